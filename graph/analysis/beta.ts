/** The beta distribution: what exact intervals of shares are read from. */

/**
 * Coefficients for g = 7 of C. Lanczos, “A precision approximation of the gamma function”, SIAM J.
 * Numer. Anal. B 1 (1964).
 */
const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
] as const;
const G = 7;

/** The natural logarithm of the gamma function of `x` ≥ 0.5. */
function logGamma(x: number): number {
	const z = x - 1;
	const sum = LANCZOS.reduce(
		(all, coefficient, place) => (place === 0 ? coefficient : all + coefficient / (z + place)),
		0
	);
	const t = z + G + 0.5;
	return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Steps of the fraction at most: it needs about the square root of the greater parameter. */
const MOST_STEPS = 5000;
const TINY = 1e-300;
const EXACT = 1e-14;

/**
 * The continued fraction of DLMF 8.17.22, worked out by the method of Lentz; for x below (a + 1) /
 * (a + b + 2).
 */
function fraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
	let value = d;
	for (let step = 1; step < MOST_STEPS; step++) {
		const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
		d = 1 / awayFromZero(1 + even * d);
		c = awayFromZero(1 + even / c);
		value *= d * c;
		const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
		d = 1 / awayFromZero(1 + odd * d);
		c = awayFromZero(1 + odd / c);
		value *= d * c;
		if (Math.abs(d * c - 1) < EXACT) break;
	}
	return value;
}

function awayFromZero(number: number): number {
	return Math.abs(number) < TINY ? TINY : number;
}

/** The logarithm of one over the beta function of `a` and `b`. */
function logScale(a: number, b: number): number {
	return logGamma(a + b) - logGamma(a) - logGamma(b);
}

/**
 * The probability that a beta variable with parameters `a` and `b`, both at least 0.5, is at most
 * `x`.
 */
export function betaProbability(x: number, a: number, b: number): number {
	return probability(x, a, b, logScale(a, b));
}

function probability(x: number, a: number, b: number, scale: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(scale + a * Math.log(x) + b * Math.log1p(-x));
	return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/**
 * Where {@link betaProbability} is `p`, to the twelfth digit of `x` and of `1 - x` as far as a
 * double has it. Newton's steps, halving the rest where one leads out of it. `a` and `b` are at
 * least 0.5, `p` from 0 to 1.
 */
export function betaQuantile(p: number, a: number, b: number): number {
	if (p <= 0) return 0;
	if (p >= 1) return 1;
	const scale = logScale(a, b);
	let [low, high, x] = [0, 1, a / (a + b)];
	for (let step = 0; step < 200; step++) {
		const over = probability(x, a, b, scale) - p;
		if (over > 0) high = x;
		else low = x;
		const density = Math.exp(scale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
		const newton = x - over / density;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - x) <= Math.max(1e-12 * Math.min(x, 1 - x), Number.EPSILON * x)) return next;
		x = next;
	}
	return x;
}
