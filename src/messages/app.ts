import { message } from './define-messages';
import type { Localized } from './language';

type Nothing = Record<never, never>;

/** Failures of the use cases: generating, undoing, talking to the sidebar. */
export const appMessages = {
  busy: message<Nothing>({
    'zh-CN': () => '这个工作簿里还有别的生成或写入没做完，等了 30 秒。你的表没有改动，请过一会儿再试。',
    en: () =>
      'Something else is still being written in this spreadsheet, after 30 seconds of waiting. Nothing was changed; try again in a while.',
  }),
  generationFailed: message<{ reason: string }>({
    'zh-CN': ({ reason }) =>
      `没有生成成功，已经把做到一半的工作表全部撤掉，你原来的内容没有动。原因：${reason}`,
    en: ({ reason }) =>
      `Nothing was generated: the half-made sheets are removed and your own sheets are untouched. Reason: ${reason}`,
  }),
  generationLeftOver: message<{ reason: string }>({
    'zh-CN': ({ reason }) =>
      `没有生成成功，你原来的内容没有动；没写完的工作表暂时藏着，过几分钟再打开侧边栏时会自动清掉。原因：${reason}`,
    en: ({ reason }) =>
      `Nothing was generated and your own sheets are untouched; the half-made sheets are hidden for now and go by themselves when the sidebar is opened in a few minutes. Reason: ${reason}`,
  }),
  tooManyCells: message<{ needed: number; there: number; most: number }>({
    'zh-CN': ({ needed, there, most }) =>
      `放不下：这个工作簿已有 ${tenThousands(there)} 万个单元格（空白的也算），这次要加 ${tenThousands(needed)} 万个，谷歌表格最多 ${tenThousands(most)} 万个。请删掉不用的工作表或多余的空白行列，或另建一个工作簿再试。`,
    en: ({ needed, there, most }) =>
      `No room: this spreadsheet has ${grouped(there)} cells (blank ones count), ${grouped(needed)} more are wanted, and Google Sheets takes ${grouped(most)} at most. Delete sheets, blank rows or columns that nobody needs, or use a new spreadsheet.`,
  }),
  runVanished: message<Nothing>({
    'zh-CN': () => '生成到一半时，新建的工作表被删掉了，这次生成已取消。请再生成一次。',
    en: () =>
      'The new sheets were deleted while they were being made; this generation is cancelled. Please start again.',
  }),
  generationFinished: message<Nothing>({
    'zh-CN': () =>
      '这次生成已经完成，工作表都在工作簿里，没有再动。不想要的话，请用菜单里的「撤销上次生成」。',
    en: () =>
      'This generation is finished: its sheets are in the workbook and were left alone. To take them back, use “Undo the last generation” in the menu.',
  }),
  planVanished: message<Nothing>({
    'zh-CN': () =>
      '这份规划已经不是最新的一份，或者已经不在了，没有改动。重新打开侧边栏，改最新的那一份；都没有了就重新生成。',
    en: () =>
      'This plan is not the latest any more, or is gone; nothing was changed. Open the sidebar again for the latest one, or make a new one.',
  }),
  sheetVanished: message<Nothing>({
    'zh-CN': () => '这张工作表已经被删除了。',
    en: () => 'This sheet has been deleted.',
  }),
  nothingToUndo: message<Nothing>({
    'zh-CN': () => '这个工作簿里没有可以撤销的生成。',
    en: () => 'There is no generation to undo in this spreadsheet.',
  }),
  notTheLatest: message<Nothing>({
    'zh-CN': () =>
      '在这之后又生成过别的表，或者这次已经撤销了。要撤销，请用菜单里的「撤销上次生成」，从最近一次开始。',
    en: () =>
      'Other sheets were made since, or this is undone already. Use “Undo the last generation” in the menu, beginning with the latest.',
  }),
  undoUnconfirmed: message<{ sheets: readonly string[]; changed: readonly string[] }>({
    'zh-CN': ({ sheets, changed }) =>
      `还没有撤销，什么都没有删。撤销会删除 ${sheets.length} 张工作表：${sheets.join('、')}。${
        changed.length > 0 ? `其中 ${changed.join('、')} 在生成之后改过。` : ''
      }请先确认删哪些、留哪些。`,
    en: ({ sheets, changed }) =>
      `Nothing was removed yet. Undoing removes ${sheets.length === 1 ? 'one sheet' : `${sheets.length} sheets`}: ${sheets.join(', ')}.${
        changed.length > 0 ? ` Changed since they were made: ${changed.join(', ')}.` : ''
      } Please confirm first what goes and what stays.`,
  }),
  undoUnfinished: message<{ reason: string }>({
    'zh-CN': ({ reason }) =>
      `撤销做到一半停下了，下次打开侧边栏时会接着做完；要留下的表都在。原因：${reason}`,
    en: ({ reason }) =>
      `The undo stopped halfway; it goes on when the sidebar is opened next. The sheets to keep are all there. Reason: ${reason}`,
  }),
  undoFailed: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `没有撤销，什么都没有动。原因：${reason}`,
    en: ({ reason }) => `Nothing was undone or changed. Reason: ${reason}`,
  }),
  planNotUpdated: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `没有更新，参数表没有动。原因：${reason}`,
    en: ({ reason }) => `Nothing was updated; the inputs are untouched. Reason: ${reason}`,
  }),
  stoppedHalfway: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `做到一半停下了，下次打开侧边栏时会自动接着做完，不用重填。原因：${reason}`,
    en: ({ reason }) =>
      `It stopped halfway and goes on by itself when the sidebar is opened next; nothing has to be typed again. Reason: ${reason}`,
  }),
  upgradeFailed: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `没有升级，表还是原来的样子，填写的内容都在。原因：${reason}`,
    en: ({ reason }) => `Nothing was upgraded; the sheets are as they were. Reason: ${reason}`,
  }),
  upgradeUnfinished: message<{ reason: string }>({
    'zh-CN': ({ reason }) =>
      `升级做到一半停下了，填写的内容都在；下次打开侧边栏时会升完，升不完就恢复成原来的表。原因：${reason}`,
    en: ({ reason }) =>
      `The upgrade stopped halfway; everything typed is there. When the sidebar is opened next, it is finished or the old sheets come back. Reason: ${reason}`,
  }),
  typedMeanwhile: message<{ sheets: readonly string[] }>({
    'zh-CN': ({ sheets }) =>
      `没有升级：升级的时候有人在填「${sheets.join('」「')}」。表还是原来的样子，刚填的也在；等大家停手后再升级一次。`,
    en: ({ sheets }) =>
      `Nothing was upgraded: somebody typed into ${sheets.map((name) => `“${name}”`).join(', ')} meanwhile. The sheets are as they were, with what was typed; upgrade again when nobody is typing.`,
  }),
  oldSheetsKept: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `旧版的表没有删，什么都没有动。原因：${reason}`,
    en: ({ reason }) => `The old sheets were not removed; nothing was changed. Reason: ${reason}`,
  }),
  storeBusy: message<Nothing>({
    'zh-CN': () => '你的另一个窗口正在保存模板，等了 5 秒。什么都没有改，请过一会儿再试。',
    en: () =>
      'Another window of yours is saving templates, after 5 seconds of waiting. Nothing was changed; try again in a while.',
  }),
  oldSheetsVanished: message<Nothing>({
    'zh-CN': () => '旧版的表和刚才列出的不一样了，什么都没有删。请重新打开侧边栏再看一次。',
    en: () =>
      'The old sheets are no longer those that were listed; nothing was removed. Open the sidebar again and look once more.',
  }),
  inputUnusable: message<{ value: string }>({
    'zh-CN': ({ value }) => `「${value}」不能用作这项参数，新版里先用默认值`,
    en: ({ value }) => `“${value}” cannot be used here; the new version has the default`,
  }),
  unknownPlan: message<{ plan: string; known: readonly string[] }>({
    'zh-CN': ({ plan, known }) => `没有叫「${plan}」的规划，可用的有：${known.join('、')}`,
    en: ({ plan, known }) => `There is no plan "${plan}"; known plans: ${known.join(', ')}`,
  }),
  functionUnknown: message<{ name: string }>({
    'zh-CN': ({ name }) => `没有叫「${name}」的函数，请刷新页面后重试。`,
    en: ({ name }) => `There is no function “${name}”; reload the page and try again.`,
  }),
  noCurrentCell: message<Nothing>({
    'zh-CN': () => '还没有选中单元格。请先在表格里点一下要放公式的那一格，再点插入。',
    en: () => 'No cell is selected. Click the cell for the formula, then press insert again.',
  }),
  cellProtected: message<{ cell: string; sheetName: string }>({
    'zh-CN': ({ cell, sheetName }) =>
      `「${sheetName}」的 ${cell} 受保护，你没有编辑权限。请换一格，或请表格所有者放开保护。`,
    en: ({ cell, sheetName }) =>
      `${cell} on “${sheetName}” is protected and you may not edit it. Choose another cell, or ask the owner.`,
  }),
  noRoomForResult: message<{ cell: string; columns: number }>({
    'zh-CN': ({ cell, columns }) =>
      `这个函数的结果要占并排的 ${columns} 格，${cell} 右边没有那么多列了。请往左选一格。`,
    en: ({ cell, columns }) =>
      `The result takes ${columns} cells side by side and the sheet ends right of ${cell}. Choose a cell further left.`,
  }),
  formulaNotInserted: message<{ cell: string; reason: string }>({
    'zh-CN': ({ cell, reason }) => `公式没有放进 ${cell}，那一格没有动。原因：${reason}`,
    en: ({ cell, reason }) =>
      `The formula was not put into ${cell}; the cell is untouched. Reason: ${reason}`,
  }),
  unknownMethod: message<{ method: string }>({
    'zh-CN': ({ method }) => `侧边栏请求了不存在的操作「${method}」，请刷新页面后重试。`,
    en: ({ method }) => `The sidebar asked for an unknown action "${method}"; reload the page and try again.`,
  }),
  malformedRequest: message<{ expected: string; got: string | null }>({
    'zh-CN': ({ expected, got }) => `请求的格式不对：应为${expected}，收到的是 ${got ?? '空的'}`,
    en: ({ expected, got }) => `Malformed request: expected ${expected}, got ${got ?? 'nothing'}`,
  }),
  requestTooLong: message<{ length: number; most: number }>({
    'zh-CN': ({ length, most }) =>
      `发来的内容太多：最多 ${Math.floor(most / 1000)} 千字符，这里有 ${Math.ceil(length / 1000)} 千字符，什么都没有改。`,
    en: ({ length, most }) =>
      `Too much was sent: at most ${Math.floor(most / 1000)} thousand characters, this has ${Math.ceil(length / 1000)} thousand. Nothing was changed.`,
  }),
  wrongInputs: message<{ count: number }>({
    'zh-CN': ({ count }) => `有 ${count} 项参数需要修改。`,
    en: ({ count }) => `${count} ${count === 1 ? 'input needs' : 'inputs need'} correction.`,
  }),
  noPlanToUpdate: message<Nothing>({
    'zh-CN': () => '这个工作簿里还没有规划，没有参数可改。请先生成一份。',
    en: () => 'There is no plan in this workbook whose inputs could be changed. Make one first.',
  }),
  noInputTyped: message<Nothing>({
    'zh-CN': () => '没有填要改的参数，什么都没有改。',
    en: () => 'Nothing was typed, and nothing was changed.',
  }),
  inputPartUnreadable: message<{ part: string }>({
    'zh-CN': ({ part }) => `看不懂「${part}」，什么都没有改。请写成「名称=数值」，多项用分号隔开。`,
    en: ({ part }) =>
      `“${part}” is no “name=value”; nothing was changed. Put semicolons between several of them.`,
  }),
  inputNameUnknown: message<{ name: string }>({
    'zh-CN': ({ name }) =>
      `这份规划里没有能在这里改的「${name}」，什么都没有改。名称以「参数」表里的为准；空着的格子请直接在表里填，生成时就定下的改不了。`,
    en: ({ name }) =>
      `This plan has no “${name}” that could be changed here; nothing was changed. The inputs sheet has the names; fill in blank cells there, and what was settled when the plan was made stays.`,
  }),
  choiceOutOfList: message<{ got: string; most: number }>({
    'zh-CN': ({ got, most }) => `请输入 1 到 ${most} 的编号，收到的是「${got}」。什么都没有做。`,
    en: ({ got, most }) => `Type a number from 1 to ${most}, not “${got}”. Nothing was done.`,
  }),
  selfCheckRunning: message<Nothing>({
    'zh-CN': () => '另一个自检还在运行，等它结束再试。',
    en: () => 'Another self-check is under way; try again when it has ended.',
  }),
  noCoverSheet: message<Nothing>({
    'zh-CN': () =>
      '这个工作簿里没有「逐时需求」和「班次」，算不了每班人数。请打开侧边栏，生成规划工作簿时勾上「逐时需求」。',
    en: () =>
      'This spreadsheet has no needs by the hour and no shifts to solve. Make a planning workbook from the sidebar with “Need by the hour”.',
  }),
  noShiftToUse: message<Nothing>({
    'zh-CN': () => '「班次」里没有一个能用的代码：至少要有一行填好上下班时间，并且「参与算班」选「是」。',
    en: () =>
      'No shift can be used: at least one needs its start and end, and “yes” in the column for solving.',
  }),
  coverNotSolved: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `每班人数没有算成，表里的数没有动：${reason}`,
    en: ({ reason }) => `The people by shift could not be solved; nothing was written: ${reason}`,
  }),
  noRota: message<Nothing>({
    'zh-CN': () => '这个工作簿里没有能自动排的「排班表」。请打开侧边栏，生成规划工作簿时勾上「排班表」。',
    en: () =>
      'There is no rota to fill in this spreadsheet. Make a planning workbook from the sidebar with “Rota”.',
  }),
  rotaIncomplete: message<{ sheet: string }>({
    'zh-CN': ({ sheet }) =>
      `「${sheet}」少了排班要用的东西：「参数」「逐时需求」「班次」里有的被删掉了，请撤销删除，或重新生成一份。`,
    en: ({ sheet }) =>
      `“${sheet}” lacks what a rota is planned by: something of the inputs, the need by the hour or the shifts was deleted. Undo that, or make a new workbook.`,
  }),
  rotaChanged: message<{ sheet: string }>({
    'zh-CN': ({ sheet }) => `排班期间「${sheet}」的名单或日期变了，没有写进去。请再排一次。`,
    en: ({ sheet }) =>
      `People or days of “${sheet}” changed while the rota was planned; nothing was written. Plan it again.`,
  }),
  rotaNotWritten: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `没有写进排班表，表还是原来的样子：${reason}`,
    en: ({ reason }) => `The rota was not written and is as it was: ${reason}`,
  }),
  noReviewSheet: message<Nothing>({
    'zh-CN': () =>
      '这个工作簿里没有「评价数据」表。请打开侧边栏，生成规划工作簿时勾上「评价数据」和「评价分析」，再把评价贴进去。',
    en: () =>
      'There is no sheet for reviews in this spreadsheet. Make a planning workbook from the sidebar with “Reviews” and “Review analysis”, then paste the reviews there.',
  }),
  reviewColumnMissing: message<{ column: Localized }>({
    'zh-CN': ({ column }) =>
      `「评价数据」表里的「${column['zh-CN']}」列被删掉了，没法标注。请用撤销（Ctrl+Z）找回，或重新生成一份。`,
    en: ({ column }) =>
      `The column “${column.en}” of the review sheet is gone. Undo its deletion (Ctrl+Z) or make the sheet again.`,
  }),
  noReviews: message<Nothing>({
    'zh-CN': () => '「评价数据」里还没有评价。请从第一行空行开始，把评价贴到「评价」一列，再来标注。',
    en: () =>
      'There are no reviews yet: paste them into the review sheet, from its first empty row, and tag again.',
  }),
  tooManyReviews: message<{ rows: number; most: number }>({
    'zh-CN': ({ rows, most }) =>
      `评价太多：表里能放 ${most} 行，贴了 ${rows} 行，多出来的统计不到。请删掉超出的行，分两批处理；或者先在表中间插入足够的空行，再重新贴。`,
    en: ({ rows, most }) =>
      `Too many reviews: the table has ${most} rows and ${rows} were pasted; those below it are not counted. Remove them and work in two batches, or insert rows inside the table first and paste again.`,
  }),
  reviewsNotTagged: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `标注没有完成：${reason}。评价原文没有动，请再试一次。`,
    en: ({ reason }) => `Tagging did not finish: ${reason}. The reviews themselves are untouched; try again.`,
  }),
  offline: message<Nothing>({
    'zh-CN': () => '网络断了，请求没有送到。连上网络后再点一次，已填的内容都在。',
    en: () => 'The connection is lost. Reconnect and press again; what you typed is still here.',
  }),
  severalAccounts: message<Nothing>({
    'zh-CN': () =>
      '浏览器里同时登录了多个 Google 账号，插件认不出该用哪一个。请只留一个账号登录，或用无痕窗口打开这个表格。',
    en: () =>
      'Several Google accounts are signed in and the add-on cannot tell them apart. Sign in with one only, or use a private window.',
  }),
  notAuthorized: message<Nothing>({
    'zh-CN': () => '还没有授权。请关闭侧边栏，从菜单「客服大促助手」重新打开，并在弹出的窗口里允许。',
    en: () =>
      'Permission is missing. Close this sidebar, open it again from the menu and allow access when asked.',
  }),
  serverFailed: message<{ reason: string }>({
    'zh-CN': ({ reason }) => `这一步没有完成${reason ? `：${reason}` : ''}。请再试一次。`,
    en: ({ reason }) => `This step did not finish${reason ? `: ${reason}` : ''}. Please try again.`,
  }),
};

/** Rounded up: what does not fit never looks as if it did. */
const tenThousands = (count: number): number => Math.ceil(count / 10_000);

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
