import type {IncomingMessage, ServerResponse} from 'node:http';

export function fileAt(address: string): string | undefined;
export function answer(request: IncomingMessage, response: ServerResponse): unknown;
