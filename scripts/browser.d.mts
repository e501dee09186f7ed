import type {LaunchOptions} from 'puppeteer-core';

export function chromium(): Promise<LaunchOptions>;
export function firefox(): LaunchOptions | undefined;
