/** Builds window, shell and command line into out/, and knows whether that is needed. */
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** Everything the build reads. */
const SOURCES = [
  'content',
  'src-main',
  'src-renderer',
  'electron.vite.config.ts',
  'build/bundle.mjs',
  'build/trusted-types.ts',
  'package.json',
  'package-lock.json',
];
const STAMP = join(ROOT, 'out/built');

/** Builds when a source is newer than the last build that went through. Throws when the build fails. */
export async function ensureBuilt() {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (SOURCES.some((source) => newest(join(ROOT, source)) > built)) await bundle();
}

/** Builds everything. The stamp bears the time of the begin: what changes meanwhile is built next time. */
export async function bundle() {
  const begun = new Date();
  rmSync(STAMP, { force: true });
  const electronVite = await import('electron-vite');
  await electronVite.build({ root: ROOT, logLevel: 'warn' });
  const vite = await import('vite');
  await vite.build(commandLine());
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(STAMP, `${begun.toISOString()}\n`);
  utimesSync(STAMP, begun, begun);
}

function commandLine() {
  return {
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(ROOT, 'content/cli.ts'),
      target: 'node20.18',
      outDir: join(ROOT, 'out/cli'),
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'cli.mjs' } },
    },
  };
}

function newest(path) {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) return 0;
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
