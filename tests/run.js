// Everything that `npm test` runs. What needs nothing of the rest runs side by side, the tests one after the
// other. A step that cannot run counts as failed, and the steps after it run all the same. The end names what
// failed, for what stands above it is long, and the last line adds up what passed and failed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const folder = mkdtempSync(join(tmpdir(), 'devrel-readiness-'));
const vitestReport = join(folder, 'vitest.json');
const playwrightReport = join(folder, 'playwright.json');

let passed = 0;
/** What failed, each with what was said of it. @type {string[]} */
const failures = [];

/**
 * Runs a command and says whether it went well, and what it said where that was held back.
 * @param {string} title @param {string} command @param {object} [options]
 * @param {Record<string, string>} [options.env]
 * @param {boolean} [options.together] others run beside it: what it says is shown in one piece, at its end
 * @returns {Promise<{ well: boolean, said: string }>}
 */
async function run(title, command, { env = {}, together = false } = {}) {
	const heading = `\n== ${title}: ${command}`;
	if (!together) console.log(heading);
	const [program = '', ...args] = command.split(' ');
	const child = spawn(program, args, {
		stdio: together ? ['ignore', 'pipe', 'pipe'] : 'inherit',
		env: { ...process.env, ...env },
		shell: process.platform === 'win32'
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text) => (said += text));
	}
	const status = await new Promise((resolve) => {
		child.once('error', (error) => resolve(String(error)));
		child.once('close', resolve);
	});
	if (together) console.log(`${heading}\n${said}`.trimEnd());
	if (typeof status === 'string') console.error(status);
	return { well: status === 0, said };
}

/** A check that passes or fails as a whole. @param {string} title @param {string} command */
async function check(title, command) {
	const { well, said } = await run(title, command, { together: true });
	if (well) passed += 1;
	else failures.push(`${title}: ${command}\n${said}`);
}

/**
 * A runner that counts its own tests; one that fails with none failed, or without a report, is a failure.
 * @param {string} title @param {string} command @param {string} report
 * @param {(report: any) => { passed: number, failures: string[] }} read @param {Record<string, string>} [env]
 */
async function suite(title, command, report, read, env) {
	const { well } = await run(title, command, { env });
	/** @type {{ passed: number, failures: string[] }} */
	let told = { passed: 0, failures: [] };
	try {
		told = read(JSON.parse(readFileSync(report, 'utf8')));
	} catch {
		console.error(`${title}: there is no report`);
	}
	const incomplete = told.passed === 0 || (!well && told.failures.length === 0);
	passed += told.passed;
	failures.push(...told.failures, ...(incomplete ? [`${title} did not run to the end`] : []));
}

// Both runners' reports are JSON without types (hence `any`); one that is not as it is read here counts as none.

/** What Vitest tells; a file that did not load has no tests of its own. @param {any} report */
function vitestTold({ numPassedTests, testResults }) {
	const told = testResults.flatMap((/** @type {any} */ file) => [
		...file.assertionResults
			.filter((/** @type {any} */ { status }) => status === 'failed')
			.map(
				(/** @type {any} */ test) =>
					`${file.name} › ${test.fullName}\n${test.failureMessages.join('\n')}`
			),
		...(file.status === 'failed' && file.message ? [`${file.name}\n${file.message}`] : [])
	]);
	return { passed: numPassedTests, failures: told };
}

/** What Playwright tells; one that was skipped, or passed at a second try, did not pass. @param {any} report */
function playwrightTold({ stats, suites }) {
	/** @type {(suite: any) => any[]} */
	const specs = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specs)];
	const told = suites.flatMap(specs).flatMap((/** @type {any} */ spec) =>
		spec.tests
			.filter((/** @type {any} */ { status }) => status !== 'expected')
			.map((/** @type {any} */ test) => {
				const errors = test.results.flatMap((/** @type {any} */ result) => result.errors);
				const said = errors.map((/** @type {any} */ { message }) => message).join('\n');
				return `${spec.file} › ${spec.title}: ${test.status}\n${said}`;
			})
	);
	return { passed: stats.expected, failures: told };
}

async function types() {
	await check('Types', 'npm run --silent types');
}

async function style() {
	await check('Format and lint', 'npm run --silent lint');
	await check('Unused code', 'npx knip');
}

// This and the build write what the others read: a build beside them may come out broken.
await check('Types of the routes', 'npx svelte-kit sync');
await Promise.all([types(), style()]);
await check('Build', 'npx vite build --logLevel warn');
await check('Browser', 'node tests/browser.js');
await suite(
	'Unit and component tests',
	`npx vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
	vitestReport,
	vitestTold
);
await suite(
	'Journeys in the browser',
	'npx playwright test --config tests --reporter=line,json',
	playwrightReport,
	playwrightTold,
	{ PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport }
);

for (const failure of failures) console.log(`\nFailed: ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
