// What was signed, how it goes, and what leaving it would cost today.

import { member, readIfThere } from '../api.js';
import { badge, bar, h, pairs } from '../dom.js';
import { explained } from '../explain.js';
import { calendarDate, date, known, lastDate, money, number, shortCalendarDate, t } from '../speech.js';

const LIVE = ['OFFERED', 'ACCEPTED', 'COOLING_OFF', 'ACTIVE'];
const SIGNED = ['ACCEPTED', 'COOLING_OFF', 'ACTIVE'];

const measured = one => (one.amount ? money(one.amount) : number(one.units));
const size = one => Number(one.amount ? one.amount.amount : one.units);

async function load() {
  const found = await readIfThere(`${member()}/contracts`);
  const contracts = found?.items ?? [];
  const quotes = await Promise.all(contracts.map(one =>
    SIGNED.includes(one.status) ? readIfThere(`${member()}/contracts/${one.id}/exit-quote`) : null));
  return contracts.map((contract, i) => ({ contract, quote: quotes[i] }));
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

/** The price of leaving, with nothing left out: what falls due, what goes back, what will not come. */
function exit(quote) {
  const cancels = quote.statusAfter === 'CANCELLED';
  const nothing = !(Number(quote.fee?.amount) || quote.clawBack || quote.unvestedForfeited || quote.benefitsEnding?.length);
  return h('div', { class: 'exit' },
    h('h4', {}, t(cancels ? 'contracts.cancel' : 'contracts.exit')),
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
      h('ul', { class: 'reasons' }, quote.explanation.map(one => h('li', {}, explained(one))))));
}

function shown({ contract, quote }) {
  const due = (contract.charges ?? []).filter(charge => charge.status === 'DUE');
  return h('article', {},
    h('h3', {}, contract.name, ' ', badge(known(`contract.${contract.status}`, contract.status), LIVE.includes(contract.status) ? '' : 'calm')),
    contract.startsOn && h('p', { class: 'fine' },
      t('contracts.term', { from: calendarDate(contract.startsOn), to: lastDate(contract.endsOn) })),
    contract.status === 'OFFERED' && h('p', {}, t('contracts.offered', { day: date(contract.versions.at(-1).offerUntil) })),
    contract.status === 'COOLING_OFF' && h('p', {}, t('contracts.cooling', { day: date(contract.coolingOffUntil) })),
    commitment(contract.commitment),
    pairs(
      ...(bonus(contract.bonus) || []),
      ...due.map(charge => [known(`charge.${charge.kind}`, charge.kind), money(charge.amount)])),
    contract.renewal && h('p', {}, contract.renewal.recordedAt
      ? t('contracts.renews')
      : t('contracts.notice', { from: calendarDate(contract.renewal.fromDate), to: lastDate(contract.renewal.untilDate) })),
    quote && exit(quote));
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
