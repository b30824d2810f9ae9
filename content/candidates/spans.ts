/** Every run of words of a sentence that somebody might ask for: many more than are ever asked. */
import type { AnswerKind, AnswerSpan } from '../cards/answer-span.js';
import type { SentenceReading } from '../language/reading.js';
import { type Mention, mentionsOf } from './mentions.js';
import { type Run, runsOf } from './phrases.js';
import { type SentenceTree, tagAt, treeOf } from './sentence-tree.js';

/** Longer answers are nothing to remember. */
export const MOST_ANSWER_WORDS = 14;

const EDGE = /^(?:[.,:;!?…–—-]+|''|``|["“”‘’'()[\]])$/;
/** Words that an answer neither begins nor ends with. */
const BEGINS_IDLE = /^(?:CC|DT|PDT|PRP\$|WDT|WP|WP\$|WRB|EX|POS|,|:|\.)$/;
const ENDS_IDLE = /^(?:CC|POS|DT|IN|TO|PRP\$)$/;
const CONTENT = /^(?:NN|CD|VB|JJ|RB|FW|ADD|SYM)/;
const EMPTY_VERB = /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|'s|’s)$/i;

/** Cut where a bracket or a quotation mark opens or closes that has no partner within the run. */
function paired(reading: SentenceReading, [first, last]: Run): Run {
  const open: number[] = [];
  let from = first;
  for (let i = first; i <= last; i += 1) {
    const text = reading.words[i]?.text ?? '';
    if (text.length > 1) continue;
    if (text === '(' || text === '[' || text === '“') open.push(i);
    else if ((text === ')' || text === ']' || text === '”') && open.pop() === undefined) from = i + 1;
  }
  const loose = open.find((i) => i >= from);
  return [from, loose === undefined ? last : loose - 1];
}

/** Without marks, determiners and pronouns at its edges. */
function stripped(reading: SentenceReading, [first, last]: Run): Run {
  let [from, to] = [first, last];
  const word = (i: number) => reading.words[i]?.text ?? '';
  while (from <= to && (EDGE.test(word(from)) || BEGINS_IDLE.test(tagAt(reading, from)))) from += 1;
  while (to >= from && (EDGE.test(word(to)) || ENDS_IDLE.test(tagAt(reading, to)))) to -= 1;
  return [from, to];
}

/** The run as an answer would be written; null where nothing telling is left. */
function trimmed(reading: SentenceReading, run: Run): Run | null {
  const once = stripped(reading, paired(reading, run));
  const [from, to] = stripped(reading, paired(reading, once));
  if (to < from || to - from >= MOST_ANSWER_WORDS) return null;
  for (let i = from; i <= to; i += 1) {
    if (CONTENT.test(tagAt(reading, i)) && !EMPTY_VERB.test(reading.words[i]?.text ?? '')) return [from, to];
  }
  return null;
}

/** The word that holds the run to the rest of the sentence: the least deep one whose head lies outside. */
function topOf({ reading, depth }: SentenceTree, [first, last]: Run): number {
  let top = last;
  for (let i = first; i <= last; i += 1) {
    const head = reading.words[i]?.head ?? -1;
    const outside = head < first || head > last;
    const topOutside = (reading.words[top]?.head ?? -1) < first || (reading.words[top]?.head ?? -1) > last;
    if (outside && (!topOutside || (depth[i] ?? 0) < (depth[top] ?? 0))) top = i;
  }
  return top;
}

/** A run is a name, a date or a number when one covers it and reaches its top word; else what its top word is. */
function kindOf(tree: SentenceTree, run: Run, top: number, mentions: readonly Mention[]): AnswerKind {
  const [first, last] = run;
  for (const { core, runs, kind } of mentions) {
    if (first >= core[0] && last <= core[1]) return kind;
    for (const one of runs) if (one[0] === first && one[1] === last) return kind;
  }
  const tag = tagAt(tree.reading, top);
  if (/^VB/.test(tag)) return 'clause';
  if (/^(?:NN|CD|PRP|FW)/.test(tag))
    return tag.startsWith('NNP') && run[0] === run[1] ? 'other name' : 'noun phrase';
  return 'other';
}

/**
 * All answer spans of a sentence in reading order, each once: names, dates, numbers with and without hedge and
 * unit, noun phrases cut after each dependent, clauses, adjuncts, what stands in brackets. Empty where the
 * sentence was too long to be read. About 0.75 for each word.
 */
export function answerSpansOf(
  reading: SentenceReading,
  tree: SentenceTree = treeOf(reading),
  mentions: readonly Mention[] = mentionsOf(reading),
): readonly AnswerSpan[] {
  if (reading.words.length === 0) return [];
  const found = new Map<number, AnswerSpan>();
  const size = reading.words.length;
  const tried = new Set<number>();
  for (const run of [...mentions.flatMap(({ runs }) => runs), ...runsOf(tree)]) {
    if (run[1] < run[0] || tried.has(run[0] * size + run[1])) continue;
    tried.add(run[0] * size + run[1]);
    const cut = trimmed(reading, run);
    if (cut === null || found.has(cut[0] * size + cut[1])) continue;
    const [first, last] = cut;
    const top = topOf(tree, cut);
    found.set(first * size + last, {
      reading,
      first,
      last,
      top,
      kind: kindOf(tree, cut, top, mentions),
      start: reading.words[first]?.start ?? reading.span.start,
      end: reading.words[last]?.end ?? reading.span.end,
    });
  }
  return [...found.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}
