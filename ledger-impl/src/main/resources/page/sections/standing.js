// The level in short: what is held, and the next step.

import { h } from '../dom.js';
import { t } from '../speech.js';
import tier, { called, held, next } from './tier.js';

export default {
  id: 'standing',
  load: tier.load,
  show: data => [
    h('p', { class: 'level' }, called(data.standing.tier, data.standing.name)),
    held(data.standing),
    data.standing.next && h('div', { class: 'aim' }, next(data.standing.next, data)),
    h('p', {}, h('a', { href: '#level' }, t('standing.more'))),
  ],
};
