import type { ComponentChildren } from 'preact';

interface FieldProblemProps {
  /** For the field to refer to. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** What is wrong, where it was typed or asked for: screen readers say it at once. */
export function FieldProblem({ id, children }: FieldProblemProps) {
  return (
    <p class="field-problem" id={id} role="alert">
      {children}
    </p>
  );
}
