import { useTexts } from '../language';
import { helpSections } from './help-sections';

/** What a newcomer asks first. */
export function HelpView() {
  return (
    <section class="help">
      {useTexts(helpSections).map(({ title, paragraphs }) => (
        <article key={title}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </article>
      ))}
    </section>
  );
}
