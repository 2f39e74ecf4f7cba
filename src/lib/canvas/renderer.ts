/** The one owner of Sigma: takes a picture, draws it, and reports what a person points at. Created and destroyed by GraphCanvas. */

import Graph from 'graphology';
import Sigma from 'sigma';
import type { Picture } from '$graph/drawing/draw';
import { adjacencyOf, emphasise, sameAttention } from '$graph/drawing/emphasis';
import { fromShares, halfExtent, panToSee, projectionOf, scaleFor, stretchFor, toShares } from '$graph/drawing/framing';
import { edgeLook, nodeLook } from '$graph/drawing/look';
import type { Camera } from '$graph/scene/camera';
import type { SceneNode } from '$graph/scene/scene';
import { covered } from './covered';
import type { Renderer } from './handle';
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
	let fit = fitOf(container);

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
			...nodeLook(item, emphasis, picture.palette)
		}),
		edgeReducer: (_id, { size, item }) => ({ size, ...edgeLook(item, emphasis, picture.palette) })
	});
	for (const layer of UNUSED_LAYERS) sigma.getCanvases()[layer]?.style.setProperty('display', 'none');
	frame();
	sigma.getCamera().setState(toSigma(camera));
	sigma.on('resize', () => {
		const next = fitOf(container);
		if (next.stretch === fit.stretch && next.scale === fit.scale) return;
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
	const pointer = pointerOf(sigma, cameraState);
	// Sigma draws at once what it is given: the graph is on the canvas now.
	sigma.setGraph(graph);
	sigma.on('afterProcess', () => performance.mark('graph-indexed'));
	performance.mark('graph-drawn');

	/** Draws all in the colours of now. Sigma keeps its index only where it is told node by node. */
	function repaint() {
		sigma.refresh({ partialGraph: { nodes: graph.nodes(), edges: graph.edges() }, skipIndexation: true });
	}

	function frame() {
		const { x, y } = halfExtent(picture.scene.frame, fit.stretch);
		sigma.setCustomBBox({ x: [-x, x], y: [-y, y] });
	}

	function currentPlace(node: SceneNode) {
		if (!transition.isMoving() || !graph.hasNode(node.id)) return node;
		const { x, y } = graph.getNodeAttributes(node.id);
		return { x: x / fit.stretch, y };
	}

	function cameraState(): Camera {
		return toShares(sigma.getCamera().getState(), picture.scene.frame, fit.stretch);
	}

	function toSigma(state: Camera): Camera {
		return fromShares(state, picture.scene.frame, fit.stretch);
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
				graph = graphOf(next.scene, fit, graph);
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
			this.moveCamera(toShares({ ...middle, ratio: from.ratio }, picture.scene.frame, fit.stretch), still);
		},
		placeOf(id) {
			if (!graph.hasNode(id)) return undefined;
			const { x, y, size } = graph.getNodeAttributes(id);
			return { ...sigma.graphToViewport({ x, y }), radius: sigma.scaleSize(size) };
		},
		camera: () => heading ?? cameraState(),
		destroy() {
			transition.stop();
			pointer.stop();
			resized.disconnect();
			sigma.kill();
		}
	};
}

function fitOf(container: HTMLElement): Fit {
	const size = container.getBoundingClientRect();
	return { stretch: stretchFor(size), scale: scaleFor(size) };
}

/** Asked before Sigma is made: it would leave half of itself behind. */
function canDraw(): boolean {
	const canvas = document.createElement('canvas');
	return Boolean(canvas.getContext('webgl2') ?? canvas.getContext('webgl'));
}
