/** What a sentence names, dates and counts, as runs of its words. */
import type { AnswerKind } from '../cards/answer-span.js';
import type { Span } from '../deck.js';
import type { NameKind } from '../language/4-names.js';
import type { Amount, Entity, EntityKind, TimeMention, WordRange } from '../language/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import type { Run } from './phrases.js';

/** A mention with the kind of answer it is, and the runs by which it may be asked for. */
export type Mention = { readonly kind: AnswerKind; readonly core: Run; readonly runs: readonly Run[] };

const ENTITY_KIND: Readonly<Record<EntityKind, AnswerKind>> = {
  person: 'person',
  country: 'place',
  place: 'place',
  organisation: 'organisation',
  event: 'other name',
  work: 'other name',
  product: 'other name',
  law: 'other name',
  people: 'other name',
  other: 'other name',
};

function ofEntity({ kind, first, last, titleFirst }: Entity): Mention {
  const titled: Run[] = titleFirst < first ? [[titleFirst, last]] : [];
  return { kind: ENTITY_KIND[kind], core: [first, last], runs: [[first, last], ...titled] };
}

/** "late 19th century", and the year alone of a full date. */
function ofTime(reading: SentenceReading, { first, last }: TimeMention): Mention {
  const year = reading.words[last];
  const alone: Run[] = last > first && /^\d{4}$/.test(year?.text ?? '') ? [[last, last]] : [];
  return { kind: 'date', core: [first, last], runs: [[first, last], ...alone] };
}

function ofAmount({ first, last, hedgeFirst, unitWords }: Amount): Mention {
  const end = Math.max(last, unitWords?.last ?? last);
  return {
    kind: 'number',
    core: [first, last],
    runs: [
      [first, last],
      [hedgeFirst, last],
      [first, end],
      [hedgeFirst, end],
    ],
  };
}

/** The words that a span of the text covers; null where it covers none. */
export function wordsWithin(reading: SentenceReading, span: Span): WordRange | null {
  const first = reading.words.findIndex((w) => w.end > span.start);
  const last = reading.words.findLastIndex((w) => w.start < span.end);
  return first < 0 || last < first ? null : { first, last };
}

const SPOTTED = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other name' } as const;

const NAME_KIND: Readonly<Record<NameKind, AnswerKind>> = {
  person: 'person',
  country: 'place',
  place: 'place',
  body: 'organisation',
  thing: 'other name',
  people: 'other name',
  unknown: 'other name',
};

/** What the older lists of the reading hold, in words. */
function olderMentions(reading: SentenceReading): Mention[] {
  const found: Mention[] = [];
  const put = (kind: AnswerKind, core: Span, wider: readonly Span[]) => {
    const ranges = [core, ...wider].flatMap((span) => wordsWithin(reading, span) ?? []);
    const runs = ranges.map(({ first, last }): Run => [first, last]);
    if (runs[0]) found.push({ kind, core: runs[0], runs });
  };
  for (const n of reading.names) put(NAME_KIND[n.kind], n, [{ start: n.titleStart, end: n.end }]);
  for (const d of reading.dates) put('date', d, []);
  for (const n of reading.numbers) {
    const { start, end, hedgeStart, unitEnd } = n;
    put('number', n, [
      { start: hedgeStart, end },
      { start, end: unitEnd },
      { start: hedgeStart, end: unitEnd },
    ]);
  }
  return found;
}

/** All mentions of a sentence; those of an earlier list win where they cover the same words. */
export function mentionsOf(reading: SentenceReading): readonly Mention[] {
  return [
    ...reading.entities.map(ofEntity),
    ...reading.times.map((time) => ofTime(reading, time)),
    ...reading.amounts.map(ofAmount),
    ...olderMentions(reading),
    ...reading.spotted.map(
      ({ start, end, type }): Mention => ({
        kind: SPOTTED[type],
        core: [start, end - 1],
        runs: [[start, end - 1]],
      }),
    ),
  ];
}
