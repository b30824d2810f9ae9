/** Quotations with who is told to have said them: by the parse of their sentence, else by the quotation they go on. */
import type { Span } from '../deck.js';
import type { Entity, Utterance, WordRange } from './mentions.js';
import type { Word } from './sentence-words.js';
import { wordsAt } from './word-places.js';
import { SPEECH_FORMS } from './words/speech.js';

/** A sentence as this step needs it; `quotes` are clipped to it, marks included. */
export type QuotingSentence = {
  readonly block: number;
  readonly words: readonly Word[];
  readonly quotes: readonly Span[];
  readonly entities: readonly Entity[];
};

type Speaker = { readonly words: WordRange | null; readonly name: string | null };

function isSpeech(word: Word | undefined): boolean {
  return word !== undefined && /^VB/.test(word.tag) && SPEECH_FORMS.has(word.text.toLowerCase());
}

/** The word of a range whose head lies outside of it. */
function topOf(words: readonly Word[], { first, last }: WordRange): number {
  for (let i = first; i <= last; i += 1) {
    const head = words[i]?.head ?? -1;
    if ((head < first || head > last) && words[i]?.label !== 'punct') return i;
  }
  return first;
}

function inside({ first, last }: WordRange, i: number): boolean {
  return i >= first && i <= last;
}

/** The verb of saying that governs a quotation, or is put into it; −1 for none. */
function verbFor(words: readonly Word[], quote: WordRange, taken: (i: number) => boolean): number {
  const top = topOf(words, quote);
  let at = words[top]?.head ?? -1;
  for (let steps = 0; steps < 6 && at >= 0; steps += 1) {
    if (!taken(at) && isSpeech(words[at])) return at;
    at = words[at]?.head ?? -1;
  }
  const hanging = words.findIndex((w, i) => !taken(i) && isSpeech(w) && inside(quote, w.head));
  return hanging >= 0 ? hanging : beside(words, quote, taken);
}

/** A verb of saying right before or behind the marks: “…,” Penn said; the mayor said, “…” */
function beside(words: readonly Word[], quote: WordRange, taken: (i: number) => boolean): number {
  for (const step of [1, -1]) {
    const from = step > 0 ? quote.last + 1 : quote.first - 1;
    for (let i = from, n = 0; n < 8 && i >= 0 && i < words.length && !taken(i); i += step, n += 1)
      if (isSpeech(words[i]) && /^VB[DZP]$/.test(words[i]?.tag ?? '')) return i;
  }
  return -1;
}

/** The subject of a verb, or of the clause that a participle ("…, adding") or a joined verb hangs on; −1 for none. */
function subjectOf(words: readonly Word[], verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 3 && at >= 0; steps += 1) {
    const here = at;
    const subject = words.findIndex((w) => w.head === here && /^nsubj/.test(w.label));
    if (subject >= 0) return subject;
    if (!/^(?:advcl|conj|xcomp)/.test(words[at]?.label ?? '')) break;
    at = words[at]?.head ?? -1;
  }
  const root = words[verb]?.tag === 'VBG' ? words.findIndex((w) => w.head < 0) : -1;
  return root < 0 ? -1 : words.findIndex((w) => w.head === root && /^nsubj/.test(w.label));
}

/** The words of a noun phrase around its head: what hangs on it without a break, clauses behind it left out. */
export function phraseAround(words: readonly Word[], head: number): WordRange {
  let first = head;
  let last = head;
  const belongs = (i: number) => climbs(words, i, head);
  while (first > 0 && belongs(first - 1)) first -= 1;
  while (
    last + 1 < words.length &&
    belongs(last + 1) &&
    !/^(?:acl|appos|punct|cc|conj|parataxis)/.test(words[last + 1]?.label ?? '') &&
    !/^(?:,|who|which|that)$/.test(words[last + 1]?.text ?? '')
  )
    last += 1;
  return { first, last };
}

