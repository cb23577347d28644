import { DEFAULT_SETTINGS, loadSettings, saveSettings } from '../../../src/ui/device/settings.ts';
import { damageJson, JSON_DAMAGE, type JsonDamage } from '../damaged-json.ts';
import type { Door, OpenDoor } from '../door.ts';
import { mustBe } from '../must-be.ts';

const KEPT = JSON.stringify({
  ...DEFAULT_SETTINGS,
  format: 'pattern:99-AAA',
  usedFormats: ['meter:5,1', 'zip'],
  lens: { deviceId: 'x', label: 'back' },
  regions: { digits: { left: 0.1, top: 0.2, width: 0.5, height: 0.2 } },
});

/** Settings as an older version, another tab or a browser's repair left them. */
export const KEPT_SETTINGS: Door = {
  name: 'kept settings',
  input: 'settings damaged like the history',
  share: 50,
  open(): Promise<OpenDoor<JsonDamage>> {
    return Promise.resolve({
      cases: JSON_DAMAGE,
      attempt(edits) {
        let kept = damageJson(KEPT, edits);
        const storage = { getItem: () => kept, setItem: (_: string, text: string) => void (kept = text) };
        const settings = loadSettings(() => storage);
        const known = Object.keys(DEFAULT_SETTINGS).sort().join();
        mustBe(Object.keys(settings).sort().join() === known, known, Object.keys(settings).sort().join());
        saveSettings(() => storage, settings);
        const again = JSON.stringify(loadSettings(() => storage));
        mustBe(again === JSON.stringify(settings), 'the same settings again', again);
        return again === JSON.stringify(DEFAULT_SETTINGS) ? 'the usual ones' : 'kept';
      },
    });
  },
};
