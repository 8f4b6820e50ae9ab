// What is changed in Univer 0.25.1 while it is bundled: each mend with its reason. Its published files stay as they are.
import { readFile } from 'node:fs/promises';

/** In the formula engine's numberings, of formulas and of their parts. */
const otherFormula = 1;
const lambdaNode = 5;
/** In the numbering of what moves references. */
const sheetRenamed = 11;
const sheetRemoved = 12;

/** What a reference knows of cells beside what stands in them. */
const spilled = [
  '_arrayFormulaCellData',
  '_arrayFormulaRange',
  '_runtimeArrayFormulaCellData',
  '_runtimeArrayFormulaRange',
  '_runtimeFeatureCellData',
];

/** The rest of a method that reckons something of a parsed formula (`node`): once for each, as formulas do not change. */
const keptByNode = (field, reckoned) => `
\t\tthis.${field} ??= /* @__PURE__ */ new WeakMap();
\t\tif (!this.${field}.has(node)) this.${field}.set(node, ${reckoned});
\t\treturn this.${field}.get(node);`;

/**
 * For the engine: a formula as it looks from its cell, with distances for addresses that move along, so that `=$B1` in C1 and `=$B2`
 * in C2 are one text. The same text in two cells of a sheet means the same formula; names always stand for fixed cells. Formulas with
 * whole columns, tables or references that functions make have a text of their own.
 */
const formulaAsFrom = String.raw`
const formulasAsFrom = new Map();
const addresses = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?![\p{L}\p{N}_.(!])/gu;
function formulaAsFrom(formula, row, column) {
	const known = formulasAsFrom.get(formula);
	if (known?.row === row && known.column === column) return known.text;
	if (formulasAsFrom.size > 2e5) formulasAsFrom.clear();
	const moved = formula.replace(addresses, (text, fixedColumn, letters, fixedRow, digits) => {
		if (letters === undefined) return text;
		const x = fixedColumn ? letters : "[" + (columnLabelToNumber(letters.toUpperCase()) - column) + "]";
		return "\u0001" + x + (fixedRow ? digits : "[" + (digits - row) + "]") + "\u0002";
	});
	const isMovable = !/[{#@]|OFFSET|INDIRECT/i.test(formula) && !/(?<!\u0002):|:(?!\u0001)/.test(moved.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, ""));
	const text = isMovable ? moved : formula + "\u0000" + row + " " + column;
	formulasAsFrom.set(formula, { row, column, text });
	return text;
}`;

/**
 * For the engine: of COUNTIFS and the like, which cells meet all criteria, as a matrix of booleans. What a range gives for one
 * criterion is kept with the range's values, which last as long as the calculation. Undefined if a criterion is itself many.
 */
const cellsThatMeet = `
class CellsThatMeet {
	constructor(flags, columns) {
		this.flags = flags;
		this.columns = columns;
	}
	getRowCount() {
		return this.flags.length / this.columns;
	}
	getColumnCount() {
		return this.columns;
	}
	get(row, column) {
		return BooleanValueObject.create(this.flags[row * this.columns + column] === 1);
	}
	iterator(callback) {
		for (const flag of this.flags) callback(BooleanValueObject.create(flag === 1));
	}
}
function flagsOf(range, criterion, isNumberSensitive) {
	const isKept = criterion.isNumber() || criterion.isString();
	const key = isNumberSensitive + " " + criterion.isNumber() + " " + criterion.getPattern() + "\\n" + criterion.getValue();
	range.flagsByCriterion ??= new Map();
	if (isKept && range.flagsByCriterion.has(key)) return range.flagsByCriterion.get(key);
	let result = valueObjectCompare(range, criterion);
	if (isNumberSensitive) result = filterSameValueObjectResult(result, range, criterion);
	const [rows, columns] = [range.getRowCount(), range.getColumnCount()];
	if (result.getRowCount() !== rows || result.getColumnCount() !== columns) return undefined;
	const flags = new Uint8Array(rows * columns);
	result.iterator((value, row, column) => {
		if (value?.isBoolean() && value.getValue() === true) flags[row * columns + column] = 1;
	});
	if (isKept) range.flagsByCriterion.set(key, flags);
	return flags;
}
function cellsThatMeet(pairs, row, column, isNumberSensitive) {
	const [{ range: first }] = pairs;
	let all;
	for (const { range, criteriaArray } of pairs) {
		const criterion = criteriaArray.get(row, column);
		const isAlike = range.getRowCount() === first.getRowCount() && range.getColumnCount() === first.getColumnCount();
		const flags = criterion && isAlike ? flagsOf(range, criterion, isNumberSensitive) : undefined;
		if (!flags) return undefined;
		all = all ? all.map((flag, index) => flag & flags[index]) : flags;
	}
	return new CellsThatMeet(all, first.getColumnCount());
}`;

/** For the engine: functions that take a blank text for the number 0, as Google has been seen to; in others it is an error there, too, or nobody has looked. */
const blankTextAsZero = `
const takingBlankTextAsZero = new Set(["ABS", "COS", "CSCH", "DAY", "DAYS", "DEGREES", "ERFC", "ERFC.PRECISE", "EVEN", "EXP", "FACT", "FACTDOUBLE", "MONTH"]);
function blankTextAsZero(variant) {
	if (variant.isArray()) return variant.map((value) => value == null ? value : blankTextAsZero(value));
	return variant.isString() && variant.getValue() === "" ? NumberValueObject.create(0) : variant;
}`;

