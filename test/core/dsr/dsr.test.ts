import { dsrScore } from '../../../src/core/dsr/dsr-score';
import { fiveStarsToOffset, ratingsNeeded } from '../../../src/core/dsr/ratings-needed';
import { scoreAfter } from '../../../src/core/dsr/score-after';
import { shownRange } from '../../../src/core/dsr/shown-score';
import type { Result } from '../../../src/messages';
import * as fc from '../../support/fast-check';

function answer<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);
const unchanged = { added: 0, addedMean: 5, rolledOut: 0, rolledOutMean: 5 };

describe('dsrScore', () => {
  it('is 4.8 for nineteen fives and a one (vv-tool 659), 4.88 for 48 fives and two twos (dianpu.cn)', () => {
    expect(dsrScore([19, 0, 0, 0, 1])).toEqual({ ok: true, value: 4.8 });
    expect(dsrScore([48, 0, 0, 2, 0])).toEqual({ ok: true, value: 4.88 });
  });

  it('does not exist without a rating', () => {
    expect(codeOf(dsrScore([0, 0, 0, 0, 0]))).toBe('noRatings');
  });
});

describe('ratingsNeeded', () => {
  it.each([
    [4.2, 100, 4.5, 60, 'the ravecapture calculator'],
    [4.2, 50, 4.5, 30, 'the agencyvisible calculator'],
    [4.0, 20, 4.5, 20, 'the formula by hand'],
    [4.0, 500, 4.5, 500, 'the formula by hand'],
    [4.7, 1000, 4.8, 500, 'the formula by hand'],
    [4.6, 1000, 4.8, 1000, 'the formula by hand'],
    [4.74, 1000, 4.75, 40, 'the formula by hand'],
    [4.65, 1000, 4.75, 400, 'the formula by hand'],
  ])('from %d with %i ratings to %d is %i, as in %5$s', (score, ratings, target, published) => {
    expect(answer(ratingsNeeded(score, ratings, target, 5))).toBe(published);
  });

  it.each([
    [4.9, 1000],
    [4.98, 556],
  ])('with new ratings of %d on average is %i for 1,000 from 4.7 to 4.8', (newMean, expected) => {
    expect(answer(ratingsNeeded(4.7, 1000, 4.8, newMean))).toBe(expected);
  });

  it('cannot be told when new ratings are no better than the target, or for a full 5', () => {
    expect(codeOf(ratingsNeeded(4.7, 1000, 4.8, 4.8))).toBe('targetUnreachable');
    expect(codeOf(ratingsNeeded(4.7, 1000, 5, 5))).toBe('fullScoreUnreachable');
    expect(answer(ratingsNeeded(5, 1000, 5, 5))).toBe(0);
  });

  it('is 0 when the target is reached already, whatever the new ratings are', () => {
    expect(answer(ratingsNeeded(4.8, 10, 4.8, 1))).toBe(0);
    expect(answer(ratingsNeeded(4.9, 10, 4.8, 1))).toBe(0);
  });

  it('is the fewest that reach the target, exactly, for whole stars and any decimal target', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 5, maxLength: 5 });
    const hundredths = fc.integer({ min: 100, max: 499 });
    fc.assert(
      fc.property(counts, hundredths, (stars, target) => {
        const ratings = stars.reduce((sum, count) => sum + count, 0);
        fc.pre(ratings > 0);
        const total = stars.reduce((sum, count, index) => sum + count * (5 - index), 0);
        const needed = answer(ratingsNeeded(total / ratings, ratings, target / 100, 5));
        const reaches = (added: number) => 100 * (total + 5 * added) >= target * (ratings + added);
        expect(reaches(needed)).toBe(true);
        expect(needed > 0 && reaches(needed - 1)).toBe(false);
      }),
    );
  });

  it('lifts the score to the target, as scoreAfter tells it', () => {
    const tenths = fc.integer({ min: 10, max: 49 }).map((score) => score / 10);
    fc.assert(
      fc.property(tenths, fc.integer({ min: 1, max: 100_000 }), tenths, (score, ratings, target) => {
        fc.pre(target > score);
        const added = answer(ratingsNeeded(score, ratings, target, 5));
        const reached = answer(scoreAfter(score, ratings, { ...unchanged, added }));
        const before = answer(scoreAfter(score, ratings, { ...unchanged, added: added - 1 }));
        expect(reached).toBeGreaterThanOrEqual(target - 1e-12);
        expect(before).toBeLessThan(target);
      }),
    );
  });
});

