import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleDay } from '../../../tests/samples.ts';
import { anyTwins, type Request } from '../../../tests/twins.ts';
import { NO_RECORDS } from '../core/history/records.ts';
import type { Target } from '../core/model/target.ts';
import type { RoleId } from '../core/model/role.ts';
import { ownShareable } from '../core/results/own.ts';
import { openShared } from '../core/results/shared.ts';
import type { Part } from '../core/share/compose.ts';
import { composeLink } from '../core/share/results-link.ts';
import { computeResults } from './api/results.ts';
import { resultsRequest } from './api/schema.ts';
import { sharedResult } from './api/shared.ts';
import { badgeOf } from './badge.ts';
import { content } from './content.ts';
import { landingOf } from './landing.ts';
import { drawPicture } from './preview/draw.ts';
import { pictureOf } from './preview/picture.ts';

const ORIGIN = 'https://example.org';
const SHOW: readonly Part[] = ['shape', 'fit'];
const MANY = 10_000;
const today = sampleDay('2026-11-21');

function targetsOf({ targets }: Request): Target[] {
	return targets.map((id) => ({ kind: 'role', id: id as RoleId }));
}

function codeOf(request: Request): string {
	const { answers, name } = request;
	const source = { day: today, answers, name, steps: [], since: null, note: null };
	return composeLink({ ...source, targets: targetsOf(request) }, new Set(SHOW), content).code;
}

function shownBy(code: string) {
	const opened = openShared(code, content);
	if (!opened.ok) throw new Error(`The code is ${opened.fault}`);
	return opened.shared;
}

test(
	`of ${MANY} attempts path, JSON, head, badge and what is drawn tell nothing that is hidden`,
	{ timeout: 300_000 },
	() => {
		let differ = 0;
		fc.assert(
			fc.property(anyTwins, ({ mine, other }) => {
				if (JSON.stringify(mine.answers) !== JSON.stringify(other.answers)) differ += 1;
				const told = [mine, other].map((request) => {
					const code = codeOf(request);
					const shared = shownBy(code);
					return JSON.stringify([
						code,
						sharedResult(code, shared, content, ORIGIN),
						landingOf(code, shared, ORIGIN),
						badgeOf(shared.view),
						pictureOf(shared)
					]);
				});
				expect(told[1]).toBe(told[0]);
			}),
			{ numRuns: MANY }
		);
		expect(differ).toBeGreaterThan(MANY / 2);
	}
);

test('the links that the API and the page make tell nothing of it either', () => {
	fc.assert(
		fc.property(anyTwins, fc.boolean(), ({ mine, other, strain }, wantsGrowth) => {
			const links = [mine, other].map(
				(request) => computeResults(resultsRequest.parse(request), content, ORIGIN).url
			);
			expect(links[1]).toBe(links[0]);
			// With steps shown the same answers give the same link, whatever else the device knows.
			const shareable = [mine, { ...other, answers: mine.answers }].map((request, i) => {
				const { stage, origin, hoursPerWeek } = resultsRequest.parse(request);
				const person = {
					stage: stage ?? null,
					origin: origin ?? null,
					hoursPerWeek: hoursPerWeek ?? 3,
					liked: []
				};
				const checkIn = strain && i === 0 ? { day: today, wantsGrowth } : null;
				const attempts = [{ id: 1, day: today, answers: request.answers }];
				const records = { ...NO_RECORDS, attempts, targets: targetsOf(request), person, checkIn };
				return ownShareable(records, content, today).map(({ id }) => id);
			});
			expect(shareable[1]).toEqual(shareable[0]);
		}),
		{ numRuns: 300 }
	);
});

test('nor do the pictures', () => {
	fc.assert(
		fc.property(anyTwins, ({ mine, other }) => {
			const [one, two] = [mine, other].map((request) =>
				drawPicture(pictureOf(shownBy(codeOf(request))))
			);
			expect(one?.equals(two as Buffer)).toBe(true);
		}),
		{ numRuns: 30 }
	);
});
