import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import which from 'which';
import type { Engine, EnginePage } from './engine.ts';

/** Longest that the driver may take to listen, and a script in the page to end, milliseconds. */
const START_TIMEOUT = 20_000;
const SCRIPT_TIMEOUT = 90_000;

/** WebKit, the engine of every browser on an iPhone: WebKitGTK's MiniBrowser behind its own WebDriver, on a screen that nobody sees. */
export const webkit: Engine = {
  name: 'WebKit',
  async find() {
    const commands = await Promise.all(['WebKitWebDriver', 'Xvfb'].map((name) => which(name, { nothrow: true })));
    return commands.includes(null) ? undefined : findMiniBrowser();
  },
  async launch(miniBrowser): Promise<EnginePage> {
    const port = await getPort({ host: '127.0.0.1' });
    const display = `:${90 + (port % 400)}`;
    const screen = spawn('Xvfb', [display, '-screen', '0', '480x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      // The sandbox needs rights that root's containers do not give.
      env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
      stdio: 'ignore',
    });
    const end = (): void => [driver, screen].forEach(endProcess);
    try {
      const session = await openSession(`http://127.0.0.1:${port}`, miniBrowser);
      return await pageOf(session, end);
    } catch (error) {
      end();
      throw error;
    }
  },
};

async function openSession(server: string, miniBrowser: string): Promise<WebDriver> {
  await waitForServer(server);
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
  });
  const session = await new Builder().usingServer(server).withCapabilities(capabilities).build();
  await session.manage().setTimeouts({ script: SCRIPT_TIMEOUT });
  return session;
}

async function pageOf(session: WebDriver, end: () => void): Promise<EnginePage> {
  const capabilities = await session.getCapabilities();
  return {
    browser: `WebKitGTK ${capabilities.getBrowserVersion()}`,
    open: (url) => session.get(url),
    reload: () => session.navigate().refresh(),
    async run(body) {
      const outcome = await session.executeAsyncScript<{ value?: unknown; error?: string }>(
        `const done = arguments[arguments.length - 1];
        (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      );
      if (outcome.error !== undefined) throw new Error(outcome.error);
      return outcome.value;
    },
    async [Symbol.asyncDispose]() {
      await session.quit().catch(() => undefined); // the browser may be gone; its driver ends either way
      end();
    },
  };
}

async function waitForServer(url: string): Promise<void> {
  const until = Date.now() + START_TIMEOUT;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`WebKitWebDriver did not listen at ${url} within ${START_TIMEOUT / 1000} s.`);
}

function endProcess(child: ChildProcess): void {
  if (child.exitCode === null) child.kill();
}

/** Debian keeps it beside the library, in a folder named after the machine's kind. */
function findMiniBrowser(): string | undefined {
  if (!existsSync('/usr/lib')) return undefined;
  const places = readdirSync('/usr/lib').flatMap((kind) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((library) =>
      join('/usr/lib', kind, library, 'MiniBrowser'),
    ),
  );
  return places.find((path) => existsSync(path));
}
