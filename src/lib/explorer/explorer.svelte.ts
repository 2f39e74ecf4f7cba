/** The state of the page: its view, what is worn, and the picture with the words on it. One instance a page. */

import { MediaQuery } from 'svelte/reactivity';
import { PALETTES } from '$graph/drawing/palette';
import type { NodeType } from '$graph/model/kinds';
import type { Comparison, OverviewLinks } from '$graph/model/query';
import { comparisonScene, ROOMS } from '$graph/scene/comparison-scene';
import type { Scene } from '$graph/scene/scene';
import type { PictureHandle } from '../canvas/handle';
import { listOf, messagesFor } from '../i18n/messages';
import { setApp, type AppContext } from '../view/app-context.svelte';
import { drawnClaim } from '../view/claims';
import { provideCurrentView, type CurrentView } from '../view/current.svelte';
import type { NamesSent } from '../view/names';
import { PageNames } from '../view/page-names.svelte';
import { namedScene, textSizeOf, themeOf, type Focused } from '../view/picture-of-view';
import { isPortrait, shownKind, silentAround, whatIsRead, type Silent } from '../view/reading';
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
	/** The picture of a comparison; undefined where nothing is compared. */
	drawn = $state<Pick<PictureHandle, 'drawing'>>();
	/** On a narrow screen the facets open over the picture. */
	facetsOver = $state(false);
	readonly network = $derived.by(() => shownKind(this.current.view) === 'network');
	/** The focus is told in words and figures. */
	readonly isPortrait = $derived.by(() => isPortrait(this.current.view));

	readonly #built = $derived.by(() =>
		this.sent.comparison ? comparisonScene(this.sent.comparison, ROOMS.wide) : this.sent.scene
	);
	readonly focused = $derived.by(() => this.sent.focused);
	/** The picture with names in the reader's language. */
	readonly scene = $derived.by(() => namedScene(this.#built, (id) => this.#names.word(id), this.language));
	/** Who has no quote in the view, and why. */
	readonly silent = $derived.by(() => this.sent.silent ?? silentAround(this.focused, this.current.view));
	/** Everything is read, as a matrix. */
	readonly isMatrix = $derived.by(() => whatIsRead(this.current.view) === 'matrix');
	/** What the view is about. */
	readonly title = $derived.by(() => {
		const { compared, rows, columns } = this.current.view;
		if (compared.length)
			return this.messages.comparison.title(listOf(compared.map(this.app.fullNameOf), this.messages));
		if (this.isMatrix) return this.messages.matrix.title(rows, columns);
		const focus = this.focused?.focus;
		if (!focus) return this.messages.reader.overview;
		return focus.type === 'Statement' ? this.messages.reader.chosen : this.app.fullNameOf(focus.id);
	});
	/** What stands in the reading panel. */
	readonly reading = $derived.by(() => {
		const read = whatIsRead(this.current.view);
		if (read === 'comparison' || read === 'matrix') return this.title;
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
		this.#names = new PageNames(sent, () => this.language);
		this.app = setApp(appContext(this, this.#names));
		$effect(() => {
			document.documentElement.lang = this.language;
			document.documentElement.dataset['theme'] = this.theme;
		});
	}

	get #told(): string {
		const { canvas } = this.messages;
		if (!this.focused) return canvas.overview(this.#drawn('Municipality'), this.#drawn('Concept'));
		return canvas.focus(this.title, this.scene.of?.Statement ? this.#drawn('Statement') : this.focused.total);
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
		kindOf: ({ type, kind }) =>
			type === 'Value' && kind ? explorer.messages.valueKinds[kind] : explorer.messages.types[type].one
	};
}
