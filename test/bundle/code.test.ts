import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { type FunctionDeclaration, parse } from 'acorn';
import { catalogue } from '../../src/functions/catalogue';
import type { CellResult } from '../../src/functions/function-spec';
import { planLibrary } from '../../src/library';
import type { Localized } from '../../src/messages';
import type { Template } from '../../src/template/template';

const dist = (file: string) => readFileSync(path.join(__dirname, '../../dist', file), 'utf8');
const code = dist('Code.js');
/** Google loads all scripts of a project into one global scope, for whatever it calls. */
const scripts = [code, dist('Library.js'), dist('Workbook.js')].join('\n');

/** What Google may call by name besides the custom functions. */
const entries = [
  'onInstall',
  'onOpen',
  'KEFU_PROBE',
  'kefuCaptureSelection',
  'kefuGenerate',
  'kefuInsertTemplate',
  'kefuSelfCheck',
  'kefuShowHelp',
  'kefuShowPlan',
  'kefuShowSelfCheck',
  'kefuShowSidebar',
  'kefuSidebarCall',
  'kefuSolveCover',
  'kefuSwitchLanguage',
  'kefuTagReviews',
  'kefuUndo',
  'kefuUpdate',
  'kefuUpgrade',
];

/** The syntax that Apps Script is sure to parse; a newer one throws here. */
const program = parse(scripts, { ecmaVersion: 2019, sourceType: 'script' });
const declarations = program.body as FunctionDeclaration[];

/** A bare realm: not one of Google's services, nothing of Node. */
function load(globals: object = {}, before = ''): Record<string, (...args: unknown[]) => unknown> {
  const context = vm.createContext({ ...globals });
  vm.runInContext(before, context);
  vm.runInContext(scripts, context);
  return context as never;
}

const isLocalized = (result: CellResult): result is Localized =>
  typeof result === 'object' && result !== null && 'zh-CN' in result;

/** Cells side by side are a range of one row, those of a column a range of one column. */
function asRange(result: CellResult): unknown {
  if (typeof result === 'object' && result !== null && 'column' in result)
    return result.column.map((cell) => [cell]);
  return Array.isArray(result) ? [result] : result;
}

describe('the scripts of dist/', () => {
  it('holds nothing but function declarations, so that loading it runs nothing', () => {
    expect(new Set(program.body.map(({ type }) => type))).toEqual(new Set(['FunctionDeclaration']));
  });

  it('makes exactly the public names global, and one private name a script', () => {
    const made = Object.keys(load()).sort();
    expect(made).toEqual(
      [
        ...catalogue.map(({ name }) => name),
        ...entries,
        'kefuFormulas_',
        'kefuLibrary_',
        'kefuWorkbook_',
      ].sort(),
    );
  });

  it.each(catalogue.map((spec) => [spec.name, spec] as const))(
    'puts the help of %s right above its declaration',
    (name, spec) => {
      const declaration = declarations.find(({ id }) => id?.name === name);
      const before = code.slice(0, declaration?.start);
      const comment = before.slice(before.lastIndexOf('/**'));
      expect(comment).toMatch(/^\/\*\*[\s\S]*@customfunction\s*\*\/\s*$/);
      expect(comment).not.toMatch(/<[a-z]/i);
      const parameters = [...comment.matchAll(/@param \{\w+\} (\S+) \S/g)].map((match) => match[1]);
      expect(parameters).toEqual(spec.parameters.map(({ id }) => id));
      expect(declaration?.params.map((param) => (param.type === 'Identifier' ? param.name : ''))).toEqual(
        parameters,
      );
    },
  );

  it.each(catalogue.map((spec) => [spec.example.formula, spec] as const))(
    'computes %s without any of Google’s services, as a cell would',
    (_formula, { name, example }) => {
      const { result } = example;
      const expected = isLocalized(result) ? result['zh-CN'] : asRange(result);
      // Only a word that depends on the language asks Google, and then only for the language.
      const globals = isLocalized(result) ? { Session: { getActiveUserLocale: () => 'zh_CN' } } : {};
      const shown = JSON.parse(JSON.stringify(load(globals)[name]?.(...example.args)));
      // The bundle's `**` is Math.pow, which may differ in the last digit.
      if (typeof expected === 'number') expect(shown).toBeCloseTo(expected, 12);
      else expect(shown).toEqual(expected);
    },
  );

  it('computes the same in an engine of 2020', () => {
    const younger =
      "[Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString'), [1, 2, 3].at(-1), 'abc'.at(2), 'a-a'.replaceAll('a', 'b')]";
    const members = [
      'Object.hasOwn',
      'Array.prototype.at',
      'String.prototype.at',
      'String.prototype.replaceAll',
    ];
    const globals = { Session: { getActiveUserLocale: () => 'zh_CN' } };
    const results = (before: string) => {
      const project = load(globals, before);
      project.kefuWorkbook_?.();
      const spoken = vm.runInContext(younger, project);
      expect(JSON.parse(JSON.stringify(spoken))).toEqual([true, false, 3, 'c', 'b-b']);
      return catalogue.map(({ name, example }) => JSON.stringify(project[name]?.(...example.args)));
    };
    expect(results(members.map((member) => `delete ${member};`).join(''))).toEqual(results(''));
  });

  it('speaks Chinese where a cell may not ask for the language of the user', () => {
    const refusing = {
      Session: {
        getActiveUserLocale: () => {
          throw new Error('You do not have permission to call Session.getActiveUserLocale');
        },
      },
    };
    for (const globals of [refusing, {}]) {
      const project = load(globals);
      expect(() => project.KEFU_PRESALES?.(5_000_000, 0, 0.3, 0.5, 500)).toThrow(/客单价.*0/);
      for (const { name, example } of catalogue)
        if (isLocalized(example.result))
          expect(project[name]?.(...example.args)).toBe(example.result['zh-CN']);
    }
  });

  it.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Auckland'])(
    'takes a date of a spreadsheet in %s for the day that its cell shows',
    (timeZone) => {
      // The moments at which it is midnight there on 2026-11-11.
      const midnights = { 'America/New_York': 5, 'Asia/Shanghai': -8, 'Pacific/Auckland': -13 };
      const midnight = Date.UTC(2026, 10, 11, midnights[timeZone as keyof typeof midnights]);
      const formatDate = (date: Date, zone: string) =>
        new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
          .format(date)
          .replace(/\D/g, '-');
      const project = load({
        Session: { getActiveUserLocale: () => 'zh_CN' },
        SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => timeZone }) },
        Utilities: { formatDate },
      });
      for (const hours of [0, 12, 23]) {
        const shown = project.PROMO_PHASE?.(new Date(midnight + hours * 3_600_000), '2026-11-11');
        expect(shown).toBe(project.PROMO_PHASE?.('2026-11-11', '2026-11-11'));
      }
      const eve = project.PROMO_PHASE?.([[new Date(midnight - 60_000)]], '2026-11-11');
      expect(eve).toBe(project.PROMO_PHASE?.('2026-11-10', '2026-11-11'));
    },
  );

  it('reads neither calendars nor words of reviews or banned ones for a function that needs none', () => {
    const parse = jest.fn(JSON.parse);
    const globals = { JSON: { parse }, Session: { getActiveUserLocale: () => 'zh_CN' } };
    for (const { name, family, example } of catalogue) {
      if (['promo', 'reviews'].includes(family) || name === 'SMS_CHECK') continue;
      load(globals)[name]?.(...example.args);
      expect([name, parse.mock.calls.length]).toEqual([name, 0]);
    }
  });

  it('tells a cell what is wrong in the language of the user', () => {
    const inLocale = (locale: string) => load({ Session: { getActiveUserLocale: () => locale } });
    const ask = (locale: string) => () => inLocale(locale).KEFU_PRESALES?.(5_000_000, 0, 0.3, 0.5, 500);
    expect(ask('zh_CN')).toThrow(/客单价.*0/);
    expect(ask('en_US')).toThrow(/must be/);
  });

  it('opens the menu where only the menu and the locale are allowed', () => {
    const items: string[] = [];
    const menu = {
      addItem: (label: string, handler: string) => {
        items.push(`${label} ${handler}`);
        return menu;
      },
      addSeparator: () => menu,
      addSubMenu: () => menu,
      addToUi: () => items.push('shown'),
    };
    const globals = {
      Session: { getActiveUserLocale: () => 'zh_CN' },
      SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu, createMenu: () => menu }) },
    };
    const project = load(globals);
    project.onOpen?.({ authMode: 'NONE' });
    expect(items).toContain('shown');
    for (const item of items.slice(0, -1)) expect(project).toHaveProperty(item.split(' ')[1] ?? '');
  });
});

