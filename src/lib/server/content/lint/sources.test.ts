import { expect, test } from 'vitest';
import { sampleContent, sampleResource, sampleRule } from '../../../../../tests/samples.ts';
import type { Resource } from '../../../core/model/rule.ts';
import { findMisplacedResources, findStepsWithoutSource, findUnusedResources } from './sources.ts';

const contentWith = (
	change: Partial<Resource>,
	rule: Partial<Parameters<typeof sampleRule>[0]> = {}
) =>
	sampleContent({
		resources: [sampleResource({ id: 'one', ...change })],
		rules: [sampleRule({ id: 'it', resources: ['one'], ...rule })]
	});

test('a step with a sound resource, and a resource that is used, pass', () => {
	expect(findStepsWithoutSource(contentWith({}))).toEqual([]);
	expect(findStepsWithoutSource(contentWith({ cost: 'free-tier' }))).toEqual([]);
	expect(findUnusedResources(contentWith({}))).toEqual([]);
});

test.each<[string, Partial<Resource>]>([
	['gone', { gone: '2026-11-21' }],
	['paid', { cost: 'paid' }],
	['cautioned', { caution: 'The address may change.' }]
])('a step whose only resource is %s is named', (_, change) => {
	const findings = findStepsWithoutSource(contentWith(change));
	expect(findings.map(({ path }) => path)).toEqual([['rules', 0, 'resources']]);
	expect(findings[0]?.wrong).toBe(
		'All resources of "it" are gone, paid or come with a caution: one.'
	);
	expect(findStepsWithoutSource(contentWith(change, { retired: true }))).toEqual([]);
	const content = contentWith(change, { resources: ['one', 'two'] });
	const resources = [...content.resources, sampleResource({ id: 'two' })];
	expect(findStepsWithoutSource({ ...content, resources })).toEqual([]);
});

test('a step without any resource is named', () => {
	const findings = findStepsWithoutSource(contentWith({}, { resources: [] }));
	expect(findings.map(({ wrong }) => wrong)).toEqual(['"it" has no resource.']);
});

test.each([
	['no rule', { resources: [] }],
	['a retired rule only', { retired: true as const }]
])('a resource that %s uses is named, unless it is gone', (_, rule) => {
	const findings = findUnusedResources(contentWith({}, rule));
	expect(findings.map(({ wrong }) => wrong)).toEqual(['No step uses the resource "one".']);
	expect(findUnusedResources(contentWith({ gone: '2026-11-21' }, rule))).toEqual([]);
});

const up = { moves: { 'code.apis': 2 } } as const;

test.each<[string, Partial<Resource>]>([
	['another skill', { skills: ['teaching'], levels: [0, 1, 2] }],
	['another level', { skills: ['code'], levels: [0, 2] }]
])('a step up whose resources are for %s is named', (_, change) => {
	const findings = findMisplacedResources(contentWith(change, up));
	expect(findings.map(({ path }) => path)).toEqual([['rules', 0, 'resources']]);
	expect(findings[0]?.wrong).toBe('No resource of "it" says that it helps from level 1 in code.');
	expect(findMisplacedResources(contentWith(change, { ...up, retired: true }))).toEqual([]);
	expect(findMisplacedResources(contentWith(change, { kind: 'career' }))).toEqual([]);
});

test.each<[string, Partial<Resource>]>([
	['its rung', { skills: ['teaching', 'code'], levels: [1] }],
	['every skill', { skills: [], levels: [1, 2] }]
])('a step up with a resource for %s passes', (_, change) => {
	expect(findMisplacedResources(contentWith(change, up))).toEqual([]);
});
