import type { Plugin } from 'vite';
import { READING_KERNELS } from '../src/recognition/reading-kernel-names.ts';

const RESOLVED_ID = '\0reading-tfjs';

/**
 * TensorFlow.js as reading needs it, which calls `div` alone of the methods that tensors may be given: the package's own index brings gradients, a converter and data sets along, and each backend some
 * 170 kernels, all registered when they are loaded, so that no bundler can tell that nothing calls them.
 */
const INDEX = `
  import '@tensorflow/tfjs-backend-cpu';
  import '@tensorflow/tfjs-core/dist/public/chained_ops/div';
  export * from '@tensorflow/tfjs-core';
  export { loadLayersModel, model } from '@tensorflow/tfjs-layers';
`;

/** Workers are bundled apart: list it under `worker.plugins` too. */
export function readingTfjsPlugin(): Plugin {
  return {
    name: 'inklens:reading-tfjs',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^@tensorflow\/tfjs$/ },
      handler: () => RESOLVED_ID,
    },
    load: {
      filter: { id: /^\0reading-tfjs$/ },
      handler: () => INDEX,
    },
    transform: {
      filter: { id: /tfjs-backend-(cpu|wasm|webgl)\/dist\/register_all_kernels\.js$/ },
      handler: (code) => keepKernels(code, READING_KERNELS),
    },
  };
}

/**
 * A backend's list of kernels with these alone.
 *
 * @throws Error where the list does not look as expected, as after an update of the package
 */
export function keepKernels(code: string, names: readonly string[]): string {
  const list = /const kernelConfigs = \[([^\]]*)\];/;
  const configs: readonly string[] = list.exec(code)?.[1]?.match(/\w+/g) ?? [];
  const kept = names.map((name) => {
    // `FusedConv2D` is registered by `fusedConv2DConfig`, `_FusedMatMul` by `_fusedMatMulConfig`.
    const config = `${name.replace(/[A-Z]/, (letter) => letter.toLowerCase())}Config`;
    if (!configs.includes(config)) throw new Error(`TensorFlow.js: expected ${config} among a backend's kernels`);
    return config;
  });
  return code.replace(list, `const kernelConfigs = [${kept.join(', ')}];`);
}
