// Everything on the page, and all of its history, as one file: the very answers of the API.

import { heard, member, programme, read, readPages } from '../api.js';
import { h } from '../dom.js';
import { number, t } from '../speech.js';
import { VIEWS } from '../views.js';
import { FIRST } from './history.js';

const AT_ONCE = 6;

/** All there is to ask about this member: what the page shows, and what it shows only on demand. */
async function everything(told) {
  await Promise.all(VIEWS.flatMap(view => view.sections).map(section => section.load()));
  await read(member());
  await readPages(`${member()}/lots?limit=200`);
  const { items } = await readPages(`${member()}/transactions?limit=${FIRST}`);
  for (let i = 0; i < items.length; i += AT_ONCE) {
    told(i, items.length);
    await Promise.all(items.slice(i, i + AT_ONCE).map(one => read(`${programme()}/transactions/${one.id}`)));
  }
  return { exportedAt: new Date().toISOString(), service: location.origin, answers: await heard() };
}

function save(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export default {
  id: 'take',
  load: async () => ({}),
  show: () => {
    const state = h('p', { class: 'fine', role: 'status' });
    const button = h('button', {
      onclick: async () => {
        button.disabled = true;
        try {
          const all = await everything((done, of) => {
            state.textContent = t('take.progress', { done: number(done), of: number(of) });
          });
          save(JSON.stringify(all, null, 2), `points-${all.exportedAt.slice(0, 10)}.json`);
          state.textContent = t('take.done');
        } catch {
          state.textContent = t('failed');
        }
        button.disabled = false;
      },
    }, t('take.button'));
    return [h('p', {}, t('take.lead')), h('p', {}, button), state];
  },
};
