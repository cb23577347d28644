import type { TemplateResult } from 'lit';
import ellipsis from 'lucide-static/icons/ellipsis-vertical.svg?raw';
import listChecks from 'lucide-static/icons/list-checks.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import upload from 'lucide-static/icons/upload.svg?raw';
import { drawIcon, icon, type IconName } from './icons.ts';

/** Icons that the start does without. */
const MORE_ICONS = { menu: ellipsis, search, select: listChecks, print: printer, import: upload } as const;

export type MoreIconName = IconName | keyof typeof MORE_ICONS;

/** One of the app's icons, those that come after the start among them. */
export const moreIcon = (name: MoreIconName): TemplateResult =>
  isMore(name) ? drawIcon(MORE_ICONS[name]) : icon(name);

const isMore = (name: MoreIconName): name is keyof typeof MORE_ICONS => Object.hasOwn(MORE_ICONS, name);
