import type { ComponentChildren } from 'preact';

/** What a notice tells: how something went. */
export interface Told {
  readonly text: string;
  readonly isBad?: boolean;
}

interface NoticeProps {
  /** Something is wrong: screen readers say it at once. */
  readonly isBad?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** Tells how something went, where it was asked for. */
export function Notice({ isBad = false, children }: NoticeProps) {
  return (
    <div class={isBad ? 'notice notice-bad' : 'notice'} role={isBad ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
