import type { SessionController } from '../../session/session-controller.ts';

/** Writes the session's state into the element's `data-` attributes, for whoever watches from outside. */
export function reflectSession({ dataset }: HTMLElement, { screen, reader }: SessionController): void {
  dataset['state'] = screen.kind;
  dataset['reader'] = reader.state.kind;
  dataset['frames'] = String(reader.frames);
  if (reader.memory === undefined) return;
  dataset['mats'] = String(reader.memory.mats);
  dataset['tensors'] = String(reader.memory.tensors);
}
