/** Hands a file to the person, who chooses where it goes. */
export function saveFile(name: string, file: Blob): void {
	const href = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = href;
	link.download = name;
	link.click();
	// Some browsers read it only a moment later.
	setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
