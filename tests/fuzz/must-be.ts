/** @throws Error that says what was expected and what was got */
export function mustBe(right: boolean, expected: string, got: unknown): asserts right {
  if (!right) throw new Error(`expected ${expected}, got ${typeof got === 'string' ? got : JSON.stringify(got)}`);
}
