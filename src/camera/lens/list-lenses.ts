import type { Lens } from './lens.ts';

/** The cameras of this device; none before the camera was allowed, since browsers give no names until then. */
export async function listLenses(devices: Pick<MediaDevices, 'enumerateDevices'>): Promise<readonly Lens[]> {
  try {
    const all = await devices.enumerateDevices();
    return all
      .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
      .map(({ deviceId, label }) => ({ deviceId, label }));
  } catch {
    // A browser that does not tell its cameras still has the one that it gives.
    return [];
  }
}
