import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build, type Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { CONTENT, changeContent, copyContent } from '../../../../tests/content-folder.ts';
import { CONTENT_NAMES, readContent } from './read.ts';
import type { ContentName } from './schema.ts';
import { content, jsonSchemaOf } from './vite.ts';

/** Builds an entry with the plugin on a folder. */
async function filesOf(folder: string, entry: string, ssr: boolean) {
	const input = join(folder, 'entry.js');
	writeFileSync(input, entry);
	const result = (await build({
		root: folder,
		configFile: false,
		logLevel: 'silent',
		plugins: [content(relative('.', folder))],
		build: { ssr, write: false, lib: { entry: input, formats: ['es'] } }
	})) as Rolldown.RolldownOutput[];
	return result[0]!.output;
}

/** What a built entry exports by default. */
async function built(folder: string, entry: string): Promise<unknown> {
	const [chunk] = await filesOf(folder, entry, true);
	const module = await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`);
	return module.default;
}

describe('a build', { timeout: 20_000 }, () => {
	const entry = `${CONTENT_NAMES.map((name, i) => `import list${i} from './${name}.yaml';`).join('')}
		export default { ${CONTENT_NAMES.map((name, i) => `'${name}': list${i}`).join(', ')} };`;
	const files = readContent(CONTENT);
	const lists = {
		...files.skills.data,
		...files.questions.data,
		...files.roles.data,
		...files.listings.data,
		...files.rules.data,
		...files.resources.data,
		...files['check-in'].data,
		...files.signals.data
	};

	test('for the server gets the list in every file as a module', async () => {
		expect(await built(copyContent(), entry)).toEqual(lists);
	});

	test('puts rules and resources in a file of their own, without where a resource was verified', async () => {
		const resources = lists.resources.map(({ verified: { mark, on }, ...resource }) => ({
			...resource,
			verified: { mark, on }
		}));
		const entry = "export { fetchAdvice } from 'virtual:advice';";
		const [chunk, asset] = await filesOf(copyContent(), entry, false);
		if (asset?.type !== 'asset') throw new Error('There is no other file');
		expect(JSON.parse(String(asset.source))).toEqual({ rules: lists.rules, resources });
		expect(chunk.code).toContain(basename(asset.fileName));
		expect(chunk.code.length).toBeLessThan(1000);
	});

	test('leaves out of brief questions what only asks', async () => {
		const questions = lists.questions.map(({ id, title, levels, next }) => ({
			id,
			title,
			levels,
			next
		}));
		const entry = "export { default } from './questions.yaml?brief';";
		expect(await built(copyContent(), entry)).toEqual(questions);
	});

	test('is stopped by a mistake, even in a file that is not imported', async () => {
		const folder = copyContent();
		const text = changeContent(folder, 'rules', (before) => `${before}odd: 1\n`);
		const line = text.split('\n').length - 1;
		const path = relative('.', join(folder, 'rules.yaml'));
		await expect(built(folder, 'export default 1;')).rejects.toThrow(
			`${path}:${line}:1 odd: there is no such key here`
		);
	});

	test('writes the JSON Schema of every file beside it, where it is not there yet or out of date', async () => {
		const folder = copyContent();
		const path = (name: ContentName) => join(folder, 'schema', `${name}.schema.json`);
		const schemas = () => CONTENT_NAMES.map((name) => readFileSync(path(name), 'utf8'));
		await built(folder, 'export default 1;');
		expect(schemas()).toEqual(CONTENT_NAMES.map(jsonSchemaOf));

		rmSync(path('roles'));
		writeFileSync(path('rules'), '{}\n');
		utimesSync(path('skills'), 1, 1);
		await built(folder, 'export default 1;');
		expect(schemas()).toEqual(CONTENT_NAMES.map(jsonSchemaOf));
		expect(statSync(path('skills')).mtimeMs).toBe(1000);
	});
});

/** What git holds of a file, for the build has just written it anew; without git, the file. */
function committed(path: string): string {
	const { status, stdout } = spawnSync('git', ['show', `:./${path}`], { encoding: 'utf8' });
	return status === 0 ? stdout : readFileSync(path, 'utf8');
}

test.each(CONTENT_NAMES)(
	'the JSON Schema of %s.yaml is committed as the build writes it',
	(name) => {
		expect(committed(`${CONTENT}/schema/${name}.schema.json`)).toBe(jsonSchemaOf(name));
	}
);

test.each(CONTENT_NAMES)('%s.yaml names its JSON Schema, for editors', (name) => {
	const [first] = readFileSync(join(CONTENT, `${name}.yaml`), 'utf8').split('\n');
	expect(first).toBe(`# yaml-language-server: $schema=./schema/${name}.schema.json`);
	expect(JSON.parse(jsonSchemaOf(name))).toMatchObject({
		type: 'object',
		required: [name],
		additionalProperties: false
	});
});
