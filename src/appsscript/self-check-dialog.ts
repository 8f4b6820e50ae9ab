import type { SelfCheckTexts } from './ui-texts';

/** Pixels that show a report without scrolling sideways. */
const size = { width: 720, height: 560 };

/**
 * A page with a report to read and to copy. It asks the server nothing: it shows where the sidebar stays blank, too. Only the page
 * knows the time zone of the person, and adds it.
 *
 * @param report plain text
 */
export function reportPage(report: string, texts: SelfCheckTexts): GoogleAppsScript.HTML.HtmlOutput {
  const script = [
    'var text = document.getElementById("report");',
    'var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;',
    `text.value += ${inScript(`\n\n${texts.userZone}`)} + zone;`,
    'document.getElementById("copy").onclick = function () {',
    '  text.select();',
    `  document.getElementById("told").textContent = document.execCommand("copy") ? ${inScript(texts.copied)} : ${inScript(texts.copyByHand)};`,
    '};',
  ];
  const page = [
    '<!doctype html><meta charset="utf-8">',
    '<style>',
    'html, body { height: 100%; margin: 0 }',
    'body { display: flex; flex-direction: column; gap: 8px; box-sizing: border-box; padding: 12px; font: 14px sans-serif }',
    'textarea { flex: 1; font: 13px/1.5 monospace; resize: none }',
    'button { padding: 6px 16px; font: inherit }',
    '</style>',
    `<textarea id="report" readonly aria-label="${inPage(texts.title)}">${inPage(report)}</textarea>`,
    `<div><button id="copy">${inPage(texts.copy)}</button> <span id="told" role="status"></span></div>`,
    `<script>${script.join('\n')}</script>`,
  ];
  return HtmlService.createHtmlOutput(page.join('\n')).setWidth(size.width).setHeight(size.height);
}

const inPage = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A text as it may stand in a script of a page. */
const inScript = (text: string): string => JSON.stringify(text).replaceAll('<', String.raw`\u003c`);
