/**
 * Shows what somebody's own result says first, before SvelteKit's scripts are fetched: the answers are read, and the
 * page's own components write what they come to, as they would on a server. When the page has drawn the same it takes
 * its place. Where it is not sure what is kept, it leaves all to the page, and so it does where it is late: a page that
 * came to life has taken the places away.
 */
import { render } from 'svelte/server';
import questions from '$content/questions.yaml?brief';
import skills from '$content/skills.yaml';
import Summary from '$lib/components/results/Summary.svelte';
import { resultTop } from '$lib/core/results/top.ts';
import { today } from '$lib/state/clock.ts';
import { peek } from '$lib/storage/peek.ts';
import EarlyParts from './EarlyParts.svelte';

async function show(): Promise<void> {
	// Something else is wanted of the page.
	if (location.hash) return;
	const records = await peek();
	if (!records) return;
	const day = today();
	const view = resultTop(records, { skills, questions }, day);
	if (view.levels === 0) return;
	put('summary', render(Summary, { props: { view } }).body);
	put(
		'parts',
		render(EarlyParts, { props: { view, evidence: records.evidence, today: day } }).body
	);
}

const policy = window.trustedTypes?.createPolicy('devrel-early', { createHTML: (html) => html });

/** What was rendered is safe: the components escape all that somebody wrote. */
function put(place: string, html: string): void {
	const element = document.querySelector(`[data-early="${place}"]`);
	// A string, also where it is trusted, whatever the types say.
	if (element) element.innerHTML = (policy?.createHTML(html) ?? html) as string;
}

await show();
