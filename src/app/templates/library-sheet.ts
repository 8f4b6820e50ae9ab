import { fail, type Language, type Result, success } from '../../messages';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { freeSheetName } from '../../template/compile/free-names';
import { palette, styles } from '../../template/style';
import type { Template } from '../../template/template';
import { assured } from '../assured';
import { allOrNothing, exclusively } from '../generate';
import { carryOut } from '../journal';
import type { Ports } from '../ports';
import { reasonOf } from '../reason';
import { checkRoom } from '../room';
import { settle } from '../settle';
import { libraryMark } from './library-mark';
import { readTemplateFile } from './template-file';
import { chunksOf, named, sizeOf } from './template-shelf';
import type { TemplateEntry } from './templates-api';

/**
 * 模板库: a sheet that carries templates as text, one a row, so that whoever copies the sheet to another workbook has
 * them there. People may edit it, so what it holds is read like any file of a stranger's.
 */

/** A cell holds 50,000 characters; a chunk of pure ASCII, with its number in front, stays well below. */
const mostChunkBytes = 45_000;
/** Name, size and id stand before the chunks. */
const chunkColumn = 3;
/** Enough for the longest file, even where each of its characters takes three bytes. */
const mostChunks = 40;

export interface TemplateLibrary {
  list(): readonly TemplateEntry[];
  read(id: string): Result<Template>;
  /** Adds a template, or puts it in the place of the one with its id. */
  save(template: Template, text: string): Result<TemplateEntry>;
  rename(id: string, name: string): Result<TemplateEntry>;
  remove(id: string): Result<Record<never, never>>;
}

export function templateLibrary(ports: Ports, language: Language): TemplateLibrary {
  const port = ports.templates.librarySheets;
  const rows = () => port.rows(libraryMark).filter((texts) => idOf(texts) !== '');
  const rowsOf = (id: string) => rows().filter((texts) => idOf(texts) === id);
  const replaced = (id: string, texts: readonly string[]): Result<TemplateEntry> => {
    const [row] = rowsOf(id);
    if (!row) return fail({ code: 'templateUnknown' });
    let isThere = true;
    assured(
      () => {
        isThere = port.replace(libraryMark, id, texts);
      },
      () => rowsOf(id)[0]?.join().replace(/,*$/, '') === texts.join().replace(/,*$/, ''),
    );
    return isThere ? success(entryOf(texts)) : fail({ code: 'templateUnknown' });
  };
  return {
    list: () => distinct(rows().map(entryOf)),
    read: (id) => {
      const [row] = rowsOf(id);
      return row ? readRow(row) : fail({ code: 'templateUnknown' });
    },
    save: (template, text) =>
      changing(ports, () => {
        const texts = rowTexts(template, text);
        return rowsOf(template.id).length > 0
          ? replaced(template.id, texts)
          : added(template.id, texts, language, ports);
      }),
    rename: (id, name) =>
      changing(ports, () => {
        const [row = []] = rowsOf(id);
        return replaced(id, [name, ...row.slice(1)]);
      }),
    remove: (id) =>
      changing(ports, () => {
        const before = rowsOf(id).length;
        if (before === 0) return fail({ code: 'templateUnknown' });
        assured(
          () => port.remove(libraryMark, id),
          () => rowsOf(id).length < before,
        );
        return success({});
      }),
  };
}

/** One at a time, on what others have left in order. */
function changing<T>(ports: Ports, change: () => Result<T>): Result<T> {
  try {
    return exclusively(ports, () => {
      settle(ports);
      discardHalfMade(ports.workbook);
      return change();
    });
  } catch (error) {
    return fail({ code: 'libraryFailed', reason: reasonOf(error) });
  }
}

/** Of the names of a sheet that is made for a workbook without 模板库. */
const libraryPrefix = 'kefu_library';

/** A 模板库 is made in one execution: one that is not finished was killed, and what is put into it would go with it. */
function discardHalfMade(workbook: Ports['workbook']): void {
  for (const { runId } of workbook.unfinishedRuns())
    if (workbook.namesOf(runId)?.prefix === libraryPrefix) workbook.discard(runId);
}

function added(
  id: string,
  texts: readonly string[],
  language: Language,
  ports: Ports,
): Result<TemplateEntry> {
  const port = ports.templates.librarySheets;
  const place = port.nextPlace(libraryMark);
  if (!place) return addedToNewSheet(texts, language, ports);
  const end = carryOut({ kind: 'share', place, id }, ports.journal, () => port.put(place, texts));
  return end.ending === 'done'
    ? success(entryOf(texts))
    : fail({ code: 'libraryFailed', reason: end.reason });
}

