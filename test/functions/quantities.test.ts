import { quantities } from '../../src/core/quantities/quantities';
import { widenedBound } from '../../src/core/quantities/quantity';
import { catalogue } from '../../src/functions';

const parameters = catalogue.flatMap(({ name, parameters }) =>
  parameters.map((parameter) => ({ title: `${name} ${parameter.id}`, parameter })),
);

describe('parameters and quantities', () => {
  it('has a quantity behind every number', () => {
    const strays = parameters.filter(
      ({ parameter: { kind, measures } }) => kind.type === 'number' && !measures,
    );
    expect(strays.map(({ title }) => title)).toEqual([]);
  });

  it('takes nothing that the quantity does not take', () => {
    const wider = parameters.filter(({ parameter: { kind, measures } }) => {
      if (!measures || kind.type !== 'number') return false;
      const { min = -Infinity, max = Infinity, ...exclusive } = kind;
      return widenedBound(quantities[measures.quantity], { min, max, ...exclusive }) !== null;
    });
    expect(wider.map(({ title }) => title)).toEqual([]);
  });

  it('falls back on what a fresh plan falls back on, except where the list below says why not', () => {
    const others = parameters.filter(({ parameter: { default: fallback, measures } }) => {
      if (!fallback || !measures) return false;
      return fallback.value !== (measures.narrowing?.default ?? quantities[measures.quantity].default);
    });
    // DSR_AFTER takes the score itself, which is an argument and no constant.
    expect(others.map(({ title }) => title)).toEqual(['DSR_AFTER rolledOutMean']);
  });

  it('narrows these, and only these', () => {
    const narrowed = parameters.flatMap(({ title, parameter: { measures } }) => {
      if (!measures?.narrowing) return [];
      const { because, ...bounds } = measures.narrowing;
      return [`${title}, ${measures.quantity} ${JSON.stringify(bounds)}: ${because}`];
    });
    expect(narrowed).toEqual([
      'ERLANG_A heads, heads {"min":1}: The model divides by the heads.',
      'DSR_NEEDED newMean, dsr_new_mean {"default":5}: Without a mean, the question is how few ratings would do: all of five stars.',
      'DSR_AFTER newMean, dsr_new_mean {"default":5}: Without a mean, the question is how few ratings would do: all of five stars.',
      'PING_COST serviceOrderShare, inquiry_share {"exclusiveMin":true,"default":1}: It divides; and the rule of thumb, without a share, supposes that everyone asks first.',
      'PING_LOSS serviceOrderShare, inquiry_share {"exclusiveMin":true,"default":1}: It divides; and the rule of thumb, without a share, supposes that everyone asks first.',
    ]);
  });
});
