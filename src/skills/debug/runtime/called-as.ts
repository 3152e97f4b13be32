/** What a call's callee is: the whole expression, and its last member where it has one. */
export function calledAs(callee: string): { readonly subject: string; readonly member?: string } {
  const member = /\.([\p{L}\w$#]+)$/u.exec(callee)?.[1];
  return { subject: callee, ...(member !== undefined && { member }) };
}
