/**
 * A short text that tells texts apart: 53 bits (cyrb53, in the public domain). Two different sheets have the same one about
 * once in 10^16; it is no protection against someone who looks for such a pair.
 *
 * @param parts in their order; where one ends and the next begins counts
 */
export function digest(parts: Iterable<string>): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const add = (unit: number): void => {
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  };
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) add(part.charCodeAt(index));
    // No UTF-16 unit is this large.
    add(0x10000);
  }
  const mixed = (one: number, other: number): number =>
    Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  const upper = 0x1fffff & mixed(low, high);
  return (0x100000000 * upper + (mixed(high, low) >>> 0)).toString(36);
}
