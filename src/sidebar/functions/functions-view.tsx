import { useState } from 'preact/hooks';
import {
  catalogue,
  exampleResultText,
  type FunctionFamily,
  type FunctionSpec,
  functionFamilies,
  parameterMeaning,
  parameterOption,
} from '../../functions';
import type { Language } from '../../messages';
import { texts } from '../texts';
import { FormulaActions } from './formula-actions';

const families = Object.keys(functionFamilies) as FunctionFamily[];

/** Every custom function by family, searchable by name, purpose and parameter in both languages. */
export function FunctionsView({ language }: { readonly language: Language }) {
  const [query, setQuery] = useState('');
  const words = texts(language);
  const found = catalogue.filter((spec) => matches(spec, query));
  return (
    <section class="functions">
      <input
        type="search"
        class="search"
        aria-label={words.searchFunctions}
        placeholder={words.searchFunctions}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="actions-hint" role="status">
        {found.length > 0 ? words.functionCount(found.length) : words.noFunction(query)}
      </p>
      {families.map((family) => (
        <Family
          key={family}
          title={functionFamilies[family][language]}
          specs={found.filter((spec) => spec.family === family)}
          language={language}
        />
      ))}
    </section>
  );
}

function matches(spec: FunctionSpec, query: string): boolean {
  const names = spec.parameters.flatMap(({ words }) => Object.values(words().name));
  const about = [...Object.values(spec.words().help), ...Object.values(functionFamilies[spec.family])];
  const text = [spec.name, ...about, ...names].join(' ').toLowerCase();
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.includes(word));
}

interface FamilyProps {
  readonly title: string;
  readonly specs: readonly FunctionSpec[];
  readonly language: Language;
}

function Family({ title, specs, language }: FamilyProps) {
  if (specs.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {specs.map((spec) => (
        <FunctionEntry key={spec.name} spec={spec} language={language} />
      ))}
    </>
  );
}

function FunctionEntry({ spec, language }: { readonly spec: FunctionSpec; readonly language: Language }) {
  const words = texts(language);
  return (
    <details class="function" name="function">
      <summary>
        <code>{spec.name}</code>
        <span>{spec.words().help[language]}</span>
      </summary>
      <h3>{words.example}</h3>
      <p class="example">
        <code>{spec.example.formula}</code>
        <span>→ {exampleResultText(spec)}</span>
      </p>
      <FormulaActions spec={spec} language={language} />
      <h3>{words.parameters}</h3>
      <dl>
        {spec.parameters.map((parameter) => (
          <div key={parameter.id}>
            <dt>
              {parameter.words().name[language]} <small>{parameterOption(parameter, language)}</small>
            </dt>
            <dd>{parameterMeaning(parameter, language)}</dd>
          </div>
        ))}
      </dl>
      <p class="source">{words.source(spec.words().source[language])}</p>
    </details>
  );
}
