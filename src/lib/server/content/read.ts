import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as z from 'zod';
import { checkContent } from './check.ts';
import { parseContent, type Parsed } from './parse.ts';
import { contentFiles, type ContentName } from './schema.ts';

export type ContentFiles = {
	[N in ContentName]: Parsed<z.output<(typeof contentFiles)[N]>>;
};

export const CONTENT_NAMES = Object.keys(contentFiles) as ContentName[];

/**
 * Reads and checks all content files of a folder, each and all together. Throws a ContentError.
 * @param folder the absolute path of `src/content`
 */
export function readContent(folder: string): ContentFiles {
	const read = <S extends z.ZodType>(name: ContentName, schema: S) => {
		const path = join(folder, `${name}.yaml`);
		return parseContent(schema, readFileSync(path, 'utf8'), relative('.', path));
	};
	const files: ContentFiles = {
		skills: read('skills', contentFiles.skills),
		questions: read('questions', contentFiles.questions),
		roles: read('roles', contentFiles.roles),
		listings: read('listings', contentFiles.listings),
		rules: read('rules', contentFiles.rules),
		resources: read('resources', contentFiles.resources),
		'check-in': read('check-in', contentFiles['check-in']),
		signals: read('signals', contentFiles.signals)
	};
	checkContent(files);
	return files;
}
