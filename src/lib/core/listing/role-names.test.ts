import fc from 'fast-check';
import { expect, test } from 'vitest';
import roles from '$content/roles.yaml';
import { rolesNamed } from './role-names.ts';

const idsOf = (text: string) => rolesNamed(text, roles).map(({ id }) => id);

test.each([
	['developer advocate', ['developer-advocate']],
	['  Developer   ADVOCATE. ', ['developer-advocate']],
	['Senior Developer Advocate, remote', ['developer-advocate']],
	['developer evangelist', ['developer-advocate']],
	['tech writer', ['technical-writer']],
	['advocate', ['developer-advocate', 'community-manager']],
	['DX engineer', ['developer-experience']],
	['head of devrel', ['devrel-lead']],
	['Événts manager', ['events-program']]
])('%j names %j', (text, ids) => {
	expect(idsOf(text)).toEqual(ids);
});

test.each([
	['', 'nothing'],
	['dx', 'two letters that are no beginning, but a word', ['developer-experience']],
	['de', 'too little'],
	['developer', 'what too many have'],
	['baker', 'another job'],
	['We look for a developer advocate who gives talks', 'a text']
])('%j is %s', (text, _, ids: string[] = []) => {
	expect(idsOf(text)).toEqual(ids);
});

test('every role is named by each of its names', () => {
	for (const role of roles)
		for (const name of [role.title, ...role.alsoCalled]) expect(idsOf(name)).toContain(role.id);
});

test('whatever is asked, there are few or none', () => {
	const words = roles.flatMap(({ title, alsoCalled }) =>
		[title, ...alsoCalled].join(' ').split(' ')
	);
	const text = fc
		.array(fc.oneof(fc.constantFrom(...words), fc.string()))
		.map((all) => all.join(' '));
	fc.assert(
		fc.property(text, (text) => {
			expect(rolesNamed(text, roles).length).toBeLessThanOrEqual(3);
		})
	);
});
