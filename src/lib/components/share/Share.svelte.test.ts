import '@testing-library/svelte/vitest';
import { cleanup, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadContent } from '../../state/content.ts';
import { sampleAttempt, sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import { NO_RECORDS, type Records } from '../../core/history/records.ts';
import type { Answers } from '../../core/model/answer.ts';
import type { Stage } from '../../core/model/person.ts';
import { ownResult, ownShareable } from '../../core/results/own.ts';
import { readBehind } from '../../core/results/behind.ts';
import { openShared } from '../../core/results/shared.ts';
import { decodeCode } from '../../core/share/code.ts';
import { decodeFragment } from '../../core/share/fragment.ts';
import { answersOf } from '../../core/share/open.ts';
import Share from './Share.svelte';
import SharedResult from '../results/SharedResult.svelte';

const content = await loadContent();

const origin = 'https://self-check.example';
const today = sampleDay('2026-11-22');
const answers: Answers = {
	'code.software': 2,
	'code.samples': 1,
	'teaching.sessions': 1,
	'teaching.one-to-one': 2,
	'events.participation': 'not-sure'
};
const writer = content.roles.find(({ id }) => id === 'technical-writer')!;
const secret = 'Leave my employer by June';

function recordsAt(stage: Stage | null): Records {
	return {
		...NO_RECORDS,
		attempts: [sampleAttempt(99, '2026-11-21', answers)],
		targets: [
			{ kind: 'role', id: 'technical-writer' },
			{ kind: 'free', id: 'goal', text: secret },
			{
				kind: 'own',
				id: 'mine',
				title: secret,
				requirement: sampleRequirement({ code: [3, 2] }),
				titleShown: false
			}
		],
		steps: [
			{ rule: 'a-step', title: 'A', state: 'done', due: null, intention: secret, changed: today }
		],
		person: { ...NO_RECORDS.person, stage, origin: 'support' }
	};
}

async function show(stage: Stage | null, change: Partial<Records> = {}) {
	const records = { ...recordsAt(stage), ...change };
	const view = ownResult(records, content, today);
	const { rerender } = render(Share, { records, content, view, origin });
	await userEvent.click(screen.getByText('Make a link'));
	const shareable = ownShareable(records, content, today);
	return { shareable, nowAt: (at: Stage) => rerender({ records: recordsAt(at) }) };
}

const box = (name: RegExp) => screen.getByRole('checkbox', { name });
const targets = () => box(/^Targets/);
const steps = () => box(/^Next steps/);
const allAnswers = () => box(/^All your answers/);
const name = () => screen.getByLabelText('A name, if you want one on it');

/** What the link on the page holds, read as its reader would. */
function link() {
	const field = screen.getByLabelText<HTMLInputElement>('Link to your result');
	const url = new URL(field.value);
	const code = url.pathname.replace('/r/', '');
	const path = decodeCode(code);
	if (!path.ok || path.value.kind !== 'public') throw new Error('no public code in the path');
	const behind = decodeFragment(url.hash.slice(1));
	if (!behind.ok) throw new Error('what stands behind the # cannot be read');
	return { url, code, shown: path.value.link, behind: behind.value };
}

describe('what the link shows at first', () => {
	test('is the shape on its day, and neither name, steps nor answers', async () => {
		await show('breaking-in');
		const { url, shown } = link();
		expect([url.origin, url.hash]).toEqual([origin, '']);
		expect(shown).toMatchObject({ day: '2026-11-21', steps: null, name: null, withAnswers: false });
		const shapes = { code: { best: [2, 1], answered: 2 }, events: { best: [], answered: 0 } };
		expect(shown.shapes).toMatchObject(shapes);
	});

	test.each<[Stage | null, boolean]>([
		['breaking-in', true],
		['already-in', false],
		[null, false]
	])('targets at the stage %s: %s', async (stage, on) => {
		await show(stage);
		expect(targets().matches(':checked')).toBe(on);
		expect(link().shown.targets !== null).toBe(on);
		expect(
			screen.queryByText(/this shows where you want to work\. Links cannot be taken back/) === null
		).toBe(on);
	});

	test.each([['already-in'], [null]] as const)(
		'at the stage %s targets come in once ticked',
		async (stage) => {
			await show(stage);
			await userEvent.click(targets());
			expect(link().shown.targets).toContainEqual({ kind: 'role', slot: writer.slot });
			await userEvent.click(targets());
			expect(link().shown.targets).toBeNull();
		}
	);

	test('follows the stage, also where the person had decided at another', async () => {
		const { nowAt } = await show('breaking-in');
		await nowAt('already-in');
		expect(link().shown.targets).toBeNull();
		await userEvent.click(targets());
		expect(link().shown.targets).not.toBeNull();
		await nowAt('breaking-in');
		await userEvent.click(targets());
		await nowAt('already-in');
		expect(link().shown.targets).toBeNull();
	});
});

describe('what is ticked', () => {
	test('steps travel as their slots, in their order', async () => {
		const { shareable } = await show('breaking-in');
		await userEvent.click(steps());
		expect(shareable.length).toBeGreaterThan(0);
		expect(link().shown.steps).toEqual(shareable.map(({ slot }) => slot));
	});

	test('steps that are under way travel first, up to seven in all', async () => {
		const picked = content.rules.findLast(({ kind }) => kind === 'growth');
		const step = { rule: picked!.id, title: picked!.title, due: null, intention: secret };
		const record = { ...step, state: 'under-way' as const, changed: today };
		const { shareable } = await show('breaking-in', { steps: [record] });
		await userEvent.click(steps());
		const slots = [picked!.slot, ...shareable.map(({ slot }) => slot)];
		expect(link().shown.steps).toEqual(slots.slice(0, 7));
	});

	test('a check-in changes no character of the link, also with a step for rest under way', async () => {
		const rest = content.rules.find(({ kind }) => kind === 'wellbeing')!;
		const step = { rule: rest.id, title: rest.title, due: null, intention: secret };
		const underWay = [{ ...step, state: 'under-way' as const, changed: today }];
		const links: string[] = [];
		for (const change of [
			{},
			{ checkIn: { day: today, wantsGrowth: false } },
			{ checkIn: { day: today, wantsGrowth: true }, steps: underWay }
		]) {
			await show('already-in', change);
			for (const tick of [targets(), steps(), allAnswers()]) await userEvent.click(tick);
			links.push(link().url.href);
			cleanup();
		}
		expect(new Set(links).size).toBe(1);
	});

	test('answers travel behind the #, without anything that tells the person apart', async () => {
		await show('breaking-in');
		await userEvent.click(allAnswers());
		const { url, shown, behind } = link();
		expect(shown.withAnswers).toBe(true);
		expect([behind.answers?.id, behind.answers?.day]).toEqual([null, '2026-11-21']);
		expect(answersOf(behind.answers!, content.questions)).toEqual(answers);
		const code = url.hash.slice(1).split('.')[1]!;
		const full = decodeCode(code);
		expect(full.ok && full.value.link).toMatchObject({ targets: [], person: null, steps: [] });
	});

	test('a goal in free text and a title that is not to be shown stay here', async () => {
		await show('breaking-in');
		for (const tick of [steps(), allAnswers()]) await userEvent.click(tick);
		const { shown, behind } = link();
		expect(shown.targets).toEqual([
			{ kind: 'role', slot: writer.slot },
			{ kind: 'own', requirement: sampleRequirement({ code: [3, 2] }), title: null }
		]);
		expect(JSON.stringify([shown, behind])).not.toContain(secret);
	});
});

describe('the preview', () => {
	const spaced = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim();

	test.each<[string, (() => HTMLElement)[]]>([
		['as it is at first', []],
		['without targets', [targets]],
		['with steps', [steps]],
		['with answers', [allAnswers]],
		['with everything', [steps, allAnswers]]
	])('shows what the link opens to: %s', async (_, ticks) => {
		await show('breaking-in');
		for (const tick of ticks) await userEvent.click(tick());
		await userEvent.fill(name(), 'Ada');
		const preview = await screen.findByRole('group', { name: 'Preview of the shared page' });
		expect(preview).toBeVisible();
		const [seen, { url, code }] = [spaced(preview), link()];
		cleanup();

		const opened = openShared(code, content);
		if (!opened.ok) throw new Error(opened.fault);
		const read = readBehind(opened.shared, url.hash.slice(1), content);
		if (!read.ok) throw new Error(read.fault);
		const { container } = render(SharedResult, { ...read.told });
		expect(seen).toBe(spaced(container));
		expect(seen).toContain('A DevRel self-check by Ada');
	});

	test('shows a name with markup as text, as the link holds it', async () => {
		const markup = '<img src=x onerror=alert(1)>';
		await show('breaking-in');
		await userEvent.fill(name(), markup);
		expect(link().shown.name).toBe(markup);
		const title = `A DevRel self-check by ${markup}`;
		const heading = await screen.findByRole('heading', { name: title });
		expect(heading).toBeVisible();
		expect(heading.querySelector('img')).toBeNull();
	});
});
