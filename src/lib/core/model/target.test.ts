import { describe, expect, test } from 'vitest';
import { sampleRequirement } from '../../../../tests/samples.ts';
import { readTarget, sameTarget, type Target } from './target.ts';

const requirement = sampleRequirement({ code: [2, 2] });
const own = {
	kind: 'own',
	id: 'a',
	title: 'Docs engineer',
	requirement,
	titleShown: true
} as const;

describe('a target from storage or a file', () => {
	test.each<{ target: Target }>([
		{ target: { kind: 'role', id: 'technical-writer' } },
		{ target: { kind: 'rated', id: '2024-acme' } },
		{ target: own },
		{ target: { kind: 'free', id: 'b', text: 'Speak in Prague' } },
		{ target: { kind: 'free', id: 'b', text: 'Product manager', learn: 'roadmaps' } }
	])('is kept as it is: $target.kind', ({ target }) => {
		expect(readTarget(target)).toEqual(target);
	});

	test.each([
		{ flaw: 'a role that is not known', value: { kind: 'role', id: 'astronaut' } },
		{ flaw: 'no id', value: { kind: 'role' } },
		{ flaw: 'a kind that is not known', value: { kind: 'wish', id: 'a' } },
		{ flaw: 'no title', value: { ...own, title: undefined } },
		{ flaw: 'no requirement', value: { ...own, requirement: { code: 2 } } },
		{ flaw: 'no text', value: { kind: 'free', id: 'b' } },
		{ flaw: 'no shape at all', value: 'technical-writer' },
		{ flaw: 'nothing', value: null }
	])('is left out when it has $flaw', ({ value }) => {
		expect(readTarget(value)).toBeNull();
	});

	test.each([undefined, '', 7])('has nothing to learn where that is %j', (learn) => {
		const goal: Target = { kind: 'free', id: 'b', text: 'Product manager' };
		expect(readTarget({ ...goal, learn })).toEqual(goal);
	});

	test.each([undefined, 'true', 1])(
		'keeps its title to itself when titleShown is %j',
		(titleShown) => {
			expect(readTarget({ ...own, titleShown })).toMatchObject({ titleShown: false });
		}
	);
});

test.each<{ a: Target; b: Target; same: boolean }>([
	{ a: own, b: { ...own, title: 'Another title' }, same: true },
	{ a: own, b: { ...own, id: 'b' }, same: true },
	{ a: own, b: { ...own, id: 'b', title: 'Another title' }, same: false },
	{
		a: own,
		b: { ...own, id: 'b', requirement: sampleRequirement({ code: [2, 2] }) },
		same: true
	},
	{
		a: own,
		b: { ...own, id: 'b', requirement: sampleRequirement({ code: [2, 3] }) },
		same: false
	},
	{ a: own, b: { ...own, id: 'b', titleShown: false }, same: true },
	{
		a: own,
		b: { ...own, requirement: sampleRequirement({ code: [3, 3] }) },
		same: true
	},
	{ a: { kind: 'rated', id: 'a' }, b: { kind: 'rated', id: 'a' }, same: true },
	{ a: { kind: 'rated', id: 'a' }, b: { kind: 'rated', id: 'b' }, same: false },
	{ a: own, b: { kind: 'free', id: 'a', text: '' }, same: false }
])('$a.kind $a.id and $b.kind $b.id are the same: $same', ({ a, b, same }) => {
	expect(sameTarget(a, b)).toBe(same);
});
