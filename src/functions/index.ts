export { catalogue, functionsOf } from './catalogue';
export { docBlock, exampleResultText } from './doc-block';
export { type CellValue, evaluate, resultWidth, WARNING_SIGN } from './evaluate';
export type * from './function-spec';
export { functionFamilies } from './function-spec';
export { parameterHelp, parameterMeaning, parameterOption } from './parameter-help';
