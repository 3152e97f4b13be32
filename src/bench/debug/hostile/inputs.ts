import { deep } from './deep.ts';
import type { HostileInput } from './hostile-input.ts';
import { long } from './long.ts';
import { strange } from './strange.ts';

export const hostileInputs: readonly HostileInput[] = [...deep, ...long, ...strange];
