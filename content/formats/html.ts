/** Text of ours as HTML that Anki shows as it stands, and back as Anki reads it. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '{': '&#123;',
  '}': '&#125;',
  '\n': '<br>',
};
const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Text of printable ASCII without space at its ends is clean: most is, and is asked many times. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

/** Clean text that means the same as HTML. */
const HARMLESS = /^[!#-%(-;=?-Z\\-z|~](?:[ !#-%(-;=?-Z\\-z|~]*[!#-%(-;=?-Z\\-z|~])?$/;

/** Brackets that Anki takes for a sound, speech or LaTeX, even in text that is only quoted. */
const ANKI_BRACKET = /\[(?=(?:sound:|anki:|\/?latex|\/?\$))/gi;

/**
 * Text in the form Anki keeps: NFC, line ends as \n, no half surrogates (they would not be UTF-8),
 * no control characters (0x1f parts Anki's fields, NUL ends SQLite's texts), no hard spaces
 * (Anki's checksum reads them as spaces).
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/(?!\n)\p{Control}/gu, '')
    .trim();
}

/** Text as the HTML of a field: nothing in it can become a tag, a field reference, a cloze or a sound. */
export function escapeHtml(text: string): string {
  if (HARMLESS.test(text)) return text;
  return cleanText(text)
    .replace(/[&<>"'{}\n]/g, (c) => ENTITIES[c] ?? c)
    .replace(ANKI_BRACKET, '&#91;');
}

/** A character that says nothing to any reader but a browser. */
export function numericEntity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0xfffd};`;
}

/** What Anki keeps of HTML made by `escapeHtml` when it sorts and compares: tags go, entities are read once. */
export function stripHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|[a-z]+);/g, (entity, code) =>
      code === undefined ? (NAMED[entity] ?? entity) : String.fromCodePoint(Number(code)),
    );
}
