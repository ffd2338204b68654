// Calls the API as the member. What was answered is remembered, by its path, for the export.

import { bearer, token } from './auth.js';

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

/** From now on everything is asked anew. */
export const fresh = () => asked.clear();

export const programme = () => `/v1/programmes/${encodeURIComponent(bearer().programme)}`;

export const member = () => `${programme()}/members/${encodeURIComponent(bearer().member)}`;

/**
 * Asks once, however many sections want the answer. Throws a Refusal with the service's problem document; whatever
 * else fails throws as it does.
 */
export function read(path) {
  if (!asked.has(path)) {
    asked.set(path, ask(path));
    asked.get(path).catch(() => asked.delete(path));
  }
  return asked.get(path);
}

async function ask(path) {
  const response = await fetch(path, {
    headers: { Authorization: `Bearer ${token()}`, Accept: 'application/json' },
    cache: 'no-store',
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
