/** How long a reading took to ask the net and to find the likeliest strings, milliseconds; added to. */
export interface RecognitionTime {
  recognition: number;
}

/** Does the work, and adds the time that it takes, even where it fails. */
export async function timeRecognition<T>(times: RecognitionTime, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    times.recognition += performance.now() - started;
  }
}
