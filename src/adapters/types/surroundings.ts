/**
 * What a learner's program finds around it in Node and in a browser, beside the language itself:
 * loose on purpose, so that a program for either place checks without a complaint.
 */
export const surroundings = `
declare const console: { [method: string]: (...values: any[]) => void };
declare const process: any, Buffer: any, global: any, module: any, exports: any;
declare const __dirname: string, __filename: string;
declare function require(name: string): any;
declare const document: any, window: any, navigator: any, location: any, history: any, screen: any;
declare const localStorage: any, sessionStorage: any, performance: any, crypto: any;
declare function alert(message?: any): void;
declare function confirm(message?: any): boolean;
declare function prompt(message?: any, initial?: any): any;
declare function fetch(...values: any[]): Promise<any>;
declare function setTimeout(run: (...values: any[]) => void, delay?: number, ...values: any[]): any;
declare function setInterval(run: (...values: any[]) => void, delay?: number, ...values: any[]): any;
declare function setImmediate(run: (...values: any[]) => void, ...values: any[]): any;
declare function clearTimeout(timer?: any): void;
declare function clearInterval(timer?: any): void;
declare function clearImmediate(timer?: any): void;
declare function queueMicrotask(run: () => void): void;
declare function requestAnimationFrame(run: (time: number) => void): any;
declare function cancelAnimationFrame(frame?: any): void;
declare function addEventListener(...values: any[]): void;
declare function structuredClone<Value>(value: Value, options?: any): Value;
declare const describe: any, it: any, test: any, expect: any, vi: any, jest: any;
declare const beforeEach: any, afterEach: any, beforeAll: any, afterAll: any;
declare const URL: any, URLSearchParams: any, AbortController: any, AbortSignal: any, Event: any;
declare const EventTarget: any, FormData: any, Headers: any, Request: any, Response: any, Image: any;
declare const TextEncoder: any, TextDecoder: any, Blob: any, WebSocket: any, XMLHttpRequest: any;
declare namespace JSX { interface IntrinsicElements { [name: string]: any } type Element = any; }
`;
