// What a test needs follows from its folder, so that no list of tests is kept by hand; see CONTRIBUTING.md.

import { fileURLToPath } from 'node:url';

/** `test/` as a pattern: a folder above may have the same name. */
const test = fileURLToPath(new URL('test/', import.meta.url)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Folders whose tests need more than sources: the built add-on, another spreadsheet engine, a browser. */
const needs = {
  built: ['appsscript', 'bundle', 'faults', 'host'],
  engines: ['engines'],
  browser: ['browser'],
};
const folders = (names) => `^${test}(${names.join('|')})/.*\\.test\\.tsx?$`;
/** Tests that try so many cases that people do not wait for them after each change. */
const patient = ['fuzz'];
const demanding = [...Object.values(needs).flat(), ...patient];
const quickTests = `^${test}(?!(${demanding.join('|')})/).*\\.test\\.tsx?$`;

/** Tests that deal with dates have `date` or `calendar` in their name or their folder's. */
const aboutDates = (tests) => tests.replace('.*\\.test', '(.*[-/])?(dates?|calendars?)\\b.*\\.test');
const zones = ['Asia/Shanghai', 'Asia/Tokyo', 'Europe/Berlin', 'America/Los_Angeles'];

const readTemplates = '<rootDir>/test/support/read-sheets-templates.ts';
const everyTest = {
  transform: { '\\.tsx?$': '<rootDir>/test/support/esbuild-transform.cjs' },
  moduleNameMapper: {
    '^virtual:sheets-templates$': '<rootDir>/.build/jest/sheets-templates.json',
    // Its main file is an ES module, which Jest's `require` does not take.
    '^d3-dsv$': '<rootDir>/node_modules/d3-dsv/dist/d3-dsv.js',
  },
  setupFilesAfterEnv: ['<rootDir>/test/support/timeouts.ts'],
};
const quick = {
  ...everyTest,
  moduleNameMapper: {
    ...everyTest.moduleNameMapper,
    '/(headless\\.cjs|support/(built|ironcalc|libreoffice))$': '<rootDir>/test/support/not-in-quick-tests.ts',
  },
};
const demandingTest = { ...everyTest, globalSetup: '<rootDir>/test/support/ensure-built.ts' };

/** The same tests in every zone, whatever the machine's is. */
const inZones = (name, tests, config) =>
  zones.map((timeZone) => ({
    ...config,
    displayName: `${name} ${timeZone}`,
    testRegex: [aboutDates(tests)],
    testEnvironment: '<rootDir>/test/support/zone-environment.cjs',
    testEnvironmentOptions: { timeZone },
    setupFilesAfterEnv: [...config.setupFilesAfterEnv, '<rootDir>/test/support/check-zone.ts'],
  }));

export default {
  globalSetup: readTemplates,
  reporters: ['default', '<rootDir>/test/support/reached-reporter.cjs'],
  filter: '<rootDir>/test/support/whole-folders.cjs',
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    { ...quick, displayName: 'quick', testRegex: [quickTests] },
    { ...quick, displayName: 'fuzz', testRegex: [folders(patient)] },
    ...Object.entries(needs).map(([displayName, names]) => ({
      ...demandingTest,
      displayName,
      testRegex: [folders(names)],
    })),
    ...inZones('quick', quickTests, quick),
    ...inZones('built', folders(needs.built), demandingTest),
  ],
};
