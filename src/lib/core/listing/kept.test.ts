import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LISTINGS, reader } from '../../../../tests/listings.ts';
import { SKILLS } from '../model/skill.ts';
import { analyseListing } from './analyse.ts';
import { markText, readReading } from './kept.ts';

test.each(Object.entries(LISTINGS))('what was read of the %s stays as it is', (_, text) => {
	const reading = analyseListing(text, reader);
	expect(readReading(structuredClone(reading), text)).toEqual(reading);
});

test.each(Object.entries(LISTINGS))(
	'the marks in the %s are its quotes, and nothing is lost',
	(_, text) => {
		const reading = analyseListing(text, reader);
		const marked = markText(text, reading);
		expect(marked.map((part) => part.text).join('')).toBe(text);
		for (const skill of SKILLS) {
			const own = marked.filter(({ skills }) => skills.includes(skill)).map((part) => part.text);
			expect(own.join('')).toBe(reading.skills[skill].quotes.map((quote) => quote.text).join(''));
		}
	}
);

test('any stored value reads as a reading, and marks leave the text whole', () => {
	fc.assert(
		fc.property(fc.anything(), fc.string(), (value, text) => {
			const reading = readReading(value, text);
			expect(
				markText(text, reading)
					.map((part) => part.text)
					.join('')
			).toBe(text);
		})
	);
});
