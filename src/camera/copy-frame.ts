/** A copy of a frame; undefined where the browser makes none, as when memory runs short. The caller closes or transfers it. */
export async function copyFrame(frame: ImageBitmap): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(frame);
  } catch {
    return undefined;
  }
}
