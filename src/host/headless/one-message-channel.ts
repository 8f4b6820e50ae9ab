/**
 * Univer waits for the next turn of the event loop by a new message channel each time and leaves it open, which in Node
 * keeps the process alive for good. A channel of this kind closes with its first message.
 */
class OneMessageChannel extends MessageChannel {
  constructor() {
    super();
    this.port1.addEventListener('message', () => this.port1.close(), { once: true });
  }
}

/** Gives Univer channels that close. */
export function installOneMessageChannel(): void {
  globalThis.MessageChannel = OneMessageChannel;
}
