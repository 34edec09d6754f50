/** Whether the person was told that the browser may delete what is kept. WARNING: in people's browsers. */
const KEY = 'devrel-readiness.asked';

/** `kept`: the browser deletes nothing by itself. `may-go`: it may, and the person knows. `tell`: it may. */
export type Persistence = 'kept' | 'may-go' | 'tell';

/** Asks the browser to keep what is stored, once; some browsers hand the question on to the person. */
export async function askToKeep(): Promise<Persistence> {
	const asked = wasAsked();
	remember();
	if (await isKept(!asked)) return 'kept';
	return asked ? 'may-go' : 'tell';
}

async function isKept(ask: boolean): Promise<boolean> {
	try {
		const { storage } = navigator;
		return (await storage.persisted()) || (ask && (await storage.persist()));
	} catch {
		// Without https there is no such promise.
		return false;
	}
}

function wasAsked(): boolean {
	try {
		return localStorage.getItem(KEY) !== null;
	} catch {
		return false;
	}
}

function remember(): void {
	try {
		localStorage.setItem(KEY, 'yes');
	} catch {
		// Then it is asked again.
	}
}

export function forgetAsking(): void {
	try {
		localStorage.removeItem(KEY);
	} catch {
		// There is nothing to forget.
	}
}
