import type { Records } from '../core/history/records.ts';
import type { Content } from '../core/model/content.ts';
import type { Day } from '../core/model/day.ts';
import { ownResult, type OwnResult } from '../core/results/own.ts';

type Given = readonly [Records, Content, Day];

let last: { readonly given: Given; readonly view: OwnResult } | undefined;

/** One's own result; the one that was worked out last is remembered. */
export function ownView(...given: Given): OwnResult {
	if (!last?.given.every((one, i) => one === given[i])) last = { given, view: ownResult(...given) };
	return last.view;
}

/** Works a result out in a task of its own. To do that and to draw it is too much for one task of a slow phone. */
export async function workOut(...given: Given): Promise<void> {
	ownView(...given);
	await new Promise((go) => setTimeout(go));
}
