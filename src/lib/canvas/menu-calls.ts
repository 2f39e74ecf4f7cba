/** The ways in which a menu is asked for in the picture: right click, long press, menu key. */

import type { Point } from '$graph/drawing/drawing';

/** Milliseconds that a finger rests, and pixels that it may tremble. */
const LONG = 550;
const TREMBLE = 10;
/** Milliseconds after a long press in which the finger's going up is no tap. */
const AFTER = 800;

export function isMenuKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
	return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** Where the menu of a key stands: at its mark, or in the middle of the picture. */
export function menuPlace(mark: Point | '' | undefined, picture: Element): Point {
	if (mark) return mark;
	const { width, height } = picture.getBoundingClientRect();
	return { x: width / 2, y: height / 2 };
}

export class MenuCalls {
	readonly #call: (at: Point) => void;
	#pressed: { timer: ReturnType<typeof setTimeout>; from: Point } | undefined;
	#isTouched = false;
	/** When a finger last called: a mouse may call again at once. */
	#calledAt = -Infinity;
	/** The finger that called still rests. */
	#isHeld = false;

	/** @param call takes the point, in pixels of the picture */
	constructor(call: (at: Point) => void) {
		this.#call = call;
	}

	/** Some browsers take a long press for a right click as well: it is one call. */
	byPointer(event: MouseEvent): void {
		event.preventDefault();
		if (this.hasJustCalled()) return;
		this.release();
		this.#called(pointIn(event));
	}

	press(event: PointerEvent): void {
		this.release();
		this.#isHeld = false;
		this.#isTouched = event.pointerType === 'touch';
		if (!this.#isTouched || !event.isPrimary) return;
		const at = pointIn(event);
		const timer = setTimeout(() => {
			this.#isHeld = true;
			this.#called(at);
		}, LONG);
		this.#pressed = { timer, from: { x: event.clientX, y: event.clientY } };
	}

	move({ clientX, clientY }: PointerEvent): void {
		const from = this.#pressed?.from;
		if (from && Math.hypot(clientX - from.x, clientY - from.y) > TREMBLE) this.release();
	}

	release(): void {
		clearTimeout(this.#pressed?.timer);
		this.#pressed = undefined;
	}

	/** The finger goes up: what lies under it by now, such as the menu itself, is not clicked. */
	lift(event: TouchEvent): void {
		if (!this.#isHeld) return;
		event.preventDefault();
		this.#isHeld = false;
		this.#calledAt = performance.now();
	}

	/** The end of a long press chooses nothing. */
	hasJustCalled(): boolean {
		return this.#isHeld || performance.now() - this.#calledAt < AFTER;
	}

	#called(at: Point): void {
		if (this.#isTouched) this.#calledAt = performance.now();
		this.#call(at);
	}
}

function pointIn(event: MouseEvent): Point {
	const stage = event.currentTarget instanceof Element ? event.currentTarget : undefined;
	const { left, top } = stage?.getBoundingClientRect() ?? { left: 0, top: 0 };
	return { x: event.clientX - left, y: event.clientY - top };
}
