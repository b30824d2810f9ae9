/** Whatever is wrong on the command line: one sentence, exit code 1, and no file touched. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bundled, bundleCli, listing } from './bundled.js';

let cli: Bundled;
beforeAll(async () => {
  cli = await bundleCli();
});
afterAll(() => cli.remove());

const ARTICLE = `The bridge at Marlow Point was opened on May 3, 1954. It is 412 metres long.

Clara Denning, an engineer from Sorrel, designed it in 1949. The town paid 2 million crowns for it.
`;

/** A folder as a user may have it: good articles, every kind of bad one, and an old deck. */
function desk(): string {
  const folder = cli.folder();
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  put('good.txt', ARTICLE);
  put('empty.txt', '');
  put('blank.txt', ' \n\n \t\n');
  put('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  put(
    'noise.txt',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 32),
  );
  put('latin.txt', Buffer.from('Zürich und Genève: déjà vu. '.repeat(20), 'latin1'));
  put('old.apkg', 'an older deck');
  put('a-file', 'not a folder');
  mkdirSync(join(folder, 'articles'));
  put('cut.jsonl', `${JSON.stringify({ id: 'a', text: ARTICLE })}\n\n{"id":"b","text":"The br\n`);
  put('list.jsonl', '[1, 2]\n');
  put('no-text.jsonl', `${JSON.stringify({ id: 'a', text: ARTICLE })}\n{"id":"b"}\n`);
  put('twice.jsonl', `${JSON.stringify({ id: 'a', text: ARTICLE })}\n`.repeat(2));
  put('date.jsonl', `${JSON.stringify({ id: 'a', text: ARTICLE, date: '2024-13-01' })}\n`);
  return folder;
}

const CASES: readonly (readonly [what: string, says: RegExp, argv: readonly string[]])[] = [
  ['an empty file', /“empty\.txt” is empty/, ['empty.txt', '--out', 'd.apkg']],
  ['a file of blanks', /“blank\.txt” is empty/, ['blank.txt', '--out', 'd.apkg']],
  ['a picture under a false name', /“picture\.txt” is not text/, ['picture.txt', '--out', 'd.apkg']],
  ['bytes that are no text', /“noise\.txt” is not text/, ['noise.txt', '--out', 'd.apkg']],
  ['another encoding', /“latin\.txt” is not UTF-8/, ['latin.txt', '--out', 'd.apkg']],
  ['10 MB of one line', /“line\.txt”/, ['line.txt', '--out', 'd.apkg']],
  ['a missing file', /no file “gone\.txt”/, ['gone.txt', '--out', 'd.apkg']],
  ['a folder in place of a file', /“articles” is a folder/, ['articles', '--out', 'd.apkg']],
  [
    'one bad file of three',
    /“empty\.txt” is empty/,
    ['good.txt', 'empty.txt', 'good.txt', '--out', 'd.apkg'],
  ],
  ['a bad file, printed', /“empty\.txt” is empty/, ['good.txt', 'empty.txt']],
  ['a bad file, printed as JSON', /“latin\.txt”/, ['latin.txt', '--json']],
  [
    'a folder that is not there',
    /“nowhere\/d\.apkg” cannot be written/,
    ['good.txt', '--out', 'nowhere/d.apkg'],
  ],
  [
    'a file in place of the folder',
    /“a-file\/d\.csv” cannot be written/,
    ['good.txt', '--out', 'a-file/d.csv'],
  ],
  [
    'a folder in place of the result',
    /“articles” cannot be written/,
    ['good.txt', '--out', 'articles', '--format', 'csv'],
  ],
  ['an unknown option', /no option “--color”/, ['good.txt', '--color']],
  ['an unknown short option', /no option “-o”/, ['good.txt', '-o', 'd.apkg']],
  ['an option without its value', /--out needs a value/, ['good.txt', '--out']],
  ['an unknown format', /“pdf” is not a format/, ['good.txt', '--format', 'pdf', '--out', 'd.apkg']],
  ['an unknown file type', /“d\.pdf” does not say its format/, ['good.txt', '--out', 'd.pdf']],
  ['an Anki deck on the screen', /name it with --out/, ['good.txt', '--format', 'apkg']],
  ['a budget in words', /“many” is not a number/, ['good.txt', '--budget', 'many']],
  ['a budget of nothing', /“0” is not a number/, ['good.txt', '--budget', '0']],
  ['no article', /No article was named/, ['--json']],
  ['articles and JSON lines at once', /not both/, ['good.txt', '--jsonl', 'cut.jsonl']],
  ['the article as the result', /would replace the article “good\.txt”/, ['good.txt', '--out', './good.txt']],
  ['a line that ends too soon', /Line 3 of “cut\.jsonl”/, ['--jsonl', 'cut.jsonl', '--json']],
  ['a line that is a list', /Line 1 of “list\.jsonl”/, ['--jsonl', 'list.jsonl', '--out', 'd.json']],
  [
    'a line without text',
    /Line 2 of “no-text\.jsonl”.*"text"/,
    ['--jsonl', 'no-text.jsonl', '--out', 'd.json'],
  ],
  ['an id given twice', /Line 2 of “twice\.jsonl”.*line 1/, ['--jsonl', 'twice.jsonl', '--json']],
  ['a month that is none', /Line 1 of “date\.jsonl”.*"date"/, ['--jsonl', 'date.jsonl', '--json']],
  ['empty JSON lines', /“empty\.txt” is empty/, ['--jsonl', 'empty.txt', '--json']],
  ['JSON lines in another encoding', /“latin\.txt” is not UTF-8/, ['--jsonl', 'latin.txt', '--json']],
];

describe('bad input', () => {
  test.each(CASES)('%s', (_, says, argv) => {
    const folder = desk();
    if (argv.includes('line.txt')) writeFileSync(join(folder, 'line.txt'), 'x'.repeat(10 * 1024 * 1024));
    const before = listing(folder);
    const { status, stdout, stderr } = cli.run(folder, ...argv);
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+|Error:|undefined|null/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(listing(folder)).toEqual(before);
  });

  test('an older result outlives a failed run', () => {
    const folder = desk();
    const { status } = cli.run(folder, 'good.txt', 'latin.txt', '--out', 'old.apkg');
    expect(status).toBe(1);
    expect(listing(folder)['old.apkg']).toBe('an older deck');
  });
});
