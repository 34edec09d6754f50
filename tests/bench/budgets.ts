/**
 * What `npm run bench` holds the app to. A figure without a budget is printed for its own sake. Where a budget
 * is a share, the limit that it is a share of is measured in the same run.
 */
export interface Budget {
	readonly atMost?: number;
	readonly atLeast?: number;
}

type Budgets = Readonly<Record<string, Readonly<Record<string, Budget>>>>;

const atMost = (bound: number): Budget => ({ atMost: bound });
const atLeast = (bound: number): Budget => ({ atLeast: bound });

export const BUDGETS = {
	/** KB (1,000 bytes) as they come over the line, compressed, bodies alone. */
	size: {
		'/: all': atMost(50),
		'/: script': atMost(38),
		'/quiz: all': atMost(50),
		'/quiz: script': atMost(38),
		'/results: until scores can be read': atMost(45),
		'/r/<code>: until scores can be read': atMost(45),
		'rules and resources': atMost(60),
		chart: atMost(50),
		'other hosts': atMost(0)
	},
	server: {
		'/r/<code> anew, % of a bare page': atLeast(40),
		'/r/<code> again, % of a bare page': atLeast(80),
		'/r/<code> anew, p99 in ms': atMost(100),
		'/r/<code> again, p99 in ms': atMost(100)
	},
	/** MB that the heap grew by, after garbage collection, from the first fifth of the requests to the last. */
	memory: { 'heap, growth in MB': atMost(5) },
	core: {
		'all together in ms': atMost(50),
		'listings, time for twice as many': atMost(2.6),
		'rules, time for twice as many': atMost(2.6)
	},
	/** At most those that were under way in that process. */
	scale: { 'failed when one of four is killed': atMost(50) },
	/** At the 98th percentile, with the processor slowed four times. */
	latency: { 'answer to next paint in ms': atMost(50) },
	large: { '/progress readable in ms': atMost(1000), '/listings readable in ms': atMost(1000) }
} satisfies Budgets;
