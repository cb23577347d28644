import { describe, expect, it } from 'vitest';
import { countSure } from '../../bench/count-sure.ts';

const sure = (text: string) => ({ text, sure: true });
const unsure = (text: string) => ({ text, sure: false });

describe('countSure', () => {
  it.each([
    ['a right one', ['42'], [sure('42')], 1, 0],
    ['a wrong one', ['42'], [sure('47')], 1, 1],
    ['not what was unsure, right or wrong', ['42', '7'], [unsure('42'), unsure('1')], 0, 0],
    ['one that was read twice and stands there once', ['42'], [sure('42'), sure('42')], 2, 1],
    ['one that stands there twice', ['42', '42'], [sure('42'), sure('42')], 2, 0],
    ['what was read where nothing is', [], [sure('1')], 1, 1],
    ['nothing', ['42'], [], 0, 0],
  ])('counts %s', (_, truth, read, count, wrong) => {
    expect(countSure(truth, read)).toEqual({ sure: count, sureWrong: wrong });
  });
});
