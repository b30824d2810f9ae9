/** What a fair teacher says of typed answers: right answer | typed, one pair a line. Half of them are refused. */

type Pair = readonly [answer: string, typed: string];

function pairs(text: string): readonly Pair[] {
  return text
    .trim()
    .split('\n')
    .map((line): Pair => {
      const [answer = '', typed = ''] = line.split('|').map((part) => part.trim());
      return [answer, typed];
    });
}

/** Right, by group. */
export const RIGHT = {
  'case, accents, articles, punctuation': pairs(`
Darién | darien
Darién | DARIEN
São Tomé | sao tome
Gödel | godel
Ångström | angstrom
Øresund | oresund
the United Nations | United Nations
United Nations | the united nations
a steam engine | steam engine
Norway | in Norway
Norway | it was Norway
Norway’s | norway
co-operation | cooperation
steam-engine | steam engine
Rolls & Royce | Rolls and Royce
“The Tempest” | the tempest
St. Albans | Saint Albans
Mount Erebus | Mt Erebus
harbour | harbor
organisation | organization
theatre | theater
grey | gray
ropes and nets | nets and ropes
Penn, Anna | anna penn`),
  names: pairs(`
United States | U.S.
U.S. | the USA
United Kingdom | UK
Netherlands | Holland
Soviet Union | USSR
Federal Bureau of Investigation | FBI
World Health Organization | who
Anna Penn | Dr. Anna Penn
President Lund | Lund
World War II | World War 2
World War II | Second World War
First World War | World War I
World War II | world war two
Henry VIII | Henry the Eighth
Apollo 11 | Apollo eleven
Czech Republic | Czechia`),
  'numbers in words and figures': pairs(`
43 | forty-three
forty-three | 43
43 | forty three
1,700 | 1700
1,700 | 1 700
1700 | seventeen hundred
2.7 million | 2,700,000
2,700,000 | 2.7 million
2.7 million | 2.7m
2.5 million | two and a half million
three million | 3 000 000
205 | two hundred and five
1,250,000 | one million two hundred and fifty thousand
12 | a dozen
a dozen | twelve
half | 50%
a quarter | 25 percent
third | 3rd
twenty-first | 21st
0.5 | 0,5
100 | a hundred
5,000 | 5k`),
  'hedges and counted things': pairs(`
nearly 50 | 50
over 40 | more than 40
over 40 | 40
about 600 | 600
more than 1,700 | over 1,700
43 sailors | 43
43 sailors | forty-three sailors
43 sailors | 43 people
10–12 | 10 to 12
10 to 12 | between 10 and 12
at least 300 | 300+`),
  'percent and money': pairs(`
90% | 90 percent
90 percent | 90
90% | ninety per cent
$2.7 million | 2.7 million dollars
$2.7 million | US$2,700,000
$2.7 million | 2.7 million
€300 | 300 euros
£5 | five pounds`),
  'units, converted': pairs(`
600 metres | 600 m
600 metres | 600 meters
600 m | 2,000 ft
600 metres | 1,969 feet
8,849 m | 29,032 ft
5 km | 5000 metres
5 km | five kilometers
90 km | 56 miles
2 kg | 2000 g
two weeks | 14 days
18 months | a year and a half
a decade | ten years
20 °C | 68 °F
minus 18 °C | -18 °C
100 km/h | 62 mph
3 hectares | 30,000 square metres
86 metres | 86 metres long`),
  dates: pairs(`
Oct. 7, 2024 | 7 October 2024
Oct. 7, 2024 | October 7th, 2024
Oct. 7, 2024 | the 7th of October 2024
Oct. 7, 2024 | 2024-10-07
Oct. 7, 2024 | 7/10/2024
Oct. 7, 2024 | 10/7/2024
Oct. 7, 2024 | 07.10.2024
Oct. 7, 2024 | 7.10.24
Oct. 7, 2024 | Monday, October 7, 2024
Oct. 7, 2024 | on 7 Oct 2024
Oct. 7, 2024 | seventh of October 2024
April 2024 | apr 2024
April 2024 | 4/2024
July 4 | 4th of July
July 4 | 4 july
1921 | in 1921
1921 | nineteen twenty-one
2005 | two thousand and five
the 1920s | 1920s
the 19th century | nineteenth century
44 BC | 44 BCE
1914–1918 | 1914 to 1918
1914–18 | 1914-1918
September 1872 | Setpember 1872
3:30 p.m. | 15:30
noon | 12 pm`),
  'small slips': pairs(`
photosynthesis | photosyntesis
parliament | parliment
committee | comittee
Copenhagen | Copenhagan
lighthouse | lighthuose
Mediterranean | Mediteranean
archaeology | archeology
University of Oxford | Univeristy of Oxford
chlorophyll | clorophyl
boats | boat
a herring boat | herring boats
Elizabeth Garrett | Elizabeth Garret`),
} as const;

