// Jest's environment for tests in a time zone: Node takes a new TZ at once, for everything in the process.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class ZoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    const before = process.env.TZ;
    process.env.TZ = config.projectConfig.testEnvironmentOptions.timeZone;
    super(config, context);
    this.zoneBefore = before;
  }

  /** The next test file of this process may be one for the machine's own zone. */
  async teardown() {
    await super.teardown();
    if (this.zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = this.zoneBefore;
  }
};
