/** A run of words grown to the whole name or compound that it is a part of: nobody wants "Union" for "European Union". */
import type { AnswerSpan } from '../cards/answer-span.js';
import { TITLES } from '../language/words/names.js';
import { child, lower, type Phrases, phrasesOf, relation, tagOf } from './phrases.js';

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

/** "the term Oslo", "the area Varn": what a thing is called goes without the word for it. */
const CALLED = /^(?:term|word|name|phrase|title|expression|nickname|acronym|slogan|area)$/;

/** "Church of London" in front of which "French Protestant" stands; "depth" of "average depth". */
function toLeft(phrases: Phrases, { first, last, top }: Run): Run | null {
  const before = phrases.words[first - 1];
  if (!before || before.head < first || before.head > last || TITLES.has(before.text)) return null;
  if (CALLED.test(lower(phrases, first - 1)) && isName(phrases, first)) return null;
  const label = before.label;
  const telling =
    /^amod/.test(label) && PLAIN_ADJECTIVE.test(before.tag) && !LEAVES_OPEN.test(lower(phrases, first - 1));
  const near = NEAR.test(label) && /^(?:NN|JJ)/.test(before.tag);
  return telling || near ? { first: first - 1, last, top } : null;
}

/** Bodies and papers that are named after what they are on: "Council on Trade". */
const ON_A_MATTER =
  /^(?:Council|Committee|Commission|Center|Centre|Conference|Institute|Panel|Bureau|Office|Treaty|Convention|Act|Board)$/;

/** "Interagency Council" of "Interagency Council on Homelessness". */
function overOn(phrases: Phrases, { first, last, top }: Run): Run | null {
  const named = ON_A_MATTER.test(phrases.words[last]?.text ?? '') && isName(phrases, last + 2);
  if (!named || lower(phrases, last + 1) !== 'on') return null;
  return { first, last: withJoined(phrases, last + 2), top };
}

/** "Physicians" with "and Surgeons", where both end one name. */
function withJoined(phrases: Phrases, i: number): number {
  const joins = lower(phrases, i + 1) === 'and' && isName(phrases, i + 2) && phrases.words[i + 2]?.head === i;
  return joins ? i + 2 : i;
}

