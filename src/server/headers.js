import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** On every response of the app, whoever makes it. */
const EVERYWHERE = {
	'content-security-policy': NOTHING,
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY'
};

/** What a deployment over https adds: from then on browsers come over https alone. */
const OVER_HTTPS = { 'strict-transport-security': 'max-age=31536000' };

/** The service worker is asked for anew every time, so that no device stays with an old build. */
const SERVICE_WORKER = {
	'cache-control': 'no-cache',
	'content-security-policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"
};

/** Pictures of a result are made to be shown elsewhere. */
const PICTURE = { 'cross-origin-resource-policy': 'cross-origin' };
const PICTURE_PATH = /^\/r\/[^/]+\/(preview\.png|badge\.svg)$/;

/**
 * The headers of a response, before anybody else adds to them: SvelteKit's own policy takes the place of this one on
 * what it renders. adapter-node serves prerendered pages and files without asking the app's hooks, so this is the only
 * place that all responses pass.
 * @param {URL} pages the folder of prerendered pages
 * @param {boolean} overHttps
 */
export function createHeaders(pages, overHttps) {
	const everywhere = overHttps ? { ...EVERYWHERE, ...OVER_HTTPS } : EVERYWHERE;
	const policies = readPolicies(pages);
	return function headersFor(/** @type {string} */ url = '') {
		const path = pathOf(url);
		const policy = policies.get(path) ?? workerPolicy(path);
		return new Map(
			Object.entries({
				...everywhere,
				...(policy && { 'content-security-policy': policy }),
				...(path === '/service-worker.js' && SERVICE_WORKER),
				...(PICTURE_PATH.test(path) && PICTURE)
			})
		);
	};
}

function pathOf(/** @type {string} */ url) {
	const [path = ''] = url.split('?');
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/**
 * The policies of prerendered pages by path, as SvelteKit wrote them into each page: with the hashes of its script
 * and styles. Sent as a header they also say who may frame the page, which the tag in the page cannot.
 * @param {URL} folder
 */
function readPolicies(folder) {
	/** @type {Map<string, string>} */
	const policies = new Map();
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!name.endsWith('.html')) continue;
		const html = readFileSync(new URL(join('.', name), folder), 'utf8');
		const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1];
		const path = name.replaceAll('\\', '/').replace(/(^|\/)index\.html$|\.html$/, '');
		if (policy) policies.set(`/${path}`, `${policy}; frame-ancestors 'none'`);
	}
	return policies;
}

/**
 * A worker is held to the policy that came with its script, not to that of its page. WebAssembly is for the
 * one that reads pictures.
 * @param {string} path
 */
function workerPolicy(path) {
	if (!path.startsWith('/_app/immutable/workers/')) return;
	const scripts = /\/worker\.min-[\w-]+\.js$/.test(path) ? "'self' 'wasm-unsafe-eval'" : "'self'";
	return `default-src 'none'; script-src ${scripts}; worker-src 'self'; connect-src 'self'; frame-ancestors 'none'`;
}
