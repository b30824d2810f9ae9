/** What a sentence names, dates and counts, as runs of its words. */
import type { AnswerKind } from '../cards/answer-span.js';
import type { Amount, Entity, EntityKind, TimeMention } from '../language/mentions.js';
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

const SPOTTED = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other name' } as const;

/** All mentions of a sentence; those of an earlier list win where they cover the same words. */
export function mentionsOf(reading: SentenceReading): readonly Mention[] {
  return [
    ...reading.entities.map(ofEntity),
    ...reading.times.map((time) => ofTime(reading, time)),
    ...reading.amounts.map(ofAmount),
    ...reading.spotted.map(
      ({ start, end, type }): Mention => ({
        kind: SPOTTED[type],
        core: [start, end - 1],
        runs: [[start, end - 1]],
      }),
    ),
  ];
}
