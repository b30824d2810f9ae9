/** Step 4: names among capitalised words, with their kind and, for persons, their full form. */
import type { Span } from '../deck.js';
import type { Token } from './3-tokens.js';
import { SENTENCE_STARTERS } from './words/closed.js';
import {
  BODY_ENDINGS,
  CONTINENTS,
  DEMONYMS,
  FIRST_NAMES,
  FOR_HEADS,
  MORE_COUNTRIES,
  OF_HEADS,
  PLACE_ENDINGS,
  PLACE_STARTS,
  SAME_COUNTRY,
  THING_ENDINGS,
  TITLE_TAILS,
  TITLES,
} from './words/names.js';

export type NameKind = 'person' | 'country' | 'place' | 'body' | 'thing' | 'people' | 'unknown';

export type Name = Span & {
  readonly text: string;
  readonly kind: NameKind;
  /** Where the title in front of a person begins, or `start`. */
  readonly titleStart: number;
};

/** What is known of an article's words before its names are read. */
export type Lexicon = {
  /** Words that also occur without a capital. */
  readonly lower: ReadonlySet<string>;
  /** Words that occur with a capital inside a sentence. */
  readonly inner: ReadonlySet<string>;
};

const PARTICLES = /^(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|bin|ibn|al|el|y|ter)$/;
const NOT_A_NAME =
  /^(?:I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|AD|BC|BCE|CE|A\.D\.|B\.C\.|OK|TV|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)$/;

function regionNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !/^(?:EU|EZ|UN|Q|X[AB]|ZZ|GG|GS)/.test(code));
  return codes.map((code) => names.of(code)).filter((name) => name !== undefined);
}

const COUNTRIES: ReadonlySet<string> = new Set(
  [...regionNames(), ...MORE_COUNTRIES].map((n) => n.replaceAll('’', "'")),
);

/** True for a country, by any of its usual names. */
function isCountry(text: string): boolean {
  return COUNTRIES.has(text.replaceAll('’', "'"));
}

/** Other names of the same country; empty for anything else. */
export function countryAliases(text: string): readonly string[] {
  const plain = text.replaceAll("'", '’');
  return (SAME_COUNTRY.find((row) => row.includes(plain)) ?? []).filter((other) => other !== plain);
}

/** Gathers the words of an article, once, so that a capital at the start of a sentence can be judged. */
export function lexiconOf(sentences: readonly (readonly Token[])[]): Lexicon {
  const lower = new Set<string>();
  const inner = new Set<string>();
  for (const tokens of sentences) {
    tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      if (!token.capital) lower.add(token.lower);
      else if (i > 0 && /[\p{L},]/u.test(tokens[i - 1]?.text ?? '')) inner.add(token.lower);
    });
  }
  return { lower, inner };
}

function isNameWord(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || !token.capital || NOT_A_NAME.test(token.text)) return false;
  const opens = i === 0 || /^["“”‘(:—–]$/.test(tokens[i - 1]?.text ?? '');
  if (!opens)
    return !(SENTENCE_STARTERS.has(token.lower) && token.text.length > 1 && tokens[i + 1]?.capital !== true);
  if (SENTENCE_STARTERS.has(token.lower)) return false;
  if (isCountry(token.text) || TITLES.has(token.text) || FIRST_NAMES.has(token.text)) return true;
  if (/^\p{Lu}{2,}|\p{Ll}\p{Lu}|\.$/u.test(token.text)) return true;
  if (DEMONYMS.has(token.text.replace(/s$/, '')) || lexicon.inner.has(token.lower)) return true;
  if (lexicon.lower.has(token.lower) || /(?:ly|ing|ed)$/.test(token.lower)) return false;
  const next = tokens[i + 1];
  return next?.capital === true && next.kind === 'word' && !NOT_A_NAME.test(next.text);
}

function isOfHead(token: Token | undefined): boolean {
  const word = token?.text ?? '';
  return OF_HEADS.has(word) || OF_HEADS.has(word.replace(/s$/, ''));
}

/** Whether a run of capitals goes on over a small word at `i`. */
function bridges(tokens: readonly Token[], start: number, i: number): boolean {
  const here = tokens[i];
  const before = tokens[i - 1];
  if (!here || !before || here.kind === 'number') return false;
  const next = tokens[i + 1]?.lower === 'the' ? tokens[i + 2] : tokens[i + 1];
  if (!next?.capital || next.kind !== 'word' || NOT_A_NAME.test(next.text)) return false;
  if (here.lower === 'of')
    return isOfHead(before) || (isOfHead(tokens[start]) && tokens[start + 1]?.lower === 'of');
  if (here.lower === 'for') return FOR_HEADS.has(before.text);
  if (here.lower === 'the') return /^(?:of|for)$/.test(before.lower);
  if (here.lower === "'s") return before.text === 'People';
  if (PARTICLES.test(here.lower)) return true;
  return here.lower === 'and' && joinsThing(tokens, start, i);
}

