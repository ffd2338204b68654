// What the member holds because of a tier, a club, a bundle, a contract or an offer.

import { member, readIfThere } from '../api.js';
import { badge, h } from '../dom.js';
import { lastDay, known, money, t } from '../speech.js';

const row = one => h('li', {},
  h('span', { class: 'wide' }, h('strong', {}, one.name), one.basis && h('small', {}, one.basis)),
  h('span', { class: 'side' },
    one.valuePerYear && h('span', {}, t('benefits.worth', { worth: money(one.valuePerYear) })),
    h('small', {}, one.until ? t('benefits.until', { day: lastDay(one.until) }) : t('benefits.open'))),
  badge(known(`source.${one.source}`, one.source)));

export default {
  id: 'benefits',
  load: () => readIfThere(`${member()}/entitlements`),
  isEmpty: held => held.items.length === 0,
  show: held => h('ul', { class: 'rows' }, held.items.map(row)),
};
