import { useState } from 'preact/hooks';
import { readTemplateFile } from '../../app/templates/template-file';
import { sentence } from '../../messages';
import { useLanguage, useTexts } from '../language';
import { useServer } from '../server';
import { templateTexts } from './template-texts';

interface Import {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly problem: string | null;
  readonly isChecking: boolean;
  readonly importText: () => Promise<void>;
  readonly importFile: (file: File) => Promise<void>;
}

/** Bringing a template in: what was pasted, whether it is being checked, and what is wrong with it. */
export function useImport(onImported: (told: string) => void): Import {
  const call = useServer();
  const language = useLanguage();
  const words = useTexts(templateTexts);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isChecking, setChecking] = useState(false);

  /** What is wrong is told at once, before anything is sent; the server looks again. */
  const bring = async (content: string) => {
    const read = readTemplateFile(content);
    setProblem(read.ok ? null : sentence(read.failure, language));
    if (!read.ok) return;
    setChecking(true);
    const result = await call('importTemplate', { text: content });
    setChecking(false);
    if (!result.ok) {
      setProblem(result.message);
      return;
    }
    setText('');
    onImported(words.imported(result.value.name));
  };
  const importFile = async (file: File) => {
    try {
      await bring(await file.text());
    } catch {
      setProblem(words.fileUnreadable);
    }
  };
  return { text, type: setText, problem, isChecking, importText: () => bring(text), importFile };
}
