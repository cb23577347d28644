import type { Format, ReadCharacter } from '../core/reading.ts';
import type { FailureAction } from './app-failure.ts';

/** Something a person asks of the app as a whole. */
export type AppAction = FailureAction | 'go-back' | 'open-settings' | 'install' | 'apply-update' | 'dismiss-update';

/** A button was pressed that concerns the whole app. */
export class AppActionEvent extends Event {
  readonly action: AppAction;

  constructor(action: AppAction) {
    super('app-action', { bubbles: true, composed: true });
    this.action = action;
  }
}

/** Another mode was chosen. */
export class FormatChangeEvent extends Event {
  readonly format: Format;

  constructor(format: Format) {
    super('format-change', { bubbles: true, composed: true });
    this.format = format;
  }
}

/** The confidence under which a character is unsure was moved. */
export class ThresholdChangeEvent extends Event {
  /** 0–1. */
  readonly threshold: number;

  constructor(threshold: number) {
    super('threshold-change', { bubbles: true, composed: true });
    this.threshold = threshold;
  }
}

/** A character of the reading was pressed. */
export class InspectCharacterEvent extends Event {
  readonly character: ReadCharacter;

  constructor(character: ReadCharacter) {
    super('inspect-character', { bubbles: true, composed: true });
    this.character = character;
  }
}

/** A sheet was closed: by its button, Escape, the way back or a press outside. */
export class SheetCloseEvent extends Event {
  constructor() {
    super('sheet-close', { bubbles: true, composed: true });
  }
}

/** A short word to be shown and spoken, such as the outcome of copying. */
export class NoteEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('note', { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'app-action': AppActionEvent;
    'format-change': FormatChangeEvent;
    'threshold-change': ThresholdChangeEvent;
    'inspect-character': InspectCharacterEvent;
    'sheet-close': SheetCloseEvent;
    note: NoteEvent;
  }
}
