import { type Language, languages } from '../../messages';
import type { PlanProblem } from './plan-problem';

export interface PlanArguments {
  readonly out: string;
  readonly plan: string;
  readonly inputsFile: string | null;
  readonly json: boolean;
  /** Print what plans can be made of instead of making one. */
  readonly list: boolean;
  readonly language: Language;
  readonly help: boolean;
}

export interface ParsedArguments {
  readonly arguments: PlanArguments;
  readonly problems: readonly PlanProblem[];
}

const valueOptions = ['--out', '--plan', '--inputs', '--language'] as const;
const flags = ['--json', '--list', '--help'] as const;

/**
 * Reads the words of the command line: `--option value`, `--option=value` and flags.
 *
 * @returns what was understood, and every problem, so that all can be told at once
 */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const given = new Map<string, string>();
  const problems: PlanProblem[] = [];
  const rest = words.flatMap(splitEquals);
  while (rest.length > 0) {
    const option = rest.shift() ?? '';
    if (isOneOf(flags, option)) given.set(option, '');
    else if (!isOneOf(valueOptions, option)) problems.push({ code: 'unknownOption', option });
    else if (!rest[0] || rest[0].startsWith('--')) problems.push({ code: 'missingValue', option });
    else given.set(option, rest.shift() ?? '');
  }
  const language = languages.find((known) => known === given.get('--language'));
  const parsed = {
    out: given.get('--out') ?? '',
    plan: given.get('--plan') ?? 'double-11',
    inputsFile: given.get('--inputs') ?? null,
    json: given.has('--json'),
    list: given.has('--list'),
    language: language ?? 'zh-CN',
    help: given.has('--help'),
  };
  return { arguments: parsed, problems: [...problems, ...missing(given, problems, language)] };
}

const splitEquals = (word: string): string[] => {
  const [, option, value] = /^(--[a-z]+)=(.*)$/s.exec(word) ?? [];
  return option === undefined || value === undefined ? [word] : [option, value];
};

const isOneOf = (options: readonly string[], word: string): boolean => options.includes(word);

function missing(
  given: ReadonlyMap<string, string>,
  problems: readonly PlanProblem[],
  language: Language | undefined,
): PlanProblem[] {
  const asked = given.get('--language');
  const isOutNamed =
    given.has('--out') ||
    given.has('--list') ||
    problems.some((problem) => 'option' in problem && problem.option === '--out');
  return [
    ...(isOutNamed ? [] : [{ code: 'missingOut' } as const]),
    ...(asked === undefined || language ? [] : [{ code: 'unknownLanguage', language: asked } as const]),
  ];
}
