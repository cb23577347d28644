/** Anything that OpenCV.js allocates outside JavaScript's reach. */
export interface Deletable {
  delete(): void;
}

/** Makes an async body a compile error: its Mats would be freed while it still runs. */
type NotPromise<T> = T extends PromiseLike<unknown> ? never : T;

let alive = 0;

/** Runs `body`; deletes every Mat passed to `own`, newest first, even on a throw. Mirrors `tf.tidy`. */
export function withMats<T>(body: (own: <M extends Deletable>(mat: M) => M) => NotPromise<T>): NotPromise<T> {
  const owned: Deletable[] = [];
  try {
    return body((mat) => {
      owned.push(mat);
      alive++;
      return mat;
    });
  } finally {
    for (const mat of owned.reverse()) {
      mat.delete();
      alive--;
    }
  }
}

/** Mats that are owned and not yet deleted: zero between two readings. */
export const countMats = (): number => alive;
