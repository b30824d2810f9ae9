/** Finds the clause of a run of words, cuts it and puts its pointers in full: what every form is made from. */
import type { AnswerSpan } from '../cards/answer-span.js';
import { statusOf } from '../facts/status.js';
import { nounClass } from '../forms/option.js';
import type { SentenceReading } from '../language/reading.js';
import { type Clause, clauseOf, isSpeech } from './clause.js';
import { cutClause } from './cut.js';
import { type Fault, fault, type WordingContext } from './draft.js';
import { holeOf } from './gap.js';
import { type Part, partsOf } from './parts.js';
import { oncePerCut } from './per-cut.js';
import { type Phrases, phrasesOf, tagOf } from './phrases.js';
import { checkAnswer, checkSpareAnswer, doubtAbout } from './rules/answer.js';
import { checkParse, checkSingledOut } from './rules/clause.js';
import { checkFirstNames } from './rules/first-names.js';
import { checkBrackets, checkLeftOver } from './rules/left-over.js';
import { anchorOf, checkPrompt } from './rules/prompt.js';
import { checkSentence } from './rules/sentence.js';
import { checkTorn } from './rules/torn.js';
import { checkReadAsOne } from './rules/two-read-as-one.js';
import { checkUnfinished } from './rules/unfinished.js';
import { checkWaitsAtEnd } from './rules/waits-at-end.js';
import { MOST_WORDS } from './shorten.js';
import { fullNameOf, openPointers } from './stand-ins.js';
import { settleTimes, yearOfGap } from './times.js';
import { aboutOf, opensOnBareThing } from './topic-in-front.js';
import { countWords } from './trim.js';
import { uncut } from './uncut.js';
import type { Worded } from './worded.js';

/** `proposed`: worded as strictly as what is proposed; `spare`: loosely told is borne, misleading is not. */
export type Care = 'proposed' | 'spare';

const SENTENCES = new WeakMap<SentenceReading, Fault | 'fine'>();

function sentenceFault(reading: SentenceReading, phrases: Phrases): Fault | null {
  const known = SENTENCES.get(reading) ?? checkSentence(reading, phrases) ?? 'fine';
  SENTENCES.set(reading, known);
  return known === 'fine' ? null : known;
}

/** "Mud covered the track, said Lund": who says it stands behind the verb, whatever was taken for its subject. */
function isToldAfter(phrases: Phrases, { tense }: Clause): boolean {
  return isSpeech(phrases, tense) && /^(?:DT|NNPS?|NN)$/.test(tagOf(phrases, tense + 1));
}

/** "Ada Lund, 41, of Oslo[,] founded": the comma behind what stands there closes an aside; behind a list it does not. */
function closesAside(before: readonly Part[], phrases: Phrases): boolean {
  const commas = before.flatMap(({ text }, i) => (text === ',' ? [i] : []));
  const last = commas.at(-1) ?? -1;
  const listed = commas.some((i) => tagOf(phrases, before[i + 1]?.at ?? -1) === 'CC');
  return commas.length % 2 === 1 || (last >= 0 && !listed);
}

/** "Ada Lund, 41 founded": an age that lost its second comma; it goes whole. */
function withoutAge(parts: readonly Part[], phrases: Phrases): readonly Part[] {
  const at = parts.findIndex(({ text, gap }, i) => {
    const [name, comma, next] = [parts[i - 2], parts[i - 1], parts[i + 1]];
    const age = !gap && /^[1-9]\d$/.test(text) && comma?.text === ',' && next !== undefined && !next.gap;
    const named = name !== undefined && !name.gap && /^NNP$/.test(tagOf(phrases, name.at));
    return age && named && /^(?:VB[DZP]|MD|RB)$/.test(tagOf(phrases, next.at));
  });
  return at < 0 ? parts : parts.filter((_, i) => i !== at && i !== at - 1);
}

/** "For Lund, however, the bank paid": what ties it to the sentence before goes; a comma stays in front of the subject. */
function withoutHowever(parts: readonly Part[], { subjectWords }: Clause): readonly Part[] {
  const at = parts.findIndex(
    ({ text, gap }, i) =>
      !gap && /^(?:however|though)$/.test(text) && parts[i - 1]?.text === ',' && parts[i + 1]?.text === ',',
  );
  if (at < 0) return parts;
  const last = subjectWords.includes(parts[at + 2]?.at ?? -1) ? at : at + 1;
  return parts.filter((_, i) => i < at - 1 || i > last);
}

