import type { ReadCharacter } from '../core/reading.ts';
import type { FailureAction } from './app-failure.ts';
import type { Settings } from './settings.ts';

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

/** Some settings were set to other values. */
export class SettingsChangeEvent extends Event {
  readonly change: Partial<Settings>;

  constructor(change: Partial<Settings>) {
    super('settings-change', { bubbles: true, composed: true });
    this.change = change;
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
    'settings-change': SettingsChangeEvent;
    'inspect-character': InspectCharacterEvent;
    'sheet-close': SheetCloseEvent;
    note: NoteEvent;
  }
}
