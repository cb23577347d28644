import { msg } from '@lit/localize';
import type { Expectation } from '../../../history/transfer/expectation.ts';

/** What should have stood in a file that is imported. */
export function expectationWords(expectation: Expectation): string {
  switch (expectation) {
    case 'json':
      return msg('a whole entry on this line');
    case 'section':
      return msg('lists, meters or entries');
    case 'record':
      return msg('an entry in curly brackets');
    case 'present':
      return msg('this field to be there');
    case 'text':
      return msg('text in quotes');
    case 'shorter-text':
      return msg('at most 1,000 characters');
    case 'longer-text':
      return msg('at least one character');
    case 'texts':
      return msg('a list of texts');
    case 'number':
      return msg('a number');
    case 'whole-number':
      return msg('a whole number that is not negative');
    case 'share':
      return msg('a number from 0 to 1');
    case 'true':
      return msg('true, or nothing');
    case 'format':
      return msg('a format such as digits or amount');
    case 'picture':
      return msg('a picture with its size');
    case 'smaller-picture':
      return msg('a picture of at most 1 MB');
    case 'picture-type':
      return msg('a WebP, JPEG or PNG picture');
    case 'base64':
      return msg('a picture in base64');
  }
}
