import { phaseSides } from '../../core/calendar/promo-calendar';
import { type PromoTask, taskAnchors, taskGroups } from '../../core/calendar/promo-task';
import { fail, type Result, success } from '../../messages';
import { arrayOf, type Decoder, integer, localized, object, oneOf, slug } from './decoder';
import { distinct } from './distinct';

const task: Decoder<PromoTask> = object(
  {
    id: slug,
    names: localized,
    group: oneOf(...taskGroups),
    side: oneOf(...phaseSides),
    at: oneOf(...taskAnchors),
    from: integer(-365, 365),
    to: integer(-365, 365),
    owner: localized,
    done: localized,
  },
  { until: oneOf('end'), platforms: arrayOf(slug, 20, 1), plans: arrayOf(slug, 20, 1) },
);

const file = object({ tasks: distinct('id', arrayOf(task, 200, 1)) });

/** Reads `tasks.yaml`; see {@link parseTemplate} for what it says about mistakes. No task ends before it begins. */
export function parseTasks(json: unknown): Result<readonly PromoTask[]> {
  const parsed = file(json, '$');
  if (!parsed.ok) return parsed;
  const { tasks } = parsed.value;
  const reversed = tasks.findIndex(({ from, to, until }) => until === undefined && to < from);
  const wrong = tasks[reversed];
  if (wrong === undefined) return success(tasks);
  const expected = { 'zh-CN': `不早于 from（${wrong.from}）`, en: `not before from (${wrong.from})` };
  return fail({ code: 'fileInvalid', path: `$.tasks[${reversed}].to`, expected, got: String(wrong.to) });
}
