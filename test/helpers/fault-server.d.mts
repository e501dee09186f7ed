export interface FaultServer {
  readonly origin: string;
  close(): void;
}
export function startFaultServer(options?: {port?: number}): Promise<FaultServer>;
