// AssemblyScript.

/**
 * Writes the first bytes of a vector and leaves those behind them alone, which may be another thread's.
 * @param scratch 16 bytes
 */
export function storeFirst(to: usize, bytes: v128, count: i32, scratch: usize): void {
  v128.store(scratch, bytes);
  memory.copy(to, scratch, count);
}
