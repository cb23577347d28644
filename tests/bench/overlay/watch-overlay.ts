import type { Page } from 'playwright-core';
import { BITS, SQUARE, readFrameNumber } from './frame-number.ts';
import type { Polygon } from './polygon-overlap.ts';

/** What the page shows at one repaint. All in pixels of the video. */
export interface Sample {
  /** Number of the frame that the video shows. */
  readonly frame: number;
  /** The outlines as they are drawn, and as the last reading alone would have them. */
  readonly drawn: readonly Polygon[];
  readonly unmoved: readonly Polygon[];
  /** CSS pixels a pixel of the video. */
  readonly scale: number;
}

/** Looks at every repaint for so long, milliseconds: at the frame that the video shows, and at the outlines drawn over it. */
export async function watchOverlay(page: Page, duration: number): Promise<readonly Sample[]> {
  const raw = await page.evaluate(watchInPage, { duration, width: BITS * SQUARE, height: SQUARE });
  return raw.map(({ code, ...sample }) => ({ ...sample, frame: readFrameNumber(code) }));
}

type RawSample = Omit<Sample, 'frame'> & { readonly code: number[] };

/** Runs in the page, and so must bring along all that it needs. */
async function watchInPage({ duration, width, height }: { duration: number; width: number; height: number }) {
  const deep = <E extends Element>(...selectors: readonly string[]): E => {
    const at = selectors.reduce<Element | null>(
      (host, selector) => (host?.shadowRoot ?? document).querySelector(selector),
      null,
    );
    if (at === null) throw new Error(`nothing is ${selectors.join(' ')}`);
    return at as E;
  };
  const view = ['inklens-app', 'inklens-work-screen', 'inklens-camera-view'] as const;
  const video = deep<HTMLVideoElement>(...view, 'video.live');
  const svg = deep<SVGSVGElement>(...view, 'inklens-reading-overlay', 'svg');
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', {
    willReadFrequently: true,
  });
  if (context === null) throw new Error('expected a 2d context');

  // Where the video's pixels are on the screen, by CSS's own rule for `object-fit`.
  const place = () => {
    const box = video.getBoundingClientRect();
    const ratios = [box.width / video.videoWidth, box.height / video.videoHeight] as const;
    const scale = getComputedStyle(video).objectFit === 'cover' ? Math.max(...ratios) : Math.min(...ratios);
    const left = box.left + (box.width - video.videoWidth * scale) / 2;
    const top = box.top + (box.height - video.videoHeight * scale) / 2;
    return { scale, left, top };
  };
  const outlines = (matrixOf: (polygon: SVGPolygonElement) => DOMMatrix | null): [number, number][][] => {
    const { scale, left, top } = place();
    return [...svg.querySelectorAll<SVGPolygonElement>('polygon:not(.halo)')].map((polygon) =>
      [...polygon.points].map((point) => {
        const { x, y } = point.matrixTransform(matrixOf(polygon) ?? undefined);
        return [(x - left) / scale, (y - top) / scale];
      }),
    );
  };
  const samples: RawSample[] = [];
  const end = performance.now() + duration;
  while (performance.now() < end) {
    await new Promise(requestAnimationFrame);
    context.drawImage(video, 0, video.videoHeight - height, width, height, 0, 0, width, height);
    samples.push({
      code: [...context.getImageData(0, 0, width, height).data],
      drawn: outlines((polygon) => polygon.getScreenCTM()),
      unmoved: outlines(() => svg.getScreenCTM()),
      scale: place().scale,
    });
  }
  return samples;
}
