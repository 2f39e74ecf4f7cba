/** Groups of words that several sense tables look for. */

import { words } from './place.ts';

export const AUXILIARIES = words('skulle ville kunne måtte burde få lade hjælpe');
export const BEFORE_NOUN = words('en den enhver hver ingen hvilken enkelt enkelte ny nye aktiv tilfreds');
export const POSSESSIVES = words('vores min din sin jeres deres hans hendes dens dets skolens kommunens');
