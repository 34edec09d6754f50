import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../tests/csv.ts';
import { NAMES } from '../../../../tests/names.ts';
import { sampleAttempt, sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import { NO_RECORDS, type Records } from '../history/records.ts';
import { ownResult, ownShareable } from '../results/own.ts';
import { MAX_TARGETS } from '../model/target.ts';
import { BYTE_ORDER_MARK } from './csv.ts';
import { resultCsv, resultJson, type ResultFile } from './result-file.ts';

const content = await loadContent();

const today = sampleDay('2026-11-22');
const answers = { 'teaching.sessions': 3, 'code.apis': 0, 'code.review': 'not-sure' } as const;
const fileOf = (change: Partial<typeof NO_RECORDS> = {}): ResultFile => {
	const records: Records = {
		...NO_RECORDS,
		attempts: [sampleAttempt(4, '2026-11-21', answers)],
		targets: [{ kind: 'role', id: 'developer-educator' }],
		...change
	};
	return {
		view: ownResult(records, content, today),
		answers,
		steps: ownShareable(records, content, today)
	};
};

test('a CSV file has a row for each skill, target, answer and step', () => {
	const csv = resultCsv(fileOf(), content);
	const lines = csv.replace(BYTE_ORDER_MARK, '').trimEnd().split('\r\n');
	expect(lines.slice(0, 2)).toEqual([
		'what,id,title,level,in words,score,from,to,answered',
		'date,,2026-11-21,,,,,,'
	]);
	// One answer of 3: 75, 75/4; the five that are open could all be 4.
	expect(lines).toContain('skill,teaching,Teaching,3,established,75,18.75,100,1');
	expect(lines).toContain('skill,events,Events,,,,0,100,0');
	expect(lines.filter((line) => line.startsWith('target,developer-educator,'))).toHaveLength(1);
	expect(lines.filter((line) => line.startsWith('answer,'))).toHaveLength(30);
	expect(lines).toContainEqual(expect.stringMatching(/^answer,code\.review,.+,,not sure,/));
	expect(lines).toContainEqual(expect.stringMatching(/^answer,events\.budget,.+,,open,/));
	expect(lines.filter((line) => line.startsWith('step,')).length).toBeGreaterThan(0);
});

test('a JSON file holds the answers as they were given', () => {
	const body = JSON.parse(resultJson(fileOf())) as Record<string, unknown>;
	expect(body).toMatchObject({
		date: '2026-11-21',
		answers,
		skills: { teaching: { score: 75, low: 18.75, high: 100, level: 3, answered: 1, of: 6 } },
		targets: [{ target: 'developer-educator', title: 'Developer educator' }]
	});
});

test('a check-in leaves no trace in files', () => {
	const checkedIn = fileOf({ checkIn: { day: today, wantsGrowth: false } });
	expect(resultCsv(checkedIn, content)).toBe(resultCsv(fileOf(), content));
	expect(resultJson(checkedIn)).toBe(resultJson(fileOf()));
});

describe('the titles of own listings, the only texts of a person in a file,', () => {
	/** Spreadsheets would run what begins like these. */
	const formulas = [
		'=1+1',
		'+SUM(A1)',
		'-2+3',
		'@SUM(A1)',
		'=HYPERLINK("https://example.org","x")'
	];
	const requirement = sampleRequirement({ teaching: [3, 2] });
	const withTitles = (titles: readonly string[]) =>
		fileOf({
			targets: titles.map((title, i) => ({
				kind: 'own',
				id: `own-${i}`,
				title,
				requirement,
				titleShown: false
			}))
		});

	test.each([...Object.values(NAMES), ...formulas])('come back unharmed: %s', (title) => {
		const csv = resultCsv(withTitles([title]), content);
		const rows = readCsv(csv);
		const row = rows.find(([what, id]) => what === 'target' && id === 'own:1');
		expect(row?.[2]).toBe(formulas.includes(title) ? `'${title}` : title);
		expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([9]));
		const [target] = (JSON.parse(resultJson(withTitles([title]))) as { targets: object[] }).targets;
		expect(target).toMatchObject({ title });
	});

	test('stay in their rows, all beside each other', () => {
		const titles = Object.values(NAMES).slice(-MAX_TARGETS);
		const rows = readCsv(resultCsv(withTitles(titles), content));
		expect(rows.filter(([what]) => what === 'target').map(([, , title]) => title)).toEqual(titles);
	});
});
