import type { ButtonName, Menu as MenuData, MenuItem, PromptAnswer, Question } from '../book/screen';
import type { Context } from './context';
import { nameIn } from './enumeration';
import { Button, ButtonSet } from './enumerations';
import type { Faithful, NoInventions } from './faithful';
import { HtmlOutput } from './html-service';
import { Strict, signatureError } from './strict';

/** Menus, panels and questions. */
export class Ui extends Strict implements Faithful<GoogleAppsScript.Base.Ui> {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  readonly #context: Context;

  constructor(context: Context) {
    super('Ui');
    this.#context = context;
  }

  createMenu(caption: string): Menu {
    return new Menu(this.#context, { title: caption, addOn: false });
  }
  createAddonMenu(): Menu {
    return new Menu(this.#context, { title: '', addOn: true });
  }

  /** Takes `(prompt)`, `(prompt, buttons)` and `(title, prompt, buttons)`; the script waits for the answer. */
  alert(...args: readonly unknown[]) {
    const { screen } = this.#context;
    return Button[screen.alert(question(args, 'Ui.alert')) as ButtonName];
  }
  prompt(...args: readonly unknown[]): PromptResponse {
    const { screen } = this.#context;
    return new PromptResponse(screen.prompt(question(args, 'Ui.prompt')) as PromptAnswer);
  }

  showSidebar(userInterface: unknown): void {
    const page = HtmlOutput.of(userInterface, 'Ui.showSidebar');
    this.#context.screen.showSidebar(page.getContent(), page.getTitle());
  }
  showModalDialog(userInterface: unknown, title: string): void {
    this.#showDialog(HtmlOutput.of(userInterface, 'Ui.showModalDialog'), title, true);
  }
  showModelessDialog(userInterface: unknown, title: string): void {
    this.#showDialog(HtmlOutput.of(userInterface, 'Ui.showModelessDialog'), title, false);
  }

  #showDialog(page: HtmlOutput, title: string, modal: boolean): void {
    const size = { width: page.getWidth(), height: page.getHeight() };
    this.#context.screen.showDialog(page.getContent(), { title: String(title), modal, ...size });
  }
}

true satisfies NoInventions<Ui, GoogleAppsScript.Base.Ui>;

function question(args: readonly unknown[], method: string): Question {
  const [first, second, third] = args;
  const hasTitle = args.length === 3;
  const buttons = nameIn(ButtonSet, hasTitle ? third : (second ?? ButtonSet.OK));
  if (!buttons) throw signatureError(method, ...args);
  return { title: hasTitle ? String(first) : '', message: String(hasTitle ? second : first), buttons };
}

type GoogleMenu = GoogleAppsScript.Base.Menu;

/** A menu that is being put together; `addToUi` shows it. */
export class Menu extends Strict implements Faithful<GoogleMenu> {
  readonly #context: Context;
  readonly #head: Pick<MenuData, 'title' | 'addOn'>;
  readonly #items: MenuItem[] = [];

  constructor(context: Context, head: Pick<MenuData, 'title' | 'addOn'>) {
    super('Menu');
    this.#context = context;
    this.#head = head;
  }

  addItem(caption: string, functionName: string): this {
    return this.#add({ kind: 'item', caption: String(caption), functionName: String(functionName) });
  }
  addSeparator(): this {
    return this.#add({ kind: 'separator' });
  }
  addSubMenu(menu: unknown): this {
    if (!(menu instanceof Menu)) throw signatureError('Menu.addSubMenu', menu);
    return this.#add({ kind: 'menu', menu: menu.#data() });
  }
  addToUi(): void {
    this.#context.screen.addMenu(this.#data());
  }

  #data(): MenuData {
    return { ...this.#head, items: this.#items };
  }

  #add(item: MenuItem): this {
    this.#items.push(item);
    return this;
  }
}

true satisfies NoInventions<Menu, GoogleMenu>;

type GoogleResponse = GoogleAppsScript.Base.PromptResponse;

/** What a person answered to `Ui.prompt`. */
export class PromptResponse extends Strict implements Faithful<GoogleResponse> {
  readonly #answer: PromptAnswer;

  constructor(answer: PromptAnswer) {
    super('PromptResponse');
    this.#answer = answer;
  }

  getResponseText(): string {
    return this.#answer.text;
  }
  getSelectedButton() {
    return Button[this.#answer.button];
  }
}

true satisfies NoInventions<PromptResponse, GoogleResponse>;
