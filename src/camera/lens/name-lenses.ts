import type { Lens } from './lens.ts';

/** A lens with the name that a person chooses it by. */
export interface NamedLens extends Lens {
  readonly name: string;
}

/** Android's labels: `camera2 0, facing back`. */
const ANDROID = /^camera2? \d+, facing (back|front|external)$/i;
const SIDES: Readonly<Record<string, string>> = {
  back: 'Back camera',
  front: 'Front camera',
  external: 'External camera',
};

/** What desktop browsers append: the maker's and the product's number, `(046d:0825)`. */
const USB_ID = /\s*\([0-9a-f]{4}:[0-9a-f]{4}\)$/i;

/** Names for a list of lenses, no two alike: what is called the same is numbered in its order. */
export function nameLenses(lenses: readonly Lens[]): readonly NamedLens[] {
  const plain = lenses.map(({ label }) => plainName(label));
  return lenses.map((lens, i) => {
    const name = plain[i] ?? '';
    const alike = plain.filter((other) => other === name).length;
    const number = plain.slice(0, i + 1).filter((other) => other === name).length;
    return { ...lens, name: alike > 1 ? `${name} ${number}` : name };
  });
}

function plainName(label: string): string {
  const side = ANDROID.exec(label)?.[1]?.toLowerCase();
  if (side !== undefined) return SIDES[side] ?? label;
  const name = label.replace(USB_ID, '').trim();
  return name === '' ? 'Camera' : name;
}
