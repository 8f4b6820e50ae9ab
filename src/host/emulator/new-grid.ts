/** The grid of every sheet that Google inserts. */
export const newGrid = { rows: 1000, columns: 26 } as const;
