/** One measured figure beside its peer or limit, taken in the same run. */
export type Entry = Measured & {
  /** `ours / beside`, to three digits. Judged before it is rounded. */
  ratio: number;
  /** What the ratio must reach, or must not pass. */
  budget: number;
  ok: boolean;
};

/** `unit` is that of both figures. */
export type Measured = { name: string; unit: string; ours: number; beside: number; besideWhat: string };

/** A figure of which more is better: `ours` must come to at least `budget` times `beside`. */
export function atLeast(measured: Measured, budget: number): Entry {
  return judge(measured, budget, (ratio) => ratio >= budget);
}

/** A figure of which less is better: `ours` may come to at most `budget` times `beside`. */
export function atMost(measured: Measured, budget: number): Entry {
  return judge(measured, budget, (ratio) => ratio <= budget);
}

/** A figure of which less is better: `ours` must stay below `budget` times `beside`. */
export function below(measured: Measured, budget: number): Entry {
  return judge(measured, budget, (ratio) => ratio < budget);
}

function judge({ ours, beside, ...named }: Measured, budget: number, keeps: (ratio: number) => boolean): Entry {
  const ratio = ours / beside;
  // A ratio with a broken figure in it is not a number, and keeps no budget either way.
  return { ...named, ours: short(ours), beside: short(beside), ratio: short(ratio), budget, ok: keeps(ratio) };
}

/** Three digits, or all those before the point. */
function short(figure: number): number {
  return Math.abs(figure) >= 1000 ? Math.round(figure) : Number(figure.toPrecision(3));
}
