/** A sheet of questions to be answered by hand, and the answers with their sources on pages of their own after it. */
import { GAP } from '../deck.js';
import { PAPERS, type Paper, printed, printPage } from './pdf-page.js';
import type { AskedCard, AskedDeck } from './quiz/cards.js';

/** Characters that are written on one line by hand. */
const HAND = 45;
const MOST_LINES = 4;

function styleFor(paper: Paper): string {
  const { width, height } = PAPERS[paper];
  return `@page { size: ${width}mm ${height}mm; margin: 18mm 20mm 20mm;
  @bottom-right { content: counter(page); font: 8pt system-ui, sans-serif; color: #666; } }
body { font-size: 11pt; line-height: 1.45; }
h1 { margin: 0 0 2mm; font-size: 18pt; line-height: 1.2; }
.name { margin: 0 0 8mm; color: #444; font: 9pt system-ui, sans-serif; }
h2 { margin: 0 0 6mm; font-size: 14pt; }
ol { margin: 0; padding-left: 9mm; }
li { margin-bottom: 6mm; break-inside: avoid; white-space: pre-line; }
li::marker { font: 9pt system-ui, sans-serif; color: #444; }
.line { height: 8mm; border-bottom: 0.2mm solid #999; }
ul { margin: 2mm 0 0; padding: 0; list-style: none; }
ul li { margin: 0 0 1mm; }
.gap { display: inline-block; width: 8em; border-bottom: 0.2mm solid #000; }
.answers { break-before: page; }
.answers ol > li { margin-bottom: 3.5mm; }
.answers b { font-weight: 600; }
.from { margin: 0.5mm 0 0; font-size: 8.5pt; line-height: 1.4; color: #444; }
@media screen { main { max-width: 170mm; margin: 16px auto 64px; padding: 0 16px; } .answers { margin-top: 64px; } }
`;
}

function lines({ answer }: AskedCard): string {
  const count = Math.min(MOST_LINES, Math.max(1, Math.ceil(answer.length / HAND)));
  return '<div class="line"></div>'.repeat(count);
}

/** A gap is filled where it stands, a choice is ticked, the rest is written on lines. */
function question(card: AskedCard): string {
  const asked = card.prompt.split(GAP).map(printed).join('<span class="gap">&#160;</span>');
  if (card.options.length > 0) {
    const options = card.options.map((option) => `<li dir="auto">\u25a1 ${printed(option)}</li>`).join('');
    return `<li><div dir="auto">${asked}</div><ul>${options}</ul></li>`;
  }
  return `<li><div dir="auto">${asked}</div>${card.prompt.includes(GAP) ? '' : lines(card)}</li>`;
}

function answer({ answer: told, sources }: AskedCard): string {
  const from = sources.map(
    ({ quote, title }) =>
      `<p class="from" dir="auto">“${printed(quote)}”${title === '' ? '' : ` — ${printed(title)}`}</p>`,
  );
  return `<li><div dir="auto"><b>${printed(told)}</b></div>${from.join('')}</li>`;
}

/** The page to print; one side of the paper or both. */
export function questionSheet({ title, cards }: AskedDeck, paper: Paper): string {
  const list = (items: readonly string[]) => `<ol>${items.join('\n')}</ol>`;
  const hint = `Questions first, answers on pages of their own after them (${paper}).`;
  const body = `<main>
<h1>${printed(title)}</h1>
<p class="name">${cards.length} ${cards.length === 1 ? 'question' : 'questions'}</p>
${list(cards.map(question))}
<section class="answers">
<h2>Answers</h2>
${list(cards.map(answer))}
</section>
</main>`;
  return printPage(`${title} – questions`, hint, styleFor(paper), body);
}
