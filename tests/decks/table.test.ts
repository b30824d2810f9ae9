/** Which files are decks, and what the columns of a table become. */
import { expect, test } from 'vitest';
import { readDeckFile, readTable } from '../../src-renderer/decks/reading.js';
import { sampleOf, withRoles } from '../../src-renderer/decks/table.js';
import { isDeckFile } from '../../src-renderer/ui/screens/import/sorting.js';
import { done } from '../store/library.js';

const NOW = Date.UTC(2026, 2, 10);
const bytes = (text: string) => new TextEncoder().encode(text);

function table(text: string) {
  const read = done(readDeckFile('words.csv', bytes(text), NOW));
  if (read.kind !== 'table') throw new Error('it is a table');
  return read.table;
}

test('packages and tables are decks; articles are not, unless they begin with a line of Anki’s', () => {
  for (const name of ['a.apkg', 'A.COLPKG', 'a.csv', 'a.tsv', 'a.json'])
    expect(isDeckFile({ name, bytes: bytes('') })).toBe(true);
  for (const name of ['a.txt', 'a.md', 'a.html', 'apkg.txt'])
    expect(isDeckFile({ name, bytes: bytes('# Tides: how they rise') })).toBe(false);
  expect(isDeckFile({ name: 'a.txt', bytes: bytes('#separator:tab\na\tb') })).toBe(true);
});

test('a first row of known words names the columns and is no note', () => {
  const { roles, total } = sampleOf(table('Question,Answer,Tags\nWhich sea?,The North Sea,coast\n'));
  expect(roles).toMatchObject({ header: true, columns: ['field', 'field', 'tags'] });
  expect(total).toBe(2);
  expect(sampleOf(table('Which sea?,The North Sea\n')).roles.header).toBe(false);
});

test('what the learner says of the columns stands above what the file says', () => {
  const given = table('#deck column:3\nThe North Sea,Which sea?,Seas\n');
  const first = sampleOf(given).roles;
  expect(first.columns).toEqual(['field', 'field', 'deck']);
  const made = readTable(
    withRoles(given, { ...first, columns: ['back', 'front', 'nothing'], deck: 'Mine' }),
    NOW,
  );
  expect(made.notes.map(({ fields }) => fields)).toEqual([['Which sea?', 'The North Sea']]);
  expect(made.decks.map(({ name }) => name)).toContain('Mine');
  expect(made.decks.map(({ name }) => name)).not.toContain('Seas');
});
