import { templates } from './built-in';

const phrases = templates.find(({ id }) => id === 'cross-border')?.lists?.phrases ?? [];

/** What 禁用词 forbids in Chinese, in the languages of the phrases: superlatives of price and goods, and certain promises. */
const claims: Readonly<Record<string, RegExp>> = {
  en: /lowest|\bbest\b|cheapest|unbeatable|guarantee|\bno\. ?1\b|number one|100 ?%/i,
  ru: /лучш|сам(ый|ая|ое|ой|ую|ые|ого|ым) (низк|выгодн|дешёв)|минимальн|дешевле всех|гарант|100 ?%/i,
  es: /mejor|más (barat|baj)|garanti|insuperable|100 ?%/i,
  pt: /melhor|mais (barat|baix)|menor preço|garanti|imbatível|100 ?%/i,
  fr: /meilleur|moins cher|plus bas|imbattable|garanti|100 ?%/i,
};

const slotsOf = (text: string) => [...(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(Object.entries(claims))('the phrases in %s', (language, claim) => {
  const texts = phrases.map((phrase) => String(phrase[language] ?? ''));

  it('are there for every scene', () => {
    expect(phrases.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text === '')).toEqual([]);
  });

  it('claim nothing that no message may claim', () => {
    expect(texts.filter((text) => claim.test(text))).toEqual([]);
  });

  it('leave the same to be filled in as the English ones', () => {
    expect(texts.map(slotsOf)).toEqual(phrases.map((phrase) => slotsOf(String(phrase.en))));
  });
});

it('would not pass what the phrases once said', () => {
  expect('The price is already our lowest').toMatch(claims.en ?? '');
  expect('Это уже лучшая цена').toMatch(claims.ru ?? '');
  expect('Ya es nuestro mejor precio').toMatch(claims.es ?? '');
  expect('É o nosso menor preço').toMatch(claims.pt ?? '');
  expect('C’est notre meilleur prix').toMatch(claims.fr ?? '');
  expect('Это самый низкий курс').toMatch(claims.ru ?? '');
});
