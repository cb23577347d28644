import { describe, expect, test, vi, type Mock } from 'vitest';
import type { StableLine } from '../../../../src/core/fusion/stable-reading.ts';
import { KeptViews, type LiveView } from '../../../../src/ui/session/kept-views.ts';
import { StillReading } from '../../../../src/ui/session/still-reading.ts';
import { sampleLine } from '../../../component/support/sample-reading.ts';

function line(id: number, agreement: StableLine['agreement'], missed = 0, text = '90210'): StableLine {
  return { ...sampleLine(text), id, agreement, frames: 9, missed, age: 900 };
}

interface MadeUpView extends LiveView {
  readonly close: Mock<() => void>;
}

function view(...lines: readonly StableLine[]): MadeUpView {
  const close = vi.fn<() => void>();
  return { frame: { width: 640, height: 480, close }, close, region: undefined, lines, still: new StillReading() };
}

function watch(...views: readonly LiveView[]): KeptViews {
  const kept = new KeptViews();
  for (const one of views) kept.add(one);
  return kept;
}

describe('what was locked', () => {
  const past = (...views: readonly LiveView[]): (string | undefined)[] | undefined =>
    watch(...views).past?.map(({ text }) => text);

  test('is past when it has gone, and not before', () => {
    expect(past()).toBeUndefined();
    expect(past(view(line(1, 'locked')))).toBeUndefined();
    expect(past(view(line(1, 'locked')), view(line(1, 'locked', 1)))).toBeUndefined();
    expect(past(view(line(1, 'locked')), view(line(1, 'locked', 1)), view())).toEqual(['90210']);
  });

  test('stays past while only smears are seen', () => {
    const smear = line(2, 'settling', 0, '17');
    const doubtful: StableLine = { ...line(3, 'settled', 0, '1'), state: 'rejected' };
    expect(past(view(line(1, 'locked')), view(smear), view(doubtful), view())).toEqual(['90210']);
  });

  test('gives way to something else that has settled, for good', () => {
    const other = line(2, 'settled', 0, '17');
    expect(past(view(line(1, 'locked')), view(other))).toBeUndefined();
    expect(past(view(line(1, 'locked')), view(other), view())).toBeUndefined();
  });

  test('is kept without those beside it that were not', () => {
    expect(past(view(line(1, 'locked'), line(2, 'settled', 0, '17')), view())).toEqual(['90210']);
  });
});

describe('the view that is given', () => {
  test('is the newest where no line is asked for', () => {
    const newest = view();
    expect(watch(view(line(1, 'locked')), newest).give()).toBe(newest);
    expect(new KeptViews().give()).toBeUndefined();
  });

  test('is the last that shows the line', () => {
    const last = view(line(1, 'locked'));
    expect(watch(view(line(1, 'locked')), last, view(line(1, 'locked', 1)), view()).give(1)).toBe(last);
    const newest = view(line(1, 'settling'));
    expect(watch(view(line(1, 'settling')), newest).give(1)).toBe(newest);
    const smeared = view(line(2, 'settling'));
    expect(watch(last, smeared).give(2)).toBe(smeared);
  });

  test('has a line that was locked with another, though it was not seen then', () => {
    const last = view(line(1, 'locked'), line(2, 'locked', 1));
    expect(watch(last, view()).give(2)).toBe(last);
  });
});

describe('frames', () => {
  const closed = ({ close }: MadeUpView): boolean => close.mock.calls.length > 0;

  test('are let go when nobody may want them any more', () => {
    const [locked, smeared, empty] = [view(line(1, 'locked')), view(line(2, 'settling')), view()];
    const kept = watch(locked, smeared, empty);
    expect([locked, smeared, empty].map(closed)).toEqual([false, true, false]);
    kept.clear();
    expect([locked, smeared, empty].map(closed)).toEqual([true, true, true]);
  });

  test('belong to whom they are given', () => {
    const [locked, empty] = [view(line(1, 'locked')), view()];
    const kept = watch(locked, empty);
    kept.give(1);
    kept.clear();
    expect([locked, empty].map(closed)).toEqual([false, true]);
  });

  test('that the camera has lent are copied and given back where they are kept longer', () => {
    const copy: ImageBitmap = { width: 640, height: 480, close: vi.fn() };
    const canvas = { getContext: () => ({ drawImage: vi.fn() }), transferToImageBitmap: () => copy };
    vi.stubGlobal(
      'OffscreenCanvas',
      vi.fn(function () {
        return canvas;
      }),
    );
    const locked = view(line(1, 'locked'));
    const lent = { displayWidth: 640, displayHeight: 480, close: vi.fn() };
    const kept = watch({ ...locked, frame: lent as unknown as VideoFrame });
    expect(lent.close).not.toHaveBeenCalled();
    kept.add(view());
    expect(lent.close).toHaveBeenCalledTimes(1);
    expect(kept.give(1)?.frame).toBe(copy);
    vi.unstubAllGlobals();
  });
});
