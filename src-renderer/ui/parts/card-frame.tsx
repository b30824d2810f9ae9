/** One side of a card made of HTML of unknown hands, in a frame of its own that can run nothing and load nothing. */
import { createEffect, type JSX, on, onCleanup, onMount } from 'solid-js';

type Element = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
};
/** A tree of elements that were all found harmless before. */
type Node = string | Element;

export type Side = {
  readonly nodes: readonly Node[];
  /** Rules for this card, already without anything that loads. */
  readonly css: string;
  /** On the body, as the rules expect it. */
  readonly classes: string;
  /** Pictures and sounds by their name. */
  readonly media: ReadonlyMap<string, Uint8Array>;
};

type Props = {
  /** What a screen reader calls it. */
  readonly title: string;
  readonly side: Side;
  /** Keys pressed inside go on to the window's own. */
  readonly onKey: (event: KeyboardEvent) => void;
};

const BASE = `
html { color-scheme: light dark; background: transparent; }
body { margin: 0; overflow-wrap: anywhere; font: 20px/1.5 "Source Serif 4 Variable", Georgia, serif; color: CanvasText; }
img, video { max-width: 100%; height: auto; }
audio { max-width: 100%; vertical-align: middle; }
table { max-width: 100%; border-collapse: collapse; }
hr { border: 0; border-top: 1px solid color-mix(in oklch, currentColor 25%, transparent); margin: 20px 0; }
pre { white-space: pre-wrap; text-align: start; }
.cloze { font-weight: 600; color: light-dark(oklch(0.45 0.13 258), oklch(0.74 0.11 258)); }
.typed { font: inherit; font-weight: 600; }
.hint > summary { cursor: pointer; }
.occlusion-asked { background: oklch(0.72 0.14 40); outline: 1px solid oklch(0.3 0.05 40); }
.occlusion-other { background: oklch(0.85 0.08 90); outline: 1px solid oklch(0.4 0.05 90); }
.occlusion-shown { outline: 3px solid oklch(0.6 0.15 155); }
`;
/** After the rules of the card: stock notetypes paint black on white, which at night would be a lamp. */
const OURS = `
html, body.card { background: transparent; }
body.nightMode.card { color: CanvasText; }
body.card { margin: 0; padding: 4px; max-width: none; }
`;

/** Types of media by the end of their name; a browser wants to know what a sound is. */
const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

const MATHML = 'http://www.w3.org/1998/Math/MathML';

function typeOf(name: string): string {
  return TYPES[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

type Making = { readonly page: Document; readonly media: Side['media']; readonly urls: string[] };

function urlOf({ media, urls }: Making, name: string): string | null {
  const bytes = media.get(name);
  if (!bytes) return null;
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: typeOf(name) }));
  urls.push(url);
  return url;
}

/** What is missing says its name instead of showing a torn picture. */
function missing({ page }: Making, name: string): Text {
  return page.createTextNode(`[${name}]`);
}

/** Formulas are of another vocabulary, from their outermost element on. */
function elementOf({ page }: Making, tag: string, math: boolean): HTMLElement | MathMLElement {
  return math ? page.createElementNS(MATHML, tag) : page.createElement(tag);
}

function made(making: Making, node: Node, within = false): globalThis.Node {
  if (typeof node === 'string') return making.page.createTextNode(node);
  const { src, style, ...plain } = node.attributes;
  const url = src === undefined ? null : urlOf(making, src);
  if (src !== undefined && url === null && node.tag !== 'video') return missing(making, src);
  const math = within || node.tag === 'math';
  const element = elementOf(making, node.tag, math);
  for (const [name, value] of Object.entries(plain)) element.setAttribute(name, value);
  if (style !== undefined) element.style.cssText = style;
  if (url !== null) element.setAttribute('src', url);
  if (element.tagName === 'AUDIO' || element.tagName === 'VIDEO') element.setAttribute('controls', '');
  if (element.tagName === 'IMG' && !element.hasAttribute('alt')) element.setAttribute('alt', '');
  element.append(...node.children.map((child) => made(making, child, math)));
  return element;
}

function sheets(frame: Window & typeof globalThis, rules: readonly string[]): CSSStyleSheet[] {
  return rules.map((css) => {
    const sheet = new frame.CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}

function isNight(): boolean {
  const { theme } = document.documentElement.dataset;
  if (theme === 'dark' || theme === 'light') return theme === 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

function fill(frame: HTMLIFrameElement, side: Side, urls: string[]): void {
  const page = frame.contentDocument;
  const world = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!(page && world)) return;
  const night = isNight();
  page.adoptedStyleSheets = sheets(world, [BASE, side.css, OURS]);
  page.documentElement.style.colorScheme = night ? 'dark' : 'light';
  page.documentElement.lang = document.documentElement.lang;
  page.body.className = night ? `${side.classes} nightMode night_mode` : side.classes;
  const making = { page, media: side.media, urls };
  page.body.replaceChildren(...side.nodes.map((node) => made(making, node)));
}

/** As high as what it holds, so that the card scrolls as one. */
export function CardFrame(props: Props): JSX.Element {
  let frame: HTMLIFrameElement | undefined;
  const urls: string[] = [];
  const forget = () => {
    for (const url of urls.splice(0)) URL.revokeObjectURL(url);
  };
  const measure = () => {
    const page = frame?.contentDocument;
    if (frame && page) frame.style.height = `${Math.ceil(page.body.getBoundingClientRect().height)}px`;
  };
  const draw = () => {
    if (!frame) return;
    forget();
    fill(frame, props.side, urls);
    measure();
  };
  onMount(() => {
    const page = frame?.contentDocument;
    if (!(frame && page)) return;
    draw();
    const observer = new ResizeObserver(measure);
    observer.observe(page.body);
    const onKey = (event: KeyboardEvent) => props.onKey(event);
    page.addEventListener('keydown', onKey);
    const night = matchMedia('(prefers-color-scheme: dark)');
    night.addEventListener('change', draw);
    onCleanup(() => {
      observer.disconnect();
      night.removeEventListener('change', draw);
      forget();
    });
  });
  createEffect(on(() => props.side, draw, { defer: true }));
  return <iframe class="card-frame" sandbox="allow-same-origin" title={props.title} ref={frame} />;
}
