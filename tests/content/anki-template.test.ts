/** Cards drawn through their templates as Anki draws them, and the HTML of unknown hands made harmless. */
import { describe, expect, test } from 'vitest';
import { cardSides } from '../../content/formats/anki-template.js';
import type { AnkiNote, AnkiNotetype } from '../../content/formats/anki-vocabulary.js';
import { type SafeNode, safeHtml, safeStyle } from '../../content/formats/safe-html.js';

const AT = { place: 0, deck: 'Sea::North', flag: 0 };

function drawn(
  fields: Readonly<Record<string, string>>,
  front: string,
  back = '{{FrontSide}}',
  kind: AnkiNotetype['kind'] = 'standard',
  at = AT,
) {
  const notetype: AnkiNotetype = {
    id: 1,
    name: 'Type',
    kind,
    stock: null,
    css: '',
    fields: Object.keys(fields).map((name) => ({ name, other: {} })),
    templates: [{ name: 'Card 1', front, back, other: {} }],
    sortField: 0,
    changed: 0,
    other: {},
  };
  const values = { fields: Object.values(fields), tags: ['coast', 'pier'] };
  const note: AnkiNote = { id: 1, guid: 'g', notetype: 1, changed: 0, flags: 0, data: '', ...values };
  return cardSides(note, notetype, at);
}

describe('a template', () => {
  test('shows fields, what is on the other side, and what is known of the card', () => {
    const { front, back } = drawn(
      { Word: 'pier' },
      '{{Word}} {{Tags}} {{Subdeck}} {{Card}}',
      '{{FrontSide}}!',
    );
    expect(front).toBe('pier coast pier North Card 1');
    expect(back).toBe(`${front}!`);
  });

  test('shows what its conditions allow, one in the other, and no more', () => {
    const template = '{{#A}}a{{^B}}, no b{{/B}}{{#B}}, b{{/B}}{{/A}}{{^A}}nothing{{/A}}';
    expect(drawn({ A: 'x', B: '' }, template).front).toBe('a, no b');
    expect(drawn({ A: 'x', B: 'y' }, template).front).toBe('a, b');
    expect(drawn({ A: '<br> ', B: 'y' }, template).front).toBe('nothing');
    expect(drawn({ A: 'x', B: '' }, '{{/B}}{{#A}}open').front).toBe('open');
  });

  test('never draws what a field says that looks like a template', () => {
    expect(drawn({ A: '{{B}}', B: 'secret' }, '{{A}}').front).toBe('{{B}}');
  });

  test('closes the asked gap only, with its hint, also within another', () => {
    const text = 'The {{c1::pier of {{c2::Wick::where}}}} has {{c3::two}} arms';
    const side = (place: number) =>
      drawn({ Text: text }, '{{cloze:Text}}', '{{cloze:Text}}', 'cloze', { ...AT, place });
    expect(side(0).front).toContain(
      '<span class="cloze">[...]</span> has <span class="cloze-inactive">two</span>',
    );
    expect(side(0).front).not.toContain('Wick');
    expect(side(1).front).toContain('[where]');
    expect(side(1).back).toContain('<span class="cloze">Wick</span>');
    expect(side(2).front).toContain('[...]');
  });

  test('asks for what is to be typed and shows it on the other side alone', () => {
    const sides = drawn({ A: 'capital', B: 'Wick &amp; <b>Thurso</b>' }, '{{A}}{{type:B}}', '{{type:B}}');
    expect(sides.typed).toBe('Wick & Thurso');
    expect(sides.front).toBe('capital');
    expect(sides.back).toContain('Wick &amp; Thurso');
    expect(drawn({ A: '{{c1::one}} of {{c1::two}}' }, '{{type:cloze:A}}', '', 'cloze').typed).toBe(
      'one, two',
    );
    expect(drawn({ A: 'x' }, '{{A}}').typed).toBeNull();
  });

  test('folds a hint away, writes readings above, strips tags, and leaves out what a machine would speak', () => {
    expect(drawn({ A: 'deep' }, '{{hint:A}}').front).toContain('<summary>A</summary>deep');
    expect(drawn({ A: '' }, '{{hint:A}}').front).toBe('');
    expect(drawn({ A: '海[うみ]' }, '{{furigana:A}}').front).toContain('<rt>うみ</rt>');
    expect(drawn({ A: '海[うみ]' }, '{{kana:A}}{{kanji:A}}').front).toBe('うみ海');
    expect(drawn({ A: '<b>x</b>' }, '{{text:A}}').front).toBe('x');
    expect(drawn({ A: 'x' }, '{{tts en_US:A}}').front).toBe('');
  });

  test('covers the asked part of a picture, and only frames it on the back', () => {
    const fields = {
      O: '{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4}}',
      I: '<img src="map.png">',
    };
    const html =
      '{{cloze:O}}<div id="image-occlusion-container">{{I}}<canvas id="image-occlusion-canvas"></canvas></div>';
    const { front, back } = drawn(fields, html, html, 'cloze');
    expect(front).toContain(
      'occlusion-asked" style="position:absolute;left:10%;top:20%;width:30%;height:40%"',
    );
    expect(back).toContain('occlusion-shown');
    expect(back).not.toContain('occlusion-asked');
  });
});

