import type { Store, StoreScope } from '../book/store';
import type { Faithful, NoInventions } from './faithful';
import { Strict } from './strict';

/** Google's quotas. */
const maxValueBytes = 9 * 1024;
const maxStoreBytes = 500 * 1024;

type GoogleService = GoogleAppsScript.Properties.PropertiesService;

/** What the add-on remembers: with the document, with the user, with the script. */
export class PropertiesService extends Strict implements Faithful<GoogleService> {
  readonly #store: Store;

  constructor(store: Store) {
    super('PropertiesService');
    this.#store = store;
  }

  getDocumentProperties(): Properties {
    return new Properties(this.#store, 'document');
  }
  getScriptProperties(): Properties {
    return new Properties(this.#store, 'script');
  }
  getUserProperties(): Properties {
    return new Properties(this.#store, 'user');
  }
}

true satisfies NoInventions<PropertiesService, GoogleService>;

type GoogleProperties = GoogleAppsScript.Properties.Properties;

/** One store of texts by key. */
export class Properties extends Strict implements Faithful<GoogleProperties> {
  readonly #store: Store;
  readonly #scope: StoreScope;

  constructor(store: Store, scope: StoreScope) {
    super('Properties');
    this.#store = store;
    this.#scope = scope;
  }

  getKeys(): string[] {
    return Object.keys(this.getProperties());
  }
  getProperties(): Record<string, string> {
    return { ...this.#store.properties(this.#scope) };
  }
  getProperty(key: string): string | null {
    return this.getProperties()[key] ?? null;
  }
  setProperty(key: string, value: string): this {
    return this.setProperties({ [key]: value });
  }
  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const added = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
    return this.#keep({ ...(deleteAllOthers ? {} : this.getProperties()), ...added });
  }
  deleteProperty(key: string): this {
    const { [key]: _, ...others } = this.getProperties();
    return this.#keep(others);
  }
  deleteAllProperties(): this {
    return this.#keep({});
  }

  #keep(properties: Record<string, string>): this {
    const sizes = Object.entries(properties).map(([key, value]) => ({
      key: bytes(key),
      value: bytes(value),
    }));
    if (sizes.some(({ value }) => value > maxValueBytes)) throw new Error('Argument too large: value');
    const total = sizes.reduce((sum, { key, value }) => sum + key + value, 0);
    if (total > maxStoreBytes) {
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.#store.setProperties(this.#scope, properties);
    return this;
  }
}

true satisfies NoInventions<Properties, GoogleProperties>;

/** The length of a text as UTF-8. */
function bytes(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
