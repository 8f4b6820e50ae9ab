import {
  type Language,
  type SelfCheckWords,
  selfCheckWords,
  type UnprovedId,
  unproved,
  untried,
} from '../../messages';
import type { Tried, TriedById } from './run-attempts';

/** Where and with what the behaviours were tried. */
export interface CheckedPlace {
  readonly version: string;
  /** How many templates the library has, and a text that tells them from others. */
  readonly templates: { readonly count: number; readonly print: string };
  /** As the clock of the spreadsheet shows it. */
  readonly date: string;
  readonly locales: { readonly spreadsheet: string; readonly user: string };
  readonly zones: { readonly script: string; readonly spreadsheet: string };
}

export interface SelfCheck {
  readonly place: CheckedPlace;
  readonly tried: TriedById;
  /** Why something temporary could not be removed; `null` if nothing is left. */
  readonly leftOver: string | null;
}

/** The report as plain text, to be copied: what differs first, then what could not be tried, then the rest. */
export function reportText({ place, tried, leftOver }: SelfCheck, language: Language): string {
  const words = selfCheckWords[language];
  const blocks = [...tried].map(([id, each]) => ({ rank: rankOf(each), text: told(id, each, language) }));
  const ofRank = (rank: number) => blocks.filter((block) => block.rank === rank).map(({ text }) => text);
  const parts = [
    [words.title, ...placeLines(place, words), summary(tried, language)].join('\n'),
    ...(leftOver === null ? [] : [`! ${words.leftOver(leftOver)}`]),
    ...ofRank(0),
    ...ofRank(1),
    ofRank(2).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** How many of each. */
export function summary(tried: TriedById, language: Language): string {
  const ranks = [...tried.values()].map(rankOf);
  const count = (rank: number) => ranks.filter((each) => each === rank).length;
  return selfCheckWords[language].result(ranks.length, count(2), count(0), count(1));
}

const rankOf = ({ status }: Tried): number => ({ failed: 0, threw: 0, untried: 1, passed: 2 })[status];

const placeLines = ({ version, templates, date, locales, zones }: CheckedPlace, words: SelfCheckWords) => [
  words.version(version, templates.count, templates.print),
  words.date(date),
  words.locales(locales.spreadsheet, locales.user),
  words.zones(zones.script, zones.spreadsheet),
];

function told(id: UnprovedId, each: Tried, language: Language): string {
  const words = selfCheckWords[language];
  const line = (label: string, text: string) => `  ${label}${words.colon}${text}`;
  const expected = line(words.expected, unproved[id].expected[language]);
  if (each.status === 'passed') return `✓ ${id}${words.colon}${each.seen}`;
  if (each.status === 'untried')
    return [`? ${id}`, expected, line(words.untried, untried[each.reason][language])].join('\n');
  const seen = each.status === 'threw' ? words.threw(each.reason) : each.seen;
  const remedy = line(words.remedy, unproved[id].remedy[language]);
  return [`✗ ${id}`, expected, line(words.seen, seen), remedy].join('\n');
}
