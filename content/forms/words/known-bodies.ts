/** Bodies, firms, papers, schools, parties and teams by trade and country. Data only. */
import { rowsOf } from './rows.js';

export const KNOWN_BODIES = rowsOf(`
  world bodies: United Nations, World Bank, International Monetary Fund, World Trade Organization, World Health Organization, International Labour Organization, Red Cross
  bodies of the United Nations: UNESCO, UNICEF, UNHCR, UNDP, FAO, WHO, ILO
  councils of the United Nations: General Assembly, Security Council, Secretariat, Trusteeship Council, Economic and Social Council
  leagues of states: European Union, African Union, Arab League, Commonwealth of Nations, League of Nations, Organization of American States
  leagues of states by letters: NATO, ASEAN, OPEC, OECD, EFTA, BRICS
  bodies of Europe: European Commission, European Council, European Parliament, European Central Bank, European Court of Justice, Council of Europe
  branches of the United States: Congress, Senate, House of Representatives, Supreme Court, White House
  chambers: Senate, House of Representatives, House of Commons, House of Lords
  parliaments: Knesset, Bundestag, Riksdag, Storting, Folketing, Duma, Sejm
  Department of *: State, Defense, Justice, Commerce, Labor, Agriculture, the Interior, Energy, Education, Transportation, Homeland Security
  * Department: State, Treasury, War, Navy, Justice, Labor
  agencies of the United States: FBI, CIA, NSA, DEA, ATF, IRS
  agencies for science: NASA, NOAA, NSF, NIH, EPA, USGS, FDA, CDC
  agencies of the United States in full: Federal Reserve, Food and Drug Administration, Environmental Protection Agency, Federal Trade Commission, Securities and Exchange Commission, Federal Communications Commission
  space agencies: NASA, ESA, Roscosmos, JAXA, ISRO
  secret services: CIA, KGB, MI5, MI6, Mossad, Stasi, Gestapo
  forces of the United States: Army, Navy, Air Force, Marine Corps, Coast Guard, National Guard
  British forces: British Army, Royal Navy, Royal Air Force, Royal Marines
  * Navy: Royal, French, German, Russian, Italian, Japanese, Swedish, Danish, Polish, Turkish
  * Army: British, French, German, Russian, Italian, Austrian, Polish, Turkish
  armies of the Second World War: Red Army, Wehrmacht, Luftwaffe, Waffen-SS, Home Army, Chetniks, Partisans
  * Party | of the United States: Democratic, Republican, Whig, Federalist, Libertarian, Green, Populist, Progressive
  * Party | of Britain: Labour, Conservative, Liberal, Liberal Democratic, Green, Scottish National
  * Party | of Australia: Labor, Liberal, National, Country, Greens, Democratic Labor
  * Party | of the left: Socialist, Communist, Social Democratic, Labour, Workers'
  British politics: Conservatives, Labour, Liberal Democrats, Greens, Liberals
  American politics: Democrats, Republicans, Libertarians, Greens
  American papers: New York Times, Washington Post, Wall Street Journal, Los Angeles Times, Chicago Tribune, Boston Globe, USA Today, San Francisco Chronicle
  papers of New York: New York Times, New York Post, Daily News, New York Herald Tribune, New York Sun, Wall Street Journal
  British papers: Times, Guardian, Daily Telegraph, Independent, Financial Times, Observer, Daily Mail, Daily Mirror, Daily Express
  British papers with their article: The Times, The Guardian, The Daily Telegraph, The Independent, The Observer, The Sunday Times, The Economist
  American papers with their article: The New York Times, The Washington Post, The Wall Street Journal, The Boston Globe, The New Yorker, The Atlantic
  Sunday papers: Sunday Times, Sunday Telegraph, Observer, Mail on Sunday, News of the World
  papers of Europe: Le Monde, Le Figaro, Die Zeit, Der Spiegel, El País, Corriere della Sera
  magazines: Time, Newsweek, Life, Fortune, Forbes, Rolling Stone, Vogue
  journals: Nature, Science, The Lancet, Cell
  agencies of news: Reuters, Associated Press, Agence France-Presse, Bloomberg, Xinhua, TASS
  American broadcasters: ABC, CBS, NBC, Fox, PBS, CNN
  British broadcasters: BBC, ITV, Channel 4, Channel 5, Sky
  film studios: Disney, Paramount, Universal, Warner Bros., Columbia Pictures, 20th Century Fox, MGM
  record labels: Columbia, Capitol, Decca, Motown, Atlantic, RCA Victor, EMI
  saxophone makers: Selmer, Conn, Buescher, King, Yamaha, Yanagisawa, Keilwerth
  software firms: Microsoft, Apple, Google, Oracle, Adobe, SAP
  internet firms: Google, Yahoo, Amazon, eBay, Facebook, Twitter, Netflix, YouTube
  computer makers: IBM, Hewlett-Packard, Dell, Compaq, Apple, Digital Equipment Corporation
  chip makers: Intel, AMD, Nvidia, Qualcomm, Texas Instruments, Motorola
  electric firms: General Electric, Westinghouse, Siemens, Philips, Edison, AEG
  telephone firms: AT&T, Verizon, Sprint, T-Mobile, Vodafone
  makers of electronics: Sony, Panasonic, Toshiba, Hitachi, Sharp, Samsung, LG
  American car makers: Ford, General Motors, Chrysler, Tesla, Studebaker, Packard
  car makers of Japan: Toyota, Honda, Nissan, Mazda, Subaru, Mitsubishi
  car makers of Europe: Volkswagen, BMW, Fiat, Renault, Peugeot, Citroën, Opel
  British car makers: Morris, Austin, Rover, Jaguar, Bentley, Rolls-Royce, Aston Martin, Vauxhall
  aircraft makers: Boeing, Airbus, Lockheed, Douglas, Grumman, Northrop
  airlines of the United States: American Airlines, United Airlines, Delta Air Lines, Southwest Airlines, Alaska Airlines, JetBlue
  airlines of the past: Pan Am, TWA, Eastern Airlines, Braniff
  airlines of Europe: Lufthansa, Air France, KLM, British Airways, Alitalia, Iberia
  oil firms: Exxon, Mobil, Chevron, Texaco, Shell, BP
  banks of the United States: Citibank, Bank of America, JPMorgan Chase, Wells Fargo, Goldman Sachs, Morgan Stanley, Lehman Brothers
  shops: Walmart, Target, Sears, Kmart, Macy's
  insurers: Allstate, State Farm, Geico, Progressive, Aetna, Prudential
  steel and industry: Carnegie Steel, U.S. Steel, Bethlehem Steel, Standard Oil
  trading companies: East India Company, Dutch East India Company, Dutch West India Company, Royal African Company, Hudson's Bay Company, Virginia Company
  Ivy League: Harvard, Yale, Princeton, Columbia, Cornell, Brown, Dartmouth
  * University | of the American East: Harvard, Yale, Princeton, Columbia, Cornell, Brown, Wesleyan, Boston, Georgetown, Johns Hopkins
  * University | of the American West and South: Stanford, Duke, Emory, Vanderbilt, Rice, Northwestern, Purdue
  University of * | in Britain: Oxford, Cambridge, London, Edinburgh, Glasgow, St Andrews, Aberdeen, Durham, Manchester, Birmingham, Bristol
  University of * | in the United States: Michigan, Wisconsin, Chicago, Illinois, Minnesota, Virginia, North Carolina, Texas, California, Washington, Pennsylvania, Pittsburgh
  University of * | in Canada: Toronto, British Columbia, Alberta, Calgary, Ottawa, Manitoba
  University of * | in Europe: Paris, Bologna, Padua, Vienna, Heidelberg, Leipzig, Göttingen, Leiden, Copenhagen
  University of * | in Australia: Sydney, Melbourne, Adelaide, Queensland, Tasmania, Western Australia
  technical schools: MIT, Caltech, Georgia Tech, Carnegie Mellon, Stanford
  women's colleges: Radcliffe, Smith, Wellesley, Vassar, Barnard, Bryn Mawr, Mount Holyoke
  * College | for women: Radcliffe, Smith, Wellesley, Vassar, Barnard, Bryn Mawr, Mount Holyoke
  * College | of Oxford: Balliol, Merton, Exeter, Oriel, Queen's, New, Lincoln, Magdalen, Brasenose, Corpus Christi, Trinity, Wadham, Keble
  * College | of Cambridge: Peterhouse, Clare, Pembroke, Gonville and Caius, King's, Queens', Jesus, Christ's, St John's, Trinity, Emmanuel
  teaching hospitals: Mayo Clinic, Cleveland Clinic, Johns Hopkins Hospital, Massachusetts General Hospital
  museums: British Museum, Louvre, Prado, Uffizi, Hermitage, Rijksmuseum, Metropolitan Museum of Art
  museums of New York: Metropolitan Museum of Art, Museum of Modern Art, Guggenheim Museum, Whitney Museum, American Museum of Natural History
  museums of London: British Museum, National Gallery, Tate, Science Museum, Natural History Museum, Victoria and Albert Museum
  leagues of sport: NFL, NBA, NHL, MLB, MLS, WNBA
  bodies of sport: FIFA, UEFA, IOC, NCAA, IAAF, FIBA
  baseball teams: New York Yankees, Boston Red Sox, Baltimore Orioles, Chicago Cubs, Chicago White Sox, Detroit Tigers, St. Louis Cardinals, Cincinnati Reds, Pittsburgh Pirates, Philadelphia Phillies, New York Mets, Los Angeles Dodgers, San Francisco Giants
  baseball teams by nickname: Yankees, Red Sox, Orioles, Tigers, Cubs, White Sox, Cardinals, Reds, Pirates, Phillies, Mets, Dodgers
  football teams: Dallas Cowboys, Green Bay Packers, Chicago Bears, Pittsburgh Steelers, Cleveland Browns, New England Patriots, Denver Broncos, Seattle Seahawks, San Francisco 49ers, Carolina Panthers, Indianapolis Colts
  football teams by nickname: Cowboys, Packers, Bears, Steelers, Browns, Patriots, Broncos, Seahawks, Colts
  basketball teams: Los Angeles Lakers, Boston Celtics, Chicago Bulls, New York Knicks, Golden State Warriors, Miami Heat, San Antonio Spurs, Detroit Pistons
  hockey teams: Montreal Canadiens, Toronto Maple Leafs, Detroit Red Wings, Boston Bruins, New York Rangers, Chicago Blackhawks, Edmonton Oilers, Pittsburgh Penguins
  teams of US colleges: Buckeyes, Wolverines, Spartans, Badgers, Hawkeyes, Gophers, Hoosiers
  English clubs: Manchester United, Manchester City, Liverpool, Everton, Arsenal, Chelsea, Tottenham Hotspur, Aston Villa, Leeds United
  clubs of Spain and Italy: Real Madrid, Barcelona, Atlético Madrid, Valencia, Juventus, AC Milan, Inter Milan, Roma
  clubs of Istanbul: Galatasaray, Fenerbahçe, Beşiktaş, Trabzonspor
  clubs of Rotterdam and around: Feyenoord, Ajax, PSV Eindhoven, Sparta Rotterdam
  cups of hockey: Stanley Cup, Calder Cup, Memorial Cup, Allan Cup
  cups of football: FIFA World Cup, European Championship, Copa América, Champions League, Europa League
  games: Olympic Games, Commonwealth Games, Asian Games, Pan American Games
  tennis: Wimbledon, US Open, French Open, Australian Open
  bowls: Rose Bowl, Sugar Bowl, Cotton Bowl, Orange Bowl, Fiesta Bowl
  churches of Istanbul: Hagia Sophia, Blue Mosque, Topkapı Palace, Süleymaniye Mosque, Galata Tower
  cathedrals: Canterbury Cathedral, York Minster, Durham Cathedral, Winchester Cathedral, Salisbury Cathedral, Lincoln Cathedral
  bridges of New York: Brooklyn Bridge, Manhattan Bridge, Williamsburg Bridge, Queensboro Bridge, George Washington Bridge
  towers of New York: Empire State Building, Chrysler Building, Woolworth Building, Flatiron Building, Rockefeller Center, World Trade Center
  stations of New York: Grand Central Terminal, Penn Station, Port Authority Bus Terminal
  streets of Manhattan: Broadway, Fifth Avenue, Park Avenue, Madison Avenue, Lexington Avenue, Wall Street, Canal Street
  airports of London: Heathrow, Gatwick, Stansted, Luton
  airports of New York: JFK, LaGuardia, Newark
  sights of antiquity: Parthenon, Colosseum, Pantheon, Forum, Acropolis
  wonders: Great Pyramid, Hanging Gardens, Colossus of Rhodes, Lighthouse of Alexandria, Mausoleum at Halicarnassus
  feminist groups: National Organization for Women, Redstockings, New York Radical Women, Women's Equity Action League, National Women's Political Caucus
  groups for civil rights: NAACP, SNCC, CORE, SCLC, Black Panther Party
`);
