import { Workbox } from 'workbox-window';

/** Why the app can't be kept for offline use: this page has no service workers, or storing failed, with the browser's words. */
export type OfflineProblem = { readonly kind: 'unsupported' } | { readonly kind: 'failed'; readonly message: string };

/** What the page hears of its service worker. */
export interface ServiceWorkerEvents {
  /** A new version is ready, and waits for `applyUpdate`. May come again. */
  onUpdateAvailable(): void;
  /** Everything is stored on the device for the first time: the app works without the network from now on. */
  onOfflineReady(): void;
  /** The app can't be kept for offline use; it works on while the network is there. */
  onError(problem: OfflineProblem): void;
}

/** The page's hold on its service worker. */
export interface ServiceWorkerControl {
  /** Switches to the new version and reloads the page. */
  applyUpdate(): void;
}

/** A page that stays open asks for a new version when it comes back into view, but not more often than this. */
const UPDATE_INTERVAL = 60 * 60 * 1000; // milliseconds

/**
 * Registers the service worker that the build puts beside the page, once the page has loaded. A new version is offered
 * and never forced: it takes over when `applyUpdate` is called, or when every page of the old one is closed.
 */
export function registerServiceWorker(events: ServiceWorkerEvents): ServiceWorkerControl {
  if (!('serviceWorker' in navigator)) {
    events.onError({ kind: 'unsupported' });
    return { applyUpdate: () => location.reload() };
  }

  const workbox = new Workbox('./service-worker.js');
  let isWaiting = false;
  let isApplying = false;
  let isControlled = navigator.serviceWorker.controller !== null;

  workbox.addEventListener('activated', (event) => {
    if (event.isUpdate !== true && event.isExternal !== true) events.onOfflineReady();
  });
  workbox.addEventListener('waiting', () => {
    void navigator.serviceWorker.getRegistration().then((registration) => {
      // The very first one waits too, for a moment, with no other in its place.
      if (!registration?.active || !registration.waiting) return;
      isWaiting = true;
      events.onUpdateAvailable();
    });
  });
  workbox.addEventListener('controlling', (event) => {
    if (isApplying) {
      location.reload();
    } else if (isControlled && (event.isUpdate === true || event.isExternal === true)) {
      // Another tab has switched. The files of this tab's version are gone from the cache: offer the reload here too.
      isWaiting = false;
      events.onUpdateAvailable();
    }
    isControlled = true; // the first one took a page that had none: nothing is new
  });

  workbox.register().then(
    () => watchForUpdates(workbox),
    (reason: unknown) => events.onError({ kind: 'failed', message: String(reason) }),
  );

  return {
    applyUpdate() {
      isApplying = true;
      if (isWaiting) workbox.messageSkipWaiting();
      else location.reload();
    },
  };
}

function watchForUpdates(workbox: Workbox): void {
  let lastCheck = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lastCheck < UPDATE_INTERVAL) return;
    lastCheck = Date.now();
    // Offline there is nothing to find; the next time in view asks again.
    workbox.update().catch(() => undefined);
  });
}
