import { Strict } from './strict';

/** One value of Google's enumerations, e.g. `SpreadsheetApp.BorderStyle.SOLID`. */
export class EnumValue<Name extends string = string> extends Strict {
  readonly #name: Name;
  readonly #position: number;

  constructor(name: Name, position: number) {
    super('Enum');
    this.#name = name;
    this.#position = position;
  }

  name(): Name {
    return this.#name;
  }
  ordinal(): number {
    return this.#position;
  }
  override toString(): Name {
    return this.#name;
  }
  toJSON(): Name {
    return this.#name;
  }
}

export type Enumeration<Name extends string> = { readonly [K in Name]: EnumValue<K> };

/** All values of one of Google's enumerations. A value that Google does not have is read as an error by name. */
export function enumeration<Name extends string>(title: string, names: readonly Name[]): Enumeration<Name> {
  const values = Object.fromEntries(names.map((name, position) => [name, new EnumValue(name, position)]));
  return Object.assign(new EnumerationObject(title), values) as Enumeration<Name>;
}

class EnumerationObject extends Strict {}

/** The name of a value that the add-on gave, if it is one of `values`. */
export function nameIn<Name extends string>(values: Enumeration<Name>, given: unknown): Name | null {
  const found = Object.entries<EnumValue>(values).find(([, value]) => value === given);
  return found ? (found[0] as Name) : null;
}
