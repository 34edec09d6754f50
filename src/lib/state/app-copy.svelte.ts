import { registerCopy } from './register-copy.ts';

/** The copy of the app on this device, which the service worker keeps; a newer one waits to be asked for. */
export class AppCopy {
	/** Whether a newer version is on the device. */
	newer = $state(false);
	#registration: ServiceWorkerRegistration | undefined;
	#asked = false;

	/** Begins to keep a copy. */
	async keep(): Promise<void> {
		const controller = navigator.serviceWorker?.controller;
		const registration = await registerCopy();
		if (!registration) return;
		navigator.serviceWorker.addEventListener('controllerchange', () => this.#replaced());
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
