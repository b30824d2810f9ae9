/** Units of measure, money and time, by the words and signs they are written with. Data only. */

function table(rows: string): ReadonlyMap<string, string> {
  return new Map(
    rows
      .trim()
      .split(/\s*\n\s*/)
      .flatMap((row) => {
        const [unit = '', forms = ''] = row.split(': ');
        return forms.split(' ').map((form) => [form, unit] as const);
      }),
  );
}

/** Written form to unit in the singular; British spelling. */
export const MEASURES = table(`
metre: m metre metres meter meters
kilometre: km kms kilometre kilometres kilometer kilometers
centimetre: cm centimetre centimetres centimeter centimeters
millimetre: mm millimetre millimetres millimeter millimeters
nanometre: nm nanometre nanometres nanometer nanometers
micrometre: µm μm micrometre micrometres micrometer micrometers micron microns
mile: mi mile miles
foot: ft foot feet
inch: in inch inches
yard: yd yard yards
light-year: light-year light-years ly
fathom: fathom fathoms
kilogram: kg kilogram kilograms kilogramme kilogrammes kilo kilos
gram: g gram grams gramme grammes
milligram: mg milligram milligrams
pound: lb lbs
ounce: oz ounce ounces
tonne: t tonne tonnes
ton: ton tons
litre: l L litre litres liter liters
millilitre: ml mL millilitre millilitres milliliter milliliters
gallon: gal gallon gallons
pint: pint pints
barrel: barrel barrels
bushel: bushel bushels
acre: acre acres
hectare: ha hectare hectares
square kilometre: km² km2
square metre: m² m2
square mile: mi²
square foot: ft²
cubic metre: m³ m3
cubic kilometre: km³ km3
kilometre per hour: km/h kph kmh
mile per hour: mph
metre per second: m/s
knot: kn knot knots
watt: W watt watts
kilowatt: kW kilowatt kilowatts
megawatt: MW megawatt megawatts
gigawatt: GW gigawatt gigawatts
terawatt: TW terawatt terawatts
kilowatt hour: kWh
volt: V volt volts
hertz: Hz hertz
kilohertz: kHz kilohertz
megahertz: MHz megahertz
gigahertz: GHz gigahertz
joule: J joule joules
kilojoule: kJ kilojoule kilojoules
calorie: cal calorie calories
kilocalorie: kcal kilocalorie kilocalories
byte: byte bytes
kilobyte: kB KB kilobyte kilobytes
megabyte: MB megabyte megabytes
gigabyte: GB gigabyte gigabytes
terabyte: TB terabyte terabytes
pascal: Pa pascal pascals
bar: bar bars
decibel: dB decibel decibels
degree: ° degree degrees
degree Celsius: °C
degree Fahrenheit: °F
kelvin: K kelvin kelvins
`);

export const DURATIONS = table(`
second: s sec secs second seconds
millisecond: ms millisecond milliseconds
minute: min mins minute minutes
hour: h hr hrs hour hours
day: day days
night: night nights
week: week weeks
fortnight: fortnight fortnights
month: month months
year: yr yrs year years
decade: decade decades
century: century centuries
millennium: millennium millennia
`);

export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'dollar',
    '€': 'euro',
    '£': 'pound',
    '¥': 'yen',
    '₹': 'rupee',
    '₽': 'rouble',
    '₩': 'won',
  }),
);

export const CURRENCIES = table(`
dollar: dollar dollars USD
euro: euro euros EUR
pound: pound pounds GBP sterling
yen: yen JPY
yuan: yuan renminbi
rupee: rupee rupees
rouble: rouble roubles ruble rubles
franc: franc francs
peso: peso pesos
crown: crowns krona kronor krone kroner
cent: cent cents
shilling: shilling shillings
guilder: guilder guilders
`);
