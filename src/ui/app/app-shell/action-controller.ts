import { msg } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';
import type { DialogController } from '../../controllers/dialog-controller.ts';
import { ListenController } from '../../controllers/listen-controller.ts';
import type { InstallController } from '../../device/install-controller.ts';
import type { SessionController } from '../../session/session-controller.ts';
import type { CameraAdjustEvent, InspectCharacterEvent } from '../app-events.ts';
import { performAction } from './perform-action.ts';

/** What is acted upon. */
export interface ActionControllerParts {
  readonly session: SessionController;
  readonly sheet: DialogController;
  readonly install: InstallController;
  readonly pickFile: () => void;
  readonly dismissUpdate: () => void;
  /** Shows and speaks a short word. */
  readonly say: (text: string) => void;
}

/** Hears what a person asks for, from wherever in its host, and has it done. */
export class ActionController {
  readonly #parts: ActionControllerParts;

  constructor(host: ReactiveControllerHost & EventTarget, parts: ActionControllerParts) {
    this.#parts = parts;
    const { sheet, say } = parts;
    const open = sheet.open.bind(sheet);
    const hold = (): void => void this.#hold();
    new ListenController(host, {
      'app-action': ({ action }) => performAction(action, { ...parts, open, hold }),
      'camera-adjust': (event) => void this.#adjust(event),
      'inspect-character': (event) => this.#inspect(event),
      'sheet-close': sheet.close,
      note: ({ text }) => say(text),
    });
  }

  #hold(line?: number): boolean {
    const { session, say } = this.#parts;
    const held = session.hold(line);
    if (!held) say(msg('There is no picture to hold yet. Try again in a moment.'));
    return held;
  }

  async #adjust({ change }: CameraAdjustEvent): Promise<void> {
    const { session, say } = this.#parts;
    if (!(await session.camera.adjust(change))) say(msg('The torch did not come on.'));
  }

  #inspect({ character, place }: InspectCharacterEvent): void {
    const { session, sheet } = this.#parts;
    // What is live would go on to something else while a person makes up their mind.
    if (session.screen.kind === 'camera' && !this.#hold(place.line)) return;
    sheet.open({ kind: 'character', character, place });
  }
}
