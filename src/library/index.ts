/** The built-in sheets as data, as they lie in `sheets-templates`; `template` parses them. */
export const templateFiles: readonly unknown[] = [];
export const planFiles: readonly unknown[] = [];
export const inputsFile: unknown = {};
export const attributeFiles: readonly unknown[] = [];
