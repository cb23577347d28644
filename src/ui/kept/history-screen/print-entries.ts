import { msg } from '@lit/localize';
import { html, render, type TemplateResult } from 'lit';
import type { Entry } from '../../../core/history/entry.ts';
import { nameFormat } from '../../format-picker/name-writing.ts';
import { formatDateTime } from '../../locale/format-date.ts';
import { trustWord } from '../../reading/trust-words.ts';

/**
 * Prints entries as a plain table. It stands on the page itself, as long as that is printed: styles of `page.css` show nothing else on paper.
 */
export function printEntries(entries: readonly Entry[]): void {
  document.querySelector('#print')?.remove();
  const paper = document.createElement('div');
  paper.id = 'print';
  render(table(entries), paper);
  document.body.append(paper);
  window.addEventListener('afterprint', () => paper.remove(), { once: true });
  window.print();
}

function table(entries: readonly Entry[]): TemplateResult {
  const rows = entries.map(
    (entry) =>
      html`<tr>
        <td class="text">${entry.text}</td>
        <td>${nameFormat(entry.format)}</td>
        <td>${formatDateTime(entry.at)}</td>
        <td>${trustWord(entry)}</td>
        <td>${entry.note}</td>
      </tr>`,
  );
  return html`
    <table>
      <thead>
        <tr>
          <th>${msg('Text')}</th>
          <th>${msg('Format')}</th>
          <th>${msg('Read')}</th>
          <th>${msg('Trust')}</th>
          <th>${msg('Note')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  `;
}
