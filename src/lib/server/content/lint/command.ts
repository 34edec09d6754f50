import { ContentError } from '../parse.ts';
import { readContent } from '../read.ts';
import { checksFor } from './checks.ts';
import { contentOf } from './finding.ts';
import { readSlots, writeSlots } from './kept.ts';
import { counts, describeFinding, rungTable, verdicts } from './report.ts';
import { acceptSlots, findReusedSlots } from './slots.ts';

export interface Outcome {
	readonly text: string;
	readonly passed: boolean;
}

/**
 * Checks the content of a folder, for people to read.
 * @param folder the absolute path of `src/content`
 * @param accept first write down what the slots stand for now; refused where one is used again or gone
 */
export function runContentCheck(folder: string, accept: boolean): Outcome {
	try {
		const files = readContent(folder);
		const content = contentOf(files);
		const kept = readSlots(folder);
		if (accept) {
			const reused = findReusedSlots(content, kept);
			if (reused.length > 0) {
				const places = reused.map((finding) => describeFinding(finding, files));
				return { text: ['Nothing was accepted.', ...places].join('\n\n'), passed: false };
			}
			writeSlots(folder, acceptSlots(content, kept));
		}
		const { text, count } = verdicts(checksFor(readSlots(folder)), files, content);
		const end = count === 0 ? 'Nothing to mend.' : `${count} to mend.`;
		return {
			text: [rungTable(content), counts(content), text, end].join('\n\n'),
			passed: count === 0
		};
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		return {
			text: `${error.message}\n\nMend this first; then run the check again.`,
			passed: false
		};
	}
}
