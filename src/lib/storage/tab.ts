/**
 * A tab has a name, which goes with it from page to page, is never sent, and ends with the tab or with the first page
 * of another site. So answers reach the result also where the browser stores nothing.
 */
const PREFIX = 'devrel-readiness ';

/** What the tab holds under a key; undefined if nothing. */
export function inTab(key: string): unknown {
	return all()[key];
}

/** Has the tab hold a value; undefined lets go of it. */
export function putInTab(key: string, value: unknown): void {
	const before = all();
	if (!globalThis.window || (value === undefined && before[key] === undefined)) return;
	const now = { ...before, [key]: value };
	const isEmpty = Object.values(now).every((one) => one === undefined);
	window.name = isEmpty ? '' : PREFIX + JSON.stringify(now);
}

/** A name that somebody else gave holds nothing. */
function all(): Readonly<Record<string, unknown>> {
	// Some tests have no window.
	const name = globalThis.window?.name ?? '';
	if (!name.startsWith(PREFIX)) return {};
	try {
		return JSON.parse(name.slice(PREFIX.length)) as Record<string, unknown>;
	} catch {
		return {};
	}
}
