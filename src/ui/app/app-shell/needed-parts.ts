import type { PartName } from '../../session/parts-controller.ts';
import type { Screen } from '../../session/screen.ts';
import type { Dialog } from './render-dialog.ts';

/** The part of the page that a screen stands in; the others stand in the start's. */
const PART_OF: Readonly<Partial<Record<Screen['kind'], PartName>>> = {
  about: 'about',
  batch: 'batch',
  failure: 'failure',
  storage: 'storage',
  camera: 'work',
  picture: 'work',
  history: 'history',
};

/** The parts of the page that are on the screen. */
export function neededParts({ kind }: Screen, dialog: Dialog | undefined): readonly PartName[] {
  const part = PART_OF[kind];
  return [...(part === undefined ? [] : [part]), ...(dialog === undefined ? [] : [dialog.kind])];
}
