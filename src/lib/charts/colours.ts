import type { SkillId } from '../core/model/skill.ts';

/** The colours a chart draws with, read from the page's design tokens or given by the server. */
export interface Palette {
	readonly ink: string;
	readonly quiet: string;
	readonly line: string;
	readonly sheet: string;
	/** Ink as thin as a band behind a line. */
	readonly wash: string;
	readonly skills: Readonly<Record<SkillId, string>>;
	readonly font: string;
}

/** The shape of each skill's points, here and beside its name, so that nobody has to tell colours apart. */
export const POINT_STYLES = {
	presentation: 'circle',
	code: 'rect',
	documentation: 'triangle',
	events: 'rectRot',
	teaching: 'star'
} as const satisfies Record<SkillId, string>;
