/** Shorter than this and without a tag, a review says nothing: `好`, `收到`. */
const shortestMeaningful = 4;

/**
 * Whether a review that speaks of no tag says nothing at all: emoji, a few characters, the same again and again, or a
 * phrase that fits everything.
 *
 * @param text folded to half-width and lower case
 */
export function isEmptyText(text: string): boolean {
  const words = text.replace(/[^\p{L}]/gu, '');
  return words.length < shortestMeaningful || isRepetition(words) || isStockPhrase(words);
}

/** `好好好好`, `不错不错`, `哈哈哈哈哈`: one or two characters over and over. */
const isRepetition = (words: string): boolean => /^(.)\1+$|^(..)\2+.?$/u.test(words);

const isStockPhrase = (words: string): boolean =>
  /^(已经?)?(收到|收货|签收)[货了]*$|^(还行|还可以|一般般?|可以|五?星?好评|满分|挺好|很好|[还挺]?不错)[的吧啊哦了]*$/u.test(
    words,
  );
