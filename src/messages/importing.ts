import { message } from './define-messages';

/** Why a row of a table that people hand over is left out, or not taken over whole. */
export const importMessages = {
  rowWithoutName: message<{ row: number }>({
    'zh-CN': ({ row }) => `第 ${row} 行没有姓名，跳过`,
    en: ({ row }) => `Row ${row} has no name and is skipped`,
  }),
  nameTwice: message<{ row: number; name: string; firstRow: number }>({
    'zh-CN': ({ row, name, firstRow }) =>
      `第 ${row} 行的「${name}」和第 ${firstRow} 行同名，跳过；确是两个人就改成不同的名字`,
    en: ({ row, name, firstRow }) =>
      `Row ${row}: “${name}” is in row ${firstRow} already and is skipped; give two people two names`,
  }),
  cellNotUnderstood: message<{ row: number; name: string; heading: string; text: string }>({
    'zh-CN': ({ row, name, heading, text }) =>
      `第 ${row} 行 ${name} 的「${heading}」读不懂「${text}」，按没填算`,
    en: ({ row, name, heading, text }) =>
      `Row ${row}, ${name}: “${text}” under “${heading}” is not understood and counts as blank`,
  }),
  noNames: message<Record<never, never>>({
    'zh-CN': () => '没有读到姓名：每行一个人，第一行可以是表头（姓名、岗位……）',
    en: () => 'No names were found: one person a row, with headings such as Name and Role above',
  }),
  tooManyPeople: message<{ most: number; count: number }>({
    'zh-CN': ({ most, count }) => `名单有 ${count} 人，一份排班最多 ${most} 人，请按组分开排`,
    en: ({ most, count }) => `The list has ${count} people; a rota takes at most ${most}: plan by teams`,
  }),
  roleUnknown: message<{ name: string; role: string; known: readonly string[] }>({
    'zh-CN': ({ name, role, known }) => `${name} 的岗位「${role}」不在这份排班里，可用：${known.join('、')}`,
    en: ({ name, role, known }) => `${name}: this rota has no role “${role}”, only ${known.join(', ')}`,
  }),
  codeUnknown: message<{ name: string; text: string; known: readonly string[] }>({
    'zh-CN': ({ name, text, known }) =>
      `${name} 写的班次「${text}」不在「班次」表里，可用：${known.join('、')}`,
    en: ({ name, text, known }) => `${name}: there is no shift code “${text}”, only ${known.join(', ')}`,
  }),
  allCodesBanned: message<{ name: string }>({
    'zh-CN': ({ name }) => `${name} 每个班次都不能上，排不进去`,
    en: ({ name }) => `${name} must not work any of the shifts and cannot be planned`,
  }),
  roleWithoutPeople: message<{ role: string }>({
    'zh-CN': ({ role }) => `「${role}」有需求，名单里却没有人做这个岗位`,
    en: ({ role }) => `“${role}” is needed, but nobody on the list does it`,
  }),
  rolesDealtOut: message<{ roles: readonly string[]; counts: readonly number[] }>({
    'zh-CN': ({ roles, counts }) =>
      `没写岗位的人按需求分：${roles.map((role, index) => `${role} ${counts[index]} 人`).join('、')}`,
    en: ({ roles, counts }) =>
      `People without a role are dealt out by the need: ${roles.map((role, index) => `${counts[index]} ${role}`).join(', ')}`,
  }),
};
