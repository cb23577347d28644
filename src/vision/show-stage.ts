import type { OpenCv } from './opencv.ts';
import type { OnStage } from './stage.ts';

/** Hands a copy of an 8-bit Mat to whoever looks. */
export function showStage(onStage: OnStage | undefined, name: string, mat: InstanceType<OpenCv['Mat']>): void {
  onStage?.(name, { width: mat.cols, height: mat.rows, data: Uint8Array.from(mat.data) });
}
