/** The subject is asked for: "Who designed the bridge?", "Which country left the union in 1991?". */
import { nounClass } from '../forms/option.js';
import { TITLES } from '../language/words/names.js';
import { askingWords, classAt } from './asking-words.js';
import { type Part, written } from './parts.js';
import { child, lower, type Phrases, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { asSubject, datedFront, isAnyTense, type Sides, sidesOf } from './sides.js';
import { pastOfBase, singularOf } from './verb-forms.js';
import type { Worded } from './worded.js';

const PLURAL_TENSE = /^(?:are|were|have|do)$/;

/** What stands in the subject beside the answer: nothing, "the", a title; after "which …" also what tells it from others. */
function besideAnswer(worded: Worded, asked: string): readonly Part[] | null {
  const { clause, span, phrases, parts } = worded;
  if (clause.subject < span.first || clause.subject > span.last) return null;
  const front = datedFront(worded);
  const others = parts.filter(
    (part) => !part.gap && part.at >= front && clause.subjectWords.includes(part.at),
  );
  const before = others.filter((part) => part.at < span.first);
  const after = others.filter((part) => part.at > span.first);
  const plain = before.every(
    (part) =>
      /^(?:the|a|an)$/i.test(part.text) ||
      (span.kind === 'person' && (TITLES.has(part.text) || /^NNP/.test(tagOf(phrases, part.at)))),
  );
  const tells =
    after.length === 0 ||
    (asked.startsWith('which ') &&
      /^(?:IN|VBN|WDT|WP)$/.test(tagOf(phrases, after[0]?.at ?? -1)) &&
      after.every((part) => part.text !== ','));
  return plain && tells ? after : null;
}

/** Whether the predicate fits one: "is a bridge" fits many subjects, "is the longest bridge" one. */
export function singlesOut({ clause, phrases, parts }: Worded): boolean {
  if (lower(phrases, clause.top) === 'born') return parts.some((part) => tagOf(phrases, part.at) === 'CD');
  if (child(phrases, clause.top, /^cop/) < 0) return true;
  const below = phrases.below[clause.top] ?? [];
  if (/^JJ/.test(tagOf(phrases, clause.top)))
    return below.some((k) => k > clause.top && /^(?:obl|advcl|ccomp|xcomp)$/.test(relation(phrases, k)));
  if (!/^NN/.test(tagOf(phrases, clause.top)) || below.some((k) => lower(phrases, k) === 'another'))
    return false;
  if (below.some((k) => /^(?:the|its|his|her|first|only)$|est$/.test(lower(phrases, k)))) return true;
  const bare = !below.some((k) => relation(phrases, k) === 'det');
  return bare && isOffice(phrases, clause.top);
}

/** "was chancellor of the university": an office that one person holds at a time. */
function isOffice(phrases: Phrases, noun: number): boolean {
  const of = (phrases.below[noun] ?? []).some(
    (k) => k > noun && relation(phrases, k) === 'nmod' && lower(phrases, child(phrases, k, /^case/)) === 'of',
  );
  return of && /^NNP?$/.test(tagOf(phrases, noun)) && nounClass(lower(phrases, noun)) === 'person';
}

/** "What depends on …?", "What was built …?" for several things; null where the rest of the clause says "they are". */
function asOne({ clause, phrases, parts }: Worded, sides: Sides, asked: string): Sides | null {
  const named = child(phrases, clause.top, /^cop/) >= 0 && /S$/.test(tagOf(phrases, clause.top));
  const back = parts.some((part) => /^(?:they|them|their|theirs|themselves|each|both|all)$/i.test(part.text));
  if (named || back) return null;
  const { tense } = sides;
  if (asked.startsWith('which two')) return sides;
  const present = /^VBP$/.test(tagOf(phrases, tense.at));
  if (isAnyTense(tense.text.toLowerCase(), tagOf(phrases, tense.at))) return null;
  const changes = present || PLURAL_TENSE.test(tense.text);
  return changes ? { ...sides, tense: { ...tense, text: singularOf(tense.text) } } : sides;
}

/** "Who did give help?" as "Who gave help?"; null where the verb's past is not sure. */
function withoutDid(sides: Sides, { clause, phrases }: Worded): Sides | null {
  const [verb, ...after] = sides.after;
  if (!/^(?:did|does|do)$/.test(sides.tense.text) || sides.tense.at === clause.top) return sides;
  const past =
    verb?.at === clause.top && sides.tense.text === 'did' ? pastOfBase(lower(phrases, verb.at)) : null;
  return verb && past !== null ? { ...sides, tense: { ...verb, text: past, space: true }, after } : null;
}

/** What only says what those say who wrote it. */
const WRITTEN =
  /^(?:theor(?:y|ies)|stud(?:y|ies)|reports?|books?|models?|findings|data|evidence|research|surveys?|papers?|articles?|rumou?rs?|laws?)$/;

/** Those who do what they are called by. */
const DOERS =
  /^(?:viewer|buyer|seller|trader|user|fan|voter|reader|listener|shopper|customer|investor|consumer|visitor|owner|analyst|expert|critic|official|commuter|resident|researcher|scientist|supporter|opponent|rival|regulator|retailer|prosecutor|investigator|lawmaker|protester|activist|campaigner|organi[sz]er|tourist|worker|employee|leader|politician)s?$|^authorities$/;

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

/** What only people do, or those who speak for a body. */
const MINDED =
  /^(?:believe|think|hope|fear|want|wish|expect|argue|claim|say|know)(?:s|d|ed|ing)?$|^(?:said|thought|knew)$/;

/** What people do and things named after doers ("computer", "tower") do not. */
const LIVED =
  /^(?:earn|marry|marri|live|die|retire|study|studi|enlist|emigrate|confess|testify|testifi|marvel|pray|resign|swear|promise|remember|notice|admit|apologise|apologize)(?:s|d|ed|es)?$|^(?:swore|saw|heard|felt|told|wrote|sang)$/;

/** "A glazier earned", "an usher wrote": a doer by its ending, doing what only people do. */
function isDoer(phrases: Phrases, noun: number, verb: number): boolean {
  return (
    /(?:er|or|eer|ist|ant|man|woman|men|women)s?$/.test(lower(phrases, noun)) &&
    LIVED.test(lower(phrases, verb))
  );
}

/** "the Portuguese", "Puritans": a people by name, and nothing but it. */
function isPeople({ span, phrases }: Worded): boolean {
  return (
    /^NNPS?$/.test(tagOf(phrases, span.top)) &&
    span.reading.entities.some(
      (e) =>
        e.kind === 'people' && e.first >= span.first && e.first <= span.first + 1 && e.last === span.last,
    )
  );
}

/** Bodies that rule or judge, whom nobody asks for by "who". */
const RULES =
  /^(?:government|legislature|court|jury|council|parliament|congress|senate|cabinet|ministry|committee|commission|administration|tribunal|authority)s?$/;

/** "people from Orrin", "U.S. troops": half of what would be asked for by "who" is the place. */
function isOfPlace({ span, phrases }: Worded): boolean {
  const placed = span.reading.entities.some(
    ({ kind, first, last }) =>
      /^(?:place|country)$/.test(kind) &&
      first >= span.first &&
      last <= span.last &&
      /^NNP/.test(tagOf(phrases, last)),
  );
  return placed && /^NNS?$/.test(tagOf(phrases, span.top));
}

/** A body that does something is asked for as persons are. */
function mindedWord(worded: Worded): string | null {
  const { phrases, clause, span } = worded;
  const asked = askingWords(worded);
  const happens = /^(?:held|celebrated|broadcast|published|written|staged|organised|organized)$/;
  if (asked === 'which organisation' && happens.test(lower(phrases, clause.top))) return 'what';
  const acts = /^VB/.test(tagOf(phrases, clause.top)) && child(phrases, clause.top, /^aux:pass/) < 0;
  if (asked === null && acts && isPeople(worded)) return 'who';
  if (asked !== 'what' || !acts) return asked;
  if (isDoer(phrases, span.top, clause.top) || DOERS.test(lower(phrases, span.top))) return 'who';
  if (WRITTEN.test(lower(phrases, span.top))) return asked;
  if (RULES.test(lower(phrases, span.top))) return 'which body';
  const minded = classAt(worded, span.top) === 'group' || MINDED.test(lower(phrases, clause.top));
  return minded ? 'who' : asked;
}

function askedOf(worded: Worded): string | null {
  const asked = mindedWord(worded);
  return asked === 'who' && isOfPlace(worded) ? null : asked;
}

/** "Luther's writings": whose they are is half of the answer, and "what" does not ask for it. */
function isOwnedThing({ span, phrases }: Worded, asked: string): boolean {
  const { entities } = span.reading;
  const owned = phrases.below[span.top]?.some(
    (k) =>
      phrases.words[k]?.label === 'nmod:poss' && entities.some((e) => e.kind === 'person' && e.last === k),
  );
  return asked === 'what' && owned === true;
}

/** "Varn is the code for rain": it is said to be a thing, whatever it was taken for. */
function isThingBy({ clause, phrases }: Worded): boolean {
  return (
    child(phrases, clause.top, /^cop/) >= 0 &&
    /^(?:code|district|symbol|name|term|word|street|town|city|river|island|language|book|film|song)$/.test(
      lower(phrases, clause.top),
    )
  );
}

/** "What includes X, Y and Z?" is asked by nobody. */
function listsParts({ clause, phrases }: Worded): boolean {
  return /^includ(?:e|es|ed|ing)$/.test(lower(phrases, clause.top));
}

/** "Who is the code for rain?", "What includes X, Y and Z?" */
function isMisasked(worded: Worded, asked: string): boolean {
  return asked === 'who' ? isThingBy(worded) : asked === 'what' && listsParts(worded);
}

/** The question for a subject, or null. */
export function whoIs(worded: Worded): Asked | null {
  const { span, phrases } = worded;
  const asked = worded.hole.amount === null ? askedOf(worded) : null;
  const told = asked === null ? null : besideAnswer(worded, asked);
  const plain = told && sidesOf(worded);
  const sides = plain && withoutDid(plain, worded);
  if (asked === null || !told || !sides || !singlesOut(worded)) return null;
  if ((asked === 'which place' && !isTold(worded)) || isOwnedThing(worded, asked)) return null;
  if (isMisasked(worded, asked)) return null;
  if (sides.subject.some((part) => part.text === ',')) return null;
  if (sides.between.some((part) => /^(?:both|all|each|also)$/.test(part.text))) return null;
  const words = told.length === 0 ? asked : `${asked} ${written(told)}`;
  const plural =
    PLURAL_TENSE.test(sides.tense.text) ||
    tagOf(phrases, sides.tense.at) === 'VBP' ||
    /^NNS$/.test(tagOf(phrases, span.top));
  if (!plural) return { prompt: asSubject(worded, words, sides), form: asked === 'what' ? 0.58 : 0.78 };
  const one = asOne(worded, sides, asked);
  return one && { prompt: asSubject(worded, words, one), form: asked === 'what' ? 0.56 : 0.66 };
}
