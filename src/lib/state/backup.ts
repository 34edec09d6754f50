import {
	readBackup,
	toBackup,
	writeBackup,
	type BackupPicture,
	type ReadBackup
} from '../core/export/backup.ts';
import type { Day } from '../core/model/day.ts';
import type { Keeper, Pictures } from '../storage/keeper.ts';

/** Everything that is kept as a file; notes about people only where that is asked for. */
export async function makeBackup(keeper: Keeper, made: Day, withPeople: boolean): Promise<Blob> {
	const kept = toBackup(await keeper.loadAll(), withPeople);
	const parts: Blob[] = [];
	for await (const part of writeBackup(kept, made, picturesOf(keeper))) {
		// As blobs, which a browser may put on the disk meanwhile.
		parts.push(new Blob([part]));
	}
	return new Blob(parts, { type: 'application/json' });

	async function* picturesOf({ loadPicture }: Keeper): AsyncGenerator<BackupPicture> {
		for (const { id: listing, pictured } of kept.listings) {
			const picture = pictured && (await loadPicture.call(keeper, listing));
			if (picture) yield { listing, type: picture.type, base64: await toBase64(picture) };
		}
	}
}

/** Reads a file that should be a backup. */
export async function openBackup(file: Blob): Promise<ReadBackup> {
	try {
		return readBackup(await file.text());
	} catch {
		return { ok: false, fault: 'unreadable' };
	}
}

/** The pictures of a backup as they are kept; one that is none is left out. */
export function toPictures(pictures: readonly BackupPicture[]): Pictures {
	return new Map(
		pictures.flatMap(({ listing, type, base64 }) => {
			const bytes = fromBase64(base64);
			return bytes ? [[listing, new Blob([bytes], { type })] as const] : [];
		})
	);
}

function toBase64(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onerror = () => reject(reader.error);
		reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
		reader.readAsDataURL(blob);
	});
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
	try {
		return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
	} catch {
		return null;
	}
}
