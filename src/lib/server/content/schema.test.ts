import { expect, test } from 'vitest';
import { parseContent } from './parse.ts';
import { contentFiles, requirement, skillRequirement, type ContentName } from './schema.ts';

const rule = `rules:
  - id: a-rule
    slot: 1
    kind: growth
    moves: { presentation.delivery: 1 }
    title: Tell one story
    do: Tell it.
    first15: Write three lines.
    why: It starts somewhere.
    hours: 1
    evidence: the three lines
    opener: When I sit down, I will write three lines.
    ways: [free]
    resources: []
`;
const when = (condition: string) => `${rule}    when: ${condition}\n`;

function messageOf(text: string, name: ContentName = 'rules'): string {
	try {
		parseContent(contentFiles[name], text, 'file');
		return 'no mistake';
	} catch (error) {
		return String(error);
	}
}

test.each([
	{ title: 'growth with a move', text: rule },
	{
		title: 'a nested condition',
		text: when('{ all: [{ any: [{ not: { fact: stage, is: already-in } }] }] }')
	},
	{
		title: 'a condition with both bounds',
		text: when('{ fact: score.code, atLeast: 1, atMost: 5 }')
	},
	{
		title: 'not sure asked for by name',
		text: when('{ fact: answer.code.apis, is: [0, not-sure] }')
	},
	{
		title: 'two moves with a reason',
		text: rule.replace('1 }', '1, code.apis: 2 }\n    reason: Both at once.')
	},
	{
		title: 'a safeguard with what it comes before',
		text: when(
			'{ fact: targets, is: 0 }\n    before: [a-rule]\n    alone: { fact: targets, is: 1 }'
		).replace(/growth\n.*moves.*\n/, 'safeguard\n')
	},
	{
		title: 'a long step with a first part',
		text: rule.replace('hours: 1', 'hours: 30\n    part: { hours: 6, do: Begin. }')
	},
	{
		title: 'a career rule with a condition',
		text: when('{ fact: targets, is: 0 }').replace(/growth\n.*moves.*\n/, 'career\n')
	}
])('a rule may be $title', ({ text }) => {
	expect(messageOf(text)).toBe('no mistake');
});

/** What is changed in the rule above, and what is said then: line, column, key, what was expected. */
test.each<[from: string | RegExp, to: string, says: string]>([
	[
		'hours: 1',
		'hours: 6\n    part: { hours: 6, do: Begin. }',
		'11:5 rules.0.part: a part takes fewer hours than the whole step'
	],
	[
		'resources: []',
		'resources: []\n    before: [a-rule]',
		'4:5 rules.0.kind: a safeguard needs "before", and no other rule has it'
	],
	[
		'resources: []',
		'resources: []\n    alone: { fact: targets, is: 1 }',
		'15:5 rules.0.alone: only a safeguard has "alone"'
	],
	['moves', 'mvoes', '5:5 rules.0.mvoes: there is no such key here'],
	[/ {4}why.*\n/, '', '2:5 rules.0.why: is missing: expected text'],
	['hours: 1', 'hours: one', '10:5 rules.0.hours: expected a number, and found "one"'],
	['Tell it.', "' '", '7:5 rules.0.do: expected some text'],
	['Tell one', 'T'.repeat(70), '6:5 rules.0.title: expected at most 70 characters'],
	['a-rule', 'A_rule', '2:5 rules.0.id: expected an id of small letters, digits and'],
	['slot: 1', 'slot: 4096', '3:5 rules.0.slot: expected a slot of at most 4095'],
	['slot: 1', 'slot: 0', '3:5 rules.0.slot: expected a number of at least 1'],
	['slot: 1', 'slot: 1.5', '3:5 rules.0.slot: expected a whole number, and found "1.5"'],
	['growth', 'grow', '4:5 rules.0.kind: expected one of growth, safeguard'],
	[/ {4}moves.*\n/, '', '4:5 rules.0.kind: a growth rule needs "moves"'],
	['growth', 'career', '5:5 rules.0.moves: only a growth rule has "moves"'],
	[/growth\n.*\n/, 'career\n', '4:5 rules.0.kind: a career rule needs "when"'],
	['1 }', '1, code.apis: 2 }', '5:5 rules.0.moves: two moves need a "reason"'],
	['delivery', 'deliver', '5:14 rules.0.moves.presentation.deliver: there is no such key'],
	['1 }', '0 }', '5:14 rules.0.moves.presentation.delivery: expected a level from 1 to 4'],
	['1 }', '5 }', '5:14 rules.0.moves.presentation.delivery: expected a level from 1 to 4'],
	['[free]', '[free, fast]', '13:18 rules.0.ways.1: expected one of free, online']
])('a rule with %s as %j: %s', (from, to, says) => {
	expect(messageOf(rule.replace(from, to))).toContain(`file:${says}`);
});

