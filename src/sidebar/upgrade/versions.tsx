import { useState } from 'preact/hooks';
import type { CurrentPlan } from '../../app/api';
import { Notice } from '../notice';
import { OldVersion } from './old-version';
import { UpgradeOffer } from './upgrade-offer';

interface VersionsProps {
  readonly current: CurrentPlan;
  /** Whether the person has asked for an upgrade already. */
  readonly isWanted: boolean;
  /** The sheets of the plan are other ones now. */
  readonly onChanged: () => void;
}

/** What there is to say about the version of a plan's sheets: a newer one to be had, an older one still there, or nothing. */
export function Versions({ current, isWanted, onChanged }: VersionsProps) {
  const [told, setTold] = useState<string | null>(null);
  const tell = (text: string) => {
    setTold(text);
    onChanged();
  };
  return (
    <>
      {told && <Notice>{told}</Notice>}
      {current.isOlder && (
        <UpgradeOffer
          key={current.runId}
          runId={current.runId}
          isWanted={isWanted && told === null}
          onUpgraded={tell}
        />
      )}
      {current.old.length > 0 && <OldVersion current={current} onChanged={tell} />}
    </>
  );
}
