/** Words that an answer may not hold, or hang on, though they are a phrase: A1, U1. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { child, lower, type Phrases, relation, tagOf } from '../phrases.js';
import { checkMeasures } from './measures.js';
import { checkSwallowed } from './swallowed.js';
import { checkVerbInside } from './verb-inside.js';

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/;
/** What stands behind "by" without doing anything. */
const MANNER =
  /^(?:definition|default|chance|accident|contrast|comparison|nature|design|law|tradition|far|hand|mistake|virtue|birth|name|sea|land|air|road|rail)$/;

/** "the isle; and weavers", "mills—Orn and Varn": a mark that parts more than a comma does, and is no range. */
function holdsMark({ first, last, reading }: AnswerSpan): boolean {
  const { words } = reading;
  const joins = (i: number) => words[i - 1]?.end === words[i]?.start && words[i]?.end === words[i + 1]?.start;
  const ranges = (i: number) => /\d/.test(words[i - 1]?.text ?? '') || /\d/.test(words[i + 1]?.text ?? '');
  return words.slice(first + 1, last).some(({ text }, k) => {
    const at = first + 1 + k;
    return text === ';' || (!ranges(at) && (text === '—' || (text === '–' && !joins(at))));
  });
}

/** "growing trade was a cause": a noun with a subject of its own says something. */
function isStatement({ first, last, top }: AnswerSpan, phrases: Phrases): boolean {
  const says = child(phrases, top, /^(?:nsubj|cop)/);
  return says >= first && says <= last;
}

/** "Pilot Boat 12 B", answer "12": a number that is a part of a name. */
function isInsideName({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (first !== last || (kind !== 'number' && kind !== 'date')) return false;
  const [before, after] = [phrases.words[first - 1], phrases.words[last + 1]];
  if (!before || !after || !/^NN/.test(before.tag) || MONTH.test(before.text)) return false;
  return /^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(after.text) && /^(?:NN|CD)/.test(after.tag);
}

/** "the _Six_ Nations cup": a number with a capital, which is a part of a name. */
function isNamedNumber({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (first !== last || kind !== 'number' || first === 0) return false;
  const capital = (i: number) => /^\p{Lu}\p{Ll}/u.test(phrases.words[i]?.text ?? '');
  return capital(first) && capital(first + 1);
}

/** "will _one_ day be", "an unknown _third_ officer": a number that counts nothing. */
function countsNothing({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (first !== last || kind !== 'number') return false;
  const one =
    lower(phrases, first) === 'one' &&
    /^(?:day|side|hand|end|way|time|thing|week|year)$/.test(lower(phrases, last + 1));
  return (
    one || /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(lower(phrases, first))
  );
}

/** "a role in old towns, like Bergen": the examples are of the answer's last word, not of what it is. */
function isExemplified({ last, top }: AnswerSpan, phrases: Phrases): boolean {
  const next = lower(phrases, last + 1) === ',' ? last + 2 : last + 1;
  const opens =
    /^(?:like|including)$/.test(lower(phrases, next)) ||
    (lower(phrases, next) === 'such' && lower(phrases, next + 1) === 'as');
  return opens && top !== last && /^NNS$/.test(tagOf(phrases, last)) && relation(phrases, last) === 'nmod';
}

/** The first of these rules that an answer breaks, or null. */
export function checkAnswerWords(span: AnswerSpan, phrases: Phrases): Fault | null {
  const { first, last } = span;
  if (isStatement(span, phrases)) return fault('A1', 'a statement as the answer');
  if (holdsMark(span)) return fault('A1', 'words of two statements in the answer');
  if (/^(?:and|or|but|nor|&)$/.test(lower(phrases, first)))
    return fault('A1', 'a conjunction opens the answer');
  if (/-$/.test(lower(phrases, first - 2)) && tagOf(phrases, first - 1) === 'CC')
    return fault('A1', 'the word before shares the answer’s second half');
  if (/^(?:following|preceding|aforementioned)$/.test(lower(phrases, first)))
    return fault('U1', `“${lower(phrases, first)} …” fits many gaps`);
  if (lower(phrases, first - 1) === 'by' && first === last && MANNER.test(lower(phrases, first)))
    return fault('A1', `“by ${lower(phrases, first)}” tells of no doer`);
  if (isInsideName(span, phrases)) return fault('A1', 'a number within a name');
  if (isNamedNumber(span, phrases)) return fault('A1', 'a number within a name');
  if (countsNothing(span, phrases)) return fault('U1', 'a number that counts nothing');
  if (isExemplified(span, phrases)) return fault('A1', 'the examples behind it are of a part of it');
  return checkMeasures(span, phrases) ?? checkSwallowed(span, phrases) ?? checkVerbInside(span, phrases);
}
