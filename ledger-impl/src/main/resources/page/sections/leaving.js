// The switching-cost statement in plain words: what leaving would lose, what can be taken along, what ends by itself.

import { member, readIfThere } from '../api.js';
import { h } from '../dom.js';
import { figure as exact, said } from '../explain.js';
import { duration, known, lastDay, money, number, pieces, sum, t } from '../speech.js';

const KINDS = ['ECONOMIC', 'PROCEDURAL', 'RELATIONAL'];
const SOON = 5;

const FIGURES = { ECONOMIC: line => money(line.money), PROCEDURAL: effort, RELATIONAL: bond };

/** Where the programme gives a day of earning no minutes, the days themselves are told. */
function effort(line) {
  return line.minutes === 0 && line.figures?.days > 0 ? t('leaving.needs', { n: line.figures.days }) : duration(line.minutes);
}

/** What has grown, as what it is: years. The score that is made of them is one of the ingredients. */
function bond(line) {
  return 'years' in (line.figures ?? {}) ? t('leaving.years', { n: Number(line.figures.years) }) : t('leaving.weighs', { score: number(line.score) });
}

function worked(line) {
  const figures = Object.entries(line.figures ?? {}).map(([name, value]) => [known(`figure.${name}`, name), ingredient(String(value))]);
  if (line.kind === 'RELATIONAL') {
    figures.push([t('figure.score'), number(line.score)]);
  }
  return h('p', { class: 'fine' }, said(line.label), t('colon'), said(line.formula), t('colon'),
    figures.map(([name, value], i) => [i > 0 && t('comma'), name, ' ', value]));
}

/** What went into a figure: a number, what is counted, or words. */
const ingredient = value => (/^-?[\d.]+$/.test(value) ? exact(value) : known(`measure.${value}`, null) ?? said(value));

const expiring = line => line.source === 'POINTS' && Boolean(line.until ?? line.at);

const label = line => (expiring(line) ? t('leaving.expiring') : said(line.label));

const row = line => h('li', {},
  h('span', { class: 'wide' }, label(line), line.until && h('small', {}, t('leaving.until', { day: lastDay(line.until) }))),
  h('span', { class: 'amount' }, FIGURES[line.kind](line)));

/** Points by their many last days are one line; the days stand in their own view. */
function rows(lines) {
  const ending = lines.filter(expiring);
  return h('ul', { class: 'rows' },
    ending.length > 0 && h('li', {}, h('span', { class: 'wide' }, t('leaving.expiring')),
      h('span', { class: 'amount' }, money(sum(ending.map(line => line.money))))),
    lines.filter(line => !expiring(line)).map(row));
}

const TOTALS = {
  ECONOMIC: cost => money(cost.economic),
  PROCEDURAL: cost => duration(cost.proceduralMinutes),
  RELATIONAL: () => '',
};

function kind(name, cost) {
  const lines = cost.lines.filter(line => line.kind === name);
  return h('article', {},
    h('h3', {}, t(`leaving.${name}`), h('span', { class: 'sum' }, TOTALS[name](cost))),
    h('p', { class: 'fine' }, t(`leaving.about.${name}`, { worth: money(cost.procedural) })),
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
    h('details', { class: 'plain worked' }, h('summary', {}, t('leaving.how')),
      cost.lines.map(worked),
      h('p', { class: 'fine' }, t('leaving.relation', { score: number(cost.relational) })),
      h('p', { class: 'fine' }, t('leaving.source'))),
  ],
};
