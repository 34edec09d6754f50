/**
 * What was ticked when the questions were left before they came to life, by the names of its fields; nothing from then on.
 * `app.html` notes it.
 */
export function takeTicked(): URLSearchParams {
	try {
		const ticked = sessionStorage.getItem('ticked') ?? '';
		sessionStorage.removeItem('ticked');
		return new URLSearchParams(ticked);
	} catch {
		// What keeps nothing has nothing.
		return new URLSearchParams();
	}
}
