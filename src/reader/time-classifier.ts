import type { Classifier } from '../recognition/classifier.ts';
import type { StageClock } from './stage-clock.ts';

/** The same net; what it is asked counts as the net's time. */
export function timeClassifier(classifier: Classifier, clock: StageClock): Classifier {
  return {
    alphabet: classifier.alphabet,
    backend: classifier.backend,
    classify: (glyphs) => clock.during('net', () => classifier.classify(glyphs)),
    dispose: () => classifier.dispose(),
  };
}
