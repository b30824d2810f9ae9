/** The command line as it is shipped: bundled once per test file and run as a program of its own. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeProgram } from '../../../build/node-program.mjs';

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
  const program = await nodeProgram('content/cli.ts', join(home, 'out'), 'cli');
  copyFileSync(join(ROOT, 'content/language/model/english.bin'), join(home, 'out/english.bin'));
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
