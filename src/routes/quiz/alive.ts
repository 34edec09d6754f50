import { hydrate } from 'svelte';
import { registerCopy } from '$lib/state/register-copy.ts';
import { QuizJourney } from '$lib/state/quiz-journey.svelte.ts';
import { whenQuiet } from '$lib/state/quiet.ts';
import { takeTicked } from '$lib/state/ticked.ts';
import { openAnswerKeeper } from '$lib/storage/open.ts';
import { answersIn, brought } from './brought.ts';
import Questions from './Questions.svelte';

// Brings the questions to life; then it keeps a copy of the app on the device.

// To run the modules and to bring the page to life is too much for one task.
await new Promise((go) => setTimeout(go));
const { form, around, sections, given, leaving } = brought();
const journey = new QuizJourney(openAnswerKeeper);
document.addEventListener('visibilitychange', () => {
	if (document.visibilityState === 'visible') void journey.refresh();
});
// The form is a part of what SvelteKit rendered. These are the marks between which Svelte looks for it.
form.before(document.createComment('['));
form.after(document.createComment(']'));
hydrate(Questions, {
	target: around,
	props: { sections, journey, before: [...answersIn(takeTicked()), ...given], leaving }
});
await whenQuiet();
// A newer one is offered by other pages, not in the middle of the questions.
await registerCopy();
