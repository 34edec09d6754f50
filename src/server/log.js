/**
 * What may be written down of an error: its kind and where in the program it came up. Its message stays out, since it
 * may quote what was sent: an answer, a listing, a code.
 * @param {unknown} error
 */
export function describeError(error) {
	if (!(error instanceof Error)) return typeof error;
	const { stack = '', message } = error;
	const frames = stack
		.replace(message, () => '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line));
	return [error.name, ...frames].join('\n');
}
