import { IBAN } from '../checksums/iban.ts';
import { choice, DIGIT, LETTER, LETTER_OR_DIGIT, repeat, sequence, type Expression } from '../expression.ts';
import type { FormatPlan } from '../field-format.ts';

/**
 * How account numbers look in each country, as the SWIFT IBAN registry writes it: so many digits (n), letters (a), or either (c). Countries of
 * one structure stand together.
 */
const STRUCTURES: Readonly<Record<string, string>> = {
  '11n': 'NO',
  '12n': 'BE',
  '14n': 'DK FI FO GL',
  '15n': 'SI',
  '16n': 'AT BA EE LT XK',
  '17n': 'HR',
  '18n': 'CR DE ME RS VA',
  '20n': 'CZ ES SE SK TN',
  '21n': 'PT',
  '22n': 'IS',
  '23n': 'MR',
  '24n': 'HU PL',
  '25n': 'EG',
  '8n12c': 'AD',
  '19n': 'AE IL',
  '8n16c': 'AL CY',
  '4a20c': 'AZ GT',
  '4a6n8c': 'BG',
  '4a14c': 'BH',
  '23n1a1c': 'BR',
  '4c4n16c': 'BY',
  '5n12c': 'CH LI',
  '4c20n': 'DO',
  '10n11c2n': 'FR MC',
  '4a14n': 'GB IE',
  '2a16n': 'GE',
  '4a15c': 'GI',
  '7n16c': 'GR',
  '4a15n': 'IQ',
  '1a10n12c': 'IT SM',
  '4a4n18c': 'JO',
  '4a22c': 'KW',
  '3n13c': 'KZ LU',
  '4n20c': 'LB',
  '4a24c': 'LC',
  '4a13c': 'LV',
  '2c18c': 'MD',
  '3n10c2n': 'MK',
  '4a5n18c': 'MT',
  '4a19n3a': 'MU',
  '4a10n': 'NL',
  '4a16c': 'PK RO',
  '4a21c': 'PS QA',
  '2n18c': 'SA',
  '6n16c': 'TR',
  '6n19c': 'UA',
  '4a16n': 'VG',
};

const KINDS: Readonly<Record<string, Expression>> = { n: DIGIT, a: LETTER, c: LETTER_OR_DIGIT };

const toExpression = (structure: string): Expression =>
  sequence(...[...structure.matchAll(/(\d+)([nac])/g)].map(([, count, kind]) => repeat(KINDS[kind], Number(count))));

export const IBAN_NUMBER: FormatPlan = {
  spec: 'iban',
  title: 'IBAN',
  example: 'DE89 3704 0044 0532 0130 00',
  expression: choice(
    ...Object.entries(STRUCTURES).map(([structure, countries]) =>
      sequence(choice(...countries.split(' ')), repeat(DIGIT, 2), toExpression(structure)),
    ),
  ),
  checksum: IBAN,
};
