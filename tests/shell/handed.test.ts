import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { alreadyOpen, handedOver, makeWaiting, namedFiles } from '../../src-main/handed.js';

const HERE = resolve('/home/reader');
const APP = resolve('/opt/afterword');

test('takes the files of a command line and not its options', () => {
  const args = [APP, '--no-sandbox', 'a.txt', '--user-data-dir=/tmp/x', '-v', resolve('/b.md')];
  expect(namedFiles(args, APP, HERE)).toEqual([resolve(HERE, 'a.txt'), resolve('/b.md')]);
});

test('takes a file whose name looks like an option after --', () => {
  expect(namedFiles([APP, '--', '-notes.txt'], APP, HERE)).toEqual([resolve(HERE, '-notes.txt')]);
});

test('does not take the app for an article, nor an article for the app', () => {
  expect(namedFiles([APP], APP, HERE)).toEqual([]);
  expect(namedFiles(['.'], HERE, HERE)).toEqual([]);
  expect(namedFiles(['a.txt'], null, HERE)).toEqual([resolve(HERE, 'a.txt')]);
  expect(namedFiles([APP, APP], APP, HERE)).toEqual([APP]);
});

test.each([null, 'a.txt', 7, {}, { files: 'a.txt' }, []])('takes no file from the message %j', (message) => {
  expect(handedOver(message)).toEqual([]);
});

test('takes only names from what another start sends', () => {
  expect(handedOver({ files: ['/a.txt', 3, null, '', '/b.txt'] })).toEqual(['/a.txt', '/b.txt']);
});

test('gives each waiting file once and tells of none that is not there', async () => {
  let told = 0;
  const waiting = makeWaiting(() => {
    told += 1;
  });
  waiting.add([]);
  expect(told).toBe(0);
  waiting.add([resolve(HERE, 'gone-1.txt')]);
  waiting.add([resolve(HERE, 'gone-2.txt')]);
  expect(told).toBe(2);
  expect((await waiting.take()).map((file) => file.name)).toEqual(['gone-1.txt', 'gone-2.txt']);
  expect(await waiting.take()).toEqual([]);
});

test('the sentence of a second start says what became of the files', () => {
  expect(alreadyOpen(0)).not.toContain('file');
  expect(alreadyOpen(1)).toContain('the file was');
  expect(alreadyOpen(3)).toContain('the 3 files were');
});
