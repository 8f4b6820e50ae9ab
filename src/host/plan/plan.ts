/** `npm run plan`: the planning workbook as an .xlsx file, made by the built add-on without a browser. */
import path from 'node:path';
import { xlsxChangesTold } from '../xlsx/xlsx-changes-told';
import { readInputsFile } from './inputs-file';
import { makePlan, type PlanMade } from './make-plan';
import { outputProblem, writeOutput } from './output-file';
import { type PlanArguments, parseArguments } from './plan-arguments';
import { listPlans } from './plan-list';
import type { PlanProblem } from './plan-problem';
import { type PlanTexts, planTexts } from './plan-texts';

/** Exit code for what the person at the keyboard can put right. */
const badInput = 2;

/** As many problems as a person reads through; of those that come after, only the number is told. */
const mostProblemsTold = 20;

/** Beside the bundle of this file. */
const distDir = path.join(__dirname, '../../dist');

async function main(words: readonly string[]): Promise<number> {
  const { arguments: given, problems } = parseArguments(words);
  const texts = planTexts[given.language];
  if (given.help) return print(texts.usage);
  if (problems.length > 0) return complain(problems.map(texts.problem), texts);
  if (given.list) return print(listing(given, texts));
  const file = readInputsFile(given.inputsFile);
  const unwritable = outputProblem(given.out);
  const wrong: PlanProblem[] = [...(file.ok ? [] : file.problems), ...(unwritable ? [unwritable] : [])];
  if (!file.ok || wrong.length > 0) return complain(wrong.map(texts.problem), texts);
  const { plan, language } = given;
  const made = await makePlan(distDir, { plan, language, inputs: file.inputs });
  if (!made.ok) return complain(made.messages, texts, made.untold);
  const failed = writeOutput(given.out, made.xlsx);
  return failed ? complain([texts.problem(failed)], texts) : print(report(given, made, texts));
}

function listing({ json, language }: PlanArguments, texts: PlanTexts): string {
  const list = listPlans(language);
  return json ? JSON.stringify(list) : texts.list(list);
}

/** Names as the file has them, and what is otherwise in it than the add-on made it. */
function report(
  { out, json, language }: PlanArguments,
  { response, changes }: PlanMade,
  texts: PlanTexts,
): string {
  const { headline, staffing } = response;
  const renamed = new Map(changes.renamedSheets.map(({ name, nameInFile }) => [name, nameInFile]));
  const sheets = response.sheets.map(({ name }) => renamed.get(name) ?? name);
  const told = xlsxChangesTold(changes, language);
  if (!json) return [texts.summary({ file: out, sheets, headline }), ...told].join('\n');
  return JSON.stringify({ file: out, sheets, headline, ...staffing, ...(told.length > 0 ? { told } : {}) });
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** @param more how many problems there are besides these */
function complain(messages: readonly string[], texts: PlanTexts, more = 0): number {
  const told = messages.slice(0, mostProblemsTold);
  const untold = messages.length - told.length + more;
  for (const message of untold > 0 ? [...told, texts.more(untold)] : told)
    process.stderr.write(`${message.replaceAll('\n', ' ')}\n`);
  return badInput;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