/** "College of Physicians" of "College of Physicians and Surgeons". */
function overAnd(phrases: Phrases, { first, last, top }: Run): Run | null {
  const of = /^(?:of|for)$/.test(lower(phrases, last - 1)) && last - 2 >= first && isName(phrases, last - 2);
  const to = withJoined(phrases, last);
  const several = /^NNPS$/.test(tagOf(phrases, last)) && /^NNPS$/.test(tagOf(phrases, to));
  return of && to > last && several ? { first, last: to, top } : null;
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
    const next =
      toHead(phrases, now) ??
      toLeft(phrases, now) ??
      overOf(phrases, now) ??
      overOn(phrases, now) ??
      overAnd(phrases, now);
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

/** "the term _Oslo_", "also _keepers_": the thing without the word that leads to it. */
function withoutLead(phrases: Phrases, { first, last, top }: Run): Run {
  const called = CALLED.test(lower(phrases, first)) && isName(phrases, first + 1) && first < top;
  const also = lower(phrases, first) === 'also' && first < top;
  return called || also ? { first: first + 1, last, top } : { first, last, top };
}

/** "Charles" of "Charles I": the numeral of a king or a war belongs to the name. */
function withNumeral(phrases: Phrases, { first, last, top }: Run): Run {
  const numeral = /^(?:I{1,3}|IV|VI{0,3}|IX|X{1,2}|XI{1,3}|XI?V|XVI{0,3})$/.test(
    phrases.words[last + 1]?.text ?? '',
  );
  return numeral && isName(phrases, last) ? { first, last: last + 1, top } : { first, last, top };
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
  if (lower(phrases, last + 1) !== 'of' || !phrases.lowered.slice(top + 1, last + 1).includes('of'))
    return { first, last, top };
  const hung = phrases.words[last + 1]?.head ?? -1;
  const noun = phrases.words[hung]?.head ?? -1;
  const to = phrases.to[hung] ?? last;
  const whole = noun >= first && noun <= last && to > last && to - first < MOST_GROWN;
  return whole ? { first, last: to, top } : { first, last, top };
}

/** Words that a statement goes on with, whatever they were hung on. */
const GOES_ON = /^(?:unlike|while|whereas|despite|although|because)$/;

const GOES_ON_BY_TWO = /^(?:(?:due|prior) to|in addition|rather than|instead of|as (?:is|are|was|were))$/;

/** "and heads toward", "and is a Muslim", "and installed": what "and" adds at `i` is another deed. */
function addsDeed(phrases: Phrases, { first, last }: Run, i: number): boolean {
  if (tagOf(phrases, i) !== 'CC') return false;
  const verb = /^RB/.test(tagOf(phrases, i + 1)) ? i + 2 : i + 1;
  const { head = -1, label = '' } = phrases.words[verb] ?? {};
  if (verb > last || !/^(?:conj|aux|cop)/.test(label)) return false;
  if (/^(?:VB[ZP]|MD)$/.test(tagOf(phrases, verb))) return true;
  const tells = /^NN/.test(tagOf(phrases, verb + 1)) && child(phrases, verb, /^obj/) < 0;
  return /^VB/.test(tagOf(phrases, verb)) && !tells && (head < first || head > last);
}

/** Whether a phrase begins at `i` that hangs on a word before the run: "to the cities" of "brought medicine to the cities". */
function hangsOutside(phrases: Phrases, { first, last }: Run, i: number): boolean {
  if (!/^(?:IN|TO|RB)$/.test(tagOf(phrases, i))) return false;
  return phrases.words.slice(i, last + 1).some(({ head, label }, k) => {
    const outside = head < first || head > last;
    return outside && /^(?:obl|advcl|advmod)/.test(label) && phrases.from[i + k] === i;
  });
}

/** "medicine to the cities", "moisture and heads east": the thing without what belongs to the verb before it. */
function withoutDeed(phrases: Phrases, run: Run): Run {
  const { first, last, top } = run;
  if (!/^(?:NN|CD)/.test(tagOf(phrases, top))) return run;
  for (let i = top + 1; i <= last; i += 1) {
    const because = GOES_ON_BY_TWO.test(`${lower(phrases, i)} ${lower(phrases, i + 1)}`);
    const ends = GOES_ON.test(lower(phrases, i)) || because;
    if (ends || addsDeed(phrases, run, i) || hangsOutside(phrases, run, i))
      return { first, last: lower(phrases, i - 1) === ',' ? i - 2 : i - 1, top };
  }
  return run;
}

/** "back benches" of "back benches in October": when it was done is said of the deed. */
function withoutTime({ reading }: AnswerSpan, phrases: Phrases, { first, last, top }: Run): Run {
  const time = reading.times.find((t) => t.last === last && t.first > top + 1);
  const at = (time?.first ?? 0) - 1;
  const led = /^(?:in|on|since|until|by|during|for|before|after)$/.test(lower(phrases, at));
  const verb = phrases.words.slice(top + 1, at).some(({ tag }) => /^(?:VB|MD|W|CC)/.test(tag));
  const plain = /^NNS?$/.test(tagOf(phrases, at - 1)) && /^NNS?$/.test(tagOf(phrases, top));
  return led && plain && !verb ? { first, last: at - 1, top } : { first, last, top };
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
  if (/^(?:date|number|clause)$/.test(kind)) return span;
  const phrases = phrasesOf(reading);
  if (kind === 'person') return spanOf(span, withNumeral(phrases, span));
  const still = withoutTime(span, phrases, withoutPreposition(span, phrases));
  const bare = withoutDeed(phrases, withoutAside(phrases, still));
  const plain = kind === 'noun phrase' ? overLastOf(phrases, toDescribed(phrases, bare)) : bare;
  const { first, last, top } = withNumeral(
    phrases,
    withThe(phrases, grown(phrases, withoutLead(phrases, plain))),
  );
  return spanOf(span, { first, last, top });
}

/** The span of a run; the span itself where it is that run already. */
function spanOf(span: AnswerSpan, { first, last, top }: Run): AnswerSpan {
  const { reading } = span;
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
