/**
 * By nearest rank: the smallest of the values that so large a share of them (0 to 1) does not pass.
 * @throws {Error} where there are no values
 */
export function percentile(values: readonly number[], share: number): number {
  const ranked = values.toSorted((one, other) => one - other);
  const value = ranked[Math.max(0, Math.ceil(share * ranked.length) - 1)];
  if (value === undefined) throw new Error('there is no percentile of nothing');
  return value;
}
