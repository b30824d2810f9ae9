/** Builds the three parts of the app: shell, preload, window. */
import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import solid from 'vite-plugin-solid';
import { pageScript } from './build/page-script.mjs';
import { solidTrustedTypes } from './build/trusted-types.js';

/** The oldest runtime the app is tested on, Electron 33: newer language would be a blank window there. */
const NODE = 'node20.18';
const CHROME = 'chrome130';
const ROOT = import.meta.dirname;
/** How long each plugin took is not a warning. */
const QUIET = { bundlerTimings: false };

/** Development has folders of its own, so that `npm start` never runs a shell that trusts the dev server. */
function folder(mode: string, part: string): string {
  return mode === 'development' ? `out/dev/${part}` : `out/${part}`;
}

/** One CommonJS file: a sandboxed preload takes nothing else, and an ES module main may miss 'ready'. */
function nodePart(mode: string, name: 'main' | 'preload') {
  return {
    define: { DEVELOPMENT: JSON.stringify(mode === 'development') },
    build: {
      target: NODE,
      outDir: folder(mode, name),
      externalizeDeps: false,
      sourcemap: 'hidden' as const,
      rolldownOptions: {
        input: { [name]: join(ROOT, `src-main/${name}.ts`) },
        output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
      },
    },
  };
}

export default defineConfig(({ mode }) => ({
  main: nodePart(mode, 'main'),
  preload: nodePart(mode, 'preload'),
  renderer: {
    root: join(ROOT, 'src-renderer'),
    plugins: [pageScript(), solid(), solidTrustedTypes()],
    server: { host: '127.0.0.1', port: 5199, strictPort: true },
    worker: {
      format: 'es' as const,
      plugins: () => [pageScript()],
      // Engines know the value of a constant of a module, not of a variable, and make faster code of it.
      rolldownOptions: { checks: QUIET, output: { topLevelVar: false } },
    },
    build: {
      target: CHROME,
      outDir: folder(mode, 'renderer'),
      minify: 'oxc' as const,
      sourcemap: 'hidden' as const,
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(ROOT, 'src-renderer/index.html'), checks: QUIET },
    },
  },
}));
