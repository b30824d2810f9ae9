/** What a conversion says outside the app: the entries of the JSON contract, and text for a terminal. */
import type {
  Article,
  ArticleId,
  CalendarDate,
  Card,
  Conflict,
  Conversion,
  Evidence,
  Fact,
  Rejected,
} from './deck.js';

/** The id each article has for the one who asked; their own ids stand in every place of the report. */
export type GivenIds = ReadonlyMap<ArticleId, string>;

type ReportedEvidence = Omit<Evidence, 'article'> & { readonly article: string };

function reportedEvidence(evidence: readonly Evidence[], ids: GivenIds): ReportedEvidence[] {
  return evidence.map(({ article, start, end, quote }) => ({
    article: ids.get(article) ?? article,
    start,
    end,
    quote,
  }));
}

function reportedCard(card: Card, ids: GivenIds): object {
  const { id, fact, kind, prompt, answer, accepted } = card;
  return {
    id,
    fact,
    kind,
    prompt,
    answer,
    ...(accepted.length > 0 ? { accepted } : {}),
    ...(card.kind === 'choice' ? { options: card.options } : {}),
    ...(card.kind === 'number' ? { quantity: card.quantity } : {}),
    evidence: reportedEvidence(card.evidence, ids),
  };
}

function reportedFact(fact: Fact, ids: GivenIds): object {
  return { id: fact.id, slots: fact.slots, evidence: reportedEvidence(fact.evidence, ids) };
}

function reportedRejection({ span, rule, reason }: Rejected): object {
  return { start: span.start, end: span.end, rule, reason };
}

function startsIn(article: ArticleId, evidence: readonly Evidence[]): boolean {
  return evidence[0]?.article === article;
}

/** An article under its given id; `sameAs` is the id of an earlier one with the same text, which has it all. */
export type ReportedArticle = {
  readonly key: ArticleId;
  readonly id: string;
  readonly title: string;
  readonly sameAs: string | null;
};

/**
 * One entry of `articles` in the JSON contract. What several articles carry together is listed
 * once, under the article of its first evidence. Cards keep the order of the conversion, best first.
 */
export function articleReport(made: Conversion, article: ReportedArticle, ids: GivenIds): object {
  const { key, id, title, sameAs } = article;
  if (sameAs !== null) return { id, title, sameAs, summary: [], cards: [], facts: [], rejected: [] };
  return {
    id,
    title,
    summary: made.summary
      .filter((sentence) => sentence.article === key)
      .map(({ text, start, end }) => ({ text, start, end })),
    cards: made.cards.filter((c) => startsIn(key, c.evidence)).map((c) => reportedCard(c, ids)),
    facts: made.facts.filter((f) => startsIn(key, f.evidence)).map((f) => reportedFact(f, ids)),
    rejected: made.rejected.filter((r) => r.article === key).map(reportedRejection),
  };
}

/** An entry of `conflicts` or of `changes` in the JSON contract. */
export function conflictReport(conflict: Conflict, ids: GivenIds): object {
  return { what: conflict.what, evidence: reportedEvidence(conflict.evidence, ids) };
}

const WIDTH = 80;

/** Breaks at spaces so that no line passes 80 columns; the first line takes `first`, the others its width in spaces. */
function wrapped(text: string, first: string): string {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    const empty = line.length === first.length;
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = empty ? `${line}${word}` : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function isoDate({ year, month, day }: CalendarDate): string {
  const parts = [String(year).padStart(4, '0'), month, day];
  return parts
    .filter((p) => p !== null)
    .map((p) => String(p).padStart(2, '0'))
    .join('-');
}

function heading(article: Article): string {
  const words = article.text.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length;
  const about = [article.origin, article.date ? isoDate(article.date) : '', `${words} words`];
  return `${wrapped(article.title, '')}\n${about.filter((a) => a !== '').join(' · ')}`;
}

function sources(evidence: readonly Evidence[], made: Conversion, indent: string): string {
  const lines = evidence.map(({ article, quote }) => {
    const title = made.articles.find((a) => a.id === article)?.title ?? article;
    return wrapped(made.articles.length > 1 ? `“${quote}” (${title})` : `“${quote}”`, indent);
  });
  return [...new Set(lines)].join('\n');
}

function printedCard(card: Card, place: number, made: Conversion): string {
  const lines = [wrapped(card.prompt, `${String(place).padStart(3)}. `)];
  if (card.kind === 'choice') lines.push(wrapped(card.options.join(' / '), '     '));
  lines.push(wrapped(card.answer, '     → '), sources(card.evidence, made, '       '));
  return lines.join('\n');
}

const DISAGREEMENT = { conflict: 'The reports disagree', change: 'What has changed' } as const;

function printedConflict(conflict: Conflict, made: Conversion): string {
  return `${wrapped(`${DISAGREEMENT[conflict.kind]}: ${conflict.what}`, '  ! ')}\n${sources(conflict.evidence, made, '    ')}`;
}

/** The whole conversion for a reader at a terminal: no line passes 80 columns, no colours, ends with a newline. */
export function plainText(made: Conversion): string {
  const cards = made.cards.map((card, i) => printedCard(card, i + 1, made));
  const parts = [
    made.articles.map(heading).join('\n\n'),
    ['Summary', ...made.summary.map((s) => wrapped(s.text, '  • '))].join('\n'),
    ...made.conflicts.map((c) => printedConflict(c, made)),
    cards.length > 0 ? `Cards (${cards.length})` : 'No cards: nothing here was worth asking.',
    ...cards,
  ];
  return `${parts.join('\n\n')}\n`;
}
