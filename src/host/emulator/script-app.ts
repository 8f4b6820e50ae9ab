import { AuthMode } from './enumerations';
import type { Faithful, NoInventions } from './faithful';
import { Strict } from './strict';

type GoogleScriptApp = GoogleAppsScript.Script.ScriptApp;

export class ScriptApp extends Strict implements Faithful<GoogleScriptApp> {
  readonly AuthMode = AuthMode;

  constructor() {
    super('ScriptApp');
  }

  getScriptId(): string {
    return 'local';
  }
}

true satisfies NoInventions<ScriptApp, GoogleScriptApp>;
