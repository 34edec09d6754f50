/** Writes numbers and text as bits, most significant first. */
export class BitWriter {
	readonly #bits: number[] = [];

	/** `value` is a whole number from 0 to `2 ** width - 1`, of at most 32 bits. */
	write(value: number, width: number): this {
		if (!Number.isInteger(value) || value < 0 || value >= 2 ** width) {
			throw new RangeError(`${value} does not fit in ${width} bits`);
		}
		for (let bit = width - 1; bit >= 0; bit--) {
			this.#bits.push((value >>> bit) & 1);
		}
		return this;
	}

	flag(value: boolean): this {
		return this.write(value ? 1 : 0, 1);
	}

	/** Well-formed text of up to 255 bytes of UTF-8 (up to 65,535 with a width of 16). */
	text(value: string, lengthWidth = 8): this {
		const bytes = new TextEncoder().encode(value);
		this.write(bytes.length, lengthWidth);
		bytes.forEach((byte) => this.write(byte, 8));
		return this;
	}

	/** The bits as bytes, filled up with zeros. */
	toBytes(): Uint8Array {
		const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
		this.#bits.forEach((bit, i) => {
			bytes[i >> 3]! |= bit << (7 - (i & 7));
		});
		return bytes;
	}
}

/** What a reader throws when the bytes cannot be what a writer wrote. */
export class BitError extends Error {
	override name = 'BitError';
}

/** Reads back what a `BitWriter` wrote. Throws a `BitError` where there is nothing left to read. */
export class BitReader {
	#at = 0;

	constructor(readonly bytes: Uint8Array) {}

	read(width: number): number {
		if (this.#at + width > this.bytes.length * 8) throw new BitError('The bits end too soon');
		let value = 0;
		for (let i = 0; i < width; i++, this.#at++) {
			value = value * 2 + ((this.bytes[this.#at >> 3]! >> (7 - (this.#at & 7))) & 1);
		}
		return value;
	}

	flag(): boolean {
		return this.read(1) === 1;
	}

	text(lengthWidth = 8): string {
		const length = this.read(lengthWidth);
		const bytes = Uint8Array.from({ length }, () => this.read(8));
		try {
			return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		} catch {
			throw new BitError('The text is not UTF-8');
		}
	}
}
