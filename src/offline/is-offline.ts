/** In the place of lib/view/is-offline.ts: this page has no server. */

export const IS_OFFLINE: boolean = true;
