import { type CarriedOver, carryOver, type SheetPair } from '../../../src/app/upgrade/carry-over';
import type { NewSheet } from '../../../src/app/upgrade/sheets-to-carry';
import { planLibrary } from '../../../src/library';
import { type CompileRequest, compileOutlined } from '../../../src/template/compile/compile-plan';
import type { InputValues } from '../../../src/template/input-definition';
import { withMoreRows } from '../../../src/template/more-rows';
import type { TableBlock, Template } from '../../../src/template/template';
import { SheetInUse } from './standing-sheets';

export interface Version {
  readonly prefix: string;
  readonly sheets: readonly (NewSheet & { readonly id: string })[];
}

const compiled = new WeakMap<readonly Template[], Map<string, Version>>();

/** The sheets of 双11 by a version of their templates. */
export function compiledVersion(
  templates: readonly Template[] = planLibrary.templates,
  options: VersionOptions = {},
): Version {
  const versions = compiled.get(templates) ?? new Map<string, Version>();
  compiled.set(templates, versions);
  const key = JSON.stringify(options);
  const version = versions.get(key) ?? compile(templates, options);
  versions.set(key, version);
  return version;
}

interface VersionOptions {
  readonly prefix?: 'kefu' | 'kefu2';
  readonly sheets?: readonly string[];
  readonly inputs?: InputValues;
}

function compile(
  templates: readonly Template[],
  { prefix = 'kefu', sheets, inputs }: VersionOptions,
): Version {
  const plan = planLibrary.plans.find(({ id }) => id === 'double-11');
  if (!plan) throw new Error('no such plan');
  const known = new Set(templates.map(({ id }) => id));
  const request: CompileRequest = {
    ...planLibrary,
    plan: { ...plan, sheets: plan.sheets.filter(({ template }) => known.has(template)) },
    templates,
    values: { promo_date: '2026-11-11', ...inputs },
    today: '2026-10-08',
    language: 'zh-CN',
    takenSheetNames: [],
    takenRangeNames: prefix === 'kefu' ? [] : ['kefu_x'],
    ...(sheets ? { sheets } : {}),
  };
  const made = compileOutlined(request);
  if (!made.ok) throw new Error(`does not compile: ${JSON.stringify(made.failure)}`);
  const { plan: workbook, outlines } = made.value;
  return {
    prefix: workbook.prefix,
    sheets: workbook.sheets.map((each, index) => ({
      id: each.templateId,
      plan: each,
      tables: outlines[index] ?? [],
    })),
  };
}

export const workbookOf = ({ sheets }: Version): Map<string, SheetInUse> =>
  new Map(sheets.map(({ id, plan }) => [id, new SheetInUse(plan)]));

/** Carries a workbook over to another version, with as many rows as it takes. */
export function carriedTo(
  workbook: ReadonlyMap<string, SheetInUse>,
  templates: readonly Template[],
  options: Omit<VersionOptions, 'prefix'> & { readonly keepsMade?: boolean } = {},
): CarriedOver & { readonly version: Version } {
  const carry = (version: Version): CarriedOver => {
    const pairs = [...workbook].map(([id, used]): SheetPair => {
      const sheet = version.sheets.find((each) => each.id === id) ?? null;
      return { old: used.standing(options), sheet };
    });
    const inputs = planLibrary.inputs.inputs.map(({ id }) => id);
    return carryOver(pairs, { prefix: version.prefix, oldPrefix: 'kefu', language: 'zh-CN', inputs });
  };
  const { keepsMade: _, ...chosen } = options;
  const choice = { ...chosen, prefix: 'kefu2' } as const;
  const first = compiledVersion(templates, choice);
  const { beyond } = carry(first);
  const version =
    beyond.size === 0
      ? first
      : compiledVersion(
          templates.map((each) => withMoreRows(each, beyond)),
          choice,
        );
  return { ...carry(version), version };
}

/** Templates with one table of one of them changed. */
export const withTable = (
  templates: readonly Template[],
  id: string,
  change: (table: TableBlock) => TableBlock,
): readonly Template[] =>
  templates.map((template) => ({
    ...template,
    blocks: template.blocks.map((block) =>
      block.kind === 'table' && block.id === id ? change(block) : block,
    ),
  }));
