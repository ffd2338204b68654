// The last few bookings.

import { h } from '../dom.js';
import { t } from '../speech.js';
import history, { booking } from './history.js';

const FEW = 3;

export default {
  id: 'latest',
  load: history.load,
  isEmpty: history.isEmpty,
  show: page => [
    h('div', { class: 'bookings' }, page.items.slice(0, FEW).map(booking)),
    h('p', {}, h('a', { href: '#history' }, t('latest.more'))),
  ],
};
