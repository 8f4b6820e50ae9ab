import { attributeFiles, inputsFile, planFiles, templateFiles } from '.';

/** The built-in files as one piece of JSON. */
export interface LibraryFiles {
  readonly templates: readonly unknown[];
  readonly plans: readonly unknown[];
  readonly attributes: readonly unknown[];
  readonly inputs: unknown;
}

/**
 * What the build puts into `dist/Sidebar.html`, once: the sidebar reads it there, and so does the server when it makes a
 * plan. `dist/Code.js` goes without, because every cell with a custom function pays for its size.
 */
export const libraryFiles: LibraryFiles = {
  templates: templateFiles,
  plans: planFiles,
  attributes: attributeFiles,
  inputs: inputsFile,
};

/** The id of the script element that holds the files. */
export const libraryElementId = 'kefu-library';
