// What there is, what it is worth, and what expires next.

import { member, read } from '../api.js';
import { h } from '../dom.js';
import { away, lastDay, money, number, pieces, t } from '../speech.js';

const also = (key, points) => points > 0 && h('li', {}, pieces(key, { points: h('strong', {}, number(points)) }));

export default {
  id: 'balance',
  load: () => read(`${member()}/balance`),
  show: balance => [
    h('p', { class: 'figure' }, h('span', { class: 'points' }, number(balance.spendable)),
      ' ', h('span', { class: 'unit' }, t('balance.points', { n: balance.spendable }))),
    balance.worth && h('p', { class: 'worth' }, pieces('balance.worth', { worth: h('strong', {}, money(balance.worth)) })),
    h('ul', { class: 'also' },
      also('balance.pending', balance.pending),
      also('balance.held', balance.held),
      also('balance.debt', balance.debt)),
    balance.nextExpiry && h('p', { class: 'soon' }, pieces('balance.next', {
      points: h('strong', {}, number(balance.nextExpiry.points)),
      day: lastDay(balance.nextExpiry.at),
      away: away(balance.nextExpiry.at, balance.at),
    }), ' ', h('a', { href: '#points' }, t('balance.dates'))),
  ],
};
