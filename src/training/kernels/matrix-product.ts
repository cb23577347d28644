import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Assembly } from './load-assembly.ts';
import { replaceKernel } from '../../recognition/kernels/replace-kernel.ts';
import { addressOf, asWasmBackend, viewFloats, withScratch } from '../../recognition/kernels/wasm-tensor.ts';

/** Rows, inner size and columns of a product. */
interface Sizes {
  readonly m: number;
  readonly k: number;
  readonly n: number;
}

/**
 * Puts a product of two matrices before the stock kernel, which goes number by number where one of them is transposed, as in a dense
 * layer's gradients. The stock kernel still does stacks of matrices and sizes that do not go by fours.
 */
export function registerMatrixProduct(assembly: Assembly): void {
  replaceKernel('BatchMatMul', (stock) => (call) => {
    const { a, b } = call.inputs as Record<'a' | 'b', tf.TensorInfo>;
    const { transposeA, transposeB } = call.attrs as unknown as tf.BatchMatMulAttrs;
    if (!isMatrix(a) || !isMatrix(b)) return stock(call);
    const [m, k] = transposeA ? [a.shape[1], a.shape[0]] : a.shape;
    const n = b.shape[transposeB ? 0 : 1];
    if (n % 4 !== 0 || (transposeA && (transposeB || m % 4 !== 0))) return stock(call);
    const multiply = transposeA ? multiplyTransposed : transposeB ? multiplyByTransposed : multiplyPlain;
    return multiply(assembly, asWasmBackend(call.backend), a, b, { m, k, n });
  });
}

const isMatrix = ({ shape, dtype }: tf.TensorInfo): boolean => shape.length === 2 && dtype === 'float32';

type Multiply = (
  assembly: Assembly,
  backend: BackendWasm,
  a: tf.TensorInfo,
  b: tf.TensorInfo,
  sizes: Sizes,
) => tf.TensorInfo;

/** [m, k] · [k, n] */
const multiplyPlain: Multiply = (assembly, backend, a, b, { m, k, n }) => {
  const output = backend.makeOutput([m, n], 'float32');
  assembly.multiplyMatrices(...[a, b, output].map((tensor) => addressOf(backend, tensor)), m, k, n);
  return output;
};

/** [k, m]ᵀ · [k, n] */
const multiplyTransposed: Multiply = (assembly, backend, a, b, { m, k, n }) => {
  const output = backend.makeOutput([m, n], 'float32');
  viewFloats(backend, addressOf(backend, output), m * n).fill(0);
  assembly.addTransposedProduct(...[a, b, output].map((tensor) => addressOf(backend, tensor)), k, m, n);
  return output;
};

/** [m, k] · [n, k]ᵀ */
const multiplyByTransposed: Multiply = (assembly, backend, a, b, { m, k, n }) => {
  const output = backend.makeOutput([m, n], 'float32');
  withScratch(backend, k * n, (transposed) => {
    assembly.turnFilter(addressOf(backend, b), transposed, 1, 1, n, k);
    assembly.multiplyMatrices(addressOf(backend, a), transposed, addressOf(backend, output), m, k, n);
  });
  return output;
};
