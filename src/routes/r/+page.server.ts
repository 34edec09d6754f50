import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/core/model/day.ts';
import { MAX_BODY, readText } from '$lib/server/api/body.ts';
import { content } from '$lib/server/content.ts';
import { codeOfForm } from '$lib/server/form.ts';

/** Somebody who opens the address without a code starts at the quiz. */
export function load({ request }) {
	if (request.method !== 'POST') redirect(303, resolve('/quiz'));
}

export const actions = {
	/** The quiz form, sent without JavaScript: ends on the page of its result. Nothing is kept. */
	default: async ({ request }) => {
		const text = await readText(request);
		if (text === null) return fail(413, { message: `The form is larger than ${MAX_BODY} bytes.` });
		const form = new FormData();
		new URLSearchParams(text).forEach((value, name) => form.append(name, value));
		const result = codeOfForm(form, dayOf(new Date()), content);
		if (!result.ok) return fail(400, { message: result.message });
		redirect(303, resolve('/r/[code]', { code: result.code }));
	}
};
