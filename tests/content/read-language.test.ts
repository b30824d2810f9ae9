/** Other languages are named and refused; English stays English, whatever names, notes or verses are in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { otherLanguage } from '../../content/read/language.js';

const OTHERS: readonly (readonly [string, string])[] = [
  [
    'German',
    'Die alte Brücke über den Fluss wurde im Frühjahr gesperrt, weil das Hochwasser sie beschädigt hatte.',
  ],
  [
    'German',
    'Der Bürgermeister sagte, dass die Stadt für den Bau einer neuen Schule kein Geld mehr hat. Die Eltern sind nicht zufrieden und wollen am Montag mit ihm sprechen.',
  ],
  [
    'Dutch',
    'De oude brug over de rivier werd in het voorjaar gesloten omdat het hoge water haar had beschadigd.',
  ],
  [
    'Dutch',
    'De burgemeester zei dat de stad geen geld meer heeft voor een nieuwe school. De ouders zijn niet tevreden.',
  ],
  ['French', 'Le vieux pont sur la rivière a été fermé au printemps parce que la crue l’avait abîmé.'],
  [
    'French',
    "Le maire a dit que la ville n'a plus d'argent pour une nouvelle école. Les parents ne sont pas contents et veulent lui parler lundi.",
  ],
  ['Spanish', 'El viejo puente sobre el río fue cerrado en primavera porque la crecida lo había dañado.'],
  [
    'Spanish',
    'El alcalde dijo que la ciudad no tiene dinero para una nueva escuela. Los padres no están contentos.',
  ],
  [
    'Portuguese',
    'A velha ponte sobre o rio foi fechada na primavera porque a cheia a tinha danificado, disse o prefeito da cidade.',
  ],
  ['Italian', 'Il vecchio ponte sul fiume è stato chiuso in primavera perché la piena lo aveva danneggiato.'],
  [
    'Catalan',
    'El vell pont sobre el riu va ser tancat a la primavera perquè la crescuda l’havia malmès, va dir l’alcalde als veïns amb molt de pesar.',
  ],
  [
    'Romanian',
    'Podul vechi de peste râu a fost închis în primăvară pentru că apele crescute l-au stricat, a spus primarul orașului.',
  ],
  [
    'Swedish',
    'Den gamla bron över ån stängdes på våren eftersom högvattnet hade skadat den, och det är inte klart när den kan öppnas igen.',
  ],
  [
    'Danish',
    'Den gamle bro over åen blev lukket om foråret, fordi højvandet havde skadet den, og det er ikke klart, hvornår den åbner igen.',
  ],
  [
    'Finnish',
    'Vanha silta joen yli suljettiin keväällä, koska tulva oli vaurioittanut sitä. Kaupungissa ei ole muuta siltaa, joten ihmiset ovat odottaneet.',
  ],
  [
    'Estonian',
    'Vana sild üle jõe suleti kevadel, sest suurvesi oli seda kahjustanud. Linnas ei ole teist silda ja inimesed on pidanud ootama.',
  ],
  [
    'Polish',
    'Stary most na rzece został zamknięty wiosną, bo wysoka woda go uszkodziła. Burmistrz powiedział, że nie ma pieniędzy.',
  ],
  [
    'Czech',
    'Starý most přes řeku byl na jaře uzavřen, protože jej poškodila velká voda. Starosta řekl, že na opravu nejsou peníze.',
  ],
  [
    'Hungarian',
    'A folyó feletti régi hidat tavasszal lezárták, mert az árvíz megrongálta. A polgármester azt mondta, hogy nincs pénz a javításra.',
  ],
  [
    'Turkish',
    'Nehrin üzerindeki eski köprü ilkbaharda kapatıldı, çünkü sel ona zarar vermişti. Belediye başkanı bir yıl daha beklemek gerektiğini söyledi.',
  ],
  [
    'Indonesian or Malay',
    'Jembatan tua di atas sungai itu ditutup pada musim semi karena banjir telah merusaknya, dan warga tidak tahu kapan akan dibuka.',
  ],
  ['Vietnamese', 'Cây cầu cũ bắc qua sông đã bị đóng vào mùa xuân vì nước lũ làm hỏng nó.'],
  [
    'Latin',
    'Pons vetus super flumen vere clausus est, quod aquae eum fregerant; neque cives sciunt quando iterum per eum transire possint, sed exspectant et non queruntur.',
  ],
  [
    'Croatian, Bosnian or Serbian',
    'Stari most preko rijeke zatvoren je u proljeće jer ga je oštetila velika voda. Gradonačelnik je rekao da novca nije bilo i da će se sve popraviti za godinu.',
  ],
  ['Russian', 'Старый мост через реку закрыли весной, потому что его повредила большая вода.'],
  [
    'Ukrainian',
    'Старий міст через річку закрили навесні, бо його пошкодила велика вода. Міський голова сказав, що грошей немає.',
  ],
  ['Greek', 'Η παλιά γέφυρα πάνω από το ποτάμι έκλεισε την άνοιξη, γιατί την είχε χαλάσει η πλημμύρα.'],
  ['Chinese', '河上的旧桥春天关闭了，因为洪水把它冲坏了。市长说没有钱修理。'],
  ['Japanese', '川にかかる古い橋は、洪水で壊れたため、春に閉鎖された。'],
  ['Korean', '강 위의 오래된 다리는 홍수로 망가져서 봄에 문을 닫았다.'],
  ['Arabic', 'أُغلق الجسر القديم فوق النهر في الربيع لأن الفيضان ألحق به ضررا.'],
  ['Persian', 'پل قدیمی روی رودخانه در بهار بسته شد، چون سیل به آن آسیب زده بود و شهردار گفت که پولی نیست.'],
  ['Hebrew', 'הגשר הישן מעל הנהר נסגר באביב משום שהשיטפון פגע בו.'],
  ['Hindi', 'नदी पर बना पुराना पुल वसंत में बंद कर दिया गया, क्योंकि बाढ़ ने उसे तोड़ दिया था।'],
  ['Thai', 'สะพานเก่าข้ามแม่น้ำถูกปิดในฤดูใบไม้ผลิเพราะน้ำท่วมทำให้เสียหาย'],
];

const ENGLISH: readonly (readonly [string, string])[] = [
  [
    'a plain sentence',
    'The old bridge over the river was closed in spring because the flood had damaged it.',
  ],
  [
    'many German names',
    'Karl von der Heide and Else zu Stolberg met in Bad Homburg vor der Höhe. Der Spiegel, Die Zeit and Das Erste sent reporters to the Schloss Bellevue and the Haus der Kulturen der Welt.',
  ],
  [
    'many Spanish names',
    'José de la Cruz left San José de los Llanos for El Puerto de Santa María in 1820, and María del Carmen Ruiz de Alarcón y Mendoza followed him to La Rioja with her sons.',
  ],
  [
    'Polish and Czech names',
    'Łukasz Wójcik of Świnoujście beat Jiří Dvořák of České Budějovice in Łódź, while Zbigniew Brzęczyszczykiewicz of Szczebrzeszyn lost to Věra Šťastná.',
  ],
  [
    'a Chinese name with its signs',
    'The poet Li Bai (李白) drank with the moon (月) for company, and Du Fu (杜甫) wrote to him twice from Chang’an (長安).',
  ],
  [
    'a Russian title',
    'Tolstoy began War and Peace (Война и мир) in 1863, after he had thrown away a novel on the Decembrists (Декабристы).',
  ],
  [
    'a quotation in French',
    'She laughed. “Je ne regrette rien,” she said, “il faut vivre avec son temps,” and then she closed the door of the shop behind her.',
  ],
  [
    'a German passage with English around it',
    'The letter begins: “Ich habe den ganzen Tag nichts getan und bin mit mir zufrieden.” The rest of it was lost when the house burned, and what we know of its ending comes from her sister, who had read it twice and wrote down what she could remember of it.',
  ],
  ['a note', 'Buy milk. Call Anna re: boiler. Dentist 4 pm.'],
  ['a short note', 'Meeting moved to Friday'],
  [
    'headlines',
    'Rail strike ends after pay deal\nFlood warnings lifted across north\nMuseum returns looted bronzes',
  ],
  [
    'terms without small words',
    'Mitochondria: ATP synthesis, cellular respiration. Ribosomes: protein translation. Lysosomes: enzymatic degradation.',
  ],
  ['a verse', 'Tall ships, low tide,\nsalt wind, rope hide,\nno moon, no shore,\none bell, no more.'],
  [
    'a verse in an old dress',
    'O moon that ridest over hill and fen,\nthou lookest pale upon the homes of men,\nand seest them sleep, and wake, and sleep again.',
  ],
  [
    'a recipe',
    'Spaghetti alla puttanesca: fry two cloves of garlic in oil, add anchovies, capers, olives and a tin of tomatoes, and simmer.',
  ],
  [
    'code-mixed',
    'So yesterday mi abuela called and she was like ay mija, you never eat, and I told her that the comida at school is not so bad, pero she did not believe me.',
  ],
  [
    'a list of places',
    'Ystradgynlais\nPontypridd\nAberystwyth\nLlanelli\nMerthyr Tydfil\nCaerphilly\nBlaenau Ffestiniog',
  ],
  [
    'Latin names',
    'Quercus robur, Fagus sylvatica and Acer pseudoplatanus stand on the north slope; Ilex aquifolium grows below them.',
  ],
  [
    'program text',
    'const total = items.reduce((sum, item) => sum + item.price, 0); return total > limit ? null : total;',
  ],
  [
    'prices',
    'Kayaks: 140 SEK each hour, 390 SEK each day, 950 SEK each week. Boats: 240 SEK each hour, 860 SEK each day.',
  ],
  ['letters', 'v o l v o | c i n e m a | t r a t o'],
  ['numbers', '12 14 19 22 31.5 40 2024 1999 3.14 7 8 9'],
  ['nothing', ''],
];

describe('another language', () => {
  test.each(OTHERS)('%s is known', (name, text) => {
    expect(otherLanguage(text)).toBe(name);
  });

  test('a longer text is known by its middle and end too', () => {
    const [, german = ''] = OTHERS[1] ?? [];
    expect(otherLanguage(`Chapter One\n\n${`${german}\n\n`.repeat(400)}The End`)).toBe('German');
  });

  test('letters with their marks apart are the same letters', () => {
    for (const [name, text] of OTHERS) expect(otherLanguage(text.normalize('NFD'))).toBe(name);
  });
});

describe('English', () => {
  test.each(ENGLISH)('%s is not taken for another language', (_, text) => {
    expect(otherLanguage(text)).toBeNull();
  });

  test('half English is not refused', () => {
    const [, english = ''] = ENGLISH[0] ?? [];
    for (const [, text] of OTHERS.filter(([, t]) => /\p{Script=Latin}/u.test(t))) {
      expect(otherLanguage(`${text} ${english} ${english}`.slice(0, 2 * text.length))).toBeNull();
    }
  });

  const shared = join(import.meta.dirname, '../../../shared/data/cards-dev/articles.jsonl');
  test.runIf(existsSync(shared))('no article that people wrote in English is refused', () => {
    const lines = readFileSync(shared, 'utf8').trimEnd().split('\n');
    const refused = lines.map((line) => JSON.parse(line)).filter(({ text }) => otherLanguage(text) !== null);
    expect(refused.map(({ title }) => title)).toEqual([]);
  });
});
