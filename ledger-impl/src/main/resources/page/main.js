// The page: who is it, then view by view what the API says.

import { fresh } from './api.js';
import * as auth from './auth.js';
import { card } from './card.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { place } from './place.js';
import { firstLanguage, LANGUAGES, speak, spoken, t } from './speech.js';
import { VIEWS } from './views.js';

const page = document.getElementById('page');
let told = null;
let complaint = null;
let inside = false;

/** Views that were opened, by their id. Each asks the API when it is opened first. */
const opened = new Map();

function languages() {
  return h('div', { class: 'languages', role: 'group', 'aria-label': t('language') },
    Object.entries(LANGUAGES).map(([tag, name]) => h('button', {
      lang: tag, 'aria-pressed': String(tag === spoken()), id: `speak-${tag}`,
      onclick: () => {
        speak(tag);
        opened.clear();
        fresh();
        draw();
        document.getElementById(`speak-${tag}`).focus();
      },
      'aria-label': name,
    }, name.length > 2 ? tag.toUpperCase() : name)));
}

function door() {
  const closed = !told ? null : !auth.possible(told) ? 'door.closed' : !auth.secure() ? 'door.insecure' : null;
  return [h('header', { class: 'top' }, h('span', { class: 'brand' }, t('title')), languages()),
    h('main', { class: 'door-card' },
      h('h1', {}, t('door.title')),
      h('p', {}, t('door.lead')),
      complaint && h('p', { class: 'refused', role: 'alert' }, t(complaint)),
      closed
        ? h('p', { class: 'refused' }, t(closed))
        : h('p', {}, h('button', { class: 'main', onclick: knock }, t('door.enter'))),
      told?.demo && h('p', { class: 'fine' }, t('door.demo')))];
}

/** Leaves for the provider; if that cannot be asked for, says so here. */
async function knock() {
  try {
    await auth.begin(await auth.settings(), spoken());
  } catch {
    complaint = 'failed';
    draw();
  }
}

const viewWanted = () => VIEWS.find(view => `#${view.id}` === location.hash) ?? VIEWS[0];

function view(wanted) {
  if (!opened.has(wanted.id)) {
    opened.set(wanted.id, h('div', { class: `part ${wanted.id}` },
      h('h1', { class: wanted.under ? '' : 'unseen' }, wanted.under && h('a', { class: 'back', href: `#${wanted.under}` }, t('back')),
        ' ', t(`nav.${wanted.id}`)),
      wanted.sections.map(card)));
  }
  return opened.get(wanted.id);
}

function tabs(wanted) {
  return h('nav', { class: 'parts', 'aria-label': t('sections') },
    h('ul', {}, VIEWS.filter(one => !one.under).map(one => h('li', {},
      h('a', { href: `#${one.id}`, 'aria-current': one.id === (wanted.under ?? wanted.id) && 'page' },
        icon(one.id), h('span', {}, t(`nav.${one.id}`)))))));
}

function frame() {
  const wanted = viewWanted();
  const brand = h('span', { class: 'brand' }, t('title'));
  place().then(({ name }) => {
    brand.textContent = name;
    document.title = `${t('title')} · ${name}`;
  }, () => {});
  return [h('a', { class: 'skip', href: '#content', onclick: skip }, t('skip')),
    h('header', { class: 'top' }, brand, languages(),
      h('button', { class: 'quiet', onclick: leave }, t('signOut'))),
    tabs(wanted),
    h('main', { id: 'content', tabindex: '-1' }, view(wanted))];
}

/** The address stays: it says which view is open. */
function skip(event) {
  event.preventDefault();
  document.getElementById('content').focus();
}

/** Everything from what is known; nothing is asked twice. */
function draw() {
  document.title = t('title');
  page.replaceChildren(...(inside ? frame() : door()));
}

function turn() {
  if (inside && location.hash !== '#content') {
    draw();
    scrollTo(0, 0);
    document.getElementById('content').focus({ preventScroll: true });
  }
}

function leave() {
  document.querySelectorAll('dialog').forEach(dialog => dialog.close());
  auth.forget();
  fresh();
  opened.clear();
  inside = false;
  draw();
  document.querySelector('button.main')?.focus();
}

async function arrive() {
  try {
    told = await auth.settings();
    await auth.finish(told);
  } catch {
    complaint = 'door.refused';
  }
}

async function start() {
  speak(firstLanguage());
  if (auth.returning()) {
    await arrive();
  }
  if (auth.token() && !auth.bearer()) {
    complaint = 'door.stranger';
    auth.forget();
  }
  inside = Boolean(auth.token());
  draw();
  if (!inside) {
    told = await auth.settings().catch(() => null);
    draw();
  }
}

document.addEventListener('unauthorised', () => {
  if (inside) {
    complaint = 'door.ended';
    leave();
  }
});

/** Something was booked: all that is shown is requested again. */
document.addEventListener('booked', () => {
  fresh();
  opened.clear();
  draw();
  document.getElementById('content')?.focus();
});

addEventListener('hashchange', turn);

start();
