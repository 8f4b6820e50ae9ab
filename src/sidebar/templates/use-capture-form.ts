import { useState } from 'preact/hooks';
import type { CaptureRequest, OpenSheet, TemplateEntry } from '../../app/templates/templates-api';
import type { Wish } from './capture-wish';
import { useCapture } from './use-capture';

/** What is wished of a template that is about to be saved; to put it in another's place is asked about first. */
export function useCaptureForm(
  sheet: OpenSheet,
  replaced: TemplateEntry | undefined,
  onSaved: (told: string) => void,
) {
  const [typedName, typeName] = useState<string | null>(null);
  const [wish, setWish] = useState<Wish>({ scope: 'sheet', keep: 'everything' });
  const [isAsking, setAsking] = useState(false);
  const { save, ...capture } = useCapture(onSaved);
  const name = replaced?.name ?? typedName ?? sheet.name;

  const send = (otherwise: CaptureRequest['otherwise']) =>
    void save({ ...wish, name, otherwise, ...(replaced ? { replaces: replaced.id } : {}) });
  return {
    ...capture,
    name,
    typeName,
    wish,
    setWish,
    isAsking,
    submit: (event: Event) => {
      event.preventDefault();
      if (replaced) setAsking(true);
      else send('refuse');
    },
    replace: () => {
      setAsking(false);
      send('refuse');
    },
    leave: () => setAsking(false),
    saveAnyway: () => send('values'),
  };
}
