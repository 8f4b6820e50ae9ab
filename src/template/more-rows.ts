import type { TableBlock, Template } from './template';

/**
 * The template with more rows to fill in.
 *
 * @param extra how many more, by the ids of tables; one without rows to fill in stays as it is
 */
export const withMoreRows = (template: Template, extra: ReadonlyMap<string, number>): Template => ({
  ...template,
  blocks: template.blocks.map((block) =>
    block.kind === 'table' && (extra.get(block.id) ?? 0) > 0
      ? longer(block, extra.get(block.id) ?? 0)
      : block,
  ),
});

function longer(table: TableBlock, more: number): TableBlock {
  const last = table.rows.map((row) => 'count' in row).lastIndexOf(true);
  return {
    ...table,
    rows: table.rows.map((row, index) =>
      index === last && 'count' in row ? { ...row, count: (row.count ?? 0) + more } : row,
    ),
  };
}
