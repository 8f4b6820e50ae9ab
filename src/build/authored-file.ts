import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { type Failure, languages, sentence } from '../messages';
import { SheetMistake } from './sheet-mistake';

/** A YAML file of ours: its data, and where in the file each part of them stands. */
export interface AuthoredFile {
  /** The file's name without its ending, which is the id of what it holds. */
  readonly id: string;
  readonly json: unknown;
  /**
   * What is wrong with the file, as editors and terminals make it a link.
   *
   * @param path where, if the failure does not say it
   * @example 'sheets/dsr.yaml:12:5: …'
   */
  readonly mistake: (failure: Failure, path?: string) => string;
}

/** Reads a file; what is not YAML at all throws its {@link AuthoredFile.mistake}. */
export function readAuthoredFile(folder: string, name: string): AuthoredFile {
  const lines = new LineCounter();
  const text = readFileSync(path.join(folder, name), 'utf8');
  const document = parseDocument(text, { lineCounter: lines });
  const tell = (failure: Failure, offset: number): string => {
    const { line, col } = lines.linePos(offset);
    const told = languages.map((language) => `  ${sentence(failure, language)}`);
    return [`${name}:${line}:${col}`, ...told].join('\n');
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    throw new SheetMistake(tell(failureOf(problem, text), problem.pos[0]));
  }
  return {
    id: path.basename(name, '.yaml'),
    json: document.toJS(),
    mistake: (failure, path = '$') =>
      tell(failure, offsetOf(document, 'path' in failure ? failure.path : path)),
  };
}

function failureOf({ code, message, pos: [offset] }: YAMLError, text: string): Failure {
  if (code === 'DUPLICATE_KEY') return { code: 'fileKeyDoubled', key: keyAt(text, offset) };
  return { code: 'fileNotYaml', reason: message.split(' at line ')[0] ?? message };
}

/** The key that is written at a place of a YAML text, without its quotes. */
function keyAt(text: string, offset: number): string {
  const [, double, single, plain = ''] =
    /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|(.*?)(?=\s*:(?:\s|$)))/m.exec(text.slice(offset)) ?? [];
  return double ?? single ?? plain;
}

/**
 * Where in the text a path leads: to the key of a map, the item of a list; as far as there is one, for what is missing
 * has no place.
 *
 * @param path as decoders tell it, e.g. `$.blocks[3].columns[0].id`
 */
function offsetOf(document: Document, path: string): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const segment of path.match(/[^.[\]]+/g)?.slice(1) ?? []) {
    if (isSeq(node)) {
      node = node.items[Number(segment)];
      offset = startOf(node) ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
      node = pair?.value;
      offset = startOf(pair?.key) ?? offset;
    }
  }
  return offset;
}

const startOf = (node: unknown): number | undefined =>
  isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
