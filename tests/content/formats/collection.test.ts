import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAnki } from '../../../content/formats/anki-read.js';
import type { AnkiCollection } from '../../../content/formats/anki-vocabulary.js';
import { fromBase64, toBase64 } from '../../../content/formats/base64.js';
import { differences } from '../../../content/formats/collection-diff.js';
import { jsonPieces, readCollectionJson } from '../../../content/formats/collection-json.js';
import { faultsOf, lint } from '../../../content/formats/collection-lint.js';
import { reportOf, troubleLines } from '../../../content/formats/collection-report.js';
import { plainCard } from '../../../content/formats/plain-card.js';
import { joined } from '../../../content/formats/zip-write.js';
import { sentence } from '../../../content/problem.js';
import { anyCollection } from './any-collection.js';
import { card, NOTE, NOTETYPE, note, type Raw, rawPackage, review } from './raw-package.js';
import { NOON } from './sample.js';

function from(changes: Partial<Raw> = {}): AnkiCollection {
  const read = readAnki('x.apkg', rawPackage(changes), NOON);
  if (!read.ok) throw new Error(sentence(read.problem));
  return read.value;
}

const json = (collection: AnkiCollection) => joined(jsonPieces(collection, () => undefined));
const seen = ({ media, ...rest }: AnkiCollection) => ({
  ...rest,
  media: media.map((m) => [m.name, m.bytes()]),
});

function refused(text: string): string {
  const read = readCollectionJson('x.json', strToU8(text));
  return read.ok ? 'taken' : sentence(read.problem);
}

describe('a collection as JSON', () => {
  test('comes back equal, media and numbers of 64 bits too', () => {
    fc.assert(
      fc.property(anyCollection, (collection) => {
        const read = readCollectionJson('x.json', json(collection));
        if (!read.ok) throw new Error(sentence(read.problem));
        expect(seen(read.value)).toEqual(seen({ ...collection, layout: 'json' }));
      }),
      { numRuns: 80 },
    );
  });

  test('says its format and version first, and is JSON to every reader', () => {
    const text = Buffer.from(json(from())).toString();
    expect(text.startsWith('{"format":"afterword collection","version":1,')).toBe(true);
    expect(Object.keys(JSON.parse(text))).toEqual(
      'format version clock fsrs settings notetypes decks presets notes cards reviews media'.split(' '),
    );
  });

  test('is refused when it is of another kind, later, misshapen, or points nowhere', () => {
    const text = Buffer.from(json(from())).toString();
    expect(refused('{')).toMatch(/not JSON/);
    expect(refused('{"articles":[]}')).toMatch(/not of a collection/);
    expect(refused(text.replace('"version":1', '"version":2'))).toMatch(/version 2; version 1 is known/);
    expect(refused(text.replace('"queue":"review"', '"queue":"soon"'))).toMatch(/\$\.cards\[0\]\.queue/);
    expect(refused(text.replace(/"guid":"abc"/, '"guid":7'))).toMatch(/\$\.notes\[0\]\.guid/);
    expect(refused(text.replace(`"note":${NOTE}`, '"note":5'))).toMatch(/has no note or no deck/);
    expect(refused(text.replace('"media": [', '"media": [{"name":"a","base64":"?"}'))).toMatch(/\$\.media/);
  });

  test('carries any bytes as text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(text)).toEqual(bytes);
      }),
    );
    for (const broken of ['abc', 'a===', '=abc', 'ab?=', 'a b=']) expect(fromBase64(broken)).toBe(null);
  });
});

describe('what differs between two collections', () => {
  test('is nothing between a collection and itself, whatever its ids', () => {
    const moved = from({
      notes: [note({ id: NOTE + 50 })],
      cards: [card({ id: NOTE + 60, nid: NOTE + 50 })],
      reviews: [review({ cid: NOTE + 60 })],
    });
    expect(differences(from(), from())).toEqual([]);
    expect(differences(from(), moved)).toEqual([]);
  });

  test('is named down to the field, the interval and the answer', () => {
    const other = from({
      notes: [note({ flds: 'front\u001fchanged' }), note({ id: NOTE + 9, guid: 'new' })],
      cards: [card({ ivl: 13, due: 101, data: '{"s":9}' })],
      reviews: [review(), review({ id: NOTE + 9000, ease: 1 })],
    });
    const at = differences(from(), other).map((each) => each.at);
    expect(at).toEqual([
      'note abc › Back',
      'note abc › card 1 › due',
      'note abc › card 1 › interval',
      'note abc › card 1 › memory › s',
      'note abc › card 1 › memory › d',
      'note abc › card 1 › memory › dr',
      'note abc › card 1 › memory › lrt',
      'note abc › card 1 › memory › odd',
      'note abc › card 1 › answers',
      'note new',
    ]);
  });

  test('does not count days from another day zero', () => {
    const later = from({ created: 1_600_000_000 + 10 * 86_400, cards: [card({ due: 90 })] });
    expect(differences(from(), later)).toEqual([]);
  });
});

