// Jest's reporter of what the add-on reaches of Google's: it holds test/appsscript/reached-by.json against what the test files of
// this run have reached. A file of which not every test has passed is not held to what it says.
const { mkdtempSync, readFileSync, existsSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const root = path.join(__dirname, '../..');
const reachedByFile = path.join(root, 'test/appsscript/reached-by.json');
const isUpdate = process.env.UPDATE_GOLDENS === '1';
/** Where Google is otherwise, the add-on goes other ways. */
const isOtherWorld = !['favourable', undefined].includes(process.env.KEFU_WORLD);

/** What is the language's own, or a value of an enumeration that names itself. */
const isOfGoogle = (member) => /^[A-Z]\w*[a-z]\w*\.(?!to[A-Z]|constructor|name$)\w+$/.test(member);

module.exports = class ReachedReporter {
  #folder = mkdtempSync(path.join(tmpdir(), 'reached-'));
  #reached = new Map();
  #error;

  constructor() {
    // Jest's workers start later and get it.
    process.env.REACHED_MEMBERS = this.#folder;
  }

  onTestFileResult(_test, { testFilePath, numFailingTests, numPendingTests, testExecError }) {
    const record = path.join(this.#folder, path.basename(testFilePath));
    if (!existsSync(record)) return;
    const members = readFileSync(record, 'utf8').split('\n').filter(isOfGoogle);
    const isWhole = numFailingTests === 0 && numPendingTests === 0 && !testExecError;
    const name = path.relative(root, testFilePath).replaceAll(path.sep, '/');
    this.#reached.set(name, { members: new Set(members), isWhole });
  }

  onRunComplete() {
    rmSync(this.#folder, { recursive: true, force: true });
    if (this.#reached.size === 0 || isOtherWorld) return;
    if (isUpdate) update(this.#reached);
    const problems = problemsOf(this.#reached, readReachedBy());
    if (problems.length === 0) return;
    this.#error = new Error('test/appsscript/reached-by.json is not what the tests reach');
    const remedy = 'UPDATE_GOLDENS=1 npx jest test/appsscript, then npm run generate';
    process.stderr.write(`\n${this.#error.message} (${remedy}):\n  ${problems.join('\n  ')}\n`);
  }

  getLastError() {
    return this.#error;
  }
};

const readReachedBy = () => JSON.parse(readFileSync(reachedByFile, 'utf8'));

function problemsOf(reached, reachedBy) {
  const lost = Object.entries(reachedBy).flatMap(([member, file]) =>
    isLost(reached.get(file), member) ? [`${file} does not reach ${member}`] : [],
  );
  const unknown = [...reached].flatMap(([file, { members }]) =>
    [...members].flatMap((member) =>
      member in reachedBy ? [] : [`${file} reaches ${member}, which is not there`],
    ),
  );
  return [...lost, ...unknown];
}

const isLost = (record, member) => record?.isWhole && !record.members.has(member);

/** Keeps what still holds; whatever else has been reached is put down to the file that reaches least besides. */
function update(reached) {
  const kept = Object.entries(readReachedBy()).filter(([member, file]) => !isLost(reached.get(file), member));
  const reachedBy = Object.fromEntries(kept);
  const files = [...reached].sort(([, one], [, other]) => one.members.size - other.members.size);
  for (const [file, { members }] of files) {
    for (const member of members) reachedBy[member] ??= file;
  }
  const sorted = Object.fromEntries(
    Object.entries(reachedBy).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  writeFileSync(reachedByFile, `${JSON.stringify(sorted, null, 2)}\n`);
}
