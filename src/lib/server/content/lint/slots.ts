import type { Content } from '../../../core/model/content.ts';
import type { Requirement } from '../../../core/model/requirement.ts';
import type { Rule } from '../../../core/model/rule.ts';
import { SKILLS, type SkillId } from '../../../core/model/skill.ts';
import type { Finding } from './finding.ts';

/** The lists whose slots links are made of. */
export const SLOTTED = ['questions', 'roles', 'listings', 'rules'] as const;
type Slotted = (typeof SLOTTED)[number];

/** What a slot stands for, written down so that nobody changes it without wanting to. */
export interface Slot {
	readonly slot: number;
	/** What may never change under a slot: the id, and of a rule its kind and what it moves. */
	readonly is: string;
	/** What people answered or did, or what figures stood for, in words. These may get better, as long as they mean the same. */
	readonly means: string;
	/** Earlier wordings, the latest first. */
	readonly was?: readonly string[] | undefined;
}

/** A resource and the caution that stands beside it. */
export interface Caution {
	readonly resource: string;
	readonly caution: string;
}

export type Slots = Readonly<Record<Slotted, readonly Slot[]>> & {
	readonly cautions: readonly Caution[];
};

/** What the slots of this content stand for. */
export function slotsOf({ questions, roles, listings, rules, resources }: Content): Slots {
	return {
		questions: questions.map(({ id, slot, text, levels }) => ({
			slot,
			is: id,
			means: [text, ...levels.map((line, level) => `${level} ${line}`)].join('\n')
		})),
		roles: roles.map(({ id, slot, title, listings, requirements }) => ({
			slot,
			is: id,
			means: [
				title,
				`${listings} listings`,
				...SKILLS.map((skill) => figuresOf(skill, requirements))
			].join('\n')
		})),
		listings: listings.map(({ id, slot, title, employer, year }) => ({
			slot,
			is: id,
			means: `${title}\n${employer}, ${year}`
		})),
		rules: rules.map((rule) => ({
			slot: rule.slot,
			is: identityOf(rule),
			means: [
				rule.title,
				rule.do,
				`First: ${rule.first15}`,
				`Hours: ${rule.hours}`,
				...(rule.part ? [`Part, ${rule.part.hours} hours: ${rule.part.do}`] : [])
			].join('\n')
		})),
		cautions: resources.flatMap(({ id, caution }) => (caution ? [{ resource: id, caution }] : []))
	};
}

function figuresOf(skill: SkillId, requirements: Requirement): string {
	const { importance, level } = requirements[skill];
	return `${skill} ${importance}, level ${level}`;
}

/** Cautions that were beside a resource and are not as they were. */
export function findLostCautions(content: Content, kept: Slots): Finding[] {
	const now = new Map(
		slotsOf(content).cautions.map(({ resource, caution }) => [resource, caution])
	);
	return kept.cautions
		.filter(({ resource, caution }) => now.get(resource) !== caution)
		.map(({ resource, caution }) => {
			const at = content.resources.findIndex(({ id }) => id === resource);
			return {
				file: 'resources',
				path: at < 0 ? ['resources'] : ['resources', at, 'id'],
				wrong: `"${resource}" had a caution that is gone or reads otherwise: ${caution}`,
				cure: 'Put it back. If somebody looked and it no longer holds: npm run content:check -- --accept'
			};
		});
}

function identityOf({ id, kind, moves = {} }: Rule): string {
	const moved = Object.entries(moves).sort();
	return [`${id}, ${kind}`, ...moved.map(([question, level]) => `${question} to ${level}`)].join(
		', '
	);
}

/** Slots that stand for another thing than they did, or that are gone. Nobody may accept these. */
export function findReusedSlots(content: Content, kept: Slots): Finding[] {
	const now = slotsOf(content);
	return SLOTTED.flatMap((file) =>
		kept[file].flatMap(({ slot, is, means }): Finding[] => {
			const at = now[file].findIndex((one) => one.slot === slot);
			const found = now[file][at];
			if (found?.is === is) return [];
			const meant = `It stood for ${is}: ${firstLine(means)}`;
			return [
				{
					file,
					path: at < 0 ? [file] : [file, at, 'slot'],
					wrong: found
						? `Slot ${slot} is used again, for ${found.is}. ${meant}`
						: `Slot ${slot} is gone. ${meant}`,
					cure:
						'Links that people sent point to this slot. Bring the old one back as it was, with ' +
						`"retired: true" if nobody should get it any more. What is new takes slot ${freeSlot(now, kept, file)}.`
				}
			];
		})
	);
}

/** Slots whose words changed, or that are new: each wants somebody to say that this is on purpose. */
export function findChangedMeanings(content: Content, kept: Slots): Finding[] {
	const now = slotsOf(content);
	return SLOTTED.flatMap((file) =>
		now[file].flatMap(({ slot, is, means }, at): Finding[] => {
			const before = kept[file].find((one) => one.slot === slot);
			if (before && (before.is !== is || before.means === means)) return [];
			const cure = 'npm run content:check -- --accept';
			const path = [file, at, 'slot'];
			if (!before) {
				return [
					{
						file,
						path,
						wrong: `Slot ${slot} is new.`,
						cure: `Write down what it stands for: ${cure}`
					}
				];
			}
			return [
				{
					file,
					path,
					wrong: `The words of slot ${slot} changed.\n${changedLines(before.means, means)}`,
					cure:
						'If who answered or did the old would say the same of the new, accept it: ' +
						`${cure}. If not, put the old words back and write a new one with a slot of its own.`
				}
			];
		})
	);
}

/** The lines that differ, old and new. */
function changedLines(before: string, after: string): string {
	const [old, now] = [before.split('\n'), after.split('\n')];
	const only = (mark: string, lines: readonly string[], others: readonly string[]) =>
		lines.filter((line) => !others.includes(line)).map((line) => `${mark} ${line}`);
	return [...only('was', old, now), ...only('now', now, old)].join('\n');
}

const firstLine = (text: string) => text.split('\n')[0];

function freeSlot(now: Slots, kept: Slots, file: Slotted): number {
	return Math.max(0, ...[...now[file], ...kept[file]].map(({ slot }) => slot)) + 1;
}

/** The slots as they are now, with the words they had before. Only where none is used again or gone. */
export function acceptSlots(content: Content, kept: Slots): Slots {
	const now = slotsOf(content);
	const accept = (file: Slotted): Slot[] =>
		[...now[file]]
			.sort((a, b) => a.slot - b.slot)
			.map((slot) => {
				const before = kept[file].find((one) => one.slot === slot.slot);
				if (!before) return slot;
				const was = [...(before.means === slot.means ? [] : [before.means]), ...(before.was ?? [])];
				return was.length === 0 ? slot : { ...slot, was };
			});
	return {
		questions: accept('questions'),
		roles: accept('roles'),
		listings: accept('listings'),
		rules: accept('rules'),
		cautions: now.cautions
	};
}
