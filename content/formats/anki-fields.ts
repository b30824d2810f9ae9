/** A card as the fields of an Anki note, each ready HTML; the places follow `FIELD_NAMES`. */
import { assertNever, type CalendarDate, type Card, GAP } from '../deck.js';
import type { Source, Sources } from './deck-source.js';
import { cleanText, escapeHtml } from './html.js';

const SOURCE_FIELDS = ['Quotes', 'Source', 'Date', 'Sources', 'Link'] as const;

/**
 * The fields of each kind, first the one Anki sorts by. They are part of the notetype's identity:
 * a changed list makes every earlier export a stranger, so nothing here may ever change.
 */
export const FIELD_NAMES = {
  cloze: ['Text', ...SOURCE_FIELDS],
  question: ['Prompt', 'Answer', ...SOURCE_FIELDS],
  number: ['Prompt', 'Answer', ...SOURCE_FIELDS],
  choice: ['Prompt', 'Options', 'Answer', ...SOURCE_FIELDS],
} as const satisfies Record<Card['kind'], readonly string[]>;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "3 May 2024", "May 2024" or "2024": as fine as the date is known. */
function dateText({ year, month, day }: CalendarDate): string {
  const name = month === null ? null : (MONTHS[month - 1] ?? null);
  if (name === null) return String(year);
  return day === null ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** The articles a card rests on, each once, in the order of its evidence. */
export function sourcesOf(card: Card, sources: Sources): readonly Source[] {
  const [first] = card.evidence;
  if (first && card.evidence.length === 1) {
    const only = sources.get(first.article);
    return only ? [only] : [];
  }
  const ids = new Set(card.evidence.map(({ article }) => article));
  return [...ids].flatMap((id) => sources.get(id) ?? []);
}

/** Anki refuses a note whose first field is empty; a card edited to nothing still arrives. */
function filled(text: string): string {
  return cleanText(text) === '' ? '…' : text;
}

/** Inside a cloze "::" would begin a hint; the braces are escaped already. */
function clozeText(answer: string): string {
  return `{{c1::${escapeHtml(filled(answer)).replaceAll('::', '&#58;&#58;')}}}`;
}

/** The sentence with its gap filled by a cloze; a prompt edited to have no gap gets one at its end. */
function textWithCloze({ prompt, answer }: Card): string {
  const at = prompt.indexOf(GAP);
  if (at < 0) return `${escapeHtml(filled(prompt))} ${clozeText(answer)}`;
  const [before, after] = [prompt.slice(0, at), prompt.slice(at + GAP.length)];
  return `${escapePart(before)}${clozeText(answer)}${escapePart(after)}`;
}

/** Like `escapeHtml`, which trims, but with the space towards the gap kept. */
function escapePart(text: string): string {
  const [, lead = '', , tail = ''] = /^(\s?)([\s\S]*?)(\s?)$/.exec(text) ?? [];
  const inner = escapeHtml(text.trim());
  return inner === '' ? (lead || tail) && ' ' : `${lead && ' '}${inner}${tail && ' '}`;
}

/** The exact words, each quote once; with their article's name only where there is more than one. */
export function quotesHtml(card: Card, sources: Sources): string {
  const many = sourcesOf(card, sources).length > 1;
  const quotes = card.evidence.map(({ quote, article }) => {
    const title = many ? sources.get(article)?.title : undefined;
    const cite = title === undefined ? '' : `<br><cite>${escapeHtml(title)}</cite>`;
    return `<blockquote>${escapeHtml(quote)}${cite}</blockquote>`;
  });
  return quotes.length === 1 ? (quotes[0] ?? '') : [...new Set(quotes)].join('');
}

/** The options of a choice as a list. */
export function optionsHtml(options: readonly string[]): string {
  return `<ul>${options.map((option) => `<li>${escapeHtml(option)}</li>`).join('')}</ul>`;
}

/** Where the articles can be read; a link says its own address, so that it is known before it is followed. */
function linksHtml(articles: readonly Source[]): string {
  return articles
    .flatMap(({ link }) => (link === undefined ? [] : [escapeHtml(link)]))
    .map((link) => `<a href="${link}">${link}</a>`)
    .join('<br>');
}

function sourceFields(card: Card, sources: Sources): string[] {
  const articles = sourcesOf(card, sources);
  const date = articles.find((article) => article.date !== null)?.date ?? null;
  return [
    quotesHtml(card, sources),
    articles.map(({ title }) => escapeHtml(title)).join(' · '),
    date === null ? '' : dateText(date),
    String(card.evidence.length === 1 ? 1 : new Set(card.evidence.map(({ article }) => article)).size),
    linksHtml(articles),
  ];
}

/** A card's fields in the order of its kind's `FIELD_NAMES`. */
export function fieldsOf(card: Card, sources: Sources): string[] {
  const prompt = escapeHtml(filled(card.prompt));
  const answer = escapeHtml(filled(card.answer));
  switch (card.kind) {
    case 'cloze':
      return [textWithCloze(card), ...sourceFields(card, sources)];
    case 'question':
    case 'number':
      return [prompt, answer, ...sourceFields(card, sources)];
    case 'choice':
      return [prompt, optionsHtml(card.options), answer, ...sourceFields(card, sources)];
    default:
      return assertNever(card, 'fieldsOf');
  }
}
