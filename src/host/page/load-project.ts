import type { Project } from '../project/project';

/** The built add-on that the server has. */
export async function loadProject(): Promise<Project> {
  const response = await fetch('/addon.json');
  if (!response.ok) throw new Error(`加载项读取失败，请先运行 npm run build（${await response.text()}）`);
  const files: Pick<Project, 'code' | 'html'> = await response.json();
  return { ...files, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, userLocale: 'zh_CN' };
}
