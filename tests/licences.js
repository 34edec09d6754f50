// The licences of all packages, as the lockfile names them. As a program (`npm run licences`) it writes LICENSES.md.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** @typedef {{ version: string, license?: string, integrity?: string, hasInstallScript?: boolean }} Package */
/** @typedef {{ packages: Record<string, Package> }} Lockfile */

/** By path, without the app itself. @returns {[path: string, Package][]} */
export function packagesOf(/** @type {Lockfile} */ lockfile) {
	return Object.entries(lockfile.packages).filter(([path]) => path !== '');
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
export function nameOf(/** @type {string} */ path) {
	return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** The text of LICENSES.md. @param {Lockfile} lockfile */
export function listLicences(lockfile) {
	/** @type {Map<string, Set<string>>} */
	const byLicence = new Map();
	for (const [path, { version, license = 'not named' }] of packagesOf(lockfile)) {
		const names = byLicence.get(license) ?? new Set();
		byLicence.set(license, names.add(`${nameOf(path)} ${version}`));
	}
	const parts = [...byLicence]
		.sort(([a, one], [b, other]) => other.size - one.size || a.localeCompare(b, 'en'))
		.map(([licence, names]) => `## ${licence} (${names.size})\n\n${list(names)}\n`);
	return `${HEAD}\n${parts.join('\n')}`;
}

const HEAD = `# Licences

The app is under the [MIT licence](LICENSE), its display face under the
[SIL Open Font License](static/fonts/OFL.txt). These are the packages that it is made of, built with and
tested with, as \`package-lock.json\` names them; \`npm run licences\` writes this list. Each package carries the
text of its licence in \`node_modules\`.
`;

function list(/** @type {Iterable<string>} */ names) {
	return [...names]
		.sort((a, b) => a.localeCompare(b, 'en'))
		.map((name) => `- ${name}`)
		.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync('LICENSES.md', listLicences(JSON.parse(readFileSync('package-lock.json', 'utf8'))));
}
