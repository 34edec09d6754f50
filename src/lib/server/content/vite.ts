import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod';
import type { Question } from '../../core/model/question.ts';
import type { Resource } from '../../core/model/rule.ts';
import type { BriefQuestion } from '../../core/results/build.ts';
import { CONTENT_NAMES, readContent, type ContentFiles } from './read.ts';
import { contentFiles, type ContentName } from './schema.ts';

/**
 * Turns `src/content/<name>.yaml` into a module whose default export is what it holds. All files are read
 * and checked together, so a mistake in one stops the build, or shows in the browser in development.
 * With `?brief` there is only so much of each question as a result says of it.
 */
export function content(folder = 'src/content'): Plugin {
	const root = join(process.cwd(), folder);
	const nameOf = (id: string) => CONTENT_NAMES.find((name) => id === join(root, `${name}.yaml`));
	return {
		name: 'devrel-content',
		buildStart() {
			writeSchemas(join(root, 'schema'));
			readContent(root);
		},
		transform: {
			filter: { id: /(\.yaml|\/questions\.yaml\?brief)$/ },
			handler(_, id) {
				const [path = id, form] = id.split('?');
				const name = nameOf(path);
				if (!name) return null;
				CONTENT_NAMES.forEach((other) => this.addWatchFile(join(root, `${other}.yaml`)));
				const forBrowsers = this.environment.config.consumer === 'client';
				const files = readContent(root);
				const list =
					form === 'brief'
						? files.questions.data.questions.map(brief)
						: listOf(files, name, forBrowsers);
				return { code: moduleOf(list), map: null };
			}
		}
	};
}

function listOf(files: ContentFiles, name: ContentName, forBrowsers: boolean): unknown {
	const lists = files[name].data as Record<ContentName, unknown>;
	return name === 'resources' && forBrowsers
		? files.resources.data.resources.map(withoutPlace)
		: lists[name];
}

const moduleOf = (list: unknown) =>
	`export default JSON.parse(${JSON.stringify(JSON.stringify(list))});`;

const brief = ({ id, title, levels, next }: Question): BriefQuestion => ({
	id,
	title,
	levels,
	next
});

/** Where a resource was verified is for editors and for `/api/content`; no page shows it. */
function withoutPlace({ verified: { mark, on }, ...resource }: Resource): Resource {
	return { ...resource, verified: { mark, on } };
}

/** The JSON Schema of a content file, for editors that complete and check YAML. */
export function jsonSchemaOf(name: ContentName): string {
	const schema = z.toJSONSchema(contentFiles[name], { io: 'input', target: 'draft-7' });
	return `${JSON.stringify(schema, null, '\t')}\n`;
}

function writeSchemas(folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (const name of CONTENT_NAMES) {
		const path = join(folder, `${name}.schema.json`);
		const schema = jsonSchemaOf(name);
		if (readIfThere(path) !== schema) writeFileSync(path, schema);
	}
}

function readIfThere(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}
