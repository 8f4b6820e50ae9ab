import { ICommandService } from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { UniverDocument } from '../book/univer-document';

/** Enters what a person is typing, as if they had gone to another cell; does nothing if nobody types. */
export function endEdit({ injector, workbook }: UniverDocument): void {
  if (!injector.get(IEditorBridgeService).isVisible().visible) return;
  const commands = injector.get(ICommandService);
  const eventType = DeviceInputEventType.PointerDown;
  commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: false,
    eventType,
    unitId: workbook.getId(),
  });
}
