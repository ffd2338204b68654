// Explanations in the reader's language. The service tells the figures beside its English sentence; which figures
// there are tells what kind of sentence it is.

import { h } from './dom.js';
import { known, number, spoken, t } from './speech.js';

const KINDS = [
  ['perAmount', ['points', 'per', 'amount', 'wanted']],
  ['perItem', ['points', 'items', 'stage']],
  ['times', ['factor', 'exact', 'wanted']],
  ['pays', ['ratioPoints', 'ratioAmount', 'points', 'value']],
  ['buys', ['unitPoints', 'unitItems', 'items', 'points']],
  ['remains', ['given', 'before', 'after']],
  ['staysSpent', ['spent', 'before', 'after']],
  ['limit', ['limit', 'left', 'points']],
  ['once', ['points', 'wanted']],
];

/** A sentence of the service in the reader's language; where the page has no words for it, marked as English. */
export function said(text) {
  const form = known('forms', []).find(([pattern]) => pattern.test(text));
  const words = known(`said.${text}`, form && text.replace(...form));
  return words ?? (spoken() === 'en' ? text : h('span', { lang: 'en' }, text));
}

/** As exact as the service wrote it: 21.60 keeps its last digit. */
export const figure = text => (/^-?\d+(\.\d+)?$/.test(text) ? number(text, text.split('.')[1]?.length) : text);

/** One explanation: the sentence, and by which rule, where the rule has a name for people. */
export function explained({ name, text, figures = {} }) {
  const kind = KINDS.find(([, names]) => names.every(one => one in figures))?.[0];
  const values = Object.fromEntries(Object.entries(figures).map(([one, value]) => [one, figure(value)]));
  values.rounding = known(`rounding.${figures.rounding}`, figures.rounding);
  values.counts = t(counting(figures), values);
  const sentence = kind ? t(`why.${kind}`, values) : said(text);
  return [name && [h('strong', {}, name), t('colon')], sentence];
}

/** Fractions are dropped line by line, rule by rule, or once over the whole sale: then no rule's figure is a rounded one. */
const counting = ({ exact, wanted, stage }) =>
  (Number(exact) === Number(wanted) ? 'why.exact' : stage === 'SALE' ? 'why.overall' : 'why.rounded');