/** The sheet of a workbook that has none yet: made like those of a plan, and then the user's own. */
function addedToNewSheet(texts: readonly string[], language: Language, ports: Ports): Result<TemplateEntry> {
  const { workbook, templates, newRunId, now } = ports;
  const sheet = librarySheet(language, workbook.takenNames().sheetNames);
  const room = checkRoom([sheet], workbook);
  if (!room.ok) return room;
  const runId = newRunId();
  return allOrNothing(runId, workbook, () => {
    workbook.begin(
      { runId, startedAt: now() },
      { planId: 'library', prefix: libraryPrefix, sheets: [sheet] },
    );
    workbook.write(runId, sheet);
    const place = templates.librarySheets.nextPlace(libraryMark);
    if (!place) return fail({ code: 'runVanished' });
    templates.librarySheets.put(place, texts);
    workbook.release(runId);
    return success(entryOf(texts));
  });
}

const idOf = (texts: readonly string[]): string => {
  const id = texts[libraryMark.idIndex] ?? '';
  return /^[A-Za-z][\w-]{0,63}$/.test(id) ? id : '';
};

/** A sheet that was copied within its workbook has everything twice. */
const distinct = (entries: readonly TemplateEntry[]): readonly TemplateEntry[] =>
  entries.filter(({ id }, index) => entries.findIndex((other) => other.id === id) === index);

function rowTexts(template: Template, text: string): readonly string[] {
  const size = sizeOf(template);
  const chunks = chunksOf(text, mostChunkBytes);
  return [
    template.name['zh-CN'],
    size ? `${size.rows} × ${size.columns}` : '',
    template.id,
    ...chunks.map((chunk, index) => `part ${index + 1}/${chunks.length}: ${chunk}`),
  ];
}

function entryOf(texts: readonly string[]): TemplateEntry {
  const [name = '', sizeText = ''] = texts;
  const size = /^(\d+) × (\d+)$/.exec(sizeText);
  return {
    id: idOf(texts),
    name,
    size: size ? { rows: Number(size[1]), columns: Number(size[2]) } : null,
    length: texts.slice(chunkColumn).reduce((sum, chunk) => sum + chunk.length, 0),
    savedAt: null,
  };
}

function readRow(texts: readonly string[]): Result<Template> {
  const [name = ''] = texts;
  const parts = texts
    .slice(chunkColumn)
    .filter((text) => text !== '')
    .map((text) => /^part (\d+)\/(\d+): (.*)$/s.exec(text));
  const isWhole =
    parts.length > 0 &&
    parts.every((part, index) => Number(part?.[1]) === index + 1 && Number(part?.[2]) === parts.length);
  if (!isWhole) return fail({ code: 'templateBroken', name });
  const template = readTemplateFile(parts.map((part) => part?.[3] ?? '').join(''));
  return template.ok ? success(named(template.value, name)) : template;
}

const words: Record<Language, { name: string; title: string; about: string; header: readonly string[] }> = {
  'zh-CN': {
    name: '模板库',
    title: '模板库',
    about:
      '团队共用的工作表模板存在这里。把这张表复制到别的工作簿，打开侧边栏「模板」就能插入；名称可以改，右边的内容请不要动。',
    header: ['名称', '行 × 列', '编号', '内容（由插件读写）'],
  },
  en: {
    name: 'Template library',
    title: 'Template library',
    about:
      'Sheet templates that the team shares. Copy this sheet to another spreadsheet and insert them there from the sidebar, tab Templates. Names may be changed; leave the columns to the right as they are.',
    header: ['Name', 'Rows × columns', 'Id', 'Content (written by the add-on)'],
  },
};

/** The empty library with its heading. */
function librarySheet(language: Language, taken: readonly string[]): SheetPlan {
  const { name, title, about, header } = words[language];
  const widths = [16, 220, 90, 120, 240, ...Array<number>(mostChunks - 1).fill(60)];
  const blank = widths.map(() => null);
  const row = (...texts: readonly string[]) => [null, ...texts, ...blank].slice(0, widths.length);
  const at = (line: number, columns = 1) => ({ row: line, column: 2, rows: 1, columns });
  return {
    templateId: 'library',
    name: freeSheetName(name, taken),
    tabColor: palette.accent,
    rows: libraryMark.firstRow,
    columns: widths.length,
    cells: [row(title), row(about), row(libraryMark.text), blank, row(...header), blank],
    styles: [
      { area: at(1), style: styles.title },
      { area: at(2), style: styles.subtitle },
      { area: at(3), style: { ...styles.subtitle, fontSize: 8 } },
      { area: at(5, header.length), style: styles.header },
    ],
    borders: [],
    merges: [],
    columnWidths: widths,
    hiddenColumns: [],
    rowHeights: [{ row: 1, height: 40 }],
    frozenRows: 5,
    frozenColumns: 0,
    hiddenGridlines: true,
    notes: [],
    validations: [],
    conditionalFormats: [],
    protection: null,
    namedAreas: [],
    charts: [],
    links: [],
  };
}
