import type { Define } from '../formula/definitions';
import type {
  Block,
  CellSpec,
  Content,
  Highlight,
  TableBlock,
  TableColumn,
  Template,
  Validation,
} from '../template';

/** A formula as a template has it, with the names that its place sees. */
export interface WrittenFormula {
  readonly formula: string;
  /** The block, and the row or card in it. */
  readonly block: string;
  /** The definitions of its table, if it has some. */
  readonly define?: Define;
}

/** Every formula of a template that was written, also of parts that are only made beside other sheets. */
export const templateFormulas = ({ blocks }: Template): readonly WrittenFormula[] =>
  blocks.flatMap(formulasOf);

function formulasOf(block: Block): readonly WrittenFormula[] {
  switch (block.kind) {
    case 'title':
      return at('title', [...written(block.text), ...written(block.subtitle)]);
    case 'note':
      return at('note', written(block.text));
    case 'cards':
      return block.cards.flatMap(({ id, value, label }) =>
        at(`${block.id}.${id}`, [...written(value), ...written(label)]),
      );
    case 'table':
      return tableFormulas(block);
    default:
      return [];
  }
}

const at = (block: string, formulas: readonly string[], define?: Define): readonly WrittenFormula[] =>
  formulas.map((formula) => ({ formula, block, ...(define === undefined ? {} : { define }) }));

function tableFormulas({ id, caption, columns, rows, highlights = [], define }: TableBlock) {
  const ofRows = rows.flatMap((row) => {
    if ('list' in row) return [];
    const block = row.id === undefined ? id : `${id}.${row.id}`;
    return at(block, Object.values(row.cells).flatMap(ofCell), define);
  });
  const others = [...written(caption), ...columns.flatMap(ofColumn), ...highlights.flatMap(ofHighlight)];
  return [...at(id, others, define), ...ofRows];
}

const ofColumn = ({ header, above, value, validation }: TableColumn): readonly string[] => [
  ...[header, above, value].flatMap(written),
  ...ofRule(validation),
];

const ofCell = (cell: CellSpec): readonly string[] =>
  typeof cell === 'object' && 'value' in cell
    ? [...written(cell.value), ...ofRule(cell.validation)]
    : written(cell);

const ofHighlight = (highlight: Highlight): readonly string[] =>
  'where' in highlight ? [highlight.where] : [];

const ofRule = (rule: Validation | undefined): readonly string[] =>
  rule?.kind === 'formula' ? [rule.formula] : [];

const written = (content: Content | undefined): readonly string[] =>
  typeof content === 'object' && 'formula' in content ? [content.formula, ...written(content.otherwise)] : [];
