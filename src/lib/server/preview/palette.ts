import css from '../../../app.css?raw';
import type { Palette } from '../../charts/colours.ts';
import { perSkill } from '../../core/model/skill.ts';

/** A design token of the page as a plain colour, in the light scheme: a picture does not know its reader's. */
export function token(name: string): string {
	const value = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1];
	if (!value) throw new Error(`The page has no colour called ${name}`);
	return value;
}

/** The colours of the page's charts, and the given face. */
export function pagePalette(font: string): Palette {
	const ink = token('ink');
	return {
		ink,
		quiet: token('quiet'),
		line: token('line'),
		sheet: token('sheet'),
		// 13 %
		wash: `${ink}21`,
		skills: perSkill(token),
		font
	};
}
