import { catalogue } from '../../src/functions/catalogue';
import { docBlock, exampleResultText } from '../../src/functions/doc-block';
import { evaluate } from '../../src/functions/evaluate';
import { parameterHelp } from '../../src/functions/parameter-help';
import { type Localized, languages } from '../../src/messages';

const cases = catalogue.map((spec) => [spec.name, spec] as const);
const texts = (spec: (typeof catalogue)[number]): Localized[] => [
  ...Object.values(spec.words()),
  ...spec.parameters.flatMap(({ words }) => Object.values(words())),
];

describe('the catalogue', () => {
  it('answers every question of the domain', () => {
    const questions = [
      'KEFU_PRESALES',
      'KEFU_AFTERSALES',
      'KEFU_INQUIRIES',
      'KEFU_CAPACITY',
      'KEFU_TIER_INQUIRIES',
      'KEFU_TIER_AGENTS',
      'KEFU_SHARE_SHIFT',
      'KEFU_AGENTS',
      'KEFU_SERVICE_LEVEL',
      'KEFU_WAIT',
      'KEFU_OCCUPANCY',
      'KEFU_MAX_INQUIRIES',
      'ERLANG_B',
      'ERLANG_C',
      'ERLANG_A',
      'DSR_NEEDED',
      'DSR_AFTER',
      'DSR_SCORE',
      'DSR_RANGE',
      'DSR_OFFSET',
      'PING_COST',
      'PING_LOSS',
      'PROMO_PHASE',
      'SMS_SEGMENTS',
      'SMS_CHECK',
      'REVIEW_TAGS',
    ];
    const names = catalogue.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(questions));
    expect(new Set(names).size).toBe(names.length);
  });

  it('has names that Sheets takes: capitals and underscores, nothing like a cell, no private ending', () => {
    for (const { name } of catalogue) expect(name).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
  });
});

/** The cells of a result, whichever way they run. */
function listed(result: unknown): readonly unknown[] {
  if (typeof result === 'object' && result !== null && 'column' in result) return result.column as unknown[];
  return Array.isArray(result) ? result : [result];
}

describe.each(cases)('%s', (name, spec) => {
  it('gives the result of its example', () => {
    for (const language of languages) {
      const result = evaluate(spec, spec.example.args, language);
      const cells = Array.isArray(result) ? result.flat() : [result];
      const { result: told } = spec.example;
      const expected = told !== null && typeof told === 'object' && 'zh-CN' in told ? told[language] : told;
      for (const [index, value] of listed(expected).entries()) {
        if (typeof value === 'number') expect(cells[index]).toBeCloseTo(value, 12);
        else expect(cells[index]).toBe(value);
      }
    }
  });

  it('shows an example that calls it with no more arguments than it has', () => {
    expect(spec.example.formula).toMatch(new RegExp(`^=${name}\\(.*\\)$`));
    expect(spec.example.args.length).toBeLessThanOrEqual(spec.parameters.length);
    expect(exampleResultText(spec)).not.toBe('');
  });

  it('has optional parameters last, and identifiers of its own for each', () => {
    const optional = spec.parameters.map((parameter) => parameter.default !== undefined);
    expect(optional.lastIndexOf(false)).toBeLessThan(
      optional.includes(true) ? optional.indexOf(true) : Number.POSITIVE_INFINITY,
    );
    const ids = spec.parameters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]*$/);
  });

  it('is told in both languages, on one line, in plain text', () => {
    for (const text of texts(spec).flatMap((each) => Object.values(each))) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/[\n\r<>{}@]|\*\//);
    }
    for (const { 'zh-CN': chinese, en } of texts(spec)) {
      expect(chinese).toMatch(/\p{Script=Han}|DSR|SMS|^Erlang$/u);
      expect(en).not.toMatch(/[一-鿿]{3,}/);
    }
  });

  it('ends its help with a full stop, in each language', () => {
    for (const { words } of [spec, ...spec.parameters]) {
      const { help } = words();
      expect(help['zh-CN']).toMatch(/。$/);
      expect(help.en).toMatch(/\.$/);
    }
  });

  it('has a doc block that Google’s helper can show', () => {
    const lines = docBlock(spec).split('\n');
    expect(lines[0]).toBe('/**');
    expect(lines.at(-1)).toBe(' */');
    expect(lines.at(-2)).toBe(' * @customfunction');
    expect(lines[1]).toContain(spec.example.formula);
    const documented = lines.flatMap(
      (line) => /^ \* @param \{\w+\} (\w+) (\S+?)(?:（|：)/.exec(line)?.slice(1) ?? [],
    );
    expect(documented).toEqual(spec.parameters.flatMap(({ id, words }) => [id, words().name['zh-CN']]));
    expect(lines.filter((line) => line.includes('*/'))).toHaveLength(1);
  });

  it('says of each optional parameter that it is optional and what then counts', () => {
    for (const parameter of spec.parameters) {
      const isOptional = parameter.default !== undefined;
      expect(/（可选，默认.+）：/.test(parameterHelp(parameter, 'zh-CN'))).toBe(isOptional);
      expect(/ \(optional, default .+\): /.test(parameterHelp(parameter, 'en'))).toBe(isOptional);
    }
  });
});
