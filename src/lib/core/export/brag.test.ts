import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import schema from '@jsonresume/schema';
import questions from '$content/questions.yaml';
import skills from '$content/skills.yaml';
import { anyRecords } from '../../../../tests/arbitraries.ts';
import { sampleAttempt, sampleDay, sampleRule } from '../../../../tests/samples.ts';
import { NO_RECORDS, type Records } from '../history/records.ts';
import { readPastDay } from '../model/day.ts';
import type { Evidence } from '../model/evidence.ts';
import type { StepRecord } from '../model/step.ts';
import { bragMarkdown, viewBrag } from './brag.ts';
import { jsonResume } from './resume.ts';

const today = sampleDay('2026-11-22');
const content = {
	skills,
	questions,
	rules: [sampleRule({ id: 'apply', title: 'Apply for one job' })]
};
const piece = (id: string, change: Partial<Evidence>): Evidence => ({
	id,
	question: '',
	step: '',
	note: `note ${id}`,
	link: '',
	day: today,
	...change
});
const step = (rule: string, change: Partial<StepRecord> = {}): StepRecord => ({
	rule,
	title: `picked as ${rule}`,
	state: 'done',
	due: null,
	intention: 'When I am alone, I will tell nobody.',
	changed: today,
	...change
});
const records: Records = {
	...NO_RECORDS,
	attempts: [
		sampleAttempt(1, '2026-11-20', {
			'presentation.delivery': 2,
			'code.apis': 3,
			'events.safety': 0
		})
	],
	targets: [{ kind: 'free', id: 'f', text: 'a secret goal' }],
	steps: [
		step('apply'),
		step('gone', { changed: sampleDay('2026-03-01') }),
		step('x', { state: 'under-way' }),
		// Told to nobody.
		step('rested', { rest: true })
	],
	evidence: [
		piece('a', {
			question: 'presentation.delivery',
			note: 'A talk *for* <b>20</b> [people](javascript:alert(1))',
			link: 'https://example.org/talk',
			day: readPastDay('1998-03-01')!
		}),
		piece('b', { question: 'presentation.delivery' }),
		piece('c', { question: 'events.safety', note: '', link: 'https://example.org/rules' }),
		piece('d', { step: 'apply' }),
		piece('e', { question: 'code.code-golf' })
	]
};
const brag = viewBrag(records, content, today);

test('gathers evidence by skill and answer, the steps that are done, and what goes with neither', () => {
	expect(brag).toMatchObject({
		day: today,
		skills: [
			{
				title: 'Presentation',
				entries: [
					{
						title: 'Speaking live',
						fact: /^Gave three talks/,
						evidence: [{ id: 'b' }, { id: 'a' }]
					}
				].map((entry) => ({ ...entry, fact: expect.stringMatching(entry.fact) as string }))
			},
			{
				title: expect.stringMatching(/^Events/) as string,
				entries: [{ fact: null, evidence: [{ id: 'c' }] }]
			}
		],
		steps: [
			{ title: 'Apply for one job', evidence: [{ id: 'd' }] },
			{ title: 'picked as gone', day: '2026-03-01', evidence: [] }
		],
		others: [{ id: 'e' }],
		// That of the interfaces; for safety nothing was done.
		without: 1
	});
});

test('as Markdown is dated, and keeps what was written as text', () => {
	expect(bragMarkdown(brag)).toBe(`# What I have done

Written on 2026-11-22, from my own notes: what I keep evidence of, and steps that I did. Nobody checked it.

## Presentation

- Gave three talks of 15 minutes or more, with questions from listeners
  - 2026-11-22: note b
  - 1998-03-01: A talk \\*for\\* \\<b\\>20\\</b\\> \\[people\\]\\(javascript:alert\\(1\\)\\) <https://example.org/talk>

## Events

- ${questions.find(({ id }) => id === 'events.safety')?.title}
  - 2026-11-22: <https://example.org/rules>

## Steps done

- 2026-11-22: Apply for one job
  - 2026-11-22: note d
- 2026-03-01: picked as gone

## Also

- 2026-11-22: note e
`);
});

test('of nothing is a date and no more', () => {
	const empty = viewBrag(NO_RECORDS, content, today);
	expect(bragMarkdown(empty)).toBe(
		'# What I have done\n\nWritten on 2026-11-22, from my own notes: what I keep evidence of, and steps that I did. Nobody checked it.\n'
	);
	expect(jsonResume(empty)).toMatchObject({ projects: [], skills: [] });
});

test('says nothing that is neither evidence nor a done step', () => {
	for (const text of [bragMarkdown(brag), JSON.stringify(jsonResume(brag))]) {
		expect(text).not.toMatch(/secret|nobody\.|under-way|picked as x|API/i);
	}
});

describe('as JSON Resume', () => {
	/** Every name of a property that the schema knows, for it lets others pass. */
	const known = new Set(JSON.stringify(schema.schema).match(/"[$\w]+":/g));

	test('keeps to the schema, also to its names', () => {
		fc.assert(
			fc.property(anyRecords, (records) => {
				const resume = jsonResume(viewBrag(records, content, today));
				expect(faultsOf(resume)).toEqual([]);
				for (const name of JSON.stringify(resume, (_, value) => value as unknown).match(
					/"[$\w]+":/g
				) ?? []) {
					expect(known).toContain(name);
				}
			}),
			{ numRuns: 50 }
		);
		expect(faultsOf(jsonResume(brag))).toEqual([]);
	});

	test('the schema would tell', () => {
		expect(faultsOf({ projects: [{ endDate: 'yesterday' }] })).not.toEqual([]);
	});

	test('holds evidence and steps as projects, and the skills that have evidence', () => {
		const resume = jsonResume(brag);
		expect(resume.projects.map(({ name, endDate, url }) => [name, endDate, url])).toEqual([
			['note b', '2026-11-22', undefined],
			[expect.stringMatching(/^A talk/), '1998-03-01', 'https://example.org/talk'],
			['https://example.org/rules', '2026-11-22', 'https://example.org/rules'],
			['note d', '2026-11-22', undefined],
			['picked as gone', '2026-03-01', undefined],
			['note e', '2026-11-22', undefined]
		]);
		expect(resume.skills).toEqual([
			{ name: 'Presentation', keywords: ['Speaking live'] },
			{ name: 'Events', keywords: [questions.find(({ id }) => id === 'events.safety')?.title] }
		]);
		expect(resume).not.toHaveProperty('basics');
	});
});

function faultsOf(resume: object): string[] {
	const faults: string[] = [];
	schema.validate(resume, (report, result) => {
		if (report) faults.push(...report.map(String));
		else if (!result) faults.push('no result');
	});
	return faults;
}
