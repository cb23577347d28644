import { msg } from '@lit/localize';
import type { SessionController } from '../../session/session-controller.ts';
import type { SettingsController } from '../../device/settings-controller.ts';
import type { ShareFailure, StartWish } from '../start-wish.ts';

/** What a wish may need of the shell. */
export interface BeginParts {
  readonly session: SessionController;
  readonly settings: SettingsController;
  readonly say: (text: string) => void;
}

/** Does what the address asks for that the app was opened with. */
export function beginWith(wish: StartWish, { session, settings, say }: BeginParts): void {
  switch (wish.kind) {
    case 'scan':
      settings.change({ format: wish.format });
      return session.startCamera();
    case 'history':
      return session.openHistory();
    case 'share-failed':
      return say(shareWords(wish.reason));
  }
}

function shareWords(reason: ShareFailure): string {
  switch (reason) {
    case 'nothing':
      return msg('No picture was among what was shared. Inklens reads pictures.');
    case 'full':
      return msg('Not all of what was shared came: there is no room on this device. Free some, and share it again.');
    case 'broken':
      return msg('What was shared could not be taken. Share it again, or pick the pictures here.');
  }
}
