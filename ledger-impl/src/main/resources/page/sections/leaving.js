// The switching-cost statement in plain words: what leaving would lose, what can be taken along, what ends by itself.

import { member, readIfThere } from '../api.js';
import { bar, h } from '../dom.js';
import { figure as exact, said } from '../explain.js';
import { duration, known, lastDay, money, number, pieces, sum, t } from '../speech.js';

const KINDS = ['ECONOMIC', 'PROCEDURAL', 'RELATIONAL'];
const SOON = 5;

const figure = line =>
  line.kind === 'ECONOMIC' ? money(line.money) : line.kind === 'PROCEDURAL' ? effort(line) : number(line.score);

/** Where the programme gives a day of earning no minutes, the days themselves are told. */
const effort = line =>
  (line.minutes === 0 && line.figures?.days > 0 ? t('leaving.needs', { n: line.figures.days }) : duration(line.minutes));

const worked = line => h('details', { class: 'plain small' },
  h('summary', {}, t('leaving.how'), h('span', { class: 'unseen' }, ' ', line.label)),
  h('p', { class: 'fine' }, said(line.formula), t('colon'),
    Object.entries(line.figures ?? {}).map(([name, value], i) =>
      [i > 0 && t('comma'), known(`figure.${name}`, name), ' ', ingredient(String(value))])));

/** What went into a figure: a number, what is counted, or words. */
const ingredient = value => (/^-?[\d.]+$/.test(value) ? exact(value) : known(`measure.${value}`, null) ?? said(value));

const expiring = line => line.source === 'POINTS' && Boolean(line.until ?? line.at);

const label = line => (expiring(line) ? t('leaving.expiring') : said(line.label));

/** Points by their many last days are one line, which opens. */
function expiringRow(lines) {
  return h('li', {},
    h('span', { class: 'wide' }, t('leaving.expiring'), h('details', { class: 'plain small' },
      h('summary', {}, t('leaving.days')),
      lines.map(line => h('p', { class: 'fine' }, t('leaving.until', { day: lastDay(line.until) }), t('colon'), money(line.money))))),
    h('span', { class: 'amount' }, money(sum(lines.map(line => line.money)))));
}

const row = line => h('li', {},
  h('span', { class: 'wide' }, label(line), line.until && h('small', {}, t('leaving.until', { day: lastDay(line.until) })), worked(line)),
  h('span', { class: 'amount' }, figure(line)));

function rows(lines) {
  const ending = lines.filter(expiring);
  return h('ul', { class: 'rows' }, ending.length > 0 && expiringRow(ending), lines.filter(line => !expiring(line)).map(row));
}

function kind(name, cost) {
  const lines = cost.lines.filter(line => line.kind === name);
  const total = { ECONOMIC: () => money(cost.economic), PROCEDURAL: () => duration(cost.proceduralMinutes),
    RELATIONAL: () => t('leaving.score', { score: number(cost.relational) }) }[name];
  return h('article', {},
    h('h3', {}, t(`leaving.${name}`), h('span', { class: 'sum' }, total())),
    h('p', { class: 'fine' }, t(`leaving.about.${name}`, { worth: money(cost.procedural) })),
    name === 'RELATIONAL' && bar(Number(cost.relational), 100, t('leaving.RELATIONAL')),
    lines.length ? rows(lines) : h('p', { class: 'fine' }, t('leaving.none')));
}

export default {
  id: 'leaving',
  load: () => readIfThere(`${member()}/switching-cost`),
  isEmpty: cost => cost.lines.length === 0,
  show: cost => [
    h('p', { class: 'lead' }, pieces('leaving.lead', {
      total: h('strong', {}, money(cost.total)),
      portable: h('strong', {}, money(cost.portable)),
    })),
    h('div', { class: 'kinds' }, KINDS.map(name => kind(name, cost))),
    cost.fallingAway.length > 0 && h('article', {},
      h('h3', {}, t('leaving.falls')),
      h('ul', { class: 'rows' }, cost.fallingAway.slice(0, SOON).map(one => h('li', {},
        h('span', { class: 'wide' }, label(one), h('small', {}, t('leaving.until', { day: lastDay(one.at) }))),
        h('span', { class: 'amount' }, money(one.money)))))),
    cost.takeAlong.length > 0 && h('article', {},
      h('h3', {}, t('leaving.take')), h('ul', { class: 'dots' }, cost.takeAlong.map(one => h('li', {}, said(one))))),
    h('p', { class: 'fine' }, t('leaving.source')),
  ],
};
