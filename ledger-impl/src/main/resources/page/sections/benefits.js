// What the member holds because of a tier, a club, a bundle, a contract or an offer.

import { member, readIfThere } from '../api.js';
import { badge, h } from '../dom.js';
import { lastDay, known, money, t } from '../speech.js';

const row = one => h('li', {},
  h('strong', { class: 'wide' }, one.name), badge(known(`source.${one.source}`, one.source)),
  h('p', { class: 'fine whole' }, one.until ? t('benefits.until', { day: lastDay(one.until) }) : t('benefits.open'),
    one.valuePerYear && ' · ' + t('benefits.worth', { worth: money(one.valuePerYear) }),
    one.basis && h('small', {}, ` (${one.basis})`)));

export default {
  id: 'benefits',
  load: () => readIfThere(`${member()}/entitlements`),
  isEmpty: held => held.items.length === 0,
  show: held => h('ul', { class: 'rows' }, held.items.map(row)),
};
