// One section: its heading at once, its content when the API has answered, a kind word when there is none.

import { h } from './dom.js';
import { place } from './place.js';
import { t } from './speech.js';

/**
 * A section that fails says so itself and can be tried again; the others stay as they are.
 *
 * @param section {id, load, isEmpty, show, optional}: load asks the API and may answer null where there is no such
 *     thing; show makes elements of the answer; optional ones are not shown at all when they are empty
 */
export function card(section) {
  const title = `${section.id}-title`;
  const body = h('div', { class: 'body' }, h('p', { class: 'fine' }, t('loading')));
  const element = h('section', { class: `card ${section.id}`, 'aria-labelledby': title, 'aria-busy': 'true' },
    h('h2', { id: title }, t(`${section.id}.title`)), body);

  async function fill() {
    element.setAttribute('aria-busy', 'true');
    let content;
    try {
      const [answer] = await Promise.all([section.load(), place()]);
      const empty = answer === null || section.isEmpty?.(answer);
      element.classList.toggle('empty', Boolean(empty));
      element.hidden = Boolean(empty && section.optional);
      content = empty ? h('p', { class: 'fine' }, t(`${section.id}.empty`)) : section.show(answer);
    } catch (failure) {
      content = [h('p', { class: 'refused', role: 'alert' }, t('failed')),
        h('p', {}, h('button', { class: 'again', onclick: fill }, t('again')))];
      console.warn(section.id, failure);
    }
    body.replaceChildren(...[content].flat(Infinity).filter(Boolean));
    element.setAttribute('aria-busy', 'false');
  }

  fill();
  return element;
}
