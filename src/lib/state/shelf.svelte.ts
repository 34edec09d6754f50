import type { ListingReading } from '../core/listing/analyse.ts';
import {
	MAX_SOURCE,
	latestFirst,
	titleFrom,
	type ListingChange,
	type OwnListing
} from '../core/model/own-listing.ts';
import type { Journey } from './journey.svelte.ts';
import { newId } from './new-id.ts';

/** What is known of a listing when it has been read. */
export interface NewListing {
	readonly text: string;
	/** What its file or page calls itself; may be empty. */
	readonly title: string;
	/** Where it was found; may be empty. */
	readonly address: string;
	readonly reading: ListingReading;
	readonly picture: Blob | null;
}

/** A person's own listings, as one page shows and changes them. */
export class Shelf {
	/** False until the listings are read. */
	ready = $state(false);
	#listings = $state.raw<readonly OwnListing[]>([]);
	/** Those that could not be kept, with their pictures; they last until the page is closed. */
	#unsaved = $state.raw<readonly { readonly id: string; readonly picture: Blob | null }[]>([]);
	readonly #journey: Journey;

	constructor(journey: Journey) {
		this.#journey = journey;
	}

	get listings(): readonly OwnListing[] {
		return this.#listings;
	}

	isUnsaved(id: string): boolean {
		return this.#unsaved.some((one) => one.id === id);
	}

	async open(): Promise<void> {
		// The notes mark listings, so they come with them.
		const [kept] = await Promise.all([this.#read(), this.#journey.readNotes()]);
		const added = this.#listings.filter(({ id }) => !kept.some((one) => one.id === id));
		this.#listings = latestFirst([...added, ...kept]);
		this.ready = true;
	}

	/** Reads the listings again, which another tab may have changed. */
	async refresh(): Promise<void> {
		if (this.ready && this.#journey.saving === 0) this.#listings = await this.#read();
	}

	async #read(): Promise<readonly OwnListing[]> {
		const kept = await (await this.#journey.keeper).loadListings();
		const unsaved = this.#listings.filter(({ id }) => this.isUnsaved(id));
		const others = kept.filter(({ id }) => !this.isUnsaved(id));
		return latestFirst([...unsaved, ...others]);
	}

	/** Keeps a listing that was read, and gives its id. */
	async add({ text, title, address, reading, picture }: NewListing): Promise<string> {
		const listing: OwnListing = {
			id: newId(),
			title: titleFrom(title) || titleFrom(text),
			employer: '',
			text,
			source: address.length > MAX_SOURCE ? '' : address,
			day: this.#journey.today,
			excites: '',
			compared: null,
			state: 'saved',
			reading,
			corrected: {},
			titleShown: false,
			pictured: picture !== null,
			looks: []
		};
		this.#listings = [listing, ...this.#listings];
		await this.#save(listing, picture);
		return listing.id;
	}

	/** Tries again to keep a listing that was refused. */
	async retry(id: string): Promise<void> {
		const listing = this.#listings.find((one) => one.id === id);
		if (listing) await this.#save(listing, this.#pictureOf(id));
	}

	async #save(listing: OwnListing, picture: Blob | null): Promise<void> {
		const kept = await this.#journey.change(async (keeper) => {
			await keeper.saveListing(listing, picture);
			return true;
		});
		const { id } = listing;
		const others = this.#unsaved.filter((one) => one.id !== id);
		this.#unsaved = kept ? others : [...others, { id, picture }];
	}

	#pictureOf(id: string): Blob | null {
		return this.#unsaved.find((one) => one.id === id)?.picture ?? null;
	}

	/** Changes a listing as it is by now; a target that stands for it follows. */
	async change(id: string, change: (listing: OwnListing) => ListingChange): Promise<void> {
		const shown = this.#listings.find((one) => one.id === id);
		if (!shown) return;
		this.#show({ ...shown, ...change(shown) });
		if (this.isUnsaved(id)) return this.retry(id);
		const answer = await this.#journey.change(async (keeper) => ({
			kept: await keeper.changeListing(id, change)
		}));
		if (!answer) return;
		if (answer.kept) {
			this.#show(answer.kept.listing);
			this.#journey.followTargets(answer.kept.targets);
		} else this.#listings = this.#listings.filter((one) => one.id !== id);
	}

	#show(listing: OwnListing): void {
		this.#listings = this.#listings.map((one) => (one.id === listing.id ? listing : one));
	}

	/** Forgets a listing: on the screen only once it is so on the disk. */
	async remove(id: string): Promise<void> {
		const targets = await this.#journey.change((keeper) => keeper.deleteListing(id));
		if (!targets) return;
		this.#journey.followTargets(targets);
		this.#unsaved = this.#unsaved.filter((one) => one.id !== id);
		this.#listings = this.#listings.filter((one) => one.id !== id);
	}

	async picture(id: string): Promise<Blob | null> {
		return this.#pictureOf(id) ?? (await this.#journey.keeper).loadPicture(id);
	}
}
