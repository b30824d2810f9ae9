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
import { type Phrases, phrasesOf, tagOf } from './phrases.js';
import { checkAnswer, checkSpareAnswer, doubtAbout } from './rules/answer.js';
import { checkParse, checkSingledOut } from './rules/clause.js';
import { checkBrackets, checkLeftOver } from './rules/left-over.js';
import { anchorOf, checkPrompt } from './rules/prompt.js';
import { checkSentence } from './rules/sentence.js';
import { checkTorn } from './rules/torn.js';
import { MOST_WORDS } from './shorten.js';
import { fullNameOf, openPointers } from './stand-ins.js';
import { settleTimes } from './times.js';
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

/** "Ada Lund, founded …": the comma of an aside that went is not left between subject and verb. */
function tidied(parts: readonly Part[], clause: Clause, phrases: Phrases): readonly Part[] {
  const at = parts.findIndex((part) => part.at === clause.tense);
  const from = parts.findIndex((part) => clause.subjectWords.includes(part.at));
  const comma = parts.findLastIndex((part, i) => i < at && part.text === ',');
  const between = parts.slice(comma + 1, at);
  const others = parts.filter((part, i) => i >= from && i < comma && part.text === ',').length;
  const lone =
    !isToldAfter(phrases, clause) &&
    comma > from &&
    from >= 0 &&
    others % 2 === 0 &&
    between.every((part) => /^RB/.test(tagOf(phrases, part.at)));
  return lone ? parts.filter((_, i) => i !== comma) : parts;
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

/** The cut clause with its moving times settled and its pointers in full, or why it cannot be shown. */
function opened(
  span: AnswerSpan,
  context: WordingContext,
  { phrases, clause, cut, hole }: Pick<Worded, 'phrases' | 'clause' | 'cut' | 'hole'>,
  care: Care,
): (Pick<Worded, 'parts' | 'support' | 'marks'> & { readonly loose: boolean }) | Fault {
  const { reading } = span;
  const planned = isPlanned(reading);
  const parts = tidied(partsOf(reading, cut.kept, hole.first, hole.last), clause, phrases);
  const timed = settleTimes({ reading, phrases, anchor: context.anchor, planned }, parts);
  if (timed.fault) return timed.fault;
  const gapText = reading.article.text.slice(span.start, span.end);
  const full = openPointers(reading, context, timed.parts, gapText);
  const doubt = care === 'proposed' ? full.doubts[0] : null;
  const broken = full.fault ?? doubt ?? checkPrompt(reading, phrases, full.parts);
  const bare = care === 'spare' && /^“the (\P{Z}+)”: which one\?$/u.exec(broken?.reason ?? '')?.[1];
  const loose = typeof bare === 'string' && !isPerson(bare) && context.topic !== '';
  const made = { parts: full.parts, support: full.support, marks: [...timed.marks, ...full.marks], loose };
  return loose ? made : (broken ?? made);
}

function answerFault(span: AnswerSpan, phrases: Phrases, context: WordingContext, care: Care): Fault | null {
  if (care === 'spare') return checkSpareAnswer(span, phrases);
  return checkAnswer(span, phrases, context) ?? doubtAbout(span, phrases);
}

/** A cut clause, tried for the gap: all that does not depend on how it was cut is in `asked`. */
type Asked = {
  readonly span: AnswerSpan;
  readonly context: WordingContext;
  readonly care: Care;
  readonly phrases: Phrases;
  readonly hole: Worded['hole'];
};

function madeOf(asked: Asked, clause: Clause, cut: Worded['cut'], whole: boolean): Worded | Fault {
  const { span, context, care, phrases, hole } = asked;
  const { reading } = span;
  const words = countWords(phrases, cut.kept, hole.first, hole.last);
  if (words > MOST_WORDS + 3) return fault('A1', `${words} words`);
  const made =
    (whole ? null : checkParse(phrases, clause, cut.kept)) ??
    (care === 'proposed' ? checkSingledOut(phrases, clause, cut.kept, span.top) : null) ??
    opened(span, context, { phrases, clause, cut, hole }, care);
  if ('rule' in made) return made;
  const torn =
    checkBrackets(phrases, cut.kept) ??
    checkLeftOver(phrases, clause.borrowed, cut.kept) ??
    (whole ? null : checkTorn(phrases, clause, cut.kept, span));
  if (torn) return torn;
  if (!made.parts.some((part) => part.at === clause.tense)) return fault('A1', 'its verb fell out');
  const anchor = anchorOf(reading, phrases, made.parts);
  if (anchor === null && context.topic === '') return fault('S5', 'no name or date tells what it is about');
  const full = fullNameOf(reading, context, hole);
  const support = [...made.support, ...(full?.support ?? [])];
  const label = anchor === 'name' && !made.loose ? '' : context.topic;
  const { parts, marks } = made;
  const about = label === '' && opensOnBareThing(phrases, clause, parts) ? aboutOf(context.topic, parts) : '';
  return {
    span,
    phrases,
    clause,
    cut,
    hole,
    parts,
    marks,
    support,
    fullName: full?.name ?? null,
    label,
    about,
    whole,
  };
}

type Cutting = { readonly clause: Clause; readonly cut: Worded['cut'] };

/** A span is tried as strictly as what is proposed and then as a spare: its clause is found and cut once. */
const CUTTINGS = new WeakMap<AnswerSpan, Cutting | 'none'>();

function cuttingOf({ span, phrases, hole }: Asked): Cutting | 'none' {
  const known = CUTTINGS.get(span);
  if (known) return known;
  const clause = clauseOf(phrases, span.top);
  const made = clause ? { clause, cut: cutClause(phrases, clause, hole.first, hole.last) } : 'none';
  CUTTINGS.set(span, made);
  return made;
}

function cutOf(asked: Asked): Worded | Fault {
  const cutting = cuttingOf(asked);
  if (cutting === 'none') return fault('A1', 'no clause with a subject and a tense around it');
  return madeOf(asked, cutting.clause, cutting.cut, false);
}

/** The sentence as it stands, where its parse or its cut is at fault; the first fault where that cannot be shown either. */
function uncutOf(asked: Asked, broken: Fault): Worded | Fault {
  const { phrases, hole } = asked;
  const whole = broken.rule === 'A1' ? uncut(phrases, hole.first, hole.last) : null;
  const made = whole === null ? broken : madeOf(asked, whole.clause, whole.cut, true);
  return 'rule' in made ? broken : made;
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
  const asked = { span, context, care, phrases, hole };
  const made = cutOf(asked);
  return 'rule' in made ? uncutOf(asked, made) : made;
}