/** "Ada Lund, founded …": the comma of an aside that went is not left between subject and verb. */
function tidied(parts: readonly Part[], clause: Clause, phrases: Phrases): readonly Part[] {
  const at = parts.findIndex((part) => part.at === clause.tense);
  const from = parts.findIndex((part) => clause.subjectWords.includes(part.at));
  const comma = parts.findLastIndex((part, i) => i < at && part.text === ',');
  const between = parts.slice(comma + 1, at);
  const lone =
    !isToldAfter(phrases, clause) &&
    comma > from &&
    from >= 0 &&
    !closesAside(parts.slice(from, comma), phrases) &&
    between.every((part) => /^RB/.test(tagOf(phrases, part.at)));
  return lone ? parts.filter((_, i) => i !== comma) : parts;
}

/** "The mill, opened in 1920, was …": what a sentence that is asked whole has for its verb may be a participle. */
function mayDescribe(phrases: Phrases, { tense }: Clause): boolean {
  return (
    /^VB[DN]$/.test(tagOf(phrases, tense)) && !/^(?:was|were|had|did)$/.test(phrases.lowered[tense] ?? '')
  );
}

/** A topic in front does not tell which "artist" or "keepers" are meant. */
function isPerson(noun: string): boolean {
  return (
    nounClass(noun.toLowerCase()) === 'person' || nounClass(noun.toLowerCase().replace(/s$/, '')) === 'person'
  );
}

const PLANNED = new WeakMap<SentenceReading, boolean>();

function isPlanned(reading: SentenceReading): boolean {
  const known = PLANNED.get(reading) ?? statusOf(reading) === 'planned';
  PLANNED.set(reading, known);
  return known;
}

type Shown = Pick<Worded, 'parts' | 'support' | 'marks'> & { readonly loose: boolean };

/** The cut clause with its moving times settled and its pointers in full, or why it cannot be shown. */
function opened(
  { span, context, phrases, hole }: Asked,
  { clause, cut, whole }: Cutting,
): { readonly made: Shown | Fault; readonly doubt: Fault | null } {
  const { reading } = span;
  const planned = isPlanned(reading);
  const cutOut = withoutHowever(partsOf(reading, cut.kept, hole.first, hole.last), clause);
  const parts =
    whole && mayDescribe(phrases, clause) ? cutOut : withoutAge(tidied(cutOut, clause, phrases), phrases);
  const timed = settleTimes(
    { reading, phrases, anchor: context.anchor, planned, tense: clause.tense },
    parts,
  );
  if (timed.fault) return { made: timed.fault, doubt: timed.fault };
  const gapText = reading.article.text.slice(span.start, span.end);
  const full = openPointers(reading, context, timed.parts, gapText);
  const broken = full.fault ?? checkPrompt(reading, phrases, full.parts, context.topic);
  const bare = /^“the (\P{Z}+)”: which one\?$/u.exec(broken?.reason ?? '')?.[1];
  const loose = bare !== undefined && !isPerson(bare) && context.topic !== '';
  const made = { parts: full.parts, support: full.support, marks: [...timed.marks, ...full.marks], loose };
  const doubt = full.fault ?? full.doubts[0] ?? broken ?? checkFirstNames(reading, full.parts, context.topic);
  return { made: loose ? made : (broken ?? made), doubt };
}

function answerFault(span: AnswerSpan, phrases: Phrases, context: WordingContext, care: Care): Fault | null {
  if (care === 'spare') return checkSpareAnswer(span, phrases);
  return checkAnswer(span, phrases, context) ?? doubtAbout(span, phrases);
}

/** A span to be worded: all that does not depend on how its clause is cut. */
type Asked = {
  readonly span: AnswerSpan;
  readonly context: WordingContext;
  readonly phrases: Phrases;
  readonly hole: Worded['hole'];
};

type Cutting = Pick<Worded, 'clause' | 'cut' | 'whole'>;

/** What comes of a cutting: for a spare `made`; for what is proposed the same, unless there is a `doubt`. */
type Attempt = { readonly made: Worded | Fault; readonly doubt: Fault | null };

function isYearless(made: Worded | Fault): boolean {
  return 'year' in made && made.year === null;
}

