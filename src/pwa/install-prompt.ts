/** Chromium's offer to install the app; not in TypeScript's DOM library, since other engines have none. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** The browser's offer to install the app, kept until the person wants it. */
export interface InstallPrompt {
  /** True while the browser offers it: not where it can't, nor where the app is installed. */
  readonly canInstall: boolean;
  /** Shows the browser's own dialogue; from a click only. An offer is good for one time. */
  promptInstall(): Promise<'accepted' | 'dismissed' | 'unavailable'>;
}

/**
 * Keeps the browser's offer back from showing by itself. Call it while the page starts: the offer comes once, early.
 *
 * @param onChange called with `canInstall` each time it changes.
 * @param onInstalled called once the app has been installed, this way or another.
 */
export function keepInstallPrompt(
  onChange: (canInstall: boolean) => void,
  onInstalled: () => void = () => undefined,
): InstallPrompt {
  let offer: BeforeInstallPromptEvent | undefined;
  const keep = (next: BeforeInstallPromptEvent | undefined): void => {
    offer = next;
    onChange(offer !== undefined);
  };

  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    keep(event as BeforeInstallPromptEvent);
  });
  window.addEventListener('appinstalled', () => {
    keep(undefined);
    onInstalled();
  });

  return {
    get canInstall() {
      return offer !== undefined;
    },
    async promptInstall() {
      const current = offer;
      if (current === undefined) return 'unavailable';
      keep(undefined);
      const { outcome } = await current.prompt();
      return outcome;
    },
  };
}
