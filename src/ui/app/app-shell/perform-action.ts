import type { AppAction } from '../app-events.ts';
import type { InstallController } from '../../device/install-controller.ts';
import type { SessionController } from '../../session/session-controller.ts';
import type { Dialog } from './render-dialog.ts';

/** What an action may need of the shell. */
export interface ActionParts {
  readonly session: SessionController;
  readonly open: (dialog: Dialog) => void;
  readonly pickFile: () => void;
  readonly dismissUpdate: () => void;
  readonly install: InstallController;
  readonly hold: () => void;
}

/** Does what was asked of the app. */
export function performAction(action: AppAction, parts: ActionParts): void {
  const { session, open, pickFile, dismissUpdate, hold, install } = parts;
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
      return session.show({ kind: 'about' });
    case 'open-meters':
      return session.openMeters();
    case 'open-list':
      return open({ kind: 'list' });
    case 'save-to-meter':
      return open({ kind: 'meter' });
    case 'open-history':
      return session.openHistory();
    case 'choose-format':
      return open({ kind: 'formats' });
    case 'open-camera-sheet':
      return open({ kind: 'camera' });
    case 'hold-frame':
      return hold();
    case 'restart-camera':
      return session.camera.restart();
    case 'dismiss-update':
      return dismissUpdate();
    case 'open-storage':
      return session.show({ kind: 'storage' });
    case 'open-personal':
      return open({ kind: 'personal' });
    case 'dismiss-install':
      return install.dismiss();
    case 'install':
      install.dismiss(); // the answer counts for a while, whichever it is
      return install.way === 'steps' ? open({ kind: 'install' }) : undefined;
    case 'apply-update':
    case 'fetch-again':
      return; // whoever put the app together does these
    default:
      throw new Error(`nobody does ${String(action satisfies never)}`);
  }
}
