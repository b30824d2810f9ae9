/** What may be an answer at all, before anything is worded: A1, A2, S1, S2, U1, L4. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { remembering } from '../../remembering.js';
import { type Fault, fault, type WordingContext } from '../draft.js';
import { lower, type Phrases, relation, tagOf } from '../phrases.js';
import { checkAnswerWords } from './answer-words.js';
import { checkBareNoun } from './bare-noun.js';
import { checkBesideName } from './beside-name.js';
import { checkCounted, checkIndefinite, checkOwnShort, checkRange, isAmount } from './counted.js';
import { checkDateline } from './dateline.js';
import { checkHalves } from './halves.js';
import { checkAside, checkNoList } from './one-thing.js';
import { checkOpinion } from './opinion.js';
import { checkOtherNameAsked } from './other-names.js';
import { checkHalf } from './pairs.js';
import { isNumeral } from './sentence.js';
import { checkLeftEdge, checkLongerName, checkWholeName, checkWholeTime } from './whole.js';

const MOST_ANSWER_WORDS = 14;
/** A longer phrase that is no name is seldom remembered word for word. */
const MOST_PLAIN_WORDS = 7;
/** Says how many or which ones, but nobody can know it. */
const VAGUE_OPENER =
  /^(?:some|many|several|most|all|any|no|each|every|other|such|various|certain|few|more|another|numerous|much|both|either|neither|this|that|these|those|different|own|same|one|others|lots|countless)$/;
/** Nouns that fit nearly any gap. */
const GENERIC = new Set(
  `way ways part parts thing things kind kinds type types form forms case cases example examples fact facts time times place places area areas
  number numbers amount group groups people person man woman men women someone something anything everything everyone reason reasons result results use uses side sides
  member members work works term terms word words name names lot variety range series set sort level degree point points aspect aspects
  day days year years month months week weeks century centuries decade decades hour hours period end beginning start rest majority minority
  change changes effect effects problem problems idea ideas information role roles line lines item items feature features addition
  goal goals aim aims device devices region regions study studies project projects factor factors topic topics matter matters action actions
  today nature order process situation condition conditions basis purpose purposes means manner event events life world state country city
  the it its there which who what whom that he she they`.split(/\s+/),
);