function tags(nodes: readonly SafeNode[]): string[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node.tag, ...tags(node.children)]));
}

function attributes(nodes: readonly SafeNode[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...Object.keys(node.attributes), ...attributes(node.children)],
  );
}

describe('HTML of unknown hands', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="java&#x73;cript:alert(1)">x</a>',
    '<iframe srcdoc="<script>1</script>"></iframe>',
    '<svg onload=alert(1)><use href="data:image/svg+xml,x"/></svg>',
    '<form action="https://example.org"><button formaction=x>go</button></form>',
    '<object data=x></object><embed src=x><link rel=stylesheet href=x><meta http-equiv=refresh content=0><base href=x>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<template><img src=x></template><portal src=x></portal>',
  ])('%s can run, load and send nothing', (html) => {
    const nodes = safeHtml(html);
    for (const tag of tags(nodes)) expect(['a', 'img', 'p', 'table']).toContain(tag);
    for (const name of attributes(nodes)) expect(['src', 'title']).toContain(name);
  });

  test('no picture or sound comes from anywhere but the deck', () => {
    const from = (html: string) => JSON.stringify(safeHtml(html));
    for (const src of [
      'https://example.org/x.png',
      '//example.org/x',
      '../../etc/passwd',
      'file:///x',
      'C:\\x',
      'data:text/html,x',
    ])
      expect(from(`<img src="${src}">[sound:${src}]`)).not.toContain('"src"');
    expect(from('<img src="a%20b.png">')).toContain('"src":"a b.png"');
    expect(from('hear [sound:a.mp3]!')).toBe(
      '["hear ",{"tag":"audio","attributes":{"src":"a.mp3"},"children":[]},"!"]',
    );
  });

  test('rules can change how a card looks and load nothing', () => {
    for (const css of [
      '@import url(https://example.org/x.css);',
      '.card { background: url(https://example.org/x.png) }',
      '.card { background: u\\rl(https://example.org/x.png) }',
      '.card { background-image: image-set("https://example.org/x.png" 1x) }',
      '@font-face { font-family: x; src: url(https://example.org/x.woff) }',
    ])
      expect(safeStyle(css)).not.toContain('example.org');
    expect(safeStyle('.card { color: red; text-align: center }')).toBe(
      '.card { color: red; text-align: center }',
    );
  });

  test('words stay, whatever was left open, and no depth is too much', () => {
    expect(JSON.stringify(safeHtml('<b>one <i>two'))).toContain('two');
    expect(safeHtml('1 &lt; 2 &amp; 3')).toEqual(['1 < 2 & 3']);
    expect(tags(safeHtml('<ul><li>a<li>b</ul>'))).toEqual(['ul', 'li', 'li']);
    expect(tags(safeHtml('<div>'.repeat(100_000))).length).toBeLessThan(60_000);
  });
});
