import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ReaderClient } from '../../../reader/client.ts';
import { AnnounceController } from '../../controllers/announce-controller.ts';
import { BackController } from '../../controllers/back-controller.ts';
import { DialogController } from '../../controllers/dialog-controller.ts';
import { InstallController } from '../../device/install-controller.ts';
import { ManyPictures } from '../../kept/many-pictures.ts';
import { NoteController } from '../../controllers/note-controller.ts';
import { PartsController } from '../../session/parts-controller.ts';
import { SettingsController } from '../../device/settings-controller.ts';
import type { Screen } from '../../session/screen.ts';
import { SessionController } from '../../session/session-controller.ts';
import { CorrectionController } from '../../picture/corrections/correction-controller.ts';
import { FeedbackController } from '../../live/feedback/feedback-controller.ts';
import { Keeping } from '../../kept/recording/keeping.ts';
import { spokenLines } from '../../reading/spoken-lines.ts';
import type { StartWish } from '../start-wish.ts';
import { tokens } from '../../elements/tokens.ts';
import { visuallyHidden } from '../../elements/visually-hidden.ts';
import { ActionController } from './action-controller.ts';
import { appShellStyles } from './app-shell-styles.ts';
import { beginWith } from './begin-with.ts';
import { followSettings } from './follow-settings.ts';
import { neededParts } from './needed-parts.ts';
import { reflectSession } from './reflect-session.ts';
import { renderDialog } from './render-dialog.ts';
import { renderNotes } from './render-notes.ts';
import { renderScreen } from './render-screen.ts';
import { ScreenFocusController } from './screen-focus-controller.ts';

/**
 * The whole app: decides which screen is shown and passes events on to the session.
 *
 * @attr data-state - kind of the screen: start, camera, picture, failure …
 * @attr data-reader - idle, loading, ready or failed
 * @attr data-frames - readings done since the page was opened
 * @attr data-mats, data-tensors - alive in the worker after the last reading; absent before
 * @event app-action - passed through for whoever put the app together: `install`, `apply-update` and `fetch-again` (`AppActionEvent`)
 */
@customElement('inklens-app')
@localized()
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

  /** Measures what is stored of the app itself, bytes. */
  @property({ attribute: false }) measureFiles: () => Promise<number | undefined> = () => Promise.resolve(undefined);

  @query('.first') private readonly first!: LitElement | null;

  readonly #session: SessionController = new SessionController(this, {
    client: () => this.reader,
    demoUrl: () => this.demoUrl,
    settings: () => this.#settings.value,
    home: () => ({ kind: this.#many.isOpen ? 'batch' : 'start' }),
    onRestart: () => this.say(msg('The reader stopped and is started again.')),
    onLock: (lines, frame) => {
      this.#feedback.locked(lines);
      this.#keeping.locked(lines, frame);
      this.#install.read(lines.length);
    },
    onFrame: (reading, at) => this.#feedback.looked(reading, at),
  });
  readonly #settings = new SettingsController(this, (change) => {
    this.#session.settingsChanged(change);
    this.#many.settingsChanged(change);
  });
  readonly #announce = new AnnounceController(this);
  readonly #feedback = new FeedbackController(this, {
    settings: () => this.#settings.value,
    lines: () => this.#session.shown.lines,
    announce: (text) => this.#announce.say(text),
  });
  readonly #keeping = new Keeping(this, {
    session: () => this.#session,
    settings: () => this.#settings.value,
    change: (change) => this.#settings.change(change),
    note: (text) => this.say(text),
  });
  readonly #many = new ManyPictures(this, {
    session: () => this.#session,
    settings: () => this.#settings.value,
    onRead: (still, picture) => {
      this.#keeping.recording.read(still, picture);
      this.#install.look(still);
    },
  });
  readonly #install = new InstallController(this, () => ({ promptable: this.installable, still: this.#session.still }));
  readonly #note = new NoteController(this);
  readonly #parts = new PartsController(this, (part) => {
    if (!this.#needed.includes(part)) return; // the person has gone on meanwhile
    this.say(msg('This part of the app could not be fetched. Check the network and try again; the app may reload.'));
    this.#goBack();
  });
  readonly #back = new BackController(this, () => this.#goBack());
  readonly #sheet = new DialogController(this, () => this.#session.screen);
  readonly #focus = new ScreenFocusController(this, {
    screen: () => this.#session.screen,
    covered: () => this.#sheet.dialog !== undefined,
    element: () => this.first,
  });
  #shown: Screen = this.#session.screen;

  constructor() {
    super();
    followSettings(this, () => this.#settings.value);
    new ActionController(this, {
      session: this.#session,
      sheet: this.#sheet,
      install: this.#install,
      pickFile: () => this.#many.intake.pick(),
      dismissUpdate: () => (this.updateReady = false),
      say: this.say,
    });
    new CorrectionController(this, {
      reading: () => this.#session.still,
      speak: (text) => this.#announce.sayInstead(text),
      note: (text) => this.say(text),
      changed: (...lines) => this.#keeping.personal.corrected(...lines),
    });
  }

  /** Shows and speaks a short word that needs no answer. */
  readonly say = (text: string): void => {
    this.#note.say(text);
    this.#back.say(text);
  };

  /** Takes pictures: one is shown, several are read one after another. */
  readonly open = (files: readonly File[]): void => this.#many.take(files);

  /** Does what the address asks for that the app was opened with. */
  readonly begin = (wish: StartWish): void =>
    beginWith(wish, { session: this.#session, settings: this.#settings, say: this.say });

  override render(): TemplateResult {
    const { dialog } = this.#sheet;
    const [session, keeping, many, install] = [this.#session, this.#keeping, this.#many, this.#install];
    const [settings, measureFiles] = [this.#settings.value, this.measureFiles];
    const offer = session.screen.kind === 'start' ? install.offer : undefined;
    return html`
      <div class="app">
        <main data-wait=${msg('Loading…')}>
          ${renderScreen({ session, settings, keeping, many, install, measureFiles })}
        </main>
        ${renderNotes({ text: this.#note.text, update: this.updateReady, offer, learn: keeping.personal.offering, onAnswer: this.#focus.answered })}
        <div class="visually-hidden" role="status" data-testid="spoken">${this.#announce.text}</div>
        ${many.intake.render()}
        ${dialog === undefined ? nothing : renderDialog(dialog, this.#settings.value, this.#session, this.#keeping)}
      </div>
    `;
  }

  override willUpdate(): void {
    const { screen, reading } = this.#session;
    // The camera's lines are spoken when they lock, each once.
    this.#announce.offer(screen.kind === 'picture' ? spokenLines(reading?.lines ?? []) : '');
    for (const part of this.#needed) this.#parts.need(part);
  }

  override updated(): void {
    const { screen } = this.#session;
    reflectSession(this, this.#session);
    this.#back.keep(screen.kind === 'start' ? 0 : 1);
    if (screen !== this.#shown) this.#feedback.hush();
    this.#shown = screen;
  }

  get #needed(): ReturnType<typeof neededParts> {
    return neededParts(this.#session.screen, this.#sheet.dialog);
  }

  #goBack(): void {
    if (this.#sheet.dialog !== undefined) this.#sheet.close();
    else this.#session.leave();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-app': AppShell;
  }
}
