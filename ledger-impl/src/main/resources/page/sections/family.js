// A family's common points: invitations, and taking out of the pool.

import { book, member, readIfThere, readPages } from '../api.js';
import { confirm } from '../confirm.js';
import { h, pairs } from '../dom.js';
import { lastDay, number, pieces, t } from '../speech.js';

async function load() {
  const [family, { items: invitations }] = await Promise.all([
    readIfThere(`${member()}/family`), readPages(`${member()}/family/invitations`)]);
  return { family, invitations };
}

function answer(invitation, step) {
  confirm({
    title: t(`family.${step}`),
    facts: [pairs([t('family.from'), invitation.from]),
      step === 'acceptance' && h('p', {}, t(`family.maySpend.${invitation.maySpend}`)),
      step === 'acceptance' && h('p', {}, t(`family.leaverTakes.${invitation.leaverTakes}`))],
    act: () => book(`${member()}/family/invitations/${invitation.id}/${step}`, {}),
    label: t(`family.${step}`),
  });
}

const invited = invitation => h('article', {},
  h('p', {}, pieces('family.invited', { from: h('strong', {}, invitation.from), day: lastDay(invitation.expiresAt) })),
  h('p', { class: 'buttons' }, ['refusal', 'acceptance'].map(step =>
    h('button', { class: step, onclick: () => answer(invitation, step) }, t(`family.${step}`)))));

function draw(event) {
  event.preventDefault();
  const points = Number(new FormData(event.target).get('points'));
  confirm({
    title: t('family.confirm', { n: points }),
    facts: [h('p', {}, t('family.drawn'))],
    act: () => book(`${member()}/family/draws`, { points }),
    label: t('family.draw'),
  });
}

function part() {
  confirm({
    title: t('family.departure'),
    facts: [h('p', {}, t('family.parting'))],
    act: () => book(`${member()}/family/departure`, {}),
    label: t('family.departure'),
  });
}

const shown = family => h('article', {},
  family.pool !== undefined && h('p', {}, pieces('family.pool', { points: h('strong', {}, number(family.pool)) })),
  family.maySpend === 'ALL' && family.pool > 0 && h('form', { onsubmit: draw },
    h('label', { for: 'draw-points' }, t('give.points')),
    h('input', { id: 'draw-points', name: 'points', type: 'number', inputmode: 'numeric', required: true, min: 1, max: family.pool, step: 1 }),
    h('p', {}, h('button', {}, t('family.draw')))),
  h('p', {}, h('button', { class: 'leave', onclick: part }, t('family.departure'))));

export default {
  id: 'family',
  optional: true,
  load,
  isEmpty: ({ family, invitations }) => !family && invitations.length === 0,
  show: ({ family, invitations }) => [invitations.map(invited), family && shown(family)],
};
