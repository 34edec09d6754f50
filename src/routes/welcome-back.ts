import { mount, type Component } from 'svelte';
import { Journey } from '$lib/state/journey.svelte.ts';
import OwnFan from './OwnFan.svelte';
import WelcomeBack from './WelcomeBack.svelte';

/**
 * Puts a person's own next thing and their five skills in place of what newcomers see, if there are any. A step
 * can be picked before the first answer.
 */
export async function welcomeBack(): Promise<void> {
	const journey = new Journey();
	await journey.open();
	if (isEmpty(journey)) return;
	const answered = hasAnswers(journey);
	const told = ['again', answered ? 'answered' : 'unanswered'];
	for (const part of document.querySelectorAll<HTMLElement>('[data-for]')) {
		part.hidden = !told.includes(part.dataset['for'] ?? '');
	}
	show(WelcomeBack, 'welcome', journey);
	if (answered) {
		// To draw both is too much for one task of a slow phone.
		await new Promise((go) => setTimeout(go));
		show(OwnFan, 'fan', journey);
	}
	document.addEventListener('visibilitychange', async () => {
		if (document.visibilityState !== 'visible') return;
		await journey.refresh();
		// Another tab deleted everything: this is a newcomer's page again.
		if (isEmpty(journey)) location.reload();
	});
}

const hasAnswers = ({ answers }: Journey) => Object.keys(answers).length > 0;
const isEmpty = (journey: Journey) =>
	!hasAnswers(journey) && journey.records.steps.every(({ state }) => state !== 'under-way');

function show(part: Component<{ journey: Journey }>, name: string, journey: Journey): void {
	const place = document.querySelector(`[data-own="${name}"]`)!;
	// Made anew: what stayed would count as moved where the title above takes fewer lines.
	const target = place.cloneNode() as Element;
	mount(part, { target, props: { journey } });
	place.replaceWith(target);
}
