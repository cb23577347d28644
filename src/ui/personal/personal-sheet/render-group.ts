import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Sample } from '../../../core/history/entry.ts';
import { icon } from '../../elements/icons.ts';
import { formatDateTime } from '../../locale/format-date.ts';
import { formatCount } from '../../locale/format-number.ts';
import type { SampleGroup } from './group-samples.ts';
import './sample-picture.ts';

/** What is kept of one character, each to be pressed. @param toggle makes what selects one, or no more */
export function renderGroup(
  { label, samples }: SampleGroup,
  selected: ReadonlySet<string>,
  toggle: (id: string) => () => void,
): TemplateResult {
  const heading = `of-${label}`;
  const items = repeat(
    samples,
    ({ id }) => id,
    (sample) => renderSample(sample, selected.has(sample.id), toggle(sample.id)),
  );
  return html`<section aria-labelledby=${heading}>
    <h3 id=${heading}>${label} <small>${formatCount(samples.length)}</small></h3>
    <ul>
      ${items}
    </ul>
  </section>`;
}

const renderSample = ({ label, pixels, at }: Sample, selected: boolean, toggle: () => void): TemplateResult =>
  html`<li>
    <button
      class="sample"
      aria-pressed=${selected}
      aria-label=${msg(str`${label}, kept ${formatDateTime(at)}`)}
      @click=${toggle}
    >
      <inklens-sample-picture .pixels=${pixels}></inklens-sample-picture>
      ${selected ? icon('check') : nothing}
    </button>
  </li>`;
