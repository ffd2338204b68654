// What stands on the page, view by view, in the order of the navigation. A view under another one is reached from it.

import balance from './sections/balance.js';
import benefits from './sections/benefits.js';
import bundles from './sections/bundles.js';
import clubs from './sections/clubs.js';
import code from './sections/code.js';
import contracts from './sections/contracts.js';
import expiry from './sections/expiry.js';
import family from './sections/family.js';
import give from './sections/give.js';
import growth from './sections/growth.js';
import history from './sections/history.js';
import latest from './sections/latest.js';
import leaving from './sections/leaving.js';
import rewards from './sections/rewards.js';
import standing from './sections/standing.js';
import take from './sections/take.js';
import tier from './sections/tier.js';
import worth from './sections/worth.js';

export const VIEWS = [
  { id: 'home', sections: [balance, code, standing, latest, worth] },
  { id: 'points', sections: [rewards, expiry, give, growth] },
  { id: 'member', sections: [clubs, family, contracts, bundles] },
  { id: 'level', sections: [tier, benefits] },
  { id: 'history', sections: [history, take] },
  { id: 'leaving', under: 'home', sections: [leaving] },
];
