import { useState } from 'preact/hooks';
import type { FormLibrary } from '../library';
import type { Language } from '../messages';
import { FunctionsView } from './functions/functions-view';
import { HelpView } from './help/help-view';
import { PlanView } from './plan/plan-view';
import { TemplatesView } from './templates/templates-view';
import { texts } from './texts';

export const views = ['plan', 'templates', 'functions', 'help'] as const;
export type View = (typeof views)[number];

interface AppProps {
  readonly library: FormLibrary;
  readonly view: View;
  readonly language: Language;
}

/** The whole sidebar. Every view stays mounted, so that nothing typed is lost by looking elsewhere. */
export function App({ library, ...start }: AppProps) {
  const [view, setView] = useState(start.view);
  const [language, setLanguage] = useState(start.language);
  const words = texts(language);
  return (
    <div class="app" lang={language}>
      <header>
        <h1 class="unseen">{words.product}</h1>
        <Tabs view={view} language={language} onChoose={setView} />
        <button
          type="button"
          class="language"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {words.otherLanguage}
        </button>
      </header>
      <Panel id="plan" view={view}>
        <PlanView library={library} language={language} />
      </Panel>
      <Panel id="templates" view={view}>
        <TemplatesView library={library} language={language} isShown={view === 'templates'} />
      </Panel>
      <Panel id="functions" view={view}>
        <FunctionsView language={language} />
      </Panel>
      <Panel id="help" view={view}>
        <HelpView language={language} />
      </Panel>
    </div>
  );
}

interface TabsProps {
  readonly view: View;
  readonly language: Language;
  readonly onChoose: (view: View) => void;
}

/** Tabs as the ARIA practice has them: one stop for Tab, arrows move and choose. */
function Tabs({ view, language, onChoose }: TabsProps) {
  const words = texts(language);
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
