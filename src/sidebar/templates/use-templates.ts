import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TemplateLists } from '../../app/templates/templates-api';
import { useServer } from '../server';

export interface Templates {
  /** `null` until the server has answered. */
  readonly lists: TemplateLists | null;
  readonly failure: string | null;
  readonly refresh: () => Promise<void>;
}

/** The templates on both shelves and the sheet that is open; asked for when the tab is first looked at. */
export function useTemplates(isShown: boolean): Templates {
  const call = useServer();
  const [lists, setLists] = useState<TemplateLists | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const refresh = useCallback(async () => {
    const result = await call('templates', {});
    if (result.ok) setLists(result.value);
    setFailure(result.ok ? null : result.message);
  }, [call]);
  useEffect(() => {
    if (isShown) void refresh();
  }, [isShown, refresh]);
  return { lists, failure, refresh };
}
