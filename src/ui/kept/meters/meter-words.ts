import { msg, str } from '@lit/localize';
import type { Meter } from '../../../core/history/entry.ts';
import type { MeterJudgement } from '../../../core/meters/judge-meter-readings.ts';
import type { MeanRate } from '../../../core/meters/mean-rate.ts';
import { currentLocale } from '../../locale/current-locale.ts';
import { formatDay } from '../../locale/format-date.ts';
import type { MeterFacts } from './meter-facts.ts';

const DIGITS = 3; // what a rate is told with

/** As exact as it is told. @param sign whether more than nothing gets a plus */
export function formatAmount(amount: number, sign = false): string {
  const most = Math.abs(amount) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: DIGITS };
  return new Intl.NumberFormat(currentLocale(), { ...most, ...(sign && { signDisplay: 'exceptZero' }) }).format(amount);
}

/** An amount in a meter's unit: “1.42 kWh”. */
export const amountWords = (amount: number, meter: Pick<Meter, 'unit'>): string => inUnit(formatAmount(amount), meter);

const inUnit = (number: string, { unit }: Pick<Meter, 'unit'>): string => (unit === '' ? number : `${number} ${unit}`);

/** What a meter counts on average: “1.42 kWh a day, 43.2 kWh a month”. */
export const rateWords = ({ perDay, perMonth }: MeanRate, meter: Pick<Meter, 'unit'>): string =>
  msg(str`${amountWords(perDay, meter)} a day, ${amountWords(perMonth, meter)} a month`);

/** A warning where a reading does not go with those before it; undefined where it does. */
export function warningWords(judgement: MeterJudgement, meter: Pick<Meter, 'unit'>): string | undefined {
  switch (judgement.kind) {
    case 'first':
    case 'fine':
      return undefined;
    case 'backwards':
      return msg(str`Goes backwards, by ${amountWords(-judgement.used, meter)}. Misread, another meter, or a new one?`);
    case 'jump': {
      const [now, usual] = [amountWords(judgement.perDay, meter), amountWords(judgement.usual, meter)];
      return msg(str`A jump: ${now} a day, usually up to ${usual}. Misread?`);
    }
  }
}

/** What was used since the reading before, and that the counter began anew; empty for the first. */
export function usedWords(judgement: MeterJudgement, meter: Pick<Meter, 'unit'>): string {
  if (judgement.kind === 'first') return '';
  const used = inUnit(formatAmount(judgement.used, true), meter);
  return judgement.kind !== 'backwards' && judgement.rollover ? msg(str`${used}, past all nines`) : used;
}

/** The plot in words, for whoever does not see it. */
export function plotWords({ meter, readings, rate }: MeterFacts, now: number): string {
  const [first, last] = [readings[0], readings[readings.length - 1]];
  const days = [formatDay(first.reading.at, now), formatDay(last.reading.at, now)];
  const texts = [first.entry.text, last.entry.text];
  const doubtful = readings.filter(({ judgement }) => warningWords(judgement, meter) !== undefined).length;
  return [
    msg(str`Plot of ${readings.length} readings, from ${texts[0]} (${days[0]}) to ${texts[1]} (${days[1]}).`),
    rate === undefined ? '' : msg(str`On average ${rateWords(rate, meter)}.`),
    doubtful === 0 ? '' : msg(str`Doubtful: ${doubtful}.`),
    msg('The table below has them all.'),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
