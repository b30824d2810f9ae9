import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, escapeHtml, stripHtml } from '../../../content/formats/html.js';

describe('text as a field of Anki', () => {
  test('shows every character as itself', () => {
    expect(escapeHtml('a < b & c > "d" \'e\'')).toBe('a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;');
    expect(escapeHtml('first\r\nsecond\nthird')).toBe('first<br>second<br>third');
  });

  test('cannot become a tag, a field, a cloze, a sound or LaTeX', () => {
    const hostile =
      '<script>x</script> {{c1::a}} {{Answer}} [sound:a.mp3] [anki:play:q:0] [latex]x[/latex] [$]y[/$]';
    expect(escapeHtml(hostile)).not.toMatch(/[<>{}]|\[(sound|anki|\/?latex|\/?\$)/i);
    expect(escapeHtml('see [1] and [the mayor]')).toBe('see [1] and [the mayor]');
  });

  test('holds no half surrogate, no control character and no decomposed letter', () => {
    expect(cleanText('a\ud83db\udc00c')).toBe('a\ufffdb\ufffdc');
    expect(cleanText('\ud83d\ude00')).toBe('\ud83d\ude00');
    expect(cleanText('a\u0000b\u001fc\u0085d')).toBe('abcd');
    expect(cleanText('Cafe\u0301')).toBe('Caf\u00e9');
  });

  test('reads back as the text it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(stripHtml(escapeHtml(text))).toBe(cleanText(text).replaceAll('\n', ''));
      }),
    );
  });

  test('is not escaped twice nor read twice', () => {
    expect(stripHtml(escapeHtml('&lt;b&gt; &#61; &nbsp;'))).toBe('&lt;b&gt; &#61; &nbsp;');
  });
});
