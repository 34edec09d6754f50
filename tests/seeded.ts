import fc from 'fast-check';

/** What is tried on the same code is the same each time, so that no verdict hangs on chance. */
fc.configureGlobal({ seed: 2026 });
