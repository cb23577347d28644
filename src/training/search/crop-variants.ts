import type { CropOptions } from '../crop-source.ts';

/** Crops that differ from the default ones in what is named. */
export interface CropVariant {
  readonly name: string;
  readonly changes: Partial<CropOptions>;
}

/** What `npm run compare -- --of crops` trains: from nothing but the scan's look up to all, one more at a time, then all but one. */
export const CROP_VARIANTS: readonly CropVariant[] = [
  { name: 'scan look only', changes: { scanShare: 1, worldShare: 0, fontShare: 0, noCharacterShare: 0 } },
  { name: '+ camera look', changes: { worldShare: 0, fontShare: 0, noCharacterShare: 0 } },
  { name: '+ drawn hands', changes: { fontShare: 0, noCharacterShare: 0 } },
  { name: '+ fonts', changes: { noCharacterShare: 0 } },
  { name: '+ no character (all)', changes: {} },
  { name: 'all but scan look', changes: { scanShare: 0 } },
  { name: 'all but drawn hands', changes: { worldShare: 0 } },
  { name: 'all but fonts', changes: { fontShare: 0 } },
  { name: 'all with half the distortion', changes: { distortion: 0.5 } },
  { name: 'all with classes as counted', changes: { classPower: 1 } },
  { name: 'all with classes equally often', changes: { classPower: 0 } },
];
