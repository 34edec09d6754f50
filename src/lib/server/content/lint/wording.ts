import type { Content } from '../../../core/model/content.ts';
import type { Finding } from './finding.ts';

/** A word or phrase that does not belong in a text, and what to do instead. */
interface Trap {
	readonly words: RegExp;
	readonly wrong: string;
	readonly cure: string;
	/** Phrases in which the words are meant in another way. */
	readonly except?: RegExp;
}

const IN_QUESTIONS: readonly Trap[] = [
	{
		words: /\b(and\/or|as well as|and|plus)\b|&/gi,
		except: /\b(trial and error|drag and drop|question and answer|research and development)\b/gi,
		wrong: 'asks for two things at once',
		cure: 'Keep what tells this level from the one below, and move the rest to "help".'
	},
	{
		words:
			/\b(some|several|many|a few|few|various|a lot|often|sometimes|couple|numerous|multiple|regular(?:ly)?|usually|generally|typically|normally|frequently|occasionally|from time to time|at times|now and then|rarely|mostly|mainly|roughly|around)\b/gi,
		wrong: 'can mean anything',
		cure: 'Give a number or a length of time.'
	},
	{
		words:
			/\b(good|well|basic|advanced|strong|familiar|comfortable|confident|expert|know how|understand|able to|try|tried|feel)\b/gi,
		except: /\bas well as\b/gi,
		wrong: 'is an opinion about oneself',
		cure: 'Say what somebody has done, so that it can be answered with yes or no.'
	}
];

const IN_STEPS: readonly Trap[] = [
	{
		words:
			/\b(improv\w*|consider\w*|enhanc\w*|strengthen\w*|(?:try|tries|tried|trying) to|(?:think|thinks|thinking|thought) about|(?:look|looks|looking) into|reflect\w* on|(?:work|works|working) on|aim\w* to|striv\w*|(?:get|gets|getting) better|familiari[sz]e\w*|be aware|keep in mind|maybe|perhaps|possibly|probably|if possible|if you can|feel free|as needed|when you have time|might want)\b/gi,
		except: /\b(?:works? on the|people consider)\b/gi,
		wrong: 'cannot be done or not done',
		cure: 'Say the one action, so that somebody can tell if it has happened.'
	},
	{
		words: /\b(just|simply|easy|easily|obviously|of course|only have to)\b/gi,
		wrong: 'belittles who finds it hard',
		cure: 'Leave the word out.'
	},
	{
		words: /\b(and\/or)\b/gi,
		wrong: 'asks for two things at once',
		cure: 'Decide for one.'
	}
];

const NUMBER = '(?:\\d+\\+?|one|two|three|four|five|six|seven|eight|nine|ten|many|several|some)';
/** Known for hiring in DevRel or for their size; add one when somebody writes it. */
const EMPLOYERS =
	'Google|Microsoft|Amazon|AWS|Apple|Meta|Facebook|Netflix|GitHub|GitLab|Stripe|Twilio|Shopify|Vercel|Cloudflare|Datadog|MongoDB|Red Hat|IBM|Oracle|Salesforce|OpenAI|Anthropic|Nvidia|Intel|Spotify|Airbnb|Uber|FAANG|Fortune 500';

const CRITERIA: readonly Trap[] = [
	{
		words: new RegExp(
			`\\b(${NUMBER}[- ](?:or more )?(?:years?|yrs?)|years of|years'|years in|decades?|seniority)\\b`,
			'gi'
		),
		wrong: 'measures time served',
		cure: 'Say what was done in that time. A length in months is fine for something that went on.'
	},
	{
		words:
			/\b(followers?|subscribers?|page ?views|retweets?|reposts|likes|upvotes|impressions|karma|\d[\d,.]*[km]? (?:views|stars|plays))\b/gi,
		wrong: 'measures fame',
		cure: 'Say what was made, or who used it.'
	}
];
const EMPLOYER: Trap = {
	words: new RegExp(`\\b(${EMPLOYERS})\\b`, 'g'),
	wrong: 'makes an employer a measure',
	cure: 'Say what was done, wherever it was.'
};
const AT_EMPLOYER: Trap = {
	...EMPLOYER,
	words: new RegExp(
		`\\b((?:at|for|by|from|join|joined) (?:${EMPLOYERS})(?! (?:Skills|Pages|Codelabs)))\\b`,
		'g'
	)
};

