import type { GrayImage, RgbaImage } from '../core/image.ts';

/** Is told of every stage's picture, for whoever wants to look: 0 = black. */
export type OnStage = (name: string, image: GrayImage | RgbaImage) => void;
