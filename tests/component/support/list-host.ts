import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ReadLine } from '../../../src/core/reading.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import { HistoryController } from '../../../src/ui/kept/history-controller.ts';
import '../../../src/ui/kept/list-panel/list-panel.ts';
import '../../../src/ui/kept/list-sheet/list-sheet.ts';
import { ListController } from '../../../src/ui/kept/lists/list-controller.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ui/device/settings.ts';

/** Name of the database that the host keeps its lists in. */
export const LIST_DATABASE = 'inklens-list-test';

/** Keeps lists as the app does, and shows panel and sheet. */
@customElement('test-list-host')
export class ListHost extends LitElement {
  settings: Settings = { ...DEFAULT_SETTINGS, format: 'amount', listing: true };
  /** What is on the screen. */
  lines: readonly ReadLine[] = [];
  /** What was said, in order. */
  readonly said: string[] = [];
  readonly history = new HistoryController(this, () => openHistory(LIST_DATABASE));
  readonly list = new ListController(this, {
    history: this.history,
    settings: () => this.settings,
    change: (change) => {
      this.settings = { ...this.settings, ...change };
      this.requestUpdate();
    },
    recorded: () => Promise.resolve(),
    lines: () => this.lines,
    note: (text) => this.said.push(text),
    fail: ({ kind }) => this.said.push(kind),
  });

  override render(): TemplateResult {
    return html`<inklens-list-panel .view=${this.list.view}></inklens-list-panel>
      <inklens-list-sheet .view=${this.list.view}></inklens-list-sheet>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-list-host': ListHost;
  }
}
