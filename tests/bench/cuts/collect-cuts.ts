import type { InkMap } from '../../../src/core/ink.ts';
import { levelLine } from '../../../src/core/level-line.ts';
import { copyComponent } from '../../../src/core/segmentation/copy-component.ts';
import { mayTouch } from '../../../src/core/segmentation/cut-into-pieces.ts';
import { measureWriting } from '../../../src/core/segmentation/writing-size.ts';
import type { TextLine } from '../../../src/core/text-line.ts';
import { toPicture } from '../../../src/core/turn-ink.ts';
import type { CutSample } from './cut-sample.ts';
import { labelCuts } from './label-cuts.ts';

/** The number of the character, from 1 and from the left, whose ink lies at a point of the picture; 0 for nobody's. */
export type OwnerAt = (x: number, y: number) => number;

/** All cuts that the reader considers in the components of these lines, levelled as it levels them. */
export function collectCuts(map: InkMap, lines: readonly TextLine[], ownerAt: OwnerAt): CutSample[] {
  return lines.flatMap((found) => {
    const level = levelLine(map, found);
    const size = measureWriting(level.map, level.line);
    return level.line.components.flatMap((component) => {
      const mask = copyComponent(level.map, component);
      if (!mayTouch(mask, size.lineHeight)) return [];
      const owners = mask.data.map((ink, i) => {
        if (!ink) return 0;
        const [column, row] = [i % mask.width, Math.floor(i / mask.width)];
        return ownerAt(...toPicture(level.map, mask.x + column + 0.5, mask.y + row + 0.5));
      });
      return labelCuts(mask, owners, size);
    });
  });
}
