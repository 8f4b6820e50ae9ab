import type { Project } from '../project/project';
import type { Faithful, NoInventions } from './faithful';
import { Strict } from './strict';

type GoogleSession = GoogleAppsScript.Base.Session;

/** Who is at the keyboard: their language, and no more without further permissions. */
export class Session extends Strict implements Faithful<GoogleSession> {
  readonly #project: Project;

  constructor(project: Project) {
    super('Session');
    this.#project = project;
  }

  getActiveUserLocale(): string {
    return this.#project.userLocale;
  }
  getScriptTimeZone(): string {
    return this.#project.timeZone;
  }
}

true satisfies NoInventions<Session, GoogleSession>;
