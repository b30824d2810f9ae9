/** Notes of Obsidian in the syntax of its plugin Spaced Repetition, read and written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../../content/deck.js';
import { dueDay } from '../../../content/formats/anki-days.js';
import type { AnkiCard, AnkiCollection } from '../../../content/formats/anki-vocabulary.js';
import { jsonPieces, readCollectionJson } from '../../../content/formats/collection-json.js';
import { type ObsidianCard, piecesOf } from '../../../content/formats/obsidian-note.js';
import { cardCount, readObsidianNote } from '../../../content/formats/obsidian-read.js';
import { entriesIn } from '../../../content/formats/obsidian-schedule.js';
import { obsidianNote, obsidianOfDeck } from '../../../content/formats/obsidian-write.js';
import { plainCard } from '../../../content/formats/plain-card.js';
import { anyCollection } from './any-collection.js';
import { CARDS, NOON, plainDeck, studiedDeck } from './sample.js';

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string, name = 'Sea'): AnkiCollection {
  const made = readObsidianNote(name, bytes(text), NOON);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

function cardsIn(text: string): ObsidianCard[] {
  return piecesOf(text).filter((piece) => piece.kind === 'card');
}

/** What each card asks and tells, in order. */
function asked({ notes, notetypes, cards }: AnkiCollection): [string, string][] {
  return cards.map((card) => {
    const note = notes.find(({ id }) => id === card.note);
    const type = notetypes.find(({ id }) => id === note?.notetype);
    if (!note || !type) throw new Error('a card without note or notetype');
    const { prompt, answer } = plainCard(note, type, card.place);
    return [prompt, answer];
  });
}

function progress({ cards, clock }: AnkiCollection) {
  return cards.map(({ type, due, interval, factor }) =>
    type === 'new' ? null : { day: dueDay(clock, due), interval, ease: factor / 10 },
  );
}

const day = (date: string) => studyDay(Date.parse(`${date}T00:00:00Z`) / 86_400_000);

const NOTE = `---
tags: [sea, flashcards/Coast]
sr-due: 2024-02-02
---

# Tides

Some words that ask nothing, with a time of 12:30 and a \`code::block\`.

What moves the tide?::The moon
<!--SR:!2024-01-01,4,270-->
Ebb:::Flood <!--SR:!2024-01-05,3,250!2000-01-01,1,250-->

What is a neap tide
and when does it come?
?
A weak one,
at half moon. ^neap
<!--SR:!01-03-2024,12,230-->

#flashcards/Coast/Words
Sluice
??
A gate for water

The ==moon== pulls at the {{sea}}.
<!--SR:!2024-04-01,9,210!2024-04-02,8,200-->

> “The moon pulls.” — Tides

\`\`\`js
const a = b::c;
\`\`\`

<!-- a comment: not::a card -->

Here **bold** is only bold.

Here **bold** is asked.
<!--SR:!2024-05-01,2,250-->
`;

