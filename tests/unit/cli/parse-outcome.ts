import type { Check, Fault } from '../../../src/core/formats/check.ts';

/** A picture that was read, as `read --json` prints it. */
export interface ReadJson {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly ms: number;
  readonly lines: readonly LineJson[];
  /** Kinds. */
  readonly advice: readonly string[];
  readonly leftOut: number;
  readonly error?: undefined;
}

export interface LineJson {
  readonly text: string;
  readonly value?: string;
  readonly check?: Check;
  readonly confidence: number;
  readonly state: string;
  readonly others: readonly AnswerJson[];
  readonly quad: readonly (readonly number[])[];
  readonly characters: readonly CharacterJson[];
}

export interface AnswerJson {
  readonly text: string;
  readonly confidence: number;
}

export interface CharacterJson {
  readonly text: string;
  readonly confidence: number;
  readonly sure: boolean;
  readonly state: string;
  readonly box: readonly number[];
  readonly alternatives: readonly AnswerJson[];
}

export interface FailedJson {
  readonly file: string;
  readonly error: { readonly kind: string; readonly message: string };
  readonly lines?: undefined;
}

export type OutcomeJson = ReadJson | FailedJson;

/** The strings of a reading; undefined where the file failed. */
export const textsOf = (outcome: OutcomeJson): string[] | undefined => outcome.lines?.map((line) => line.text);

type Fields = Readonly<Record<string, unknown>>;

/** Parses one line of `read --json`, and throws where a field is missing, too many, or of another form than promised. */
export function parseOutcome(line: string): OutcomeJson {
  const outcome = fields(JSON.parse(line), 'the line');
  if ('error' in outcome) {
    only(outcome, ['file', 'error']);
    const error = fields(outcome['error'], 'error');
    only(error, ['kind', 'message']);
    return { file: text(outcome, 'file'), error: { kind: text(error, 'kind'), message: text(error, 'message') } };
  }
  only(outcome, ['file', 'width', 'height', 'ms', 'lines', 'advice', 'leftOut']);
  return {
    file: text(outcome, 'file'),
    width: number(outcome, 'width'),
    height: number(outcome, 'height'),
    ms: number(outcome, 'ms'),
    lines: list(outcome, 'lines').map(parseLine),
    advice: list(outcome, 'advice').map((one) => text(fields(one, 'advice'), 'kind')),
    leftOut: number(outcome, 'leftOut'),
  };
}

function parseLine(value: unknown): LineJson {
  const line = fields(value, 'a line');
  const named = ['value', 'check'].filter((name) => name in line);
  only(line, ['text', ...named, 'confidence', 'state', 'others', 'quad', 'characters']);
  const quad = list(line, 'quad').map((point) => numbers(point, 2));
  if (quad.length !== 4) throw new Error(`expected 4 corners, got ${quad.length}`);
  const characters = list(line, 'characters').map(parseCharacter);
  const joined = characters.map((character) => character.text).join('');
  if (joined !== text(line, 'text').replaceAll(' ', ''))
    throw new Error(`"${text(line, 'text')}" is not made of "${joined}"`);
  return {
    text: text(line, 'text'),
    ...('value' in line && { value: text(line, 'value') }),
    ...('check' in line && { check: parseCheck(line['check']) }),
    confidence: probability(line),
    state: certainty(line),
    others: list(line, 'others').map(parseAnswer),
    quad,
    characters,
  };
}

function parseCheck(value: unknown): Check {
  const check = fields(value, 'check');
  const kind = text(check, 'kind');
  if (kind === 'failed') {
    only(check, ['kind', 'fault', 'reason']);
    return { kind, fault: parseFault(text(check, 'fault')), reason: text(check, 'reason') };
  }
  only(check, ['kind']);
  if (kind !== 'none' && kind !== 'passed') throw new Error(`a check of kind "${kind}"`);
  return { kind };
}

function parseFault(fault: string): Fault {
  if (fault !== 'shape' && fault !== 'check-digits' && fault !== 'impossible') throw new Error(`a fault "${fault}"`);
  return fault;
}

function parseCharacter(value: unknown): CharacterJson {
  const character = fields(value, 'a character');
  only(character, ['text', 'confidence', 'sure', 'state', 'box', 'alternatives']);
  const alternatives = list(character, 'alternatives').map(parseAnswer);
  if (alternatives.length !== 3) throw new Error(`expected 3 alternatives, got ${alternatives.length}`);
  const [first, second, third] = alternatives;
  if (second.confidence < third.confidence) throw new Error('alternatives are not best first');
  if (first.text !== text(character, 'text')) throw new Error('the first alternative is not the text');
  if (typeof character['sure'] !== 'boolean') throw new Error('sure is no boolean');
  return {
    text: text(character, 'text'),
    confidence: probability(character),
    sure: character['sure'],
    state: certainty(character),
    box: numbers(character['box'], 4),
    alternatives,
  };
}

function parseAnswer(value: unknown): AnswerJson {
  const answer = fields(value, 'an answer');
  only(answer, ['text', 'confidence']);
  return { text: text(answer, 'text'), confidence: probability(answer) };
}

function certainty(of: Fields): string {
  const state = text(of, 'state');
  if (!['sure', 'unsure', 'rejected'].includes(state)) throw new Error(`a state "${state}"`);
  return state;
}

function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${what} is no object`);
  return value as Fields;
}

function only(value: Fields, names: readonly string[]): void {
  const got = Object.keys(value).join();
  if (got !== names.join()) throw new Error(`expected the fields ${names.join()}, got ${got}`);
}

function text(value: Fields, name: string): string {
  const found = value[name];
  if (typeof found !== 'string') throw new Error(`${name} is no string`);
  return found;
}

function number(value: Fields, name: string): number {
  const found = value[name];
  if (typeof found !== 'number') throw new Error(`${name} is no number`);
  return found;
}

function probability(value: Fields): number {
  const found = number(value, 'confidence');
  if (!(found >= 0 && found <= 1)) throw new Error(`a confidence of ${found}`);
  return found;
}

function list(value: Fields, name: string): readonly unknown[] {
  const found = value[name];
  if (!Array.isArray(found)) throw new Error(`${name} is no list`);
  return found;
}

function numbers(value: unknown, count: number): readonly number[] {
  if (!Array.isArray(value) || value.length !== count || !value.every((one) => typeof one === 'number')) {
    throw new Error(`expected ${count} numbers, got ${JSON.stringify(value)}`);
  }
  return value;
}
