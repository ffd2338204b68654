// What stands on the page, in the order of the page.

import balance from './sections/balance.js';
import expiry from './sections/expiry.js';
import growth from './sections/growth.js';
import history from './sections/history.js';

export const PARTS = [
  { id: 'points', sections: [balance, expiry, growth] },
  { id: 'history', sections: [history] },
];
