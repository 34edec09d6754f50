import * as z from 'zod';
import { MAX_LISTING_BYTES } from '../../core/model/listing.ts';
import { condition } from '../content/condition-schema.ts';
import {
	contentBody,
	readingBody,
	refusalBody,
	resultsBody,
	sharedBody,
	stepBody
} from './bodies.ts';
import { MAX_BODY } from './body.ts';
import { listingRequest } from './listing.ts';
import { oembedBody } from './oembed.ts';
import { resultsRequest } from './schema.ts';

/** A machine door, as the document and the page at `/api` describe it. */
export interface Door {
	readonly method: 'get' | 'post';
	readonly path: string;
	readonly id: string;
	readonly summary: string;
	readonly description: string;
	readonly parameters?: readonly Parameter[];
	readonly request?: string;
	readonly answers: readonly Answer[];
}

interface Parameter {
	readonly name: string;
	readonly in: 'path' | 'query';
	readonly required: boolean;
	readonly description: string;
	readonly schema: object;
}

interface Answer {
	readonly status: number;
	readonly description: string;
	readonly type?: string;
	/** The name of a schema; without one the body is text, or bytes. */
	readonly schema?: string;
}

const JSON_TYPE = 'application/json';
const TEXT = 'text/plain';

const code: Parameter = {
	name: 'code',
	in: 'path',
	required: true,
	description: 'The code of a results link.',
	schema: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' }
};
const refused = (status: number, description: string): Answer => ({
	status,
	description,
	type: JSON_TYPE,
	schema: 'Refusal'
});
const same: Answer = { status: 304, description: 'Still the same, by its ETag.' };
const damaged = (type: 'json' | 'text'): Answer[] =>
	[
		[400, 'The code was changed, lost its end or is too new.'] as const,
		[404, 'This is no code.'] as const
	].map(([status, description]) =>
		type === 'json' ? refused(status, description) : { status, description, type: TEXT }
	);
const tooMany: Answer = {
	status: 429,
	description: 'Too much at once. Retry-After says in how many seconds to ask again.'
};

export const DOORS: readonly Door[] = [
	{
		method: 'get',
		path: '/api/content',
		id: 'getContent',
		summary: 'All content',
		description:
			'Skills, questions, roles, rated listings, rules and resources: the same for everybody.',
		answers: [{ status: 200, description: 'The content.', type: JSON_TYPE, schema: 'Content' }]
	},
	{
		method: 'post',
		path: '/api/results',
		id: 'computeResults',
		summary: 'A result and its link',
		description: `Computes scores, fits and next steps from answers, and the link that shows what "show" names. Nothing is kept. A body may have ${MAX_BODY} bytes.`,
		request: 'ResultsRequest',
		answers: [
			{ status: 200, description: 'The result.', type: JSON_TYPE, schema: 'Results' },
			refused(400, 'A field is wrong: which, and what was expected.'),
			refused(413, 'The body is too long.'),
			tooMany
		]
	},
	{
		method: 'post',
		path: '/api/listings/analyse',
		id: 'analyseListing',
		summary: 'What a job listing asks for',
		description: `Reads the text of a listing, up to ${MAX_LISTING_BYTES} bytes, and quotes what shows it. Nothing is kept.`,
		request: 'ListingRequest',
		answers: [
			{ status: 200, description: 'The reading.', type: JSON_TYPE, schema: 'Reading' },
			refused(400, 'A field is wrong: which, and what was expected.'),
			refused(413, 'The body or the text is too long.'),
			tooMany
		]
	},
	{
		method: 'get',
		path: '/r/{code}.json',
		id: 'getShared',
		summary: 'What a link shows',
		description: 'The result behind a link, less what the link hides.',
		parameters: [code],
		answers: [
			{ status: 200, description: 'What is shown.', type: JSON_TYPE, schema: 'Shared' },
			same,
			...damaged('json')
		]
	},
	{
		method: 'get',
		path: '/r/{code}/preview.png',
		id: 'getPreview',
		summary: 'The picture of a link',
		description: '1200 by 630 pixels: the radar and the first target, as far as they are shown.',
		parameters: [
			code,
			{
				name: 'v',
				in: 'query',
				required: false,
				description: 'The build, as the page names it; with it the picture can be kept for ever.',
				schema: { type: 'string' }
			}
		],
		answers: [
			{ status: 200, description: 'The picture.', type: 'image/png' },
			same,
			...damaged('text'),
			tooMany
		]
	},
	{
		method: 'get',
		path: '/r/{code}/badge.svg',
		id: 'getBadge',
		summary: 'The badge of a link',
		description: 'A small picture for a README.',
		parameters: [code],
		answers: [
			{ status: 200, description: 'The badge.', type: 'image/svg+xml' },
			same,
			...damaged('text')
		]
	},
	{
		method: 'get',
		path: '/oembed',
		id: 'getOembed',
		summary: 'A link, as oembed.com has it',
		description: 'For whatever shows links. It answers in JSON only.',
		parameters: [
			{
				name: 'url',
				in: 'query',
				required: true,
				description: 'The address of a results link of this site.',
				schema: { type: 'string', format: 'uri' }
			},
			{
				name: 'format',
				in: 'query',
				required: false,
				description: 'json unless said.',
				schema: { enum: ['json', 'xml'] }
			},
			...(['maxwidth', 'maxheight'] as const).map((name) => ({
				name,
				in: 'query' as const,
				required: false,
				description: 'In pixels. A picture that is larger is left out.',
				schema: { type: 'integer', minimum: 0, maximum: 99999 }
			}))
		],
		answers: [
			{ status: 200, description: 'The link.', type: JSON_TYPE, schema: 'Oembed' },
			refused(400, 'A part of the query is wrong.'),
			{ status: 404, description: 'No results link of this site.', type: TEXT },
			{ status: 501, description: 'XML was asked for.', type: TEXT }
		]
	},
	{
		method: 'get',
		path: '/healthz',
		id: 'getHealth',
		summary: 'Whether the server answers',
		description: 'Says "ok".',
		answers: [{ status: 200, description: 'It does.', type: TEXT }]
	}
];

