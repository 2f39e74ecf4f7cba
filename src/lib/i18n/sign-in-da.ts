/** The page where editors sign in, in Danish. {@link ./sign-in-en.ts} holds the same keys. */

export const signIn = {
	title: 'Log ind som redaktør',
	link: 'Log ind',
	back: 'Til overblikket',
	lead: 'Alle kan læse uden at logge ind. Redaktører kan også ændre.',
	name: 'Navn',
	key: 'Nøgle',
	keyHint: 'Nøglen er fem gange fem tegn. Bindestreger og store bogstaver er ligegyldige.',
	send: 'Log ind',
	wrong: 'Navnet og nøglen passer ikke sammen. Skriv begge igen, eller bed den, der driver programmet, om en ny nøgle.',
	failed: 'Fejl',
	known: (name: string) => `Du er logget ind som ${name}.`,
	ends: 'Du bliver logget ud efter to timer uden brug, og senest efter tolv.',
	out: 'Log ud'
};
