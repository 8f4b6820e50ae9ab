import { IRenderManagerService, type Scene } from '@univerjs/engine-render';
import type { UniverDocument } from '../book/univer-document';

/** While the add-on runs, pictures of the sheet are at least this far apart. */
const pauseMilliseconds = 2000;

export interface DrawingPace {
  slow(): void;
  full(): void;
}

/**
 * The pace at which Univer draws. A run of hundreds of small changes would otherwise be drawn after each of them, which
 * takes several times longer than the changes.
 */
export function drawingPace({ injector, workbook }: UniverDocument): DrawingPace {
  let isSlow = false;
  let paced: Scene | undefined;
  const pace = (scene: Scene) => {
    const draw = scene.render.bind(scene);
    let lastDrawn = 0;
    scene.render = (...context) => {
      if (isSlow && performance.now() - lastDrawn < pauseMilliseconds) return;
      draw(...context);
      lastDrawn = performance.now();
    };
  };
  return {
    slow() {
      isSlow = true;
      // Only now: Univer makes the scene after the document.
      const scene = injector.get(IRenderManagerService).getRenderById(workbook.getId())?.scene;
      if (scene && scene !== paced) pace(scene);
      paced = scene;
    },
    full() {
      isSlow = false;
    },
  };
}
