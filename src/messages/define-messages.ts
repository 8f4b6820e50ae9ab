import type { Language } from './language';

/** One message: the same data told in each language. */
export type Message<Data> = Readonly<Record<Language, (data: Data) => string>>;

/** Declares one message with the type of its data. */
export const message = <Data>(texts: Message<Data>): Message<Data> => texts;
