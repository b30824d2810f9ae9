/** What an aside says was done to a name is asked for by itself: "the Arn Society, founded in 1926 by Anna Lund, …" → "In what year was …?", "Who founded …?". */
import { activeOf } from './ask-by.js';
import { whenAsked } from './ask-when.js';
import { askingWords } from './asking-words.js';
import { asQuestion, type Part, written } from './parts.js';
import { child, lower, phraseAt, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { lowerFirst } from './sides.js';
import type { Worded } from './worded.js';

/** What is done once, so that "was" asks for it whatever the tense of the sentence. */
const ONCE =
  /^(?:founded|established|built|opened|launched|released|published|completed|created|formed|introduced|designed|written|invented|signed|discovered|named|erected|constructed|directed|produced|composed|developed|started|coined|organised|organized|adopted|unveiled|painted|recorded|commissioned|acquired|chaired|hosted|headed|led)$/;
/** Who does it may change. */
const LASTS = /^(?:led|headed|chaired|hosted)$/;
const MOST_WORDS = 8;

/** The name that the aside is about, with its article; null where it is no plain name right before it. */
function namedBefore(worded: Worded, verb: number): readonly Part[] | null {
  const { phrases, parts, span } = worded;
  const noun = phrases.words[verb]?.head ?? -1;
  const start = phrases.from[noun] ?? noun;
  const words = parts.filter(
    (part) => part.at >= start && part.at < verb && phraseAt(phrases, noun).includes(part.at),
  );
  const name = words.at(-1)?.text === ',' ? words.slice(0, -1) : words;
  const last = name.at(-1)?.at ?? -1;
  const plain = name.every(
    (part) => /^(?:DT|NN|JJ|CD|IN|POS|HYPH|VBN)/.test(tagOf(phrases, part.at)) && !part.gap,
  );
  const called = span.reading.entities.some((e) => e.first <= last && last <= e.last);
  const cased =
    child(phrases, noun, /^case/) === start || /^(?:an?|this|these|another)$/.test(lower(phrases, start));
  if (!/^\p{L}/u.test(name[0]?.text ?? '') || name.length > MOST_WORDS || !plain || !called || cased)
    return null;
  return parts.some((part) => part.at === verb) ? lowerFirst(name, worded) : null;
}

type Aside = { readonly verb: number; readonly name: readonly Part[]; readonly rest: readonly Part[] };

/** The aside around the answer, and what it says beside the answer. */
function asideOf(worded: Worded, gone: readonly number[]): Aside | null {
  const { phrases, span, clause, parts } = worded;
  const verb = phrases.words[span.top]?.head ?? -1;
  if (verb === clause.top || relation(phrases, verb) !== 'acl' || tagOf(phrases, verb) !== 'VBN') return null;
  if (!ONCE.test(lower(phrases, verb)) || child(phrases, verb, /^(?:conj|xcomp|nsubj|aux)/) >= 0) return null;
  const name = namedBefore(worded, verb);
  if (name === null) return null;
  const own = new Set(phraseAt(phrases, verb));
  const rest = parts.filter(
    (part) => own.has(part.at) && part.at > verb && !part.gap && !gone.includes(part.at),
  );
  const clean = rest.every((part) => !/^[,;:()–—"“”]$/.test(part.text));
  return clean ? { verb, name, rest } : null;
}

/** The words of the answer's phrase outside of it; null where more than a preposition and an article stands there. */
function besides({
  span,
  phrases,
}: Worded): { readonly words: readonly number[]; readonly preposition: string } | null {
  const at = child(phrases, span.top, /^case/);
  const words = phraseAt(phrases, span.top).filter((i) => i < span.first || i > span.last);
  const plain = words.every((i) => i === at || lower(phrases, i) === 'the');
  return plain && at >= 0 ? { words, preposition: lower(phrases, at) } : null;
}

/** The question for a date, or for the doer, of an aside; or null. */
export function ofAside(worded: Worded): Asked | null {
  const { span, phrases } = worded;
  const around = /^obl/.test(phrases.words[span.top]?.label ?? '') ? besides(worded) : null;
  const aside = around && asideOf(worded, around.words);
  if (!around || !aside) return null;
  const done = lower(phrases, aside.verb);
  if (span.kind === 'date') {
    const asked = LASTS.test(done) ? null : whenAsked(worded, around.preposition);
    const words = [asked ?? '', 'was', written(aside.name), done, written(aside.rest)];
    return asked === null ? null : { prompt: asQuestion(words.join(' ')), form: 0.74 };
  }
  const asked = around.preposition === 'by' ? askingWords(worded) : null;
  const deed = activeOf(done, false);
  const twice = aside.name.some((part) => part.text.toLowerCase().startsWith(done.slice(0, 3)));
  if (asked === null || asked === 'what' || deed === null || twice) return null;
  const words = [asked, deed, written(aside.name), written(aside.rest)];
  return { prompt: asQuestion(words.join(' ')), form: 0.72 };
}
