/** Proxies remember their target, so that printing one does not call its traps, as in Node. */
import { define } from './host.js';

const NativeProxy = globalThis.Proxy;
const { revocable } = NativeProxy;
const construct = Reflect.construct;
const apply = Reflect.apply;
const details = new WeakMap();
const { get, set } = WeakMap.prototype;

function remember(proxy, target, handler) {
  apply(set, details, [proxy, [target, handler]]);
  return proxy;
}

function Proxy(target, handler) {
  if (new.target === undefined) throw new TypeError("Constructor Proxy requires 'new'");
  return remember(construct(NativeProxy, [target, handler]), target, handler);
}
Proxy.prototype = undefined;
define(Proxy, 'revocable', function (target, handler) {
  const answer = revocable(target, handler);
  remember(answer.proxy, target, handler);
  return answer;
});
define(globalThis, 'Proxy', Proxy);

/** `[target, handler]` or the target alone; undefined for what is not a proxy. */
export function proxyDetails(value, showProxy = true) {
  const found = apply(get, details, [value]);
  return found === undefined || showProxy ? found : found[0];
}