test.each<[condition: string, says: string]>([
	[
		'{ fact: scroe.code, atLeast: 3 }',
		'13 rules.0.when.fact: there is no fact called "scroe.code"'
	],
	[
		'{ all: [{ any: [{ not: { fact: stge, is: x } }] }] }',
		'36 rules.0.when.all.0.any.0.not.fact: there is no fact called "stge"; expected one of'
	],
	[
		'{ not: { fact: answer.code.api, is: 1 } }',
		'20 rules.0.when.not.fact: there is no fact called "answer.code.api"'
	],
	[
		'{ fact: gap.coding, atLeast: 1 }',
		'13 rules.0.when.fact: there is no fact called "gap.coding"'
	],
	['{ fact: toString, is: x }', '13 rules.0.when.fact: there is no fact called "toString"'],
	['{ all: [{ fact: stage, iss: x }] }', '34 rules.0.when.all.0.iss: there is no such key here'],
	['{ al: [{ fact: stage, is: x }] }', '13 rules.0.when.al: '],
	['{ fact: stage }', '5 rules.0.when: expected either "is", or "atLeast" or "atMost" or both'],
	['{ fact: targets, is: 1, atMost: 2 }', '5 rules.0.when: expected either "is", or "atLeast"'],
	['{ fact: targets, atMost: two }', '28 rules.0.when.atMost: expected a number, and found'],
	[
		'{ fact: stage, is: already }',
		'26 rules.0.when.is: "stage" is never "already"; expected one of'
	],
	[
		'{ fact: origin, is: [support, enginering] }',
		'27 rules.0.when.is: "origin" is never "enginering"; expected one of engineering, writing'
	],
	['{ fact: answer.code.apis, is: 5 }', '37 rules.0.when.is: "answer.code.apis" is never "5"'],
	['{ fact: step.a-rule, is: started }', '32 rules.0.when.is: "step.a-rule" is never "started"'],
	['{ fact: score.code, is: high }', '31 rules.0.when.is: "score.code" is a number'],
	['{ all: [] }', '13 rules.0.when.all: expected at least 1 entry']
])('the condition %s: %s', (condition, says) => {
	expect(messageOf(when(condition))).toContain(`file:15:${says}`);
});

test.each([
	{ importance: 0, level: 0, fault: undefined },
	{ importance: 2.5, level: 0.5, fault: undefined },
	{ importance: 3, level: 4, fault: undefined },
	{ importance: 3.5, level: 4, fault: /number from 0 to 3/ },
	{ importance: 3, level: 4.5, fault: /number from 0 to 4/ },
	{ importance: 1.25, level: 1, fault: /importance in steps of 0\.5/ },
	{ importance: -1, level: 1, fault: /number from 0 to 3/ },
	{ importance: 0, level: 2, fault: /both 0, or both above 0/ },
	{ importance: 2, level: 0, fault: /both 0, or both above 0/ },
	{ importance: '2', level: 2, fault: /number from 0 to 3/ }
])('importance $importance with level $level: $fault', ({ fault, ...asked }) => {
	const message = skillRequirement.safeParse(asked).error?.issues[0]?.message;
	expect(message ?? 'none').toMatch(fault ?? /^none$/);
});

test('a requirement names all five skills and nothing else', () => {
	const [none, some] = [
		{ importance: 0, level: 0 },
		{ importance: 2, level: 2 }
	];
	const four = { presentation: none, code: some, documentation: none, events: none };
	expect(requirement.safeParse({ ...four, teaching: some }).success).toBe(true);
	expect(requirement.safeParse(four).error?.issues[0]?.path).toEqual(['teaching']);
	expect(requirement.safeParse({ ...four, teaching: some, cooking: some }).success).toBe(false);
});

test.each<{ name: ContentName; list: string }>([
	{ name: 'skills', list: 'skills' },
	{ name: 'questions', list: 'questions' },
	{ name: 'roles', list: 'roles' },
	{ name: 'listings', list: 'listings' },
	{ name: 'rules', list: 'rules' },
	{ name: 'resources', list: 'resources' }
])('$name.yaml may not be empty', ({ name, list }) => {
	expect(messageOf(`${list}: []\n`, name)).toContain(`file:1:1 ${list}: expected`);
});
