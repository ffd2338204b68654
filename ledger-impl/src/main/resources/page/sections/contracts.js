// What was signed, how it goes, and what leaving it would cost today.

import { book, member, read, readIfThere } from '../api.js';
import { dateAfter } from '../calendar.js';
import { confirm } from '../confirm.js';
import { badge, bar, h, pairs } from '../dom.js';
import { explained } from '../explain.js';
import { calendarDate, known, lastDate, lastDay, money, number, shortCalendarDate, span, t } from '../speech.js';

const LIVE = ['OFFERED', 'ACCEPTED', 'COOLING_OFF', 'ACTIVE'];
const SIGNED = ['ACCEPTED', 'COOLING_OFF', 'ACTIVE'];

const measured = one => (one.amount ? money(one.amount) : number(one.units));
const size = one => Number(one.amount ? one.amount.amount : one.units);

async function load() {
  const found = await readIfThere(`${member()}/contracts`);
  const contracts = found?.items ?? [];
  const { at: now } = await read(`${member()}/balance`);
  const quotes = await Promise.all(contracts.map(one =>
    SIGNED.includes(one.status) ? readIfThere(`${member()}/contracts/${one.id}/exit-quote`) : null));
  return contracts.map((contract, i) => ({ contract, quote: quotes[i], now }));
}

function commitment(periods) {
  const period = periods?.find(one => !one.settled);
  return period && [
    bar(size(period.counted), size(period.committed), t('contracts.committed')),
    h('p', {}, t(size(period.missing) > 0 ? 'contracts.missing' : 'contracts.done', {
      counted: measured(period.counted),
      committed: measured(period.committed),
      missing: measured(period.missing),
      day: lastDate(period.untilDate),
    })),
  ];
}

function bonus(points) {
  const next = points?.instalments?.find(one => !one.booked && one.vestsOn);
  return points && points.total > 0 && [
    [t('contracts.given'), t('points', { n: points.upFront + points.vested })],
    points.unvested > 0 && [t('contracts.unvested'), t('points', { n: points.unvested })],
    next && [t('contracts.next'), t('contracts.instalment', { n: next.points, day: shortCalendarDate(next.vestsOn) })],
  ];
}

const path = contract => `${member()}/contracts/${contract.id}`;

/** What is signed, in words: the days, what one commits to, what one gets, and what leaving early costs. */
function conditions({ document }, now) {
  const { term, coolingOff, commitment, bonus: given, exit: leaving } = document.conditions;
  const amount = value => money({ amount: value, currency: document.currency });
  return [
    pairs(
      [t('contracts.starts'), calendarDate(document.startsOn ?? dateAfter(now))],
      term && [t('contracts.lasts'), span(term)],
      coolingOff && coolingOff !== 'P0D' && [t('contracts.coolingOff'), span(coolingOff)],
      commitment && [t('contracts.commit'), [
        commitment.amount ? amount(commitment.amount) : number(commitment.units), ' ', known(`per.${commitment.per}`, '')]],
      given?.total && [t('contracts.bonus'), t('points', { n: given.total })],
      given?.upFront && [t('contracts.upFront'), t('points', { n: given.upFront })],
      leaving?.fee && [t('contracts.leavingFee'), t('contracts.atMost', { amount: amount(highest(leaving.fee)) })]),
    document.benefits?.length > 0 && [h('p', {}, t('contracts.gives')),
      h('ul', { class: 'dots' }, document.benefits.map(one => h('li', {}, one.name ?? one.id)))],
  ];
}

/** A fee follows its schedule from the amount of the first day on; nothing is above the highest of them. */
const highest = ({ amount, schedule = [] }) =>
  [amount, ...schedule.map(step => step.amount)].reduce((most, one) => (Number(one) > Number(most) ? one : most));

