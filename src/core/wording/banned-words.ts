import type { Localized } from '../../messages';

/** Words that service must not use for one reason. */
export interface BannedWordGroup {
  readonly id: string;
  /** What is wrong with them, in a word: 极限词. */
  readonly names: Localized;
  /** Why, and what to write instead. */
  readonly why: Localized;
  readonly words: readonly string[];
}

/** A banned word as it stands in the list, and what is wrong with it. */
export interface FoundWord {
  readonly word: string;
  readonly group: Localized;
}

/**
 * The banned words that a text holds, in the order of the list. Case and width make no difference: ｖｘ is VX, and a group
 * that lists both has one word.
 *
 * @example bannedWordsIn('加我VX，全网最低', groups).map(({ word }) => word) // ['全网最低', 'VX', '加我']
 */
export function bannedWordsIn(text: string, groups: readonly BannedWordGroup[]): readonly FoundWord[] {
  const searched = plain(text);
  return groups.flatMap(({ names, words }) => {
    const found = new Map<string, FoundWord>();
    for (const word of words) {
      const sought = plain(word);
      if (searched.includes(sought) && !found.has(sought)) found.set(sought, { word, group: names });
    }
    return [...found.values()];
  });
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
