import { expect, test } from 'vitest';
import roles from '$content/roles.yaml';
import {
	sampleContent,
	sampleQuestion,
	sampleResource,
	sampleRule
} from '../../../../../tests/samples.ts';
import type { Role } from '../../../core/model/role.ts';
import type { Resource, Rule } from '../../../core/model/rule.ts';
import {
	acceptSlots,
	findChangedMeanings,
	findLostCautions,
	findReusedSlots,
	slotsOf
} from './slots.ts';

const one = sampleRule({ id: 'one', slot: 1, moves: { 'code.apis': 1 } });
const two = sampleRule({ id: 'two', slot: 2, moves: { 'code.apis': 2 } });
const question = sampleQuestion('code.apis');
const before = sampleContent({ questions: [question], rules: [one, two] });
const kept = slotsOf(before);
const nothing = { questions: [], roles: [], listings: [], rules: [], cautions: [] };

const after = (change: Partial<Rule>) =>
	sampleContent({ questions: [question], rules: [{ ...one, ...change }, two] });
const said = (findings: readonly { wrong: string; cure: string }[]) =>
	findings.map(({ wrong, cure }) => `${wrong} ${cure}`).join('\n');

test('content as it was accepted passes', () => {
	expect(findReusedSlots(before, kept)).toEqual([]);
	expect(findChangedMeanings(before, kept)).toEqual([]);
	expect(acceptSlots(before, kept)).toEqual(kept);
});

test.each<[string, Partial<Rule>]>([
	['another id', { id: 'other' }],
	['another kind', { kind: 'career' }],
	['another rung', { moves: { 'code.apis': 3 } }],
	['another question', { moves: { 'code.review': 1 } }]
])('a slot with %s is used again, and shows what it stood for', (_, change) => {
	const findings = findReusedSlots(after(change), kept);
	expect(findings.map(({ path }) => path)).toEqual([['rules', 0, 'slot']]);
	expect(said(findings)).toContain('It stood for one, growth, code.apis to 1: title of one');
	expect(said(findings)).toContain('What is new takes slot 3.');
	// It is told of once.
	expect(findChangedMeanings(after(change), kept)).toEqual([]);
});

test('two slots that were swapped are both used again', () => {
	const swapped = sampleContent({
		questions: [question],
		rules: [
			{ ...one, slot: 2 },
			{ ...two, slot: 1 }
		]
	});
	expect(findReusedSlots(swapped, kept).map(({ path }) => path)).toEqual([
		['rules', 1, 'slot'],
		['rules', 0, 'slot']
	]);
});

test('a slot that is gone is missed, a retired one is not', () => {
	const gone = sampleContent({ questions: [question], rules: [one] });
	expect(said(findReusedSlots(gone, kept))).toContain('Slot 2 is gone. It stood for two, growth');
	const retired = sampleContent({ questions: [question], rules: [one, { ...two, retired: true }] });
	expect(findReusedSlots(retired, kept)).toEqual([]);
	expect(findChangedMeanings(retired, kept)).toEqual([]);
});

test.each<[string, Partial<Rule>]>([
	['title', { title: 'Another title' }],
	['action', { do: 'Do another thing.' }],
	['beginning', { first15: 'Close a page.' }],
	['length', { hours: 9 }],
	['first part', { part: { do: 'Do the first half.', hours: 1 } }]
])('a changed %s shows the old words and the new', (what, change) => {
	const [finding, ...more] = findChangedMeanings(after(change), kept);
	expect(more).toEqual([]);
	expect(finding?.path).toEqual(['rules', 0, 'slot']);
	const shown: Readonly<Record<string, readonly string[]>> = {
		title: [`was ${one.title}`, 'now Another title'],
		action: [`was ${one.do}`, 'now Do another thing.'],
		beginning: [`was First: ${one.first15}`, 'now First: Close a page.'],
		length: ['was Hours: 2', 'now Hours: 9'],
		'first part': ['now Part, 1 hours: Do the first half.']
	};
	shown[what]!.forEach((line) => expect(finding?.wrong).toContain(line));
	expect(finding?.cure).toContain('npm run content:check -- --accept');
});

test('a changed line of a question shows that line only', () => {
	const levels = question.levels.map((line, level) => (level === 2 ? 'Something else' : line));
	const content = sampleContent({ questions: [{ ...question, levels }], rules: [one, two] });
	expect(findChangedMeanings(content, kept).map(({ wrong }) => wrong)).toEqual([
		`The words of slot ${question.slot} changed.\nwas 2 code.apis rung 2\nnow 2 Something else`
	]);
});

test.each<[string, Partial<Rule>]>([
	['reason', { why: 'For another reason.' }],
	['condition', { when: { fact: 'stage', is: 'already-in' } }]
])('another %s is the same step', (_, change) => {
	expect(findReusedSlots(after(change), kept)).toEqual([]);
	expect(findChangedMeanings(after(change), kept)).toEqual([]);
});

test('what is new wants to be written down', () => {
	const wrongs = findChangedMeanings(before, nothing).map(({ wrong }) => wrong);
	expect(wrongs).toEqual([`Slot ${question.slot} is new.`, 'Slot 1 is new.', 'Slot 2 is new.']);
	expect(acceptSlots(before, nothing)).toEqual(kept);
});

test('accepted words leave the old ones readable, the latest first', () => {
	const rest = 'Do it once.\nFirst: Open a page.\nHours: 2';
	const second = after({ title: 'Second' });
	const third = after({ title: 'Third' });
	const accepted = acceptSlots(third, acceptSlots(second, kept));
	expect(findChangedMeanings(third, accepted)).toEqual([]);
	expect(accepted.rules[0]).toEqual({
		...kept.rules[0],
		means: `Third\n${rest}`,
		was: [`Second\n${rest}`, `title of one\n${rest}`]
	});
	expect(acceptSlots(third, accepted)).toEqual(accepted);
});

test('a changed figure of a role shows the old one and the new', () => {
	const [role] = roles;
	const withRole = (one: Role) => sampleContent({ roles: [one] });
	const { requirements } = role!;
	const changed = {
		...role!,
		listings: role!.listings + 1,
		requirements: { ...requirements, code: { importance: 1, level: 0.5 } }
	};
	const findings = findChangedMeanings(withRole(changed), slotsOf(withRole(role!)));
	expect(findings.map(({ path }) => path)).toEqual([['roles', 0, 'slot']]);
	expect(findings[0]?.wrong).toContain(`now ${role!.listings + 1} listings`);
	expect(findings[0]?.wrong).toContain('now code 1, level 0.5');
});

test.each<[string, Partial<Resource>]>([
	['removed', { caution: undefined }],
	['reworded', { caution: 'Fine.' }]
])('a caution that is %s is missed until that is accepted', (_, change) => {
	const resource = sampleResource({ id: 'a-course', caution: 'Asks for a card.' });
	const withResource = (one: Resource) => sampleContent({ resources: [one] });
	const cautioned = slotsOf(withResource(resource));
	expect(findLostCautions(withResource(resource), cautioned)).toEqual([]);
	const content = withResource({ ...resource, ...change });
	const [finding, ...more] = findLostCautions(content, cautioned);
	expect(more).toEqual([]);
	expect(finding?.path).toEqual(['resources', 0, 'id']);
	expect(said([finding!])).toContain('Asks for a card.');
	expect(findLostCautions(content, acceptSlots(content, cautioned))).toEqual([]);
	expect(findLostCautions(sampleContent({}), cautioned)).toHaveLength(1);
});
