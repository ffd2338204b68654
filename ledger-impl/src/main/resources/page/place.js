// Whose programme this is: what it is called, and where its days begin and end.

import { programme, read } from './api.js';
import { count } from './calendar.js';
import { liveIn } from './speech.js';

/** Throws as read does. Until it is known, no date can be told. */
export async function place() {
  const here = await read(programme());
  liveIn(here.zone);
  count(here.zone);
  return here;
}
