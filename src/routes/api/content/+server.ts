import { json } from '@sveltejs/kit';
import { QUICK, skillOf } from '$lib/core/model/question.ts';
import { content, contentVersion } from '$lib/server/content.ts';

/** All content, the same for everybody. */
export const GET = () =>
	json({
		version: contentVersion,
		skills: content.skills,
		questions: content.questions.map((question) => ({
			...question,
			skill: skillOf(question.id),
			quick: QUICK.has(question.id)
		})),
		roles: content.roles,
		listings: content.listings,
		rules: content.rules,
		resources: content.resources
	});
