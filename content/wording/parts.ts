/** A prompt in the making: words of the sentence in writing order, the gap, and what is put in place of words. */
import { GAP } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';

export type Part = {
  /** Place of the (first) word it stands for; −1 for words that the sentence does not have. */
  readonly at: number;
  readonly text: string;
  /** Whether a space is written in front. */
  readonly space: boolean;
  readonly gap: boolean;
};

const CLOSERS = /^(?:[,.;:!?)\]”’%]|['’]s?|n['’]t|['’](?:re|ve|ll|d|m))$/i;

function spaced(reading: SentenceReading, before: number | undefined, i: number): boolean {
  const { words } = reading;
  if (before === undefined) return false;
  if (before === i - 1) return (words[before]?.end ?? 0) < (words[i]?.start ?? 0);
  return !CLOSERS.test(words[i]?.text ?? '') && !/^[([“$€£]$/.test(words[before]?.text ?? '');
}

/** The kept words with words `first` to `last` as one gap; an "a" or "an" in front of the gap is taken into it (L2). */
export function partsOf(
  reading: SentenceReading,
  kept: readonly number[],
  first: number,
  last: number,
): readonly Part[] {
  const parts: Part[] = [];
  kept.forEach((i, k) => {
    if (i > first && i <= last) return;
    const gap = i === first;
    const space = spaced(reading, kept[k - 1], i);
    parts.push({ at: i, text: gap ? GAP : (reading.words[i]?.text ?? ''), space, gap });
  });
  return parts;
}

/** Spaces or commas that cut parts have left behind. */
const LOOSE = /\s\s|[^\S ]|[ ,][,.;:!?]|[,;]_____/;

/** Parts as running text. */
export function written(parts: readonly Part[]): string {
  let text = '';
  parts.forEach((part, i) => {
    text += (part.space && i > 0 ? ' ' : '') + part.text;
  });
  if (!LOOSE.test(text)) return text.trim();
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?])(?!\d)/g, '$1')
    .replace(/([,;])(?=_____)/g, '$1 ')
    .replace(/,(?:,|(?= ?[.;:?]))/g, '')
    .trim();
}

/** With a capital in front and a full stop at the end. */
export function asStatement(text: string): string {
  const clean = text.replace(/[,;:—–-]+$/, '').trim();
  const ended =
    /[.!?]["”’)]?$/.test(clean) && !/\b(?:Inc|Co|Corp|Jr|Sr|U\.S|D\.C|a\.m|p\.m)\.$/.test(clean)
      ? clean
      : `${clean.replace(/\.$/, '')}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** With a capital in front and a question mark at the end; a year that was put in is no insertion into a question. */
export function asQuestion(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/(?<=\bin )\[(\d{4})\]/gi, '$1')
    .replace(/(\p{L}\p{Ll})\.(?=["”](?: \p{Ll}|$))/gu, '$1')
    .replace(/[,;:—– ]+$/, '');
  const clean = /\b(?:\p{Lu}\.)+$|\b(?:Inc|Co|Corp|Jr|Sr|a\.m|p\.m)\.$/u.test(plain)
    ? plain
    : plain.replace(/\.+$/, '');
  return `${clean.charAt(0).toUpperCase()}${clean.slice(1)}?`;
}
