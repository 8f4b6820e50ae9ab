// Two cores may have to share a browser, an office suite and a whole workbook; a test that hangs still ends.
jest.setTimeout(300_000);
