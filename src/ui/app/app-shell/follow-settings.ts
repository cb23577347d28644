import { msg } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';
import { LocaleController } from '../../locale/locale-controller.ts';
import { ThemeController } from '../../device/theme-controller.ts';
import type { Settings } from '../../device/settings.ts';

/** The element that follows, and shows short words. */
type Follower = ReactiveControllerHost & HTMLElement & { say(text: string): void };

/** Has the app look and speak as its settings say. */
export function followSettings(host: Follower, settings: () => Settings): void {
  new ThemeController(host, () => settings().theme);
  new LocaleController(
    host,
    () => settings().language,
    () => host.say(msg('The words of this language could not be fetched. Check the network and try again.')),
  );
}
