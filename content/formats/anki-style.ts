/** How our notes look in Anki: templates and one style sheet, by day and by night, without fonts or scripts. */
import type { CardKind } from '../deck.js';

export type Template = { readonly front: string; readonly back: string };

const SOURCE = `<hr>
<div class="quotes">{{Quotes}}</div>
{{#Source}}<div class="source">{{Source}}{{#Date}}, {{Date}}{{/Date}}</div>{{/Source}}
{{#Link}}<div class="source link">{{Link}}</div>{{/Link}}`;

const PROMPT = '<div class="prompt">{{Prompt}}</div>';
const ANSWER = '<hr id="answer">\n<div class="answer">{{Answer}}</div>';

/** Front and back of each kind. A number is typed, as with us; the back then compares. */
export const TEMPLATES: Readonly<Record<CardKind, Template>> = {
  cloze: {
    front: '<div class="prompt">{{cloze:Text}}</div>',
    back: `<div class="prompt">{{cloze:Text}}</div>\n${SOURCE}`,
  },
  question: { front: PROMPT, back: `{{FrontSide}}\n${ANSWER}\n${SOURCE}` },
  number: {
    front: `${PROMPT}\n{{type:Answer}}`,
    back: `${PROMPT}\n{{type:Answer}}\n${ANSWER}\n${SOURCE}`,
  },
  choice: {
    front: `${PROMPT}\n<div class="options">{{Options}}</div>`,
    back: `{{FrontSide}}\n${ANSWER}\n${SOURCE}`,
  },
};

/** Plain hex colours: the browsers inside older Anki apps do not know newer notations. */
export const CSS = `.card {
  max-width: 38em;
  margin: 0 auto;
  padding: 1em;
  font-family: Georgia, "Source Serif 4", "Times New Roman", serif;
  font-size: 20px;
  line-height: 1.5;
  text-align: left;
  color: #24221d;
  background-color: #fbfaf7;
}
.cloze, .answer { font-weight: 600; color: #2b4f9c; }
.options ul { padding-left: 1.2em; }
hr { border: 0; border-top: 1px solid #dedbd3; margin: 1em 0; }
blockquote { margin: 0.5em 0; padding-left: 0.8em; border-left: 3px solid #dedbd3; }
blockquote, .source { font-size: 16px; color: #5d594f; }
.link { overflow-wrap: anywhere; }
.nightMode.card, .night_mode .card, .card.night_mode { color: #e9e7e2; background-color: #161512; }
.nightMode .cloze, .night_mode .cloze, .nightMode .answer, .night_mode .answer { color: #93b4f4; }
.nightMode hr, .night_mode hr, .nightMode blockquote, .night_mode blockquote { border-color: #3a3833; }
.nightMode blockquote, .night_mode blockquote, .nightMode .source, .night_mode .source { color: #b3afa6; }
`;
