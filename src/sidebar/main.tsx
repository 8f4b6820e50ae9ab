import { render } from 'preact';
import { type LibraryFiles, libraryElementId } from '../library/library-files';
import { languageOf } from '../messages';
import { App, type View, views } from './app';
import './sidebar.css';
import './templates/templates.css';

/** The server writes the view and the user's language into the page; without it, the browser's language decides. */
const { view, language } = document.body.dataset;
const root = document.getElementById('app');
const isView = (name: string | undefined): name is View => views.some((known) => known === name);

const files: LibraryFiles = JSON.parse(document.getElementById(libraryElementId)?.textContent ?? 'null');

if (root) {
  render(
    <App
      files={files}
      view={isView(view) ? view : 'plan'}
      language={languageOf(language ?? navigator.language)}
    />,
    root,
  );
}
