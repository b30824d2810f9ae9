/**
 * The house, executed: which room may import which, and what must not exist.
 * It fails closed: a file in no room, or an import that no row allows, is an error.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** First match wins, so the narrow rooms come first. */
const ROOMS: readonly (readonly [room: string, pattern: RegExp])[] = [
  ['content/deck', /^content\/(deck|deck-terms|problem|conversion|formats\/anki-(days|answers))\.ts$/],
  ['content/cli', /^content\/cli(\/[a-z-]+)?\.ts$/],
  ['content/train', /^content\/train\//],
  ['content', /^content\//],
  ['study', /^src-renderer\/study\//],
  ['store/schema', /^src-renderer\/store\/(schema|versions)\.ts$/],
  ['store', /^src-renderer\/store\//],
  ['decks', /^src-renderer\/decks\//],
  ['worker', /^src-renderer\/[a-z-]+\.worker\.ts$/],
  ['ui/parts', /^src-renderer\/ui\/(parts|style)\//],
  ['ui/screens', /^src-renderer\/ui\/screens\/[a-z-]+\//],
  ['ui/commands', /^src-renderer\/ui\/(commands|desk|live|turning)\.tsx?$/],
  [
    'ui',
    /^src-renderer\/(ui\/app\.tsx|main\.ts|opening\.ts|sight\.ts|window\.tsx|convert\.ts|deck-work\.ts|reckon\.ts|own-worker\.ts|[a-z]+\.d\.ts)$/,
  ],
  ['contract', /^src-main\/contract\//],
  ['preload', /^src-main\/preload\.ts$/],
  ['src-main', /^src-main\//],
  ['build', /^build\//],
  ['tests', /^(tests\/|[a-z.]+\.config\.ts$)/],
];

type Row = {
  /** Rooms it may import values and types from. */
  readonly rooms: readonly string[];
  /** Rooms it may import types from. */
  readonly types?: readonly string[];
  readonly packages?: readonly (string | RegExp)[];
};

const SCREEN_ROOMS = ['content/deck', 'content', 'study', 'store', 'decks', 'ui/parts', 'ui/commands'];
const NODE = /^node:/;

const MATRIX: Readonly<Record<string, Row>> = {
  'content/deck': { rooms: ['content/deck'], types: ['content'], packages: [/^@noble\/hashes\//] },
  content: {
    rooms: ['content/deck', 'content'],
    packages: ['fflate', 'fzstd', 'temml', /^@noble\/hashes\//],
  },
  'content/cli': { rooms: ['content/deck', 'content', 'content/cli'], packages: [NODE] },
  'content/train': { rooms: ['content/deck', 'content'], packages: [NODE] },
  study: { rooms: ['content/deck', 'study'], packages: ['ts-fsrs'] },
  'store/schema': {
    rooms: ['store/schema'],
    types: ['content/deck', 'content', 'study', 'store'],
    packages: ['dexie'],
  },
  store: {
    rooms: ['content/deck', 'study', 'store', 'store/schema'],
    types: ['content', 'contract'],
    packages: ['dexie'],
  },
  decks: {
    rooms: ['content/deck', 'content', 'study', 'store', 'decks'],
    types: ['store/schema', 'contract'],
  },
  worker: { rooms: ['content/deck', 'content', 'study', 'store', 'decks'], types: ['store/schema'] },
  'ui/parts': { rooms: ['ui/parts'], packages: [/^solid-js/, /^lucide-solid/, /^@fontsource-variable\//] },
  'ui/commands': {
    rooms: ['content/deck', 'study', 'store', 'ui/parts', 'ui/commands'],
    types: ['contract', 'store/schema'],
    packages: [/^solid-js/],
  },
  'ui/screens': {
    rooms: SCREEN_ROOMS,
    types: ['contract', 'ui', 'store/schema'],
    packages: [/^solid-js/, /^lucide-solid/, /^temml\/dist\/.*\.css/],
  },
  ui: {
    rooms: [...SCREEN_ROOMS, 'ui/screens', 'ui', 'worker'],
    types: ['contract', 'store/schema'],
    packages: [/^solid-js/, /^lucide-solid/, /^@fontsource-variable\//],
  },
  contract: { rooms: ['contract'] },
  preload: { rooms: [], types: ['contract'], packages: ['electron'] },
  'src-main': { rooms: ['src-main'], types: ['contract'], packages: ['electron', NODE] },
  build: { rooms: ['build'], packages: [/./] },
  tests: { rooms: ['*'], packages: [/./] },
};

type Import = { readonly from: string; readonly specifier: string; readonly typeOnly: boolean };

function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\n'))].filter((f) => /\.(ts|tsx|mts|mjs|js|css)$/.test(f)).filter(exists);
}

function exists(file: string): boolean {
  try {
    readFileSync(join(ROOT, file));
    return true;
  } catch {
    return false;
  }
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** Comments must not plant or hide an import; strings stay, since they hold the specifiers. */
function withoutComments(code: string): string {
  return code.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    '$1',
  );
}

function importsOf(from: string, code: string): Import[] {
  const found: Import[] = [];
  const statement =
    /(?:^|[;\n}])\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g;
  for (const [, , type, specifier] of code.matchAll(statement)) {
    found.push({ from, specifier: specifier ?? '', typeOnly: type !== undefined });
  }
  for (const [, specifier] of code.matchAll(/\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g)) {
    found.push({ from, specifier: specifier ?? '', typeOnly: false });
  }
  for (const [, specifier] of code.matchAll(/new URL\(\s*['"`](\.[^'"`]+)['"`]\s*,\s*import\.meta/g)) {
    found.push({ from, specifier: specifier ?? '', typeOnly: false });
  }
  return found;
}

function roomOf(file: string): string | null {
  return ROOMS.find(([, pattern]) => pattern.test(file))?.[0] ?? null;
}

function target(imported: Import, files: ReadonlySet<string>): string {
  const path = normalize(join(dirname(imported.from), imported.specifier.replace(/\?.*$/, '')));
  const stem = path.replace(/\.js$/, '');
  return [path, `${stem}.ts`, `${stem}.tsx`].find((p) => files.has(p)) ?? path;
}

function sameScreen(a: string, b: string): boolean {
  const screen = /^src-renderer\/ui\/screens\/([a-z-]+)\//;
  return screen.exec(a)?.[1] === screen.exec(b)?.[1];
}

/** Null when allowed, else the sentence that says which law is broken. */
function verdict(imported: Import, files: ReadonlySet<string>): string | null {
  const room = roomOf(imported.from);
  const row = room === null ? undefined : MATRIX[room];
  if (!row) return `${imported.from} stands in no room`;
  if (!imported.specifier.startsWith('.')) {
    const allowed = row.packages?.some((p) =>
      typeof p === 'string' ? p === imported.specifier : p.test(imported.specifier),
    );
    return allowed ? null : `${room} may not import the package ${imported.specifier} (${imported.from})`;
  }
  const file = target(imported, files);
  const other = roomOf(file);
  if (row.rooms.includes('*') || (room === other && room !== 'ui/screens')) return null;
  if (room === 'ui/screens' && other === 'ui/screens') {
    return sameScreen(imported.from, file)
      ? null
      : `a screen may not import another screen (${imported.from} → ${file})`;
  }
  if (other !== null && row.rooms.includes(other)) return null;
  if (other !== null && imported.typeOnly && row.types?.includes(other)) return null;
  return `${room} may not import ${other ?? 'a file in no room'} (${imported.from} → ${file})`;
}

const files = sourceFiles();
const known = new Set(files);
const code = files.filter((f) => !f.endsWith('.css'));
const imports = code.flatMap((f) => importsOf(f, withoutComments(read(f))));
const product = code.filter((f) => /^(content|src-renderer|src-main)\//.test(f));

function linesThat(match: RegExp, among: readonly string[]): string[] {
  return among.filter((f) => match.test(withoutComments(read(f))));
}

describe('the house', () => {
  test('every source file stands in a room', () => {
    expect(files.filter((f) => roomOf(f) === null)).toEqual([]);
  });

  test('imports follow the matrix', () => {
    expect(imports.map((i) => verdict(i, known)).filter((v) => v !== null)).toEqual([]);
  });

  test('relative imports lead to files that exist', () => {
    const data = /\.(md|css|json|bin|html)$/;
    const dangling = imports
      .filter((i) => i.specifier.startsWith('.') && i.from.startsWith('tests/') === false)
      .map((i) => target(i, known))
      .filter((f) => !known.has(f) && !(data.test(f) && exists(f)));
    expect(dangling).toEqual([]);
  });

  test('pure rooms have neither clock nor chance', () => {
    const pure = product.filter((f) => ['content', 'content/deck', 'study'].includes(roomOf(f) ?? ''));
    expect(linesThat(/Date\.now\s*\(|new Date\s*\(\s*\)|Math\.random\s*\(|\bperformance\./, pure)).toEqual(
      [],
    );
  });

  test('the wall has two doors: ipcMain in main.ts, ipcRenderer in preload.ts', () => {
    const doors = /^src-main\/(main|preload)\.ts$/;
    expect(linesThat(/\bipc(Main|Renderer)\b/, product).filter((f) => !doors.test(f))).toEqual([]);
  });

  // The one fetch there is reads a file of the app itself: a worker has no other way to one.
  test('nothing goes online', () => {
    expect(
      linesThat(/\bfetch\s*\((?!englishUrl\))|XMLHttpRequest|WebSocket|\bnet\.(request|fetch)/, product),
    ).toEqual([]);
  });

  test('no drawers, no barrels', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|shared|lib|types|index)(\/|\.tsx?$)/;
    expect(product.filter((f) => drawer.test(f))).toEqual([]);
  });

  test('no file grows past 300 lines', () => {
    const data = /\/(words|model|articles)\//;
    const styles = files.filter((f) => /^src-renderer\/.*\.css$/.test(f));
    const long = [...product, ...styles]
      .filter((f) => !data.test(f))
      .filter((f) => read(f).split('\n').length > 301);
    expect(long).toEqual([]);
  });

  test('the matrix bites', () => {
    const planted = (from: string, line: string) => importsOf(from, line).map((i) => verdict(i, known));
    const refused = [
      planted('content/convert.ts', "import { readFileSync } from 'node:fs';"),
      planted('content/convert.ts', "const fs = await import('node:fs');"),
      planted('content/convert.ts', "export { db } from '../src-renderer/store/schema.js';"),
      planted('src-renderer/study/queue.ts', "import Dexie from 'dexie';"),
      planted('src-renderer/ui/parts/button.tsx', "import { x } from '../../store/cards.js';"),
      planted('src-renderer/ui/screens/review/view.tsx', "import { x } from '../curate/model.js';"),
      planted('src-renderer/ui/app.tsx', "import { x } from '../../src-main/contract/host.js';"),
      planted('src-main/main.ts', "import { convert } from '../content/convert.js';"),
      planted('src-renderer/elsewhere/new.ts', "import { x } from './y.js';"),
    ];
    for (const verdicts of refused) expect(verdicts).toEqual([expect.any(String)]);
    expect(
      planted('src-renderer/ui/app.tsx', "import type { Host } from '../../src-main/contract/host.js';"),
    ).toEqual([null]);
  });
});
