import { MOST_LINKS, type BadLine } from '../../core/compare/lines.ts';
import type { Difference } from '../../core/compare/pair.ts';
import type { SkillView } from '../../core/results/view.ts';
import { levelText } from '../../core/results/words.ts';
import { describeFault } from '../../core/share/fault.ts';

/** Why a line is left out. */
export function faultSentence({ fault }: Pick<BadLine, 'fault'>): string {
	switch (fault) {
		case 'no-link':
			return 'There is no link of this app in this line.';
		case 'return':
			return 'This is a return link: it holds a whole history, and is for its owner alone. A link to show is made with the result, under “Share it, if you like”.';
		case 'no-shape':
			return 'This link shows no shape, so there is nothing to lay beside another.';
		case 'double':
			return 'This link is there twice.';
		case 'too-many':
			return `Up to ${MOST_LINKS} links fit on this page.`;
		case 'other':
			return 'What stands behind the # belongs to another result.';
		default: {
			const { title, cure } = describeFault(fault);
			return `${title}. ${cure}`;
		}
	}
}

const word = (skill: SkillView) =>
	skill.level === null ? 'not known yet' : `“${levelText(skill)}”`;

const at = (skill: SkillView) => (skill.level === null ? word(skill) : `at ${word(skill)}`);

/** A difference between two people, as what follows "Code:" and each of their names. */
export function peopleWords({ is, sure, first, second }: Difference) {
	return {
		first: at(first),
		second: at(second),
		/** In place of both where they are the same. */
		both: is === 'same' && word(first) === word(second) ? `both at ${word(first)}.` : null,
		end: is === 'unknown' || sure ? '' : ' What is open could still change that.'
	};
}

/** A difference between then and now, as what follows "Code:". */
export function timeSentence({ is, first, second }: Difference): string {
	switch (is) {
		case 'same':
			return word(first) === word(second)
				? `${word(first)} then and now.`
				: `from ${word(first)} to ${word(second)}.`;
		case 'less':
			return `from ${word(first)} to ${word(second)}. One more answer can move the mark down, and nothing is lost by that.`;
		default:
			return `from ${word(first)} to ${word(second)}.`;
	}
}
