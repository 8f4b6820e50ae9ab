import { render } from 'preact';
import { formLibrary } from '../library';
import { languageOf } from '../messages';
import { App, type View, views } from './app';
import './sidebar.css';
import './templates/templates.css';

/** The server writes the view and the user's language into the page; without it, the browser's language decides. */
const { view, wish, language } = document.body.dataset;
const root = document.getElementById('app');
const isView = (name: string | undefined): name is View => views.some((known) => known === name);

if (root) {
  render(
    <App
      library={formLibrary}
      view={isView(view) ? view : 'plan'}
      wantsUpgrade={wish === 'upgrade'}
      language={languageOf(language ?? navigator.language)}
    />,
    root,
  );
}