describe('the words of a card', () => {
  const words = (changes: Partial<Raw>, place = 0) => {
    const { notes, notetypes } = from(changes);
    const [first] = notes;
    const [type] = notetypes;
    if (first === undefined || type === undefined) throw new Error('the sample is broken');
    return plainCard(first, type, place);
  };

  test('have a gap for what is asked and the rest filled in', () => {
    const models = {
      [NOTETYPE]: {
        id: NOTETYPE,
        name: 'Gaps',
        type: 1,
        flds: [{ name: 'Text' }, { name: 'Extra' }],
        tmpls: [{ name: 'C', qfmt: '{{cloze:Text}}', afmt: '{{cloze:Text}}{{Extra}}' }],
      },
    };
    const notes = [note({ flds: 'A {{c1::outer {{c2::inner::hint}}}} and <b>{{c1::two}}</b>\u001fx' })];
    expect(words({ models, notes }, 0)).toMatchObject({
      prompt: 'A _____ and _____',
      answer: 'outer inner, two',
    });
    expect(words({ models, notes }, 1)).toMatchObject({
      prompt: 'A outer _____ (hint) and two',
      answer: 'inner',
    });
  });

  test('are those of the template, without filters, conditions and what the front shows', () => {
    const models = {
      [NOTETYPE]: {
        id: NOTETYPE,
        name: 'T',
        type: 0,
        flds: [{ name: 'Q' }, { name: 'A' }, { name: 'Hint' }],
        tmpls: [
          { name: 'C', qfmt: '{{#Hint}}{{hint:Hint}}{{/Hint}}{{Q}}', afmt: '{{FrontSide}}{{type:A}}{{Q}}' },
        ],
      },
    };
    const made = words({
      models,
      notes: [note({ flds: 'one<br>two &amp; three\u001f<b>yes</b>, it is\u001f' })],
    });
    expect(made).toMatchObject({ prompt: 'one two & three', answer: 'yes, it is' });
  });
});

describe('the rules that hold for any deck', () => {
  const plain = { prompt: 'Which sea is the saltiest?', answer: 'the Dead Sea', answerItems: 1, options: [] };
  const rules = (changes: Partial<typeof plain>) =>
    faultsOf({ ...plain, ...changes }).map(({ rule }) => rule);

  test('let a good card pass', () => {
    expect(rules({})).toEqual([]);
    expect(rules({ answer: '43' })).toEqual([]);
    expect(rules({ prompt: 'Who said “is it true?” in 1912?', answer: 'Nobody did' })).toEqual([]);
    expect(rules({ answer: 'Salt, from the rivers' })).toEqual([]);
  });

  test('name what is wrong with a bad one', () => {
    expect(rules({ prompt: 'The Dead Sea is salty. Which sea is it?' })).toEqual(['L1']);
    expect(rules({ prompt: 'word '.repeat(26) })).toEqual(['A1']);
    expect(rules({ answer: 'word '.repeat(16) })).toEqual(['A1']);
    expect(rules({ answer: 'salt, sand, water and mud' })).toEqual(['A2']);
    expect(rules({ answerItems: 3 })).toEqual(['A2']);
    expect(rules({ prompt: 'Is it salty?', answer: 'Yes' })).toEqual(['U3']);
    expect(rules({ prompt: 'Is the Dead Sea a lake?', answer: 'A lake, in fact' })).toEqual(['U3']);
  });

  test('find the same question asked twice, with one answer or two', () => {
    const twice = (second: string) =>
      lint(
        from({
          notes: [
            note({ flds: 'Which sea?\u001fDead' }),
            note({ id: NOTE + 9, guid: 'b', flds: `which SEA\u001f${second}` }),
          ],
          cards: [card(), card({ id: NOTE + 10, nid: NOTE + 9 })],
        }),
      ).map(({ rule, where }) => `${rule} ${where}`);
    expect(twice('Dead')).toEqual(['W5 note b, card 1']);
    expect(twice('Red')).toEqual(['U1 note b, card 1']);
  });

  test('see that the longest option is the right one by habit, but not by chance', () => {
    const choices = (longest: (i: number) => boolean) => {
      const options = (i: number) =>
        longest(i) ? ['ab', 'a much longer one', 'cd'] : ['ab', 'a much longer one', 'cd by far the longest'];
      const notes = Array.from({ length: 12 }, (_, i) => {
        const list = options(i)
          .map((each) => `<li>${each}</li>`)
          .join('');
        return note({
          id: NOTE + i * 10,
          guid: `g${i}`,
          flds: `Question ${i}?<ul>${list}</ul>\u001fa much longer one`,
        });
      });
      const cards = notes.map((_, i) => card({ id: NOTE + i * 10 + 1, nid: NOTE + i * 10 }));
      return lint(from({ notes, cards, reviews: [] })).map(({ rule }) => rule);
    };
    expect(choices(() => true)).toEqual(['M1']);
    expect(choices((i) => i % 3 === 0)).toEqual([]);
  });
});

describe('a report on a collection', () => {
  test('counts what is in it and groups what is wrong', () => {
    const cards = [card(), ...[2, 3, 4, 5].map((i) => card({ id: NOTE + i, ord: 9 }))];
    const report = reportOf(from({ cards }));
    expect(report.counts).toMatchObject({ notes: 1, cards: 1, reviews: 1, media: 0 });
    expect(report.decks).toEqual([{ name: 'Sea::Tides', cards: 1, filtered: false }]);
    expect(report.withMemory).toBe(1);
    expect(troubleLines(report.troubles)).toEqual([
      `left out: card ${NOTE + 2}, card ${NOTE + 3}, card ${NOTE + 4} and 1 more: its notetype has no template 9`,
    ]);
  });
});
