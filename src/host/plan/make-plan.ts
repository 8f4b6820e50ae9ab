import type { ApiResult, GenerateRequest, GenerateResponse } from '../../app/api';
import type { Language } from '../../messages';
import { favourableWorld } from '../emulator/world';
import { openDocument } from '../headless/headless';
import { writeXlsx } from '../xlsx/write-xlsx';
import { type XlsxChanges, xlsxChanges } from '../xlsx/xlsx-changes';

export interface PlanMade {
  readonly ok: true;
  readonly response: GenerateResponse;
  readonly xlsx: Uint8Array;
  /** What the file has otherwise than the add-on made it. */
  readonly changes: XlsxChanges;
}

export interface PlanRefused {
  readonly ok: false;
  /** One sentence a problem, as the add-on says it. */
  readonly messages: readonly string[];
  /** How many more problems there are than messages. */
  readonly untold: number;
}

const locales: Readonly<Record<Language, string>> = { 'zh-CN': 'zh_CN', en: 'en' };

/** Generates in a new document through the same door as the sidebar. The file has the generated sheets only. */
export async function makePlan(distDir: string, request: GenerateRequest): Promise<PlanMade | PlanRefused> {
  const document = await openDocument({
    distDir,
    userLocale: locales[request.language],
    world: favourableWorld,
  });
  try {
    const result = (await document.call(
      'kefuSidebarCall',
      'generate',
      request,
    )) as ApiResult<GenerateResponse>;
    if (!result.ok) return { ok: false, messages: refusals(result), untold: result.untold ?? 0 };
    const book = document.snapshot();
    const sheetNames = result.value.sheets.map(({ name }) => name);
    const xlsx = await writeXlsx(book, { customFunctions: document.customFunctions.names, sheetNames });
    return { ok: true, response: result.value, xlsx, changes: xlsxChanges(book, sheetNames) };
  } finally {
    document.dispose();
  }
}

function refusals({ message, problems = [] }: Extract<ApiResult<never>, { ok: false }>): string[] {
  return problems.length > 0 ? problems.map(({ field, message: told }) => `${field}: ${told}`) : [message];
}
