import type { Handle, HandleServerError } from '@sveltejs/kit';

/** Tells the person something useful and the log what happened, without the address: it may hold a code. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) {
		return {
			message: 'There is no such page',
			cure: 'Check the address, or start at the front page.'
		};
	}
	if (status < 500) return { message, cure: 'Go back and try again.' };
	console.error(event.route.id, error);
	return {
		message: 'Something went wrong here',
		cure: 'Your answers are safe in your browser. Try again.'
	};
};

/** Names the page's scripts, which are fetched after the first paint, see first-paint.ts. */
export const handle: Handle = ({ event, resolve }) => {
	const scripts: string[] = [];
	return resolve(event, {
		preload({ type, path }) {
			if (type === 'js') scripts.push(path);
			return type !== 'js';
		},
		transformPageChunk: ({ html }) => html.replace('%scripts%', scripts.join(' '))
	});
};
