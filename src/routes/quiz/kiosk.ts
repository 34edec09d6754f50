import { mount } from 'svelte';
import { registerCopy } from '$lib/state/register-copy.ts';
import { whenQuiet } from '$lib/state/quiet.ts';
import { brought } from './brought.ts';

// Puts the questions of a booth, where nothing is kept, in place of the page's; then it keeps a copy of the app.

const { default: Kiosk } = await import('./Kiosk.svelte');
const { sections, given } = brought();
const target = document.querySelector('main')!;
target.replaceChildren();
mount(Kiosk, { target, props: { sections, given } });
await whenQuiet();
await registerCopy();
