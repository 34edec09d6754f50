import { createHash } from 'node:crypto';

const INLINE = /<(style|script) nonce="[^"]*"([^>]*)>([^]*?)<\/\1>/g;

/** The source of a Content-Security-Policy that lets in an inline style or script. */
export const sourceOf = (text: string) =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Lets in a page's inline styles and scripts by their hashes, which then stand in its policy for the nonce. */
export function allowByHash(text: string, policy: string): { html: string; policy: string } {
	const sources = new Map<string, string>();
	const html = text.replace(INLINE, (_, tag: string, rest: string, inside: string) => {
		sources.set(tag, `${sources.get(tag) ?? ''} ${sourceOf(inside)}`.trimStart());
		return `<${tag}${rest}>${inside}</${tag}>`;
	});
	const directives = policy.split(/;\s*/).map((directive) => {
		const [, tag = ''] = /^(style|script)-src /.exec(directive) ?? [];
		return directive.replace(/ 'nonce-[^']*'/, ` ${sources.get(tag) ?? ''}`).trimEnd();
	});
	return { html, policy: directives.join('; ') };
}
