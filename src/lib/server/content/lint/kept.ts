import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import * as z from 'zod';
import { parseContent } from '../parse.ts';
import type { Slots } from './slots.ts';

/** The file, in the folder of the content, that keeps what each slot stands for. */
export const SLOTS_FILE = 'slots.yaml';

const HEADER =
	'# What each slot stands for, and what it stood for before. Written by\n' +
	'# `npm run content:check -- --accept`; not to be changed by hand.\n';

const slot = z.strictObject({
	slot: z.number().int(),
	is: z.string(),
	means: z.string(),
	was: z.array(z.string()).optional()
});
const slotsFile = z.strictObject({
	questions: z.array(slot),
	roles: z.array(slot),
	listings: z.array(slot).default([]),
	rules: z.array(slot),
	cautions: z.array(z.strictObject({ resource: z.string(), caution: z.string() }))
});

/** What was accepted last; nothing in a folder without the file. Throws a ContentError if it is damaged. */
export function readSlots(folder: string): Slots {
	const path = join(folder, SLOTS_FILE);
	if (!existsSync(path)) {
		return { questions: [], roles: [], listings: [], rules: [], cautions: [] };
	}
	return parseContent(slotsFile, readFileSync(path, 'utf8'), path).data;
}

export function writeSlots(folder: string, slots: Slots): void {
	const text = stringify(slots, { lineWidth: 100, blockQuote: 'literal' });
	writeFileSync(join(folder, SLOTS_FILE), HEADER + text);
}
