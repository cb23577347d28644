import { forgetCachedFiles } from './pwa/forget-cached-files.ts';
import { keepInstallPrompt } from './pwa/install-prompt.ts';
import { registerServiceWorker } from './pwa/register-service-worker.ts';
import { createReaderClient } from './reader/create-reader-client.ts';
import './ui/app-shell/app-shell.ts';

/** Puts the app together: the only file that knows all of its parts. */

const app = document.createElement('inklens-app');
app.reader = createReaderClient(() => new Worker(new URL('./reader/worker.ts', import.meta.url), { type: 'module' }));
app.demoUrl = `${import.meta.env.BASE_URL}demo.jpg`;

const installPrompt = keepInstallPrompt((canInstall) => (app.installable = canInstall));

document.querySelector('#splash')?.remove();
document.body.append(app);

// The development server builds no service worker.
const serviceWorker = import.meta.env.PROD
  ? registerServiceWorker({
      onUpdateAvailable: () => (app.updateReady = true),
      onOfflineReady: () => app.say('Ready: Inklens now works without a network too.'),
      onError: (message) => app.say(message),
    })
  : undefined;

const reload = (): void => location.reload();

app.addEventListener('app-action', ({ action }) => {
  if (action === 'install') void installPrompt.promptInstall();
  else if (action === 'apply-update') serviceWorker?.applyUpdate();
  else if (action === 'fetch-again') void forgetCachedFiles('./service-worker.js').then(reload, reload);
});