/** For the engine: days as Google counts them, 1 being 1899-12-31. Excel's 1 is a day later, until its 29 February of 1900. */
const daysAsOnGoogle = `
const dayZero = Date.UTC(1899, 11, 30);`;

/** What a class has before its method `calculate`, with so many parameters. */
const untilCalculate = (name, least, most, parameters) =>
  `var ${name} = class extends BaseFunction {\n\tconstructor(..._args) {\n\t\tsuper(..._args);\n\t\t(this.minParams = ${least});\n\t\t(this.maxParams = ${most});\n\t}\n\tcalculate(${parameters}) {`;

/** The second parameter of CEILING and FLOOR may be left out on Google: to the next whole number. */
const toWholeNumbers = (name) => [
  untilCalculate(name, 2, 2, 'number, significance'),
  untilCalculate(name, 1, 2, 'number, significance = NumberValueObject.create(1)'),
];

/**
 * For the core: an index of areas in which what comes in waits until somebody looks. All ranges of all formulas come in before the
 * first of them is looked up, and are put in their places together in a fraction of the time that it takes one by one.
 */
const patientIndex = `
/** Fewer than these are put in one by one by the index itself. */
const fewestTogether = 9;
class PatientRBush extends RBush {
	insert(item) {
		(this.waiting ??= []).push(item);
		return this;
	}
	settled() {
		const { waiting } = this;
		this.waiting = null;
		if (!waiting) return;
		if (waiting.length >= fewestTogether) super.load(waiting);
		else for (const item of waiting) super.insert(item);
	}
	search(box) {
		this.settled();
		return super.search(box);
	}
	remove(item, isSame) {
		this.settled();
		return super.remove(item, isSame);
	}
	toJSON() {
		this.settled();
		return super.toJSON();
	}
}`;

