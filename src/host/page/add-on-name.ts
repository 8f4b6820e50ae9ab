/** As Google shows it under 扩展程序 and over a question without a title. */
export const addOnName = '客服大促助手';