/** "Belt and Road Initiative": the words after "and" end in what makes a body or a thing, the one before is no name. */
function joinsThing(tokens: readonly Token[], start: number, i: number): boolean {
  const before = tokens
    .slice(start, i)
    .map((t) => t.text)
    .join(' ');
  if (isCountry(before) || FIRST_NAMES.has(tokens[start]?.text ?? '') || i - start > 3) return false;
  if (BODY_ENDINGS.has(tokens[i - 1]?.text ?? '') || THING_ENDINGS.has(tokens[i - 1]?.text ?? ''))
    return false;
  let end = i + 1;
  while (tokens[end + 1]?.capital && tokens[end + 1]?.kind === 'word') end += 1;
  const last = tokens[end]?.text ?? '';
  return end > i + 1 && end - i <= 4 && (BODY_ENDINGS.has(last) || THING_ENDINGS.has(last));
}

function runFrom(tokens: readonly Token[], start: number): number {
  let end = start;
  for (let i = start + 1; i < Math.min(tokens.length, start + 12); i += 1) {
    const token = tokens[i];
    if (!token) break;
    const capital = token.kind === 'word' && token.capital && !NOT_A_NAME.test(token.text);
    if (capital) end = i;
    else if (!bridges(tokens, start, i)) break;
  }
  return end;
}

/** Length of the title at the head of a run ("U.S. Secretary of State"): 0 where there is none. */
function titleLength(run: readonly Token[]): number {
  let length = 0;
  for (let i = 0; i < run.length - 1; i += 1) {
    const word = run[i]?.text ?? '';
    if (TITLES.has(word)) length = i + 1;
    else if (length > 0 && i === length && word === 'of' && TITLE_TAILS.has(run[i + 1]?.text ?? '')) {
      length = Math.min(i + 2, run.length - 1);
      i += 1;
    }
  }
  return length;
}

function kindOfWord(text: string): NameKind | null {
  if (isCountry(text)) return 'country';
  if (CONTINENTS.has(text)) return 'place';
  if (/^\p{Lu}{2,6}$/u.test(text)) return 'body';
  return null;
}

function kindOfWords(run: readonly Token[]): NameKind | null {
  const first = run[0]?.text ?? '';
  const last = run.at(-1)?.text ?? '';
  if (BODY_ENDINGS.has(last) || BODY_ENDINGS.has(first)) return 'body';
  if (OF_HEADS.has(first) && run.some((t) => t.lower === 'of')) return 'body';
  if (PLACE_ENDINGS.has(last)) return 'place';
  if (THING_ENDINGS.has(last)) return 'thing';
  if (run.length < 5 && FIRST_NAMES.has(first)) return 'person';
  return PLACE_STARTS.has(first) ? 'place' : null;
}

function kindOfRun(run: readonly Token[], text: string, before: Token | undefined): NameKind {
  const told = kindOfWord(text);
  if (told) return told;
  if (run.every((t) => DEMONYMS.has(t.text.replace(/s$/, '')))) return 'people';
  const shaped = run.length > 1 ? kindOfWords(run) : null;
  if (shaped) return shaped;
  const placed = before !== undefined && /^(?:in|at|near|from|to|into|across|outside)$/.test(before.lower);
  return placed ? 'place' : 'unknown';
}

function nameOf(text: string, run: readonly Token[], before: Token | undefined): Name | null {
  const title = titleLength(run);
  const body = run.slice(title);
  const first = body[0];
  const last = body.at(-1);
  const head = run[0];
  if (!first || !last || !head) return null;
  const { start } = first;
  const { end } = last;
  const bare = text.slice(start, end);
  const plainTitle = before !== undefined && TITLES.has(before.text) && !before.capital;
  const kind = kindOfRun(body, bare, before);
  if (title > 0 && body.every((token) => TITLES.has(token.text.replace(/s$/, '')))) return null;
  if ((title > 0 || plainTitle) && body.length <= 4 && (kind === 'unknown' || kind === 'person')) {
    return { start, end, text: bare, kind: 'person', titleStart: head.start };
  }
  if (title > 0) {
    const whole = text.slice(head.start, end);
    const own = kindOfRun(run, whole, before);
    return { start: head.start, end, text: whole, kind: own, titleStart: head.start };
  }
  return { start, end, text: bare, kind, titleStart: start };
}

/** Names in the sentence. Kinds that only the whole article can tell are settled by `settleKinds`. */
export function namesOf(text: string, tokens: readonly Token[], lexicon: Lexicon): readonly Name[] {
  const names: Name[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isNameWord(tokens, i, lexicon)) continue;
    const end = runFrom(tokens, i);
    const run = tokens.slice(i, end + 1);
    const only = run[0];
    const bareTitle = run.length === 1 && only !== undefined && TITLES.has(only.text);
    const name = bareTitle ? null : nameOf(text, run, tokens[i - 1]);
    if (name) names.push(name);
    i = end;
  }
  return names;
}
