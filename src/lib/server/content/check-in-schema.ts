import * as z from 'zod';
import { day, id, line, webAddress } from './parts.ts';

const sourced = z.strictObject({
	text: line(240),
	source: line(80),
	url: webAddress.optional(),
	on: day.describe('The day of the source, or of the copy that was read.')
});

const prompt = z.strictObject({
	id,
	text: line(100).describe('A fact about the last four weeks, to tick or to leave.'),
	offer: z.strictObject({
		kind: z.enum(['ask', 'stop']),
		title: line(60),
		how: line(280),
		words: line(180).optional().describe('Words that can be sent or said as they are, with gaps.'),
		example: sourced.optional().describe('How somebody else did it.')
	}),
	also: line(200).optional().describe('Said whenever this is ticked, whatever the page ends with.')
});

const promptSet = z.strictObject({
	title: line(60),
	prompts: z
		.array(prompt)
		.min(1)
		.refine((prompts) => new Set(prompts.map((one) => one.id)).size === prompts.length, {
			message: 'expected every id once'
		})
		.describe('The page ends with the first of those that were ticked.'),
	notes: z.array(line(240)).min(1).describe('Stands at the end, whatever was ticked.'),
	asking: line(240).optional().describe('Stands at the end where it is something to ask for.')
});

/** The texts of `/check-in`: no scores and no slots. */
export const checkInFile = z.strictObject({
	'check-in': z.strictObject({
		help: z.strictObject({
			text: line(160),
			finder: z.strictObject({ title: line(40), url: webAddress }),
			otherwise: line(300).describe('What to do where the address does not help.'),
			on: day.describe('When the address was last seen.')
		}),
		'already-in': promptSet,
		'breaking-in': promptSet,
		facts: z.array(sourced).min(1)
	})
});
