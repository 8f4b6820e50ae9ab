import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface FieldProblemProps {
  /** For the field to refer to. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** What is wrong, where it was typed or asked for: screen readers say it at once, and it is never left below the button. */
export function FieldProblem({ id, children }: FieldProblemProps) {
  const problem = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => problem.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <p class="field-problem" id={id} role="alert" ref={problem}>
      {children}
    </p>
  );
}
