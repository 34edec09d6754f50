import { expect, test } from 'vitest';
import { NEVER_SAID, sampleDay } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import type { Part } from '../share/compose.ts';
import { composeLink } from '../share/results-link.ts';
import { headlineOf } from './headline.ts';
import { openShared } from './shared.ts';

const content = await loadContent();

const source = {
	day: sampleDay('2026-11-21'),
	answers: { 'code.apis': 3, 'code.samples': 2, 'teaching.sessions': 0 } as const,
	targets: [
		{ kind: 'role', id: 'developer-advocate' },
		{ kind: 'role', id: 'devrel-lead' }
	] as const,
	steps: content.rules.filter(({ kind }) => kind === 'growth').slice(0, 2),
	name: '',
	since: null,
	note: null
};

function headline(show: readonly Part[], name = '') {
	const opened = openShared(composeLink({ ...source, name }, new Set(show), content).code, content);
	if (!opened.ok) throw new Error(opened.fault);
	return headlineOf(opened.shared);
}
const END = 'Self-reported on 21 November 2026, and nobody checked it. Made for planning.';

test('the title says whose result it is, if the link does', () => {
	expect(headline([]).title).toBe('A DevRel self-check');
	expect(headline([], 'Ada & <co>').title).toBe('DevRel self-check by Ada & <co>');
});

test.each<[show: Part[], description: string]>([
	[[], END],
	[
		['shape'],
		`Presentation not known yet, Code established, Documentation not known yet, Events not known yet, Teaching not yet. ${END}`
	],
	[
		['shape', 'fit'],
		`Presentation not known yet, Code established, Documentation not known yet, Events not known yet, Teaching not yet. Compared with Developer advocate: not enough answered to say: Presentation is asked for here and is not known yet. ${END}`
	],
	[['fit'], `On the way to Developer advocate. ${END}`],
	[['answers'], `What they have done in developer relations, in their own answers. ${END}`],
	[['steps'], `2 next steps are shown. ${END}`]
])('of a link that shows %j the description says that and no more', (show, description) => {
	expect(headline(show).description).toBe(description);
	expect(description).not.toMatch(NEVER_SAID);
});
