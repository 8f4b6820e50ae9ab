/** A member of one of Google's objects, e.g. service `Spreadsheet`, owner `Range`, name `setValues`. */
export interface GoogleMember {
  readonly service: string;
  readonly owner: string;
  readonly name: string;
}

export interface UsedMember extends GoogleMember {
  readonly isDeprecated: boolean;
  /** Names of the files that use it. */
  readonly usedIn: readonly string[];
}

export const memberName = ({ owner, name }: GoogleMember): string => `${owner}.${name}`;
