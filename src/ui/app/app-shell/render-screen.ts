import { html, type TemplateResult } from 'lit';
import type { InstallController } from '../../device/install-controller.ts';
import type { ManyPictures } from '../../kept/many-pictures.ts';
import type { SessionController } from '../../session/session-controller.ts';
import type { Keeping } from '../../kept/recording/keeping.ts';
import type { Settings } from '../../device/settings.ts';
import '../start-screen/start-screen.ts';

/** What the screens show. */
export interface ScreenParts {
  readonly session: SessionController;
  readonly settings: Settings;
  readonly keeping: Keeping;
  readonly many: ManyPictures;
  readonly install: InstallController;
  readonly measureFiles: () => Promise<number | undefined>;
}

/** The screen that the session is at. Its element has the class `first`: what gets the focus when the screen changes. */
export function renderScreen(parts: ScreenParts): TemplateResult {
  const { session, keeping } = parts;
  const { screen } = session;
  const { history } = keeping;
  switch (screen.kind) {
    case 'start':
      return html`<inklens-start-screen
        class="first"
        .installable=${parts.install.way !== undefined}
      ></inklens-start-screen>`;
    case 'about':
      return html`<inklens-about-screen class="first" .check=${session.deviceCheck.state}></inklens-about-screen>`;
    case 'batch':
      return html`<inklens-batch-screen
        class="first"
        .pictures=${parts.many.batch.pictures}
        .running=${parts.many.batch.running}
        .format=${parts.settings.format}
        .reader=${session.reader.state}
      ></inklens-batch-screen>`;
    case 'storage':
      return html`<inklens-storage-screen
        class="first"
        .ask=${history.ask}
        .measureFiles=${parts.measureFiles}
      ></inklens-storage-screen>`;
    case 'history':
      history.load();
      return html`<inklens-history-screen
        class="first"
        .held=${history.held}
        .state=${history.state}
        .door=${history}
      ></inklens-history-screen>`;
    case 'meters':
      history.load();
      return html`<inklens-meters-screen
        class="first"
        .held=${history.held}
        .state=${history.state}
        .door=${history}
        .meter=${screen.meter}
      ></inklens-meters-screen>`;
    case 'failure':
      return html`<inklens-failure-notice class="first" .failure=${screen.failure}></inklens-failure-notice>`;
    case 'camera':
      return renderWork('camera', parts);
    case 'picture':
      return renderWork('picture', parts);
    default:
      throw new Error(`no screen for ${JSON.stringify(screen satisfies never)}`);
  }
}

function renderWork(kind: 'camera' | 'picture', { session, settings, keeping, many }: ScreenParts): TemplateResult {
  const { screen } = session;
  const { reader, camera, picture, reading, shown, still, readCamera } = session;
  return html`<inklens-work-screen
    class="first"
    kind=${kind}
    ?held=${screen.kind === 'picture' && screen.held === true}
    ?of-many=${many.isOpen}
    .guided=${settings.guidance}
    .format=${settings.format}
    .region=${settings.regions[settings.format]}
    .reader=${reader.state}
    .reading=${reading}
    .shown=${shown}
    .undoable=${still.canUndo}
    .list=${keeping.list.view}
    .camera=${camera.status}
    .readFrame=${readCamera}
    .picture=${picture.picture}
    .busy=${picture.reading}
  ></inklens-work-screen>`;
}
