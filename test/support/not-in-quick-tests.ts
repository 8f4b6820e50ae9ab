throw new Error(
  'A quick test needs sources alone: what needs the built add-on belongs in test/appsscript, test/bundle or test/host, ' +
    'another spreadsheet engine in test/engines, a browser in test/browser.',
);
