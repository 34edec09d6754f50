import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listLicences, nameOf, packagesOf, type Lockfile } from '../tests/licences.js';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json') as Record<
	'dependencies' | 'devDependencies' | 'allowScripts',
	Record<string, unknown>
>;
const lockfile = read('package-lock.json') as Lockfile;
const packages = packagesOf(lockfile);

/** Licences under which a package may be used here: all but MPL-2.0 and OFL-1.1 ask for no more than to be named. */
const LICENCES = new Set(
	'0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 CC-BY-4.0 ISC MIT MPL-2.0 OFL-1.1 Python-2.0 Unlicense Zlib'.split(
		' '
	)
);

/** Packages that name their licence in their text alone. */
const UNNAMED: Readonly<Record<string, string>> = { 'parse-cache-control': 'BSD-3-Clause' };

test('no package runs a script when it is installed, and those that would are listed', () => {
	const would = packages.flatMap(([path, { hasInstallScript }]) =>
		hasInstallScript ? [nameOf(path)] : []
	);
	expect(manifest.allowScripts).toEqual(Object.fromEntries(would.map((name) => [name, false])));
});

test('every package is asked for in one version', () => {
	for (const [name, version] of Object.entries({
		...manifest.dependencies,
		...manifest.devDependencies
	})) {
		expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
	}
});

test('every package has its checksum in the lockfile', () => {
	expect(packages.length).toBeGreaterThan(100);
	expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('every licence was looked at', () => {
	const others = packages.filter(
		([path, { license = '' }]) =>
			!(UNNAMED[nameOf(path)] ?? license)
				.split(/ (?:OR|AND) |[()]/)
				.every((id, i, all) => (id === '' && all.length > 1) || LICENCES.has(id))
	);
	expect(others.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([]);
});

test('the list of licences is up to date; `npm run licences` writes it', () => {
	expect(readFileSync('LICENSES.md', 'utf8')).toBe(listLicences(lockfile));
});
