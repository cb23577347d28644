import { compileAssembly } from '../../../../src/training/kernels/compile-assembly.ts';

/** Compiles the training kernels once, before the test files start side by side. */
export default async function compileOnce(): Promise<void> {
  await compileAssembly();
}
