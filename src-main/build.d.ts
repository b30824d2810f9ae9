/** Set by electron.vite.config.ts: true only in `npm run dev`, where the window comes from the dev server. */
declare const DEVELOPMENT: boolean;
