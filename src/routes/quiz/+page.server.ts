import { FIRST } from './sections.ts';

export const prerender = true;
/** It comes to life by a script of its own. */
export const csr = false;

export const load = () => ({ sections: FIRST });
