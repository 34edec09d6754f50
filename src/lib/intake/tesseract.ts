import language from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import core from 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js?url';
import script from 'tesseract.js/dist/worker.min.js?url';
import { simd } from 'wasm-feature-detect';
import { IntakeError } from './fault.ts';

/**
 * A reader of pictures, all of it from this site. It is a worker of the worker that calls this: so it ends
 * with it, and its script alone may compile WebAssembly (see `src/server.js`). Throws `not-loaded`.
 */
export async function startReader(onread: (share: number) => void): Promise<Worker> {
	// Every browser that can do the rest has it, save on processors of before 2008.
	if (!(await simd())) throw new IntakeError('not-loaded');
	try {
		return await createWorker('eng', OEM.LSTM_ONLY, {
			workerPath: absolute(script),
			corePath: absolute(core),
			// A name is added to it, which behind a # is no part of the address.
			langPath: `${absolute(language)}#`,
			workerBlobURL: false,
			cacheMethod: 'none',
			logger: ({ status, progress }) => {
				if (status === 'recognizing text') onread(progress);
			},
			// What went wrong is thrown where it is waited for, too.
			errorHandler: () => {}
		});
	} catch {
		throw new IntakeError('not-loaded');
	}
}

function absolute(path: string): string {
	return new URL(path, import.meta.url).href;
}
