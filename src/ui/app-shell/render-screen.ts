import { html, type TemplateResult } from 'lit';
import type { SessionController } from '../controllers/session-controller.ts';
import '../failure-notice/failure-notice.ts';
import type { Settings } from '../settings.ts';
import '../start-screen/start-screen.ts';

/** The screen that the session is at. Its element has the class `first`: what gets the focus when the screen changes. */
export function renderScreen(session: SessionController, settings: Settings, installable: boolean): TemplateResult {
  const { screen } = session;
  switch (screen.kind) {
    case 'start':
      return html`<inklens-start-screen class="first" .installable=${installable}></inklens-start-screen>`;
    case 'about':
      return html`<inklens-about-screen class="first" .check=${session.deviceCheck.state}></inklens-about-screen>`;
    case 'failure':
      return html`<inklens-failure-notice class="first" .failure=${screen.failure}></inklens-failure-notice>`;
    case 'camera':
      return renderWork('camera', session, settings);
    case 'picture':
      return renderWork('picture', session, settings, screen.held);
    default:
      throw new Error(`no screen for ${JSON.stringify(screen satisfies never)}`);
  }
}

function renderWork(
  kind: 'camera' | 'picture',
  session: SessionController,
  settings: Settings,
  held = false,
): TemplateResult {
  const { reader, camera, picture, reading, readCamera } = session;
  return html`<inklens-work-screen
    class="first"
    kind=${kind}
    ?held=${held}
    .guided=${settings.guidance}
    .format=${settings.format}
    .region=${settings.regions[settings.format]}
    .reader=${reader.state}
    .reading=${reading}
    .undoable=${session.correctable.canUndo}
    .camera=${camera.status}
    .readFrame=${readCamera}
    .picture=${picture.picture}
    .busy=${picture.reading}
  ></inklens-work-screen>`;
}
