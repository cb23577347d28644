/** A track as far as the session looks at it. */
export class Track extends EventTarget {
  readyState: 'live' | 'ended' = 'live';

  stop(): void {
    this.readyState = 'ended';
  }

  /** What happens when the camera is pulled out. */
  pull(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  /** What happens when the system holds the picture back, and gives it again. */
  mute(muted: boolean): void {
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  }
}

export interface FakeCamera {
  readonly track: Track;
  readonly stream: MediaStream;
}

export function fakeCamera(): FakeCamera {
  const track = new Track();
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  return { track, stream };
}
