/**
 * What to add to the logits so that they answer as if all characters were equally frequent, and not as often as they were drawn; "not a
 * character", the last, keeps its share (Saerens et al. 2002).
 * @param shares of each class among the crops drawn; they sum to 1
 */
export function shiftToEqualShares(shares: Float32Array): Float32Array {
  const characters = shares.length - 1;
  const equal = (1 - shares[characters]) / characters;
  return shares.map((share, index) => (index < characters ? Math.log(equal / share) : 0));
}
