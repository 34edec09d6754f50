import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/core/model/day.ts';
import { MAX_BODY, readText } from '$lib/server/api/body.ts';
import { content } from '$lib/server/content.ts';
import { codeOfForm } from '$lib/server/form.ts';

/** The quiz form, sent without JavaScript: ends on the page of its result. Nothing is kept. */
export async function POST({ request }) {
	const text = await readText(request);
	if (text === null) {
		error(413, { message: 'The form is too large', cure: `Expected at most ${MAX_BODY} bytes.` });
	}
	const form = new FormData();
	new URLSearchParams(text).forEach((value, name) => form.append(name, value));
	const result = codeOfForm(form, dayOf(new Date()), content);
	if (!result.ok) error(400, { message: 'The form cannot be read', cure: result.message });
	redirect(303, resolve('/r/[code]', { code: result.code }));
}

/** Somebody who opens the address without a code starts at the quiz. */
export const GET = () => redirect(303, resolve('/quiz'));
