import type { ApiResult } from '../../app/api';
import { useTexts } from '../language';
import { useServer } from '../server';
import { downloadText } from './download-text';
import { templateTexts } from './template-texts';
import type { TemplateItemState } from './use-template-item';

interface TemplateActionsProps {
  readonly item: TemplateItemState;
  readonly onRecapture: () => void;
}

/** All that can be done with a template besides inserting it. */
export function TemplateActions({ item, onRecapture }: TemplateActionsProps) {
  const call = useServer();
  const words = useTexts(templateTexts);
  const { choice } = item;
  const isMine = choice.shelf === 'mine';

  /** Tells how a call went. */
  const settle = async <T,>(asked: Promise<ApiResult<T>>, told: (value: T) => string) => {
    const result = await asked;
    if (result.ok) await item.done(told(result.value));
    else item.fail(result.message);
  };
  const exportFile = () =>
    settle(call('exportTemplate', choice), ({ fileName, text }) => {
      downloadText(fileName, text);
      return words.exported(fileName);
    });
  const copy = () => settle(call('copyTemplate', choice), () => (isMine ? words.shared : words.kept));

  return (
    <div class="buttons">
      {isMine && <Action text={words.recapture} onChoose={onRecapture} />}
      <Action text={words.rename} onChoose={() => item.open('rename')} />
      <Action text={words.exportFile} onChoose={exportFile} />
      <Action text={isMine ? words.share : words.keepCopy} onChoose={copy} />
      <Action text={words.remove} isGrave onChoose={() => item.open('remove')} />
    </div>
  );
}

interface ActionProps {
  readonly text: string;
  readonly isGrave?: boolean;
  readonly onChoose: () => void;
}

function Action({ text, isGrave = false, onChoose }: ActionProps) {
  return (
    <button type="button" class={isGrave ? 'link link-bad' : 'link'} onClick={onChoose}>
      {text}
    </button>
  );
}
