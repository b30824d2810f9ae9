/** Which words of a prompt and an answer readers like or dislike: yes (1) or no (0), and how many there are of some. */
import { nounClass } from '../forms/option.js';

/** The prompt without a topic in front, and the answer. */
type Said = { readonly body: string; readonly answer: string };

/** Looked for in the prompt. */
const IN_PROMPT = {
  tellsFirst: /\bfirst\b/i,
  tellsMost:
    /\b(?:only|largest|oldest|longest|main|most|highest|last|earliest|biggest|leading|smallest|best)\b/i,
  tellsName: /\b(?:called|known as|named|termed|referred to as)\b/i,
  tellsBeginning:
    /\b(?:established|founded|formed|invented|discovered|introduced|created|built|developed|published|won|signed|became|designed|opened)\b/i,
  tellsCause:
    /\b(?:because|due to|owing to|in order to|so that|caused|causes|led to|leads to|results? in|resulted in)\b/i,
  tellsOther: /\b(?:another|others?)\b/i,
  tellsSome: /\b(?:several|some|various|many|numerous|few)\b/i,
  tellsThere: /\bthere (?:is|are|was|were)\b/i,
  tellsNot: /\b(?:not|no|never)\b|n['’]t\b/i,
  tellsMembers: /\b(?:includ(?:e|es|ed|ing)|such as|contain(?:s|ed)?|compris(?:e|es|ed)|consist(?:s|ed)?)\b/i,
  tellsPerhaps: /\b(?:would|could|might|may)\b/i,
  tellsReport: /\b(?:reports?|study|studies|according|survey|data|estimates?)\b/i,
  tellsAnd: /\band\b/i,
  tellsRelative: /\b(?:that|which|who)\b/i,
  tellsCondition: /\b(?:when|while|although|though|after|before|until|since|if)\b/i,
  tellsLetter: /(?<![\p{L}\p{N}'’.])[b-hj-z](?![\p{L}\p{N}'’.])/iu,
  twiceOf: /\bof\b.*\bof\b/i,
  commaIn: /, (?:in|with|on)\b/i,
  opensWithPlace: /^(?:In|During|By|After|On|At|From) /,
  gapQuoted: /["“]_|_["”]/,
  gapIs: /_ (?:is|are|was|were)\b/,
  gapAfterThe: /\bthe _/i,
  gapLast: /_[^\p{L}\p{N}]*$/u,
} satisfies Readonly<Record<string, RegExp>>;

/** Looked for in the answer. */
const IN_ANSWER = {
  answerIsm: /isms?$/,
  answerPeople: /(?:ish|ian|ese)$/,
  answerOneWord: /^\p{Ll}+$/u,
  answerTwoWords: /^\p{Ll}+ \p{Ll}+$/u,
  answerOf: /\bof\b/,
} satisfies Readonly<Record<string, RegExp>>;

/** "the siege.", "the deal with Berg": a noun with nothing before it that says which one. */
const LONE =
  /\bthe ([a-z]+)(?=[,.?;]| (?:on|in|at|by|after|before|during|when|while|and|but|was|were|is|are|had|has|have|would|will|could|as|because|into|until|since|with|to|from|for|said|who)\b)/gi;
/** What there are so many of that "the" tells nobody which: bodies, deeds, thoughts and rules. */
const OF_MANY = /^(?:group|doing|idea|rule)$/;

function loneNouns({ body }: Said): readonly string[] {
  return [...body.matchAll(LONE)].map(([, noun = '']) => noun);
}

/** What a question begins with: its place here, or -1 for a statement with a gap. */
const ASKING = ['who', 'what', 'which', 'when', 'where', 'how', 'in', 'to', 'with'];

/** "The bridge is longer": comparatives without what is compared. */
function bareComparisons({ body }: Said): number {
  if (/\bthan\b/.test(body)) return 0;
  const compared =
    /\b(?:larger|smaller|higher|lower|greater|later|earlier|older|younger|longer|shorter|bigger|better|worse|further|more|less)\b/g;
  return body.match(compared)?.length ?? 0;
}

const LONGER_WORD = /\p{L}[\p{L}'’-]*/gu;

/** Ten times the mean. */
function lettersOfWord({ body }: Said): number {
  const words = body.match(LONGER_WORD) ?? [];
  return words.length === 0 ? 0 : Math.round((10 * words.join('').length) / words.length);
}

function measured(pattern: RegExp, where: keyof Said): (said: Said) => number {
  return (said) => Number(pattern.test(said[where]));
}

/** By name, each from what is said to a whole number. */
export const WORD_MEASURES: Readonly<Record<string, (said: Said) => number>> = {
  ...Object.fromEntries(Object.entries(IN_PROMPT).map(([name, p]) => [name, measured(p, 'body')])),
  ...Object.fromEntries(Object.entries(IN_ANSWER).map(([name, p]) => [name, measured(p, 'answer')])),
  promptSmallWords: ({ body }) => body.match(/\b[a-z]{1,3}\b/g)?.length ?? 0,
  promptLetters: lettersOfWord,
  promptYears: ({ body }) => body.match(/\b(?:1\d{3}|20\d{2})\b/g)?.length ?? 0,
  promptLone: (said) => loneNouns(said).length,
  promptLoneOfMany: (said) =>
    loneNouns(said).filter((noun) => OF_MANY.test(nounClass(noun) || nounClass(noun.replace(/s$/, ''))))
      .length,
  promptAsks: ({ body }) =>
    body.includes('_') ? -1 : ASKING.indexOf(/^\p{L}+/u.exec(body)?.[0].toLowerCase() ?? ''),
  bareComparisons,
};
