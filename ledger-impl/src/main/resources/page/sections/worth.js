// Leaving, in one line; the figures stand behind the link.

import { member, readIfThere } from '../api.js';
import { h } from '../dom.js';
import { money, pieces, t } from '../speech.js';

export default {
  id: 'worth',
  load: () => readIfThere(`${member()}/switching-cost`),
  isEmpty: cost => cost.lines.length === 0,
  show: cost => h('p', {}, pieces('worth.line', { total: h('strong', {}, money(cost.total)) }), t('gap'),
    h('a', { href: '#leaving' }, t('worth.more'))),
};
