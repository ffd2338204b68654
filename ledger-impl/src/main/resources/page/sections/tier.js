// The level that is held, what the next one asks for, what staying asks for, and why it changed.

import { member, programme, read, readIfThere } from '../api.js';
import { bar, h } from '../dom.js';
import { calendarDate, date, known, lastDay, money, pieces, t } from '../speech.js';

const CHANGES = 10;

async function load() {
  const standing = await readIfThere(`${member()}/tier`);
  if (!standing?.measure) {
    return null;
  }
  const [history, { currency }] = await Promise.all([
    readIfThere(`${member()}/tier/history?limit=${CHANGES}`), read(programme())]);
  return { standing, changes: history?.items ?? [], currency };
}

/** Where only the code of a level is told: SILVER is Silver. */
export const called = (code, name) => name ?? (code ? code.charAt(0).toUpperCase() + code.slice(1).toLowerCase().replaceAll(/[_-]/g, ' ') : t('tier.none'));

/** A figure as what it counts: points, money, visits. */
function counted(figure, { standing, currency }) {
  return standing.measure === 'SPEND' || standing.measure === 'PROFIT'
    ? money({ amount: figure, currency })
    : t(`tier.${standing.measure}`, { n: Number(figure) });
}

export function next(aim, data) {
  return [
    h('h3', {}, t('tier.next', { tier: called(aim.tier, aim.name) })),
    bar(Number(data.standing.figure), Number(aim.threshold), t('tier.next', { tier: called(aim.tier, aim.name) })),
    h('p', {}, pieces(aim.byDate ? 'tier.missingBy' : 'tier.missing', {
      missing: h('strong', {}, counted(aim.missing, data)),
      figure: counted(data.standing.figure, data),
      threshold: counted(aim.threshold, data),
      day: aim.byDate ? calendarDate(aim.byDate) : '',
    })),
  ];
}

/** Since when, and through when as things stand. */
export const held = standing => standing.since && h('p', { class: 'fine' }, standing.until
  ? t('tier.span', { from: date(standing.since), to: lastDay(standing.until) })
  : t('tier.since', { from: date(standing.since) }));

function stay(aim, data) {
  const here = called(aim.tier, aim.name ?? (aim.tier === data.standing.tier ? data.standing.name : null));
  return [
    h('h3', {}, t('tier.stay', { tier: here })),
    Number(aim.missing) > 0
      ? [bar(Number(aim.figure), Number(aim.threshold), t('tier.stay', { tier: here })),
        h('p', {}, pieces('tier.missingBy', {
          missing: h('strong', {}, counted(aim.missing, data)),
          figure: counted(aim.figure, data),
          threshold: counted(aim.threshold, data),
          day: calendarDate(aim.byDate),
        }))]
      : h('p', {}, t('tier.safe')),
    aim.projected !== aim.tier && h('p', { class: 'fine' },
      t('tier.projected', { tier: called(aim.projected, aim.projectedName), day: date(aim.until) })),
  ];
}

function change(one, data) {
  const { figure, threshold } = one.explanation?.figures ?? {};
  return h('li', {},
    h('p', {}, h('strong', {}, called(one.after, one.afterName)), ' ', h('small', {}, date(one.at))),
    h('p', { class: 'fine' }, known(`cause.${one.cause}`, one.cause), t('gap'),
      figure && threshold && t('tier.judged', { figure: counted(figure, data), threshold: counted(threshold, data) })));
}

export default {
  id: 'tier',
  load,
  show: data => {
    const { standing, changes } = data;
    return [
      h('p', { class: 'level' }, called(standing.tier, standing.name)),
      held(standing),
      standing.floor && h('p', {}, t(standing.floor.until ? 'tier.floorUntil' : 'tier.floor',
        { tier: called(standing.floor.tier), day: standing.floor.until ? lastDay(standing.floor.until) : '' })),
      standing.next && h('div', { class: 'aim' }, next(standing.next, data)),
      standing.stay && h('div', { class: 'aim' }, stay(standing.stay, data)),
      changes.length > 0 && h('details', { class: 'plain' },
        h('summary', {}, t('tier.history')), h('ul', { class: 'reasons' }, changes.map(one => change(one, data)))),
    ];
  },
};
