import { useCallback, useEffect, useState } from 'preact/hooks';
import { useTexts } from '../language';
import { Notice } from '../notice';
import { useServer } from '../server';
import { UpgradePlan } from './upgrade-plan';
import type { UpgradePreview } from './upgrade-preview';
import { upgradeTexts } from './upgrade-texts';

interface UpgradeOfferProps {
  readonly runId: string;
  /** Looks at once: the person has asked for it in the menu. */
  readonly isWanted: boolean;
  readonly onUpgraded: (told: string) => void;
}

/** One quiet line beside a plan of older templates; then what would change, and only then the deed. */
export function UpgradeOffer({ runId, isWanted, onUpgraded }: UpgradeOfferProps) {
  const call = useServer();
  const words = useTexts(upgradeTexts);
  const [preview, setPreview] = useState<UpgradePreview | null>(null);
  const [working, setWorking] = useState<'looking' | 'upgrading' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const look = useCallback(async () => {
    setProblem(null);
    setWorking('looking');
    const result = await call('previewUpgrade', { runId });
    setWorking(null);
    if (result.ok) setPreview(result.value);
    else setProblem(result.message);
  }, [call, runId]);
  useEffect(() => {
    if (isWanted) void look();
  }, [isWanted, look]);
  const upgrade = async (add: readonly string[]) => {
    setProblem(null);
    setWorking('upgrading');
    const result = await call('upgrade', { runId, add });
    setWorking(null);
    if (result.ok) onUpgraded(words.done(result.value.sheets.length));
    else setProblem(result.message);
  };

  return (
    <div class="notice existing upgrade">
      <p>{words.offer}</p>
      {preview ? (
        <UpgradePlan
          preview={preview}
          isWorking={working === 'upgrading'}
          onUpgrade={(add) => void upgrade(add)}
          onNo={() => setPreview(null)}
        />
      ) : (
        <button
          type="button"
          class="quiet"
          aria-disabled={working !== null}
          onClick={() => working !== null || look()}
        >
          {working === 'looking' ? words.looking : words.look}
        </button>
      )}
      {problem && <Notice isBad>{problem}</Notice>}
    </div>
  );
}
