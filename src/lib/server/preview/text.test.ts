import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { DISPLAY } from './fonts.ts';
import { setText, type Style } from './text.ts';

const context = createCanvas(1, 1).getContext('2d');
const style: Style = {
	sizes: [76, 60, 46, 36, 32],
	weight: 700,
	colour: '#000',
	width: 470,
	height: 184,
	face: DISPLAY
};
const linesOf = (text: string) => setText(context, text, style).lines.map((line) => line.trim());

test.each<[string, string, string[]]>([
	['short', 'Bo', ['Bo']],
	[
		'with a long word',
		'Wolfeschlegelsteinhausen-Bergerdorff Ada',
		['Wolfeschlegelsteinhausen-', 'Bergerdorff Ada']
	],
	['without spaces', '王小明與繁體龍', ['王小明與繁體龍']]
])('a name %s is set with its words whole', (_, name, lines) => {
	expect(linesOf(name)).toEqual(lines);
});

test('a word that fits in no size is broken, and nothing of it is lost', () => {
	const lines = linesOf('Wolfeschlegelsteinhausenbergerdorffundzu');
	expect(lines.length).toBeGreaterThan(1);
	expect(lines.join('')).toBe('Wolfeschlegelsteinhausenbergerdorffundzu');
});
