import type { Content } from '../../../core/model/content.ts';
import type { ContentFiles } from '../read.ts';
import type { ContentName } from '../schema.ts';

/** Something in the content that an editor should mend, in words for somebody who is no programmer. */
export interface Finding {
	readonly file: ContentName;
	/** Where it is, from the top of the file, such as `['rules', 3, 'title']`. */
	readonly path: readonly PropertyKey[];
	readonly wrong: string;
	readonly cure: string;
}

/** Looks for one kind of mistake in content that has passed its schema. */
export interface Check {
	/** What is true of content that passes. */
	readonly title: string;
	readonly find: (content: Content) => readonly Finding[];
}

/** The content of files, as the app sees it. */
export function contentOf(files: ContentFiles): Content {
	return {
		skills: files.skills.data.skills,
		questions: files.questions.data.questions,
		roles: files.roles.data.roles as Content['roles'],
		listings: files.listings.data.listings as Content['listings'],
		rules: files.rules.data.rules,
		resources: files.resources.data.resources
	};
}
