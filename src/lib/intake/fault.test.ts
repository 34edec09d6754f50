import { expect, test } from 'vitest';
import { faultText, INTAKE_FAULTS } from './fault.ts';

test.each(INTAKE_FAULTS)('%s has a sentence that ends', (fault) => {
	expect(faultText(fault)).toMatch(/^[A-Z].+\.$/);
});

test('no two faults have the same', () => {
	expect(new Set(INTAKE_FAULTS.map(faultText)).size).toBe(INTAKE_FAULTS.length);
});
