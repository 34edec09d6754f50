import type { Answers } from '../../core/model/answer.ts';
import { strengthsOf } from '../../core/share/audience.ts';

/** Which answers a profile shows, see `strengthsOf`. */
export function profileText(answers: Answers): string {
	const shown = Object.values(strengthsOf(answers));
	if (shown.length === 0) {
		return 'A profile shows what somebody has done. Your answers have nothing for it yet; links that you add below are shown.';
	}
	const levels = shown.includes(1) ? '“exploring”' : '“practising” and above';
	return `It shows the answers at ${levels}, without levels, gaps or comparisons.`;
}
