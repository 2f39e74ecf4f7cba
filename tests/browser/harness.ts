/** Opens pages of the app in fresh browser contexts that have the built-ins of the oldest supported browsers alone, and after each test fails it for any console error or any request that left this machine. */

import axe from 'axe-core';
import {
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	chromium,
	type Locator,
	type Page
} from 'playwright-core';
import { expect, inject } from 'vitest';
import { NEWER, removeNewer } from './oldest-browser.ts';
import { decodePng, type Picture } from './pixels.ts';

export interface OpenOptions extends BrowserContextOptions {
	/** Console errors that the test is about, and so are none. */
	allowedErrors?: readonly RegExp[];
	/** A browser that cannot draw by WebGL. */
	withoutWebGL?: boolean;
	/** Runs in the page before its own scripts. */
	before?: () => void;
	/** Waits until the graph is drawn; on by default, off for pages that have none. */
	drawn?: boolean;
}

export interface OpenPage {
	page: Page;
	context: BrowserContext;
	/** The answer to the first request. */
	status: number;
	/** Grow as they happen. */
	consoleErrors: string[];
	foreignRequests: string[];
	close(): Promise<void>;
}

/** A common screen; tests that are about another say so. */
const SCREEN = { width: 1280, height: 800 };

let browser: Promise<Browser> | undefined;
const open = new Set<OpenPage & { allowedErrors: readonly RegExp[] }>();

/**
 * Closes what a test opened, and fails it for what its pages did. tests/browser/setup.ts calls it: a module is evaluated
 * once for all files, and a hook of its own would belong to the first of them alone.
 */
export async function closeOpened(): Promise<void> {
	const pages = [...open];
	open.clear();
	await Promise.all(pages.map((page) => page.context.close()));
	for (const { consoleErrors, foreignRequests, allowedErrors } of pages) {
		const unexpected = consoleErrors.filter((text) => !allowedErrors.some((allowed) => allowed.test(text)));
		expect(unexpected, 'errors on the console').toEqual([]);
		expect(foreignRequests, 'requests that left this machine').toEqual([]);
	}
}

/** The absolute address of a path of the app. */
export function addressOf(path: string): string {
	return new URL(path, inject('appAddress')).href;
}

/** A fresh context with a page at `path`, in Danish and without motion unless the options say otherwise. */
export async function openPage(path: string, options: OpenOptions = {}): Promise<OpenPage> {
	const { allowedErrors = [], withoutWebGL = false, before, drawn = true, ...contextOptions } = options;
	browser ??= chromium.connect(inject('browserEndpoint'));
	const context = await (
		await browser
	).newContext({ viewport: SCREEN, locale: 'da-DK', reducedMotion: 'reduce', ...contextOptions });
	const consoleErrors: string[] = [];
	const foreignRequests: string[] = [];
	context.on('request', (request) => {
		if (!staysHere(request.url())) foreignRequests.push(request.url());
	});
	context.on('console', (message) => {
		if (message.type() === 'error') consoleErrors.push(`${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (failure) => consoleErrors.push(failure.error().message));
	await context.addInitScript(removeNewer, NEWER);
	if (withoutWebGL) await context.addInitScript(hideWebGL);
	if (before) await context.addInitScript(before);
	const page = await context.newPage();
	page.on('websocket', (socket) => {
		if (!staysHere(socket.url())) foreignRequests.push(socket.url());
	});
	const opened = {
		page,
		context,
		status: 0,
		consoleErrors,
		foreignRequests,
		allowedErrors,
		close: () => context.close()
	};
	open.add(opened);
	const response = await page.goto(addressOf(path));
	opened.status = response?.status() ?? 0;
	if (!drawn || withoutWebGL) return opened;
	if (opened.status >= 400) throw new Error(`${path} answered ${opened.status}; the app's log says why.`);
	await graphDrawn(page);
	return opened;
}

/** Waits for the mark that the app sets after the first frame with the graph in it. */
export async function graphDrawn(page: Page): Promise<void> {
	await page.waitForFunction(() => performance.getEntriesByName('graph-drawn').length > 0);
}

/** Waits for the mark that the app sets once a page answers to more than links and forms. */
export async function pageAlive(page: Page): Promise<void> {
	await page.waitForFunction(() => performance.getEntriesByName('page-alive').length > 0);
}

/** What is seen of the page, or of one element, as pixels. */
export async function pixels(target: Page | Locator): Promise<Picture> {
	return decodePng(await target.screenshot({ scale: 'css', animations: 'disabled' }));
}

/** What axe finds wrong by WCAG 2.2 A and AA and by best practice, or by some of its rules; one line each. */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
	// Evaluated over the debugging line, which the page's content policy does not reach and need not be loosened for.
	await page.evaluate(axe.source);
	const results = await page.evaluate(
		(only) =>
			(globalThis as unknown as { axe: typeof axe }).axe.run(
				document,
				// Of the rules of WCAG 2.2 it leaves this one out unless it is asked for.
				only ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } }
			),
		rules && [...rules]
	);
	return results.violations.flatMap((violation) =>
		violation.nodes.map(
			(node) => `${violation.id} (${violation.impact ?? '?'}): ${violation.help}: ${node.target.join(' ')}`
		)
	);
}

function staysHere(url: string): boolean {
	const { protocol, hostname } = new URL(url);
	return (
		['data:', 'blob:', 'about:', 'file:'].includes(protocol) || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
	);
}

function hideWebGL(): void {
	const original = HTMLCanvasElement.prototype.getContext;
	function getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
		return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
	}
	HTMLCanvasElement.prototype.getContext = getContext as typeof original;
}
