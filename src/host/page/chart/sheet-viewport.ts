import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { UniverDocument } from '../../book/univer-document';

/** The scrolling part of the sheet that is shown, in pixels of the browser's window. */
export interface SheetViewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 1 at 100 %. */
  readonly zoom: number;
  /** Where a cell's upper left corner is, relative to the viewport's; rows and columns count from 1. */
  corner(row: number, column: number): { readonly x: number; readonly y: number };
}

/** Univer draws its scroll bars inside the viewport. */
const scrollBarPixels = 10;

/** Null before the sheet is drawn for the first time. */
export function sheetViewport({ injector, workbook }: UniverDocument): SheetViewport | null {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getId());
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!render || !view || !skeleton) return null;
  const { scaleX: zoom } = render.scene.getAncestorScale();
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  const left = view.left * zoom;
  const top = view.top * zoom;
  return {
    left: canvas.left + left,
    top: canvas.top + top,
    width: canvas.width - left - scrollBarPixels,
    height: canvas.height - top - scrollBarPixels,
    zoom,
    corner: (row, column) => {
      const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row - 1, column - 1);
      return {
        x: (startX - view.viewportScrollX) * zoom - left,
        y: (startY - view.viewportScrollY) * zoom - top,
      };
    },
  };
}
