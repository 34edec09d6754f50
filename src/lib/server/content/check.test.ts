import { expect, test } from 'vitest';
import { changeContent, copyContent } from '../../../../tests/content-folder.ts';
import { readContent } from './read.ts';
import type { ContentName } from './schema.ts';

/** Lets a new rule stand at the end of the file. */
const added = (change: Readonly<Record<string, string>>) => (text: string) => {
	const rule = {
		id: 'a-new-rule',
		slot: '4095',
		kind: 'growth',
		moves: '{ code.apis: 1 }',
		title: 'Send one request',
		do: 'Send it.',
		first15: 'Write it down.',
		why: 'It starts somewhere.',
		hours: '1',
		evidence: 'the request',
		opener: 'When I sit down, I will send it.',
		ways: '[free]',
		resources: '[]',
		...change
	};
	const lines = Object.entries(rule).map(([key, value]) => `${key}: ${value}`);
	return `${text}\n  - ${lines.join('\n    ')}\n`;
};

/** Replaces the first line that matches. */
const changed = (from: RegExp, to: string) => (text: string) => text.replace(from, to);

function mistakeIn(folder: string): string {
	try {
		readContent(folder);
		return 'no mistake';
	} catch (error) {
		return String(error);
	}
}

/** Where the last line that matches does so, as `line:column`. */
function placeOf(text: string, part: RegExp): string {
	const lines = text.split('\n');
	const at = lines.findLastIndex((line) => part.test(line));
	return `${at + 1}:${lines[at]!.search(part) + 1}`;
}

/** The mistake, the file, what is changed in it, where the mistake is then, and what is said. */
test.each<[string, ContentName, (text: string) => string, RegExp, string]>([
	[
		'a slot used twice',
		'rules',
		added({ slot: '1' }),
		/slot: 1$/,
		'slot: the slot 1 is used twice'
	],
	[
		'a slot of a retired rule',
		'rules',
		added({ slot: '1', retired: 'true' }),
		/slot: 1$/,
		'slot: the slot 1 is used twice'
	],
	[
		'an id used twice',
		'rules',
		added({ id: 'delivery-three-short-calls' }),
		/id: delivery-three-short-calls$/,
		'id: the id delivery-three-short-calls is used twice'
	],
	[
		'an unknown resource',
		'rules',
		added({ resources: '[speaking-io, none-such]' }),
		/none-such/,
		'resources.1: there is no resource with the id "none-such"'
	],
	[
		'an unknown rule that a safeguard comes before',
		'rules',
		added({
			kind: 'safeguard',
			moves: '{}',
			when: '{ fact: targets, is: 0 }',
			before: '[delivery-three-short-calls, none-such]'
		}),
		/none-such/,
		'before.1: there is no rule with the id "none-such"'
	],
	[
		'an unknown rule, deep inside',
		'rules',
		added({ when: '{ not: { any: [{ fact: step.none-such, is: done }] } }' }),
		/when: /,
		'when: there is no rule for the fact "step.none-such"'
	],
	[
		'a rule that asks for the check-in and whose step could be in a link',
		'rules',
		added({ kind: 'career', moves: '{}', when: '{ not: { fact: checkIn, is: strain } }' }),
		/when: /,
		'when: only a wellbeing rule may ask for the check-in'
	],
	[
		'a slot of two questions',
		'questions',
		changed(/slot: 2\n/, 'slot: 1\n'),
		/slot: 1$/,
		'questions.1.slot: the slot 1 is used twice'
	],
	[
		'a slot of two roles',
		'roles',
		changed(/slot: 2\n/, 'slot: 1\n'),
		/slot: 1$/,
		'roles.1.slot: the slot 1 is used twice'
	],
	[
		'a slot of two listings',
		'listings',
		changed(/slot: 3\n/, 'slot: 1\n'),
		/slot: 1$/,
		'listings.1.slot: the slot 1 is used twice'
	],
	[
		'a resource that stands twice',
		'resources',
		changed(/id: public-.*/, 'id: speaking-io'),
		/id: speaking-io$/,
		'resources.1.id: the id speaking-io is used twice'
	],
	[
		'a skill in the place of another',
		'skills',
		changed(/id: code/, 'id: presentation'),
		/id: presentation$/,
		'skills.1.id: expected "code" here'
	],
	[
		'a question in the place of another',
		'questions',
		changed(/id: presentation.recorded/, 'id: presentation.delivery'),
		/id: presentation.delivery$/,
		'questions.1.id: expected "presentation.recorded" here'
	],
	[
		'a role in the place of another',
		'roles',
		changed(/id: devrel-engineer/, 'id: developer-advocate'),
		/id: developer-advocate$/,
		'roles.1.id: expected "devrel-engineer" here'
	],
	[
		'a phrase with a group that is not there',
		'signals',
		changed(/- panel discussion.*|- 'panel discussion.*/, '- <stagee> ... panel'),
		/<stagee> ... panel$/,
		'"<stagee> ... panel" names the group "stagee", which is not there'
	],
	[
		'a word of a group that is two',
		'signals',
		changed(/(make:\s+\[?\s*)create,/, '$1create-it,'),
		/make:/,
		'"create-it" in "<make>" is not one word'
	],
	[
		'a skill of the signals in the place of another',
		'signals',
		changed(/- skill: teaching/, '- skill: presentation'),
		/skill: presentation$/,
		'signals.skills.4: expected "teaching" here'
	]
])('%s is named where it stands', (_, name, change, at, says) => {
	const folder = copyContent();
	const text = changeContent(folder, name, change);
	const mistake = mistakeIn(folder);
	expect(mistake).toContain(`/${name}.yaml:${placeOf(text, at)} `);
	expect(mistake).toContain(says);
});

test('a fact about a rule that is there passes, retired or not', () => {
	const folder = copyContent();
	changeContent(folder, 'rules', added({ retired: 'true', slot: '4094', id: 'an-old-rule' }));
	changeContent(folder, 'rules', added({ when: '{ fact: step.an-old-rule, is: done }' }));
	expect(readContent(folder).rules.data.rules.at(-1)?.id).toBe('a-new-rule');
});
