import createOpenCv, { calledWasm, completeWasm } from 'virtual:opencv';
import type { CheckedFile, FileFault, LoadChecked } from '../core/checked-file.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { OpenCv } from './opencv.ts';

/** Why OpenCV.js is not there. */
export interface OpenCvFailure {
  readonly kind: 'opencv-failed' | 'opencv-corrupt';
  readonly message: string;
}

/** What reading calls of OpenCV, and all of it: the second is for where a function was called that the first has not. */
export const OPENCV_FILES: Readonly<Record<'called' | 'complete', CheckedFile>> = {
  called: calledWasm,
  complete: completeWasm,
};

/** Loads OpenCV.js in the browser's worker. @param compile compiles a binary whose hash is right */
export async function loadOpenCv(
  compile: LoadChecked<WebAssembly.Module>,
  part: keyof typeof OPENCV_FILES = 'called',
): Promise<Result<OpenCv, OpenCvFailure>> {
  const module = await compile(OPENCV_FILES[part]);
  if (!module.ok) return failure(module.error);
  try {
    return ok(await start(module.value));
  } catch (reason) {
    const detail = reason instanceof Error ? reason.message : String(reason);
    return err({ kind: 'opencv-failed', message: `OpenCV.js did not start: ${detail}` });
  }
}

const failure = ({ kind, message }: FileFault) =>
  err({ kind: kind === 'corrupt' ? 'opencv-corrupt' : 'opencv-failed', message: `OpenCV.js: ${message}` } as const);

/** The glue code never rejects where its binary can't start, so that way out is added here. */
function start(module: WebAssembly.Module): Promise<OpenCv> {
  return new Promise((resolve, reject) => {
    createOpenCv({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then(receive, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}
