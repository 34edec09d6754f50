import { createCanvas } from '@napi-rs/canvas';
import type { ChartItem } from 'chart.js';
import { Chart } from '../../charts/library.ts';
import { radarConfig } from '../../charts/radar.ts';
import { SKILLS } from '../../core/model/skill.ts';
import { DISPLAY, familiesFor } from './fonts.ts';
import { pagePalette, token } from './palette.ts';
import type { Picture } from './picture.ts';
import { encodePng } from './png.ts';
import { HEIGHT, WIDTH } from './size.ts';
import { setText, type Block, type Style } from './text.ts';

const LEFT = 72;
const COLUMN = 470;
const CARD = { x: 572, y: 48, width: 580, height: 534, round: 28 };
/** Canvas pixels to a pixel of the page's chart, whose labels are small for a picture. */
const SCALE = 1.5;

/** The sample of a target's line, beside its title. */
const DASH = 44;
/** Between the name of the app and the last line. */
const ROOM = { top: 118, height: 420 };

const INK = token('ink');
const palette = pagePalette(familiesFor(''));

const TITLE: Style = {
	sizes: [76, 68, 60, 52, 46, 40, 36, 32],
	weight: 700,
	colour: INK,
	width: COLUMN,
	height: 260,
	face: DISPLAY
};
const BRAND: Style = { ...TITLE, sizes: [27], height: 40 };
const TARGET: Style = { ...TITLE, sizes: [36, 32, 28, 25], height: 90 };
const LINE: Style = { ...TITLE, sizes: [23], weight: 500, height: 84, face: undefined };
const LEAD: Style = { ...LINE, sizes: [28], colour: token('quiet') };
const SMALL: Style = { ...LEAD, sizes: [21, 20, 19, 18], height: 26 };

// The same for all pictures: their memory is not of the kind that V8 counts, so it would free it too late.
const canvas = createCanvas(WIDTH, HEIGHT);
const context = canvas.getContext('2d');
// The library takes this for the size in pixels of a page, and makes the canvas larger by the scale.
const chartCanvas = createCanvas((CARD.width - 24) / SCALE, (CARD.height - 24) / SCALE);
/** Made with the first radar. */
let chart: Chart | undefined;

/** Draws the picture of a link as a PNG: the same bytes for the same picture, on any machine of a kind. */
export function drawPicture(picture: Picture): Buffer {
	// The canvas forgets what it has recorded only when all of it is cleared; else it keeps a copy of the last picture.
	context.clearRect(0, 0, WIDTH, HEIGHT);
	context.fillStyle = token('paper');
	context.fillRect(0, 0, WIDTH, HEIGHT);
	drawCard();
	if (picture.skills) drawRadar(picture);
	else drawMark(CARD.x + CARD.width / 2, CARD.y + 390, 11);
	drawMark(LEFT + 17, 98, 1.45);
	setText(context, 'DevRel Readiness', BRAND).draw(LEFT + 48, 64);
	drawWords(picture);
	setText(context, `Self-reported on ${picture.day}. Not checked.`, SMALL).draw(LEFT, 546);
	return encodePng(canvas.data(), WIDTH, HEIGHT);
}

function drawCard(): void {
	const { x, y, width, height, round } = CARD;
	context.beginPath();
	context.roundRect(x, y, width, height, round);
	context.fillStyle = palette.sheet;
	context.fill();
	context.strokeStyle = palette.line;
	context.lineWidth = 2;
	context.stroke();
}

/** The page's own chart, from the page's own configuration. */
function drawRadar({ skills, target }: Picture): void {
	const { type, data, options } = radarConfig(skills ?? [], target ? [target] : [], palette);
	if (chart) {
		// The options are those of all radars, and every series is another, so nothing of the last picture stays.
		chart.data = data;
		chart.update();
	} else {
		chart = new Chart(
			// Skia's canvas has all that chart.js draws with, and is no element of a page.
			chartCanvas as unknown as ChartItem,
			{ type, data, options: { ...options, responsive: false, devicePixelRatio: SCALE } }
		);
	}
	context.drawImage(chartCanvas, CARD.x + 12, CARD.y + 12);
}

/** What is said between the name of the app and the last line, in the middle of the room there. */
function drawWords({ name, skills, target, more }: Picture): void {
	const title = target ? { ...TITLE, height: 184 } : TITLE;
	const parts: { block: Block; gap: number; indent?: number }[] = [];
	const add = (text: string, style: Style, gap: number, indent = 0) => {
		parts.push({ block: setText(context, text, style), gap, indent });
	};
	if (name) add('A DevRel self-check by', LEAD, 0);
	add(name ?? 'A DevRel self-check', title, 6);
	if (target) {
		const label =
			more > 0
				? `First of ${more + 1} targets`
				: target.sentence
					? 'Compared with'
					: 'On the way to';
		add(label, SMALL, 24, skills ? DASH + 12 : 0);
		add(target.title, TARGET, 2);
		if (target.sentence) add(`${target.sentence}.`, LINE, 2);
	} else if (skills?.every(({ answered }) => answered === 0)) {
		add('Nothing is answered yet.', LINE, 14);
	}
	const height = parts.reduce((sum, { block, gap }) => sum + block.height + gap, 0);
	let y = ROOM.top + Math.max(0, (ROOM.height - height) / 2);
	for (const { block, gap, indent = 0 } of parts) {
		if (indent > 0) drawDash(LEFT, y + gap + 13);
		block.draw(LEFT + indent, y + gap);
		y += gap + block.height;
	}
}

/** The line that stands for a target in the chart. */
function drawDash(x: number, y: number): void {
	context.save();
	context.strokeStyle = palette.quiet;
	context.lineWidth = 2 * SCALE;
	context.setLineDash([7 * SCALE, 5 * SCALE]);
	context.beginPath();
	context.moveTo(x, y);
	context.lineTo(x + DASH, y);
	context.stroke();
	context.restore();
}

/** Where the ribs of the name mark end, from their pivot; see Mark.svelte. */
const RIBS = [
	[-11.5, -11.5],
	[-7, -18.5],
	[0, -22],
	[7, -18.5],
	[11.5, -11.5]
] as const;

function drawMark(x: number, y: number, scale: number): void {
	context.lineCap = 'round';
	context.lineWidth = 3.4 * scale;
	SKILLS.forEach((skill, i) => {
		const [right = 0, down = 0] = RIBS[i] ?? [];
		context.strokeStyle = palette.skills[skill];
		context.beginPath();
		context.moveTo(x, y);
		context.lineTo(x + right * scale, y + down * scale);
		context.stroke();
	});
	context.lineCap = 'butt';
}
