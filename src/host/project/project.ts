/** The add-on as it would be pushed to Google. */
export interface Project {
  /** All scripts, one after the other: they share one global scope. */
  readonly code: string;
  /** HTML files by name without `.html`. */
  readonly html: Readonly<Record<string, string>>;
  readonly timeZone: string;
  /** As `Session.getActiveUserLocale()` has it, e.g. `zh_CN`. */
  readonly userLocale: string;
}
