import { sourceOf } from './policy.ts';

const BOOT =
	/(<script[^>]*>)([^<]*)(Promise\.all\(\[\s*import\([^<]*?\]\))(\.then\(\(\[kit, app\]\)[^]*?)<\/script>/;

/**
 * Has SvelteKit's own script, which asks for its client as soon as it is read, wait for `late` of `app.html`, and then
 * ask for the page's modules, a few in each task. The page's policy, where it stands in the page, lets it in by its new hash.
 * A page without such a script is given back as it is.
 * @throws where SvelteKit, perhaps a later one, starts the page otherwise
 * @param modules the addresses of the page's modules
 */
export function startLate(html: string, modules: readonly string[]): string {
	const found = BOOT.exec(html);
	if (!found) {
		if (/<script[^>]*>[^<]*\bkit\.start\(/.test(html))
			throw new Error('SvelteKit starts this page in a way not known here');
		return html;
	}
	const [whole, tag = '', before = '', client = '', then = ''] = found;
	const old = whole.slice(tag.length, -'</script>'.length);
	const script = `${before}${whenLate(client, modules)}${then}`;
	return html
		.replace(whole, () => `${tag}${script}</script>`)
		.replace(sourceOf(old), () => sourceOf(script));
}

/** A script of the page's own may have something to show before, but not for long: it may be stuck on the line. */
const whenLate = (client: string, modules: readonly string[]) => `late.then(async () => {
	for (const { src } of document.querySelectorAll('script[data-early]')) {
		await Promise.race([import(src).catch(() => {}), new Promise((go) => setTimeout(go, 3000))]);
	}
	for (const [i, href] of ${JSON.stringify(modules)}.entries()) {
		// To ask for all of them is too much for one task of a slow phone.
		if (i % 5 === 4) await new Promise((go) => setTimeout(go));
		document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
	}
	return twice(() => ${client});
})`;
