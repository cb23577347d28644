import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ReaderClient } from '../../reader/client.ts';
import type {
  AppActionEvent,
  CameraAdjustEvent,
  InspectCharacterEvent,
  NoteEvent,
  RegionChangeEvent,
  SettingsChangeEvent,
} from '../app-events.ts';
import { AnnounceController } from '../controllers/announce-controller.ts';
import { BackController } from '../controllers/back-controller.ts';
import { IntakeController } from '../controllers/intake-controller.ts';
import { NoteController } from '../controllers/note-controller.ts';
import { PartsController, type PartName } from '../controllers/parts-controller.ts';
import { SettingsController } from '../controllers/settings-controller.ts';
import type { Screen } from '../controllers/screen.ts';
import { SessionController } from '../controllers/session-controller.ts';
import { ThemeController } from '../controllers/theme-controller.ts';
import { CorrectionController } from '../corrections/correction-controller.ts';
import { FeedbackController } from '../feedback/feedback-controller.ts';
import '../quiet-note/quiet-note.ts';
import { spokenLines } from '../spoken-lines.ts';
import { tokens } from '../tokens.ts';
import '../update-toast/update-toast.ts';
import { visuallyHidden } from '../visually-hidden.ts';
import { appShellStyles } from './app-shell-styles.ts';
import { performAction } from './perform-action.ts';
import { reflectSession } from './reflect-session.ts';
import { renderDialog, type Dialog } from './render-dialog.ts';
import { renderScreen } from './render-screen.ts';

/**
 * The whole app: decides which screen is shown and passes events on to the session.
 *
 * @attr data-state - start, camera, picture or failure
 * @attr data-reader - idle, loading, ready or failed
 * @attr data-frames - readings done since the page was opened
 * @attr data-mats, data-tensors - alive in the worker after the last reading; absent before
 * @event app-action - passed through for whoever put the app together: `install`, `apply-update` and `fetch-again` (`AppActionEvent`)
 */
@customElement('inklens-app')
export class AppShell extends LitElement {
  static override styles = [tokens, visuallyHidden, appShellStyles];

  /** Who reads. To be set before the element is put on the page. */
  @property({ attribute: false }) reader!: ReaderClient;

  /** Where the demo picture is. */
  @property({ attribute: 'demo-url' }) demoUrl = '';

  /** A new version waits. */
  @property({ type: Boolean, attribute: 'update-ready' }) updateReady = false;

  /** The browser would install the app. */
  @property({ type: Boolean }) installable = false;

  @state() private dialog: Dialog | undefined;
  @query('#file') private readonly filePicker!: HTMLInputElement;
  @query('.first') private readonly first!: LitElement | null;

