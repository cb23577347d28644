import { expect, test } from 'vitest';
import { parseStartWish } from '../../../../src/ui/app/start-wish.ts';

test.each([
  ['?scan=zip', { kind: 'scan', format: 'zip' }],
  ['?scan=amount', { kind: 'scan', format: 'amount' }],
  ['?from=home&scan=meter:5,1', { kind: 'scan', format: 'meter:5,1' }],
  ['?view=history', { kind: 'history' }],
  ['?scan=nonsense&view=history', { kind: 'history' }],
  ['?shared=nothing', { kind: 'share-failed', reason: 'nothing' }],
  ['?shared=full', { kind: 'share-failed', reason: 'full' }],
  ['?shared=broken', { kind: 'share-failed', reason: 'broken' }],
])('%s asks for %o', (search, wish) => {
  expect(parseStartWish(search)).toEqual(wish);
});

test.each([
  '',
  '?',
  '?scan=',
  '?scan=nonsense',
  '?scan=ZIP',
  '?view=secrets',
  '?shared=kept',
  '?shared=x',
  '?scan=__proto__',
  '?%',
])('“%s” asks for nothing', (search) => {
  expect(parseStartWish(search)).toBeUndefined();
});
