import { templatesOf } from '../../../src/app/upgrade/pair-sheets';
import { workbookLanguage } from '../../../src/app/upgrade/workbook-language';
import { planLibrary } from '../../../src/library';
import { compiledVersion, workbookOf } from './versions';

const sheets = ['shifts', 'review-words'];
const standing = [...workbookOf(compiledVersion(undefined, { sheets })).values()].map((sheet, index) => ({
  ...sheet.standing(),
  index,
}));
const renamed = standing.map((sheet) => (sheet.name === '班次' ? { ...sheet, name: '上班时间' } : sheet));

it('knows sheets of a version that has not kept their templates by their names and titles', () => {
  const run = { templates: null, sheets: renamed };
  expect(templatesOf(run, planLibrary, 'zh-CN')).toEqual(['inputs', ...sheets]);
});

it('takes what was kept for true, also where the template is gone', () => {
  const run = { templates: ['inputs', 'bygone', 'review-words'], sheets: renamed };
  expect(templatesOf(run, planLibrary, 'zh-CN')).toEqual(['inputs', null, 'review-words']);
});

it('reads the language off the sheets', () => {
  expect(workbookLanguage(renamed, planLibrary)).toBe('zh-CN');
});
