import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LISTINGS, reader } from '../../../../tests/listings.ts';
import { faultOfSkillRequirement } from '../model/requirement.ts';
import { SKILLS, type SkillId } from '../model/skill.ts';
import { analyseListing } from './analyse.ts';
import { tidyText } from './tidy.ts';

const read = (text: string) => analyseListing(text, reader);
const figures = (text: string) => {
	const { skills } = read(text);
	return SKILLS.flatMap((skill) => [skills[skill].importance, skills[skill].level]);
};
const quoted = (text: string, skill: SkillId) =>
	read(text)
		.skills[skill].quotes.map((quote) => quote.text)
		.join('\n');

describe('a made-up listing', () => {
	test('for a senior advocate rests on talks, code and writing, and asks for people of some experience', () => {
		const { skills, seniority, also, doubt } = read(LISTINGS.advocate);
		expect(skills.presentation.importance).toBeGreaterThanOrEqual(2);
		expect(skills.code.importance).toBeGreaterThanOrEqual(2);
		expect(skills.documentation.importance).toBeGreaterThanOrEqual(2);
		expect(skills.events.importance).toBeLessThan(skills.code.importance);
		expect(skills.code.level).toBeGreaterThanOrEqual(2.5);
		expect(seniority).toBe('senior');
		expect(also.map(({ id }) => id)).toEqual(['metrics', 'travel']);
		expect(doubt).toBeNull();
	});

	test('for a writer rests on documentation, whatever the employer says about itself', () => {
		const { skills, seniority } = read(LISTINGS.writer);
		expect(skills.documentation).toMatchObject({ importance: 3 });
		expect(skills.presentation).toEqual({ importance: 0, level: 0, quotes: [] });
		expect(skills.events).toEqual({ importance: 0, level: 0, quotes: [] });
		expect(skills.teaching.importance).toBeLessThanOrEqual(1);
		expect(skills.code.importance).toBeLessThanOrEqual(1.5);
		expect(seniority).toBe('mid');
	});

	test('for an events manager rests on events alone', () => {
		const { skills } = read(LISTINGS.events);
		expect(skills.events).toMatchObject({ importance: 3 });
		for (const skill of ['presentation', 'code', 'documentation', 'teaching'] as const) {
			expect(skills[skill].importance).toBeLessThanOrEqual(1);
		}
	});

	test('is quoted where it shows the skill, and nowhere else', () => {
		expect(quoted(LISTINGS.advocate, 'presentation')).toContain('host our monthly webinar');
		expect(quoted(LISTINGS.advocate, 'documentation')).not.toContain('loved by thousands');
		expect(quoted(LISTINGS.advocate, 'teaching')).not.toContain('training budget');
		expect(quoted(LISTINGS.writer, 'documentation')).not.toContain('Copperline');
		expect(read(LISTINGS.advocate).skills.events.quotes.map(({ section }) => section)).toContain(
			'nice'
		);
	});
});

/** One duty in a listing that says nothing else about the skill. */
const withDuty = (duty: string) => `Community person

What you will do
• Talk with the people who use our product every week, and tell us
• ${duty}
• Keep a list of what was decided, and look after the things that were left open

What you bring
• You like to be with people, and you are patient
`;

test.each<[skill: SkillId, shows: string, doesNot: string]>([
	['presentation', 'Speak at conferences', 'Work with present and future partners'],
	['presentation', 'Host a weekly livestream', 'Join a video call with the team every day'],
	['code', 'Write code for sample apps', 'Follow our code of conduct'],
	['code', 'Maintain our Python SDK', 'Build apps with our no code editor'],
	['code', 'Build with our product', 'Listen to developers building with our product'],
	['presentation', 'Give talks at meetups', 'Demonstrated ability to do many things at once'],
	['presentation', 'Deliver live demos at webinars', 'Deliverables of the technical teams'],
	['documentation', 'Write tutorials', 'Hand in the documentation required for your contract'],
	['documentation', 'Maintain how-to guides', 'Be there to guide new colleagues'],
	['events', 'Organise hackathons', 'Work on an event driven product'],
	['teaching', 'Run workshops for new users', 'Work with machine learning and training data'],
	['teaching', 'Run training for new users', 'Work with machine learning tools and training runs']
])('%s is asked for by %j, not by %j', (skill, shows, doesNot) => {
	expect(read(withDuty(shows)).skills[skill].importance).toBeGreaterThanOrEqual(1);
	expect(read(withDuty(shows)).skills[skill].importance).toBeGreaterThan(
		read(withDuty(doesNot)).skills[skill].importance
	);
});

