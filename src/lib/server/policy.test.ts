import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { allowByHash } from './policy.ts';

const POLICY =
	"default-src 'self'; script-src 'self' 'nonce-n+1/='; style-src 'self' 'nonce-n+1/='";
const HTML = '<style nonce="n+1/=">a{}</style><p>Page</p><script nonce="n+1/=">\ngo()\n</script>';
const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('inline styles and scripts are let in by their hashes', () => {
	expect(allowByHash(HTML, POLICY)).toEqual({
		html: '<style>a{}</style><p>Page</p><script>\ngo()\n</script>',
		policy: `default-src 'self'; script-src 'self' ${sha('\ngo()\n')}; style-src 'self' ${sha('a{}')}`
	});
});

test('without inline scripts, none is let in', () => {
	expect(allowByHash('<p>Page</p>', POLICY).policy).not.toContain('nonce');
});
