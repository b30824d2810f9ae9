/** A1: a name that goes on behind the gap, or is only the end of one: "_Attorney_ General", "King, _Jr._". */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases, tagOf } from '../phrases.js';

const SUFFIX = /^(?:Jr|Sr|Inc|Ltd|Co|Corp|PLC|LLC|I{2,3}|IV)\.?$/;
const OF_GENERAL = /^(?:Attorney|Governor|Surgeon|Solicitor|Postmaster|Secretary|Director|Auditor|Consul)$/;

function textAt({ words }: Phrases, i: number): string {
  return words[i]?.text ?? '';
}

/** "the _U.S. Attorney_ General": the office has its last word behind it. */
function isHalfGeneral({ last }: AnswerSpan, phrases: Phrases): boolean {
  return textAt(phrases, last + 1) === 'General' && OF_GENERAL.test(textAt(phrases, last));
}

/** "at the _Varn Fair in Larn_, Ohio": the place in the answer has its state behind it. */
function isHalfPlace({ first, last, reading }: AnswerSpan, phrases: Phrases): boolean {
  if (lower(phrases, last + 1) !== ',' || lower(phrases, last - 1) !== 'in' || last - 1 <= first)
    return false;
  const behind = reading.entities.find((e) => e.first === last + 2);
  return (
    behind !== undefined && /^(?:place|country)$/.test(behind.kind) && /^\p{Lu}/u.test(textAt(phrases, last))
  );
}

function isCapital(phrases: Phrases, i: number): boolean {
  return /^\p{Lu}/u.test(textAt(phrases, i));
}

/** A small word with a capital inside its sentence: "Without" of "Long Without Rain"; of "The Times" the name may stand alone. */
function isOfTitle(phrases: Phrases, i: number): boolean {
  const opens = i <= 0 || /^[^\p{L}\p{N},]+$/u.test(textAt(phrases, i - 1));
  const small = /^(?:IN|RP|RB|TO|CC|PRP\$?|WP|WRB|MD|DT)$/.test(tagOf(phrases, i));
  return small && !opens && /^\p{Lu}\p{Ll}/u.test(textAt(phrases, i)) && lower(phrases, i) !== 'the';
}

/** "the song All _Broke_ Up", "Long Without _Rain_", "the series _NTV_: Night Shift": the title has more words. */
function isInTitle({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause)$/.test(kind)) return false;
  if (isCapital(phrases, first) && isOfTitle(phrases, first - 1)) return true;
  if (!isCapital(phrases, last)) return false;
  const goesOn = first > 0 && textAt(phrases, last + 1) === ':' && isCapital(phrases, last + 2);
  return goesOn || isOfTitle(phrases, last + 1);
}

/** The first way in which the words of an answer are a part of a name, or null. */
export function checkNameGoesOn(span: AnswerSpan, phrases: Phrases): Fault | null {
  const { first, last } = span;
  if (first === last && SUFFIX.test(textAt(phrases, first))) return fault('A1', 'the end of a name');
  if (isInTitle(span, phrases)) return fault('A1', 'the title goes on');
  if (isHalfGeneral(span, phrases)) return fault('A1', 'the name goes on');
  return isHalfPlace(span, phrases) ? fault('A1', 'the place goes on') : null;
}
