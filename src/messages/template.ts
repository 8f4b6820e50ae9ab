/** Failures in a template file or a plan. */
export const templateMessages = {};
