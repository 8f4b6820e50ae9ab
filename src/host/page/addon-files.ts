/** A built add-on as the server hands it to the page. */
export interface AddonFiles {
  /** The text of Code.js. */
  readonly code: string;
  /** The HTML files by the name that HtmlService knows them by: `Sidebar` for Sidebar.html. */
  readonly html: Readonly<Record<string, string>>;
}
