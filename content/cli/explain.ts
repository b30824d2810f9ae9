/** The explanation of a card, for a terminal and as JSON. */
import type { Explanation, Feature, Rival } from '../cards/explanation.js';
import type { Card } from '../deck.js';
import { cardReport, type GivenIds } from '../report.js';

function number(value: number): string {
  return value.toFixed(2).replace(/^-0\.00$/, '0.00');
}

function featureLine({ name, value, contribution }: Feature): string {
  const sign = contribution < 0 ? '' : '+';
  return `  ${`${sign}${number(contribution)}`.padStart(8)}  ${name} (${number(value)})`;
}

function rivalLine({ text, start, end, score, outcome }: Rival): string {
  const worth = score === null ? '–' : number(score);
  return `  ${worth.padStart(8)}  “${text.replace(/\s+/g, ' ')}” [${start}, ${end}) ${outcome}`;
}

function part(heading: string, lines: readonly string[], none: string): string {
  return [heading, ...(lines.length > 0 ? lines : [`  ${none}`])].join('\n');
}

/** Of news without a year of its own fewer readers keep the cards than is foretold. */
function lessSure(kept: number, sure: number): string {
  return sure < kept ? `, of a report's own day ${number(sure)}` : '';
}

/** Ends with a newline; offsets are UTF-16 code units of the article's text. */
export function explanationText(card: Card, explanation: Explanation, ids: GivenIds): string {
  const { candidate, score, features, kept, sure, keptFor, passed, rivals } = explanation;
  const { text, kind, article, span } = candidate;
  const named = (id: Card['evidence'][number]['article']) => ids.get(id) ?? id;
  const evidence = card.evidence.map(
    (e) => `  “${e.quote.replace(/\s+/g, ' ')}” [${e.start}, ${e.end}) of ${named(e.article)}`,
  );
  const parts = [
    `Card ${card.id} (${card.kind})\n  ${card.prompt}\n  → ${card.answer}`,
    part('Evidence', evidence, 'none'),
    part('Candidate', [`  “${text}” [${span.start}, ${span.end}) of ${named(article)}: ${kind}`], ''),
    part(`Score ${number(score)}`, features.map(featureLine), 'not made of parts'),
    part(
      `Kept by readers ${number(kept)}${lessSure(kept, sure)}`,
      keptFor.map(featureLine),
      'not made of parts',
    ),
    part('Rules passed', passed.length > 0 ? [`  ${passed.join(' ')}`] : [], 'none'),
    part('Rivals in the same sentence', rivals.map(rivalLine), 'none'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The same as one JSON object with the whole card; CONTRACT.md describes it. */
export function explanationJson(card: Card, explanation: Explanation, ids: GivenIds): string {
  const { candidate, score, features, kept, sure, keptFor, passed, rivals } = explanation;
  const place = { ...candidate, article: ids.get(candidate.article) ?? candidate.article };
  const told = {
    card: cardReport(card, ids),
    candidate: place,
    score,
    features,
    kept,
    sure,
    keptFor,
    passed,
    rivals,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
