/** Bundles one entry of the sources into a program for Node. */
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** Writes FOLDER/NAME.mjs from `entry` (a path from the root), emptying the folder first; resolves to its path. */
export async function nodeProgram(entry, folder, name) {
  const vite = await import('vite');
  const { pageScript } = await import('./page-script.mjs');
  await vite.build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [pageScript()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(ROOT, entry),
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: true,
      // Engines know the value of a constant of a module, not of a variable, and make faster code of it.
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, topLevelVar: false } },
    },
  });
  return join(folder, `${name}.mjs`);
}
