// Clubs the member belongs to, what falls due next, and clubs there are.

import { member, programme, readIfThere } from '../api.js';
import { badge, h, pairs } from '../dom.js';
import { calendarDate, date, known, lastShortDate, lastShortDay, money, shortCalendarDate, shortDate, t } from '../speech.js';

const OVER = ['LAPSED', 'CANCELLED'];

async function load() {
  const [held, offered] = await Promise.all([readIfThere(`${member()}/memberships`), readIfThere(`${programme()}/clubs`)]);
  return { memberships: held?.items ?? [], clubs: offered?.items ?? [] };
}

const plan = (clubs, membership, id) =>
  clubs.find(club => club.id === membership.club)?.plans.find(one => one.id === id);

function shown(membership, clubs) {
  const club = clubs.find(one => one.id === membership.club);
  const here = plan(clubs, membership, membership.plan);
  return h('article', {},
    h('h3', {}, club?.name ?? membership.club, ' ',
      badge(known(`membership.${membership.status}`, membership.status), membership.status === 'GRACE' ? 'warn' : OVER.includes(membership.status) ? 'calm' : '')),
    h('p', { class: 'fine' }, here?.name ?? membership.plan, ' · ', t('clubs.since', { day: date(membership.joinedAt) })),
    here?.benefits?.length > 0 && !OVER.includes(membership.status) &&
      h('ul', { class: 'dots' }, here.benefits.map(benefit => h('li', {}, benefit))),
    membership.due?.map(charge => h('p', { class: 'refused' },
      t(charge.kind === 'REFUND' ? 'clubs.refund' : 'clubs.due', { amount: money(charge.amount), day: calendarDate(charge.dueOn) }))),
    pairs(
      membership.untilDate && !membership.endedAt && [t('clubs.paid'), lastShortDate(membership.untilDate)],
      membership.nextDueOn && membership.nextAmount &&
        [t('clubs.next'), t('clubs.on', { amount: money(membership.nextAmount), day: shortCalendarDate(membership.nextDueOn) })],
      membership.pausedUntilDate && [t('clubs.paused'), shortCalendarDate(membership.pausedUntilDate)],
      membership.nextPlan && [t('clubs.nextPlan'), plan(clubs, membership, membership.nextPlan)?.name ?? membership.nextPlan],
      membership.benefitsUntil && !membership.endedAt && [t('clubs.benefits'), lastShortDay(membership.benefitsUntil)],
      membership.endedAt && [t('clubs.ended'), shortDate(membership.endedAt)]),
    membership.ending && !membership.endedAt && h('p', {}, t('clubs.ending')));
}

const open = club => h('li', {}, h('span', { class: 'wide' }, club.name), h('span', {}, t(club.plans.some(one => !one.price) ? 'clubs.free' : 'clubs.from', {
  price: club.plans.some(one => one.price) ? money(club.plans.map(one => one.price).filter(Boolean)
    .sort((one, other) => Number(one.amount) - Number(other.amount))[0]) : '',
})));

export default {
  id: 'clubs',
  load,
  isEmpty: ({ memberships, clubs }) => memberships.length + clubs.length === 0,
  show: ({ memberships, clubs }) => {
    const live = memberships.filter(one => !OVER.includes(one.status));
    const over = memberships.filter(one => OVER.includes(one.status));
    const others = clubs.filter(club => !live.some(one => one.club === club.id));
    return [
      live.length ? live.map(one => shown(one, clubs)) : h('p', { class: 'fine' }, t('clubs.none')),
      over.length > 0 && h('details', { class: 'plain' }, h('summary', {}, t('clubs.over', { n: over.length })), over.map(one => shown(one, clubs))),
      others.length > 0 && h('article', {}, h('h3', {}, t('clubs.others')), h('ul', { class: 'rows' }, others.map(open))),
    ];
  },
};
