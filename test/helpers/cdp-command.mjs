/** Lets a test speak the Chrome DevTools Protocol: forced colours, time zones, memory, print. See `cdp.ts`. */
export const cdpCommand = {
  name: 'cdp-command',
  async executeCommand({command, payload, session}) {
    if (command !== 'cdp') return undefined;
    if (session.browser.name !== 'Chromium') return {spoken: false};
    const page = session.browser.getPage(session.id);
    // One session per page: what is emulated ends with the session that asked for it.
    const client = (CLIENTS.get(page) ?? CLIENTS.set(page, page.createCDPSession()).get(page));
    return {spoken: true, answer: await (await client).send(payload.method, payload.parameters)};
  },
};

const CLIENTS = new WeakMap();
