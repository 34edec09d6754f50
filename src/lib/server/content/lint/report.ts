import type { Content } from '../../../core/model/content.ts';
import { QUESTION_IDS } from '../../../core/model/question.ts';
import { RULE_KINDS, WAYS } from '../../../core/model/rule.ts';
import type { ContentFiles } from '../read.ts';
import type { Check, Finding } from './finding.ts';
import { searchLists, whoFires } from './reach.ts';
import { rungsOf } from './rungs.ts';

/** How many rules lead to each rung: a row for each question. */
export function rungTable({ rules }: Content): string {
	const rungs = rungsOf(rules);
	const width = Math.max(...QUESTION_IDS.map((id) => id.length)) + 2;
	const rows = QUESTION_IDS.map((id) => {
		const counts = rungs.filter(({ question }) => question === id).map((rung) => rung.rules.length);
		return id.padEnd(width) + counts.map((count) => String(count).padStart(6)).join('');
	});
	const filled = rungs.filter((rung) => rung.rules.length > 0).length;
	return [
		'Rules for each rung'.padEnd(width) + '  0->1  1->2  2->3  3->4',
		...rows,
		`${filled} of ${rungs.length} rungs have a step.`
	].join('\n');
}

/** How much of everything there is, and whom it reaches. */
export function counts(content: Content): string {
	const rules = content.rules.filter(({ retired }) => !retired);
	const { resources } = content;
	const { crowd, sought } = searchLists(content);
	const fires = rules.filter((rule) => whoFires(rule, content) !== null).length;
	const many = <T>(all: readonly T[], of: (one: T) => boolean) => all.filter(of).length;
	const kinds = RULE_KINDS.map((kind) => `${many(rules, (rule) => rule.kind === kind)} ${kind}`);
	const ways = WAYS.map((way) => `${many(rules, (rule) => rule.ways.includes(way))} ${way}`);
	const paid = many(resources, ({ cost }) => cost === 'paid');
	const cautioned = many(resources, ({ caution }) => caution !== undefined);
	const gone = many(resources, (resource) => resource.gone !== undefined);
	return [
		`Rules      ${rules.length}: ${kinds.join(', ')}; ${content.rules.length - rules.length} retired`,
		`Ways       ${ways.join(', ')}; ${many(rules, ({ hours }) => hours <= 2)} take two hours or less`,
		`Resources  ${resources.length}: ${paid} paid, ${cautioned} with a caution, ${gone} gone`,
		`Reach      ${fires} of ${rules.length} rules can fire; ${crowd.size} are on the lists of made-up people ` +
			`at large, ${sought.size} more on those of people made to suit them`
	].join('\n');
}

/** One line for each check, then each finding with its place, what is wrong and what to do. */
export function verdicts(checks: readonly Check[], files: ContentFiles, content: Content) {
	const all = checks.map(({ title, find }) => ({ title, findings: find(content) }));
	const lines = all.map(({ title, findings }) =>
		findings.length === 0
			? `ok    ${title}`
			: `${String(findings.length).padEnd(6)}TO MEND: ${title}`
	);
	const findings = all.flatMap((one) => one.findings);
	return {
		text: [...lines, ...findings.map((one) => `\n${describeFinding(one, files)}`)].join('\n'),
		count: findings.length
	};
}

export function describeFinding({ file, path, wrong, cure }: Finding, files: ContentFiles): string {
	const at = files[file].errorAt(path, '');
	return [`${at.file}:${at.line}`, ...wrong.split('\n'), `-> ${cure}`].join('\n      ');
}
