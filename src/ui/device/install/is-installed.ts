/** Whether the page runs as an installed app. */
export function isInstalled(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    // Safari's own way to say so; not in TypeScript's DOM library.
    ('standalone' in navigator && navigator.standalone === true)
  );
}
