import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { CONTENT, changeContent, copyContent } from '../../../../../tests/content-folder.ts';
import { readContent } from '../read.ts';
import { checksFor } from './checks.ts';
import { runContentCheck } from './command.ts';
import { contentOf } from './finding.ts';
import { SLOTS_FILE, readSlots } from './kept.ts';
import { describeFinding } from './report.ts';

// A search over people takes seconds, and several where other things run too.
vi.setConfig({ testTimeout: 120_000 });

const files = readContent(CONTENT);
const content = contentOf(files);

test.each(checksFor(readSlots(CONTENT)).map((check) => [check.title, check] as const))(
	'the real content: %s',
	(_, { find }) => {
		expect(find(content).map((finding) => describeFinding(finding, files))).toEqual([]);
	}
);

/** A copy of the real content and of what its slots stand for. */
function copyAll(): string {
	const folder = copyContent();
	copyFileSync(join(CONTENT, SLOTS_FILE), join(folder, SLOTS_FILE));
	return folder;
}

const slotsIn = (folder: string) => readFileSync(join(folder, SLOTS_FILE), 'utf8');

test('the report counts rungs, rules, ways, resources and reach', () => {
	const { text, passed } = runContentCheck(CONTENT, false);
	expect(passed).toBe(true);
	expect(text).toMatch(/^presentation\.delivery( +\d+){4}$/m);
	expect(text).toContain('120 of 120 rungs have a step.');
	expect(text).toMatch(
		/^Rules {6}\d+: \d+ growth, \d+ safeguard, \d+ wellbeing, \d+ career, \d+ find-out/m
	);
	expect(text).toMatch(/^Ways {7}\d+ free, \d+ online, \d+ off-stage/m);
	expect(text).toMatch(/^Resources {2}\d+: 0 paid/m);
	const { rules } = content;
	expect(text).toContain(`${rules.length} of ${rules.length} rules can fire`);
	expect(text).toMatch(/Nothing to mend\.$/);
});

test('a mistake is named with file and line, what is wrong and what to do', () => {
	const folder = copyAll();
	const text = changeContent(folder, 'rules', (old) =>
		old.replace('    title: ', '    title: Consider this. ')
	);
	const line = text.split('\n').findIndex((one) => one.includes('Consider this.')) + 1;
	const { text: said, passed } = runContentCheck(folder, false);
	expect(passed).toBe(false);
	expect(said).toContain('1     TO MEND: no line asks for two things or hedges');
	expect(said).toMatch(
		new RegExp(
			`rules\\.yaml:${line}\\n +"Consider" in "[a-z-]+" cannot be done or not done: .*\\n +-> Say the one action`
		)
	);
	expect(said).toContain('1     TO MEND: no meaning changed by accident');
	expect(said).toMatch(/2 to mend\.$/);
});

test('a changed meaning passes once it is accepted, and the old one stays readable', () => {
	const folder = copyAll();
	const title = content.rules[0]!.title;
	changeContent(folder, 'rules', (old) =>
		old.replace(title, 'Tell one story of a repair on a call')
	);
	expect(runContentCheck(folder, false).text).toContain(`was ${title}`);
	expect(runContentCheck(folder, true).passed).toBe(true);
	expect(slotsIn(folder)).toContain(title);
});

test('a slot used again is not accepted, and nothing is written', () => {
	const folder = copyAll();
	const { id } = content.rules[1]!;
	changeContent(folder, 'rules', (old) => old.replace(`id: ${id}`, 'id: another-step'));
	const before = slotsIn(folder);
	const { text, passed } = runContentCheck(folder, true);
	expect(passed).toBe(false);
	expect(text).toMatch(/^Nothing was accepted\.\n\n.*rules\.yaml:\d+\n +Slot 2 is used again/);
	expect(slotsIn(folder)).toBe(before);
});

test('content that cannot be read is named first', () => {
	const folder = copyAll();
	changeContent(folder, 'roles', (old) => `${old}odd: 1\n`);
	const { text, passed } = runContentCheck(folder, false);
	expect(passed).toBe(false);
	expect(text).toMatch(/roles\.yaml:\d+:1 odd: there is no such key here\n\nMend this first/);
});

test('a rule copied from the guide, in the next free slot, lacks nothing but being written down', () => {
	const [, example = ''] =
		/```yaml\nrules:\n([\s\S]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
	const slot = 1 + Math.max(...content.rules.map((rule) => rule.slot));
	const folder = copyAll();
	changeContent(
		folder,
		'rules',
		(old) => `${old}\n${example.replace(/slot: \d+/, `slot: ${slot}`)}`
	);
	expect(runContentCheck(folder, true).text).toMatch(/Nothing to mend\.$/);
});
