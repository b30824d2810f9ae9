/**
 * A study sheet as one page of HTML that needs nothing else: no script, no font, no picture, no network.
 * On a screen an answer shows when its card is opened; on paper the answers stand in a key at the end.
 */
import type { Conversion } from '../conversion.js';
import { escapeHtml } from './html.js';
import { type SheetCard, type SheetQuote, sheetOf } from './sheet.js';

const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1f1e1b; --faint: #625f57; --line: #d9d5cb; --mark: #7a4a12; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1a18; --ink: #ece8df; --faint: #a8a398; --line: #3d3a35; --mark: #e0b070; }
}
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 42rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 2rem 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
.about, blockquote footer { color: var(--faint); font-size: .9rem; }
li { margin: .5rem 0; }
ol, ul { padding-left: 1.6rem; }
summary { cursor: pointer; }
summary:focus-visible { outline: 2px solid var(--mark); outline-offset: 3px; }
.answer { color: var(--mark); font-weight: bold; }
blockquote { margin: .5rem 0 1rem; padding-left: .9rem; border-left: 2px solid var(--line); unicode-bidi: isolate; }
blockquote p { margin: 0; }
.key { display: none; }
@media print {
  :root { --paper: #fff; --ink: #000; --faint: #444; --line: #999; --mark: #000; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  li, blockquote { break-inside: avoid; }
  details > :not(summary) { display: none; }
  .key { display: block; break-before: page; }
}
`;

function shown(text: string): string {
  return escapeHtml(text.replace(/\s+/g, ' '));
}

function quoted({ quote, title }: SheetQuote): string {
  const from = title === null ? '' : `<footer>${shown(title)}</footer>`;
  return `<blockquote><p>${shown(quote)}</p>${from}</blockquote>`;
}

function shownCard({ prompt, options, answer, quotes }: SheetCard): string {
  const choices = options.length === 0 ? '' : `<br>${options.map(shown).join(' · ')}`;
  return `<li><details><summary>${shown(prompt)}${choices}</summary>
<p class="answer">${shown(answer)}</p>
${quotes.map(quoted).join('\n')}</details></li>`;
}

function list(kind: 'ul' | 'ol', items: readonly string[]): string {
  return `<${kind}>\n${items.join('\n')}\n</${kind}>`;
}

function cardsOf(cards: readonly SheetCard[]): string {
  if (cards.length === 0) return '<p>No cards: nothing here was worth asking.</p>';
  const key = list(
    'ol',
    cards.map(({ answer }) => `<li>${shown(answer)}</li>`),
  );
  return `<h2>Cards</h2>\n${list('ol', cards.map(shownCard))}\n<section class="key">\n<h2>Answers</h2>\n${key}\n</section>`;
}

/** What stands before the first part; the title is what a browser's tab says. */
export function pageHead(title: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shown(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
`;
}

/** One conversion as a part of the page. Every word of an article is escaped. */
export function pagePart(made: Conversion): string {
  const { articles, summary, disagreements, cards } = sheetOf(made);
  const parts = [
    ...articles.map(
      ({ title, about }) => `<h1>${shown(title)}</h1>\n<p class="about">${shown(about.join(' · '))}</p>`,
    ),
    ...(summary.length === 0
      ? []
      : [
          '<h2>Summary</h2>',
          list(
            'ul',
            summary.map((s) => `<li>${shown(s)}</li>`),
          ),
        ]),
    ...disagreements.map(
      ({ heading, what, quotes }) =>
        `<h2>${shown(heading)}</h2>\n<p>${shown(what)}</p>\n${quotes.map(quoted).join('\n')}`,
    ),
    cardsOf(cards),
  ];
  return `<article>\n${parts.join('\n')}\n</article>\n`;
}

/** What stands after the last part. */
export const PAGE_END = '</main>\n</body>\n</html>\n';
