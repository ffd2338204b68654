// Builds elements. Text is always text: nothing here, or anywhere on the page, reads HTML out of a string.

const SVG = 'http://www.w3.org/2000/svg';

export const h = (tag, attributes, ...children) => filled(document.createElement(tag), attributes, children);

export const s = (tag, attributes, ...children) => filled(document.createElementNS(SVG, tag), attributes, children);

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Terms and figures, two by two; a pair without a figure is left out. */
export const pairs = (...rows) =>
  h('dl', { class: 'pairs' }, rows
    .filter(row => row && row[1] !== null && row[1] !== undefined)
    .map(([term, figure]) => h('div', {}, h('dt', {}, term), h('dd', {}, figure))));

export const badge = (text, kind = '') => h('span', { class: `badge ${kind}` }, text);

/** How far something has come, with words for those who do not see the bar. */
export function bar(value, most, label) {
  return h('progress', { max: Math.max(1, most), value: Math.min(value, most), 'aria-label': label });
}