/** A1: the run is a whole phrase, not a verb, not a part of a name, and short enough. */
function checkPhrase(span: AnswerSpan, phrases: Phrases): Fault | null {
  const { first, last, top } = span;
  if (last - first + 1 > MOST_ANSWER_WORDS) return fault('A1', 'the answer is too long');
  if (/^(?:PRP|PRP\$|WP|WDT|EX|RP|CC|UH|WRB|DT|PDT)$/.test(tagOf(phrases, top)))
    return fault('A1', 'no phrase of its own');
  const text = span.reading.article.text.slice(span.start, span.end);
  if (!/[\p{L}\p{N}]{2}|\p{N}/u.test(text) || /^[^\p{L}\p{N}$€£'’]|[=<>+]/u.test(text))
    return fault('A1', 'no word to ask for');
  const marks = span.kind === 'person' ? /[()[\]]/ : /[()[\]“”"]/;
  return marks.test(text) ? fault('A1', 'brackets or quotation marks in the answer') : null;
}

/** A1: a phrase that is long, opens with a preposition, is a verb, or does not hold together, is seldom kept. */
function doubtPhrase(span: AnswerSpan, phrases: Phrases): Fault | null {
  const { first, last, kind } = span;
  if (kind === 'noun phrase' && last - first + 1 > MOST_PLAIN_WORDS) return fault('A1', 'a long answer');
  const verbal = checkVerbless(span, phrases);
  if (verbal) return verbal;
  return !isAmount(span) && phraseWithin(phrases, span) >= 2
    ? fault('A1', 'its words do not belong together')
    : null;
}

/** A1: a preposition, a verb or a clause; the noun phrase in it is the better answer. */
function checkVerbless({ first, top, kind }: AnswerSpan, phrases: Phrases): Fault | null {
  if (kind === 'clause' || /^(?:VB|MD|TO|RB)/.test(tagOf(phrases, top)))
    return fault('A1', 'a verb or a clause as the answer');
  return /^(?:IN|TO)$/.test(tagOf(phrases, first)) || lower(phrases, first) === 'according'
    ? fault('A1', 'a preposition opens the answer')
    : null;
}

/** A1: marks of an answer come in pairs. */
function checkPairs({ reading, start, end }: AnswerSpan): Fault | null {
  const text = reading.article.text.slice(start, end);
  if (!/[()“”"'‘’]/.test(text)) return null;
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  const single = count(/(?:^|\s)['‘](?=\p{L})/gu) === count(/(?<=[\p{L}.])['’](?=$|[\s,.;])(?<!s['’])/gu);
  const pairs = count(/\(/g) === count(/\)/g) && count(/[“”"]/g) % 2 === 0;
  return pairs && single && !/\p{L}[”"].*[“"]\p{L}/u.test(text)
    ? null
    : fault('A1', 'brackets or quotation marks cut in two');
}

/** How many words of the run hang on something outside of it. */
function phraseWithin(phrases: Phrases, { first, last }: AnswerSpan): number {
  let count = 0;
  for (let i = first; i <= last; i += 1) {
    const head = phrases.words[i]?.head ?? -1;
    const isMark = relation(phrases, i) === 'punct';
    if ((head < first || head > last) && !isMark) count += 1;
  }
  return count;
}

/** U1: "the third report": a rank says little, and many things are third. */
function checkRank({ first, last, reading, kind }: AnswerSpan): Fault | null {
  const rank =
    kind === 'number' &&
    reading.amounts.some((a) => a.kind === 'ordinal' && a.first >= first && a.last <= last);
  return rank ? fault('U1', 'a rank fits many gaps') : null;
}

/** A2: a member of a list of three could be any of them. */
function doubtMember(span: AnswerSpan, phrases: Phrases): Fault | null {
  const { top } = span;
  const conj = (i: number) => phrases.below[i]?.filter((k) => relation(phrases, k) === 'conj') ?? [];
  const head = relation(phrases, top) === 'conj' ? (phrases.words[top]?.head ?? top) : top;
  const members = [head, ...conj(head), ...conj(head).flatMap(conj)];
  if (members.length >= 3) return fault('A2', 'one of a list');
  const { text } = span.reading.article;
  const before = text.slice(Math.max(span.reading.span.start, span.start - 60), span.start);
  const rest = text.slice(span.end, Math.min(span.reading.span.end, span.end + 140));
  const after = rest.includes('(') ? rest.replace(/\([^)]*\)/g, '') : rest;
  const goesOn =
    /^,(?: (?:the |an? )?[\p{L}\p{N}.’'-]+(?: [\p{L}\p{N}.’'-]+){0,4},){1,8} (?:and|or|as well as) (?!(?:was|were|is|are|has|had|he|she|it|they|then|later)\b)/u.test(
      after,
    );
  const inside = /[\p{L}\d], (?:the |an? )?$/u.test(before) && /^,? (?:and|or) /.test(after);
  const closing =
    relation(phrases, top) === 'conj' &&
    /[\p{L}\d],? (?:and|or) (?:the |an? )?$/u.test(before) &&
    /, [^,;]{1,50},? (?:and|or) (?:the |an? )?$/u.test(before);
  return goesOn || inside || closing ? fault('A2', 'one of a list') : null;
}

/** Adjectives that judge or rank without telling which thing is meant. */
const JUDGING =
  /^(?:following|only|preceding|subsequent|important|similar|different|high|higher|low|lower|large|larger|small|smaller|big|good|better|bad|great|greater|new|newer|old|older|current|early|earlier|late|later|first|second|third|last|main|major|minor|key|significant|classic|traditional|common|popular|special|particular|possible|potential|strong|weak|such|basic|general|simple|complex|necessary|average|real|full|long|short|active|wide|broad|serious|severe|successful|effective|various|specific|certain|additional|further|extra|modern|recent|next|previous|initial|final|total|entire|whole|single|local|regional|individual|overall|increased|increasing|growing|rapid|considerable|extensive|close|direct|positive|negative|proper|appropriate|multiple|unique|essential|critical|crucial|primary|related|other|many|best|most|least|fall|rise|majority|number|lack|use|loss|part|side|request|series|variety|range|kind|type|form|group|set|sort|little|ongoing|pivotal|known|wonderful|beautiful|relative|remainder|end|beginning|start|presence|existence|absence)$/;

/** U1: "some people", "the way": nobody can know which words are meant. */
function checkTelling(span: AnswerSpan, phrases: Phrases): Fault | null {
  const { first, last, top } = span;
  const opener = lower(phrases, first);
  const alone = last === first || (last === first + 1 && /^(?:the|a|an|its|his|her|their)$/.test(opener));
  if (VAGUE_OPENER.test(opener) && span.kind !== 'number') return fault('U1', `“${opener} …” fits many gaps`);
  if (alone && span.kind === 'noun phrase' && GENERIC.has(lower(phrases, top)))
    return fault('U1', `“${lower(phrases, top)}” fits many gaps`);
  if (
    span.kind === 'noun phrase' &&
    !hasNameIn(phrases, span) &&
    last - first <= 3 &&
    JUDGING.test(lower(phrases, first))
  )
    return fault('U1', `“${opener} …” fits many gaps`);
  if (
    span.kind === 'noun phrase' &&
    alone &&
    !hasNameIn(phrases, span) &&
    (lower(phrases, first - 1) === 'the' || opener === 'the')
  )
    return fault('S1', `“the ${lower(phrases, top)}”: which one?`);
  if (
    /^(?:JJ|RB)/.test(tagOf(phrases, top)) &&
    span.kind !== 'number' &&
    span.kind !== 'date' &&
    (!/^\p{Lu}/u.test(phrases.words[top]?.text ?? '') || (top === 0 && (phrases.mention[0] ?? -1) < 0))
  )
    return fault('U1', 'a lone adjective');
  return null;
}

/** The same for a spare, where a lone noun after "the" is borne. */
function checkTellingLoosely(span: AnswerSpan, phrases: Phrases): Fault | null {
  const found = checkTelling(span, phrases);
  return found?.rule === 'U1' ? found : null;
}

function hasNameIn(phrases: Phrases, { first, last }: AnswerSpan): boolean {
  for (let i = first; i <= last; i += 1) if (/^NNP|^CD/.test(tagOf(phrases, i))) return true;
  return false;
}

/** S1 and S2: an answer may not point elsewhere ("its capital", "last year"). */
function checkAnswerPointers(span: AnswerSpan, phrases: Phrases): Fault | null {
  for (let i = span.first; i <= span.last; i += 1)
    if (
      (/^(?:PRP|PRP\$|WP|WP\$)$/.test(tagOf(phrases, i)) && !isNumeral(span.reading, i)) ||
      (tagOf(phrases, i) === 'WDT' && i === span.first) ||
      (/^(?:this|these|those|such|here|ago)$/.test(lower(phrases, i)) && lower(phrases, i + 1) !== 'as')
    )
      return fault('S1', `“${phrases.words[i]?.text}” in the answer points elsewhere`);
  const moving = span.reading.times.find(
    (t) =>
      t.first <= span.last &&
      t.last >= span.first &&
      (/^(?:relative|weekday|clock)$/.test(t.kind) ||
        (t.kind === 'date' && (t.from === null || /^(?:last|next|this) /i.test(t.text)))),
  );
  return moving ? fault('S2', `“${moving.text}” is no date`) : null;
}

/** Titles and topics come back for every span of an article. */
const MOST_PLAIN = 2000;

const plain = remembering(MOST_PLAIN, (text) =>
  text
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/s$/, ''),
);

/** L4: what the whole article is about is guessed without reading. */
function checkNotTopic(span: AnswerSpan, { topic }: WordingContext): Fault | null {
  const text = plain(span.reading.article.text.slice(span.start, span.end));
  const title = plain(span.reading.article.title);
  const kin =
    text.length > 3 &&
    !text.includes(' ') &&
    [title, plain(topic)].some(
      (t) => t !== '' && !t.includes(' ') && (t.startsWith(text) || text.startsWith(t)),
    );
  return kin || text === plain(topic) || text === title
    ? fault('L4', 'what the article is about is no answer')
    : null;
}

/** What no card may have as its answer, whatever the care. */
function neverAsked(span: AnswerSpan, phrases: Phrases): Fault | null {
  return (
    checkIndefinite(span, phrases) ??
    checkAnswerWords(span, phrases) ??
    checkAnswerPointers(span, phrases) ??
    checkOtherNameAsked(span, phrases) ??
    checkWholeName(span, phrases) ??
    checkWholeTime(span, phrases) ??
    checkDateline(span) ??
    checkPairs(span) ??
    checkHalf(span) ??
    checkHalves(span, phrases) ??
    checkBareNoun(span, phrases) ??
    checkBesideName(span, phrases) ??
    checkNoList(span, phrases) ??
    checkAside(span, phrases) ??
    checkLongerName(span, phrases)
  );
}

const NEVER = new WeakMap<AnswerSpan, Fault | 'fine'>();

/** A span is tried as strictly as what is proposed and then as a spare: what neither bears is looked for once. */
function checkNever(span: AnswerSpan, phrases: Phrases): Fault | null {
  const known = NEVER.get(span) ?? neverAsked(span, phrases) ?? 'fine';
  NEVER.set(span, known);
  return known === 'fine' ? null : known;
}

/** The first rule that forbids this run of words as an answer, or null. */
export function checkAnswer(span: AnswerSpan, phrases: Phrases, context: WordingContext): Fault | null {
  return checkPhrase(span, phrases) ?? checkNever(span, phrases) ?? checkNotTopic(span, context);
}

/** U1: "artists like _____", "C or _____": an example or one of two choices could be another. */
function doubtExample({ first, last, top }: AnswerSpan, phrases: Phrases): Fault | null {
  const at = /^(?:the|an?)$/i.test(lower(phrases, first - 1)) ? first - 2 : first - 1;
  const such =
    lower(phrases, at) === 'as' && (lower(phrases, at - 1) === 'such' || lower(phrases, at - 2) === 'such');
  const like = /^(?:like|including|include|includes|included)$/.test(lower(phrases, at)) && at > 0;
  const choice =
    lower(phrases, at) === 'or' || (lower(phrases, last + 1) === 'or' && relation(phrases, top) !== 'nsubj');
  return such || like || choice ? fault('U1', 'an example among others') : null;
}

const DOUBTS = [
  checkOwnShort,
  checkCounted,
  doubtPhrase,
  checkLeftEdge,
  checkTelling,
  checkRank,
  checkRange,
  doubtMember,
  doubtExample,
];

/** The first rule that a strict eye often finds broken in such an answer, though people do ask for some; or null. */
export function doubtAbout(span: AnswerSpan, phrases: Phrases): Fault | null {
  for (const rule of DOUBTS) {
    const doubt = rule(span, phrases);
    if (doubt) return doubt;
  }
  return null;
}

/** What even a spare may not have as its answer: pointers, moving times, words that fit anywhere, verbs and clauses. */
export function checkSpareAnswer(span: AnswerSpan, phrases: Phrases): Fault | null {
  return (
    checkNever(span, phrases) ??
    checkVerbless(span, phrases) ??
    checkLeftEdge(span, phrases) ??
    checkTellingLoosely(span, phrases) ??
    checkRank(span) ??
    checkOwnShort(span) ??
    checkCounted(span, phrases) ??
    checkRange(span, phrases) ??
    checkOpinion(span.reading, phrases, (i) => i >= span.first && i <= span.last)
  );
}
