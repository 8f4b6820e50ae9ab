import type { ButtonName, DialogOptions, Menu, PromptAnswer, Question, Screen } from '../book/screen';

export interface Toast {
  readonly message: string;
  readonly title: string;
}

export interface Sidebar {
  readonly html: string;
  readonly title: string;
}

/** Answers as a person would: unless told otherwise, by the button that agrees. */
export interface Answers {
  alert(question: Question): ButtonName;
  prompt(question: Question): PromptAnswer;
}

const agree = ({ buttons }: Question): ButtonName => (buttons.startsWith('YES') ? 'YES' : 'OK');

/** A screen that nobody looks at: it keeps what it was shown. */
export class RecordingScreen implements Screen {
  readonly menus: Menu[] = [];
  readonly toasts: Toast[] = [];
  readonly sidebars: Sidebar[] = [];
  readonly dialogs: (DialogOptions & { readonly html: string })[] = [];
  readonly questions: Question[] = [];
  readonly logs: string[] = [];
  answers: Answers = { alert: agree, prompt: (question) => ({ button: agree(question), text: '' }) };

  addMenu(menu: Menu): void {
    this.menus.push(menu);
  }
  toast(message: string, title: string): void {
    this.toasts.push({ message, title });
  }
  showSidebar(html: string, title: string): void {
    this.sidebars.push({ html, title });
  }
  showDialog(html: string, options: DialogOptions): void {
    this.dialogs.push({ html, ...options });
  }
  alert(question: Question): ButtonName {
    this.questions.push(question);
    return this.answers.alert(question);
  }
  prompt(question: Question): PromptAnswer {
    this.questions.push(question);
    return this.answers.prompt(question);
  }
  log(line: string): void {
    this.logs.push(line);
  }
}
