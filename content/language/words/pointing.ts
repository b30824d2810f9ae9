/** Nouns that, after "the", point back at something named: which kind of name each may stand for. Data only. */
import type { EntityKind } from '../mentions.js';

function rows(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

const BY_KIND: readonly (readonly [EntityKind, readonly string[]])[] = [
  [
    'organisation',
    rows(
      'agency organisation organization company firm group party team club band university college school museum bank ministry department council commission committee court parliament union league association institute church newspaper magazine network airline studio label corporation charity foundation orchestra government board force army navy bureau office administration institution publisher manufacturer maker broadcaster hospital society federation regime militia',
    ),
  ],
  ['country', rows('country nation kingdom republic empire')],
  [
    'place',
    rows(
      'city town village region province state district county island archipelago lake river canal mountain volcano valley bay park bridge tower castle palace cathedral temple building stadium airport station port harbour harbor capital neighbourhood neighborhood peninsula territory colony site street road dam tunnel mine cave prison hotel house camp area',
    ),
  ],
  [
    'event',
    rows(
      'war battle festival conference election tournament match game race championship crisis storm hurricane earthquake eruption revolution rebellion uprising strike attack massacre fire flood disaster accident crash summit meeting ceremony exhibition siege campaign incident season trial pandemic epidemic outbreak competition',
    ),
  ],
  [
    'work',
    rows(
      'book novel film movie song album painting poem play opera series show magazine sculpture statue game report study paper article essay',
    ),
  ],
  [
    'law',
    rows(
      'law act bill treaty agreement accord deal pact convention constitution amendment declaration charter resolution memorandum initiative program programme project plan policy protocol referendum',
    ),
  ],
  [
    'product',
    rows(
      'ship vessel aircraft plane spacecraft rocket probe satellite telescope engine machine device car vehicle train boat submarine locomotive software browser console phone',
    ),
  ],
];

/** Noun → the kinds of names it may stand for. */
export const POINTING_NOUNS: ReadonlyMap<string, readonly EntityKind[]> = new Map(
  [...new Set(BY_KIND.flatMap(([, nouns]) => nouns))].map((noun) => [
    noun,
    BY_KIND.filter(([, nouns]) => nouns.includes(noun)).map(([kind]) => kind),
  ]),
);

/** Nouns for one person by what he or she does or is. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  rows(
    'president minister premier chancellor secretary ambassador diplomat governor mayor senator congressman congresswoman lawmaker politician leader king queen emperor empress prince princess pope bishop archbishop general admiral commander colonel captain officer official spokesman spokeswoman spokesperson director chairman chairwoman chairperson founder owner manager coach player striker goalkeeper singer musician composer songwriter actor actress artist painter sculptor architect writer author novelist poet playwright journalist reporter photographer filmmaker scientist physicist chemist biologist mathematician astronomer engineer inventor philosopher historian economist professor teacher doctor physician surgeon nurse lawyer judge prosecutor suspect victim driver pilot astronaut explorer businessman businesswoman entrepreneur billionaire activist monarch ruler dictator candidate champion athlete swimmer runner skier researcher',
  ),
);

/** Words for persons that a "he" or "she" may stand for beside names. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...ROLE_NOUNS,
  ...rows(
    'man woman boy girl child baby father mother son daughter brother sister husband wife uncle aunt nephew niece grandfather grandmother friend colleague neighbour neighbor partner person student pupil patient resident citizen worker farmer soldier priest monk nun lady gentleman widow fiancée lover boss employee customer user speaker visitor passenger traveller traveler guard policeman boyfriend girlfriend cousin countryman countrywoman compatriot teammate',
  ),
]);
