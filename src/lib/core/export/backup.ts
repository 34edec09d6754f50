import { foldDraft, readKept, type Kept } from '../history/merge.ts';
import { readDay, type Day } from '../model/day.ts';
import { crc32 } from '../share/frame.ts';

// WARNING: people keep these files. What version 1 means never changes; what has to be different is a version 2.

const APP = 'devrel-readiness';
const VERSION = 1;

/** A picture of a listing as it stands in a backup. */
export interface BackupPicture {
	/** The id of its listing. */
	readonly listing: string;
	/** As in `image/png`. */
	readonly type: string;
	readonly base64: string;
}

export interface Backup {
	readonly made: Day;
	readonly kept: Kept;
	readonly pictures: readonly BackupPicture[];
}

/** What goes into a backup; the notes about people only where that is asked for. */
export function toBackup({ records, listings, notes }: Kept, withPeople: boolean): Kept {
	return {
		records: foldDraft(records),
		listings,
		notes: withPeople ? notes : notes.filter(({ kind }) => kind !== 'person')
	};
}

/**
 * The text of a backup in parts, so that no more than one picture has to be in memory at a time: everything as JSON,
 * with a checksum over all of it at the end.
 */
export async function* writeBackup(
	{ records, listings, notes }: Kept,
	made: Day,
	pictures: AsyncIterable<BackupPicture>
): AsyncGenerator<string> {
	const body = { made, records, listings, notes };
	yield `${JSON.stringify({ app: APP, version: VERSION, ...body }).slice(0, -1)},"pictures":[`;
	const sums: string[] = [];
	for await (const picture of pictures) {
		yield `${sums.length > 0 ? ',' : ''}\n${JSON.stringify(picture)}`;
		sums.push(sumOfPicture(picture));
	}
	yield `],"checksum":"${sumOf(JSON.stringify([VERSION, body, sums]))}"}\n`;
}

/** `unreadable`: the browser itself could not read it, perhaps because it is too large. */
export type BackupFault = 'foreign' | 'truncated' | 'damaged' | 'too-new' | 'unreadable';

export type ReadBackup =
	| { readonly ok: true; readonly backup: Backup }
	| { readonly ok: false; readonly fault: BackupFault };

const fault = (fault: BackupFault): ReadBackup => ({ ok: false, fault });

/**
 * Reads a backup. Whatever was changed in it since it was made is found by a checksum and refused; what a checksum that
 * was made to fit lets through is read as strictly as what a browser holds.
 */
export function readBackup(text: string): ReadBackup {
	const value = parse(text);
	if (value === undefined) return fault(faultOfText(text));
	if (typeof value !== 'object' || value === null) return fault('foreign');
	const { app, version, made, records, listings, notes, pictures, checksum } = value as Record<
		string,
		unknown
	>;
	if (app !== APP) return fault('foreign');
	if (Number.isInteger(version) && Number(version) > VERSION) return fault('too-new');
	const day = readDay(made);
	if (version !== VERSION || !day || !Array.isArray(pictures)) return fault('damaged');
	const read = pictures.map(readPicture);
	const sums = read.map((one) => one && sumOfPicture(one));
	const body = { made, records, listings, notes };
	if (checksum !== sumOf(JSON.stringify([VERSION, body, sums]))) return fault('damaged');
	const kept = readKept(body);
	const pictured = new Set(kept.listings.map(({ id }) => id));
	const usable = read.flatMap((one) =>
		one && pictured.has(one.listing) && /^image\/[\w.+-]+$/.test(one.type) ? [one] : []
	);
	return { ok: true, backup: { made: day, kept, pictures: usable } };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What is wrong with a text that is not JSON. */
function faultOfText(text: string): BackupFault {
	if (!text.trimStart().startsWith(`{"app":"${APP}"`)) return 'foreign';
	return text.trimEnd().endsWith('"}') ? 'damaged' : 'truncated';
}

function readPicture(value: unknown): BackupPicture | null {
	const { listing, type, base64 } = (value ?? {}) as Record<string, unknown>;
	if (typeof listing !== 'string' || typeof base64 !== 'string') return null;
	if (typeof type !== 'string') return null;
	return { listing, type, base64 };
}

const sumOf = (text: string): string => crc32(new TextEncoder().encode(text)).toString(16);

const sumOfPicture = ({ listing, type, base64 }: BackupPicture): string =>
	sumOf(JSON.stringify([listing, type, sumOf(base64)]));

/** What is wrong with a file, as a sentence, and what to do about it. */
export function describeBackupFault(fault: BackupFault): string {
	return {
		foreign:
			'This file is not a backup of this app. A backup is named devrel-readiness and a date.',
		truncated: 'The end of this backup is missing. Fetch or copy the file once more.',
		damaged:
			'This backup was changed since it was made. Nothing of it was added, for some of it may be wrong. Try another copy of it.',
		'too-new':
			'This backup was made by a newer version of this app. Reload the page to get the newest version, then open the file again.',
		unreadable:
			'This browser could not read the file. It may be too large for it, or it is no longer where it was.'
	}[fault];
}
