/** Failures of what people type into a cell. */
export const functionMessages = {};
