/** Names of one thing that share no letters, polite titles, and short forms written out. Data only. */

function rows(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s*\|\s*/));
}

/** Each row names one thing; folded as typed answers are. */
export const SAME_NAMES = rows(`
united states | us | usa | united states of america | america | states
united kingdom | uk | britain | great britain
china | people republic of china | prc
soviet union | ussr
russia | russian federation
netherlands | holland
czech republic | czechia
myanmar | burma
turkey | turkiye
ivory coast | cote d ivoire
united arab emirates | uae
democratic republic of congo | dr congo | drc
east timor | timor leste
eswatini | swaziland
cape verde | cabo verde
vatican | vatican city
kiev | kyiv
mumbai | bombay
beijing | peking
new york | new york city | nyc
los angeles | la
washington | washington dc
saint petersburg | leningrad | petrograd
european union | eu
world war 1 | 1 world war | great war
world war 2 | 2 world war
united nations | un
`);

/** What may stand before a name without changing whom it names. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr doctor prof professor sir dame lord lady president chancellor premier secretary senator governor mayor king queen prince princess emperor empress pope admiral captain colonel sergeant bishop archbishop cardinal'.split(
    ' ',
  ),
);

/** Short forms and spellings, each with the one that both are compared by. */
export const WRITTEN_OUT: Readonly<Record<string, string>> = {
  st: 'saint',
  mt: 'mount',
  ft: 'fort',
  doctor: 'dr',
  professor: 'prof',
  grey: 'gray',
  tyre: 'tire',
  plough: 'plow',
  aluminium: 'aluminum',
  mould: 'mold',
  sulphur: 'sulfur',
  gaol: 'jail',
  programme: 'program',
  tonne: 'ton',
  tonnes: 'tons',
};

/** Heads of words that mean the opposite of one another: changing one for the other is no slip of the pen. */
export const OPPOSED_HEADS = rows(`
in | de | re | con | e | ex
endo | exo | ecto
hyper | hypo
inter | intra | intro | infra
ab | ad
pre | pro | per | post
micro | macro
mono | poly | di | tri | bi
under | over
sub | super | sur
homo | hetero
uni | omni
im | ex | em
mei | mit
af | ef
`);

/** Ends of words that make another thing of them. */
export const OPPOSED_TAILS = rows(`
er | ee | or
ide | ite | ate
ane | ene | yne
ose | ase
ous | ic | al
a | o | us | um | e | i
is | es
ism | ist
`);

/** Heads that deny the rest of a word. */
export const DENYING = 'un non dis in im ir il anti de mis a'.split(' ');
