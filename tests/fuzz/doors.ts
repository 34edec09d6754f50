import { imageSize } from 'image-size';
import { readFileSync } from 'node:fs';
import { mergeKept, NOTHING_KEPT, readKept, type Kept } from '../../src/lib/core/history/merge.ts';
import { readRecords } from '../../src/lib/core/history/records.ts';
import { analyseListing } from '../../src/lib/core/listing/analyse.ts';
import type { Content } from '../../src/lib/core/model/content.ts';
import { openShared } from '../../src/lib/core/results/shared.ts';
import { encodeFrame } from '../../src/lib/core/share/frame.ts';
import { decodeReturn } from '../../src/lib/core/share/return-code.ts';
import { fromReturnLink } from '../../src/lib/core/share/return.ts';
import { decode } from '../../src/lib/intake/decode.ts';
import { IntakeError } from '../../src/lib/intake/fault.ts';
import { htmlToText } from '../../src/lib/intake/html.ts';
import { HEAD_BYTES, kindOf } from '../../src/lib/intake/kind.ts';
import { tidy } from '../../src/lib/intake/tidy.ts';
import { readContent } from '../../src/lib/server/content/read.ts';
import { LISTINGS, reader } from '../listings.ts';
import { mutateBytes, mutateText, mutateValue } from './mutate.ts';
import type { Random } from './random.ts';

/** A way for something from outside to get in. */
export interface Door {
	readonly name: string;
	/** How many of a hundred inputs are for this door. */
	readonly share: number;
	/** Makes an input and puts it in; throws where that ends as it must not. */
	open(random: Random): void | Promise<void>;
}

const codes = ['v1.json', 'return-v1.json', 'return-v2.json'].flatMap((file) => {
	const golden = JSON.parse(readFileSync(`tests/fixtures/links/${file}`, 'utf8')) as {
		code: string;
	}[];
	return golden.map(({ code }) => code);
});
const listings = Object.values(LISTINGS);

/** A code that is not quite right: mostly in its text, else within, under a checksum that is right. */
export function anyCode(random: Random): string {
	const code = random.pick(codes);
	if (random.percent(50)) return mutateText(code, random);
	const bytes = Buffer.from(code, 'base64url');
	const payload = mutateBytes(bytes.subarray(bytes[1]! > 127 ? 3 : 2, -4), random);
	return encodeFrame({
		version: random.percent(95) ? bytes[0]! >> 4 : random.below(16),
		kind: random.percent(95) ? 1 + random.below(4) : random.below(16),
		payload: payload.subarray(0, 300_000)
	});
}

export function anyListing(random: Random): string {
	const text = mutateText(random.pick(listings), random);
	return random.percent(1) ? text.repeat(1 + random.below(30)).slice(0, 200_000) : text;
}

/** Two readers of the same must come to the same. */
function expectSame(what: string, one: unknown, other: unknown): void {
	if (JSON.stringify(one) !== JSON.stringify(other))
		throw new Error(`${what} is not the same again`);
}

/** What was joined already changes nothing when it is joined once more. */
function expectNothingTwice(here: Kept, incoming: Kept): void {
	const { kept } = mergeKept(here, incoming);
	expectSame('a merge', mergeKept(kept, incoming).kept, kept);
}

/** Nothing but a fault may be thrown, for which there is a sentence. */
function expectFault(read: () => unknown): void {
	try {
		read();
	} catch (error) {
		if (!(error instanceof IntakeError)) throw error;
	}
}

const SAVED = {
	draft: { attemptId: 5, day: '2026-11-30', answers: { 'code.apis': 4 } },
	attempts: [
		{ id: 3, day: '2026-11-21', answers: { 'code.apis': 2, 'teaching.sessions': 'not-sure' } },
		{ id: 4, day: '2026-11-29', answers: { 'code.apis': 3, 'events.safety': 0 } }
	],
	targets: [
		{ kind: 'role', id: 'developer-advocate' },
		{
			kind: 'own',
			id: 'a',
			title: 'A listing',
			titleShown: true,
			requirement: Object.fromEntries(
				['presentation', 'code', 'documentation', 'events', 'teaching'].map((skill) => [
					skill,
					{ importance: 2, level: 1.5 }
				])
			)
		}
	],
	steps: [
		{
			rule: 'sessions-teach-one-command',
			title: 'Teach one command',
			state: 'under-way',
			due: '2026-12-01',
			intention: 'When it is Friday',
			changed: '2026-11-21'
		}
	],
	person: { stage: 'breaking-in', origin: 'writing', hoursPerWeek: 3, liked: ['devrel-lead'] },
	checkIn: { day: '2026-11-21', wantsGrowth: false }
};

