/** Roles and leadership relations in English, by id; graph/edition/words.ts lists them. Of others there is the Danish name alone. */

export const ENGLISH_NAMES: ReadonlyMap<string, string> = new Map([
	['role:alle', 'Everyone'],
	['role:direktion', 'Executive board'],
	['role:centerchef', 'Centre manager'],
	['role:leder', 'Leader'],
	['role:leder-af-ledere', 'Leader of leaders'],
	['role:leder-af-medarbejdere', 'Leader of employees'],
	['role:medarbejder', 'Employee'],
	['relation:opad', 'Upwards'],
	['relation:nedad', 'Downwards'],
	['relation:indad', 'Inwards'],
	['relation:udad', 'Outwards'],
	['relation:paa-tvaers', 'Across']
]);
