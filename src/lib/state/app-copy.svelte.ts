import { dev } from '$app/environment';
import { asset } from '$app/paths';

/** The copy of the app on this device, which the service worker keeps; a newer one waits to be asked for. */
export class AppCopy {
	/** Whether a newer version is on the device. */
	newer = $state(false);
	#registration: ServiceWorkerRegistration | undefined;
	#asked = false;

	/** Begins to keep a copy. */
	async keep(): Promise<void> {
		if (dev || !('serviceWorker' in navigator)) return;
		navigator.serviceWorker.addEventListener('controllerchange', () => this.#replaced());
		const { controller } = navigator.serviceWorker;
		const registration = await navigator.serviceWorker.register(workerUrl()).catch(() => undefined);
		if (!registration) return;
		this.#registration = registration;
		// On the first visit there is nothing that a version could be newer than.
		this.newer = Boolean(controller && registration.waiting);
		registration.addEventListener('updatefound', () => this.#watch(registration.installing));
		this.#watch(registration.installing);
	}

	/** Goes over to the newer version, in this tab; others stay with what they have until they are reloaded. */
	use(): void {
		this.#asked = true;
		const waiting = this.#registration?.waiting;
		if (waiting) waiting.postMessage('use');
		else location.reload();
	}

	#watch(worker: ServiceWorker | null): void {
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed' && navigator.serviceWorker.controller) this.newer = true;
		});
	}

	#replaced(): void {
		if (this.#asked) location.reload();
	}
}

function workerUrl(): string {
	const url = asset('/service-worker.js');
	const policy = window.trustedTypes?.createPolicy('service-worker', {
		createScriptURL: (script) => script
	});
	// What `register` takes is typed as text, but the policy asks for the trusted form of it.
	return (policy?.createScriptURL(url) ?? url) as string;
}
