import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const START = join(import.meta.dirname, '../../build/start.mjs');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `npm start -- …` from the test's folder, on a machine without a display. */
function start(...files: string[]) {
  const env = { ...process.env, INIT_CWD: folder, DISPLAY: '', WAYLAND_DISPLAY: '' };
  return spawnSync(process.execPath, [START, ...files], { env, encoding: 'utf8' });
}

test('a file that is not there is one sentence and exit code 1, and nothing starts', () => {
  writeFileSync(join(folder, 'here.txt'), 'The bridge opened in 1902.');
  const { status, stderr, stdout } = start('here.txt', 'gone.txt');
  expect(status).toBe(1);
  expect(stderr).toBe('There is no file “gone.txt”. Check the name and the folder.\n');
  expect(stdout).toBe('');
  expect(readdirSync(folder)).toEqual(['here.txt']);
});

test('a folder is refused by name', () => {
  mkdirSync(join(folder, 'articles'));
  const { status, stderr } = start('articles');
  expect(status).toBe(1);
  expect(stderr).toContain('“articles” is a folder');
});

const linux = test.runIf(process.platform === 'linux');

linux('without a display a bundled article becomes a deck, in the folder the user stands in', () => {
  const { status, stdout } = start();
  expect(status).toBe(0);
  expect(stdout.match(/No window can be opened here/g)).toHaveLength(1);
  expect(stdout).toContain('Summary');
  expect(stdout).toContain('Cards');
  expect(readFileSync(join(folder, 'afterword-deck.apkg')).subarray(0, 2).toString()).toBe('PK');
});

linux('without a display the files named are used, by their relative names, and no bundled one', () => {
  writeFileSync(
    join(folder, 'bridge.txt'),
    'The Bridge at Larn\n\nThe Larn bridge was opened in March 1902. It is 412 metres long. ' +
      'The engineer Ada Fenwick designed it for the Larn Railway Company. It cost 3.2 million dollars.\n',
  );
  const { status, stdout } = start('bridge.txt');
  expect(status).toBe(0);
  expect(stdout).toContain('The Bridge at Larn');
  expect(stdout).not.toContain('Tides');
  expect(existsSync(join(folder, 'afterword-deck.apkg'))).toBe(true);
});
