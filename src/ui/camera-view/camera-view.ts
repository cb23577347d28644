import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import type { FrameBox } from '../../core/geometry.ts';
import type { Reading } from '../../core/reading.ts';
import { FrameLoopController } from '../controllers/frame-loop-controller.ts';
import { ResizeController } from '../controllers/resize-controller.ts';
import { chooseFit } from '../geometry/choose-fit.ts';
import type { FrameSize } from '../geometry/display-point.ts';
import { fitPicture } from '../geometry/fit-picture.ts';
import { toFrameBox } from '../geometry/map-points.ts';
import { viewfinderBox } from '../geometry/viewfinder-box.ts';
import '../reading-overlay/reading-overlay.ts';
import '../viewfinder/viewfinder.ts';

/** Takes over one frame and the part of it that stands in the viewfinder. */
export type FrameReader = (frame: ImageBitmap, region: FrameBox) => Promise<void>;

/**
 * The live picture, the viewfinder and what was read, over one another. Hands the newest frame to `readFrame`
 * whenever the one before is done.
 */
@customElement('inklens-camera-view')
export class CameraView extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: block;
      overflow: hidden;
      background: var(--picture-backdrop);
    }

    video {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }

    video.contain {
      object-fit: contain;
    }

    /* Fills what a picture that is shown whole leaves free. */
    video.backdrop {
      filter: blur(28px) brightness(0.55);
      transform: scale(1.15);
    }
  `;

  /** The camera's picture; black where absent. */
  @property({ attribute: false }) stream: MediaStream | undefined;

  /** What was last read, in pixels of the camera's picture. */
  @property({ attribute: false }) reading: Reading | undefined;

  /** Who reads the frames; none are taken where absent. */
  @property({ attribute: false }) readFrame: FrameReader | undefined;

  /** CSS pixels at the top that controls cover. */
  @property({ type: Number, attribute: 'top-inset' }) topInset = 0;

  @state() private frame: FrameSize = [0, 0];
  @query('video.live') private readonly video!: HTMLVideoElement;
  @queryAll('video') private readonly videos!: NodeListOf<HTMLVideoElement>;

  readonly #loop = new FrameLoopController(
    this,
    () => this.video,
    (frame) => this.#read(frame),
  );
  readonly #view = new ResizeController(this, () => this);

  override render(): TemplateResult {
    const place = this.#place(this.frame);
    return html`
      ${
        place?.fit === 'contain'
          ? html`<video class="backdrop" autoplay muted playsinline aria-hidden="true"></video>`
          : nothing
      }
      <video
        class="live ${place?.fit ?? 'cover'}"
        .muted=${true}
        autoplay
        playsinline
        aria-label="Live picture of the camera"
        @resize=${this.#onFrameSize}
        @loadedmetadata=${this.#onFrameSize}
      ></video>
      <inklens-viewfinder .box=${place?.viewfinder}></inklens-viewfinder>
      <inklens-reading-overlay
        .reading=${this.reading}
        .fit=${place?.fit ?? 'cover'}
        .scale=${place?.picture.scale ?? 1}
      ></inklens-reading-overlay>
    `;
  }

  override updated(): void {
    for (const video of this.videos) {
      // Not bound in the template: Lit sets an object anew at every render, and a video starts over at every setting.
      if (video.srcObject !== (this.stream ?? null)) this.#play(video);
    }
    this.#loop.run(this.stream !== undefined && this.readFrame !== undefined);
  }

  #play(video: HTMLVideoElement): void {
    video.srcObject = this.stream ?? null;
    // Some browsers leave a new stream standing still; a refusal shows as a picture that stands still, and nothing is read.
    if (this.stream !== undefined) video.play().catch(() => undefined);
  }

  /** Turning a phone swaps the picture's sides in mid-stream (w3c/mediacapture-main#660). */
  #onFrameSize(): void {
    this.frame = [this.video.videoWidth, this.video.videoHeight];
  }

  #place(frame: FrameSize) {
    const view = this.#view.size;
    if (frame[0] === 0 || view.width === 0 || view.height === 0) return undefined;
    const fit = chooseFit(frame, view);
    const picture = fitPicture(frame, view, fit);
    return { fit, picture, viewfinder: viewfinderBox(frame, picture, view, this.topInset) };
  }

  async #read(frame: ImageBitmap): Promise<void> {
    const size: FrameSize = [frame.width, frame.height];
    const place = this.#place(size);
    const region = place && toFrameBox(place.picture, place.viewfinder, size);
    if (this.readFrame === undefined || region === undefined || region[2] === 0 || region[3] === 0) {
      frame.close();
      return;
    }
    await this.readFrame(frame, region);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-camera-view': CameraView;
  }
}
