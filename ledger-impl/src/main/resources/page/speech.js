// The reader's language and the reader's way of writing figures and dates.

import { PERIOD } from './calendar.js';
import en from './words/en.js';
import zh from './words/zh.js';

const WORDS = { en, zh };
const KEPT = 'loyalty-ledger.language';

let language = 'en';
let locale = 'en';
let zone = undefined;
let plural = new Intl.PluralRules('en');

export const LANGUAGES = { en: 'English', zh: '中文' };

/** The language chosen before, else the first of the browser's that the page speaks, else English. */
export function firstLanguage() {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages].filter(Boolean);
  return wanted.map(tag => tag.split('-')[0]).find(tag => WORDS[tag]) ?? 'en';
}

/** Words in this language; figures and dates as the reader's own region writes them, if it is a region of that language. */
export function speak(chosen) {
  language = chosen;
  locale = navigator.languages.find(tag => tag.split('-')[0] === chosen) ?? (chosen === 'zh' ? 'zh-CN' : 'en');
  plural = new Intl.PluralRules(locale);
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  localStorage.setItem(KEPT, chosen);
}

export const spoken = () => language;

/** Days begin and end where the programme is, wherever the reader may be. */
export function liveIn(programmesZone) {
  zone = programmesZone;
}

/** The words for a key. A count n chooses among plural forms and stands in them as a figure. */
export const t = (key, values = {}) => pieces(key, values).join('');

/** The same with elements among the values: a list of texts and elements. */
export function pieces(key, values = {}) {
  const found = WORDS[language][key] ?? WORDS.en[key] ?? key;
  const text = typeof found === 'string' ? found : found[plural.select(Number(values.n))] ?? found.other;
  return text.split(/\{(\w+)\}/).map((part, i) => {
    if (i % 2 === 0) {
      return part;
    }
    return part === 'n' && typeof values.n === 'number' ? number(values.n) : values[part] ?? '';
  });
}

/** Words that a document of the programme or the service brought, where the page has its own for them. */
export const known = (key, otherwise) => WORDS[language][key] ?? otherwise;

export const number = (value, decimals) =>
  new Intl.NumberFormat(locale, decimals && { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

export const signed = value => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(value);

export const percent = value =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);

/** An amount as the API writes it: text, exact, with its currency. */
export const money = value =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: value.currency, currencyDisplay: 'narrowSymbol' })
    .format(value.amount);

/** Amounts of one currency, added up exactly. */
export function sum(amounts) {
  const places = Math.max(...amounts.map(one => one.amount.split('.')[1]?.length ?? 0));
  const units = amounts.reduce((total, one) => {
    const [whole, part = ''] = one.amount.split('.');
    return total + BigInt(whole + part.padEnd(places, '0'));
  }, 0n);
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const amount = (units < 0n ? '-' : '') + whole + (places ? '.' + digits.slice(-places) : '');
  return { amount, currency: amounts[0].currency };
}

/** Minutes as hours and minutes. */
export function duration(minutes) {
  const part = (value, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const hours = Math.floor(minutes / 60);
  return [hours && part(hours, 'hour'), (minutes % 60 || !hours) && part(minutes % 60, 'minute')].filter(Boolean).join(' ');
}

/** A period such as P14D or P1Y6M, in words. */
export function span(period) {
  const units = ['year', 'month', 'week', 'day'];
  return PERIOD.exec(period).slice(1).map((value, i) => value && new Intl.NumberFormat(locale,
    { style: 'unit', unit: units[i], unitDisplay: 'long' }).format(value)).filter(Boolean).join(' ');
}

const dates = (options, value) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(new Date(value));

export const date = instant => dates({ dateStyle: 'long' }, instant);

export const shortDate = instant => dates({ day: 'numeric', month: 'short', year: 'numeric' }, instant);

export const month = instant => dates({ month: 'long', year: 'numeric' }, instant);

export const shortMonth = instant => dates({ month: 'short' }, instant);

export const time = instant => dates({ dateStyle: 'long', timeStyle: 'short' }, instant);

/** A calendar date of the programme, such as 2027-03-31, which has no time of day. */
export const calendarDate = text =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text + 'T00:00:00Z'));

/** The same, short: for narrow places. */
export const shortCalendarDate = text =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(text + 'T00:00:00Z'));

/** The last day of a stretch of calendar dates whose end is the day after. */
export const lastDate = end => calendarDate(dayBefore(end));

export const lastShortDate = end => shortCalendarDate(dayBefore(end));

const dayBefore = end => new Date(Date.parse(end + 'T00:00:00Z') - 1).toISOString().slice(0, 10);

/** An end is the first instant after: what ends at midnight is good through the day before. */
export const lastDay = end => date(new Date(end).getTime() - 1);

export const lastShortDay = end => shortDate(new Date(end).getTime() - 1);

/** Whole days from now to an instant, in words. */
export function away(instant, now) {
  const days = Math.floor((new Date(instant) - new Date(now)) / 86_400_000);
  return days <= 0 ? t('today') : t('inDays', { n: days });
}
