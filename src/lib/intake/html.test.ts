import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntakeError } from './fault.ts';
import { htmlToText } from './html.ts';

const textOf = (html: string) => htmlToText(html).text;

test.each([
	['paragraphs', '<p>One</p><p>Two', 'One\n\nTwo'],
	['lines', 'One<br>Two<div>Three</div>Four', 'One\nTwo\nThree\nFour'],
	['headings', '<h1>Job</h1>Text<h3>Duties</h3>', '# Job\n\nText\n\n### Duties'],
	['points', '<p>Do:</p><ul><li>One<li><p>Two</p></ul>End', 'Do:\n\n- One\n- Two\n\nEnd'],
	['points within points', '<ul><li>One<ol><li>Two</ol></ul>', '- One\n- Two'],
	['what stands in a line', 'a <b>b</b><i>c</i> <a href=x>d</a>', 'a bc d'],
	['space', ' a \n\t b&nbsp;&nbsp;c ', 'a b c'],
	['space that counts', '<pre>a\n  b\n</pre>c', 'a\nb\n\nc'],
	['tables', '<table><tr><th>a<td>b<tr><td>c</table>', 'a b\nc'],
	['entities', 'R&amp;D &lt;b&gt; caf&eacute; &#8226;', 'R&D <b> café •'],
	['old clients', '<P CLASS=x>One<P>Two', 'One\n\nTwo'],
	['two pieces of a word', 'wri<span>ting</span>', 'writing']
])('%s', (_, html, text) => {
	expect(textOf(html)).toBe(text);
});

test.each([
	['scripts', '<script>alert("<p>no</p>")</script>'],
	['styles', '<style>p::before{content:"no"}</style>'],
	['navigation', '<nav><ul><li>no</li></ul></nav>'],
	['navigation by its role', '<div role=navigation>no</div>'],
	['what is hidden', '<div hidden><div>no</div>no</div>'],
	['what is hidden by style', '<p style="color:red; DISPLAY : none">no</p>'],
	['what is for the eyes alone', '<span aria-hidden=true>no</span>'],
	['closed dialogs', '<dialog>no</dialog>'],
	['templates', '<template><p>no</p></template>'],
	['buttons', '<button>no</button>'],
	['frames', '<iframe srcdoc="no">no</iframe>'],
	['pictures', '<svg><title>no</title><text>no</text></svg>'],
	['comments', '<!-- <p>no</p> -->'],
	['handlers', '<img src=x onerror="alert(1)" alt=no>'],
	['other addresses', '<base href="https://evil.example/"><meta http-equiv=refresh content="0;no">']
])('drops %s', (_, html) => {
	expect(textOf(`<p>before</p>${html}<p>after</p>`)).toBe('before\n\nafter');
});

test.each([
	[
		'its title',
		'<head><title> Developer\nAdvocate </title></head><h1>Job</h1>',
		'Developer Advocate'
	],
	['its first heading', '<h1>The <i>job</i></h1><h1>Other</h1>', 'The job'],
	['nothing', '<p>Text', null]
])('a page calls itself by %s', (_, html, title) => {
	expect(htmlToText(html).title).toBe(title);
});

test.each([
	['a page of more text than a listing has', '<p>word '.repeat(60_000), 'too-large'],
	['a page nested without end', '<div>'.repeat(100_000), 'unreadable']
])('%s is refused', (_, html, fault) => {
	expect(() => textOf(html)).toThrow(new IntakeError(fault as 'too-large'));
});

test('megabytes of what is dropped are no text', () => {
	expect(textOf(`<script>${'x'.repeat(4_000_000)}</script>${'<p></p>'.repeat(100_000)}Job`)).toBe(
		'Job'
	);
});

const anyPiece = fc.constantFrom(
	...[
		'<',
		'>',
		'"',
		"'",
		'=',
		'&',
		';',
		'/',
		'!',
		'-',
		'a',
		' ',
		'\n',
		'<p>',
		'</p>',
		'<li>',
		'<script>'
	],
	...[
		'</script>',
		'<!--',
		'-->',
		'<svg>',
		'</svg>',
		'<![CDATA[',
		'<div hidden>',
		'</div>',
		'<title>',
		'<pre>'
	]
);

test('any page gives a text, in which no line is only its mark', () => {
	fc.assert(
		fc.property(fc.array(anyPiece, { maxLength: 80 }), (pieces) => {
			const { text } = htmlToText(pieces.join(''));
			expect(text).toBe(text.trim());
			expect(text).not.toMatch(/\n\n\n/);
		})
	);
});
