import { bannedWordsIn } from '../../src/core/wording/banned-words';
import { bannedWordGroups } from '../../src/library';
import { attributes } from './built-in';

const questionsOf = (id: string) => attributes.find((each) => each.id === id)?.questions ?? [];

describe.each(attributes.map(({ id }) => [id]))('the training questions of %s', (id) => {
  it('are twelve or more that no other category asks', () => {
    const others = new Set(
      attributes
        .filter((each) => each.id !== id)
        .flatMap((each) => each.questions.map(({ question }) => question['zh-CN'])),
    );
    const own = questionsOf(id).filter(({ question }) => !others.has(question['zh-CN']));
    expect(own.length).toBeGreaterThanOrEqual(12);
  });

  it('are each asked once, and answered without a word that service must not use', () => {
    const asked = questionsOf(id).map(({ question }) => question['zh-CN']);
    expect(new Set(asked).size).toBe(asked.length);
    const banned = questionsOf(id).flatMap(({ answer }) =>
      bannedWordsIn(answer['zh-CN'], bannedWordGroups).map(({ word }) => `${word}: ${answer['zh-CN']}`),
    );
    expect(banned).toEqual([]);
  });
});
