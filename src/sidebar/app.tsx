import { useState } from 'preact/hooks';
import type { FormLibrary } from '../library';
import type { Language } from '../messages';
import { FunctionsView } from './functions/functions-view';
import { HelpView } from './help/help-view';
import { LanguageContext, useLanguage, useTexts } from './language';
import { PlanView } from './plan/plan-view';
import { TemplatesView } from './templates/templates-view';
import { texts } from './texts';

export const views = ['plan', 'templates', 'functions', 'help'] as const;
export type View = (typeof views)[number];

interface AppProps {
  readonly library: FormLibrary;
  readonly view: View;
  /** The person has asked for an upgrade in the menu. */
  readonly wantsUpgrade: boolean;
  readonly language: Language;
}

/** The whole sidebar. Every view stays mounted, so that nothing typed is lost by looking elsewhere. */
export function App({ library, wantsUpgrade, ...start }: AppProps) {
  const [view, setView] = useState(start.view);
  const [language, setLanguage] = useState(start.language);
  return (
    <LanguageContext.Provider value={language}>
      <div class="app" lang={language}>
        <Header view={view} onView={setView} onLanguage={setLanguage} />
        <Panel id="plan" view={view}>
          <PlanView library={library} wantsUpgrade={wantsUpgrade} />
        </Panel>
        <Panel id="templates" view={view}>
          <TemplatesView library={library} isShown={view === 'templates'} />
        </Panel>
        <Panel id="functions" view={view}>
          <FunctionsView />
        </Panel>
        <Panel id="help" view={view}>
          <HelpView />
        </Panel>
      </div>
    </LanguageContext.Provider>
  );
}

interface HeaderProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onLanguage: (language: Language) => void;
}

function Header({ view, onView, onLanguage }: HeaderProps) {
  const words = useTexts(texts);
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <header>
      <h1 class="unseen">{words.product}</h1>
      <Tabs view={view} onChoose={onView} />
      <button type="button" class="language" lang={other} onClick={() => onLanguage(other)}>
        {words.otherLanguage}
      </button>
    </header>
  );
}

interface TabsProps {
  readonly view: View;
  readonly onChoose: (view: View) => void;
}

/** Tabs as the ARIA practice has them: one stop for Tab, arrows move and choose. */
function Tabs({ view, onChoose }: TabsProps) {
  const words = useTexts(texts);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = views[(views.indexOf(view) + step + views.length) % views.length] ?? view;
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.viewsLabel} onKeyDown={move}>
      {views.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === view}
          aria-controls={`panel-${id}`}
          tabIndex={id === view ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {words.views[id]}
        </button>
      ))}
    </div>
  );
}

function Panel({ id, view, children }: { id: View; view: View; children: preact.ComponentChildren }) {
  return (
    <div
      role="tabpanel"
      id={`panel-${id}`}
      aria-labelledby={`tab-${id}`}
      hidden={id !== view}
      // Nothing in it takes the focus, and yet it must scroll by keyboard.
      tabIndex={id === 'help' ? 0 : undefined}
    >
      {children}
    </div>
  );
}
