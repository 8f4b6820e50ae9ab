import { appMessages } from './app';
import { coreMessages } from './core';
import { functionMessages } from './functions';
import { importMessages } from './importing';
import { sharingMessages } from './sharing';
import { templateMessages } from './template';

/**
 * Every sentence that tells someone what is wrong, once, in both languages. A failure inside the program is a value
 * (`{ code, ...data }`); it becomes a sentence only at the edge: a cell, the sidebar, the command line.
 */
export type Catalogue = typeof coreMessages &
  typeof functionMessages &
  typeof templateMessages &
  typeof appMessages &
  typeof importMessages &
  typeof sharingMessages;

export const catalogue: Catalogue = {
  ...coreMessages,
  ...functionMessages,
  ...templateMessages,
  ...appMessages,
  ...importMessages,
  ...sharingMessages,
};
