/** What a field of an imported record should have held; the interface has words for each. */
export const EXPECTATIONS = [
  'json', // a record as JSON, on one line where the file is damaged
  'section', // one that there is: lists, meters, entries
  'record', // an object
  'present', // the field is missing
  'text',
  'shorter-text', // up to a thousand characters
  'longer-text', // at least one character
  'texts', // a list of them
  'number',
  'whole-number', // not negative
  'share', // a number from 0 to 1
  'true', // or no such field
  'format', // such as digits, amount or meter:5,1
  'picture', // an object with width, height, type and data
  'smaller-picture', // of at most 1 MB
  'picture-type', // image/webp, image/jpeg or image/png
  'base64',
] as const;

export type Expectation = (typeof EXPECTATIONS)[number];

export const isExpectation = (text: string): text is Expectation => EXPECTATIONS.some((known) => known === text);
