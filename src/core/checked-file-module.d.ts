/** A file of the build with its hash. Made by `.config/checked-files-plugin.ts`. */
declare module '*?checked' {
  const file: import('./checked-file.ts').CheckedFile;
  export default file;
}