/** Wrong, by group. */
export const WRONG = {
  'other words': pairs(`
Norway | Sweden
Norway | north
the | a
steam engine | engine of war
customs agreement | trade agreement
Panama | Panama Canal
New York | York
New York | New Jersey
South Korea | North Korea
Anna Penn | Anna Berg
Anna Penn | Karl Penn
University of Oxford | University of Cambridge
World War II | World War I
Henry VIII | Henry VII
Apollo 11 | Apollo 13
United Nations | United States
Federal Bureau of Investigation | CIA
ropes and nets | ropes
ropes and nets | ropes or barrels
vitamin A | vitamin
Lake Superior | Lake Huron
the mayor | the major's wife
harbour | ?
harbour | ...`),
  'one known name for another': pairs(`
Iceland | Ireland
Austria | Australia
Niger | Nigeria
Iran | Iraq
Slovakia | Slovenia
Gambia | Zambia
Mali | Malta
Maria | Mario
Julia | Julian
Francis | Frances
John Adams | Joan Adams
Austrian | Australian
Zambia | Gambia
Williams | William
General Motors | Motors
Guinea | Guyana`),
  'words that only look alike': pairs(`
inductive | deductive
endothermic | exothermic
hypothermia | hyperthermia
sulfate | sulfite
methane | methene
employer | employee
maternal | paternal
mitosis | meiosis
adsorption | absorption
import | export
usual | unusual
regular | irregular
prewar | postwar
interstate | intrastate
macroscopic | microscopic
cellulose | cellulase
lessor | lessee
cat | car
north | south
boat | coat`),
  'other numbers': pairs(`
43 | 34
43 | 44
43 | 4.3
1,700 | 170
1,700 | 17,000
1921 | 1912
1921 | 1922
2.7 million | 2.7
2.7 million | 2.7 billion
2.7 million | 27 million
2.7 million | 2.6 million
2,684,000 | 2.7 million
forty-three | forty
205 | 250
a dozen | 10
half | a third
half | 50
third | 4th
5,000 | 5
40 | boats
40 | many
10–12 | 10
10–12 | 10–13
10 | 10–12`),
  'hedges and things that say otherwise': pairs(`
over 40 | under 40
over 40 | less than 40
nearly 50 | more than 50
at least 300 | at most 300
43 sailors | 43 ships
43 sailors | 43 soldiers
43 sailors | 34 sailors
32 men | 32 women`),
  'other money and shares': pairs(`
$2.7 million | €2.7 million
$2.7 million | 2.7 million pounds
90% | 90 dollars
90% | 0.9
90% | 9%
5 percent | 5 percentage points
£5 | $5`),
  'other units': pairs(`
600 metres | 600 feet
600 metres | 600
600 metres | 600 km
600 m | 1,800 ft
8,849 m | 29,000 ft
5 km | 5 miles
90 km | 90 hours
2 kg | 2 g
two weeks | two months
18 months | 18 years
20 °C | 20 °F
minus 18 °C | 18 °C
100 km/h | 100 mph`),
  'other dates': pairs(`
Oct. 7, 2024 | Oct. 8, 2024
Oct. 7, 2024 | October 2024
Oct. 7, 2024 | 2024
Oct. 7, 2024 | 7 October
Oct. 7, 2024 | 7 October 2042
Oct. 7, 2024 | 7 November 2024
Oct. 7, 2024 | 8/10/2024
Oct. 7, 2024 | 2024-07-11
April 2024 | May 2024
April 2024 | April 2023
April 2024 | April 3, 2024
July 4 | June 4
July 4 | July 14
1921 | the 1920s
the 1920s | 1920
the 1920s | 1930s
late 1920s | early 1920s
the 19th century | 18th century
the 19th century | 1900
44 BC | 44 AD
1914–1918 | 1914
1914–1918 | 1914–1919
June | July
3:30 p.m. | 3:30 am
noon | midnight`),
  'more than a slip': pairs(`
photosynthesis | photography
parliament | parlour
Copenhagen | Kopenhavn
lighthouse | light
Wick | Wich
larch | birch
Ostervale | Westervale
committee | commitment`),
} as const;
