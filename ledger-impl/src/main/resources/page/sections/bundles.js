// What pays off only together, and how far it has come.

import { member, readIfThere } from '../api.js';
import { badge, bar, h } from '../dom.js';
import { known, lastDay, number, percent, t } from '../speech.js';

/** What is left to do, in the reader's language; the service's own text is English. */
function standing(bundle) {
  if (bundle.status !== 'OPEN') {
    return t(`bundles.${bundle.status}`);
  }
  const left = bundle.toGo > 0 ? t('bundles.toGo', { n: bundle.toGo, needed: number(bundle.needed) }) : t('bundles.complete');
  return bundle.daysLeft ? `${left}${t('gap')}${t('bundles.daysLeft', { n: bundle.daysLeft })}` : left;
}

const mark = done => h('span', { class: 'mark', 'aria-hidden': 'true' }, done ? '✓' : '○');

const component = one => h('li', { class: one.done ? 'done' : '' }, mark(one.done), one.name,
  h('span', { class: 'unseen' }, ' ', t(one.done ? 'bundles.has' : 'bundles.lacks')),
  !one.done && Number(one.bought) > 0 &&
    h('small', {}, t('bundles.bought', { bought: number(one.bought), minimum: number(one.minimum) })));

const part = one => h('li', { class: one.held ? 'done' : '' }, mark(one.held), known(`part.${one.source}`, one.source), ' ', one.code,
  h('span', { class: 'unseen' }, ' ', t(one.held ? 'bundles.has' : 'bundles.lacks')));

function gives({ points, percent: share, benefits = [] }) {
  const all = [points && t('points', { n: points }), share && t('bundles.share', { percent: percent(share / 100) }), ...benefits];
  const some = all.filter(Boolean);
  return some.length > 0 && h('p', { class: 'fine' }, t('bundles.gives', { what: some.join(t('comma')) }));
}

const shown = bundle => h('article', {},
  h('h3', {}, bundle.name, ' ', bundle.status === 'HELD' && badge(t('bundles.held')),
    bundle.completions > 0 && badge(t('bundles.times', { n: bundle.completions }), 'calm')),
  h('p', {}, standing(bundle)),
  bundle.status === 'OPEN' && bar(bundle.done, bundle.needed, bundle.name),
  h('ul', { class: 'checks' }, bundle.components.map(component), bundle.parts.map(part)),
  gives(bundle.gives ?? {}),
  bundle.heldUntil && h('p', { class: 'fine' }, t('bundles.until', { day: lastDay(bundle.heldUntil) })),
  bundle.points > 0 && h('p', { class: 'fine' }, t('bundles.paid', { n: bundle.points })));

export default {
  id: 'bundles',
  load: () => readIfThere(`${member()}/bundles`),
  isEmpty: all => all.items.length === 0,
  show: all => all.items.map(shown),
};
