/** Whether a typed answer is right, as tolerant as a fair teacher: case, accents, articles, formats, not meaning. */
import type { Card } from '../deck.js';
import { SCALES, wordValue } from '../language/6-numbers.js';

/** What people type, and no article prints, besides. */
const TYPED_SCALES: Readonly<Record<string, number>> = { ...SCALES, k: 1e3 };
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const HEDGE =
  /^(?:about|around|over|under|nearly|almost|more than|less than|fewer than|at least|up to|approximately|roughly|some|only|just|ca\.?|~) ?/;

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[‐‑–—-]/g, ' ')
    .replace(/(?<=\p{L})\.|[“”"',;!?()[\]]|\.(?!\d)/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '');
}

/** The number that is meant, with its scale; null when the text is not a number with at most a unit. */
function numberIn(text: string): number | null {
  const bare = text
    .toLowerCase()
    .trim()
    .replace(HEDGE, '')
    .replace(/^[$€£¥₹]\s*/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\d)\s+(?=\d{3}\b)/g, '');
  const found =
    /^(\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)\s*(hundred|thousand|million|billion|trillion|m|bn|k)?\b\s*(%|[a-z°][a-z° ]{0,30})?\.?$/.exec(
      bare,
    );
  const head = found?.[1];
  if (head === undefined) return null;
  const value = /^\d/.test(head) ? Number(head) : wordValue(head);
  return value === null ? null : value * (TYPED_SCALES[found?.[2] ?? ''] ?? 1);
}

/** "2024-10-07", "7 October 2024", "Oct. 7, 2024" → "2024-10-7"; null for anything else. */
function dateIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (iso) return [iso[1], Number(iso[2]), Number(iso[3])].join('-');
  const words = plain(text).split(' ');
  const month = words.findIndex((w) => MONTHS.includes(w.slice(0, 3)) && /^[a-z]+$/.test(w));
  const year = words.find((w) => /^\d{4}$/.test(w));
  if (year === undefined || month < 0 || words.length > 4) return null;
  const day = words.find((w) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(w));
  const at = MONTHS.indexOf(words[month]?.slice(0, 3) ?? '') + 1;
  return [year, at, ...(day === undefined ? [] : [Number.parseInt(day, 10)])].join('-');
}

function equal(a: string, b: string): boolean {
  if (plain(a) === plain(b)) return true;
  const [x, y] = [dateIn(a), dateIn(b)];
  if (x !== null || y !== null) return x === y;
  const [m, n] = [numberIn(a), numberIn(b)];
  return m !== null && n !== null && m === n;
}

function sameValue(card: Card, typed: string): boolean {
  if (card.kind !== 'number') return false;
  return numberIn(typed) === card.quantity.value;
}

/** True when the typed words are the answer or an accepted one. Nothing typed is never right. */
export function judge(card: Card, typed: string): boolean {
  if (typed.trim() === '') return false;
  return sameValue(card, typed) || [card.answer, ...card.accepted].some((answer) => equal(answer, typed));
}
