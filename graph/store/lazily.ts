/** A thing that is made when it is first asked for, once. */

/** Gives the thing; the first call makes it. A making that fails is forgotten. */
export interface Lazy<T> {
	(): Promise<T>;
	/** The thing where it has been made already; nothing is begun. */
	made(): T | undefined;
}

export function lazily<T>(make: () => Promise<T>): Lazy<T> {
	let making: Promise<T> | undefined;
	let thing: { value: T } | undefined;
	const ask = async () => {
		making ??= make().then((value) => {
			thing = { value };
			return value;
		});
		try {
			return await making;
		} catch (error) {
			making = undefined;
			throw error;
		}
	};
	return Object.assign(ask, { made: () => thing?.value });
}

/** A thing that is there already. */
lazily.made = function made<T>(value: T): Lazy<T> {
	return Object.assign(async () => value, { made: () => value });
};
