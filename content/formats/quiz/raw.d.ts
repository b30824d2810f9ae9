/** What runs and dresses a quiz in a browser, taken in as text by the bundler. */
declare module '*.js?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler decides that a raw file is a default export.
  export default text;
}
declare module '*.css?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler decides that a raw file is a default export.
  export default text;
}
