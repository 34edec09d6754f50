import { expect, test } from 'vitest';
import { pagePalette, token } from './palette.ts';

test('the colours are those of the page, in the light scheme', () => {
	expect(token('paper')).toBe('#f6f5ef');
	expect(pagePalette('Noto')).toMatchObject({
		ink: '#1a2024',
		skills: { code: '#1b5fae' },
		font: 'Noto'
	});
});

test('a colour that the page does not have is a mistake', () => {
	expect(() => token('no-such-colour')).toThrow('no colour called no-such-colour');
});
