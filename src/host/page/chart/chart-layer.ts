import { CommandType, ICommandService } from '@univerjs/core';
import type { Book, ChartRecord } from '../../book/book';
import type { UniverDocument } from '../../book/univer-document';
import { element } from '../element';
import { oncePerFrame } from '../once-per-frame';
import { chartOptions } from './chart-options';
import { chartTable } from './chart-table';
import { drawChart } from './draw-chart';
import { type SheetViewport, sheetViewport } from './sheet-viewport';

/**
 * The charts of the sheet that is shown, in a layer over it: Univer's free part has none. Clicks and the mouse wheel go
 * through to the sheet. Charts follow every change of the document, scrolling and zoom.
 */
export function createChartLayer(document: UniverDocument, book: Book): HTMLElement {
  const layer = element('div', { class: 'chart-layer', 'aria-label': '图表' });
  const placeNow = () => {
    const charts = shownCharts(book);
    const viewport = charts.length > 0 ? sheetViewport(document) : null;
    layer.hidden = viewport === null;
    if (viewport) placeCharts(layer, charts, viewport);
  };
  const place = oncePerFrame(placeNow);
  const redraw = oncePerFrame(() => {
    layer.replaceChildren(
      ...shownCharts(book).map((chart) => drawChart(chartTable(book, chart), chartOptions(chart))),
    );
    // In the same frame: the next one may be a calculation away, and a chart without its place covers the sheet's head.
    placeNow();
  });
  const { api, injector } = document;
  injector.get(ICommandService).onCommandExecuted(({ type }) => {
    if (type === CommandType.MUTATION) redraw();
  });
  api.addEvent(api.Event.ActiveSheetChanged, redraw);
  for (const event of [api.Event.Scroll, api.Event.SheetZoomChanged, api.Event.SheetSkeletonChanged])
    api.addEvent(event, place);
  new ResizeObserver(place).observe(layer);
  return layer;
}

function shownCharts(book: Book): readonly ChartRecord[] {
  const { activeSheetId } = book.info();
  return book.records('chart').filter(({ sheetId }) => sheetId === activeSheetId);
}

function placeCharts(layer: HTMLElement, charts: readonly ChartRecord[], viewport: SheetViewport): void {
  if (!layer.parentElement) return;
  const origin = layer.parentElement.getBoundingClientRect();
  setBox(layer, { ...viewport, left: viewport.left - origin.left, top: viewport.top - origin.top });
  for (const [index, picture] of [...layer.children].entries()) {
    const chart = charts[index];
    if (!chart || !(picture instanceof SVGElement)) continue;
    const { x, y } = viewport.corner(chart.row, chart.column);
    const [left, top] = [x + chart.offsetX * viewport.zoom, y + chart.offsetY * viewport.zoom];
    picture.style.transform = `translate(${left}px, ${top}px) scale(${viewport.zoom})`;
  }
}

type Box = Pick<SheetViewport, 'left' | 'top' | 'width' | 'height'>;

function setBox({ style }: HTMLElement, { left, top, width, height }: Box): void {
  Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}
