import { msg } from '@lit/localize';
import type { Lens } from '../../../camera/lens/lens.ts';

/** A lens with the name that a person chooses it by. */
export interface NamedLens extends Lens {
  readonly name: string;
}

/** Android's labels: `camera2 0, facing back`. */
const ANDROID = /^camera2? \d+, facing (back|front|external)$/i;

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
  if (side !== undefined) return nameSide(side) ?? label;
  const name = label.replace(USB_ID, '').trim();
  return name === '' ? msg('Camera') : name;
}

function nameSide(side: string): string | undefined {
  if (side === 'back') return msg('Back camera');
  if (side === 'front') return msg('Front camera');
  return side === 'external' ? msg('External camera') : undefined;
}
