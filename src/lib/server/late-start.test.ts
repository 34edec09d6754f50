import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { startLate } from './late-start.ts';

const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** As SvelteKit writes it. */
const BOOT = `
	{
		const element = document.currentScript.parentElement;

		Promise.all([
			import("./_app/immutable/entry/start.js"),
			import("./_app/immutable/entry/app.js")
		]).then(([kit, app]) => {
			kit.start(app, element, { node_ids: [0, 8], data: [null, { a: "$& 1 < 2" }] });
		});
	}
`;
const CLIENT = /Promise\.all\([^]*?\]\)/.exec(BOOT)![0];
const MODULES = ['/_app/immutable/nodes/0.js', '/_app/immutable/nodes/8.js'];

/** The script of a page that starts late. */
function bootOf(html: string): string {
	return /<script(?: nonce="n")?>(\s[^]*?)<\/script>/.exec(html)?.[1] ?? '';
}

test('the client is asked for late, and the policy lets its script in', () => {
	const page = (boot: string) =>
		`<meta content="script-src 'self' ${sourceOf(boot)}"><script>other()</script><script>${boot}</script>`;
	const late = startLate(page(BOOT), MODULES);
	const boot = bootOf(late);
	expect(late).toBe(page(boot));
	const [before = '', after] = BOOT.split(CLIENT);
	expect(boot.startsWith(`${before}late.then(`)).toBe(true);
	expect(boot.endsWith(`\treturn twice(() => ${CLIENT});\n})${after}`)).toBe(true);
	expect(boot).toContain(JSON.stringify(MODULES));
});

test('a script with a nonce keeps it', () => {
	const page = (boot: string) => `<script nonce="n">${boot}</script><p>Page</p>`;
	const late = startLate(page(BOOT), MODULES);
	expect(late).toBe(page(bootOf(late)));
	expect(bootOf(late)).toContain('late.then(');
});

test('a page without a client stays as it is', () => {
	const page = '<script>other()</script><p>Promise.all([import(x)]).then(([kit, app])</p>';
	expect(startLate(page, MODULES)).toBe(page);
});

test('a page that starts in another way is a mistake, but text about it is none', () => {
	expect(() => startLate('<script>import(x).then((kit) => kit.start(app))</script>', [])).toThrow(
		'starts this page'
	);
	const page = '<script>other()</script><p>kit.start(app)</p>';
	expect(startLate(page, [])).toBe(page);
});
