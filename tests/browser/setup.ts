/** Runs before every file of browser tests: after each test its pages are closed and looked at. */

import { afterEach } from 'vitest';
import { closeOpened } from './harness.ts';

afterEach(closeOpened);
