import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { sizeOf, type CameraFrame } from '../../../camera/camera-frame.ts';
import type { Motion } from '../../../core/fusion/motion.ts';
import type { FrameBox } from '../../../core/geometry.ts';
import type { Reading } from '../../../core/reading.ts';
import { NO_CAMERA, type CameraStatus } from '../camera-controls/camera-status.ts';
import { FrameLoopController } from '../../session/frame-loop-controller.ts';
import { PictureWatchController } from '../picture-watch-controller.ts';
import { ResizeController } from '../../controllers/resize-controller.ts';
import { chooseFit } from '../../geometry/choose-fit.ts';
import type { DisplayBox, DisplayPoint, FrameSize } from '../../geometry/display-point.ts';
import { fitPicture } from '../../geometry/fit-picture.ts';
import { toFrameBox } from '../../geometry/map-points.ts';
import { fromRoomShare, toRoomShare, type RoomShare } from '../../geometry/room-share.ts';
import { usualViewfinder, viewfinderRoom } from '../../geometry/viewfinder-box.ts';
import '../live-surface/live-surface.ts';
import { FollowController } from '../../reading/reading-overlay/follow-controller.ts';
import '../../reading/reading-overlay/reading-overlay.ts';
import type { Covered } from '../../reading/reading-overlay/seen-part.ts';
import type { ReadingOverlay } from '../../reading/reading-overlay/reading-overlay.ts';
import '../../reading/still-notice/still-notice.ts';
import '../viewfinder/viewfinder.ts';
import type { ViewfinderMoveEvent } from '../viewfinder/viewfinder-move-event.ts';
import { RegionChangeEvent } from '../../app/app-events.ts';
import { cameraViewStyles } from './camera-view-styles.ts';

/**
 * Takes over one frame and the part of it that stands in the viewfinder; `moved` is how the picture has moved since the frame before, in its
 * pixels, where that is known.
 */
export type FrameReader = (frame: CameraFrame, region: FrameBox, moved: Promise<Motion | undefined>) => Promise<void>;

/** Free space above and below the controls at the foot together, CSS pixels. */
const FOOT_SPACE = 16;

/**
 * The live picture, the viewfinder and what was read, over one another. Hands the newest frame to `readFrame`
 * whenever the one before is done.
 *
 * @slot foot - controls at the lower edge; the viewfinder keeps clear of them
 * @event camera-adjust - zoom or focus are wanted otherwise (`CameraAdjustEvent`)
 * @event region-change - the viewfinder was put elsewhere (`RegionChangeEvent`)
 * @event app-action - `restart-camera` (`AppActionEvent`)
 */
@customElement('inklens-camera-view')
@localized()
export class CameraView extends LitElement {
  static override styles = cameraViewStyles;

  /** The camera: black where it has no picture. */
  @property({ attribute: false }) camera: CameraStatus = NO_CAMERA;

  /** What was last read, in pixels of the camera's picture. */
  @property({ attribute: false }) reading: Reading | undefined;

  /** Who reads the frames; none are taken where absent. */
  @property({ attribute: false }) readFrame: FrameReader | undefined;

  /** CSS pixels at the top that controls cover. */
  @property({ type: Number, attribute: 'top-inset' }) topInset = 0;

  /** Where the viewfinder was put; where it usually stands if absent. */
  @property({ attribute: false }) region: RoomShare | undefined;

  @state() private frame: FrameSize = [0, 0];
  /** Where the viewfinder is being dragged. */
  @state() private dragged: DisplayBox | undefined;
  @query('video.live') private readonly video!: HTMLVideoElement;
  @query('inklens-reading-overlay') private readonly overlay!: ReadingOverlay | null;
  @query('.foot') private readonly foot!: HTMLElement | null;
  @queryAll('video') private readonly videos!: NodeListOf<HTMLVideoElement>;

  readonly #loop = new FrameLoopController(
    this,
    () => this.video,
    (frame) => this.#read(frame),
  );
  readonly #follow = new FollowController(
    this,
    () => this.video,
    (motion) => this.overlay?.follow(motion),
  );
  readonly #watch = new PictureWatchController(this, () => this.video);
  readonly #view = new ResizeController(this, () => this);
  readonly #feet = new ResizeController(this, () => this.foot);

  override render(): TemplateResult {
    const place = this.#place(this.frame);
    const { features, muted } = this.camera;
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
        aria-label=${msg('Live picture of the camera')}
        @resize=${this.#onFrameSize}
        @loadedmetadata=${this.#onFrameSize}
      ></video>
      <inklens-live-surface
        .features=${features}
        .frame=${this.frame}
        .picture=${place?.picture}
        .middle=${place && middleOf(place.viewfinder)}
      ></inklens-live-surface>
      <inklens-viewfinder
        .box=${place?.viewfinder}
        .room=${place?.room}
        @viewfinder-move=${this.#onViewfinder}
      ></inklens-viewfinder>
      <inklens-reading-overlay
        .reading=${this.reading}
        .fit=${place?.fit ?? 'cover'}
        .scale=${place?.picture.scale ?? 1}
        .covered=${this.#covered()}
      ></inklens-reading-overlay>
      <div class="foot"><slot name="foot"></slot></div>
      <inklens-still-notice .reason=${muted ? 'muted' : this.#watch.still ? 'still' : undefined}></inklens-still-notice>
    `;
  }

  override updated(): void {
    const { stream } = this.camera;
    for (const video of this.videos) {
      // Not bound in the template: Lit sets an object anew at every render, and a video starts over at every setting.
      if (video.srcObject !== (stream ?? null)) this.#play(video, stream);
    }
    const reads = stream !== undefined && this.readFrame !== undefined;
    this.#loop.run(reads);
    this.#follow.run(reads);
    this.#watch.watch(stream);
  }

  #play(video: HTMLVideoElement, stream: MediaStream | undefined): void {
    video.srcObject = stream ?? null;
    // Some browsers leave a new stream standing still; a refusal shows as a picture that stands still, and nothing is read.
    if (stream !== undefined) video.play().catch(() => undefined);
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
    const room = viewfinderRoom(frame, picture, view, this.#covered());
    const kept = this.region && fromRoomShare(room, this.region);
    return { fit, picture, room, viewfinder: this.dragged ?? kept ?? usualViewfinder(room) };
  }

  /** What the controls over the picture cover of it. */
  #covered(): Covered {
    const feet = this.#feet.size.height;
    return { top: this.topInset, bottom: feet === 0 ? 0 : feet + FOOT_SPACE };
  }

  #onViewfinder({ box, done }: ViewfinderMoveEvent): void {
    this.dragged = done ? undefined : box;
    const room = this.#place(this.frame)?.room;
    if (done && room !== undefined) this.dispatchEvent(new RegionChangeEvent(box && toRoomShare(room, box)));
  }

  async #read(frame: CameraFrame): Promise<void> {
    const size: FrameSize = sizeOf(frame);
    const place = this.#place(size);
    const region = place && toFrameBox(place.picture, place.viewfinder, size);
    if (this.readFrame === undefined || region === undefined || region[2] === 0 || region[3] === 0) {
      frame.close();
      return;
    }
    const moved = this.#follow.taken(frame);
    await this.readFrame(frame, region, moved);
    await moved;
    this.#follow.read();
  }
}

const middleOf = ({ left, top, width, height }: DisplayBox): DisplayPoint => ({
  left: left + width / 2,
  top: top + height / 2,
});

declare global {
  interface HTMLElementTagNameMap {
    'inklens-camera-view': CameraView;
  }
}
