/** A run of words grown to the whole name or compound that it is a part of: nobody wants "Union" for "European Union". */
import type { AnswerSpan } from '../cards/answer-span.js';
import { TITLES } from '../language/words/names.js';
import { lower, type Phrases, phrasesOf, relation, tagOf } from './phrases.js';

const MOST_WORDS = 10;
/** A plain phrase is not made longer than this. */
const MOST_GROWN = 8;
const NEAR = /^(?:compound|flat|goeswith)/;
/** Adjectives that say which one, so that without them another thing is meant. */
const PLAIN_ADJECTIVE = /^(?:JJ|VBN|VBG)$/;
const LEAVES_OPEN =
  /^(?:new|old|other|main|major|minor|first|second|third|last|next|same|own|such|several|many|few|only|early|late|large|small|great|good|important|different|similar|certain|various|following|previous|recent|current|former|additional|further|general|specific|particular|initial|final)$/;

type Run = { readonly first: number; readonly last: number; readonly top: number };

function isName(phrases: Phrases, i: number): boolean {
  return /^NNPS?$/.test(tagOf(phrases, i));
}

/** "gauge" of "gauge bosons", "European" of "European Union": up to the noun that it stands before. */
function toHead(phrases: Phrases, { first, last, top }: Run): Run | null {
  const head = phrases.words[top]?.head ?? -1;
  const near = NEAR.test(phrases.words[top]?.label ?? '');
  const named = isName(phrases, head) && isName(phrases, top) && relation(phrases, top) === 'amod';
  if (!(near || named) || head === top || !/^NN/.test(tagOf(phrases, head))) return null;
  const [from, to] = [Math.min(first, head), Math.max(last, head)];
  return to - from > last - first && to - from < MOST_WORDS ? { first: from, last: to, top: head } : null;
}

/** "Church of London" in front of which "French Protestant" stands; "depth" of "average depth". */
function toLeft(phrases: Phrases, { first, last, top }: Run): Run | null {
  const before = phrases.words[first - 1];
  if (!before || before.head < first || before.head > last || TITLES.has(before.text)) return null;
  const label = before.label;
  const telling =
    /^amod/.test(label) && PLAIN_ADJECTIVE.test(before.tag) && !LEAVES_OPEN.test(lower(phrases, first - 1));
  const near = NEAR.test(label) && /^(?:NN|JJ)/.test(before.tag);
  return telling || near ? { first: first - 1, last, top } : null;
}

