import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * In bytes, compressed: more than the content for everybody (60 KB at most) and the charts (50 KB at most),
 * less than a reader of pictures or of PDFs.
 */
const LARGE = 64 * 1024;

/**
 * Lists the built files that are large, in `_app/on-demand.json`. The service worker keeps these when they
 * are first used, and fetches everything else ahead.
 */
export function onDemandList(): Plugin {
	return {
		name: 'on-demand-list',
		apply: 'build',
		enforce: 'post',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle(_, bundle) {
			const large = Object.values(bundle)
				.filter((file) => isLarge(file.type === 'chunk' ? file.code : file.source))
				.map(({ fileName }) => `/${fileName}`);
			const source = JSON.stringify(large.sort());
			this.emitFile({ type: 'asset', fileName: '_app/on-demand.json', source });
		}
	};
}

/** Whether a file is large on the line. What is huge before is not compressed to find out. */
function isLarge(source: string | Uint8Array): boolean {
	const bytes = Buffer.from(source);
	if (bytes.length <= LARGE) return false;
	return bytes.length > 16 * LARGE || brotliCompressSync(bytes).length > LARGE;
}
