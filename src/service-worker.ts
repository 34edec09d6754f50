/// <reference types="@sveltejs/kit" />
/**
 * Keeps a copy of one whole build on the device: every page that is the same for everybody, with all it
 * needs. A tab is served from one build from its beginning to its end, so nothing is stale in the middle; a
 * newer build waits until the person asks for it or no tab is left. What holds a code is never kept.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { keepShared } from './lib/state/shared-item.ts';

declare const self: ServiceWorkerGlobalScope;

const BUILD = /^build-/;
const CURRENT = `build-${version}`;
/** The tabs that still show an older build, kept in that build's cache. */
const TABS = `${base}/tabs`;
const OFFLINE = `${base}/r/offline`;
const COPY = new Set([...build, ...files, ...prerendered]);

const isHashed = (path: string) => path.startsWith(`${base}/_app/immutable/`);

self.addEventListener('install', (event) => event.waitUntil(copyBuild()));

self.addEventListener('activate', (event) => {
	event.waitUntil(
		noteTabs()
			.then(dropUnused)
			.then(() => self.clients.claim())
	);
});

self.addEventListener('message', ({ data }) => {
	if (data === 'use') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (origin !== self.location.origin) return;
	if (request.method === 'POST' && pathname === `${base}/share`) {
		event.respondWith(receive(request));
	} else if (request.method === 'GET' && (COPY.has(pathname) || isHashed(pathname))) {
		event.respondWith(fromCopy(event, pathname));
	} else if (request.method === 'GET' && request.mode === 'navigate') {
		event.respondWith(fetch(request).catch(() => offlinePage(pathname)));
	}
	if (request.mode === 'navigate') event.waitUntil(dropUnused());
});

/** Fetches the build two files at a time, so that the page keeps the better part of a slow line. */
async function copyBuild(): Promise<void> {
	const cache = await caches.open(CURRENT);
	const large = new Set<string>(await json('_app/on-demand.json'));
	const queue = [...COPY];
	const lane = async () => {
		for (let path = queue.shift(); path; path = queue.shift()) {
			await copy(cache, path, large.has(path.slice(base.length)));
		}
	};
	await Promise.all([lane(), lane()]);
	// A newer build may have come to the server meanwhile; then this one tries again and finds it gone.
	const served = await json<{ version: string }>('_app/version.json');
	if (served.version !== version) throw new Error('The build on the server is another one');
}

async function copy(cache: Cache, path: string, onDemand: boolean): Promise<void> {
	const had = isHashed(path) ? await caches.match(path) : undefined;
	if (had) return cache.put(path, had);
	if (onDemand) return;
	const response = await fetch(path, {
		priority: 'low',
		cache: isHashed(path) ? 'default' : 'no-cache'
	});
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	await cache.put(path, response);
}

async function json<T>(path: string): Promise<T> {
	return (await fetch(`${base}/${path}`, { cache: 'no-store' })).json() as Promise<T>;
}

async function fromCopy(event: FetchEvent, path: string): Promise<Response> {
	const { request, clientId } = event;
	// A hashed name stands for what is in it, so whichever build brought it will do.
	if (isHashed(path)) return (await caches.match(path)) ?? fetchHashed(event, path);
	const cache = await caches.open(request.mode === 'navigate' ? CURRENT : await buildOf(clientId));
	return (await cache.match(path)) ?? fetch(request);
}

/** What is large is kept once it was used. */
async function fetchHashed(event: FetchEvent, path: string): Promise<Response> {
	const response = await fetch(event.request);
	if (response.status === 200) event.waitUntil(keepOnUse(event.clientId, path, response.clone()));
	return response;
}

async function keepOnUse(tab: string, path: string, response: Response): Promise<void> {
	const cache = await caches.open(await buildOf(tab));
	await cache.put(path, response);
}

/** A link is read by script on the page that says that there is no connection; it works two levels deep. */
async function offlinePage(path: string): Promise<Response> {
	const isLink = /^\/r\/[^/]+$/.test(path.slice(base.length));
	const page = isLink ? await (await caches.open(CURRENT)).match(OFFLINE) : undefined;
	return page ?? Response.redirect(OFFLINE);
}

/** What another app shares is put down here, for the page to take. It never leaves the device. */
async function receive(request: Request): Promise<Response> {
	await keepShared(request);
	return Response.redirect(`${base}/listings#shared`, 303);
}

/** The caches of earlier builds, oldest first. */
async function olderBuilds(): Promise<string[]> {
	await caches.open(CURRENT);
	const names = (await caches.keys()).filter((name) => BUILD.test(name));
	return names.slice(0, names.indexOf(CURRENT));
}

/** Every tab that is open now shows the build before this one, or one before that. */
async function noteTabs(): Promise<void> {
	const tabs = (await self.clients.matchAll({ type: 'window' })).map(({ id }) => id);
	for (const name of await olderBuilds()) {
		const cache = await caches.open(name);
		if (!(await cache.match(TABS))) await cache.put(TABS, Response.json(tabs));
	}
}

async function tabsOf(name: string): Promise<string[]> {
	const noted = await (await caches.open(name)).match(TABS);
	return noted ? (noted.json() as Promise<string[]>) : [];
}

/** The build that a tab shows: the oldest that noted it. */
async function buildOf(tab: string): Promise<string> {
	for (const name of await olderBuilds()) {
		if ((await tabsOf(name)).includes(tab)) return name;
	}
	return CURRENT;
}

/** Deletes the builds that no tab shows any more. */
async function dropUnused(): Promise<void> {
	for (const name of await olderBuilds()) {
		const open = await Promise.all((await tabsOf(name)).map((id) => self.clients.get(id)));
		if (!open.some(Boolean)) await caches.delete(name);
	}
}
