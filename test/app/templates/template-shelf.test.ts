import { readTemplateFile } from '../../../src/app/templates/template-file';
import { chunksOf, templateShelf } from '../../../src/app/templates/template-shelf';
import * as fc from '../../support/fast-check';
import { FakeTextStore } from './fake-template-ports';

/** A template whose file is about so many characters long. */
function template(id: string, characters: number) {
  const text = JSON.stringify({
    format: 'kefu-template',
    version: 1,
    id,
    name: { 'zh-CN': id, en: id },
    description: { 'zh-CN': '', en: '' },
    columns: [80],
    blocks: [
      {
        kind: 'cells',
        rows: 200,
        contents: Array.from({ length: Math.ceil(characters / 1000) }, (_, index) => ({
          at: `A${index + 1}`,
          values: ['客'.repeat(970)],
        })),
      },
    ],
  });
  const parsed = readTemplateFile(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return { text, template: parsed.value };
}

const save = (store: FakeTextStore, id: string, characters: number, now = 0) => {
  const { text, template: value } = template(id, characters);
  return templateShelf(store).save(id, id, value, text, now);
};

describe('templateShelf', () => {
  it('gives back what was saved, the latest first, whatever its length', () => {
    const store = new FakeTextStore();
    [10, 8_000, 30_000].forEach((characters, index) => {
      expect(save(store, `t${index}`, characters, index)).toMatchObject({ ok: true });
    });
    const shelf = templateShelf(store);
    expect(shelf.list().map(({ id }) => id)).toEqual(['t2', 't1', 't0']);
    expect(shelf.read('t2')).toEqual({ ok: true, value: template('t2', 30_000).template });
    expect(shelf.read('t9')).toMatchObject({ failure: { code: 'templateUnknown' } });
  });

  it('leaves alone what an entry names that only a newer version can read', () => {
    const store = new FakeTextStore();
    save(store, 'ours', 10);
    save(store, 'newer', 30_000);
    store.texts['kefu.template.newer'] = '{"format":2}';
    const before = { ...store.texts };
    const shelf = templateShelf(store);
    shelf.tidy();
    expect(shelf.list().map(({ id }) => id)).toEqual(['ours']);
    expect(store.texts).toEqual(before);
  });

  it('refuses what does not fit, says how much is free, and keeps all that is there readable', () => {
    const store = new FakeTextStore();
    save(store, 'first', 60_000);
    save(store, 'second', 80_000);
    const before = { ...store.texts };
    const refused = save(store, 'third', 60_000);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'storeFull', mostBytes: 512_000 } });
    expect(store.texts).toEqual(before);
    const shelf = templateShelf(store);
    expect(shelf.rename('first', '还能改名')).toMatchObject({ ok: true });
    expect(shelf.read('first')).toMatchObject({ ok: true, value: { name: { 'zh-CN': '还能改名' } } });
    expect(shelf.remove('first')).toMatchObject({ ok: true });
    expect(save(store, 'third', 60_000)).toMatchObject({ ok: true });
  });

  it('has the old version or the new one, whichever write fails on the way, and tidies up with the next', () => {
    for (let breakAt = 1; breakAt <= 4; breakAt += 1) {
      const store = new FakeTextStore();
      save(store, 'one', 20_000);
      save(store, 'other', 9_000);
      const steps = new FakeTextStore();
      steps.texts = { ...store.texts };
      steps.breakAt = breakAt;
      const changed = save(steps, 'one', 40_000, 1);
      if (!changed.ok) expect(changed.failure).toMatchObject({ code: 'storeFailed' });
      steps.breakAt = Number.POSITIVE_INFINITY;
      const read = templateShelf(steps).read('one');
      const versions = [20_000, 40_000].map((characters) => template('one', characters).template);
      expect(versions).toContainEqual(read.ok && read.value);
      expect(templateShelf(steps).read('other')).toMatchObject({ ok: true });
      const fresh = new FakeTextStore();
      save(fresh, 'one', 20_000);
      save(fresh, 'other', 9_000);
      save(steps, 'one', 20_000, 0);
      expect(Object.keys(steps.texts)).toHaveLength(Object.keys(fresh.texts).length);
    }
  });

  it('says that a template is incomplete when a piece of it is missing', () => {
    const store = new FakeTextStore();
    save(store, 'one', 20_000);
    const piece = Object.keys(store.texts).find((key) => key.startsWith('kefu.chunk'));
    delete store.texts[piece ?? ''];
    expect(templateShelf(store).read('one')).toMatchObject({
      failure: { code: 'templateBroken', name: 'one' },
    });
  });

  it('takes no harm from entries that something else has written', () => {
    const store = new FakeTextStore();
    store.texts = {
      'kefu.template.x': 'null',
      'kefu.template.y': '{"name":1}',
      'kefu.template.z': '{',
      other: 'mine',
    };
    expect(templateShelf(store).list()).toEqual([]);
    save(store, 'one', 10);
    expect(store.texts.other).toBe('mine');
  });
});

describe('chunksOf', () => {
  it('cuts any text into pieces within the bytes, whole characters only, that join to the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '客', '🙂', '\n') });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 20 }), (whole, most) => {
        const chunks = chunksOf(whole, most);
        expect(chunks.join('')).toBe(whole);
        for (const chunk of chunks) {
          expect(Buffer.byteLength(chunk)).toBeLessThanOrEqual(most);
          expect(chunk).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });
});
