import { clipBox } from '../../core/clip-box.ts';
import { toLineFrame } from '../../core/fusion/line-frame.ts';
import type { RgbaImage } from '../../core/image.ts';
import type { Reading } from '../../core/reading.ts';
import type { ReadOptions } from '../read-options.ts';
import { lookAt, type PictureLook } from './picture-look.ts';
import type { Saving } from './savings.ts';
import { standsStill } from './stands-still.ts';

/** A picture that stands still is read again all the same after so many frames, and so is one that stays blurred: about half a second. */
const MOST_STILL = 10;
const MOST_BLURRED = 3;
/** A picture is smeared whose edges are flatter than this share of those that were read lately, across or down … */
const FLATTER = 0.6;
/** … and spread over more than this share of the characters' height: large writing bears more than small. */
const SPREAD = 0.25;
/** How fast those are forgotten, a frame: another sheet, or another distance, may have softer edges. */
const FADING = 0.9;
/** Larger pictures come from files, one at a time, and are not kept: as many pixels as Full HD. */
const MOST_PIXELS = 1920 * 1080;

/** What was read last. */
interface LastReading {
  readonly image: RgbaImage;
  readonly options: string;
  readonly reading: Reading;
  readonly look: PictureLook | undefined;
}

/** Knows what was read last, and whether the next picture needs to be read at all. */
export class FrameMemory {
  readonly #has: (saving: Saving) => boolean;
  #last: LastReading | undefined;
  /** Of the picture that was asked about last. */
  #look: PictureLook | undefined;
  /** The crispest edges in which writing was read lately. */
  #crisp: readonly [number, number] = [0, 0];
  /** Height of what was read last, pixels. */
  #height = Infinity;
  #unread = { still: 0, blurred: 0 };

  constructor(without: readonly Saving[] = []) {
    this.#has = (saving) => !without.includes(saving);
  }

  /** What a film's next picture shows; `readAnew` reads it, where that is needed. */
  async read(image: RgbaImage, options: ReadOptions, readAnew: () => Promise<Reading>): Promise<Reading> {
    const recalled = this.#recall(image, options);
    if (recalled) return recalled;
    const reading = await readAnew();
    this.#keep(image, options, reading);
    return reading;
  }

  /** Whether these are the pixels of the picture that was read last. */
  holds(data: RgbaImage['data']): boolean {
    return this.#last?.image.data === data;
  }

  /** To be called when pictures are read in another way from now on. */
  forget(): void {
    this.#last = undefined;
  }

  /**
   * What is known of a picture without reading it; undefined where it is to be read. To the last bit the same picture with the same options reads
   * as it did. One that stands still shows what the last one showed, where that is known for sure; and one that is smeared
   * beside those before shows nothing.
   */
  #recall(image: RgbaImage, options: ReadOptions): Reading | undefined {
    const last = this.#last?.options === keyOf(options) ? this.#last : undefined;
    this.#look = undefined;
    if (last && this.#has('same') && isSame(last.image, image)) {
      this.#look = last.look;
      return last.reading;
    }
    const box = clipBox(options.region ?? [0, 0, image.width, image.height], image);
    if (!box) return undefined;
    this.#look = lookAt(image, box);
    const { width, height } = image;
    if (last?.look && options.film?.known && this.#may('still', MOST_STILL) && standsStill(last.look, this.#look)) {
      return { ...last.reading, unread: 'still' };
    }
    const [across, down] = this.#look.crispness;
    const isFlatter = across < FLATTER * this.#crisp[0] || down < FLATTER * this.#crisp[1];
    this.#crisp = [FADING * this.#crisp[0], FADING * this.#crisp[1]];
    const edge = 2 / Math.max(0.01, Math.min(across, down)); // pixels from paper to black
    if (!isFlatter || edge <= SPREAD * this.#height || !this.#may('blurred', MOST_BLURRED)) return undefined;
    return { width, height, lines: [], advice: [{ kind: 'blurred', edge }], leftOut: 0, unread: 'blurred' };
  }

  /** Takes in what the picture that was asked about last was read as. */
  #keep(image: RgbaImage, options: ReadOptions, reading: Reading): void {
    this.#unread = { still: 0, blurred: 0 };
    const look = this.#look;
    if (look && reading.lines.length > 0) {
      const [across, down] = look.crispness;
      this.#crisp = [Math.max(this.#crisp[0], across), Math.max(this.#crisp[1], down)];
      this.#height = Math.min(...reading.lines.map(({ quad }) => toLineFrame(quad).height));
    }
    const isKept = image.width * image.height <= MOST_PIXELS;
    this.#last = isKept ? { image, options: keyOf(options), reading, look } : undefined;
  }

  #may(why: 'still' | 'blurred', most: number): boolean {
    if (!this.#has(why) || this.#unread[why] >= most) return false;
    this.#unread[why] += 1;
    return true;
  }
}

/** What a reading hangs on besides its picture. */
const keyOf = ({ format, threshold, region }: ReadOptions): string => JSON.stringify([format, threshold, region]);

/** Compares until the first difference, which in a film from a hand is among the first pixels. */
function isSame(a: RgbaImage, b: RgbaImage): boolean {
  if (a.width !== b.width || a.height !== b.height) return false;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

const wordsOf = ({ data }: RgbaImage): Int32Array =>
  data.byteOffset % 4 === 0
    ? new Int32Array(data.buffer, data.byteOffset, data.length >> 2)
    : new Int32Array(data.slice().buffer);
