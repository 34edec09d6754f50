import type { Kept } from '../core/history/merge.ts';
import {
	NO_RECORDS,
	withTargets,
	type Records,
	type TargetChange
} from '../core/history/records.ts';
import {
	followListing,
	latestFirst,
	withoutListing,
	type ListingChange,
	type OwnListing
} from '../core/model/own-listing.ts';
import type { Note } from '../core/model/note.ts';
import type { Person } from '../core/model/person.ts';
import { AnswerMemory, forgetInTab } from './answer-memory.ts';
import type { Join, Keeper, Pictures } from './keeper.ts';

/** Keeps all records for as long as the tab is open, and all else for as long as the page is. */
export class MemoryKeeper extends AnswerMemory implements Keeper {
	#listings: readonly OwnListing[] = [];
	readonly #pictures = new Map<string, Blob>();
	#notes: readonly Note[] = [];

	async changeTargets(change: TargetChange) {
		const targets = withTargets(this.records, change);
		this.records = { ...this.records, targets };
		return targets;
	}

	async saveStep(step: Records['steps'][number]) {
		const others = this.records.steps.filter(({ rule }) => rule !== step.rule);
		this.records = { ...this.records, steps: [...others, step] };
	}

	async changePerson(change: Partial<Person>) {
		const person = { ...this.records.person, ...change };
		this.records = { ...this.records, person };
		return person;
	}

	async loadNotes() {
		return this.#notes;
	}

	async saveNote(note: Note) {
		this.#notes = [...this.#notes.filter(({ id }) => id !== note.id), note];
		return this.#notes;
	}

	async dropNote(id: string) {
		this.#notes = this.#notes.filter((note) => note.id !== id);
		return this.#notes;
	}

	async loadAll(): Promise<Kept> {
		return { records: this.records, listings: this.#listings, notes: this.#notes };
	}

	async merge(join: Join, pictures: Pictures = new Map()) {
		const kept = join(await this.loadAll());
		this.records = kept.records;
		this.#listings = kept.listings;
		this.#notes = kept.notes;
		for (const [id, picture] of pictures) {
			if (!this.#pictures.has(id)) this.#pictures.set(id, picture);
		}
		return kept;
	}

	async loadListings() {
		return latestFirst(this.#listings);
	}

	async saveListing(listing: OwnListing, picture: Blob | null) {
		this.#listings = [listing, ...this.#listings.filter(({ id }) => id !== listing.id)];
		if (picture) this.#pictures.set(listing.id, picture);
	}

	async changeListing(id: string, change: (listing: OwnListing) => ListingChange) {
		const before = this.#listings.find((listing) => listing.id === id);
		if (!before) return null;
		const listing = { ...before, ...change(before) };
		this.#listings = this.#listings.map((other) => (other.id === id ? listing : other));
		const targets = followListing(this.records.targets, listing);
		this.records = { ...this.records, targets };
		return { listing, targets };
	}

	async deleteListing(id: string) {
		this.#listings = this.#listings.filter((listing) => listing.id !== id);
		this.#pictures.delete(id);
		const targets = withoutListing(this.records.targets, id);
		this.records = { ...this.records, targets };
		return targets;
	}

	async loadPicture(id: string) {
		return this.#pictures.get(id) ?? null;
	}

	async clear() {
		this.records = NO_RECORDS;
		forgetInTab();
		this.#listings = [];
		this.#pictures.clear();
		this.#notes = [];
	}
}