/** The OpenAPI 3.1 document of all machine doors, from the schemas that check what comes in. */
export function openApiDocument(origin: string) {
	return {
		openapi: '3.1.1',
		info: {
			title: 'DevRel Readiness',
			version: '1.0.0',
			description:
				'A self-check for newcomers to developer relations. Results are self-reported and made for planning: please do not screen applicants with them.',
			license: { name: 'MIT', identifier: 'MIT' }
		},
		servers: [{ url: origin }],
		paths: Object.fromEntries(
			DOORS.map((door) => [door.path, { [door.method]: operationOf(door) }])
		),
		components: { schemas: schemas() }
	};
}

function operationOf({ id, summary, description, parameters, request, answers }: Door) {
	return {
		operationId: id,
		summary,
		description,
		...(parameters && { parameters }),
		...(request && {
			requestBody: { required: true, content: { [JSON_TYPE]: { schema: refTo(request) } } }
		}),
		responses: Object.fromEntries(
			answers.map(({ status, description, type, schema }) => [
				status,
				{
					description,
					...(type && {
						content: { [type]: schema ? { schema: refTo(schema) } : { schema: { type: 'string' } } }
					})
				}
			])
		)
	};
}

const uriOf = (name: string) => `#/components/schemas/${name}`;
const refTo = (name: string) => ({ $ref: uriOf(name) });

function schemas() {
	const given = { ResultsRequest: resultsRequest, ListingRequest: listingRequest };
	const told = {
		Content: contentBody,
		Condition: condition,
		Results: resultsBody,
		Step: stepBody,
		Shared: sharedBody,
		Reading: readingBody,
		Oembed: oembedBody,
		Refusal: refusalBody
	};
	return { ...asJsonSchemas(given, 'input'), ...asJsonSchemas(told, 'output') };
}

function asJsonSchemas(named: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output') {
	const registry = z.registry<{ id: string }>();
	for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
	const { schemas } = z.toJSONSchema(registry, { io, uri: uriOf, unrepresentable: 'any' });
	return Object.fromEntries(
		Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema])
	);
}
