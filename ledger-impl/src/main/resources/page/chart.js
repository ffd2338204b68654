// A line that goes in steps, as points do: drawn anew for the width there is, so that its letters keep their size.

import { monthStarts } from './calendar.js';
import { h, s } from './dom.js';
import { number, shortMonth } from './speech.js';

const HEIGHT = 230;
const EDGE = { top: 14, right: 14, bottom: 30, left: 52 };
const LABEL = 62;

/**
 * @param was steps {at, total} up to now
 * @param will steps after now; may be none
 * @param words what the picture says
 */
export function chart(was, will, words) {
  const frame = h('div', { class: 'chart' });
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width > 0 && frame.dataset.width !== String(width)) {
      frame.dataset.width = width;
      frame.replaceChildren(drawn(was, will, words, width));
    }
  }).observe(frame);
  return frame;
}

function drawn(was, will, words, width) {
  const all = [...was, ...will];
  const [from, to] = [all[0].at, all.at(-1).at];
  const most = roundUp(Math.max(...all.map(step => step.total)));
  const least = Math.min(0, ...all.map(step => step.total));
  const x = at => EDGE.left + ((at - from) / Math.max(1, to - from)) * (width - EDGE.left - EDGE.right);
  const y = total => HEIGHT - EDGE.bottom - ((total - least) / (most - least)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const now = was.at(-1);
  return s('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'img', 'aria-label': words },
    [0, most / 2, most].map(total => [
      s('line', { class: 'grid', x1: EDGE.left, x2: width - EDGE.right, y1: y(total), y2: y(total) }),
      s('text', { class: 'tick', x: EDGE.left - 8, y: y(total) + 4, 'text-anchor': 'end' }, number(total)),
    ]),
    ticks(from, to, x, width).map(at =>
      s('text', { class: 'tick', x: x(at), y: HEIGHT - 8, 'text-anchor': 'middle' }, shortMonth(at))),
    s('path', { class: 'area', d: `${steps(was, x, y)}V${y(least)}H${x(from)}Z` }),
    s('path', { class: 'line', d: steps(was, x, y) }),
    will.length ? s('path', { class: 'line ahead', d: steps([now, ...will], x, y) }) : null,
    s('circle', { class: 'now', cx: x(now.at), cy: y(now.total), r: 4.5 }));
}

const steps = (points, x, y) =>
  points.map((step, i) => (i === 0 ? `M${x(step.at)} ${y(step.total)}` : `H${x(step.at)}V${y(step.total)}`)).join('');

/** Months to name: as many as there is room for, each in its first days. */
function ticks(from, to, x, width) {
  const starts = monthStarts(from, to).filter(at => at >= from && x(at) < width - EDGE.right - 10);
  const every = Math.max(1, Math.ceil((starts.length * LABEL) / (width - EDGE.left)));
  return starts.filter((_, i) => i % every === 0);
}

/** The next of 10, 20, 40, 50, 100, 200 and so on: a height whose half is a plain figure too. */
function roundUp(most) {
  const power = 10 ** Math.floor(Math.log10(Math.max(10, most)));
  return [1, 2, 4, 5, 6, 8, 10].map(factor => factor * power).find(height => height >= most);
}
