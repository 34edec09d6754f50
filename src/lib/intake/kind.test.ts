import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { IntakeError } from './fault.ts';
import { kindOf } from './kind.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
	['\x89PNG\r\n\x1a\n', 'a.txt', '', 'picture'],
	['\xff\xd8\xff\xe0', '', '', 'picture'],
	['RIFF\x01\x02\x03\x04WEBP', 'a.png', 'image/png', 'picture'],
	['%PDF-1.7', 'a', '', 'pdf'],
	['junk\n%PDF-1.7', 'a.pdf', 'application/pdf', 'pdf'],
	['<p>', 'a.HTML', '', 'html'],
	['<p>', '', 'text/html;charset=utf-8', 'html'],
	['Job', 'a.md', '', 'text'],
	['Job', 'a.txt', 'text/plain', 'text'],
	['Job', '', 'text/plain', 'text'],
	['Job', 'README', '', 'text'],
	['\xff\xfeJ\x00o\x00b\x00', 'a.txt', '', 'text']
] as const)('%j called "%s" of type "%s" is of the kind %s', (head, name, type, kind) => {
	expect(kindOf(bytes(head), name, type)).toBe(kind);
});

test.each([
	['PK\x03\x04', 'a.docx', 'not-a-listing-file'],
	['GIF89a', 'a.gif', 'not-a-listing-file'],
	['#!/bin/sh', 'a.sh', 'not-a-listing-file'],
	['MZ\x00\x00', 'a.txt', 'not-a-listing-file'],
	['RIFF\x01\x02\x03\x04WAVE', 'a.wav', 'not-a-listing-file'],
	['Job', 'a.pdf', 'unreadable'],
	['GIF89a', 'a.png', 'unreadable']
] as const)('%j called %s is refused as %s', (head, name, fault) => {
	expect(() => kindOf(bytes(head), name, '')).toThrow(new IntakeError(fault));
});

test.each([
	['UTF-8', 'caf\xc3\xa9', 'café'],
	['UTF-8 with its mark', '\xef\xbb\xbfcaf\xc3\xa9', 'café'],
	['UTF-16', '\xff\xfec\x00\xe9\x00', 'cé'],
	['UTF-16 the other way', '\xfe\xff\x00c\x00\xe9', 'cé'],
	['old Windows', 'caf\xe9', 'café'],
	['what the page says', '<meta charset="koi8-r">\xd7', '<meta charset="koi8-r">в'],
	['something unknown', '<meta charset=nonsense>\xe9', '<meta charset=nonsense>é']
])('bytes written as %s are read', (_, written, text) => {
	expect(decode(bytes(written))).toBe(text);
});
