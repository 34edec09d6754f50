// `npm run build:static`: the app as files alone, for any file host or CDN, in build-static/.
// What no file is there for is answered with 404.html, which reads the code of `/r/<code>` in the browser.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const FOLDER = 'build-static';

const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
	env: { ...process.env, VITE_STATIC: '1' },
	stdio: 'inherit',
	shell: process.platform === 'win32'
});
if (status !== 0) process.exit(status ?? 1);

rmSync(FOLDER, { recursive: true, force: true });
for (const part of ['build/client', 'build/prerendered']) {
	cpSync(part, FOLDER, {
		recursive: true,
		// Such hosts compress by themselves.
		filter: (path) => !/\.(br|gz)$/.test(path)
	});
}
cpSync(join(FOLDER, 'r/offline.html'), join(FOLDER, '404.html'));

// Netlify and Cloudflare Pages read these two; other hosts take them for files that nobody asks for.
writeFileSync(join(FOLDER, '_redirects'), '/r/* /r/offline.html 200\n');
writeFileSync(
	join(FOLDER, '_headers'),
	`/*
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
/_app/immutable/*
  Cache-Control: public, max-age=31536000, immutable
/service-worker.js
  Cache-Control: no-cache
`
);
console.log(`The app as files is in ${FOLDER}/`);
