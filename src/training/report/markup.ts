/** Text as HTML and SVG take it. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A share as a percentage of two places. */
export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** A table with a caption; the first cell of a row is its heading. It scrolls by itself where the page is narrow. */
export function table(caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((heading) => `<th scope="col">${escapeMarkup(heading)}</th>`).join('');
  const body = rows
    .map(([first, ...cells]) => {
      const rest = cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('');
      return `<tr><th scope="row">${escapeMarkup(first)}</th>${rest}</tr>`;
    })
    .join('\n');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeMarkup(caption)}"><table>
<caption>${escapeMarkup(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}

/** A picture with its caption. @param picture markup */
export const figure = (caption: string, picture: string): string =>
  `<figure>${picture}<figcaption>${escapeMarkup(caption)}</figcaption></figure>`;
