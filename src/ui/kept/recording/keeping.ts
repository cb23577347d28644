import type { ReactiveControllerHost } from 'lit';
import type { CameraFrame } from '../../../camera/camera-frame.ts';
import type { StableLine } from '../../../core/fusion/stable-reading.ts';
import { HistoryController } from '../history-controller.ts';
import { PersonalController } from '../../personal/personal-controller.ts';
import type { SessionController } from '../../session/session-controller.ts';
import { keepingWords } from '../keeping-words.ts';
import { ListController } from '../lists/list-controller.ts';
import type { Settings } from '../../device/settings.ts';
import type { MeterOpenEvent } from '../meters/meter-open-event.ts';
import { RecordingController } from './recording-controller.ts';

/** What keeping needs from its host. */
export interface KeepingParts {
  readonly session: () => SessionController;
  readonly settings: () => Settings;
  readonly change: (change: Partial<Settings>) => void;
  /** Shows and speaks a short word. */
  readonly note: (text: string) => void;
}

/** All that is kept of what is read, and what keeps it. */
export class Keeping {
  readonly history: HistoryController;
  readonly recording: RecordingController;
  readonly list: ListController;
  readonly personal: PersonalController;

  constructor(host: ReactiveControllerHost & EventTarget, { session, settings, change, note }: KeepingParts) {
    this.history = new HistoryController(host);
    this.recording = new RecordingController(host, {
      ask: this.history.ask,
      settings,
      picture: () => {
        const { screen, still, picture } = session();
        return screen.kind === 'picture' ? { still, bitmap: picture.picture?.bitmap } : undefined;
      },
      note,
    });
    this.list = new ListController(host, {
      history: this.history,
      settings,
      change,
      recorded: () => this.recording.done,
      lines: () => session().shown.lines,
      note,
      fail: (failure) => note(keepingWords(failure).note),
    });
    this.personal = new PersonalController(host, {
      ask: this.history.ask,
      reader: () => session().reader,
      settings,
      still: () => session().still,
      note,
    });
    host.addEventListener('meter-open', (event) => session().openMeters((event as MeterOpenEvent).id));
  }

  /** To be called when lines of the camera lock. @param frame that shows them; it may be closed afterwards */
  locked(lines: readonly StableLine[], frame: CameraFrame | undefined): void {
    this.recording.locked(lines, frame);
    this.list.locked(lines);
  }
}
