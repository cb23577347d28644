import fc from 'fast-check';
import { keepShared, takeShared } from '../../../src/pwa/shared-pictures.ts';
import { damage, damagedFile, type DamagedFile } from '../damaged-file.ts';
import type { Door, OpenDoor } from '../door.ts';
import { memoryCaches } from '../memory-caches.ts';
import { mustBe } from '../must-be.ts';

const SCOPE = 'https://example.org/app/';
const BOUNDARY = 'xYzZY';

interface SharedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

type Case = readonly SharedFile[] | (DamagedFile & { readonly type: string });

const FILE = fc.record({
  name: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  type: fc.oneof(
    fc.constantFrom('image/jpeg', '', 'text/html', 'a/b;c="é"'),
    fc.string({ unit: 'binary', maxLength: 10 }),
  ),
  bytes: fc.uint8Array({ maxLength: 40 }),
});

const BODY = Buffer.from(
  ['one.jpg', 'zwei „2“.png']
    .map(
      (name) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="pictures"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n${'bytes '.repeat(9)}\r\n`,
    )
    .join('') + `--${BOUNDARY}--\r\n`,
);
const TYPES = [
  `multipart/form-data; boundary=${BOUNDARY}`,
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'text/plain',
];

/** Forms that other apps post. */
export const SHARED_PICTURES: Door = {
  name: 'share target',
  input:
    'forms with files of any name, kind and bytes; bodies damaged like the pictures, of the right kind and of others',
  share: 50,
  open(): Promise<OpenDoor<Case>> {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'caches');
    const corpus = { body: new Uint8Array(BODY) };
    const bodies = fc.tuple(damagedFile(corpus), fc.constantFrom(TYPES[0], ...TYPES));
    return Promise.resolve({
      cases: fc.oneof<fc.Arbitrary<Case>[]>(
        fc.array(FILE, { maxLength: 5 }),
        bodies.map(([damaged, type]) => ({ ...damaged, type })),
      ),
      async attempt(one) {
        Object.defineProperty(globalThis, 'caches', { value: memoryCaches(), configurable: true });
        if (!('file' in one)) return shareFiles(one);
        const body = damage(corpus, one).slice();
        const headers = { 'content-type': one.type };
        const outcome = await keepShared(new Request(`${SCOPE}share`, { method: 'POST', body, headers }), SCOPE);
        const taken = await takeShared(SCOPE);
        mustBe((outcome === 'kept') === taken.length > 0, 'files where they were kept', {
          outcome,
          taken: taken.length,
        });
        return outcome;
      },
      close: () => {
        if (before === undefined) Reflect.deleteProperty(globalThis, 'caches');
        else Object.defineProperty(globalThis, 'caches', before);
      },
    });
  },
};

async function shareFiles(files: readonly SharedFile[]): Promise<string> {
  const form = new FormData();
  for (const { name, type, bytes } of files) form.append('pictures', new File([bytes.slice()], name, { type }));
  const outcome = await keepShared(new Request(`${SCOPE}share`, { method: 'POST', body: form }), SCOPE);
  const taken = await takeShared(SCOPE);
  mustBe(taken.length === files.length, `${files.length} files`, { outcome, taken: taken.length });
  for (const [index, file] of taken.entries()) {
    const got = new Uint8Array(await file.arrayBuffer());
    mustBe(Buffer.compare(got, files[index].bytes) === 0, 'the same bytes', [...got]);
  }
  return outcome;
}
