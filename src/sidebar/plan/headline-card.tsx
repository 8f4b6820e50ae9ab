import type { Headline } from '../../app/api';
import { useTexts } from '../language';
import { texts } from '../texts';

const figures = ['orders', 'inquiries', 'presalesRostered', 'aftersalesRostered'] as const;

/** The figures that follow every keystroke, in sight while the form scrolls. */
export function HeadlineCard({ headline }: { readonly headline: Headline | null }) {
  const { figures: names, units, figuresLabel } = useTexts(texts);
  return (
    <section class="headline" aria-label={figuresLabel} aria-live="polite">
      {figures.map((figure) => (
        <div class="figure" key={figure}>
          <span class="figure-name">{names[figure]}</span>
          <span class="figure-value" data-figure={figure}>
            {headline ? Math.ceil(headline[figure] - 1e-9).toLocaleString('en-US') : '—'}
            {headline && <small>{units[figure]}</small>}
          </span>
        </div>
      ))}
    </section>
  );
}
