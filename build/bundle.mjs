/** Builds window, shell and command line into out/, and knows whether that is needed. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeProgram } from './node-program.mjs';
import { ROOT } from './run.mjs';

const COMMON = [
  'content',
  'build/bundle.mjs',
  'build/node-program.mjs',
  'build/page-script.mjs',
  'package.json',
  'package-lock.json',
];

/** The parts that are built apart, so that the command line need not wait for a window. */
const PARTS = {
  app: {
    sources: [...COMMON, 'src-main', 'src-renderer', 'electron.vite.config.ts', 'build/trusted-types.ts'],
    build: buildApp,
  },
  cli: { sources: COMMON, build: buildCommandLine },
  decks: { sources: COMMON, build: () => buildForNode('content/cli/decks.ts', 'decks') },
};

/**
 * Builds what is older than a source of it; all parts, or the one named ('app', 'cli', 'decks'). Throws when a build
 * fails.
 */
export async function ensureBuilt(only) {
  for (const name of Object.keys(PARTS)) {
    if ((only ?? name) === name && isStale(name)) await build(name);
  }
}

/** Builds everything anew. */
export async function bundle() {
  for (const name of Object.keys(PARTS)) await build(name);
}

/** The stamp bears the time of the beginning: what changes meanwhile is built next time. */
async function build(name) {
  const begun = new Date();
  rmSync(stamp(name), { force: true });
  await PARTS[name].build();
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(stamp(name), '');
  utimesSync(stamp(name), begun, begun);
}

async function buildApp() {
  const { build } = await import('electron-vite');
  await build({ root: ROOT, logLevel: 'warn' });
}

async function buildCommandLine() {
  await buildForNode('content/cli.ts', 'cli');
  copyFileSync(join(ROOT, 'content/language/model/english.bin'), join(ROOT, 'out/cli/english.bin'));
}

/** One program for Node: out/NAME/NAME.mjs. */
function buildForNode(entry, name) {
  return nodeProgram(entry, join(ROOT, 'out', name), name);
}

function stamp(name) {
  return join(ROOT, 'out', `built-${name}`);
}

function isStale(name) {
  const built = statSync(stamp(name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return PARTS[name].sources.some((source) => newest(join(ROOT, source)) > built);
}

function newest(path) {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) return 0;
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
