/** Basis points as people read them: `57.9 %`, one decimal, half up. */
export function percent(basisPoints: number): string {
  const tenths = Math.floor((basisPoints + 5) / 10);
  return `${Math.floor(tenths / 10)}.${tenths % 10} %`;
}

/** A threshold as people say it: `71 %`, without the decimal where that is 0. */
export function roundPercent(basisPoints: number): string {
  return percent(basisPoints).replace('.0 ', ' ');
}
