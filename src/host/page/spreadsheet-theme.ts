import { defaultTheme } from '@univerjs/themes';

/** Univer's own theme with the accent of the generated sheets and of page.css (600), from light to dark. */
export const spreadsheetTheme = {
  ...defaultTheme,
  primary: {
    50: '#eff7f5',
    100: '#dbeeea',
    200: '#b7ddd5',
    300: '#86c4b8',
    400: '#479f8f',
    500: '#248674',
    600: '#0f6b62',
    700: '#0b544d',
    800: '#0e463e',
    900: '#0b3832',
  },
};
