/** The gaps of a cloze, `{{c1::answer::hint}}`, drawn for one side of one card; they may stand in one another. */
import { plainField } from './anki-plain.js';
import { flatMath } from './math-places.js';

/** The innermost gap: it holds no other. */
const GAP = /\{\{c([\d,]+)::((?:(?!\{\{c[\d,]+::|\}\})[\s\S])*)\}\}/;
/** More gaps than any note has; what stands beyond stays as it is. */
const MOST = 2000;

type Gap = { readonly asked: boolean; readonly text: string; readonly hint: string };

function gapOf(numbers: string, inside: string, number: number): Gap {
  const [text = '', ...hint] = inside.split('::');
  return { asked: numbers.split(',').includes(String(number)), text, hint: hint.join('::') };
}

/** From the inside out, so that a gap within a gap is done first. */
function eachGap(html: string, number: number, draw: (gap: Gap) => string): string {
  let rest = html;
  for (let i = 0; i < MOST; i += 1) {
    const match = GAP.exec(rest);
    if (match === null) return rest;
    const [whole, numbers = '', inside = ''] = match;
    const made = draw(gapOf(numbers, inside, number));
    rest = rest.slice(0, match.index) + made + rest.slice(match.index + whole.length);
  }
  return rest;
}

const isShape = ({ text }: Gap) => text.startsWith('image-occlusion:');

/** The text with the asked gaps closed on the front, marked on the back, and all others filled; in math unmarked. */
export function gapsDrawn(html: string, number: number, side: 'front' | 'back'): string {
  const drawn = eachGap(html, number, (gap) => {
    if (isShape(gap)) return '';
    if (!gap.asked) return `<span class="cloze-inactive">${gap.text}</span>`;
    if (side === 'back') return `<span class="cloze">${gap.text}</span>`;
    return `<span class="cloze">[${gap.hint === '' ? '...' : gap.hint}]</span>`;
  });
  return flatMath(drawn, true);
}

/** What stands in the asked gaps, as plain text, each once. */
export function typedInGaps(html: string, number: number): string {
  const found: string[] = [];
  eachGap(html, number, (gap) => {
    if (gap.asked && !isShape(gap)) found.push(plainField(gap.text).trim());
    return gap.text;
  });
  return [...new Set(found)].join(', ');
}
