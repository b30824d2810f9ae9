/** Words that lean on another sentence are put in full: surnames, short forms. */
import type { Evidence, Span } from '../deck.js';
import { evidenceOf } from '../facts/statements.js';
import { type SentenceReading, sentenceAt } from '../language/reading.js';
import { type Fault, fault, type WordingContext } from './draft.js';
import type { Part } from './parts.js';

export type Opened = {
  readonly parts: readonly Part[];
  readonly support: readonly Evidence[];
  readonly fault: Fault | null;
};

/** The sentence at a place of the article, when it is another one. */
export function supportAt(
  reading: SentenceReading,
  context: WordingContext,
  at: number,
): readonly Evidence[] {
  const found = sentenceAt(context.readings, at);
  return found && found !== reading ? [evidenceOf(found, found.span)] : [];
}

type Swap = { readonly span: Span; readonly text: string; readonly from: number };

function surnames(reading: SentenceReading): Swap[] {
  return reading.names.flatMap(({ start, end, kind, text }) => {
    const full = kind === 'person' ? reading.aliases.persons.get(text) : undefined;
    return full && full.text !== text ? [{ span: { start, end }, text: full.text, from: full.start }] : [];
  });
}

function shorts(reading: SentenceReading): Swap[] {
  return reading.words.flatMap(({ start, end, text }) => {
    const full = reading.aliases.shorts.get(text);
    return full ? [{ span: { start, end }, text: full.text.replace(/\s+/g, ' '), from: full.start }] : [];
  });
}

function inSpan(reading: SentenceReading, part: Part, span: Span): boolean {
  const word = reading.words[part.at];
  return word !== undefined && !part.gap && span.start <= word.start && word.end <= span.end;
}

/** Puts the first mention of a person, and an abbreviation, in full; the sentences that say so become support. */
export function openNames(reading: SentenceReading, context: WordingContext, parts: readonly Part[]): Opened {
  let now = parts;
  const support: Evidence[] = [];
  const done = new Set<string>();
  const family = reading.names.find(
    (n) =>
      n.kind === 'person' &&
      reading.aliases.families.has(n.text) &&
      now.some((part) => inSpan(reading, part, n)),
  );
  if (family) return { parts, support, fault: fault('S1', `“${family.text}” is the surname of several`) };
  for (const { span, text, from } of [...surnames(reading), ...shorts(reading)]) {
    const at = now.findIndex((part) => inSpan(reading, part, span));
    const part = now[at];
    if (!part || done.has(text)) continue;
    done.add(text);
    if (
      now
        .map((p) => p.text)
        .join(' ')
        .includes(text)
    )
      continue;
    const rest = now.filter((p, i) => i < at || !inSpan(reading, p, span));
    now = [...rest.slice(0, at), { ...part, text }, ...rest.slice(at)];
    support.push(...supportAt(reading, context, from));
  }
  return { parts: now, support, fault: null };
}
