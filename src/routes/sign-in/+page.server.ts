/** Where editors sign in and out, by forms that need no script. It is there where editors have keys (EDITORS=key). */

import { at } from '$lib/view/at';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { GraphError } from '$graph/model/errors';
import { LONGEST_SESSION } from '$lib/server/editing/sessions';
import type { SignIn } from '$lib/server/editing/sign-in';
import { clientOf, editing, EDITOR_COOKIE, editors } from '$lib/server/editors';
import { forPage } from '$lib/server/http';
import { decodeAppearance } from '$lib/view/url';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) =>
	forPage(async () => {
		door();
		event.setHeaders({ 'cache-control': 'no-store' });
		const found = editing(event);
		return { ...appearanceOf(event), name: found.state === 'editor' ? found.by : undefined };
	});

export const actions: Actions = {
	in: (event) =>
		forPage(async () => {
			const form = await event.request.formData();
			const name = textOf(form, 'name');
			const answer = await door().signIn(name, textOf(form, 'key'), clientOf(event));
			if ('refused' in answer) return fail(answer.refused === 'wrong' ? 403 : 429, { ...answer, name });
			leave(event);
			event.cookies.set(EDITOR_COOKIE, answer.token, {
				path: `${event.locals.base}/`,
				httpOnly: true,
				sameSite: 'strict',
				secure: event.url.protocol === 'https:',
				maxAge: LONGEST_SESSION / 1000
			});
			return redirect(303, pageOf(event));
		}),
	out: (event) =>
		forPage(async () => {
			leave(event);
			event.cookies.delete(EDITOR_COOKIE, { path: `${event.locals.base}/`, secure: event.url.protocol === 'https:' });
			return redirect(303, pageOf(event));
		})
};

/** @throws {GraphError} unknown-id where nobody signs in */
function door(): SignIn {
	const found = editors().door;
	if (found) return found;
	throw new GraphError('unknown-id', '/sign-in', 'Nobody signs in here.', 'EDITORS says who may write.');
}

/** The session itself ends, so that a copy of the cookie opens nothing. */
function leave({ cookies }: RequestEvent): void {
	const token = cookies.get(EDITOR_COOKIE);
	if (token !== undefined) door().signOut(token);
}

function appearanceOf({ url, locals }: RequestEvent) {
	return decodeAppearance((key) => url.searchParams.get(key), [], locals.own);
}

function pageOf(event: RequestEvent): string {
	const { language, theme } = appearanceOf(event);
	return at(`/sign-in?lang=${language}&theme=${theme}`);
}

/** A file in its place is no text. */
function textOf(form: FormData, field: string): string {
	const value = form.get(field);
	return typeof value === 'string' ? value : '';
}
