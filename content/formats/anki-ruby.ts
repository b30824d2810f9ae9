/** Readings over characters, " 漢字[かんじ]", as Anki's filters for Japanese write them out. */

const READING = / ?([^ >[\]]+?)\[([^\]]*?)\]/g;

/** A sound is no reading. */
function each(html: string, draw: (base: string, reading: string) => string): string {
  return html
    .replace(/&nbsp;/g, ' ')
    .replace(READING, (whole, base: string, reading: string) =>
      reading.startsWith('sound:') ? whole : draw(base, reading),
    );
}

/** The reading above the characters. */
export function rubyOf(html: string): string {
  return each(html, (base, reading) => `<ruby><rb>${base}</rb><rt>${reading}</rt></ruby>`);
}

/** The reading alone. */
export function kanaOf(html: string): string {
  return each(html, (_base, reading) => reading);
}

/** The characters alone. */
export function kanjiOf(html: string): string {
  return each(html, (base) => base);
}
