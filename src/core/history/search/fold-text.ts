/** For comparing: lower case, without accents. */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Folded text without blanks, marks and whatever else stands between letters and digits. */
export const bareText = (folded: string): string => folded.replace(/[^\p{L}\p{N}]/gu, '');
