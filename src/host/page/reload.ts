// The page of `npm run dev` alone: loads itself anew when the server says so.

let isReloading = false;
// Before everything else of the page, and so before the question about work that no file has.
addEventListener('beforeunload', (event) => {
  if (isReloading) event.stopImmediatePropagation();
});

let served: string | undefined;
new EventSource('/builds').addEventListener('message', ({ data }: MessageEvent<string>) => {
  served ??= data;
  if (data === served) return;
  isReloading = true;
  location.reload();
});
