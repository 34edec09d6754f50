import listings from '$content/listings.yaml';
import type { Answers } from '$lib/core/model/answer.ts';
import { workExample, type WorkedExample } from '$lib/core/results/worked.ts';
import { aimOfRole } from '$lib/core/rules/advise.ts';
import { content } from '$lib/server/content.ts';
import { countListings, rolesAboveEstablished } from './figures.ts';
import { titlesOf } from './titles.ts';

export const prerender = true;
/** Nothing here needs a script to be read. */
export const csr = false;

/** Nobody's answers. */
const MADE_UP: Answers = {
	'teaching.one-to-one': 3,
	'teaching.sessions': 2,
	'teaching.curriculum': 1,
	'teaching.resources': 'not-sure',
	'documentation.tutorials': 2,
	'documentation.docs-as-code': 1,
	'code.software': 3,
	'code.samples': 1,
	'presentation.delivery': 1,
	'presentation.recorded': 0
};

export function load() {
	const { roles, questions, skills } = content;
	const educator = roles.find(({ id }) => id === 'developer-educator')!;
	return {
		roles,
		titles: titlesOf(skills, questions),
		example: workExample(MADE_UP, aimOfRole(educator)) as WorkedExample,
		counted: countListings(listings),
		above: rolesAboveEstablished(roles).map(({ title }) => title)
	};
}
