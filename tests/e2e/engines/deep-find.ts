/** For scripts in a page: `find` an element inside any shadow root, as no selector can, and wait `until` something is so. */
export const DEEP_FIND = `
  const find = (selector, root = document) => {
    const here = root.querySelector(selector);
    if (here !== null) return here;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && find(selector, shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const until = async (what, look) => {
    for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
      const seen = await look();
      if (seen) return seen;
    }
    throw new Error('waited a minute in vain for ' + what);
  };`;
