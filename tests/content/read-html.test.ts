/** Pages pasted or saved as HTML: the article's words come out, the page's furniture does not. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../content/deck.js';
import { readHtml } from '../../content/read/html.js';
import { readArticle, readPasted } from '../../content/read/read.js';
import { looksLikeHtml } from '../../content/read/tags.js';

const PAGE = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry stops on Lake Orrin | The Orrin Herald</title>
<meta property="article:published_time" content="2021-03-05T09:00:00Z">
<style>p { color: red }</style><script>if (1 < 2) document.write("<p>Bought ads.</p>")</script></head>
<body><nav><ul><li><a href="/">Home of the Herald since 1902.</a></li></ul></nav>
<header><div>Subscribe</div></header>
<article><h1>Ferry stops<br>on Lake Orrin</h1>
<p>By Ada Penn</p>
<p>Lake Orrin froze over on <b>3&nbsp;March 2021</b>. The ferry of <a href="#" title="a > b">Orrin</a>
stopped for nine days.<sup>[2]</sup></p>
<!-- <p>An older draft of 1999.</p> -->
<figure><img src="x.jpg" alt="A boat."><figcaption>The ferry in its dock</figcaption></figure>
<p>The lake covers 12&#160;km<sup>2</sup> &amp; holds some 10<sup>6</sup> trout, R&D; says.<sup>3</sup>
<p hidden>Tracking text that nobody sees.</p>
<p>Caf&eacute; Orrin closed &mdash; &#8220;for good&#x201D;, said its owner.
<ul><li>The mill stands idle.<li>The school opened in May.</ul>
<aside>Read also: ten tips for ice.</aside></article>
<footer>All rights reserved. The Herald was sold in 1988.</footer></body></html>`;

function read(text: string, name = 'page.html'): Article {
  const article = readArticle(name, new TextEncoder().encode(text));
  if (!article.ok) throw new Error(article.problem.kind);
  return article.value;
}

function sentences({ text, sentences }: Article): string[] {
  return sentences.map(({ start, end }) => text.slice(start, end));
}

describe('a page', () => {
  const article = read(PAGE);

  test('gives its sentences as a reader sees them', () => {
    expect(sentences(article)).toEqual([
      'Lake Orrin froze over on 3 March 2021.',
      'The ferry of Orrin stopped for nine days.',
      'The lake covers 12 km² & holds some 10⁶ trout, R&D; says.',
      'Café Orrin closed — “for good”, said its owner.',
      'The mill stands idle.',
      'The school opened in May.',
    ]);
  });

  test('has its headline and its day, without the name of the paper', () => {
    expect(article.title).toBe('Ferry stops on Lake Orrin');
    expect(article.date).toEqual({ year: 2021, month: 3, day: 5, inferred: false });
    expect(readHtml('<title>Ferry stops on Lake Orrin | The Orrin Herald</title><p>It did.</p>').title).toBe(
      'Ferry stops on Lake Orrin',
    );
  });

  test('is known by the address that its head gives, where that is one of the web', () => {
    const linked = (head: string) => read(`<head>${head}</head><p>The mill on the lake stood idle.</p>`).link;
    const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
    expect(linked(canonical('https://orrin.example/ferry?a=1&amp;b=2'))).toBe(
      'https://orrin.example/ferry?a=1&b=2',
    );
    expect(linked('<meta property="og:url" content="http://orrin.example/">')).toBe('http://orrin.example/');
    expect(linked(canonical('javascript:alert(1)'))).toBeUndefined();
    expect(linked(canonical('file:///etc/passwd'))).toBeUndefined();
    expect(linked(canonical('https://a.example/ <b>'))).toBeUndefined();
    expect(article.link).toBeUndefined();
    const note =
      '---\ntitle: Orrin\nurl: https://orrin.example/note\n---\nThe mill on the lake stood idle.\n';
    expect(read(note, 'a.md').link).toBe('https://orrin.example/note');
  });

  test('brings no menu, script, style, comment, hidden text, side or foot with it', () => {
    expect(article.text).not.toMatch(/Home|ads|color|draft|Tracking|tips|rights|Subscribe|[<>]/);
  });

  test('the offsets count in the text without tags', () => {
    for (const block of article.blocks) {
      const text = article.text.slice(block.start, block.end);
      expect(text).toBe(text.trim());
      expect(text).not.toBe('');
    }
    expect(article.text).toBe(article.blocks.map((b) => article.text.slice(b.start, b.end)).join('\n\n'));
  });
});

describe('pasted source', () => {
  test('is read as a page under any name', () => {
    const pasted = readPasted(PAGE);
    expect(pasted.ok && pasted.value.text).toBe(read(PAGE).text);
    expect(read(PAGE, 'page.txt').id).toBe(read(PAGE).id);
  });

  test('a part of a page will do', () => {
    const part = '<div><p>Lake Orrin froze over in 2021.</p>\n<p>The ferry stopped &amp; waited.</p></div>';
    const pasted = readPasted(part);
    expect(pasted.ok && pasted.value.text).toBe(
      'Lake Orrin froze over in 2021.\n\nThe ferry stopped & waited.',
    );
  });

  test.each([
    [
      'a text about tags',
      'A paragraph begins with <p> and ends with </p> in HTML. The tag <b> makes it bold.',
    ],
    ['less-than signs', 'If a < b and b > c, then <a, c> is no pair. Nobody </knows> why 3 < 4 <b.'],
    ['an arrow', '<- The lake lies there. The ferry of Orrin stopped in 2021. ->'],
    ['an address', 'Write to <anna@orrin.example> or see <https://orrin.example/a>. The ferry stops in May.'],
  ])('%s stays as it is', (_, text) => {
    expect(looksLikeHtml(text)).toBe(false);
    const pasted = readPasted(text);
    expect(pasted.ok && pasted.value.text).toBe(text);
  });

  test('references in plain text are not touched', () => {
    const pasted = readPasted('The firm AT&amp;T wrote &lt;b&gt; on its door in 1931.');
    expect(pasted.ok && pasted.value.text).toContain('AT&amp;T wrote &lt;b&gt;');
  });
});

describe('broken source', () => {
  test('what is never closed swallows nothing', () => {
    const text = '<p>The lake froze.<nav><p>The ferry <b>stopped.<!-- an end that never comes';
    expect(readHtml(text).text).toBe('The lake froze.\n\nThe ferry stopped.');
  });

  test('a stray angle is a character', () => {
    expect(readHtml('<p>If 3 < 4 then 5 > 2, they say <3.</p>').text).toBe(
      'If 3 < 4 then 5 > 2, they say <3.',
    );
  });

  test('what is written as a reference does not become a tag', () => {
    expect(readHtml('<p>Write &lt;script&gt; or &amp;lt;b&amp;gt; there.</p>').text).toBe(
      'Write <script> or &lt;b&gt; there.',
    );
  });

  test('impossible characters are marked, not made', () => {
    expect(readHtml('<p>a&#0;b&#xD800;c&#99999999;d&#1114112;e&#150;f</p>').text).toBe(
      'a\ufffdb\ufffdc&#99999999;d\ufffde–f',
    );
  });

  test('a page without words is no article', () => {
    const pasted = readPasted(
      '<html><body><script>let a = "The lake froze over in 2021.";</script></body></html>',
    );
    expect(pasted.ok ? 'read' : pasted.problem.kind).toBe('no prose');
  });
});

describe('the language of a text', () => {
  const german = 'Der See fror im März zu, und die Fähre konnte neun Tage lang nicht fahren.';

  test('another one is refused by name', () => {
    const pasted = readPasted(german);
    expect(pasted.ok ? null : pasted.problem).toEqual({
      kind: 'other language',
      name: 'Pasted text',
      language: 'German',
    });
  });

  test('is not asked of the tags around it', () => {
    const page = `<html><body><div class="page content main the of and">${`<p>${german}</p>`.repeat(9)}</div></body></html>`;
    expect(readPasted(page).ok).toBe(false);
  });

  test('whoever insists is served', () => {
    const read = readArticle('see.txt', new TextEncoder().encode(german), { anyLanguage: true });
    expect(read.ok && read.value.sentences).toHaveLength(1);
  });
});
