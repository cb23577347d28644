import type { CheckedFile, FileFault } from '../../core/checked-file.ts';
import type { Result } from '../../core/result.ts';
import { takeChecked } from './take-checked.ts';

/** Compiles a WebAssembly file of the build while it streams in. @param onProgress bytes, after decompression */
export function compileChecked(
  file: CheckedFile,
  onProgress: (loaded: number, total: number) => void = () => undefined,
): Promise<Result<WebAssembly.Module, FileFault>> {
  onProgress(0, file.bytes);
  return takeChecked(
    file,
    (response) => WebAssembly.compileStreaming(response),
    (loaded) => onProgress(loaded, file.bytes),
  );
}
