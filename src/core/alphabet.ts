/**
 * The net's character classes in the order of its outputs: EMNIST Balanced's 47. Letters whose upper and lower case
 * look alike in handwriting (C, I, J, K, L, M, O, P, S, U, V, W, X, Y, Z) are merged and written as upper case, so
 * `ALPHABET[i]` is the character of class i, and the digits are classes 0–9. Cohen et al. 2017, "EMNIST: extending
 * MNIST to handwritten letters".
 */
export const ALPHABET: readonly string[] = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt'];
