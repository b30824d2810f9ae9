/** A list of three or more becomes one group of overlapping gaps: each card hides one item and shows the others (A2). */
import { type Card, type ClozeCard, cardId, GAP } from '../deck.js';
import type { Ledger } from '../facts/ledger.js';
import type { SentenceReading } from '../language/reading.js';
import { checkLeak } from '../wording/rules/leak.js';
import { meanSame } from './meaning.js';

const FEWEST = 3;
const MOST = 6;
const LONGEST_ITEM = 5;
const LONGEST_SENTENCE = 30;

type Item = { readonly first: number; readonly last: number };

/** The words under `top` that stand together with it, without its fellows, their commas and "and". */
function itemAt({ words }: SentenceReading, top: number, tops: readonly number[]): Item | null {
  const inside = (i: number) => {
    for (let at = i, steps = 0; at >= 0 && steps < words.length; at = words[at]?.head ?? -1, steps += 1) {
      if (at === top) return true;
      if (tops.includes(at) || /^(?:cc|punct|case)/.test(words[at]?.label ?? '')) return false;
    }
    return false;
  };
  let [first, last] = [top, top];
  while (first > 0 && inside(first - 1)) first -= 1;
  while (last < words.length - 1 && inside(last + 1)) last += 1;
  return last - first < LONGEST_ITEM ? { first, last } : null;
}

/** The lists of a sentence: three to six nouns or names side by side, of which none is a list itself. */
function listsIn(reading: SentenceReading): readonly (readonly Item[])[] {
  const { words } = reading;
  return words.flatMap((word, top) => {
    if (!/^(?:NN|FW)/.test(word.tag) || /^conj/.test(word.label)) return [];
    const others = words.flatMap((w, i) =>
      w.head === top && /^conj/.test(w.label) && /^(?:NN|FW)/.test(w.tag) ? [i] : [],
    );
    const tops = [top, ...others];
    if (tops.length < FEWEST || tops.length > MOST) return [];
    const items = tops.flatMap((t) => itemAt(reading, t, tops) ?? []);
    const apart = items.every((item, i) => i === 0 || item.first > (items[i - 1]?.last ?? -1) + 1);
    return items.length === tops.length && apart ? [items] : [];
  });
}

/** S1, S2: the sentence stands alone as it is, since all of it is shown. */
function standsAlone({ words, references, times, utterances }: SentenceReading): boolean {
  return (
    words.length <= LONGEST_SENTENCE &&
    references.length === 0 &&
    utterances.length === 0 &&
    !words.some((w) => /^(?:PRP|PRP\$)$/.test(w.tag)) &&
    !times.some((t) => t.kind === 'relative' || t.kind === 'weekday')
  );
}

function textOf({ article, words }: SentenceReading, { first, last }: Item): string {
  return article.text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0).replace(/\s+/g, ' ');
}

function gapAt(reading: SentenceReading, { first, last }: Item): string {
  const { article, span, words } = reading;
  const before = article.text.slice(span.start, words[first]?.start ?? span.start);
  const after = article.text.slice(words[last]?.end ?? span.end, span.end);
  return `${before}${GAP}${after}`.replace(/\s+/g, ' ').trim();
}

function groupOf(reading: SentenceReading, items: readonly Item[], ledger: Ledger): readonly ClozeCard[] {
  const texts = items.map((item) => textOf(reading, item));
  if (texts.some((text, i) => texts.some((other, k) => k !== i && meanSame(text, other)))) return [];
  const [head] = items;
  const start = reading.words[head?.first ?? 0]?.start ?? 0;
  const end = reading.words[items.at(-1)?.last ?? 0]?.end ?? 0;
  const { fact, evidence, doubted } = ledger.support(reading, start, end);
  if (doubted !== null) return [];
  const own = evidence.slice(0, 1);
  const group = cardId(fact.id, 'cloze', texts.join('\n'));
  const cards = items.map((item, i): ClozeCard => {
    const prompt = gapAt(reading, item);
    return {
      kind: 'cloze',
      id: cardId(fact.id, 'cloze', prompt),
      fact: fact.id,
      group,
      prompt,
      answer: texts[i] ?? '',
      accepted: [],
      evidence: own,
    };
  });
  return cards.some((card: Card) => checkLeak(card.prompt, card.answer) !== null) ? [] : cards;
}

/**
 * For each list of a sentence that stands alone, its cards, which share `group`; a list of which one item gives another
 * away makes none. Other items that a card shows are no help beyond that the hidden one is not among them.
 */
export function listGaps(
  readings: readonly SentenceReading[],
  ledger: Ledger,
): readonly (readonly ClozeCard[])[] {
  return readings
    .filter(standsAlone)
    .flatMap((reading) => listsIn(reading).map((items) => groupOf(reading, items, ledger)))
    .filter((cards) => cards.length >= FEWEST);
}
