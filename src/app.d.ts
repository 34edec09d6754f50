declare module '$content/skills.yaml' {
	const skills: readonly import('$lib/core/model/skill.ts').Skill[];
	export default skills;
}
declare module '$content/questions.yaml' {
	const questions: readonly import('$lib/core/model/question.ts').Question[];
	export default questions;
}
declare module '$content/questions.yaml?brief' {
	const questions: readonly import('$lib/core/results/build.ts').BriefQuestion[];
	export default questions;
}
declare module '$content/roles.yaml' {
	const roles: readonly import('$lib/core/model/role.ts').Role[];
	export default roles;
}
declare module '$content/listings.yaml' {
	const listings: readonly import('$lib/core/model/listing.ts').Listing[];
	export default listings;
}
declare module 'virtual:advice' {
	/** Rules and resources, from a file of their own; the resources without where they were verified. */
	export function fetchAdvice(): Promise<
		Pick<import('$lib/core/model/content.ts').Content, 'rules' | 'resources'>
	>;
}
declare module '$content/rules.yaml' {
	const rules: readonly import('$lib/core/model/rule.ts').Rule[];
	export default rules;
}
declare module '$content/signals.yaml' {
	const signals: import('$lib/core/listing/signals.ts').Signals;
	export default signals;
}
declare module '$content/resources.yaml' {
	const resources: readonly import('$lib/core/model/rule.ts').Resource[];
	export default resources;
}
declare module '$content/check-in.yaml' {
	const checkIn: import('$lib/core/model/check-in.ts').CheckInContent;
	export default checkIn;
}

declare namespace App {
	interface Locals {
		/** What the code in the address holds, once it is read. */
		opened?: import('$lib/core/results/shared.ts').Opened;
	}

	interface PageState {
		/** The rule whose step was said to have happened. */
		happened?: string;
		/** The rule whose step did not happen, and for which something smaller is looked for. */
		declined?: string;
		/** A check-in was finished; how it ended is in the memory of the tab alone. */
		ended?: boolean;
	}

	interface Error {
		/** What is wrong, as a title. */
		message: string;
		/** What to do about it. */
		cure?: string;
	}
}

/** Of `app.html`: settled once the page is painted, and what was pressed last. */
declare const late: Promise<void> & { readonly pressed?: Element };

// Its own types bring those of a whole framework that is not used here.
declare module 'compression' {
	type Next = () => void;
	export default function compression(): (
		request: import('node:http').IncomingMessage,
		response: import('node:http').ServerResponse,
		next: Next
	) => void;
}
