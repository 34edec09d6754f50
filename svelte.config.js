import adapter from '@sveltejs/adapter-node';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const [, early] = /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
/** @type {`sha256-${string}`} */
const hashOfEarly = `sha256-${createHash('sha256')
	.update(early ?? '')
	.digest('base64')}`;

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter(),
		// A page's styles come with it: on a slow line a request costs more than a few kilobytes.
		inlineStyleThreshold: 16_384,
		alias: { $content: 'src/content' },
		// No cookie and no stored state: a form from elsewhere can do no more than a link could. And with
		// `Referrer-Policy: no-referrer` browsers send `Origin: null` with our own form.
		csrf: { trustedOrigins: ['*'] },
		// The app registers it itself, when the page is done; of `static` it keeps what pages show.
		serviceWorker: { register: false, files: (file) => file.endsWith('.woff2') },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', hashOfEarly],
				'style-src': ['self'],
				// The one inline style in the app is that of SvelteKit's own route announcer.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'blob:', 'data:'],
				'worker-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'service-worker', 'devrel-workers', 'devrel-early']
			}
		}
	}
};
