/** What a menu offers. */

export interface MenuItem {
	key: string;
	text: string;
	/** Said behind the text, such as counts. */
	detail?: string;
	/** The address of the view that it leads to; without one it only acts. */
	href?: string;
	act: () => void;
}
