import * as z from 'zod';

/** The parts that the schemas of content files are made of. */

export const line = (max: number) =>
	z.string().trim().min(1, 'expected some text').max(max, `expected at most ${max} characters`);

export const id = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of small letters, digits and single hyphens');

export const day = z.preprocess(
	(value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
	z.string().regex(/^\d{4}-\d\d-\d\d$/, 'expected a day such as 2026-11-21')
);

export const webAddress = z.url({ protocol: /^https?$/ });
