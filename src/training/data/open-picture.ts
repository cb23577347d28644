import sharp, { type Sharp } from 'sharp';

/** A picture's decoder, which turns it upright and lays it on white where it is transparent. @param picture the file's bytes */
export const openPicture = (picture: Uint8Array): Sharp => sharp(picture).autoOrient().flatten({ background: '#fff' });
