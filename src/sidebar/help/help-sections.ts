interface HelpSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const zhCN: readonly HelpSection[] = [
  {
    title: '三步做出大促规划',
    paragraphs: [
      '1. 在「规划」里填大促日期、销售目标、客单价等参数，上方的订单、询单和人数会立刻算出来。',
      '2. 点「生成工作簿」。新表会加在你现有工作表的后面，已有的表一张都不会动。',
      '3. 之后只改「参数」表里浅黄色的格子，时间轴、人员测算等表会自动跟着变。',
    ],
  },
  {
    title: '在单元格里直接算',
    paragraphs: [
      '输入 =KEFU_PRESALES(5000000, 200, 30%, 50%, 500)，得到 30：销售目标 500 万、客单价 200、客服占比 30%、询单转化率 50%、每人每天接 500 个询单时，需要 30 名售前客服。',
      '参数可以是单个数，也可以是一整列：选中一列参数，结果会一次铺满。30%、"30%"、"1.2万"、"¥1,000" 都认得。',
      '「函数」里查得到每个函数的参数和示例，点一下就插入到当前单元格，不会覆盖已有内容。',
      '看到「未知函数」时，请先在这个文件里从菜单打开一次客服大促助手。',
    ],
  },
  {
    title: '看清自家和同行的评价',
    paragraphs: [
      '1. 生成工作簿时勾上「评价数据」和「评价分析」，把评价一行一条贴进「评价数据」，填好归属。',
      '2. 在「规划」里展开「标注评价」，点「开始标注」；菜单里的「标注评价」也一样。',
      '3. 到「评价分析」看对比和待办。标错的标签直接改，再标注也不会覆盖；清空那一格，就重新判断。',
    ],
  },
  {
    title: '数字对不上时',
    paragraphs: [
      '以「售前人数」为准：它让每个小时都有人接。「理论下限」是公式按一天总量算的，不管几点来人，所以更少。',
      '「缺编」是和现有团队比，「还缺」是和「排班表」当天真排上的人比。',
      '公式里的每一步都写在「人员测算」表里；默认值从哪来，看「参数」的最后几列。平台规则以「平台规则」表里核对过的为准。',
      '人均日接待量指一名客服一个班次能接待的人次，不是全店总量。',
    ],
  },
  {
    title: '撤销与安全',
    paragraphs: [
      '菜单里的「撤销上次生成」会删除最近一次生成的工作表，删之前先列出来；你改过的表可以留下，其他表不受影响。',
      '插件只能读写当前打开的这个表格，不联网，也看不到你的其他文件。',
      '卸载插件后，生成的工作簿照样计算：里面用的都是表格自带的公式。',
      '侧边栏打不开时，菜单「不用侧边栏」里有同样的功能。哪里不对劲，点菜单「帮助 ▸ 自检」，把报告发给我们。',
    ],
  },
];

const en: readonly HelpSection[] = [
  {
    title: 'A promotion plan in three steps',
    paragraphs: [
      '1. Under Plan, type the date, the sales target, the average order value and so on; orders, inquiries and agents follow at once.',
      '2. Press Make the workbook. New sheets come after yours; none of yours is touched.',
      '3. From then on, change only the pale yellow cells of the inputs sheet; the other sheets follow.',
    ],
  },
  {
    title: 'Formulas in any cell',
    paragraphs: [
      'Type =KEFU_PRESALES(5000000, 200, 30%, 50%, 500) and get 30: the pre-sales agents for a target of ¥5 million.',
      'Arguments may be single values or whole columns. 30%, "30%", "1.2万" and "¥1,000" are all understood.',
      'Functions lists them all with examples; one press puts an example into the current cell, if it is blank.',
      'If a function is unknown, open the add-on once from the menu in this file.',
    ],
  },
  {
    title: 'What reviews say, yours and your rivals’',
    paragraphs: [
      '1. Make a workbook with “Reviews” and “Review analysis”, paste reviews one a row and say whose they are.',
      '2. Under Plan, open Tag reviews and press Tag now; the menu has it too.',
      '3. Read the analysis. Correct a wrong tag where it stands: it stays, until you clear the cell and tag again.',
    ],
  },
  {
    title: 'When figures look wrong',
    paragraphs: [
      'Pre-sales people are what counts: they cover every hour. The lower bound goes by the total of a day, whenever it comes.',
      'The team may be too small for the plan, or the rota may have too few on a day: these are two figures.',
      'Every step of the formula stands on the staffing sheet; where defaults come from, on the inputs sheet.',
      'Daily capacity is what one agent handles in a shift, not the whole shop.',
    ],
  },
  {
    title: 'Undo and safety',
    paragraphs: [
      'Undo the last generation in the menu removes the sheets made last. It lists them first and offers to keep those that you changed; other sheets stay.',
      'The add-on sees only the spreadsheet that is open, and uses no network.',
      'The workbook keeps computing after the add-on is gone: it uses native formulas only.',
      'If the sidebar stays blank, the menu does the same: Without the sidebar. If anything is odd, use Help ▸ Self-check and send its report.',
    ],
  },
];

/** What the help tab says. */
export const helpSections = { 'zh-CN': zhCN, en };
