import type { YAMLError } from 'yaml';
import type * as z from 'zod';

const KINDS: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'keys with values',
	record: 'keys with values'
};

/** What is there instead, in a few words. */
function found(input: unknown): string {
	if (input === null || input === '') return 'nothing';
	if (Array.isArray(input)) return 'a list';
	if (typeof input === 'object') return 'keys with values';
	return `"${String(input).slice(0, 40)}"`;
}

const UNITS: Readonly<Record<string, readonly [one: string, more: string]>> = {
	string: ['character', 'characters'],
	array: ['entry', 'entries']
};

/** How much of something is expected, such as "at least 3 entries". */
function amount(bound: string, of: string, count: number | bigint): string {
	const unit = UNITS[of];
	return unit
		? `expected ${bound} ${count} ${unit[count === 1 ? 0 : 1]}`
		: `expected a number of ${bound} ${count}`;
}

/**
 * What is wrong with a value, for editors who are no programmers; undefined where zod says it well enough.
 * A schema's own message comes before it.
 */
export function inPlainWords(issue: z.core.$ZodRawIssue): string | undefined {
	switch (issue.code) {
		case 'invalid_type': {
			const kind = KINDS[issue.expected] ?? issue.expected;
			if (issue.input === undefined) return `is missing: expected ${kind}`;
			return `expected ${kind}, and found ${found(issue.input)}`;
		}
		case 'invalid_value': {
			const values = issue.values.map(String);
			const expected = values.length === 1 ? values[0] : `one of ${values.join(', ')}`;
			if (issue.input === undefined) return `is missing: expected ${expected}`;
			return `expected ${expected}, and found ${found(issue.input)}`;
		}
		case 'too_small':
			return amount(issue.exact ? 'exactly' : 'at least', issue.origin, issue.minimum);
		case 'too_big':
			return amount(issue.exact ? 'exactly' : 'at most', issue.origin, issue.maximum);
		case 'invalid_format':
			return issue.format === 'url' ? 'expected an address that begins with https://' : undefined;
		default:
			return undefined;
	}
}

const QUOTES = 'put the text in quotes, or on a line of its own after ">-"';

const MISTAKES: Partial<Record<YAMLError['code'], string>> = {
	TAB_AS_INDENT: 'a line begins with a tab: use spaces',
	DUPLICATE_KEY: 'this key stands twice in one place',
	BLOCK_AS_IMPLICIT_KEY: `either this text has a colon in it, and then ${QUOTES}; or the lines below it begin too far to the right`,
	MULTILINE_IMPLICIT_KEY:
		'expected a key, a colon, a space and a value, as in "hours: 2"; or the line begins too far to the right',
	BAD_SCALAR_START: `a text may not begin with this sign: ${QUOTES}`,
	BAD_INDENT: 'a bracket is not closed, or a line begins too far to the left'
};

/** What is wrong with a text that is no YAML, on one line. */
export function yamlInPlainWords({ code, message }: YAMLError): string {
	const said = message.split('\n')[0]!.replace(/ at line.*/, '');
	if (/^Sequence item without - /.test(said)) {
		return 'this line begins in another column than the lines above it';
	}
	if (/^Missing closing/.test(said)) return 'a quote is not closed';
	if (/^Not a YAML token/.test(said)) return 'after ">-" the text begins on the next line';
	if (/^Unexpected scalar/.test(said)) return `the quote ends too early: ${QUOTES}`;
	return MISTAKES[code] ?? said;
}