function attempt(asked: Asked, cutting: Cutting): Attempt {
  const { span, phrases, hole } = asked;
  const { clause, cut, whole } = cutting;
  const words = countWords(phrases, cut.kept, hole.first, hole.last);
  if (words > MOST_WORDS + 3) return { made: fault('A1', `${words} words`), doubt: null };
  const unbelieved = whole ? null : checkParse(phrases, clause, cut.kept);
  if (unbelieved) return { made: unbelieved, doubt: null };
  const shown = opened(asked, cutting);
  const doubt = checkSingledOut(phrases, clause, cut.kept, span.top) ?? shown.doubt;
  const made = 'rule' in shown.made ? shown.made : wordedOf(asked, cutting, shown.made);
  return { made, doubt: doubt ?? (isYearless(made) ? fault('S2', 'a day whose year nobody tells') : null) };
}

const checkRest = oncePerCut(
  (phrases, { borrowed }, kept) => checkBrackets(phrases, kept) ?? checkLeftOver(phrases, borrowed, kept),
);

function wordedOf(
  { span, context, phrases, hole }: Asked,
  { clause, cut, whole }: Cutting,
  { parts, marks, support, loose }: Shown,
): Worded | Fault {
  const { reading } = span;
  const torn =
    checkRest(phrases, clause, cut.kept) ??
    checkUnfinished(phrases, clause, cut.kept, span) ??
    (whole
      ? null
      : (checkTorn(phrases, clause, cut.kept, span) ??
        checkReadAsOne(phrases, clause, cut.kept) ??
        checkWaitsAtEnd(phrases, cut.kept)));
  if (torn) return torn;
  if (!parts.some((part) => part.at === clause.tense)) return fault('A1', 'its verb fell out');
  const anchor = anchorOf(reading, phrases, parts);
  if (anchor === null && context.topic === '') return fault('S5', 'no name or date tells what it is about');
  const full = fullNameOf(reading, context, hole);
  const settling = {
    reading,
    phrases,
    anchor: context.anchor,
    planned: isPlanned(reading),
    tense: clause.tense,
  };
  const year = yearOfGap(settling, span, parts);
  const label = anchor === 'name' && !loose ? '' : context.topic;
  const about = label === '' && opensOnBareThing(phrases, clause, parts) ? aboutOf(context.topic, parts) : '';
  return {
    span,
    phrases,
    clause,
    cut,
    hole,
    parts,
    marks: year ? [...marks, 'inferred'] : marks,
    support: [...support, ...(full?.support ?? [])],
    fullName: full?.name ?? null,
    year,
    label,
    about,
    whole,
  };
}

/** The clause of a span cut for it; null where no clause with a subject and a tense is around it. */
function cutFor({ span, phrases, hole }: Asked): Cutting | null {
  const clause = clauseOf(phrases, span.top);
  return clause && { clause, cut: cutClause(phrases, clause, hole.first, hole.last), whole: false };
}

/** The sentence as it stands, where its parse or its cut is at fault. */
function uncutFor({ phrases, hole }: Asked): Cutting | null {
  const found = uncut(phrases, hole.first, hole.last);
  return found && { ...found, whole: true };
}

/** Attempts by span; a span is tried as strictly as what is proposed and then as a spare. */
type Attempts = WeakMap<AnswerSpan, Attempt & { readonly context: WordingContext }>;

const CUT: Attempts = new WeakMap();
const UNCUT: Attempts = new WeakMap();

function attemptOnce(asked: Asked, known: Attempts, cuttingFor: (asked: Asked) => Cutting | null): Attempt {
  const { span, context } = asked;
  const before = known.get(span);
  if (before?.context === context) return before;
  const cutting = cuttingFor(asked);
  const none = fault('A1', 'no clause with a subject and a tense around it');
  const { made, doubt } = cutting === null ? { made: none, doubt: null } : attempt(asked, cutting);
  const now = { made, doubt, context };
  known.set(span, now);
  return now;
}

/** The clause of a span ready for every form, or why it cannot be shown. */
export function settle(span: AnswerSpan, context: WordingContext, care: Care): Worded | Fault {
  const { reading } = span;
  const phrases = phrasesOf(reading);
  const refused = sentenceFault(reading, phrases) ?? answerFault(span, phrases, context, care);
  if (refused) return refused;
  const hole = holeOf(span, phrases);
  const article = span.first - 1;
  if (hole.first === article && phrases.words[article]?.head !== span.top)
    return fault('L2', '“a” or “an” before the gap tells its first letter');
  const asked = { span, context, phrases, hole };
  const borne = ({ made, doubt }: Attempt) => (care === 'proposed' && doubt !== null ? doubt : made);
  const made = borne(attemptOnce(asked, CUT, cutFor));
  if (!('rule' in made) || made.rule !== 'A1') return made;
  const whole = borne(attemptOnce(asked, UNCUT, uncutFor));
  return 'rule' in whole ? made : whole;
}
