import {executeServerCommand} from '@web/test-runner-commands';

/**
 * Sends a command of the Chrome DevTools Protocol for this page and gives its answer; undefined in the browsers that do
 * not speak it. Assert that an emulation took (`matchMedia`) before what depends on it, and end it after the test.
 */
export async function cdp<Answer = Record<string, unknown>>(
  method: string,
  parameters: Record<string, unknown> = {},
): Promise<Answer | undefined> {
  const {spoken, answer} = await executeServerCommand<{spoken: boolean; answer?: Answer}, object>('cdp', {
    method,
    parameters,
  });
  return spoken ? (answer ?? ({} as Answer)) : undefined;
}

interface MediaFeature {
  name: string;
  value: string;
}

/** Emulates media features, e.g. `{'forced-colors': 'active'}`; `{}` ends it. False where that cannot be done. */
export async function emulateMedia(features: Record<string, string>, media = ''): Promise<boolean> {
  const list = Object.entries(features).map(([name, value]): MediaFeature => ({name, value}));
  return (await cdp('Emulation.setEmulatedMedia', {media, features: list})) !== undefined;
}
