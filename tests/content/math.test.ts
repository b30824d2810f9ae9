/** Math in the cards of other programs: what is drawn, what stays as it was written, and what it can never do. */
import { describe, expect, test } from 'vitest';
import { cardSides } from '../../content/formats/anki-template.js';
import type { AnkiNote, AnkiNotetype } from '../../content/formats/anki-vocabulary.js';
import { mathDrawn } from '../../content/formats/math.js';
import { withMath } from '../../content/formats/math-places.js';
import { type SafeNode, safeHtml } from '../../content/formats/safe-html.js';

function drawn(html: string): readonly SafeNode[] {
  return withMath(safeHtml(html), mathDrawn);
}

function elements(nodes: readonly SafeNode[]): Exclude<SafeNode, string>[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children)]));
}

function words(nodes: readonly SafeNode[]): string {
  const all = nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join('');
  return all.replaceAll('\u00a0', ' ');
}

const tags = (html: string) => elements(drawn(html)).map(({ tag }) => tag);

function clozeSides(text: string, place = 0) {
  const notetype: AnkiNotetype = {
    id: 1,
    name: 'Type',
    kind: 'cloze',
    stock: null,
    css: '',
    fields: [{ name: 'Text', other: {} }],
    templates: [{ name: 'Cloze', front: '{{cloze:Text}}', back: '{{cloze:Text}}', other: {} }],
    sortField: 0,
    changed: 0,
    other: {},
  };
  const values = { fields: [text], tags: [] };
  const note: AnkiNote = { id: 1, guid: 'g', notetype: 1, changed: 0, flags: 0, data: '', ...values };
  return cardSides(note, notetype, { place, deck: 'Sea', flag: 0 });
}

describe('math that is drawn', () => {
  test('stands within its sentence, or on a line of its own', () => {
    const inline = drawn('The area is \\(\\pi r^2\\), always.');
    expect(words(inline)).toBe('The area is πr2, always.');
    expect(tags('The area is \\(\\pi r^2\\).')).toEqual(expect.arrayContaining(['math', 'msup', 'mi', 'mn']));
    expect(inline[1]).not.toHaveProperty('attributes.display');
    expect(drawn('so \\[\\frac{a}{b}\\]')[1]).toMatchObject({
      tag: 'math',
      attributes: { display: 'block' },
    });
  });

  test('is read through entities and line breaks, and in elements of any depth', () => {
    expect(words(drawn('\\(a &lt; b &amp;&nbsp; c\\)'))).toContain('<');
    expect(tags('<div><b>\\[ a<br>+ b \\]</b></div>')).not.toContain('br');
    expect(tags('<div><b>\\[ a<br>+ b \\]</b></div>')).toContain('mo');
    expect(tags('one<br>\\(x\\)<br>two').filter((tag) => tag === 'br')).toHaveLength(2);
  });

  test('may be LaTeX by the marks of older decks, with words of its own', () => {
    expect(tags('[$]x^2[/$] and [$$]y_1[/$$]').filter((tag) => tag === 'math')).toHaveLength(2);
    const passage = drawn('[latex]Let $n$ be odd, \\textbf{then} $$n^2$$ is too.[/latex]');
    expect(words(passage)).toMatch(/^Let n be odd, .*is too\.$/);
    expect(elements(passage).filter(({ tag }) => tag === 'math')).toHaveLength(3);
    expect(words(drawn('[LaTeX]plain words[/latex]'))).toBe('plain words');
  });

  test('knows chemistry, and environments that are displayed wherever they stand', () => {
    expect(words(drawn('\\(\\require{mhchem}\\ce{H2O}\\)'))).toMatch(/^H.*2.*O$/);
    expect(tags('\\(\\begin{align}a&amp;=b\\\\c&amp;=d\\end{align}\\)')).toContain('mtable');
  });

  test('a mark within braces does not end it', () => {
    expect(words(drawn('\\(\\text{a \\) b} + c\\) d'))).not.toContain('math');
    expect(words(drawn('\\(\\{1\\}\\) d'))).toBe('{1} d');
  });

  test('a rule is as dark as its words', () => {
    const rule = elements(drawn('\\(\\rule{2em}{1em}\\)')).find(({ tag }) => tag === 'mspace');
    expect(rule?.attributes.mathbackground).toBe('currentcolor');
  });
});