describe('scoreAfter', () => {
  it.each([
    [4.7, 400],
    [4.5, 200],
    [5.0, 700],
  ])(
    'reaches 4.8 when 200 of 1,000 with a mean of %d roll off and %i fives come, by the formula by hand',
    (rolledOutMean, added) => {
      const change = { added, addedMean: 5, rolledOut: 200, rolledOutMean };
      expect(answer(scoreAfter(4.7, 1000, change))).toBeCloseTo(4.8, 12);
    },
  );

  it('stays when nothing comes and nothing goes', () => {
    expect(answer(scoreAfter(4.7, 1000, unchanged))).toBeCloseTo(4.7, 12);
  });

  it('refuses what cannot be: more going than there is, nothing left, a mean that does not fit', () => {
    expect(codeOf(scoreAfter(4.7, 10, { ...unchanged, rolledOut: 11 }))).toBe('rolledOutTooMany');
    expect(codeOf(scoreAfter(4.7, 10, { ...unchanged, rolledOut: 10 }))).toBe('noRatings');
    expect(codeOf(scoreAfter(4.2, 100, { ...unchanged, rolledOut: 90 }))).toBe('rolledOutInconsistent');
  });

  it('is the score of the new ratings alone when all old ones are gone', () => {
    const change = { added: 10, addedMean: 4.9, rolledOut: 10, rolledOutMean: 4.2 };
    expect(answer(scoreAfter(4.2, 10, change))).toBeCloseTo(4.9, 12);
  });
});

describe('shownRange', () => {
  it('is at worst 400 for 1,000 ratings from 4.7 to 4.8 (true 4.65), and at best 4 (true 4.749)', () => {
    expect(shownRange(4.7, 1000, 4.8, 1)).toEqual({ ok: true, value: { best: 4, worst: 400 } });
  });

  it('narrows with every decimal that the page shows', () => {
    expect(shownRange(4.74, 1000, 4.8, 2)).toEqual({ ok: true, value: { best: 249, worst: 293 } });
  });

  it('is bounded by what every possible true score needs', () => {
    const tenths = fc.integer({ min: 10, max: 50 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), tenths, (ratings, pick, target) => {
        const stars = ratings + (pick % (4 * ratings + 1));
        const shown = Math.floor((20 * stars + ratings) / (2 * ratings)) / 10;
        const range = answer(shownRange(shown, ratings, target / 10, 1));
        const reaches = (added: number) => 20 * (stars + 5 * added) >= (2 * target - 1) * (ratings + added);
        let needed = 0;
        while (!reaches(needed)) needed += 1;
        expect(range.best).toBeLessThanOrEqual(needed);
        expect(range.worst).toBeGreaterThanOrEqual(needed);
      }),
    );
  });

  it('knows which scores a page can show', () => {
    expect(codeOf(shownRange(4.75, 1000, 4.8, 1))).toBe('scoreTooFine');
    expect(codeOf(shownRange(4.5, 3, 4.8, 1))).toBe('scoreImpossible');
    expect(shownRange(5, 10, 5, 1)).toEqual({ ok: true, value: { best: 0, worst: 0 } });
  });
});

describe('fiveStarsToOffset', () => {
  it('is 12.33 at 4.7, 19 at 4.8 and 39 at 4.9 for a one-star rating', () => {
    expect(answer(fiveStarsToOffset(4.7, 1))).toBeCloseTo(12.33, 2);
    expect(answer(fiveStarsToOffset(4.8, 1))).toBe(19);
    expect(answer(fiveStarsToOffset(4.9, 1))).toBe(39);
  });

  it('keeps the score where it is', () => {
    const hundredths = fc.integer({ min: 101, max: 499 }).map((score) => score / 100);
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 1, max: 4 }), (target, badStars) => {
        const fives = answer(fiveStarsToOffset(target, badStars));
        fc.pre(badStars < target);
        expect((target * 1000 + badStars + 5 * fives) / (1001 + fives)).toBeCloseTo(target, 9);
      }),
    );
  });

  it('is nothing for a rating that is no worse than the target, and no number can undo one at a full 5', () => {
    expect(answer(fiveStarsToOffset(3.9, 4))).toBe(0);
    expect(codeOf(fiveStarsToOffset(5, 1))).toBe('fullScoreUnreachable');
  });
});
