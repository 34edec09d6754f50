import { expect, test } from 'vitest';
import { Idle } from './idle.svelte.ts';

function counting(seconds: number) {
	let ends = 0;
	let tick = () => {};
	const idle = new Idle(seconds, () => (ends += 1));
	const end = idle.count((each) => {
		tick = each;
		return () => (tick = () => {});
	});
	return {
		idle,
		end,
		ends: () => ends,
		pass: (n: number) => Array.from({ length: n }, () => tick())
	};
}

test('ends once after the time, and counts anew', () => {
	const { idle, ends, pass } = counting(60);
	pass(59);
	expect([idle.left, ends()]).toEqual([1, 0]);
	pass(1);
	expect([idle.left, ends()]).toEqual([60, 1]);
	pass(60);
	expect(ends()).toBe(2);
});

test('a touch begins it anew', () => {
	const { idle, ends, pass } = counting(60);
	pass(59);
	idle.touch();
	pass(59);
	expect(ends()).toBe(0);
});

test('stopped it stays where it is, for this person only', () => {
	const { idle, ends, pass } = counting(60);
	pass(50);
	idle.stop();
	pass(500);
	expect([idle.left, idle.stopped, ends()]).toEqual([10, true, 0]);
	idle.restart();
	pass(60);
	expect([idle.stopped, ends()]).toEqual([false, 1]);
});

test('counts no longer once it is ended', () => {
	const { ends, end, pass } = counting(2);
	end();
	pass(5);
	expect(ends()).toBe(0);
});