describe('gaps in math', () => {
  test('are closed and opened without tearing the formula', () => {
    const { front, back } = clozeSides('\\(a + {{c1::b^2}} = {{c2::c}}\\)');
    expect(front).toBe('\\(a + [...] = c\\)');
    expect(back).toBe('\\(a + b^2 = c\\)');
    expect(words(drawn(front))).toContain('[...]');
    expect(tags(back)).toContain('msup');
  });

  test('around a whole formula keep their mark', () => {
    const { front, back } = clozeSides('It is {{c1::\\(x\\)::a letter}} & [$]{{c2::<b>y</b>}}[/$]');
    expect(front).toContain('<span class="cloze">[a letter]</span>');
    expect(back).toContain('<span class="cloze">\\(x\\)</span>');
    expect(back).toContain('[$]y[/$]');
  });

  test('outside of math are marked as before', () => {
    expect(clozeSides('a \\(x\\) {{c1::<b>b</b>}}').back).toContain('<span class="cloze"><b>b</b></span>');
  });
});

const REFUSED = [
  '\\href{javascript:alert(1)}{x}',
  '\\url{javascript:alert(1)}',
  '\\includegraphics{https://example.org/a.png}',
  '\\input{/etc/passwd}',
  '\\include{a}',
  '\\html{b}',
  '\\class{card}{x}',
  '\\id{a}{x}',
  '\\style{position:fixed}{x}',
  '\\data{a=b}{x}',
  '\\htmlData{a=b}{x}',
  '\\ref{a}',
  '\\colorbox{red;position:fixed}{x}',
  '\\textcolor{url(https://example.org)}{x}',
  '\\def\\a{\\a\\a}\\a',
  '\\def\\a#1{\\a{#1#1}}\\a{x}',
  '\\newcommand{\\b}{\\b}\\b',
  '\\frac{1}{',
  '\\nosuchcommand',
  'a_b_c',
  '',
  `${'{'.repeat(1900)}x${'}'.repeat(1900)}`,
  `${'\\frac1{'.repeat(300)}x${'}'.repeat(300)}`,
  'x'.repeat(100_000),
];

describe('math that is not drawn', () => {
  test.each(REFUSED)('%.60s stays as it was written', (tex) => {
    expect(drawn(`\\(${tex}\\)`)).toEqual([`\\(${tex}\\)`]);
  });

  test('HTML in it stays words', () => {
    const nodes = drawn('\\(\\text{&lt;img src=x onerror=alert(1)&gt;}\\)');
    expect(words(nodes)).toBe('<img src=x onerror=alert(1)>');
    expect(elements(nodes).map(({ tag }) => tag)).toEqual(['math', 'mtext']);
  });

  test('nothing in what is drawn leads, loads or runs', () => {
    const all = elements(drawn('\\(\\ce{A->B} \\cancel{x} \\vec{a} \\boxed{b} \\color{red}c \\tag{1}\\)'));
    const names = all.flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter((name) => /^(?:href|src|id|on.*|xlink.*|action.*)$/.test(name))).toEqual([]);
    expect(all.map(({ attributes }) => attributes.style ?? '').join()).not.toMatch(/url|position/);
  });

  test('code, sounds and prices are none', () => {
    expect(drawn('<code>\\(x\\)</code>')).toEqual(safeHtml('<code>\\(x\\)</code>'));
    expect(tags('[sound:a.mp3] costs $5 or $6')).toEqual(['audio']);
    expect(drawn('\\(x')).toEqual(['\\(x']);
    expect(tags('\\(a <b>x</b> b\\)')).toEqual(['b']);
  });

  test('100,000 letters of TeX are drawn in part, and nothing is lost', () => {
    const source = '\\(x^2\\) '.repeat(12_500);
    const nodes = drawn(source);
    const count = elements(nodes).filter(({ tag }) => tag === 'math').length;
    expect(count).toBeGreaterThan(100);
    expect(words(nodes).replaceAll('\\(x^2\\)', 'x2')).toBe('x2 '.repeat(12_500));
    for (const part of ['\\(', '\\({', '[latex]', '[$]', '\\[\\begin{matrix}'])
      expect(words(drawn(part.repeat(20_000)))).toBe(part.repeat(20_000));
  });

  test('very long formulas together are drawn up to a bound', () => {
    const nodes = drawn(`\\(${'x'.repeat(3900)}\\) `.repeat(10));
    expect(elements(nodes).filter(({ tag }) => tag === 'math')).toHaveLength(5);
  });
});