test.each([
	['in benefits', 'Benefits\n• A budget for conferences, courses and workshops'],
	['about the employer', 'About us\nWe give talks, write tutorials and teach workshops.'],
	['denied', 'Requirements\n• No programming or public speaking is needed'],
	[
		'in the fine print',
		'We are an equal opportunity employer and provide documentation, training and events without regard to age.'
	]
])('what stands %s is not asked for', (_, text) => {
	const before = 'Friendly person\n\nWhat you will do\n• Say hello to people who come in\n\n';
	expect(figures(before + text)).toEqual(figures(before));
});

test.each<[skill: SkillId, text: string]>([
	['presentation', 'Duties\n• Not only give talks, but find new places for them'],
	['presentation', 'Duties\n• You are somebody who loves to give talks'],
	['documentation', 'About us\nThis role is there to write tutorials for the product.']
])('%s is asked for in %j', (skill, text) => {
	expect(read(`Friendly person\n\n${text}`).skills[skill].importance).toBeGreaterThanOrEqual(1);
});

test('what is nice to have counts less than what is required, and that less than much of the work', () => {
	const importance = (text: string) => read(text).skills.teaching.importance;
	const nice = importance(
		withDuty('Be kind') + '\nNice to have\n• Experience in teaching workshops'
	);
	const required = importance(withDuty('Be kind') + '• Experience in teaching workshops\n');
	const work = importance(
		withDuty(
			'Teach workshops\n• Run training for users\n• Build a curriculum with labs\n• Mentor people'
		)
	);
	expect(nice).toBeGreaterThan(0);
	expect(required).toBeGreaterThanOrEqual(nice);
	expect(work).toBeGreaterThan(required);
});

test.each([
	['Junior Developer Advocate', 'junior'],
	['Developer Advocate', 'mid'],
	['Senior Developer Advocate', 'senior'],
	['Staff Technical Writer', 'senior'],
	['Head of Developer Relations', 'lead'],
	['Developer Advocate\n\nRequirements\n• 6+ years of experience as a developer', 'senior'],
	['Developer Advocate\n\nRequirements\n• two to three years of experience as a developer', 'mid'],
	['Developer Advocate\n\nWhat you will do\n• Give talks at conferences, about 8 per year', 'mid'],
	['Developer Advocate\n\nWhat you will do\n• Host nine meetups a year', 'mid'],
	['Developer Advocate\n\nRequirements\n• A 6 year record as a developer', 'senior'],
	['We are looking for a Principal Developer Advocate.', 'lead']
])('%j is %s', (text, seniority) => {
	expect(read(`${text}\n\nWhat you will do\n• Write tutorials`).seniority).toBe(seniority);
});

test.each([
	['Requirements\n• Fluent Spanish, and good written English', ['languages']],
	['What you will do\n• Define the strategy and own the budget', ['strategy']],
	['What you will do\n• Moderate our forum so that everybody feels welcome', ['community-care']],
	['Benefits\n• Travel insurance', []]
])('beyond the skills, %j asks for %j', (text, also) => {
	expect(read(`Developer Advocate\n\n${text}`).also.map(({ id }) => id)).toEqual(also);
});

describe('a text that is no English listing is doubted', () => {
	const german =
		'Wir suchen eine Person, die Dokumentation schreibt, Workshops hält und Vorträge auf Konferenzen gibt. ' +
		'Du hast Erfahrung mit Python und Kubernetes und schreibst gern Tutorials für Entwicklerinnen und Entwickler.';
	test.each([
		['empty', ''],
		['empty', ' \n\t– … 🦊'],
		['language', german],
		['language', '私たちは開発者のためのドキュメントを書く人を探しています。'.repeat(30)],
		['short', 'We need a technical writer who will write tutorials and documentation.'],
		[
			'nothing',
			'It was a dark night, and the wind was in the trees, and we were on our way to the sea.'
		]
	])('%s: %j', (doubt, text) => {
		expect(read(text).doubt).toBe(doubt);
	});

	test('and one that was not read has no figures', () => {
		expect(figures(german)).toEqual(Array(10).fill(0));
		expect(read(german)).toMatchObject({ seniority: null, also: [] });
	});
});

/** Pieces of listings, and what no listing should hold. */
const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 400 }),
	fc
		.array(
			fc.oneof(
				fc.constantFrom(...Object.values(LISTINGS).flatMap((text) => text.split('\n'))),
				fc.constantFrom('# ', '- ', '**', '\r\n', '\n\n', '-----', '\u0000', '\ud800', '👩🏽‍💻', 'ﷺ'),
				fc.string({ unit: 'grapheme', maxLength: 20 })
			),
			{ maxLength: 60 }
		)
		.map((parts) => parts.join('\n'))
);

