import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that some tests need and npm cannot bring: the names they go by, and the Debian package that has them. */
const tools = {
  chromium: { commands: ['chromium', 'chromium-browser', 'google-chrome'], debianPackage: 'chromium' },
  ssconvert: { commands: ['ssconvert'], debianPackage: 'gnumeric' },
  soffice: { commands: ['soffice', 'libreoffice'], debianPackage: 'libreoffice-calc' },
} as const;

export type Tool = keyof typeof tools;

/** Where a tool is installed, or undefined if it is not. */
export function pathOf(tool: Tool): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return tools[tool].commands
    .flatMap((command) => folders.map((folder) => join(folder, command)))
    .find(isExecutable);
}

/**
 * `describe` for tests that need a tool; `body` is given the tool's path.
 * Without the tool the tests are skipped with one line that says what to install; in CI (`CI=true`) they fail instead,
 * so that nobody takes a run for green that has checked nothing.
 */
export function describeWithTool(tool: Tool, name: string, body: (path: string) => void): void {
  const path = pathOf(tool);
  if (path) describe(name, () => body(path));
  else if (process.env.CI === 'true') describe(name, () => failForWantOf(tool));
  else skipForWantOf(tool, name);
}

/** As `describeWithTool`, for tests that need several. */
export function describeWithTools(needed: readonly Tool[], name: string, body: () => void): void {
  const missing = needed.find((tool) => pathOf(tool) === undefined);
  if (missing) describeWithTool(missing, name, body);
  else describe(name, body);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function failForWantOf(tool: Tool): void {
  it(`runs with ${tool}`, () => {
    throw new Error(`${tool} is not installed: ${installHint(tool)}`);
  });
}

function skipForWantOf(tool: Tool, name: string): void {
  // Not console.log, to which Jest adds a stack trace of several lines.
  process.stderr.write(`Skipped without ${tool}: ${name} (${installHint(tool)})\n`);
  describe.skip(name, () => it.todo(`runs with ${tool}`));
}

const installHint = (tool: Tool): string => `apt-get install ${tools[tool].debianPackage}`;
