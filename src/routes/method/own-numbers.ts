import { mount } from 'svelte';
import FitExample from '$lib/components/method/FitExample.svelte';
import RungExample from '$lib/components/method/RungExample.svelte';
import SkillExample from '$lib/components/method/SkillExample.svelte';
import type { Records } from '$lib/core/history/records.ts';
import { factsOf } from '$lib/core/results/own.ts';
import { workExample, type WorkedExample } from '$lib/core/results/worked.ts';
import { aimsFor } from '$lib/core/rules/advise.ts';
import { knowFacts } from '$lib/core/rules/facts.ts';
import { questions, roles, skills } from '$lib/state/basics.ts';
import { today } from '$lib/state/clock.ts';
import { openKeeper } from '$lib/storage/open.ts';
import { titlesOf } from './titles.ts';

const examples = { skill: SkillExample, fit: FitExample, rung: RungExample };

/** Puts the reader's own numbers in place of the made-up ones, if there are any. */
export async function showOwnNumbers(): Promise<void> {
	// Where nothing is kept, or it cannot be read now, the made-up example stays.
	const keeper = await openKeeper(() => {});
	const example = ownExample(await keeper.load());
	if (!example) return;
	const titles = titlesOf(skills, questions);
	for (const [name, component] of Object.entries(examples)) {
		const target = document.querySelector(`[data-own="${name}"]`);
		if (!target) continue;
		target.replaceChildren();
		mount(component, { target, props: { example, titles, own: true } });
	}
}

/** Worked out for the first target of the result page that asks for anything. */
function ownExample(records: Records): WorkedExample | null {
	const { facts, scores } = knowFacts(factsOf(records, { roles }, today()));
	const { aims } = aimsFor(facts, scores, roles);
	const aim = aims.find(({ requirement }) =>
		skills.some(({ id }) => requirement[id].importance > 0)
	);
	return aim ? workExample(facts.answers, aim) : null;
}
