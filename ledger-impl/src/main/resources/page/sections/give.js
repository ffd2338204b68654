// Points for somebody else: named by the number of a card, as the terms of most programmes allow.

import { book, member, preview, programme, read } from '../api.js';
import { bearer } from '../auth.js';
import { confirm } from '../confirm.js';
import { h, pairs } from '../dom.js';
import { t } from '../speech.js';

function ask(event) {
  event.preventDefault();
  const form = new FormData(event.target);
  const path = `${programme()}/transfers`;
  const to = form.get('to').trim();
  const points = Number(form.get('points'));
  const transfer = { from: { id: bearer().member }, to: { identifier: { type: 'card', value: to } }, points };
  confirm({
    title: t('give.confirm', { n: points }),
    facts: preview(path, transfer).then(would => [
      pairs([t('give.to'), to], [t('give.points'), t('points', { n: points })],
        [t('confirm.left'), t('points', { n: would.balanceFrom })]),
      h('p', { class: 'fine' }, t('give.final'))]),
    act: () => book(path, transfer),
    label: t('give.button'),
  });
}

export default {
  id: 'give',
  load: () => read(`${member()}/balance`),
  isEmpty: ({ spendable }) => spendable === 0,
  show: ({ spendable }) => h('form', { onsubmit: ask },
    h('label', { for: 'give-to' }, t('give.to')),
    h('input', { id: 'give-to', name: 'to', required: true, maxlength: 128, autocomplete: 'off' }),
    h('label', { for: 'give-points' }, t('give.points')),
    h('input', { id: 'give-points', name: 'points', type: 'number', inputmode: 'numeric', required: true, min: 1, max: spendable, step: 1 }),
    h('p', {}, h('button', {}, t('give.button')))),
};
