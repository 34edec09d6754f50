import { beforeEach, expect, it } from 'vitest';
import { forgetShared, keepShared, takeShared } from './shared-item.ts';

/** What the service worker is handed when another app shares something. */
function share(fields: Record<string, string | File>): Request {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	return new Request('/share', { method: 'POST', body });
}

beforeEach(() => forgetShared());

it('hands over a text with its address', async () => {
	await keepShared(
		share({ title: 'A job', text: 'You will teach', url: 'https://jobs.example/1' })
	);
	expect(await takeShared()).toEqual({
		title: 'A job',
		text: 'You will teach',
		url: 'https://jobs.example/1',
		files: []
	});
});

it('hands over files byte by byte, and nothing for what was left out', async () => {
	const bytes = new Uint8Array(100_000).map((_, i) => i % 251);
	await keepShared(share({ files: new File([bytes], 'shot.png', { type: 'image/png' }) }));
	const item = await takeShared();
	expect(item).toMatchObject({ title: '', text: '', url: '' });
	expect(item?.files.map(({ name, type }) => [name, type])).toEqual([['shot.png', 'image/png']]);
	expect(new Uint8Array(await item!.files[0]!.arrayBuffer())).toEqual(bytes);
});

it('hands over once', async () => {
	await keepShared(share({ text: 'once' }));
	const taken = await Promise.all([takeShared(), takeShared()]);
	expect(taken.filter((item) => item?.text === 'once')).toHaveLength(1);
	expect(taken.filter((item) => item === null)).toHaveLength(1);
	expect(await takeShared()).toBeNull();
});

it('the last thing shared takes the place of one that nobody took', async () => {
	await keepShared(share({ text: 'first' }));
	await keepShared(share({ text: 'last' }));
	expect((await takeShared())?.text).toBe('last');
	expect(await takeShared()).toBeNull();
});

it('a form that cannot be read is an empty one, and is gone', async () => {
	const headers = { 'content-type': 'multipart/form-data; boundary=here' };
	await keepShared(new Request('/share', { method: 'POST', headers, body: 'no form' }));
	expect(await takeShared()).toEqual({ title: '', text: '', url: '', files: [] });
	expect(await takeShared()).toBeNull();
});

it('what is forgotten is not handed over', async () => {
	await keepShared(share({ text: 'secret' }));
	await forgetShared();
	expect(await takeShared()).toBeNull();
});
