/** The one owner of Sigma: takes a scene and a state of attention, draws them, and reports what a person points at. Created and destroyed by GraphCanvas. */

import Graph from 'graphology';
import Sigma from 'sigma';
import { animateNodes } from 'sigma/utils';
import type { Scene, SceneEdge, SceneNode } from '$graph/scene/scene';
import type { Camera } from '$graph/scene/camera';
import type { Picture, Pointing, Renderer, Snapshot } from './handle';
import { edgeLook, nodeLook } from '$graph/drawing/look';
import { adjacencyOf, emphasise, sameAttention, type Adjacency, type Emphasis } from '$graph/drawing/emphasis';
import { fromShares, panToSee, scaleFor, stretchFor, toShares } from '$graph/drawing/framing';
import { MarkProgram } from './mark-program';
import { overlays } from './overlays';

type NodeAttributes = Pick<SceneNode, 'x' | 'y' | 'size' | 'type'> & { item: SceneNode };
type EdgeAttributes = { size: number; item: SceneEdge };

const TRANSITION_MS = 500;
const CAMERA_MS = 250;
/** The camera is reported when it has been still for this long. */
const SETTLED_MS = 250;

/** @throws when WebGL is not available. */
export function createRenderer(container: HTMLElement, first: Picture, camera: Camera, moves: () => boolean): Renderer {
	if (!canDraw()) throw new Error('WebGL is not available.');
	let picture = first;
	let adjacency: Adjacency = adjacencyOf(first.scene);
	let emphasis: Emphasis = emphasise(adjacency, first.attention);
	let pointing: Pointing | undefined;
	let stopTransition: (() => void) | undefined;
	/** Where the camera is on its way to: a quick second step starts from there. */
	let heading: Camera | undefined;
	let settle: ReturnType<typeof setTimeout> | undefined;
	let stretch = stretchFor(container.getBoundingClientRect());
	let scale = scaleFor(container.getBoundingClientRect());

	const graph = new Graph<NodeAttributes, EdgeAttributes>();
	fill(first.scene);
	// It gets its graph when it knows the frame, because it indexes what it is made with at once.
	const sigma = new Sigma<NodeAttributes, EdgeAttributes>(new Graph(), container, {
		nodeProgramClasses: { mark: MarkProgram },
		renderLabels: false,
		defaultDrawNodeHover: () => undefined,
		zIndex: true,
		stagePadding: 24,
		minCameraRatio: 0.08,
		maxCameraRatio: 2.5,
		doubleClickZoomingRatio: 1,
		// A window may leave the picture no room for a while.
		allowInvalidContainer: true,
		nodeReducer: (_id, { x, y, size, item }) => ({
			x,
			y,
			size,
			type: 'mark',
			...nodeLook(item, emphasis, picture.palette)
		}),
		edgeReducer: (_id, { size, item }) => ({ size, ...edgeLook(item, emphasis, picture.palette) })
	});
	frame(first.scene);
	sigma.getCamera().setState(toSigma(camera));
	sigma.on('resize', () => {
		if (
			stretchFor(container.getBoundingClientRect()) === stretch &&
			scaleFor(container.getBoundingClientRect()) === scale
		)
			return;
		const before = stretch;
		const seen = cameraState();
		stretch = stretchFor(container.getBoundingClientRect());
		scale = scaleFor(container.getBoundingClientRect());
		// A longer legend takes room from the picture just as it begins to move: it goes on from where it is.
		const moving = stopTransition !== undefined;
		graph.updateEachNodeAttributes((_id, { item, x, y }) =>
			moving ? { ...attributesOf(item), x: (x * stretch) / before, y } : attributesOf(item)
		);
		frame(picture.scene);
		sigma.getCamera().setState(toSigma(seen));
		if (moving) glide();
	});
	// Sigma looks at the window alone; a panel that folds away changes the container too.
	const resized = new ResizeObserver(() => {
		const { width, height } = sigma.getDimensions();
		if (container.offsetWidth !== width || container.offsetHeight !== height) sigma.scheduleRefresh();
	});
	resized.observe(container);
	const layers = overlays(sigma, () => ({ ...picture, emphasis, snapshot }));

	sigma.on('enterNode', ({ node }) => pointing?.hover(node));
	sigma.on('leaveNode', () => pointing?.hover(undefined));
	sigma.on('clickNode', ({ node, event }) => pointing?.select(node, adds(event.original)));
	sigma.on('clickStage', () => pointing?.select(undefined, false));
	sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
		preventSigmaDefault();
		pointing?.open(node);
	});
	sigma.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault());
	sigma.getCamera().on('updated', () => {
		clearTimeout(settle);
		settle = setTimeout(() => pointing?.camera(cameraState()), SETTLED_MS);
	});
	// Sigma draws at once what it is given: the graph is on the canvas now.
	sigma.setGraph(graph);
	sigma.on('afterProcess', () => performance.mark('graph-indexed'));
	sigma.on('afterRender', () => pointing?.drawn());
	performance.mark('graph-drawn');

	function fill(scene: Scene) {
		for (const item of scene.nodes) graph.mergeNode(item.id, attributesOf(item));
		fillEdges(scene);
	}

	/** Keeps what both scenes hold, lets newcomers start from the node in focus (or their own place), and moves all to where they belong. */
	function change(scene: Scene) {
		const wanted = new Map(scene.nodes.map((node) => [node.id, node]));
		const edges = new Set(scene.edges.map((edge) => edge.id));
		const origin = graph.hasNode(scene.key) ? graph.getNodeAttributes(scene.key) : undefined;
		const { x: originX, y: originY } = origin ?? {};
		graph.forEachEdge((id) => {
			if (!edges.has(id)) graph.dropEdge(id);
		});
		graph.forEachNode((id) => {
			if (!wanted.has(id)) graph.dropNode(id);
		});
		for (const item of scene.nodes) {
			const known = graph.hasNode(item.id);
			const place = placeOf(item);
			const { x, y } = known ? graph.getNodeAttributes(item.id) : { x: originX ?? place.x, y: originY ?? place.y };
			graph.mergeNode(item.id, { ...attributesOf(item), x, y });
		}
		fillEdges(scene);
		frame(scene);
		glide();
	}

	/** Takes other names for the same nodes at the same places. */
	function rename(scene: Scene) {
		const items = new Map(scene.nodes.map((item) => [item.id, item]));
		graph.updateEachNodeAttributes(
			(id, attributes) => ({ ...attributes, item: items.get(id) ?? attributes.item }),
			// By this Sigma knows that its index still holds.
			{ attributes: ['item'] }
		);
	}

	/** Draws all in the colours of now. Sigma keeps its index only where it is told node by node. */
	function repaint() {
		sigma.refresh({ partialGraph: { nodes: graph.nodes(), edges: graph.edges() }, skipIndexation: true });
	}

	/** Moves every node from where it is to where it belongs; at once where nothing may move. */
	function glide() {
		stopTransition?.();
		stopTransition = undefined;
		const places = graph.mapNodes((id, { item }): [string, Record<string, number>] => [id, placeOf(item)]);
		if (!moves()) {
			graph.updateEachNodeAttributes((_id, { item }) => attributesOf(item));
			return;
		}
		const options = { duration: TRANSITION_MS, easing: 'cubicInOut' } as const;
		stopTransition = animateNodes(graph, Object.fromEntries(places), options, () => (stopTransition = undefined));
	}

	function fillEdges(scene: Scene) {
		for (const item of scene.edges)
			graph.mergeEdgeWithKey(item.id, item.source, item.target, { size: item.width, item });
	}

	function frame({ frame: { width, height } }: Scene) {
		const half = (width / 2) * stretch;
		sigma.setCustomBBox({ x: [-half, half], y: [-height / 2, height / 2] });
	}

	function placeOf(item: SceneNode) {
		return { x: item.x * stretch, y: item.y };
	}

	function attributesOf(item: SceneNode): NodeAttributes {
		return { ...placeOf(item), size: item.size * scale, type: item.type, item };
	}

	function cameraState(): Camera {
		return toShares(sigma.getCamera().getState(), picture.scene.frame, stretch);
	}

	function toSigma(state: Camera): Camera {
		return fromShares(state, picture.scene.frame, stretch);
	}

	function snapshot(): Snapshot {
		const { width, height } = sigma.getDimensions();
		const project = ({ x, y }: { x: number; y: number }) => sigma.graphToViewport({ x: x * stretch, y });
		const nodes = graph.mapNodes((_id, attributes) => ({
			item: attributes.item,
			look: nodeLook(attributes.item, emphasis, picture.palette),
			...sigma.graphToViewport(attributes),
			radius: sigma.scaleSize(attributes.size)
		}));
		const shown = nodes.filter(({ look }) => !look.hidden);
		const places = new Map(shown.map((node) => [node.item.id, node]));
		const edges = () =>
			graph.mapEdges((_id, { size, item }) => {
				const from = places.get(item.source);
				const to = places.get(item.target);
				return from && to
					? [{ from, to, width: sigma.scaleSize(size), ...edgeLook(item, emphasis, picture.palette) }]
					: [];
			});
		return {
			width,
			height,
			project,
			nodes: shown,
			labels: layers.requests(shown),
			sectors: picture.scene.sectors,
			edges: () => edges().flat()
		};
	}

	return {
		listen(listener) {
			pointing = listener;
		},
		update(next) {
			const before = picture;
			const moved = next.scene.edges !== before.scene.edges;
			const attended = moved || !sameAttention(next.attention, before.attention);
			picture = next;
			if (moved) adjacency = adjacencyOf(next.scene);
			if (attended) emphasis = emphasise(adjacency, next.attention);
			if (next.textSize !== before.textSize) layers.forget();
			if (moved) change(next.scene);
			else if (next.scene !== before.scene) rename(next.scene);
			// What stands out is drawn last, so that another order of drawing needs an index of its own.
			if (attended) sigma.refresh();
			else if (next.palette !== before.palette) repaint();
			else if (next.words !== before.words || next.textSize !== before.textSize) sigma.scheduleRender();
		},
		moveCamera(state, still) {
			heading = still ? undefined : state;
			const arrive = () => (heading = heading === state ? undefined : heading);
			if (still) sigma.getCamera().setState(toSigma(state));
			else sigma.getCamera().animate(toSigma(state), { duration: CAMERA_MS }, arrive);
		},
		zoom(factor, still) {
			const from = heading ?? cameraState();
			this.moveCamera({ ...from, ratio: sigma.getCamera().getBoundedRatio(from.ratio * factor) }, still);
		},
		reveal(id, still) {
			if (!graph.hasNode(id)) return;
			const from = heading ?? cameraState();
			const seen = { cameraState: { ...toSigma(from), angle: 0 } };
			const { width, height } = sigma.getDimensions();
			const mark = sigma.graphToViewport(placeOf(graph.getNodeAttribute(id, 'item')), seen);
			const pan = panToSee(mark, { width, height }, layers.covered());
			if (!pan.x && !pan.y) return;
			const middle = sigma.viewportToFramedGraph({ x: width / 2 + pan.x, y: height / 2 + pan.y }, seen);
			this.moveCamera(toShares({ ...middle, ratio: from.ratio }, picture.scene.frame, stretch), still);
		},
		placeOf(id) {
			if (!graph.hasNode(id)) return undefined;
			const { x, y, size } = graph.getNodeAttributes(id);
			return { ...sigma.graphToViewport({ x, y }), radius: sigma.scaleSize(size) };
		},
		camera: () => heading ?? cameraState(),
		snapshot,
		destroy() {
			stopTransition?.();
			clearTimeout(settle);
			resized.disconnect();
			sigma.kill();
		}
	};
}

/** Asked before Sigma is made: it would leave half of itself behind. */
function canDraw(): boolean {
	const canvas = document.createElement('canvas');
	return Boolean(canvas.getContext('webgl2') ?? canvas.getContext('webgl'));
}

function adds(event: MouseEvent | TouchEvent): boolean {
	return event.ctrlKey || event.metaKey || event.shiftKey;
}
