import type { Checksum } from './verify-checksum.ts';

/** Something to fetch, and what of it is kept. */
export type DataSource =
  | {
      readonly kind: 'file';
      readonly url: string;
      /** Path below the cache folder, with `/`. */
      readonly path: string;
      readonly checksum: Checksum;
    }
  | {
      readonly kind: 'zip';
      readonly url: string;
      readonly checksum: Checksum;
      /** Full names of the members that are kept. */
      readonly members: readonly string[];
      /** Where they are kept, below the cache folder. */
      readonly folder: string;
    };

const MNIST_MIRROR = 'https://ossci-datasets.s3.amazonaws.com/mnist/';

const mnist = (name: string, sha256: string): DataSource => ({
  kind: 'file',
  url: `${MNIST_MIRROR}${name}`,
  path: `mnist/${name}`,
  checksum: { algorithm: 'sha256', hex: sha256 },
});

/** The four official MNIST files, and EMNIST Balanced out of NIST's archive of all EMNIST sets. */
export const DATA_SOURCES: readonly DataSource[] = [
  mnist('train-images-idx3-ubyte.gz', '440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609'),
  mnist('train-labels-idx1-ubyte.gz', '3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c'),
  mnist('t10k-images-idx3-ubyte.gz', '8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6'),
  mnist('t10k-labels-idx1-ubyte.gz', 'f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6'),
  {
    kind: 'zip',
    url: 'https://biometrics.nist.gov/cs_links/EMNIST/gzip.zip',
    // NIST publishes no checksum. This is the one that torchvision checks; enough against damage, not against malice.
    checksum: { algorithm: 'md5', hex: '58c8d27c78d21e728a6bc7b3cc06412e' },
    members: [
      'gzip/emnist-balanced-mapping.txt',
      'gzip/emnist-balanced-train-images-idx3-ubyte.gz',
      'gzip/emnist-balanced-train-labels-idx1-ubyte.gz',
      'gzip/emnist-balanced-test-images-idx3-ubyte.gz',
      'gzip/emnist-balanced-test-labels-idx1-ubyte.gz',
    ],
    folder: 'emnist',
  },
];
