import { bindings } from './bindings.ts';
import { calls } from './calls.ts';
import { classes } from './classes.ts';
import { destructuring } from './destructuring.ts';
import { iteration } from './iteration.ts';
import { members } from './members.ts';
import type { MessageRule } from './message-rule.ts';
import { natives } from './natives.ts';
import { operators } from './operators.ts';
import { proxies } from './proxies.ts';
import { receivers } from './receivers.ts';
import { regularExpressions } from './regular-expressions.ts';

/** All of QuickJS's messages that V8 words otherwise; the first rule that answers counts. */
export const messageRules: readonly MessageRule[] = [
  ...calls,
  ...members,
  ...destructuring,
  ...iteration,
  ...bindings,
  ...classes,
  ...operators,
  ...natives,
  ...receivers,
  ...proxies,
  ...regularExpressions,
];
