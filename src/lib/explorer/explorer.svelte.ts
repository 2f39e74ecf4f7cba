/** The state of the page: its view, what is worn, and the picture with the words on it. One instance a page. */

import { MediaQuery } from 'svelte/reactivity';
import { PALETTES } from '$graph/drawing/palette';
import type { NodeType } from '$graph/model/kinds';
import type { Comparison, OverviewLinks } from '$graph/model/query';
import { comparisonScene, ROOMS } from '$graph/scene/comparison-scene';
import { conceptMapScene, MAP_ROOMS } from '$graph/scene/concept-map-scene';
import type { Scene } from '$graph/scene/scene';
import { stripsScene } from '$graph/scene/strips-scene';
import { type MapData, unpackMap } from '../concept-map/sent';
import { mapTitle } from '../concept-map/sides';
import type { PictureHandle } from '../canvas/handle';
import { Growing } from '../explore/growing.svelte';
import type { ExploreData } from '../explore/sent';
import { exploreSentences, exploreTitle } from '../explore/told';
import { listOf, messagesFor } from '../i18n/messages';
import { setApp, type AppContext } from '../view/app-context.svelte';
import type { SentGroups } from '../groups/sent';
import { withGroups } from '../strips/grouped';
import { type SentStrips, unpackStrips } from '../strips/sent';
import { stripsSummary } from '../strips/told';
import { Revealing } from './revealing.svelte';
import { drawnClaim } from '../view/claims';
import { provideCurrentView, type CurrentView } from '../view/current.svelte';
import type { NamesSent } from '../view/names';
import { PageNames } from '../view/page-names.svelte';
import { namedScene, textSizeOf, themeOf, type Focused } from '../view/picture-of-view';
import { hasStage, isPortrait, silentAround, whatIsRead, type Silent } from '../view/reading';
import type { Sources } from '../view/sent';
import type { Appearance } from '../view/view';

/** What a page is sent, as far as its state and what is carried away need it. */
export interface ExplorerSent extends NamesSent {
	own: Appearance;
	/** Ids in the address that the graph does not hold: nodes, and statements. */
	unknown: readonly string[];
	missing: readonly string[];
	scene: Scene;
	focused?: Focused | undefined;
	silent: Silent | undefined;
	comparison: Comparison | undefined;
	/** Undefined where something is in focus. */
	overview: OverviewLinks | undefined;
	/** Undefined where the view is no concept map. */
	conceptMap?: MapData | undefined;
	/** Undefined where the view is no free exploration. */
	explored?: ExploreData | undefined;
	/** Of an overview of many organisations. */
	strips?: SentStrips | undefined;
	/** Of an overview whose organisations are in groups. */
	groups?: SentGroups | undefined;
	/** The documents behind the picture of a focus. */
	sources?: Sources | undefined;
}

