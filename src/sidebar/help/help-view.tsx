import type { Language } from '../../messages';
import { helpSections } from './help-sections';

/** What a newcomer asks first. */
export function HelpView({ language }: { readonly language: Language }) {
  return (
    <section class="help">
      {helpSections(language).map(({ title, paragraphs }) => (
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
