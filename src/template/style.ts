import type { CellStyle } from '../sheet/sheet-plan';

/**
 * The one palette. Quiet greys, one accent; every ink on every fill that it is used on has a contrast of at least
 * 4.5:1 (WCAG AA), which a test computes.
 */
export const palette = {
  ink: '#1f2933',
  quietInk: '#52606d',
  line: '#d5dbe1',
  paper: '#ffffff',
  headerFill: '#e8edf2',
  groupFill: '#f3f5f8',
  accent: '#0f6b62',
  accentTint: '#dff1ee',
  inputFill: '#fff6d6',
  warningInk: '#a1260d',
  warningFill: '#fde8e4',
  presales: '#9dbfe3',
  insales: '#0f6b62',
  aftersales: '#e0b877',
  restDay: '#eef0f3',
  holiday: '#f7d9d4',
  today: '#ddd5f3',
  heatLow: '#f4faf9',
  heatHigh: '#86cbbf',
} as const;

/** Number formats as Sheets and Excel both write them. */
export const numberFormats = {
  text: '@',
  general: 'General',
  count: '#,##0',
  decimal: '#,##0.0',
  decimal2: '#,##0.00',
  decimal3: '0.000',
  decimal4: '0.0000',
  money: '¥#,##0',
  money2: '¥#,##0.00',
  percent: '0.0%',
  percent0: '0%',
  date: 'yyyy-mm-dd',
  monthDay: 'm"-"d',
  dayOfMonth: 'd',
  month: 'm',
  time: 'hh:mm',
  signed: '+0;-0;0',
  points: '+0.0;-0.0;0.0',
  hourOfDay: '0":00"',
  // A space for 0: where a format gives nothing at all, the local spreadsheet shows the 0 after all.
  countOrBlank: '#,##0;-#,##0;" "',
} as const;
export type FormatName = keyof typeof numberFormats;

const centered: CellStyle = { horizontalAlignment: 'center', verticalAlignment: 'middle' };

/** The named styles that templates use. A cell to type into has the same colour on every sheet. */
export const styles = {
  title: { fontSize: 18, bold: true, fontColor: palette.ink, verticalAlignment: 'middle' },
  subtitle: { fontColor: palette.quietInk, verticalAlignment: 'middle' },
  section: { fontSize: 12, bold: true, fontColor: palette.accent, verticalAlignment: 'middle' },
  note: { fontColor: palette.quietInk, verticalAlignment: 'middle' },
  warning: { fontColor: palette.warningInk, verticalAlignment: 'middle' },
  header: { ...centered, bold: true, background: palette.headerFill, fontColor: palette.ink, wrap: true },
  spanHeader: {
    bold: true,
    background: palette.headerFill,
    fontColor: palette.ink,
    verticalAlignment: 'middle',
  },
  smallHeader: { ...centered, fontSize: 9, background: palette.headerFill, fontColor: palette.ink },
  inputHeader: { ...centered, bold: true, background: palette.inputFill, fontColor: palette.ink },
  legend: {
    background: palette.groupFill,
    fontColor: palette.quietInk,
    verticalAlignment: 'middle',
    wrap: true,
  },
  legendMark: { ...centered, background: palette.groupFill, fontColor: palette.warningInk },
  body: { fontColor: palette.ink, verticalAlignment: 'middle' },
  wrapped: { fontColor: palette.ink, verticalAlignment: 'middle', wrap: true },
  quiet: { fontColor: palette.quietInk, verticalAlignment: 'middle', wrap: true },
  link: { fontColor: palette.accent, verticalAlignment: 'middle' },
  back: { ...centered, fontColor: palette.accent },
  unit: { ...centered, fontColor: palette.quietInk, wrap: true },
  input: { background: palette.inputFill, fontColor: palette.ink, verticalAlignment: 'middle' },
  inputWrapped: {
    background: palette.inputFill,
    fontColor: palette.ink,
    verticalAlignment: 'middle',
    wrap: true,
  },
  group: {
    bold: true,
    background: palette.groupFill,
    fontColor: palette.accent,
    verticalAlignment: 'middle',
  },
  total: { bold: true, background: palette.accentTint, fontColor: palette.ink, verticalAlignment: 'middle' },
  cardLabel: {
    background: palette.accentTint,
    fontColor: palette.quietInk,
    verticalAlignment: 'middle',
    horizontalAlignment: 'left',
  },
  cardValue: {
    background: palette.accentTint,
    fontColor: palette.accent,
    fontSize: 16,
    bold: true,
    horizontalAlignment: 'left',
    verticalAlignment: 'middle',
  },
  alert: { background: palette.warningFill, fontColor: palette.warningInk },
  done: { background: palette.accentTint, fontColor: palette.accent },
  presales: { background: palette.presales, fontColor: palette.ink },
  insales: { background: palette.insales, fontColor: palette.paper },
  aftersales: { background: palette.aftersales, fontColor: palette.ink },
  restDay: { background: palette.restDay, fontColor: palette.ink },
  holiday: { background: palette.holiday, fontColor: palette.ink },
  today: { background: palette.today, fontColor: palette.ink },
  promoDay: { background: palette.accent, fontColor: palette.paper },
} as const satisfies Record<string, CellStyle>;
export type StyleName = keyof typeof styles;

export const isStyleName = (name: string): name is StyleName => Object.hasOwn(styles, name);
export const isFormatName = (name: string): name is FormatName => Object.hasOwn(numberFormats, name);
