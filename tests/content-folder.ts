import {
	copyFileSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { CONTENT_NAMES } from '../src/lib/server/content/read.ts';
import type { ContentName } from '../src/lib/server/content/schema.ts';

export const CONTENT = 'src/content';

/** A copy of the real content that is gone after the test. */
export function copyContent(): string {
	const folder = mkdtempSync(join(realpathSync(tmpdir()), 'devrel-content-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	CONTENT_NAMES.forEach((name) =>
		copyFileSync(join(CONTENT, `${name}.yaml`), join(folder, `${name}.yaml`))
	);
	return folder;
}

/** Changes one file of a copy, and returns its new text. Throws where there is nothing to change. */
export function changeContent(
	folder: string,
	name: ContentName,
	change: (text: string) => string
): string {
	const path = join(folder, `${name}.yaml`);
	const before = readFileSync(path, 'utf8');
	const after = change(before);
	if (after === before) throw new Error(`Nothing changed in ${path}`);
	writeFileSync(path, after);
	return after;
}
