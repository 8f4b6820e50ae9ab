import type { HostServices } from '../book/host-services';
import { createRuntime } from '../bridge/runtime';
import { spawnWebWorker, type WebWorker } from '../bridge/web-worker';
import type { Project } from '../project/project';
import { showWhileRunning } from './running-notice';
import type { RunFunction } from './sandbox-frame';
import { showFailure, showToast } from './toast';

/** The runs of the add-on on this page, one after the other. */
export interface Runs {
  /** As `google.script.run`: the caller is told how it ended. */
  readonly run: RunFunction;
  /** As a menu item or a trigger: a failure is shown to the person. */
  start(functionName: string, ...args: readonly unknown[]): Promise<void>;
}

class Cancelled extends Error {
  constructor() {
    super('已取消运行');
  }
}

/** Called when a run begins, and when it has ended, however it did. */
export interface RunObserver {
  onStart(): void;
  onEnd(): void;
}

export function createRuns(services: HostServices, project: Project, observer: RunObserver): Runs {
  let hideNotice = () => {};
  const runtime = createRuntime({
    services,
    project,
    spawnWorker: () =>
      noticed(spawnWebWorker(), (hide) => {
        hideNotice = hide;
        observer.onStart();
      }),
    onEnd: () => {
      hideNotice();
      observer.onEnd();
    },
  });
  const run: RunFunction = (functionName, args) => runtime.run(functionName, ...args);
  const start = (functionName: string, ...args: readonly unknown[]) =>
    run(functionName, args).then(() => undefined, showEnd);
  return { run, start };
}

/** A worker that says 正在运行脚本… from the moment it is given something to run, and can be cancelled there. */
function noticed(worker: WebWorker, onStart: (hideNotice: () => void) => void): WebWorker {
  return {
    ...worker,
    post(message) {
      onStart(showWhileRunning(() => worker.end(new Cancelled())));
      worker.post(message);
    },
  };
}

function showEnd(error: unknown): void {
  if (error instanceof Cancelled) showToast({ message: error.message });
  else showFailure(error);
}
