/** The renderer of a browser without WebGL: the same drawing as SVG, painted anew for each change. */

import { drawScene, type Picture } from '$graph/drawing/draw';
import { sameAttention } from '$graph/drawing/emphasis';
import { panToSee, projectionOf } from '$graph/drawing/framing';
import { measureLine } from '$graph/drawing/measure/measure';
import { paintSvg } from '$graph/paint/svg';
import type { Camera } from '$graph/scene/camera';
import { covered } from './covered';
import type { Pointing, Renderer } from './handle';
import { adds } from './pointer';

/** As Sigma's own limits. */
const NEAREST = 0.08;
const FARTHEST = 2.5;
const DOUBLE_CLICK_MS = 500;

export function createSvgRenderer(container: HTMLElement, first: Picture, camera: Camera): Renderer {
	let picture = first;
	let seen = camera;
	let pointing: Pointing | undefined;
	let clicked: { id: string; at: number } | undefined;
	const ended = new AbortController();
	const { signal } = ended;
	// It has its own element, because its container belongs to whoever made it.
	const element = document.createElement('div');
	element.className = 'painted';
	container.append(element);
	const resized = new ResizeObserver(paint);
	resized.observe(container);

	element.addEventListener('pointermove', ({ target }) => pointing?.hover(idAt(target)), { signal });
	element.addEventListener('pointerleave', () => pointing?.hover(undefined), { signal });
	element.addEventListener('click', click, { signal });

	/** A browser knows a double click by its element, and the first click has that painted anew. */
	function click(event: MouseEvent) {
		const id = idAt(event.target);
		const isSecond = id !== undefined && id === clicked?.id && event.timeStamp - clicked.at < DOUBLE_CLICK_MS;
		clicked = id === undefined || isSecond ? undefined : { id, at: event.timeStamp };
		if (isSecond) pointing?.open(id);
		else pointing?.select(id, adds(event));
	}

	function paint() {
		const { width, height } = container.getBoundingClientRect();
		if (width === 0 || height === 0) return;
		const drawing = drawScene(picture, { width, height }, measureLine, seen);
		// Its words are in the container's own label.
		element.innerHTML = paintSvg(drawing, { label: '' });
		element.firstElementChild?.setAttribute('aria-hidden', 'true');
		pointing?.drawn();
	}

	function look(state: Camera) {
		seen = state;
		paint();
		pointing?.camera(state);
	}

	paint();
	performance.mark('graph-drawn');
	return {
		listen: (listener) => (pointing = listener),
		update(next) {
			const isSame =
				sameAttention(next.attention, picture.attention) &&
				(['scene', 'palette', 'textSize', 'words'] as const).every((part) => next[part] === picture[part]);
			picture = next;
			if (!isSame) paint();
		},
		moveCamera: look,
		zoom(factor) {
			look({ ...seen, ratio: Math.min(FARTHEST, Math.max(NEAREST, seen.ratio * factor)) });
		},
		reveal(id) {
			const node = picture.scene.nodes.find((one) => one.id === id);
			if (node === undefined) return;
			const { frame } = picture.scene;
			const size = container.getBoundingClientRect();
			const { at, placeOf, unit } = projectionOf(frame, size, seen);
			const pan = panToSee(at(placeOf(node)), size, covered(container));
			if (!pan.x && !pan.y) return;
			look({
				...seen,
				x: seen.x + pan.x / unit.x / frame.width,
				y: seen.y - pan.y / unit.y / frame.height
			});
		},
		placeOf(id) {
			const node = picture.scene.nodes.find((one) => one.id === id);
			if (node === undefined) return undefined;
			const { at, placeOf, mark } = projectionOf(picture.scene.frame, container.getBoundingClientRect(), seen);
			return { ...at(placeOf(node)), radius: mark(node.size) };
		},
		at(point) {
			const { left, top } = element.getBoundingClientRect();
			const node = idAt(document.elementFromPoint(left + point.x, top + point.y));
			return node === undefined ? {} : { node };
		},
		camera: () => seen,
		destroy() {
			ended.abort();
			resized.disconnect();
			element.remove();
		}
	};
}

function idAt(target: EventTarget | null): string | undefined {
	const mark = target instanceof Element ? target.closest('[data-id]') : null;
	return mark?.getAttribute('data-id') ?? undefined;
}
