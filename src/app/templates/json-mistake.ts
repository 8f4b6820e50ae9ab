/** Where a text stops being JSON, and why. */
export interface JsonMistake {
  readonly kind: 'syntax' | 'depth';
  /** In UTF-16 units from 0; the text's length if it breaks off. */
  readonly position: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: strings of JSON hold no bare control characters.
const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/;
const token = new RegExp(
  `[ \\t\\n\\r]+|[{}[\\],:]|${string.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`,
  'y',
);

type Expectation = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/**
 * The first mistake of a text that should be JSON, by the grammar of RFC 8259; `null` if it is JSON of at most `mostDepth`
 * levels. `JSON.parse` alone does not tell where it stopped, and deep nesting can exhaust the stack of whoever walks it.
 */
export function jsonMistake(text: string, mostDepth: number): JsonMistake | null {
  const open: ('{' | '[')[] = [];
  let expected: Expectation = 'value';
  let position = 0;
  while (position < text.length) {
    token.lastIndex = position;
    const word = token.exec(text)?.[0];
    if (word === undefined) return { kind: 'syntax', position };
    if (!/^[ \t\n\r]/.test(word)) {
      const next = step(word, expected, open);
      if (next === null) return { kind: 'syntax', position };
      if (open.length > mostDepth) return { kind: 'depth', position };
      expected = next;
    }
    position += word.length;
  }
  return expected === 'nothing' ? null : { kind: 'syntax', position };
}

/** What must follow a word; `null` if the word may not stand there. Opens and closes brackets on the way. */
function step(word: string, expected: Expectation, open: ('{' | '[')[]): Expectation | null {
  const afterValue = (): Expectation => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  const takesValue = expected === 'value' || expected === 'valueOrEnd';
  switch (word) {
    case '{':
    case '[':
      if (!takesValue) return null;
      open.push(word);
      return word === '{' ? 'keyOrEnd' : 'valueOrEnd';
    case '}':
    case ']': {
      const matches = open.at(-1) === (word === '}' ? '{' : '[');
      const ends = expected === 'commaOrEnd' || expected === (word === '}' ? 'keyOrEnd' : 'valueOrEnd');
      if (!matches || !ends) return null;
      open.pop();
      return afterValue();
    }
    case ',':
      if (expected !== 'commaOrEnd') return null;
      return open.at(-1) === '{' ? 'key' : 'value';
    case ':':
      return expected === 'colon' ? 'value' : null;
    default:
      if (takesValue) return afterValue();
      return word.startsWith('"') && (expected === 'key' || expected === 'keyOrEnd') ? 'colon' : null;
  }
}
