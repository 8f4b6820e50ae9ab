// biome-ignore-all lint: Google calls these functions by their names, and the tests hand code over as text.
// A small add-on for the tests of the local host, in the form that a build has: declared functions only.

function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('运行', 'run')
    .addSeparator()
    .addItem('计数', 'count')
    .addToUi();
}

/** Runs a function given as its text: each test says in place what the add-on does. */
function run(source, args) {
  return (0, eval)('(' + source + ')').apply(null, args || []);
}

/** Leaves something behind in the global scope. */
function count() {
  globalThis.counted = (globalThis.counted || 0) + 1;
  return globalThis.counted;
}

function hidden_() {
  return 'private';
}

/**
 * Doubles numbers.
 * @customfunction
 */
function DOUBLE(value) {
  if (Array.isArray(value)) return value.map((row) => row.map(DOUBLE));
  if (value === '') return '';
  if (typeof value !== 'number') throw new Error('「值」应是数字，现在是「' + value + '」');
  return value * 2;
}

/**
 * Tells what an argument arrives as.
 * @customfunction
 */
function KIND(value) {
  if (value instanceof Date)
    return 'Date ' + value.getFullYear() + '-' + (value.getMonth() + 1) + '-' + value.getDate();
  if (Array.isArray(value)) return 'range ' + value.length + 'x' + value[0].length;
  return value === '' ? 'blank' : typeof value;
}

/** @customfunction */
function CALLS() {
  globalThis.calls = (globalThis.calls || 0) + 1;
  return globalThis.calls;
}

/** @customfunction */
function OPENS() {
  return SpreadsheetApp.getActive().getName();
}

/** @customfunction */
function WRITES() {
  SpreadsheetApp.getActiveSheet().getRange('Z1').setValue(1);
  return 'written';
}

/** @customfunction */
function ASKS() {
  return SpreadsheetApp.getUi().alert('?');
}

/** @customfunction */
function REMEMBERS(value) {
  CacheService.getScriptCache().put('value', String(value));
  return (
    CacheService.getScriptCache().get('value') + SpreadsheetApp.getActive().getRange('工作表1!Y1').getValue()
  );
}

/** @customfunction */
function WHO() {
  return Session.getActiveUser().getEmail();
}

/** Tells in which mode it was called. */
function onInstall(event) {
  return String(event.authMode);
}
