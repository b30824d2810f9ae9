/** The subject is asked for: "Who designed the bridge?", "Which country left the union in 1991?". */
import { TITLES } from '../language/words/names.js';
import { child, lower, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { asSubject, type Sides, sidesOf } from './sides.js';
import { singularOf } from './verb-forms.js';
import type { Worded } from './worded.js';

/** Common nouns for people. */
export const PERSON_NOUN =
  /(?:man|woman|men|women|people|person|minister|president|king|queen|emperor|officer|leader|founder|director|secretary|player|driver|teacher|student|worker|soldier|farmer|scientist|artist|ist|ician|ologist|grapher|writer|author|actor|actress|singer|engineer|doctor|lawyer|judge|captain|general|bishop|pope|priest|coach|owner|member|citizen|resident|child|children|son|daughter|wife|husband|mother|father|brother|sister|nephew|niece|cousin|uncle|aunt|grandson|granddaughter|ambassador|spokesperson|attorney|general|colonel|duke|earl|lord|lady|knight|saint|prince|princess|heir|survivor|victim|refugee|immigrant|migrant|settler|colonist|merchant|sailor|philosopher|poet|composer)s?$/;
/** Kinds of names that "what" asks for. */
const THING = /^(?:event|work|product|law)$/;
const PLURAL_TENSE = /^(?:are|were|have|do)$/;

/** The asking words for a thing of this kind; null where its kind is not certain enough. */
export function askingWords({ span, phrases }: Worded): string | null {
  const { reading, kind, top } = span;
  const name = reading.entities.find((n) => n.first <= span.first + 1 && n.last === span.last);
  if (kind === 'person') return name?.kind === 'person' && /^NNP$/.test(tagOf(phrases, top)) ? 'who' : null;
  if (name?.kind === 'country') return 'which country';
  if (kind === 'organisation') return name?.kind === 'organisation' ? 'which organisation' : null;
  if (kind === 'place') return name?.kind === 'place' ? 'which place' : null;
  if (kind === 'other name') return THING.test(name?.kind ?? '') ? 'what' : null;
  if (kind !== 'noun phrase' || /^NNPS?$/.test(tagOf(phrases, top)) || name) return null;
  const person = reading.entities.some(
    (e) => e.kind === 'person' && e.first <= span.last && e.last >= span.first,
  );
  return person || PERSON_NOUN.test(lower(phrases, top)) ? null : 'what';
}

/** True where subject is the answer, at most with a "the" or a title. */
function fillsSubject({ clause, span, phrases, parts }: Worded): boolean {
  const others = parts.filter((part) => !part.gap && clause.subjectWords.includes(part.at));
  return (
    clause.subjectWords.includes(span.top) &&
    others.every(
      (part) =>
        /^(?:the|The|a|an|A|An)$/.test(part.text) ||
        (span.kind === 'person' &&
          part.at < span.first &&
          (TITLES.has(part.text) || /^NNP/.test(tagOf(phrases, part.at)))),
    )
  );
}

/** "is a bridge" fits many subjects; "is the longest bridge" fits one. */
function singlesOut({ clause, phrases }: Worded): boolean {
  if (child(phrases, clause.top, /^cop/) < 0) return true;
  const below = phrases.below[clause.top] ?? [];
  if (!/^NN/.test(tagOf(phrases, clause.top))) return false;
  return (
    below.some(
      (k) => /^(?:the|its|his|her)$/.test(lower(phrases, k)) || relation(phrases, k) === 'nmod:poss',
    ) || below.some((k) => /est$|^(?:first|only)$/.test(lower(phrases, k)))
  );
}

/** "What depends on …?", "What was built …?" for several things; null where the rest of the clause says "they are". */
function asOne({ clause, phrases, parts }: Worded, asked: string, sides: Sides): Sides | null {
  const named = child(phrases, clause.top, /^cop/) >= 0 && /S$/.test(tagOf(phrases, clause.top));
  const back = parts.some((part) => /^(?:they|them|their|theirs|themselves|each|both|all)$/i.test(part.text));
  if (!/^(?:what|who)$/.test(asked) || named || back) return null;
  const { tense } = sides;
  const changes = /^VBP$/.test(tagOf(phrases, tense.at)) || PLURAL_TENSE.test(tense.text);
  return changes ? { ...sides, tense: { ...tense, text: singularOf(tense.text) } } : sides;
}

/** A place is told of, it does nothing: "was founded", "is", "lies". */
function isTold({ clause, phrases }: Worded): boolean {
  return (
    (child(phrases, clause.top, /^(?:cop|aux:pass)/) >= 0 &&
      !/^(?:built|opened|designed|completed|signed|held)$/.test(lower(phrases, clause.top))) ||
    /^(?:became|becomes|lies|lay|lost|gained|grew|joined|borders|fell|surrendered|declared)$/.test(
      lower(phrases, clause.top),
    )
  );
}

/** The question for a subject, or null. */
export function whoIs(worded: Worded): Asked | null {
  const { span, phrases } = worded;
  if (worded.hole.amount !== null || !fillsSubject(worded) || !singlesOut(worded)) return null;
  const sides = sidesOf(worded);
  const asked = askingWords(worded);
  if (asked === 'which place' && !isTold(worded)) return null;
  if (!sides || asked === null || sides.subject.some((part) => part.text === ',')) return null;
  const plural =
    PLURAL_TENSE.test(sides.tense.text) ||
    tagOf(phrases, sides.tense.at) === 'VBP' ||
    (asked !== 'which country' && /^NNP?S$/.test(tagOf(phrases, span.top)));
  if (!plural) return { prompt: asSubject(worded, asked, sides), form: asked === 'what' ? 0.58 : 0.78 };
  const one = asOne(worded, asked, sides);
  return one && { prompt: asSubject(worded, asked, one), form: 0.54 };
}
