// Months of the programme's zone: where they begin, as instants.

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
