// Every booking, newest first, and how its points came about.

import { member, programme, read } from '../api.js';
import { h } from '../dom.js';
import { explained, said } from '../explain.js';
import { known, month, shortDate, signed, t, time } from '../speech.js';

/** The chart reads the same pages. */
export const FIRST = 100;

const STEP = 10;

/** References between bookings are for machines. */
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function detail(transaction) {
  const body = h('div', { class: 'why' });
  return h('details', {
    class: 'booking',
    'data-id': transaction.id,
    ontoggle: async event => {
      if (event.target.open && !body.hasChildNodes()) {
        body.append(h('p', {}, t('loading')));
        try {
          const whole = await read(`${programme()}/transactions/${transaction.id}`);
          body.replaceChildren(...because(whole));
        } catch {
          body.replaceChildren(h('p', {}, t('failed')));
        }
      }
    },
  }, h('summary', {},
    h('span', { class: 'when' }, shortDate(transaction.occurredAt)),
    h('span', { class: 'what' }, known(`kind.${transaction.kind}`, transaction.kind),
      transaction.reference && !UUID.test(transaction.reference) && h('small', {}, transaction.reference)),
    h('span', { class: `change ${transaction.points < 0 ? 'less' : 'more'}` }, signed(transaction.points))), body);
}

function because(transaction) {
  const why = transaction.explanation ?? [];
  return [
    transaction.reason && h('p', {}, said(transaction.reason)),
    why.length ? h('ul', {}, why.map(one => h('li', {}, explained(one)))) : h('p', {}, t(`because.${transaction.kind}`)),
    h('p', { class: 'fine' }, t('history.booked', { time: time(transaction.recordedAt) })),
  ].filter(Boolean);
}

/** Bookings under the month they belong to. */
function months(transactions) {
  const found = new Map();
  transactions.forEach(one => {
    const name = month(one.occurredAt);
    found.set(name, [...(found.get(name) ?? []), one]);
  });
  return [...found].map(([name, ones]) => [h('h3', {}, name), ones.map(detail)]);
}

export default {
  id: 'history',
  load: () => read(`${member()}/transactions?limit=${FIRST}`),
  isEmpty: page => page.items.length === 0,
  show: page => {
    const bookings = h('div', { class: 'bookings' });
    const button = h('button', { onclick: more }, t('history.more'));
    let { items, next } = page;
    let shown = 0;

    async function more() {
      if (shown + STEP > items.length && next) {
        button.disabled = true;
        const further = await read(next);
        items = [...items, ...further.items];
        next = further.next;
        button.disabled = false;
      }
      shown = Math.min(items.length, shown + STEP);
      const open = new Set([...bookings.querySelectorAll('details')].filter(one => one.open).map(one => one.dataset.id));
      bookings.replaceChildren(...months(items.slice(0, shown)).flat(Infinity));
      bookings.querySelectorAll('details').forEach(one => { one.open = open.has(one.dataset.id); });
      button.hidden = shown === items.length && !next;
    }

    more();
    return [h('p', { class: 'fine' }, t('history.lead')), bookings, h('p', {}, button)];
  },
};
