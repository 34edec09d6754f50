import { expect, test } from 'vitest';
import { LISTINGS, reader } from '../../../../tests/listings.ts';
import { GET } from '../../../routes/api/content/+server.ts';
import { analyseListing } from '../../core/listing/analyse.ts';
import { openShared } from '../../core/results/shared.ts';
import { PARTS } from '../../core/share/compose.ts';
import { content } from '../content.ts';
import { contentBody, readingBody, resultsBody, sharedBody } from './bodies.ts';
import { computeResults } from './results.ts';
import { resultsRequest } from './schema.ts';
import { sharedResult } from './shared.ts';

const ORIGIN = 'https://example.org';
const request = resultsRequest.parse({
	answers: { 'code.apis': 3, 'code.samples': 1, 'teaching.sessions': 'not-sure' },
	targets: ['developer-advocate', 'retool-developer-advocate-2024'],
	show: PARTS,
	since: { date: '2026-01-01', answers: {} },
	name: 'Ada',
	all: true
});
const results = computeResults(request, content, ORIGIN);

function shared() {
	const opened = openShared(results.code, content);
	if (!opened.ok) throw new Error(opened.fault);
	return sharedResult(results.code, opened.shared, content, ORIGIN);
}

/** As it arrives: what is undefined is not there. */
const sent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

const asked = { request: new Request('http://localhost/api/content') } as Parameters<typeof GET>[0];

test.each([
	['a result', resultsBody, () => results],
	['what a link shows', sharedBody, shared],
	['a reading', readingBody, () => analyseListing(LISTINGS.advocate, reader)],
	['a reading of nothing', readingBody, () => analyseListing('', reader)],
	['the content', contentBody, async () => (await GET(asked)).json()]
])('%s is answered as the document says, and with nothing besides', async (_, schema, body) => {
	const answered = sent(await body());
	expect(schema.parse(answered)).toEqual(answered);
});
