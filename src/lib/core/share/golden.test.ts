import { describe, expect, test } from 'vitest';
import golden from '../../../../tests/fixtures/links/v1.json' with { type: 'json' };
import { encodeLink } from '../../../../tests/links.ts';
import { loadContent } from '../../state/content.ts';
import { openShared } from '../results/shared.ts';
import { decodeCode } from './code.ts';
import type { Link } from './link.ts';

const content = await loadContent();

/** A link as it stands in the file: JSON has no maps, so answers are objects by slot. */
function asJson({ kind, link }: Link): unknown {
	if (kind === 'public') return link;
	const attempts = link.attempts.map((attempt) => ({
		...attempt,
		answers: Object.fromEntries(attempt.answers)
	}));
	return { ...link, attempts };
}

function decoded(code: string): Link {
	const result = decodeCode(code);
	if (!result.ok) throw new Error(`A golden code is ${result.fault}`);
	return result.value;
}

describe.each(golden)('the golden code of $title', ({ code, kind, link }) => {
	test('decodes to what it was made of', () => {
		expect(decoded(code).kind).toBe(kind);
		expect(asJson(decoded(code))).toEqual(link);
	});

	test('is still made of it', () => {
		expect(encodeLink(decoded(code))).toBe(code);
	});
});

test('there are golden codes of both kinds, each once', () => {
	expect(new Set(golden.map(({ kind }) => kind))).toEqual(new Set(['public', 'full']));
	expect(new Set(golden.map(({ code }) => code)).size).toBe(golden.length);
});

test.each(golden.filter(({ link }) => link.attempts?.length !== 0))(
	'$title opens with the content of today',
	({ code, kind }) => {
		expect(openShared(code, content)).toMatchObject({ ok: true, shared: { kind } });
	}
);

test('the slots in golden codes mean the roles they meant when the codes were made', () => {
	const code = golden.find(({ title }) => title === 'a shape and two roles')!.code;
	const opened = openShared(code, content);
	expect(opened.ok && opened.shared.aims.map(({ key }) => key)).toEqual([
		'developer-advocate',
		'devrel-lead'
	]);
});
