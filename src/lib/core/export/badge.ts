/** A badge for a README or a page of one's own: the picture of a results link, leading to it. */
export interface Badge {
	/** The address of the result, such as `https://example.org/r/<code>`, with its fragment if it has one. */
	readonly url: string;
	readonly picture: string;
}

const ALT = 'DevRel self-check';

/** Codes and fragments have no letter that Markdown or HTML would read as their own. */
export const badgeMarkdown = ({ url, picture }: Badge) => `[![${ALT}](${picture})](${url})`;

export const badgeHtml = ({ url, picture }: Badge) =>
	`<a href="${url}"><img src="${picture}" alt="${ALT}"></a>`;
