import { chart } from '$lib/charts/attachment.ts';
import { radarConfig, type RadarSkill, type RadarTarget } from '$lib/charts/radar.ts';
import { encodeLines } from '$lib/core/compare/pasted.ts';

interface Drawn {
	readonly skills: readonly RadarSkill[];
	readonly targets: readonly RadarTarget[];
}

/** Does what the server left to the browser: it draws the radar, and puts this link into the way to compare it. */
export function fillIn(page: HTMLElement): void {
	const beside = page.querySelector<HTMLAnchorElement>('[data-beside]');
	if (beside) beside.hash = encodeLines([location.href]);
	const canvas = page.querySelector('canvas');
	if (!canvas) return;
	const { skills, targets } = JSON.parse(page.dataset['radar'] ?? '') as Drawn;
	chart((palette) => radarConfig(skills, targets, palette))(canvas);
}
