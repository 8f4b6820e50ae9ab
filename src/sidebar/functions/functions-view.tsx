import { useState } from 'preact/hooks';
import { catalogue, exampleResultText, type FunctionSpec } from '../../functions';
import type { Language } from '../../messages';
import { texts } from '../texts';

/** Every custom function, searchable by name, purpose and parameter in both languages. */
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
      {found.map((spec) => (
        <FunctionEntry key={spec.name} spec={spec} language={language} />
      ))}
    </section>
  );
}

function matches(spec: FunctionSpec, query: string): boolean {
  const names = spec.parameters.flatMap(({ name }) => Object.values(name));
  const text = [spec.name, ...Object.values(spec.help), ...names].join(' ').toLowerCase();
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.includes(word));
}

function FunctionEntry({ spec, language }: { readonly spec: FunctionSpec; readonly language: Language }) {
  const words = texts(language);
  return (
    <details class="function" name="function">
      <summary>
        <code>{spec.name}</code>
        <span>{spec.help[language]}</span>
      </summary>
      <h3>{words.parameters}</h3>
      <dl>
        {spec.parameters.map((parameter) => (
          <div key={parameter.id}>
            <dt>{parameter.name[language]}</dt>
            <dd>
              {parameter.help[language]}
              {parameter.default && <DefaultOf parameter={parameter} language={language} />}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{words.example}</h3>
      <p class="example">
        <code>{spec.example.formula}</code>
        <span>→ {exampleResultText(spec)}</span>
      </p>
      <CopyButton formula={spec.example.formula} language={language} />
      <p class="source">
        {words.source}: {spec.source[language]}
      </p>
    </details>
  );
}

type ParameterProps = { readonly parameter: FunctionSpec['parameters'][number]; readonly language: Language };

function DefaultOf({ parameter, language }: ParameterProps) {
  const value = parameter.default?.label?.[language] ?? String(parameter.default?.value ?? '');
  return <em> {texts(language).optional(value)}</em>;
}

function CopyButton({ formula, language }: { readonly formula: string; readonly language: Language }) {
  const [copied, setCopied] = useState(false);
  const words = texts(language);
  const copy = async () => {
    await navigator.clipboard?.writeText(formula).catch(() => undefined);
    setCopied(true);
  };
  return (
    <button type="button" class="quiet" onClick={copy}>
      {copied ? words.copied : words.copy}
    </button>
  );
}
