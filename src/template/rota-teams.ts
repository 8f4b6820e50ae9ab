/** The teams whose work is needed by the hour, as names of the workbook have them. */
export const rotaTeams = ['presales', 'aftersales'] as const;
export type RotaTeam = (typeof rotaTeams)[number];

/** 岗位 of their people on 排班表. */
export const rotaTeamNames = {
  presales: { 'zh-CN': '售前', en: 'Pre-sales' },
  aftersales: { 'zh-CN': '售后', en: 'After-sales' },
} as const;
