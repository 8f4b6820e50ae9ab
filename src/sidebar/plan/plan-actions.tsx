import { useTexts } from '../language';
import { Notice } from '../notice';
import { texts } from '../texts';
import { useFocusBack } from '../use-focus-back';
import type { GenerationFailure } from './generate-by-sheet';
import type { Generation } from './use-generation';
import { Working } from './working';

interface PlanActionsProps {
  readonly generation: Generation;
  readonly isUpdating: boolean;
  /** How many sheets the button makes. */
  readonly sheetCount: number;
  /** How many inputs are wrong; while any is, nothing can be made. */
  readonly problemCount: number;
}

/** The end of the form, always in sight: how the last attempt went, and the button or what it has set going. */
export function PlanActions({ generation, isUpdating, sheetCount, problemCount }: PlanActionsProps) {
  const words = useTexts(texts);
  const { progress, failure, isCancelling, ending, cancel } = generation;
  const button = useFocusBack(progress !== null);
  const ready = isUpdating ? words.willUpdate : words.sheetsToMake(sheetCount);
  return (
    <div class="actions">
      {failure && <FailureNotice failure={failure} />}
      {ending && <Notice>{words[ending]}</Notice>}
      {progress ? (
        <Working progress={progress} isCancelling={isCancelling} onCancel={isUpdating ? null : cancel} />
      ) : (
        <>
          <p class="actions-hint">{problemCount > 0 ? words.fixFirst(problemCount) : ready}</p>
          <button type="submit" class="primary" ref={button} disabled={problemCount > 0}>
            {isUpdating ? words.update : words.generate}
          </button>
        </>
      )}
    </div>
  );
}

function FailureNotice({ failure }: { readonly failure: GenerationFailure }) {
  const words = useTexts(texts);
  return (
    <Notice isBad>
      <strong>{words.failed}</strong>
      <p>{failure.message}</p>
      {failure.problems?.map((problem) => (
        <p key={problem.field}>{problem.message}</p>
      ))}
    </Notice>
  );
}
