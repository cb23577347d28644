import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Assembly } from './load-assembly.ts';
import { replaceKernel } from '../../recognition/kernels/replace-kernel.ts';
import { addressOf, asWasmBackend, viewFloats, withScratch } from '../../recognition/kernels/wasm-tensor.ts';

/**
 * Puts a product of two matrices before the stock kernel, which goes number by number where one of them is transposed, as in a dense
 * layer's gradients. The stock kernel still does stacks of matrices, and sizes that do not go by fours and eights.
 */
export function registerMatrixProduct(assembly: Assembly): void {
  replaceKernel('BatchMatMul', (stock) => (call) => {
    const { a, b } = call.inputs as Record<'a' | 'b', tf.TensorInfo>;
    const { transposeA, transposeB } = call.attrs as unknown as tf.BatchMatMulAttrs;
    if (!isMatrix(a) || !isMatrix(b) || (transposeA && transposeB)) return stock(call);
    const backend = asWasmBackend(call.backend);
    if (transposeA) return fits(a.shape[1], b.shape[1], 4) ? multiplyTransposed(assembly, backend, a, b) : stock(call);
    const n = b.shape[transposeB ? 0 : 1];
    return fits(a.shape[1], n, 8) ? multiply(assembly, backend, a, b, n, transposeB) : stock(call);
  });
}

const isMatrix = ({ shape, dtype }: tf.TensorInfo): boolean => shape.length === 2 && dtype === 'float32';

/** The first goes by fours, the other by so many. */
const fits = (size: number, other: number, by: number): boolean => size % 4 === 0 && other % by === 0;

/** [m, k] · [k, n], or [n, k]ᵀ where b is turned */
function multiply(
  assembly: Assembly,
  backend: BackendWasm,
  a: tf.TensorInfo,
  b: tf.TensorInfo,
  n: number,
  turned: boolean,
): tf.TensorInfo {
  const [m, k] = a.shape;
  const output = backend.makeOutput([m, n], 'float32');
  withScratch(backend, k * (m + 3 + n), (scratch) => {
    const addresses = [a, b, output].map((tensor) => addressOf(backend, tensor));
    assembly.multiplyMatrices(...addresses, m, k, n, Number(turned), scratch);
  });
  return output;
}

/** [k, m]ᵀ · [k, n] */
function multiplyTransposed(
  assembly: Assembly,
  backend: BackendWasm,
  a: tf.TensorInfo,
  b: tf.TensorInfo,
): tf.TensorInfo {
  const [[k, m], [, n]] = [a.shape, b.shape];
  const output = backend.makeOutput([m, n], 'float32');
  viewFloats(backend, addressOf(backend, output), m * n).fill(0);
  assembly.addTransposedProduct(...[a, b, output].map((tensor) => addressOf(backend, tensor)), k, m, n);
  return output;
}
