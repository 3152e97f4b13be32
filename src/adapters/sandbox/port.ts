/** What the engine knows of the port: its types. */
export type * from '../../ports/sandbox.ts';
