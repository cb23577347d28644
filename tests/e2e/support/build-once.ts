import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the production build under test. */
    dist: string;
  }
}

/**
 * Makes the production build that all end-to-end tests of a run share. `INKLENS_DIST` names one that is there already;
 * otherwise it is built apart from `dist/`, where another build may be at work.
 */
export default function buildOnce(project: TestProject): (() => void) | undefined {
  const given = process.env['INKLENS_DIST'];
  if (given !== undefined && given !== '') {
    project.provide('dist', resolve(given));
    return undefined;
  }
  const root = project.config.root;
  const dist = resolve(root, `node_modules/.cache/inklens/e2e-${process.pid}`);
  const { NODE_ENV: _, ...env } = process.env; // Vitest sets it to "test", which would bundle development code
  const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', dist], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`The production build failed:\n${build.stdout}\n${build.stderr}`);
  project.provide('dist', dist);
  return () => rmSync(dist, { recursive: true, force: true });
}
