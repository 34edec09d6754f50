import type { Content } from '../model/content.ts';
import { readBehind, type Told } from '../results/behind.ts';
import { openShared } from '../results/shared.ts';
import type { CodeFault } from '../share/frame.ts';
import { isReturnLink, readLink, type PastedLink } from './pasted.ts';

/** More than a cohort, and the page would be a list of people. */
export const MOST_LINKS = 30;

/** Why a line is left out; `return`: it is a return link; `other`: what stands behind its `#` belongs to another result. */
export type LineFault =
	CodeFault | 'other' | 'no-link' | 'return' | 'no-shape' | 'double' | 'too-many';

export interface GoodLine extends Told {
	/** From 1, as pasted; empty lines are not counted. */
	readonly number: number;
	readonly link: PastedLink;
}

export interface BadLine {
	readonly number: number;
	readonly text: string;
	readonly fault: LineFault;
}

/** Opens links one by one: those that can be compared, and what is wrong with the others. */
export function openLines(
	lines: readonly string[],
	content: Content
): { readonly good: readonly GoodLine[]; readonly bad: readonly BadLine[] } {
	const good: GoodLine[] = [];
	const bad: BadLine[] = [];
	for (const [i, text] of lines.entries()) {
		const opened = good.length < MOST_LINKS ? openLine(text, good, content) : 'too-many';
		if (typeof opened === 'string') bad.push({ number: i + 1, text, fault: opened });
		else good.push({ number: i + 1, ...opened });
	}
	return { good, bad };
}

function openLine(
	text: string,
	before: readonly GoodLine[],
	content: Content
): Omit<GoodLine, 'number'> | LineFault {
	const link = readLink(text);
	if (!link) return isReturnLink(text) ? 'return' : 'no-link';
	const opened = openShared(link.code, content);
	if (!opened.ok) return opened.fault;
	if (!opened.shared.shapes) return 'no-shape';
	if (before.some((line) => line.link.code === link.code && line.link.fragment === link.fragment)) {
		return 'double';
	}
	const read = readBehind(opened.shared, link.fragment, content);
	return read.ok ? { link, ...read.told } : read.fault;
}
