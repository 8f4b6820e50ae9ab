import { BooleanNumber } from '@univerjs/core';
import { FunctionType } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { UniverDocument } from '../book/univer-document';
import { type FunctionHelp, functionHelp, type ParameterHelp } from './function-help';

/** Puts the add-on's functions into the list that opens while a formula is typed, and into its helper box. */
export function registerFunctionHelp({ injector }: UniverDocument, code: string): void {
  injector.get(IDescriptionService).registerDescriptions(functionHelp(code).map(toUniverInfo));
}

const toUniverInfo = ({ name, description, parameters }: FunctionHelp) => ({
  functionName: name,
  functionType: FunctionType.User,
  description,
  abstract: firstSentence(description),
  functionParameter: parameters.map(toUniverParameter),
});

/** The list has room for one line; the rest is in the helper box. */
const firstSentence = (text: string): string => /^[^。]*。?/.exec(text)?.[0] ?? '';

const toUniverParameter = ({ name, detail, isOptional }: ParameterHelp) => ({
  name,
  detail,
  example: name,
  require: isOptional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  repeat: BooleanNumber.FALSE,
});
