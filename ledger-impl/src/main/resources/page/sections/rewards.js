// What the points can be exchanged for, and how far it is.

import { member, programme, read } from '../api.js';
import { badge, bar, h } from '../dom.js';
import { number, t } from '../speech.js';

function row(reward, spendable) {
  const missing = reward.points - spendable;
  const items = reward.items > 1 ? t('rewards.items', { items: number(reward.items), name: reward.name }) : reward.name;
  const state = reward.left === 0
    ? badge(t('rewards.gone'), 'calm')
    : missing <= 0 ? badge(t('rewards.yours')) : badge(t('rewards.missing', { n: missing }), 'calm');
  return h('li', {}, h('span', { class: 'wide' }, items), h('span', { class: 'amount' }, t('points', { n: reward.points })), state,
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
