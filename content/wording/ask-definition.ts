/** Sentences that say what something is, asked from either side: "What is X?", "What is a Y that … called?". */
import { askingWords } from './asking-words.js';
import { asQuestion, written } from './parts.js';
import { child, lower, phraseAt, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { lowerFirst, sidesOf, withoutWords } from './sides.js';
import type { Worded } from './worded.js';

const MOST_SUBJECT_WORDS = 9;
const FEWEST_TELLING_WORDS = 5;

/** Whether the clause is "X is Y" with Y a noun. */
function isNominal({ phrases, clause }: Worded): boolean {
  return (
    child(phrases, clause.top, /^cop/) === clause.tense &&
    /^NN/.test(tagOf(phrases, clause.top)) &&
    /^(?:is|are|was|were)$/.test(lower(phrases, clause.tense))
  );
}

/** "What is X?" where the answer is all that X is said to be, or null. */
export function whatIs(worded: Worded): Asked | null {
  const { span, phrases, clause, hole } = worded;
  if (span.top !== clause.top || !isNominal(worded) || hole.amount !== null) return null;
  const sides = sidesOf(
    withoutWords(worded, lower(phrases, hole.first - 1) === 'the' ? [hole.first - 1] : []),
  );
  const named = /^NNP/.test(tagOf(phrases, span.top));
  const rest = sides?.after.findIndex((part) => part.text === ',') ?? -1;
  if (!sides || (named ? rest > 0 : sides.after.length > 0) || sides.subject.length > MOST_SUBJECT_WORDS)
    return null;
  if (named && sides.after.length > 0 && rest !== 0) return null;
  const person = span.reading.entities.some(
    (e) => e.kind === 'person' && e.first <= clause.subject && clause.subject <= e.last,
  );
  const asked = named ? askingWords(worded) : person ? 'who' : 'what';
  if (asked === null) return null;
  const words = [
    asked,
    sides.tense.text,
    written(lowerFirst(sides.subject, worded)),
    written(sides.between),
    written(lowerFirst(sides.lead, worded)),
  ];
  if (named) return { prompt: asQuestion(words.filter((text) => text !== '').join(' ')), form: 0.7 };
  const full = span.last - span.first >= 3 && !/^NNP/.test(tagOf(phrases, clause.subject));
  return { prompt: asQuestion(words.filter((text) => text !== '').join(' ')), form: full ? 0.58 : 0.44 };
}

function isThing(worded: Worded): boolean {
  const { kind, reading, first, last } = worded.span;
  const other =
    kind === 'other name' &&
    !reading.entities.some((e) => e.kind === 'person' && e.first <= last && e.last >= first);
  return other || askingWords(worded) === 'what';
}

/** Nouns that say only what it is to something else: many things are "a result of" it. */
const RELATES =
  /^(?:result|aspect|method|part|form|type|kind|example|way|cause|source|product|member|consequence|effect|element|component|feature|function|piece|subset|factor|reason|sign|symbol|program|matter|issue|place|version|variant|variety)s?$/;

/** "What is a Y that … called?" where X is said to be a Y and what follows tells it from others, or null. */
export function whatIsCalled(worded: Worded): Asked | null {
  const { span, phrases, clause, parts } = worded;
  if (span.top !== clause.subject || !isNominal(worded)) return null;
  const below = phrases.below[clause.top] ?? [];
  const vague = below.some((k) => /^an?$/.test(lower(phrases, k)));
  const told = below.some(
    (k) =>
      k > clause.top &&
      (relation(phrases, k) === 'acl' ||
        (relation(phrases, k) === 'nmod' && lower(phrases, child(phrases, k, /^case/)) === 'of')),
  );
  const whole = phraseAt(phrases, clause.subject).every(
    (k) => (k >= span.first && k <= span.last) || /^(?:det|punct)$/.test(relation(phrases, k)),
  );
  const sides = sidesOf(worded);
  if (RELATES.test(lower(phrases, clause.top)) || parts.some((part) => /^(?:known|called)$/.test(part.text)))
    return null;
  if (!vague || !told || !whole || !sides || sides.lead.length > 0 || !isThing(worded)) return null;
  if (sides.after.length < FEWEST_TELLING_WORDS || parts.some((part) => part.text === ',')) return null;
  const words = ['what', sides.tense.text, written(sides.after), 'called'];
  return { prompt: asQuestion(words.join(' ')), form: 0.56 };
}
