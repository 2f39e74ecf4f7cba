/** Every sense table. Each ambiguous word has a file of its own name, as graph/model/ids.ts writes names: `tør` is in `toer.ts`. */

import { aabneTable } from './aabne.ts';
import { afklareTable } from './afklare.ts';
import { anerkendeTable } from './anerkende.ts';
import { brugerTable } from './bruger.ts';
import { faellesskabTable } from './faellesskab.ts';
import { klarTable } from './klar.ts';
import { klareTable } from './klare.ts';
import { kompetenceTable } from './kompetence.ts';
import { laererTable } from './laerer.ts';
import { betjeneTable } from './betjene.ts';
import { indflydelseTable } from './indflydelse.ts';
import { initiativTable } from './initiativ.ts';
import { ledeTable } from './lede.ts';
import { ledelseTable } from './ledelse.ts';
import { modTable } from './mod.ts';
import { modetTable } from './modet.ts';
import { sammenhaengTable } from './sammenhaeng.ts';
import type { SenseTable } from './sense.ts';
import { toerTable } from './toer.ts';
import { turdeTable } from './turde.ts';
import { udvalgTable } from './udvalg.ts';

/** The tables a vocabulary file may name in `{afgør: …}`. */
export const SENSE_TABLES: readonly SenseTable[] = [
	modTable,
	modetTable,
	toerTable,
	turdeTable,
	aabneTable,
	klarTable,
	klareTable,
	brugerTable,
	laererTable,
	kompetenceTable,
	anerkendeTable,
	faellesskabTable,
	sammenhaengTable,
	afklareTable,
	udvalgTable,
	betjeneTable,
	indflydelseTable,
	initiativTable,
	ledeTable,
	ledelseTable
];
