import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import checkIn from '$content/check-in.yaml';
import { NEVER_SAID } from '../../../../tests/samples.ts';
import { STAGES } from '../../core/model/person.ts';
import { checkInFile } from './check-in-schema.ts';
import { parseContent } from './parse.ts';

const text = readFileSync('src/content/check-in.yaml', 'utf8');

function messageOf(change: string): string {
	try {
		parseContent(checkInFile, change, 'file');
		return 'no mistake';
	} catch (error) {
		return String(error);
	}
}

/** What is changed in the real file, and the key and the reason that are named then. */
test.each<[from: string | RegExp, to: string, says: string]>([
	[
		'kind: ask',
		'kind: improve',
		'already-in.prompts.0.offer.kind: expected one of ask, stop, and found "improve"'
	],
	['id: pace', 'id: drained', 'already-in.prompts: expected every id once'],
	['id: pace', 'id: pace\n        slot: 1', 'prompts.11.slot: there is no such key here'],
	['id: pace', 'id: pace\n        score: 1', 'prompts.11.score: there is no such key here'],
	['on: 2026-08-05', 'on: lately', 'offer.example.on: expected a day such as 2026-11-21'],
	[
		'https://findahelpline.com/',
		'findahelpline.com',
		'help.finder.url: expected an address that begins with https://'
	],
	[/\n {2}help:[\s\S]*?\n\n/, '\n', 'check-in.help: is missing: expected keys with values'],
	[
		/\n {2}breaking-in:[\s\S]*?\n\n {2}facts/,
		'\n  facts',
		'check-in.breaking-in: is missing: expected keys'
	]
])('%s as %j is refused: %s', (from, to, says) => {
	const changed = text.replace(from, to);
	expect(changed).not.toBe(text);
	expect(messageOf(changed)).toContain(says);
});

test('asks people in DevRel thirteen things and people on their way in six', () => {
	expect(STAGES.map((stage) => checkIn[stage].prompts.length)).toEqual([6, 13]);
});

test('says nothing that looks like a test, a diagnosis or a verdict', () => {
	const said = JSON.stringify(checkIn);
	expect(said).not.toMatch(NEVER_SAID);
	expect(said).not.toMatch(
		/%|\b(score|points?|risk|symptoms?|depress\w*|anxi\w*|disorder|resilien\w*|you have burnout)\b/i
	);
	expect(said).not.toMatch(/\b(improve|consider|just|easy|simply)\b|!/i);
});

test('asks somebody, or stops something, in every offer', () => {
	const wrong = STAGES.flatMap((stage) => checkIn[stage].prompts).filter(
		({ offer: { kind, title } }) => !title.startsWith(kind === 'ask' ? 'Ask ' : 'Stop ')
	);
	expect(wrong).toEqual([]);
});
