/** Digits that are an order, a parcel or a model rather than someone's number. */
const numbered = /(单号|订单|运单|快递|编号|型号|条码|批号|序列号|货号|款号)[^\d]{0,4}$/u;

/**
 * Signs that someone sells something in a review: a number to call or add, an account after 微 or V, a 淘口令.
 *
 * @param text folded to half-width and lower case
 */
export const hasAdvertPattern = (text: string): boolean =>
  hasContactNumber(text) ||
  /[微薇威v][信x芯]?[^a-z0-9一-龥]{0,2}[a-z0-9_]{6,20}/u.test(text) ||
  hasTaoToken(text);

const hasContactNumber = (text: string): boolean =>
  [...text.matchAll(/\d{7,}/g)].some(
    ({ index }) => !numbered.test(text.slice(Math.max(0, index - 8), index)),
  );

/** `￥aBc1234567￥`, in its several currency signs. */
const hasTaoToken = (text: string): boolean => /[¥€$₴£₤₳]\s?[a-z0-9]{8,13}\s?[¥€$₴£₤₳]/u.test(text);
