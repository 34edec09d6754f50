import { json } from '@sveltejs/kit';
import { QUICK, skillOf } from '$lib/core/model/question.ts';
import { isKnown, taggedBy } from '$lib/server/caching.ts';
import { content, contentVersion } from '$lib/server/content.ts';

const etag = `W/"${contentVersion}"`;
const headers = taggedBy(etag);

/** All content, the same for everybody. */
export const GET = ({ request }) => {
	if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
	const all = {
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
	};
	return json(all, { headers });
};
