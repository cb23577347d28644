import { expect, test } from 'vitest';
import { keepFunctions } from '../../../../.config/wasm/keep-functions.ts';
import { formatRanges, parseRanges } from '../../../../.config/wasm/number-ranges.ts';
import { watchFunctions } from '../../../../.config/wasm/watch-functions.ts';

/**
 * (module (import "m" "f" (func)) (import "m" "g" (global i32)) (global (mut i32) (i32.const 7))
 *   (func (export "a") (result i32) (local i64) i32.const 1)
 *   (func (export "b") (result i32) call $a) (func (export "c") (result i32) global.get 1))
 */
const MODULE = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 8, 2, 0x60, 0, 0, 0x60, 0, 1, 0x7f],
  ...[2, 12, 2, 1, 0x6d, 1, 0x66, 0, 0, 1, 0x6d, 1, 0x67, 3, 0x7f, 0].map((byte, index) => (index === 1 ? 14 : byte)),
  ...[3, 4, 3, 1, 1, 1],
  ...[6, 6, 1, 0x7f, 1, 0x41, 7, 0x0b],
  ...[7, 13, 3, 1, 0x61, 0, 1, 1, 0x62, 0, 2, 1, 0x63, 0, 3],
  ...[10, 18, 3, 6, 1, 1, 0x7e, 0x41, 1, 0x0b, 4, 0, 0x10, 1, 0x0b, 4, 0, 0x23, 1, 0x0b],
]);
const IMPORTS = { m: { f: () => undefined, g: 0 } };

const start = (wasm: Uint8Array<ArrayBuffer>): WebAssembly.Instance =>
  new WebAssembly.Instance(new WebAssembly.Module(wasm), IMPORTS);
const call = ({ exports }: WebAssembly.Instance, name: string): unknown => (exports[name] as () => unknown)();

test('a watched module does what it did, and tells what was called, directly or not', () => {
  const { wasm, calledIn } = watchFunctions(MODULE);
  const instance = start(wasm);
  expect([...calledIn(instance)]).toEqual([]);
  expect(call(instance, 'b')).toBe(1);
  expect([...calledIn(instance)]).toEqual([0, 1]);
  expect(call(instance, 'c')).toBe(7);
  expect([...calledIn(instance)]).toEqual([0, 1, 2]);
});

test('a module with some of its functions has these as they were; the others trap', () => {
  const wasm = keepFunctions(MODULE, new Set([0, 1]));
  const instance = start(wasm);
  expect([call(instance, 'a'), call(instance, 'b')]).toEqual([1, 1]);
  expect(() => call(instance, 'c')).toThrow(WebAssembly.RuntimeError);
});

test('with all of them it is the same to the byte', () => {
  expect(keepFunctions(MODULE, new Set([0, 1, 2]))).toEqual(MODULE);
});

test.each([
  [[3], '3'],
  [[0, 1, 2], '0-2'],
  [[9, 1, 2, 5, 10], '1-2,5,9-10'],
])('numbers %j are written %j', (numbers, text) => {
  expect(formatRanges(new Set(numbers))).toBe(text);
  expect([...parseRanges(text)]).toEqual([...numbers].sort((a, b) => a - b));
});
