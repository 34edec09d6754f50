import { dayOf, type Day } from '../core/model/day.ts';

/** The one place where the app asks what day it is. */
export function today(): Day {
	return dayOf(new Date());
}

let last = 0;

/** The moment as a number that grows with every call, also where the clock is set back meanwhile. */
export function moment(): number {
	last = Math.max(Date.now(), last + 1);
	return last;
}
