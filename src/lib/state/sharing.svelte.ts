import type { Stage } from '../core/model/person.ts';
import { OFFERS, type Audience, type Line } from '../core/share/audience.ts';
import type { Part } from '../core/share/compose.ts';
import { MAX_EVIDENCE, readUrl, type EvidenceLink } from '../core/share/note.ts';

/** A row of the form: what was typed of a link to something that shows what somebody did. */
export interface EvidenceRow {
	readonly key: number;
	title: string;
	url: string;
}

/** What a person chooses and writes for a link, as the form shows it. Nothing of it is kept. */
export class Sharing {
	audience = $state<Audience>('mix');
	name = $state('');
	lines = $state<Record<Line, string>>({ help: '', offer: '', ask: '' });
	rows = $state<EvidenceRow[]>([]);
	/** Of the target that a profile names; empty for none. */
	target = $state('');
	/** Decisions hold for the audience and the stage at which they were made. */
	#decided = $state<Partial<Record<Part, { when: string; on: boolean }>>>({});
	readonly #stage: () => Stage | null;

	readonly offer = $derived(OFFERS[this.audience]);
	readonly parts = $derived(this.offer.parts.filter((part) => this.has(part)));

	constructor(stage: () => Stage | null) {
		this.#stage = stage;
	}

	/** Unless somebody says that they are breaking in, they may work in DevRel. */
	get mayBeIn(): boolean {
		return this.#stage() !== 'breaking-in';
	}

	get evidence(): EvidenceLink[] {
		return this.rows.flatMap(({ title, url }) => {
			const address = readUrl(url);
			return address ? [{ title, url: address }] : [];
		});
	}

	get mayAdd(): boolean {
		return this.rows.length < MAX_EVIDENCE;
	}

	has(part: Part): boolean {
		const decided = this.#decided[part];
		if (decided?.when === this.#when) return decided.on;
		// It would show where somebody who works in DevRel wants to work.
		return this.offer.ticked.includes(part) && !(part === 'fit' && this.mayBeIn);
	}

	tick(part: Part, on: boolean): void {
		this.#decided[part] = { when: this.#when, on };
	}

	addEvidence(link: Partial<EvidenceLink> = {}): void {
		if (!this.mayAdd) return;
		const key = Math.max(0, ...this.rows.map((row) => row.key)) + 1;
		this.rows.push({ key, title: link.title ?? '', url: link.url ?? '' });
	}

	dropEvidence(key: number): void {
		this.rows = this.rows.filter((row) => row.key !== key);
	}

	get #when(): string {
		return `${this.audience} ${this.#stage()}`;
	}
}
