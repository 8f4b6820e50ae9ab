import { isoFromSerial, serialFromIso } from '../../core/calendar/iso-date';
import { carriedOverFrom, datedPhases, type PromoCalendar } from '../../core/calendar/promo-calendar';
import { carriedOver } from '../../messages';
import { useLanguage, useTexts } from '../language';
import { texts } from '../texts';

interface PhaseTimelineProps {
  readonly calendar: PromoCalendar | undefined;
  /** ISO date of the promotion day; anything else draws nothing. */
  readonly promoDate: string;
}

/**
 * The phases on one line of time, so that a change of the date or the calendar is seen at once; and of which year they are
 * if not of this one.
 */
export function PhaseTimeline({ calendar, promoDate }: PhaseTimelineProps) {
  const language = useLanguage();
  const words = useTexts(texts);
  const day = serialFromIso(promoDate);
  if (!calendar || day === null) return null;
  const phases = datedPhases(calendar, day);
  const start = Math.min(...phases.map(({ startSerial }) => startSerial));
  const length = Math.max(...phases.map(({ endSerial }) => endSerial)) - start;
  const year = carriedOverFrom(calendar, day);
  const percent = (days: number) => `${(100 * days) / length}%`;
  return (
    <>
      <ol class="timeline" aria-label={words.timeline}>
        {phases.map(({ phase, startSerial, endSerial }) => (
          <li key={phase.id}>
            <span>{phase.names[language]}</span>
            <small>
              {monthDay(startSerial)} – {monthDay(Math.ceil(endSerial) - 1)}
            </small>
            <i class={`bar bar-${phase.side[0]}`}>
              <b
                style={{
                  left: percent(startSerial - start),
                  width: percent(Math.max(endSerial - startSerial, 1)),
                }}
              />
            </i>
          </li>
        ))}
      </ol>
      {year !== null && <p class="field-help timeline-source">{carriedOver[language](year)}</p>}
    </>
  );
}

/** `9-15`; the year stands in the field above. */
const monthDay = (serial: number): string => isoFromSerial(serial).slice(5).split('-').map(Number).join('-');
