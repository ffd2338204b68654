// Explanations in the reader's language. The service tells the figures beside its English sentence; which figures
// there are tells what kind of sentence it is.

import { known, number, t } from './speech.js';

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

/** As exact as the service wrote it: 21.60 keeps its last digit. */
const figure = text => (/^-?\d+(\.\d+)?$/.test(text) ? number(text, text.split('.')[1]?.length) : text);

/** One explanation: the sentence, and by which rule. */
export function explained({ rule, termsVersion, text, figures = {} }) {
  const kind = KINDS.find(([, names]) => names.every(name => name in figures))?.[0];
  const values = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, figure(value)]));
  values.rounding = known(`rounding.${figures.rounding}`, figures.rounding);
  const sentence = kind ? t(`why.${kind}`, values) : known(`said.${text}`, text);
  return [sentence, ' ', tag(rule, termsVersion)];
}

function tag(rule, termsVersion) {
  const element = document.createElement('small');
  element.className = 'rule';
  element.textContent = termsVersion ? t('why.rule', { rule, version: String(termsVersion) }) : rule;
  return element;
}
