import { beforeEach, describe, expect, test } from 'vitest';
import type { Lens } from '../../../src/camera/lens/lens.ts';
import { openCamera } from '../../../src/camera/open-camera.ts';

const BACK: Lens = { deviceId: 'back', label: 'Back Camera' };
const WIDE: Lens = { deviceId: 'wide', label: 'Back Ultra Wide Camera' };
const AT_THE_BACK = { facingMode: { ideal: 'environment' } };
const SIZE = { width: { ideal: 1280 }, height: { ideal: 720 } };

interface Asked {
  readonly deviceId?: { readonly ideal?: string; readonly exact?: string };
}

/** A device with these cameras. Like a browser, it gives the one that is asked for, or else its first. */
class Device {
  lenses: readonly Lens[] = [BACK, WIDE];
  /** Whether it names its cameras already. */
  allowed = true;
  readonly asked: unknown[] = [];
  readonly busy = new Set<string>();
  live = 0;
  most = 0;
  /** Gives its first camera, whichever is asked for with `ideal`. */
  stubborn = false;

  readonly isSecureContext = true;
  readonly navigator = {
    mediaDevices: {
      getUserMedia: ({ video }: MediaStreamConstraints = {}) => this.#give(video as Asked),
      enumerateDevices: () =>
        Promise.resolve(
          this.lenses.map((lens) => ({
            kind: 'videoinput' as const,
            groupId: '',
            toJSON: () => undefined,
            deviceId: this.allowed ? lens.deviceId : '',
            label: this.allowed ? lens.label : '',
          })),
        ),
    },
  };

  #give(video: Asked): Promise<MediaStream> {
    this.asked.push(video);
    const { exact, ideal } = video.deviceId ?? {};
    const meant = this.lenses.find(({ deviceId }) => deviceId === (exact ?? (this.stubborn ? undefined : ideal)));
    const lens = meant ?? this.lenses[0];
    if (lens === undefined) return Promise.reject(new DOMException('none', 'NotFoundError'));
    if (this.busy.has(lens.deviceId)) return Promise.reject(new DOMException('busy', 'NotReadableError'));
    this.allowed = true;
    this.live += 1;
    this.most = Math.max(this.most, this.live);
    const track = { label: lens.label, getSettings: () => ({ deviceId: lens.deviceId }), stop: () => (this.live -= 1) };
    return Promise.resolve({ getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream);
  }
}

let device: Device;
beforeEach(() => {
  device = new Device();
});

/** The label of the camera that is given. */
async function open(wanted?: Lens): Promise<string | undefined> {
  const opened = await openCamera(device, wanted);
  return opened.ok ? opened.value.getVideoTracks()[0]?.label : opened.error.kind;
}

describe('opening the camera', () => {
  test('asks for the one at the back, and for no more than it can get along without', async () => {
    expect(await open()).toBe(BACK.label);
    expect(device.asked).toEqual([{ ...AT_THE_BACK, ...SIZE }]);
  });

  test('an insecure page has no cameras to ask for', async () => {
    const host = { isSecureContext: false, navigator: {} };
    expect(await openCamera(host, undefined)).toEqual({ ok: false, error: { kind: 'insecure-context' } });
  });

  test('nor has a browser without camera access', async () => {
    const host = { isSecureContext: true, navigator: {} };
    expect(await openCamera(host, undefined)).toEqual({ ok: false, error: { kind: 'unsupported' } });
  });

  test('a refusal is a value', async () => {
    device.busy.add(BACK.deviceId);
    expect(await open()).toBe('in-use');
  });
});

describe('a lens that was chosen', () => {
  test('is asked for, and no more where it is given', async () => {
    expect(await open(WIDE)).toBe(WIDE.label);
    expect(device.asked).toEqual([{ deviceId: { ideal: 'wide' }, ...SIZE }]);
  });

  test('is found by its label where the browser has given ids anew', async () => {
    expect(await open({ ...WIDE, deviceId: 'of last month' })).toBe(WIDE.label);
  });

  test('is found at the first visit of the day, when browsers do not name cameras yet, one stream at a time', async () => {
    device.allowed = false;
    expect(await open(WIDE)).toBe(WIDE.label);
    expect(device.most).toBe(1);
    expect(device.live).toBe(1);
  });

  test('is not opened twice where the browser gave it at once', async () => {
    device.allowed = false;
    expect(await open(BACK)).toBe(BACK.label);
    expect(device.asked).toHaveLength(1);
  });

  test('is insisted on where the browser gives another, though it is there', async () => {
    device.stubborn = true;
    expect(await open(WIDE)).toBe(WIDE.label);
    expect(device.asked.at(-1)).toEqual({ deviceId: { exact: 'wide' }, ...SIZE });
    expect(device.most).toBe(1);
    device.busy.add(WIDE.deviceId);
    expect(await open(WIDE)).toBe(BACK.label);
  });

  test('is done without where it is gone', async () => {
    expect(await open({ deviceId: 'usb', label: 'USB camera' })).toBe(BACK.label);
    expect(device.asked).toEqual([{ ...AT_THE_BACK, ...SIZE }]);
  });

  test.each([true, false])('and where it is busy (cameras named before: %s)', async (allowed) => {
    device.allowed = allowed;
    device.busy.add(WIDE.deviceId);
    expect(await open(WIDE)).toBe(BACK.label);
    expect(device.live).toBe(1);
  });

  test('but not where no camera is allowed: that is asked once only', async () => {
    let asked = 0;
    device.navigator.mediaDevices.getUserMedia = () => {
      asked += 1;
      return Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    };
    expect(await open(WIDE)).toBe('denied');
    expect(asked).toBe(1);
  });
});
