/** How much is tried: more with SIDEGATE_SOAK, and a run again with the seed that it printed in SIDEGATE_SEED. */
const { SIDEGATE_SOAK, SIDEGATE_SEED } = process.env;
const second = 1_000;

export const seed = SIDEGATE_SEED ? Number(SIDEGATE_SEED) : Math.floor(Math.random() * 0x7fff_ffff);
export const most = SIDEGATE_SOAK ? { runs: 500, commands: 80 } : { runs: 12, commands: 40 };
/** Generous: a machine may be busy with other things. */
export const limitMs = SIDEGATE_SOAK ? 3_600 * second : 300 * second;
