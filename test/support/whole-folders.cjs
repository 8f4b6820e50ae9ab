// Jest's filter. A pattern that is the path of a folder means that folder: `npx jest test/app` is not test/appsscript, which
// Jest, to whom all patterns are regular expressions, takes as well.
const { statSync } = require('node:fs');
const path = require('node:path');

const isFolder = (word) => statSync(word, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isPath = (word) => /[/\\]/.test(word);
const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// Values of Jest's options are among the words: only what is a path is a pattern for sure.
const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const folders = words.filter(isFolder).map((word) => path.resolve(word));
const patterns = words
  .filter((word) => isPath(word) && !isFolder(word))
  .map((word) => new RegExp(escaped(word), 'i'));

/** @param test which a pattern has found, perhaps as the beginning of a longer name only */
const isMeant = (test) =>
  folders.some((folder) => test.startsWith(folder + path.sep)) ||
  patterns.some((pattern) => pattern.test(test)) ||
  !folders.some((folder) => test.startsWith(folder));

module.exports = (tests) => ({ filtered: tests.filter(isMeant) });
