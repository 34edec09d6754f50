import { dayOf, type Day } from '../core/model/day.ts';

/** The one place where the app asks what day it is. */
export function today(): Day {
	return dayOf(new Date());
}
