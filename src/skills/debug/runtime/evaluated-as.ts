import type { Reworded } from './wording.ts';

const assigned = /^(.+?)\s*=(?!=)\s*.+$/s;
const lastMember = /^(.+?)(?:\.([\p{L}\w$#]+)|\[([^[\]]+)\])(?:\(.*\))?$/su;
const keysOf = /^Object\.\w+\((.+)\)$/s;

/** What Safari says it was evaluating when it met undefined or null, in V8's words. */
export function evaluatedAs(value: string, evaluated: string): Reworded {
  const object = keysOf.exec(evaluated)?.[1];
  if (object !== undefined) {
    return { message: 'Cannot convert undefined or null to object', subject: object };
  }
  const target = assigned.exec(evaluated)?.[1];
  if (target !== undefined && /^[[{]/.test(target)) {
    const subject = evaluated.slice(evaluated.lastIndexOf('=') + 1).trim();
    return { message: `Cannot destructure '${subject}' as it is ${value}.`, subject };
  }
  const [, subject, name, index] = lastMember.exec(target ?? evaluated) ?? [];
  const [verb, reading] = target === undefined ? ['read', 'reading'] : ['set', 'setting'];
  if (subject === undefined) return { message: `Cannot ${verb} properties of ${value}` };
  const member = name ?? index ?? '';
  return {
    message: `Cannot ${verb} properties of ${value} (${reading} '${member}')`,
    subject,
    member,
  };
}
