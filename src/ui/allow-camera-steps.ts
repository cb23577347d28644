import type { BrowserFamily } from './browser-family.ts';

/** How to take back a refusal of the camera, step by step. */
export function allowCameraSteps(family: BrowserFamily): readonly string[] {
  switch (family) {
    case 'ios':
      return [
        'Tap the page menu (aA or ⋯) beside the address and choose Website Settings.',
        'Set Camera to Allow, then reload this page.',
        'Still refused? In the Settings app, allow the camera for your browser.',
      ];
    case 'android-chrome':
      return [
        'Tap the icon left of the address, then Permissions.',
        'Switch Camera on, then come back here.',
        'Still refused? In Android’s settings, allow the camera for your browser.',
      ];
    case 'android-firefox':
      return [
        'Tap the lock beside the address.',
        'Tap the blocked camera, so that it reads “Allowed”.',
        'Try again here.',
      ];
    case 'firefox':
      return [
        'Click the crossed-out camera left of the address.',
        'Remove “Blocked” with the ✕ beside it.',
        'Try again and choose Allow.',
      ];
    case 'safari':
      return ['In the Safari menu, choose Settings for this Website.', 'Set Camera to Allow.', 'Reload this page.'];
    case 'chromium':
      return [
        'Click the icon left of the address.',
        'Switch Camera on, or reset the permission.',
        'Try again and choose Allow.',
      ];
    default:
      throw new Error(`no steps for browser family ${String(family satisfies never)}`);
  }
}
