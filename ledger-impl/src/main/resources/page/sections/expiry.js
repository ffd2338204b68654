// What expires when, and what comes when.

import { member, read, readPages } from '../api.js';
import { badge, h } from '../dom.js';
import { away, lastShortDay, number, shortDate, t } from '../speech.js';

const SOON = 30 * 86_400_000;
const FIRST = 5;

/** Points by the instant at which they go or come; the API's lots are finer than a reader wants to see. */
function byInstant(lots, instant) {
  const sums = new Map();
  lots.forEach(lot => sums.set(instant(lot), (sums.get(instant(lot)) ?? 0) + lot.remaining));
  return [...sums].sort(([one], [other]) => (one ?? '9').localeCompare(other ?? '9'));
}

const row = (points, text, note) =>
  h('li', {}, h('span', { class: 'amount' }, number(points)), h('span', { class: 'wide' }, text), note);

export default {
  id: 'expiry',
  load: async () => {
    const [{ at: now }, active, pending] = await Promise.all([read(`${member()}/balance`),
      ...['ACTIVE', 'PENDING'].map(state => readPages(`${member()}/lots?status=${state}&limit=200`))]);
    return { now, active: active.items, pending: pending.items };
  },
  isEmpty: lots => lots.active.length + lots.pending.length === 0,
  show: ({ now, active, pending }) => {
    const rows = [
      ...byInstant(active, lot => lot.expiresAt).map(([at, points]) => at
        ? row(points, t('expiry.until', { day: lastShortDay(at) }),
          badge(away(at, now), new Date(at) - new Date(now) < SOON ? 'warn' : ''))
        : row(points, t('expiry.never'), null)),
      ...byInstant(pending, lot => lot.activeFrom).map(([at, points]) =>
        row(points, at ? t('expiry.from', { day: shortDate(at) }) : t('expiry.waits'), badge(t('expiry.pending'), 'calm'))),
    ];
    return [
      h('ul', { class: 'rows' }, rows.slice(0, FIRST)),
      rows.length > FIRST && h('details', { class: 'plain' },
        h('summary', {}, t('expiry.later', { n: rows.length - FIRST })), h('ul', { class: 'rows' }, rows.slice(FIRST))),
    ];
  },
};
