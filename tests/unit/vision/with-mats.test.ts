import { describe, expect, it } from 'vitest';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import { countMats, withMats } from '../../../src/vision/with-mats.ts';

const cv = await loadOpenCvNode();

/** Something to own that writes its name down when it is deleted. */
const named = (name: string, deleted: string[]) => ({ name, delete: () => void deleted.push(name) });

describe('withMats', () => {
  it('gives the result of its body and deletes what the body owned, newest first', () => {
    const deleted: string[] = [];
    const result = withMats((own) => {
      own(named('first', deleted));
      own(named('second', deleted));
      own(named('third', deleted));
      expect(deleted).toEqual([]);
      return 42;
    });
    expect(result).toBe(42);
    expect(deleted).toEqual(['third', 'second', 'first']);
  });

  it('deletes them where the body throws, and lets the error through', () => {
    const deleted: string[] = [];
    const run = () =>
      withMats((own) => {
        own(named('first', deleted));
        own(named('second', deleted));
        throw new RangeError('in the middle');
      });
    expect(run).toThrow(new RangeError('in the middle'));
    expect(deleted).toEqual(['second', 'first']);
    expect(countMats()).toBe(0);
  });

  it('counts the Mats that are alive, in nested bodies too', () => {
    expect(countMats()).toBe(0);
    withMats((own) => {
      own(new cv.Mat(4, 4, cv.CV_8U));
      expect(countMats()).toBe(1);
      withMats((ownInside) => {
        ownInside(new cv.Mat());
        ownInside(new cv.Mat());
        expect(countMats()).toBe(3);
      });
      expect(countMats()).toBe(1);
    });
    expect(countMats()).toBe(0);
  });

  it('deletes real Mats: they cannot be used afterwards', () => {
    const mat = withMats((own) => own(new cv.Mat(2, 3, cv.CV_8U)));
    expect(mat.isDeleted()).toBe(true);
  });

  it('hands back what it is given to own', () => {
    const kept = { delete: () => undefined };
    withMats((own) => {
      expect(own(kept)).toBe(kept);
    });
  });
});