describe('reading a note', () => {
  const note = read(NOTE);

  test('takes every form of card', () => {
    expect(asked(note)).toEqual([
      ['What moves the tide?', 'The moon'],
      ['Ebb', 'Flood'],
      ['Flood', 'Ebb'],
      ['What is a neap tide and when does it come?', 'A weak one, at half moon.'],
      ['Sluice', 'A gate for water'],
      ['A gate for water', 'Sluice'],
      ['The _____ pulls at the sea.', 'moon'],
      ['The moon pulls at the _____.', 'sea'],
      ['Here _____ is asked.', 'bold'],
    ]);
  });

  test('takes the progress of each card, several from one comment', () => {
    expect(progress(note)).toEqual([
      { day: day('2024-01-01'), interval: 4, ease: 270 },
      { day: day('2024-01-05'), interval: 3, ease: 250 },
      null,
      { day: day('2024-03-01'), interval: 12, ease: 230 },
      null,
      null,
      { day: day('2024-04-01'), interval: 9, ease: 210 },
      { day: day('2024-04-02'), interval: 8, ease: 200 },
      { day: day('2024-05-01'), interval: 2, ease: 250 },
    ]);
  });

  test('puts cards into the decks that tags name', () => {
    const names = new Map(note.decks.map(({ id, name }) => [id, name]));
    expect(note.cards.map(({ deck }) => names.get(deck))).toEqual([
      ...Array.from({ length: 4 }, () => 'Coast'),
      ...Array.from({ length: 5 }, () => 'Coast::Words'),
    ]);
    const own = read('#flashcards/B Q::A\n\nR::S\n', 'Sea');
    expect(own.decks.map(({ name }) => name)).toEqual(['Default', 'B', 'Sea']);
  });

  test('takes no card from prose, code, comments, properties, or bold words that nobody asked', () => {
    expect(cardsIn(NOTE)).toHaveLength(6);
    expect(
      cardsIn('```\na::b\n==c==\n```\n\n`a::b`\n\n<!--\na::b\n-->\n\nSay **this**.\n\na\\:\\:b\n'),
    ).toEqual([]);
    expect(readObsidianNote('Sea', bytes('Only words.'), NOON)).toMatchObject({
      ok: false,
      problem: { kind: 'no cards' },
    });
  });

  test('says what of the progress it does not understand, and takes nothing from it', () => {
    const strange = read('Q::A\n<!--SR:!someday,4,270-->\n');
    expect(strange.troubles).toMatchObject([{ where: 'line 1', outcome: 'told' }]);
    expect(progress(strange)).toEqual([null]);
  });

  test('takes the memory of a plugin set to FSRS', () => {
    const fsrs = read(
      'Q::A\n<!--SR:!fsrs,2025-03-01T04:00:00.000Z,12,11.53,4.2,2,5,1,0,2025-02-17T09:00:00.000Z-->\n',
    );
    expect(fsrs.cards[0]).toMatchObject({ interval: 12, reps: 5, lapses: 1, data: { s: 11.53, d: 4.2 } });
    expect(progress(fsrs)[0]?.day).toBe(day('2025-03-01'));
  });

  test('ends with a note made to keep it busy', () => {
    for (const piece of [
      '{{',
      '==',
      '**',
      '<!--',
      '<!-- x\n',
      '<!--SR:',
      '```\n',
      '`',
      '#a',
      '\\',
      '> \n',
      '::\n',
      '_a',
      '*a',
    ]) {
      const text = `Q::A\n\n${piece.repeat(30_000)}`;
      expect(
        piecesOf(text)
          .map(({ raw }) => raw)
          .join(''),
      ).toBe(text);
      expect(readObsidianNote('x', bytes(text), NOON).ok).toBe(true);
    }
  });

  test('knows hints and gaps that are asked together', () => {
    const grouped = read(
      'A ==1;;red==, a ==2;;green;;colour== and a ==1;;blue== one.\n\nB ==x==^[a letter][^1] and ==y==[^1].',
    );
    expect(asked(grouped)).toEqual([
      ['A _____, a green and a _____ one.', 'red, blue'],
      ['A red, a _____ (colour) and a blue one.', 'green'],
      ['B _____ (a letter) and _____.', 'x, y'],
    ]);
  });

  test('finds the same card again under its block id, and tells two of the same words apart', () => {
    const guid = (text: string) => read(text).notes.map((each) => each.guid);
    expect(guid('Q::A ^one')).toEqual(guid('Q, better::A ^one'));
    expect(guid('Q::A')).not.toEqual(guid('Q, better::A'));
    expect(new Set(guid('Q::A\n\nQ::A\n'))).toHaveProperty('size', 2);
  });

  test('makes no HTML of a note that would run or load', () => {
    const [note] = read('<script>alert(1)</script>::<img src=x onerror=alert(1)> **b**').notes;
    expect(note?.fields).toEqual([
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '&lt;img src=x onerror=alert(1)&gt; <b>b</b>',
    ]);
  });
});

