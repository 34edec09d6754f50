import type { Shared } from '$lib/core/results/shared.ts';
import { sameShapes, withAnswers } from '$lib/core/results/shared.ts';
import { decodeCode } from '$lib/core/share/code.ts';
import { describeFault } from '$lib/core/share/fault.ts';
import { answersOf } from '$lib/core/share/open.ts';
import { content } from '$lib/state/content.ts';

/** A shared result with the answers behind its `#`, or what is wrong with them as a sentence. */
export function readAnswers(shared: Shared, code: string): Shared | string {
	const decoded = decodeCode(code);
	if (!decoded.ok) {
		const { title, cure } = describeFault(decoded.fault);
		return `The answers behind the # cannot be read. ${title}. ${cure}`;
	}
	const { kind, link } = decoded.value;
	const attempt = kind === 'full' ? link.attempts[0] : undefined;
	const answers = attempt ? answersOf(attempt, content.questions) : {};
	if (sameShapes(shared.shapes, answers)) return withAnswers(shared, answers, content);
	return 'The answers behind the # belong to another result, so they are not shown.';
}
