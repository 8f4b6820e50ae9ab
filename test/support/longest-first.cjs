// The order of the test files: those of the folders that take longest come first, so that no core waits for the last of them while the
// others rest. Jest would go by the size of a file where it has not seen it run.

const { statSync } = require('node:fs');
const { relative, sep } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Of `test/`, the longest first. */
const patientFolders = ['faults', 'engines', 'browser', 'appsscript', 'host', 'app'];

function rankOf({ path, context }) {
  const [, folder] = relative(context.config.rootDir, path).split(sep);
  const rank = patientFolders.indexOf(folder);
  return rank < 0 ? patientFolders.length : rank;
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const places = Array.from(tests, (test) => ({
      test,
      rank: rankOf(test),
      size: statSync(test.path).size,
    }));
    places.sort((one, other) => one.rank - other.rank || other.size - one.size);
    return places.map(({ test }) => test);
  }
};
