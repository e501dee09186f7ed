export function fileAt(address: string): string | undefined;
