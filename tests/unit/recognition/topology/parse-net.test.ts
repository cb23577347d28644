import { expect, test } from 'vitest';
import { parseNet } from '../../../../src/recognition/topology/parse-net.ts';
import { committedModel } from '../committed-model.ts';

const { model, weights } = await committedModel();
const TEXT = JSON.stringify(model);

/** What is wrong with the committed net once this stands in its file for that. */
function faultOf(from: string | RegExp, to: string): string {
  const changed = TEXT.replace(from, to);
  expect(changed).not.toBe(TEXT);
  const net = parseNet(JSON.parse(changed), weights.byteLength);
  return net.ok ? 'none' : net.error;
}

const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);

test('the committed net is as it should be', () => {
  expect(parseNet(model, weights.byteLength).ok).toBe(true);
});

test.each<[string, string | RegExp, string, string]>([
  [
    'an unknown layer',
    '"class_name":"MaxPooling2D"',
    '"class_name":"Lambda"',
    'modelTopology: layer max_pooling2d_MaxPooling2D1: class_name: expected one of InputLayer, ',
  ],
  ['huge filters', '"filters":24', '"filters":2147483648', 'filters: expected a whole number from 1 to 4096, got 2147'],
  ['no filters', '"filters":24', '"filters":0', 'filters: expected a whole number from 1 to 4096, got 0'],
  ['filters beyond all numbers', '"filters":24', '"filters":1e999', 'filters: expected a whole number'],
  ['other filters', '"filters":24', '"filters":25', 'conv2d_Conv2D1/kernel: expected 5×5×1×25, got 5×5×1×24'],
  ['huge kernels', '"kernel_size":[5,5]', '"kernel_size":[4096,4096]', 'expected 4096×4096×1×24, got 5×5×1×24'],
  [
    'strides of 0',
    '"strides":[2,2]',
    '"strides":[0,2]',
    'strides: expected two whole numbers from 1 to 4096, got [0,2]',
  ],
  ['a huge input', '[null,28,28,1]', '[null,4096,4096,1]', 'expected at most 4194304 numbers a glyph, got 4096×4096×1'],
  [
    'an input of all sizes',
    '[null,28,28,1]',
    '[null,null,null,1]',
    'batch_input_shape: expected null and one to three',
  ],
  [
    'a layer of nowhere',
    '[[["input1",0,0,{}]]]',
    '[[["cellar",0,0,{}]]]',
    'expected a layer "cellar" before it, got none',
  ],
  [
    'a layer that feeds itself',
    '[[["input1",0,0,{}]]]',
    '[[["conv2d_Conv2D1",0,0,{}]]]',
    'expected a layer "conv2d_Conv2',
  ],
  [
    'layers nested deep',
    /"layers":\[/,
    `"layers":${DEEP},"x":[`,
    'layer 0: class_name: expected a string, got nothing',
  ],
  [
    'an activation nested deep',
    '"activation":"relu"',
    `"activation":${DEEP}`,
    'activation: expected one of linear, relu, softmax, got […]',
  ],
  ['an odd shape of weights', '[5,5,1,24]', '[-5,5,1,24]', 'shape: expected whole numbers from 1, got [-5,5,1,24]'],
  [
    'weights of texts',
    '"dtype":"float32","quant',
    '"dtype":"string","quant',
    'weights 0: dtype: expected "float32", got "string"',
  ],
  ['an unknown packing', '"dtype":"float16"', '"dtype":"uint8"', 'quantization: expected a scale and a least value'],
  ['another order of sides', '"channels_last"', '"channels_first"', 'data_format: expected "channels_last", got "chan'],
])('%s is named', (_what, from, to, words) => {
  expect(faultOf(from, to)).toContain(words);
});

test('weights that are cut off are named', () => {
  const expected = weights.byteLength;
  const net = parseNet(model, expected - 10);
  expect(net).toMatchObject({
    ok: false,
    error: `weights: expected ${expected} bytes as its manifest says, got ${expected - 10}`,
  });
});

test('what nobody looked at does not come to the net', () => {
  const net = parseNet(
    JSON.parse(TEXT.replace('"kernel_regularizer":null', '"kernel_regularizer":{"class_name":"L1L2"}')),
    weights.byteLength,
  );
  expect(JSON.stringify(net)).not.toContain('L1L2');
});
