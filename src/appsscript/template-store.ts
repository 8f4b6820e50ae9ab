import type { TextStorePort } from '../app/templates/template-ports';
import { giveBack } from './document-lock';

/** How long a window waits for another one of the same user. */
const patienceMilliseconds = 5000;

/** Texts that stay with the user's account, in every spreadsheet. */
export const userTextStore = (): TextStorePort => {
  const store = () => PropertiesService.getUserProperties();
  return {
    all: () => store().getProperties(),
    set: (texts) => {
      store().setProperties({ ...texts });
    },
    remove: (keys) => {
      for (const key of keys) store().deleteProperty(key);
    },
    alone(work) {
      const lock = LockService.getUserLock();
      if (!lock.tryLock(patienceMilliseconds)) return null;
      try {
        return work();
      } finally {
        giveBack(lock);
      }
    },
  };
};
