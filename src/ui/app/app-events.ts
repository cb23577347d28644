import type { ControlWish } from '../../camera/controls/control-constraints.ts';
import type { ReadCharacter } from '../../core/reading.ts';
import type { FailureAction } from './app-failure.ts';
import type { CharacterPlace } from '../picture/corrections/character-place.ts';
import type { RoomShare } from '../geometry/room-share.ts';
import type { Settings } from '../device/settings.ts';

/** Something a person asks of the app as a whole. */
export type AppAction =
  | FailureAction
  | 'go-back'
  | 'open-settings'
  | 'open-about'
  | 'open-meters'
  | 'open-list'
  | 'save-to-meter'
  | 'open-history'
  | 'choose-format'
  | 'open-camera-sheet'
  | 'restart-camera'
  | 'hold-frame'
  | 'open-storage'
  | 'open-personal'
  | 'install'
  | 'dismiss-install'
  | 'apply-update'
  | 'dismiss-update';

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

/** The camera is wanted otherwise: its torch, its zoom or where it focuses. */
export class CameraAdjustEvent extends Event {
  readonly change: ControlWish;

  constructor(change: ControlWish) {
    super('camera-adjust', { bubbles: true, composed: true });
    this.change = change;
  }
}

/** The viewfinder was put elsewhere, or back to where it usually stands. */
export class RegionChangeEvent extends Event {
  /** Of the room that it has; undefined for its usual place. */
  readonly region: RoomShare | undefined;

  constructor(region: RoomShare | undefined) {
    super('region-change', { bubbles: true, composed: true });
    this.region = region;
  }
}

/** A character of the reading was pressed. */
export class InspectCharacterEvent extends Event {
  readonly character: ReadCharacter;
  readonly place: CharacterPlace;

  constructor(character: ReadCharacter, place: CharacterPlace) {
    super('inspect-character', { bubbles: true, composed: true });
    this.character = character;
    this.place = place;
  }
}

/** A person says what is written in the place of a character: nothing where `text` is empty, what was read where it is undefined. */
export class CorrectCharacterEvent extends Event {
  readonly place: CharacterPlace;
  readonly text: string | undefined;

  constructor(place: CharacterPlace, text: string | undefined) {
    super('correct-character', { bubbles: true, composed: true });
    this.place = place;
    this.text = text;
  }
}

/** The last correction is to be taken back. */
export class UndoCorrectionEvent extends Event {
  constructor() {
    super('undo-correction', { bubbles: true, composed: true });
  }
}

/** The reading is to be read aloud. */
export class ReadAloudEvent extends Event {
  constructor() {
    super('read-aloud', { bubbles: true, composed: true });
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
    'region-change': RegionChangeEvent;
    'camera-adjust': CameraAdjustEvent;
    'inspect-character': InspectCharacterEvent;
    'correct-character': CorrectCharacterEvent;
    'undo-correction': UndoCorrectionEvent;
    'read-aloud': ReadAloudEvent;
    'sheet-close': SheetCloseEvent;
    note: NoteEvent;
  }
}
