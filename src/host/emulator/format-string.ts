/**
 * Formats as `Utilities.formatString` does: `%s`, `%d`, `%f` with a width and a number of decimals, `%%`.
 *
 * @example formatted('%s: %.2f%%', ['转化率', 30.456]) // '转化率: 30.46%'
 */
export function formatted(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(-)?(0)?(\d+)?(?:\.(\d+))?([sdf%])/g,
    (whole, left, zero, width, decimals, kind) => {
      if (kind === '%') return '%';
      if (next >= values.length) return whole;
      const text = asText(values[next], kind, decimals);
      next += 1;
      const size = Number(width ?? 0);
      return left ? text.padEnd(size) : text.padStart(size, zero ? '0' : ' ');
    },
  );
}

function asText(value: unknown, kind: 's' | 'd' | 'f', decimals: string | undefined): string {
  if (kind === 'd') return String(Math.trunc(Number(value)));
  if (kind === 'f') return Number(value).toFixed(Number(decimals ?? 6));
  return String(value);
}
