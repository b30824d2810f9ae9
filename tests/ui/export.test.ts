/** The export dialog: every format is what its sentence says, and goes to the right door of the shell. */
import { describe, expect, test } from 'vitest';
import type { Host, SaveAnswer } from '../../src-main/contract/host.js';
import { type Format, write } from '../../src-renderer/decks/writing.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { DEFAULT_SETTINGS } from '../../src-renderer/store/settings.js';
import { today } from '../../src-renderer/study/day.js';
import { createDesk } from '../../src-renderer/ui/desk.js';
import { FORMATS, fileName } from '../../src-renderer/ui/screens/export/formats.js';
import { saveWritten, unmade } from '../../src-renderer/ui/screens/export/model.js';
import { openSitting } from '../../src-renderer/ui/screens/review/model.js';
import { IDS } from '../store/histories.js';
import { BOTH, done, NOON, newLibrary } from '../store/library.js';

type Written = { readonly door: 'file' | 'pdf'; readonly name: string; readonly text: string };

async function exporting() {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  const written: Written[] = [];
  const saved: SaveAnswer = { kind: 'saved', path: 'somewhere' };
  const host: Partial<Host> = {
    saveFile: async (name, bytes) => {
      written.push({ door: 'file', name, text: new TextDecoder().decode(bytes) });
      return saved;
    },
    savePdf: async (name, text) => {
      written.push({ door: 'pdf', name, text });
      return saved;
    },
  };
  const desk = createDesk(db, host as Host, DEFAULT_SETTINGS);
  const save = async (format: Format) => {
    const all = { progress: true, suspended: true, sources: true, media: true };
    const choice = { scope: { kind: 'all' }, name: 'Afterword', ...all } as const;
    const when = { now: NOON.now, today: today(NOON) };
    const made = await write(db, { choice, format, ...when }, () => undefined);
    if (!made.ok)
      return { file: undefined, outcome: { kind: 'failed', text: unmade(made.problem) } as const };
    const outcome = await saveWritten(desk.host, 'Afterword', format, made.value);
    return { file: written.at(-1), outcome };
  };
  const answers = (await db.cards.toArray()).map((row) => row.face.answer);
  return { desk, db, save, written, answers };
}

describe('a deck is saved', () => {
  test.each(['quiz', 'obsidian', 'study sheet', 'sheet A4', 'json', 'pdf A4', 'pdf Letter', 'csv'] as const)(
    'as %s with every answer in it',
    async (format) => {
      const { save, answers } = await exporting();
      const { file, outcome } = await save(format);
      expect(outcome?.kind).toBe('saved');
      for (const answer of answers) expect(file?.text).toContain(answer);
      expect(file?.door).toBe(/^(?:pdf|sheet)/.test(format) ? 'pdf' : 'file');
      expect(file?.name).toBe(fileName('Afterword', format));
    },
  );

  test('as a calendar once a card has a due day, and without a word of the cards', async () => {
    const { desk, save, answers } = await exporting();
    const sitting = await openSitting(desk, { articles: [] });
    sitting.reveal();
    await sitting.grade('easy');
    const { file, outcome } = await save('calendar');
    expect(outcome).toEqual({ kind: 'saved', text: 'Due days saved to somewhere' });
    expect(file?.name).toBe('Afterword.ics');
    expect(file?.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    for (const answer of answers) expect(file?.text).not.toContain(`“${answer}”`);
  });

  test('but not as a calendar of nothing: no file is asked for, and the reason is said', async () => {
    const { save, written } = await exporting();
    const { outcome } = await save('calendar');
    expect(written).toEqual([]);
    expect(outcome).toEqual({ kind: 'failed', text: 'Not saved: no card in it has a due day yet.' });
  });
});

describe('the formats', () => {
  test('each say in one sentence what they carry, and none says what another says of another kind', () => {
    for (const { carries } of FORMATS) expect(carries).toMatch(/^[^.]+\.$/);
    const kinds = new Map(FORMATS.map((one) => [one.carries, one.ending]));
    // A page to print may be cards or a sheet of questions, Markdown a note or a study sheet.
    expect(kinds.size).toBe(new Set(FORMATS.map((one) => one.ending)).size + 2);
  });

  test('give a file a name that no system refuses', () => {
    expect(fileName('Tides: why / when?', 'quiz')).toBe('Tides-why-when.html');
    expect(fileName('???', 'pdf Letter')).toBe('afterword.pdf');
  });
});
