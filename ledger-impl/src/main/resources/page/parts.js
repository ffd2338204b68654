// What stands on the page, in the order of the page.

import balance from './sections/balance.js';
import benefits from './sections/benefits.js';
import bundles from './sections/bundles.js';
import clubs from './sections/clubs.js';
import contracts from './sections/contracts.js';
import expiry from './sections/expiry.js';
import growth from './sections/growth.js';
import history from './sections/history.js';
import leaving from './sections/leaving.js';
import rewards from './sections/rewards.js';
import take from './sections/take.js';
import tier from './sections/tier.js';

export const PARTS = [
  { id: 'points', sections: [balance, expiry, rewards, growth] },
  { id: 'status', sections: [tier, benefits] },
  { id: 'ties', sections: [clubs, bundles, contracts] },
  { id: 'history', sections: [history] },
  { id: 'leaving', sections: [leaving, take] },
];
