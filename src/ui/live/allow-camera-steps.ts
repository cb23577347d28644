import { msg } from '@lit/localize';
import type { BrowserFamily } from '../device/browser-family.ts';

/** How to take back a refusal of the camera, step by step. */
export function allowCameraSteps(family: BrowserFamily): readonly string[] {
  switch (family) {
    case 'ios':
      return [
        msg('Tap the page menu (aA or ⋯) beside the address and choose Website Settings.'),
        msg('Set Camera to Allow, then reload this page.'),
        msg('Still refused? In the Settings app, allow the camera for your browser.'),
      ];
    case 'android-chrome':
      return [
        msg('Tap the icon left of the address, then Permissions.'),
        msg('Switch Camera on, then come back here.'),
        msg('Still refused? In Android’s settings, allow the camera for your browser.'),
      ];
    case 'android-firefox':
      return [
        msg('Tap the lock beside the address.'),
        msg('Tap the blocked camera, so that it reads “Allowed”.'),
        msg('Try again here.'),
      ];
    case 'firefox':
      return [
        msg('Click the crossed-out camera left of the address.'),
        msg('Remove “Blocked” with the ✕ beside it.'),
        msg('Try again and choose Allow.'),
      ];
    case 'safari':
      return [
        msg('In the Safari menu, choose Settings for this Website.'),
        msg('Set Camera to Allow.'),
        msg('Reload this page.'),
      ];
    case 'chromium':
      return [
        msg('Click the icon left of the address.'),
        msg('Switch Camera on, or reset the permission.'),
        msg('Try again and choose Allow.'),
      ];
    default:
      throw new Error(`no steps for browser family ${String(family satisfies never)}`);
  }
}
