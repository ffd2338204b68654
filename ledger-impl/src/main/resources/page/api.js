// Calls the API as the member. What was answered is remembered, by its path, for the export.

import { bearer, token } from './auth.js';
import { spoken } from './speech.js';

export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

const asked = new Map();

/** What was asked so far, and what the answers were: path by path. */
export async function heard() {
  const answers = await Promise.allSettled([...asked].map(async ([path, answer]) => [path, await answer]));
  return Object.fromEntries(answers.filter(one => one.status === 'fulfilled').map(one => one.value));
}

/** From now on everything is requested again. */
export const fresh = () => asked.clear();

export const programme = () => `/v1/programmes/${encodeURIComponent(bearer().programme)}`;

export const member = () => `${programme()}/members/${encodeURIComponent(bearer().member)}`;

/**
 * Asks once, however many sections want the answer. Throws a Refusal with the service's problem document; whatever
 * else fails throws as it does.
 */
export function read(path) {
  if (!asked.has(path)) {
    const answer = call(path, { cache: 'no-store' });
    asked.set(path, answer);
    answer.catch(() => asked.get(path) === answer && asked.delete(path));
  }
  return asked.get(path);
}

const UNANSWERED = 'loyalty-ledger.unanswered';

const unanswered = () => JSON.parse(sessionStorage.getItem(UNANSWERED) ?? '{}');

/** The key of what is intended: the same until it is known what came of it, also after a reload of the page. */
function keyOf(intention) {
  const keys = unanswered();
  keys[intention] ??= crypto.randomUUID();
  sessionStorage.setItem(UNANSWERED, JSON.stringify(keys));
  return keys[intention];
}

function answered(intention) {
  const { [intention]: done, ...others } = unanswered();
  sessionStorage.setItem(UNANSWERED, JSON.stringify(others));
  return done;
}

/** Whether it is known what came of a call: nothing. Otherwise it may have been booked, and can be asked again. */
export const isFinal = failure => failure instanceof Refusal && failure.status < 500 && failure.status !== 429;

/** Books something, once: a second click, or the same again after a lost connection, answers what the first one booked. */
export async function book(path, body) {
  const intention = `${path} ${JSON.stringify(body)}`;
  const key = keyOf(intention);
  try {
    const booked = await send(path, body, { 'Idempotency-Key': key });
    answered(intention);
    return booked;
  } catch (failure) {
    if (isFinal(failure)) {
      answered(intention);
    }
    throw failure;
  }
}

/** What a booking would come to; nothing is stored. */
export const preview = (path, body) => send(`${path}?dryRun=true`, body, {});

const send = (path, body, headers) =>
  call(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });

async function call(path, request) {
  const response = await fetch(path, {
    ...request,
    headers: {
      ...request.headers, Authorization: `Bearer ${token()}`, Accept: 'application/json', 'Accept-Language': spoken(),
    },
  });
  const body = await response.json().catch(() => ({}));
  if (response.status === 401) {
    document.dispatchEvent(new CustomEvent('unauthorised'));
  }
  if (!response.ok) {
    throw new Refusal(response.status, body);
  }
  return body;
}

/** What may not exist here: null then. */
export async function readIfThere(path) {
  try {
    return await read(path);
  } catch (refusal) {
    if (refusal.status === 404) {
      return null;
    }
    throw refusal;
  }
}

/** The items of a list, page after page, while the reader wants more of them. */
export async function readPages(path, more = () => true) {
  const items = [];
  let next = path;
  while (next) {
    const page = await read(next);
    items.push(...page.items);
    next = more(page.items) ? page.next : null;
  }
  return { items, next };
}
