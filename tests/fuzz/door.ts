import type { Arbitrary } from 'fast-check';

/** A way by which something that others made comes into the app. */
export interface Door {
  readonly name: string;
  /** What is tried there, for the table. */
  readonly input: string;
  /** How many cases it takes for every hundred of the cheapest doors. */
  readonly share: number;
  open(): Promise<OpenDoor>;
}

/** A door with all loaded that a case needs. */
export interface OpenDoor<Case = unknown> {
  readonly cases: Arbitrary<Case>;
  /**
   * Tries one case. @returns in a word what came of it
   * @throws where what came of it is not right
   */
  attempt(one: Case): string | Promise<string>;
  close?(): void;
}
