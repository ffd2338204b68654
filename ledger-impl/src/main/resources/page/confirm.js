// Before anything is booked: what it will do, and a way back.

import { isFinal } from './api.js';
import { h } from './dom.js';
import { known, spoken, t } from './speech.js';

/**
 * Opens a dialog that says what will follow.
 *
 * @param title what is about to be done
 * @param facts elements that say what will follow, or a promise of them; a Refusal of it is told instead
 * @param act books it
 * @param label of the button that books
 */
export function confirm({ title, facts, act, label }) {
  const body = h('div', { class: 'facts' }, h('p', { class: 'fine' }, t('loading')));
  const state = h('div', { class: 'state', role: 'alert' });
  const yes = h('button', { class: 'main confirm', disabled: true, onclick: book }, label);
  const no = h('button', { class: 'cancel', onclick: () => dialog.close() }, t('cancel'));
  const dialog = h('dialog', { 'aria-labelledby': 'confirm-title' },
    h('h2', { id: 'confirm-title' }, title), body, state, h('p', { class: 'buttons' }, no, yes));

  async function tell() {
    try {
      body.replaceChildren(...[await facts].flat(Infinity).filter(Boolean));
      yes.disabled = false;
    } catch (failure) {
      body.replaceChildren(h('p', { class: 'refused' }, plainly(failure)));
      yes.hidden = true;
    }
  }

  async function book() {
    yes.disabled = true;
    no.disabled = true;
    state.replaceChildren(h('p', { class: 'fine' }, t('confirm.busy')));
    try {
      await act();
      yes.hidden = true;
      no.textContent = t('close');
      body.hidden = true;
      state.replaceChildren(h('p', { class: 'done' }, t('confirm.done')));
      dialog.addEventListener('close', () => document.dispatchEvent(new CustomEvent('booked')));
    } catch (failure) {
      state.replaceChildren(h('p', { class: 'refused' }, plainly(failure)));
      // A refusal is the answer; anything else may be asked again, and is booked once.
      yes.hidden = isFinal(failure);
      yes.textContent = t('again');
      yes.disabled = false;
    }
    no.disabled = false;
    no.focus();
  }

  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  tell();
}

/** The problem in the reader's words; where the page has none, in the service's, marked as English. */
function plainly(failure) {
  if (!isFinal(failure)) {
    return t('confirm.unknown');
  }
  const { type = '', detail, title, violations = [] } = failure.problem;
  const words = known(`problem.${type.split('/').at(-1)}`, null);
  if (words && spoken() !== 'en') {
    return words;
  }
  const text = [detail ?? title ?? t('failed'), ...violations.map(one => one.message)].join(' ');
  return spoken() === 'en' ? text : h('span', { lang: 'en' }, text);
}
