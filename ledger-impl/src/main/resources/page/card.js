// One section: its heading at once, its content when the API has answered, a kind word when there is none.

import { h } from './dom.js';
import { t } from './speech.js';

/**
 * @param section {id, load, isEmpty, show}: load asks the API and may answer null where there is no such thing;
 *     show makes elements of the answer
 * @param now the instant of the page's figures
 */
export function card(section, now) {
  const title = `${section.id}-title`;
  const body = h('div', { class: 'body' }, h('p', { class: 'fine' }, t('loading')));
  const element = h('section', { class: `card ${section.id}`, 'aria-labelledby': title, 'aria-busy': 'true' },
    h('h2', { id: title }, t(`${section.id}.title`)), body);

  async function fill() {
    element.setAttribute('aria-busy', 'true');
    let content;
    try {
      const answer = await section.load();
      const empty = answer === null || section.isEmpty?.(answer);
      element.classList.toggle('empty', Boolean(empty));
      content = empty ? h('p', { class: 'fine' }, t(`${section.id}.empty`)) : section.show(answer, now);
    } catch (failure) {
      content = [h('p', { class: 'refused' }, t('failed')), h('button', { onclick: fill }, t('again'))];
      console.warn(section.id, failure);
    }
    body.replaceChildren(...[content].flat(Infinity).filter(Boolean));
    element.setAttribute('aria-busy', 'false');
  }

  fill();
  return element;
}
