import { mount } from 'svelte';
import KeepCopy from './KeepCopy.svelte';

export function keepCopy(): void {
	mount(KeepCopy, { target: document.body });
}
