/** A module of `content/` as the bundler makes it: Playwright cannot read what the bundler takes in as text. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { pageScript } from '../../build/page-script.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** Bundles `entry` (from the root) into a folder and loads it. */
export async function bundled(entry: string, folder: string): Promise<unknown> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [pageScript()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(ROOT, entry),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'module.mjs' } },
    },
  });
  return import(pathToFileURL(join(folder, 'module.mjs')).href);
}
