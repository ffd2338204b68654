// What the points can be exchanged for, how far it is, and taking it.

import { book, member, preview, programme, read } from '../api.js';
import { bearer } from '../auth.js';
import { confirm } from '../confirm.js';
import { badge, bar, h, pairs } from '../dom.js';
import { number, t } from '../speech.js';

const called = reward =>
  (reward.items > 1 ? t('rewards.items', { items: number(reward.items), name: reward.name }) : reward.name);

function take(reward) {
  const path = `${programme()}/redemptions`;
  const order = { member: { id: bearer().member }, reward: reward.id, quantity: reward.items };
  confirm({
    title: t('rewards.confirm', { name: called(reward) }),
    facts: preview(path, order).then(would => [
      pairs(
        [t('rewards.cost'), t('points', { n: would.spent.points })],
        [t('confirm.left'), t('points', { n: would.balance })]),
      h('p', { class: 'fine' }, t('rewards.how'))]),
    act: () => book(path, order),
    label: t('rewards.take'),
  });
}

function row(reward, spendable) {
  const missing = reward.points - spendable;
  const state = reward.left === 0
    ? badge(t('rewards.gone'), 'calm')
    : missing <= 0
      ? h('button', { class: 'small', onclick: () => take(reward) }, t('rewards.take'), h('span', { class: 'unseen' }, ' ', called(reward)))
      : badge(t('rewards.missing', { n: missing }), 'calm');
  return h('li', {}, h('span', { class: 'wide' }, called(reward)), h('span', { class: 'amount' }, t('points', { n: reward.points })), state,
    missing > 0 && reward.left !== 0 && bar(spendable, reward.points, t('rewards.way', { name: reward.name })));
}

export default {
  id: 'rewards',
  load: async () => {
    const [{ items: rewards }, { spendable }] = await Promise.all([read(`${programme()}/rewards`), read(`${member()}/balance`)]);
    return { rewards, spendable };
  },
  isEmpty: ({ rewards }) => rewards.length === 0,
  show: ({ rewards, spendable }) => h('ul', { class: 'rows' },
    [...rewards].sort((one, other) => one.points - other.points).map(reward => row(reward, spendable))),
};