/** A text, where it stands, and what to call the thing it is part of. */
interface Text {
	readonly of: string;
	readonly path: readonly PropertyKey[];
	readonly text: string;
}

/** What a question says to help with its lines; it may name two things, and hedge. */
function helpTexts({ questions }: Content): Text[] {
	return questions.flatMap(({ id, help = '', counts }, i) => [
		{ of: id, path: ['questions', i, 'help'], text: help },
		...counts.map((text, n) => ({ of: id, path: ['questions', i, 'counts', n], text }))
	]);
}

/** The lines that people answer by. */
function questionTexts({ questions }: Content): Text[] {
	return questions.flatMap(({ id, text, levels, next }, i) => {
		const list = (name: string, lines: readonly string[]) =>
			lines.map((line, n) => ({ of: id, path: ['questions', i, name, n], text: line }));
		return [
			{ of: id, path: ['questions', i, 'text'], text },
			...list('levels', levels),
			...list('next', next)
		];
	});
}

type StepField = 'title' | 'do' | 'first15' | 'why' | 'evidence' | 'opener';

const STEP_FIELDS: readonly StepField[] = ['title', 'do', 'first15', 'why', 'evidence', 'opener'];

function stepTexts({ rules }: Content, fields: readonly StepField[]): Text[] {
	return rules.flatMap((rule, i) =>
		rule.retired
			? []
			: [
					...fields.map((field) => ({ of: rule.id, path: ['rules', i, field], text: rule[field] })),
					...(rule.part
						? [{ of: rule.id, path: ['rules', i, 'part', 'do'], text: rule.part.do }]
						: [])
				]
	);
}

/** What is said about a kind of job. */
function roleTexts({ roles }: Content): Text[] {
	return roles.flatMap(({ id, about, week, whyPaid, alsoAsked, thin }, i) => {
		const at = (key: string, text: string, n?: number): Text => ({
			of: id,
			path: ['roles', i, key, ...(n === undefined ? [] : [n])],
			text
		});
		return [
			at('about', about),
			...week.map((text, n) => at('week', text, n)),
			at('whyPaid', whyPaid),
			...alsoAsked.map((text, n) => at('alsoAsked', text, n)),
			at('thin', thin)
		];
	});
}

function findTraps(
	file: 'questions' | 'roles' | 'rules',
	texts: readonly Text[],
	traps: readonly Trap[]
): Finding[] {
	return texts.flatMap(({ of, path, text }) =>
		traps.flatMap(({ words, except, wrong, cure }) => {
			const found = (except ? text.replace(except, '') : text).match(words);
			if (!found) return [];
			return [{ file, path, wrong: `"${found[0]}" in "${of}" ${wrong}: ${text}`, cure }];
		})
	);
}

/** Two things in one line, or words that two people read in two ways. */
export function findVagueWords(content: Content): Finding[] {
	return [
		...findTraps('questions', questionTexts(content), IN_QUESTIONS),
		...findTraps('rules', stepTexts(content, STEP_FIELDS), IN_STEPS),
		...findTraps('roles', roleTexts(content), IN_STEPS)
	];
}

/** Time served, fame or a well-known employer as what counts. Names of tools are fine in steps. */
export function findUnfairCriteria(content: Content): Finding[] {
	return [
		...findTraps(
			'questions',
			[...questionTexts(content), ...helpTexts(content)],
			[...CRITERIA, EMPLOYER]
		),
		...findTraps('rules', stepTexts(content, STEP_FIELDS), [...CRITERIA, AT_EMPLOYER]),
		...findTraps('roles', roleTexts(content), [...CRITERIA, EMPLOYER])
	];
}
