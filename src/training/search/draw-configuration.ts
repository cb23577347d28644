import { countCost } from '../network/count-cost.ts';
import { chooseArchitecture } from '../network/choose-architecture.ts';
import { CLASSES } from '../crop-source.ts';
import { createRandom, type Random } from '../random.ts';
import type { TrainingOptions } from '../run/training-options.ts';

/** What is searched. */
export interface Configuration {
  readonly learningRate: number;
  /** Factor on filters and hidden units. */
  readonly width: number;
  /** Null is the architecture's own. */
  readonly dropout: number | null;
  /** Strength of the camera crops' distortions. */
  readonly distortion: number;
}

/** Where configurations are drawn from: the learning rate evenly by its logarithm, the others evenly. */
export const SEARCH_SPACE = {
  learningRate: [0.0005, 0.02],
  width: [0.5, 1.5],
  dropout: [0, 0.5],
  distortion: [0.4, 1.6],
} as const;

const TRIES = 1000;

/**
 * `count` configurations: the options' own, then others at random, none dearer than `mostMegaFlop` a crop (but for the first).
 * The same seed gives the same ones, and the first of them whatever the count.
 * @throws RangeError where no width is cheap enough
 */
export function drawConfigurations(options: TrainingOptions, count: number, mostMegaFlop: number): Configuration[] {
  const { learningRate, width, dropout, crops, seed } = options;
  const random = createRandom(seed, 2);
  const others = Array.from({ length: count - 1 }, () => drawAffordable(options, random, mostMegaFlop));
  return [{ learningRate, width, dropout, distortion: crops.distortion }, ...others];
}

/** The options with a configuration's values in place of their own. */
export function applyConfiguration(options: TrainingOptions, configuration: Configuration): TrainingOptions {
  const { distortion, ...others } = configuration;
  return { ...options, ...others, crops: { ...options.crops, distortion } };
}

/** Million operations a crop. */
export function megaFlopOf(options: TrainingOptions): number {
  return countCost(chooseArchitecture(options), CLASSES).megaFlop;
}

function drawAffordable(options: TrainingOptions, random: Random, mostMegaFlop: number): Configuration {
  for (let i = 0; i < TRIES; i++) {
    const drawn = draw(random);
    if (megaFlopOf(applyConfiguration(options, drawn)) <= mostMegaFlop) return drawn;
  }
  throw new RangeError(
    `--most-mflop: expected enough for ${options.architecture} at some width from ${SEARCH_SPACE.width[0]} on, got ${mostMegaFlop}`,
  );
}

function draw(random: Random): Configuration {
  const between = ([low, high]: readonly [number, number]): number => random.between(low, high);
  const [slowest, fastest] = SEARCH_SPACE.learningRate;
  return {
    learningRate: round(Math.exp(random.between(Math.log(slowest), Math.log(fastest))), 5),
    width: round(between(SEARCH_SPACE.width), 2),
    dropout: round(between(SEARCH_SPACE.dropout), 2),
    distortion: round(between(SEARCH_SPACE.distortion), 2),
  };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