const mends = {
  core: [
    ['var RTree = class', `${patientIndex}\nvar RTree = class`],
    [
      'if (!this._tree.get(unitId).has(subUnitId)) this._tree.get(unitId).set(subUnitId, new RBush());',
      'if (!this._tree.get(unitId).has(subUnitId)) this._tree.get(unitId).set(subUnitId, new PatientRBush());',
    ],
    // Cells without a size of their own have 10 points, as on Google: sheets are laid out for that, and dates would touch at 11.
    ['\tfs: 11,', '\tfs: 10,'],
    // Is a text a text: asked several times for every cell of a sheet, at every change.
    [
      'static isString(value) {\n\t\treturn this.getValueType(value) === "[object String]";',
      'static isString(value) {\n\t\treturn typeof value === "string";',
    ],
    // A look that is written with its parts in another order is compared with every look of the document, for each cell anew.
    [
      'if (existingId) return existingId;',
      'if (existingId) {\n\t\t\tthis._cacheMap.set(styleObject, existingId);\n\t\t\treturn existingId;\n\t\t}',
    ],
    // An address that moves along with its formula is copied up to four times, a million times a calculation.
    [
      'let newRange = { ...range };\n\tconst startAbsoluteRefType = newRange.startAbsoluteRefType || 0;',
      `if (!range.rangeType && !range.startAbsoluteRefType && !range.endAbsoluteRefType) return {
\t\t...range,
\t\tstartRow: range.startRow + refOffsetY,
\t\tstartColumn: range.startColumn + refOffsetX,
\t\tendRow: range.endRow + refOffsetY,
\t\tendColumn: range.endColumn + refOffsetX
\t};
\tlet newRange = { ...range };
\tconst startAbsoluteRefType = newRange.startAbsoluteRefType || 0;`,
    ],
    ['*searchGenerator(search) {', 'searchGenerator(search) {\n\t\tconst found = [];'],
    [
      'for (const result of oneCellResults) yield result;',
      'for (const result of oneCellResults) found.push(result);',
    ],
    ['if (!tree) return;\n\t\tconst searchData', 'if (!tree) return found;\n\t\tconst searchData'],
    [
      'for (const item of searchData) yield item.id;',
      'for (const item of searchData) found.push(item.id);\n\t\treturn found;',
    ],
    // Who reads a cell is looked up by the cell. For areas, a tree of all single cells that are read is built; a cell needs none.
    [
      'const searchObject = (_this$_kdTree$get',
      `if (startRow === endRow && startColumn === endColumn) return this._oneCellCache.get(unitId)?.get(subUnitId)?.get(startRow)?.get(startColumn) ?? [];
\t\tconst searchObject = (_this$_kdTree$get`,
    ],
  ],
  'engine-formula': [
    // A formula whose references move is written anew from its parts, and a text in it lost every second quote: ="say ""no""".
    [
      'if (nextCurrentString && nextCurrentString === "\\"") cur++;',
      'if (nextCurrentString && nextCurrentString === "\\"") {\n\t\t\t\t\t\tif (sequenceArray) {\n\t\t\t\t\t\t\tthis._pushSegment(currentString);\n\t\t\t\t\t\t\tthis._addSequenceArray(sequenceArray, currentString, cur);\n\t\t\t\t\t\t}\n\t\t\t\t\t\tcur++;\n\t\t\t\t\t}',
    ],
    // A sheet that had a name for a while and is deleted took the name with it from the sheet that has it now: `#NAME?` in all that names it.
    [
      'unitSheetNameMap[unitId][dirtyNameMap[unitId][sheetId]] = sheetId;',
      'unitSheetNameMap[unitId][dirtyNameMap[unitId][sheetId]] ??= sheetId;',
    ],
    // After a change to one sheet, the formulas of every sheet are gathered and those of the one are looked at.
    [
      'const deleteFormulaIdMap = /* @__PURE__ */ new Map();\n\t\tconst formulaData = this.getFormulaData();',
      'const deleteFormulaIdMap = /* @__PURE__ */ new Map();\n\t\tconst formulaData = { [unitId]: { [sheetId]: this.getSheetFormulaData(unitId, sheetId) } };',
    ],
    // The engine takes the formula of a conditional format, at the nth cell of its area, for a formula that stands in the nth
    // cell of the sheet. That makes false circles, and cells are then calculated in the wrong order.
    [
      'toRTreeItem() {\n\t\tconst currentRow = this.row;',
      `toRTreeItem() {\n\t\tif (this.type === ${otherFormula}) return [];\n\t\tconst currentRow = this.row;`,
    ],
    // The place of every formula is indexed in case that one of them is OFFSET or INDIRECT; without these nobody asks the index.
    [
      'async _calculateListByFunctionRefNode(treeList) {',
      'async _calculateListByFunctionRefNode(treeList) {\n\t\tif (treeList.every((tree) => tree.addressFunctionNodes.length === 0)) return;',
    ],
    // Room for 2,000 and 5,000 parsed formulas: a workbook of 6,000 would parse each of them anew, twice a calculation.
    ['const FORMULA_CACHE_LRU_COUNT$2 = 2e3;', 'const FORMULA_CACHE_LRU_COUNT$2 = 1e5;'],
    ['const FORMULA_CACHE_LRU_COUNT = 5e3;', 'const FORMULA_CACHE_LRU_COUNT = 1e5;'],
    // Whether a text is a number or a date takes long to find out. Only what was one is remembered, but most texts are none.
    [
      '\tif (cacheValue) return {',
      '\tif (cacheValue === null) return { isNumberPattern: false };\n\tif (cacheValue) return {',
    ],
    [
      '\treturn { isNumberPattern: false };\n}\nfunction setNumberPatternCache',
      '\tstringToNumberPatternCache.set(_input, null);\n\treturn { isNumberPattern: false };\n}\nfunction setNumberPatternCache',
    ],
    // Comparisons of a range look its values up in an index by column and row. Arrays that a formula reckons on the way enter theirs
    // there too, at cells that they never came from; blanks are kept as the text EMPTY, the text 1 as the number. Nothing enters.
    [
      'set(unitId, sheetId, column, value, row, isForceUpdate = false) {',
      'set(unitId, sheetId, column, value, row, isForceUpdate = false) {\n\t\treturn;',
    ],
    [
      'setContinueBuildingCache(unitId, sheetId, column, startRow, endRow) {',
      'setContinueBuildingCache(unitId, sheetId, column, startRow, endRow) {\n\t\treturn;',
    ],
    // After every change the ranges that each formula reads are worked out anew, though most formulas are as they were. They are kept
    // by the parsed formula as long as the sheets have their names and sizes; not where a function makes them (OFFSET, INDIRECT).
    [
      'async _generateTreeList(formulaData, otherFormulaData, unitData) {',
      `_rangesByNode(unitData) {
\t\tconst sizes = Object.values(unitData).map((sheets) => Object.entries(sheets).map(([id, sheet]) => [id, sheet?.rowCount, sheet?.columnCount]));
\t\tconst shape = JSON.stringify([this._currentConfigService.getSheetNameMap(), sizes]);
\t\tif (shape !== this._shapeOfSheets) {
\t\t\tthis._shapeOfSheets = shape;
\t\t\tthis._knownRanges = /* @__PURE__ */ new WeakMap();
\t\t}
\t\treturn this._knownRanges;
\t}
\tasync _generateTreeList(formulaData, otherFormulaData, unitData) {
\t\tconst rangesByNode = this._rangesByNode(unitData);`,
    ],
    [
      'if (tree.isVirtual) continue;\n\t\t\tthis._runtimeService.setCurrent(tree.row, tree.column, tree.rowCount, tree.columnCount, tree.subUnitId, tree.unitId);\n\t\t\tconst rangeList = await this._getRangeListByNode({\n\t\t\t\tnode,\n\t\t\t\trefOffsetX: tree.refOffsetX,\n\t\t\t\trefOffsetY: tree.refOffsetY\n\t\t\t});\n\t\t\ttree.pushRangeList(rangeList);',
      `const isKept = node != null && addressFunctionNodes.length === 0;
\t\t\tconst reader = \`\${tree.subUnitId} \${tree.refOffsetX} \${tree.refOffsetY}\`;
\t\t\tlet ranges = isKept ? rangesByNode.get(node)?.get(reader) : undefined;
\t\t\tif (!ranges && tree.isVirtual) ranges = tree.rangeList;
\t\t\telse if (!ranges) {
\t\t\t\tthis._runtimeService.setCurrent(tree.row, tree.column, tree.rowCount, tree.columnCount, tree.subUnitId, tree.unitId);
\t\t\t\tranges = await this._getRangeListByNode({ node, refOffsetX: tree.refOffsetX, refOffsetY: tree.refOffsetY });
\t\t\t}
\t\t\tif (!tree.isVirtual) tree.pushRangeList(ranges);
\t\t\tif (isKept) {
\t\t\t\ttree.keptRanges = ranges;
\t\t\t\tif (!rangesByNode.has(node)) rangesByNode.set(node, /* @__PURE__ */ new Map());
\t\t\t\trangesByNode.get(node).set(reader, ranges);
\t\t\t}`,
    ],
    [
      'get rangeList() {\n\t\tconst unitRangeList = [];',
      'get rangeList() {\n\t\tif (this.keptRanges) return this.keptRanges;\n\t\tconst unitRangeList = [];',
    ],
    // A table has one formula in a hundred cells, each with its own addresses, and each was parsed for itself. A cell whose formula is
    // that of an earlier cell of the sheet but for where it stands is calculated by that one's parsed formula, moved: half the memory.
    [
      'const sIdCache = /* @__PURE__ */ new Map();\n\t\t\t\tmatrixData',
      'const sIdCache = /* @__PURE__ */ new Map();\n\t\t\t\tconst firsts = /* @__PURE__ */ new Map();\n\t\t\t\tmatrixData',
    ],
    [
      '} else FDtree = this._createFDtree(unitId, sheetId, row, column, unitData, formulaDataItem);',
      '} else FDtree = this._treeLikeFirst(firsts, unitId, sheetId, row, column, unitData, formulaDataItem);',
    ],
    [
      '_createFDtree(unitId, sheetId, row, column, unitData, formulaDataItem) {',
      `_treeLikeFirst(firsts, unitId, sheetId, row, column, unitData, formulaDataItem) {
\t\tif (formulaDataItem.si) return this._createFDtree(unitId, sheetId, row, column, unitData, formulaDataItem);
\t\tconst text = formulaAsFrom(formulaDataItem.f, row, column);
\t\tconst first = firsts.get(text);
\t\tif (first) return this._createVirtualFDtree(first, { x: column - first.column, y: row - first.row });
\t\tconst tree = this._createFDtree(unitId, sheetId, row, column, unitData, formulaDataItem);
\t\tfirsts.set(text, tree);
\t\treturn tree;
\t}
\t_createFDtree(unitId, sheetId, row, column, unitData, formulaDataItem) {`,
    ],
    [
      'var FormulaDependencyTreeVirtual = class',
      `${formulaAsFrom}\nvar FormulaDependencyTreeVirtual = class`,
    ],
    // The index of what reads where got all ranges of all formulas once more with every change, and kept each copy: after a hundred
    // edits every one stood there a hundred times. A formula whose ranges are as they were stays as it is.
    [
      '(this._dependencyTreeIdLast = 0);',
      '(this._dependencyTreeIdLast = 0);\n\t\tthis._indexed = /* @__PURE__ */ new Map();',
    ],
    [
      'addDependencyRTreeCache(tree) {\n\t\tconst searchRanges = [];',
      `addDependencyRTreeCache(tree) {
\t\tif (tree.keptRanges) {
\t\t\tif (this._indexed.get(tree.treeId) === tree.keptRanges) return;
\t\t\tthis._indexed.set(tree.treeId, tree.keptRanges);
\t\t}
\t\tconst searchRanges = [];`,
    ],
    [
      'this._dependencyRTreeCache.removeById(unitId, sheetId);',
      `this._dependencyRTreeCache.removeById(unitId, sheetId);
\t\tfor (const [treeId, ranges] of this._indexed) if (ranges.some((range) => range.sheetId === sheetId)) this._indexed.delete(treeId);`,
    ],
    [
      'this._allTreeMap.delete(treeId);',
      'this._allTreeMap.delete(treeId);\n\t\tthis._indexed.delete(treeId);',
    ],
    [
      'this._allTreeMap.clear();\n\t\tthis._restDependencyTreeId();',
      'this._allTreeMap.clear();\n\t\tthis._indexed.clear();\n\t\tthis._restDependencyTreeId();',
    ],
    // A formula that has a changed name is parsed anew whenever its parsed form is asked for: for each cell that has the formula, and
    // once more to calculate the cell. In one calculation it is parsed once.
    [
      '_getTreeNode(tree) {\n\t\treturn generateAstNode(',
      '_getTreeNode(tree) {\n\t\treturn (tree.refTree ?? tree).parsed ??= generateAstNode(',
    ],
    [
      'const node = generateAstNode(tree.unitId, tree.formula, this._lexer, this._astTreeBuilder, this._currentConfigService);\n\t\t\tconst nodeData',
      'const node = this._formulaDependencyGenerator._getTreeNode(tree);\n\t\t\tconst nodeData',
    ],
    // Whether a formula has a changed name was asked by going through all changed names.
    [
      `const names = Object.keys(definedNameMap[executeUnitId]);
\t\tfor (let i = 0, len = names.length; i < len; i++) {
\t\t\tconst name = names[i];
\t\t\tif (node.hasDefinedName(name)) return true;
\t\t}`,
      'return node.getDefinedNames()?.some((name) => Object.hasOwn(definedNameMap[executeUnitId], name)) ?? false;',
    ],
    // What reads each cell is looked up to put the formulas into an order, and once more to look for circles. A circle is met in the
    // first walk already: who meets none need not walk again.
    [
      'if (this._checkIsCycleDependency(finalTreeList))',
      'if (this._hasMetItself && this._checkIsCycleDependency(finalTreeList))',
    ],
    [
      '*_traverse(treeList, skippedTreeIds) {',
      '*_traverse(treeList, skippedTreeIds) {\n\t\tthis._hasMetItself = false;',
    ],
    [
      'if (parentTree.isAdded() || tree.isSkip()) continue;\n\t\t\t\tcacheStack',
      'if (parentTree === tree || parentTree.isAdded()) this._hasMetItself = true;\n\t\t\t\tif (parentTree.isAdded() || tree.isSkip()) continue;\n\t\t\t\tcacheStack',
    ],
    // Whether a formula waits for something does not change.
    [
      'checkAsyncNode(node) {\n\t\tif (node == null) return false;\n\t\tconst result = [];',
      `checkAsyncNode(node) {\n\t\tif (node == null) return false;${keptByNode('_waiting', 'this._isWaiting(node)')}
\t}
\t_isWaiting(node) {
\t\tconst result = [];`,
    ],
    // Which references of a formula are made by functions (OFFSET, INDIRECT) does not change either.
    [
      '_getAddressFunctionNodeList(node) {\n\t\tconst referenceFunctionList',
      `_getAddressFunctionNodeList(node) {
\t\tif (node == null) return [];${keptByNode('_addressFunctions', 'this._findAddressFunctions(node)')}
\t}
\t_findAddressFunctions(node) {
\t\tconst referenceFunctionList`,
    ],
    // Long formulas are kept under a number of 32 bits: of 40,000, two share one in every sixth workbook, and one of them would be
    // calculated as the other. A text is a key as good as its hash.
    [
      'if (formulaString.length <= 64) return formulaString;\n\t\treturn hashAlgorithm(formulaString).toString();',
      'return formulaString;',
    ],
    // Whether a formula has a function that is always calculated does not change either.
    [
      '_detectForcedRecalculationNode(tree, node) {\n\t\tif (node == null) return false;\n\t\treturn this._detectForcedRecalculationNodeRecursion(node);',
      `_detectForcedRecalculationNode(tree, node) {
\t\tif (node == null) return false;${keptByNode('_isForced', 'this._detectForcedRecalculationNodeRecursion(node)')}`,
    ],
    // Whether a word is a changed name was asked by going through all names, for every word of every formula.
    [
      'const names = Object.keys(definedNameMap[executeUnitId]);\n\t\t\tfor (let i = 0, len = names.length; i < len; i++) if (names[i] === token) return true;',
      'if (Object.hasOwn(definedNameMap[executeUnitId], token)) return true;',
    ],
    // A pattern such as `*物流-*` becomes a regular expression anew for each of the thousands of cells that COUNTIFS looks at. And
    // a line break in a cell is a character like any other.
    [
      'function isMatchWildcard(currentValue, value) {',
      'const wildcards = new Map();\nfunction isMatchWildcard(currentValue, value) {\n\tif (wildcards.size > 1e3) wildcards.clear();\n\tif (!wildcards.has(value)) wildcards.set(value, wildcardOf(value));\n\treturn wildcards.get(value).test(currentValue);\n}\nfunction wildcardOf(value) {',
    ],
    ['$`).test(currentValue);', '$`, "s");'],
    // For each of a million addresses that a calculation reads, objects were made that nothing is ever put into, and what the address
    // means was taken from a list that is put into a new order each time.
    [
      'var BaseReferenceObject = class',
      'const nothing = Object.freeze({});\nvar BaseReferenceObject = class',
    ],
    [
      '(this._unitData = {});\n\t\t(this._unitStylesData = {});\n\t\t(this._filteredOutRows',
      '(this._unitData = nothing);\n\t\t(this._unitStylesData = nothing);\n\t\t(this._filteredOutRows',
    ],
    [
      ['_runtimeData', ...spilled].map((field) => `(this.${field} = {});`).join('\n\t\t') +
        '\n\t\t(this._refOffsetX',
      ['_runtimeData', ...spilled].map((field) => `(this.${field} = nothing);`).join('\n\t\t') +
        '\n\t\t(this._refOffsetX',
    ],
    ['const referenceToRangeCache = new FormulaAstLRU(1e5);', 'const referenceToRangeCache = new Map();'],
    [
      'referenceToRangeCache.set(refString, result);',
      'if (referenceToRangeCache.size > 1e5) referenceToRangeCache.clear();\n\treferenceToRangeCache.set(refString, result);',
    ],
    [
      'const activeArrayFormulaRangeMatrix = new ObjectMatrix(this.getCurrentActiveArrayFormulaRange());\n\t\tconst activeRuntimeArrayFormulaRangeMatrix = new ObjectMatrix(this.getCurrentRuntimeActiveArrayFormulaRange());\n',
      '',
    ],
    [
      'let isInRuntimeArrayFormulaRange = false;',
      'const activeArrayFormulaRangeMatrix = new ObjectMatrix(this.getCurrentActiveArrayFormulaRange());\n\t\t\tconst activeRuntimeArrayFormulaRangeMatrix = new ObjectMatrix(this.getCurrentRuntimeActiveArrayFormulaRange());\n\t\t\tlet isInRuntimeArrayFormulaRange = false;',
    ],
    // The same of each array, and of each formula; few arrays are cut, and nothing fills the formula's sets.
    ['(this._sliceCache = /* @__PURE__ */ new Map());', '(this._sliceCache = null);'],
    ['this._sliceCache.get(cacheKey)', 'this._sliceCache?.get(cacheKey)'],
    ['this._sliceCache.set(', '(this._sliceCache ??= /* @__PURE__ */ new Map()).set('],
    ['this._sliceCache.clear();', 'this._sliceCache = null;'],
    [
      '(this.children = /* @__PURE__ */ new Set());\n\t\t(this.parents = /* @__PURE__ */ new Set());\n\t}\n\tresetState() {',
      `}
\tget children() {
\t\treturn this._children ??= /* @__PURE__ */ new Set();
\t}
\tget parents() {
\t\treturn this._parents ??= /* @__PURE__ */ new Set();
\t}
\tresetState() {`,
    ],
    // Whether a part of a formula is LAMBDA is asked of its name, whatever it is; whether a format is of dates, of those without one.
    [
      'if (item.getToken().toUpperCase() === "LAMBDA" && item.isEmptyParamFunction()) {\n\t\t\t\titem.execute();\n\t\t\t\tcontinue;\n\t\t\t}\n\t\t\tthis._execute(',
      `if (item.nodeType === ${lambdaNode} && item.getToken().toUpperCase() === "LAMBDA" && item.isEmptyParamFunction()) {\n\t\t\t\titem.execute();\n\t\t\t\tcontinue;\n\t\t\t}\n\t\t\tthis._execute(`,
    ],
    [
      'const pattern = this.getPattern();\n\t\treturn numfmt.isDateFormat(pattern);',
      'const pattern = this.getPattern();\n\t\treturn pattern !== "" && numfmt.isDateFormat(pattern);',
    ],
    // A text that is looked for is compared with the same texts again and again, whatever their case.
    [
      'currentValue = currentValue.toLocaleLowerCase();',
      'currentValue = this._inLowerCase ??= currentValue.toLocaleLowerCase();',
    ],
    // COUNTIFS compares its ranges with its criteria anew in every cell of a table, though the cells of a row share one criterion and
    // those of a column the other; and it makes an object of every comparison.
    [
      'function getPairedRangeAndCriteriaResult(',
      `${cellsThatMeet}\nfunction getPairedRangeAndCriteriaResult(`,
    ],
    [
      'let finalCompareResult;\n\t\tfor (let i = 0;',
      'let finalCompareResult = cellsThatMeet(rangeAndCriteriaArrays, rowIndex, columnIndex, isNumberSensitive);\n\t\tfor (let i = finalCompareResult ? rangeAndCriteriaArrays.length : 0;',
    ],
    // POISSON multiplies powers and factorials, which are beyond any number from 171 events on: an hour of 150 agents is an
    // error. By way of logarithms it is none, and the sum takes one step an event.
    [
      'return Math.exp(-mean) * mean ** x / calculateFactorial(x);',
      'let logarithm = -mean;\n\tfor (let i = 1; i <= x; i++) logarithm += Math.log(mean / i);\n\treturn Math.exp(logarithm);',
    ],
    [
      'for (let i = 0; i <= x; i++) result += poissonPDF(i, mean);',
      'for (let i = 0, logarithm = -mean; i <= x; i++) {\n\t\tif (i > 0) logarithm += Math.log(mean / i);\n\t\tresult += Math.exp(logarithm);\n\t}',
    ],
    // Rules that are gone leave parts of their places in the index. They are passed over; no one need hear of it.
    ['console.error("Dependency tree not found for treeId:", parentTreeId);', ''],
    // A function that throws would end the whole calculation, and in Node the process; its cell has an error, as any other.
    [
      'this._execute(node, refOffsetX, refOffsetY);\n\t\tconst value = node.getValue();',
      'try {\n\t\t\tthis._execute(node, refOffsetX, refOffsetY);\n\t\t} catch {\n\t\t\treturn ErrorValueObject.create("#VALUE!");\n\t\t}\n\t\tconst value = node.getValue();',
    ],
    [
      'await this._executeAsync(node, refOffsetX, refOffsetY);\n\t\tconst value = node.getValue();',
      'try {\n\t\t\tawait this._executeAsync(node, refOffsetX, refOffsetY);\n\t\t} catch {\n\t\t\treturn ErrorValueObject.create("#VALUE!");\n\t\t}\n\t\tconst value = node.getValue();',
    ],
    // Functions of any number of arguments were called with too few of them.
    [
      '_calculate(variants) {\n',
      `_calculate(given) {
\t\tif (given.length < this._functionExecutor.minParams) return ErrorValueObject.create("#N/A");
\t\tconst variants = takingBlankTextAsZero.has(this._functionExecutor.name) ? given.map(blankTextAsZero) : given;
`,
    ],
    [
      'var FunctionNode = class extends BaseAstNode {',
      `${blankTextAsZero}\nvar FunctionNode = class extends BaseAstNode {`,
    ],
    // Google's results where Excel's differ.
    toWholeNumbers('Ceiling'),
    toWholeNumbers('Floor'),
    [
      'return variants[Math.trunc(+index.getValue()) - 1] || ErrorValueObject.create("#VALUE!");',
      'return variants[Math.trunc(+index.getValue()) - 1] || ErrorValueObject.create("#NUM!");',
    ],
    [
      'arrayValueObject.get(row, column)) || ErrorValueObject.create("#VALUE!");\n\t\t\tif (valueObject',
      'arrayValueObject.get(row, column)) || ErrorValueObject.create("#NUM!");\n\t\t\tif (valueObject',
    ],
    [
      'if (startNumValue <= 0 || numCharsValue < 0) return ErrorValueObject.create("#VALUE!");\n\t\tif (text.isNull() || startNumValue > textValue.length',
      'if (startNumValue <= 0) return ErrorValueObject.create("#NUM!");\n\t\tif (numCharsValue < 0) return ErrorValueObject.create("#VALUE!");\n\t\tif (text.isNull() || startNumValue > textValue.length',
    ],
    [
      'function excelDateSerial(date) {',
      `${daysAsOnGoogle}\nfunction excelDateSerial(date) {\n\treturn (Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) - dayZero) / perDayMilliseconds;`,
    ],
    [
      'function excelDateTimeSerial(date) {',
      'function excelDateTimeSerial(date) {\n\treturn (date.getTime() - dayZero) / perDayMilliseconds;',
    ],
    [
      'function excelSerialToDate(serial) {',
      'function excelSerialToDate(serial) {\n\treturn new Date(dayZero + Math.floor(serial) * perDayMilliseconds);',
    ],
    [
      'function excelSerialToDateTime(serial) {',
      'function excelSerialToDateTime(serial) {\n\treturn new Date(dayZero + serial * perDayMilliseconds);',
    ],
    [
      'if (!isDate19000229 && dateTime <= leapDayDateTime) date = /* @__PURE__ */ new Date(dateTime - perDayMilliseconds);',
      '',
    ],
    [
      'const currentSerial = excelDateSerial(new Date(Date.UTC(year, month, day)));',
      'const currentSerial = excelDateSerial(new Date(Date.UTC(year, month, Math.min(day, new Date(Date.UTC(year, month + 1, 0)).getUTCDate()))));',
    ],
    ['if (dateSerial === 0) return NumberValueObject.create(0);', ''],
    ['if (dateSerial === 0) return NumberValueObject.create(1);', ''],
    ['if (dateSerial === 0) return NumberValueObject.create(1900);', ''],
    // Once the last name is removed, a formula would go on as it was parsed with that name.
    [
      'if (this._definedNamesService.getAllDefinedNamesIsEmpty()) return this._lexerTreeBuilder.treeBuilder(formulaString, transformSuffix);',
      '',
    ],
  ],
  'sheets-ui': [
    // A result at the same address, on whatever sheet, would put the cell's old content in the place of what is being typed.
    [
      'if (this._shouldRefreshCurrentEditCell(command, row, column))',
      'if (!this._editorBridgeService.isVisible().visible && this._shouldRefreshCurrentEditCell(command, row, column))',
    ],
    // Enter after Tab returns to where the row was begun. Whoever has gone elsewhere since, by the mouse or the name box, would
    // be sent back there, too, and the next input would land far from the last.
    [
      'const shortcutExperienceParam = shortcutExperienceService.getCurrentBySearch({\n\t\t\tunitId,\n\t\t\tsheetId,\n\t\t\tkeycode: KeyCode.TAB\n\t\t});',
      'const rowBegun = shortcutExperienceService.getCurrentBySearch({ unitId, sheetId, keycode: KeyCode.TAB });\n\t\tconst shortcutExperienceParam = rowBegun?.reached && Rectangle.equals(rowBegun.reached, primary) ? rowBegun : null;',
    ],
    [
      'const next = isLastRowCell || isLastColumnCell ? startRange : findNextRange(startRange, direction, worksheet);',
      'const next = isLastRowCell || isLastColumnCell ? startRange : findNextRange(startRange, direction, worksheet);\n\t\t\tif (keycode === KeyCode.TAB) Object.assign(shortcutExperienceService.getCurrentBySearch({ unitId, sheetId, keycode }), { reached: getCellAtRowCol(next.startRow, next.startColumn, worksheet) });',
    ],
  ],
  'sheets-ui/facade': [
    // Whoever asks to be told of rows that grow is told with ranges as wide as the sheet in front: one of a narrower sheet is an error.
    [
      'getSkeletonChangedEffectedRange(commandInfo, sheet.worksheet.getMaxColumns())',
      'getSkeletonChangedEffectedRange(commandInfo, (this.getWorkbook(commandInfo.params?.unitId)?.getSheetBySheetId(commandInfo.params?.subUnitId) ?? sheet.worksheet).getMaxColumns())',
    ],
  ],
  'engine-render': [
    // Where words of 77 languages may be broken at the end of a line, in documents: half of the page. Cells break no words.
    ['const PATTERN_LOADERS = {\n', 'const PATTERN_LOADERS = {};\nconst unusedLoaders = {\n'],
  ],
  'sheets-formula-ui': [
    // The list of functions stays for a third of a second after the name that it is for, and took Enter, Tab and the arrows
    // meanwhile: a formula typed without a pause was not entered, and the next one was typed behind it.
    [
      'preconditions: () => true,\n\t\t\t\tpriority: 1e3,',
      'preconditions: () => {\n\t\t\t\t\tconst cursor = editor.getSelectionRanges()[0]?.startOffset ?? 0;\n\t\t\t\t\tconst before = editor.getDocumentData().body?.dataStream.slice(0, cursor) ?? "";\n\t\t\t\t\treturn before.toUpperCase().endsWith(searchText.toUpperCase());\n\t\t\t\t},\n\t\t\t\tpriority: 1e3,',
    ],
  ],
  'sheets-formula': [
    // When a sheet is deleted or renamed, every formula of the document is taken apart to find those that name it; most name none.
    [
      'const { f: formulaString, x, y, si } = formulaDataItem;\n\t\t\t\t\tconst sequenceNodes = this._lexerTreeBuilder.sequenceNodesBuilder(formulaString);\n\t\t\t\t\tif (sequenceNodes == null) return true;\n\t\t\t\t\tlet shouldModify',
      `const { f: formulaString, x, y, si } = formulaDataItem;\n\t\t\t\t\tif ((type === ${sheetRenamed} || type === ${sheetRemoved}) && !formulaString.includes("!")) return true;\n\t\t\t\t\tconst sequenceNodes = this._lexerTreeBuilder.sequenceNodesBuilder(formulaString);\n\t\t\t\t\tif (sequenceNodes == null) return true;\n\t\t\t\t\tlet shouldModify`,
    ],
  ],
  'sheets-data-validation': [
    // Cells are validated when the page has time for it; their sheet may be gone by then.
    [
      'async validatorRanges(unitId, subUnitId, ranges) {\n\t\tif (!ranges.length) return Promise.resolve([]);',
      'async validatorRanges(unitId, subUnitId, ranges) {\n\t\tif (!ranges.length) return Promise.resolve([]);\n\t\tif (!this._univerInstanceService.getUnit(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId)) return [];',
    ],
  ],
  'sheets-conditional-formatting': [
    // A conditional format is calculated when it is first drawn. It need not be when it is made: a planning workbook has 6,000
    // formulas in cells and 60,000 in conditional formats, on sheets that nobody may look at.
    ['if (option.type === "add") this._registerRuleFormulas(unitId, subUnitId, rule);', ''],
    // Nor when a value changes in its area: it need only be known as out of date.
    [
      'const ruleItem = this._conditionalFormattingViewModelV2.getCellCfs(unitId, subUnitId, row, col);\n\t\t\t\t\truleItem === null || ruleItem === void 0 || ruleItem.forEach((item) => ruleIds.add(item.cfId));',
      `const range = { startRow: row, endRow: row, startColumn: col, endColumn: col };
\t\t\t\t\tconst known = this._conditionalFormattingViewModelV2._rTreeManager.bulkSearch([{ unitId, sheetId: subUnitId, range }]);
\t\t\t\t\tknown.forEach((cfId) => ruleIds.add(cfId));`,
    ],
  ],
};

