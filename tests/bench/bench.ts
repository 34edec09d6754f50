import { BUDGETS, type Budget } from './budgets.ts';

/** One measured figure. */
export interface Figure {
	/** As in budgets.ts, if it has a budget. */
	readonly name: string;
	readonly value: number;
	/** What it can be compared with, measured in the same run. */
	readonly beside?: string;
	/** Of a bench that knows itself what may not be. */
	readonly judged?: { readonly budget: string; readonly ok: boolean };
}

export interface Bench {
	readonly name: string;
	/** What it measures, in a line. */
	readonly about: string;
	/** `long` asks for the form that takes minutes. */
	run(options: { readonly long: boolean }): Promise<readonly Figure[]>;
}

function budgetOf(bench: string, figure: string): Budget {
	const budgets: Readonly<Record<string, Readonly<Record<string, Budget>>>> = BUDGETS;
	return budgets[bench]?.[figure] ?? {};
}

/** Whether a figure is past its budget; one that is no number is. */
export function fails(bench: string, { name, value, judged }: Figure): boolean {
	const { atMost = value, atLeast = value } = budgetOf(bench, name);
	return judged ? !judged.ok : !(value <= atMost && value >= atLeast);
}

/** A figure beside its budget and its limit. */
export function lineOf(bench: string, figure: Figure): string {
	const { name, value, beside = '', judged } = figure;
	const { atMost, atLeast } = budgetOf(bench, name);
	const budget =
		judged?.budget ??
		(atMost !== undefined ? `<= ${short(atMost)}` : '') +
			(atLeast !== undefined ? `>= ${short(atLeast)}` : '');
	const mark = fails(bench, figure) ? 'OVER' : '';
	return `${mark.padEnd(5)}${name.padEnd(42)}${short(value).padStart(10)}  ${budget.padEnd(10)}${beside}`.trimEnd();
}

/** Three digits and more where there are more. */
const short = (value: number) =>
	value.toLocaleString('en', {
		maximumSignificantDigits: Math.abs(value) < 1000 ? 3 : 21,
		maximumFractionDigits: 2
	});
