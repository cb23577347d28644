import type { Format } from '../../core/formats/format.ts';

/** A format was told more: a meter its size, or a pattern its places. */
export class TellFormatEvent extends Event {
  readonly format: Format;

  constructor(format: Format) {
    super('tell-format');
    this.format = format;
  }
}
