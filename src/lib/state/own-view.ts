import type { Records } from '../core/history/records.ts';
import type { Content } from '../core/model/content.ts';
import type { Day } from '../core/model/day.ts';
import { ownResult, type OwnResult } from '../core/results/own.ts';

interface Worked {
	readonly content: Content;
	readonly today: Day;
	readonly view: OwnResult;
}

/** They are never changed, but replaced, and go with what was worked out of them. */
const known = new WeakMap<Records, Worked>();

/** One's own result; what was worked out last of the same records is remembered. */
export function ownView(records: Records, content: Content, today: Day): OwnResult {
	const last = known.get(records);
	if (last?.content === content && last.today === today) return last.view;
	const view = ownResult(records, content, today);
	known.set(records, { content, today, view });
	return view;
}

/** Works a result out in a task of its own. To do that and to draw it is too much for one task of a slow phone. */
export async function workOut(...given: Parameters<typeof ownView>): Promise<void> {
	ownView(...given);
	await new Promise((go) => setTimeout(go));
}
