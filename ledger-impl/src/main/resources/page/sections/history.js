// Every booking, newest first: where, what, for how much, and how its points came about.

import { member, programme, read } from '../api.js';
import { h } from '../dom.js';
import { explained, said } from '../explain.js';
import { known, money, month, number, shortDate, signed, t, time } from '../speech.js';

/** The chart reads the same pages. */
export const FIRST = 100;

const STEP = 10;
const NAMED = 2;

/** References between bookings are for machines. */
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** One booking, which opens. */
export function booking(transaction) {
  const body = h('div', { class: 'why' });
  async function fill() {
    body.replaceChildren(h('p', {}, t('loading')));
    try {
      body.replaceChildren(...because(await read(`${programme()}/transactions/${transaction.id}`)));
    } catch {
      body.replaceChildren(h('p', { class: 'refused', role: 'alert' }, t('failed')), h('p', {}, h('button', { onclick: fill }, t('again'))));
    }
  }
  return h('details', {
    class: 'booking',
    'data-id': transaction.id,
    ontoggle: event => event.target.open && !body.hasChildNodes() && fill(),
  }, h('summary', {},
    h('span', { class: 'what' }, titled(transaction)),
    h('span', { class: 'when' }, [shortDate(transaction.occurredAt), ...inShort(transaction)].join(' · ')),
    h('span', { class: `change ${transaction.points < 0 ? 'less' : 'more'}` }, signed(transaction.points))), body);
}

/** What happened and where; numbers are for those who open it. */
const titled = ({ kind, purchase }) => [known(`kind.${kind}`, kind), purchase && h('small', {}, purchase.storeName)];

/** The amount and the first goods of a purchase. */
function inShort({ purchase }) {
  if (!purchase) {
    return [];
  }
  const names = purchase.goods.slice(0, NAMED).map(one => one.name).join(t('comma'));
  const more = purchase.goods.length - NAMED;
  return [money(purchase.total), more > 0 ? t('history.andMore', { names, more: number(more) }) : names].filter(Boolean);
}

const piece = one => h('li', {}, h('span', { class: 'wide' }, one.name),
  h('span', {}, Number(one.quantity) === 1 ? '' : `${number(one.quantity)} ×`), h('span', { class: 'amount' }, money(one.amount)));

function because(transaction) {
  const why = transaction.explanation ?? [];
  const { purchase, reference } = transaction;
  return [
    purchase && h('ul', { class: 'rows goods' }, purchase.goods.map(piece),
      h('li', {}, h('strong', { class: 'wide' }, t('history.total')), h('strong', { class: 'amount' }, money(purchase.total)))),
    transaction.reason && h('p', {}, said(transaction.reason)),
    why.length ? h('ul', {}, why.map(one => h('li', {}, explained(one)))) : h('p', {}, t(`because.${transaction.kind}`)),
    h('p', { class: 'fine' }, t('history.booked', { time: time(transaction.recordedAt) }),
      purchase ? [t('gap'), t('history.receipt', { number: purchase.receiptNo })]
        : reference && !UUID.test(reference) && [t('gap'), t('history.reference', { reference })]),
  ].filter(Boolean);
}

/** Bookings under the month they belong to. */
function months(transactions) {
  const found = new Map();
  transactions.forEach(one => {
    const name = month(one.occurredAt);
    found.set(name, [...(found.get(name) ?? []), one]);
  });
  return [...found].map(([name, ones]) => [h('h3', {}, name), ones.map(booking)]);
}

export default {
  id: 'history',
  load: () => read(`${member()}/transactions?limit=${FIRST}`),
  isEmpty: page => page.items.length === 0,
  show: page => {
    const bookings = h('div', { class: 'bookings' });
    const state = h('div', { role: 'alert' });
    const button = h('button', { onclick: more }, t('history.more'));
    let { items, next } = page;
    let shown = 0;

    async function more() {
      if (shown + STEP > items.length && next) {
        button.disabled = true;
        try {
          const further = await read(next);
          items = [...items, ...further.items];
          next = further.next;
          state.replaceChildren();
        } catch {
          state.replaceChildren(h('p', { class: 'refused' }, t('failed')));
        }
        button.disabled = false;
      }
      shown = Math.min(items.length, shown + STEP);
      const open = new Set([...bookings.querySelectorAll('details')].filter(one => one.open).map(one => one.dataset.id));
      bookings.replaceChildren(...months(items.slice(0, shown)).flat(Infinity));
      bookings.querySelectorAll('details').forEach(one => { one.open = open.has(one.dataset.id); });
      button.hidden = shown === items.length && !next;
    }

    more();
    return [h('p', { class: 'fine' }, t('history.lead')), bookings, state, h('p', {}, button)];
  },
};
