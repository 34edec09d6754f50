import type { Random } from './random.ts';

/** Ways to make something wrong out of something right. */

/** What programs stumble over. */
const NASTY = [
	'',
	'\0',
	'\n',
	'\r\n',
	' ',
	'"',
	"'",
	'\\',
	'%',
	'%00',
	'%2f',
	'%zz',
	'..',
	'../'.repeat(20),
	'//',
	'#',
	'?',
	'&',
	'<script>alert(1)</script>',
	'{{7*7}}',
	'${1}',
	'$&',
	'__proto__',
	'constructor',
	'toString',
	'NaN',
	'-1',
	'1e999',
	'0x10',
	'99999999999999999999',
	'\ud800',
	'\udfff\ud800',
	'\ufeff',
	'\u202e',
	'e\u0301'.repeat(50),
	'👩🏽‍💻',
	'מיכל',
	'ﷺ',
	'a'.repeat(3000),
	'- '.repeat(500),
	'\n'.repeat(1000),
	'[['.repeat(500),
	'<a><b>'.repeat(300)
] as const;

const VALUES = [
	null,
	true,
	0,
	-1,
	1.5,
	4,
	1e308,
	[],
	{},
	[[]],
	'',
	'not-sure',
	'2026-02-30',
	{ toString: 1 },
	{ __proto__: null, length: -1 },
	...NASTY
] as const;

/** A text with one to four changes. */
export function mutateText(text: string, random: Random): string {
	let changed = text;
	for (let left = 1 + random.below(4); left > 0; left--) changed = changeText(changed, random);
	return changed;
}

function changeText(text: string, random: Random): string {
	const at = random.below(text.length + 1);
	const to = at + random.below(Math.min(40, text.length - at + 1));
	const [head, part, tail] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
	switch (random.below(7)) {
		case 0:
			return head;
		case 1:
			return head + tail;
		case 2:
			return head + part + part + tail;
		case 3:
			return head + random.pick(NASTY) + tail;
		case 4:
			return (
				head +
				String.fromCharCode(random.below(random.percent(80) ? 128 : 0x10000)) +
				text.slice(at + 1)
			);
		case 5:
			return tail + part + head;
		default:
			return head + part.toUpperCase() + tail;
	}
}

/** Bytes with one to eight changes. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
	let changed = new Uint8Array(bytes);
	for (let left = 1 + random.below(8); left > 0; left--) changed = changeBytes(changed, random);
	return changed;
}

function changeBytes(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
	const at = random.below(bytes.length + 1);
	switch (random.below(5)) {
		case 0:
			return random.percent(30) ? bytes.slice(0, at) : bytes;
		case 1: {
			const to = at + random.below(16);
			return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(to)]);
		}
		case 2:
			return Uint8Array.from([...bytes.subarray(0, at), random.below(256), ...bytes.subarray(at)]);
		case 3:
			// Lengths and counts are what readers trust.
			bytes.fill(random.pick([0, 0xff, 0x7f, 0x80]), at, at + 1 + random.below(4));
			return bytes;
		default:
			bytes.fill(random.below(256), at, at + 1);
			return bytes;
	}
}

/** A value with one to three changes somewhere within. */
export function mutateValue(value: unknown, random: Random): unknown {
	let changed: unknown = structuredClone(value);
	for (let left = 1 + random.below(3); left > 0; left--) changed = changeValue(changed, random);
	return changed;
}

function changeValue(value: unknown, random: Random): unknown {
	if (typeof value !== 'object' || value === null || random.percent(10))
		return otherThan(value, random);
	const holder = value as Record<string, unknown>;
	const keys = Object.keys(holder);
	const key = keys.length > 0 ? random.pick(keys) : 'a';
	if (random.percent(70)) {
		holder[key] = changeValue(holder[key], random);
	} else if (Array.isArray(value)) {
		if (random.percent(50)) value.splice(random.below(value.length + 1), 1);
		else value.push(...(value as unknown[]).slice(0, 5));
	} else {
		if (random.percent(50)) Reflect.deleteProperty(holder, key);
		Object.defineProperty(holder, random.pick(NASTY).slice(0, 50), {
			value: structuredClone(random.pick(VALUES)),
			enumerable: true,
			configurable: true,
			writable: true
		});
	}
	return value;
}

function otherThan(value: unknown, random: Random): unknown {
	if (typeof value === 'string' && random.percent(60)) return mutateText(value, random);
	if (typeof value === 'number' && random.percent(60))
		return value + random.pick([1, -1, 0.5, 1e9]);
	if (random.percent(2)) return JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`);
	return structuredClone(random.pick(VALUES));
}
