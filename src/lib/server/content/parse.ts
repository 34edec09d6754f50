import { LineCounter, isMap, isScalar, parseDocument, type Document, type Node } from 'yaml';
import type * as z from 'zod';
import { inPlainWords, yamlInPlainWords } from './plain.ts';

/** A mistake in a content file, as `file:line:column reason`. */
export class ContentError extends Error {
	override name = 'ContentError';

	constructor(
		readonly file: string,
		readonly line: number,
		readonly column: number,
		readonly reason: string
	) {
		super(`${file}:${line}:${column} ${reason}`);
	}
}

export interface Parsed<T> {
	readonly data: T;
	/** An error about the value at a path, placed at its line. */
	readonly errorAt: (path: readonly PropertyKey[], reason: string) => ContentError;
}

/** Reads YAML and checks it. Throws a ContentError that names line, column, key and what was expected. */
export function parseContent<S extends z.ZodType>(
	schema: S,
	text: string,
	file: string
): Parsed<z.output<S>> {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	const errorAt = (offset: number, reason: string) => {
		const { line, col } = lines.linePos(offset);
		return new ContentError(file, line, col, reason);
	};
	const [broken] = document.errors;
	if (broken) throw errorAt(broken.pos[0], yamlInPlainWords(broken));
	const errorAtPath = (path: readonly PropertyKey[], reason: string) =>
		errorAt(offsetOf(document, path), `${path.join('.') || '(top level)'}: ${reason}`);
	const result = schema.safeParse(document.toJS(), { error: inPlainWords });
	if (result.success) return { data: result.data, errorAt: errorAtPath };
	const { path, message } = deepest(worst(result.error.issues));
	throw errorAtPath(path, message);
}

/** A misspelt key first: it explains the key that is missing for it. */
function worst(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
	return issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;
}

/** The issue that says most: of a union, that of the alternative that came furthest. */
function deepest(issue: z.core.$ZodIssue): { path: readonly PropertyKey[]; message: string } {
	if (issue.code === 'unrecognized_keys') {
		return { path: [...issue.path, issue.keys[0]!], message: 'there is no such key here' };
	}
	if (issue.code !== 'invalid_union') return issue;
	const inner = issue.errors
		.filter((issues) => issues.length > 0)
		.map((issues) => deepest(worst(issues)))
		.sort((a, b) => b.path.length - a.path.length)[0];
	return inner ? { path: [...issue.path, ...inner.path], message: inner.message } : issue;
}

/** Where the value at this path starts, or the nearest thing around it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
	for (let depth = path.length; depth > 0; depth--) {
		const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
		const key = path[depth - 1];
		const pair = isMap(parent)
			? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
			: undefined;
		const node = (pair?.key ?? document.getIn(path.slice(0, depth), true)) as Node | undefined;
		if (node?.range) return node.range[0];
	}
	return document.contents?.range?.[0] ?? 0;
}
