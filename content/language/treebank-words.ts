/** Splits a sentence into words as the treebanks do, which is how the model learnt to read: "do n't", "Ada 's", "$ 40", "US - backed". */
import type { Span } from '../deck.js';
import { ABBREVIATIONS_EITHER, ABBREVIATIONS_INSIDE } from './words/closed.js';

/** Beginnings that stay with their word at a hyphen: "non-stop", "e-mail". */
const PREFIX = new Set(
  'e non pre anti re mid post co over pro multi ex sub semi neo counter inter intra micro mini un ultra'.split(
    ' ',
  ),
);

const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s<>"”]*[\p{L}\p{N}\/]|[\p{L}\p{N}._-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`;
const INITIALS = String.raw`(?:\p{L}\.){2,8}(?!\p{L})`;
const NUMBER = String.raw`\p{N}+(?:[.,:\/]\p{N}+)*(?:\p{Ll}{1,3}|\p{Lu}{1,2})?(?![\p{L}\p{N}])`;
const FIRM = String.raw`\p{Lu}{1,3}&\p{Lu}{1,3}(?!\p{L})`;
const WORD = String.raw`[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{M}]+)*`;
const MARKS = String.raw`\.{2,}|-{2,}|[!?]{2,}|\S`;
const CHUNK = new RegExp([INITIALS, FIRM, NUMBER, WORD, MARKS].join('|'), 'gu');
const CHUNK_OR_ADDRESS = new RegExp([ADDRESS, CHUNK.source].join('|'), 'gu');
/** Without one of these there is no address to look for. */
const MAY_ADDRESS = /@|:\/\/|www\./;

const CLITIC = /(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$/i;
const FUSED = /^(can)(not)$|^(gon|wan)(na)$|^(got)(ta)$/i;

/** Lengths of the words that one run of letters is read as. */
function parts(chunk: string): readonly number[] {
  if (chunk.length < 2) return [chunk.length];
  const fused = FUSED.exec(chunk)
    ?.slice(1)
    .filter((part) => part !== undefined);
  if (fused) return fused.map((part) => part.length);
  const clitic = CLITIC.exec(chunk)?.[0] ?? '';
  if (clitic !== '' && clitic.length < chunk.length) return [chunk.length - clitic.length, clitic.length];
  return [chunk.length];
}

function keepsStop(word: string): boolean {
  const lower = word.toLowerCase();
  if (['no', 'sun', 'sat', 'al', 'fig'].includes(lower) || !/^\p{Lu}/u.test(word)) return false;
  return ABBREVIATIONS_INSIDE.has(lower) || ABBREVIATIONS_EITHER.has(lower) || /^\p{Lu}$/u.test(word);
}

/** Whether the word before a hyphen holds on to the word after it. */
function holds(before: string, body: string, hyphen: number): boolean {
  return PREFIX.has(before.toLowerCase()) && /^[\p{L}\p{N}]/u.test(body.slice(hyphen + 1));
}

/** The places of the words of a sentence, in order; nothing but white space lies between them. */
export function treebankWords(text: string, sentence: Span): readonly Span[] {
  const body = text.slice(sentence.start, sentence.end);
  const found: { start: number; end: number }[] = [];
  let from = 0;
  let joinNext = false;
  for (const { 0: chunk, index } of body.matchAll(MAY_ADDRESS.test(body) ? CHUNK_OR_ADDRESS : CHUNK)) {
    if (index < from) continue;
    const last = found.at(-1);
    const touches = last?.end === index;
    if (last && touches && joinNext) {
      last.end = index + chunk.length;
      joinNext = false;
    } else if (
      last &&
      touches &&
      /^[-‐‑]$/.test(chunk) &&
      holds(body.slice(last.start, last.end), body, index)
    ) {
      last.end = index + 1;
      joinNext = true;
    } else {
      for (let at = index, lengths = parts(chunk), i = 0; i < lengths.length; i += 1) {
        const length = lengths[i] ?? 0;
        found.push({ start: at, end: at + length });
        at += length;
      }
    }
    from = index + chunk.length;
    const word = found.at(-1);
    if (word && body[from] === '.' && from + 1 < body.length && keepsStop(body.slice(word.start, word.end))) {
      word.end = from + 1;
      from += 1;
    }
  }
  return found.map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }));
}
