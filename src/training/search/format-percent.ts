/** 0.99512 → `99.51 %`. */
export const formatPercent = (share: number): string => `${(100 * share).toFixed(2)} %`;
