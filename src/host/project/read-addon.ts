import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Project } from './project';

/** The built add-on, exactly what is pushed to Google: its scripts, which share one global scope there, and its pages. */
export function readAddon(distDir: string): Pick<Project, 'code' | 'html'> {
  const names = readdirSync(distDir).sort();
  const text = (name: string) => readFileSync(path.join(distDir, name), 'utf8');
  const files = (extension: string) => names.filter((name) => name.endsWith(extension));
  return {
    code: files('.js').map(text).join('\n'),
    html: Object.fromEntries(files('.html').map((name) => [path.basename(name, '.html'), text(name)])),
  };
}
