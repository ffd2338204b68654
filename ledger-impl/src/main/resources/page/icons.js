// Small pictures beside the words of the navigation.

import { s } from './dom.js';

const PATHS = {
  home: 'M4 11 12 4l8 7M6 10v10h12V10',
  points: 'M20 12v8H4v-8M3 8h18v4H3zM12 8v12M12 8S7 8 7 5.5 11 4 12 8c1-4 5-5 5-2.500S12 8 12 8',
  member: 'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M2.500 20c0-4 3-6 6.500-6s6.500 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.300M18 14.500c2.200.8 3.500 2.700 3.500 5.500',
  level: 'm12 3 2.700 5.600 6.100.9-4.400 4.300 1 6.100L12 17l-5.400 2.900 1-6.100L3.200 9.500l6.100-.9z',
  history: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9.500 8h5M9.500 12h5',
};

export const icon = name =>
  s('svg', { class: 'icon', viewBox: '0 0 24 24', width: 22, height: 22, 'aria-hidden': 'true' }, s('path', { d: PATHS[name] }));
