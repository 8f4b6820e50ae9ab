import type { PlanFigures } from '../../app/api';
import { useTexts } from '../language';
import { texts } from '../texts';

const all = ['orders', 'inquiries', 'presalesRostered', 'aftersalesRostered'] as const;

/** What is known of the figures: while they are worked out for the first time, that they are; `null` if they cannot be. */
export type Figures = PlanFigures | 'calculating' | null;

/** The figures on top of everything, in sight while the form scrolls. */
export function HeadlineCard({ figures }: { readonly figures: Figures }) {
  const { figures: names, figuresLabel } = useTexts(texts);
  const isCalculating = figures === 'calculating';
  const shown = figures === null || isCalculating ? all : all.filter((id) => figures[id] !== undefined);
  if (shown.length === 0) return null;
  return (
    <section class="headline" aria-label={figuresLabel} aria-live="polite" aria-busy={isCalculating}>
      {shown.map((id) => (
        <div class="figure" key={id}>
          <span class="figure-name">{names[id]}</span>
          <span class="figure-value" data-figure={id}>
            <FigureValue id={id} figures={figures} />
          </span>
        </div>
      ))}
    </section>
  );
}

function FigureValue({ id, figures }: { readonly id: keyof PlanFigures; readonly figures: Figures }) {
  const { units, calculating } = useTexts(texts);
  if (figures === 'calculating') return <small>{calculating}</small>;
  const value = figures?.[id] ?? null;
  if (value === null) return <>—</>;
  return (
    <>
      {Math.ceil(value - 1e-9).toLocaleString('en-US')}
      <small>{units[id]}</small>
    </>
  );
}
