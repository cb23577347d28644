import { askToPersist } from './history/storage.ts';
import { forgetCachedFiles } from './pwa/forget-cached-files.ts';
import { keepInstallPrompt } from './pwa/install-prompt.ts';
import { receiveLaunchedFiles } from './pwa/launched-files.ts';
import { measureCachedFiles } from './pwa/measure-cached-files.ts';
import { registerServiceWorker } from './pwa/register-service-worker.ts';
import { takeShared } from './pwa/shared-pictures.ts';
import { createReaderClient } from './reader/create-reader-client.ts';
import workerUrl from './reader/worker.ts?worker&url';
import './ui/app/app-shell/app-shell.ts';
import { keepBackends } from './ui/device/backend-memory.ts';
import { isInstalled } from './ui/device/install/is-installed.ts';
import { chooseLanguage } from './ui/locale/languages.ts';
import { speakLanguage } from './ui/locale/speak-language.ts';
import { offlineProblemWords, offlineReadyWords } from './ui/device/offline-words.ts';
import { loadSettings } from './ui/device/settings.ts';
import { afterPaint } from './ui/session/after-paint.ts';
import { whenIdle } from './ui/session/when-idle.ts';
import { missingFileWords, parseStartWish } from './ui/app/start-wish.ts';

/** Puts the app together: the only file that knows all of its parts. */

const app = document.createElement('inklens-app');
const createWorker = (): Worker => new Worker(workerUrl, { type: 'module' });
// The worker's name has a hash of all that it computes with.
const backends = keepBackends(() => localStorage, `${workerUrl} ${navigator.userAgent}`);
const reader = createReaderClient(createWorker, backends);
app.reader = reader;
// The first start takes the first backend that answers rightly; which one is fastest is measured later.
reader.onUse = () => {
  reader.onUse = () => undefined;
  if (backends.recall() === undefined) whenIdle(() => void measureBackends());
};
// Where the app's files are on the device already, its reader is made ready before somebody asks for it: the worker's script is compiled beside the
// page's first paint, and all that is heavy is loaded after it.
const isStored = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
if (isStored) reader.prepare();
app.demoUrl = `${import.meta.env.BASE_URL}demo.jpg`;

app.measureFiles = measureCachedFiles;

// Somebody who installs the app means to keep what it keeps.
const persist = (): void => void askToPersist();
const installPrompt = keepInstallPrompt((canInstall) => (app.installable = canInstall), persist);
if (isInstalled()) persist();

// The first paint is in the person's language.
await speakLanguage(chooseLanguage(loadSettings(() => localStorage).language, navigator.languages));
document.querySelector('#splash')?.remove();
document.body.append(app);

if (isStored) afterPaint(() => void reader.load(() => undefined));

const wish = parseStartWish(location.search);
if (wish !== undefined) app.begin(wish);
// It was asked once: a reload is no second wish.
if (location.search !== '') history.replaceState(history.state, '', location.pathname);
void takeShared(new URL('./', document.baseURI).href).then((files) => app.open(files));
receiveLaunchedFiles({
  onFiles: (files) => app.open(files),
  onMissing: (name) => app.say(missingFileWords(name)),
});

// The development server builds no service worker.
const serviceWorker = import.meta.env.PROD
  ? registerServiceWorker({
      onUpdateAvailable: () => (app.updateReady = true),
      onOfflineReady: () => app.say(offlineReadyWords()),
      onError: (problem) => app.say(offlineProblemWords(problem)),
    })
  : undefined;

const reload = (): void => location.reload();

app.addEventListener('app-action', ({ action }) => {
  if (action === 'install') void installPrompt.promptInstall();
  else if (action === 'apply-update') serviceWorker?.applyUpdate();
  else if (action === 'fetch-again') void forgetCachedFiles('./service-worker.js').then(reload, reload);
});

async function measureBackends(): Promise<void> {
  const { measureInLull } = await import('./ui/device/measure-in-lull.ts');
  measureInLull(reader, createWorker, backends);
}
