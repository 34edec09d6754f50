// Everything that `npm test` runs, one step after the other. The last line adds up what passed and
// failed. A step that cannot run counts as failed, and the steps after it run all the same.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const folder = mkdtempSync(join(tmpdir(), 'devrel-readiness-'));
const vitestReport = join(folder, 'vitest.json');
const playwrightReport = join(folder, 'playwright.json');

let passed = 0;
let failed = 0;

/**
 * Runs a command and says whether it went well.
 * @param {string} title @param {string} command @param {Record<string, string>} [env]
 */
function run(title, command, env = {}) {
	console.log(`\n== ${title}: ${command}`);
	const [program = '', ...args] = command.split(' ');
	const { status } = spawnSync(program, args, {
		stdio: 'inherit',
		env: { ...process.env, ...env },
		shell: process.platform === 'win32'
	});
	return status === 0;
}

/** A check that passes or fails as a whole. @param {string} title @param {string} command */
function check(title, command) {
	if (run(title, command)) passed += 1;
	else failed += 1;
}

/**
 * A runner that counts its own tests; one that fails with none failed, or without a report, is a failure.
 * @param {string} title @param {string} command @param {string} report
 * @param {(report: any) => { passed: number, failed: number }} count @param {Record<string, string>} [env]
 */
function suite(title, command, report, count, env) {
	const went = run(title, command, env);
	let counted = { passed: 0, failed: 0 };
	try {
		counted = count(JSON.parse(readFileSync(report, 'utf8')));
	} catch {
		console.error(`${title}: there is no report`);
	}
	const incomplete = counted.passed === 0 || (!went && counted.failed === 0);
	passed += counted.passed;
	failed += counted.failed + (incomplete ? 1 : 0);
}

check('Types', 'npm run --silent check');
check('Format and lint', 'npm run --silent lint');
check('Unused code', 'npx knip');
check('Build', 'npx vite build --logLevel warn');
check('Browser', 'node tests/browser.js');
suite(
	'Unit and component tests',
	`npx vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
	vitestReport,
	(report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })
);
suite(
	'Journeys in the browser',
	'npx playwright test --config tests --reporter=line,json',
	playwrightReport,
	({ stats }) => ({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + stats.skipped
	}),
	{ PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport }
);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
