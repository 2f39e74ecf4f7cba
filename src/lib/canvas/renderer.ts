/** The one owner of Sigma: takes a picture, draws it, and reports what a person points at. Created and destroyed by GraphCanvas. */

import Graph from 'graphology';
import Sigma from 'sigma';
import type { Picture } from '$graph/drawing/draw';
import type { Point } from '$graph/drawing/drawing';
import { adjacencyOf, emphasise, sameAttention } from '$graph/drawing/emphasis';
import {
	carriedOver,
	fromShares,
	filledIn,
	panToSee,
	placeIn,
	projectionOf,
	restOf,
	scaleFor,
	toShares
} from '$graph/drawing/framing';
import { edgeLook, nodeLook } from '$graph/drawing/look';
import { wedgeAt } from '$graph/drawing/ring';
import type { Camera } from '$graph/scene/camera';
import type { Frame, SceneNode } from '$graph/scene/scene';
import { covered } from './covered';
import type { Renderer } from './handle';
import { fromLine, nearestOf, REACH, type Target } from './nearest';
import { LineProgram } from './line-program';
import { MarkProgram } from './mark-program';
import { overlay } from './overlays';
import { pointerOf } from './pointer';
import {
	attributesOf,
	graphOf,
	placeOf,
	renameScene,
	type EdgeAttributes,
	type Fit,
	type NodeAttributes
} from './scene-graph';
import { createTransition } from './transition';

const CAMERA_MS = 250;
/** A double click on the ground comes so much nearer. */
const DOUBLE_CLICK_ZOOM = 1.8;

/** Layers of Sigma's in which nothing is drawn here. It wipes them for each frame, and the browser puts them together anew. */
const UNUSED_LAYERS = ['edgeLabels', 'labels', 'hovers', 'hoverNodes'];

