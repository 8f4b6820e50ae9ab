/** What a person sees and answers: menus, panels and messages. The page shows them; the headless run records them. */
export interface Screen {
  addMenu(menu: Menu): void;
  toast(message: string, title: string, seconds: number): void;
  showSidebar(html: string, title: string): void;
  showDialog(html: string, options: DialogOptions): void;
  /** Waits for the answer: across the bridge the add-on blocks, as on Google. */
  alert(question: Question): ButtonName | Promise<ButtonName>;
  prompt(question: Question): PromptAnswer | Promise<PromptAnswer>;
  /** A line of `Logger` or `console`. */
  log(line: string): void;
}

export interface Menu {
  readonly title: string;
  /** True for a menu under 扩展程序, named after the add-on. */
  readonly addOn: boolean;
  readonly items: readonly MenuItem[];
}

export type MenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: Menu };

export interface DialogOptions {
  readonly title: string;
  readonly modal: boolean;
  /** Pixels; null leaves it to the page. */
  readonly width: number | null;
  readonly height: number | null;
}

export interface Question {
  readonly title: string;
  readonly message: string;
  readonly buttons: ButtonSetName;
}

export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
export type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';

export interface PromptAnswer {
  readonly button: ButtonName;
  readonly text: string;
}
