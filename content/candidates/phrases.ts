/** Runs of words that the parse holds together: noun phrases cut in every useful way, clauses, adjuncts, brackets. */
import { relation, type SentenceTree, tagAt } from './sentence-tree.js';

/** Places of the first and the last word, both inclusive. */
export type Run = readonly [first: number, last: number];

const NOMINAL = /^(?:NN|CD|PRP$|DT$|WP|\$|FW|ADD)/;
/** What may stand between a determiner and its noun. */
const BEFORE_NOUN =
  /^(?:amod|compound|nummod|nmod:poss|nmod:unmarked|nmod:desc|advmod|flat|punct|obl:unmarked|det|det:predet|case|cc|conj|goeswith)$/;
const TIED = /^(?:flat|fixed|goeswith|nummod|compound)$/;
/** Starts tried within one base phrase: whole, then less one modifier after another. */
const TAILS = 4;

function leftOf({ children }: SentenceTree, head: number): readonly number[] {
  return (children[head] ?? []).filter((c) => c < head);
}

function rightOf({ children }: SentenceTree, head: number): readonly number[] {
  return (children[head] ?? []).filter((c) => c > head);
}

/** Where a noun phrase can begin, widest first: after the determiner, after each modifier in turn, at its head. */
function startsOf(tree: SentenceTree, head: number): number[] {
  const { reading } = tree;
  const starts = [head];
  let at = head;
  for (const child of leftOf(tree, head).toReversed()) {
    const label = reading.words[child]?.label ?? '';
    const loose = label === 'punct' ? !/^["“‘'’`-]|^[-‐‑–]$/.test(reading.words[child]?.text ?? '') : false;
    if ((tree.to[child] ?? child) !== at - 1 || !BEFORE_NOUN.test(label) || loose) break;
    if (/^(?:det|case)/.test(label) || /^(?:PRP\$|WP\$)$/.test(tagAt(reading, child))) break;
    at = tree.from[child] ?? child;
    if (label !== 'punct') starts.push(at);
  }
  return starts.toReversed();
}

/** Where it can end, shortest first: at its head with what is tied to it, then after each dependent in turn. */
function endsOf(tree: SentenceTree, head: number): number[] {
  const { reading } = tree;
  const ends: number[] = [];
  let base = head;
  for (const child of rightOf(tree, head)) {
    const end = tree.to[child] ?? child;
    const tied = TIED.test(relation(reading, child)) && tree.from[child] === base + 1;
    if (tied && ends.length === 0) base = end;
    else if (relation(reading, child) !== 'punct' && relation(reading, child) !== 'case') {
      if (relation(reading, child) === 'nmod') ends.push(endsOf(tree, child)[0] ?? end);
      ends.push(end);
    }
  }
  return [base, ...ends];
}

function nounPhrases(tree: SentenceTree, head: number): Run[] {
  const starts = startsOf(tree, head);
  const [base = head, ...ends] = endsOf(tree, head);
  const widest = starts[0] ?? head;
  const wide: Run[] = ends.map((end) => [widest, end]);
  const tails: Run[] = starts.slice(0, TAILS).map((start) => [start, base]);
  const bareEnds: Run[] =
    starts.length > 1 ? ends.slice(0, 2).map((end) => [starts.at(-1) ?? head, end]) : [];
  const modifier: Run[] = widest < head ? [[widest, head - 1]] : [];
  return [...tails, ...wide, ...bareEnds, ...modifier];
}

/** "in the 1950s", "by burning coal": the words of a dependent with its preposition, shortest last. */
function adjuncts(tree: SentenceTree, head: number): Run[] {
  const marker = leftOf(tree, head).find((c) => /^(?:case|mark)$/.test(relation(tree.reading, c)));
  if (marker === undefined) return [];
  const [base = head] = endsOf(tree, head);
  const to = tree.to[head] ?? head;
  return [
    [marker, to],
    [marker, base],
  ];
}

/** A verb with each of its dependents in turn, with and without what stands before it; and its whole clause. */
function verbPhrases(tree: SentenceTree, head: number): Run[] {
  const { reading } = tree;
  const found: Run[] = [[head, head]];
  const left = leftOf(tree, head);
  const near = left.findLast(
    (c) => tree.to[c] === head - 1 && /^(?:advmod|aux|mark)$/.test(relation(reading, c)),
  );
  for (const child of rightOf(tree, head)) {
    if (relation(reading, child) === 'punct') continue;
    const end = tree.to[child] ?? child;
    found.push([head, end]);
    if (near !== undefined) found.push([near, end]);
  }
  if (near !== undefined) found.push([near, head]);
  const opener = left.find((c) => !/^(?:mark|cc|punct)$/.test(relation(reading, c)));
  const [from, to] = [tree.from[head] ?? head, tree.to[head] ?? head];
  if (opener !== undefined) found.push([tree.from[opener] ?? opener, to]);
  found.push([from, to]);
  return found;
}

function adjectivePhrases(tree: SentenceTree, head: number): Run[] {
  const near = leftOf(tree, head).filter((c) => relation(tree.reading, c) === 'advmod');
  const start = near[0] === undefined ? head : (tree.from[near[0]] ?? head);
  const ends = rightOf(tree, head)
    .filter((c) => relation(tree.reading, c) !== 'punct')
    .map((c) => tree.to[c] ?? c);
  return [[head, head], [start, head], ...ends.map((end): Run => [start, end])];
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['(', ')'],
  ['‘', '’'],
]);

/** What stands within brackets or quotation marks. */
function enclosed({ reading }: SentenceTree): Run[] {
  const found: Run[] = [];
  const { words } = reading;
  for (let i = 0; i < words.length; i += 1) {
    const closer = CLOSERS.get(words[i]?.text ?? '');
    if (closer === undefined) continue;
    const end = words.findIndex((word, j) => j > i + 1 && word.text === closer);
    if (end < 0) continue;
    found.push([i + 1, end - 1]);
    i = end;
  }
  return found;
}

/** All runs of a sentence, with repeats and some that hold no content; whoever asks sifts them. */
export function runsOf(tree: SentenceTree): Run[] {
  const { reading } = tree;
  const runs = enclosed(tree);
  reading.words.forEach((_, i) => {
    const tag = tagAt(reading, i);
    if (NOMINAL.test(tag)) runs.push(...nounPhrases(tree, i), ...adjuncts(tree, i));
    else if (/^VB/.test(tag)) {
      runs.push(...verbPhrases(tree, i), ...adjuncts(tree, i));
      if (/^VB[GN]$/.test(tag)) runs.push(...nounPhrases(tree, i));
    } else if (/^(?:JJ|RB)/.test(tag)) {
      runs.push(...adjectivePhrases(tree, i), ...adjuncts(tree, i));
      if (relation(reading, i) !== 'amod' && relation(reading, i) !== 'advmod')
        runs.push(...nounPhrases(tree, i));
    }
  });
  return runs;
}
