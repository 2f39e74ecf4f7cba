/** `npm run neo4j`: a real Neo4j to try things with, until Ctrl-C. Its data goes with it. */

import { NoServer } from './java.ts';
import { startServer } from './server.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
	const server = await startServer({ say });
	say(`${server.description}: ${server.uri}`);
	say(`NEO4J_URI=${server.uri} NEO4J_USERNAME=${server.username} NEO4J_PASSWORD=${server.password} npm start`);
	const stop = (): void => {
		process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
		void server.stop();
	};
	process.on('SIGINT', stop).on('SIGTERM', stop);
} catch (error) {
	if (!(error instanceof NoServer)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
