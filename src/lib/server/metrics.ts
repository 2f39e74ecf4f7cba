/** Figures of the running app for Prometheus. Server and app are built apart, and share the one registry of the library. */

import type { ServerResponse } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry, register } from 'prom-client';

/** Seconds: from an answer that was kept to one that a reader gives up. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts one answer from now until it ends. */
export type Count = (method: string, path: string, response: ServerResponse) => void;

/** Begins to count, in the one registry of the process. */
export function beginCounting(): Count {
	collectDefaultMetrics();
	const answers = new Counter({
		name: 'sammenhaeng_answers_total',
		help: 'Answers that were given, by what they were of and their status.',
		labelNames: ['of', 'status']
	});
	const seconds = new Histogram({
		name: 'sammenhaeng_answer_seconds',
		help: 'Seconds from a request until its answer had ended.',
		labelNames: ['of'],
		buckets: SECONDS
	});
	const open = new Gauge({ name: 'sammenhaeng_answers_open', help: 'Answers that have begun and not ended.' });
	const writes = new Counter({
		name: 'sammenhaeng_workspace_writes_total',
		help: 'Changes of decisions, saved views and presentations, by what became of them.',
		labelNames: ['of', 'status']
	});
	return (method, path, response) => {
		const of = partOf(path);
		const end = seconds.startTimer({ of });
		open.inc();
		response.once('close', () => {
			end();
			open.dec();
			const status = String(response.statusCode);
			answers.inc({ of, status });
			const [, things] = /^\/api\/workspace\/(decisions|views|stories)\b/.exec(path) ?? [];
			if (things !== undefined && method !== 'GET' && method !== 'HEAD') writes.inc({ of: things, status });
		});
	};
}

/** Few and known, so that nobody can make more of them by asking. */
function partOf(path: string): string {
	if (path.startsWith('/_app/')) return 'file';
	const [, part] = /^\/api\/(picture|export|workspace|live|health|metrics)\b/.exec(path) ?? [];
	return part ?? (/^\/api\b/.test(path) ? 'api' : 'page');
}

/** What the app itself knows at the moment it is asked. */
export interface Now {
	graph: { engine: string; fingerprint: string | undefined; statements: number | undefined } | undefined;
	/** Pages and answers that are made, and wait to be made; and how many were refused since the start. */
	queue: { running: number; waiting: number; refused: number };
}

/** All figures in Prometheus' text form, version 0.0.4. */
export async function figuresNow({ graph, queue }: Now): Promise<{ mediaType: string; text: string }> {
	const now = new Registry();
	const gauge = (name: string, help: string, value: number, labels: Record<string, string> = {}) =>
		new Gauge({ name, help, labelNames: Object.keys(labels), registers: [now] }).set(labels, value);
	gauge('sammenhaeng_queue_running', 'Pages and answers that are being made.', queue.running);
	gauge('sammenhaeng_queue_waiting', 'Pages and answers that wait to be made.', queue.waiting);
	new Counter({
		name: 'sammenhaeng_queue_refused_total',
		help: 'Requests that were told to come back later.',
		registers: [now]
	}).inc(queue.refused);
	gauge('sammenhaeng_graph_ready', 'Whether there is a graph to answer from.', graph?.fingerprint ? 1 : 0);
	if (graph?.fingerprint !== undefined) {
		const { engine, fingerprint } = graph;
		gauge('sammenhaeng_graph_generation', 'The graph that answers come from; another label is another graph.', 1, {
			engine,
			fingerprint
		});
		gauge('sammenhaeng_graph_statements', 'Statements in it.', graph.statements ?? 0);
	}
	return { mediaType: register.contentType, text: `${await register.metrics()}${await now.metrics()}` };
}
