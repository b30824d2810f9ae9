/** What Anki keeps of a field when it sorts notes and looks for duplicates: words and names of media. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const MEDIA_TAG =
  /<(?:img|audio|object|source|video)\b[^>]*?\s(?:src|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>/gi;
const UNSEEN = /<!--[\s\S]*?-->|<style\b[\s\S]*?<\/style>|<script\b[\s\S]*?<\/script>|<[^>]*>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi;

function character(entity: string, code: number, name: string | undefined): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

/** Without tags, comments, scripts and styles; entities stay. */
export function withoutTags(html: string): string {
  return html.replace(UNSEEN, '');
}

/** A field without its HTML; a picture or sound stands as its name between spaces. */
export function plainField(html: string): string {
  if (!/[<&\u00a0]/.test(html)) return html;
  return html
    .replace(MEDIA_TAG, (_, a?: string, b?: string, c?: string) => ` ${a ?? b ?? c ?? ''} `)
    .replace(UNSEEN, '')
    .replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) =>
      character(entity, decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal), name),
    )
    .replaceAll('\u00a0', ' ');
}
