import iconv from 'iconv-lite';

/** The start of a text tells its encoding. */
const SAMPLE_BYTES = 64 * 1024;
const LEAST_COMMON_SHARE = 0.75;
/** Measured on pieces of 60 characters: 39% or more in Chinese text, 9% or less in Russian and Korean read as GB 18030. */
const LEAST_FREQUENT_SHARE = 0.2;
const MOST_FREQUENT = new Set(
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏标准',
);

/**
 * Whether bytes, read as GB 18030, are mostly the characters that Chinese text is made of. GB 2312 puts its 3,755 common
 * characters (level 1) at lead bytes B0 to D7, and punctuation at A1 to A3. Korean and Russian encodings fall there too, but
 * hardly ever on the most frequent characters.
 */
export function isCommonChinese(bytes: Uint8Array): boolean {
  const { commonPairs, others } = sortPairs(bytes.subarray(0, SAMPLE_BYTES));
  const common = commonPairs.length / 2;
  const characters = [...iconv.decode(Buffer.from(commonPairs), 'gb18030')].filter((character) =>
    /\p{sc=Han}/u.test(character),
  );
  const frequent = characters.filter((character) => MOST_FREQUENT.has(character)).length;
  return (
    characters.length > 0 &&
    common >= (common + others) * LEAST_COMMON_SHARE &&
    frequent >= characters.length * LEAST_FREQUENT_SHARE
  );
}

function sortPairs(bytes: Uint8Array): { commonPairs: number[]; others: number } {
  const commonPairs: number[] = [];
  let others = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    const isCommonRow = (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3);
    if (isCommonRow && trail >= 0xa1) commonPairs.push(lead, trail);
    else others += 1;
    index += 1;
  }
  return { commonPairs, others };
}