describe('a note that is written back', () => {
  test('is the same to the last character, through JSON too', () => {
    for (const text of [NOTE, NOTE.replaceAll('\n', '\r\n'), NOTE.trimEnd()]) {
      const json = new Uint8Array(Buffer.concat([...jsonPieces(read(text), () => undefined)]));
      const back = readCollectionJson('x.json', json);
      expect(back.ok && obsidianNote(back.value, 'other').text).toBe(text);
    }
  });

  test('joins to itself from its pieces, whatever it is', () => {
    const line = fc.constantFrom(
      'a::b',
      'a:::b',
      '?',
      '??',
      '==a==',
      '**b**',
      '{{c}}',
      '',
      '  ',
      '```',
      '<!--SR:!2024-01-01,4,270-->',
      '<!-- x',
      '-->',
      '---',
      '> q',
      '#flashcards/x',
      'words',
      'a ^id',
      '\r',
      '- [ ] a::b',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        expect(
          piecesOf(text)
            .map(({ raw }) => raw)
            .join(''),
        ).toBe(text);
        const made = readObsidianNote('x', bytes(text), NOON);
        if (made.ok) expect(obsidianNote(made.value, 'x').text).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  test('changes nothing but the progress that has changed', () => {
    const note = read(NOTE);
    const cards = note.cards.map(
      (card, i): AnkiCard => (i === 7 ? { ...card, due: card.due + 30, interval: 38 } : card),
    );
    const text = obsidianNote({ ...note, cards }, 'Sea').text;
    expect(text).toBe(NOTE.replace('!2024-04-02,8,200', '!2024-05-02,38,200'));
  });

  test('gets a first comment under the words, before the source', () => {
    const text = 'The ==moon== pulls. ^x\n\n> “It pulls.”\n\nQ::A\nR::S\n';
    const note = read(text);
    const cards = note.cards.map(
      (card): AnkiCard => ({ ...card, type: 'review', queue: 'review', due: 10, interval: 5 }),
    );
    const comment = '<!--SR:!2025-10-30,5,250-->';
    expect(obsidianNote({ ...note, cards }, 'Sea').text).toBe(
      `The ==moon== pulls. ^x\n${comment}\n\n> “It pulls.”\n\nQ::A\n${comment}\nR::S\n${comment}\n`,
    );
  });

  test('never loses progress: of strange entries, of too many, of a card that is gone or reworded', () => {
    const text = 'Q::A\n<!--SR:!someday,4,270!2024-01-01,4,270-->\n\nR::S\n<!--SR:!2024-01-02,5,260-->\n';
    const note = read(text);
    const gone = { ...note, notes: note.notes.slice(0, 1), cards: note.cards.slice(0, 1) };
    expect(obsidianNote(gone, 'Sea').text).toBe(text);
    const reworded = note.notes.map((each, i) => (i === 1 ? { ...each, fields: ['Really, R?', 'S'] } : each));
    expect(obsidianNote({ ...note, notes: reworded }, 'Sea').text).toBe(
      text.replace('R::S', 'Really, R?::S'),
    );
  });

  test('takes new cards at its end and leaves what stands before them', () => {
    const note = read('Words.\n\nQ::A\n');
    const [first] = note.notes;
    const [card] = note.cards;
    if (!first || !card) throw new Error('no card');
    const more = { ...first, id: 5, guid: 'new', fields: ['New', 'Card'] };
    const text = obsidianNote(
      { ...note, notes: [first, more], cards: [card, { ...card, id: 5, note: 5 }] },
      'x',
    ).text;
    expect(text).toBe('Words.\n\nQ::A\n\n#flashcards\n\nNew::Card\n');
  });
});

describe('our deck as a note', () => {
  const { text } = obsidianOfDeck(plainDeck, NOON);

  test('asks the same, with the sources behind the answers', () => {
    const cards = asked(read(text));
    expect(cards).toHaveLength(plainDeck.cards.length);
    expect(cards[0]).toEqual([CARDS.cloze.prompt, 'Lindis']);
    expect(cards[3]?.[0]).toBe('How long is the pier, in metres?');
    expect(cards[3]?.[1]).toMatch(/^86.*The pier is 86 metres long\./);
    expect(text).toContain(
      '> The ferry Lindis carried 412 passengers across the sound in March.\n> — Harbour & \\<Ferries>',
    );
  });

  test('shows no source of a text with gaps before it is answered', () => {
    const note = read(text);
    const cloze = note.notes.filter(({ fields }) => fields[0]?.includes('{{c1::'));
    expect(cloze).toHaveLength(2);
    for (const { fields } of cloze) expect(fields[0]).not.toContain('blockquote');
    expect(cloze[0]?.fields[1]).toContain('The ferry Lindis carried');
  });

  test('keeps the days and intervals of its progress, and says that the log stays behind', () => {
    const { text: studied, troubles } = obsidianOfDeck(studiedDeck(NOON), NOON);
    expect(progress(read(studied)).filter((each) => each !== null)).toHaveLength(3);
    expect(troubles.map(({ reason }) => reason).join()).toMatch(/no log.*no FSRS/);
  });
});

const PLAIN = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[a-zA-Zé0-9]{1,8}$/),
      fc.constantFrom(
        '::',
        ':::',
        '==',
        '**',
        '{{x}}',
        '}}',
        '#tag',
        '#flashcards/x',
        '<b>',
        '<!--SR:!2024-01-01,4,270-->',
        '`',
        '\\',
        '$x$',
        '^id',
        '%%',
        '1.',
        '-',
        '?',
        '>',
        '&lt;',
        '_a_',
        '[[link]]',
        ';;',
        '---',
        'https://a.b/c',
        '=',
        ':',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '));
const asHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const inGap = (text: string) => asHtml(text).replaceAll('}', '&#125;').replaceAll('::', '&#58;&#58;');
const FIELD = fc.array(PLAIN, { minLength: 1, maxLength: 3 }).map((lines) => lines.map(asHtml).join('<br>'));
const STANDING = fc.option(
  fc.record({
    day: fc.integer({ min: 15_000, max: 40_000 }),
    interval: fc.integer({ min: 1, max: 30_000 }),
    ease: fc.integer({ min: 130, max: 400 }),
  }),
);

describe('any deck that the syntax can hold', () => {
  test('survives being written and read: words, decks and progress', () => {
    const base = read('#flashcards/A/b\nQ::A\n\nE:::F\n\nA ==b==.\n');
    const note = fc.tuple(fc.constantFrom(0, 1, 2), FIELD, FIELD, PLAIN, STANDING, STANDING);
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 4 }), (made) => {
        const notes = made.map(([form, front, back, gap], i) => ({
          id: 1000 + i * 10,
          guid: `g${i}`,
          notetype: base.notetypes[form]?.id ?? 0,
          changed: 0,
          tags: [],
          flags: 0,
          data: '',
          fields:
            form === 2
              ? [`${front.replaceAll('{{', '&#123;&#123;')} {{c1::${inGap(gap)}}} ${asHtml('and more')}`, '']
              : [front, back],
        }));
        const day0 = Math.floor(base.clock.created / 86_400);
        const cards = made.flatMap(([form, , , , one, two], i) =>
          (form === 1 ? [one, two] : [one]).map(
            (standing, place): AnkiCard => ({
              ...(base.cards[0] as AnkiCard),
              id: 1000 + i * 10 + place,
              note: 1000 + i * 10,
              place,
              ...(standing === null
                ? { type: 'new', queue: 'new', due: i }
                : {
                    type: 'review',
                    queue: 'review',
                    due: standing.day - day0,
                    interval: standing.interval,
                    factor: standing.ease * 10,
                  }),
            }),
          ),
        );
        const whole: AnkiCollection = { ...base, settings: {}, notes, cards };
        const { text, troubles } = obsidianNote(whole, 'Sea');
        expect(troubles).toEqual([]);
        const back = read(text);
        expect(asked(back)).toEqual(asked(whole));
        expect(progress(back)).toEqual(progress(whole));
        expect(new Set(back.cards.map(({ deck }) => back.decks.find(({ id }) => id === deck)?.name))).toEqual(
          new Set(['A::b']),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('has every card, or names the one that it leaves out', () => {
    fc.assert(
      fc.property(anyCollection, (collection) => {
        const { text, troubles } = obsidianNote(collection, 'x');
        expect(troubles.some(({ what }) => what === 'review')).toBe(collection.reviews.length > 0);
        const gone = new Set(
          troubles.filter(({ outcome }) => outcome === 'left out').map(({ where }) => where),
        );
        const left = collection.cards.filter(
          ({ id, note }) => !gone.has(`card ${id}`) && !gone.has(`note ${note}`),
        );
        const faces = cardsIn(text).reduce((sum, card) => sum + cardCount(card), 0);
        expect(faces).toBeGreaterThanOrEqual(new Set(left.map(({ note, place }) => `${note} ${place}`)).size);
        if (left.length === 0) expect(faces).toBe(0);
        expect(entriesIn(text).every(({ understood }) => understood)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
