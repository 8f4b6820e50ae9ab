/** Gives the user a text as a file. */
export function downloadText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  // The page opens links in a new tab; a download must not.
  link.target = '_self';
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
