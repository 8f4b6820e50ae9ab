/** What platforms fill in, and what people write to have written something. */
const filled =
  /系统默认|默认好评|默认评价|(没有|未|没)填写|未(及时)?(做出|作出)?评价|评价方|懒得写|不想写|凑(够|足|满)?(个)?字|字数|必须(写|输入|填)|好评模板|15个?字|复制粘贴/u;

/** Shorter than this and without a tag, a review says nothing: `好`, `收到`. */
const shortestMeaningful = 4;

/**
 * Whether a review says nothing about anything.
 *
 * @param text folded to half-width and lower case
 * @param speaksOfGoods whether a tag has been found in it
 */
export function isEmptyReview(text: string, speaksOfGoods: boolean): boolean {
  if (speaksOfGoods) return false;
  const words = text.replace(/[^\p{L}]/gu, '');
  return (
    words.length < shortestMeaningful || filled.test(text) || isRepetition(words) || isStockPhrase(words)
  );
}

/** `好好好好`, `不错不错`, `哈哈哈哈哈`: one or two characters over and over. */
const isRepetition = (words: string): boolean => /^(.)\1+$|^(..)\2+.?$/u.test(words);

const isStockPhrase = (words: string): boolean =>
  /^(已经?)?(收到|收货|签收)(货|东西|宝贝)?(了)?$|^(还行|还可以|一般(般)?|可以|好评|五星好评|满分|ok|good|不错|挺好|很好|还不错|挺不错)(的|吧|啊|哦|了)*$/u.test(
    words,
  );
