/** What is said while a presentation is shown, in English. */

import type { presenting as Danish } from './presenting-da';

const number = new Intl.NumberFormat('en-GB');

export const presenting: typeof Danish = {
	label: 'Presentation',
	step: (place, of) => `Step ${number.format(place)} of ${number.format(of)}`,
	spoken: (place, of, title) => `Step ${number.format(place)} of ${number.format(of)}: ${title}`,
	next: 'Next',
	back: 'Back',
	full: 'Full screen',
	leaveFull: 'Leave full screen',
	presenter: 'Presenter window',
	end: 'End',
	returnTo: 'Back to the step',
	black: 'The screen is black. Press B to show the picture again.',
	notThere: 'The presentation has no such step.',
	failed: 'The presentation cannot be fetched just now.',
	gone: 'The presentation is no longer here.',
	close: 'Close',
	quotes: (shown, all) => `${number.format(shown)} of ${number.format(all)} statements`,
	take: 'Download as',
	files: { pptx: 'PowerPoint', pdf: 'PDF', html: 'Offline page' },
	show: 'Present',
	edit: 'Edit',
	all: 'All presentations',
	openView: 'Open the view',
	openQuote: 'See the quote in its source',
	keys: 'Keys: right or space goes on, left goes back, B makes the screen black, F is full screen, S opens the presenter window, Esc ends.',
	letters: 'Letter keys',
	lettersHint: 'B, F and S act while it is on.',
	notes: 'Notes',
	noNotes: 'No notes for this step.',
	upNext: 'Next',
	last: 'This is the last step.',
	bit: (place, of) => `part ${number.format(place)} of ${number.format(of)}`,
	clock: 'Clock',
	timer: 'Time',
	start: 'Start',
	pause: 'Pause',
	reset: 'Reset',
	blackOn: 'Black screen',
	waiting: 'Waiting for the window with the presentation. Open it with the button “Present”.',
	noPicture: 'Words and figures',
	before: (then, now) =>
		`When the step was kept, ${number.format(then)} statements belonged to it. Now ${number.format(now)} do.`,
	seeBefore: 'The picture as it was',
	goneParts: 'Something in the picture is no longer in the data.',
	quoteGone: 'The quote is no longer in the data; it stands here as it was kept.'
};
