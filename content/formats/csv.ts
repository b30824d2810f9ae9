/**
 * A deck as a table of text (.csv), for Anki and for spreadsheets alike.
 *
 * One file for every kind of card, so all take Anki's stock notetype "Basic": what is asked in front,
 * the answer over its quotes on the back, both as HTML. A spreadsheet runs a cell that begins with
 * = + - or @ as a formula, and an article from elsewhere may hold such a sentence. The usual defence, an
 * apostrophe before it, would show on the card. As an HTML entity the character reads the same in Anki
 * and means nothing to a spreadsheet; that, and line breaks, is why the file is HTML.
 */
import { strToU8 } from 'fflate';
import { assertNever, type Card, type Deck } from '../deck.js';
import { optionsHtml, quotesHtml, sourcesOf } from './anki-fields.js';
import { deckPath, guidOf, tagsOf } from './anki-names.js';
import type { Sources } from './deck-source.js';
import { escapeHtml, numericEntity } from './html.js';

/** The directives count columns from 1. The first must not hold a '#', so it is the guid. */
const COLUMNS = ['GUID', 'Deck', 'Front', 'Back', 'Tags'];
const DIRECTIVES = [
  '#separator:comma',
  '#html:true',
  '#notetype:Basic',
  '#guid column:1',
  '#deck column:2',
  '#tags column:5',
];

/** What a spreadsheet takes for the start of a formula; the wide forms count in Japanese Excel. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** Spreadsheets guess an old code page without it; Anki skips it. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** HTML that no spreadsheet takes for a formula, and that reads the same in Anki. */
export function guarded(html: string): string {
  return html.replace(FORMULA, numericEntity);
}

/** A deck's name is no HTML, so what could begin a formula is taken off. */
function plainName(name: string): string {
  return name.replace(/^[=+\-@\uff1d\uff0b\uff0d\uff20\s]+/, '') || 'Afterword';
}

/** Quoted always: fields hold commas and quotes, and a first field with '#' would be a comment. */
function line(fields: readonly string[]): string {
  return fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
}

function front(card: Card): string {
  switch (card.kind) {
    case 'cloze':
    case 'question':
    case 'number':
      return escapeHtml(card.prompt);
    case 'choice':
      return `${escapeHtml(card.prompt)}${optionsHtml(card.options)}`;
    default:
      return assertNever(card, 'front');
  }
}

function back(card: Card, sources: Sources): string {
  const titles = sourcesOf(card, sources).map(({ title }) => escapeHtml(title));
  return `${escapeHtml(card.answer)}<hr>${quotesHtml(card, sources)}${titles.join(' · ')}`;
}

/**
 * UTF-8 with a byte order mark, lines as in RFC 4180. The guids are those of the package, so a second
 * import makes no second note; progress does not travel in a table.
 */
export function encodeCsv(deck: Deck): Uint8Array {
  const sources: Sources = new Map(deck.articles.map((article) => [article.id, article]));
  const cards = new Map(deck.cards.map((card) => [card.id, card])).values();
  const name = plainName(deckPath(deck.name).at(-1) ?? '');
  const rows = [...cards].map((card) => {
    const faces = [front(card), back(card, sources)].map(guarded);
    return line([guidOf(card), name, ...faces, tagsOf(card, sources).join(' ')]);
  });
  const lines = [...DIRECTIVES, `#columns:${COLUMNS.join(',')}`, ...rows, ''];
  return strToU8(BYTE_ORDER_MARK + lines.join(LINE_END));
}
