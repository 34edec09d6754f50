import * as z from 'zod';
import type { Condition } from '../../core/model/rule.ts';
import { PLAIN_FACTS, isFactName, valuesOf } from '../../core/rules/facts.ts';

const fact = z
	.string()
	.refine(isFactName, {
		error: ({ input }) =>
			`there is no fact called "${String(input)}"; expected one of ${PLAIN_FACTS.join(', ')}, ` +
			'or answer.<question>, evidence.<question>, score.<skill>, gap.<skill>, answered.<skill>, ' +
			'notSure.<skill>, step.<rule>'
	})
	.describe('The name of a fact, such as answer.code.apis or stage.');
const word = z.union([z.number(), z.string()]);

const comparison = z
	.strictObject({
		fact,
		is: z.union([word, z.array(word).min(1)]).optional(),
		atLeast: z.number().optional(),
		atMost: z.number().optional()
	})
	.refine(
		({ is, atLeast, atMost }) =>
			(is === undefined) !== (atLeast === undefined && atMost === undefined),
		{ message: 'expected either "is", or "atLeast" or "atMost" or both' }
	)
	.superRefine(({ fact, is = [] }, context) => {
		const say = (message: string) => context.addIssue({ code: 'custom', path: ['is'], message });
		const values = valuesOf(fact);
		for (const value of [is].flat()) {
			if (!values && typeof value !== 'number') say(`"${fact}" is a number, and never "${value}"`);
			if (values && !values.includes(value)) {
				say(`"${fact}" is never "${value}"; expected one of ${values.join(', ')}`);
			}
		}
	});

export const condition: z.ZodType<Condition> = z.lazy(() =>
	z.union([
		comparison,
		z.strictObject({ all: z.array(condition).min(1) }),
		z.strictObject({ any: z.array(condition).min(1) }),
		z.strictObject({ not: condition })
	])
);