describe('dist/Library.js', () => {
  it('alone holds the sheets, which cells and the sidebar go without', () => {
    const { kefuLibrary_: library } = load();
    expect(library?.()).toMatchObject({ planLibrary: JSON.parse(JSON.stringify(planLibrary)) });
    const [{ blocks }] = planLibrary.templates.filter(({ id }) => id === 'staffing') as [Template];
    const sample = JSON.stringify(blocks.at(-1)).slice(0, 60);
    expect(dist('Library.js')).toContain(sample);
    for (const file of ['Code.js', 'Workbook.js', 'Sidebar.html']) expect(dist(file)).not.toContain(sample);
  });
});

describe('software of others', () => {
  const installed = (name: string, file: string) =>
    readFileSync(path.join(__dirname, '../../node_modules', name, file), 'utf8');
  const versioned = (name: string) => `${name} ${JSON.parse(installed(name, 'package.json')).version}`;
  const files = { 'Workbook.js': ['heap', 'yalps'], 'Sidebar.html': ['heap', 'preact', 'yalps'] };

  it.each(Object.entries(files))('keeps its licences in %s', (file, packages) => {
    for (const name of packages) {
      expect(dist(file)).toContain(versioned(name));
      expect(dist(file)).toContain(installed(name, 'LICENSE').trim());
    }
  });

  it('is listed in THIRD-PARTY.md, with the version that is installed', () => {
    const list = readFileSync(path.join(__dirname, '../../THIRD-PARTY.md'), 'utf8');
    const rows = [...list.matchAll(/^\| `([^`]+)` \| (\S+)/gm)];
    expect(rows.map(([, name, version]) => `${name} ${version}`)).toEqual(
      files['Sidebar.html'].map(versioned),
    );
    for (const name of files['Sidebar.html']) expect(list).toContain(installed(name, 'LICENSE').trim());
  });
});

describe('dist/appsscript.json', () => {
  const manifest = JSON.parse(dist('appsscript.json'));

  it('asks for the open spreadsheet and the sidebar, and for nothing else', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Shanghai' });
    expect(manifest).not.toHaveProperty('dependencies');
  });
});

describe('dist/Sidebar.html', () => {
  const page = dist('Sidebar.html');

  it('is one page that loads nothing from anywhere', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/i);
    expect(page).not.toMatch(/@import|url\((?!data:)/);
  });

  it('has nothing that a template evaluator would take for its own', () => {
    expect(page).not.toContain('<?');
  });

  it('has no template literal, in which Google would take what looks like a comment away', () => {
    expect(page).not.toContain('`');
  });
});
