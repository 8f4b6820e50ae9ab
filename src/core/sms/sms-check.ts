import type { Failure } from '../../messages';
import { type BannedWordGroup, bannedWordsIn } from '../wording/banned-words';
import { SINGLE_MESSAGE, smsSegments } from './sms-segments';

/** Whom the message is for: people at work are reached at lunch and when they leave, others in their day. */
export type BuyerSegment = 'any' | 'officeWorker' | 'student' | 'other';

/** A payment reminder is about the buyer's own order; a marketing text invites to buy. */
export type SmsKind = 'reminder' | 'marketing';

/** A message to be sent to one buyer. */
export interface ReminderMessage {
  readonly text: string;
  readonly buyerName: string;
  /** Empty if not given: then a 【shop】 signature has to say who writes. */
  readonly shopOrProduct: string;
  /** When it is to be sent, as a fraction of the day; `null` if that is not known. */
  readonly sentAt: number | null;
  /** After this fraction of the day, nothing is sent; before eight, it is one of the night that follows. 0 is midnight. */
  readonly latest: number;
  readonly kind: SmsKind;
  readonly segment: BuyerSegment;
}

/** Phones show about so many characters of a message before it is opened. */
const NAME_WITHIN = 7;
const MINUTES_A_DAY = 1440;

/** From and until, as fractions of the day; one that ends before it begins goes on past midnight. */
type Window = readonly [from: number, until: number];

/** Eight in the morning. */
const EARLIEST = 8 / 24;
/** Lunch, and the way home. The hours are our choice: the sources only say when. */
const OFFICE_WORKER: readonly Window[] = [
  [11.5 / 24, 13.5 / 24],
  [17 / 24, 19 / 24],
];

/** A 【…】 signature, which operators put first. */
const SIGNATURE = /^\s*【[^】]*】\s*/;
/** 拒收请回复R, 回T退订, 回TD退订, 退订回N … */
const OPT_OUT = /退订|拒收/;

/**
 * The rules of text messages to buyers that a message breaks: the buyer's name within the first seven characters after the
 * signature, one message only, shop or product named, sent at a decent hour for whom it is for, a way to opt out of marketing, no
 * banned word.
 *
 * @returns nothing if all is well
 */
export function smsBreaches(
  message: ReminderMessage,
  banned: readonly BannedWordGroup[],
): readonly Failure[] {
  return [
    nameBreach(message),
    lengthBreach(message),
    shopBreach(message),
    hourBreach(message),
    optOutBreach(message),
    wordBreach(message, banned),
  ].filter((breach) => breach !== undefined);
}

function nameBreach({ text, buyerName }: ReminderMessage): Failure | undefined {
  const body = text.replace(SIGNATURE, '');
  const start = body.indexOf(buyerName);
  if (start < 0) return { code: 'smsNameMissing', buyerName };
  const end = Array.from(body.slice(0, start + buyerName.length)).length;
  return end > NAME_WITHIN ? { code: 'smsNameTooLate', end, within: NAME_WITHIN } : undefined;
}

function lengthBreach({ text }: ReminderMessage): Failure | undefined {
  const segments = smsSegments(text);
  return segments > 1
    ? { code: 'smsTooLong', length: text.length, segments, mostCharacters: SINGLE_MESSAGE }
    : undefined;
}

function shopBreach({ text, shopOrProduct }: ReminderMessage): Failure | undefined {
  const isNamed = shopOrProduct ? text.includes(shopOrProduct) : SIGNATURE.test(text);
  return isNamed ? undefined : { code: 'smsShopMissing', shopOrProduct };
}

function hourBreach({ sentAt, latest, segment }: ReminderMessage): Failure | undefined {
  if (sentAt === null) return undefined;
  const day: readonly Window[] = [[EARLIEST, latest]];
  const broken = [day, ...(segment === 'officeWorker' ? [OFFICE_WORKER] : [])].find(
    (windows) => !windows.some((window) => isWithin(sentAt, window)),
  );
  if (broken === undefined) return undefined;
  const windows = broken.map(([from, until]) => [clock(from), endOfWindow(until)] as const);
  return { code: 'smsOutOfHours', sentAt: clock(sentAt), windows };
}

const isWithin = (moment: number, [from, until]: Window): boolean =>
  from <= until ? moment >= from && moment <= until : moment >= from || moment <= until;

function optOutBreach({ text, kind }: ReminderMessage): Failure | undefined {
  return kind === 'marketing' && !OPT_OUT.test(text) ? { code: 'smsOptOutMissing' } : undefined;
}

function wordBreach({ text }: ReminderMessage, banned: readonly BannedWordGroup[]): Failure | undefined {
  const words = bannedWordsIn(text, banned);
  return words.length > 0 ? { code: 'smsBannedWords', words } : undefined;
}

function clock(fraction: number): string {
  const minutes = Math.round(fraction * MINUTES_A_DAY);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const endOfWindow = (until: number): string => (until === 0 ? '24:00' : clock(until));
