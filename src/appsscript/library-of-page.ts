import { type LibraryFiles, libraryElementId } from '../library/library-files';

/**
 * The built-in files out of the sidebar's page, where the build put them.
 *
 * @param page the text of `Sidebar.html`
 */
export function libraryOfPage(page: string): LibraryFiles {
  const opening = `id="${libraryElementId}">`;
  const start = page.indexOf(opening) + opening.length;
  return JSON.parse(page.slice(start, page.indexOf('</script>', start)));
}
