// The member's card, to be shown at the till: its number as a QR code and as text.

import { member, read } from '../api.js';
import { h, s } from '../dom.js';
import { place } from '../place.js';
import { t } from '../speech.js';

/** What a till scans, in this order: a card, an app, else whatever the member is known by. */
const SCANNED = ['card', 'app'];
const QUIET_ZONE = 4;

async function load() {
  const [{ name: shop }, { identifiers, attributes }] = await Promise.all([place(), read(member())]);
  const held = SCANNED.map(type => identifiers.find(one => one.type === type)).find(Boolean) ?? identifiers[0];
  return held ? { shop, number: held.value, name: attributes.name, picture: await picture(held.value) } : null;
}

/** One path of squares, drawn by the page itself: dark on light, also at night, for scanners. */
async function picture(text) {
  const { qrcode } = await import('../vendor/qrcode-generator.js');
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  const dots = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (code.isDark(row, column)) {
        dots.push(`M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`);
      }
    }
  }
  return { side: size + 2 * QUIET_ZONE, path: dots.join('') };
}

const drawn = ({ side, path }, number) =>
  s('svg', { class: 'qr', viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': t('code.picture', { number }) },
    s('path', { class: 'dots', d: path }));

function enlarged(held) {
  const large = h('dialog', { class: 'large', 'aria-label': t('code.title') },
    drawn(held.picture, held.number), h('p', { class: 'number' }, held.number),
    h('p', {}, h('button', { class: 'main', onclick: () => large.close() }, t('close'))));
  large.addEventListener('close', () => large.remove());
  document.body.append(large);
  large.showModal();
}

export default {
  id: 'code',
  load,
  show: held => h('div', { class: 'holder' },
    h('button', { class: 'show', 'aria-label': t('code.enlarge'), onclick: () => enlarged(held) }, drawn(held.picture, held.number)),
    h('div', {}, h('p', { class: 'shop' }, held.shop), held.name && h('p', { class: 'name' }, held.name),
      h('p', { class: 'number' }, held.number), h('p', { class: 'fine' }, t('code.lead')))),
};
