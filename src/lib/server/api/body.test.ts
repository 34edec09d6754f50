import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { MAX_BODY, answerRefusal, readJson, readText } from './body.ts';

const post = (body: BodyInit) =>
	new Request('http://localhost/api/results', {
		method: 'POST',
		body,
		duplex: 'half'
	} as RequestInit);

/** A body that arrives in pieces. */
const inPieces = (...pieces: Uint8Array[]) =>
	post(
		new ReadableStream({
			start(controller) {
				pieces.forEach((piece) => controller.enqueue(piece));
				controller.close();
			}
		})
	);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the text of a body', () => {
	test('may be 64 KB long, and not a byte longer', async () => {
		expect(MAX_BODY).toBe(65_536);
		await expect(readText(post('a'.repeat(MAX_BODY)))).resolves.toHaveLength(MAX_BODY);
		await expect(readText(post('a'.repeat(MAX_BODY + 1)))).resolves.toBeNull();
	});

	test('is measured in bytes, and over all its pieces', async () => {
		const half = bytes('é'.repeat(MAX_BODY / 4));
		await expect(readText(inPieces(half, half))).resolves.toBe('é'.repeat(MAX_BODY / 2));
		await expect(readText(inPieces(half, half, bytes('a')))).resolves.toBeNull();
	});

	test('is whole where a character is split between two pieces', async () => {
		const fox = bytes('🦊');
		await expect(readText(inPieces(fox.slice(0, 1), fox.slice(1)))).resolves.toBe('🦊');
	});

	test('is refused as soon as it is too long, before its end', async () => {
		const unended = new ReadableStream({
			start: (controller) => controller.enqueue(bytes('a'.repeat(MAX_BODY + 1)))
		});
		await expect(readText(post(unended))).resolves.toBeNull();
	});

	test('is empty where there is no body', async () => {
		await expect(readText(new Request('http://localhost/'))).resolves.toBe('');
	});
});

const schema = z.strictObject({
	size: z.number('expected a number'),
	list: z.array(z.strictObject({ id: z.string('expected text') })).optional()
});

test('a JSON body that is right comes back as a value', async () => {
	await expect(readJson(post('{"size": 2, "list": [{"id": "a"}]}'), schema)).resolves.toEqual({
		ok: true,
		value: { size: 2, list: [{ id: 'a' }] }
	});
});

test.each([
	{ body: '', status: 400, field: 'body', expected: 'expected JSON' },
	{ body: '{"size": ', status: 400, field: 'body', expected: 'expected JSON' },
	{ body: '<size>2</size>', status: 400, field: 'body', expected: 'expected JSON' },
	{ body: '{"size": "2"}', status: 400, field: 'size', expected: 'expected a number' },
	{ body: '{}', status: 400, field: 'size', expected: 'expected a number' },
	{
		body: '{"size": 2, "list": [{"id": "a"}, {"id": 2}]}',
		status: 400,
		field: 'list.1.id',
		expected: 'expected text'
	},
	{
		body: '{"size": 2, "list": [{"id": "a", "colour": 1}]}',
		status: 400,
		field: 'list.0.colour',
		expected: 'there is no such field'
	},
	{
		body: '{"size": 2, "colour": 1}',
		status: 400,
		field: 'colour',
		expected: 'there is no such field'
	},
	{
		body: `{"size": 2, "list": "${'a'.repeat(MAX_BODY)}"}`,
		status: 413,
		field: 'body',
		expected: 'expected at most 65536 bytes'
	}
])('a body that is wrong in $field gets $status: $expected', async ({ body, ...refusal }) => {
	await expect(readJson(post(body), schema)).resolves.toEqual({ ok: false, refusal });
});

test('a refusal is answered with its status, its field and a sentence', async () => {
	const response = answerRefusal({ status: 413, field: 'body', expected: 'expected less' });
	expect(response.status).toBe(413);
	await expect(response.json()).resolves.toEqual({
		message: 'body: expected less',
		field: 'body',
		expected: 'expected less'
	});
});
