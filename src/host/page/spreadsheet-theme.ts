import { defaultTheme } from '@univerjs/themes';

/** Univer's own theme with the accent of page.css, from light to dark. */
export const spreadsheetTheme = {
  ...defaultTheme,
  primary: {
    50: '#eff7f5',
    100: '#dbeeea',
    200: '#b7ddd5',
    300: '#86c4b8',
    400: '#479f8f',
    500: '#248674',
    600: '#176b5d',
    700: '#12584d',
    800: '#0e463e',
    900: '#0b3832',
  },
};
