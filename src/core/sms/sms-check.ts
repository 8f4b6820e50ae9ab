import type { Failure } from '../../messages';
import { SINGLE_MESSAGE, smsSegments } from './sms-segments';

/** A reminder to be sent to one buyer. */
export interface ReminderMessage {
  readonly text: string;
  readonly buyerName: string;
  /** Empty if not given: then a 【shop】 signature has to say who writes. */
  readonly shopOrProduct: string;
  /** When it is to be sent, as a fraction of the day; `null` if that is not known. */
  readonly sentAt: number | null;
  /** After this fraction of the day, nothing is sent. */
  readonly latest: number;
}

/** Phones show about so many characters of a message before it is opened. */
const NAME_WITHIN = 7;
/** Eight in the morning. */
const EARLIEST = 8 / 24;
const MINUTES_A_DAY = 1440;

/** A 【…】 signature, which operators put first. */
const SIGNATURE = /^\s*【[^】]*】\s*/;

/**
 * The rules of payment reminders by text message that a message breaks: the buyer's name within the first seven characters after the
 * signature, one message only, shop or product named, sent at a decent hour.
 *
 * @returns nothing if all is well
 */
export function smsBreaches(message: ReminderMessage): readonly Failure[] {
  return [nameBreach(message), lengthBreach(message), shopBreach(message), hourBreach(message)].filter(
    (breach) => breach !== undefined,
  );
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

function hourBreach({ sentAt, latest }: ReminderMessage): Failure | undefined {
  if (sentAt === null || (sentAt >= EARLIEST && sentAt <= latest)) return undefined;
  return { code: 'smsOutOfHours', sentAt: clock(sentAt), from: clock(EARLIEST), until: clock(latest) };
}

function clock(fraction: number): string {
  const minutes = Math.round(fraction * MINUTES_A_DAY);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
