import type { Day } from '../model/day.ts';
import { webAddress, type Evidence } from '../model/evidence.ts';
import type { Brag } from './brag.ts';

/**
 * The parts of a JSON Resume (jsonresume.org, schema 1.0.0) that evidence and done steps can fill. Who the
 * person is, where they worked and what they learned there is not known here, so it is left to them.
 */
export interface JsonResume {
	readonly $schema: string;
	readonly projects: readonly ResumeProject[];
	readonly skills: readonly { readonly name: string; readonly keywords: readonly string[] }[];
	readonly meta: { readonly version: string; readonly lastModified: string };
}

interface ResumeProject {
	readonly name: string;
	readonly description?: string;
	readonly keywords?: readonly string[];
	readonly endDate: string;
	readonly url?: string;
}

/** Each piece of evidence and each done step is a project; skills are those with evidence. */
export function jsonResume({ day, skills, steps, others }: Brag): JsonResume {
	return {
		$schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
		projects: [
			...skills.flatMap((skill) =>
				skill.entries.flatMap(({ title, fact, evidence }) =>
					evidence.map((piece) => project(piece, fact, [skill.title, title]))
				)
			),
			...steps.flatMap(({ title, day, evidence }) =>
				evidence.length > 0
					? evidence.map((piece) => project(piece, title, []))
					: [{ name: title, endDate: day satisfies Day }]
			),
			...others.map((piece) => project(piece, null, []))
		],
		skills: skills.map(({ title, entries }) => ({
			name: title,
			keywords: entries.map(({ title }) => title)
		})),
		meta: { version: 'v1.0.0', lastModified: `${day}T00:00:00` }
	};
}

function project(
	{ note, link, day }: Evidence,
	description: string | null,
	keywords: readonly string[]
): ResumeProject {
	const url = webAddress(link);
	return {
		name: note || (url ?? ''),
		...(description && { description }),
		...(keywords.length > 0 && { keywords }),
		endDate: day,
		...(url && { url })
	};
}