/** @throws when WebGL is not available. */
export function createRenderer(container: HTMLElement, first: Picture, camera: Camera, moves: () => boolean): Renderer {
	if (!canDraw()) throw new Error('WebGL is not available.');
	let picture = first;
	let adjacency = adjacencyOf(first.scene);
	let emphasis = emphasise(adjacency, first.attention);
	/** Where the camera is on its way to: a quick second step starts from there. */
	let heading: Camera | undefined;
	let fit = fitOf(container, first.scene.frame);

	let graph = graphOf(first.scene, fit);
	const transition = createTransition(moves);
	// It gets its graph when it knows the frame, because it indexes what it is made with at once.
	const sigma = new Sigma<NodeAttributes, EdgeAttributes>(new Graph(), container, {
		nodeProgramClasses: { mark: MarkProgram },
		edgeProgramClasses: { line: LineProgram },
		defaultEdgeType: 'line',
		renderLabels: false,
		defaultDrawNodeHover: () => undefined,
		zIndex: true,
		// The frame holds the room around the picture, because a share of it is the same in every window.
		stagePadding: 0,
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
			...nodeLook(item, emphasis, picture.palette),
			// A part of a ring is drawn beneath, and pointed at by its angle.
			...(item.wedge && { hidden: true })
		}),
		edgeReducer: (_id, { size, item }) => ({ size, ...edgeLook(item, emphasis, picture.palette) })
	});
	for (const layer of UNUSED_LAYERS) sigma.getCanvases()[layer]?.style.setProperty('display', 'none');
	frame();
	sigma.getCamera().setState(toSigma(camera));
	sigma.on('resize', () => {
		const next = fitOf(container, picture.scene.frame);
		if (next.stretch === fit.stretch && next.scale === fit.scale && next.isTall === fit.isTall) return;
		const before = fit.stretch;
		const seen = cameraState();
		fit = next;
		// A longer legend takes room from the picture just as it begins to move: it goes on from where it is.
		const isMoving = transition.isMoving();
		graph.updateEachNodeAttributes((_id, { item, x, y }) =>
			isMoving ? { ...attributesOf(item, fit), x: (x * fit.stretch) / before, y } : attributesOf(item, fit)
		);
		frame();
		sigma.getCamera().setState(toSigma(seen));
		if (isMoving) transition.start(graph, fit);
	});
	// Sigma looks at the window alone; a panel that folds away changes the container too.
	const resized = new ResizeObserver(() => {
		const { width, height } = sigma.getDimensions();
		if (container.offsetWidth !== width || container.offsetHeight !== height) sigma.scheduleRefresh();
	});
	resized.observe(container);
	overlay(sigma, () => ({
		...picture,
		emphasis,
		projection: projectionOf(picture.scene.frame, sigma.getDimensions(), cameraState()),
		placeOf: currentPlace
	}));
	const pointer = pointerOf(sigma, {
		camera: cameraState,
		linkAt: (point) => at(point).link,
		wedgeAt: partAt,
		zoomTo: (point) => {
			const ratio = sigma.getCamera().getBoundedRatio(sigma.getCamera().getState().ratio / DOUBLE_CLICK_ZOOM);
			const state = sigma.getViewportZoomedState(point, ratio);
			if (moves()) void sigma.getCamera().animate(state, { duration: CAMERA_MS });
			else sigma.getCamera().setState(state);
		},
		place: ({ x, y }) => ({ x: x / fit.stretch, y })
	});
	// Sigma draws at once what it is given: the graph is on the canvas now.
	sigma.setGraph(graph);
	sigma.on('afterProcess', () => performance.mark('graph-indexed'));
	performance.mark('graph-drawn');

	/** Draws all in the colours of now. Sigma keeps its index only where it is told node by node. */
	function repaint() {
		sigma.refresh({ partialGraph: { nodes: graph.nodes(), edges: graph.edges() }, skipIndexation: true });
	}

	function frame() {
		const { middle, half } = restOf(picture.scene.frame, fit);
		sigma.setCustomBBox({ x: [middle.x - half.x, middle.x + half.x], y: [middle.y - half.y, middle.y + half.y] });
	}

	function currentPlace(node: SceneNode) {
		if ((!transition.isMoving() && pointer.dragged() !== node.id) || !graph.hasNode(node.id)) return placeIn(node, fit);
		const { x, y } = graph.getNodeAttributes(node.id);
		return { x: x / fit.stretch, y };
	}

	/** The municipality whose part of a ring is at a point. */
	function partAt(point: Point): string | undefined {
		if (picture.scene.ring === undefined || picture.attention.hiddenTypes.includes('Municipality')) return undefined;
		return wedgeAt(picture.scene, projectionOf(picture.scene.frame, sigma.getDimensions(), cameraState()), point);
	}

	/** Lines are looked for in pictures whose lines say what they are. */
	function at(point: Point): Target {
		const node = nearestOf(
			picture.scene.nodes.filter((item) => !emphasis.hidden.has(item.type)),
			({ id }) => {
				const { x, y, size } = graph.getNodeAttributes(id);
				const mark = sigma.graphToViewport({ x, y });
				return Math.hypot(mark.x - point.x, mark.y - point.y) - sigma.scaleSize(size);
			},
			REACH.mark
		);
		if (node) return { node: node.id };
		const [from, beside] = [
			sigma.viewportToGraph(point),
			sigma.viewportToGraph({ x: point.x + REACH.line, y: point.y })
		];
		const link = nearestOf(
			picture.scene.edges.filter(
				(edge) => edge.type !== undefined && !edgeLook(edge, emphasis, picture.palette).hidden
			),
			({ source, target }) => fromLine(from, graph.getNodeAttributes(source), graph.getNodeAttributes(target)),
			fromLine(from, beside, beside)
		);
		return link ? { link: link.id } : {};
	}

	function cameraState(): Camera {
		return toShares(sigma.getCamera().getState(), picture.scene.frame, fit);
	}

	function toSigma(state: Camera): Camera {
		return fromShares(state, picture.scene.frame, fit);
	}

	return {
		listen: (listener) => pointer.listen(listener),
		update(next) {
			const before = picture;
			const moved = next.scene.edges !== before.scene.edges;
			const attended = moved || !sameAttention(next.attention, before.attention);
			picture = next;
			if (moved) adjacency = adjacencyOf(next.scene);
			if (attended) emphasis = emphasise(adjacency, next.attention);
			if (moved) {
				transition.stop();
				const earlier = fit;
				fit = fitOf(container, next.scene.frame);
				const [from, to] = [[before.scene.frame, earlier] as const, [next.scene.frame, fit] as const];
				graph = graphOf(next.scene, fit, graph, carriedOver(from, to, sigma.getDimensions()));
				frame();
				sigma.setGraph(graph);
				transition.start(graph, fit);
				return;
			}
			if (next.scene !== before.scene) renameScene(graph, next.scene);
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
			const mark = sigma.graphToViewport(placeOf(graph.getNodeAttribute(id, 'item'), fit), seen);
			const pan = panToSee(mark, { width, height }, covered(container));
			if (!pan.x && !pan.y) return;
			const middle = sigma.viewportToFramedGraph({ x: width / 2 + pan.x, y: height / 2 + pan.y }, seen);
			this.moveCamera(toShares({ ...middle, ratio: from.ratio }, picture.scene.frame, fit), still);
		},
		placeOf(id) {
			if (!graph.hasNode(id)) return undefined;
			const { x, y, size } = graph.getNodeAttributes(id);
			return { ...sigma.graphToViewport({ x, y }), radius: sigma.scaleSize(size) };
		},
		at,
		camera: () => heading ?? cameraState(),
		destroy() {
			transition.stop();
			pointer.stop();
			resized.disconnect();
			sigma.kill();
		}
	};
}

function fitOf(container: HTMLElement, frame: Frame): Fit {
	const size = container.getBoundingClientRect();
	return { ...filledIn(size, frame), scale: scaleFor(size) };
}

/** Asked before Sigma is made: it would leave half of itself behind. */
function canDraw(): boolean {
	const canvas = document.createElement('canvas');
	return Boolean(canvas.getContext('webgl2') ?? canvas.getContext('webgl'));
}
