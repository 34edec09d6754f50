import checkIn from '$content/check-in.yaml';

export const prerender = true;

/** The same for everybody, and on no other page. */
export function load() {
	return { texts: checkIn };
}
