/** The one source of colours on the canvas, in the legend and in saved pictures. Node colours follow the Okabe–Ito set (Okabe & Ito 2008, "Color Universal Design"), darkened or lightened until each has 3:1 against its paper. */

import type { NodeType } from '../model/graph.ts';

export type Theme = 'light' | 'dark' | 'projector';

export interface Palette {
	paper: string;
	ink: string;
	/** Secondary text. */
	muted: string;
	/** Lines between nodes, and round sectors: 3:1 against paper and sector, because their widths and ends tell something. */
	edge: string;
	edgeLit: string;
	/** Nodes and edges that step back while others are lit. */
	dimmed: string;
	dimmedEdge: string;
	sector: string;
	sectorEmpty: string;
	/** Of a municipality whose statements the filter hides. */
	sectorHidden: string;
	/** Round a sector that is empty. */
	sectorLine: string;
	ring: string;
	/** Of a bin of a band, from the fewest organisations to the most; bins are higher too. */
	densityFewest: string;
	densityFew: string;
	densitySome: string;
	densityMany: string;
	densityMost: string;
	/** Five steps of a share, the least first: 3:1 against paper, each apart from the next. */
	heatLeast: string;
	heatLow: string;
	heatMiddle: string;
	heatHigh: string;
	heatMost: string;
	node: Record<NodeType, string>;
}

/** The steps of a share, the least first. */
export function heatOf({ heatLeast, heatLow, heatMiddle, heatHigh, heatMost }: Palette): readonly string[] {
	return [heatLeast, heatLow, heatMiddle, heatHigh, heatMost];
}

export const PALETTES: Record<Theme, Palette> = {
	light: {
		paper: '#fcfbf8',
		ink: '#1d2329',
		muted: '#59626c',
		edge: '#8b887f',
		edgeLit: '#8a5a3c',
		dimmed: '#e3e1da',
		dimmedEdge: '#efeee9',
		sector: '#f4f2ec',
		sectorEmpty: '#fcfbf8',
		sectorHidden: '#e2e0d9',
		sectorLine: '#85827a',
		ring: '#1d2329',
		densityFewest: '#648fb0',
		densityFew: '#5383a8',
		densitySome: '#3a719d',
		densityMany: '#226091',
		densityMost: '#0a4f86',
		heatLeast: '#d2692a',
		heatLow: '#ba4a07',
		heatMiddle: '#9d3d07',
		heatHigh: '#742b05',
		heatMost: '#471a03',
		node: {
			Municipality: '#0a4f86',
			Concept: '#c4500a',
			Value: '#00795a',
			Relation: '#a84a84',
			Role: '#2f7fb3',
			Document: '#6b6f76',
			Statement: '#55606e'
		}
	},
	dark: {
		paper: '#14181c',
		ink: '#eceae4',
		muted: '#a9b1ba',
		edge: '#69727a',
		edgeLit: '#e0a070',
		dimmed: '#2b3239',
		dimmedEdge: '#20262c',
		sector: '#1a2026',
		sectorEmpty: '#14181c',
		sectorHidden: '#333b43',
		sectorLine: '#7d8790',
		ring: '#eceae4',
		densityFewest: '#466f94',
		densityFew: '#4e7da7',
		densitySome: '#588ebf',
		densityMany: '#62a0d8',
		densityMost: '#6db3f2',
		heatLeast: '#a65b24',
		heatLow: '#cd742f',
		heatMiddle: '#f08a3c',
		heatHigh: '#f7b27d',
		heatMost: '#fde0c8',
		node: {
			Municipality: '#6db3f2',
			Concept: '#f08a3c',
			Value: '#35c79a',
			Relation: '#e294c3',
			Role: '#8fd0f5',
			Document: '#a3a8b0',
			Statement: '#b3bfcc'
		}
	},
	projector: {
		paper: '#ffffff',
		ink: '#000000',
		muted: '#3d444b',
		edge: '#85857f',
		edgeLit: '#8a3c00',
		dimmed: '#d8d8d4',
		dimmedEdge: '#ececea',
		sector: '#f1f1ee',
		sectorEmpty: '#ffffff',
		sectorHidden: '#d4d4d0',
		sectorLine: '#55554f',
		ring: '#000000',
		densityFewest: '#668cab',
		densityFew: '#4d799d',
		densitySome: '#33658f',
		densityMany: '#195281',
		densityMost: '#003f73',
		heatLeast: '#d06a2a',
		heatLow: '#ad3f00',
		heatMiddle: '#8a3200',
		heatHigh: '#642400',
		heatMost: '#3a1500',
		node: {
			Municipality: '#003f73',
			Concept: '#ad3f00',
			Value: '#00634a',
			Relation: '#8e2f6b',
			Role: '#00629c',
			Document: '#4d5157',
			Statement: '#3c4652'
		}
	}
};
