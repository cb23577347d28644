import * as tf from '@tensorflow/tfjs';
import { registerComposedKernels } from './register-composed-kernels.ts';
import { startWasmBackend } from './start-wasm-backend.ts';

export const BACKENDS = ['wasm', 'cpu', 'node'] as const;

/** `wasm` with this project's kernels, tfjs' own `cpu`, or `node`: TensorFlow's native library, where the user has installed it. */
export type BackendName = (typeof BACKENDS)[number];

const NODE_PACKAGE = '@tensorflow/tfjs-node';

/** Starts tfjs on the backend, with the kernels that training needs. @throws Error where it does not start, in one line */
export async function startBackend(name: BackendName): Promise<void> {
  switch (name) {
    case 'wasm':
      return startWasmBackend();
    case 'cpu':
      return start('cpu');
    case 'node':
      await importNodePackage();
      return start('tensorflow');
  }
}

async function start(backend: string): Promise<void> {
  if (!(await tf.setBackend(backend))) throw new Error(`backend ${backend}: expected it to start, but it did not`);
  await tf.ready();
  registerComposedKernels(backend);
}

/** The package is no dependency: it fetches a native library when it is installed. */
async function importNodePackage(): Promise<void> {
  try {
    await import(NODE_PACKAGE);
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    throw new Error(
      `--backend node: expected ${NODE_PACKAGE} to be installed (npm install --no-save ${NODE_PACKAGE}@${tf.version_core}), got: ${reason}`,
      { cause: error },
    );
  }
}