/** The price of leaving, with nothing left out: what falls due, what goes back, what will not come. */
function price(quote) {
  const nothing = !(Number(quote.fee?.amount) || quote.clawBack || quote.unvestedForfeited || quote.benefitsEnding?.length);
  return [
    nothing && h('p', {}, t('contracts.free')),
    pairs(
      quote.fee && [t('contracts.fee'), money(quote.fee)],
      quote.clawBack > 0 && [t('contracts.clawBack'), t('points', { n: quote.clawBack })],
      quote.unvestedForfeited > 0 && [t('contracts.forfeited'), t('points', { n: quote.unvestedForfeited })],
      quote.unvestedGiven > 0 && [t('contracts.kept'), t('points', { n: quote.unvestedGiven })]),
    quote.benefitsEnding?.length > 0 && [
      h('p', { class: 'fine' }, t('contracts.ending')),
      h('ul', { class: 'dots' }, quote.benefitsEnding.map(one => h('li', {}, one.name))),
    ],
    quote.explanation?.length > 0 && h('details', { class: 'plain' }, h('summary', {}, t('why')),
      h('ul', { class: 'reasons' }, quote.explanation.map(one => h('li', {}, explained(one))))),
  ].flat(Infinity).filter(Boolean);
}

function exit(contract, quote) {
  const cancels = quote.statusAfter === 'CANCELLED';
  const title = t(cancels ? 'contracts.cancelNow' : 'contracts.exitNow');
  const leave = () => confirm({
    title, facts: price(quote), act: () => book(`${path(contract)}/${cancels ? 'cancellation' : 'exit'}`, {}), label: title,
  });
  return h('details', { class: 'plain exit' },
    h('summary', {}, t(cancels ? 'contracts.cancel' : 'contracts.exit')), price(quote),
    h('p', {}, h('button', { class: 'leave', onclick: leave }, title)));
}

function sign(contract, now) {
  const offered = contract.versions.at(-1);
  const body = { documentHash: offered.documentHash };
  confirm({
    title: t('contracts.sign', { name: contract.name }),
    facts: conditions(offered, now),
    act: () => book(`${path(contract)}/acceptance`, body),
    label: t('contracts.signNow'),
  });
}

function renew(contract) {
  confirm({
    title: t('contracts.renew'),
    facts: [h('p', {}, t('contracts.goesOn', { day: calendarDate(contract.endsOn) }))],
    act: () => book(`${path(contract)}/renewal`, {}),
    label: t('contracts.renew'),
  });
}

/** Whether it can be renewed today. */
const renewable = ({ renewal, status }, now) => status === 'ACTIVE' && renewal && !renewal.recordedAt
  && dateAfter(now) >= renewal.fromDate && dateAfter(now) < renewal.untilDate;

function shown({ contract, quote, now }) {
  const due = (contract.charges ?? []).filter(charge => charge.status === 'DUE');
  return h('article', {},
    h('h3', {}, contract.name, ' ', badge(known(`contract.${contract.status}`, contract.status), LIVE.includes(contract.status) ? '' : 'calm')),
    contract.startsOn && h('p', { class: 'fine' },
      t('contracts.term', { from: calendarDate(contract.startsOn), to: lastDate(contract.endsOn) })),
    contract.status === 'OFFERED' && h('p', {}, t('contracts.offered', { day: lastDay(contract.versions.at(-1).offerUntil) })),
    contract.status === 'COOLING_OFF' && h('p', {}, t('contracts.cooling', { day: lastDay(contract.coolingOffUntil) })),
    commitment(contract.commitment),
    pairs(
      ...(bonus(contract.bonus) || []),
      ...due.map(charge => [known(`charge.${charge.kind}`, charge.kind), money(charge.amount)])),
    contract.renewal && h('p', {}, contract.renewal.recordedAt
      ? t('contracts.renews')
      : t('contracts.notice', { from: calendarDate(contract.renewal.fromDate), to: lastDate(contract.renewal.untilDate) })),
    renewable(contract, now) && h('p', {}, h('button', { onclick: () => renew(contract) }, t('contracts.renew'))),
    contract.status === 'OFFERED' && [conditions(contract.versions.at(-1), now),
      h('p', {}, h('button', { class: 'main accept', onclick: () => sign(contract, now) }, t('contracts.signNow')))],
    quote && exit(contract, quote));
}

export default {
  id: 'contracts',
  load,
  isEmpty: all => all.length === 0,
  show: all => {
    const live = all.filter(one => LIVE.includes(one.contract.status));
    const over = all.filter(one => !LIVE.includes(one.contract.status));
    return [
      live.map(shown),
      over.length > 0 && h('details', { class: 'plain' }, h('summary', {}, t('contracts.over', { n: over.length })), over.map(shown)),
    ];
  },
};
