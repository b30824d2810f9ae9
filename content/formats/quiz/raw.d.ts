/** What runs and dresses a quiz in a browser, taken in as text by the bundler; a script with all that it imports. */
declare module '*.js?script' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler decides that a raw file is a default export.
  export default text;
}
declare module '*.css?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler decides that a raw file is a default export.
  export default text;
}
