// Clubs the member belongs to, what falls due next, and clubs there are.

import { book, member, programme, read, readIfThere } from '../api.js';
import { dateAfter } from '../calendar.js';
import { confirm } from '../confirm.js';
import { badge, h, pairs } from '../dom.js';
import {
  calendarDate, date, known, lastDate, lastDay, lastShortDate, lastShortDay, money, shortCalendarDate, shortDate, span, t,
} from '../speech.js';

const OVER = ['LAPSED', 'CANCELLED'];

async function load() {
  const [held, offered, { at: now }] = await Promise.all([
    readIfThere(`${member()}/memberships`), readIfThere(`${programme()}/clubs`), read(`${member()}/balance`)]);
  return { memberships: held?.items ?? [], clubs: offered?.items ?? [], now };
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
      membership.pausedUntilDate && [t('clubs.paused'), lastShortDate(membership.pausedUntilDate)],
      membership.nextPlan && [t('clubs.nextPlan'), plan(clubs, membership, membership.nextPlan)?.name ?? membership.nextPlan],
      membership.benefitsUntil && !membership.endedAt && [t('clubs.benefits'), lastShortDay(membership.benefitsUntil)],
      membership.endedAt && [t('clubs.ended'), shortDate(membership.endedAt)]),
    membership.ending && !membership.endedAt && h('p', {}, t('clubs.ending')),
    !membership.endedAt && ways(membership, here));
}

/** Leaving with the period where there is one that runs, else at once; or staying after all. */
function ways(membership, here) {
  const called = here?.name ?? membership.plan;
  const path = `${member()}/memberships/${membership.id}/cancellation`;
  const withPeriod = { when: 'PERIOD_END' };
  const atOnce = { when: 'NOW' };
  const ask = (title, facts, to, body) => confirm({ title, facts, act: () => book(to, body), label: title });
  return h('p', { class: 'buttons' }, membership.ending
    ? h('button', { class: 'stay', onclick: () => ask(t('clubs.stay'), [
      pairs([t('clubs.plan'), called], membership.nextAmount && [t('clubs.then'), money(membership.nextAmount)]),
    ], `${path}/withdrawal`, {}) }, t('clubs.stay'))
    : h('button', { class: 'leave', onclick: () => (membership.untilDate
      ? ask(t('clubs.cancel'), [pairs([t('clubs.plan'), called], [t('clubs.lasts'), lastDate(membership.untilDate)]),
        h('p', {}, t('clubs.cancelled')),
        membership.benefitsUntil && h('p', {}, t('clubs.benefitsEnd', { day: lastDay(membership.benefitsUntil) }))], path, withPeriod)
      : ask(t('clubs.cancel'), [pairs([t('clubs.plan'), called]), h('p', {}, t('clubs.atOnce')),
        here?.refund === 'PRORATA' && h('p', {}, t('clubs.prorata'))], path, atOnce)) }, t('clubs.cancel')));
}

/** What a plan costs, in words. */
function costs(one) {
  if (!one.price) {
    return t('clubs.free');
  }
  return one.period ? t('clubs.each', { price: money(one.price), period: known(`each.${one.period}`, t('clubs.every', { period: span(one.period) })) }) : t('clubs.once', { price: money(one.price) });
}

/** Joining says what is paid when, before it is done. A trial is for who has never been in the club. */
function join(club, one, { memberships, now }) {
  const trial = one.trial && !memberships.some(held => held.club === club.id) ? one.trial : null;
  const body = { club: club.id, plan: one.id };
  confirm({
    title: t('clubs.join', { club: club.name }),
    facts: [
      pairs([t('clubs.plan'), one.name], [t('clubs.price'), costs(one)],
        trial && [t('clubs.trial'), t('clubs.through', { day: lastDate(dateAfter(now, trial)) })],
        one.price && [t('clubs.first'), t('clubs.on', { amount: money(one.price), day: calendarDate(dateAfter(now, trial ?? 'P0D')) })]),
      one.benefits.length > 0 && [h('p', {}, t('clubs.gives')), h('ul', { class: 'dots' }, one.benefits.map(each => h('li', {}, each)))],
      one.price && one.period && h('p', { class: 'fine' }, t('clubs.goesOn')),
    ],
    act: () => book(`${member()}/memberships`, body),
    label: t('clubs.joinNow'),
  });
}

const open = (club, data) => h('article', {}, h('h3', {}, club.name), h('ul', { class: 'rows' }, club.plans.map(one => h('li', {},
  h('span', { class: 'wide' }, one.name, h('small', {}, costs(one))),
  h('button', { class: 'small join', onclick: () => join(club, one, data) }, t('clubs.joinNow'), h('span', { class: 'unseen' }, ' ', one.name))))));

export default {
  id: 'clubs',
  load,
  isEmpty: ({ memberships, clubs }) => memberships.length + clubs.length === 0,
  show: data => {
    const { memberships, clubs } = data;
    const live = memberships.filter(one => !OVER.includes(one.status));
    const over = memberships.filter(one => OVER.includes(one.status));
    const others = clubs.filter(club => !live.some(one => one.club === club.id));
    return [
      live.length ? live.map(one => shown(one, clubs)) : h('p', { class: 'fine' }, t('clubs.none')),
      over.length > 0 && h('details', { class: 'plain' }, h('summary', {}, t('clubs.over', { n: over.length })), over.map(one => shown(one, clubs))),
      others.length > 0 && [h('p', { class: 'fine' }, t('clubs.others')), others.map(club => open(club, data))],
    ];
  },
};
