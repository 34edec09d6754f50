import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod';
import { CONTENT_NAMES, readContent } from './read.ts';
import { contentFiles, type ContentName } from './schema.ts';

/**
 * Turns `src/content/<name>.yaml` into a module whose default export is what it holds. All files are read
 * and checked together, so a mistake in one stops the build, or shows in the browser in development.
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
			filter: { id: /\.yaml$/ },
			handler(_, id) {
				const name = nameOf(id);
				if (!name) return null;
				CONTENT_NAMES.forEach((other) => this.addWatchFile(join(root, `${other}.yaml`)));
				return { code: moduleOf(readContent(root), name), map: null };
			}
		}
	};
}

function moduleOf(files: ReturnType<typeof readContent>, name: ContentName): string {
	const list = (files[name].data as Record<ContentName, unknown>)[name];
	return `export default JSON.parse(${JSON.stringify(JSON.stringify(list))});`;
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
