import { CommandType, CustomCommandExecutionError, type ICommandInfo, ICommandService } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFunctionService,
  type ISetFormulaCalculationNotificationMutation,
  OtherFormulaMarkDirty,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { ClearSelectionFormatCommand, SetBorderCommand, SetStyleCommand } from '@univerjs/sheets';
import type { UniverDocument } from './univer-document';

/** A calculation that takes longer than this has gone wrong. */
const timeoutMilliseconds = 120_000;

/** Knows what changed since the last calculation, and calculates that; Univer does so by itself after what a person changes. */
export class UniverCalculation {
  readonly #document: UniverDocument;
  /** Changes are counted: how many there were, when the calculation began that is under way, and before the last finished one. */
  #changes = 0;
  #changesUnderWay = 0;
  #changesCalculated = 0;
  /** True if parsed formulas may remember what a name or a sheet was before, or another document. */
  #isNamingChanged = true;
  #areFormatsDue = false;
  #isHeld = false;
  #isStopped = false;
  #queue: Promise<void> = Promise.resolve();
  #waiting: (() => void)[] = [];

  constructor(document: UniverDocument) {
    this.#document = document;
    this.#watch();
  }

  /** True if something that formulas may depend on was changed since the last calculation. */
  get isDue(): boolean {
    return this.#changesCalculated < this.#changes;
  }

  /** When all that was changed until then is calculated, by whoever began it. */
  calculated(): Promise<void> {
    return this.isDue ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  /** While held, Univer does not begin by itself. */
  hold(held: boolean): void {
    this.#isHeld = held;
  }

  /** The document closes: what waits to be calculated is for nobody. */
  stop(): void {
    this.#isStopped = true;
  }

  /** One at a time: Univer would give up a calculation for the next one, and whoever waits for the first would wait for ever. */
  run(): Promise<void> {
    const calculation = this.#queue.then(() => this.#calculateChanges());
    this.#queue = calculation.catch(() => undefined);
    return calculation;
  }

  async #calculateChanges(): Promise<void> {
    if (this.#isStopped || (!this.isDue && !this.#areFormatsDue)) return;
    const wasHeld = this.#isHeld;
    this.#isHeld = false;
    const forceCalculation = this.#isNamingChanged;
    if (forceCalculation) this.#document.injector.get(IFunctionService).deleteFormulaAstCacheKey('');
    this.#isNamingChanged = false;
    await this.#calculate(forceCalculation);
    this.#isHeld = wasHeld;
  }

  /** @param forceCalculation everything, and not only what depends on the changes that Univer has collected */
  #calculate(forceCalculation: boolean): Promise<void> {
    const { api, injector } = this.#document;
    const formula = api.getFormula();
    return new Promise((resolve, reject) => {
      // Asked before the calculation has begun, Univer would wait half a second for that and no longer.
      const start = formula.calculationStart(() => {
        start.dispose();
        formula.onCalculationResultApplied(timeoutMilliseconds).then(resolve, reject);
      });
      const nothingMore = {
        dirtyRanges: [],
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      };
      const { id } = SetTriggerFormulaCalculationStartMutation;
      const changes = { ...nothingMore, forceCalculation };
      injector.get(ICommandService).executeCommand(id, changes, { onlyLocal: true }).catch(reject);
    });
  }

  #watch(): void {
    const commands = this.#document.injector.get(ICommandService);
    commands.onCommandExecuted((command, options) => {
      if (command.type !== CommandType.MUTATION) return;
      this.#noteProgress(command);
      // A conditional format is calculated when it is first drawn; no cell waits for it.
      if (command.id === OtherFormulaMarkDirty.id) this.#areFormatsDue = true;
      // Results that Univer writes itself are local.
      if (!options?.onlyLocal) this.#noteChange(command);
    });
    // Univer remembers what a calculation that does not start would have been about.
    commands.beforeCommandExecuted(({ id }) => {
      if (this.#isHeld && id === SetFormulaCalculationStartMutation.id) {
        throw new CustomCommandExecutionError('calculation is held');
      }
    });
  }

  /** Univer's own table says which changes formulas depend on. */
  #noteChange(command: Readonly<ICommandInfo>): void {
    const dependencies = this.#document.injector.get(IActiveDirtyManagerService);
    if (dependencies.get(command.id) && !isStyleOnly(command)) this.#changes++;
    if (/defined-name|sheet\.mutation\.(insert|remove)-sheet|worksheet-name/.test(command.id))
      this.#isNamingChanged = true;
  }

  #noteProgress({ id, params }: Readonly<ICommandInfo>): void {
    if (id === SetFormulaCalculationStartMutation.id) {
      this.#changesUnderWay = this.#changes;
      this.#areFormatsDue = false;
    }
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
    const { NOT_EXECUTED, SUCCESS } = FormulaExecutedStateType;
    if (functionsExecutedState === NOT_EXECUTED || functionsExecutedState === SUCCESS)
      this.#changesCalculated = this.#changesUnderWay;
    if (!this.isDue) for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Styles are cell values to Univer, but no formula depends on them. */
function isStyleOnly({ params }: Readonly<ICommandInfo>): boolean {
  const { trigger } = (params ?? {}) as { trigger?: string };
  return [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id].some(
    (id) => id === trigger,
  );
}
