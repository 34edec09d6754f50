import type { HandleServerError } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import { handleError } from './hooks.server.ts';

type Input = Parameters<HandleServerError>[0];

test('a damaged address is called that', () => {
	const event = { route: { id: null }, url: new URL('http://localhost/r/%%%') };
	const error = new Error('Malformed URI');
	const told = handleError({ event, error, status: 400, message: 'Malformed URI' } as Input);
	expect(told).toEqual({
		message: 'This address is damaged',
		cure: 'Ask for the link again, or start at the front page.'
	});
});

test('an error of the server is told to nobody but the log, and there without what was sent', () => {
	const log = vi.spyOn(console, 'error').mockReturnValue();
	const event = { route: { id: '/r/[code]' }, url: new URL('http://localhost/r/EAbCdEf') };
	const error = new TypeError('Cannot read EAbCdEf');
	const told = handleError({ event, error, status: 500, message: 'Internal' } as Input);
	expect(told).toEqual({
		message: 'Something went wrong here',
		cure: 'Your answers are safe in your browser. Try again.'
	});
	const [line] = log.mock.calls.map((parts) => parts.join(' '));
	expect(line).toMatch(/^\/r\/\[code\] TypeError\n\s+at /);
	expect(line).not.toContain('EAbCdEf');
	log.mockRestore();
});
