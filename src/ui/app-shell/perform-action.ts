import type { AppAction } from '../app-events.ts';
import type { SessionController } from '../controllers/session-controller.ts';
import type { Dialog } from './render-dialog.ts';

/** What an action may need of the shell. */
export interface ActionParts {
  readonly session: SessionController;
  readonly open: (dialog: Dialog) => void;
  readonly pickFile: () => void;
  readonly dismissUpdate: () => void;
}

/** Does what was asked of the app. */
export function performAction(action: AppAction, { session, open, pickFile, dismissUpdate }: ActionParts): void {
  switch (action) {
    case 'start-camera':
      return session.startCamera();
    case 'read-picture':
      return pickFile();
    case 'try-demo':
      return void session.openDemo();
    case 'try-again':
      return session.retry();
    case 'reload':
      return location.reload();
    case 'go-back':
      return session.leave();
    case 'open-settings':
      return open({ kind: 'settings' });
    case 'open-about':
      return session.openAbout();
    case 'choose-format':
      return open({ kind: 'formats' });
    case 'open-camera-sheet':
      return open({ kind: 'camera' });
    case 'hold-frame':
      return session.hold();
    case 'restart-camera':
      return session.camera.restart();
    case 'dismiss-update':
      return dismissUpdate();
    case 'install':
    case 'apply-update':
    case 'fetch-again':
      return; // whoever put the app together does these
    default:
      throw new Error(`nobody does ${String(action satisfies never)}`);
  }
}
