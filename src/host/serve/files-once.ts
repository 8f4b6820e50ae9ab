import type { Folders, Reader, ServedFile } from './known-files';

export interface FilesOnce {
  /** The file at a path; `null` if there is none. Whoever asks while it is being read waits for the same bytes. */
  file(path: string): Promise<ServedFile> | null;
  /** The next who ask get what is in the folders then. */
  forget(): void;
}

/** Files that are read when they are first asked for, and kept: as many clients as there may be share one copy of each. */
export function filesOnce(folders: Folders, readers: ReadonlyMap<string, Reader>): FilesOnce {
  const known = new Map<string, Promise<ServedFile>>();
  return {
    file(path) {
      const read = readers.get(path);
      if (!read) return null;
      const file = known.get(path) ?? read(folders);
      known.set(path, file);
      // What could not be read may have been built when it is asked for again.
      file.catch(() => known.get(path) === file && known.delete(path));
      return file;
    },
    forget: () => known.clear(),
  };
}