  readonly #session = new SessionController(this, {
    client: () => this.reader,
    demoUrl: () => this.demoUrl,
    settings: () => this.#settings.value,
    onRestart: () => this.say('The reader stopped and is started again.'),
    onLock: (lines) => this.#feedback.locked(lines),
    onFrame: (reading, at) => this.#feedback.looked(reading, at),
  });
  readonly #settings = new SettingsController(this, (change) => this.#session.settingsChanged(change));
  readonly #announce = new AnnounceController(this);
  readonly #feedback = new FeedbackController(this, {
    settings: () => this.#settings.value,
    lines: () => this.#session.reading?.lines ?? [],
    announce: (text) => this.#announce.say(text),
  });
  readonly #note = new NoteController(this);
  readonly #parts = new PartsController(this, (part) => {
    if (!this.#needed().includes(part)) return; // the person has gone on meanwhile
    this.say('This part of the app could not be fetched. Check the network and try again.');
    this.#goBack();
  });
  readonly #back = new BackController(this, () => this.#goBack());
  readonly #intake = new IntakeController(this, (file) => void this.#session.openFile(file, file.name));
  #shown: Screen['kind'] = 'start';

  constructor() {
    super();
    new ThemeController(this, () => this.#settings.value.theme);
    new CorrectionController(this, {
      reading: () => this.#session.correctable,
      speak: (text) => this.#announce.sayInstead(text),
      note: (text) => this.say(text),
    });
  }

  /** Shows and speaks a short word that needs no answer. */
  say(text: string): void {
    this.#note.say(text);
  }

  override render(): TemplateResult {
    const { dialog } = this;
    return html`
      <div
        class="app"
        @app-action=${this.#onAction}
        @settings-change=${this.#onSettings}
        @region-change=${this.#onRegion}
        @camera-adjust=${this.#onCameraAdjust}
        @inspect-character=${this.#onInspect}
        @sheet-close=${this.#onSheetClose}
        @note=${this.#onNote}
      >
        <main>${renderScreen(this.#session, this.#settings.value, this.installable)}</main>
        <div class="notes">
          ${this.updateReady ? html`<inklens-update-toast></inklens-update-toast>` : nothing}
          <inklens-quiet-note .text=${this.#note.text}></inklens-quiet-note>
        </div>
        <div class="visually-hidden" role="status" data-testid="spoken">${this.#announce.text}</div>
        ${this.#intake.dragging ? html`<div class="drop">Drop the picture here</div>` : nothing}
        <input id="file" type="file" accept="image/*" aria-label="Picture to read" hidden @change=${this.#onPick} />
        ${dialog === undefined ? nothing : renderDialog(dialog, this.#settings.value, this.#session)}
      </div>
    `;
  }

  override willUpdate(): void {
    const { screen, reading } = this.#session;
    // The camera's lines are spoken when they lock, each once.
    this.#announce.offer(screen.kind === 'picture' ? spokenLines(reading?.lines ?? []) : '');
    if (screen.kind !== this.#shown) this.dialog = undefined;
    for (const part of this.#needed()) this.#parts.need(part);
  }

  override updated(): void {
    const { screen } = this.#session;
    reflectSession(this, this.#session);
    this.#back.keep((screen.kind === 'start' ? 0 : 1) + (this.dialog === undefined ? 0 : 1));
    if (screen.kind !== this.#shown) {
      this.#feedback.hush();
      void this.#focusScreen();
    }
    this.#shown = screen.kind;
  }

  /** The parts of the page that are on the screen. */
  #needed(): readonly PartName[] {
    const { kind } = this.#session.screen;
    const screen: readonly PartName[] =
      kind === 'about' ? ['about'] : kind === 'camera' || kind === 'picture' ? ['work'] : [];
    return this.dialog === undefined ? screen : [...screen, this.dialog.kind];
  }

  /** The focus was on the screen before: it goes to where reading on makes sense. */
  async #focusScreen(): Promise<void> {
    const { first } = this;
    if (first === null) return;
    await customElements.whenDefined(first.localName);
    await first.updateComplete;
    first.focus();
  }

  #onAction({ action }: AppActionEvent): void {
    performAction(action, {
      session: this.#session,
      open: (dialog) => (this.dialog = dialog),
      pickFile: () => this.filePicker.click(),
      dismissUpdate: () => (this.updateReady = false),
    });
  }

  #onSettings({ change }: SettingsChangeEvent): void {
    this.#settings.change(change);
  }

  #onRegion({ region }: RegionChangeEvent): void {
    this.#settings.placeRegion(region);
  }

  async #onCameraAdjust({ change }: CameraAdjustEvent): Promise<void> {
    if (!(await this.#session.camera.adjust(change))) this.say('The torch did not come on.');
  }

  #onInspect({ character, place }: InspectCharacterEvent): void {
    this.dialog = { kind: 'character', character, place };
  }

  #onSheetClose(): void {
    this.dialog = undefined;
  }

  #onNote({ text }: NoteEvent): void {
    this.say(text);
  }

  #onPick(): void {
    const file = this.filePicker.files?.[0];
    // Emptied, so that the same file can be chosen again.
    this.filePicker.value = '';
    if (file !== undefined) void this.#session.openFile(file, file.name);
  }

  #goBack(): void {
    if (this.dialog !== undefined) this.dialog = undefined;
    else this.#session.leave();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-app': AppShell;
  }
}
