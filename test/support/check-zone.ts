/** Minutes behind UTC on the first of January and of July. */
const offsets: Readonly<Record<string, readonly [number, number]>> = {
  'Asia/Shanghai': [-480, -480],
  'Asia/Tokyo': [-540, -540],
  'Europe/Berlin': [-60, -120],
  'America/Los_Angeles': [480, 420],
};

// A test that is not in the zone that its run is named for would prove nothing.
beforeAll(() => {
  const { TZ = '' } = process.env;
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(TZ);
  expect([0, 6].map((month) => new Date(2026, month, 1).getTimezoneOffset())).toEqual(offsets[TZ]);
});
