/** What a reader has chosen for themself, language and theme, in a cookie that holds nothing else: the server reads it, so that the first paint has them. */

import { decodeAppearance } from './url';
import { DEFAULT_APPEARANCE, type Appearance } from './view';

/** Cookies know no ports: another app of the same host must not mean the same. */
export const OWN_COOKIE = 'sammenhaeng';

const YEAR_S = 365 * 24 * 60 * 60;

/** From the cookie's value, `lang=en&theme=dark`; what is not understood is the default. */
export function ownAppearance(value: string | undefined): Appearance {
	const params = new URLSearchParams(value);
	return decodeAppearance((key) => params.get(key));
}

/**
 * The line that keeps it for a year. Whoever chooses the defaults again keeps no cookie.
 * @param base the path that the app lies below, without a slash at the end
 */
export function ownCookie({ language, theme }: Appearance, base: string, isSecure: boolean): string {
	const isDefault = language === DEFAULT_APPEARANCE.language && theme === DEFAULT_APPEARANCE.theme;
	const value = isDefault ? '' : `lang=${language}&theme=${theme}`;
	const age = isDefault ? 0 : YEAR_S;
	return `${OWN_COOKIE}=${value}; Path=${base}/; Max-Age=${age}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

/** In a browser: from all its cookies, as `document.cookie` lists them. */
export function ownAppearanceIn(cookies: string): Appearance {
	const prefix = `${OWN_COOKIE}=`;
	const cookie = cookies.split('; ').find((one) => one.startsWith(prefix));
	return ownAppearance(cookie?.slice(prefix.length));
}
