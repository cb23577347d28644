import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Format, Reading } from '../../../core/reading.ts';
import '../../reading/advice-line/advice-line.ts';
import '../../live/camera-controls/camera-controls.ts';
import { NO_CAMERA, type CameraStatus } from '../../live/camera-controls/camera-status.ts';
import '../../live/camera-view/camera-view.ts';
import type { FrameReader } from '../../live/camera-view/camera-view.ts';
import type { ReaderState } from '../../session/reader-controller.ts';
import '../../format-picker/format-chip.ts';
import { nameSomeWriting, nameWriting } from '../../format-picker/name-writing.ts';
import type { RoomShare } from '../../geometry/room-share.ts';
import '../../kept/list-panel/list-button.ts';
import '../../kept/list-panel/list-panel.ts';
import { NO_LIST } from '../../kept/lists/list-view.ts';
import '../../elements/load-progress/load-progress.ts';
import '../../kept/meter-offer/meter-offer.ts';
import { meterDrafts } from '../../kept/meters/meter-drafts.ts';
import type { Picture } from '../../picture/picture-file/picture.ts';
import '../../picture/picture-view/picture-view.ts';
import '../../reading/reading-bar/reading-bar.ts';
import type { ShownLines } from '../../reading/shown-lines.ts';
import '../top-bar/top-bar.ts';
import type { TopBar } from '../top-bar/top-bar.ts';
import { workScreenStyles } from './work-screen-styles.ts';

/** Height of the top bar where it is not laid out yet, CSS pixels. */
const TOP_BAR = 60;

/**
 * Where reading happens: the live or still picture, the controls over it, and the reading.
 *
 * @event app-action - a button was pressed (`AppActionEvent`)
 * @event inspect-character - a character was pressed (`InspectCharacterEvent`)
 * @event camera-adjust - torch, zoom or focus are wanted otherwise (`CameraAdjustEvent`)
 * @event region-change - the viewfinder was put elsewhere (`RegionChangeEvent`)
 * @event note - how copying went (`NoteEvent`)
 */
@customElement('inklens-work-screen')
@localized()
export class WorkScreen extends LitElement {
  static override styles = workScreenStyles;

  /** What is read. */
  @property({ reflect: true }) kind: 'camera' | 'picture' = 'camera';

  /** The format that is read. */
  @property() format: Format = 'digits';

  /** How far the reader is. */
  @property({ attribute: false }) reader: ReaderState = { kind: 'idle' };

  /** What was last read in what is in view; absent before the first reading. */
  @property({ attribute: false }) reading: Reading | undefined;

  /** The strings that there are to read and to copy. */
  @property({ attribute: false }) shown: ShownLines = { lines: [], past: false };

  /** The camera, with its picture and what can be adjusted. */
  @property({ attribute: false }) camera: CameraStatus = NO_CAMERA;

  /** Where the viewfinder was put; where it usually stands if absent. */
  @property({ attribute: false }) region: RoomShare | undefined;

  /** Who reads the camera's frames, once the reader is ready. */
  @property({ attribute: false }) readFrame: FrameReader | undefined;

  /** The picture file; absent while it is being opened. */
  @property({ attribute: false }) picture: Picture | undefined;

  /** Whether the picture is a frame of the camera that was held. */
  @property({ type: Boolean }) held = false;

  /** Whether it is one of many pictures. */
  @property({ type: Boolean, attribute: 'of-many' }) ofMany = false;

  /** Whether sounds and words guide the person to the writing. */
  @property({ type: Boolean }) guided = false;

  /** Whether there is a correction to take back. */
  @property({ type: Boolean }) undoable = false;

  /** The list that strings are added to. */
  @property({ attribute: false }) list = NO_LIST;

  /** Whether the picture file is being read. */
  @property({ type: Boolean }) busy = false;

  @query('inklens-top-bar') private readonly topBar!: TopBar | null;

  override focus(): void {
    this.topBar?.focus();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.topBar?.updateComplete;
    return complete;
  }

  override render(): TemplateResult {
    const { kind, reader } = this;
    return html`
      <inklens-top-bar
        .offerCamera=${kind === 'picture' && !this.held}
        .held=${this.held}
        .ofMany=${this.ofMany}
        .torch=${kind === 'camera' ? this.camera.features.torch : undefined}
      ></inklens-top-bar>
      ${kind === 'camera' ? this.#cameraView() : this.#pictureView()}
      <inklens-advice-line
        .reading=${this.reading}
        .live=${kind === 'camera'}
        .features=${this.camera.features}
        .guided=${kind === 'camera' && this.guided}
      ></inklens-advice-line>
      ${this.#shelf()}
      <inklens-reading-bar
        .lines=${this.shown.lines}
        ?past=${this.shown.past}
        .format=${this.format}
        .placeholder=${this.#placeholder()}
        .undoable=${this.undoable}
      >
        <inklens-format-chip slot="format" .format=${this.format}></inklens-format-chip>
        ${kind === 'picture' && this.shown.lines.length === 0 ? nothing : html`<inklens-list-button slot="format" .kind=${kind} ?listing=${this.list.listing}></inklens-list-button>`}
        ${reader.kind === 'loading' ? html`<inklens-load-progress slot="status" .share=${reader.share}></inklens-load-progress>` : nothing}
      </inklens-reading-bar>
    `;
  }

  #cameraView(): TemplateResult {
    const { camera } = this;
    return html`<inklens-camera-view
      .camera=${camera}
      .reading=${this.reading}
      .readFrame=${this.reader.kind === 'ready' ? this.readFrame : undefined}
      .region=${this.region}
      .topInset=${this.topBar?.offsetHeight ?? TOP_BAR}
    >
      ${
        camera.stream === undefined
          ? nothing
          : html`<inklens-camera-controls
              slot="foot"
              .zoom=${camera.features.zoom}
              ?holds=${this.reader.kind === 'ready'}
            ></inklens-camera-controls>`
      }
    </inklens-camera-view>`;
  }

  /** What is kept of the reading, right above it. */
  #shelf(): TemplateResult {
    const { format, list, shown } = this;
    return html`<div class="shelf">
      ${meterDrafts(shown.lines, format).length > 0 ? html`<inklens-meter-offer></inklens-meter-offer>` : nothing}
      ${list.open ? html`<inklens-list-panel .view=${list}></inklens-list-panel>` : nothing}
    </div>`;
  }

  #pictureView(): TemplateResult {
    return html`<inklens-picture-view .picture=${this.picture} .reading=${this.reading}></inklens-picture-view>`;
  }

  #placeholder(): string {
    if (this.kind === 'camera')
      return this.camera.stream === undefined
        ? msg('Starting the camera…')
        : msg(str`Hold the frame over ${nameSomeWriting(this.format)}.`);
    if (this.picture === undefined) return msg('Opening the picture…');
    return this.busy || this.reading === undefined
      ? msg('Reading…')
      : msg(str`No ${nameWriting(this.format)} found in this picture.`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-work-screen': WorkScreen;
  }
}