function climbs(words: readonly Word[], from: number, to: number): boolean {
  let at = from;
  for (let steps = 0; steps < 8 && at >= 0; steps += 1) {
    if (at === to) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}

function speakerAt({ words, entities }: QuotingSentence, head: number): Speaker {
  const entity =
    entities.find((e) => inside(e, head)) ??
    entities.find((e) => e.kind === 'person' && climbs(words, e.first, head) && Math.abs(e.first - head) < 6);
  if (entity) return { words: { first: entity.first, last: entity.last }, name: entity.full };
  return { words: phraseAround(words, head), name: null };
}

/** "According to Penn, …". */
function accordingTo(sentence: QuotingSentence): Speaker | null {
  const { words } = sentence;
  const at = words.findIndex((w, i) => /^according$/i.test(w.text) && words[i + 1]?.text === 'to');
  const head = at < 0 ? -1 : (words[at]?.head ?? -1);
  return head > at + 1 ? speakerAt(sentence, head) : null;
}

function hasClause(words: readonly Word[], { first, last }: WordRange): boolean {
  return words.some(
    (w, i) => inside({ first, last }, i) && /^nsubj/.test(w.label) && inside({ first, last }, w.head),
  );
}

/** A quotation of the sentence, its speaker told by the sentence itself or not at all. */
function utteranceAt(sentence: QuotingSentence, span: Span, marked: boolean): Utterance | null {
  const { words, quotes } = sentence;
  const range = wordsAt(words, span);
  if (range === null) return null;
  const within = [...quotes.flatMap((q) => wordsAt(words, q) ?? []), range];
  const verb = verbFor(words, range, (i) => within.some((q) => inside(q, i)));
  const subject = verb < 0 ? -1 : subjectOf(words, verb);
  const outside = subject >= 0 && !inside(range, subject);
  const speaker = outside ? speakerAt(sentence, subject) : verb < 0 ? accordingTo(sentence) : null;
  const scrap =
    !hasClause(words, range) && range.last - range.first < 25 && range.last - range.first + 1 < words.length;
  return {
    ...span,
    ...range,
    text: '',
    marked,
    speaker,
    verb: verb < 0 ? null : verb,
    scrap,
  };
}

/** "Stating, The only …": where speech without marks begins; −1 for none. */
function unmarkedFrom(words: readonly Word[]): number {
  return words.findIndex((w, i) => {
    const [comma, next] = words.slice(i + 1, i + 3);
    if (!comma || !next || !isSpeech(w) || !/^[,:]$/.test(comma.text)) return false;
    return /^\p{Lu}/u.test(next.text) && /^(?:DT|PRP\$?|IN|EX|WRB|WP|RB|MD|VB[ZP]?)$/.test(next.tag);
  });
}

function utterancesIn(sentence: QuotingSentence): readonly Utterance[] {
  const { words, quotes } = sentence;
  const found = quotes.flatMap((quote) => utteranceAt(sentence, quote, true) ?? []);
  const from = quotes.length === 0 ? unmarkedFrom(words) : -1;
  const opening = words[from + 2];
  const last = words.at(-1);
  if (from < 0 || !opening || !last) return found;
  const told = utteranceAt(sentence, { start: opening.start, end: last.end }, false);
  return told === null ? found : [...found, { ...told, verb: from, scrap: false }];
}

/** Whether nothing but a quotation stands in a sentence. */
function isAllQuote({ words }: QuotingSentence, { first, last }: Utterance): boolean {
  return words.every((w, i) => (i >= first && i <= last) || /^\P{L}$/u.test(w.text));
}

/**
 * The quotations of every sentence. One without a speaker of its own goes on with that of the quotation in front
 * of it in its paragraph, or takes that of the same quotation's end; `nameOf` names a pronoun for a speaker.
 */
export function utterancesOf(
  text: string,
  sentences: readonly QuotingSentence[],
): readonly (readonly Utterance[])[] {
  const found = sentences.map((sentence) =>
    utterancesIn(sentence).map((u) => ({ ...u, text: text.slice(u.start, u.end) })),
  );
  backwards(text, sentences, found);
  forwards(sentences, found);
  return found;
}

type Filled = Utterance & { speaker: Speaker | null };

/** “First. Second,” Penn said: the speaker stands where the quotation ends. */
function backwards(text: string, sentences: readonly QuotingSentence[], found: Filled[][]): void {
  for (let i = sentences.length - 2; i >= 0; i -= 1) {
    const open = found[i]?.at(-1);
    const next = found[i + 1]?.[0];
    const goesOn =
      open &&
      next &&
      sentences[i]?.block === sentences[i + 1]?.block &&
      !/["”]$/.test(text.slice(open.start, open.end)) &&
      !/^["“]/.test(text.slice(next.start, next.end));
    if (goesOn && open.speaker === null && next.speaker !== null)
      open.speaker = { ...next.speaker, words: null };
  }
}

/** “…,” he added. “We shall …”: a sentence that is all quotation goes on speaking; "he" is who spoke last. */
function forwards(sentences: readonly QuotingSentence[], found: Filled[][]): void {
  let last: { speaker: Speaker; block: number; index: number } | null = null;
  sentences.forEach((sentence, i) => {
    if (last !== null && sentence.block > last.block + 1) last = null;
    for (const one of found[i] ?? []) {
      const here: boolean = last !== null && last.block === sentence.block;
      if (one.speaker === null && here && last !== null && isAllQuote(sentence, one))
        one.speaker = { ...last.speaker, words: null };
      if (one.speaker !== null && one.speaker.name === null && last !== null && here && i - last.index < 2)
        one.speaker = named(sentence, one, last.speaker);
      if (one.speaker !== null) last = { speaker: one.speaker, block: sentence.block, index: i };
    }
  });
}

function named({ words }: QuotingSentence, { speaker, scrap }: Filled, last: Speaker): Speaker | null {
  const range = speaker?.words ?? null;
  const pronoun =
    range !== null && range.first === range.last && /^(?:he|she)$/i.test(words[range.first]?.text ?? '');
  return speaker !== null && pronoun && !scrap ? { ...speaker, name: last.name } : speaker;
}
