/** Where a share is greatest and where it is smallest, in words. */

import type { Figure } from '$graph/model/query';
import { listOf, type Messages } from '../i18n/messages';

export interface NamedFigure extends Figure {
	name: string;
}

/** More names than this are counted instead. */
const MOST_NAMED = 12;

/** Undefined where fewer than two have statements to be measured by, or all are alike. */
export function extremesOf(
	figures: readonly NamedFigure[],
	messages: Messages
): { most: string; least: string } | undefined {
	const measured = figures.filter(({ base }) => base > 0);
	const most = Math.max(...measured.map(({ share }) => share));
	const least = Math.min(...measured.map(({ share }) => share));
	if (measured.length < 2 || most === least) return undefined;
	const where = (limit: number) =>
		whereOf(
			measured.filter(({ share }) => share === limit),
			messages
		);
	return { most: where(most), least: where(least) };
}

/** “Albertslund: 6 af 36 udsagn (16,7 %)” of one; of several that are alike their names, or how many they are. */
function whereOf(figures: readonly NamedFigure[], messages: Messages): string {
	const [first, ...others] = figures;
	if (first === undefined) return '';
	const share = messages.percent(first.share);
	if (others.length === 0) return messages.comparison.where(first.name, first.statements, first.base, share);
	if (figures.length > MOST_NAMED) return messages.comparison.whereMany(figures.length, share);
	const names = listOf(
		figures.map(({ name }) => name),
		messages
	);
	return messages.comparison.whereAlike(names, share);
}
