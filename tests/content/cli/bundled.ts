/** The command line as it is shipped: bundled once per test file and run as a program of its own. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');

export type Bundled = {
  /** The program's file. */
  readonly program: string;
  /** A fresh, empty folder. */
  readonly folder: () => string;
  readonly run: (folder: string, ...argv: string[]) => SpawnSyncReturns<string>;
  readonly remove: () => void;
};

export async function bundleCli(): Promise<Bundled> {
  const home = mkdtempSync(join(tmpdir(), 'afterword-cli-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(ROOT, 'content/cli.ts'),
      target: 'node20.18',
      outDir: join(home, 'out'),
      rolldownOptions: { output: { entryFileNames: 'cli.mjs' } },
    },
  });
  copyFileSync(join(ROOT, 'content/language/model/english.bin'), join(home, 'out/english.bin'));
  const program = join(home, 'out/cli.mjs');
  return {
    program,
    folder: () => mkdtempSync(join(home, 'in-')),
    run: (folder, ...argv) =>
      spawnSync(process.execPath, [program, ...argv], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
      }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Every file of a folder, hidden ones too, with its bytes. */
export function listing(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  const entries = files.map((f): [string, string] => {
    const path = join(f.parentPath, f.name);
    return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
