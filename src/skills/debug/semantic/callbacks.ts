/** Methods that call a function on its own, so that it has no object of its own as `this`. */
export const callbackMethods: ReadonlySet<string> = new Set([
  ...['map', 'filter', 'forEach', 'some', 'every', 'find', 'findIndex', 'flatMap', 'reduce'],
  ...['sort', 'then', 'catch', 'finally'],
]);
