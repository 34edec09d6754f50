import { dev } from '$app/environment';
import { asset } from '$app/paths';

/** Has the service worker keep a copy of the app on this device; undefined where there can be none. */
export async function registerCopy(): Promise<ServiceWorkerRegistration | undefined> {
	if (dev || !('serviceWorker' in navigator)) return undefined;
	return navigator.serviceWorker.register(workerUrl()).catch(() => undefined);
}

function workerUrl(): string {
	const url = asset('/service-worker.js');
	const policy = window.trustedTypes?.createPolicy('service-worker', {
		createScriptURL: (script) => script
	});
	// What `register` takes is typed as text, but the policy asks for the trusted form of it.
	return (policy?.createScriptURL(url) ?? url) as string;
}
