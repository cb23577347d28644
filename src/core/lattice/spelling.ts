/** Numbers for texts that grow character by character: the same text has the same number, and no text is put together to tell. */
export class Spelling {
  /** The empty text's number. */
  static readonly NOTHING = 0;

  readonly #texts: string[] = [''];
  readonly #longer: Map<string, number>[] = [new Map<string, number>()];

  /** The number of a text with a symbol behind it. */
  extend(key: number, symbol: string): number {
    if (symbol.length === 1) return this.#append(key, symbol);
    let longer = key;
    for (const character of symbol) longer = this.#append(longer, character);
    return longer;
  }

  textOf(key: number): string {
    return this.#texts[key];
  }

  #append(key: number, character: string): number {
    const known = this.#longer[key].get(character);
    if (known !== undefined) return known;
    const longer = this.#texts.push(this.#texts[key] + character) - 1;
    this.#longer.push(new Map());
    this.#longer[key].set(character, longer);
    return longer;
  }
}
