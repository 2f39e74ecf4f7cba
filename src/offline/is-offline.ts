/** In the place of lib/page/is-offline.ts: this page has no server. */

export const IS_OFFLINE: boolean = true;
