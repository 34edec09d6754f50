import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecords } from '../../../../tests/arbitraries.ts';
import { dice, sampleHistory } from '../../../../tests/histories.ts';
import { sampleListing } from '../../../../tests/own-listings.ts';
import { sampleAttempt, sampleDay } from '../../../../tests/samples.ts';
import { NOTHING_KEPT, readKept, type Kept } from '../history/merge.ts';
import { NO_RECORDS } from '../history/records.ts';
import type { Note } from '../model/note.ts';
import { crc32 } from '../share/frame.ts';
import {
	describeBackupFault,
	readBackup,
	toBackup,
	writeBackup,
	type BackupPicture
} from './backup.ts';

const day = sampleDay('2026-11-22');
const notes: readonly Note[] = [
	{ kind: 'boundary', id: 'b', about: 'work', text: 'unpaid talks', reason: '', day },
	{
		kind: 'person',
		id: 'p',
		text: 'Sam',
		where: 'a meetup',
		worksOn: '',
		couldDo: '',
		next: null,
		day
	}
];
const picture: BackupPicture = { listing: 'mine', type: 'image/png', base64: 'iVBORw0KGgo=' };
const kept: Kept = {
	records: { ...sampleHistory(3, []), checkIn: { day, wantsGrowth: false } },
	listings: [
		sampleListing({ text: 'Give talks. “Ω” 日本', pictured: true }),
		sampleListing({ id: 'x' })
	],
	notes
};

async function* each(pictures: readonly BackupPicture[]) {
	yield* pictures;
}

async function textOf(kept: Kept, pictures: readonly BackupPicture[] = []): Promise<string> {
	let text = '';
	for await (const part of writeBackup(kept, day, each(pictures))) text += part;
	return text;
}

describe('a backup', () => {
	test('holds everything, and gives it back', async () => {
		const text = await textOf(kept, [picture, { ...picture, listing: 'x', type: 'image/jpeg' }]);
		expect(JSON.parse(text)).toMatchObject({ app: 'devrel-readiness', version: 1, made: day });
		expect(readBackup(text)).toEqual({
			ok: true,
			backup: {
				made: day,
				kept,
				pictures: [picture, { ...picture, listing: 'x', type: 'image/jpeg' }]
			}
		});
	});

	test('of any records gives them back', async () => {
		await fc.assert(
			fc.asyncProperty(anyRecords, async (records) => {
				const read = readBackup(await textOf({ ...NOTHING_KEPT, records }));
				expect(read.ok && read.backup.kept.records).toEqual(records);
			})
		);
	});

	test('that somebody made pretty is still one', async () => {
		const text = JSON.stringify(JSON.parse(await textOf(kept, [picture])), null, 2);
		expect(readBackup(text)).toMatchObject({ ok: true, backup: { kept } });
	});

	test('holds notes about people only where that is asked for', () => {
		expect(toBackup(kept, false).notes).toEqual([notes[0]]);
		expect(toBackup(kept, true)).toEqual(kept);
	});

	test('holds answers that are still being given as an attempt', () => {
		const draft = { attemptId: 9, day, answers: { 'code.apis': 1 } as const };
		const records = { ...NO_RECORDS, draft };
		expect(toBackup({ ...NOTHING_KEPT, records }, false).records).toEqual({
			...NO_RECORDS,
			attempts: [sampleAttempt(9, day, draft.answers)]
		});
	});
});

describe('what is no backup', () => {
	test.each([
		['', 'foreign'],
		['hello', 'foreign'],
		['\u0089PNG\r\n', 'foreign'],
		['null', 'foreign'],
		['[]', 'foreign'],
		['{"app":"another-app","version":1}', 'foreign'],
		['{"app":"devrel-readiness","version":1,"made":"2026-1', 'truncated'],
		['{"app":"devrel-readiness","version":1,"made":2026-11-22,"checksum":"0"}', 'damaged'],
		['{"app":"devrel-readiness","version":0,"made":"2026-11-22"}', 'damaged'],
		['{"app":"devrel-readiness","version":1,"made":"2026-11-22","pictures":[]}', 'damaged'],
		['{"app":"devrel-readiness","version":2,"anything":"else"}', 'too-new']
	])('%j is %s', (text, fault) => {
		expect(readBackup(text)).toEqual({ ok: false, fault });
	});

	test('gets a sentence of its own for each fault', () => {
		const faults = ['foreign', 'truncated', 'damaged', 'too-new', 'unreadable'] as const;
		expect(new Set(faults.map(describeBackupFault)).size).toBe(faults.length);
	});
});

const MANY = 10_000;

test(`of ${MANY} backups that were damaged none is taken for another`, async () => {
	const text = await textOf(kept, [picture]);
	const whole = JSON.stringify(readBackup(text));
	const roll = dice(20);
	const damage: readonly ((text: string) => string)[] = [
		(text) => text.slice(0, roll(text.length)),
		(text) => text.slice(roll(text.length)),
		(text) => {
			const at = roll(text.length);
			return `${text.slice(0, at)}${String.fromCharCode(32 + roll(96))}${text.slice(at + 1)}`;
		},
		(text) => {
			const at = roll(text.length);
			return text.slice(0, at) + text.slice(at + 1 + roll(40));
		},
		(text) => {
			const [from, to] = [roll(text.length), roll(text.length)];
			return text.slice(0, to) + text.slice(from, from + roll(40)) + text.slice(to);
		},
		(text) => text.replaceAll(String(roll(10)), String(roll(10)))
	];
	const seen = new Map<string, number>();
	for (let i = 0; i < MANY; i++) {
		const damaged = damage[i % damage.length]!(text);
		const read = readBackup(damaged);
		const what = read.ok ? (JSON.stringify(read) === whole ? 'whole' : damaged) : read.fault;
		seen.set(what, (seen.get(what) ?? 0) + 1);
	}
	const { whole: untouched = 0, ...faults } = Object.fromEntries(seen);
	expect(Object.keys(faults).sort()).toEqual(['damaged', 'foreign', 'too-new', 'truncated']);
	// A letter may be replaced by itself, and spaces at the end mean nothing.
	expect(untouched).toBeLessThan(MANY / 20);
});

test('what was changed by hand, with a checksum made to fit, is read like anything stored', () => {
	const sum = (value: unknown) =>
		crc32(new TextEncoder().encode(JSON.stringify(value))).toString(16);
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (records, listings, notes) => {
			const body = { made: day, records, listings, notes };
			const checksum = sum([1, body, []]);
			const file = { app: 'devrel-readiness', version: 1, ...body, pictures: [], checksum };
			const read = readBackup(JSON.stringify(file));
			expect(read).toEqual({
				ok: true,
				backup: { made: day, kept: readKept(JSON.parse(JSON.stringify(body))), pictures: [] }
			});
		})
	);
});