const PAGE = `<!doctype html><html><head><title>A &amp; B</title><meta charset="utf-8"><style>a{}</style></head>
<body><nav>Jobs</nav><h1>Developer Advocate</h1><ul><li>Give talks</li><li hidden>No</li></ul><pre>a
  b</pre><table><tr><td>Python</td><td>5+ years</td></tr></table><!-- no --><script>x</script></body></html>`;

const NAMES = ['a.png', 'a.pdf', 'a.html', 'a.txt', 'a.docx', 'a', '.', '', 'a.PNG.exe'] as const;
const TYPES = ['', 'image/png', 'text/html', 'application/pdf', 'text/plain', 'a/b'] as const;
const pictures = ['static/icons/192.png', 'static/icons/512.png'].map((file) => readFileSync(file));
/** The first bytes of other kinds of pictures, for a reader that looks at them all. */
const HEADS = [
	'ffd8ffe000104a46494600010100000100010000ffc0001108001000100301220002110103110100ffda',
	'524946463c00000057454250565038580a00000010000000ff0000ff0000',
	'52494646240000005745425056503820180000003001009d012a0100010002003425a400',
	'474946383961010001008000',
	'424d4600000000000000360000002800000001000000010000000100',
	'49492a00080000000200000103000100000010000000010103000100000010000000',
	'0000001866747970617669660000000061766966000000ec6d65746100000000',
	'0000000c6a5020200d0a870a0000001466747970',
	'ff0afa1f',
	'0000010001001010000001002000680400001600',
	'69636e730000001069633037',
	'3842505300010000'
].map((hex) => Buffer.from(hex, 'hex'));

/** The doors that are open in the browser or behind a server's own, entered directly. */
export function makeDoors(): Door[] {
	const files = readContent(`${process.cwd()}/src/content`);
	const content: Content = {
		skills: files.skills.data.skills,
		questions: files.questions.data.questions,
		roles: files.roles.data.roles,
		listings: files.listings.data.listings,
		rules: files.rules.data.rules,
		resources: files.resources.data.resources
	};
	return [
		{
			name: 'codes',
			share: 40,
			open(random) {
				const code = anyCode(random);
				expectSame('a result', openShared(code, content), openShared(code, content));
			}
		},
		{
			name: 'return links',
			share: 20,
			async open(random) {
				const decoded = await decodeReturn(anyCode(random));
				if (!decoded.ok) return;
				const records = fromReturnLink(decoded.value, content);
				if (records) expectNothingTwice(NOTHING_KEPT, { ...NOTHING_KEPT, records });
			}
		},
		{
			name: 'saved data',
			share: 15,
			open(random) {
				const kept = readKept({ records: mutateValue(SAVED, random) });
				const again = readRecords(JSON.parse(JSON.stringify(kept.records)));
				expectSame('what was read', again, kept.records);
				expectNothingTwice({ ...NOTHING_KEPT, records: readRecords(SAVED) }, kept);
			}
		},
		{
			name: 'listing texts',
			share: 5,
			open(random) {
				const text = anyListing(random);
				expectFault(() => tidy(text));
				expectSame('a reading', analyseListing(text, reader), analyseListing(text, reader));
			}
		},
		{
			name: 'web pages',
			share: 10,
			open(random) {
				const bytes = random.percent(50)
					? new TextEncoder().encode(mutateText(PAGE, random))
					: mutateBytes(Buffer.from(PAGE), random);
				expectFault(() => htmlToText(decode(bytes)));
			}
		},
		{
			name: 'kinds of files',
			share: 5,
			open(random) {
				const bytes = mutateBytes(random.pick([...HEADS, Buffer.from('%PDF-1.4\n')]), random);
				expectFault(() =>
					kindOf(bytes.subarray(0, HEAD_BYTES), random.pick(NAMES), random.pick(TYPES))
				);
			}
		},
		{
			name: 'sizes of pictures',
			share: 5,
			open(random) {
				const bytes = mutateBytes(random.pick(random.percent(90) ? HEADS : pictures), random);
				try {
					imageSize(bytes);
				} catch {
					// What it throws is answered with "unreadable"; here it is enough that it ends.
				}
			}
		}
	];
}
