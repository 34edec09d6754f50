import type { Content } from '$lib/core/model/content.ts';
import { readBehind, type Told } from '$lib/core/results/behind.ts';
import type { Shared } from '$lib/core/results/shared.ts';
import { describeFault } from '$lib/core/share/fault.ts';

/** A shared result with what stands behind the `#`, or what is wrong with that as a sentence. */
export function tellBehind(shared: Shared, fragment: string, content: Content): Told | string {
	const read = readBehind(shared, fragment, content);
	if (read.ok) return read.told;
	if (read.fault === 'other') {
		return 'The answers behind the # belong to another result, so they are not shown.';
	}
	const { title, cure } = describeFault(read.fault);
	return `What stands behind the # cannot be read. ${title}. ${cure}`;
}
