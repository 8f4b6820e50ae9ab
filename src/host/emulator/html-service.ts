import type { Context } from './context';
import type { Faithful, NoInventions } from './faithful';
import { serialisedHtml } from './serialised-html';
import { Strict, signatureError } from './strict';
import { favourableWorld, type World } from './world';

type GoogleService = GoogleAppsScript.HTML.HtmlService;

/** Pages from the project's HTML files. Templates with scriptlets are not emulated. */
export class HtmlService extends Strict implements Faithful<GoogleService> {
  readonly #context: Context;

  constructor(context: Context) {
    super('HtmlService');
    this.#context = context;
  }

  createHtmlOutput(html: unknown = ''): HtmlOutput {
    return new HtmlOutput(String(html), this.#context.world);
  }
  createHtmlOutputFromFile(filename: string): HtmlOutput {
    const content = this.#context.project.html[filename.replace(/\.html$/, '')];
    if (content === undefined) throw new Error(`No HTML file named ${filename} was found.`);
    return new HtmlOutput(content, this.#context.world);
  }
}

true satisfies NoInventions<HtmlService, GoogleService>;

type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;

/** A page for a sidebar or a dialog. */
export class HtmlOutput extends Strict implements Faithful<GoogleOutput> {
  readonly #pages: World['pages'];
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string, { pages }: Pick<World, 'pages'>) {
    super('HtmlOutput');
    this.#pages = pages;
    this.#content = content;
  }

  /** Dialogs take plain HTML as well as a page. */
  static of(page: unknown, method: string): HtmlOutput {
    if (page instanceof HtmlOutput) return page;
    if (typeof page === 'string') return new HtmlOutput(page, favourableWorld);
    throw signatureError(method, page);
  }

  getContent(): string {
    return this.#pages === 'written anew' ? serialisedHtml(this.#content) : this.#content;
  }
  setContent(content: string): this {
    this.#content = content;
    return this;
  }
  append(addedContent: string): this {
    this.#content += addedContent;
    return this;
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): this {
    this.#title = title;
    return this;
  }
  getWidth(): number | null {
    return this.#width;
  }
  /** Sidebars are 300 pixels wide whatever is set. */
  setWidth(width: number | null): this {
    this.#width = width;
    return this;
  }
  getHeight(): number | null {
    return this.#height;
  }
  setHeight(height: number | null): this {
    this.#height = height;
    return this;
  }
}

true satisfies NoInventions<HtmlOutput, GoogleOutput>;
