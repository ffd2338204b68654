// Months of the programme's zone: where they begin, as instants.

/** Years, months, weeks and days of an ISO 8601 period. */
export const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

let zone = 'UTC';

export function count(programmesZone) {
  zone = programmesZone ?? 'UTC';
}

const fields = at => Object.fromEntries(
  new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric',
    minute: 'numeric', second: 'numeric',
  }).formatToParts(at).map(part => [part.type, Number(part.value)]));

function start(year, month) {
  const guess = Date.UTC(year, month, 1);
  const local = fields(guess);
  return guess - (Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second) - guess);
}

/** The starts of the months after one instant and up to another. */
export function monthStarts(from, to) {
  const { year, month } = fields(from);
  const starts = [];
  for (let i = 0; ; i++) {
    const at = start(year, month + i);
    if (at > to) {
      return starts;
    }
    starts.push(at);
  }
}

/** The same day, months earlier or later; near enough for the edge of a picture. */
export function shifted(at, months) {
  const date = new Date(at);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.getTime();
}

/** The calendar date in the programme's zone of an instant, or one that is later by a period such as P14D or P1M. */
export function dateAfter(at, period = 'P0D') {
  const { year, month, day } = fields(new Date(at));
  const [years, months, weeks, days] = PERIOD.exec(period).slice(1).map(part => Number(part ?? 0));
  const length = new Date(Date.UTC(year + years, month + months, 0)).getUTCDate();
  const target = new Date(Date.UTC(year + years, month - 1 + months, Math.min(day, length) + 7 * weeks + days));
  return target.toISOString().slice(0, 10);
}
