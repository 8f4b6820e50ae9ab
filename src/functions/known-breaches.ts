import { type ReminderMessage, smsBreaches } from '../core/sms/sms-check';
import { bannedWordGroups } from '../library';
import type { Failure } from '../messages';

/** The rules that a message breaks, with the built-in list of banned words. A file of its own: who only counts messages loads no list. */
export const knownBreaches = (message: ReminderMessage): readonly Failure[] =>
  smsBreaches(message, bannedWordGroups);
