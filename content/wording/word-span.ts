/** Words a run of words: finds its clause, cuts it, puts pointers in full, and asks in each honest form. */
import type { AnswerSpan } from '../cards/answer-span.js';
import { GAP } from '../deck.js';
import { type Draft, type Fault, fault, type WordingContext } from './draft.js';
import { answerText, gapPrompt, isBareCount, otherAnswers, quantityOf, unitShown } from './gap.js';
import { written } from './parts.js';
import { contentWords, gapQuality } from './quality.js';
import { questionsOf } from './question.js';
import { checkLeak, checkLooseLeak } from './rules/leak.js';
import { settle } from './settle.js';
import { MOST_WORDS } from './shorten.js';
import type { Worded } from './worded.js';

/** A sentence as it stands is never proposed: nobody believed its parse. */
const MOST_UNCUT = 0.4;

/** The topic in front of "the lens", where it neither tells the answer nor makes the prompt too long. */
function frontOf({ about, parts }: Worded, answer: string): string {
  if (about === '') return '';
  const long = written(parts).split(/\s+/).length + about.split(/\s+/).length > MOST_WORDS;
  return long || checkLeak(about, answer) !== null ? '' : about;
}

/** "on _____ [1998]": a day or a month alone is one of many. */
function dated({ year }: Worded, prompt: string): string {
  return year ? prompt.replace(GAP, `${GAP} [${year}]`) : prompt;
}

/** A gap behind one of these is the surname alone. */
const ADDRESS = /^(?:Mr|Mrs|Ms|Miss)\.?$/;

function gapDraft(worded: Worded, checkLeaks: typeof checkLeak): Draft | Fault {
  const { span, phrases, parts, label, hole, support, marks } = worded;
  const full = ADDRESS.test(phrases.words[hole.first - 1]?.text ?? '') ? null : worded.fullName;
  const answer = full ?? answerText(span, phrases, hole);
  const prompt = dated(worded, gapPrompt(parts, label === '' ? frontOf(worded, answer) : label));
  const words = prompt.split(/\s+/).length;
  if (words > MOST_WORDS + 2) return fault('A1', `${words} words`);
  if (label !== '' && contentWords(worded) < 2) return fault('U1', 'too little is told to know the answer');
  if (words < 5) return fault('S5', 'too short to stand alone');
  const leak = checkLeaks(prompt, answer);
  if (leak) return leak;
  const { amount } = hole;
  const typed = amount !== null && (unitShown(parts, amount) || isBareCount(amount, prompt));
  const value = typed ? [String(amount.value)].filter((text) => text !== answer) : otherAnswers(span, answer);
  return {
    kind: typed ? 'number' : 'cloze',
    prompt,
    answer,
    accepted: value,
    quantity: typed ? quantityOf(amount) : null,
    support,
    marks,
    quality: worded.whole ? Math.min(MOST_UNCUT, gapQuality(worded)) : gapQuality(worded),
  };
}

/** Below this a gap is seldom kept. */
const POOR = 0.36;

/** A question asks for recall without showing the shape of the answer: about as good, it goes before a gap. */
function standing({ kind, quality }: Draft): number {
  return kind === 'cloze' ? quality - 0.14 : quality;
}

/** The questions for a span; after a topic, which reads less well, only where its gap is poor or refused. */
function besideGap(worded: Worded, gap: Draft | Fault): readonly Draft[] {
  const all = questionsOf(worded, !('rule' in gap));
  return worded.label === '' || 'rule' in gap || gap.quality < POOR
    ? all
    : all.filter(({ prompt }) => !prompt.startsWith(`${worded.label}: `));
}

/** The drafts for a span, best first (never empty), or the rule that forbids to ask for it. */
export function wordSpan(span: AnswerSpan, context: WordingContext): readonly Draft[] | Fault {
  const worded = settle(span, context, 'proposed');
  if ('rule' in worded) return worded;
  const gap = gapDraft(worded, checkLeak);
  const questions = worded.whole ? [] : besideGap(worded, gap);
  const drafts = 'rule' in gap ? questions : [...questions, gap];
  if (drafts.length === 0 && 'rule' in gap) return gap;
  return drafts.toSorted((a, b) => standing(b) - standing(a));
}

/** What a strict reader seldom keeps; `wordSpan` refuses it, and nothing of this quality is proposed. */
export const SPARE = 0.25;

/** Below this a gap is one that many words fit. */
const BEARABLE = 0.23;

function spareGap(worded: Worded): Draft | Fault {
  const gap = gapDraft(worded, checkLooseLeak);
  return !('rule' in gap) && gap.quality < BEARABLE ? fault('U1', 'many words fit') : gap;
}

/** The drafts for a span that `wordSpan` refused, a question first where there is one; never proposed. */
export function wordSpare(span: AnswerSpan, context: WordingContext): readonly Draft[] | Fault {
  const worded = settle(span, context, 'spare');
  if ('rule' in worded) return worded;
  const gap = spareGap(worded);
  const questions = worded.whole ? [] : besideGap(worded, gap);
  const all = 'rule' in gap ? questions : [...questions, gap];
  const first = (draft: Draft) => (worded.label === '' && draft.kind !== 'cloze' ? 1 : standing(draft));
  const drafts = all.toSorted((a, b) => first(b) - first(a)).map((draft) => ({ ...draft, quality: SPARE }));
  return drafts.length === 0 && 'rule' in gap ? gap : drafts;
}
