// The page: who is it, then section by section what the API says.

import { fresh, member, programme, read } from './api.js';
import * as auth from './auth.js';
import { count } from './calendar.js';
import { card } from './card.js';
import { h } from './dom.js';
import { firstLanguage, LANGUAGES, liveIn, speak, spoken, t } from './speech.js';
import { PARTS } from './parts.js';

const page = document.getElementById('page');
let told = {};
let complaint = null;
let inside = null;

function languages() {
  return h('div', { class: 'languages', role: 'group', 'aria-label': t('language') },
    Object.entries(LANGUAGES).map(([tag, name]) => h('button', {
      lang: tag, 'aria-pressed': String(tag === spoken()), id: `speak-${tag}`,
      onclick: () => {
        speak(tag);
        draw();
        document.getElementById(`speak-${tag}`).focus();
      },
    }, name)));
}

function door() {
  const closed = !auth.possible(told) ? 'door.closed' : !auth.secure() ? 'door.insecure' : null;
  return [h('header', { class: 'top' }, h('span', { class: 'brand' }, t('title')), languages()),
    h('main', { class: 'door-card' },
      h('h1', {}, t('door.title')),
      h('p', {}, t('door.lead')),
      complaint && h('p', { class: 'refused', role: 'alert' }, t(complaint)),
      closed
        ? h('p', { class: 'refused' }, t(closed))
        : h('p', {}, h('button', { class: 'main', onclick: () => auth.begin(told, spoken()) }, t('door.enter'))),
      told.demo && h('p', { class: 'fine' }, t('door.demo')))];
}

function sections() {
  return [h('a', { class: 'skip', href: '#content' }, t('skip')),
    h('header', { class: 'top' },
      h('span', { class: 'brand' }, inside.name),
      languages(),
      h('button', { class: 'quiet', onclick: leave }, t('signOut'))),
    h('nav', { class: 'parts', 'aria-label': t('sections') },
      h('ul', {}, PARTS.map(part => h('li', {}, h('a', { href: `#${part.id}` }, t(`nav.${part.id}`)))))),
    h('main', { id: 'content', tabindex: '-1' },
      h('h1', { class: 'unseen' }, t('title')),
      PARTS.map(part => h('div', { class: `part ${part.id}`, id: part.id },
        part.sections.map(section => card(section, inside.now)))))];
}

/** Everything from what is known; nothing is asked twice. */
function draw() {
  document.title = inside ? `${t('title')} · ${inside.name}` : t('title');
  page.replaceChildren(...(inside ? sections() : door()));
}

function leave() {
  auth.forget();
  fresh();
  inside = null;
  draw();
  document.querySelector('button.main')?.focus();
}

async function enter() {
  const [{ name, zone }, balance] = await Promise.all([read(programme()), read(`${member()}/balance`)]);
  liveIn(zone);
  count(zone);
  inside = { name, now: balance.at };
}

async function start() {
  speak(firstLanguage());
  told = await auth.settings().catch(() => ({}));
  if (auth.returning()) {
    await auth.finish(told).catch(() => { complaint = 'door.refused'; });
  }
  if (auth.token() && !auth.bearer()) {
    complaint = 'door.stranger';
    auth.forget();
  }
  if (auth.token()) {
    await enter().catch(refusal => {
      complaint = refusal.status === 401 ? 'door.ended' : refusal.status ? 'door.stranger' : 'failed';
      if (refusal.status) {
        auth.forget();
      }
    });
  }
  draw();
}

document.addEventListener('unauthorised', () => {
  if (inside) {
    complaint = 'door.ended';
    leave();
  }
});

start();
