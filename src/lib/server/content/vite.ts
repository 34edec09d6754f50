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
 * Rules and resources: large, and needed after all else. A script of their size holds up the page while it is compiled,
 * so in a build they are a file of JSON that is fetched.
 */
const ADVICE = 'virtual:advice';

/**
 * Turns `src/content/<name>.yaml` into a module whose default export is what it holds. All files are read
 * and checked together, so a mistake in one stops the build, or shows in the browser in development.
 * With `?brief` there is only so much of each question as a result says of it. The module `virtual:advice` fetches rules
 * and resources.
 */
export function content(folder = 'src/content'): Plugin {
	const root = join(process.cwd(), folder);
	const nameOf = (id: string) => CONTENT_NAMES.find((name) => id === join(root, `${name}.yaml`));
	const watchAll = (context: { addWatchFile(id: string): void }) =>
		CONTENT_NAMES.forEach((name) => context.addWatchFile(join(root, `${name}.yaml`)));
	return {
		name: 'devrel-content',
		buildStart() {
			writeSchemas(join(root, 'schema'));
			readContent(root);
		},
		resolveId: (id) => (id === ADVICE ? id : null),
		load: {
			filter: { id: /^virtual:advice$/ },
			handler() {
				watchAll(this);
				const { rules, resources } = readContent(root);
				const advice = {
					rules: rules.data.rules,
					resources: resources.data.resources.map(withoutPlace)
				};
				if (this.environment.mode !== 'build') {
					return `export const fetchAdvice = async () => ${parsing(advice)};`;
				}
				const source = JSON.stringify(advice);
				return fetching(this.emitFile({ type: 'asset', name: 'advice.json', source }));
			}
		},
		transform: {
			filter: { id: /(\.yaml|\/questions\.yaml\?brief)$/ },
			handler(_, id) {
				const [path = id, form] = id.split('?');
				const name = nameOf(path);
				if (!name) return null;
				watchAll(this);
				const files = readContent(root);
				const list =
					form === 'brief' ? files.questions.data.questions.map(brief) : listOf(files, name);
				return { code: `export default ${parsing(list)};`, map: null };
			}
		}
	};
}

function listOf(files: ContentFiles, name: ContentName): unknown {
	return (files[name].data as Record<ContentName, unknown>)[name];
}

const parsing = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

const fetching = (file: string) => `
export async function fetchAdvice() {
	// A line that is stuck says nothing by itself.
	const signal = AbortSignal.timeout(60_000);
	const response = await fetch(import.meta.ROLLUP_FILE_URL_${file}, { signal });
	if (!response.ok) throw new Error(response.url + ': ' + response.status);
	return response.json();
}
`;

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
