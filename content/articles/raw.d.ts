/** A text file taken in whole by the bundler. */
declare module '*.md?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler decides that a raw file is a default export.
  export default text;
}
