// The balance over the last year, from the bookings, and what is foreseen if nothing is spent, from the lots.

import { member, read, readPages } from '../api.js';
import { monthStarts, shifted } from '../calendar.js';
import { chart } from '../chart.js';
import { h } from '../dom.js';
import { date, month, number, t } from '../speech.js';
import { FIRST } from './history.js';

const MONTHS_BACK = 12;
const MONTHS_AHEAD = 6;
const DAY = 86_400_000;

async function load() {
  const balance = await read(`${member()}/balance`);
  const edge = shifted(balance.at, -MONTHS_BACK);
  const [bookings, lots, before] = await Promise.all([
    readPages(`${member()}/transactions?limit=${FIRST}`, items => new Date(items.at(-1)?.recordedAt ?? 0) > edge),
    readPages(`${member()}/lots?status=ACTIVE&limit=200`),
    read(`${member()}/balance?at=${new Date(edge).toISOString()}`),
  ]);
  return { balance, edge, bookings: bookings.items, lots: lots.items, before: before.total };
}

/** Totals by instant, from the edge of the picture to now. */
function past({ balance, edge, bookings, before }) {
  const now = Date.parse(balance.at);
  const inside = bookings
    .map(one => ({ at: Date.parse(one.occurredAt), points: one.points }))
    .filter(one => one.at >= edge && one.points !== 0)
    .sort((one, other) => one.at - other.at);
  const first = before === 0 && inside.length ? Math.min(inside[0].at - DAY, now - 30 * DAY) : edge;
  let total = before;
  const steps = inside.map(one => ({ at: one.at, total: (total += one.points) }));
  return [{ at: Math.max(edge, first), total: before }, ...steps, { at: now, total: balance.total }];
}

/** Totals after each coming expiry. */
function ahead({ balance, lots }) {
  const now = Date.parse(balance.at);
  const end = shifted(now, MONTHS_AHEAD);
  let total = balance.total;
  const steps = lots
    .filter(lot => lot.expiresAt && Date.parse(lot.expiresAt) <= end)
    .sort((one, other) => one.expiresAt.localeCompare(other.expiresAt))
    .map(lot => ({ at: Date.parse(lot.expiresAt), total: (total -= lot.remaining) }));
  return steps.length ? [...steps, { at: Math.max(shifted(now, 1), steps.at(-1).at + 14 * DAY), total }] : [];
}

const at = (steps, instant) => steps.findLast(step => step.at < instant)?.total ?? steps[0].total;

/** The figures at the ends of the months, for those who cannot or will not read the line. */
function table(was, will) {
  const all = [...was, ...will];
  const now = was.at(-1);
  const ends = monthStarts(all[0].at, all.at(-1).at).filter(start => start > all[0].at);
  const name = start => (start > now.at ? t('chart.foreseen', { month: month(start - DAY) }) : month(start - DAY));
  const row = (term, points) => h('tr', {}, h('th', { scope: 'row' }, term), h('td', {}, number(points)));
  return h('details', { class: 'plain' }, h('summary', {}, t('chart.table')), h('table', {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('chart.month')), h('th', { scope: 'col' }, t('chart.points')))),
    h('tbody', {},
      ends.filter(end => end <= now.at).map(end => row(name(end), at(all, end))),
      row(t('chart.now'), now.total),
      ends.filter(end => end > now.at).map(end => row(name(end), at(all, end))))));
}

export default {
  id: 'chart',
  load,
  isEmpty: data => data.bookings.length === 0,
  show: data => {
    const was = past(data);
    const will = ahead(data);
    const summary = t('chart.summary', {
      from: number(was[0].total),
      start: date(was[0].at),
      to: number(was.at(-1).total),
      most: number(Math.max(...was.map(step => step.total))),
    });
    return [
      h('figure', {}, chart(was, will, summary),
        h('figcaption', {}, summary, will.length ? t('gap') + t('chart.ahead') : '')),
      table(was, will),
    ];
  },
};
