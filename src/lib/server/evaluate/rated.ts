import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { SENIORITIES } from '../../core/model/listing.ts';
import { SKILLS } from '../../core/model/skill.ts';

const figures = z.object({ importance: z.number(), level: z.number() });
const bySkill = z.object(
	Object.fromEntries(SKILLS.map((skill) => [skill, figures])) as Record<
		(typeof SKILLS)[number],
		typeof figures
	>
);
const seniority = z.enum(SENIORITIES).nullish();

const ratedFile = z.array(
	z.object({
		id: z.string(),
		employer: z.string(),
		seniority: z.object({ a: seniority, b: seniority }),
		ratings: z.object({ a: bySkill, b: bySkill }),
		consensus: bySkill
	})
);

/** A listing with its text, what two raters made of it, and their mean. */
export type Rated = z.output<typeof ratedFile>[number] & { readonly text: string };

/** Reads rated listings whose texts are `<folder>/<id>.txt` or `<folder>/texts/<id>.txt`. */
export function readRated(folder: string, file: string): Rated[] {
	const texts = existsSync(join(folder, 'texts')) ? join(folder, 'texts') : folder;
	return ratedFile.parse(JSON.parse(readFileSync(file, 'utf8'))).map((listing) => ({
		...listing,
		text: readFileSync(join(texts, `${listing.id}.txt`), 'utf8')
	}));
}
