import { alterBands, type Kind } from '../kind.ts';
import { drawText } from '../plain-scene.ts';

/** Nothing in the way: what all other kinds are compared with. */
export const PLAIN: Kind = {
  name: 'plain',
  about: 'good light, plain paper',
  grows: false,
  levels: [
    { name: 'one line', alter: (scene) => scene },
    {
      name: 'two lines',
      alter: (scene, random) => ({
        ...scene,
        bands: [...scene.bands, ...alterBands(scene, ({ line }) => ({ line: { ...line, text: drawText(random, 'digits') } })).bands], // prettier-ignore
      }),
    },
  ],
};
