import { json } from '@sveltejs/kit';
import type * as z from 'zod';

/** The most that a request may send, in bytes, unless its door says otherwise. */
export const MAX_BODY = 64 * 1024;

/** What a machine door answers to wrong input: which field, what was expected, and both as a sentence. */
export interface Refusal {
	readonly status: 400 | 413;
	readonly field: string;
	readonly expected: string;
}

export type Body<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

const refuse = (status: Refusal['status'], field: string, expected: string) =>
	({ ok: false, refusal: { status, field, expected } }) as const;

export function answerRefusal({ status, field, expected }: Refusal): Response {
	return json({ message: `${field}: ${expected}`, field, expected }, { status });
}

/** The text of a body of at most `max` bytes, or null when it is longer, or does not come to its end. */
export async function readText(request: Request, max = MAX_BODY): Promise<string | null> {
	if (Number(request.headers.get('content-length')) > max) return null;
	const decoder = new TextDecoder();
	const chunks = request.body?.values({ preventCancel: true }) ?? [];
	let size = 0;
	let text = '';
	try {
		for await (const chunk of chunks) {
			size += chunk.byteLength;
			if (size > max) {
				void passOver(request);
				return null;
			}
			text += decoder.decode(chunk, { stream: true });
		}
	} catch {
		// Who left before the end reads no answer.
		return null;
	}
	return text + decoder.decode();
}

/** Reads the rest, which the server ends if it is far too long: leaving off would cut the connection before the answer is sent. */
async function passOver({ body }: Request): Promise<void> {
	await body?.pipeTo(new WritableStream()).catch(() => {});
}

/** Reads a JSON body and checks it. */
export async function readJson<S extends z.ZodType>(
	request: Request,
	schema: S,
	max = MAX_BODY
): Promise<Body<z.output<S>>> {
	const text = await readText(request, max);
	if (text === null) return refuse(413, 'body', `expected at most ${max} bytes`);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refuse(400, 'body', 'expected JSON');
	}
	const result = schema.safeParse(value);
	if (result.success) return { ok: true, value: result.data };
	const issue = result.error.issues[0]!;
	const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
	return refuse(
		400,
		[...issue.path, ...key].join('.').slice(0, 100) || 'body',
		issue.code === 'unrecognized_keys' ? 'there is no such field' : issue.message
	);
}
