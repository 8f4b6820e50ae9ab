/** What Univer says while it recalculates: its own translations lack these, and it would show their keys. */
export const calculationTexts = {
  progress: {
    analyzing: '正在分析公式…',
    calculating: '正在重算…',
    'array-analysis': '正在分析数组公式…',
    'array-calculation': '正在重算数组公式…',
    done: '已重算',
  },
} as const;
