import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT, changeContent, copyContent } from '../../../../tests/content-folder.ts';
import { QUESTION_IDS, QUICK } from '../../core/model/question.ts';
import { ROLE_IDS } from '../../core/model/role.ts';
import { SKILLS } from '../../core/model/skill.ts';
import { CONTENT_NAMES, readContent } from './read.ts';

const files = readContent(CONTENT);
const { rules } = files.rules.data;

test('the real content passes, in the fixed order', () => {
	expect(files.skills.data.skills.map(({ id }) => id)).toEqual(SKILLS);
	expect(files.questions.data.questions.map(({ id }) => id)).toEqual(QUESTION_IDS);
	expect(files.roles.data.roles.map(({ id }) => id)).toEqual(ROLE_IDS);
	expect(rules.length).toBeGreaterThanOrEqual(60);
});

test('there are rules for all rungs of the first ten questions, and the first two of the others', () => {
	const lacking = QUESTION_IDS.flatMap((question) => {
		const moved = rules.map(({ moves }) => moves?.[question]);
		const rungs = QUICK.has(question) ? ([1, 2, 3, 4] as const) : ([1, 2] as const);
		return rungs.filter((rung) => !moved.includes(rung)).map((rung) => [question, rung]);
	});
	expect(lacking).toEqual([]);
});

test.each(CONTENT_NAMES)('a mistake in %s.yaml is named with the path of the file', (name) => {
	const folder = copyContent();
	const text = changeContent(folder, name, (before) => `${before}odd: 1\n`);
	const line = text.split('\n').length - 1;
	const path = relative('.', join(folder, `${name}.yaml`));
	expect(() => readContent(folder)).toThrow(`${path}:${line}:1 odd: there is no such key here`);
});

test('a file that is missing stops it too', () => {
	const folder = copyContent();
	rmSync(join(folder, 'roles.yaml'));
	expect(() => readContent(folder)).toThrow('roles.yaml');
});
