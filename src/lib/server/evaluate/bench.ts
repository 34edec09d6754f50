import { analyseListing, makeReader } from '../../core/listing/analyse.ts';
import weights from '../../core/listing/weights.json' with { type: 'json' };
import { readSignals } from './eval.ts';

/** A made-up listing of some 3 KB, of the kind that is read. */
const LISTING = `# Developer Advocate

We are a small firm that makes a message queue. Our platform is used by teams of all sizes.

## What you will do

- Give talks at meetups and conferences, and host a monthly webinar
- Write tutorials, guides and blog posts with code samples that run
- Build sample apps and integrations, and maintain our SDK for Python
- Answer questions in our forum and help developers solve problems
- Organise two hackathons a year with the community team
- Bring feedback to the product team and report on key metrics

## What you bring

- 3+ years of experience as a software engineer
- Proficiency in Python or Go, and experience with Kubernetes
- Excellent writing skills and experience in speaking to technical audiences
- Ready to travel four or five times a year

## Nice to have

- Experience in teaching workshops
- Contributions to open source projects

## Benefits

- Health insurance, paid time off and a learning budget
`;

const REPEATS = 5;
/** How long listings usually are. */
const USUAL_KILOBYTES = 5;
const KILOBYTES = [1, 2, 5, 10, 20, 50, 100, 200] as const;

const TEXTS: Readonly<Record<string, (length: number) => string>> = {
	listing: (length) => LISTING.repeat(Math.ceil(length / LISTING.length)).slice(0, length),
	'one line': (length) =>
		LISTING.replaceAll(/\s+/g, ' ')
			.repeat(Math.ceil(length / LISTING.length) + 1)
			.slice(0, length),
	'one word': (length) => 'a'.repeat(length),
	'no words': (length) => '-*# .\n'.repeat(Math.ceil(length / 6)).slice(0, length),
	'same word': (length) => 'build '.repeat(Math.ceil(length / 6)).slice(0, length)
};

/** `npm run bench:listings`: how long reading takes, and whether that grows with the length alone. */
export function main(): void {
	const reader = makeReader(readSignals(), weights);
	const read = (text: string) => {
		const start = performance.now();
		analyseListing(text, reader);
		return performance.now() - start;
	};
	for (let i = 0; i < 50; i++) read(LISTING);
	console.log(`${'text'.padEnd(12)}${'KB'.padStart(5)}${'ms'.padStart(9)}${'ms/KB'.padStart(9)}`);
	for (const [name, make] of Object.entries(TEXTS)) {
		for (const kilobytes of KILOBYTES) {
			const text = make(kilobytes * 1024);
			const ms = Math.min(...Array.from({ length: REPEATS }, () => read(text)));
			console.log(
				name.padEnd(12) +
					String(kilobytes).padStart(5) +
					ms.toFixed(2).padStart(9) +
					(ms / kilobytes).toFixed(3).padStart(9)
			);
		}
	}
	const usual = TEXTS.listing!(USUAL_KILOBYTES * 1024);
	const texts = Array.from({ length: 500 }, (_, i) => `${i} ${usual}`);
	const start = performance.now();
	texts.forEach((text) => analyseListing(text, reader));
	const perMinute = (60_000 * texts.length) / (performance.now() - start);
	console.log(
		`${Math.round(perMinute)} listings of ${USUAL_KILOBYTES} KB a minute, one after the other`
	);
}
