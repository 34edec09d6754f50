import { mount } from 'svelte';
import FitExample from '$lib/components/method/FitExample.svelte';
import RungExample from '$lib/components/method/RungExample.svelte';
import SkillExample from '$lib/components/method/SkillExample.svelte';
import type { Records } from '$lib/core/history/records.ts';
import type { Answers } from '$lib/core/model/answer.ts';
import type { Aim } from '$lib/core/model/target.ts';
import { factsOf } from '$lib/core/results/own.ts';
import { workExample } from '$lib/core/results/worked.ts';
import { aimOfRole, aimsFor, type AimSource } from '$lib/core/rules/advise.ts';
import { knowFacts } from '$lib/core/rules/facts.ts';
import { questions, roles, skills } from '$lib/state/basics.ts';
import { today } from '$lib/state/clock.ts';
import { listings } from '$lib/state/library.ts';
import { openKeeper } from '$lib/storage/open.ts';
import { titlesOf } from './titles.ts';

const examples = { skill: SkillExample, fit: FitExample, rung: RungExample };

/** Puts the reader's own numbers in place of the made-up ones, if there are any, and marks when all is read. */
export async function showOwnNumbers(): Promise<void> {
	await putOwnNumbers();
	performance.mark('own numbers read');
}

async function putOwnNumbers(): Promise<void> {
	// Where nothing is kept, or it cannot be read now, the made-up example stays.
	const keeper = await openKeeper(() => {});
	const { answers, source, aim } = factsFor(await keeper.load());
	const example = workExample(answers, aim);
	if (!example) return;
	const titles = titlesOf(skills, questions);
	for (const [name, component] of Object.entries(examples)) {
		const target = document.querySelector(`[data-own="${name}"]`);
		if (!target) continue;
		target.replaceChildren();
		mount(component, { target, props: { example, titles, own: true, source } });
	}
}

/** A person's answers, and what they are compared with: the first target that asks for anything. */
function factsFor(records: Records): { answers: Answers; source: AimSource; aim: Aim } {
	const { facts, scores } = knowFacts(factsOf(records, { roles, listings }, today()));
	const { source, aims } = aimsFor(facts, scores, roles);
	const chosen = aims.find(({ requirement }) =>
		skills.some(({ id }) => requirement[id].importance > 0)
	);
	if (source !== 'closest' && chosen) return { answers: facts.answers, source, aim: chosen };
	const best = roles.reduce((a, b) => (b.listings > a.listings ? b : a));
	return { answers: facts.answers, source: 'closest', aim: aimOfRole(best) };
}
