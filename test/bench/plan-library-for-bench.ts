import { parsePlanLibrary } from '../../src/app';
import { libraryFiles } from '../../src/library/library-files';
import { compilePlan } from '../../src/template';

/** The two steps from the built-in files to sheets, to be timed apart. */
export function planLibraryForBench() {
  const library = parsePlanLibrary(libraryFiles);
  const plan = library.plans.find(({ id }) => id === 'double-11');
  if (!plan) throw new Error('no plan "double-11"');
  return {
    parse: () => parsePlanLibrary(libraryFiles),
    compile: () =>
      compilePlan({
        plan,
        templates: library.templates,
        inputs: library.inputs,
        values: {},
        calendars: library.calendars,
        attributes: library.attributes,
        language: 'zh-CN',
        takenSheetNames: [],
        takenRangeNames: [],
      }),
  };
}
