import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
	sampleAttempt,
	sampleContent,
	sampleDay,
	sampleRequirement
} from '../../../../tests/samples.ts';
import '../../../app.css';
import { NO_RECORDS } from '../../core/history/records.ts';
import type { Answers } from '../../core/model/answer.ts';
import type { Target } from '../../core/model/target.ts';
import { viewGoals } from '../../core/plan/goals.ts';
import { SKILLS } from '../../core/model/skill.ts';
import Fan from './Fan.svelte';

const today = sampleDay('2026-11-22');
const skills = SKILLS.map((id) => ({
	id,
	title: `${id[0]!.toUpperCase()}${id.slice(1)}`,
	about: ''
}));
const own = (title: string): Target => ({
	kind: 'own',
	id: title,
	title,
	titleShown: false,
	requirement: sampleRequirement({
		presentation: [3, 3],
		code: [2, 3],
		documentation: [1, 2],
		events: [1, 2],
		teaching: [2, 2]
	})
});
const free: Target = {
	kind: 'free',
	id: 'f',
	text: 'Product manager',
	learn: 'how a roadmap is made'
};

function show(targets: readonly Target[], width: number, answers: Answers = {}) {
	const records = { ...NO_RECORDS, targets, attempts: [sampleAttempt(1, today, answers)] };
	const goals = viewGoals(records, sampleContent({ skills }), today);
	const { container } = render(Fan, { goals, skills });
	container.style.width = `${width}px`;
	return screen.getByRole('img');
}

const LONG = 'Senior Developer Community Programs and Education Lead, EMEA';
const WIDE = 'MWMWMW MWMWMWMW WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW';

describe.each([288, 328, 736, 1056])('in a width of %i pixels', (width) => {
	test.each([1, 2, 3, 4])('%i long titles meet neither ribs nor each other', async (count) => {
		const targets = [own(LONG), own(WIDE), free, own(`${LONG}.`)].slice(0, count);
		const drawing = show(targets, width);
		await document.fonts.ready;
		const frame = drawing.getBoundingClientRect();
		const groups = [...drawing.querySelectorAll('g')];
		expect(groups).toHaveLength(count);
		const textsOf = (group: Element) =>
			[...group.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
		const solid = groups.flatMap((group) => [
			...group.querySelectorAll<SVGGeometryElement>('path.leaf, line.rib')
		]);
		groups.forEach((group, i) => {
			for (const box of textsOf(group)) {
				// A letter may stand out of its own width a little.
				expect(box.left).toBeGreaterThanOrEqual(frame.left - 3);
				expect(box.right).toBeLessThanOrEqual(frame.right + 3);
				const others = groups.slice(i + 1).flatMap(textsOf);
				expect(others.filter((other) => meet(box, other))).toEqual([]);
				expect(solid.filter((shape) => touches(shape, box))).toEqual([]);
			}
		});
	});
});

function meet(a: DOMRect, b: DOMRect): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

/** Whether a shape's outline runs through a box on the screen. */
function touches(shape: SVGGeometryElement, box: DOMRect): boolean {
	const toScreen = shape.getScreenCTM();
	const length = shape.getTotalLength();
	return Array.from({ length: 101 }, (_, i) =>
		shape.getPointAtLength((length * i) / 100).matrixTransform(toScreen ?? undefined)
	).some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
}

test('says in words what it draws, and the table says the same', async () => {
	const drawing = show([own('Docs engineer'), free], 736, { 'code.apis': 2, 'code.review': 1 });
	expect(drawing).toHaveAccessibleName(
		'A fan with 2 ribs: Docs engineer; Product manager. The table below says the same.'
	);
	expect(drawing).toHaveTextContent(/Still open: Presentation/);
	expect(drawing).toHaveTextContent(/To learn on the way: how ?a roadmap is made/);
	await userEvent.click(screen.getByText('The same as a table'));
	const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
	expect(rows[0]).toHaveTextContent(/^Docs engineer\s*\d+ to \d+ of 100/);
	expect(rows[1]).toHaveTextContent(/^Product manager\s*A goal without figures/);
	const reach = rows[0]!.textContent.match(/\d+ to \d+ of 100/)?.[0];
	expect(drawing).toHaveTextContent(reach ?? 'a reach');
});

test('where nothing is answered, every range goes from 0 to 100, and says why', () => {
	const drawing = show([own('Docs engineer')], 736);
	expect(drawing).toHaveTextContent('0 to 100 of 100');
	expect(drawing).toHaveTextContent('Nothing is known yet, so all is open');
});

test('without a goal there is a closed fan, and no table', () => {
	const drawing = show([], 328);
	expect(drawing).toHaveAccessibleName(/^A fan without goals so far/);
	expect(screen.queryByText('The same as a table')).toBeNull();
});