/** "Court" of "Court of Justice": a name after "of" belongs to the name before it, and the other way round. */
function overOf(phrases: Phrases, { first, last, top }: Run): Run | null {
  const after =
    phrases.below[top]?.find((i) => i > last && relation(phrases, i) === 'nmod' && isName(phrases, i)) ?? -1;
  const the = lower(phrases, last + 2) === 'the' ? 1 : 0;
  if (
    after >= 0 &&
    lower(phrases, last + 1) === 'of' &&
    isName(phrases, last) &&
    isName(phrases, last + 2 + the)
  ) {
    const to = phrases.to[after] ?? after;
    if (
      to - first < MOST_WORDS &&
      !/[,;(]/.test(
        phrases.words
          .slice(last, to + 1)
          .map((w) => w.text)
          .join(' '),
      )
    )
      return { first, last: to, top };
  }
  const head = phrases.words[top]?.head ?? -1;
  const back = lower(phrases, first - 1) === 'the' ? 1 : 0;
  const of = lower(phrases, first - 1 - back) === 'of' && isName(phrases, first) && head === first - 2 - back;
  return of && isName(phrases, head) && relation(phrases, top) === 'nmod'
    ? { first: head, last, top: head }
    : null;
}

function grown(phrases: Phrases, run: Run): Run {
  let now = run;
  for (let step = 0; step < MOST_WORDS; step += 1) {
    const next = toHead(phrases, now) ?? toLeft(phrases, now) ?? overOf(phrases, now);
    if (!next || next.last - next.first >= MOST_WORDS) return now;
    now = next;
  }
  return now;
}

/** "The Long Road" in the middle of a sentence: a title keeps the article that it writes with a capital. */
function withThe(phrases: Phrases, run: Run): Run {
  const titled = phrases.words[run.first - 1]?.text === 'The' && run.first > 1;
  const quoted = /^["“‘]$/.test(phrases.words[run.first - 2]?.text ?? '');
  return titled && !quoted && isName(phrases, run.first)
    ? { first: run.first - 1, last: run.last, top: run.top }
    : run;
}

/** "in all plants": the thing without the preposition that its verb took. */
function withoutPreposition({ first, last, top }: Run, phrases: Phrases): Run {
  const opens =
    /^(?:IN|TO)$/.test(tagOf(phrases, first)) && /^(?:NN|CD)/.test(tagOf(phrases, top)) && top > first;
  const from = first + 1 + Number(/^(?:the|an?)$/.test(lower(phrases, first + 1)));
  return opens && from <= top ? { first: from, last, top } : { first, last, top };
}

/** "members, which are …", "a weir (a low dam)": the thing without what is said of it besides. */
function withoutAside(phrases: Phrases, { first, last, top }: Run): Run {
  for (let i = top + 1; i < last; i += 1) {
    const [mark, next] = [phrases.words[i]?.text ?? '', lower(phrases, i + 1)];
    const aside = mark === '(' || (mark === ',' && /^(?:which|who|whom|whose|where|when|or)$/.test(next));
    if (aside) return { first, last: i - 1, top };
  }
  return { first, last, top };
}

/** "regulation of the business" before "of insurance": up to the end of what hangs on its last noun by "of". */
function overLastOf(phrases: Phrases, { first, last, top }: Run): Run {
  const inside = Array.from({ length: last - top }, (_, k) => lower(phrases, top + 1 + k));
  if (!inside.includes('of') || lower(phrases, last + 1) !== 'of') return { first, last, top };
  const hung = phrases.words[last + 1]?.head ?? -1;
  const noun = phrases.words[hung]?.head ?? -1;
  const to = phrases.to[hung] ?? last;
  const whole = noun >= first && noun <= last && to > last && to - first < MOST_GROWN;
  return whole ? { first, last: to, top } : { first, last, top };
}

/** "second declension masculine" of "… masculine noun": up to the noun that its last word only describes. */
function toDescribed(phrases: Phrases, { first, last, top }: Run): Run {
  const head = phrases.words[top]?.head ?? -1;
  const describes = /^amod/.test(phrases.words[top]?.label ?? '') && /^JJ$/.test(tagOf(phrases, top));
  const near = head > last && head - last <= 2 && /^NNS?$/.test(tagOf(phrases, head));
  const plain = /^\p{Ll}/u.test(phrases.words[top]?.text ?? '');
  const between = phrases.words.slice(last + 1, head).every((word) => word.head === head);
  return describes && near && plain && between && head - first < MOST_GROWN
    ? { first, last: head, top: head }
    : { first, last, top };
}

/** The span itself where it is whole. Dates, numbers, verbs and persons stay as they are. */
export function wholeSpan(span: AnswerSpan): AnswerSpan {
  const { reading, kind } = span;
  if (/^(?:date|number|clause|person)$/.test(kind)) return span;
  const phrases = phrasesOf(reading);
  const bare = withoutAside(phrases, withoutPreposition(span, phrases));
  const plain = kind === 'noun phrase' ? overLastOf(phrases, toDescribed(phrases, bare)) : bare;
  const { first, last, top } = withThe(phrases, grown(phrases, plain));
  if (first === span.first && last === span.last) return span;
  const start = reading.words[first]?.start ?? span.start;
  const end = reading.words[last]?.end ?? span.end;
  return { reading, first, last, top, kind: kindOf(span, first, last), start, end };
}

function kindOf({ reading, kind }: AnswerSpan, first: number, last: number): AnswerSpan['kind'] {
  const named = reading.entities.find((e) => e.first <= first + 1 && e.last === last);
  if (!named) return kind === 'place' || kind === 'organisation' ? 'other name' : kind;
  if (named.kind === 'country' || named.kind === 'place') return 'place';
  return named.kind === 'person' || named.kind === 'organisation' ? named.kind : 'other name';
}