test('any text is read, to figures within their steps, with quotes at their places, always alike', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const reading = read(text);
			for (const skill of SKILLS) {
				expect(faultOfSkillRequirement(reading.skills[skill])).toBeNull();
				const { importance, quotes } = reading.skills[skill];
				expect(quotes.length > 0).toBe(importance > 0);
			}
			const quotes = [...SKILLS.map((skill) => reading.skills[skill]), ...reading.also].flatMap(
				(part) => part.quotes
			);
			for (const quote of quotes) {
				expect(quote.text).toBe(text.slice(quote.start, quote.end));
				expect(quote.text.trim()).not.toBe('');
				expect(quote.text.length).toBeLessThanOrEqual(240);
			}
			expect(read(text)).toEqual(reading);
		}),
		{ numRuns: 300 }
	);
});

/** Breaks lines as a page of a width does. */
const broken = (text: string, width: number) =>
	text
		.split('\n')
		.flatMap((line) => line.match(new RegExp(`.{1,${width}}(?= |$)`, 'g')) ?? [''])
		.map((line) => line.trim())
		.join('\n');

describe('a picture of a listing ends within half a step of the text', () => {
	const changes: Record<string, (text: string) => string> = {
		'narrow page': (text) => broken(text, 60),
		'wide page': (text) => broken(text, 100),
		'marks lost': (text) => broken(text.replaceAll('• ', ''), 80),
		'marks misread': (text) => broken(text.replaceAll('• ', 'e '), 80),
		'0 for o': (text) => text.replaceAll(/(?<=[a-z])o(?=[a-z])/g, '0'),
		'1 for l': (text) => text.replaceAll(/(?<=[a-z])l(?=[a-z])/g, '1'),
		capitals: (text) => text.toUpperCase(),
		'small letters': (text) => text.toLowerCase(),
		'other line ends': (text) => text.replaceAll('\n', '\r\n'),
		'double spaces': (text) => text.replaceAll(' ', '  '),
		'words cut at line ends': (text) =>
			text
				.replaceAll('conferences', 'confer-\nences')
				.replaceAll('documentation', 'documen-\ntation')
	};
	const rows = Object.entries(changes).flatMap(([what, change]) =>
		Object.entries(LISTINGS).map(([name, text]) => ({ what, name, text, change }))
	);

	test.each(rows)('$name, $what', ({ text, change }) => {
		const plain = text.replaceAll(/^#+ /gm, '').replaceAll(/^- /gm, '• ');
		const before = figures(plain);
		const after = figures(change(plain));
		after.forEach((figure, i) => expect(Math.abs(figure - before[i]!)).toBeLessThanOrEqual(0.5));
		expect(read(change(plain)).seniority).toBe(read(plain).seniority);
	});
});

describe('what shows nothing changes nothing', () => {
	const ways: Record<string, (text: string) => string> = {
		'old line ends': (text) => text.replaceAll('\n', '\r'),
		'line separators': (text) => text.replaceAll('\n', '\u2028'),
		'vertical tabs': (text) => text.replaceAll('\n', '\v'),
		'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
		'fixed spaces': (text) => text.replaceAll(' ', '\u00a0'),
		'marks of no width': (text) => text.replaceAll('t', '\u200bt'),
		'hyphens that may be': (text) => text.replaceAll(/e(?=\w)/g, 'e\u00ad'),
		zeros: (text) => `\ufeff${text.replaceAll('a', 'a\u0000')}`,
		'space at line ends': (text) => text.replaceAll('\n', ' \t\n')
	};
	const rows = Object.entries(ways).flatMap(([what, change]) =>
		Object.entries(LISTINGS).map(([name, text]) => ({ what, name, text, sent: change(text) }))
	);

	test.each(rows)('$name, $what', ({ text, sent }) => {
		const [plain, other] = [read(text), read(sent)];
		expect(figures(sent)).toEqual(figures(text));
		expect([other.seniority, other.doubt]).toEqual([plain.seniority, plain.doubt]);
		for (const skill of SKILLS) {
			const quotes = other.skills[skill].quotes;
			expect(quotes.map((quote) => tidyText(quote.text))).toEqual(
				plain.skills[skill].quotes.map((quote) => quote.text)
			);
			for (const quote of quotes) expect(quote.text).toBe(sent.slice(quote.start, quote.end));
		}
	});
});