export class Explorer {
	readonly current: CurrentView;
	/** What every panel needs. */
	readonly app: AppContext;
	/** What the page was sent last. */
	readonly sent: ExplorerSent = $derived.by(() => this.#sent());
	readonly #sent: () => ExplorerSent;
	readonly #names: PageNames;
	readonly #darkMachine = new MediaQuery('prefers-color-scheme: dark');

	// Primitives first: the view changes with every step, what depends on one of them only with that one.
	readonly language = $derived.by(() => this.current.view.language);
	readonly theme = $derived.by(() => this.current.view.theme);
	/** The theme on the screen. */
	readonly worn = $derived.by(() => themeOf(this.theme, this.#darkMachine.current));
	readonly messages = $derived(messagesFor(this.language));
	readonly palette = $derived(PALETTES[this.worn]);
	/** Pixels of body text. */
	readonly textSize = $derived(textSizeOf(this.worn));

	/** The picture on the screen; undefined where there is none. */
	stage = $state<PictureHandle>();
	/** The picture of a comparison, a concept map or strips; undefined where there is none. */
	drawn = $state<Pick<PictureHandle, 'drawing'>>();
	/** On a narrow screen the facets open over the picture. */
	facetsOver = $state(false);
	readonly network = $derived.by(() => hasStage(this.current.view));
	/** The focus is told in words and figures. */
	readonly isPortrait = $derived.by(() => isPortrait(this.current.view));

	/** Where everything in a free exploration stands. */
	readonly growing: Growing;
	/** Apart, so that they are read again with other strips alone. */
	readonly #strips = $derived.by(() => this.sent.strips);
	readonly #built = $derived.by(() => {
		if (this.growing.picture) return this.growing.picture.scene;
		if (this.#strips)
			return stripsScene(
				withGroups(unpackStrips(this.#strips), this.sent.groups, this.messages, (id) => this.app.nameOf(id))
			);
		const { comparison, conceptMap, scene } = this.sent;
		if (conceptMap) {
			const apart = this.current.view.pairsShown === 'all';
			return conceptMapScene(unpackMap(conceptMap.answer), conceptMap.places, MAP_ROOMS.wide, apart);
		}
		return comparison ? comparisonScene(comparison, ROOMS.wide) : scene;
	});
	readonly focused = $derived.by(() => this.sent.focused);
	/** The picture with names in the reader's language. */
	readonly #named = $derived.by(() => namedScene(this.#built, (id) => this.#names.word(id), this.language));
	readonly #revealing: Revealing;
	/** With what is told from near. */
	readonly scene = $derived.by(() => this.#revealing.scene);
	/** Who has no quote in the view, and why. */
	readonly silent = $derived.by(() => this.sent.silent ?? silentAround(this.focused, this.current.view));
	/** Everything is read, as a matrix. */
	readonly isMatrix = $derived.by(() => whatIsRead(this.current.view) === 'matrix');
	readonly isExploration = $derived.by(() => whatIsRead(this.current.view) === 'explore');
	readonly isMap = $derived.by(() => whatIsRead(this.current.view) === 'together');
	/** What the view is about. */
	readonly title = $derived.by(() => {
		const { compared, rows, columns } = this.current.view;
		if (compared.length)
			return this.messages.comparison.title(listOf(compared.map(this.app.fullNameOf), this.messages));
		if (this.isMatrix) return this.messages.matrix.title(rows, columns);
		if (this.isMap) return mapTitle(this.current.view, this.#sideName, this.messages);
		if (this.isExploration) return exploreTitle(this.current.view, this.app.fullNameOf, this.messages);
		const focus = this.focused?.focus;
		if (!focus) return this.messages.reader.overview;
		return focus.type === 'Statement' ? this.messages.reader.chosen : this.app.fullNameOf(focus.id);
	});
	/** What stands in the reading panel. */
	readonly reading = $derived.by(() => {
		const read = whatIsRead(this.current.view);
		if (read === 'comparison' || read === 'matrix' || read === 'together' || read === 'explore') return this.title;
		return read === 'overview' ? this.messages.reader.overview : this.messages.reader.title;
	});
	/** How much of its type the picture draws, where that is not all. */
	readonly part = $derived.by(() => drawnClaim(this.messages, this.scene));
	/** The picture in a sentence. */
	readonly summary = $derived([this.#told, this.part].filter(Boolean).join(' '));

	/** Called while the page is made; everything below it uses what it provides. */
	constructor(sent: () => ExplorerSent) {
		this.#sent = sent;
		this.current = provideCurrentView(
			(id) => !this.sent.unknown.includes(id) && !this.sent.missing.includes(id),
			() => this.sent.own
		);
		this.growing = new Growing(
			() => this.sent.explored,
			() => this.current.view.without
		);
		this.#names = new PageNames(sent, () => this.language);
		this.app = setApp(appContext(this, this.#names));
		this.#revealing = new Revealing({
			scene: () => this.#named,
			camera: () => this.current.view.camera,
			overview: () => this.sent.overview,
			counts: () => this.sent.counts,
			filter: () => this.current.view.filter,
			nameOf: (id) => this.app.nameOf(id),
			messages: () => this.messages
		});
		$effect(() => {
			document.documentElement.lang = this.language;
			document.documentElement.dataset['theme'] = this.theme;
		});
	}

	/** Of what a concept map compares with, which the view may name nowhere else. */
	readonly #sideName = (id: string): string =>
		this.app.fullNameOf(this.sent.conceptMap?.others.find((ref) => ref.id === id) ?? id);

	get #told(): string {
		const { canvas } = this.messages;
		const { explored } = this.sent;
		if (explored && this.growing.picture)
			return exploreSentences(explored, this.growing.picture, this.messages).join(' ');
		if (this.scene.strips) return stripsSummary(this.scene.strips, this.messages);
		if (!this.focused) return canvas.overview(this.#drawn('Municipality'), this.#drawn('Concept'));
		// A ring tells all of its statements, drawn or not.
		const drawsPart = this.scene.of?.Statement !== undefined && this.scene.ring === undefined;
		return canvas.focus(this.title, drawsPart ? this.#drawn('Statement') : this.focused.total);
	}

	#drawn(type: NodeType): number {
		return this.scene.nodes.filter((node) => node.type === type).length;
	}
}

function appContext(explorer: Explorer, names: PageNames): AppContext {
	return {
		get messages() {
			return explorer.messages;
		},
		get palette() {
			return explorer.palette;
		},
		get vocabulary() {
			return explorer.sent.vocabulary;
		},
		node: (id) => names.node(id),
		nameOf: (ref) => names.nameOf(ref),
		fullNameOf: (ref) => names.fullNameOf(ref),
		listed: (id) => names.listed(id),
		kindOf: (ref) =>
			ref.type === 'Value' && ref.kind ? explorer.messages.valueKinds[ref.kind] : explorer.messages.types[ref.type].one
	};
}
