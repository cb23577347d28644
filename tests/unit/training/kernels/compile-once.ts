import { loadKernelsNode } from '../../../../src/recognition/kernels/load-kernels-node.ts';
import { compileTrainingAssembly } from '../../../../src/training/kernels/load-assembly.ts';

/** Compiles the kernels of reading and training once, before the test files start side by side. */
export default async function compileOnce(): Promise<void> {
  await loadKernelsNode();
  await compileTrainingAssembly();
}