/**
 * Its classes define each field through a helper, in the middle of the formula engine; plain assignments do the same there and
 * make a calculation faster by a fifth.
 */
const withPlainFields = (source) =>
  source.replace(/\b_defineProperty\(this, "([A-Za-z_$][\w$]*)", /g, '(this.$1 = ');

function mended(source, [place, mend]) {
  if (source.split(place).length !== 2)
    throw new Error(`mend-univer: this version of Univer is not known: ${place}`);
  return source.replace(place, () => mend);
}

/** What Univer formats numbers with: days as Google counts them. */
const numberFormats = [['leap1900: true', 'leap1900: false']];

/** A plugin of esbuild. */
export const mendUniver = {
  name: 'mend-univer',
  setup(build) {
    build.onLoad({ filter: /numfmt[\\/]lib[\\/]options\.js$/ }, async ({ path: file }) => ({
      contents: numberFormats.reduce(mended, await readFile(file, 'utf8')),
      loader: 'js',
    }));
    build.onLoad({ filter: /@univerjs[\\/].*[\\/]lib[\\/]es[\\/].*\.js$/ }, async ({ path: file }) => {
      const source = withPlainFields(await readFile(file, 'utf8'));
      const [, name, part] =
        /@univerjs[\\/]([^\\/]+)[\\/]lib[\\/]es[\\/](index|facade)\.js$/.exec(file) ?? [];
      const known = mends[part === 'facade' ? `${name}/facade` : name] ?? [];
      return { contents: known.reduce(mended, source), loader: 'js' };
    });
  },
};
