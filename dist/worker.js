import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);
import {
  LayoutTable,
  StepRecorder,
  UnitMemory,
  alignOf,
  cappedLimitations,
  createSourceReader,
  createUnitScope,
  externalModel,
  fieldOf,
  headerIndex,
  isBytes,
  isBytesPointer,
  isRecord,
  itemKey,
  layout,
  load,
  op,
  openSharedCache,
  pointee,
  pointerTo,
  recordTag,
  recordsOf,
  resolved,
  serveJobs,
  sizeOf,
  stepKind,
  store,
  uniqueLimitations,
  useKind,
  useRole
} from "./chunk-5TYED3MJ.js";
import "./chunk-O45477Q5.js";

// src/worker.ts
import { readFileSync } from "node:fs";

// src/c/item-ranges.ts
function defineTypedefs(c, atoms) {
  const { typed: typed2, unit } = c.state;
  for (const atom of atoms) {
    if (typed2[atom] === unit) continue;
    typed2[atom] = unit;
    c.typedefs.push(atom);
  }
}
function rangeOf(c, start3, last) {
  const { state } = c;
  const items = c.items.slice(start3.item);
  const typedefs = Int32Array.from(c.typedefs.slice(start3.typedef));
  const own2 = new Set(typedefs);
  const names = distinctNames(state.digester, items);
  const relative = (tokens) => Int32Array.from(tokens.slice(start3.item), (t) => t - start3.token);
  return {
    items,
    first: relative(c.first),
    last: relative(c.last),
    tooDeep: Uint8Array.from(c.tooDeep.slice(start3.item)),
    marks: c.marks.slice(start3.token, last),
    names,
    wasTyped: Uint8Array.from(names, (atom) => state.typed[atom] === state.unit && !own2.has(atom) ? 1 : 0),
    typedefs,
    limitations: c.limitations.slice(start3.limitation)
  };
}
function distinctNames(digester, items) {
  const { seen: seen2 } = digester;
  const serial = ++digester.serial;
  const names = [];
  for (const item of items) {
    for (const name3 of item.names) {
      if (seen2[name3] === serial) continue;
      seen2[name3] = serial;
      names.push(name3);
    }
  }
  return Int32Array.from(names);
}
function sameTypedefs(state, range) {
  const { names, wasTyped } = range;
  for (let i2 = 0; i2 < names.length; i2++) {
    const typed2 = state.typed[names[i2] ?? 0] === state.unit ? 1 : 0;
    if (typed2 !== wasTyped[i2]) return false;
  }
  return true;
}
function reuse(c, range, at) {
  for (let i2 = 0; i2 < range.items.length; i2++) {
    const item = range.items[i2];
    if (item) c.items.push(item);
    c.first.push(at + (range.first[i2] ?? 0));
    c.last.push(at + (range.last[i2] ?? 0));
    c.tooDeep.push(range.tooDeep[i2] ?? 0);
  }
  c.marks.set(range.marks, at);
  defineTypedefs(c, range.typedefs);
  for (const limitation of range.limitations) c.limitations.push(limitation);
}

// src/c/preprocess/tokens.ts
var TokenKind = {
  identifier: 1,
  number: 2,
  character: 3,
  string: 4,
  punctuator: 5,
  other: 6
};
var TokenFlag = { spaceBefore: 1, lineStart: 2, directive: 4 };

// src/c/normalise/words.ts
var Word = {
  name: 0,
  typedef: 1,
  storage: 2,
  qualifier: 3,
  type: 4,
  builtinType: 5,
  record: 6,
  enumeration: 7,
  typeof: 8,
  atomic: 9,
  sizeof: 10,
  alignof: 11,
  generic: 12,
  asm: 13,
  /** `if`, `while`, `switch`: a parenthesised expression follows. */
  control: 14,
  for: 15,
  /** `do`, `else`. */
  prefix: 16,
  case: 17,
  default: 18,
  return: 19,
  goto: 20,
  jump: 21,
  localLabel: 22,
  staticAssert: 23,
  attribute: 24,
  /** Left out of the text: `__extension__`, `_Complex`, `__real__`, calling conventions. */
  dropped: 25,
  pragma: 26,
  noreturn: 27,
  alignas: 28,
  offsetof: 29,
  typeArguments: 30,
  /** From here on: punctuators. */
  openParen: 40,
  closeParen: 41,
  openBracket: 42,
  closeBracket: 43,
  openBrace: 44,
  closeBrace: 45,
  semicolon: 46,
  comma: 47,
  colon: 48,
  star: 49,
  assign: 50,
  ellipsis: 51,
  dot: 52,
  arrow: 53,
  andAnd: 54,
  question: 55,
  colonColon: 56,
  /** `++`, `--`: the operand may stand on either side. */
  step: 57,
  /** `+=` and its like. */
  assignOperator: 58,
  operator: 59
};
var spellings = [
  [Word.typedef, "typedef"],
  [
    Word.storage,
    "extern static auto register inline __inline@inline __inline__@inline __forceinline@inline _Thread_local@__thread thread_local@__thread __thread constexpr@const"
  ],
  [
    Word.qualifier,
    "const __const@const __const__@const volatile __volatile@volatile __volatile__@volatile restrict __restrict@restrict __restrict__@restrict"
  ],
  [
    Word.type,
    "void char short int long float double signed __signed@signed __signed__@signed unsigned _Bool@bool __int128@int _Float16@float _Float32@float _Float64@double _Float128@double _Float32x@double _Float64x@double __float128@double __ibm128@double __fp16@float __bf16@float _Decimal32@double _Decimal64@double _Decimal128@double"
  ],
  [Word.builtinType, "__auto_type __builtin_va_list __int128_t __uint128_t __builtin_ms_va_list"],
  [Word.record, "struct union"],
  [Word.enumeration, "enum"],
  [Word.typeof, "typeof __typeof __typeof__ typeof_unqual __typeof_unqual__"],
  [Word.atomic, "_Atomic"],
  [Word.sizeof, "sizeof"],
  [Word.alignof, "_Alignof@sizeof __alignof@sizeof __alignof__@sizeof alignof@sizeof"],
  [Word.generic, "_Generic"],
  [Word.asm, "asm __asm@asm __asm__@asm"],
  [Word.control, "if while switch"],
  [Word.for, "for"],
  [Word.prefix, "do else"],
  [Word.case, "case"],
  [Word.default, "default"],
  [Word.return, "return"],
  [Word.goto, "goto"],
  [Word.jump, "break continue"],
  [Word.localLabel, "__label__"],
  [Word.staticAssert, "_Static_assert static_assert"],
  [Word.attribute, "__attribute__ __attribute __declspec"],
  [
    Word.dropped,
    "__extension__ _Complex __complex__ __complex __real__ __real __imag__ __imag __cdecl __stdcall __fastcall __thiscall __vectorcall __clrcall _Nonnull _Nullable"
  ],
  [Word.pragma, "_Pragma __pragma"],
  [Word.noreturn, "_Noreturn"],
  [Word.alignas, "_Alignas alignas"],
  [Word.offsetof, "__builtin_offsetof@a offsetof@a"],
  [Word.typeArguments, "__builtin_va_arg va_arg __builtin_types_compatible_p __builtin_convertvector"],
  [Word.openParen, "("],
  [Word.closeParen, ")"],
  [Word.openBracket, "[ <:@["],
  [Word.closeBracket, "] :>@]"],
  [Word.openBrace, "{ <%@{"],
  [Word.closeBrace, "} %>@}"],
  [Word.semicolon, ";"],
  [Word.comma, ","],
  [Word.colon, ":"],
  [Word.star, "*"],
  [Word.assign, "="],
  [Word.ellipsis, "..."],
  [Word.dot, "."],
  [Word.arrow, "->"],
  [Word.andAnd, "&&"],
  [Word.question, "?"],
  [Word.colonColon, "::@:"],
  [Word.step, "++ --"],
  [Word.assignOperator, "+= -= *= /= %= &= |= ^= <<= >>="],
  [Word.operator, "+ - / % & | ^ ~ ! < > <= >= == != << >> ||"]
];
var literalNames = /* @__PURE__ */ new Set(["true", "false", "NULL", "nullptr"]);
var plainName = "a";
function createWords(atoms) {
  const special = /* @__PURE__ */ new Map();
  for (const [word, list2] of spellings) {
    for (const entry of list2.split(" ")) {
      const [spelling2 = "", text = spelling2] = entry.split("@");
      special.set(spelling2, [word, text]);
    }
  }
  const words3 = {
    classes: new Uint8Array(1024),
    laneA: new Int32Array(1024),
    laneB: new Int32Array(1024),
    written: [""],
    known: 1
  };
  return {
    current() {
      grow(words3, atoms.size);
      for (; words3.known < atoms.size; words3.known++) learn(words3, words3.known, atoms.text(words3.known), special);
      return words3;
    }
  };
}
function grow(words3, size) {
  if (size <= words3.classes.length) return;
  const capacity = size * 2;
  const { classes, laneA, laneB } = words3;
  words3.classes = new Uint8Array(capacity);
  words3.laneA = new Int32Array(capacity);
  words3.laneB = new Int32Array(capacity);
  words3.classes.set(classes);
  words3.laneA.set(laneA);
  words3.laneB.set(laneB);
}
function learn(words3, atom, text, special) {
  const entry = special.get(text);
  words3.classes[atom] = entry ? entry[0] : Word.name;
  words3.written[atom] = entry ? entry[1] : literalNames.has(text) ? text : plainName;
  words3.laneA[atom] = hashText(text, 739982445);
  words3.laneB[atom] = hashText(text, 374761393);
}
function hashText(text, seed) {
  let h = seed ^ text.length;
  for (let i2 = 0; i2 < text.length; i2++) h = Math.imul(h ^ text.charCodeAt(i2), 16777619);
  h ^= h >>> 15;
  h = Math.imul(h, 2246822507);
  return h ^ h >>> 13;
}

// src/c/normalise/bounds.ts
var maxNesting = 256;
var maxOldStyleTokens = 4096;
function createBoundsState(tokens, words3) {
  const bounds = { end: 0, broken: false, nesting: 0 };
  return { tokens, words: words3, bounds, stack: new Uint8Array(1024), unclosed: void 0 };
}
var classAt = (s, t) => t < s.tokens.length ? s.words.classes[s.tokens.atom[t] ?? 0] ?? 0 : 0;
var isDirective = (s, t) => ((s.tokens.flags[t] ?? 0) & TokenFlag.directive) !== 0;
function after(s, t) {
  let n = t + 1;
  while (n < s.tokens.length && isDirective(s, n)) n++;
  return n;
}
function findEnd(s, start3) {
  const { tokens, bounds } = s;
  bounds.broken = false;
  bounds.nesting = 0;
  const scan = {
    depth: 0,
    assigned: false,
    parens: false,
    head: 0,
    body: false,
    parameters: 0,
    looked: false,
    specifying: false,
    last: Word.semicolon
  };
  const { atom, flags: flags2 } = tokens;
  const { classes } = s.words;
  for (let t = start3; t < tokens.length; t++) {
    const word = classes[atom[t] ?? 0] ?? 0;
    if (word < Word.openParen && scan.depth > 0) continue;
    if (((flags2[t] ?? 0) & TokenFlag.directive) !== 0) continue;
    if (word >= Word.openParen && word <= Word.closeBrace) {
      const end = (word & 1) === 0 ? open(s, scan, start3, t, word) : close(s, scan, t, word);
      if (end >= 0) {
        bounds.end = end;
        return;
      }
    } else if (scan.depth === 0) {
      const end = atTop(s, scan, start3, t, word);
      if (end >= 0) {
        bounds.end = end;
        return;
      }
    }
  }
  if (scan.depth > 0 && s.unclosed === void 0) {
    findUnclosed(s, start3);
    findEnd(s, start3);
    return;
  }
  bounds.broken = scan.depth > 0;
  bounds.end = tokens.length;
}
function open(s, scan, start3, t, word) {
  if (scan.depth === 0) {
    if (word === Word.openBrace) {
      scan.body = scan.head === 0 && !scan.assigned && t > start3;
      scan.head = 0;
    }
    scan.specifying = word === Word.openParen && isSpecifying(scan.last);
    if (!scan.specifying) scan.head = 0;
  }
  if (s.unclosed?.[t] === 1) {
    s.bounds.broken = true;
    return resynchronise(s, t);
  }
  if (scan.depth >= s.stack.length) {
    const bigger = new Uint8Array(s.stack.length * 2);
    bigger.set(s.stack);
    s.stack = bigger;
  }
  s.stack[scan.depth++] = word + 1;
  if (scan.depth > s.bounds.nesting) s.bounds.nesting = scan.depth;
  return -1;
}
function close(s, scan, t, word) {
  if (scan.depth === 0) {
    s.bounds.broken = true;
    return t + 1;
  }
  if (s.stack[scan.depth - 1] === word) scan.depth--;
  else if (word === Word.closeBrace) {
    let d = scan.depth - 1;
    while (d > 0 && s.stack[d] !== word) d--;
    s.bounds.broken = true;
    scan.depth = d;
  } else s.bounds.broken = true;
  if (scan.depth > 0) return -1;
  if (word === Word.closeBrace) return scan.body ? t + 1 : -1;
  if (word === Word.closeParen && !scan.specifying) scan.parens = true;
  return -1;
}
function atTop(s, scan, start3, t, word) {
  if (word === Word.semicolon) {
    if (scan.parameters === 0) return t + 1;
    scan.parameters--;
    return -1;
  }
  scan.last = word;
  if (word === Word.assign) scan.assigned = true;
  if (word === Word.record || word === Word.enumeration) scan.head = 1;
  else if (scan.head === 1) scan.head = word === Word.name ? 2 : isAttributeWord(word) ? 1 : 0;
  else if (scan.head === 2 && !(word === Word.colon || word === Word.type || word === Word.name)) scan.head = 0;
  if (scan.parens && !scan.looked && !scan.assigned && !isAttributeWord(word) && word !== Word.asm) {
    scan.looked = true;
    return afterParens(s, scan, start3, t, word);
  }
  return -1;
}
var isSpecifying = (word) => isAttributeWord(word) || word === Word.asm || word === Word.typeof || word === Word.atomic;
var isAttributeWord = (word) => word === Word.attribute || word === Word.alignas || word === Word.dropped;
var startsDeclaration = (word) => word <= Word.atomic || word === Word.noreturn;
function afterParens(s, scan, start3, t, word) {
  if (!startsDeclaration(word) || s.tokens.kind[t] !== TokenKind.identifier) return -1;
  const count = oldStyleParameters(s, start3, t);
  scan.parameters = count === 0 ? 0 : oldStyleDeclarations(s, t, count);
  if (scan.parameters > 0) return -1;
  const call2 = classAt(s, start3) === Word.name && classAt(s, after(s, start3)) === Word.openParen;
  return call2 && inFirstColumn(s, t) ? t : -1;
}
function oldStyleParameters(s, start3, t) {
  let count = 0;
  for (let i2 = t - 2, wantName = true; i2 > start3; i2--, wantName = !wantName) {
    const word = classAt(s, i2);
    if (wantName) {
      if (word !== Word.name || s.tokens.kind[i2] !== TokenKind.identifier) return 0;
      count++;
    } else if (word === Word.openParen) return count;
    else if (word !== Word.comma) return 0;
  }
  return 0;
}
function oldStyleDeclarations(s, t, most) {
  const stop2 = Math.min(s.tokens.length, t + maxOldStyleTokens);
  let depth = 0;
  for (let i2 = t, count = 0; i2 < stop2 && count <= most; i2++) {
    const word = classAt(s, i2);
    if (word === Word.openBrace && depth === 0 && i2 > t && classAt(s, i2 - 1) === Word.semicolon) return count;
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    else if (depth === 0 && word === Word.assign) return 0;
    else if (depth === 0 && word === Word.semicolon) count++;
    if (depth < 0) return 0;
  }
  return 0;
}
var inFirstColumn = (s, t) => ((s.tokens.flags[t] ?? 0) & TokenFlag.lineStart) !== 0 && s.tokens.column[t] === 1;
function resynchronise(s, from) {
  for (let t = from + 1; t < s.tokens.length; t++) {
    if (s.tokens.kind[t] !== TokenKind.identifier || !inFirstColumn(s, t) || isDirective(s, t)) continue;
    if (classAt(s, t) <= Word.atomic && classAt(s, after(s, t)) !== Word.colon) return t;
  }
  return s.tokens.length;
}
function findUnclosed(s, start3) {
  const { length } = s.tokens;
  const unclosed = new Uint8Array(length);
  const open2 = new Int32Array(length - start3);
  let depth = 0;
  for (let t = start3; t < length; t++) {
    const word = classAt(s, t);
    if (word < Word.openParen || word > Word.closeBrace || isDirective(s, t)) continue;
    if ((word & 1) === 0) open2[depth++] = t;
    else if (depth > 0 && classAt(s, open2[depth - 1] ?? 0) === word - 1) depth--;
    else if (word === Word.closeBrace) {
      let d = depth - 1;
      while (d >= 0 && classAt(s, open2[d] ?? 0) !== Word.openBrace) d--;
      if (d >= 0) depth = d;
    }
  }
  for (let d = 0; d < depth; d++) unclosed[open2[d] ?? 0] = 1;
  s.unclosed = unclosed;
}

// src/c/normalise/digest.ts
function createDigester() {
  return { a: 0, b: 0, names: new Int32Array(1024), count: 0, seen: new Int32Array(1024), serial: 0 };
}
function createStreamHashes(tokens) {
  return {
    file: /* @__PURE__ */ new Map(),
    invocation: new Int32Array(tokens.invocations.length)
  };
}
function fileHash(tokens, hashes, id) {
  const known = hashes.file.get(id);
  if (known !== void 0) return known;
  const path = tokens.files[id];
  const hash = path === void 0 ? 0 : hashText(path, 2538058380) | 0;
  hashes.file.set(id, hash);
  return hash;
}
function invocationHash(tokens, words3, hashes, id) {
  const known = hashes[id] ?? 0;
  if (id === 0 || known !== 0) return known;
  const chain2 = [];
  let at = id;
  while (at !== 0 && (hashes[at] ?? 0) === 0) {
    chain2.push(at);
    at = tokens.invocations[at]?.parent ?? 0;
  }
  let h = hashes[at] ?? 0;
  for (let i2 = chain2.length - 1; i2 >= 0; i2--) {
    const invocation = tokens.invocations[chain2[i2] ?? 0];
    const own2 = (words3.laneA[invocation?.name ?? 0] ?? 0) + (invocation?.inArgument ? 2 : 1);
    h = (Math.imul(h ^ own2, 739982445) | 1) >>> 0;
    hashes[chain2[i2] ?? 0] = h | 0;
  }
  return h | 0;
}
function digestItem(d, tokens, words3, hashes, typed2, unit, range, marks) {
  const { atom, line, file, invocation, kind, flags: flags2 } = tokens;
  const { laneA, laneB, classes } = words3;
  const { seen: seen2 } = d;
  const serial = ++d.serial;
  let a = fileHash(tokens, hashes, file[range.first] ?? 0);
  let b = a ^ 1540483477;
  let count = 0;
  let lastLine2 = line[range.first] ?? 0;
  let lastFile = file[range.first] ?? 0;
  let lastInvocation = 0;
  for (let t = range.first; t < range.last; t++) {
    if (((flags2[t] ?? 0) & TokenFlag.directive) !== 0) continue;
    const at = atom[t] ?? 0;
    const word = classes[at] ?? 0;
    let extra = (line[t] ?? 0) - lastLine2;
    lastLine2 = line[t] ?? 0;
    if (file[t] !== lastFile) {
      lastFile = file[t] ?? 0;
      extra += fileHash(tokens, hashes, lastFile) + lastLine2;
    }
    if (invocation[t] !== lastInvocation) {
      lastInvocation = invocation[t] ?? 0;
      extra += Math.imul(invocationHash(tokens, words3, hashes.invocation, lastInvocation), 843314857) + 7;
    }
    if (word <= Word.typeArguments && kind[t] === TokenKind.identifier) {
      if (typed2[at] === unit) {
        marks[t] = 1;
        extra += 1073741825;
      }
      if (seen2[at] !== serial && (word === Word.name || word >= Word.offsetof)) {
        seen2[at] = serial;
        d.names[count++] = at;
        if (count === d.names.length) d.names = grown(d.names);
      }
    }
    a = Math.imul(a ^ (laneA[at] ?? 0) ^ Math.imul(extra, 668265263), 2246822507);
    a = a << 13 | a >>> 19;
    b = Math.imul(b + (laneB[at] ?? 0) + Math.imul(extra, 374761393), 3266489909);
    b = b << 17 | b >>> 15;
  }
  d.a = finish(a);
  d.b = finish(b + a);
  d.count = count;
}
function finish(lane) {
  let h = lane ^ lane >>> 16;
  h = Math.imul(h, 2146121005);
  h ^= h >>> 15;
  return Math.imul(h, 2221713035) | 0;
}
function grown(array) {
  const bigger = new Int32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}
function fitDigester(d, size) {
  if (d.seen.length >= size) return;
  const bigger = new Int32Array(size * 2);
  bigger.set(d.seen);
  d.seen = bigger;
}

// src/c/normalise/typedef-names.ts
var classAt2 = (r, t) => t < r.last ? r.words.classes[r.tokens.atom[t] ?? 0] ?? 0 : Word.semicolon;
function typedefNames(tokens, words3, first, last) {
  const r = { tokens, words: words3, last };
  const names = [];
  let t = skipSpecifiers(r, first);
  while (t < last && classAt2(r, t) !== Word.semicolon) {
    const name3 = findName(r, t);
    if (name3 < 0) break;
    names.push(tokens.atom[name3] ?? 0);
    t = nextDeclarator(r, t, name3);
  }
  return names;
}
function skipSpecifiers(r, first) {
  let typed2 = false;
  let t = first;
  for (; t < r.last; t++) {
    const word = classAt2(r, t);
    if (word === Word.typedef || word === Word.storage || word === Word.qualifier || isDropped(word)) continue;
    if (word === Word.type || word === Word.builtinType) typed2 = true;
    else if (word === Word.record || word === Word.enumeration) {
      t = skipRecord(r, t + 1) - 1;
      typed2 = true;
    } else if (word === Word.typeof || word === Word.attribute || word === Word.alignas || isAtomicType(r, t, word)) {
      t = skipGroup(r, t + 1) - 1;
      typed2 ||= word === Word.typeof || word === Word.atomic;
    } else if (word === Word.atomic) continue;
    else if (isName(r, t, word) && (!typed2 || isName(r, t + 1, classAt2(r, t + 1)))) typed2 = true;
    else break;
  }
  return t;
}
var isAtomicType = (r, t, word) => word === Word.atomic && classAt2(r, t + 1) === Word.openParen;
var isDropped = (word) => word === Word.dropped || word === Word.noreturn;
var isName = (r, t, word) => word === Word.name && t < r.last && r.tokens.kind[t] === TokenKind.identifier;
function skipRecord(r, from) {
  let t = from;
  while (classAt2(r, t) === Word.attribute) t = skipGroup(r, t + 1);
  if (classAt2(r, t) === Word.name) t++;
  if (classAt2(r, t) === Word.colon) while (classAt2(r, t) !== Word.openBrace && classAt2(r, t) !== Word.semicolon) t++;
  return classAt2(r, t) === Word.openBrace ? skipGroup(r, t) : t;
}
function skipGroup(r, t) {
  let depth = 0;
  for (let i2 = t; i2 < r.last; i2++) {
    const word = classAt2(r, i2);
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    if (depth <= 0) return i2 === t ? t : i2 + 1;
  }
  return r.last;
}
function findName(r, from) {
  for (let t = from; t < r.last; t++) {
    const word = classAt2(r, t);
    if (word === Word.attribute) t = skipGroup(r, t + 1) - 1;
    else if (isName(r, t, word)) return t;
    else if (word === Word.semicolon || word === Word.comma) return -1;
  }
  return -1;
}
function nextDeclarator(r, start3, name3) {
  let depth = 0;
  for (let t = start3; t < r.last; t++) {
    const word = classAt2(r, t);
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    else if (word === Word.comma && depth === 0 && t > name3) return t + 1;
  }
  return r.last;
}

// src/c/items.ts
function createCutter(atoms) {
  const words3 = createWords(atoms);
  const state = {
    atoms,
    digester: createDigester(),
    known: /* @__PURE__ */ new Map(),
    ranges: /* @__PURE__ */ new Map(),
    typed: new Int32Array(1024),
    unit: 0
  };
  return {
    cut(unit) {
      const current = words3.current();
      state.unit++;
      fitDigester(state.digester, atoms.size);
      if (state.typed.length < atoms.size) {
        const bigger = new Int32Array(atoms.size * 2);
        bigger.set(state.typed);
        state.typed = bigger;
      }
      return cutTokens(state, unit, current);
    }
  };
}
var maxItemTokens = 1e6;
var maxItems = 1e5;
var lostHeader = /* @__PURE__ */ new Set([
  "missing-header",
  "outside-jail",
  "unreadable-file",
  "not-a-regular-file",
  "file-too-large",
  "include-depth",
  "token-budget"
]);
function cutTokens(state, unit, words3) {
  const { tokens } = unit;
  const cutting = {
    state,
    unit,
    words: words3,
    bounds: createBoundsState(tokens, words3),
    hashes: createStreamHashes(tokens),
    marks: new Uint8Array(tokens.length),
    items: [],
    first: [],
    last: [],
    tooDeep: [],
    limitations: [],
    typedefs: []
  };
  const { replays } = unit;
  let t = 0;
  for (let r = 0; r < replays.length; r += 3) {
    const first = replays[r] ?? 0;
    if (first < t) continue;
    t = cutUntil(cutting, t, first);
    if (t > first) continue;
    t = takeRange(cutting, first, (replays[r + 1] ?? 0) + 1, replays[r + 2] ?? 0);
  }
  cutUntil(cutting, t, tokens.length);
  return {
    items: cutting.items,
    limitations: cutting.limitations,
    tokens,
    atoms: state.atoms,
    words: words3,
    first: Int32Array.from(cutting.first),
    last: Int32Array.from(cutting.last),
    tooDeep: Uint8Array.from(cutting.tooDeep),
    marks: cutting.marks,
    incomplete: unit.limitations.some((l) => lostHeader.has(l.kind))
  };
}
function cutUntil(c, from, until) {
  const { tokens } = c.unit;
  let t = from;
  while (t < until) {
    const lone = c.words.classes[tokens.atom[t] ?? 0] === Word.semicolon;
    if (lone || ((tokens.flags[t] ?? 0) & TokenFlag.directive) !== 0) {
      t++;
      continue;
    }
    if (c.items.length >= maxItems) return stopCutting(c, t);
    findEnd(c.bounds, t);
    addItem(c, t, c.bounds.bounds.end);
    t = c.bounds.bounds.end;
  }
  return t;
}
function openBrackets(c, first, last) {
  const { atom } = c.unit.tokens;
  let most = 0;
  for (let t = first, depth = 0; t < last; t++) {
    const word = c.words.classes[atom[t] ?? 0] ?? 0;
    if (word < Word.openParen || word > Word.closeBrace) continue;
    depth = (word & 1) === 0 ? depth + 1 : Math.max(0, depth - 1);
    if (depth > most) most = depth;
  }
  return most;
}
function stopCutting(c, t) {
  const { tokens } = c.unit;
  const path = tokens.files[tokens.file[t] ?? 0] ?? "";
  const detail = `more than ${maxItems} declarations in one unit; from here on they are not read`;
  c.limitations.push({ kind: "token-budget", path, line: tokens.line[t] ?? 0, effect: "may-miss", detail });
  return tokens.length;
}
function addItem(c, first, last) {
  const { state, unit, words: words3 } = c;
  const { digester } = state;
  const { tokens } = unit;
  digestItem(digester, tokens, words3, c.hashes, state.typed, state.unit, { first, last }, c.marks);
  const path = tokens.files[tokens.file[first] ?? 0] ?? "";
  const line = tokens.line[first] ?? 0;
  const item = itemOf(c, path, line, first, last);
  defineTypedefs(c, item.typedefs);
  const { broken } = c.bounds.bounds;
  const nesting = broken ? openBrackets(c, first, last) : c.bounds.bounds.nesting;
  if (broken) {
    const detail = "brackets do not pair; skipped up to the next declaration in column 1";
    c.limitations.push({ kind: "unparsed-range", path, line, effect: "may-miss", detail });
  }
  const tooDeep = nesting > maxNesting;
  if (tooDeep) {
    const detail = `brackets nest more than ${maxNesting} deep; the declaration is not read`;
    c.limitations.push({ kind: "nesting-depth", path, line, effect: "may-miss", detail });
  }
  const tooLong = last - first > maxItemTokens;
  if (tooLong) {
    const detail = `${last - first} tokens in one declaration, more than ${maxItemTokens}; it is not read`;
    c.limitations.push({ kind: "token-budget", path, line, effect: "may-miss", detail });
  }
  c.items.push(item);
  c.first.push(first);
  c.last.push(last);
  c.tooDeep.push(tooDeep || tooLong ? 1 : 0);
}
function itemOf(c, path, line, first, last) {
  const { state } = c;
  const { a, b, names, count } = state.digester;
  const known = state.known.get(a);
  if (known?.b === b) {
    const { item: item2 } = known;
    return item2.line === line ? item2 : { ...item2, line };
  }
  const { tokens } = c.unit;
  const item = {
    path,
    line,
    digest: hex(a) + hex(b),
    names: names.slice(0, count).sort(),
    typedefs: Int32Array.from(definesTypedef(c, first, last) ? typedefNames(tokens, c.words, first, last) : [])
  };
  if (!known) state.known.set(a, { b, item });
  return item;
}
var hex = (lane) => (lane >>> 0).toString(16).padStart(8, "0");
function definesTypedef(c, first, last) {
  const { tokens } = c.unit;
  for (let t = first, depth = 0; t < last; t++) {
    const word = c.words.classes[tokens.atom[t] ?? 0] ?? 0;
    if (word === Word.typedef && depth === 0) return true;
    if (word === Word.assign && depth === 0) return false;
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
  }
  return false;
}
function takeRange(c, first, last, record2) {
  const { state } = c;
  const earlier = state.ranges.get(record2);
  for (const range2 of earlier ?? []) {
    if (!sameTypedefs(state, range2)) continue;
    reuse(c, range2, first);
    return last;
  }
  const start3 = {
    token: first,
    item: c.items.length,
    limitation: c.limitations.length,
    typedef: c.typedefs.length
  };
  const end = cutUntil(c, first, last);
  if (end !== last || (earlier?.length ?? 0) >= maxVariants) return end;
  const range = rangeOf(c, start3, last);
  if (earlier) earlier.push(range);
  else state.ranges.set(record2, [range]);
  return end;
}
var maxVariants = 4;

// src/c/lower/basic-types.ts
var noType = { kind: "unknown", text: "?" };
function sizedKey(n) {
  const base = n.char > 0 ? 1 : n.double > 0 ? 2 : n.float > 0 ? 3 : n.int128 > 0 ? 4 : 0;
  return base * 100 + Math.min(n.long, 2) * 10 + (n.short > 0 ? 2 : 0) + (n.unsigned > 0 ? 1 : 0);
}
function basicTypes(wordSize) {
  return wordSize === 64 ? on64 : on32;
}
var on64 = makeTypes(8);
var on32 = makeTypes(4);
function integer(name3, size, sign) {
  return { kind: "integer", name: name3, size, signed: sign === "signed" };
}
function float(name3, size) {
  return { kind: "float", name: name3, size };
}
function makeTypes(word) {
  const types = {
    void: { kind: "void" },
    bool: integer("_Bool", 1, "unsigned"),
    char: integer("char", 1, "signed"),
    signedChar: integer("signed char", 1, "signed"),
    unsignedChar: integer("unsigned char", 1, "unsigned"),
    short: integer("short", 2, "signed"),
    unsignedShort: integer("unsigned short", 2, "unsigned"),
    int: integer("int", 4, "signed"),
    unsigned: integer("unsigned int", 4, "unsigned"),
    long: integer("long", word, "signed"),
    unsignedLong: integer("unsigned long", word, "unsigned"),
    longLong: integer("long long", 8, "signed"),
    unsignedLongLong: integer("unsigned long long", 8, "unsigned"),
    int128: integer("__int128", 16, "signed"),
    unsignedInt128: integer("unsigned __int128", 16, "unsigned"),
    float: float("float", 4),
    double: float("double", 8),
    longDouble: float("long double", word === 8 ? 16 : 12)
  };
  const size = word === 8 ? types.unsignedLong : types.unsigned;
  const ptrdiff = word === 8 ? types.long : types.int;
  return {
    ...types,
    wchar: types.int,
    size,
    ptrdiff,
    voidPointer: { kind: "pointer", to: types.void },
    charPointer: { kind: "pointer", to: types.char },
    named: new Map(namedTypes(types, size, ptrdiff)),
    sized: new Map(sizedTypes(types))
  };
}
function namedTypes(t, size, ptrdiff) {
  const alias = (name3, target) => [name3, { kind: "typedef", name: name3, target }];
  return [
    ["void", t.void],
    ["_Bool", t.bool],
    ["bool", t.bool],
    ["char", t.char],
    ["int", t.int],
    ["float", t.float],
    ["double", t.double],
    ["__int128", t.int128],
    ["__int128_t", t.int128],
    ["__uint128_t", t.unsignedInt128],
    ["_Float16", float("_Float16", 2)],
    ["_Float32", t.float],
    ["_Float64", t.double],
    ["_Float32x", t.double],
    ["_Float64x", t.longDouble],
    ["_Float128", float("_Float128", 16)],
    ["__float128", float("_Float128", 16)],
    ["__float80", t.longDouble],
    // In the ABI an array of one record of 24 bytes, on i386 a pointer; what matters is its size and that it decays.
    alias("__builtin_va_list", { kind: "array", of: t.unsignedLong, length: size === t.unsigned ? 1 : 3 }),
    alias("size_t", size),
    alias("ssize_t", ptrdiff),
    alias("ptrdiff_t", ptrdiff),
    alias("intptr_t", ptrdiff),
    alias("uintptr_t", size),
    alias("int8_t", t.signedChar),
    alias("uint8_t", t.unsignedChar),
    alias("int16_t", t.short),
    alias("uint16_t", t.unsignedShort),
    alias("int32_t", t.int),
    alias("uint32_t", t.unsigned),
    alias("int64_t", size === t.unsigned ? t.longLong : t.long),
    alias("uint64_t", size === t.unsigned ? t.unsignedLongLong : t.unsignedLong),
    alias("char8_t", t.unsignedChar),
    alias("char16_t", t.unsignedShort),
    alias("char32_t", t.unsigned),
    alias("max_align_t", t.longDouble)
  ];
}
function sizedTypes(t) {
  const none3 = { unsigned: 0, short: 0, long: 0, char: 0, double: 0, float: 0, int128: 0 };
  const of = (counts, type) => [
    sizedKey({ ...none3, ...counts }),
    type
  ];
  return [
    of({}, t.int),
    of({ unsigned: 1 }, t.unsigned),
    of({ short: 1 }, t.short),
    of({ short: 1, unsigned: 1 }, t.unsignedShort),
    of({ long: 1 }, t.long),
    of({ long: 1, unsigned: 1 }, t.unsignedLong),
    of({ long: 2 }, t.longLong),
    of({ long: 2, unsigned: 1 }, t.unsignedLongLong),
    of({ char: 1 }, t.signedChar),
    of({ char: 1, unsigned: 1 }, t.unsignedChar),
    of({ double: 1 }, t.double),
    of({ double: 1, long: 1 }, t.longDouble),
    of({ float: 1 }, t.float),
    of({ int128: 1 }, t.int128),
    of({ int128: 1, unsigned: 1 }, t.unsignedInt128)
  ];
}

// src/c/lower/nodes.ts
var fieldNames = [
  "alternative",
  "argument",
  "arguments",
  "body",
  "clobbers",
  "condition",
  "consequence",
  "declarator",
  "designator",
  "end",
  "field",
  "function",
  "goto_labels",
  "index",
  "initializer",
  "input_operands",
  "label",
  "left",
  "member",
  "name",
  "operand",
  "operator",
  "output_operands",
  "parameters",
  "right",
  "size",
  "start",
  "type",
  "update",
  "value"
];
var fieldIds = /* @__PURE__ */ new WeakMap();
function fieldsOf(tree) {
  let ids = fieldIds.get(tree.fields);
  if (ids === void 0) {
    const entries = fieldNames.map((name3) => [name3, tree.fields.indexOf(name3)]);
    ids = Object.fromEntries(entries);
    fieldIds.set(tree.fields, ids);
  }
  return ids;
}
var noNode = -1;
function kindOf(tree, node) {
  return tree.kinds[tree.kind[node] ?? 0] ?? "";
}
function endOf(tree, node) {
  return tree.end[node] ?? node + 1;
}
function childIn(tree, node, field2) {
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) {
    if (tree.field[child] === field2) return child;
  }
  return noNode;
}
function childOfKind(tree, node, kind) {
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) {
    if (kindOf(tree, child) === kind) return child;
  }
  return noNode;
}
function childrenOf(tree, node) {
  const children2 = [];
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) children2.push(child);
  return children2;
}
function firstToken(tree, node) {
  return tree.first[node] ?? 0;
}
function lastToken(tree, node) {
  return tree.last[node] ?? 0;
}
function textOf(tree, node) {
  const first = firstToken(tree, node);
  const last = lastToken(tree, node);
  if (last - first === 1) return tree.tokens.text(first);
  let text = "";
  for (let token = first; token < last; token++) text += tree.tokens.text(token);
  return text;
}
function namesIn(tree, first, last) {
  const names = /* @__PURE__ */ new Set();
  for (let token = Math.max(0, first); token < Math.min(last, tree.tokens.length); token++) {
    const text = tree.tokens.text(token);
    if (startsIdentifier(text) && !keywords.has(text)) names.add(text);
  }
  return [...names];
}
function startsIdentifier(text) {
  const c = text.charCodeAt(0);
  const letter = c >= 97 && c <= 122 || c >= 65 && c <= 90 || c === 95 || c === 36 || c > 127;
  const last = text.charCodeAt(text.length - 1);
  return letter && last !== 34 && last !== 39;
}
var keywords = new Set(
  "auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while _Alignas _Alignof _Atomic _Bool _Complex _Generic _Noreturn _Static_assert _Thread_local asm __asm__ __asm typeof __typeof__ __extension__ __attribute__ __inline __inline__ __restrict __const __volatile__ __thread".split(" ")
);

// src/c/lower/context.ts
var maxDepth = 800;
var noHolder = () => void 0;
function createContext(input) {
  const { tree, f, item, scope, parts: parts3, names, damaged } = input;
  return {
    tree,
    f,
    item,
    scope,
    parts: parts3,
    names,
    damaged,
    types: basicTypes(scope.wordSize),
    declarations: [],
    limitations: [],
    records: /* @__PURE__ */ new Map(),
    enums: /* @__PURE__ */ new Map(),
    macros: /* @__PURE__ */ new Map(),
    places: new Array(tree.tokens.length),
    fn: void 0,
    depth: 0,
    anonymous: 0
  };
}
function recordOf(c, tag) {
  return c.records.get(tag) ?? c.scope.record(tag);
}
function memberType(c, tag, name3) {
  const own2 = c.records.get(tag);
  return own2 === void 0 ? c.scope.member(tag, name3) : fieldOf(own2, name3)?.type;
}
function placeOfToken(c, token) {
  const known = c.places[token];
  if (known !== void 0) return known;
  const { tokens } = c.tree;
  const place = token >= 0 && token < tokens.length ? makePlace(c, token) : { line: 0, column: 1 };
  c.places[token] = place;
  return place;
}
function makePlace(c, token) {
  const { tokens } = c.tree;
  const line = tokens.line(token) - c.item.line;
  const column = tokens.column(token);
  const path = tokens.path(token);
  return path === c.item.path ? { line, column } : { line, column, path };
}
function placeOf(c, node) {
  return placeOfToken(c, firstToken(c.tree, node));
}
function endLineOf(c, node) {
  return placeOfToken(c, Math.max(firstToken(c.tree, node), lastToken(c.tree, node) - 1)).line;
}
function macrosOf(c, node) {
  const { tokens } = c.tree;
  const first = firstToken(c.tree, node);
  if (first >= tokens.length) return void 0;
  const start3 = tokens.invocation(first);
  if (start3 === void 0) return void 0;
  let last = Math.min(lastToken(c.tree, node), tokens.length) - 1;
  if (last > first && tokens.text(last) === ";") last--;
  const end = last > first ? tokens.invocation(last) : start3;
  const inner2 = start3 === end ? start3 : meeting(start3, end);
  return inner2 === void 0 ? void 0 : chain(c, inner2);
}
function noteMacros(c, node, made) {
  const macros = macrosOf(c, node);
  if (macros !== void 0) made.macros = macros;
}
function meeting(a, b) {
  for (let x = a; x !== void 0; x = x.parent) {
    for (let y = b; y !== void 0; y = y.parent) if (x.id === y.id) return x;
  }
  return void 0;
}
function chain(c, inner2) {
  const known = c.macros.get(inner2.id);
  if (known !== void 0) return known;
  const uses = [];
  for (let i2 = inner2; i2 !== void 0; i2 = i2.parent) {
    const { name: name3, id, functionLike, inArgument, definition } = i2;
    uses.push({ name: name3, id, functionLike, inArgument, definition });
  }
  uses.reverse();
  c.macros.set(inner2.id, uses);
  return uses;
}
function limit(c, node, kind, detail, effect = "may-miss") {
  const { tokens } = c.tree;
  const token = Math.min(firstToken(c.tree, node), tokens.length - 1);
  const known = token >= 0;
  const path = known ? tokens.path(token) : c.item.path;
  const line = known ? tokens.line(token) : c.item.line;
  const once = kind === "unknown-declaration";
  if (c.limitations.some((l) => l.kind === kind && l.detail === detail && (once || l.line === line))) return;
  c.limitations.push({ kind, path, line, effect, detail });
}
function unparsedExpression(c, node) {
  const names = namesIn(c.tree, firstToken(c.tree, node), lastToken(c.tree, node));
  return { kind: "unparsed", names, type: noType, place: placeOf(c, node) };
}
function unparsedStatement(c, node) {
  const names = namesIn(c.tree, firstToken(c.tree, node), lastToken(c.tree, node));
  return { kind: "unparsed", names, place: placeOf(c, node) };
}
function unsupported(c, node, what) {
  limit(c, node, "unsupported-construct", what);
  return unparsedExpression(c, node);
}
function isBroken(c, node) {
  const { tree } = c;
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) {
    if (kindOf(tree, child) === "ERROR") return true;
  }
  return kindOf(tree, node) === "ERROR";
}

// src/c/lower/arithmetic.ts
function decayed(type) {
  const t = resolved(type);
  if (t.kind === "array") return { kind: "pointer", to: t.of };
  return t.kind === "function" ? { kind: "pointer", to: type } : type;
}
function promoted(type, types) {
  const t = resolved(type);
  if (t.kind === "enum") return types.int;
  if (t.kind === "integer" && t.size < 4) return types.int;
  return type;
}
var comparisons = /* @__PURE__ */ new Set(["==", "!=", "<", ">", "<=", ">=", "&&", "||"]);
function binaryType(op2, left, right, types) {
  if (comparisons.has(op2)) return types.int;
  const l = decayed(left);
  const r = decayed(right);
  const leftPointer = resolved(l).kind === "pointer";
  const rightPointer = resolved(r).kind === "pointer";
  if (leftPointer && rightPointer) return op2 === "-" ? types.ptrdiff : l;
  if (leftPointer) return l;
  if (rightPointer) return r;
  if (op2 === "<<" || op2 === ">>") return promoted(l, types);
  return common(promoted(l, types), promoted(r, types));
}
function common(left, right) {
  const l = resolved(left);
  const r = resolved(right);
  if (l.kind === "unknown") return right;
  if (r.kind === "unknown") return left;
  if (l.kind === "float" || r.kind === "float") {
    if (l.kind !== "float") return right;
    return r.kind === "float" && r.size > l.size ? right : left;
  }
  if (l.kind !== "integer" || r.kind !== "integer") return left;
  if (l.size !== r.size) return l.size > r.size ? left : right;
  return l.signed && !r.signed ? right : left;
}
function conditionalType(then, otherwise, types) {
  const a = decayed(then);
  const b = decayed(otherwise);
  const ra = resolved(a);
  const rb = resolved(b);
  if (ra.kind === "pointer" && rb.kind === "pointer") return isVoid(ra.to) ? b : a;
  if (ra.kind === "pointer") return a;
  if (rb.kind === "pointer") return b;
  const arithmetic = (t) => t.kind === "integer" || t.kind === "float" || t.kind === "enum";
  return arithmetic(ra) && arithmetic(rb) ? common(promoted(a, types), promoted(b, types)) : ra.kind === "unknown" ? b : a;
}
function isVoid(type) {
  return resolved(type).kind === "void";
}
function targetType(type) {
  const t = resolved(type);
  return t.kind === "function" ? type : pointee(t) ?? noType;
}
function sameType(a, b) {
  const x = resolved(a);
  const y = resolved(b);
  switch (x.kind) {
    case "void":
      return y.kind === "void";
    case "integer":
    case "float":
      return y.kind === x.kind && y.name === x.name;
    case "pointer":
      return y.kind === "pointer" && sameType(x.to, y.to);
    case "array":
      return y.kind === "array" && x.length === y.length && sameType(x.of, y.of);
    case "record":
    case "enum":
      return y.kind === x.kind && y.tag === x.tag;
    case "unknown":
      return y.kind === "unknown" && y.text === x.text;
    case "function":
      return y.kind === "function" && sameFunction(x, y);
    case "typedef":
      return false;
  }
}
function sameFunction(x, y) {
  if (x.variadic !== y.variadic || x.params.length !== y.params.length) return false;
  return sameType(x.result, y.result) && x.params.every((p, i2) => sameType(p, y.params[i2] ?? noType));
}

// src/c/lower/constants.ts
function spellingMacro(c, node) {
  const { tokens } = c.tree;
  const first = firstToken(c.tree, node);
  const inner2 = first < tokens.length ? tokens.invocation(first) : void 0;
  if (inner2 === void 0) return void 0;
  const last = lastToken(c.tree, node);
  let name3;
  for (let i2 = inner2; i2 !== void 0; i2 = i2.parent) {
    if (!i2.functionLike && coversExactly(c, i2, first, last)) name3 = i2.name;
  }
  return name3;
}
function coversExactly(c, use, first, last) {
  if (standsIn(c, first - 1, use) || standsIn(c, last, use)) return false;
  for (let token = last - 1; token > first; token--) if (!standsIn(c, token, use)) return false;
  return true;
}
function standsIn(c, token, use) {
  const { tokens } = c.tree;
  if (token < 0 || token >= tokens.length) return false;
  for (let i2 = tokens.invocation(token); i2 !== void 0; i2 = i2.parent) if (i2.id === use.id) return true;
  return false;
}
function namedConstant(c, node, value, macro) {
  if (value.kind === "constant" && value.name === macro) return value;
  if (!isConstant(value)) return value;
  const parts3 = [...new Set(namesIn2(value))];
  return {
    kind: "constant",
    value: constantValue(c, value),
    name: macro,
    ...parts3.length > 1 && { parts: parts3 },
    type: value.type,
    place: placeOf(c, node)
  };
}
function namesIn2(e) {
  if (e.kind === "constant") return e.parts ?? (e.name === void 0 ? [] : [e.name]);
  if (e.kind === "cast") return namesIn2(e.value);
  if (e.kind === "unary") return namesIn2(e.operand);
  return e.kind === "binary" ? [...namesIn2(e.left), ...namesIn2(e.right)] : [];
}
function isConstant(e) {
  switch (e.kind) {
    case "constant":
    case "sizeof":
    case "offsetof":
      return true;
    case "cast": {
      const to = resolved(e.type).kind;
      return to !== "record" && to !== "void" && isConstant(e.value);
    }
    case "unary":
      return isConstant(e.operand);
    case "binary":
      return isConstant(e.left) && isConstant(e.right);
    case "conditional":
      return isConstant(e.condition) && isConstant(e.otherwise) && (e.then === void 0 || isConstant(e.then));
    default:
      return false;
  }
}
function constantValue(c, e) {
  if (e.kind === "constant") return e.value;
  const exact = evaluate(c, e);
  if (exact === void 0) return null;
  const value = Number(exact);
  return Number.isSafeInteger(value) ? value : null;
}
function evaluate(c, e) {
  switch (e.kind) {
    case "constant":
      return e.value === null || !Number.isInteger(e.value) ? void 0 : BigInt(e.value);
    case "sizeof": {
      const size = sizeOf(e.of, layoutScope(c));
      return size === null ? void 0 : BigInt(size);
    }
    case "offsetof":
      return offsetOf(c, e.record, e.path);
    case "cast": {
      const value = evaluate(c, e.value);
      return value === void 0 ? void 0 : wrap(value, e.type);
    }
    case "unary": {
      const value = evaluate(c, e.operand);
      const result = value === void 0 ? void 0 : unary(e.op, value);
      return result === void 0 ? void 0 : wrap(result, e.type);
    }
    case "binary": {
      const left = evaluate(c, e.left);
      const right = left === void 0 ? void 0 : evaluate(c, e.right);
      const result = left === void 0 || right === void 0 ? void 0 : binary2(e.op, left, right);
      return result === void 0 ? void 0 : wrap(result, e.type);
    }
    case "conditional": {
      const condition2 = evaluate(c, e.condition);
      if (condition2 === void 0) return void 0;
      if (condition2 === 0n) return evaluate(c, e.otherwise);
      return e.then === void 0 ? condition2 : evaluate(c, e.then);
    }
    default:
      return void 0;
  }
}
function unary(op2, value) {
  if (op2 === "-") return -value;
  if (op2 === "~") return ~value;
  if (op2 === "!") return value === 0n ? 1n : 0n;
  return op2 === "+" ? value : void 0;
}
var operators = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => b === 0n ? void 0 : a / b,
  "%": (a, b) => b === 0n ? void 0 : a % b,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
  "<<": (a, b) => b < 0n || b > 127n ? void 0 : a << b,
  ">>": (a, b) => b < 0n || b > 127n ? void 0 : a >> b,
  "&&": (a, b) => a !== 0n && b !== 0n ? 1n : 0n,
  "||": (a, b) => a !== 0n || b !== 0n ? 1n : 0n,
  "==": (a, b) => a === b ? 1n : 0n,
  "!=": (a, b) => a !== b ? 1n : 0n,
  "<": (a, b) => a < b ? 1n : 0n,
  ">": (a, b) => a > b ? 1n : 0n,
  "<=": (a, b) => a <= b ? 1n : 0n,
  ">=": (a, b) => a >= b ? 1n : 0n
};
function binary2(op2, left, right) {
  return operators[op2]?.(left, right);
}
function wrap(value, type) {
  const t = resolved(type);
  if (t.kind === "integer") {
    if (t.name === "_Bool") return value === 0n ? 0n : 1n;
    const bits = t.size * 8;
    return t.signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
  }
  return t.kind === "float" ? void 0 : value;
}
function offsetOf(c, type, path) {
  let offset = 0;
  let at = resolved(type);
  for (const name3 of path) {
    const record2 = at.kind === "record" ? recordOf(c, at.tag) : void 0;
    const field2 = record2?.fields.find((f) => f.name === name3);
    if (field2 === void 0 || field2.offset === null) return void 0;
    offset += field2.offset;
    at = resolved(field2.type);
  }
  return BigInt(offset);
}
function layoutScope(c) {
  return {
    wordSize: c.scope.wordSize,
    record: (tag) => recordOf(c, tag),
    enumeration: (tag) => c.enums.get(tag) ?? c.scope.enumeration(tag)
  };
}
function sizeOfType(c, type) {
  return sizeOf(type, layoutScope(c));
}
function alignOfType(c, type) {
  return alignOf(type, layoutScope(c));
}

// src/c/lower/calls.ts
var calls = {
  call_expression: call,
  offsetof_expression: offsetofExpression
};
var builtIns = /* @__PURE__ */ new Map([
  ["__builtin_va_arg", vaArg],
  ["va_arg", vaArg],
  ["__builtin_offsetof", offsetOf2],
  ["offsetof", offsetOf2],
  ["__builtin_types_compatible_p", typesCompatible],
  ["__builtin_choose_expr", chooseExpression],
  ["__builtin_expect", firstArgument],
  ["__builtin_expect_with_probability", firstArgument],
  ["__builtin_constant_p", constantQuestion]
]);
function call(c, node) {
  const { tree, f } = c;
  const functionNode = childIn(tree, node, f.function);
  const list2 = childIn(tree, node, f.arguments);
  if (functionNode === noNode) return unparsedExpression(c, node);
  const args2 = list2 === noNode ? [] : argumentNodes(c, list2);
  if (kindOf(tree, functionNode) === "identifier") {
    const name3 = textOf(tree, functionNode);
    const builtIn = c.scope.ordinary(name3) === void 0 ? builtIns.get(name3) : void 0;
    const special = builtIn?.(c, node, args2);
    if (special !== void 0) return special;
  }
  const callee = c.parts.expression(c, functionNode);
  const values = args2.map((arg) => argument(c, arg));
  return { kind: "call", callee, args: values, type: resultType(c, callee, values), place: placeOf(c, node) };
}
function argumentNodes(c, list2) {
  return childrenOf(c.tree, list2).filter((child) => {
    const kind = kindOf(c.tree, child);
    return kind !== "(" && kind !== ")" && kind !== ",";
  });
}
function argument(c, node) {
  const kind = kindOf(c.tree, node);
  if (kind !== "type_descriptor" && kind !== "compound_statement") return c.parts.expression(c, node);
  limit(c, node, "unsupported-construct", `argument that is no expression: ${kind}`, "may-add");
  return unparsedExpression(c, node);
}
function resultType(c, callee, args2) {
  const of = resolved(callee.type);
  const target = of.kind === "pointer" ? resolved(of.to) : of;
  if (target.kind === "function") return target.result;
  if (callee.kind !== "global") return noType;
  return builtInResult(callee.name, args2, c.types);
}
var voidPointerResults = /^__builtin_(alloca|memcpy|memmove|memset|mempcpy|malloc|calloc|realloc|return_address|frame_address|assume_aligned|memchr)/;
var builtInResults = /* @__PURE__ */ new Map();
function builtInResult(name3, args2, types) {
  if (!name3.startsWith("__")) return types.int;
  let result = builtInResults.get(name3);
  if (result === void 0) {
    result = knownResult(name3);
    builtInResults.set(name3, result);
  }
  if (result !== "target") return types[result];
  const first = args2[0];
  return first === void 0 ? types.int : pointee(first.type) ?? noType;
}
function knownResult(name3) {
  if (name3.startsWith("__sync_bool") || name3.startsWith("__atomic_compare")) return "bool";
  if (name3.startsWith("__sync_") || name3.startsWith("__atomic_")) return "target";
  if (!name3.startsWith("__builtin_")) return "int";
  if (voidPointerResults.test(name3)) return "voidPointer";
  if (/^__builtin_(str|stp|index)/.test(name3) && !/len|cmp|spn/.test(name3)) return "charPointer";
  if (/strlen|spn|object_size/.test(name3)) return "size";
  if (name3.includes("bswap64")) return "unsignedLongLong";
  return name3.includes("bswap") ? "unsigned" : "int";
}
function vaArg(c, node, args2) {
  const [list2, type] = args2;
  if (list2 === void 0 || type === void 0 || kindOf(c.tree, type) !== "type_descriptor") return void 0;
  const from = c.parts.expression(c, list2);
  return { kind: "va-arg", list: from, type: c.parts.typeName(c, type), place: placeOf(c, node) };
}
function offsetofExpression(c, node) {
  const type = childIn(c.tree, node, c.f.type);
  const member = childIn(c.tree, node, c.f.member);
  return offsetOf2(c, node, [type, member]) ?? unparsedExpression(c, node);
}
function offsetOf2(c, node, args2) {
  const [type, member] = args2;
  if (type === void 0 || member === void 0 || kindOf(c.tree, type) !== "type_descriptor") return void 0;
  const path = memberPath(c, member);
  if (path === void 0) return void 0;
  const record2 = c.parts.typeName(c, type);
  return { kind: "offsetof", record: record2, path, type: c.types.size, place: placeOf(c, node) };
}
function memberPath(c, node) {
  const { tree, f } = c;
  const path = [];
  let at = node;
  while (at !== noNode) {
    const kind = kindOf(tree, at);
    if (kind === "field_expression") path.push(textOf(tree, childIn(tree, at, f.field)));
    else if (kind !== "subscript_expression") break;
    at = childIn(tree, at, f.argument);
  }
  if (at === noNode || !kindOf(tree, at).endsWith("identifier")) return void 0;
  path.push(textOf(tree, at));
  return path.reverse();
}
function typesCompatible(c, node, args2) {
  const [a, b] = args2;
  if (a === void 0 || b === void 0) return void 0;
  if (kindOf(c.tree, a) !== "type_descriptor" || kindOf(c.tree, b) !== "type_descriptor") return void 0;
  const value = sameType(c.parts.typeName(c, a), c.parts.typeName(c, b)) ? 1 : 0;
  return { kind: "constant", value, type: c.types.int, place: placeOf(c, node) };
}
function chooseExpression(c, _node, args2) {
  const [test, yes, no] = args2;
  if (test === void 0 || yes === void 0 || no === void 0) return void 0;
  const value = constantValue(c, c.parts.expression(c, test));
  return value === null ? void 0 : c.parts.expression(c, value !== 0 ? yes : no);
}
function firstArgument(c, node, args2) {
  const first = args2[0];
  if (first === void 0) return void 0;
  return { kind: "cast", value: c.parts.expression(c, first), type: c.types.long, place: placeOf(c, node) };
}
function constantQuestion(c, node) {
  return { kind: "constant", value: null, type: c.types.int, place: placeOf(c, node) };
}

// src/c/lower/operators.ts
var operators2 = {
  assignment_expression: assignment,
  update_expression: update,
  unary_expression: unary2,
  pointer_expression: pointer,
  conditional_expression: conditional,
  comma_expression: comma,
  cast_expression: cast,
  compound_literal_expression: compoundLiteral,
  sizeof_expression: sizeofExpression,
  alignof_expression: alignofExpression,
  generic_expression: generic
};
function binaryExpression(c, node, op2, left, right) {
  const type = binaryType(op2, left.type, right.type, c.types);
  return { kind: "binary", op: op2, left, right, type, place: placeOf(c, node) };
}
function assignment(c, node) {
  const { tree, f } = c;
  const left = childIn(tree, node, f.left);
  const right = childIn(tree, node, f.right);
  if (left === noNode || right === noNode) return unparsedExpression(c, node);
  const target = c.parts.expression(c, left);
  const value = c.parts.expression(c, right);
  const op2 = textOf(tree, childIn(tree, node, f.operator));
  return { kind: "assign", op: op2, target, value, type: target.type, place: placeOf(c, node) };
}
function update(c, node) {
  const { tree, f } = c;
  const operand3 = childIn(tree, node, f.argument);
  const operator = childIn(tree, node, f.operator);
  if (operand3 === noNode || operator === noNode) return unparsedExpression(c, node);
  const op2 = textOf(tree, operator);
  const place = placeOf(c, node);
  const changed = (target) => {
    if (operand3 < operator && target.kind === "unary") return { ...target, operand: changed(target.operand) };
    const e = { kind: "assign", op: op2, target, type: target.type, place };
    return operand3 < operator ? { ...e, postfix: true } : e;
  };
  return changed(c.parts.expression(c, operand3));
}
function unary2(c, node) {
  const { tree, f } = c;
  const argument3 = childIn(tree, node, f.argument);
  if (argument3 === noNode) return unparsedExpression(c, node);
  const op2 = textOf(tree, childIn(tree, node, f.operator));
  const operand3 = c.parts.expression(c, argument3);
  const type = op2 === "!" ? c.types.int : promoted(operand3.type, c.types);
  return { kind: "unary", op: op2, operand: operand3, type, place: placeOf(c, node) };
}
function pointer(c, node) {
  const { tree, f } = c;
  const argument3 = childIn(tree, node, f.argument);
  const operator = childIn(tree, node, f.operator);
  if (argument3 === noNode || operator === noNode) return unparsedExpression(c, node);
  const place = placeOf(c, node);
  const op2 = tree.tokens.text(firstToken(tree, operator));
  if (op2 === "&&") return { kind: "label-address", name: textOf(tree, argument3), type: c.types.voidPointer, place };
  const operand3 = c.parts.expression(c, argument3);
  if (op2 === "&") return { kind: "address", of: operand3, type: { kind: "pointer", to: operand3.type }, place };
  return { kind: "deref", pointer: operand3, type: targetType(operand3.type), place };
}
function conditional(c, node) {
  const { tree, f } = c;
  const test = childIn(tree, node, f.condition);
  const consequence = childIn(tree, node, f.consequence);
  const alternative = childIn(tree, node, f.alternative);
  if (test === noNode || alternative === noNode) return unparsedExpression(c, node);
  const condition2 = c.parts.expression(c, test);
  const place = placeOf(c, node);
  if (consequence === noNode) {
    const otherwise2 = c.parts.expression(c, alternative);
    const type = conditionalType(condition2.type, otherwise2.type, c.types);
    return { kind: "conditional", condition: condition2, otherwise: otherwise2, type, place };
  }
  const then = c.parts.expression(c, consequence);
  const otherwise = c.parts.expression(c, alternative);
  return {
    kind: "conditional",
    condition: condition2,
    then,
    otherwise,
    type: conditionalType(then.type, otherwise.type, c.types),
    place
  };
}
function comma(c, node) {
  const { tree, f } = c;
  const leftNode = childIn(tree, node, f.left);
  const rightNode = childIn(tree, node, f.right);
  if (leftNode === noNode || rightNode === noNode) return unparsedExpression(c, node);
  const left = c.parts.expression(c, leftNode);
  const right = c.parts.expression(c, rightNode);
  return { kind: "comma", left, right, type: decayed(right.type), place: placeOf(c, node) };
}
function cast(c, node) {
  const { tree, f } = c;
  const typeNode = childIn(tree, node, f.type);
  const valueNode = childIn(tree, node, f.value);
  if (typeNode === noNode || valueNode === noNode) return unparsedExpression(c, node);
  const type = c.parts.typeName(c, typeNode);
  return { kind: "cast", value: c.parts.expression(c, valueNode), type, place: placeOf(c, node) };
}
function compoundLiteral(c, node) {
  const { tree, f } = c;
  const typeNode = childIn(tree, node, f.type);
  const list2 = childIn(tree, node, f.value);
  if (typeNode === noNode || list2 === noNode) return unparsedExpression(c, node);
  const made = c.parts.initializer(c, list2, c.parts.typeName(c, typeNode));
  return { kind: "compound-literal", initializer: made.value, type: made.type, place: placeOf(c, node) };
}
function operandType(c, node) {
  const { tree, f } = c;
  const typeNode = childIn(tree, node, f.type);
  if (typeNode !== noNode) return c.parts.typeName(c, typeNode);
  const value = childIn(tree, node, f.value);
  if (value === noNode) return void 0;
  if (kindOf(tree, value) === "type_descriptor") return c.parts.typeName(c, value);
  return c.parts.expression(c, value).type;
}
function sizeofExpression(c, node) {
  const of = operandType(c, node);
  if (of === void 0) return unparsedExpression(c, node);
  return { kind: "sizeof", of, type: c.types.size, place: placeOf(c, node) };
}
function alignofExpression(c, node) {
  const of = operandType(c, node);
  const value = of === void 0 ? null : alignOfType(c, of);
  return { kind: "constant", value, type: c.types.size, place: placeOf(c, node) };
}
function generic(c, node) {
  const { tree } = c;
  const punctuation2 = /* @__PURE__ */ new Set(["_Generic", "(", ")", ",", ":"]);
  const [control, ...rest] = childrenOf(tree, node).filter((child) => !punctuation2.has(kindOf(tree, child)));
  if (control === void 0 || rest.length < 2) return unparsedExpression(c, node);
  const condition2 = c.parts.expression(c, control);
  const wanted = decayed(condition2.type);
  let fallback;
  const values = [];
  for (let i2 = 0; i2 + 1 < rest.length; i2 += 2) {
    const typeNode = rest[i2] ?? noNode;
    const value = rest[i2 + 1] ?? noNode;
    values.push(value);
    if (textOf(tree, typeNode) === "default") fallback = value;
    else if (resolved(wanted).kind !== "unknown" && sameType(c.parts.typeName(c, typeNode), wanted)) {
      return c.parts.expression(c, value);
    }
  }
  if (fallback !== void 0 && resolved(wanted).kind !== "unknown") return c.parts.expression(c, fallback);
  return anyOf(c, node, condition2, values);
}
function anyOf(c, node, condition2, values) {
  const choices = values.map((value) => c.parts.expression(c, value));
  const last = choices.pop();
  if (last === void 0) return unsupported(c, node, "_Generic without associations");
  const place = placeOf(c, node);
  return choices.reduceRight(
    (otherwise, then) => ({ kind: "conditional", condition: condition2, then, otherwise, type: then.type, place }),
    last
  );
}

// src/c/lower/literals.ts
function numberLiteral(text, types) {
  if (text.length <= 2) {
    const small = smallNumber(text);
    if (small >= 0) return { value: small, type: types.int };
  }
  const digits = text.includes("'") ? text.replaceAll("'", "") : text;
  const hex2 = digits.startsWith("0x") || digits.startsWith("0X");
  if (isFloating(digits, hex2)) return { value: null, type: floatType(digits, hex2, types) };
  let end = digits.length;
  let unsigned = false;
  let longs = 0;
  for (; end > 1; end--) {
    const ch = digits[end - 1];
    if (ch === "u" || ch === "U") unsigned = true;
    else if (ch === "l" || ch === "L") longs++;
    else break;
  }
  const value = integerValue(digits.slice(0, end), hex2);
  const type = integerType(
    value,
    unsigned ? "unsigned" : hex2 || digits.startsWith("0") ? "either" : "signed",
    longs,
    types
  );
  return { value: Number.isSafeInteger(value) ? value : null, type };
}
function smallNumber(text) {
  const first = text.charCodeAt(0) - 48;
  if (text.length === 1) return first >= 0 && first <= 9 ? first : -1;
  const second = text.charCodeAt(1) - 48;
  return first > 0 && first <= 9 && second >= 0 && second <= 9 ? first * 10 + second : -1;
}
function isFloating(digits, hex2) {
  if (digits.includes(".")) return true;
  return hex2 ? digits.includes("p") || digits.includes("P") : digits.includes("e") || digits.includes("E");
}
function floatType(digits, hex2, types) {
  const last = digits[digits.length - 1];
  if (!hex2 && (last === "f" || last === "F")) return types.float;
  return last === "l" || last === "L" ? types.longDouble : types.double;
}
function integerValue(digits, hex2) {
  if (hex2 || digits.startsWith("0b") || digits.startsWith("0B")) return Number(digits);
  if (digits.length > 1 && digits.startsWith("0")) return Number.parseInt(digits, 8);
  return Number(digits);
}
function integerType(value, sign, longs, types) {
  const ranks = [
    [types.int, types.unsigned],
    [types.long, types.unsignedLong],
    [types.longLong, types.unsignedLongLong]
  ];
  for (const [signed2, unsigned] of ranks.slice(Math.min(longs, 2))) {
    const bits = signed2.kind === "integer" ? signed2.size * 8 : 32;
    if (sign !== "unsigned" && value < 2 ** (bits - 1)) return signed2;
    if (sign !== "signed" && value < 2 ** bits) return unsigned;
  }
  return sign === "unsigned" || sign === "either" ? types.unsignedLongLong : types.longLong;
}
var simpleEscapes = {
  n: "\n",
  t: "	",
  r: "\r",
  "0": "\0",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
  e: "\x1B",
  E: "\x1B"
};
function unquote(text) {
  let start3 = 0;
  while (start3 < 3 && text[start3] !== '"' && text[start3] !== "'") start3++;
  start3++;
  const body2 = text.slice(start3, text.length > start3 ? -1 : void 0);
  if (!body2.includes("\\")) return body2;
  return body2.replace(/\\(x[0-9a-fA-F]+|[0-7]{1,3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g, (_, e) => {
    if (e[0] === "x") return String.fromCharCode(Number.parseInt(e.slice(1), 16) & 255);
    if (/^[0-7]/.test(e)) return String.fromCharCode(Number.parseInt(e, 8) & 255);
    if (e.length > 1) return String.fromCodePoint(Math.min(Number.parseInt(e.slice(1), 16), 1114111));
    return simpleEscapes[e] ?? e;
  });
}
function characterLiteral(text, types) {
  const chars = unquote(text);
  if (!text.startsWith("'")) return { value: chars.codePointAt(0) ?? 0, type: types.wchar };
  let value = 0;
  for (let i2 = 0; i2 < chars.length; i2++) value = value << 8 | chars.charCodeAt(i2) & 255;
  if (chars.length === 1 && value > 127) value -= 256;
  return { value, type: types.int };
}
function stringType(text, length, types) {
  const of = text.startsWith("L") ? types.wchar : types.char;
  return { kind: "array", of, length: length + 1 };
}
function isCharacter(type) {
  const t = resolved(type);
  return t.kind === "integer" && (t.size === 1 || t.name === "int" || t.name === "unsigned short");
}

// src/c/lower/primaries.ts
var primaries = {
  identifier: (c, node) => name2(c, node, textOf(c.tree, node)),
  type_identifier: (c, node) => name2(c, node, textOf(c.tree, node)),
  true: (c, node) => keywordConstant(c, node, 1, c.types.int),
  false: (c, node) => keywordConstant(c, node, 0, c.types.int),
  null: (c, node) => keywordConstant(c, node, 0, c.types.voidPointer),
  number_literal: number,
  char_literal: (c, node) => ({
    kind: "constant",
    ...characterLiteral(textOf(c.tree, node), c.types),
    place: placeOf(c, node)
  }),
  string_literal: (c, node) => strings(c, node, [node]),
  concatenated_string: (c, node) => strings(
    c,
    node,
    childrenOf(c.tree, node).filter((child) => kindOf(c.tree, child) === "string_literal")
  ),
  parenthesized_expression: parenthesized,
  extension_expression: (c, node) => inner(c, node, endOf(c.tree, node) - 1),
  field_expression: field,
  subscript_expression: subscript
};
function name2(c, node, text) {
  const place = placeOf(c, node);
  const meaning = c.names.meaning(text);
  if (meaning === void 0) return fileScopeName(c, node, text, c.scope.ordinary(text));
  switch (meaning.kind) {
    case "local":
      if (meaning.owner === c.fn) return { kind: "local", local: meaning.id, type: meaning.type, place };
      limit(
        c,
        node,
        "unsupported-construct",
        `nested function ${c.fn?.name ?? ""} uses ${text} of the function around it`
      );
      return { ...unparsedExpression(c, node), type: meaning.type };
    case "enumerator":
      return enumerator(c, node, meaning);
    case "typedef":
      return unsupported(c, node, `type ${text} as an expression`);
    default:
      return { kind: "global", name: meaning.name, of: meaning.kind, type: meaning.type, place };
  }
}
function enumerator(c, node, e) {
  return { kind: "constant", value: e.value, name: e.name, enum: e.enum, type: c.types.int, place: placeOf(c, node) };
}
var functionNames = /* @__PURE__ */ new Set(["__func__", "__FUNCTION__", "__PRETTY_FUNCTION__"]);
function fileScopeName(c, node, text, declared) {
  const place = placeOf(c, node);
  switch (declared?.kind) {
    case "variable":
      return { kind: "global", name: text, of: "variable", type: declared.type, place };
    case "function":
    case "definition":
      return { kind: "global", name: text, of: "function", type: declared.type, place };
    case "enumerator":
      return enumerator(c, node, declared);
    case "typedef":
      return unsupported(c, node, `type ${text} as an expression`);
    case void 0:
      if (functionNames.has(text) && c.fn !== void 0) {
        return { kind: "string", text: c.fn.name, type: stringType("", c.fn.name.length, c.types), place };
      }
      return { kind: "global", name: text, of: "unknown", type: noType, place };
  }
}
function keywordConstant(c, node, value, type) {
  const text = textOf(c.tree, node);
  if (c.names.meaning(text) !== void 0 || c.scope.ordinary(text) !== void 0) return name2(c, node, text);
  return { kind: "constant", value, name: text, type, place: placeOf(c, node) };
}
function number(c, node) {
  const text = textOf(c.tree, node);
  const place = placeOf(c, node);
  if (!text.startsWith("-") && !text.startsWith("+"))
    return { kind: "constant", ...numberLiteral(text, c.types), place };
  const operand3 = { kind: "constant", ...numberLiteral(text.slice(1), c.types), place };
  return { kind: "unary", op: text.slice(0, 1), operand: operand3, type: operand3.type, place };
}
function strings(c, node, parts3) {
  let text = "";
  let first = "";
  for (const part of parts3) {
    const spelling2 = textOf(c.tree, part);
    if (first === "") first = spelling2;
    text += unquote(spelling2);
  }
  return { kind: "string", text, type: stringType(first, text.length, c.types), place: placeOf(c, node) };
}
function inner(c, node, child) {
  return child <= node ? unparsedExpression(c, node) : c.parts.expression(c, child);
}
function parenthesized(c, node) {
  const { tree } = c;
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child);
    if (kind === "(" || kind === ")") continue;
    return kind === "compound_statement" ? statementExpression(c, node, child) : c.parts.expression(c, child);
  }
  return unparsedExpression(c, node);
}
function statementExpression(c, node, block2) {
  if (c.fn === void 0) return unsupported(c, node, "statement expression outside a function");
  const out2 = [];
  c.parts.statement(c, block2, out2);
  const place = placeOf(c, node);
  const body2 = out2[0] ?? { kind: "block", body: [], place };
  return { kind: "statement-expression", body: body2, type: lastValueType(body2) ?? c.types.void, place };
}
function lastValueType(body2) {
  let at = body2;
  while (at?.kind === "block") at = at.body[at.body.length - 1];
  return at?.kind === "expression" ? at.value.type : void 0;
}
function field(c, node) {
  const { tree, f } = c;
  const argument3 = childIn(tree, node, f.argument);
  const member = childIn(tree, node, f.field);
  if (argument3 === noNode || member === noNode) return unparsedExpression(c, node);
  const base = c.parts.expression(c, argument3);
  const arrow = textOf(tree, childIn(tree, node, f.operator)) === "->";
  const object = arrow ? { kind: "deref", pointer: base, type: targetType(base.type), place: base.place } : base;
  return memberOf(c, node, object, textOf(tree, member), member);
}
function memberOf(c, node, object, text, member) {
  const place = placeOf(c, member);
  const record2 = resolved(object.type);
  if (record2.kind !== "record") {
    if (record2.kind !== "unknown")
      limit(c, node, "unknown-declaration", `member ${text} of something that is no record`);
    return { kind: "field", object, record: "", name: text, type: noType, place };
  }
  const declared = memberType(c, record2.tag, text);
  if (declared === void 0) limit(c, node, "unknown-declaration", `member ${text} of ${record2.tag}`);
  return { kind: "field", object, record: record2.tag, name: text, type: declared ?? noType, place };
}
function subscript(c, node) {
  const { tree, f } = c;
  const argument3 = childIn(tree, node, f.argument);
  const index = childIn(tree, node, f.index);
  if (argument3 === noNode || index === noNode) return unparsedExpression(c, node);
  const a = c.parts.expression(c, argument3);
  const b = c.parts.expression(c, index);
  const kind = resolved(a.type).kind;
  const swapped = kind === "integer" && ["pointer", "array"].includes(resolved(b.type).kind);
  const base = swapped ? b : a;
  return { kind: "index", base, index: swapped ? a : b, type: targetType(base.type), place: placeOf(c, node) };
}

// src/c/lower/expressions.ts
var lowerings = new Map(
  Object.entries({ ...primaries, ...operators2, ...calls })
);
var tables = /* @__PURE__ */ new WeakMap();
function tableOf(c) {
  let table = tables.get(c.tree.kinds);
  if (table === void 0) {
    table = c.tree.kinds.map((kind) => lowerings.get(kind));
    tables.set(c.tree.kinds, table);
  }
  return table;
}
function expression(c, node) {
  const { tree } = c;
  if (firstToken(tree, node) >= lastToken(tree, node)) return unparsedExpression(c, node);
  if (c.damaged && isBroken(c, node)) {
    limit(c, node, "unparsed-range", "expression", "may-add");
    return unparsedExpression(c, node);
  }
  if (c.depth >= maxDepth) {
    limit(c, node, "nesting-depth", `expressions nest more than ${maxDepth} deep`, "may-add");
    return unparsedExpression(c, node);
  }
  if (kindOf(tree, node) === "binary_expression") return binaryChain(c, node);
  const lowering = tableOf(c)[tree.kind[node] ?? 0];
  if (lowering === void 0) return unsupported(c, node, `expression: ${kindOf(tree, node)}`);
  c.depth++;
  const result = lowering(c, node);
  c.depth--;
  return finished(c, node, result);
}
function finished(c, node, e) {
  const { tokens } = c.tree;
  if (tokens.invocation(firstToken(c.tree, node)) === void 0) return e;
  const macro = isConstant(e) ? spellingMacro(c, node) : void 0;
  const named = macro === void 0 ? e : namedConstant(c, node, e, macro);
  if (named.macros === void 0) noteMacros(c, node, named);
  return named;
}
function binaryChain(c, node) {
  const { tree, f } = c;
  const chain2 = [];
  let at = node;
  while (at !== noNode && kindOf(tree, at) === "binary_expression" && !(c.damaged && isBroken(c, at))) {
    chain2.push(at);
    at = childIn(tree, at, f.left);
  }
  if (at === noNode || c.depth + chain2.length >= maxDepth) {
    limit(c, node, "nesting-depth", `expressions nest more than ${maxDepth} deep`, "may-add");
    return unparsedExpression(c, node);
  }
  c.depth += chain2.length;
  let left = expression(c, at);
  for (let i2 = chain2.length - 1; i2 >= 0; i2--) {
    const outer = chain2[i2] ?? node;
    const right = childIn(tree, outer, f.right);
    const op2 = textOf(tree, childIn(tree, outer, f.operator));
    left = right === noNode ? unparsedExpression(c, outer) : finished(c, outer, binaryExpression(c, outer, op2, left, expression(c, right)));
  }
  c.depth -= chain2.length;
  return left;
}

// src/c/lower/attributes.ts
var noAttributes = {};
var none = [];
function attributesAfter(c, first, last) {
  const { attributes: attributes2 } = c.tree.tokens;
  if (attributes2.length === 0) return none;
  return attributes2.filter((a) => a.token >= first && a.token < last);
}
function declaredAttributes(found) {
  if (found.length === 0) return noAttributes;
  let result = noAttributes;
  for (const { name: name3, args: args2 } of found) {
    const more = attribute(name3, args2);
    if (more !== void 0) result = { ...result, ...more };
  }
  return result;
}
function attribute(name3, args2) {
  switch (name3) {
    case "section":
      return { section: unquoted(args2) };
    case "alias":
      return { alias: unquoted(args2) };
    case "cleanup":
      return { cleanup: args2 };
    case "constructor":
      return { runsAtStart: true };
    case "destructor":
      return { runsAtExit: true };
    case "weak":
      return { weak: true };
    case "noreturn":
      return { noreturn: true };
    default:
      return void 0;
  }
}
function unquoted(args2) {
  return args2.split('"').filter((_, i2) => i2 % 2 === 1).join("") || args2;
}
var plain = { packed: false, aligned: 0 };
function layoutAttributes(c, found) {
  if (found.length === 0) return plain;
  const packed = found.some((a) => a.name === "packed");
  const aligned = found.filter((a) => a.name === "aligned").map((a) => alignment(c, a.args));
  return { packed, aligned: Math.max(0, ...aligned) };
}
function alignment(c, args2) {
  if (args2 === "") return 16;
  const [, word = "", type = ""] = /^(\w+) ?\( ?(.+?) ?\)$/.exec(args2) ?? [];
  if (word === "") return Number(args2) || 0;
  const named = typeInWords(c, type);
  if (named === void 0) return 0;
  return (word === "sizeof" ? sizeOf(named, c.scope) : alignOf(named, c.scope)) ?? 0;
}
function typeInWords(c, text) {
  if (text.endsWith("*")) return c.types.voidPointer;
  if (text === "long long") return c.types.longLong;
  if (text === "long" || text === "unsigned long") return c.types.long;
  const declared = c.scope.ordinary(text);
  if (declared?.kind === "typedef") return declared.type;
  return c.types.named.get(text) ?? (/^(struct|union) \w+$/.test(text) ? { kind: "record", tag: text } : void 0);
}
var modes = { QI: 1, byte: 1, HI: 2, SI: 4, DI: 8, TI: 16 };
function attributedType(c, type, found) {
  let result = type;
  for (const { name: name3, args: args2 } of found) {
    const target = resolved(result);
    if (target.kind !== "integer" && target.kind !== "float") continue;
    if (name3 === "vector_size") {
      const size = Number(args2) || target.size;
      result = { ...target, name: `${target.name} vector(${size})`, size };
    } else if (name3 === "mode" && target.kind === "integer") {
      const mode = args2.replaceAll("_", "");
      const size = mode === "word" || mode === "pointer" ? c.scope.wordSize / 8 : modes[mode];
      if (size !== void 0 && size !== target.size)
        result = integerOf(c, size, target.signed ? "signed" : "unsigned") ?? result;
    }
  }
  return result;
}
function integerOf(c, size, sign) {
  for (const type of c.types.sized.values()) {
    if (type.kind === "integer" && type.size === size && type.signed === (sign === "signed")) return type;
  }
  return void 0;
}

// src/c/lower/specifiers.ts
var none2 = [];
function specifiers(c, node, holder) {
  const { tree, f } = c;
  const words3 = { storage: "none", threadLocal: false, inline: false };
  let typeNode = noNode;
  let last = lastToken(tree, node);
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) {
    const field2 = tree.field[child];
    if (field2 === f.type && typeNode === noNode) typeNode = child;
    else if (field2 === f.declarator) {
      last = firstToken(tree, child);
      break;
    } else if (kindOf(tree, child) === "storage_class_specifier") storageWord(words3, textOf(tree, child));
    else if (kindOf(tree, child) === "bitfield_clause") break;
  }
  const named = typeNode === noNode ? c.types.int : c.parts.typeSpecifier(c, typeNode, holder);
  const attributes2 = tree.tokens.attributes.length === 0 ? none2 : ownAttributes(c, node, typeNode, last);
  const { storage, threadLocal, inline } = words3;
  return {
    storage,
    threadLocal,
    inline,
    type: attributes2.length === 0 ? named : attributedType(c, named, attributes2),
    deduced: typeNode !== noNode && kindOf(tree, typeNode) === "type_identifier" && textOf(tree, typeNode) === "__auto_type",
    attributes: attributes2
  };
}
function storageWord(words3, word) {
  if (word === "extern" || word === "static" || word === "register") words3.storage = word;
  else if (word === "__thread" || word === "_Thread_local" || word === "thread_local") words3.threadLocal = true;
  else if (word.includes("inline")) words3.inline = true;
}
function ownAttributes(c, node, typeNode, last) {
  const found = attributesAfter(c, firstToken(c.tree, node) - 1, last);
  if (typeNode === noNode || !isTagged(kindOf(c.tree, typeNode))) return found;
  const first = firstToken(c.tree, typeNode);
  const end = lastToken(c.tree, typeNode);
  return found.filter((a) => a.token < first || a.token >= end);
}
function isTagged(kind) {
  return kind === "struct_specifier" || kind === "union_specifier" || kind === "enum_specifier";
}

// src/c/lower/declarators.ts
var maxDerivations = 256;
function declarator(c, node, base) {
  const { tree } = c;
  let type = base;
  let at = node;
  let parameters;
  const lengths = [];
  for (let steps = 0; at !== noNode; steps++) {
    const kind = kindOf(tree, at);
    if (steps >= maxDerivations) {
      limit(c, node, "nesting-depth", `declarators nest more than ${maxDerivations} deep`);
      type = noType;
      at = nameIn(c, at);
      break;
    }
    if (kind === "pointer_declarator" || kind === "abstract_pointer_declarator") {
      type = { kind: "pointer", to: type };
      parameters = void 0;
    } else if (kind === "array_declarator" || kind === "abstract_array_declarator") {
      type = { kind: "array", of: type, length: arrayLength(c, at, lengths) };
      parameters = void 0;
    } else if (kind === "function_declarator" || kind === "abstract_function_declarator") {
      parameters = parameterList(c, childIn(tree, at, c.f.parameters));
      type = functionType(type, parameters);
    } else if (!isWrapper(kind)) break;
    at = innerDeclarator(c, at);
  }
  const name3 = at === noNode || firstToken(tree, at) >= lastToken(tree, at) ? "" : textOf(tree, at);
  const place = placeOf(c, at === noNode ? Math.max(0, node) : at);
  const attributes2 = node === noNode ? [] : attributesAfter(c, firstToken(tree, node), lastToken(tree, node));
  return { name: name3, place, type: attributedType(c, type, attributes2), parameters, lengths };
}
function declaredName(c, node) {
  const at = nameIn(c, node);
  return at === noNode ? void 0 : textOf(c.tree, at);
}
function nameIn(c, node) {
  let at = node;
  while (at !== noNode && (isWrapper(kindOf(c.tree, at)) || kindOf(c.tree, at).endsWith("_declarator"))) {
    at = innerDeclarator(c, at);
  }
  return at;
}
function isWrapper(kind) {
  return kind === "parenthesized_declarator" || kind === "abstract_parenthesized_declarator" || kind === "attributed_declarator" || kind === "init_declarator";
}
function innerDeclarator(c, node) {
  const { tree } = c;
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) {
    if (tree.field[child] === c.f.declarator) return child;
    const kind = kindOf(tree, child);
    if (kind.endsWith("_declarator") || kind.endsWith("identifier") || kind === "primitive_type") return child;
  }
  return noNode;
}
function arrayLength(c, node, lengths) {
  const size = childIn(c.tree, node, c.f.size);
  if (size === noNode || kindOf(c.tree, size) === "*") return null;
  const length = c.parts.expression(c, size);
  const value = constantValue(c, length);
  if (value === null) lengths.push(length);
  return value !== null && value >= 0 ? value : null;
}
function functionType(result, list2) {
  return { kind: "function", result, params: list2.params.map((p) => p.type), variadic: list2.variadic };
}
function parameterList(c, node) {
  const { tree } = c;
  const params = [];
  let variadic = false;
  let oldStyle = false;
  if (node === noNode || c.depth >= maxDepth) return { params, variadic: true, oldStyle };
  c.depth++;
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child);
    if (kind === "parameter_declaration") params.push(parameter(c, child));
    else if (kind === "variadic_parameter") variadic = true;
    else if (kind === "identifier") {
      oldStyle = true;
      const place = placeOf(c, child);
      params.push({ name: textOf(tree, child), type: c.types.int, place, attributes: {}, register: false });
    }
  }
  c.depth--;
  if (params.length === 0) return { params, variadic: true, oldStyle: false };
  const only = params.length === 1 ? params[0] : void 0;
  if (only?.name === "" && resolved(only.type).kind === "void") return { params: [], variadic: false, oldStyle: false };
  return { params, variadic: variadic || oldStyle, oldStyle };
}
function parameter(c, node) {
  const inner2 = childIn(c.tree, node, c.f.declarator);
  const of = specifiers(c, node, noHolder);
  const { name: name3, type, place } = declarator(c, inner2, of.type);
  const found = attributesAfter(c, firstToken(c.tree, node), lastToken(c.tree, node));
  return {
    name: name3,
    type: adjusted(type),
    place: inner2 === noNode ? placeOf(c, node) : place,
    attributes: declaredAttributes(found),
    register: of.storage === "register"
  };
}
function adjusted(type) {
  const t = resolved(type);
  if (t.kind === "array") return { kind: "pointer", to: t.of };
  return t.kind === "function" ? { kind: "pointer", to: type } : type;
}

// src/c/lower/functions.ts
function functionDefinition(c, node) {
  define(c, node, "");
}
function nestedFunction(c, node) {
  define(c, node, c.fn === void 0 ? "" : `${c.fn.name}::`);
}
function define(c, node, prefix) {
  const of = specifiers(c, node, noHolder);
  const declared = declarator(c, childIn(c.tree, node, c.f.declarator), of.type);
  if (resolved(declared.type).kind !== "function" || declared.name === "") {
    limit(c, node, "unsupported-construct", "function definition without a function declarator");
    return;
  }
  const params = parametersOf(c, node, declared);
  const type = definedType(declared, params);
  const name3 = prefix + declared.name;
  c.names.bind(declared.name, { kind: "function", name: name3, type });
  const result = type.kind === "function" ? type.result : c.types.int;
  const fn = { name: name3, result, locals: [], outer: c.fn };
  const body2 = inFunction(c, fn, () => lowerBody(c, node, fn, params));
  c.declarations.push(definitionOf(c, node, { of, declared, type, name: name3, fn, body: body2, count: params.length }));
}
function inFunction(c, fn, run2) {
  const outer = c.fn;
  const mark = c.names.enter();
  c.fn = fn;
  const result = run2();
  c.fn = outer;
  c.names.leave(mark);
  return result;
}
function lowerBody(c, node, fn, params) {
  for (const p of params) {
    const id = fn.locals.length;
    const storage = p.register ? "register" : "local";
    fn.locals.push({ id, name: p.name, type: p.type, storage, place: p.place, attributes: p.attributes });
    if (p.name !== "") c.names.bind(p.name, { kind: "local", id, type: p.type, owner: fn });
  }
  const body2 = childIn(c.tree, node, c.f.body);
  const out2 = [];
  for (const child of childrenOf(c.tree, node)) {
    if (kindOf(c.tree, child) !== "ERROR") continue;
    limit(c, child, "unparsed-range", `head of ${fn.name}`, "may-add");
    out2.push(unparsedStatement(c, child));
  }
  if (body2 !== noNode) c.parts.statement(c, body2, out2);
  const [only] = out2;
  return only !== void 0 && out2.length === 1 ? only : { kind: "block", body: out2, place: placeOf(c, node) };
}
function definitionOf(c, node, made) {
  const head = childIn(c.tree, node, c.f.declarator);
  const own2 = attributesAfter(c, firstToken(c.tree, head), lastToken(c.tree, head));
  const locals = made.fn.locals;
  return {
    kind: "definition",
    name: made.name,
    type: made.type,
    static: made.of.storage === "static" || made.fn.outer !== void 0,
    inline: made.of.inline,
    attributes: declaredAttributes([...made.of.attributes, ...own2]),
    params: locals.slice(0, made.count),
    locals: locals.slice(made.count),
    body: made.body,
    place: made.declared.place,
    endLine: endLineOf(c, node)
  };
}
function parametersOf(c, node, declared) {
  const list2 = declared.parameters;
  if (list2 === void 0) return [];
  if (!list2.oldStyle) return list2.params;
  const given = /* @__PURE__ */ new Map();
  for (const child of childrenOf(c.tree, node)) {
    if (kindOf(c.tree, child) !== "declaration") continue;
    const of = specifiers(c, child, noHolder);
    for (const inner2 of childrenOf(c.tree, child)) {
      if (c.tree.field[inner2] !== c.f.declarator) continue;
      const { name: name3, type, place } = declarator(c, inner2, of.type);
      given.set(name3, { type: adjusted(type), place, register: of.storage === "register" });
    }
  }
  return list2.params.map((p) => ({ ...p, ...given.get(p.name) }));
}
function definedType(declared, params) {
  const t = resolved(declared.type);
  if (t.kind !== "function") return declared.type;
  const oldStyle = declared.parameters?.oldStyle === true || params.length === 0;
  if (!oldStyle) return declared.type;
  return { ...t, params: params.map((p) => p.type), variadic: false };
}

// src/c/lower/tags.ts
function referredTag(c, keyword, name3) {
  const written = `${keyword} ${name3}`;
  return c.names.tag(written) ?? written;
}
function definedTag(c, keyword, name3, holder) {
  const written = name3 === void 0 ? holder : `${keyword} ${name3}`;
  if (c.fn === void 0 || !c.names.inBlock) return written;
  const scoped = name3 === void 0 && holder.startsWith(`${c.fn.name}::`) ? holder : `${c.fn.name}::${written}`;
  let tag = scoped;
  for (let n = 2; c.records.has(tag) || c.enums.has(tag); n++) tag = `${scoped}#${n}`;
  if (name3 !== void 0) c.names.bindTag(written, tag);
  return tag;
}

// src/c/lower/enums.ts
function enumType(c, node, holder) {
  const { tree, f } = c;
  const nameNode = childIn(tree, node, f.name);
  const name3 = nameNode === noNode ? void 0 : textOf(tree, nameNode);
  const body2 = childIn(tree, node, f.body);
  if (body2 === noNode) return { kind: "enum", tag: referredTag(c, "enum", name3 ?? "?") };
  const entries = childrenOf(tree, body2).filter((child) => kindOf(tree, child) === "enumerator");
  const first = entries[0] === void 0 ? noNode : childIn(tree, entries[0], f.name);
  const fallback = first === noNode ? void 0 : textOf(tree, first);
  const tag = definedTag(c, "enum", name3, holder() ?? `enum {${fallback ?? ""}}`);
  const enumerators = [];
  let next = 0;
  for (const entry of entries) {
    const entryName = childIn(tree, entry, f.name);
    if (entryName === noNode) continue;
    const given = childIn(tree, entry, f.value);
    const value = given === noNode ? next : constantValue(c, c.parts.expression(c, given));
    next = value === null ? null : value + 1;
    const constant2 = textOf(tree, entryName);
    enumerators.push({ name: constant2, value, place: placeOf(c, entryName) });
    c.names.bind(constant2, { kind: "enumerator", name: constant2, value, enum: tag });
  }
  const size = sizeOfEnum(c, node, enumerators);
  const place = placeOf(c, node);
  const declaration = {
    kind: "enum",
    tag,
    enumerators,
    ...size === 4 ? {} : { size },
    place,
    endLine: endLineOf(c, node)
  };
  c.enums.set(tag, declaration);
  c.declarations.push(declaration);
  return { kind: "enum", tag };
}
function sizeOfEnum(c, node, enumerators) {
  const packed = layoutAttributes(c, attributesAfter(c, firstToken(c.tree, node), lastToken(c.tree, node))).packed;
  const values = enumerators.map((e) => e.value ?? 0);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const fits3 = (bits) => low < 0 ? low >= -(2 ** (bits - 1)) && high < 2 ** (bits - 1) : high < 2 ** bits;
  if (packed && fits3(8)) return 1;
  if (packed && fits3(16)) return 2;
  return fits3(32) ? 4 : 8;
}

// src/c/lower/records.ts
function recordType(c, node, holder) {
  const { tree, f } = c;
  const keyword = keywordOf(c, node);
  const nameNode = childIn(tree, node, f.name);
  const name3 = nameNode === noNode ? void 0 : textOf(tree, nameNode);
  const body2 = childIn(tree, node, f.body);
  if (body2 === noNode) return { kind: "record", tag: referredTag(c, keyword, name3 ?? "?") };
  const tag = definedTag(c, keyword, name3, name3 === void 0 ? holder() ?? unheld(c, keyword) : "");
  const members = membersOf(c, node, body2, { tag, union: keyword === "union", inside: [], groups: { count: 0 } });
  const { size, align } = members.layout;
  const declaration = {
    kind: "record",
    tag,
    union: keyword === "union",
    fields: members.fields,
    size,
    ...align === null ? {} : { align },
    place: placeOf(c, nameNode === noNode ? node : nameNode),
    endLine: endLineOf(c, node)
  };
  c.records.set(tag, declaration);
  c.declarations.push(declaration);
  return { kind: "record", tag };
}
function keywordOf(c, node) {
  return kindOf(c.tree, node) === "union_specifier" ? "union" : "struct";
}
function unheld(c, keyword) {
  c.anonymous++;
  return c.anonymous === 1 ? `${keyword} {}` : `${keyword} {}#${c.anonymous}`;
}
function membersOf(c, node, body2, owner) {
  const drafts = [];
  for (const child of childrenOf(c.tree, body2)) {
    if (kindOf(c.tree, child) === "field_declaration") memberDrafts(c, child, owner, drafts);
    else if (kindOf(c.tree, child) === "ERROR") limit(c, child, "unparsed-range", `members of ${owner.tag}`);
  }
  const { packed, aligned } = layoutAttributes(c, recordAttributes(c, node));
  const placed = layout(
    drafts.map((d) => packed && d.cell.align !== null ? { ...d.cell, align: 1 } : d.cell),
    { union: owner.union, packed, atLeast: aligned }
  );
  const fields = drafts.flatMap((draft, i2) => draft.fields.map((field2) => shifted(field2, placed.offsets[i2] ?? null)));
  return { fields, layout: placed };
}
function shifted(field2, by) {
  const offset = by === null || field2.offset === null ? null : field2.offset + by;
  return offset === field2.offset ? field2 : { ...field2, offset };
}
function recordAttributes(c, node) {
  const { tree, f } = c;
  if (tree.tokens.attributes.length === 0) return [];
  const first = firstToken(tree, node);
  const last = lastToken(tree, node) - 1;
  const nameNode = childIn(tree, node, f.name);
  const name3 = nameNode === noNode ? first : firstToken(tree, nameNode);
  return tree.tokens.attributes.filter(({ token }) => token === first || token === last || token === name3);
}
function memberDrafts(c, node, owner, drafts) {
  const { tree, f } = c;
  const typeNode = childIn(tree, node, f.type);
  const children2 = childrenOf(tree, node);
  const declarators2 = children2.filter((child) => tree.field[child] === f.declarator);
  const bits = children2.filter((child) => kindOf(tree, child) === "bitfield_clause");
  if (declarators2.length === 0 && bits.length === 0) {
    if (typeNode !== noNode) anonymousDraft(c, node, typeNode, owner, drafts);
    return;
  }
  const first = declarators2[0];
  const of = specifiers(c, node, () => {
    const name3 = first === void 0 ? void 0 : declaredName(c, first);
    return name3 === void 0 ? void 0 : `${owner.tag}.${name3}`;
  });
  for (const child of children2) {
    const next = endOf(tree, child);
    const width = next < endOf(tree, node) && kindOf(tree, next) === "bitfield_clause" ? bitWidth(c, next) : void 0;
    if (tree.field[child] === f.declarator) drafts.push(namedDraft(c, node, child, of.type, owner, width));
    else if (width !== void 0) drafts.push(paddingDraft(c, of.type, width));
  }
}
function bitWidth(c, clause) {
  const value = childrenOf(c.tree, clause).find((child) => kindOf(c.tree, child) !== ":");
  return value === void 0 ? 0 : constantValue(c, c.parts.expression(c, value)) ?? 0;
}
function namedDraft(c, node, child, base, owner, bits) {
  const { name: name3, type, place } = declarator(c, child, base);
  const lastOne = lastToken(c.tree, child);
  const found = attributesAfter(c, firstToken(c.tree, node) - 1, firstToken(c.tree, child));
  const own2 = attributesAfter(c, firstToken(c.tree, child), lastOne);
  const { packed, aligned } = layoutAttributes(c, [...found.filter((a) => !isInType(c, node, a.token)), ...own2]);
  const natural = packed ? 1 : alignOfType(c, type);
  const field2 = {
    name: name3,
    type,
    place,
    offset: 0,
    ...bits === void 0 ? {} : { bits },
    ...owner.union || owner.inside.some((a) => a.union) ? { overlaid: true } : {},
    ...owner.inside.length === 0 ? {} : { inside: owner.inside }
  };
  const cell = {
    size: isFlexible(type) ? 0 : sizeOfType(c, type),
    align: natural === null ? null : Math.max(natural, aligned),
    ...bits === void 0 ? {} : { bits }
  };
  return { cell, fields: [field2] };
}
function isInType(c, node, token) {
  const typeNode = childIn(c.tree, node, c.f.type);
  return typeNode !== noNode && token >= firstToken(c.tree, typeNode) && token < lastToken(c.tree, typeNode);
}
function isFlexible(type) {
  const t = resolved(type);
  return t.kind === "array" && t.length === null;
}
function paddingDraft(c, type, bits) {
  return { cell: { size: sizeOfType(c, type), align: alignOfType(c, type), bits, unnamed: true }, fields: [] };
}
function anonymousDraft(c, node, typeNode, owner, drafts) {
  const { tree, f } = c;
  const kind = kindOf(tree, typeNode);
  const body2 = childIn(tree, typeNode, f.body);
  const isRecord3 = kind === "struct_specifier" || kind === "union_specifier";
  if (!isRecord3 || body2 === noNode || childIn(tree, typeNode, f.name) !== noNode) {
    specifiers(c, node, () => void 0);
    return;
  }
  const union = kind === "union_specifier";
  const inside2 = [...owner.inside, { id: owner.groups.count++, union }];
  const { fields, layout: inner2 } = membersOf(c, typeNode, body2, { ...owner, union, inside: inside2 });
  drafts.push({ cell: { size: inner2.size, align: inner2.align }, fields });
}

// src/c/lower/type-specifiers.ts
var lowerings2 = {
  struct_specifier: recordType,
  union_specifier: recordType,
  enum_specifier: enumType,
  primitive_type: primitiveType,
  type_identifier: (c, node) => namedType(c, node, textOf(c.tree, node)),
  sized_type_specifier: sizedType,
  typeof_specifier: typeofType,
  macro_type_specifier: (c, node) => namedType(c, node, textOf(c.tree, node))
};
function typeSpecifier(c, node, holder) {
  const lowering = lowerings2[kindOf(c.tree, node)];
  if (lowering === void 0) return { kind: "unknown", text: textOf(c.tree, node) };
  if (c.depth >= maxDepth) {
    limit(c, node, "nesting-depth", `types nest more than ${maxDepth} deep`);
    return noType;
  }
  c.depth++;
  const type = lowering(c, node, holder);
  c.depth--;
  return type;
}
function typeName(c, node) {
  const of = specifiers(c, node, noHolder);
  return declarator(c, childIn(c.tree, node, c.f.declarator), of.type).type;
}
function primitiveType(c, node) {
  if (firstToken(c.tree, node) >= lastToken(c.tree, node)) return c.types.int;
  return namedType(c, node, textOf(c.tree, node));
}
function namedType(c, node, name3) {
  if (name3 === "__auto_type") return noType;
  const meaning = c.names.meaning(name3);
  if (meaning?.kind === "typedef") return meaning.type;
  const declared = c.scope.ordinary(name3);
  if (declared?.kind === "typedef") return typedefType(declared);
  const known = c.types.named.get(name3);
  if (known !== void 0) return known;
  limit(c, node, "unknown-declaration", `type ${name3}`);
  return { kind: "unknown", text: name3 };
}
var typedefTypes = /* @__PURE__ */ new WeakMap();
function typedefType(declaration) {
  let type = typedefTypes.get(declaration);
  if (type === void 0) {
    type = { kind: "typedef", name: declaration.name, target: declaration.type };
    typedefTypes.set(declaration, type);
  }
  return type;
}
var words = {
  unsigned: "unsigned",
  short: "short",
  long: "long",
  char: "char",
  double: "double",
  float: "float",
  __int128: "int128"
};
function sizedType(c, node) {
  const { tree } = c;
  const counts = { unsigned: 0, short: 0, long: 0, char: 0, double: 0, float: 0, int128: 0 };
  for (let token = firstToken(tree, node); token < lastToken(tree, node); token++) {
    const word = words[tree.tokens.text(token)];
    if (word !== void 0) counts[word]++;
  }
  return c.types.sized.get(sizedKey(counts)) ?? c.types.int;
}
function typeofType(c, node) {
  for (const child of childrenOf(c.tree, node)) {
    const kind = kindOf(c.tree, child);
    if (kind === "type_descriptor") return typeName(c, child);
    if (kind === "parenthesized_expression") return c.parts.expression(c, child).type;
  }
  return noType;
}
function loneType(c, node) {
  const type = typeSpecifier(c, node, noHolder);
  const hasBody = childIn(c.tree, node, c.f.body) !== noNode;
  const nameNode = childIn(c.tree, node, c.f.name);
  if (!hasBody && nameNode !== noNode && c.names.inBlock && c.fn !== void 0 && resolved(type).kind === "record") {
    const written = `${kindOf(c.tree, node) === "union_specifier" ? "union" : "struct"} ${textOf(c.tree, nameNode)}`;
    c.names.bindTag(written, `${c.fn.name}::${written}`);
  }
}

// src/c/lower/file-scope.ts
var nothing = () => {
};
var lowerings3 = /* @__PURE__ */ new Map([
  ["translation_unit", each],
  ["declaration_list", each],
  ["linkage_specification", each],
  ["function_definition", functionDefinition],
  ["declaration", fileDeclaration],
  ["type_definition", fileTypedef],
  ["struct_specifier", loneType],
  ["union_specifier", loneType],
  ["enum_specifier", loneType],
  ["expression_statement", topExpression],
  ["string_literal", nothing],
  ["extern", nothing],
  [";", nothing],
  ["{", nothing],
  ["}", nothing]
]);
function fileScope(c, node) {
  const kind = kindOf(c.tree, node);
  if (kind === "ERROR" || c.damaged && isBroken(c, node)) limit(c, node, "unparsed-range", "declaration");
  if (kind === "ERROR") return;
  const lowering = lowerings3.get(kind);
  if (lowering !== void 0) lowering(c, node);
  else limit(c, node, "unsupported-construct", `at file scope: ${kind}`);
}
function each(c, node) {
  for (const child of childrenOf(c.tree, node)) fileScope(c, child);
}
function topExpression(c, node) {
  const value = childrenOf(c.tree, node).find((child) => kindOf(c.tree, child) !== ";");
  if (value === void 0 || isSymbolDirective(c, value)) return;
  limit(c, node, "unsupported-construct", `at file scope: ${kindOf(c.tree, value)}`);
}
var symbolDirectives = /^\s*\.(globl|global|weak|hidden|protected|internal|local|type|size|symver|ident|file)\b/;
function isSymbolDirective(c, node) {
  if (kindOf(c.tree, node) !== "gnu_asm_expression") return false;
  let code = "";
  for (let token = firstToken(c.tree, node); token < lastToken(c.tree, node); token++) {
    const text = c.tree.tokens.text(token);
    if (text.startsWith('"')) code += unquote(text);
  }
  return code.split(/[;\n]/).every((line) => line.trim() === "" || symbolDirectives.test(line));
}
function holderOf(c, list2) {
  return () => list2[0] === void 0 ? void 0 : declaredName(c, list2[0]);
}
function fileTypedef(c, node) {
  const list2 = childrenOf(c.tree, node).filter((child) => c.tree.field[child] === c.f.declarator);
  const of = specifiers(c, node, () => plainName2(c, list2) ?? holderOf(c, list2)());
  for (const child of list2) {
    const { name: name3, type, place } = declarator(c, child, of.type);
    c.declarations.push({ kind: "typedef", name: name3, type, place });
    c.names.bind(name3, { kind: "typedef", type: { kind: "typedef", name: name3, target: type } });
  }
}
function plainName2(c, list2) {
  const plain2 = list2.find((child) => !kindOf(c.tree, child).endsWith("_declarator"));
  return plain2 === void 0 ? void 0 : declaredName(c, plain2);
}
function storageOf(of, initialised) {
  if (of.storage === "static") return of.threadLocal ? "static-thread-local" : "static";
  if (of.storage === "extern" && initialised === "open") return "extern";
  return of.threadLocal ? "thread-local" : "global";
}
function fileDeclaration(c, node) {
  const list2 = childrenOf(c.tree, node).filter((child) => c.tree.field[child] === c.f.declarator);
  const of = specifiers(c, node, holderOf(c, list2));
  for (const child of list2) fileDeclarator(c, node, child, of);
}
function fileDeclarator(c, node, child, of) {
  const { tree, f } = c;
  const isInit = kindOf(tree, child) === "init_declarator";
  const inner2 = isInit ? childIn(tree, child, f.declarator) : child;
  const value = isInit ? childIn(tree, child, f.value) : noNode;
  const { name: name3, type, place } = declarator(c, inner2, of.type);
  if (name3 === "") {
    limit(c, child, "unsupported-construct", "declarator without a name");
    return;
  }
  const attributes2 = attributesOf(c, child, of);
  if (resolved(type).kind === "function") {
    c.declarations.push({ kind: "function", name: name3, type, static: of.storage === "static", attributes: attributes2, place });
    c.names.bind(name3, { kind: "function", name: name3, type });
    return;
  }
  const storage = storageOf(of, isInit ? "initialised" : "open");
  c.names.bind(name3, { kind: "variable", name: name3, type });
  const made = value === noNode ? void 0 : c.parts.initializer(c, value, type);
  const full = made?.type ?? type;
  if (full !== type) c.names.bind(name3, { kind: "variable", name: name3, type: full });
  const initialised = made === void 0 ? {} : { initializer: made.value };
  const endLine = endLineOf(c, node);
  c.declarations.push({ kind: "variable", name: name3, type: full, storage, attributes: attributes2, place, endLine, ...initialised });
}
function attributesOf(c, child, of) {
  if (c.tree.tokens.attributes.length === 0) return {};
  const own2 = attributesAfter(c, firstToken(c.tree, child), lastToken(c.tree, child));
  return declaredAttributes([...of.attributes, ...own2]);
}
function salvageFunction(c) {
  const { tokens } = c.tree;
  let name3 = -1;
  let depth = 0;
  for (let token = 0; token < tokens.length; token++) {
    const text = tokens.text(token);
    if (text === "{" && depth === 0) break;
    if (text === ";" || text === "=") return;
    if (text === "(" && depth === 0 && name3 < 0 && namesIn(c.tree, token - 1, token).length === 1) name3 = token - 1;
    if (text === "(") depth++;
    if (text === ")") depth--;
    if (token === tokens.length - 1) return;
  }
  if (name3 < 0) return;
  const place = placeOf(c, 0);
  const body2 = { kind: "unparsed", names: namesIn(c.tree, name3 + 1, tokens.length), place };
  const type = { kind: "function", result: { kind: "unknown", text: "?" }, params: [], variadic: true };
  const endLine = endLineOf(c, 0);
  const common2 = { static: false, inline: false, attributes: {}, params: [], locals: [] };
  c.declarations.push({ kind: "definition", name: tokens.text(name3), type, ...common2, body: body2, place, endLine });
}

// src/c/lower/subobjects.ts
function frameOf(c, type) {
  const t = resolved(type);
  if (t.kind === "array") {
    return {
      type: t,
      record: void 0,
      position: 0,
      size: t.length ?? Number.POSITIVE_INFINITY,
      depth: 0,
      reached: 0
    };
  }
  if (t.kind !== "record") return void 0;
  const record2 = recordOf(c, t.tag);
  const size = record2?.fields.length ?? Number.POSITIVE_INFINITY;
  return { type: t, record: record2, position: 0, size, depth: 0, reached: 0 };
}
function isFull(frame) {
  return frame.position !== null && frame.position >= frame.size;
}
function currentField(frame) {
  return frame.position === null || isFull(frame) ? void 0 : frame.record?.fields[frame.position];
}
function currentType(frame) {
  if (frame.type.kind === "array") return frame.type.of;
  return currentField(frame)?.type ?? noType;
}
function stepOf(frame) {
  const field2 = currentField(frame);
  if (field2 !== void 0 && frame.type.kind === "record") {
    return { kind: "field", record: frame.type.tag, name: field2.name };
  }
  return { kind: "element", index: frame.type.kind === "array" ? frame.position : null };
}
function groupFrame(frame) {
  const { record: record2, position, depth } = frame;
  const group = currentField(frame)?.inside?.[depth];
  if (record2 === void 0 || position === null || group === void 0) return void 0;
  const isIn = (field2) => field2?.inside?.[depth]?.id === group.id;
  if (isIn(record2.fields[position - 1])) return void 0;
  let size = position;
  while (isIn(record2.fields[size])) size++;
  return { ...frame, size, depth: depth + 1 };
}
function advance(frame) {
  if (frame.position === null) return;
  if (frame.record === void 0) {
    frame.position++;
    frame.reached = Math.max(frame.reached, frame.position);
    return;
  }
  const from = frame.record.fields[frame.position];
  do
    frame.position++;
  while (!isFull(frame) && from !== void 0 && excludes(frame.record, from, frame.record.fields[frame.position]));
}
function excludes(record2, from, next) {
  const a = from.inside ?? [];
  const b = next?.inside ?? [];
  let holder = record2.union;
  for (let i2 = 0; i2 < a.length && i2 < b.length; i2++) {
    if (a[i2]?.id !== b[i2]?.id) return holder;
    holder = a[i2]?.union ?? holder;
  }
  return holder;
}

// src/c/lower/initializers.ts
function initializer(c, node, type) {
  if (kindOf(c.tree, node) === "initializer_list" && c.depth < maxDepth) {
    c.depth++;
    const made = list(c, node, type);
    c.depth--;
    return made;
  }
  const value = c.parts.expression(c, node);
  return { value: { kind: "value", value }, type: value.kind === "string" ? withLength(type, value.type) : type };
}
function withLength(type, from) {
  const t = resolved(type);
  if (t.kind !== "array" || t.length !== null) return type;
  return from.kind === "array" ? { ...t, length: from.length } : type;
}
function list(c, node, type) {
  const entries = childrenOf(c.tree, node).filter((child) => isEntry(kindOf(c.tree, child)));
  const root = frameOf(c, type);
  const place = placeOf(c, node);
  if (root === void 0 || entries.length === 1 && isBracedString(c, entries[0] ?? node, type)) {
    return bracedScalar(c, entries, type, place);
  }
  const items = [];
  const stack = [root];
  for (const entry of entries) entryItem(c, entry, { stack, base: 1, items });
  const t = resolved(type);
  const open2 = t.kind === "array" && t.length === null;
  const full = open2 ? { ...t, length: root.position === null ? null : root.reached } : type;
  return { value: { kind: "list", type: full, items, place }, type: full };
}
function isEntry(kind) {
  return kind !== "{" && kind !== "}" && kind !== ",";
}
function isBracedString(c, entry, type) {
  const t = resolved(type);
  const kind = kindOf(c.tree, entry);
  return t.kind === "array" && isCharacter(t.of) && (kind === "string_literal" || kind === "concatenated_string");
}
function bracedScalar(c, entries, type, place) {
  let full = type;
  const items = entries.map((entry) => {
    const valueNode = kindOf(c.tree, entry) === "initializer_pair" ? childIn(c.tree, entry, c.f.value) : entry;
    const made = initializer(c, valueNode === noNode ? entry : valueNode, type);
    full = made.type;
    return { path: [], value: made.value };
  });
  return { value: { kind: "list", type: full, items, place }, type: full };
}
function entryItem(c, entry, filling) {
  const { stack, base, items } = filling;
  if (kindOf(c.tree, entry) === "ERROR") {
    limit(c, entry, "unparsed-range", "initialiser", "may-add");
    const value = { kind: "value", value: unparsedExpression(c, entry) };
    items.push({ path: [{ kind: "element", index: null }], value });
    return;
  }
  const designated = kindOf(c.tree, entry) === "initializer_pair";
  const valueNode = designated ? childIn(c.tree, entry, c.f.value) : entry;
  if (valueNode === noNode) return;
  let range;
  if (designated) {
    stack.length = base;
    range = designate(c, entry, stack);
  } else while (stack.length > base && isFull(topOf(stack))) leave(stack);
  const top = topOf(stack);
  const group = designated ? void 0 : groupFrame(top);
  if (kindOf(c.tree, valueNode) !== "initializer_list") {
    const value = c.parts.expression(c, valueNode);
    items.push({ path: enter(c, stack, value), value: { kind: "value", value } });
  } else if (group === void 0) {
    items.push({ path: stack.map(stepOf), value: initializer(c, valueNode, currentType(top)).value });
  } else fillGroup(c, valueNode, filling, group);
  if (range !== void 0) jump(range);
  advance(topOf(stack));
}
function fillGroup(c, node, filling, group) {
  const stack = [...filling.stack.slice(0, -1), group];
  const inner2 = { stack, base: stack.length, items: filling.items };
  if (c.depth >= maxDepth) return;
  c.depth++;
  for (const entry of childrenOf(c.tree, node)) if (isEntry(kindOf(c.tree, entry))) entryItem(c, entry, inner2);
  c.depth--;
  topOf(filling.stack).position = group.size - 1;
}
function topOf(stack) {
  const top = stack[stack.length - 1];
  if (top === void 0) throw new Error("an initialiser list has an object");
  return top;
}
function leave(stack) {
  stack.pop();
  const holder = stack[stack.length - 1];
  if (holder !== void 0) advance(holder);
}
function jump({ frame, end }) {
  frame.position = end;
  if (end !== null) frame.reached = Math.max(frame.reached, end + 1);
}
function enter(c, stack, value) {
  for (; ; ) {
    const top = topOf(stack);
    const type = currentType(top);
    const next = isFull(top) || fits(value, type) || stack.length >= maxDepth ? void 0 : frameOf(c, type);
    if (next === void 0 || next.size === 0) return stack.map(stepOf);
    if (next.record === void 0 && resolved(type).kind === "record") return stack.map(stepOf);
    stack.push(next);
  }
}
function fits(value, type) {
  const t = resolved(type);
  if (t.kind === "array") return value.kind === "string" && isCharacter(t.of);
  if (t.kind !== "record") return true;
  const from = resolved(value.type);
  return from.kind === "record" && from.tag === t.tag || from.kind === "unknown" && value.kind === "call";
}
function designate(c, entry, stack) {
  const { tree, f } = c;
  let range;
  let first = true;
  for (const designator of childrenOf(tree, entry)) {
    if (tree.field[designator] !== f.designator) continue;
    const frame = first ? topOf(stack) : frameOf(c, currentType(topOf(stack)));
    if (frame === void 0) break;
    if (!first) stack.push(frame);
    first = false;
    const kind = kindOf(tree, designator);
    if (kind === "subscript_designator") frame.position = indexIn(c, designator);
    else if (kind === "subscript_range_designator") {
      range = { frame, end: valueIn(c, childIn(tree, designator, f.end)) };
      frame.position = null;
    } else frame.position = fieldIndex(c, frame, designator);
  }
  return range;
}
function indexIn(c, designator) {
  const end = endOf(c.tree, designator);
  for (let child = designator + 1; child < end; child = endOf(c.tree, child)) {
    if (kindOf(c.tree, child) !== "[") return valueIn(c, child);
  }
  return null;
}
function valueIn(c, node) {
  return node === noNode ? null : constantValue(c, c.parts.expression(c, node));
}
function fieldIndex(c, frame, designator) {
  const name3 = c.tree.tokens.text(Math.max(firstToken(c.tree, designator), lastToken(c.tree, designator) - 1));
  const index = frame.record?.fields.findIndex((field2) => field2.name === name3) ?? -1;
  if (index >= 0) return index;
  limit(c, designator, "unknown-declaration", `member ${textOf(c.tree, designator)} in an initialiser`);
  return null;
}

// src/c/lower/names.ts
var Names = class {
  #ordinary = /* @__PURE__ */ new Map();
  /** `struct x` -> its tag with the block it belongs to. */
  #tags = /* @__PURE__ */ new Map();
  #hidden = [];
  #depth = 0;
  meaning(name3) {
    return this.#ordinary.get(name3);
  }
  /** The tag that `struct x` has in block scope, if it has one. */
  tag(written) {
    return this.#tags.get(written);
  }
  /** Inside a function. */
  get inBlock() {
    return this.#depth > 0;
  }
  bind(name3, meaning) {
    if (this.#depth > 0) this.#hidden.push({ name: name3, meaning: this.#ordinary.get(name3), tag: void 0 });
    this.#ordinary.set(name3, meaning);
  }
  bindTag(written, tag) {
    if (this.#depth > 0) this.#hidden.push({ name: written, meaning: void 0, tag: this.#tags.get(written) ?? "" });
    this.#tags.set(written, tag);
  }
  /** Opens a scope; `leave` with the result closes it. */
  enter() {
    this.#depth++;
    return this.#hidden.length;
  }
  leave(mark) {
    this.#depth--;
    while (this.#hidden.length > mark) {
      const hidden = this.#hidden.pop();
      if (hidden !== void 0) this.#restore(hidden);
    }
  }
  #restore({ name: name3, meaning, tag }) {
    if (tag !== void 0) {
      if (tag === "") this.#tags.delete(name3);
      else this.#tags.set(name3, tag);
    } else if (meaning === void 0) this.#ordinary.delete(name3);
    else this.#ordinary.set(name3, meaning);
  }
};

// src/c/lower/asm.ts
function asmStatement(c, node) {
  const { tree, f } = c;
  const outputs = [];
  const inputs = [];
  for (const operand3 of operands(c, childIn(tree, node, f.output_operands))) {
    const value = childIn(tree, operand3, f.value);
    if (value === noNode) continue;
    const lvalue = c.parts.expression(c, value);
    outputs.push(lvalue);
    if (constraintOf(c, operand3).includes("+")) inputs.push(lvalue);
  }
  for (const operand3 of operands(c, childIn(tree, node, f.input_operands))) {
    const value = childIn(tree, operand3, f.value);
    if (value !== noNode) inputs.push(c.parts.expression(c, value));
  }
  const labels = childIn(tree, node, f.goto_labels);
  if (labels !== noNode) limit(c, labels, "unsupported-construct", "asm goto");
  const clobbers = childIn(tree, node, f.clobbers);
  const memory = clobbers !== noNode && textOf(tree, clobbers).includes('"memory"');
  return { kind: "asm", outputs, inputs, ...memory ? { memory: true } : {}, place: placeOf(c, node) };
}
function operands(c, list2) {
  if (list2 === noNode) return [];
  return childrenOf(c.tree, list2).filter((child) => kindOf(c.tree, child).endsWith("_operand"));
}
function constraintOf(c, operand3) {
  const constraint = childrenOf(c.tree, operand3).find((child) => kindOf(c.tree, child) === "string_literal");
  return constraint === void 0 ? "" : textOf(c.tree, constraint);
}

// src/c/lower/locals.ts
function declarators(c, node) {
  return childrenOf(c.tree, node).filter((child) => c.tree.field[child] === c.f.declarator);
}
function holderOf2(c, list2) {
  return () => {
    const name3 = list2[0] === void 0 ? void 0 : declaredName(c, list2[0]);
    return name3 === void 0 || c.fn === void 0 ? name3 : `${c.fn.name}::${name3}`;
  };
}
function localTypedef(c, node, out2) {
  const list2 = declarators(c, node);
  const of = specifiers(c, node, holderOf2(c, list2));
  for (const child of list2) {
    const { name: name3, type, lengths } = declarator(c, child, of.type);
    for (const length of lengths) out2.push({ kind: "expression", value: length, place: length.place });
    c.names.bind(name3, { kind: "typedef", type: { kind: "typedef", name: name3, target: type } });
  }
}
function localDeclaration(c, node, out2) {
  const { fn } = c;
  if (fn === void 0) {
    out2.push(unparsedStatement(c, node));
    return;
  }
  const list2 = declarators(c, node);
  const of = specifiers(c, node, holderOf2(c, list2));
  for (const child of list2) {
    const isInit = kindOf(c.tree, child) === "init_declarator";
    const inner2 = isInit ? childIn(c.tree, child, c.f.declarator) : child;
    const value = isInit ? childIn(c.tree, child, c.f.value) : noNode;
    const declared = declarator(c, inner2, of.type);
    for (const length of declared.lengths) out2.push({ kind: "expression", value: length, place: length.place });
    const entry = { node, child, value, declared, of };
    if (resolved(declared.type).kind === "function") blockFunction(c, entry);
    else if (of.storage === "extern") blockExtern(c, entry);
    else localVariable(c, fn, entry, out2);
  }
}
function attributesOf2(c, entry) {
  if (c.tree.tokens.attributes.length === 0) return {};
  const own2 = attributesAfter(c, firstToken(c.tree, entry.child), lastToken(c.tree, entry.child));
  return declaredAttributes([...entry.of.attributes, ...own2]);
}
function blockFunction(c, entry) {
  const { name: name3, type, place } = entry.declared;
  const attributes2 = attributesOf2(c, entry);
  c.declarations.push({ kind: "function", name: name3, type, static: entry.of.storage === "static", attributes: attributes2, place });
  c.names.bind(name3, { kind: "function", name: name3, type });
}
function blockExtern(c, entry) {
  const { name: name3, type, place } = entry.declared;
  const attributes2 = attributesOf2(c, entry);
  const endLine = endLineOf(c, entry.node);
  c.declarations.push({ kind: "variable", name: name3, type, storage: "extern", attributes: attributes2, place, endLine });
  c.names.bind(name3, { kind: "variable", name: name3, type });
}
function localVariable(c, fn, entry, out2) {
  const { name: name3, place } = entry.declared;
  const storage = entry.of.storage === "static" ? "static" : entry.of.storage === "register" ? "register" : "local";
  const attributes2 = attributesOf2(c, entry);
  const id = fn.locals.length;
  fn.locals.push({ id, name: name3, type: entry.declared.type, storage, place, attributes: attributes2 });
  c.names.bind(name3, { kind: "local", id, type: entry.declared.type, owner: fn });
  const made = entry.value === noNode ? void 0 : c.parts.initializer(c, entry.value, entry.declared.type);
  const type = made === void 0 ? entry.declared.type : fullType(entry, made);
  const local = { id, name: name3, type, storage, place, attributes: attributes2 };
  fn.locals[id] = made !== void 0 && storage === "static" ? { ...local, initializer: made.value } : local;
  if (type !== entry.declared.type) c.names.bind(name3, { kind: "local", id, type, owner: fn });
  if (storage === "static") return;
  out2.push({ kind: "declare", local: id, ...made === void 0 ? {} : { initializer: made.value }, place });
}
function fullType(entry, made) {
  if (!entry.of.deduced || made.value.kind !== "value") return made.type;
  const value = made.value.value;
  return decayed(value.type);
}

// src/c/lower/statements.ts
var nothing2 = () => {
};
var lowerings4 = /* @__PURE__ */ new Map([
  ["compound_statement", block],
  ["expression_statement", expressionStatement],
  ["declaration", localDeclaration],
  ["type_definition", localTypedef],
  ["struct_specifier", (c, node) => loneType(c, node)],
  ["union_specifier", (c, node) => loneType(c, node)],
  ["enum_specifier", (c, node) => loneType(c, node)],
  ["if_statement", ifStatement],
  ["while_statement", whileStatement],
  ["do_statement", doStatement],
  ["for_statement", forStatement],
  ["switch_statement", switchStatement],
  ["case_statement", caseStatement],
  ["labeled_statement", labeledStatement],
  ["attributed_statement", each2],
  ["goto_statement", gotoStatement],
  ["return_statement", returnStatement],
  ["break_statement", (c, node, out2) => out2.push({ kind: "break", place: placeOf(c, node) })],
  ["continue_statement", (c, node, out2) => out2.push({ kind: "continue", place: placeOf(c, node) })],
  ["function_definition", (c, node) => c.parts.nestedFunction(c, node)],
  ["attribute_declaration", nothing2],
  [";", nothing2],
  ["{", nothing2],
  ["}", nothing2]
]);
var tables2 = /* @__PURE__ */ new WeakMap();
function tableOf2(c) {
  let table = tables2.get(c.tree.kinds);
  if (table === void 0) {
    table = c.tree.kinds.map((kind) => lowerings4.get(kind));
    tables2.set(c.tree.kinds, table);
  }
  return table;
}
function statement(c, node, out2) {
  const { tree } = c;
  const kind = kindOf(tree, node);
  if (kind === "ERROR") {
    limit(c, node, "unparsed-range", "statement", "may-add");
    out2.push(unparsedStatement(c, node));
    return;
  }
  if (c.depth >= maxDepth) {
    limit(c, node, "nesting-depth", `statements nest more than ${maxDepth} deep`, "may-add");
    out2.push(unparsedStatement(c, node));
    return;
  }
  const lowering = tableOf2(c)[tree.kind[node] ?? 0];
  if (lowering === void 0) {
    limit(c, node, "unsupported-construct", `statement: ${kind}`);
    out2.push(unparsedStatement(c, node));
    return;
  }
  if (c.damaged && kind !== "compound_statement" && isBroken(c, node)) brokenParts(c, node, out2);
  c.depth++;
  const before = out2.length;
  lowering(c, node, out2);
  c.depth--;
  if (tree.tokens.invocation(firstToken(tree, node)) === void 0) return;
  for (let i2 = before; i2 < out2.length; i2++) {
    const made = out2[i2];
    if (made !== void 0 && made.macros === void 0) noteMacros(c, node, made);
  }
}
function brokenParts(c, node, out2) {
  for (const child of childrenOf(c.tree, node)) {
    if (kindOf(c.tree, child) !== "ERROR") continue;
    limit(c, child, "unparsed-range", "part of a statement", "may-add");
    out2.push(unparsedStatement(c, child));
  }
}
function each2(c, node, out2) {
  for (const child of childrenOf(c.tree, node)) statement(c, child, out2);
}
function block(c, node, out2) {
  const mark = c.names.enter();
  const body2 = [];
  for (const child of childrenOf(c.tree, node)) statement(c, child, body2);
  c.names.leave(mark);
  out2.push({ kind: "block", body: body2, place: placeOf(c, node) });
}
function single(c, node, at) {
  const out2 = [];
  if (node !== noNode) statement(c, node, out2);
  const [only] = out2;
  return only !== void 0 && out2.length === 1 ? only : { kind: "block", body: out2, place: placeOf(c, node === noNode ? at : node) };
}
function expressionStatement(c, node, out2) {
  const { tree } = c;
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child);
    if (kind === ";" || kind === "ERROR") continue;
    if (kind === "gnu_asm_expression") out2.push(asmStatement(c, child));
    else out2.push({ kind: "expression", value: c.parts.expression(c, child), place: placeOf(c, node) });
  }
}
function condition(c, node, at) {
  return node === noNode ? unparsedExpression(c, at) : c.parts.expression(c, node);
}
function ifStatement(c, node, out2) {
  const { tree, f } = c;
  const branches = [];
  const depth = c.depth;
  let otherwise;
  let at = node;
  while (at !== noNode) {
    if (at !== node && c.damaged) brokenParts(c, at, out2);
    const test = condition(c, childIn(tree, at, f.condition), at);
    branches.push({ node: at, condition: test, taken: single(c, childIn(tree, at, f.consequence), at) });
    const clause = childIn(tree, at, f.alternative);
    if (clause === noNode) break;
    c.depth++;
    const next = childOfKind(tree, clause, "if_statement");
    if (next !== noNode && c.depth < maxDepth) {
      if (c.damaged) brokenParts(c, clause, out2);
      at = next;
      continue;
    }
    const rest = [];
    for (const child of childrenOf(tree, clause)) if (kindOf(tree, child) !== "else") statement(c, child, rest);
    otherwise = rest.length === 1 ? rest[0] : { kind: "block", body: rest, place: placeOf(c, clause) };
    break;
  }
  c.depth = depth;
  for (let i2 = branches.length - 1; i2 >= 0; i2--) {
    const b = branches[i2];
    if (b === void 0) continue;
    const { condition: test, taken: then, node: at2 } = b;
    const rest = otherwise === void 0 ? {} : { otherwise };
    const made = { kind: "if", condition: test, then, ...rest, place: placeOf(c, at2) };
    noteMacros(c, at2, made);
    otherwise = made;
  }
  if (otherwise !== void 0) out2.push(otherwise);
}
function whileStatement(c, node, out2) {
  const test = condition(c, childIn(c.tree, node, c.f.condition), node);
  const body2 = single(c, childIn(c.tree, node, c.f.body), node);
  out2.push({ kind: "loop", form: "while", condition: test, body: body2, place: placeOf(c, node) });
}
function doStatement(c, node, out2) {
  const body2 = single(c, childIn(c.tree, node, c.f.body), node);
  const test = condition(c, childIn(c.tree, node, c.f.condition), node);
  out2.push({ kind: "loop", form: "do", condition: test, body: body2, place: placeOf(c, node) });
}
function forStatement(c, node, out2) {
  const { tree, f } = c;
  const mark = c.names.enter();
  const first = childIn(tree, node, f.initializer);
  let initial;
  if (first !== noNode) {
    initial = kindOf(tree, first) === "declaration" ? single(c, first, node) : { kind: "expression", value: c.parts.expression(c, first), place: placeOf(c, first) };
  }
  const test = childIn(tree, node, f.condition);
  const update2 = childIn(tree, node, f.update);
  const tested = test === noNode ? {} : { condition: c.parts.expression(c, test) };
  const step = update2 === noNode ? {} : { step: c.parts.expression(c, update2) };
  const body2 = single(c, childIn(tree, node, f.body), node);
  c.names.leave(mark);
  const begun = initial === void 0 ? {} : { initial };
  out2.push({ kind: "loop", form: "for", ...begun, ...tested, ...step, body: body2, place: placeOf(c, node) });
}
function switchStatement(c, node, out2) {
  const value = condition(c, childIn(c.tree, node, c.f.condition), node);
  const body2 = single(c, childIn(c.tree, node, c.f.body), node);
  out2.push({ kind: "switch", value, body: body2, place: placeOf(c, node) });
}
function caseStatement(c, node, out2) {
  const { tree, f } = c;
  const value = childIn(tree, node, f.value);
  const place = placeOf(c, node);
  out2.push(value === noNode ? { kind: "default", place } : caseLabel(c, value, place));
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child);
    if (child !== value && kind !== "case" && kind !== "default" && kind !== ":") statement(c, child, out2);
  }
}
function caseLabel(c, value, place) {
  const { tree, f } = c;
  const operator = kindOf(tree, value) === "binary_expression" ? childIn(tree, value, f.operator) : noNode;
  if (operator === noNode || textOf(tree, operator) !== "...") {
    return { kind: "case", low: c.parts.expression(c, value), place };
  }
  const low = childIn(tree, value, f.left);
  const high = childIn(tree, value, f.right);
  if (low === noNode || high === noNode) return { kind: "case", low: unparsedExpression(c, value), place };
  return { kind: "case", low: c.parts.expression(c, low), high: c.parts.expression(c, high), place };
}
function labeledStatement(c, node, out2) {
  const { tree, f } = c;
  const label = childIn(tree, node, f.label);
  if (label !== noNode) out2.push({ kind: "label", name: textOf(tree, label), place: placeOf(c, node) });
  for (const child of childrenOf(tree, node)) {
    if (child !== label && kindOf(tree, child) !== ":") statement(c, child, out2);
  }
}
function gotoStatement(c, node, out2) {
  const { tree, f } = c;
  const label = childIn(tree, node, f.label);
  const place = placeOf(c, node);
  if (label !== noNode) {
    out2.push({ kind: "goto", target: textOf(tree, label), place });
    return;
  }
  const to = childrenOf(tree, node).find(
    (child) => !["goto", "return", ";", "*", "ERROR"].includes(kindOf(tree, child))
  );
  if (to === void 0) {
    out2.push(unparsedStatement(c, node));
    return;
  }
  const target = c.parts.expression(c, to);
  out2.push({ kind: "goto", target: target.kind === "deref" ? target.pointer : target, place });
}
function returnStatement(c, node, out2) {
  const { tree } = c;
  const value = childrenOf(tree, node).find((child) => !["return", ";", "ERROR"].includes(kindOf(tree, child)));
  const place = placeOf(c, node);
  const hasValue = value !== void 0 && firstToken(tree, value) < lastToken(tree, value);
  out2.push({ kind: "return", ...hasValue ? { value: c.parts.expression(c, value) } : {}, place });
}

// src/c/lower/item.ts
var parts2 = { expression, statement, typeSpecifier, typeName, initializer, nestedFunction };
function lowerItem(tree, unparsed, item, scope) {
  const damaged = unparsed.length > 0;
  const c = createContext({ tree, f: fieldsOf(tree), item, scope, parts: parts2, names: new Names(), damaged });
  if (tree.length === 0) return { declarations: [], limitations: [] };
  fileScope(c, 0);
  if (damaged && childOfKind(tree, 0, "ERROR") !== noNode && !c.declarations.some((d) => d.kind === "definition")) {
    salvageFunction(c);
  }
  return { declarations: c.declarations, limitations: c.limitations };
}

// src/c/preprocess/atoms.ts
function createAtoms() {
  const ids = /* @__PURE__ */ new Map();
  const texts = [""];
  return {
    of(text) {
      const known = ids.get(text);
      if (known !== void 0) return known;
      const id = texts.length;
      texts.push(text);
      ids.set(text, id);
      return id;
    },
    text: (atom) => texts[atom] ?? "",
    get size() {
      return texts.length;
    }
  };
}

// src/c/preprocess/gcc-answers.ts
var ATTRIBUTES = `
NSObject access alias aligned alloc_align alloc_size always_inline artificial assume_aligned
callee_pop_aggregate_return cdecl cf_check cleanup cold common const constructor copy deprecated designated_init
destructor error externally_visible fallthrough fastcall fentry_name fentry_section flatten force_align_arg_pointer
format format_arg function_return gcc_struct gnu_inline hot ifunc indirect_branch indirect_return interrupt leaf
malloc may_alias maybe_unused mode ms_abi ms_hook_prologue ms_struct naked no_address_safety_analysis
no_caller_saved_registers no_icf no_instrument_function no_profile_instrument_function no_reorder no_sanitize
no_sanitize_address no_sanitize_coverage no_sanitize_thread no_sanitize_undefined no_split_stack no_stack_limit
no_stack_protector nocf_check noclone nocommon nodirect_extern_access nodiscard noinline noipa nonnull nonstring
noplt noreturn nothrow objc_nullability objc_root_class optimize packed patchable_function_entry pure regparm retain
returns_nonnull returns_twice scalar_storage_order section sentinel signed_bool_precision simd sseregparm
stack_protect stdcall symver sysv_abi tainted_args target target_clones thiscall tls_model transaction_callable
transaction_may_cancel_outer transaction_pure transaction_safe transaction_safe_dynamic transaction_unsafe
transaction_wrap transparent_union unavailable uninitialized unused used vector_mask vector_size visibility volatile
warn_if_not_aligned warn_unused warn_unused_result warning weak weakref zero_call_used_regs
`;
var BUILTINS = `
FILE FUNCTION LINE _Exit __clear_cache __fprintf_chk __memcpy_chk __memmove_chk __mempcpy_chk __memset_chk
__printf_chk __snprintf_chk __sprintf_chk __stpcpy_chk __stpncpy_chk __strcat_chk __strcpy_chk __strncat_chk
__strncpy_chk __vfprintf_chk __vprintf_chk __vsnprintf_chk __vsprintf_chk _exit abort abs acc_on_device acos acosf
acosh acoshf acoshl acosl add_overflow add_overflow_p adjust_descriptor adjust_trampoline aggregate_incoming_address
aligned_alloc alloca alloca_with_align alloca_with_align_and_max apply apply_args asin asinf asinh asinhf asinhl
asinl assoc_barrier assume_aligned atan atan2 atan2f atan2l atanf atanh atanhf atanhl atanl bcmp bcopy bswap16
bswap32 bswap64 bzero cabs cabsf cabsl cacos cacosf cacosh cacoshf cacoshl cacosl calloc carg cargf cargl casin
casinf casinh casinhf casinhl casinl catan catanf catanh catanhf catanhl catanl cbrt cbrtf cbrtl ccos ccosf ccosh
ccoshf ccoshl ccosl ceil ceilf ceilf128 ceilf32 ceilf32x ceilf64 ceilf64x ceill cexp cexpf cexpi cexpif cexpil cexpl
choose_expr cimag cimagf cimagl classify_type clear_padding clog clog10 clog10f clog10l clogf clogl clrsb clrsbimax
clrsbl clrsbll clz clzimax clzl clzll conj conjf conjl constant_p convertvector copysign copysignf copysignf128
copysignf32 copysignf32x copysignf64 copysignf64x copysignl copysignq cos cosf cosh coshf coshl cosl cpow cpowf
cpowl cproj cprojf cprojl cpu_init cpu_is cpu_supports creal crealf creall csin csinf csinh csinhf csinhl csinl
csqrt csqrtf csqrtl ctan ctanf ctanh ctanhf ctanhl ctanl ctz ctzimax ctzl ctzll dcgettext dgettext drem dremf dreml
dwarf_cfa dwarf_sp_column dynamic_object_size eh_copy_values eh_filter eh_pointer eh_return eh_return_data_regno erf
erfc erfcf erfcl erff erfl execl execle execlp execv execve execvp exit exp exp10 exp10f exp10l exp2 exp2f exp2l
expect expect_with_probability expf expl expm1 expm1f expm1l extend_pointer extract_return_addr fabs fabsd128
fabsd32 fabsd64 fabsf fabsf128 fabsf32 fabsf32x fabsf64 fabsf64x fabsl fabsq fdim fdimf fdiml feclearexcept fegetenv
fegetexceptflag fegetround feholdexcept feraiseexcept fesetenv fesetexceptflag fesetround fetestexcept feupdateenv
ffs ffsimax ffsl ffsll finite finited128 finited32 finited64 finitef finitel floor floorf floorf128 floorf32
floorf32x floorf64 floorf64x floorl fma fmaf fmaf128 fmaf32 fmaf32x fmaf64 fmaf64x fmal fmax fmaxf fmaxf128 fmaxf32
fmaxf32x fmaxf64 fmaxf64x fmaxl fmin fminf fminf128 fminf32 fminf32x fminf64 fminf64x fminl fmod fmodf fmodl fork
fpclassify fprintf fprintf_unlocked fputc fputc_unlocked fputs fputs_unlocked frame_address free frexp frexpf frexpl
frob_return_addr fscanf fwrite fwrite_unlocked gamma gamma_r gammaf gammaf_r gammal gammal_r gettext has_attribute
huge_val huge_valf huge_valf128 huge_valf32 huge_valf32x huge_valf64 huge_valf64x huge_vall huge_valq hypot hypotf
hypotl ia32_addcarryx_u32 ia32_bsrsi ia32_fldenv ia32_fnclex ia32_fnstenv ia32_fnstsw ia32_pause ia32_rdpmc
ia32_rdtsc ia32_rdtscp ia32_rolhi ia32_rolqi ia32_rorhi ia32_rorqi ia32_sbb_u32 ia32_vpdpbusd_v4si
ia32_vpdpbusd_v8si ia32_vpdpbusds_v4si ia32_vpdpbusds_v8si ia32_vpdpwssd_v4si ia32_vpdpwssd_v8si ia32_vpdpwssds_v4si
ia32_vpdpwssds_v8si ia32_wbinvd iceil iceilf iceill ifloor ifloorf ifloorl ilogb ilogbf ilogbl imaxabs index inf
infd128 infd32 infd64 inff inff128 inff32 inff32x inff64 inff64x infl infq init_descriptor init_dwarf_reg_size_table
init_heap_trampoline init_trampoline irint irintf irintl iround iroundf iroundl isalnum isalpha isascii isblank
iscntrl isdigit isfinite isgraph isinf isinf_sign isinfd128 isinfd32 isinfd64 isinff isinfl islower isnan isnand128
isnand32 isnand64 isnanf isnanl isnormal isprint ispunct isspace isupper iswalnum iswalpha iswblank iswcntrl
iswdigit iswgraph iswlower iswprint iswpunct iswspace iswupper iswxdigit isxdigit j0 j0f j0l j1 j1f j1l jn jnf jnl
labs lceil lceilf lceill ldexp ldexpf ldexpl lfloor lfloorf lfloorl lgamma lgamma_r lgammaf lgammaf_r lgammal
lgammal_r llabs llceil llceilf llceill llfloor llfloorf llfloorl llrint llrintf llrintl llround llroundf llroundl
log log10 log10f log10l log1p log1pf log1pl log2 log2f log2l logb logbf logbl logf logl longjmp lrint lrintf lrintl
lround lroundf lroundl malloc memchr memcmp memcmp_eq memcpy memmove mempcpy memset modf modff modfl mul_overflow
mul_overflow_p nan nand128 nand32 nand64 nanf nanf128 nanf32 nanf32x nanf64 nanf64x nanl nanq nans nansd128 nansd32
nansd64 nansf nansf128 nansf32 nansf32x nansf64 nansf64x nansl nansq nearbyint nearbyintf nearbyintf128 nearbyintf32
nearbyintf32x nearbyintf64 nearbyintf64x nearbyintl next_arg nextafter nextafterf nextafterl nexttoward nexttowardf
nexttowardl nonlocal_goto object_size offsetof parity parityimax parityl parityll popcount popcountimax popcountl
popcountll posix_memalign pow pow10 pow10f pow10l powf powi powif powil powl prefetch printf printf_unlocked putc
putc_unlocked putchar putchar_unlocked puts puts_unlocked realloc remainder remainderf remainderl remquo remquof
remquol return return_address rindex rint rintf rintf128 rintf32 rintf32x rintf64 rintf64x rintl round roundeven
roundevenf roundevenf128 roundevenf32 roundevenf32x roundevenf64 roundevenf64x roundevenl roundf roundf128 roundf32
roundf32x roundf64 roundf64x roundl sadd_overflow saddl_overflow saddll_overflow saveregs scalb scalbf scalbl
scalbln scalblnf scalblnl scalbn scalbnf scalbnl scanf set_thread_pointer setjmp setjmp_receiver setjmp_setup
shuffle shufflevector signbit signbitd128 signbitd32 signbitd64 signbitf signbitl significand significandf
significandl sin sincos sincosf sincosl sinf sinh sinhf sinhl sinl smul_overflow smull_overflow smulll_overflow
snprintf speculation_safe_value speculation_safe_value_1 speculation_safe_value_2 speculation_safe_value_4
speculation_safe_value_8 speculation_safe_value_ptr sprintf sqrt sqrtf sqrtf128 sqrtf32 sqrtf32x sqrtf64 sqrtf64x
sqrtl sscanf ssub_overflow ssubl_overflow ssubll_overflow stack_restore stack_save stpcpy stpncpy strcasecmp strcat
strchr strcmp strcmp_eq strcpy strcspn strdup strfmon strftime strlen strncasecmp strncat strncmp strncmp_eq strncpy
strndup strnlen strpbrk strrchr strspn strstr sub_overflow sub_overflow_p tan tanf tanh tanhf tanhl tanl tgamma
tgammaf tgammal thread_pointer toascii tolower toupper towlower towupper trap trunc truncf truncf128 truncf32
truncf32x truncf64 truncf64x truncl types_compatible_p uadd_overflow uaddl_overflow uaddll_overflow umul_overflow
umull_overflow umulll_overflow unreachable unwind_init unwind_resume update_setjmp_buf usub_overflow usubl_overflow
usubll_overflow va_arg_pack va_arg_pack_len va_copy va_end va_start vfprintf vfscanf vprintf vscanf vsnprintf
vsprintf vsscanf y0 y0f y0l y1 y1f y1l yn ynf ynl
`;
var FUNCTIONS = `
_Exit __atomic_add_fetch __atomic_add_fetch_1 __atomic_add_fetch_2 __atomic_add_fetch_4 __atomic_add_fetch_8
__atomic_always_lock_free __atomic_and_fetch __atomic_and_fetch_1 __atomic_and_fetch_2 __atomic_and_fetch_4
__atomic_and_fetch_8 __atomic_clear __atomic_compare_exchange __atomic_compare_exchange_1
__atomic_compare_exchange_2 __atomic_compare_exchange_4 __atomic_compare_exchange_8 __atomic_compare_exchange_n
__atomic_exchange __atomic_exchange_1 __atomic_exchange_2 __atomic_exchange_4 __atomic_exchange_8
__atomic_exchange_n __atomic_feraiseexcept __atomic_fetch_add __atomic_fetch_add_1 __atomic_fetch_add_2
__atomic_fetch_add_4 __atomic_fetch_add_8 __atomic_fetch_and __atomic_fetch_and_1 __atomic_fetch_and_2
__atomic_fetch_and_4 __atomic_fetch_and_8 __atomic_fetch_nand __atomic_fetch_nand_1 __atomic_fetch_nand_2
__atomic_fetch_nand_4 __atomic_fetch_nand_8 __atomic_fetch_or __atomic_fetch_or_1 __atomic_fetch_or_2
__atomic_fetch_or_4 __atomic_fetch_or_8 __atomic_fetch_sub __atomic_fetch_sub_1 __atomic_fetch_sub_2
__atomic_fetch_sub_4 __atomic_fetch_sub_8 __atomic_fetch_xor __atomic_fetch_xor_1 __atomic_fetch_xor_2
__atomic_fetch_xor_4 __atomic_fetch_xor_8 __atomic_is_lock_free __atomic_load __atomic_load_1 __atomic_load_2
__atomic_load_4 __atomic_load_8 __atomic_load_n __atomic_nand_fetch __atomic_nand_fetch_1 __atomic_nand_fetch_2
__atomic_nand_fetch_4 __atomic_nand_fetch_8 __atomic_or_fetch __atomic_or_fetch_1 __atomic_or_fetch_2
__atomic_or_fetch_4 __atomic_or_fetch_8 __atomic_signal_fence __atomic_store __atomic_store_1 __atomic_store_2
__atomic_store_4 __atomic_store_8 __atomic_store_n __atomic_sub_fetch __atomic_sub_fetch_1 __atomic_sub_fetch_2
__atomic_sub_fetch_4 __atomic_sub_fetch_8 __atomic_test_and_set __atomic_thread_fence __atomic_xor_fetch
__atomic_xor_fetch_1 __atomic_xor_fetch_2 __atomic_xor_fetch_4 __atomic_xor_fetch_8 __clear_cache
__cyg_profile_func_enter __cyg_profile_func_exit __fprintf_chk __memcpy_chk __memmove_chk __mempcpy_chk __memset_chk
__printf_chk __snprintf_chk __sprintf_chk __stpcpy_chk __stpncpy_chk __strcat_chk __strcpy_chk __strncat_chk
__strncpy_chk __sync_add_and_fetch __sync_add_and_fetch_1 __sync_add_and_fetch_2 __sync_add_and_fetch_4
__sync_add_and_fetch_8 __sync_and_and_fetch __sync_and_and_fetch_1 __sync_and_and_fetch_2 __sync_and_and_fetch_4
__sync_and_and_fetch_8 __sync_bool_compare_and_swap __sync_bool_compare_and_swap_1 __sync_bool_compare_and_swap_2
__sync_bool_compare_and_swap_4 __sync_bool_compare_and_swap_8 __sync_fetch_and_add __sync_fetch_and_add_1
__sync_fetch_and_add_2 __sync_fetch_and_add_4 __sync_fetch_and_add_8 __sync_fetch_and_and __sync_fetch_and_and_1
__sync_fetch_and_and_2 __sync_fetch_and_and_4 __sync_fetch_and_and_8 __sync_fetch_and_nand __sync_fetch_and_nand_1
__sync_fetch_and_nand_2 __sync_fetch_and_nand_4 __sync_fetch_and_nand_8 __sync_fetch_and_or __sync_fetch_and_or_1
__sync_fetch_and_or_2 __sync_fetch_and_or_4 __sync_fetch_and_or_8 __sync_fetch_and_sub __sync_fetch_and_sub_1
__sync_fetch_and_sub_2 __sync_fetch_and_sub_4 __sync_fetch_and_sub_8 __sync_fetch_and_xor __sync_fetch_and_xor_1
__sync_fetch_and_xor_2 __sync_fetch_and_xor_4 __sync_fetch_and_xor_8 __sync_lock_release __sync_lock_release_1
__sync_lock_release_16 __sync_lock_release_2 __sync_lock_release_4 __sync_lock_release_8 __sync_lock_test_and_set
__sync_lock_test_and_set_1 __sync_lock_test_and_set_2 __sync_lock_test_and_set_4 __sync_lock_test_and_set_8
__sync_nand_and_fetch __sync_nand_and_fetch_1 __sync_nand_and_fetch_2 __sync_nand_and_fetch_4
__sync_nand_and_fetch_8 __sync_or_and_fetch __sync_or_and_fetch_1 __sync_or_and_fetch_2 __sync_or_and_fetch_4
__sync_or_and_fetch_8 __sync_sub_and_fetch __sync_sub_and_fetch_1 __sync_sub_and_fetch_2 __sync_sub_and_fetch_4
__sync_sub_and_fetch_8 __sync_synchronize __sync_val_compare_and_swap __sync_val_compare_and_swap_1
__sync_val_compare_and_swap_2 __sync_val_compare_and_swap_4 __sync_val_compare_and_swap_8 __sync_xor_and_fetch
__sync_xor_and_fetch_1 __sync_xor_and_fetch_2 __sync_xor_and_fetch_4 __sync_xor_and_fetch_8 __vfprintf_chk
__vprintf_chk __vsnprintf_chk __vsprintf_chk _exit abort abs acos acosf acosh acoshf acoshl acosl aligned_alloc
alloca asin asinf asinh asinhf asinhl asinl atan atan2 atan2f atan2l atanf atanh atanhf atanhl atanl bcmp bcopy
bzero cabs cabsf cabsl cacos cacosf cacosh cacoshf cacoshl cacosl calloc carg cargf cargl casin casinf casinh
casinhf casinhl casinl catan catanf catanh catanhf catanhl catanl cbrt cbrtf cbrtl ccos ccosf ccosh ccoshf ccoshl
ccosl ceil ceilf ceilf128 ceilf32 ceilf32x ceilf64 ceilf64x ceill cexp cexpf cexpl cimag cimagf cimagl clog clog10
clog10f clog10l clogf clogl conj conjf conjl copysign copysignf copysignf128 copysignf32 copysignf32x copysignf64
copysignf64x copysignl cos cosf cosh coshf coshl cosl cpow cpowf cpowl cproj cprojf cprojl creal crealf creall csin
csinf csinh csinhf csinhl csinl csqrt csqrtf csqrtl ctan ctanf ctanh ctanhf ctanhl ctanl dcgettext dgettext drem
dremf dreml erf erfc erfcf erfcl erff erfl execl execle execlp execv execve execvp exit exp exp10 exp10f exp10l exp2
exp2f exp2l expf expl expm1 expm1f expm1l fabs fabsd128 fabsd32 fabsd64 fabsf fabsf128 fabsf32 fabsf32x fabsf64
fabsf64x fabsl fdim fdimf fdiml feclearexcept fegetenv fegetexceptflag fegetround feholdexcept feraiseexcept
fesetenv fesetexceptflag fesetround fetestexcept feupdateenv ffs ffsimax ffsl ffsll finite finited128 finited32
finited64 finitef finitel floor floorf floorf128 floorf32 floorf32x floorf64 floorf64x floorl fma fmaf fmaf128
fmaf32 fmaf32x fmaf64 fmaf64x fmal fmax fmaxf fmaxf128 fmaxf32 fmaxf32x fmaxf64 fmaxf64x fmaxl fmin fminf fminf128
fminf32 fminf32x fminf64 fminf64x fminl fmod fmodf fmodl fork fprintf fprintf_unlocked fputc fputc_unlocked fputs
fputs_unlocked free frexp frexpf frexpl fscanf fwrite fwrite_unlocked gamma gamma_r gammaf gammaf_r gammal gammal_r
gettext hypot hypotf hypotl ilogb ilogbf ilogbl imaxabs index isalnum isalpha isascii isblank iscntrl isdigit
isgraph isinf isinfd128 isinfd32 isinfd64 isinff isinfl islower isnan isnand128 isnand32 isnand64 isnanf isnanl
isprint ispunct isspace isupper iswalnum iswalpha iswblank iswcntrl iswdigit iswgraph iswlower iswprint iswpunct
iswspace iswupper iswxdigit isxdigit j0 j0f j0l j1 j1f j1l jn jnf jnl labs ldexp ldexpf ldexpl lgamma lgamma_r
lgammaf lgammaf_r lgammal lgammal_r llabs llrint llrintf llrintl llround llroundf llroundl log log10 log10f log10l
log1p log1pf log1pl log2 log2f log2l logb logbf logbl logf logl lrint lrintf lrintl lround lroundf lroundl malloc
memchr memcmp memcpy memmove mempcpy memset modf modff modfl nan nand128 nand32 nand64 nanf nanf128 nanf32 nanf32x
nanf64 nanf64x nanl nearbyint nearbyintf nearbyintf128 nearbyintf32 nearbyintf32x nearbyintf64 nearbyintf64x
nearbyintl nextafter nextafterf nextafterl nexttoward nexttowardf nexttowardl posix_memalign pow pow10 pow10f pow10l
powf powl printf printf_unlocked putc putc_unlocked putchar putchar_unlocked puts puts_unlocked realloc remainder
remainderf remainderl remquo remquof remquol rindex rint rintf rintf128 rintf32 rintf32x rintf64 rintf64x rintl
round roundeven roundevenf roundevenf128 roundevenf32 roundevenf32x roundevenf64 roundevenf64x roundevenl roundf
roundf128 roundf32 roundf32x roundf64 roundf64x roundl scalb scalbf scalbl scalbln scalblnf scalblnl scalbn scalbnf
scalbnl scanf signbit signbitd128 signbitd32 signbitd64 signbitf signbitl significand significandf significandl sin
sincos sincosf sincosl sinf sinh sinhf sinhl sinl snprintf sprintf sqrt sqrtf sqrtf128 sqrtf32 sqrtf32x sqrtf64
sqrtf64x sqrtl sscanf stpcpy stpncpy strcasecmp strcat strchr strcmp strcpy strcspn strdup strfmon strftime strlen
strncasecmp strncat strncmp strncpy strndup strnlen strpbrk strrchr strspn strstr tan tanf tanh tanhf tanhl tanl
tgamma tgammaf tgammal toascii tolower toupper towlower towupper trunc truncf truncf128 truncf32 truncf32x truncf64
truncf64x truncl vfprintf vfscanf vprintf vscanf vsnprintf vsprintf vsscanf y0 y0f y0l y1 y1f y1l yn ynf ynl
`;
var BUILTINS_64 = `
bswap128 ceilf16 copysignf16 fabsf16 floorf16 fmaf16 fmaxf16 fminf16 huge_valf16 ia32_addcarryx_u64 ia32_addpd
ia32_addps ia32_addsd ia32_addss ia32_aesdec128 ia32_aesdeclast128 ia32_aesenc128 ia32_aesenclast128 ia32_aesimc128
ia32_aeskeygenassist128 ia32_andnpd ia32_andnps ia32_andpd ia32_andps ia32_bsrdi ia32_clflush ia32_cmpeqpd
ia32_cmpeqps ia32_cmpeqsd ia32_cmpeqss ia32_cmpgepd ia32_cmpgeps ia32_cmpgtpd ia32_cmpgtps ia32_cmplepd ia32_cmpleps
ia32_cmplesd ia32_cmpless ia32_cmpltpd ia32_cmpltps ia32_cmpltsd ia32_cmpltss ia32_cmpneqpd ia32_cmpneqps
ia32_cmpneqsd ia32_cmpneqss ia32_cmpngepd ia32_cmpngeps ia32_cmpngtpd ia32_cmpngtps ia32_cmpnlepd ia32_cmpnleps
ia32_cmpnlesd ia32_cmpnless ia32_cmpnltpd ia32_cmpnltps ia32_cmpnltsd ia32_cmpnltss ia32_cmpordpd ia32_cmpordps
ia32_cmpordsd ia32_cmpordss ia32_cmpunordpd ia32_cmpunordps ia32_cmpunordsd ia32_cmpunordss ia32_comieq ia32_comige
ia32_comigt ia32_comile ia32_comilt ia32_comineq ia32_comisdeq ia32_comisdge ia32_comisdgt ia32_comisdle
ia32_comisdlt ia32_comisdneq ia32_copysignpd ia32_copysignps ia32_cvtdq2pd ia32_cvtdq2ps ia32_cvtpd2dq ia32_cvtpd2pi
ia32_cvtpd2ps ia32_cvtpi2pd ia32_cvtpi2ps ia32_cvtps2dq ia32_cvtps2pd ia32_cvtps2pi ia32_cvtsd2si ia32_cvtsd2si64
ia32_cvtsd2ss ia32_cvtsi2sd ia32_cvtsi2ss ia32_cvtsi642sd ia32_cvtsi642ss ia32_cvtss2sd ia32_cvtss2si
ia32_cvtss2si64 ia32_cvttpd2dq ia32_cvttpd2pi ia32_cvttps2dq ia32_cvttps2pi ia32_cvttsd2si ia32_cvttsd2si64
ia32_cvttss2si ia32_cvttss2si64 ia32_divpd ia32_divps ia32_divsd ia32_divss ia32_emms ia32_fxrstor ia32_fxrstor64
ia32_fxsave ia32_fxsave64 ia32_ldmxcsr ia32_lfence ia32_loaddqu ia32_loadhpd ia32_loadhps ia32_loadlpd ia32_loadlps
ia32_loadupd ia32_loadups ia32_maskmovdqu ia32_maskmovq ia32_maxpd ia32_maxps ia32_maxsd ia32_maxss ia32_mfence
ia32_minpd ia32_minps ia32_minsd ia32_minss ia32_movhlps ia32_movlhps ia32_movmskpd ia32_movmskps ia32_movntdq
ia32_movnti ia32_movnti64 ia32_movntpd ia32_movntps ia32_movntq ia32_movq128 ia32_movsd ia32_movss ia32_mulpd
ia32_mulps ia32_mulsd ia32_mulss ia32_orpd ia32_orps ia32_pabsb ia32_pabsd ia32_pabsw ia32_packssdw ia32_packssdw128
ia32_packsswb ia32_packsswb128 ia32_packuswb ia32_packuswb128 ia32_paddb ia32_paddb128 ia32_paddd ia32_paddd128
ia32_paddq ia32_paddq128 ia32_paddsb ia32_paddsb128 ia32_paddsw ia32_paddsw128 ia32_paddusb ia32_paddusb128
ia32_paddusw ia32_paddusw128 ia32_paddw ia32_paddw128 ia32_palignr ia32_pand ia32_pand128 ia32_pandn ia32_pandn128
ia32_pavgb ia32_pavgb128 ia32_pavgw ia32_pavgw128 ia32_pclmulqdq128 ia32_pcmpeqb ia32_pcmpeqb128 ia32_pcmpeqd
ia32_pcmpeqd128 ia32_pcmpeqw ia32_pcmpeqw128 ia32_pcmpgtb ia32_pcmpgtb128 ia32_pcmpgtd ia32_pcmpgtd128 ia32_pcmpgtw
ia32_pcmpgtw128 ia32_phaddd ia32_phaddsw ia32_phaddw ia32_phsubd ia32_phsubsw ia32_phsubw ia32_pmaddubsw
ia32_pmaddwd ia32_pmaddwd128 ia32_pmaxsw ia32_pmaxsw128 ia32_pmaxub ia32_pmaxub128 ia32_pminsw ia32_pminsw128
ia32_pminub ia32_pminub128 ia32_pmovmskb ia32_pmovmskb128 ia32_pmulhrsw ia32_pmulhuw ia32_pmulhuw128 ia32_pmulhw
ia32_pmulhw128 ia32_pmullw ia32_pmullw128 ia32_pmuludq ia32_pmuludq128 ia32_por ia32_por128 ia32_psadbw
ia32_psadbw128 ia32_pshufb ia32_pshufd ia32_pshufhw ia32_pshuflw ia32_pshufw ia32_psignb ia32_psignd ia32_psignw
ia32_pslld ia32_pslld128 ia32_pslldi ia32_pslldi128 ia32_pslldqi128 ia32_psllq ia32_psllq128 ia32_psllqi
ia32_psllqi128 ia32_psllw ia32_psllw128 ia32_psllwi ia32_psllwi128 ia32_psrad ia32_psrad128 ia32_psradi
ia32_psradi128 ia32_psraw ia32_psraw128 ia32_psrawi ia32_psrawi128 ia32_psrld ia32_psrld128 ia32_psrldi
ia32_psrldi128 ia32_psrldqi128 ia32_psrlq ia32_psrlq128 ia32_psrlqi ia32_psrlqi128 ia32_psrlw ia32_psrlw128
ia32_psrlwi ia32_psrlwi128 ia32_psubb ia32_psubb128 ia32_psubd ia32_psubd128 ia32_psubq ia32_psubq128 ia32_psubsb
ia32_psubsb128 ia32_psubsw ia32_psubsw128 ia32_psubusb ia32_psubusb128 ia32_psubusw ia32_psubusw128 ia32_psubw
ia32_psubw128 ia32_punpckhbw ia32_punpckhbw128 ia32_punpckhdq ia32_punpckhdq128 ia32_punpckhqdq128 ia32_punpckhwd
ia32_punpckhwd128 ia32_punpcklbw ia32_punpcklbw128 ia32_punpckldq ia32_punpckldq128 ia32_punpcklqdq128
ia32_punpcklwd ia32_punpcklwd128 ia32_pxor ia32_pxor128 ia32_rcpps ia32_rcpss ia32_readeflags_u64 ia32_rsqrtf
ia32_rsqrtps ia32_rsqrtps_nr ia32_rsqrtss ia32_sbb_u64 ia32_sfence ia32_shufpd ia32_shufps ia32_sqrtpd ia32_sqrtps
ia32_sqrtps_nr ia32_sqrtsd ia32_sqrtss ia32_stmxcsr ia32_storedqu ia32_storehps ia32_storelps ia32_storeupd
ia32_storeups ia32_subpd ia32_subps ia32_subsd ia32_subss ia32_ucomieq ia32_ucomige ia32_ucomigt ia32_ucomile
ia32_ucomilt ia32_ucomineq ia32_ucomisdeq ia32_ucomisdge ia32_ucomisdgt ia32_ucomisdle ia32_ucomisdlt
ia32_ucomisdneq ia32_unpckhpd ia32_unpckhps ia32_unpcklpd ia32_unpcklps ia32_vec_ext_v16qi ia32_vec_ext_v2df
ia32_vec_ext_v2di ia32_vec_ext_v2si ia32_vec_ext_v4hi ia32_vec_ext_v4sf ia32_vec_ext_v4si ia32_vec_ext_v8hi
ia32_vec_init_v2si ia32_vec_init_v4hi ia32_vec_init_v8qi ia32_vec_pack_sfix ia32_vec_set_v4hi ia32_vec_set_v8hi
ia32_vgf2p8affineinvqb_v16qi ia32_vgf2p8affineqb_v16qi ia32_vgf2p8mulb_v16qi ia32_writeeflags_u64 ia32_xorpd
ia32_xorps inff16 ms_va_copy ms_va_end ms_va_start nanf16 nansf16 nearbyintf16 rintf16 roundevenf16 roundf16
speculation_safe_value_16 sqrtf16 sysv_va_copy sysv_va_end sysv_va_start truncf16
`;
var FUNCTIONS_64 = `
__atomic_add_fetch_16 __atomic_and_fetch_16 __atomic_compare_exchange_16 __atomic_exchange_16 __atomic_fetch_add_16
__atomic_fetch_and_16 __atomic_fetch_nand_16 __atomic_fetch_or_16 __atomic_fetch_sub_16 __atomic_fetch_xor_16
__atomic_load_16 __atomic_nand_fetch_16 __atomic_or_fetch_16 __atomic_store_16 __atomic_sub_fetch_16
__atomic_xor_fetch_16 __sync_add_and_fetch_16 __sync_and_and_fetch_16 __sync_bool_compare_and_swap_16
__sync_fetch_and_add_16 __sync_fetch_and_and_16 __sync_fetch_and_nand_16 __sync_fetch_and_or_16
__sync_fetch_and_sub_16 __sync_fetch_and_xor_16 __sync_lock_test_and_set_16 __sync_nand_and_fetch_16
__sync_or_and_fetch_16 __sync_sub_and_fetch_16 __sync_val_compare_and_swap_16 __sync_xor_and_fetch_16 ceilf16
copysignf16 fabsf16 floorf16 fmaf16 fmaxf16 fminf16 nanf16 nearbyintf16 rintf16 roundevenf16 roundf16 sqrtf16
truncf16
`;
var words2 = (table) => table.split(/\s+/).filter((word) => word !== "");
var prefixed = (table) => words2(table).map((word) => `__builtin_${word}`);
var attributes = new Set(words2(ATTRIBUTES));
var builtins = /* @__PURE__ */ new Set([...prefixed(BUILTINS), ...words2(FUNCTIONS)]);
var builtins64 = /* @__PURE__ */ new Set([...prefixed(BUILTINS_64), ...words2(FUNCTIONS_64)]);
var STANDARD = /* @__PURE__ */ new Map([
  ["deprecated", 201904],
  ["fallthrough", 201904],
  ["maybe_unused", 201904],
  ["nodiscard", 202003]
]);
function hasBuiltin(name3, wordSize) {
  return builtins.has(name3) || wordSize === 64 && builtins64.has(name3);
}
var bare = (name3) => /^__(.+)__$/.exec(name3)?.[1] ?? name3;
function hasAttribute(question) {
  const name3 = bare(question.name);
  if (question.scope !== void 0) return bare(question.scope) === "gnu" && attributes.has(name3) ? 1 : 0;
  const standard = STANDARD.get(name3);
  if (standard !== void 0) return standard;
  return question.operator === "attribute" && attributes.has(name3) ? 1 : 0;
}

// src/c/preprocess/token-buffer.ts
var END_OF_ARGUMENT = 0;
var PADDING = 7;
var KIND_MASK = 7;
var FLAG_SHIFT = 3;
var Meta = {
  space: 8,
  lineStart: 16,
  noExpand: 32,
  pasteLeft: 64,
  stringify: 128,
  /** Written in an argument of its invocation, not in the macro's body. */
  inArgument: 256,
  /** Padding that follows its next token's own white space. */
  noSource: 512,
  parameter: 1024
};
var PARAMETER_SHIFT = 16;
var AVOID_PASTE = PADDING | Meta.noSource;
var paddingOf = (meta) => PADDING | meta & Meta.space;
var isIdentifier = (meta) => (meta & KIND_MASK) === TokenKind.identifier;
var TokenBuffer = class {
  atom = new Int32Array(256);
  meta = new Int32Array(256);
  invocation = new Int32Array(256);
  line = new Int32Array(256);
  length = 0;
  push(atom, meta, invocation, line) {
    const i2 = this.length++;
    if (i2 >= this.atom.length) this.#grow();
    this.atom[i2] = atom;
    this.meta[i2] = meta;
    this.invocation[i2] = invocation;
    this.line[i2] = line;
  }
  #grow() {
    const grown2 = (from) => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.atom = grown2(this.atom);
    this.meta = grown2(this.meta);
    this.invocation = grown2(this.invocation);
    this.line = grown2(this.line);
  }
};

// src/c/preprocess/builtins.ts
var Builtin = {
  line: 1,
  file: 2,
  baseFile: 3,
  fileName: 4,
  counter: 5,
  includeLevel: 6,
  date: 7,
  time: 8,
  timestamp: 9,
  hasAttribute: 10,
  hasStandardAttribute: 11,
  hasBuiltin: 12,
  hasInclude: 13,
  hasIncludeNext: 14,
  pragma: 15
};
var BUILTIN_NAMES = [
  ["__LINE__", Builtin.line],
  ["__FILE__", Builtin.file],
  ["__BASE_FILE__", Builtin.baseFile],
  ["__FILE_NAME__", Builtin.fileName],
  ["__COUNTER__", Builtin.counter],
  ["__INCLUDE_LEVEL__", Builtin.includeLevel],
  ["__DATE__", Builtin.date],
  ["__TIME__", Builtin.time],
  ["__TIMESTAMP__", Builtin.timestamp],
  ["__has_attribute", Builtin.hasAttribute],
  ["__has_cpp_attribute", Builtin.hasAttribute],
  ["__has_c_attribute", Builtin.hasStandardAttribute],
  ["__has_builtin", Builtin.hasBuiltin],
  ["__has_include", Builtin.hasInclude],
  ["__has_include_next", Builtin.hasIncludeNext],
  ["_Pragma", Builtin.pragma]
];
var FIXED = /* @__PURE__ */ new Map([
  [Builtin.date, '"Jan  1 1970"'],
  [Builtin.time, '"00:00:00"'],
  [Builtin.timestamp, '"Thu Jan  1 00:00:00 1970"']
]);
function builtinText(builtin, line, place) {
  switch (builtin) {
    case Builtin.line:
      return String(place.presumedLine(line));
    case Builtin.file:
      return quote(place.presumedFile());
    case Builtin.fileName:
      return quote(place.presumedFile().replace(/^.*\//, ""));
    case Builtin.baseFile:
      return quote(place.baseFile());
    case Builtin.counter:
      return String(place.nextCounter());
    case Builtin.includeLevel:
      return String(place.includeLevel());
    case Builtin.hasAttribute:
    case Builtin.hasStandardAttribute:
      return String(attributeAnswer(place.expander, builtin));
    case Builtin.hasBuiltin:
      return hasBuiltin(operand(place.expander), place.wordSize()) ? "1" : "0";
    case Builtin.hasInclude:
      return headerAnswer(place, "first") ? "1" : "0";
    case Builtin.hasIncludeNext:
      return headerAnswer(place, "next") ? "1" : "0";
    default:
      return FIXED.get(builtin);
  }
}
var kindOfText = (text) => text.startsWith('"') ? TokenKind.string : TokenKind.number;
var quote = (text) => `"${text.replace(/[\\"]/g, "\\$&")}"`;
function nextVisible(expander) {
  let kind = expander.next();
  while (kind === PADDING) kind = expander.next();
  return kind;
}
function operandTexts(expander) {
  const { atoms } = expander;
  const texts = [];
  if (nextVisible(expander) === 0 || atoms.text(expander.atom) !== "(") return texts;
  for (let depth = 1; nextVisible(expander) !== 0; ) {
    const text = atoms.text(expander.atom);
    if (text === "(") depth++;
    if (text === ")" && --depth === 0) break;
    texts.push(text);
  }
  return texts;
}
var operand = (expander) => operandTexts(expander)[0] ?? "";
function attributeAnswer(expander, builtin) {
  const texts = operandTexts(expander).filter((text) => text !== ":" && text !== "::");
  const scoped = texts.length > 1;
  return hasAttribute({
    name: texts[scoped ? 1 : 0] ?? "",
    scope: scoped ? texts[0] : void 0,
    operator: builtin === Builtin.hasStandardAttribute ? "standard" : "attribute"
  });
}
function headerAnswer(place, chain2) {
  const { expander } = place;
  const { atoms } = expander;
  if (nextVisible(expander) === 0 || atoms.text(expander.atom) !== "(") return false;
  const header = readHeaderName(expander, atoms);
  nextVisible(expander);
  return header !== void 0 && place.hasHeader(header.text, header.style, chain2);
}
function readHeaderName(expander, atoms) {
  const kind = nextVisible(expander);
  if (kind === 0) return void 0;
  const first = atoms.text(expander.atom);
  if (kind === TokenKind.string && first.startsWith('"')) return { text: first.slice(1, -1), style: "quoted" };
  if (kind === TokenKind.other && first.length > 2 && first.startsWith("<")) {
    return { text: first.slice(1, -1), style: "bracket" };
  }
  if (first !== "<") return void 0;
  let text = "";
  for (let part = nextVisible(expander); part !== 0; part = nextVisible(expander)) {
    const spelling2 = atoms.text(expander.atom);
    if (spelling2 === ">") return { text, style: "bracket" };
    text += (expander.meta & Meta.space ? " " : "") + spelling2;
  }
  return void 0;
}

// src/c/preprocess/numbers.ts
var INTEGER = /^(0[xX][0-9a-fA-F]+|0[bB][01]+|0[0-7]*|[1-9][0-9]*)([uU]?(?:ll|LL|[lL])?[uU]?)$/;
var MAX_SIGNED = (1n << 63n) - 1n;
function numberValue(text) {
  const match = INTEGER.exec(text);
  if (match === null) return void 0;
  const digits = match[1] ?? "0";
  const octal = /^0[0-7]+$/.test(digits);
  const value = BigInt.asUintN(64, BigInt(octal ? `0o${digits.slice(1)}` : digits));
  return { value, unsigned: /u/i.test(match[2] ?? "") || value > MAX_SIGNED };
}
var SIMPLE_ESCAPES = {
  n: 10,
  t: 9,
  r: 13,
  a: 7,
  b: 8,
  f: 12,
  v: 11,
  e: 27,
  E: 27
};
function characterValue(text) {
  const wide2 = !text.startsWith("'");
  const units = charUnits(text.slice(text.indexOf("'") + 1, -1));
  if (wide2) return { value: BigInt(units.at(-1) ?? 0), unsigned: !text.startsWith("L") };
  let value = 0;
  for (const unit of units) value = value << 8 | unit & 255 | 0;
  if (units.length === 1 && value > 127) value -= 256;
  return { value: BigInt(value), unsigned: false };
}
function charUnits(body2) {
  const units = [];
  for (const match of body2.matchAll(/\\x([0-9a-fA-F]+)|\\([0-7]{1,3})|\\(.)|([^\\])/gs)) {
    const [, hex2, octal, escaped, plain2] = match;
    if (hex2 !== void 0) units.push(Number.parseInt(hex2.slice(-8), 16));
    else if (octal !== void 0) units.push(Number.parseInt(octal, 8));
    else if (escaped !== void 0) units.push(SIMPLE_ESCAPES[escaped] ?? escaped.charCodeAt(0));
    else units.push((plain2 ?? "\0").charCodeAt(0));
  }
  return units;
}

// src/c/preprocess/conditions.ts
var PRECEDENCE = /* @__PURE__ */ new Map([
  [",", 1],
  ["?", 2],
  ["||", 3],
  ["&&", 4],
  ["|", 5],
  ["^", 6],
  ["&", 7],
  ["==", 8],
  ["!=", 8],
  ["<", 9],
  [">", 9],
  ["<=", 9],
  [">=", 9],
  ["<<", 10],
  [">>", 10],
  ["+", 11],
  ["-", 11],
  ["*", 12],
  ["/", 12],
  ["%", 12]
]);
var UNARY_PRECEDENCE = 13;
var MAX_DEPTH = 200;
var signed = (value) => ({ value: BigInt.asIntN(64, value), unsigned: false });
var ZERO = signed(0n);
var ONE = signed(1n);
var truth = (value) => value ? ONE : ZERO;
var wrap2 = (value, unsigned) => ({
  value: unsigned ? BigInt.asUintN(64, value) : BigInt.asIntN(64, value),
  unsigned
});
function evaluateCondition(expander, version) {
  const parser = new ConditionParser(expander, version);
  parser.advance();
  const result = parser.expression(0);
  if (!parser.failed && parser.kind !== 0) parser.fail("missing binary operator");
  return { holds: !parser.failed && result.value !== 0n, problem: parser.problem };
}
var ConditionParser = class {
  kind = 0;
  problem = "";
  failed = false;
  #expander;
  #version;
  #text = "";
  #skipping = 0;
  #depth = 0;
  constructor(expander, version) {
    this.#expander = expander;
    this.#version = version;
  }
  advance() {
    let kind = this.#expander.next();
    while (kind === PADDING) kind = this.#expander.next();
    this.#take(kind);
  }
  #take(kind) {
    this.kind = kind;
    this.#text = kind === 0 ? "" : this.#expander.atoms.text(this.#expander.atom);
  }
  fail(problem) {
    this.#note(problem);
    this.failed = true;
    this.kind = 0;
    this.#text = "";
    return ZERO;
  }
  #note(problem) {
    if (this.problem === "") this.problem = `#if: ${problem}`;
  }
  /** An expression whose operators bind tighter than `floor`. */
  expression(floor) {
    if (++this.#depth > MAX_DEPTH) return this.fail("nested too deep");
    let left = this.#unary();
    for (; ; ) {
      const operator = this.kind === TokenKind.punctuator ? this.#text : "";
      const precedence = PRECEDENCE.get(operator) ?? 0;
      if (precedence === 0 || precedence <= floor) break;
      this.advance();
      left = this.#binary(operator, precedence, left);
    }
    this.#depth--;
    return left;
  }
  #binary(operator, precedence, left) {
    if (operator === "?") return this.#conditional(left);
    if (operator === "||" || operator === "&&") {
      const decided = left.value !== 0n === (operator === "||");
      if (decided) this.#skipping++;
      const right = this.expression(precedence);
      if (decided) this.#skipping--;
      return decided ? truth(operator === "||") : truth(right.value !== 0n);
    }
    return this.#arithmetic(operator, left, this.expression(precedence));
  }
  #conditional(condition2) {
    const holds4 = condition2.value !== 0n;
    if (!holds4) this.#skipping++;
    const yes = this.expression(0);
    if (!holds4) this.#skipping--;
    if (this.#text !== ":") return this.fail("'?' without following ':'");
    this.advance();
    if (holds4) this.#skipping++;
    const no = this.expression(1);
    if (holds4) this.#skipping--;
    return wrap2((holds4 ? yes : no).value, yes.unsigned || no.unsigned);
  }
  #arithmetic(operator, left, right) {
    if (operator === ",") return right;
    if (operator === "<<" || operator === ">>") return shift(operator, left, right);
    const unsigned = left.unsigned || right.unsigned;
    const a = wrap2(left.value, unsigned).value;
    const b = wrap2(right.value, unsigned).value;
    if (operator === "/" || operator === "%") {
      if (b === 0n && this.#skipping === 0) this.#note("division by zero");
      if (b === 0n) return left;
      return wrap2(operator === "/" ? a / b : a % b, unsigned);
    }
    return combine(operator, a, b, unsigned);
  }
  #unary() {
    const text = this.#text;
    switch (this.kind) {
      case 0:
        return this.fail("expression is missing an operand");
      case TokenKind.number: {
        const value = numberValue(text);
        if (value === void 0) return this.fail(`"${text}" is no integer`);
        this.advance();
        return value;
      }
      case TokenKind.character: {
        this.advance();
        return characterValue(text);
      }
      case TokenKind.identifier:
        return this.#name(text);
      case TokenKind.punctuator:
        return this.#prefix(text);
      default:
        return this.fail(`token ${text} is not valid`);
    }
  }
  #prefix(operator) {
    if (operator === "(") {
      this.advance();
      const inner2 = this.expression(0);
      if (this.#text !== ")") return this.fail("missing ')'");
      this.advance();
      return inner2;
    }
    if (!["!", "~", "-", "+"].includes(operator)) return this.fail(`operator "${operator}" has no left operand`);
    this.advance();
    const operand3 = this.expression(UNARY_PRECEDENCE);
    if (operator === "!") return truth(operand3.value === 0n);
    if (operator === "~") return wrap2(~operand3.value, operand3.unsigned);
    return operator === "-" ? wrap2(-operand3.value, operand3.unsigned) : operand3;
  }
  #name(text) {
    if (text === "defined") return this.#defined();
    this.advance();
    if (this.#version >= 202e3 && text === "true") return ONE;
    return ZERO;
  }
  #defined() {
    const expander = this.#expander;
    const read = () => this.#take(expander.nextRaw());
    read();
    const parenthesised = this.#text === "(";
    if (parenthesised) read();
    if (this.kind !== TokenKind.identifier) return this.fail('operator "defined" requires an identifier');
    const value = truth(expander.table.read(expander.atom) !== 0);
    if (parenthesised) {
      read();
      if (this.#text !== ")") return this.fail(`missing ')' after "defined"`);
    }
    this.advance();
    return value;
  }
};
function combine(operator, a, b, unsigned) {
  switch (operator) {
    case "+":
      return wrap2(a + b, unsigned);
    case "-":
      return wrap2(a - b, unsigned);
    case "*":
      return wrap2(a * b, unsigned);
    case "&":
      return wrap2(a & b, unsigned);
    case "|":
      return wrap2(a | b, unsigned);
    case "^":
      return wrap2(a ^ b, unsigned);
    case "==":
      return truth(a === b);
    case "!=":
      return truth(a !== b);
    case "<":
      return truth(a < b);
    case ">":
      return truth(a > b);
    case "<=":
      return truth(a <= b);
    default:
      return truth(a >= b);
  }
}
function shift(operator, left, right) {
  const back = !right.unsigned && right.value < 0n;
  const count = back ? -right.value : right.value;
  const leftward = operator === "<<" !== back;
  const bits = count > 64n ? 64n : count;
  return wrap2(leftward ? left.value << bits : left.value >> bits, left.unsigned);
}

// src/c/preprocess/macro-table.ts
var WRITTEN_FIRST = -1;
var MacroTable = class {
  /** By atom: id of the definition in force, 0 if there is none. Read through `read`, so that it is noted. */
  value = new Int32Array(1 << 16);
  mark = new Int32Array(1 << 16);
  /** Of the innermost header under record, 0 outside; an atom whose mark equals it is noted already. */
  serial = 0;
  #current;
  #stack = [];
  #serials = 0;
  #changed = [];
  /** Makes room for atoms up to `size`. */
  ensure(size) {
    if (size < this.value.length) return;
    let capacity = this.value.length;
    while (capacity <= size) capacity *= 2;
    const value = new Int32Array(capacity);
    value.set(this.value);
    this.value = value;
    const mark = new Int32Array(capacity);
    mark.set(this.mark);
    this.mark = mark;
  }
  read(atom) {
    if (this.mark[atom] !== this.serial) this.#note(atom, this.value[atom] ?? 0);
    return this.value[atom] ?? 0;
  }
  write(atom, value) {
    this.ensure(atom);
    if (this.mark[atom] !== this.serial) this.#note(atom, WRITTEN_FIRST);
    if (this.value[atom] === 0) this.#changed.push(atom);
    this.value[atom] = value;
  }
  #note(atom, value) {
    const current = this.#current;
    if (current === void 0) return;
    this.ensure(atom);
    current.atoms.push(atom);
    current.values.push(value);
    current.previous.push(this.mark[atom] ?? 0);
    this.mark[atom] = this.serial;
  }
  /** Forgets every macro and every open record. */
  clear() {
    for (const atom of this.#changed) this.value[atom] = 0;
    this.#changed = [];
    this.#stack.length = 0;
    this.#current = void 0;
    this.serial = 0;
  }
  /** Starts the notes of a header. */
  beginHeader() {
    const serial = ++this.#serials;
    this.#current = { atoms: [], values: [], previous: [], serial };
    this.#stack.push(this.#current);
    this.serial = serial;
  }
  /** Ends the notes of the innermost header, and hands them on to the one around it. */
  endHeader() {
    const ended = this.#stack.pop();
    this.#current = this.#stack.at(-1);
    this.serial = this.#current?.serial ?? 0;
    if (ended === void 0) return void 0;
    for (let i2 = 0; i2 < ended.atoms.length; i2++) {
      const atom = ended.atoms[i2] ?? 0;
      this.mark[atom] = ended.previous[i2] ?? 0;
      this.noteAs(atom, ended.values[i2] ?? 0);
    }
    return ended;
  }
  /** Notes a touch that a header inside had first. */
  noteAs(atom, value) {
    if (this.mark[atom] !== this.serial) this.#note(atom, value);
  }
};

// src/c/preprocess/output.ts
var SMALL = 48;
var Output = class {
  length = 0;
  kind = new Uint8Array(1 << 16);
  flags = new Uint8Array(1 << 16);
  atom = new Int32Array(1 << 16);
  file = new Int32Array(1 << 16);
  line = new Int32Array(1 << 16);
  column = new Int32Array(1 << 16);
  invocation = new Int32Array(1 << 16);
  /** Flags that the next token gets besides its own. */
  carry = 0;
  /** Place of tokens that a macro makes. */
  siteFile = 0;
  siteLine = 0;
  siteColumn = 0;
  clear() {
    this.length = 0;
    this.carry = 0;
  }
  push(kind, flags2, atom, file, line, column) {
    const i2 = this.length++;
    if (i2 >= this.kind.length) this.reserve(i2 + 1);
    this.kind[i2] = kind;
    this.flags[i2] = flags2 | this.carry;
    this.carry = 0;
    this.atom[i2] = atom;
    this.file[i2] = file;
    this.line[i2] = line;
    this.column[i2] = column;
    this.invocation[i2] = 0;
  }
  /** A packed token at the expansion site. */
  pushMade(atom, meta, invocation, space) {
    this.push(
      meta & KIND_MASK,
      space | meta >> FLAG_SHIFT & TokenFlag.lineStart,
      atom,
      this.siteFile,
      this.siteLine,
      this.siteColumn
    );
    this.invocation[this.length - 1] = invocation;
  }
  /** Appends the tokens `first` to `end` of another stream. */
  append(from, first, end) {
    const at = this.length;
    this.reserve(at + end - first);
    if (end - first < SMALL) this.#appendOneByOne(from, first, end);
    else this.#appendWhole(from, first, end);
    this.length = at + end - first;
  }
  #appendWhole(from, first, end) {
    const at = this.length;
    this.kind.set(from.kind.subarray(first, end), at);
    this.flags.set(from.flags.subarray(first, end), at);
    this.atom.set(from.atom.subarray(first, end), at);
    this.file.set(from.file.subarray(first, end), at);
    this.line.set(from.line.subarray(first, end), at);
    this.column.set(from.column.subarray(first, end), at);
    this.invocation.set(from.invocation.subarray(first, end), at);
  }
  #appendOneByOne(from, first, end) {
    for (let i2 = first, at = this.length; i2 < end; i2++, at++) {
      this.kind[at] = from.kind[i2] ?? 0;
      this.flags[at] = from.flags[i2] ?? 0;
      this.atom[at] = from.atom[i2] ?? 0;
      this.file[at] = from.file[i2] ?? 0;
      this.line[at] = from.line[i2] ?? 0;
      this.column[at] = from.column[i2] ?? 0;
      this.invocation[at] = from.invocation[i2] ?? 0;
    }
  }
  stream(files, invocations) {
    const { length, kind, flags: flags2, atom, file, line, column, invocation } = this;
    return { length, kind, flags: flags2, atom, file, line, column, invocation, files, invocations };
  }
  reserve(size) {
    if (size <= this.kind.length) return;
    let capacity = this.kind.length;
    while (capacity < size) capacity *= 2;
    this.kind = widen(this.kind, new Uint8Array(capacity));
    this.flags = widen(this.flags, new Uint8Array(capacity));
    this.atom = widen(this.atom, new Int32Array(capacity));
    this.file = widen(this.file, new Int32Array(capacity));
    this.line = widen(this.line, new Int32Array(capacity));
    this.column = widen(this.column, new Int32Array(capacity));
    this.invocation = widen(this.invocation, new Int32Array(capacity));
  }
};
function widen(from, to) {
  to.set(from);
  return to;
}

// src/c/preprocess/replay.ts
var MAX_VARIANTS = 8;
var MAX_TOKENS = 16e6;
var HeaderRecords = class {
  #files = /* @__PURE__ */ new Map();
  #store = new Output();
  #names = 0;
  #ids = 0;
  get isFull() {
    return this.#store.length + this.#names > MAX_TOKENS;
  }
  clear() {
    this.#files = /* @__PURE__ */ new Map();
    this.#store.length = 0;
    this.#names = 0;
  }
  /** The first record of `lexed` under `key` that fits the macros in force and that `accepts`. */
  find(lexed, key, table, accepts) {
    const records = this.#files.get(lexed)?.get(key);
    if (records === void 0) return void 0;
    const at = records.findIndex((record2) => fits2(record2, table) && accepts(record2));
    const found = records[at];
    if (found === void 0) return void 0;
    if (at > 0) {
      records.splice(at, 1);
      records.unshift(found);
    }
    return found;
  }
  /** Puts on record what the header made of `output` from `first` on; `children` are the headers inside it. */
  add(lexed, key, macros, made, result) {
    const effects = macroEffects(macros.touches, macros.table);
    const record2 = { kind: "header", id: ++this.#ids, ...effects, parts: this.#parts(made), ...result };
    const byKey = this.#files.get(lexed) ?? /* @__PURE__ */ new Map();
    const records = byKey.get(key) ?? [];
    if (records.length >= MAX_VARIANTS) records.pop();
    records.unshift(record2);
    byKey.set(key, records);
    this.#files.set(lexed, byKey);
    this.#names += macros.touches.atoms.length;
    return record2;
  }
  #parts(made) {
    const parts3 = [];
    let at = made.first;
    const own2 = (end) => {
      if (end <= at) return;
      const first = this.#store.length;
      this.#store.append(made.output, at, end);
      parts3.push({ kind: "tokens", first, end: this.#store.length });
    };
    for (const child of made.children) {
      own2(child.first);
      if (child.end > child.first) parts3.push(child.record);
      at = child.end;
    }
    own2(made.output.length);
    return parts3;
  }
  /** Copies the tokens of `record` to `output`. */
  repeatTokens(record2, output) {
    for (const part of record2.parts) {
      if (part.kind === "tokens") output.append(this.#store, part.first, part.end);
      else this.repeatTokens(part, output);
    }
  }
};
function fits2(record2, table) {
  const { readAtoms, readValues } = record2;
  const { value } = table;
  for (let i2 = 0; i2 < readAtoms.length; i2++) {
    if ((value[readAtoms[i2] ?? 0] ?? 0) !== (readValues[i2] ?? 0)) return false;
  }
  return true;
}
function macroEffects(touches, table) {
  const { atoms, values } = touches;
  let reads = 0;
  let changes = 0;
  for (let i2 = 0; i2 < atoms.length; i2++) {
    if (values[i2] !== WRITTEN_FIRST) reads++;
    if (values[i2] !== table.value[atoms[i2] ?? 0]) changes++;
  }
  const readAtoms = new Int32Array(reads);
  const readValues = new Int32Array(reads);
  const writtenAtoms = new Int32Array(atoms.length - reads);
  const effectAtoms = new Int32Array(changes);
  const effectValues = new Int32Array(changes);
  for (let i2 = 0, read = 0, change = 0; i2 < atoms.length; i2++) {
    const atom = atoms[i2] ?? 0;
    const before = values[i2] ?? 0;
    const after2 = table.value[atom] ?? 0;
    if (before === WRITTEN_FIRST) writtenAtoms[i2 - read] = atom;
    else {
      readAtoms[read] = atom;
      readValues[read++] = before;
    }
    if (before === after2) continue;
    effectAtoms[change] = atom;
    effectValues[change++] = after2;
  }
  return { readAtoms, readValues, writtenAtoms, effectAtoms, effectValues };
}
function repeatEffects(record2, table) {
  const { readAtoms, readValues, writtenAtoms, effectAtoms, effectValues } = record2;
  for (let i2 = 0; i2 < readAtoms.length; i2++) table.noteAs(readAtoms[i2] ?? 0, readValues[i2] ?? 0);
  for (const atom of writtenAtoms) table.noteAs(atom, WRITTEN_FIRST);
  for (let i2 = 0; i2 < effectAtoms.length; i2++) table.write(effectAtoms[i2] ?? 0, effectValues[i2] ?? 0);
}

// src/c/preprocess/arguments.ts
var noArguments = () => ({
  first: [],
  count: [],
  expandedFirst: [],
  expandedCount: [],
  stringified: [],
  absent: false
});
function collectArguments(reader, macro, call2) {
  const { scratch } = reader.expander;
  const args2 = noArguments();
  let end;
  do {
    const first = scratch.length;
    const last = macro.variadic && args2.first.length + 1 === macro.parameters;
    end = collectArgument(reader, last ? "variable" : "plain", call2);
    dropTrailingPadding(scratch, first);
    args2.first.push(first);
    args2.count.push(scratch.length - first);
    args2.expandedFirst.push(-1);
    args2.expandedCount.push(0);
    args2.stringified.push(0);
  } while (end === "comma");
  if (end === "end") return "unterminated argument list";
  return checkArguments(reader.expander, macro, args2);
}
function collectArgument(reader, role, call2) {
  const { expander } = reader;
  const { scratch } = expander;
  const { open: open2, close: close2, comma: comma2 } = punctuation(expander);
  const start3 = scratch.length;
  let parentheses = 0;
  for (; ; ) {
    const kind = reader.next();
    if (kind === END_OF_ARGUMENT) {
      if (expander.depth > 0) reader.backUp();
      return "end";
    }
    if (kind === PADDING) {
      if (scratch.length > start3) scratch.push(0, expander.meta, 0, expander.line);
      continue;
    }
    if (kind === TokenKind.punctuator) {
      if (expander.atom === open2) parentheses++;
      else if (expander.atom === close2 && parentheses-- === 0) return "parenthesis";
      else if (expander.atom === comma2 && parentheses === 0 && role === "plain") return "comma";
    }
    const own2 = expander.invocation === call2.parent;
    const meta = own2 ? expander.meta | Meta.inArgument : expander.meta;
    scratch.push(expander.atom, meta & ~Meta.lineStart, own2 ? call2.invocation : expander.invocation, expander.line);
  }
}
var punctuationOf = /* @__PURE__ */ new WeakMap();
function punctuation(expander) {
  const known = punctuationOf.get(expander.atoms);
  if (known !== void 0) return known;
  const { atoms } = expander;
  const made = { open: atoms.of("("), close: atoms.of(")"), comma: atoms.of(",") };
  punctuationOf.set(atoms, made);
  return made;
}
function dropTrailingPadding(buffer, first) {
  while (buffer.length > first && ((buffer.meta[buffer.length - 1] ?? 0) & 7) === PADDING) buffer.length--;
}
function checkArguments(expander, macro, args2) {
  const given = args2.first.length;
  const wanted = macro.parameters;
  const emptyOnly = given === 1 && args2.count[0] === 0;
  if (wanted === 0) return emptyOnly ? args2 : `takes no arguments, ${given} given`;
  if (given > wanted) return `takes ${wanted} arguments, ${given} given`;
  if (given < wanted && !(macro.variadic && given + 1 === wanted)) return `takes ${wanted} arguments, ${given} given`;
  if (given < wanted) {
    args2.first.push(expander.scratch.length);
    args2.count.push(0);
    args2.expandedFirst.push(-1);
    args2.expandedCount.push(0);
    args2.stringified.push(0);
  }
  args2.absent = macro.variadic && (given < wanted || emptyOnly && wanted === 1 && !expander.strict);
  return args2;
}
function expandArgument(expander, args2, index) {
  if ((args2.expandedFirst[index] ?? -1) >= 0) return;
  const { scratch, contexts } = expander;
  const first = args2.first[index] ?? 0;
  const count = args2.count[index] ?? 0;
  args2.expandedFirst[index] = scratch.length;
  if (count === 0) return;
  const start3 = contexts.length;
  for (let i2 = first; i2 < first + count; i2++) {
    contexts.push(scratch.atom[i2] ?? 0, scratch.meta[i2] ?? 0, scratch.invocation[i2] ?? 0, scratch.line[i2] ?? 0);
  }
  contexts.push(0, END_OF_ARGUMENT, 0, 0);
  expander.pushContext(start3, 0);
  for (let kind = expander.next(); kind !== END_OF_ARGUMENT; kind = expander.next()) {
    scratch.push(expander.atom, expander.meta, expander.invocation, expander.line);
  }
  expander.popContext();
  args2.expandedCount[index] = scratch.length - (args2.expandedFirst[index] ?? 0);
}
function setPaste(buffer, index, meta) {
  const own2 = buffer.meta[index] ?? 0;
  buffer.meta[index] = meta & Meta.pasteLeft ? own2 | Meta.pasteLeft : own2 & ~Meta.pasteLeft;
}

// src/c/preprocess/characters.ts
var CharClass = { other: 0, space: 1, newline: 2, letter: 3, digit: 4, quote: 5, punctuation: 6 };
function classify(code) {
  const char = String.fromCharCode(code);
  if (char === "\n") return CharClass.newline;
  if (" 	\v\f\r\0".includes(char)) return CharClass.space;
  if (/[A-Za-z_$]/.test(char) || code >= 128) return CharClass.letter;
  if (/\d/.test(char)) return CharClass.digit;
  if (char === '"' || char === "'") return CharClass.quote;
  return "!#%&()*+,-./:;<=>?[]^{|}~".includes(char) ? CharClass.punctuation : CharClass.other;
}
var CHAR_CLASS = Uint8Array.from({ length: 256 }, (_, code) => classify(code));
var isWord = (code) => {
  const charClass = CHAR_CLASS[code] ?? 0;
  return charClass === CharClass.letter || charClass === CharClass.digit;
};

// src/c/preprocess/splices.ts
import { Buffer } from "node:buffer";
var TRIGRAPHS = {
  "=": "#",
  "/": "\\",
  "'": "^",
  "(": "[",
  ")": "]",
  "!": "|",
  "<": "{",
  ">": "}",
  "-": "~"
};
function decodeBytes(bytes) {
  const start3 = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset + start3, bytes.byteLength - start3).toString("latin1");
}
function replaceTrigraphs(text) {
  if (!text.includes("??")) return text;
  return text.replace(/\?\?([=/'()!<>-])/g, (_, char) => TRIGRAPHS[char] ?? "");
}
function joinLines(text) {
  if (!text.includes("\\")) return { text, cuts: [] };
  const pieces = text.split(/\\[ \t\v\f\r]*\n/);
  if (pieces.length === 1) return { text, cuts: [] };
  const cuts = [];
  let offset = 0;
  for (const piece of pieces.slice(0, -1)) {
    offset += piece.length;
    cuts.push(offset);
  }
  return { text: pieces.join(""), cuts };
}

// src/c/preprocess/lex.ts
var NEWLINE = 10;
var QUOTE = 34;
var HASH = 35;
var APOSTROPHE = 39;
var STAR = 42;
var DOT = 46;
var SLASH = 47;
var LESS = 60;
var BACKSLASH = 92;
var LITERAL_PREFIXES = /* @__PURE__ */ new Set(["L", "u", "U", "u8"]);
var RAW_PREFIXES = /* @__PURE__ */ new Set(["R", "LR", "uR", "UR", "u8R"]);
var INCLUDES = /* @__PURE__ */ new Set(["include", "include_next", "import"]);
var LONG_PUNCTUATORS = [
  /* @__PURE__ */ new Set(["%:%:"]),
  /* @__PURE__ */ new Set(["...", "<<=", ">>="]),
  // Of gcc's C operators; `::` is one token since C2X only, yet no C unit can tell.
  new Set("-> ++ -- << >> <= >= == != && || *= /= %= += -= &= ^= |= ## <: :> <% %> %:".split(" "))
];
function lexText(text, atoms, options) {
  const joined2 = joinLines(text);
  return new Lexer(joined2.text, joined2.cuts, atoms, options).run();
}
function lexSingle(text, atoms) {
  const tokens = new Lexer(text, [], atoms, { rawStrings: "no" }).run();
  if (tokens.length !== 1 || (tokens.atom[0] ?? 0) !== atoms.of(text)) return 0;
  return tokens.kind[0] ?? 0;
}
var Lexer = class {
  #text;
  #cuts;
  #atoms;
  #rawStrings;
  #pos = 0;
  #line = 1;
  #lineBase = 0;
  #cut = 0;
  #count = 0;
  #kind;
  #flags;
  #atom;
  #lines;
  #columns;
  constructor(text, cuts, atoms, options) {
    this.#text = text;
    this.#cuts = cuts;
    this.#atoms = atoms;
    this.#rawStrings = options.rawStrings === "yes";
    const capacity = (text.length >> 2) + 16;
    this.#kind = new Uint8Array(capacity);
    this.#flags = new Uint8Array(capacity);
    this.#atom = new Int32Array(capacity);
    this.#lines = new Int32Array(capacity);
    this.#columns = new Int32Array(capacity);
  }
  run() {
    let flags2 = TokenFlag.lineStart;
    let directive = 0;
    for (; ; ) {
      flags2 |= this.#skipSpace();
      const start3 = this.#pos;
      if (start3 >= this.#text.length) break;
      this.#passCuts(start3);
      if (flags2 & TokenFlag.lineStart) directive = 0;
      const line = this.#line;
      const column = start3 - this.#lineBase + 1;
      const first = this.#text.charCodeAt(start3);
      const header = directive === 2 && first === LESS && this.#scanHeaderName();
      const kind = header ? TokenKind.other : this.#scan(first);
      const text = this.#text.slice(start3, this.#pos);
      directive = nextDirectiveState(directive, flags2, first, text);
      this.#add(kind, flags2, this.#atoms.of(text), line, column);
      flags2 = 0;
    }
    const n = this.#count;
    return {
      length: n,
      kind: this.#kind.slice(0, n),
      flags: this.#flags.slice(0, n),
      atom: this.#atom.slice(0, n),
      line: this.#lines.slice(0, n),
      column: this.#columns.slice(0, n)
    };
  }
  #add(kind, flags2, atom, line, column) {
    const i2 = this.#count++;
    if (i2 >= this.#kind.length) this.#grow();
    this.#kind[i2] = kind;
    this.#flags[i2] = flags2;
    this.#atom[i2] = atom;
    this.#lines[i2] = line;
    this.#columns[i2] = column;
  }
  #grow() {
    const capacity = this.#kind.length * 2;
    this.#kind = enlarge(this.#kind, new Uint8Array(capacity));
    this.#flags = enlarge(this.#flags, new Uint8Array(capacity));
    this.#atom = enlarge(this.#atom, new Int32Array(capacity));
    this.#lines = enlarge(this.#lines, new Int32Array(capacity));
    this.#columns = enlarge(this.#columns, new Int32Array(capacity));
  }
  /** Counts the splices before `offset`. */
  #passCuts(offset) {
    for (; ; ) {
      const cut = this.#cuts[this.#cut];
      if (cut === void 0 || cut > offset) return;
      this.#cut++;
      this.#line++;
      this.#lineBase = cut;
    }
  }
  /** Skips white space and comments; the flags they give to the next token. */
  #skipSpace() {
    const text = this.#text;
    let flags2 = 0;
    for (; ; ) {
      const code = text.charCodeAt(this.#pos);
      const charClass = CHAR_CLASS[code] ?? 0;
      if (charClass === CharClass.newline) {
        this.#newline(this.#pos++);
        flags2 = TokenFlag.lineStart;
      } else if (charClass === CharClass.space) {
        this.#pos++;
        flags2 |= TokenFlag.spaceBefore;
      } else if (code === SLASH && this.#skipComment()) {
        flags2 |= TokenFlag.spaceBefore;
      } else {
        return flags2;
      }
    }
  }
  #newline(offset) {
    this.#passCuts(offset);
    this.#line++;
    this.#lineBase = offset + 1;
  }
  #skipComment() {
    const text = this.#text;
    const next = text.charCodeAt(this.#pos + 1);
    if (next === SLASH) {
      const end2 = text.indexOf("\n", this.#pos);
      this.#pos = end2 < 0 ? text.length : end2;
      return true;
    }
    if (next !== STAR) return false;
    const end = text.indexOf("*/", this.#pos + 2);
    const limit2 = end < 0 ? text.length : end + 2;
    for (let at = text.indexOf("\n", this.#pos); at >= 0 && at < limit2; at = text.indexOf("\n", at + 1)) {
      this.#newline(at);
    }
    this.#pos = limit2;
    return true;
  }
  #scanHeaderName() {
    for (let at = this.#pos; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === NEWLINE) return false;
      if (code === 62) {
        this.#pos = at + 1;
        return true;
      }
    }
    return false;
  }
  #scan(first) {
    const charClass = CHAR_CLASS[first] ?? 0;
    if (charClass === CharClass.letter) return this.#scanIdentifier();
    if (charClass === CharClass.digit) return this.#scanNumber();
    if (charClass === CharClass.quote) return this.#scanLiteral(first);
    if (charClass === CharClass.punctuation) return this.#scanPunctuator(first);
    if (first === BACKSLASH && this.#escapedLength(this.#pos) > 0) return this.#scanIdentifier();
    this.#pos++;
    return TokenKind.other;
  }
  /** Length of the universal character name at `at`, 0 if there is none. */
  #escapedLength(at) {
    const letter = this.#text[at + 1];
    const digits = letter === "u" ? 4 : letter === "U" ? 8 : 0;
    if (digits === 0) return 0;
    const hex2 = this.#text.slice(at + 2, at + 2 + digits);
    return /^[0-9a-fA-F]+$/.test(hex2) && hex2.length === digits ? digits + 2 : 0;
  }
  #scanIdentifier() {
    const text = this.#text;
    const start3 = this.#pos;
    let at = start3;
    for (; ; ) {
      const code = text.charCodeAt(at);
      if (isWord(code)) at++;
      else if (code === BACKSLASH && this.#escapedLength(at) > 0) at += this.#escapedLength(at);
      else break;
    }
    this.#pos = at;
    const next = text.charCodeAt(at);
    if ((next === QUOTE || next === APOSTROPHE) && at - start3 <= 3) {
      const prefix = text.slice(start3, at);
      if (LITERAL_PREFIXES.has(prefix)) return this.#scanLiteral(next);
      if (this.#rawStrings && next === QUOTE && RAW_PREFIXES.has(prefix)) return this.#scanRawString(start3);
    }
    return TokenKind.identifier;
  }
  #scanNumber() {
    const text = this.#text;
    let at = this.#pos + 1;
    for (; ; ) {
      const code = text.charCodeAt(at);
      if (isWord(code) || code === DOT) at++;
      else if ((code === 43 || code === 45) && "eEpP".includes(text[at - 1] ?? " ")) at++;
      else break;
    }
    this.#pos = at;
    return TokenKind.number;
  }
  /** An unterminated literal is the rest of the line, as gcc takes it. */
  #scanLiteral(quote2) {
    const text = this.#text;
    let at = this.#pos + 1;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH && text.charCodeAt(at + 1) !== NEWLINE) at++;
      else if (code === quote2) {
        this.#pos = at + 1;
        return quote2 === QUOTE ? TokenKind.string : TokenKind.character;
      } else if (code === NEWLINE) break;
    }
    this.#pos = Math.min(at, text.length);
    return TokenKind.other;
  }
  #scanRawString(start3) {
    const open2 = this.#text.indexOf("(", this.#pos);
    const delimiter = open2 < 0 ? "" : this.#text.slice(this.#pos + 1, open2);
    const end = open2 < 0 ? -1 : this.#text.indexOf(`)${delimiter}"`, open2);
    if (end < 0 || delimiter.length > 16 || /[\s\\)]/.test(delimiter)) return this.#scanLiteral(QUOTE);
    const limit2 = end + delimiter.length + 2;
    for (let at = this.#text.indexOf("\n", start3); at >= 0 && at < limit2; at = this.#text.indexOf("\n", at + 1)) {
      this.#newline(at);
    }
    this.#pos = limit2;
    return TokenKind.string;
  }
  #scanPunctuator(first) {
    const text = this.#text;
    const start3 = this.#pos;
    if (first === DOT && CHAR_CLASS[text.charCodeAt(start3 + 1)] === CharClass.digit) return this.#scanNumber();
    let length = 1;
    if (CHAR_CLASS[text.charCodeAt(start3 + 1)] === CharClass.punctuation) {
      for (const [i2, set] of LONG_PUNCTUATORS.entries()) {
        if (!set.has(text.slice(start3, start3 + 4 - i2))) continue;
        length = 4 - i2;
        break;
      }
    }
    this.#pos = start3 + length;
    return TokenKind.punctuator;
  }
};
function enlarge(from, to) {
  to.set(from);
  return to;
}
function nextDirectiveState(state, flags2, first, text) {
  if (flags2 & TokenFlag.lineStart) return first === HASH || text === "%:" ? 1 : 0;
  return state === 1 && INCLUDES.has(text) ? 2 : 0;
}

// src/c/preprocess/paste.ts
var CHARACTERS_PER_STEP = 8;
var MAX_SPELLING = 1 << 20;
function pasteAtContext(expander, pos) {
  const { contexts, atoms } = expander;
  const invocation = expander.invocation;
  const line = expander.line;
  let atom = expander.atom;
  let kind = expander.meta & KIND_MASK;
  let space = expander.meta & Meta.space;
  let slot = pos - 1;
  for (let right = pos; ; right++) {
    const rightMeta = contexts.meta[right] ?? 0;
    const pasted = pasteTwo(expander, { atom, kind }, { atom: contexts.atom[right] ?? 0, kind: rightMeta & KIND_MASK });
    if (pasted === void 0) break;
    atom = pasted.atom;
    kind = pasted.kind;
    space = 0;
    slot = right;
    if (!(rightMeta & Meta.pasteLeft)) break;
  }
  expander.spend(1 + (atoms.text(atom).length >> 3));
  if (expander.stopped) return slot;
  contexts.atom[slot] = atom;
  contexts.meta[slot] = kind | space;
  contexts.invocation[slot] = invocation;
  contexts.line[slot] = line;
  return slot;
}
var WORD = /^[A-Za-z_$][\w$]*$/;
function pasteTwo(expander, left, right) {
  if (right.kind === PADDING) return left;
  const { atoms } = expander;
  const leftText = atoms.text(left.atom);
  const rightText = atoms.text(right.atom);
  if (leftText === "/" && rightText !== "=") return void 0;
  const text = leftText + rightText;
  if (text.length > MAX_SPELLING) {
    expander.stop("token-budget");
    return void 0;
  }
  const kind = WORD.test(text) ? TokenKind.identifier : lexSingle(text, atoms);
  return kind === 0 || kind === TokenKind.other ? void 0 : { atom: atoms.of(text), kind };
}
function stringify(expander, buffer, first, count) {
  const { atoms } = expander;
  let text = "";
  let source = -1;
  let backslashes = 0;
  for (let i2 = first; i2 < first + count && text.length < MAX_SPELLING; i2++) {
    let meta = buffer.meta[i2] ?? 0;
    let atom = buffer.atom[i2] ?? 0;
    if ((meta & KIND_MASK) === PADDING) {
      if (source < 0 || !(source & Meta.space) && meta & Meta.noSource) source = meta & Meta.noSource ? -1 : meta;
      continue;
    }
    if (meta & Meta.pasteLeft) {
      const run2 = pasteRun(expander, buffer, i2, first + count);
      ({ atom, meta } = run2);
      i2 = run2.last;
    }
    if (text !== "" && (source < 0 ? meta : source) & Meta.space) text += " ";
    source = -1;
    const spelling2 = atoms.text(atom);
    const kind = meta & KIND_MASK;
    text += kind === TokenKind.string || kind === TokenKind.character ? quoted(spelling2) : spelling2;
    backslashes = spelling2 === "\\" ? backslashes + 1 : 0;
  }
  if (backslashes & 1) text = text.slice(0, -1);
  expander.spend(1 + Math.floor(text.length / CHARACTERS_PER_STEP));
  if (text.length >= MAX_SPELLING) expander.stop("token-budget");
  return atoms.of(`"${text}"`);
}
function pasteRun(expander, buffer, first, end) {
  let meta = buffer.meta[first] ?? 0;
  let left = { atom: buffer.atom[first] ?? 0, kind: meta & KIND_MASK };
  let last = first;
  while (last + 1 < end) {
    const rightMeta = buffer.meta[last + 1] ?? 0;
    const pasted = pasteTwo(expander, left, { atom: buffer.atom[last + 1] ?? 0, kind: rightMeta & KIND_MASK });
    if (pasted === void 0) break;
    left = pasted;
    last++;
    meta = meta & Meta.space | left.kind;
    if (!(rightMeta & Meta.pasteLeft)) break;
  }
  return { atom: left.atom, meta, last };
}
var quoted = (text) => text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n");

// src/c/preprocess/optional.ts
var OptionalPart = class {
  #expander;
  #start;
  #names;
  #args;
  #last;
  #present;
  /** 0 outside; 1 after the name; from 2 on, inside, counting parentheses. */
  #state = 0;
  #stringify = false;
  /** Length of the context buffer when the part began; -1 outside. */
  #begin = -1;
  constructor(expander, macro, args2, start3) {
    const { atoms } = expander;
    this.#expander = expander;
    this.#start = start3;
    this.#names = { optional: atoms.of("__VA_OPT__"), open: atoms.of("("), close: atoms.of(")") };
    this.#args = args2;
    this.#last = macro.parameters - 1;
  }
  /** True if nothing of the part is in the buffer yet. */
  atStart(length) {
    return this.#begin >= 0 && length === this.#begin;
  }
  /** Takes body token `i` if it belongs to the operator itself or is left out. */
  take(i2, before, site) {
    const body2 = this.#expander.definitions.body;
    const meta = body2.meta[i2] ?? 0;
    const atom = body2.atom[i2] ?? 0;
    if (this.#state === 0) {
      if (atom !== this.#names.optional || (meta & 7) !== TokenKind.identifier) return "left";
      this.#open(meta, before, site);
      return "taken";
    }
    if (this.#state === 1) {
      this.#state = 2;
      return "taken";
    }
    if ((meta & 7) === TokenKind.punctuator && atom === this.#names.open) this.#state++;
    if ((meta & 7) === TokenKind.punctuator && atom === this.#names.close && --this.#state === 1) {
      this.#close(meta, site);
      return "taken";
    }
    return this.#isPresent() ? "left" : "taken";
  }
  #isPresent() {
    if (this.#present === void 0) {
      expandArgument(this.#expander, this.#args, this.#last);
      const first = this.#args.expandedFirst[this.#last] ?? 0;
      const count = this.#args.expandedCount[this.#last] ?? 0;
      const { meta } = this.#expander.scratch;
      this.#present = meta.subarray(first, first + count).some((one) => (one & 7) !== PADDING);
    }
    return this.#present;
  }
  #open(meta, before, site) {
    const { contexts } = this.#expander;
    if (before >= 0 && !(before & Meta.pasteLeft)) contexts.push(0, paddingOf(meta), site.invocation, site.line);
    this.#state = 1;
    this.#stringify = (meta & Meta.stringify) !== 0;
    this.#begin = contexts.length;
  }
  #close(meta, site) {
    const { contexts } = this.#expander;
    const begin = this.#begin;
    this.#state = 0;
    this.#begin = -1;
    if (this.#stringify) {
      const text = stringify(this.#expander, contexts, begin, contexts.length - begin);
      contexts.length = begin;
      contexts.push(text, TokenKind.string | meta & Meta.pasteLeft, site.invocation, site.line);
    } else if (meta & Meta.pasteLeft) {
      while (contexts.length > begin && contexts.meta[contexts.length - 1] === AVOID_PASTE) contexts.length--;
      const last = contexts.length - 1;
      if (last >= this.#start && ((contexts.meta[last] ?? 0) & 7) !== PADDING) setPaste(contexts, last, meta);
    } else {
      contexts.push(0, AVOID_PASTE, site.invocation, site.line);
    }
  }
};

// src/c/preprocess/substitute.ts
function substitute(expander, macro, args2, site) {
  prepareArguments(expander, macro, args2);
  const start3 = expander.contexts.length;
  if (expander.stopped) return start3;
  const body2 = expander.definitions.body;
  const optional = macro.optional ? new OptionalPart(expander, macro, args2, start3) : void 0;
  for (let i2 = macro.first; i2 < macro.end; i2++) {
    const meta = body2.meta[i2] ?? 0;
    const before = i2 > macro.first ? body2.meta[i2 - 1] ?? 0 : -1;
    if (optional !== void 0 && optional.take(i2, before, site) === "taken") continue;
    if (meta & Meta.parameter) new Placement(expander, macro, args2, site).place(meta, before, start3, optional);
    else expander.contexts.push(body2.atom[i2] ?? 0, meta, site.invocation, site.line);
  }
  expander.spend(expander.contexts.length - start3);
  return start3;
}
function prepareArguments(expander, macro, args2) {
  const { meta } = expander.definitions.body;
  for (let i2 = macro.first; i2 < macro.end; i2++) {
    const own2 = meta[i2] ?? 0;
    if (!(own2 & Meta.parameter)) continue;
    const index = own2 >> PARAMETER_SHIFT;
    const pasted = own2 & Meta.pasteLeft || i2 > macro.first && (meta[i2 - 1] ?? 0) & Meta.pasteLeft;
    if (own2 & Meta.stringify) {
      if (args2.stringified[index]) continue;
      const first = args2.first[index] ?? 0;
      args2.stringified[index] = stringify(expander, expander.scratch, first, args2.count[index] ?? 0);
    } else if (!pasted) {
      expandArgument(expander, args2, index);
    }
  }
}
var Placement = class {
  #expander;
  #macro;
  #args;
  #site;
  constructor(expander, macro, args2, site) {
    this.#expander = expander;
    this.#macro = macro;
    this.#args = args2;
    this.#site = site;
  }
  place(meta, before, start3, optional) {
    const { contexts } = this.#expander;
    const { invocation, line } = this.#site;
    const index = meta >> PARAMETER_SHIFT;
    const pastedLeft = before >= 0 && (before & Meta.pasteLeft) !== 0;
    const source = this.#source(meta, index, pastedLeft);
    let flagged = -1;
    if (pastedLeft && !(meta & (Meta.stringify | Meta.pasteLeft)) && contexts.length > start3) {
      flagged = this.#dropPaste(index, source.count);
    }
    const opensOptional = optional?.atStart(contexts.length) ?? false;
    if (opensOptional && source.expanded) this.#skipPadding(source);
    if (!this.#expander.inDirective && before >= 0 && !pastedLeft && !opensOptional) {
      contexts.push(0, paddingOf(meta), invocation, line);
    }
    if (meta & Meta.stringify) {
      contexts.push(this.#args.stringified[index] ?? 0, TokenKind.string, invocation, line);
      if (meta & Meta.pasteLeft) flagged = contexts.length - 1;
    } else {
      this.#copy(source);
      if (source.count > 0 && meta & Meta.pasteLeft) flagged = contexts.length - 1;
    }
    if (!this.#expander.inDirective && !(meta & Meta.pasteLeft)) contexts.push(0, AVOID_PASTE, invocation, line);
    if (flagged >= 0) setPaste(contexts, flagged, meta);
  }
  #source(meta, index, pastedLeft) {
    const args2 = this.#args;
    if (meta & Meta.stringify) return { first: 0, count: 1, expanded: false };
    if (meta & Meta.pasteLeft || pastedLeft) {
      return { first: args2.first[index] ?? 0, count: args2.count[index] ?? 0, expanded: false };
    }
    return { first: args2.expandedFirst[index] ?? 0, count: args2.expandedCount[index] ?? 0, expanded: true };
  }
  /** `, ## args` and `x ## <nothing>`: index of the token whose paste flag is to be set anew, -1 for none. */
  #dropPaste(index, count) {
    const { contexts } = this.#expander;
    const last = contexts.length - 1;
    const comma2 = contexts.atom[last] === punctuation(this.#expander).comma && ((contexts.meta[last] ?? 0) & 7) !== PADDING;
    if (comma2 && this.#macro.variadic && index === this.#macro.parameters - 1) {
      if (!this.#args.absent) return last;
      contexts.length--;
      return -1;
    }
    return count === 0 ? last : -1;
  }
  #skipPadding(source) {
    while (source.count > 0 && ((this.#expander.scratch.meta[source.first] ?? 0) & 7) === PADDING) {
      source.first++;
      source.count--;
    }
  }
  #copy(source) {
    const { scratch, contexts } = this.#expander;
    const line = this.#site.line;
    for (let i2 = source.first; i2 < source.first + source.count; i2++) {
      contexts.push(scratch.atom[i2] ?? 0, scratch.meta[i2] ?? 0, scratch.invocation[i2] ?? 0, line);
    }
  }
};

// src/c/preprocess/expand.ts
var MAX_NESTING = 400;
var Expander = class {
  /** The current token. */
  atom = 0;
  meta = 0;
  invocation = 0;
  line = 0;
  /** Number of open contexts; at 0 the cursor is read. */
  depth = 0;
  /** In a directive line there is no padding, and `_Pragma` is a name. */
  inDirective = false;
  steps = 0;
  contexts = new TokenBuffer();
  /** Collected and expanded arguments. */
  scratch = new TokenBuffer();
  atoms;
  definitions;
  table;
  cursor;
  /** `-std=cNN`, which keeps the comma of `, ## x` for a sole empty argument. */
  strict;
  #invocations;
  #host;
  #openParenthesis;
  #maxSteps;
  #macroOf = [0];
  #startOf = [0];
  #posOf = [0];
  #endOf = [0];
  #disabled = /* @__PURE__ */ new Set();
  #collecting = "no";
  #preventExpansion = 0;
  #nesting = 0;
  #stopped = false;
  #topLine = 0;
  #topFunctionLike = false;
  constructor(parts3, host, limits) {
    this.atoms = parts3.atoms;
    this.definitions = parts3.definitions;
    this.table = parts3.table;
    this.cursor = parts3.cursor;
    this.#invocations = parts3.invocations;
    this.#host = host;
    this.strict = limits.strict;
    this.#maxSteps = limits.maxSteps;
    this.#openParenthesis = parts3.atoms.of("(");
  }
  get stopped() {
    return this.#stopped;
  }
  /** Ends all input: a budget is used up. */
  stop(kind) {
    if (!this.#stopped) this.#host.exhausted(kind);
    this.#stopped = true;
    this.depth = 0;
    this.contexts.length = 0;
    this.#disabled.clear();
  }
  /** Counts work; macro bombs end here. */
  spend(steps) {
    this.steps += steps;
    if (this.steps > this.#maxSteps) this.stop("token-budget");
  }
  /** Reads the next token after expansion into the fields above; its kind, `PADDING`, or 0 at the end. */
  next() {
    for (; ; ) {
      if (++this.steps > this.#maxSteps) this.stop("token-budget");
      if (this.#stopped) return END_OF_ARGUMENT;
      const depth = this.depth;
      if (depth === 0) {
        if (!this.#readCursor()) return END_OF_ARGUMENT;
      } else if ((this.#posOf[depth] ?? 0) < (this.#endOf[depth] ?? 0)) {
        this.#readContext(depth);
        if (this.meta & Meta.pasteLeft) {
          const before2 = paddingOf(this.meta);
          this.#posOf[depth] = pasteAtContext(this, this.#posOf[depth] ?? 0);
          if (!this.inDirective) return this.#pad(before2);
          continue;
        }
      } else {
        this.popContext();
        if (!this.inDirective) return this.#pad(AVOID_PASTE);
        continue;
      }
      if (!isIdentifier(this.meta) || this.meta & Meta.noExpand) return this.meta & KIND_MASK;
      const id = this.table.read(this.atom);
      if (id === 0) return TokenKind.identifier;
      const before = paddingOf(this.meta);
      const outcome = this.#expandName(id);
      if (outcome === "name") return TokenKind.identifier;
      if (!this.inDirective) return this.#pad(before);
    }
  }
  #pad(meta) {
    this.meta = meta;
    return PADDING;
  }
  #readCursor() {
    const cursor = this.cursor;
    while (cursor.pos >= cursor.end) {
      if (this.#collecting !== "arguments" || this.inDirective || !this.#host.moreInput()) return false;
    }
    const i2 = cursor.pos++;
    const lexed = cursor.lexed;
    this.atom = lexed.atom[i2] ?? 0;
    this.meta = (lexed.kind[i2] ?? 0) | (lexed.flags[i2] ?? 0) << FLAG_SHIFT;
    this.invocation = 0;
    this.line = lexed.line[i2] ?? 0;
    if (this.#collecting === "arguments" && this.meta & Meta.lineStart) this.meta |= Meta.space;
    return true;
  }
  #readContext(depth) {
    const i2 = this.#posOf[depth] ?? 0;
    this.#posOf[depth] = i2 + 1;
    this.atom = this.contexts.atom[i2] ?? 0;
    this.meta = this.contexts.meta[i2] ?? 0;
    this.invocation = this.contexts.invocation[i2] ?? 0;
    this.line = this.contexts.line[i2] ?? 0;
  }
  /** Pushes the tokens of `contexts` from `start` on; `macro` (0 for none) is disabled meanwhile. */
  pushContext(start3, macro) {
    const depth = ++this.depth;
    this.#macroOf[depth] = macro;
    this.#startOf[depth] = start3;
    this.#posOf[depth] = start3;
    this.#endOf[depth] = this.contexts.length;
    if (macro !== 0) this.#disabled.add(macro);
  }
  popContext() {
    if (this.depth === 0) return;
    const macro = this.#macroOf[this.depth] ?? 0;
    if (macro !== 0) this.#disabled.delete(macro);
    this.contexts.length = this.#startOf[this.depth] ?? 0;
    this.depth--;
  }
  #expandName(id) {
    const macro = this.definitions.get(id);
    if (macro === void 0) return "name";
    if (this.#disabled.has(id)) {
      this.meta |= Meta.noExpand;
      return "name";
    }
    if (this.#preventExpansion > 0) return "name";
    if (this.depth === 0) {
      this.#topLine = this.line;
      this.#topFunctionLike = macro.functionLike;
    }
    return macro.builtin === 0 ? this.#enterMacro(macro) : this.#enterBuiltin(macro);
  }
  #enterBuiltin(macro) {
    const { atom, meta, invocation, line } = this;
    const made = this.#host.builtin(macro, this.#topFunctionLike ? line : this.#topLine);
    if (made === void 0) {
      this.#restore(atom, meta, invocation, line);
      return "name";
    }
    const id = this.#invoke(macro, meta, invocation);
    const start3 = this.contexts.length;
    this.contexts.push(made.atom, made.kind, id, line);
    this.pushContext(start3, 0);
    return "expanded";
  }
  #invoke(macro, meta, parent) {
    if (this.inDirective) return 0;
    return this.#invocations.add(macro, parent, meta & Meta.inArgument ? "in-argument" : "in-body");
  }
  #restore(atom, meta, invocation, line) {
    this.atom = atom;
    this.meta = meta;
    this.invocation = invocation;
    this.line = line;
  }
  #enterMacro(macro) {
    const { atom, meta, invocation, line } = this;
    if (!macro.functionLike) {
      this.#pushBody(macro, this.#invoke(macro, meta, invocation), line);
      return "expanded";
    }
    if (this.#nesting >= MAX_NESTING) this.stop("nesting-depth");
    this.#nesting++;
    const mark = this.scratch.length;
    const entered = this.#enterFunctionLike(macro, { meta, invocation, line });
    this.scratch.length = mark;
    this.#nesting--;
    if (entered) return "expanded";
    this.#restore(atom, meta, invocation, line);
    return "name";
  }
  #enterFunctionLike(macro, name3) {
    if (!this.#findParenthesis()) return false;
    const invocation = this.#invoke(macro, name3.meta, name3.invocation);
    this.#preventExpansion++;
    this.#collecting = "arguments";
    const collected = collectArguments(this.#argumentReader, macro, { invocation, parent: name3.invocation });
    this.#collecting = "no";
    this.#preventExpansion--;
    if (typeof collected === "string") {
      this.#host.problem(`macro ${this.atoms.text(macro.name)}: ${collected}`);
      return false;
    }
    if (macro.parameters === 0) this.#pushBody(macro, invocation, name3.line);
    else {
      const start3 = substitute(this, macro, collected, { invocation, line: name3.line });
      if (!this.#stopped) this.pushContext(start3, macro.id);
    }
    return true;
  }
  #argumentReader = {
    next: () => this.next(),
    backUp: () => this.#backUp(),
    expander: this
  };
  #pushBody(macro, invocation, line) {
    const { atom, meta } = this.definitions.body;
    const start3 = this.contexts.length;
    for (let i2 = macro.first; i2 < macro.end; i2++) this.contexts.push(atom[i2] ?? 0, meta[i2] ?? 0, invocation, line);
    this.spend(macro.end - macro.first);
    if (!this.#stopped) this.pushContext(start3, macro.id);
  }
  /** Reads past `(` if it is the next token; else puts back what was read, padding included. */
  #findParenthesis() {
    this.#preventExpansion++;
    this.#collecting = "parenthesis";
    let padding = 0;
    let kind = this.next();
    for (; kind === PADDING; kind = this.next()) {
      if (padding === 0 || this.meta & Meta.noSource) padding = this.meta;
    }
    this.#collecting = "no";
    this.#preventExpansion--;
    if (kind === TokenKind.punctuator && this.atom === this.#openParenthesis) return true;
    if (this.#stopped || kind === END_OF_ARGUMENT && this.depth === 0) return false;
    this.#backUp();
    if (padding !== 0) {
      const start3 = this.contexts.length;
      this.contexts.push(0, padding, 0, 0);
      this.pushContext(start3, 0);
    }
    return false;
  }
  /** Unreads one token. */
  #backUp() {
    if (this.depth === 0) this.cursor.pos--;
    else this.#posOf[this.depth] = (this.#posOf[this.depth] ?? 1) - 1;
  }
  /** Reads one token without expansion, for `defined` and the like. */
  nextRaw() {
    this.#preventExpansion++;
    let kind = this.next();
    while (kind === PADDING) kind = this.next();
    this.#preventExpansion--;
    return kind;
  }
  /** Runs `body` on a directive line: its own cursor, no open context, expansion allowed. */
  onLine(cursor, body2) {
    const saved = {
      cursor: this.cursor,
      inDirective: this.inDirective,
      collecting: this.#collecting,
      prevent: this.#preventExpansion,
      topLine: this.#topLine,
      topFunctionLike: this.#topFunctionLike,
      scratch: this.scratch.length
    };
    this.cursor = cursor;
    this.inDirective = true;
    this.#collecting = "no";
    this.#preventExpansion = 0;
    const result = body2();
    while (this.depth > 0) this.popContext();
    this.cursor = saved.cursor;
    this.inDirective = saved.inDirective;
    this.#collecting = saved.collecting;
    this.#preventExpansion = saved.prevent;
    this.#topLine = saved.topLine;
    this.#topFunctionLike = saved.topFunctionLike;
    this.scratch.length = saved.scratch;
    return result;
  }
};

// src/c/preprocess/paths.ts
function normalisePath(path) {
  if (path.includes("\0")) return void 0;
  if (!path.includes(".") && !path.includes("//")) return path.endsWith("/") ? path.slice(0, -1) : path;
  const absolute = path.startsWith("/");
  const kept = [];
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") kept.push(segment);
    else if (kept.pop() === void 0) return void 0;
  }
  return (absolute ? "/" : "") + kept.join("/");
}
function joinPath(directory, name3) {
  if (name3.startsWith("/") || directory === "") return name3;
  return directory.endsWith("/") ? directory + name3 : `${directory}/${name3}`;
}
function directoryOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : slash === 0 ? "/" : path.slice(0, slash);
}
function jailedPath(spelled, systemDirs) {
  const path = normalisePath(spelled);
  if (path === void 0 || path === "") return void 0;
  if (!path.startsWith("/")) return path;
  const inside2 = systemDirs.some((directory) => {
    const root = directory.startsWith("/") ? normalisePath(directory) : void 0;
    return root !== void 0 && root !== "/" && path.startsWith(`${root}/`);
  });
  return inside2 ? path : void 0;
}

// src/c/preprocess/stub-queues.ts
var BSD_QUEUE = `
#define LIST_HEAD(name, type) struct name { struct type *lh_first; }
#define LIST_HEAD_INITIALIZER(head) { NULL }
#define LIST_ENTRY(type) struct { struct type *le_next; struct type **le_prev; }
#define LIST_FIRST(head) ((head)->lh_first)
#define LIST_NEXT(e, f) ((e)->f.le_next)
#define LIST_EMPTY(head) ((head)->lh_first == NULL)
#define LIST_INIT(head) do { (head)->lh_first = NULL; } while (0)
#define LIST_FOREACH(v, head, f) for ((v) = (head)->lh_first; (v); (v) = (v)->f.le_next)
#define LIST_INSERT_HEAD(head, e, f) do { if (((e)->f.le_next = (head)->lh_first) != NULL) \\
  (head)->lh_first->f.le_prev = &(e)->f.le_next; (head)->lh_first = (e); (e)->f.le_prev = &(head)->lh_first; } while (0)
#define LIST_REMOVE(e, f) do { if ((e)->f.le_next != NULL) (e)->f.le_next->f.le_prev = (e)->f.le_prev; \\
  *(e)->f.le_prev = (e)->f.le_next; } while (0)
#define SLIST_HEAD(name, type) struct name { struct type *slh_first; }
#define SLIST_HEAD_INITIALIZER(head) { NULL }
#define SLIST_ENTRY(type) struct { struct type *sle_next; }
#define SLIST_FIRST(head) ((head)->slh_first)
#define SLIST_NEXT(e, f) ((e)->f.sle_next)
#define SLIST_EMPTY(head) ((head)->slh_first == NULL)
#define SLIST_INIT(head) do { (head)->slh_first = NULL; } while (0)
#define SLIST_FOREACH(v, head, f) for ((v) = (head)->slh_first; (v); (v) = (v)->f.sle_next)
#define SLIST_INSERT_HEAD(head, e, f) do { (e)->f.sle_next = (head)->slh_first; (head)->slh_first = (e); } while (0)
#define SLIST_REMOVE_HEAD(head, f) do { (head)->slh_first = (head)->slh_first->f.sle_next; } while (0)
#define STAILQ_HEAD(name, type) struct name { struct type *stqh_first; struct type **stqh_last; }
#define STAILQ_HEAD_INITIALIZER(head) { NULL, &(head).stqh_first }
#define STAILQ_ENTRY(type) struct { struct type *stqe_next; }
#define STAILQ_FIRST(head) ((head)->stqh_first)
#define STAILQ_NEXT(e, f) ((e)->f.stqe_next)
#define STAILQ_EMPTY(head) ((head)->stqh_first == NULL)
#define STAILQ_INIT(head) do { (head)->stqh_first = NULL; (head)->stqh_last = &(head)->stqh_first; } while (0)
#define STAILQ_FOREACH(v, head, f) for ((v) = (head)->stqh_first; (v); (v) = (v)->f.stqe_next)
#define STAILQ_INSERT_TAIL(head, e, f) do { (e)->f.stqe_next = NULL; *(head)->stqh_last = (e); \\
  (head)->stqh_last = &(e)->f.stqe_next; } while (0)
#define TAILQ_HEAD(name, type) struct name { struct type *tqh_first; struct type **tqh_last; }
#define TAILQ_HEAD_INITIALIZER(head) { NULL, &(head).tqh_first }
#define TAILQ_ENTRY(type) struct { struct type *tqe_next; struct type **tqe_prev; }
#define TAILQ_FIRST(head) ((head)->tqh_first)
#define TAILQ_END(head) NULL
#define TAILQ_NEXT(e, f) ((e)->f.tqe_next)
#define TAILQ_LAST(head, name) (*(((struct name *)((head)->tqh_last))->tqh_last))
#define TAILQ_PREV(e, name, f) (*(((struct name *)((e)->f.tqe_prev))->tqh_last))
#define TAILQ_EMPTY(head) ((head)->tqh_first == NULL)
#define TAILQ_INIT(head) do { (head)->tqh_first = NULL; (head)->tqh_last = &(head)->tqh_first; } while (0)
#define TAILQ_FOREACH(v, head, f) for ((v) = (head)->tqh_first; (v); (v) = (v)->f.tqe_next)
#define TAILQ_FOREACH_SAFE(v, head, f, t) for ((v) = (head)->tqh_first; (v) && ((t) = (v)->f.tqe_next, 1); (v) = (t))
#define TAILQ_INSERT_HEAD(head, e, f) do { if (((e)->f.tqe_next = (head)->tqh_first) != NULL) \\
  (head)->tqh_first->f.tqe_prev = &(e)->f.tqe_next; else (head)->tqh_last = &(e)->f.tqe_next; \\
  (head)->tqh_first = (e); (e)->f.tqe_prev = &(head)->tqh_first; } while (0)
#define TAILQ_INSERT_TAIL(head, e, f) do { (e)->f.tqe_next = NULL; (e)->f.tqe_prev = (head)->tqh_last; \\
  *(head)->tqh_last = (e); (head)->tqh_last = &(e)->f.tqe_next; } while (0)
#define TAILQ_REMOVE(head, e, f) do { if ((e)->f.tqe_next != NULL) (e)->f.tqe_next->f.tqe_prev = (e)->f.tqe_prev; \\
  else (head)->tqh_last = (e)->f.tqe_prev; *(e)->f.tqe_prev = (e)->f.tqe_next; } while (0)
`;
var BSD_TREE = `
#define RB_HEAD(name, type) struct name { struct type *rbh_root; }
#define RB_INITIALIZER(root) { NULL }
#define RB_INIT(root) do { (root)->rbh_root = NULL; } while (0)
#define RB_ENTRY(type) struct { struct type *rbe_left, *rbe_right, *rbe_parent; int rbe_color; }
#define RB_ROOT(head) ((head)->rbh_root)
#define RB_EMPTY(head) ((head)->rbh_root == NULL)
#define RB_PROTOTYPE(name, type, field, cmp) struct type *name##_RB_INSERT(struct name *, struct type *); \\
  struct type *name##_RB_REMOVE(struct name *, struct type *); struct type *name##_RB_FIND(struct name *, struct type *); \\
  struct type *name##_RB_NEXT(struct type *); struct type *name##_RB_MINMAX(struct name *, int);
#define RB_GENERATE(name, type, field, cmp) RB_PROTOTYPE(name, type, field, cmp)
#define RB_INSERT(name, x, y) name##_RB_INSERT(x, y)
#define RB_REMOVE(name, x, y) name##_RB_REMOVE(x, y)
#define RB_FIND(name, x, y) name##_RB_FIND(x, y)
#define RB_NEXT(name, x, y) name##_RB_NEXT(y)
#define RB_MIN(name, x) name##_RB_MINMAX(x, -1)
#define RB_MAX(name, x) name##_RB_MINMAX(x, 1)
#define RB_FOREACH(x, name, head) for ((x) = RB_MIN(name, head); (x) != NULL; (x) = name##_RB_NEXT(x))
`;

// src/c/preprocess/stubs.ts
function stubHeader(name3) {
  const text = STUBS[name3];
  return text === void 0 ? void 0 : `#pragma once
${text}`;
}
var STDINT = `
typedef signed char int8_t; typedef short int16_t; typedef int int32_t; typedef long long int64_t;
typedef unsigned char uint8_t; typedef unsigned short uint16_t; typedef unsigned int uint32_t;
typedef unsigned long long uint64_t;
typedef __INTPTR_TYPE__ intptr_t; typedef __UINTPTR_TYPE__ uintptr_t;
typedef __INTMAX_TYPE__ intmax_t; typedef __UINTMAX_TYPE__ uintmax_t;
typedef __INT_FAST8_TYPE__ int_fast8_t; typedef __INT_FAST16_TYPE__ int_fast16_t;
typedef __INT_FAST32_TYPE__ int_fast32_t; typedef __INT_FAST64_TYPE__ int_fast64_t;
typedef __UINT_FAST8_TYPE__ uint_fast8_t; typedef __UINT_FAST16_TYPE__ uint_fast16_t;
typedef __UINT_FAST32_TYPE__ uint_fast32_t; typedef __UINT_FAST64_TYPE__ uint_fast64_t;
typedef __INT_LEAST8_TYPE__ int_least8_t; typedef __INT_LEAST16_TYPE__ int_least16_t;
typedef __INT_LEAST32_TYPE__ int_least32_t; typedef __INT_LEAST64_TYPE__ int_least64_t;
typedef __UINT_LEAST8_TYPE__ uint_least8_t; typedef __UINT_LEAST16_TYPE__ uint_least16_t;
typedef __UINT_LEAST32_TYPE__ uint_least32_t; typedef __UINT_LEAST64_TYPE__ uint_least64_t;
#define INT8_MAX 127
#define INT16_MAX 32767
#define INT32_MAX 2147483647
#define INT64_MAX 9223372036854775807LL
#define INT8_MIN (-INT8_MAX - 1)
#define INT16_MIN (-INT16_MAX - 1)
#define INT32_MIN (-INT32_MAX - 1)
#define INT64_MIN (-INT64_MAX - 1)
#define UINT8_MAX 255
#define UINT16_MAX 65535
#define UINT32_MAX 4294967295U
#define UINT64_MAX 18446744073709551615ULL
#define SIZE_MAX __SIZE_MAX__
#define INTPTR_MAX __INTPTR_MAX__
#define UINTPTR_MAX __UINTPTR_MAX__
#define INTMAX_MAX __INTMAX_MAX__
#define UINTMAX_MAX __UINTMAX_MAX__
#define INT64_C(c) c ## LL
#define UINT64_C(c) c ## ULL
#define INT32_C(c) c
#define UINT32_C(c) c ## U
`;
var LIMITS = `
#define CHAR_BIT 8
#define SCHAR_MAX 127
#define SCHAR_MIN (-SCHAR_MAX - 1)
#define UCHAR_MAX 255
#define CHAR_MAX SCHAR_MAX
#define CHAR_MIN SCHAR_MIN
#define SHRT_MAX __SHRT_MAX__
#define SHRT_MIN (-SHRT_MAX - 1)
#define USHRT_MAX (SHRT_MAX * 2 + 1)
#define INT_MAX __INT_MAX__
#define INT_MIN (-INT_MAX - 1)
#define UINT_MAX (INT_MAX * 2U + 1U)
#define LONG_MAX __LONG_MAX__
#define LONG_MIN (-LONG_MAX - 1L)
#define ULONG_MAX (LONG_MAX * 2UL + 1UL)
#define LLONG_MAX __LONG_LONG_MAX__
#define LLONG_MIN (-LLONG_MAX - 1LL)
#define ULLONG_MAX (LLONG_MAX * 2ULL + 1ULL)
#define PATH_MAX 4096
#define NAME_MAX 255
#define IOV_MAX 1024
`;
var STDDEF = `
typedef __SIZE_TYPE__ size_t; typedef __PTRDIFF_TYPE__ ptrdiff_t; typedef __WCHAR_TYPE__ wchar_t;
#define NULL ((void *)0)
#define offsetof(type, member) __builtin_offsetof(type, member)
`;
var TYPES = `
#include <stddef.h>
#include <stdint.h>
typedef __PTRDIFF_TYPE__ ssize_t; typedef long off_t; typedef int pid_t; typedef unsigned int uid_t, gid_t, mode_t;
typedef unsigned long dev_t, ino_t, nlink_t; typedef long time_t, suseconds_t, blksize_t, blkcnt_t; typedef int clockid_t;
typedef unsigned char u_char; typedef unsigned short u_short; typedef unsigned int u_int; typedef unsigned long u_long;
typedef uint8_t u_int8_t; typedef uint16_t u_int16_t; typedef uint32_t u_int32_t; typedef uint64_t u_int64_t;
typedef char *caddr_t; typedef unsigned int useconds_t, id_t;
`;
var TIME = `
#include <sys/types.h>
struct timespec { time_t tv_sec; long tv_nsec; };
struct timeval { time_t tv_sec; suseconds_t tv_usec; };
struct tm { int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst; };
#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
`;
var SOCKET = `
#include <sys/types.h>
#include <sys/uio.h>
typedef unsigned int socklen_t; typedef unsigned short sa_family_t;
struct sockaddr { sa_family_t sa_family; char sa_data[14]; };
struct sockaddr_storage { sa_family_t ss_family; char __ss_padding[118]; unsigned long __ss_align; };
struct msghdr { void *msg_name; socklen_t msg_namelen; struct iovec *msg_iov; size_t msg_iovlen; void *msg_control;
  size_t msg_controllen; int msg_flags; };
struct linger { int l_onoff; int l_linger; };
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define PF_UNSPEC 0
#define PF_UNIX 1
#define PF_INET 2
#define PF_INET6 10
#define AF_UNSPEC PF_UNSPEC
#define AF_UNIX PF_UNIX
#define AF_INET PF_INET
#define AF_INET6 PF_INET6
#define SOL_SOCKET 1
#define SO_REUSEADDR 2
#define SO_ERROR 4
#define SO_SNDBUF 7
#define SO_RCVBUF 8
#define SO_KEEPALIVE 9
#define SO_LINGER 13
#define MSG_PEEK 2
#define MSG_DONTWAIT 0x40
#define MSG_NOSIGNAL 0x4000
#define SHUT_RD 0
#define SHUT_WR 1
#define SHUT_RDWR 2
`;
var IN = `
#include <sys/socket.h>
typedef uint16_t in_port_t; typedef uint32_t in_addr_t;
struct in_addr { in_addr_t s_addr; };
struct in6_addr { union { uint8_t __u6_addr8[16]; uint16_t __u6_addr16[8]; uint32_t __u6_addr32[4]; } __in6_u; };
#define s6_addr __in6_u.__u6_addr8
#define s6_addr16 __in6_u.__u6_addr16
#define s6_addr32 __in6_u.__u6_addr32
struct sockaddr_in { sa_family_t sin_family; in_port_t sin_port; struct in_addr sin_addr; unsigned char sin_zero[8]; };
struct sockaddr_in6 { sa_family_t sin6_family; in_port_t sin6_port; uint32_t sin6_flowinfo; struct in6_addr sin6_addr;
  uint32_t sin6_scope_id; };
#define IPPROTO_IP 0
#define IPPROTO_ICMP 1
#define IPPROTO_TCP 6
#define IPPROTO_UDP 17
#define IPPROTO_IPV6 41
#define IPPROTO_ICMPV6 58
#define IPPROTO_RAW 255
#define INADDR_ANY ((in_addr_t)0x00000000)
#define INADDR_LOOPBACK ((in_addr_t)0x7f000001)
#define INADDR_NONE ((in_addr_t)0xffffffff)
#define INET_ADDRSTRLEN 16
#define INET6_ADDRSTRLEN 46
uint32_t ntohl(uint32_t); uint16_t ntohs(uint16_t); uint32_t htonl(uint32_t); uint16_t htons(uint16_t);
`;
var IP = `
#include <netinet/in.h>
struct ip { unsigned int ip_hl : 4, ip_v : 4; uint8_t ip_tos; uint16_t ip_len, ip_id, ip_off; uint8_t ip_ttl, ip_p;
  uint16_t ip_sum; struct in_addr ip_src, ip_dst; };
struct iphdr { unsigned int ihl : 4, version : 4; uint8_t tos; uint16_t tot_len, id, frag_off; uint8_t ttl, protocol;
  uint16_t check; uint32_t saddr, daddr; };
#define IP_DF 0x4000
#define IP_MF 0x2000
#define IP_OFFMASK 0x1fff
`;
var IP6 = `
#include <netinet/in.h>
struct ip6_hdr { union { struct ip6_hdrctl { uint32_t ip6_un1_flow; uint16_t ip6_un1_plen; uint8_t ip6_un1_nxt, ip6_un1_hlim; }
  ip6_un1; uint8_t ip6_un2_vfc; } ip6_ctlun; struct in6_addr ip6_src, ip6_dst; };
#define ip6_vfc ip6_ctlun.ip6_un2_vfc
#define ip6_flow ip6_ctlun.ip6_un1.ip6_un1_flow
#define ip6_plen ip6_ctlun.ip6_un1.ip6_un1_plen
#define ip6_nxt ip6_ctlun.ip6_un1.ip6_un1_nxt
#define ip6_hlim ip6_ctlun.ip6_un1.ip6_un1_hlim
`;
var TCP = `
#include <netinet/in.h>
struct tcphdr { union {
  struct { uint16_t th_sport, th_dport; uint32_t th_seq, th_ack; uint8_t th_x2 : 4, th_off : 4; uint8_t th_flags;
    uint16_t th_win, th_sum, th_urp; };
  struct { uint16_t source, dest; uint32_t seq, ack_seq; uint16_t res1 : 4, doff : 4, fin : 1, syn : 1, rst : 1, psh : 1,
    ack : 1, urg : 1, res2 : 2; uint16_t window, check, urg_ptr; }; }; };
#define TH_FIN 0x01
#define TH_SYN 0x02
#define TH_RST 0x04
#define TH_PUSH 0x08
#define TH_ACK 0x10
#define TH_URG 0x20
#define TCP_NODELAY 1
`;
var UDP = `
#include <netinet/in.h>
struct udphdr { union { struct { uint16_t uh_sport, uh_dport, uh_ulen, uh_sum; };
  struct { uint16_t source, dest, len, check; }; }; };
`;
var ICMP = `
#include <netinet/in.h>
struct icmphdr { uint8_t type, code; uint16_t checksum; union { struct { uint16_t id, sequence; } echo; uint32_t gateway; } un; };
struct icmp { uint8_t icmp_type, icmp_code; uint16_t icmp_cksum; uint32_t icmp_rest; };
#define ICMP_ECHOREPLY 0
#define ICMP_ECHO 8
`;
var ETHERNET = `
#include <sys/types.h>
#define ETH_ALEN 6
#define ETHER_ADDR_LEN 6
struct ether_addr { uint8_t ether_addr_octet[6]; };
struct ether_header { uint8_t ether_dhost[6], ether_shost[6]; uint16_t ether_type; };
struct ethhdr { uint8_t h_dest[6], h_source[6]; uint16_t h_proto; };
#define ETHERTYPE_IP 0x0800
#define ETHERTYPE_ARP 0x0806
#define ETHERTYPE_IPV6 0x86dd
#define ETHERTYPE_VLAN 0x8100
`;
var PTHREAD = `
#include <time.h>
typedef unsigned long pthread_t; typedef unsigned int pthread_key_t; typedef int pthread_once_t;
typedef struct { int __lock; } pthread_mutex_t, pthread_spinlock_t;
typedef struct { int __lock; } pthread_rwlock_t, pthread_cond_t, pthread_barrier_t;
typedef struct { int __kind; } pthread_attr_t, pthread_mutexattr_t, pthread_rwlockattr_t, pthread_condattr_t;
#define PTHREAD_MUTEX_INITIALIZER { 0 }
#define PTHREAD_RWLOCK_INITIALIZER { 0 }
#define PTHREAD_COND_INITIALIZER { 0 }
#define PTHREAD_ONCE_INIT 0
int pthread_create(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
int pthread_key_create(pthread_key_t *, void (*)(void *));
void *pthread_getspecific(pthread_key_t); int pthread_setspecific(pthread_key_t, const void *);
`;
var ERRNO_VALUES = "EPERM 1 ENOENT 2 EINTR 4 EIO 5 EBADF 9 EAGAIN 11 ENOMEM 12 EACCES 13 EFAULT 14 EBUSY 16 EEXIST 17 ENODEV 19 ENOTDIR 20 EINVAL 22 EMFILE 24 ENOSPC 28 EPIPE 32 ERANGE 34 EWOULDBLOCK 11 EPROTO 71 EMSGSIZE 90 EOPNOTSUPP 95 EAFNOSUPPORT 97 EADDRINUSE 98 ENETUNREACH 101 ECONNABORTED 103 ECONNRESET 104 ENOBUFS 105 EISCONN 106 ENOTCONN 107 ETIMEDOUT 110 ECONNREFUSED 111 EHOSTUNREACH 113 EALREADY 114 EINPROGRESS 115";
var ERRNO = `
extern int *__errno_location(void);
#define errno (*__errno_location())
${ERRNO_VALUES.replace(/(\w+) (\d+) ?/g, "#define $1 $2\n")}`;
var STUBS = {
  "stdarg.h": `typedef __builtin_va_list va_list; typedef __builtin_va_list __gnuc_va_list;
#define va_start(v, l) __builtin_va_start(v, l)
#define va_end(v) __builtin_va_end(v)
#define va_arg(v, l) __builtin_va_arg(v, l)
#define va_copy(d, s) __builtin_va_copy(d, s)
`,
  "stddef.h": STDDEF,
  "stdbool.h": "#define bool _Bool\n#define true 1\n#define false 0\n#define __bool_true_false_are_defined 1\n",
  "stdint.h": STDINT,
  "inttypes.h": '#include <stdint.h>\n#define PRIu64 "llu"\n#define PRId64 "lld"\n#define PRIx64 "llx"\n#define PRIu32 "u"\n#define PRId32 "d"\n#define PRIx32 "x"\n',
  "limits.h": LIMITS,
  "errno.h": ERRNO,
  "stdio.h": "#include <stddef.h>\n#include <stdarg.h>\ntypedef struct _IO_FILE FILE;\nextern FILE *stdin, *stdout, *stderr;\n#define EOF (-1)\n#define BUFSIZ 8192\n",
  "stdlib.h": "#include <stddef.h>\nvoid *malloc(size_t); void *calloc(size_t, size_t); void *realloc(void *, size_t); void free(void *);\nvoid exit(int); void abort(void);\n#define EXIT_SUCCESS 0\n#define EXIT_FAILURE 1\n",
  "string.h": "#include <stddef.h>\nvoid *memcpy(void *, const void *, size_t); void *memmove(void *, const void *, size_t);\nvoid *memset(void *, int, size_t); int memcmp(const void *, const void *, size_t);\nchar *strcpy(char *, const char *); char *strncpy(char *, const char *, size_t); char *strdup(const char *);\nsize_t strlen(const char *); int strcmp(const char *, const char *); char *strchr(const char *, int);\n",
  "assert.h": "#define assert(e) ((void)(e))\n",
  "unistd.h": "#include <sys/types.h>\n#define STDIN_FILENO 0\n#define STDOUT_FILENO 1\n#define STDERR_FILENO 2\n",
  "signal.h": "#include <sys/types.h>\ntypedef void (*sighandler_t)(int); typedef int sig_atomic_t; typedef struct { unsigned long __val[16]; } sigset_t;\nsighandler_t signal(int, sighandler_t);\n#define SIGHUP 1\n#define SIGINT 2\n#define SIGUSR1 10\n#define SIGUSR2 12\n#define SIGPIPE 13\n#define SIGALRM 14\n#define SIGTERM 15\n#define SIGCHLD 17\n#define SIG_DFL ((sighandler_t)0)\n#define SIG_IGN ((sighandler_t)1)\n",
  "time.h": TIME,
  "sys/time.h": "#include <time.h>\nstruct timezone { int tz_minuteswest; int tz_dsttime; };\nint gettimeofday(struct timeval *, void *);\n",
  "sys/types.h": TYPES,
  "sys/uio.h": "#include <sys/types.h>\nstruct iovec { void *iov_base; size_t iov_len; };\n",
  "sys/socket.h": SOCKET,
  "sys/queue.h": BSD_QUEUE,
  "sys/tree.h": BSD_TREE,
  "netinet/in.h": IN,
  "netinet/ip.h": IP,
  "netinet/ip6.h": IP6,
  "netinet/tcp.h": TCP,
  "netinet/udp.h": UDP,
  "netinet/ip_icmp.h": ICMP,
  "netinet/if_ether.h": "#include <net/ethernet.h>\n",
  "net/ethernet.h": ETHERNET,
  "arpa/inet.h": "#include <netinet/in.h>\nchar *inet_ntoa(struct in_addr); const char *inet_ntop(int, const void *, char *, socklen_t);\nint inet_pton(int, const char *, void *);\n",
  "pthread.h": PTHREAD
};

// src/c/preprocess/includes.ts
var MAIN_FILE = -1;
var BESIDE = -2;
var IncludeSearch = class {
  #chain;
  #bracketStart;
  #systemDirs;
  #lookup;
  constructor(options, lookup) {
    this.#systemDirs = options.systemDirs;
    const known = /* @__PURE__ */ new Set([...options.systemDirs, ...options.afterDirs]);
    const own2 = options.includeDirs.filter((directory) => !known.has(directory));
    const inside2 = (directory) => !this.#outside(joinPath(directory, "x"));
    const brackets = [.../* @__PURE__ */ new Set([...own2, ...options.systemDirs, ...options.afterDirs])].filter(inside2);
    const quotes = [...new Set(options.quoteDirs)].filter(inside2);
    this.#chain = [...quotes, ...brackets].map((directory) => directory === "." ? "" : directory);
    this.#bracketStart = quotes.length;
    this.#lookup = lookup;
  }
  resolve(request) {
    const found = this.find(request);
    if (found.kind === "found") return found;
    const stub = stubHeader(request.text);
    if (stub !== void 0 && (!request.quoted || found.kind === "missing")) return this.#made(request.text, stub);
    const guess = this.#lookup.guess(request.text, request.from);
    const path = guess === void 0 ? void 0 : jailedPath(guess, this.#systemDirs);
    const content = path === void 0 ? void 0 : this.#lookup.readFile(path);
    if (path === void 0 || content === void 0) return found;
    return { kind: "found", path, spelled: path, content, index: BESIDE, origin: "guess" };
  }
  /** Only what lies on disk: what `__has_include` answers. */
  find(request) {
    const { text } = request;
    if (text.startsWith("/"))
      return this.#tryPath(text, BESIDE) ?? { kind: this.#outside(text) ? "outside" : "missing" };
    let outside = false;
    if (request.quoted && (!request.next || request.fromIndex === MAIN_FILE)) {
      const beside = joinPath(directoryOf(request.from), text);
      const hit = this.#tryPath(beside, BESIDE);
      if (hit !== void 0) return hit;
      outside ||= this.#outside(beside);
    }
    for (let i2 = this.#firstIndex(request); i2 < this.#chain.length; i2++) {
      const spelled = joinPath(this.#chain[i2] ?? "", text);
      const hit = this.#tryPath(spelled, i2);
      if (hit !== void 0) return hit;
      outside ||= this.#outside(spelled);
    }
    return { kind: outside ? "outside" : "missing" };
  }
  #firstIndex(request) {
    if (request.next && request.fromIndex !== MAIN_FILE) return Math.max(request.fromIndex, -1) + 1;
    return request.quoted ? 0 : this.#bracketStart;
  }
  #outside(spelled) {
    return jailedPath(spelled, this.#systemDirs) === void 0;
  }
  #tryPath(spelled, index) {
    const path = jailedPath(spelled, this.#systemDirs);
    const content = path === void 0 ? void 0 : this.#lookup.readFile(path);
    if (path === void 0 || content === void 0) return void 0;
    return { kind: "found", path, spelled, content, index, origin: "file" };
  }
  #made(text, source) {
    const path = `<stub>/${text}`;
    const content = { bytes: new TextEncoder().encode(source), hash: `stub:${text}` };
    return { kind: "found", path, spelled: path, content, index: BESIDE, origin: "stub" };
  }
};

// src/c/preprocess/lookups.ts
var Facts = class {
  #ids = /* @__PURE__ */ new Map();
  #list = [];
  get(id) {
    return this.#list[id];
  }
  idOf(fact) {
    const key = fact.kind === "file" ? `${fact.hash}\0${fact.path}` : `?\0${fact.text}\0${fact.from}\0${fact.path ?? "\0"}`;
    const known = this.#ids.get(key);
    if (known !== void 0) return known;
    this.#ids.set(key, this.#list.length);
    this.#list.push(fact);
    return this.#list.length - 1;
  }
};
var UnitLookups = class {
  #facts;
  #reader;
  #guess;
  #contents = /* @__PURE__ */ new Map();
  #guesses = /* @__PURE__ */ new Map();
  #holding = /* @__PURE__ */ new Set();
  /** Facts in the order they were used, with repeats; headers on record cut it. */
  #log = [];
  constructor(facts, reader, guess) {
    this.#facts = facts;
    this.#reader = reader;
    this.#guess = guess;
  }
  readFile(path) {
    const { content, fact } = this.#look(path);
    this.#log.push(fact);
    return content;
  }
  guess(text, from) {
    const { path, fact } = this.#ask(text, from);
    this.#log.push(fact);
    return path;
  }
  #look(path) {
    const known = this.#contents.get(path);
    if (known !== void 0) return known;
    const content = this.#reader.read(path);
    const fact = this.#facts.idOf({ kind: "file", path, hash: content?.hash ?? null });
    const made = { content, fact };
    this.#contents.set(path, made);
    this.#holding.add(fact);
    return made;
  }
  #ask(text, from) {
    const key = `${text}\0${from}`;
    const known = this.#guesses.get(key);
    if (known !== void 0) return known;
    const path = this.#guess?.(text, from);
    const made = { path, fact: this.#facts.idOf({ kind: "guess", text, from, path }) };
    this.#guesses.set(key, made);
    this.#holding.add(made.fact);
    return made;
  }
  get position() {
    return this.#log.length;
  }
  /** The distinct facts used since `position`. */
  since(position) {
    const distinct = Int32Array.from(new Set(this.#log.slice(position)));
    this.#log.length = position;
    for (const fact of distinct) this.#log.push(fact);
    return distinct;
  }
  /** True if all of `facts` hold in this unit too. */
  hold(facts) {
    return facts.every((fact) => this.#holding.has(fact) || this.#holds(fact));
  }
  #holds(id) {
    const fact = this.#facts.get(id);
    if (fact === void 0) return false;
    return (fact.kind === "file" ? this.#look(fact.path) : this.#ask(fact.text, fact.from)).fact === id;
  }
  /** Notes facts that a replayed header used. */
  use(facts) {
    for (const fact of facts) this.#log.push(fact);
  }
  dependencies() {
    const result = [];
    for (const id of new Set(this.#log)) {
      const fact = this.#facts.get(id);
      if (fact?.kind === "file") result.push({ path: fact.path, hash: fact.hash });
    }
    return result;
  }
};

// src/c/preprocess/predefined-tables.ts
var PREDEFINED_EVERYWHERE = `_STDC_PREDEF_H 1
__ATOMIC_ACQUIRE 2
__ATOMIC_ACQ_REL 4
__ATOMIC_CONSUME 1
__ATOMIC_HLE_ACQUIRE 65536
__ATOMIC_HLE_RELEASE 131072
__ATOMIC_RELAXED 0
__ATOMIC_RELEASE 3
__ATOMIC_SEQ_CST 5
__BIGGEST_ALIGNMENT__ 16
__BYTE_ORDER__ __ORDER_LITTLE_ENDIAN__
__CHAR16_TYPE__ short unsigned int
__CHAR32_TYPE__ unsigned int
__CHAR_BIT__ 8
__DBL_DECIMAL_DIG__ 17
__DBL_DENORM_MIN__ ((double)4.94065645841246544176568792868221372e-324L)
__DBL_DIG__ 15
__DBL_EPSILON__ ((double)2.22044604925031308084726333618164062e-16L)
__DBL_HAS_DENORM__ 1
__DBL_HAS_INFINITY__ 1
__DBL_HAS_QUIET_NAN__ 1
__DBL_IS_IEC_60559__ 2
__DBL_MANT_DIG__ 53
__DBL_MAX_10_EXP__ 308
__DBL_MAX_EXP__ 1024
__DBL_MAX__ ((double)1.79769313486231570814527423731704357e+308L)
__DBL_MIN_10_EXP__ (-307)
__DBL_MIN_EXP__ (-1021)
__DBL_MIN__ ((double)2.22507385850720138309023271733240406e-308L)
__DBL_NORM_MAX__ ((double)1.79769313486231570814527423731704357e+308L)
__DEC128_EPSILON__ 1E-33DL
__DEC128_MANT_DIG__ 34
__DEC128_MAX_EXP__ 6145
__DEC128_MAX__ 9.999999999999999999999999999999999E6144DL
__DEC128_MIN_EXP__ (-6142)
__DEC128_MIN__ 1E-6143DL
__DEC128_SUBNORMAL_MIN__ 0.000000000000000000000000000000001E-6143DL
__DEC32_EPSILON__ 1E-6DF
__DEC32_MANT_DIG__ 7
__DEC32_MAX_EXP__ 97
__DEC32_MAX__ 9.999999E96DF
__DEC32_MIN_EXP__ (-94)
__DEC32_MIN__ 1E-95DF
__DEC32_SUBNORMAL_MIN__ 0.000001E-95DF
__DEC64_EPSILON__ 1E-15DD
__DEC64_MANT_DIG__ 16
__DEC64_MAX_EXP__ 385
__DEC64_MAX__ 9.999999999999999E384DD
__DEC64_MIN_EXP__ (-382)
__DEC64_MIN__ 1E-383DD
__DEC64_SUBNORMAL_MIN__ 0.000000000000001E-383DD
__DECIMAL_BID_FORMAT__ 1
__DECIMAL_DIG__ 21
__DEC_EVAL_METHOD__ 2
__ELF__ 1
__FINITE_MATH_ONLY__ 0
__FLOAT_WORD_ORDER__ __ORDER_LITTLE_ENDIAN__
__FLT128_DECIMAL_DIG__ 36
__FLT128_DENORM_MIN__ 6.47517511943802511092443895822764655e-4966F128
__FLT128_DIG__ 33
__FLT128_EPSILON__ 1.92592994438723585305597794258492732e-34F128
__FLT128_HAS_DENORM__ 1
__FLT128_HAS_INFINITY__ 1
__FLT128_HAS_QUIET_NAN__ 1
__FLT128_IS_IEC_60559__ 2
__FLT128_MANT_DIG__ 113
__FLT128_MAX_10_EXP__ 4932
__FLT128_MAX_EXP__ 16384
__FLT128_MAX__ 1.18973149535723176508575932662800702e+4932F128
__FLT128_MIN_10_EXP__ (-4931)
__FLT128_MIN_EXP__ (-16381)
__FLT128_MIN__ 3.36210314311209350626267781732175260e-4932F128
__FLT128_NORM_MAX__ 1.18973149535723176508575932662800702e+4932F128
__FLT32X_DECIMAL_DIG__ 17
__FLT32X_DENORM_MIN__ 4.94065645841246544176568792868221372e-324F32x
__FLT32X_DIG__ 15
__FLT32X_EPSILON__ 2.22044604925031308084726333618164062e-16F32x
__FLT32X_HAS_DENORM__ 1
__FLT32X_HAS_INFINITY__ 1
__FLT32X_HAS_QUIET_NAN__ 1
__FLT32X_IS_IEC_60559__ 2
__FLT32X_MANT_DIG__ 53
__FLT32X_MAX_10_EXP__ 308
__FLT32X_MAX_EXP__ 1024
__FLT32X_MAX__ 1.79769313486231570814527423731704357e+308F32x
__FLT32X_MIN_10_EXP__ (-307)
__FLT32X_MIN_EXP__ (-1021)
__FLT32X_MIN__ 2.22507385850720138309023271733240406e-308F32x
__FLT32X_NORM_MAX__ 1.79769313486231570814527423731704357e+308F32x
__FLT32_DECIMAL_DIG__ 9
__FLT32_DENORM_MIN__ 1.40129846432481707092372958328991613e-45F32
__FLT32_DIG__ 6
__FLT32_EPSILON__ 1.19209289550781250000000000000000000e-7F32
__FLT32_HAS_DENORM__ 1
__FLT32_HAS_INFINITY__ 1
__FLT32_HAS_QUIET_NAN__ 1
__FLT32_IS_IEC_60559__ 2
__FLT32_MANT_DIG__ 24
__FLT32_MAX_10_EXP__ 38
__FLT32_MAX_EXP__ 128
__FLT32_MAX__ 3.40282346638528859811704183484516925e+38F32
__FLT32_MIN_10_EXP__ (-37)
__FLT32_MIN_EXP__ (-125)
__FLT32_MIN__ 1.17549435082228750796873653722224568e-38F32
__FLT32_NORM_MAX__ 3.40282346638528859811704183484516925e+38F32
__FLT64X_DECIMAL_DIG__ 21
__FLT64X_DENORM_MIN__ 3.64519953188247460252840593361941982e-4951F64x
__FLT64X_DIG__ 18
__FLT64X_EPSILON__ 1.08420217248550443400745280086994171e-19F64x
__FLT64X_HAS_DENORM__ 1
__FLT64X_HAS_INFINITY__ 1
__FLT64X_HAS_QUIET_NAN__ 1
__FLT64X_IS_IEC_60559__ 2
__FLT64X_MANT_DIG__ 64
__FLT64X_MAX_10_EXP__ 4932
__FLT64X_MAX_EXP__ 16384
__FLT64X_MAX__ 1.18973149535723176502126385303097021e+4932F64x
__FLT64X_MIN_10_EXP__ (-4931)
__FLT64X_MIN_EXP__ (-16381)
__FLT64X_MIN__ 3.36210314311209350626267781732175260e-4932F64x
__FLT64X_NORM_MAX__ 1.18973149535723176502126385303097021e+4932F64x
__FLT64_DECIMAL_DIG__ 17
__FLT64_DENORM_MIN__ 4.94065645841246544176568792868221372e-324F64
__FLT64_DIG__ 15
__FLT64_EPSILON__ 2.22044604925031308084726333618164062e-16F64
__FLT64_HAS_DENORM__ 1
__FLT64_HAS_INFINITY__ 1
__FLT64_HAS_QUIET_NAN__ 1
__FLT64_IS_IEC_60559__ 2
__FLT64_MANT_DIG__ 53
__FLT64_MAX_10_EXP__ 308
__FLT64_MAX_EXP__ 1024
__FLT64_MAX__ 1.79769313486231570814527423731704357e+308F64
__FLT64_MIN_10_EXP__ (-307)
__FLT64_MIN_EXP__ (-1021)
__FLT64_MIN__ 2.22507385850720138309023271733240406e-308F64
__FLT64_NORM_MAX__ 1.79769313486231570814527423731704357e+308F64
__FLT_DECIMAL_DIG__ 9
__FLT_DENORM_MIN__ 1.40129846432481707092372958328991613e-45F
__FLT_DIG__ 6
__FLT_EPSILON__ 1.19209289550781250000000000000000000e-7F
__FLT_HAS_DENORM__ 1
__FLT_HAS_INFINITY__ 1
__FLT_HAS_QUIET_NAN__ 1
__FLT_IS_IEC_60559__ 2
__FLT_MANT_DIG__ 24
__FLT_MAX_10_EXP__ 38
__FLT_MAX_EXP__ 128
__FLT_MAX__ 3.40282346638528859811704183484516925e+38F
__FLT_MIN_10_EXP__ (-37)
__FLT_MIN_EXP__ (-125)
__FLT_MIN__ 1.17549435082228750796873653722224568e-38F
__FLT_NORM_MAX__ 3.40282346638528859811704183484516925e+38F
__FLT_RADIX__ 2
__GCC_ASM_FLAG_OUTPUTS__ 1
__GCC_ATOMIC_BOOL_LOCK_FREE 2
__GCC_ATOMIC_CHAR16_T_LOCK_FREE 2
__GCC_ATOMIC_CHAR32_T_LOCK_FREE 2
__GCC_ATOMIC_CHAR_LOCK_FREE 2
__GCC_ATOMIC_INT_LOCK_FREE 2
__GCC_ATOMIC_LLONG_LOCK_FREE 2
__GCC_ATOMIC_LONG_LOCK_FREE 2
__GCC_ATOMIC_POINTER_LOCK_FREE 2
__GCC_ATOMIC_SHORT_LOCK_FREE 2
__GCC_ATOMIC_TEST_AND_SET_TRUEVAL 1
__GCC_ATOMIC_WCHAR_T_LOCK_FREE 2
__GCC_CONSTRUCTIVE_SIZE 64
__GCC_DESTRUCTIVE_SIZE 64
__GCC_HAVE_DWARF2_CFI_ASM 1
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_1 1
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_2 1
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_4 1
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_8 1
__GCC_IEC_559 2
__GCC_IEC_559_COMPLEX 2
__GNUC_EXECUTION_CHARSET_NAME "UTF-8"
__GNUC_MINOR__ 2
__GNUC_PATCHLEVEL__ 0
__GNUC_WIDE_EXECUTION_CHARSET_NAME "UTF-32LE"
__GNUC__ 12
__GXX_ABI_VERSION 1017
__HAVE_SPECULATION_SAFE_VALUE 1
__INT16_C(c) c
__INT16_MAX__ 0x7fff
__INT16_TYPE__ short int
__INT32_C(c) c
__INT32_MAX__ 0x7fffffff
__INT32_TYPE__ int
__INT8_C(c) c
__INT8_MAX__ 0x7f
__INT8_TYPE__ signed char
__INTMAX_WIDTH__ 64
__INT_FAST64_WIDTH__ 64
__INT_FAST8_MAX__ 0x7f
__INT_FAST8_TYPE__ signed char
__INT_FAST8_WIDTH__ 8
__INT_LEAST16_MAX__ 0x7fff
__INT_LEAST16_TYPE__ short int
__INT_LEAST16_WIDTH__ 16
__INT_LEAST32_MAX__ 0x7fffffff
__INT_LEAST32_TYPE__ int
__INT_LEAST32_WIDTH__ 32
__INT_LEAST64_WIDTH__ 64
__INT_LEAST8_MAX__ 0x7f
__INT_LEAST8_TYPE__ signed char
__INT_LEAST8_WIDTH__ 8
__INT_MAX__ 0x7fffffff
__INT_WIDTH__ 32
__LDBL_DECIMAL_DIG__ 21
__LDBL_DENORM_MIN__ 3.64519953188247460252840593361941982e-4951L
__LDBL_DIG__ 18
__LDBL_EPSILON__ 1.08420217248550443400745280086994171e-19L
__LDBL_HAS_DENORM__ 1
__LDBL_HAS_INFINITY__ 1
__LDBL_HAS_QUIET_NAN__ 1
__LDBL_IS_IEC_60559__ 2
__LDBL_MANT_DIG__ 64
__LDBL_MAX_10_EXP__ 4932
__LDBL_MAX_EXP__ 16384
__LDBL_MAX__ 1.18973149535723176502126385303097021e+4932L
__LDBL_MIN_10_EXP__ (-4931)
__LDBL_MIN_EXP__ (-16381)
__LDBL_MIN__ 3.36210314311209350626267781732175260e-4932L
__LDBL_NORM_MAX__ 1.18973149535723176502126385303097021e+4932L
__LONG_LONG_MAX__ 0x7fffffffffffffffLL
__LONG_LONG_WIDTH__ 64
__NO_INLINE__ 1
__ORDER_BIG_ENDIAN__ 4321
__ORDER_LITTLE_ENDIAN__ 1234
__ORDER_PDP_ENDIAN__ 3412
__PIC__ 2
__PIE__ 2
__PRAGMA_REDEFINE_EXTNAME 1
__REGISTER_PREFIX__ 
__SCHAR_MAX__ 0x7f
__SCHAR_WIDTH__ 8
__SEG_FS 1
__SEG_GS 1
__SHRT_MAX__ 0x7fff
__SHRT_WIDTH__ 16
__SIG_ATOMIC_MAX__ 0x7fffffff
__SIG_ATOMIC_MIN__ (-__SIG_ATOMIC_MAX__ - 1)
__SIG_ATOMIC_TYPE__ int
__SIG_ATOMIC_WIDTH__ 32
__SIZEOF_DOUBLE__ 8
__SIZEOF_FLOAT128__ 16
__SIZEOF_FLOAT__ 4
__SIZEOF_INT__ 4
__SIZEOF_LONG_LONG__ 8
__SIZEOF_SHORT__ 2
__SIZEOF_WCHAR_T__ 4
__SIZEOF_WINT_T__ 4
__STDC_HOSTED__ 1
__STDC_IEC_559_COMPLEX__ 1
__STDC_IEC_559__ 1
__STDC_IEC_60559_BFP__ 201404L
__STDC_IEC_60559_COMPLEX__ 201404L
__STDC_ISO_10646__ 201706L
__UINT16_C(c) c
__UINT16_MAX__ 0xffff
__UINT16_TYPE__ short unsigned int
__UINT32_C(c) c ## U
__UINT32_MAX__ 0xffffffffU
__UINT32_TYPE__ unsigned int
__UINT8_C(c) c
__UINT8_MAX__ 0xff
__UINT8_TYPE__ unsigned char
__UINT_FAST8_MAX__ 0xff
__UINT_FAST8_TYPE__ unsigned char
__UINT_LEAST16_MAX__ 0xffff
__UINT_LEAST16_TYPE__ short unsigned int
__UINT_LEAST32_MAX__ 0xffffffffU
__UINT_LEAST32_TYPE__ unsigned int
__UINT_LEAST8_MAX__ 0xff
__UINT_LEAST8_TYPE__ unsigned char
__USER_LABEL_PREFIX__ 
__VERSION__ "12.2.0"
__WCHAR_MIN__ (-__WCHAR_MAX__ - 1)
__WCHAR_WIDTH__ 32
__WINT_MAX__ 0xffffffffU
__WINT_MIN__ 0U
__WINT_TYPE__ unsigned int
__WINT_WIDTH__ 32
__gnu_linux__ 1
__linux 1
__linux__ 1
__pic__ 2
__pie__ 2
__unix 1
__unix__ 1
`;
var PREDEFINED_64 = `_LP64 1
__FLT16_DECIMAL_DIG__ 5
__FLT16_DENORM_MIN__ 5.96046447753906250000000000000000000e-8F16
__FLT16_DIG__ 3
__FLT16_EPSILON__ 9.76562500000000000000000000000000000e-4F16
__FLT16_HAS_DENORM__ 1
__FLT16_HAS_INFINITY__ 1
__FLT16_HAS_QUIET_NAN__ 1
__FLT16_IS_IEC_60559__ 2
__FLT16_MANT_DIG__ 11
__FLT16_MAX_10_EXP__ 4
__FLT16_MAX_EXP__ 16
__FLT16_MAX__ 6.55040000000000000000000000000000000e+4F16
__FLT16_MIN_10_EXP__ (-4)
__FLT16_MIN_EXP__ (-13)
__FLT16_MIN__ 6.10351562500000000000000000000000000e-5F16
__FLT16_NORM_MAX__ 6.55040000000000000000000000000000000e+4F16
__FLT_EVAL_METHOD_TS_18661_3__ 0
__FLT_EVAL_METHOD__ 0
__FXSR__ 1
__INT64_C(c) c ## L
__INT64_MAX__ 0x7fffffffffffffffL
__INT64_TYPE__ long int
__INTMAX_C(c) c ## L
__INTMAX_MAX__ 0x7fffffffffffffffL
__INTMAX_TYPE__ long int
__INTPTR_MAX__ 0x7fffffffffffffffL
__INTPTR_TYPE__ long int
__INTPTR_WIDTH__ 64
__INT_FAST16_MAX__ 0x7fffffffffffffffL
__INT_FAST16_TYPE__ long int
__INT_FAST16_WIDTH__ 64
__INT_FAST32_MAX__ 0x7fffffffffffffffL
__INT_FAST32_TYPE__ long int
__INT_FAST32_WIDTH__ 64
__INT_FAST64_MAX__ 0x7fffffffffffffffL
__INT_FAST64_TYPE__ long int
__INT_LEAST64_MAX__ 0x7fffffffffffffffL
__INT_LEAST64_TYPE__ long int
__LONG_MAX__ 0x7fffffffffffffffL
__LONG_WIDTH__ 64
__LP64__ 1
__MMX_WITH_SSE__ 1
__MMX__ 1
__PTRDIFF_MAX__ 0x7fffffffffffffffL
__PTRDIFF_TYPE__ long int
__PTRDIFF_WIDTH__ 64
__SIZEOF_FLOAT80__ 16
__SIZEOF_INT128__ 16
__SIZEOF_LONG_DOUBLE__ 16
__SIZEOF_LONG__ 8
__SIZEOF_POINTER__ 8
__SIZEOF_PTRDIFF_T__ 8
__SIZEOF_SIZE_T__ 8
__SIZE_MAX__ 0xffffffffffffffffUL
__SIZE_TYPE__ long unsigned int
__SIZE_WIDTH__ 64
__SSE2_MATH__ 1
__SSE2__ 1
__SSE_MATH__ 1
__SSE__ 1
__UINT64_C(c) c ## UL
__UINT64_MAX__ 0xffffffffffffffffUL
__UINT64_TYPE__ long unsigned int
__UINTMAX_C(c) c ## UL
__UINTMAX_MAX__ 0xffffffffffffffffUL
__UINTMAX_TYPE__ long unsigned int
__UINTPTR_MAX__ 0xffffffffffffffffUL
__UINTPTR_TYPE__ long unsigned int
__UINT_FAST16_MAX__ 0xffffffffffffffffUL
__UINT_FAST16_TYPE__ long unsigned int
__UINT_FAST32_MAX__ 0xffffffffffffffffUL
__UINT_FAST32_TYPE__ long unsigned int
__UINT_FAST64_MAX__ 0xffffffffffffffffUL
__UINT_FAST64_TYPE__ long unsigned int
__UINT_LEAST64_MAX__ 0xffffffffffffffffUL
__UINT_LEAST64_TYPE__ long unsigned int
__WCHAR_MAX__ 0x7fffffff
__WCHAR_TYPE__ int
__amd64 1
__amd64__ 1
__code_model_small__ 1
__k8 1
__k8__ 1
__x86_64 1
__x86_64__ 1
`;
var PREDEFINED_32 = `_ILP32 1
__FLT_EVAL_METHOD_TS_18661_3__ 2
__FLT_EVAL_METHOD__ 2
__ILP32__ 1
__INT64_C(c) c ## LL
__INT64_MAX__ 0x7fffffffffffffffLL
__INT64_TYPE__ long long int
__INTMAX_C(c) c ## LL
__INTMAX_MAX__ 0x7fffffffffffffffLL
__INTMAX_TYPE__ long long int
__INTPTR_MAX__ 0x7fffffff
__INTPTR_TYPE__ int
__INTPTR_WIDTH__ 32
__INT_FAST16_MAX__ 0x7fffffff
__INT_FAST16_TYPE__ int
__INT_FAST16_WIDTH__ 32
__INT_FAST32_MAX__ 0x7fffffff
__INT_FAST32_TYPE__ int
__INT_FAST32_WIDTH__ 32
__INT_FAST64_MAX__ 0x7fffffffffffffffLL
__INT_FAST64_TYPE__ long long int
__INT_LEAST64_MAX__ 0x7fffffffffffffffLL
__INT_LEAST64_TYPE__ long long int
__LAHF_SAHF__ 1
__LONG_MAX__ 0x7fffffffL
__LONG_WIDTH__ 32
__PTRDIFF_MAX__ 0x7fffffff
__PTRDIFF_TYPE__ int
__PTRDIFF_WIDTH__ 32
__SIZEOF_FLOAT80__ 12
__SIZEOF_LONG_DOUBLE__ 12
__SIZEOF_LONG__ 4
__SIZEOF_POINTER__ 4
__SIZEOF_PTRDIFF_T__ 4
__SIZEOF_SIZE_T__ 4
__SIZE_MAX__ 0xffffffffU
__SIZE_TYPE__ unsigned int
__SIZE_WIDTH__ 32
__UINT64_C(c) c ## ULL
__UINT64_MAX__ 0xffffffffffffffffULL
__UINT64_TYPE__ long long unsigned int
__UINTMAX_C(c) c ## ULL
__UINTMAX_MAX__ 0xffffffffffffffffULL
__UINTMAX_TYPE__ long long unsigned int
__UINTPTR_MAX__ 0xffffffffU
__UINTPTR_TYPE__ unsigned int
__UINT_FAST16_MAX__ 0xffffffffU
__UINT_FAST16_TYPE__ unsigned int
__UINT_FAST32_MAX__ 0xffffffffU
__UINT_FAST32_TYPE__ unsigned int
__UINT_FAST64_MAX__ 0xffffffffffffffffULL
__UINT_FAST64_TYPE__ long long unsigned int
__UINT_LEAST64_MAX__ 0xffffffffffffffffULL
__UINT_LEAST64_TYPE__ long long unsigned int
__WCHAR_MAX__ 0x7fffffffL
__WCHAR_TYPE__ long int
__code_model_32__ 1
__i386 1
__i386__ 1
__i686 1
__i686__ 1
__pentiumpro 1
__pentiumpro__ 1
`;

// src/c/preprocess/predefined.ts
var VERSIONS = /* @__PURE__ */ new Map([
  ["89", 0],
  ["90", 0],
  ["iso9899:1990", 0],
  ["iso9899:199409", 199409],
  ["94", 199409],
  ["99", 199901],
  ["9x", 199901],
  ["iso9899:1999", 199901],
  ["iso9899:199x", 199901],
  ["11", 201112],
  ["1x", 201112],
  ["iso9899:2011", 201112],
  ["17", 201710],
  ["18", 201710],
  ["iso9899:2017", 201710],
  ["iso9899:2018", 201710],
  ["2x", 202e3],
  ["23", 202e3]
]);
var DEFAULT_VERSION = 201710;
function dialectOf(std, wordSize) {
  const bare3 = std.replace(/^(gnu|c(?=\d))/, "");
  const version = std === "ansi" ? 0 : VERSIONS.get(bare3) ?? DEFAULT_VERSION;
  const strict = std === "ansi" || std.startsWith("iso") || std.startsWith("c") && VERSIONS.has(bare3);
  return { strict, version, wordSize };
}
function predefinedMacros(dialect) {
  const lines = [PREDEFINED_EVERYWHERE, dialect.wordSize === 64 ? PREDEFINED_64 : PREDEFINED_32].flatMap(
    (table) => table.split("\n").filter((line) => line !== "")
  );
  lines.push("__STDC__ 1");
  if (dialect.version > 0) lines.push(`__STDC_VERSION__ ${dialect.version}L`);
  if (dialect.version >= 199901) lines.push("__GNUC_STDC_INLINE__ 1");
  else lines.push("__GNUC_GNU_INLINE__ 1");
  if (dialect.version >= 201112 || dialect.version === 199901 && !dialect.strict) {
    lines.push("__STDC_UTF_16__ 1", "__STDC_UTF_32__ 1");
  }
  if (dialect.strict) lines.push("__STRICT_ANSI__ 1");
  else lines.push("linux 1", "unix 1", ...dialect.wordSize === 32 ? ["i386 1"] : []);
  return lines;
}

// src/c/preprocess/spacing.ts
var GLUED = new Set(
  ">= >> <= << <: <% ++ += -- -> -= // /= /* :: :> %= %: %> ## == != && &= || |= *= ^= .. #% .%".split(" ")
);
function isGlued(left, right) {
  const last = left.charCodeAt(left.length - 1);
  const first = right.charCodeAt(0);
  if (isWord(last)) {
    if (isWord(first) || first === 34 || first === 39) return true;
    return /^\.?\d/.test(left) && (first === 46 || first === 43 || first === 45);
  }
  if (left === "." && isWord(first)) return true;
  return GLUED.has(left.slice(-1) + right.slice(0, 1));
}

// src/c/preprocess/unit.ts
var MAX_UNIT_TOKENS = 4e6;
var MAX_STEPS = 15e6;
function openFrame(lexed, place) {
  const end = lexed.directiveFirst[0] ?? lexed.length;
  return { lexed, pos: 0, end, directive: 0, ...place, lineShift: 0, presumedFile: place.spelled, markers: 0 };
}
var Unit = class {
  session;
  options;
  dialect;
  lookups;
  search;
  expander;
  output;
  limitations = [];
  replays = [];
  /** Headers on record within the innermost one that is being read, in order. */
  children = [];
  pushedMacros = /* @__PURE__ */ new Map();
  configuration;
  frame;
  /** Grows when something happened that a header record could not repeat. */
  taints = 0;
  maxDepth = 0;
  /** Directives inside a macro's argument list are being handled. */
  inArguments = false;
  #runDirective;
  #runPragma;
  constructor(session, options, reader, main, handlers) {
    this.session = session;
    this.options = options;
    this.dialect = dialectOf(options.std, options.wordSize);
    this.lookups = new UnitLookups(session.facts, reader, options.resolveMissing);
    this.search = new IncludeSearch(options, this.lookups);
    this.output = session.output;
    this.configuration = configurationOf(options, this.dialect);
    this.frame = openFrame(main, { spelled: options.path, chainIndex: -1, depth: 0 });
    const { atoms, definitions, table, invocations } = session;
    this.expander = new Expander({ atoms, definitions, table, invocations, cursor: this.frame }, this, {
      strict: this.dialect.strict,
      maxSteps: MAX_STEPS
    });
    this.#runDirective = handlers.directive;
    this.#runPragma = handlers.pragma;
  }
  limit(kind, line, detail) {
    this.limitations.push({ kind, path: this.frame.lexed.path, line, effect: "may-miss", detail });
  }
  /** Reads `frame` to its end. */
  read(frame) {
    const outer = this.frame;
    const outerCursor = this.expander.cursor;
    this.frame = frame;
    this.expander.cursor = frame;
    this.maxDepth = Math.max(this.maxDepth, frame.depth);
    for (const directive of frame.lexed.unterminated) {
      this.taints++;
      const line = frame.lexed.line[frame.lexed.directiveFirst[directive] ?? 0] ?? 0;
      this.limit("bad-directive", line, "unterminated conditional");
    }
    while (!this.expander.stopped) {
      this.#copyRun(frame);
      if (frame.directive >= frame.lexed.directiveFirst.length || this.expander.stopped) break;
      this.#runDirective(this, frame);
    }
    this.frame = outer;
    this.expander.cursor = outerCursor;
  }
  #copyRun(frame) {
    const { lexed } = frame;
    const { kind, flags: flags2, atom, line, column, file } = lexed;
    const table = this.session.table;
    const output = this.output;
    table.ensure(this.session.atoms.size);
    while (frame.pos < frame.end && output.length <= MAX_UNIT_TOKENS) {
      const i2 = frame.pos;
      const own2 = atom[i2] ?? 0;
      if (kind[i2] === TokenKind.identifier && table.read(own2) !== 0) {
        this.#expand(frame, i2);
        if (this.expander.stopped) return;
        continue;
      }
      output.push(kind[i2] ?? 0, flags2[i2] ?? 0, own2, file, line[i2] ?? 0, column[i2] ?? 0);
      frame.pos = i2 + 1;
    }
    if (output.length > MAX_UNIT_TOKENS) this.expander.stop("token-budget");
  }
  /** Expands the macro name at `i`, with its arguments, into the output. */
  #expand(frame, i2) {
    const { lexed } = frame;
    const { output, expander } = this;
    output.siteFile = lexed.file;
    output.siteLine = lexed.line[i2] ?? 0;
    output.siteColumn = lexed.column[i2] ?? 0;
    output.carry |= (lexed.flags[i2] ?? 0) & TokenFlag.lineStart;
    frame.pos = i2;
    let padding = -1;
    do {
      const kind = expander.next();
      if (kind === END_OF_ARGUMENT) return;
      if (kind === PADDING) {
        const { meta } = expander;
        if (padding < 0 || padding & Meta.noSource || !(padding & Meta.space) && meta & Meta.noSource) padding = meta;
        continue;
      }
      if (kind === TokenKind.identifier && expander.atom === this.session.pragmaName) this.#pragmaOperator();
      else this.#emit(padding);
      padding = -1;
    } while (expander.depth > 0);
    if (padding >= 0) this.#separateNext(frame, padding);
  }
  #emit(padding) {
    const { expander, output } = this;
    const meta = padding < 0 || padding & Meta.noSource ? expander.meta : padding;
    let space = meta & Meta.space ? TokenFlag.spaceBefore : 0;
    if (space === 0 && padding >= 0 && !(output.carry & TokenFlag.lineStart) && this.#gluesTo(expander.atom)) {
      space = TokenFlag.spaceBefore;
    }
    output.pushMade(expander.atom, expander.meta, expander.invocation, space);
  }
  #gluesTo(atom) {
    const { output, session } = this;
    const last = output.length - 1;
    return last >= 0 && isGlued(session.atoms.text(output.atom[last] ?? 0), session.atoms.text(atom));
  }
  /** The padding that a macro left behind counts for the token after it. */
  #separateNext(frame, padding) {
    if (frame.pos >= frame.end || (frame.lexed.flags[frame.pos] ?? 0) & TokenFlag.lineStart) return;
    const spaced = !(padding & Meta.noSource) && padding & Meta.space;
    if (spaced || this.#gluesTo(frame.lexed.atom[frame.pos] ?? 0)) this.output.carry |= TokenFlag.spaceBefore;
  }
  #pragmaOperator() {
    const { expander } = this;
    const { atoms } = this.session;
    const line = this.output.siteLine;
    const texts = [];
    for (let i2 = 0; i2 < 3; i2++) {
      let kind = expander.next();
      while (kind === PADDING) kind = expander.next();
      if (kind === END_OF_ARGUMENT) break;
      texts.push(atoms.text(expander.atom));
    }
    const literal = texts[1] ?? "";
    const quoted2 = /^(?:L|u8|u|U)?"/.exec(literal);
    if (texts[0] !== "(" || texts[2] !== ")" || quoted2 === null) {
      this.limit("bad-directive", line, "_Pragma takes a parenthesized string literal");
      return;
    }
    this.#runPragma(this, literal.slice(quoted2[0].length, -1).replace(/\\([\\"])/g, "$1"));
  }
  moreInput() {
    const { frame } = this;
    while (frame.pos >= frame.end) {
      if (frame.directive >= frame.lexed.directiveFirst.length || this.expander.stopped) return false;
      const outer = this.inArguments;
      this.inArguments = true;
      this.#runDirective(this, frame);
      this.inArguments = outer;
    }
    return true;
  }
  builtin(macro, line) {
    const { frame, session } = this;
    if (macro.builtin === Builtin.includeLevel || macro.builtin === Builtin.baseFile) this.taints++;
    const text = builtinText(macro.builtin, line, {
      expander: this.expander,
      presumedLine: (at) => at - frame.lineShift,
      presumedFile: () => frame.presumedFile,
      baseFile: () => this.options.path,
      includeLevel: () => frame.depth,
      wordSize: () => this.dialect.wordSize,
      nextCounter: () => {
        const value = session.table.read(session.counterSlot);
        session.table.write(session.counterSlot, value + 1);
        return value;
      },
      hasHeader: (name3, style, chain2) => this.search.find({
        text: name3,
        quoted: style === "quoted",
        from: frame.spelled,
        fromIndex: frame.chainIndex,
        next: chain2 === "next"
      }).kind === "found"
    });
    return text === void 0 ? void 0 : { atom: session.atoms.of(text), kind: kindOfText(text) };
  }
  problem(detail) {
    this.limit("bad-directive", this.expander.line, detail);
  }
  exhausted(kind) {
    this.taints++;
    this.limit(kind, this.frame.lexed.line[this.frame.pos] ?? this.expander.line, "the rest of the unit is left out");
  }
};
function configurationOf(options, dialect) {
  const { quoteDirs, includeDirs, systemDirs, afterDirs } = options;
  return JSON.stringify([quoteDirs, includeDirs, systemDirs, afterDirs, dialect]);
}

// src/c/preprocess/include-directive.ts
var MAX_INCLUDE_DEPTH = 200;
var STEPS = 200;
function includeHeader(unit, frame, inclusion) {
  const { header, line } = inclusion;
  unit.expander.spend(STEPS);
  const found = unit.search.resolve({
    text: header.text,
    quoted: header.style === "quoted",
    from: frame.spelled,
    fromIndex: frame.chainIndex,
    next: inclusion.how === "next"
  });
  if (found.kind !== "found") {
    const kind = found.kind === "outside" ? "outside-jail" : "missing-header";
    unit.limit(kind, line, `${header.text}: read as empty`);
    return;
  }
  if (found.origin === "stub") {
    unit.limit("missing-header", line, `${header.text}: read a stub of our own in its place`);
  }
  const outcome = unit.session.lex(found.path, found.content, unit.dialect);
  if (outcome.file === void 0) {
    const { problem, detail } = outcome;
    unit.limitations.push({ kind: problem, path: found.path, line: 1, effect: "may-miss", detail });
    return;
  }
  const lexed = outcome.file;
  if (isSpent(unit, lexed, inclusion)) return;
  if (frame.depth + 1 > MAX_INCLUDE_DEPTH) {
    unit.taints++;
    unit.limit("include-depth", line, `${header.text}: #include nested deeper than ${MAX_INCLUDE_DEPTH}, left out`);
    return;
  }
  enter2(unit, frame, lexed, found);
}
function isSpent(unit, lexed, inclusion) {
  const { table } = unit.session;
  table.ensure(lexed.once);
  if (table.read(lexed.once) !== 0) return true;
  if (inclusion.how === "once") table.write(lexed.once, 1);
  return lexed.guard !== 0 && table.read(lexed.guard) !== 0;
}
function enter2(unit, outer, lexed, found) {
  const { records, table } = unit.session;
  const frame = openFrame(lexed, { spelled: found.spelled, chainIndex: found.index, depth: outer.depth + 1 });
  unit.output.carry = 0;
  if (unit.options.replay === "off") {
    unit.read(frame);
    return;
  }
  const key = `${unit.configuration}\0${found.index}\0${found.spelled}`;
  const room = MAX_INCLUDE_DEPTH - frame.depth;
  const known = records.find(lexed, key, table, (one) => one.depth <= room && unit.lookups.hold(one.facts));
  if (known === void 0) record(unit, frame, key);
  else replay(unit, frame, known);
  unit.output.carry = 0;
  if (unit.output.length > MAX_UNIT_TOKENS) unit.expander.stop("token-budget");
}
function record(unit, frame, key) {
  const { records, table, invocations, output } = unit.session;
  const start3 = {
    tokens: output.length,
    facts: unit.lookups.position,
    limitations: unit.limitations.length,
    invocations: invocations.position,
    taints: unit.taints,
    maxDepth: unit.maxDepth,
    children: unit.children.length,
    steps: unit.expander.steps
  };
  unit.maxDepth = frame.depth;
  table.beginHeader();
  unit.read(frame);
  const depth = unit.maxDepth - frame.depth;
  unit.maxDepth = Math.max(unit.maxDepth, start3.maxDepth);
  const touches = table.endHeader();
  const children2 = unit.children.splice(start3.children);
  if (touches === void 0 || unit.taints !== start3.taints || unit.expander.stopped) return;
  invocations.keepSince(start3.invocations);
  const made = { output, first: start3.tokens, children: children2 };
  const result = {
    facts: unit.lookups.since(start3.facts),
    limitations: unit.limitations.slice(start3.limitations),
    depth,
    steps: unit.expander.steps - start3.steps
  };
  const added = records.add(frame.lexed, key, { touches, table }, made, result);
  unit.children.push({ first: start3.tokens, end: output.length, record: added });
}
function replay(unit, frame, known) {
  const { output, session } = unit;
  const first = output.length;
  session.records.repeatTokens(known, output);
  const end = output.length;
  if (end > first) unit.replays.push(first, end - 1, known.id);
  unit.children.push({ first, end, record: known });
  repeatEffects(known, session.table);
  unit.expander.spend(known.steps);
  unit.lookups.use(known.facts);
  for (const limitation of known.limitations) unit.limitations.push(limitation);
  unit.maxDepth = Math.max(unit.maxDepth, frame.depth + known.depth);
}

// src/c/preprocess/lexed-file.ts
var DirectiveKind = {
  unknown: 0,
  define: 1,
  undef: 2,
  include: 3,
  includeNext: 4,
  import: 5,
  if: 6,
  ifdef: 7,
  ifndef: 8,
  elif: 9,
  elifdef: 10,
  elifndef: 11,
  else: 12,
  endif: 13,
  line: 14,
  lineMarker: 15,
  error: 16,
  warning: 17,
  pragma: 18,
  ident: 19,
  ignored: 20,
  /** #else, #elif or #endif without #if. */
  stray: 21
};
var KINDS = /* @__PURE__ */ new Map([
  ["define", DirectiveKind.define],
  ["undef", DirectiveKind.undef],
  ["include", DirectiveKind.include],
  ["include_next", DirectiveKind.includeNext],
  ["import", DirectiveKind.import],
  ["if", DirectiveKind.if],
  ["ifdef", DirectiveKind.ifdef],
  ["ifndef", DirectiveKind.ifndef],
  ["elif", DirectiveKind.elif],
  ["elifdef", DirectiveKind.elifdef],
  ["elifndef", DirectiveKind.elifndef],
  ["else", DirectiveKind.else],
  ["endif", DirectiveKind.endif],
  ["line", DirectiveKind.line],
  ["error", DirectiveKind.error],
  ["warning", DirectiveKind.warning],
  ["pragma", DirectiveKind.pragma],
  ["ident", DirectiveKind.ident],
  ["sccs", DirectiveKind.ident],
  ["assert", DirectiveKind.ignored],
  ["unassert", DirectiveKind.ignored]
]);
function locateDirectives(tokens, identity, atoms) {
  const hash = atoms.of("#");
  const digraph = atoms.of("%:");
  const kinds = [];
  const firsts = [];
  const ends = [];
  let open2 = false;
  for (let i2 = 0; i2 < tokens.length; i2++) {
    if (((tokens.flags[i2] ?? 0) & TokenFlag.lineStart) === 0) continue;
    if (open2) ends.push(i2);
    const atom = tokens.atom[i2] ?? 0;
    open2 = atom === hash || atom === digraph;
    if (!open2) continue;
    firsts.push(i2);
    kinds.push(directiveKind(tokens, i2, atoms));
  }
  if (open2) ends.push(tokens.length);
  const links = linkConditionals(kinds);
  const located = {
    ...tokens,
    ...identity,
    directiveKind: Uint8Array.from(links.kinds),
    directiveFirst: Int32Array.from(firsts),
    directiveEnd: Int32Array.from(ends),
    directiveNext: links.next,
    definitions: new Int32Array(kinds.length),
    unterminated: links.unterminated,
    once: atoms.of(`\0once:${identity.path}`)
  };
  return { ...located, guard: includeGuard(located, atoms) };
}
function directiveKind(tokens, hash, atoms) {
  const name3 = hash + 1;
  if (name3 >= tokens.length || (tokens.flags[name3] ?? 0) & TokenFlag.lineStart) return DirectiveKind.ignored;
  if (tokens.kind[name3] === TokenKind.number) return DirectiveKind.lineMarker;
  return KINDS.get(atoms.text(tokens.atom[name3] ?? 0)) ?? DirectiveKind.unknown;
}
var opens = (kind) => kind >= DirectiveKind.if && kind <= DirectiveKind.ifndef;
var continues = (kind) => kind >= DirectiveKind.elif && kind <= DirectiveKind.endif;
function linkConditionals(kinds) {
  const next = new Int32Array(kinds.length).fill(-1);
  const linked = [...kinds];
  const stack = [];
  for (const [i2, kind] of kinds.entries()) {
    if (opens(kind)) stack.push(i2);
    if (!continues(kind)) continue;
    const previous = stack.pop();
    if (previous === void 0) {
      linked[i2] = DirectiveKind.stray;
      continue;
    }
    next[previous] = i2;
    if (kind !== DirectiveKind.endif) stack.push(i2);
  }
  return { kinds: linked, next, unterminated: stack };
}
function includeGuard(file, atoms) {
  const last = file.directiveNext[0] ?? -1;
  const whole = file.directiveFirst[0] === 0 && last >= 0 && file.directiveKind[last] === DirectiveKind.endif && file.directiveEnd[last] === file.length;
  if (!whole) return 0;
  const end = file.directiveEnd[0] ?? 0;
  const words3 = Array.from(file.atom.subarray(1, end), (atom) => atoms.text(atom));
  if (file.directiveKind[0] === DirectiveKind.ifndef && words3.length === 2) return file.atom[2] ?? 0;
  if (file.directiveKind[0] !== DirectiveKind.if || words3[1] !== "!" || words3[2] !== "defined") return 0;
  if (words3.length === 4) return file.kind[4] === TokenKind.identifier ? file.atom[4] ?? 0 : 0;
  return words3.length === 6 && words3[3] === "(" && words3[5] === ")" ? file.atom[5] ?? 0 : 0;
}

// src/c/preprocess/pragmas.ts
var OWN_GCC = /* @__PURE__ */ new Set(["poison", "system_header", "warning", "error", "dependency"]);
function runPragmaLine(unit, tokens, first, end) {
  if (obey(unit, tokens, first, end)) return;
  emitDirectiveLine(unit, tokens, { first, end });
}
function runPragmaText(unit, text) {
  const tokens = unit.session.lexLine(`#pragma ${text.replaceAll("\n", " ")}`);
  if (!obey(unit, tokens, 0, tokens.length)) emitDirectiveLine(unit, tokens, { first: 0, end: tokens.length, made: 1 });
  unit.output.carry |= TokenFlag.lineStart;
}
function emitDirectiveLine(unit, tokens, range) {
  const { output } = unit;
  const hash = unit.session.atoms.of("#");
  for (let i2 = range.first; i2 < range.end; i2++) {
    const offset = i2 - range.first;
    const atom = offset === 0 ? hash : offset === 1 && range.name !== void 0 ? range.name : tokens.atom[i2] ?? 0;
    const flags2 = (tokens.flags[i2] ?? 0) | TokenFlag.directive;
    if (range.made === 1) output.pushMade(atom, (tokens.kind[i2] ?? 0) | flags2 << FLAG_SHIFT, 0, flags2 & 1);
    else {
      const { file } = unit.frame.lexed;
      output.push(tokens.kind[i2] ?? 0, flags2, atom, file, tokens.line[i2] ?? 0, tokens.column[i2] ?? 0);
    }
    output.flags[output.length - 1] = (output.flags[output.length - 1] ?? 0) | flags2;
  }
}
function obey(unit, tokens, first, end) {
  const { atoms, table } = unit.session;
  const word = (i2) => first + i2 < end ? atoms.text(tokens.atom[first + i2] ?? 0) : "";
  const name3 = word(2);
  if (name3 === "once") {
    table.write(unit.frame.lexed.once, 1);
    return true;
  }
  if (name3 === "GCC") return OWN_GCC.has(word(3));
  if (name3 !== "push_macro" && name3 !== "pop_macro") return false;
  if (word(3) === "(" && word(4).startsWith('"') && word(5) === ")") {
    const macro = atoms.of(word(4).slice(1, -1));
    table.ensure(macro);
    if (name3 === "push_macro") pushMacro(unit, macro);
    else popMacro(unit, macro);
  }
  return true;
}
function pushMacro(unit, macro) {
  unit.taints++;
  const stack = unit.pushedMacros.get(macro) ?? [];
  stack.push(unit.session.table.read(macro));
  unit.pushedMacros.set(macro, stack);
}
function popMacro(unit, macro) {
  unit.taints++;
  const value = unit.pushedMacros.get(macro)?.pop();
  if (value !== void 0) unit.session.table.write(macro, value);
}

// src/c/preprocess/directives.ts
function runDirective(unit, frame) {
  const directive = frame.directive;
  unit.expander.spend(1);
  jump2(frame, directive);
  HANDLERS[frame.lexed.directiveKind[directive] ?? 0]?.(unit, frame, directive);
}
function jump2(frame, directive) {
  const { lexed } = frame;
  const next = directive < 0 ? lexed.directiveFirst.length : directive + 1;
  frame.directive = next;
  frame.pos = directive < 0 ? lexed.length : lexed.directiveEnd[directive] ?? lexed.length;
  frame.end = lexed.directiveFirst[next] ?? lexed.length;
}
var lineOf = (frame, directive) => frame.lexed.line[frame.lexed.directiveFirst[directive] ?? 0] ?? 0;
var textOf2 = (unit, frame, token) => unit.session.atoms.text(frame.lexed.atom[token] ?? 0);
var operandsOf = (frame, directive) => ({
  first: (frame.lexed.directiveFirst[directive] ?? 0) + 2,
  end: frame.lexed.directiveEnd[directive] ?? 0
});
function onOperands(unit, frame, operands3, body2) {
  return unit.expander.onLine({ lexed: frame.lexed, pos: operands3.first, end: operands3.end }, body2);
}
function bad(unit, frame, directive, detail) {
  unit.limit("bad-directive", lineOf(frame, directive), detail);
}
var define2 = (unit, frame, directive) => {
  const { lexed } = frame;
  const { definitions, table } = unit.session;
  const known = lexed.definitions[directive] ?? 0;
  if (known > 0) {
    const macro = definitions.get(known);
    if (macro !== void 0) table.write(macro.name, known);
    return;
  }
  const made = definitions.define({ tokens: lexed, path: lexed.path, ...operandsOf(frame, directive) });
  if (typeof made === "string") {
    bad(unit, frame, directive, made);
    return;
  }
  lexed.definitions[directive] = made.id;
  table.write(made.name, made.id);
};
function nameOperand(unit, frame, directive) {
  const { first, end } = operandsOf(frame, directive);
  if (first < end && frame.lexed.kind[first] === TokenKind.identifier) return frame.lexed.atom[first] ?? 0;
  bad(unit, frame, directive, "no macro name given");
  return 0;
}
var undef = (unit, frame, directive) => {
  const name3 = nameOperand(unit, frame, directive);
  if (name3 !== 0) unit.session.table.write(name3, 0);
};
function holds(unit, frame, directive) {
  const kind = frame.lexed.directiveKind[directive] ?? 0;
  if (kind !== DirectiveKind.if && kind !== DirectiveKind.elif) {
    const name3 = nameOperand(unit, frame, directive);
    const defined = name3 !== 0 && unit.session.table.read(name3) !== 0;
    const negated = kind === DirectiveKind.ifndef || kind === DirectiveKind.elifndef;
    return name3 !== 0 && defined !== negated;
  }
  const operands3 = operandsOf(frame, directive);
  const result = onOperands(unit, frame, operands3, () => evaluateCondition(unit.expander, unit.dialect.version));
  if (result.problem !== "") bad(unit, frame, directive, result.problem);
  return result.holds;
}
var isElif = (unit, kind) => kind === DirectiveKind.elif || (kind === DirectiveKind.elifdef || kind === DirectiveKind.elifndef) && (unit.dialect.version >= 202e3 || !unit.dialect.strict);
var conditional2 = (unit, frame, directive) => {
  if (holds(unit, frame, directive)) return;
  for (let at = frame.lexed.directiveNext[directive] ?? -1; ; at = frame.lexed.directiveNext[at] ?? -1) {
    const kind = at < 0 ? DirectiveKind.endif : frame.lexed.directiveKind[at] ?? 0;
    const taken = kind === DirectiveKind.endif || kind === DirectiveKind.else;
    if (!taken && !(isElif(unit, kind) && holds(unit, frame, at))) continue;
    jump2(frame, at);
    return;
  }
};
var groupEnd = (unit, frame, directive) => {
  const kind = frame.lexed.directiveKind[directive] ?? 0;
  if (kind !== DirectiveKind.else && !isElif(unit, kind)) return;
  let at = directive;
  while (at >= 0 && frame.lexed.directiveKind[at] !== DirectiveKind.endif) at = frame.lexed.directiveNext[at] ?? -1;
  jump2(frame, at);
};
var include = (unit, frame, directive) => {
  const { lexed } = frame;
  const operands3 = operandsOf(frame, directive);
  const line = lineOf(frame, directive);
  if (unit.inArguments) {
    unit.limit("bad-directive", line, "#include inside the arguments of a macro is left out");
    return;
  }
  const header = onOperands(unit, frame, operands3, () => readHeaderName(unit.expander, unit.session.atoms));
  if (header === void 0 || header.text === "") {
    unit.limit("bad-directive", line, '#include expects "file" or <file>');
    return;
  }
  const kind = lexed.directiveKind[directive];
  includeHeader(unit, frame, {
    header,
    line,
    how: kind === DirectiveKind.includeNext ? "next" : kind === DirectiveKind.import ? "once" : "plain"
  });
};
var lineDirective = (unit, frame, directive) => {
  const { first, end } = operandsOf(frame, directive);
  const marker = frame.lexed.directiveKind[directive] === DirectiveKind.lineMarker;
  const operands3 = { first: marker ? first - 1 : first, end };
  const texts = onOperands(unit, frame, operands3, () => {
    const read = [];
    while (unit.expander.next() !== 0) read.push(unit.session.atoms.text(unit.expander.atom));
    return read;
  });
  const [number2 = "", name3, flag] = texts;
  if (!/^\d+$/.test(number2)) {
    bad(unit, frame, directive, "#line expects a number");
    return;
  }
  if (marker && flag === "2" && frame.markers === 0) return;
  if (marker && (flag === "1" || flag === "2")) frame.markers += flag === "1" ? 1 : -1;
  const last = frame.lexed.line[end - 1] ?? 0;
  frame.lineShift = last + 1 - (Number(number2) | 0);
  if (name3?.startsWith('"')) frame.presumedFile = name3.slice(1, -1).replace(/\\([\\"])/g, "$1");
};
var error = (unit, frame, directive) => {
  const { first, end } = operandsOf(frame, directive);
  const words3 = Array.from({ length: end - first }, (_, i2) => textOf2(unit, frame, first + i2));
  unit.limit("error-directive", lineOf(frame, directive), words3.join(" "));
};
var pragma = (unit, frame, directive) => {
  const first = frame.lexed.directiveFirst[directive] ?? 0;
  runPragmaLine(unit, frame.lexed, first, frame.lexed.directiveEnd[directive] ?? 0);
};
var ident = (unit, frame, directive) => {
  const first = frame.lexed.directiveFirst[directive] ?? 0;
  const end = frame.lexed.directiveEnd[directive] ?? 0;
  if (frame.lexed.kind[first + 2] === TokenKind.string) {
    emitDirectiveLine(unit, frame.lexed, { first, end, name: unit.session.atoms.of("ident") });
  }
};
var unknown = (unit, frame, directive) => {
  const name3 = textOf2(unit, frame, (frame.lexed.directiveFirst[directive] ?? 0) + 1);
  bad(unit, frame, directive, `unknown directive #${name3}`);
};
var nothing3 = () => {
};
var HANDLERS = {
  [DirectiveKind.unknown]: unknown,
  [DirectiveKind.define]: define2,
  [DirectiveKind.undef]: undef,
  [DirectiveKind.include]: include,
  [DirectiveKind.includeNext]: include,
  [DirectiveKind.import]: include,
  [DirectiveKind.if]: conditional2,
  [DirectiveKind.ifdef]: conditional2,
  [DirectiveKind.ifndef]: conditional2,
  [DirectiveKind.elif]: groupEnd,
  [DirectiveKind.elifdef]: groupEnd,
  [DirectiveKind.elifndef]: groupEnd,
  [DirectiveKind.else]: groupEnd,
  [DirectiveKind.endif]: nothing3,
  [DirectiveKind.line]: lineDirective,
  [DirectiveKind.lineMarker]: lineDirective,
  [DirectiveKind.error]: error,
  [DirectiveKind.warning]: nothing3,
  [DirectiveKind.pragma]: pragma,
  [DirectiveKind.ident]: ident,
  [DirectiveKind.ignored]: nothing3,
  [DirectiveKind.stray]: (unit, frame, directive) => bad(unit, frame, directive, "conditional without #if")
};

// src/c/preprocess/definitions.ts
var Definitions = class {
  body = new TokenBuffer();
  #list = [void 0];
  #atoms;
  #hash;
  #paste;
  #pasteDigraph;
  #hashDigraph;
  #vaOpt;
  #reserved;
  constructor(atoms) {
    this.#atoms = atoms;
    this.#hash = atoms.of("#");
    this.#hashDigraph = atoms.of("%:");
    this.#paste = atoms.of("##");
    this.#pasteDigraph = atoms.of("%:%:");
    this.#vaOpt = atoms.of("__VA_OPT__");
    this.#reserved = new Set(["defined", "__VA_ARGS__", "__VA_OPT__", "__has_include"].map((name3) => atoms.of(name3)));
  }
  get(id) {
    return this.#list[id];
  }
  get size() {
    return this.#list.length;
  }
  addBuiltin(name3, builtin) {
    return this.#add({
      name: this.#atoms.of(name3),
      functionLike: false,
      variadic: false,
      parameters: 0,
      first: 0,
      end: 0,
      builtin,
      optional: false,
      at: { path: "<built-in>", line: 0 }
    });
  }
  /** The macro that `source` defines; a sentence if it is malformed. */
  define(source) {
    const { tokens, first, end } = source;
    const name3 = tokens.atom[first] ?? 0;
    if (first >= end || tokens.kind[first] !== TokenKind.identifier) return "macro names must be identifiers";
    if (this.#reserved.has(name3)) return `"${this.#atoms.text(name3)}" cannot be used as a macro name`;
    const head = this.#head(source);
    if (typeof head === "string") return head;
    const start3 = this.body.length;
    const optional = this.#addBody(source, head);
    const problem = this.#checkBody(start3, head);
    if (problem !== void 0) {
      this.body.length = start3;
      return problem;
    }
    return this.#add({
      name: name3,
      functionLike: head.parameters !== void 0,
      variadic: head.variadic,
      parameters: head.parameters?.length ?? 0,
      first: start3,
      end: this.body.length,
      builtin: 0,
      optional,
      at: { path: source.path, line: tokens.line[first] ?? 0 }
    });
  }
  #add(definition) {
    const made = { id: this.#list.length, ...definition };
    this.#list.push(made);
    return made;
  }
  #head(source) {
    const { tokens, first, end } = source;
    const text = (i2) => i2 < end ? this.#atoms.text(tokens.atom[i2] ?? 0) : "";
    const open2 = first + 1;
    const functionLike = text(open2) === "(" && ((tokens.flags[open2] ?? 0) & 1) === 0;
    if (!functionLike) return { parameters: void 0, variadic: false, body: open2 };
    const parameters = [];
    if (text(open2 + 1) === ")") return { parameters, variadic: false, body: open2 + 2 };
    for (let i2 = open2 + 1; ; i2++) {
      const named = i2 < end && tokens.kind[i2] === TokenKind.identifier;
      if (!named && text(i2) !== "...") return "expected a parameter name";
      const atom = named ? tokens.atom[i2] ?? 0 : this.#atoms.of("__VA_ARGS__");
      if (parameters.includes(atom)) return "duplicate macro parameter";
      parameters.push(atom);
      const variadic = !named || text(i2 + 1) === "...";
      if (named && variadic) i2++;
      i2++;
      if (text(i2) === ")") return { parameters, variadic, body: i2 + 1 };
      if (variadic || text(i2) !== ",") return 'expected "," or ")" in the parameter list';
    }
  }
  /** Appends the body; true if it names `__VA_OPT__`. */
  #addBody(source, head) {
    const { tokens, end } = source;
    const body2 = this.body;
    const start3 = body2.length;
    let optional = false;
    for (let i2 = head.body; i2 < end; i2++) {
      const atom = tokens.atom[i2] ?? 0;
      const kind = tokens.kind[i2] ?? 0;
      const last = body2.length - 1;
      if ((atom === this.#paste || atom === this.#pasteDigraph) && last >= start3) {
        body2.meta[last] = (body2.meta[last] ?? 0) | Meta.pasteLeft;
        if (i2 === end - 1) body2.push(atom, kind, 0, 0);
        continue;
      }
      const parameter2 = kind === TokenKind.identifier ? head.parameters?.indexOf(atom) ?? -1 : -1;
      const optionalStart = head.variadic && atom === this.#vaOpt;
      optional ||= optionalStart;
      let meta = kind | ((tokens.flags[i2] ?? 0) & 1) << FLAG_SHIFT;
      if (parameter2 >= 0) meta |= Meta.parameter | parameter2 << PARAMETER_SHIFT;
      const lastAtom = last >= start3 ? body2.atom[last] : 0;
      const lastMeta = body2.meta[last] ?? 0;
      const stringified = lastAtom === this.#hash || lastAtom === this.#hashDigraph;
      if (head.parameters && stringified && (parameter2 >= 0 || optionalStart) && !(lastMeta & Meta.pasteLeft)) {
        body2.length--;
        meta = meta & ~Meta.space | Meta.stringify | lastMeta & Meta.space;
      }
      if (body2.length === start3) meta &= ~Meta.space;
      body2.push(atom, meta, 0, 0);
    }
    return optional;
  }
  #checkBody(start3, head) {
    const body2 = this.body;
    const ends = [start3, body2.length - 1];
    const isPaste = (i2) => body2.length > start3 && (body2.atom[i2] === this.#paste || body2.atom[i2] === this.#pasteDigraph);
    if (ends.some(isPaste)) return "'##' cannot appear at either end of a macro expansion";
    if (head.parameters === void 0) return void 0;
    for (let i2 = start3; i2 < body2.length; i2++) {
      const loose = body2.atom[i2] === this.#hash || body2.atom[i2] === this.#hashDigraph;
      if (loose) return "'#' is not followed by a macro parameter";
    }
    return void 0;
  }
};

// src/c/preprocess/invocations.ts
var Invocations = class {
  list = [void 0];
  #free = [];
  #kept = /* @__PURE__ */ new Set();
  #made = [];
  add(macro, parent, place) {
    const id = this.#free.pop() ?? this.list.length;
    this.list[id] = {
      name: macro.name,
      functionLike: macro.functionLike,
      parent,
      inArgument: place === "in-argument",
      definition: macro.at
    };
    this.#made.push(id);
    return id;
  }
  /** How many were made in this unit so far. */
  get position() {
    return this.#made.length;
  }
  /** Keeps those made since `position` for later units. */
  keepSince(position) {
    for (let i2 = position; i2 < this.#made.length; i2++) this.#kept.add(this.#made[i2] ?? 0);
  }
  /** Gives up what the last unit made and did not keep. */
  startUnit() {
    for (const id of this.#made) {
      if (this.#kept.has(id)) continue;
      this.list[id] = void 0;
      this.#free.push(id);
    }
    this.#made = [];
  }
  /** Gives up everything: the records are gone. */
  clear() {
    this.list.length = 1;
    this.#free.length = 0;
    this.#kept.clear();
    this.#made = [];
  }
};

// src/c/preprocess/session.ts
var MAX_FILE_BYTES = 5e7;
var Session = class {
  atoms;
  definitions;
  table = new MacroTable();
  invocations = new Invocations();
  output = new Output();
  facts = new Facts();
  records = new HeaderRecords();
  /** Paths by the ids that tokens carry. */
  files = [];
  counterSlot;
  pragmaName;
  #fileIds = /* @__PURE__ */ new Map();
  #lexed = /* @__PURE__ */ new Map();
  #settings = /* @__PURE__ */ new Map();
  #predefined = /* @__PURE__ */ new Map();
  #builtins;
  constructor(atoms) {
    this.atoms = atoms;
    this.definitions = new Definitions(atoms);
    this.counterSlot = atoms.of("\0counter");
    this.pragmaName = atoms.of("_Pragma");
    this.#builtins = BUILTIN_NAMES.map(([name3, builtin]) => this.definitions.addBuiltin(name3, builtin));
  }
  fileId(path) {
    const known = this.#fileIds.get(path);
    if (known !== void 0) return known;
    this.#fileIds.set(path, this.files.length);
    this.files.push(path);
    return this.files.length - 1;
  }
  /** A header's tokens, lexed on first sight of its content under this path. */
  lex(path, content, dialect) {
    const raw = dialect.version >= 199901 && !dialect.strict;
    const key = `${path}\0${content.hash}\0${dialect.strict ? 1 : 0}${raw ? 1 : 0}`;
    const known = this.#lexed.get(key);
    if (known !== void 0) return known;
    const made = this.#lexContent(path, content, { trigraphs: dialect.strict, raw });
    this.#lexed.set(key, made);
    return made;
  }
  /** The same for a unit's own file, which is not kept: the next unit has another. */
  lexUnit(path, content, dialect) {
    const raw = dialect.version >= 199901 && !dialect.strict;
    return this.#lexContent(path, content, { trigraphs: dialect.strict, raw });
  }
  #lexContent(path, content, mode) {
    if (content.bytes.length > MAX_FILE_BYTES) {
      return { file: void 0, problem: "file-too-large", detail: `${content.bytes.length} bytes, read as empty` };
    }
    if (content.bytes.includes(0)) {
      return { file: void 0, problem: "binary-file", detail: "has a NUL byte, read as empty" };
    }
    const decoded = decodeBytes(content.bytes);
    const text = mode.trigraphs ? replaceTrigraphs(decoded) : decoded;
    const tokens = lexText(text, this.atoms, { rawStrings: mode.raw ? "yes" : "no" });
    return { file: this.#located(tokens, path, content.hash) };
  }
  #located(tokens, path, hash) {
    return locateDirectives(tokens, { path, file: this.fileId(path), hash }, this.atoms);
  }
  /** What is read in place of a unit that cannot be read. */
  emptyFile(path) {
    return this.#located(this.lexLine(""), path, "");
  }
  lexLine(text) {
    return lexText(text, this.atoms, { rawStrings: "no" });
  }
  /** Gives up what only the last unit needed, and all records if they have become too many. */
  startUnit() {
    this.output.clear();
    if (!this.records.isFull) {
      this.invocations.startUnit();
      return;
    }
    this.records.clear();
    this.invocations.clear();
  }
  /** Puts the macros in force that a unit starts with; problems with -D are returned. */
  startMacros(options, dialect) {
    const problems = [];
    this.table.clear();
    this.table.ensure(this.atoms.size);
    for (const macro of this.#builtins) this.table.write(macro.name, macro.id);
    for (const macro of this.#predefinedFor(dialect)) this.table.write(macro.name, macro.id);
    for (const { name: name3, body: body2 } of options.macros) {
      if (body2 === null) {
        this.table.write(this.atoms.of(name3), 0);
        continue;
      }
      const made = this.#define(`${name3} ${body2}`, "<command-line>");
      if (typeof made === "string") problems.push(`-D ${name3}: ${made}`);
      else this.table.write(made.name, made.id);
    }
    return problems;
  }
  #predefinedFor(dialect) {
    const key = `${dialect.strict} ${dialect.version} ${dialect.wordSize}`;
    const known = this.#predefined.get(key);
    if (known !== void 0) return known;
    const made = predefinedMacros(dialect).map((line) => this.#define(line, "<built-in>")).filter((macro) => typeof macro !== "string");
    this.#predefined.set(key, made);
    return made;
  }
  /** Equal texts make the same definition, so that header records see equal macros in all units. */
  #define(text, path) {
    const key = `${path}\0${text}`;
    const known = this.#settings.get(key);
    if (known !== void 0) return known;
    const tokens = this.lexLine(text);
    const made = this.definitions.define({ tokens, first: 0, end: tokens.length, path });
    this.#settings.set(key, made);
    return made;
  }
};

// src/c/preprocess/preprocess.ts
function createPreprocessor(atoms) {
  const session = new Session(atoms);
  return { preprocess: (options, reader) => preprocessUnit(session, options, reader) };
}
function preprocessUnit(session, options, reader) {
  const dialect = dialectOf(options.std, options.wordSize);
  const path = jailedPath(options.path, options.systemDirs);
  const content = path === void 0 ? void 0 : reader.read(path);
  const outcome = content === void 0 || path === void 0 ? void 0 : session.lexUnit(path, content, dialect);
  const main = outcome?.file ?? session.emptyFile(options.path);
  session.startUnit();
  const unit = new Unit(session, options, reader, main, { directive: runDirective, pragma: runPragmaText });
  if (outcome?.file === void 0) unit.limitations.push(unreadable(options.path, path, outcome));
  if (path !== void 0) unit.lookups.readFile(path);
  for (const problem of session.startMacros(options, dialect)) unit.limit("bad-directive", 0, problem);
  for (const text of options.forcedIncludes) {
    const from = { ...unit.frame, spelled: "" };
    includeHeader(unit, from, { header: { text, style: "quoted" }, line: 0, how: "plain" });
  }
  unit.read(unit.frame);
  return {
    path: options.path,
    tokens: session.output.stream(session.files, session.invocations.list),
    dependencies: unit.lookups.dependencies(),
    limitations: uniqueLimitations(unit.limitations),
    replays: Int32Array.from(unit.replays),
    macroPlace: (name3) => session.definitions.get(session.table.value[session.atoms.of(name3)] ?? 0)?.at
  };
}
function unreadable(spelled, path, outcome) {
  const kind = path === void 0 ? "outside-jail" : outcome?.problem ?? "unreadable-file";
  return { kind, path: spelled, line: 1, effect: "may-miss", detail: outcome?.detail ?? "the unit is left out" };
}

// src/c/trace.ts
function traceLookups(scope) {
  const asked = /* @__PURE__ */ new Map();
  const members = /* @__PURE__ */ new Map();
  const ask = (kind, name3) => {
    const key = kind + name3;
    if (!asked.has(key)) asked.set(key, [kind, name3, scope.meaning(kind, name3)]);
  };
  return {
    scope: {
      wordSize: scope.wordSize,
      declare: (declaration, at) => scope.declare(declaration, at),
      meaning: (kind, name3) => scope.meaning(kind, name3),
      membersMeaning: (tag, names) => scope.membersMeaning(tag, names),
      member(tag, name3) {
        const names = members.get(tag);
        if (names) names.add(name3);
        else members.set(tag, /* @__PURE__ */ new Set([name3]));
        return scope.member(tag, name3);
      },
      ordinary(name3) {
        ask("ordinary", name3);
        return scope.ordinary(name3);
      },
      record(tag) {
        ask("record", tag);
        return scope.record(tag);
      },
      enumeration(tag) {
        ask("enum", tag);
        return scope.enumeration(tag);
      }
    },
    trace() {
      const questions = [...asked.values()];
      return {
        kinds: questions.map(([kind]) => kind),
        names: questions.map(([, name3]) => name3),
        meanings: questions.map(([, , meaning]) => meaning),
        members: [...members].filter(([tag]) => !asked.has(`record${tag}`)).map(([tag, set]) => ({ tag, names: [...set], meaning: scope.membersMeaning(tag, [...set]) }))
      };
    }
  };
}
function holds2(trace, scope) {
  const { kinds, names, meanings, members } = trace;
  for (let i2 = 0; i2 < names.length; i2++) {
    if (scope.meaning(kinds[i2] ?? "ordinary", names[i2] ?? "") !== meanings[i2]) return false;
  }
  return members.every((asked) => scope.membersMeaning(asked.tag, asked.names) === asked.meaning);
}
function traceText(trace, kind = "") {
  let hash = 0;
  const add = (texts, meaning) => {
    for (const text of texts)
      for (let c = 0; c < text.length; c++) hash = Math.imul(hash, 31) + text.charCodeAt(c) | 0;
    hash = Math.imul(hash ^ meaning, 2654435761);
    hash ^= hash >>> 15;
  };
  if (kind !== "") add([kind], 1);
  for (let i2 = 0; i2 < trace.names.length; i2++)
    add([trace.kinds[i2] ?? "", trace.names[i2] ?? ""], trace.meanings[i2] ?? 0);
  for (const { tag, names, meaning } of trace.members) add(["members", tag, ...names], meaning);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

// src/c/print-type.ts
function printType(type) {
  return around(type, "");
}
function around(type, inner2) {
  switch (type.kind) {
    case "pointer": {
      const target = type.to.kind;
      return around(type.to, target === "array" || target === "function" ? `(*${inner2})` : `*${inner2}`);
    }
    case "array":
      return around(type.of, `${inner2}[${type.length ?? ""}]`);
    case "function":
      return around(type.result, `${inner2}(${printParams(type.params, type.variadic ? "variadic" : "fixed")})`);
    default: {
      const name3 = baseName(type);
      return inner2 === "" ? name3 : inner2.startsWith("[") ? `${name3}${inner2}` : `${name3} ${inner2}`;
    }
  }
}
function baseName(type) {
  switch (type.kind) {
    case "void":
      return "void";
    case "integer":
    case "float":
    case "typedef":
      return type.name;
    case "record":
    case "enum":
      return type.tag;
    case "unknown":
      return type.text;
  }
}
function printParams(params, arity2) {
  const list2 = params.map(printType);
  if (arity2 === "variadic") list2.push("...");
  return list2.length === 0 ? "void" : list2.join(", ");
}

// src/analysis/flow/builder.ts
var FlowBuilder = class {
  ops = [];
  temporaries = [];
  names = [];
  calls = [];
  writes = [];
  reads = [];
  /** Reads of locals, which only steps speak of. */
  frameReads = [];
  steps = new StepRecorder();
  layouts;
  localCount;
  nameNumbers = /* @__PURE__ */ new Map();
  seenReads = /* @__PURE__ */ new Map();
  constructor(layouts, localCount) {
    this.layouts = layouts;
    this.localCount = localCount;
  }
  temporary(shape) {
    this.temporaries.push(shape);
    return { kind: "direct", base: this.localCount + this.temporaries.length - 1, offset: 0 };
  }
  /** Base of a name of file scope. */
  name(name3) {
    let number2 = this.nameNumbers.get(name3);
    if (number2 === void 0) {
      number2 = this.names.length;
      this.names.push(name3);
      this.nameNumbers.set(name3, number2);
    }
    return -number2 - 1;
  }
  /** `place` takes what `value` may be. */
  assign(place, value) {
    if (value === null) return;
    if (place.kind === "direct") return this.into(place, value);
    const source = this.held(value);
    this.ops.push(op.store, place.base, place.offset, place.add, source.base, source.offset, place.as);
  }
  into(dst, value) {
    const { base, offset } = dst;
    if (value.kind === "address") this.ops.push(op.address, base, offset, value.base, value.offset);
    else if (value.kind === "sum") this.ops.push(op.add, base, offset, value.base, value.offset, value.add, value.as);
    else if (value.of.kind === "through") {
      this.ops.push(op.load, base, offset, value.of.base, value.of.offset, value.of.add, value.of.as);
    } else if (value.of.base !== base || value.of.offset !== offset) {
      this.ops.push(op.copy, base, offset, value.of.base, value.of.offset);
    }
  }
  /** A direct place that holds `value`. */
  held(value) {
    if (value.kind === "content" && value.of.kind === "direct") return value.of;
    const place = this.temporary("word");
    this.into(place, value);
    return place;
  }
  /** What the pointer `value` points to, `add` bytes on. */
  target(value, add, as = 0) {
    if (value === null) return { kind: "through", ...bare2(this.temporary("word")), add, as };
    if (value.kind === "address") return { kind: "direct", base: value.base, offset: value.offset + add };
    if (value.kind === "sum") return { ...value, kind: "through", add: value.add + add };
    return { kind: "through", ...bare2(this.held(value)), add, as };
  }
  /** The pointers in `size` bytes behind one pointer go behind another. */
  block(dst, src, size) {
    const to = this.held(seen(dst));
    const from = this.held(seen(src));
    this.ops.push(op.block, to.base, to.offset, from.base, from.offset, size);
  }
  /** `value` plus an unknown multiple of `size`. */
  indexed(value, size) {
    if (value === null) return null;
    const from = this.held(value);
    const to = this.temporary("word");
    this.ops.push(op.index, to.base, to.offset, from.base, from.offset, size);
    return { kind: "content", of: to };
  }
  /** Any of the values. */
  either(values) {
    const some = values.filter((value) => value !== null);
    if (some.length <= 1) return some[0] ?? null;
    const place = this.temporary("word");
    for (const value of some) this.into(place, value);
    return { kind: "content", of: place };
  }
  write(access) {
    const { place, line, size, member, path } = access;
    const { base, offset } = place;
    const through = throughOf(place);
    this.writes.push({
      line,
      base,
      offset,
      ...through,
      size,
      ...member ? { member } : {},
      ...path === void 0 ? {} : { path }
    });
  }
  /** The step of the write that was added last. */
  storeStep(line) {
    return this.steps.step(stepKind.store, line, this.writes.length - 1);
  }
  /** Of a local it is told only to the steps: it is in the frame of whoever reads it. */
  read({ place, line, size, member }) {
    const { base, offset } = place;
    const own2 = place.kind === "direct" && base >= 0;
    if (own2 && base >= this.localCount) return;
    const key = `${base} ${offset} ${place.kind === "through" ? place.add : ""} ${size} ${member?.join(".") ?? ""}`;
    let number2 = this.seenReads.get(key);
    if (number2 === void 0) {
      const list2 = own2 ? this.frameReads : this.reads;
      number2 = list2.length;
      this.seenReads.set(key, number2);
      list2.push({ line, base, offset, ...throughOf(place), size, ...member ? { member } : {} });
    }
    this.steps.use(own2 ? useKind.local : useKind.read, number2);
  }
};
function addressOf(place) {
  const { base, offset } = place;
  if (place.kind === "direct") return { kind: "address", base, offset };
  if (place.add === 0) return { kind: "content", of: { kind: "direct", base, offset } };
  return { kind: "sum", base, offset, add: place.add, as: place.as };
}
function seen(place) {
  return place.kind === "through" && place.as !== 0 ? { ...place, kind: "sum" } : addressOf(place);
}
function behind(place, bytes) {
  return place.kind === "direct" ? { ...place, offset: place.offset + bytes } : { ...place, add: place.add + bytes };
}
var bare2 = ({ base, offset }) => ({ base, offset });
function throughOf(place) {
  if (place.kind === "direct") return {};
  return place.as === 0 ? { through: place.add } : { through: place.add, as: place.as };
}

// src/analysis/flow/visit.ts
function visitStatements(s, visit) {
  if (!s) return;
  switch (s.kind) {
    case "block":
      visit(s, []);
      for (const inner2 of s.body) visitStatements(inner2, visit);
      return;
    case "if":
      visit(s, [s.condition]);
      visitStatements(s.then, visit);
      return visitStatements(s.otherwise, visit);
    case "loop":
      visit(
        s,
        [s.condition, s.step].filter((e) => e !== void 0)
      );
      visitStatements(s.initial, visit);
      return visitStatements(s.body, visit);
    case "switch":
      visit(s, [s.value]);
      return visitStatements(s.body, visit);
    case "expression":
      return visit(s, [s.value]);
    case "return":
      return visit(s, s.value ? [s.value] : []);
    default:
      return visit(s, []);
  }
}

// src/analysis/flow/endings.ts
function endingsOf(body2) {
  const found = [];
  visitStatements(body2, (s) => {
    if (s.kind !== "block") return;
    let first;
    for (const inner2 of s.body) {
      if (leaves(inner2)) first = void 0;
      else if (first === void 0) first = inner2.place.line;
      if (inner2.kind !== "expression" || !exits(inner2.value)) continue;
      found.push([first ?? inner2.place.line, inner2.place.line]);
      return;
    }
  });
  return found;
}
var exits = (e) => e.kind === "call" && e.callee.kind === "global" && (externalModel(e.callee.name)?.effects.some(({ kind }) => kind === "exits") ?? false);
function leaves(s) {
  let found = false;
  visitStatements(s, ({ kind }) => {
    if (kind === "return" || kind === "goto" || kind === "break" || kind === "continue" || kind === "case")
      found = true;
    if (kind === "label" || kind === "default") found = true;
  });
  return found;
}

// src/analysis/flow/constants.ts
function constantOf(e, layouts) {
  switch (e.kind) {
    case "constant":
      return e.value ?? void 0;
    case "sizeof":
      return layouts.size(e.of) || void 0;
    case "offsetof":
      return memberOffset(e, layouts);
    case "cast":
      return constantOf(e.value, layouts);
    case "address":
      return nullOffset(e.of, layouts);
    case "unary": {
      const value = constantOf(e.operand, layouts);
      return value === void 0 ? void 0 : e.op === "-" ? -value : e.op === "+" ? value : void 0;
    }
    case "binary": {
      const left = constantOf(e.left, layouts);
      const right = left === void 0 ? void 0 : constantOf(e.right, layouts);
      if (left === void 0 || right === void 0) return void 0;
      return e.op === "+" ? left + right : e.op === "-" ? left - right : e.op === "*" ? left * right : void 0;
    }
    default:
      return void 0;
  }
}
function memberOffset(e, layouts) {
  let type = resolved(e.record);
  let offset = 0;
  for (const step of e.path) {
    while (type.kind === "array") type = resolved(type.of);
    if (type.kind !== "record" || step.startsWith("[")) return offset;
    offset += layouts.offset(type.tag, step);
    type = resolved(layouts.member(type.tag, step));
  }
  return offset;
}
function nullOffset(e, layouts) {
  if (e.kind === "field") {
    const object = nullOffset(e.object, layouts);
    return object === void 0 ? void 0 : object + layouts.offset(e.record, e.name);
  }
  if (e.kind === "index") return resolved(e.base.type).kind === "array" ? nullOffset(e.base, layouts) : void 0;
  if (e.kind !== "deref") return void 0;
  return constantOf(e.pointer, layouts);
}

// src/c/print-expression.ts
function printExpression(e, locals) {
  switch (e.kind) {
    case "constant":
      return e.name ?? (e.value === null ? "<constant>" : String(e.value));
    case "string":
      return JSON.stringify(e.text);
    case "local":
      return locals[e.local] ?? `local#${e.local}`;
    case "global":
      return e.name;
    case "field":
      return e.object.kind === "deref" && e.object.macros === void 0 ? `${operand2(e.object.pointer, locals)}->${e.name}` : `${operand2(e.object, locals)}.${e.name}`;
    case "index":
      return `${operand2(e.base, locals)}[${printExpression(e.index, locals)}]`;
    case "call":
      return `${operand2(e.callee, locals)}(${e.args.map((a) => a.kind === "comma" ? operand2(a, locals) : printExpression(a, locals)).join(", ")})`;
    case "unparsed":
      return `<unparsed: ${e.names.join(" ")}>`;
    case "label-address":
      return `&&${e.name}`;
    case "statement-expression":
      return "({ ... })";
    default:
      return printCompound(e, locals);
  }
}
function printCompound(e, locals) {
  switch (e.kind) {
    case "deref":
      return `*${operand2(e.pointer, locals)}`;
    case "address":
      return `&${operand2(e.of, locals)}`;
    case "assign":
      return printAssign(e, locals);
    case "unary":
      return `${e.op}${operand2(e.operand, locals)}`;
    case "binary":
      return `${operand2(e.left, locals)} ${e.op} ${operand2(e.right, locals)}`;
    case "conditional": {
      const then = e.then === void 0 ? "?:" : `? ${operand2(e.then, locals)} :`;
      return `${operand2(e.condition, locals)} ${then} ${operand2(e.otherwise, locals)}`;
    }
    case "comma":
      return `${operand2(e.left, locals)}, ${operand2(e.right, locals)}`;
    case "cast":
      return `(${printType(e.type)})${operand2(e.value, locals)}`;
    case "compound-literal":
      return `(${printType(e.type)})${printInitializer(e.initializer, locals)}`;
    case "sizeof":
      return `sizeof(${printType(e.of)})`;
    case "offsetof":
      return `offsetof(${printType(e.record)}, ${e.path.join(".")})`;
    case "va-arg":
      return `va_arg(${printExpression(e.list, locals)}, ${printType(e.type)})`;
  }
}
function printAssign(e, locals) {
  const target = operand2(e.target, locals);
  if (e.value === void 0) return e.postfix ? `${target}${e.op}` : `${e.op}${target}`;
  const value = e.value.kind === "comma" ? operand2(e.value, locals) : printExpression(e.value, locals);
  return `${target} ${e.op} ${value}`;
}
var simple = new Set(
  "constant string local global field index call unparsed statement-expression sizeof offsetof va-arg".split(" ")
);
function operand2(e, locals) {
  const text = printExpression(e, locals);
  return simple.has(e.kind) ? text : `(${text})`;
}
function printInitializer(init2, locals) {
  if (init2.kind === "value") return printExpression(init2.value, locals);
  return `{${init2.items.map((item) => printItem(item, locals)).join(", ")}}`;
}
function printItem(item, locals) {
  const path = item.path.map((step) => step.kind === "field" ? `.${step.name}` : `[${step.index ?? ""}]`).join("");
  return path === "" ? printInitializer(item.value, locals) : `${path} = ${printInitializer(item.value, locals)}`;
}

// src/analysis/flow/dispatch.ts
function dispatchOf(c, e, { base, offset, add, as }) {
  const held = memberOf2(c, functionPointer(e.callee));
  if (!held) return void 0;
  const self = [];
  const members = [];
  for (const [i2, written] of e.args.entries()) {
    const arg = uncast(written);
    const beside = isScalar(arg.type) ? memberOf2(c, arg) : void 0;
    if (pointerText(arg) === held.pointer) self.push(i2);
    else if (beside?.pointer === held.pointer) members.push([i2, add - held.distance + beside.distance]);
  }
  return self.length + members.length === 0 ? void 0 : { pointer: [base, offset, as], distance: add, self, members };
}
function functionPointer(e) {
  const at = uncast(e);
  return at.kind === "deref" && resolved(at.type).kind === "function" ? functionPointer(at.pointer) : at;
}
function uncast(e) {
  return e.kind === "cast" ? uncast(e.value) : e;
}
function isScalar(type) {
  const { kind } = resolved(type);
  return kind !== "record" && kind !== "array" && kind !== "function";
}
function memberOf2(c, e) {
  let at = e;
  let distance = 0;
  while (at.kind === "field") {
    distance += c.b.layouts.offset(at.record, at.name);
    at = at.object;
  }
  if (at.kind !== "deref" || at === e) return void 0;
  return { pointer: pointerText(at.pointer), distance };
}
function pointerText(e) {
  return printExpression(e, []);
}

// src/analysis/flow/calls.ts
function flowOfCall(c, e, want) {
  const { steps, calls: calls2 } = c.b;
  if (startsSurplus(c, e)) return null;
  return steps.inside(
    () => called(c, e, want),
    () => steps.step(stepKind.call, e.place.line, calls2.length - 1)
  );
}
function called(c, e, want) {
  const { b } = c;
  lendPointers(c, e);
  const { callee, place } = calleeOf(c, e.callee);
  const args2 = e.args.map((arg, i2) => b.steps.argument(i2, () => argument2(c, arg)));
  const object = place && dispatchOf(c, e, place);
  const shape = b.layouts.shape(e.type);
  const isVoid2 = resolved(e.type).kind === "void";
  const result = isVoid2 || typeof shape === "number" ? null : b.temporary(shape);
  const constants = constantsOf(c, e);
  b.calls.push({
    line: e.place.line,
    ...e.place.path === void 0 ? {} : { path: e.place.path },
    callee,
    args: args2,
    ...object ? { object } : {},
    result: result ? [result.base, 0] : null,
    ...result ? freshObject(c, e, want) : {},
    ...constants ? { constants } : {},
    ...namesIn3(e)
  });
  return result ? { kind: "content", of: result } : null;
}
function startsSurplus(c, e) {
  const name3 = e.callee.kind === "global" ? e.callee.name : "";
  const starts = name3 === "__builtin_va_start" || name3 === "va_start";
  if (!starts && name3 !== "__builtin_va_copy" && name3 !== "va_copy") return false;
  const [list2, from] = e.args;
  if (!list2) return true;
  const place = c.b.target(c.flow(list2), 0);
  c.b.write({ place, line: e.place.line, size: 0 });
  c.b.storeStep(e.place.line);
  if (starts) c.b.assign(place, c.surplus ? addressOf(c.surplus) : null);
  else if (from) c.b.assign(place, { kind: "content", of: c.b.target(c.flow(from), 0) });
  return true;
}
function lendPointers(c, e) {
  if (e.callee.kind === "global" && externalModel(e.callee.name)) return;
  const type = resolved(pointee(e.callee.type) ?? e.callee.type);
  if (type.kind !== "function") return;
  for (const [i2, arg] of e.args.entries()) c.b.layouts.lent(arg.type, type.params[i2]);
}
function calleeOf(c, e) {
  if (e.kind === "cast") return calleeOf(c, e.value);
  if (e.kind === "global" && e.of !== "variable") return { callee: e.name };
  if (e.kind === "deref" && resolved(e.type).kind === "function") return calleeOf(c, e.pointer);
  if (e.kind === "address" && namesFunction(e)) return calleeOf(c, e.of);
  const value = c.flow(e);
  if (value === null) return { callee: [c.b.temporary("word").base, 0] };
  const { base, offset } = c.b.held(value);
  const place = value.kind === "content" && value.of.kind === "through" ? { place: value.of } : {};
  return { callee: [base, offset], ...place };
}
function namesFunction(e) {
  if (e.kind === "deref") return namesFunction(e.pointer);
  if (e.kind === "address") return namesFunction(e.of);
  return e.kind === "global" && e.of !== "variable";
}
function argument2(c, e) {
  const { b } = c;
  if (isRecord(e.type)) {
    const from = c.locate(e).place;
    b.read({ place: from, line: e.place.line, size: b.layouts.size(e.type) });
    if (from.kind === "direct") return [from.base, from.offset, 0];
    const copy = b.temporary(b.layouts.shape(e.type));
    b.block(copy, from, b.layouts.size(e.type));
    return [copy.base, 0, 0];
  }
  const value = c.flow(e);
  if (value === null) return null;
  const { base, offset } = b.held(value);
  return [base, offset, pointsToAs(c, e)];
}
var isNumber = (shape) => typeof shape === "number";
function pointsToAs(c, e) {
  if (e.kind === "cast") return pointsToAs(c, e.value);
  const target = pointee(e.type);
  const t = target && resolved(target);
  if (t?.kind === "record") return c.b.layouts.head(t.tag) + 1;
  return t && isNumber(c.b.layouts.shape(t)) ? -1 : 0;
}
function constantsOf(c, e) {
  let constants;
  for (const [i2, arg] of e.args.entries()) {
    if (arg.kind === "string") continue;
    const value = constantOf(arg, c.b.layouts);
    if (value !== void 0) constants = { ...constants, [i2]: value };
  }
  return constants;
}
function namesIn3({ args: args2 }) {
  const texts = args2.flatMap((arg) => {
    const value = withoutCasts(arg);
    return value.kind === "string" && identifier.test(value.text) ? [value.text] : [];
  });
  return texts.length > 0 ? { texts } : {};
}
var identifier = /^[A-Za-z_]\w{1,99}$/;
var withoutCasts = (e) => e.kind === "cast" ? withoutCasts(e.value) : e;
function freshObject(c, e, want) {
  const own2 = resolved(e.type);
  if (own2.kind === "pointer" && !isBytesPointer(own2)) return {};
  const type = [want && pointee(want), sizeArgument(e)].find((t) => t && !isBytes(t)) ?? (want && pointee(want));
  if (!type || resolved(type).kind === "void") return {};
  const shape = elementShape(c.b.layouts.shape(type));
  if (e.args.some((arg) => isSum(arg, 0)) && !c.b.layouts.endsInArray(shape)) return {};
  return { fresh: shape, freshType: printType(type) };
}
function sizeArgument(e) {
  for (const arg of e.args) {
    const type = sizeIn(arg, 0);
    if (type) return type;
  }
  return void 0;
}
function sizeIn(e, depth) {
  if (e.kind === "sizeof") return e.of;
  if (depth > 4) return void 0;
  if (e.kind === "binary") return sizeIn(e.left, depth + 1) ?? sizeIn(e.right, depth + 1);
  return e.kind === "cast" ? sizeIn(e.value, depth + 1) : void 0;
}
function isSum(e, depth) {
  if (e.kind === "cast") return isSum(e.value, depth);
  if (e.kind !== "binary" || depth > 4) return false;
  return e.op === "+" && sizeIn(e, 0) !== void 0;
}
function elementShape(shape) {
  return Array.isArray(shape) && shape[0] === "array" ? elementShape(shape[1]) : shape;
}

// src/analysis/flow/initializers.ts
function fillPlace(c, place, type, init2) {
  if (init2.kind === "list") {
    for (const item of init2.items)
      fillPlace(c, behind(place, offsetOf3(c, item.path)), typeAt(c, type, item.path), item.value);
    return;
  }
  const { value } = init2;
  if (isRecord(value.type)) {
    const from = c.locate(value).place;
    const size = c.b.layouts.size(value.type);
    c.b.read({ place: from, line: value.place.line, size });
    c.b.block(place, from, size);
  } else if (value.kind === "string" || resolved(value.type).kind === "void") c.flow(value);
  else c.b.assign(place, c.flow(value, resolved(type).kind === "pointer" ? type : value.type));
}
function typeAt(c, type, path) {
  let at = type;
  for (const step of path) {
    const outer = resolved(at);
    if (step.kind === "field") at = c.b.layouts.member(step.record, step.name);
    else if (outer.kind === "array") at = outer.of;
  }
  return at;
}
function offsetOf3(c, path) {
  let offset = 0;
  for (const step of path) if (step.kind === "field") offset += c.b.layouts.offset(step.record, step.name);
  return offset;
}

// src/analysis/flow/expressions.ts
function flowOf(c, e, want) {
  const value = valueFrom(c, e, want);
  return want && e.kind !== "cast" ? converted(c, value, e.type, want) : value;
}
function converted(c, value, from, to) {
  const target = pointee(to);
  c.b.layouts.lent(from, to);
  if (value === null || value.kind === "address") return value;
  const free = repurposed(c, value, from, to);
  if (!target || !isTelling(target)) return free;
  return pointee(from) && !isBytesPointer(from) ? free : typed(c, free, pointerTo(target));
}
function repurposed(c, value, from, to) {
  if (value.kind !== "content" || isPointer(from) === isPointer(to)) return value;
  const place = c.b.temporary("word");
  c.b.assign(place, value);
  return { kind: "content", of: place };
}
function isTelling(target) {
  const { kind } = resolved(target);
  return kind === "record" || kind === "pointer";
}
var isPointer = (type) => resolved(type).kind === "pointer";
function typed(c, value, shape) {
  const place = c.b.temporary(shape);
  c.b.assign(place, value.kind === "sum" ? { kind: "content", of: c.b.held(value) } : value);
  return { kind: "content", of: place };
}
function valueFrom(c, e, want) {
  switch (e.kind) {
    case "local":
    case "global":
    case "field":
    case "index":
    case "deref":
      return contentOf(c, e);
    case "address":
      return e.of.kind === "global" && e.of.of !== "variable" ? functionAddress(c, e.of) : c.b.steps.as(useRole.value, () => addressOf(locate(c, e.of).place));
    case "call":
      return flowOfCall(c, e, want);
    case "assign":
      return flowOfAssignment(c, e);
    case "cast": {
      const type = resolved(e.type).kind === "pointer" ? e.type : want;
      const [from, to] = [pointee(e.value.type), pointee(e.type)];
      if (from && to && !isMovedRecord(e.value)) c.b.layouts.cast(from, to);
      const value = flowOf(c, e.value, type);
      return value && repurposed(c, value, e.value.type, e.type);
    }
    case "conditional":
      return flowOfConditional(c, e, want);
    case "comma":
      flowOf(c, e.left);
      return flowOf(c, e.right, want);
    case "binary":
      return flowOfBinary(c, e);
    case "unary": {
      const value = flowOf(c, e.operand);
      return e.op === "+" || e.op === "~" ? value : null;
    }
    case "statement-expression": {
      const last = c.statementExpression(e.body, want);
      return last ? flowOf(c, last, want) : null;
    }
    case "compound-literal":
      return valueAt(c, locate(c, e).place, e.type);
    case "va-arg": {
      const { place } = locate(c, e);
      c.b.read({ place, line: e.place.line, size: c.b.layouts.size(e.type) });
      return valueAt(c, place, e.type);
    }
    case "unparsed":
      return null;
    default:
      return null;
  }
}
function isMovedRecord(e) {
  if (e.kind === "binary" && (e.op === "-" || e.op === "+")) return isMovedRecord(e.left) || isMovedRecord(e.right);
  if (e.kind !== "cast" || !isBytesPointer(e.type)) return false;
  return !isBytesPointer(e.value.type) && pointee(e.value.type) !== void 0;
}
function contentOf(c, e) {
  if (e.kind === "global" && e.of !== "variable") return functionAddress(c, e);
  const { place, member } = locate(c, e);
  const type = resolved(e.type);
  if (type.kind === "array") return addressOf(place);
  if (type.kind === "function") return { kind: "content", of: place };
  c.b.read({ place, line: e.place.line, size: c.b.layouts.size(e.type), member });
  const value = valueAt(c, place, e.type);
  return e.kind === "local" ? value : pointing(c, value, e.type);
}
function pointing(c, value, type) {
  const target = isPointer(type) ? pointee(type) : void 0;
  const shape = target ? pointerTo(target) : c.b.layouts.shape(type);
  if (value === null || (target ? !isTelling(target) : shape !== "integer")) return value;
  return value.kind === "content" && value.of.kind === "direct" ? value : typed(c, value, shape);
}
function functionAddress(c, e) {
  return { kind: "address", base: c.b.name(e.name), offset: 0 };
}
function valueAt(c, place, type) {
  if (resolved(type).kind === "array") return addressOf(place);
  const shape = c.b.layouts.shape(type);
  return typeof shape === "number" ? null : { kind: "content", of: place };
}
function locate(c, e) {
  switch (e.kind) {
    case "local":
      return { place: { kind: "direct", base: c.local(e.local), offset: 0 } };
    case "global":
      return { place: { kind: "direct", base: c.b.name(e.name), offset: 0 } };
    case "field": {
      const { place } = locate(c, e.object);
      return { place: behind(place, c.b.layouts.offset(e.record, e.name)), member: [e.record, e.name] };
    }
    case "deref":
      return { place: c.b.target(pointerOf(c, e.pointer), 0, viewNumber(c, e.type)) };
    case "index":
      return locateElement(c, e);
    case "cast":
      return locate(c, e.value);
    case "comma":
      flowOf(c, e.left);
      return locate(c, e.right);
    default:
      return { place: temporaryOf(c, e) };
  }
}
function pointerOf(c, e) {
  return c.b.steps.as(useRole.pointer, () => flowOf(c, e));
}
function locateElement(c, e) {
  c.b.steps.as(useRole.index, () => flowOf(c, e.index));
  if (resolved(e.base.type).kind === "array") return locate(c, e.base);
  const pointer2 = pointerOf(c, e.base);
  const first = constantOf(e.index, c.b.layouts) === 0;
  return { place: c.b.target(first ? pointer2 : walked(c, pointer2, e.base.type), 0, viewNumber(c, e.type)) };
}
function viewNumber(c, type) {
  return c.b.layouts.view(type) + 1;
}
function walked(c, pointer2, type) {
  const element = pointee(type);
  const size = element ? c.b.layouts.size(element) : 1;
  return size <= 1 ? c.b.indexed(pointer2, 1) : pointer2;
}
function temporaryOf(c, e) {
  const { b } = c;
  switch (e.kind) {
    case "va-arg":
      return b.target({ kind: "content", of: listOf(c, e) }, 0);
    case "compound-literal":
      return compoundLiteral2(c, e.initializer, e.type);
    case "statement-expression": {
      const last = c.statementExpression(e.body);
      return last && isRecord(last.type) ? locate(c, last).place : lastValue(c, last);
    }
    case "conditional": {
      const place = b.temporary(b.layouts.shape(e.type));
      flowOf(c, e.condition);
      for (const side of [e.then, e.otherwise]) {
        if (!side) continue;
        const size = b.layouts.size(e.type);
        b.steps.maybe(e.place.line, () => {
          const from = locate(c, side).place;
          b.read({ place: from, line: e.place.line, size });
          b.block(place, from, size);
        });
      }
      return place;
    }
    case "assign":
    case "call": {
      const value = flowOf(c, e);
      return value?.kind === "content" ? value.of : b.temporary(b.layouts.shape(e.type));
    }
    default: {
      const place = b.temporary(b.layouts.shape(e.type));
      b.assign(place, flowOf(c, e));
      return place;
    }
  }
}
function listOf(c, e) {
  return c.b.steps.as(useRole.pointer, () => {
    const place = c.b.target(flowOf(c, e.list), 0);
    c.b.read({ place, line: e.place.line, size: 0 });
    return place;
  });
}
function lastValue(c, last) {
  const place = c.b.temporary("word");
  if (last) c.b.assign(place, flowOf(c, last));
  return place;
}
function compoundLiteral2(c, initializer2, type) {
  const place = { kind: "direct", base: c.anonymous(c.b.layouts.shape(type)), offset: 0 };
  fillPlace(c, place, type, initializer2);
  return place;
}
function flowOfAssignment(c, e) {
  return c.b.steps.inside(
    () => assigned(c, e),
    () => c.b.storeStep(e.place.line)
  );
}
function assigned(c, e) {
  const { b } = c;
  const line = e.place.line;
  const size = b.layouts.size(e.target.type);
  if (e.op === "=" && e.value && isRecord(e.target.type)) {
    const from = locate(c, e.value).place;
    const { place: place2, member: member2 } = locate(c, e.target);
    b.read({ place: from, line, size });
    b.write({ place: place2, line, size, member: member2, path: e.place.path });
    if (!hasNoPointer(b.layouts.shape(e.target.type))) b.block(place2, from, size);
    return { kind: "content", of: place2 };
  }
  const becomes = e.target.kind === "local" ? c.becomes(e.target.local) : void 0;
  const value = e.value ? flowOf(c, e.value, becomes ?? e.target.type) : null;
  const { place, member } = locate(c, e.target);
  b.write({ place, line, size, member, path: e.place.path });
  if (e.op !== "=") b.read({ place, line, size, member });
  const held = valueAt(c, place, e.target.type);
  if (held === null) return null;
  b.assign(place, stored(c, place, e.op === "=" ? value : moved(c, e, held, value), e.target.type));
  return held;
}
function stored(c, place, value, type) {
  if (value === null || place.kind === "direct") return value;
  const target = pointee(type);
  return typed(c, value, target ? pointerTo(target) : c.b.layouts.shape(type));
}
function moved(c, e, held, value) {
  const type = e.target.type;
  const bytes = resolved(type).kind !== "pointer" || c.b.layouts.size(pointee(type) ?? type) <= 1;
  if (e.op === "++" || e.op === "--") return bytes && resolved(type).kind === "pointer" ? c.b.indexed(held, 1) : null;
  if (e.op !== "+=" && e.op !== "-=") return e.op === "|=" || e.op === "^=" || e.op === "&=" ? value : null;
  if (!bytes) return value;
  return c.b.indexed(c.b.either([held, value]), 1);
}
function hasNoPointer(shape) {
  return typeof shape === "number";
}
function flowOfConditional(c, e, want) {
  if (isRecord(e.type)) return { kind: "content", of: temporaryOf(c, e) };
  const condition2 = flowOf(c, e.condition, e.then ? void 0 : want);
  const { then: yes, otherwise } = e;
  const { line } = e.place;
  const then = yes ? c.b.steps.maybe(line, () => flowOf(c, yes, want)) : condition2;
  return c.b.either([then, c.b.steps.maybe(line, () => flowOf(c, otherwise, want))]);
}
function flowOfBinary(c, e) {
  const [left, right] = operands2(c, e);
  if (typeof c.b.layouts.shape(e.type) === "number") return null;
  if (e.op === "&" || e.op === "|" || e.op === "^") return c.b.either([left, right]);
  if (e.op !== "+" && e.op !== "-") return null;
  if (pointee(e.right.type) && !pointee(e.left.type)) return sum(c, e, right, e.right, left, e.left);
  return sum(c, e, left, e.left, right, e.right);
}
var comparisons2 = /* @__PURE__ */ new Set(["==", "!=", "<", ">", "<=", ">="]);
function operands2(c, e) {
  const { steps } = c.b;
  const left = () => flowOf(c, e.left);
  const right = () => flowOf(c, e.right);
  if (comparisons2.has(e.op)) return steps.compared(left, right);
  if (e.op === "&&" || e.op === "||") return [left(), steps.maybe(e.place.line, right)];
  const sums = (e.op === "+" || e.op === "-") && resolved(e.type).kind !== "integer";
  if (!sums || pointee(e.left.type) === void 0) return [left(), right()];
  return [left(), pointee(e.right.type) ? right() : steps.as(useRole.index, right)];
}
function sum(c, e, pointer2, at, other, by) {
  const { b } = c;
  const element = pointee(at.type);
  const size = element ? b.layouts.size(element) || 1 : 1;
  const steps = constantOf(by, b.layouts);
  if (steps !== void 0) return plus(b, pointer2, (e.op === "-" ? -steps : steps) * size);
  if (element && pointee(by.type)) return null;
  if (element && size > 1) return pointer2;
  if (element) return b.indexed(pointer2, 1);
  return b.indexed(b.either([pointer2, other]), 1);
}
function plus(b, pointer2, bytes) {
  if (pointer2 === null || bytes === 0) return pointer2;
  if (pointer2.kind === "address") return { ...pointer2, offset: pointer2.offset + bytes };
  if (pointer2.kind === "sum") return { ...pointer2, add: pointer2.add + bytes };
  const { base, offset } = b.held(pointer2);
  return { kind: "sum", base, offset, add: bytes, as: 0 };
}

// src/analysis/flow/jumps.ts
var Jumps = class {
  steps;
  walk;
  breaks = [];
  continues = [];
  switches = [];
  labels = /* @__PURE__ */ new Map();
  computed = [];
  constructor(steps, walk) {
    this.steps = steps;
    this.walk = walk;
  }
  choose(s) {
    const { steps, walk } = this;
    const otherwise = steps.label();
    const end = steps.label();
    walk.effect(s.condition);
    steps.branch(s.place.line, otherwise);
    walk.statement(s.then);
    if (s.otherwise) {
      steps.jump(s.place.line, end);
      steps.land(otherwise);
      walk.statement(s.otherwise);
    } else steps.land(otherwise);
    steps.land(end);
  }
  loop(s) {
    const { steps, walk } = this;
    const { line } = s.place;
    const end = steps.label();
    const again = steps.label();
    const top = steps.label();
    if (s.initial) walk.statement(s.initial);
    steps.land(top);
    if (s.form !== "do") this.unless(s, end);
    this.breaks.push(end);
    this.continues.push(again);
    walk.statement(s.body);
    this.breaks.pop();
    this.continues.pop();
    steps.land(again);
    if (s.step) {
      walk.effect(s.step);
      steps.settle(line);
    }
    if (s.form !== "do") steps.jump(line, top);
    else if (s.condition && constant(s.condition) !== 0) {
      walk.effect(s.condition);
      if (constant(s.condition) === void 0) steps.branch(line, top);
      else steps.jump(line, top);
    }
    steps.land(end);
  }
  /** To `end` when the condition of the loop does not hold. */
  unless({ condition: condition2, place }, end) {
    if (!condition2) return;
    this.walk.effect(condition2);
    const value = constant(condition2);
    if (value === void 0) this.steps.branch(place.line, end);
    else if (value === 0) this.steps.jump(place.line, end);
  }
  select(s) {
    const { steps } = this;
    const end = steps.label();
    this.walk.effect(s.value);
    const at = steps.step(stepKind.evaluate, s.place.line);
    const own2 = { at, hasDefault: false };
    this.switches.push(own2);
    this.breaks.push(end);
    this.walk.statement(s.body);
    this.breaks.pop();
    this.switches.pop();
    if (!own2.hasDefault) steps.connect(at, end);
    steps.land(end);
  }
  selected(kind) {
    const own2 = this.switches.at(-1);
    if (!own2) return;
    if (kind === "default") own2.hasDefault = true;
    const here = this.steps.label();
    this.steps.land(here);
    this.steps.connect(own2.at, here);
  }
  leave(s) {
    const label = (s.kind === "break" ? this.breaks : this.continues).at(-1);
    if (label) this.steps.jump(s.place.line, label);
  }
  named(name3) {
    this.steps.land(this.labelOf(name3));
  }
  /** A computed `goto` may go to any label of the function. */
  goto({ target, place }) {
    if (typeof target === "string") return this.steps.jump(place.line, this.labelOf(target));
    this.walk.effect(target);
    this.computed.push(this.steps.step(stepKind.evaluate, place.line));
  }
  labelOf(name3) {
    const label = this.labels.get(name3) ?? this.steps.label();
    this.labels.set(name3, label);
    return label;
  }
  /** Once all labels are known. */
  finish() {
    for (const from of this.computed) for (const label of this.labels.values()) this.steps.connect(from, label);
  }
};
function constant(e) {
  if (e.kind === "cast") return constant(e.value);
  return e.kind === "constant" ? e.value ?? void 0 : void 0;
}

// src/analysis/flow/loops.ts
function loopsOf(body2) {
  const loops = [];
  const labels = /* @__PURE__ */ new Map();
  visitStatements(body2, (s) => {
    if (s.kind === "loop" && !runsOnce(s)) loops.push([s.place.line, lastLine(s)]);
    else if (s.kind === "label") labels.set(s.name, s.place.line);
    else if (s.kind === "goto" && typeof s.target === "string") {
      const label = labels.get(s.target);
      if (label !== void 0) loops.push([label, s.place.line]);
    }
  });
  return loops.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}
function runsOnce(s) {
  if (s.form !== "do") return false;
  let { condition: condition2 } = s;
  while (condition2?.kind === "cast") condition2 = condition2.value;
  return condition2?.kind === "constant" && condition2.value === 0;
}
function lastLine(s) {
  let last = s.place.line;
  const see = (line) => {
    if (line > last) last = line;
  };
  visitStatements(s, (inner2, expressions) => {
    see(inner2.place.line);
    for (const e of expressions) see(lastLineOf(e));
  });
  return last;
}
function lastLineOf(e) {
  switch (e.kind) {
    case "call":
      return Math.max(e.place.line, ...e.args.map(lastLineOf));
    case "assign":
      return Math.max(e.place.line, e.value ? lastLineOf(e.value) : 0);
    case "binary":
      return Math.max(e.place.line, lastLineOf(e.right));
    default:
      return e.place.line;
  }
}

// src/analysis/flow/variables.ts
function variableFlow(v, layouts) {
  return {
    ...filled(v.name, v.type, v.initializer, layouts),
    static: v.storage === "static" || v.storage === "static-thread-local",
    line: v.place.line,
    shape: layouts.shape(v.type),
    type: printType(v.type),
    ...v.storage === "extern" && !v.initializer ? { declaration: true } : {},
    ...v.storage.endsWith("thread-local") ? { threadLocal: true } : {},
    ...v.attributes.section === void 0 ? {} : { section: v.attributes.section }
  };
}
function staticFlow(name3, local, layouts) {
  return {
    ...filled(name3, local.type, local.initializer, layouts),
    static: true,
    line: local.place.line,
    shape: layouts.shape(local.type),
    type: printType(local.type),
    ...local.attributes.section === void 0 ? {} : { section: local.attributes.section }
  };
}
function filled(name3, type, initializer2, layouts) {
  const b = new FlowBuilder(layouts, 0);
  const place = { kind: "direct", base: b.name(name3), offset: 0 };
  const context = {
    b,
    local: () => place.base,
    flow: (e, want) => flowOf(context, e, want),
    locate: (e) => locate(context, e),
    statementExpression: () => void 0,
    becomes: () => void 0,
    anonymous: (shape) => b.temporary(shape).base
  };
  if (initializer2) fillPlace(context, place, type, initializer2);
  return { name: name3, names: b.names, ops: b.ops, temporaries: b.temporaries };
}

// src/analysis/flow/extract.ts
function flowOfFunction(fn, layouts) {
  const locals = [...fn.params, ...fn.locals].sort((a, b2) => a.id - b2.id);
  const b = new FlowBuilder(layouts, locals.length);
  const type = resolved(fn.type);
  const returns = type.kind === "function" ? type.result : type;
  const variadic = type.kind === "function" && type.variadic;
  const surplus = variadic ? b.temporary("word") : void 0;
  const walk = new FunctionWalk(fn, locals, b, surplus, returns);
  walk.body(fn.body);
  return {
    name: fn.name,
    static: fn.static,
    line: fn.place.line,
    endLine: fn.endLine,
    params: fn.params.length,
    paramHeads: fn.params.map(({ type: type2 }) => pointeeHead(type2, layouts)),
    variadic,
    locals: locals.map((local) => localFlow(local, layouts)),
    temporaries: b.temporaries,
    result: walk.result.base,
    ...surplus ? { surplus: surplus.base } : {},
    returns: layouts.shape(returns),
    ...isBytesPointer(returns) ? { returnsBytes: true } : {},
    statics: locals.filter((local) => local.storage === "static").map((local) => staticFlow(`${fn.name}::${local.name}`, local, layouts)),
    names: b.names,
    ops: b.ops,
    calls: b.calls,
    loops: loopsOf(fn.body),
    endings: endingsOf(fn.body),
    writes: b.writes,
    reads: b.reads,
    frameReads: b.frameReads,
    steps: b.steps.encode(),
    ...fn.attributes.runsAtStart ? { runs: "at-start" } : fn.attributes.runsAtExit ? { runs: "at-exit" } : {},
    unparsed: walk.unparsed
  };
}
function pointeeHead(type, layouts) {
  const record2 = pointee(type);
  const t = record2 && resolved(record2);
  return t?.kind === "record" ? layouts.head(t.tag) + 1 : 0;
}
var direct = (base) => ({ kind: "direct", base, offset: 0 });
function localFlow(local, layouts) {
  const shape = local.storage === "static" ? 1 : layouts.shape(local.type);
  return { name: local.name, line: local.place.line, shape, type: printType(local.type), ...own(local) };
}
var own = (local) => local.storage === "static" ? { static: true } : {};
var FunctionWalk = class {
  b;
  surplus;
  result;
  unparsed = [];
  fn;
  locals;
  returns;
  wanted = /* @__PURE__ */ new Map();
  jumps;
  except;
  constructor(fn, locals, b, surplus, returns) {
    this.fn = fn;
    this.locals = locals;
    this.b = b;
    if (surplus) this.surplus = surplus;
    this.returns = returns;
    this.result = b.temporary(b.layouts.shape(returns));
    this.jumps = new Jumps(b.steps, this);
  }
  flow(e, want) {
    return flowOf(this, e, want);
  }
  locate(e) {
    return locate(this, e);
  }
  local(id) {
    const local = this.locals[id];
    return local?.storage === "static" ? this.b.name(`${this.fn.name}::${local.name}`) : id;
  }
  anonymous(shape) {
    return this.b.temporary(shape).base;
  }
  becomes(local) {
    return this.wanted.get(local);
  }
  statementExpression(body2, want) {
    const last = body2.kind === "block" ? body2.body.at(-1) : body2;
    const value = last?.kind === "expression" ? last.value : void 0;
    if (want && value?.kind === "local" && isBytesPointer(value.type)) this.wanted.set(value.local, want);
    const outer = this.except;
    this.except = value;
    this.statement(body2);
    this.except = outer;
    return value;
  }
  body(s) {
    this.statement(s);
    this.jumps.finish();
  }
  statement(s) {
    switch (s.kind) {
      case "block":
        for (const inner2 of s.body) this.statement(inner2);
        return;
      case "expression":
        if (s.value === this.except) return;
        this.effect(s.value);
        this.b.steps.settle(s.place.line);
        return;
      case "declare":
        return this.declare(s);
      case "if":
        return this.jumps.choose(s);
      case "loop":
        return this.jumps.loop(s);
      case "switch":
        return this.jumps.select(s);
      case "case":
      case "default":
        return this.jumps.selected(s.kind);
      case "label":
        return this.jumps.named(s.name);
      case "goto":
        return this.jumps.goto(s);
      case "break":
      case "continue":
        return this.jumps.leave(s);
      case "return":
        return this.returned(s);
      case "asm":
        this.asm(s);
        return this.b.steps.settle(s.place.line);
      case "unparsed":
        return this.unread(s.place.line, s.names);
    }
  }
  effect(e) {
    if (e.kind === "unparsed") this.unread(e.place.line, e.names);
    flowOf(this, e);
  }
  unread(line, names) {
    this.unparsed.push([line, names]);
    this.b.steps.step(stepKind.unparsed, line, this.unparsed.length - 1);
  }
  declare(s) {
    const local = this.locals[s.local];
    if (!s.initializer || !local) return;
    const place = direct(s.local);
    const { line, path } = s.place;
    this.b.write({ place, line, size: this.b.layouts.size(local.type), path });
    const write = this.b.writes.length - 1;
    fillPlace(this, place, local.type, s.initializer);
    this.b.steps.step(stepKind.store, line, write);
  }
  returned({ value: e, place }) {
    if (e) this.handBack(e);
    this.b.steps.step(stepKind.return, place.line, e ? 1 : 0);
  }
  handBack(e) {
    if (isRecord(e.type)) {
      const from = locate(this, e).place;
      const size = this.b.layouts.size(e.type);
      this.b.read({ place: from, line: e.place.line, size });
      this.b.block(this.result, from, size);
    } else this.b.assign(this.result, flowOf(this, e, this.returns));
  }
  /** Outputs are written; with memory clobbered, so is what the operands point to. */
  asm(s) {
    const { b } = this;
    const inputs = s.inputs.map((e) => flowOf(this, e));
    for (const e of s.outputs) {
      const { place, member } = locate(this, e);
      b.write({ place, line: s.place.line, size: b.layouts.size(e.type), member, path: s.place.path });
      for (const value of inputs) b.assign(place, value);
      b.steps.again(b.storeStep(s.place.line));
    }
    if (!s.memory) return;
    for (const value of inputs) {
      if (!value) continue;
      b.write({ place: b.target(value, 0), line: s.place.line, size: 0, path: s.place.path });
      b.steps.again(b.storeStep(s.place.line));
    }
  }
};

// src/analysis/flow/item.ts
function itemFlow(declarations, scope) {
  const definitions = declarations.filter((d) => d.kind === "definition");
  const variables = declarations.filter((d) => d.kind === "variable");
  if (definitions.length + variables.length === 0) return void 0;
  const records = declarations.filter((d) => d.kind === "record");
  const table = new LayoutTable(recordsOf(scope, new Map(records.map((r) => [r.tag, r]))));
  const functions = definitions.map((d) => flowOfFunction(d, table));
  return {
    functions,
    variables: variables.map((v) => variableFlow(v, table)),
    layouts: table.layouts,
    heads: table.heads,
    casts: table.casts
  };
}

// src/analysis/facts/places.ts
var noObject = -1;
function createPlaceTable(fn, assignments) {
  const builder = new PlaceBuilder(fn, groupByLocal(assignments));
  return {
    objects: builder.objects,
    placeOf: (e) => builder.placeOf(e),
    targetOf: (e) => builder.targetOf(e)
  };
}
function groupByLocal(assignments) {
  const groups = /* @__PURE__ */ new Map();
  for (const { local, value } of assignments) {
    const group = groups.get(local);
    if (group) group.push(value);
    else groups.set(local, [value]);
  }
  return groups;
}
var PlaceBuilder = class {
  objects = [];
  byKey = /* @__PURE__ */ new Map();
  aliases = /* @__PURE__ */ new Map();
  resolving = /* @__PURE__ */ new Set();
  fn;
  assigned;
  temporaries = 0;
  constructor(fn, assigned2) {
    this.fn = fn;
    this.assigned = assigned2;
  }
  placeOf(e) {
    switch (e.kind) {
      case "local":
        return this.localPlace(e.local);
      case "global":
        return e.of === "function" ? void 0 : this.globalPlace(e.name, e.type);
      case "field":
        return this.fieldPlace(e.object, e.record, e.name);
      case "deref":
        return this.targetOf(e.pointer);
      case "index":
        return this.indexPlace(e.base);
      case "cast":
        return this.placeOf(e.value);
      case "comma":
        return this.placeOf(e.right);
      case "compound-literal":
        return this.object(
          { key: `t:${this.temporaries++}`, name: "(literal)", type: e.type, root: "temporary" },
          "direct"
        );
      default:
        return void 0;
    }
  }
  targetOf(e) {
    switch (e.kind) {
      case "address":
        return this.placeOf(e.of);
      case "cast":
        return this.castTarget(e.value, e.type);
      case "comma":
        return this.targetOf(e.right);
      case "assign":
        return this.targetOf(e.target);
      case "conditional":
        return this.targetOf(e.then ?? e.condition) ?? this.targetOf(e.otherwise);
      case "binary":
        return this.targetOf(pointee(e.left.type) ? e.left : e.right);
      case "local":
        return this.localTarget(e.local, e.type);
      case "call":
        return this.callTarget(e);
      case "global":
      case "field":
      case "index":
      case "deref":
        return this.storedTarget(e);
      default:
        return void 0;
    }
  }
  fieldPlace(object, record2, name3) {
    const base = this.placeOf(object);
    if (!base) return void 0;
    return { object: base.object, path: base.path === "" ? name3 : `${base.path}.${name3}`, record: record2 };
  }
  indexPlace(base) {
    if (resolved(base.type).kind === "array") {
      const place = this.placeOf(base);
      return place?.path ? { ...place, path: `${place.path}[]` } : place;
    }
    return this.targetOf(base);
  }
  /** A cast may give a raw pointer its record (`struct x *x = arg`); the object stays the same. */
  castTarget(value, type) {
    const place = this.targetOf(value);
    const tag = recordTag(type);
    const object = place && place.object >= 0 ? this.objects[place.object] : void 0;
    if (place && object && tag && place.path === "" && object.record === null) {
      this.objects[place.object] = { ...object, record: tag };
      return { ...place, record: tag };
    }
    return place;
  }
  localPlace(local) {
    const variable = this.variable(local);
    if (!variable) return void 0;
    if (variable.storage === "static" && storedRecord(variable.type) === void 0) {
      return { object: noObject, path: `${this.fn.name}::${variable.name}`, record: "" };
    }
    const root = variable.storage === "static" ? "global" : "local";
    const prefix = variable.storage === "static" ? `g:${this.fn.name}::` : "l:";
    return this.object(
      { key: `${prefix}${variable.name}#${local}`, name: variable.name, type: variable.type, root },
      "direct"
    );
  }
  globalPlace(name3, type) {
    if (storedRecord(type) === void 0) return { object: noObject, path: name3, record: "" };
    return this.object({ key: `g:${name3}`, name: name3, type, root: "global" }, "direct");
  }
  localTarget(local, type) {
    const variable = this.variable(local);
    if (!variable) return void 0;
    if (resolved(variable.type).kind === "array") return this.localPlace(local);
    const alias = this.aliasOf(local);
    if (alias !== "several") return this.withRecord(alias, type);
    const parameter2 = local < this.fn.params.length;
    const key = parameter2 ? `p${local}` : `l:${variable.name}#${local}->`;
    const root = parameter2 ? "parameter" : "local";
    const origins = this.originsOf(local);
    const spec = { key, name: variable.name, type, root, origins };
    return this.object(parameter2 ? { ...spec, parameter: local } : spec, "pointed");
  }
  withRecord(place, type) {
    const tag = recordTag(type);
    const object = place.object >= 0 ? this.objects[place.object] : void 0;
    if (tag && object && object.record === null && place.path === "") {
      this.objects[place.object] = { ...object, record: tag };
      return { ...place, record: tag };
    }
    return place;
  }
  /** The one place that every assignment of the local yields, else 'several'. Parameters count as assigned by the caller. */
  aliasOf(local) {
    const known = this.aliases.get(local);
    if (known) return known;
    if (this.resolving.has(local) || local < this.fn.params.length) return "several";
    this.resolving.add(local);
    const alias = this.commonTarget((this.assigned.get(local) ?? []).filter((v) => !isNull(v)));
    this.resolving.delete(local);
    this.aliases.set(local, alias);
    return alias;
  }
  commonTarget(values) {
    let common2;
    for (const value of values) {
      const target = value && value.kind !== "call" ? this.targetOf(value) : void 0;
      if (!target || target.object === noObject) return "several";
      if (common2 && (common2.object !== target.object || common2.path !== target.path)) return "several";
      common2 = target;
    }
    return common2 ?? "several";
  }
  originsOf(local) {
    const names = /* @__PURE__ */ new Set();
    for (const value of this.assigned.get(local) ?? []) {
      const callee = value && calleeOf2(value);
      if (callee) names.add(callee);
    }
    return [...names].sort();
  }
  callTarget(e) {
    if (!pointee(e.type)) return void 0;
    const callee = calleeOf2(e) ?? "?";
    const key = `t:${this.temporaries++}`;
    return this.object({ key, name: `${callee}()`, type: e.type, root: "temporary", origins: [callee] }, "pointed");
  }
  /** What a pointer held in a variable of file scope or in a field points to. */
  storedTarget(e) {
    const holder = this.placeOf(e);
    if (!holder) return void 0;
    if (resolved(e.type).kind === "array") return holder;
    if (holder.object === noObject) {
      return this.object({ key: `g:${holder.path}->`, name: holder.path, type: e.type, root: "global" }, "pointed");
    }
    const from = this.objects[holder.object];
    if (!from) return void 0;
    const joint = from.direct ? "." : "->";
    const name3 = holder.path === "" ? from.name : `${from.name}${joint}${holder.path}`;
    const key = `${from.key}${joint}${holder.path}->`;
    return this.object({ key, name: name3, type: e.type, root: from.root }, "pointed");
  }
  variable(local) {
    const { params, locals } = this.fn;
    return local < params.length ? params[local] : locals[local - params.length];
  }
  object(spec, storage) {
    let index = this.byKey.get(spec.key);
    const record2 = (storage === "direct" ? storedRecord(spec.type) : recordTag(spec.type)) ?? null;
    if (index === void 0) {
      index = this.objects.length;
      this.byKey.set(spec.key, index);
      this.objects.push({
        key: spec.key,
        name: spec.name,
        record: record2,
        root: spec.root,
        origins: spec.origins ?? [],
        ...spec.parameter === void 0 ? {} : { parameter: spec.parameter },
        ...storage === "direct" ? { direct: true } : {}
      });
    }
    return { object: index, path: "", record: this.objects[index]?.record ?? "" };
  }
};
function storedRecord(type) {
  let t = resolved(type);
  while (t.kind === "array") t = resolved(t.of);
  return t.kind === "record" ? t.tag : void 0;
}
function isNull(value) {
  if (!value) return false;
  if (value.kind === "cast") return isNull(value.value);
  return value.kind === "constant" && value.value === 0;
}
function calleeOf2(e) {
  if (e.kind === "cast") return calleeOf2(e.value);
  if (e.kind === "assign" && e.value) return calleeOf2(e.value);
  if (e.kind === "conditional") return calleeOf2(e.otherwise) ?? (e.then && calleeOf2(e.then));
  if (e.kind !== "call") return void 0;
  return calleeName(e.callee);
}
function calleeName(callee) {
  switch (callee.kind) {
    case "global":
      return callee.name;
    case "field":
      return `.${callee.name}`;
    case "deref":
      return calleeName(callee.pointer);
    case "cast":
      return calleeName(callee.value);
    case "address":
      return calleeName(callee.of);
    case "index":
      return calleeName(callee.base);
    default:
      return "?";
  }
}
function fieldRef(place) {
  return { object: place.object, path: place.path, record: place.record };
}

// src/analysis/facts/values.ts
var forwardingDepth = 3;
function createValueReader(places, singleValue) {
  const collect2 = (e) => {
    const out2 = { fields: /* @__PURE__ */ new Map(), objects: /* @__PURE__ */ new Set() };
    gather(e, out2, 0);
    return out2;
  };
  const gather = (e, out2, depth) => {
    const field2 = fieldOf2(e);
    if (field2) {
      out2.fields.set(`${field2.object}\0${field2.path}`, field2);
      return;
    }
    if (e.kind === "local") gatherLocal(e, out2, depth);
    else if (e.kind === "address") gatherObject(e, out2);
    else for (const child of children(e)) gather(child, out2, depth);
  };
  const gatherLocal = (e, out2, depth) => {
    if (pointee(e.type) || resolved(e.type).kind === "record") gatherObject(e, out2);
    const value = depth < forwardingDepth ? singleValue(e.local) : void 0;
    if (value && !resolvedRecord(e)) gather(value, out2, depth + 1);
  };
  const gatherObject = (e, out2) => {
    const place = resolvedRecord(e) ? places.placeOf(e) : places.targetOf(e);
    if (place && place.object >= 0 && place.path === "") out2.objects.add(place.object);
    else if (place && place.path !== "") out2.fields.set(`${place.object}\0${place.path}`, fieldRef(place));
  };
  const fieldOf2 = (e) => {
    if (e.kind === "cast") return fieldOf2(e.value);
    if (e.kind !== "field" && e.kind !== "index" && e.kind !== "deref" && e.kind !== "global") return void 0;
    const place = places.placeOf(e);
    return place && place.path !== "" ? fieldRef(place) : void 0;
  };
  const valueFor = (e) => {
    const { fields, objects } = collect2(e);
    const head = headOf(e, singleValue, 0);
    return {
      ...head,
      form: head.form === "expression" ? formOf(fields, objects) : head.form,
      fields: [...fields.values()],
      objects: [...objects].sort((a, b) => a - b)
    };
  };
  return { valueFor, fieldOf: fieldOf2 };
}
function resolvedRecord(e) {
  return resolved(e.type).kind === "record";
}
function formOf(fields, objects) {
  if (fields.size === 1 && objects.size === 0) return "field";
  if (fields.size === 0 && objects.size === 1) return "object";
  return "expression";
}
function headOf(e, singleValue, depth) {
  switch (e.kind) {
    case "constant":
      return { form: "constant", constant: e.name ?? String(e.value ?? "?") };
    case "string":
      return { form: "constant", constant: e.text };
    case "sizeof":
    case "offsetof":
      return { form: "constant", constant: e.kind };
    case "call":
      return { form: "call", callee: calleeName(e.callee) };
    case "global":
      return e.of === "function" ? { form: "function", callee: e.name } : { form: "expression" };
    case "cast":
      return headOf(e.value, singleValue, depth);
    case "address":
      return e.of.kind === "global" && e.of.of === "function" ? headOf(e.of, singleValue, depth) : { form: "expression" };
    case "unary":
      return constantUnary(e, headOf(e.operand, singleValue, depth));
    case "binary":
      return constantBinary(e, headOf(e.left, singleValue, depth), headOf(e.right, singleValue, depth));
    case "assign":
      return e.value && e.op === "=" ? headOf(e.value, singleValue, depth) : { form: "expression" };
    case "local": {
      const value = depth < forwardingDepth ? singleValue(e.local) : void 0;
      return value ? headOf(value, singleValue, depth + 1) : { form: "expression" };
    }
    default:
      return { form: "expression" };
  }
}
function constantUnary(e, operand3) {
  return operand3.form === "constant" ? { form: "constant", constant: `${e.op}${operand3.constant ?? ""}` } : { form: "expression" };
}
function constantBinary(e, left, right) {
  if (left.form !== "constant" || right.form !== "constant") return { form: "expression" };
  return { form: "constant", constant: `${left.constant} ${e.op} ${right.constant}` };
}
function children(e) {
  switch (e.kind) {
    case "field":
      return [e.object];
    case "deref":
      return [e.pointer];
    case "index":
      return [e.base, e.index];
    case "address":
      return [e.of];
    case "call":
      return [e.callee, ...e.args];
    case "assign":
      return e.value ? [e.target, e.value] : [e.target];
    case "unary":
      return [e.operand];
    case "binary":
    case "comma":
      return [e.left, e.right];
    case "conditional":
      return e.then ? [e.condition, e.then, e.otherwise] : [e.condition, e.otherwise];
    case "cast":
      return [e.value];
    case "va-arg":
      return [e.list];
    default:
      return [];
  }
}

// src/analysis/facts/locals.ts
function collectAssignments(fn) {
  const pointers = [];
  const values = /* @__PURE__ */ new Map();
  const assigned2 = (local, value) => {
    pointers.push({ local, value });
    const known = values.get(local);
    if (known || local < fn.params.length || !value) values.set(local, "several");
    else values.set(local, value);
  };
  visitExpressions(fn.body, {
    expression(e) {
      if (e.kind === "assign" && e.target.kind === "local") assigned2(e.target.local, plainValue(e));
      else if (e.kind === "address" && e.of.kind === "local" && pointee(e.of.type)) assigned2(e.of.local, void 0);
      else if (e.kind === "address" && e.of.kind === "local") values.set(e.of.local, "several");
    },
    declared(local, initializer2) {
      if (initializer2.kind === "value") assigned2(local, initializer2.value);
    }
  });
  return {
    pointers,
    singleValue: (local) => {
      const value = values.get(local);
      return value === "several" ? void 0 : value;
    }
  };
}
function plainValue(e) {
  return e.op === "=" ? e.value : void 0;
}
function visitExpressions(s, visitor) {
  const expression2 = (e) => {
    if (!e) return;
    visitor.expression(e);
    for (const child of children(e)) expression2(child);
    if (e.kind === "statement-expression") statement2(e.body);
    if (e.kind === "compound-literal") initializer2(e.initializer);
  };
  const initializer2 = (init2) => {
    if (init2.kind === "value") expression2(init2.value);
    else for (const item of init2.items) initializer2(item.value);
  };
  const statement2 = (st) => {
    if (!st) return;
    switch (st.kind) {
      case "block":
        for (const inner2 of st.body) statement2(inner2);
        return;
      case "declare":
        if (!st.initializer) return;
        visitor.declared(st.local, st.initializer);
        return initializer2(st.initializer);
      case "if":
        expression2(st.condition);
        statement2(st.then);
        return statement2(st.otherwise);
      case "loop":
        statement2(st.initial);
        expression2(st.condition);
        expression2(st.step);
        return statement2(st.body);
      case "switch":
        expression2(st.value);
        return statement2(st.body);
      case "expression":
      case "return":
        return expression2(st.value);
      case "asm":
        for (const e of [...st.outputs, ...st.inputs]) expression2(e);
        return;
      case "goto":
        return typeof st.target === "string" ? void 0 : expression2(st.target);
      default:
        return;
    }
  };
  statement2(s);
}

// src/analysis/facts/macros.ts
function createMacroTable() {
  const uses = [];
  const byId = /* @__PURE__ */ new Map();
  return {
    uses,
    use(e) {
      const written = e.macros && writtenUse(e.macros);
      if (!written?.functionLike) return void 0;
      const known = byId.get(written.id);
      if (known !== void 0) return known;
      const { path, line } = written.definition;
      uses.push({ name: written.name, line: e.place.line, path, definedAt: line });
      byId.set(written.id, uses.length - 1);
      return uses.length - 1;
    }
  };
}
function writtenUse(chain2) {
  let i2 = chain2.length - 1;
  while (i2 > 0 && chain2[i2]?.inArgument === false) i2--;
  return chain2[i2];
}

// src/analysis/facts/wire.ts
function narrowedValue(value, into) {
  let bytes = Math.min(integerSize(value.type), into ? integerSize(into) : wide);
  let e = value;
  for (; ; ) {
    const inner2 = inside(e);
    if (!inner2) break;
    bytes = Math.min(bytes, integerSize(inner2.value.type), inner2.bytes);
    e = inner2.value;
  }
  if (!isField(e)) return void 0;
  const field2 = integerSize(e.type);
  return field2 !== wide && bytes < field2 ? { field: field2, bytes } : void 0;
}
function isField({ kind }) {
  return kind === "field" || kind === "index" || kind === "global";
}
function wireOfStore(value, field2) {
  const narrowed = narrowedStore(value, field2);
  const cut = narrowedValue(value, field2);
  return { ...narrowed ? { narrowed } : {}, ...cut ? { cut } : {} };
}
function narrowedStore(value, field2) {
  const size = integerSize(field2);
  if (size === wide) return void 0;
  let bytes = size;
  let e = value;
  for (; ; ) {
    bytes = Math.min(bytes, integerSize(e.type));
    const inner2 = inside(e);
    if (!inner2) break;
    e = inner2.value;
  }
  return bytes < size && (e.kind === "call" || isField(e)) ? { field: size, bytes } : void 0;
}
function narrowedMemory(of, length, scope) {
  const memory = addressed(of);
  const field2 = memory ? sizeOf(memory.type, scope) : null;
  const bytes = constantSize(length, scope);
  return field2 !== null && bytes !== void 0 && bytes > 0 && bytes < field2 ? { field: field2, bytes } : void 0;
}
function addressed(e) {
  if (e.kind === "cast") return addressed(e.value);
  if (e.kind === "address") return e.of;
  return resolved(e.type).kind === "array" ? e : void 0;
}
function inside(e) {
  if (e.kind === "cast") return { value: e.value, bytes: integerSize(e.type) };
  const [arg, more] = e.kind === "call" ? e.args : [];
  if (e.kind !== "call" || !arg || more || integerSize(arg.type) === wide) return void 0;
  const parameter2 = parameterType(e, 0);
  return { value: arg, bytes: Math.min(integerSize(e.type), parameter2 ? integerSize(parameter2) : wide) };
}
function parameterType(call2, index) {
  const type = resolved(call2.callee.type);
  const fn = type.kind === "pointer" ? resolved(type.to) : type;
  return fn.kind === "function" ? fn.params[index] : void 0;
}
var wide = Number.POSITIVE_INFINITY;
function integerSize(type) {
  const t = resolved(type);
  return t.kind === "integer" && !/bool/i.test(t.name) ? t.size : wide;
}
function constantSize(e, scope) {
  if (e.kind === "constant") return typeof e.value === "number" ? e.value : void 0;
  if (e.kind === "cast") return constantSize(e.value, scope);
  if (e.kind === "sizeof") return sizeOf(e.of, scope) ?? void 0;
  if (e.kind !== "binary" || e.op !== "*" && e.op !== "+") return void 0;
  const left = constantSize(e.left, scope);
  const right = constantSize(e.right, scope);
  if (left === void 0 || right === void 0) return void 0;
  return e.op === "*" ? left * right : left + right;
}
function holdsSizeof(e) {
  if (e.kind === "binary") return holdsSizeof(e.left) || holdsSizeof(e.right);
  return e.kind === "sizeof" || e.kind === "cast" && holdsSizeof(e.value);
}
function describedField(e, scope) {
  if (e.kind === "cast") return describedField(e.value, scope);
  if (e.kind !== "offsetof") return void 0;
  const record2 = recordTag(e.record);
  if (!record2) return void 0;
  let at = e.record;
  for (const step of e.path) {
    const tag = recordTag(at);
    const field2 = tag === void 0 ? void 0 : scope.record(tag)?.fields.find((f) => f.name === step);
    if (!field2) return void 0;
    at = field2.type;
  }
  const bytes = sizeOf(at, scope);
  const pointsTo = resolved(at).kind === "pointer" ? recordTag(at) : void 0;
  return {
    record: record2,
    path: e.path.join("."),
    ...bytes === null ? {} : { bytes },
    ...pointsTo ? { pointsTo } : {}
  };
}
function wireOfCall(call2, scope) {
  const hasText = call2.args.some((arg) => arg.kind === "string");
  const length = call2.args.find((arg, i2) => i2 > 0 && isLength(call2, arg));
  return call2.args.map((arg, i2) => {
    const isMemory = arg.kind === "address" || resolved(arg.type).kind === "array" || resolved(arg.type).kind === "pointer";
    const narrowed = isMemory ? length && narrowedMemory(arg, length, scope) : narrowedValue(arg, parameterType(call2, i2));
    const offset = describedField(arg, scope);
    const size = hasText && holdsSizeof(arg) ? writtenSize(arg, scope) : void 0;
    return { ...narrowed ? { narrowed } : {}, ...offset ? { offset } : {}, ...size ? { size } : {} };
  });
}
function isLength(call2, arg) {
  if (holdsSizeof(arg)) return true;
  return call2.callee.kind === "global" && /^(__builtin_)?mem(cpy|move)$/.test(call2.callee.name) && arg === call2.args[2];
}
function writtenSize(e, scope) {
  const bytes = constantSize(e, scope);
  if (bytes === void 0) return void 0;
  const record2 = e.kind === "sizeof" && resolved(e.of).kind === "record" ? recordTag(e.of) : void 0;
  return record2 ? { bytes, record: record2 } : { bytes };
}

// src/analysis/facts/extract.ts
function extractFunction(fn, scope) {
  const assignments = collectAssignments(fn);
  const places = createPlaceTable(fn, assignments.pointers);
  const values = createValueReader(places, assignments.singleValue);
  const walk = new FunctionWalk2(places, values, scope);
  walk.statement(fn.body, 0);
  const result = fn.type.kind === "function" ? recordTag(fn.type.result) : void 0;
  return {
    name: fn.name,
    static: fn.static,
    line: fn.place.line,
    endLine: fn.endLine,
    params: fn.params.map((p) => {
      const record2 = recordTag(p.type);
      return record2 ? { name: p.name, record: record2 } : { name: p.name };
    }),
    ...result ? { returns: result } : {},
    objects: places.objects,
    regions: walk.regions,
    macros: walk.macros.uses,
    stores: walk.stores,
    reads: walk.reads,
    calls: walk.calls,
    flags: walk.flags
  };
}
var FunctionWalk2 = class {
  regions = [{ parent: -1, kind: "body", line: 0 }];
  stores = [];
  reads = [];
  calls = [];
  flags = [];
  macros = createMacroTable();
  seenReads = /* @__PURE__ */ new Set();
  places;
  values;
  scope;
  switchWord;
  constructor(places, values, scope) {
    this.places = places;
    this.values = values;
    this.scope = scope;
  }
  statement(s, region) {
    switch (s.kind) {
      case "block":
        return this.block(s.body, region);
      case "expression":
        return this.effect(s.value, region);
      case "declare":
        return this.declare(s, region);
      case "if":
        this.condition(s.condition, region);
        this.statement(s.then, this.open(region, "branch", s.then));
        if (s.otherwise) this.statement(s.otherwise, this.open(region, "branch", s.otherwise));
        return;
      case "loop":
        return this.loop(s, region);
      case "switch":
        return this.switchStatement(s, region);
      case "case":
        return this.flag(s.low, region, { use: "case", ...this.switchWord ? { word: this.switchWord } : {} });
      case "return":
        if (s.value) this.rvalue(s.value, region, "return");
        return;
      case "asm":
        for (const e of s.outputs) this.storeTo(e, "=", void 0, region);
        for (const e of s.inputs) this.rvalue(e, region, "value");
        return;
      default:
        return;
    }
  }
  /** The statements after a case label form a region of their own. */
  block(body2, region) {
    let current = region;
    for (const s of body2) {
      if (s.kind === "case" || s.kind === "default") current = this.open(region, "case", s);
      this.statement(s, current);
    }
  }
  declare(s, region) {
    if (s.initializer) this.initializer(s.initializer, { kind: "local", local: s.local }, region, s);
  }
  initializer(init2, target, region, at) {
    if (init2.kind === "value") {
      this.rvalue(init2.value, region, "value");
      const type = init2.value.type;
      if (resolved(type).kind === "record") {
        this.storeTo({ ...target, type, place: at.place }, "=", init2.value, region);
      }
      return;
    }
    const base = this.places.placeOf({ ...target, type: init2.type, place: at.place });
    this.initializerList(init2, base, region);
  }
  initializerList(init2, base, region) {
    for (const item of init2.items) {
      if (item.value.kind === "list") continue;
      const value = item.value.value;
      this.rvalue(value, region, "value");
      const last = item.path.at(-1);
      if (!base || last?.kind !== "field") continue;
      const path = item.path.map((step) => step.kind === "field" ? `.${step.name}` : "[]").join("");
      const place = { object: base.object, path: path.slice(1), record: last.record };
      this.pushStore(place, "=", value, this.site(value, region));
    }
  }
  loop(s, region) {
    const inner2 = this.open(region, "loop", s);
    if (s.initial) this.statement(s.initial, inner2);
    if (s.condition) this.condition(s.condition, inner2);
    if (s.step) this.effect(s.step, inner2);
    this.statement(s.body, inner2);
  }
  switchStatement(s, region) {
    this.condition(s.value, region);
    const outer = this.switchWord;
    this.switchWord = this.values.fieldOf(s.value);
    this.statement(s.body, this.open(region, "branch", s.body));
    this.switchWord = outer;
  }
  open(parent, kind, s) {
    this.regions.push({ parent, kind, line: s.place.line });
    return this.regions.length - 1;
  }
  site(e, region) {
    const macro = this.macros.use(e);
    return macro === void 0 ? { line: e.place.line, region } : { line: e.place.line, region, macro };
  }
  /** An expression evaluated for its effects. */
  effect(e, region) {
    this.rvalue(e, region, "value");
  }
  condition(e, region) {
    this.rvalue(e, region, "condition");
  }
  rvalue(e, region, use) {
    switch (e.kind) {
      case "assign":
        return this.assign(e, region);
      case "call":
        return this.call(e, region);
      case "constant":
        return this.flag(e, region, { use: "other" });
      case "binary":
        return this.binary(e, region, use);
      case "address":
        return this.read(e.of, region, "address");
      case "field":
      case "index":
      case "deref":
      case "global":
        return this.read(e, region, use);
      case "conditional":
        this.condition(e.condition, region);
        if (e.then) this.rvalue(e.then, region, use);
        return this.rvalue(e.otherwise, region, use);
      case "statement-expression":
        return this.statement(e.body, region);
      case "compound-literal":
        if (e.initializer.kind === "list") this.initializerList(e.initializer, this.places.placeOf(e), region);
        return;
      default:
        for (const child of children(e)) this.rvalue(child, region, use);
    }
  }
  /** Reads of a field; the pointers on the way to it are looked into for calls and side effects. */
  read(e, region, use) {
    const field2 = this.values.fieldOf(e);
    if (field2 && this.isState(field2)) {
      const key = `${field2.object}\0${field2.path}\0${use}\0${region}`;
      if (!this.seenReads.has(key)) {
        this.seenReads.add(key);
        this.reads.push({ field: field2, use, ...this.site(e, region) });
      }
    }
    if (e.kind !== "global") this.inside(e, region);
  }
  /** Below an lvalue: pointers and indices are read, the records around the member are not. */
  inside(e, region) {
    switch (e.kind) {
      case "field":
        return this.inside(e.object, region);
      case "deref":
        return this.rvalue(e.pointer, region, "value");
      case "index":
        if (resolved(e.base.type).kind === "array") this.inside(e.base, region);
        else this.rvalue(e.base, region, "value");
        return this.rvalue(e.index, region, "value");
      case "global":
        return;
      default:
        return this.rvalue(e, region, "value");
    }
  }
  assign(e, region) {
    const word = this.values.fieldOf(e.target);
    if (e.value) {
      this.flagsOfAssignment(e.value, e.op, word, region);
      this.rvalueWithoutFlags(e.value, region);
    }
    this.storeTo(e.target, e.op, e.value, region, e);
    this.inside(e.target, region);
  }
  rvalueWithoutFlags(e, region) {
    if (e.kind === "constant") return;
    if (e.kind === "binary" || e.kind === "unary" || e.kind === "cast") {
      for (const child of children(e)) this.rvalueWithoutFlags(child, region);
    } else this.rvalue(e, region, "value");
  }
  storeTo(target, op2, value, region, at = target) {
    const place = this.places.placeOf(target);
    const wire = op2 === "=" && value ? wireOfStore(value, target.type) : {};
    if (place) this.pushStore(place, op2, value, { ...this.site(at, region), ...wire });
  }
  pushStore(place, op2, value, site) {
    const target = fieldRef(place);
    const registers = place.path !== "" && value !== void 0 && isFunction(value);
    if (!registers && !this.isState(target) && !(place.path === "" && this.isWhole(place))) return;
    this.stores.push({ target, op: op2, value: value ? this.values.valueFor(value) : noValue, ...site });
  }
  /** A field of some record, or a variable that outlives the call. */
  isState(field2) {
    return field2.object < 0 || field2.path !== "" && field2.record !== "";
  }
  /** A whole record, or what a parameter points to. */
  isWhole(place) {
    const object = this.places.objects[place.object];
    return object !== void 0 && (object.record !== null || object.parameter !== void 0);
  }
  call(e, region) {
    const callee = calleeName(e.callee);
    const wire = wireOfCall(e, this.scope);
    const args2 = e.args.map((arg, i2) => this.argument(arg, wire[i2]));
    this.calls.push({ callee, args: args2, ...this.site(e, region) });
    this.inside(e.callee, region);
    for (const arg of e.args) {
      this.flag(arg, region, { use: "argument", callee });
      if (arg.kind !== "constant") this.rvalue(arg, region, "argument");
    }
  }
  argument(arg, wire) {
    const value = this.values.valueFor(arg);
    const address = this.addressed(arg);
    const text = arg.kind === "string" ? arg.text : void 0;
    return { value, ...address ? { address } : {}, ...text === void 0 ? {} : { text }, ...wire };
  }
  addressed(arg) {
    if (arg.kind === "cast") return this.addressed(arg.value);
    const inner2 = arg.kind === "address" ? arg.of : resolved(arg.type).kind === "array" ? arg : void 0;
    const place = inner2 && this.places.placeOf(inner2);
    return place && place.path !== "" ? fieldRef(place) : void 0;
  }
  binary(e, region, use) {
    const kind = e.op === "&" ? "test" : e.op === "==" || e.op === "!=" ? "compare" : void 0;
    for (const [side, other] of [
      [e.left, e.right],
      [e.right, e.left]
    ]) {
      const word = kind ? this.values.fieldOf(side) : void 0;
      if (kind && word) this.flag(other, region, { use: kind, word });
    }
    this.rvalue(e.left, region, use);
    this.rvalue(e.right, region, use);
  }
  flagsOfAssignment(value, op2, word, region) {
    const use = op2 === "|=" ? "set" : op2 === "&=" ? "clear" : op2 === "=" ? "assign" : "other";
    this.flag(value, region, word ? { use, word } : { use });
  }
  /** Named constants in `e`, through `|`, `~` and casts. */
  flag(e, region, context) {
    if (e.kind === "constant") {
      if (e.name === void 0 || !/^[A-Za-z_]/.test(e.name)) return;
      const definition = e.macros?.find((use) => use.name === e.name)?.definition;
      const named = { name: e.name, ...e.enum ? { family: e.enum } : {}, ...definition ? { definition } : {} };
      this.flags.push({ ...named, ...context, ...this.site(e, region) });
      const within = context.use === "clear" ? context : { use: "other" };
      for (const part of e.parts ?? []) this.flags.push({ name: part, ...within, ...this.site(e, region) });
    } else if (e.kind === "cast") this.flag(e.value, region, context);
    else if (e.kind === "unary" && e.op === "~") this.flag(e.operand, region, context);
    else if (e.kind === "binary" && (e.op === "|" || e.op === "&")) {
      this.flag(e.left, region, context);
      this.flag(e.right, region, context);
    } else if (e.kind === "conditional") {
      if (e.then) this.flag(e.then, region, context);
      this.flag(e.otherwise, region, context);
    }
  }
};
var noValue = { form: "none", fields: [], objects: [] };
function isFunction(e) {
  if (e.kind === "cast") return isFunction(e.value);
  return e.kind === "address" ? isFunction(e.of) : e.kind === "global" && e.of === "function";
}

// src/analysis/facts/tables.ts
function tableRows(initializer2) {
  const rows = /* @__PURE__ */ new Map();
  collect(initializer2, [], rows);
  return [...rows.values()].filter((row) => row.functions.length > 0);
}
function collect(init2, path, rows) {
  if (init2.kind === "list") {
    for (const item of init2.items) collect(item.value, [...path, ...item.path], rows);
    return;
  }
  const last = path.at(-1);
  if (last?.kind !== "field") return;
  const key = path.slice(0, -1).map(stepText).join("/");
  let row = rows.get(key);
  if (!row) {
    row = { record: last.record, line: init2.value.place.line, columns: [], functions: [] };
    rows.set(key, row);
  }
  const fn = functionName(init2.value);
  if (fn !== void 0) row.functions.push([last.name, fn]);
  else row.columns.push([last.name, constantText(init2.value)]);
}
function stepText(step) {
  return step.kind === "field" ? step.name : `[${step.index ?? "*"}]`;
}
function namedConstants(initializer2) {
  const places = /* @__PURE__ */ new Map();
  const visit = (e) => {
    if (e.kind === "constant" && e.name !== void 0 && !places.has(e.name)) places.set(e.name, e.place.line);
    for (const child of children(e)) visit(child);
  };
  const walk = (init2) => {
    if (init2.kind === "value") visit(init2.value);
    else for (const item of init2.items) walk(item.value);
  };
  walk(initializer2);
  return [...places].map(([name3, line]) => ({ name: name3, line }));
}
function functionName(e) {
  if (e.kind === "cast") return functionName(e.value);
  if (e.kind === "address") return functionName(e.of);
  return e.kind === "global" && e.of === "function" ? e.name : void 0;
}
function constantText(e) {
  if (e.kind === "cast") return constantText(e.value);
  if (e.kind === "constant") return e.name ?? String(e.value ?? "?");
  if (e.kind === "string") return `"${e.text}"`;
  return e.kind;
}

// src/analysis/facts/item.ts
function itemFacts(declarations, scope) {
  const records = declarations.filter((d) => d.kind === "record").map(recordFacts);
  const enums = declarations.filter((d) => d.kind === "enum").map(enumFacts);
  const definitions = declarations.filter((d) => d.kind === "definition");
  const functions = definitions.map((fn) => extractFunction(fn, scope));
  const variables = [
    ...declarations.filter((d) => d.kind === "variable").map(variableFacts),
    ...definitions.flatMap(staticLocals)
  ];
  if (records.length + enums.length + functions.length + variables.length === 0) return void 0;
  return { records, enums, variables, functions };
}
function recordFacts(record2) {
  return {
    tag: record2.tag,
    union: record2.union,
    line: record2.place.line,
    endLine: record2.endLine,
    ...record2.size === null ? {} : { size: record2.size },
    fields: record2.fields.map((f) => ({ name: f.name, line: f.place.line, type: printType(f.type), ...holds3(f.type) }))
  };
}
function enumFacts(e) {
  return { tag: e.tag, line: e.place.line, values: e.enumerators.map((v) => ({ name: v.name, line: v.place.line })) };
}
function variableFacts(v) {
  return {
    name: v.name,
    line: v.place.line,
    type: printType(v.type),
    static: v.storage === "static" || v.storage === "static-thread-local",
    ...v.storage === "extern" && !v.initializer ? { declaration: true } : {},
    ...holds3(v.type),
    rows: v.initializer ? tableRows(v.initializer) : [],
    constants: v.initializer ? namedConstants(v.initializer) : []
  };
}
function staticLocals(fn) {
  return fn.locals.filter((local) => local.storage === "static").map((local) => staticLocal(fn.name, local));
}
function staticLocal(owner, local) {
  return {
    name: `${owner}::${local.name}`,
    line: local.place.line,
    type: printType(local.type),
    static: true,
    ...holds3(local.type),
    rows: local.initializer ? tableRows(local.initializer) : [],
    constants: local.initializer ? namedConstants(local.initializer) : [],
    owner
  };
}
function holds3(type) {
  let t = resolved(type);
  let shape;
  while (t.kind === "array") {
    shape = "array";
    t = resolved(t.of);
  }
  if (t.kind === "record") return { embeds: t.tag, shape: shape ?? "record" };
  if (t.kind !== "pointer") return { shape: shape ?? "scalar" };
  const to = pointee(t);
  const tag = to && recordTag(to);
  if (tag) return { pointsTo: tag, shape: shape ?? "pointer" };
  return { shape: shape ?? (to && resolved(to).kind === "function" ? "function" : "pointer") };
}

// src/analysis/facts/macro-places.ts
function placesIn(facts, current) {
  const places = /* @__PURE__ */ new Map();
  const note = (place) => {
    if (isAt(place, current)) places.set(place.name, place);
  };
  for (const { macros, flags: flags2 } of facts.functions) {
    for (const { name: name3, path, definedAt } of macros) note({ name: name3, path, line: definedAt });
    for (const { name: name3, definition } of flags2) if (definition) note({ name: name3, ...definition });
  }
  return [...places.values()];
}
var areThere = (places, current) => places.every((place) => lineNow(place, current) === place.line);
function isAt({ name: name3, path, line }, current) {
  const now = current(name3);
  return now !== void 0 && now.line === line && now.path === path;
}
function lineNow({ name: name3, path, line }, current) {
  const now = current(name3);
  return now?.path === path ? now.line : line;
}
function movedFacts(facts, places, current) {
  const known = new Map(places.map((place) => [place.name, place]));
  const moved2 = (place) => {
    const tracked = known.get(place.name);
    return tracked?.path === place.path && tracked.line === place.line ? lineNow(place, current) : place.line;
  };
  const macro = (use) => ({
    ...use,
    definedAt: moved2({ name: use.name, path: use.path, line: use.definedAt })
  });
  const flag = (fact) => {
    const { name: name3, definition } = fact;
    if (!definition) return fact;
    return { ...fact, definition: { path: definition.path, line: moved2({ name: name3, ...definition }) } };
  };
  const inFunction2 = (fn) => ({
    ...fn,
    macros: fn.macros.map(macro),
    flags: fn.flags.map(flag)
  });
  return { ...facts, functions: facts.functions.map(inFunction2) };
}
function placesText(places, current) {
  let hash = 0;
  for (const place of places) {
    const text = `${place.name}\0${place.path}\0${lineNow(place, current)}`;
    for (let c = 0; c < text.length; c++) hash = Math.imul(hash, 31) + text.charCodeAt(c) | 0;
    hash = Math.imul(hash, 2654435761);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

// src/analysis/facts/variants.ts
var kindOf2 = { made: "variant", "left-out": "facts-variant" };
var maximumVariants = 16;
var VariantMemory = class {
  cache;
  tool;
  variants = { made: /* @__PURE__ */ new Map(), "left-out": /* @__PURE__ */ new Map() };
  results = /* @__PURE__ */ new Map();
  moved = /* @__PURE__ */ new Set();
  constructor(cache, tool) {
    this.cache = cache;
    this.tool = tool;
  }
  /** Whether any result of the item is known, in whatever unit. */
  knows(digest, flows) {
    return this.of(digest, "made").length > 0 || flows === "left-out" && this.of(digest, flows).length > 0;
  }
  find(digest, around2) {
    const found = this.findOf(digest, "made", around2);
    return found || around2.flows === "made" ? found : this.findOf(digest, "left-out", around2);
  }
  remember(digest, traces, result, { facts, flow }, macroPlace) {
    const flows = traces.whole ? "made" : "left-out";
    const key = digest + traceText(traces.whole ?? traces.facts, flows);
    const variants = this.of(digest, flows);
    if (variants.length < maximumVariants) {
      const variant = { ...traces, key, macros: facts ? placesIn(facts, macroPlace) : [] };
      store(this.cache, this.variantKey(digest, flows, variants.length), variant);
      variants.push({ ...variant, result });
    }
    this.results.set(key, result);
    store(this.cache, itemKey("item", this.tool, key), result);
    if (facts) store(this.cache, itemKey("facts", this.tool, key), facts);
    if (flow) store(this.cache, itemKey("flow", this.tool, key), flow);
    return { key, result };
  }
  /** Where none holds, another thread may have found one that does. */
  findOf(digest, flows, around2) {
    const known = this.of(digest, flows);
    return this.findAmong(known, around2) ?? this.findAmong(this.loadFurther(digest, flows, known), around2);
  }
  findAmong(variants, { scope, macroPlace, flows }) {
    for (const variant of variants) {
      const { facts, whole, key, macros } = variant;
      if (!holds2(flows === "made" ? whole ?? facts : facts, scope)) continue;
      const result = variant.result ?? this.result(key);
      if (!result) continue;
      variant.result = result;
      if (areThere(macros, macroPlace)) return { key, result };
      const factsKey = this.movedKey(key, macros, macroPlace);
      if (factsKey !== void 0) return { key, factsKey, result };
    }
    return void 0;
  }
  /** Of the facts with their macros where they are now; undefined: the facts are not to be had. */
  movedKey(key, macros, macroPlace) {
    const factsKey = key + placesText(macros, macroPlace);
    if (this.moved.has(factsKey)) return factsKey;
    const facts = load(this.cache, itemKey("facts", this.tool, key));
    if (!facts) return void 0;
    store(this.cache, itemKey("facts", this.tool, factsKey), movedFacts(facts, macros, macroPlace));
    this.moved.add(factsKey);
    return factsKey;
  }
  /** Asked again while there is none: another thread may have found out since. */
  of(digest, flows) {
    const known = this.variants[flows].get(digest);
    if (known !== void 0 && known.length > 0) return known;
    const variants = known ?? [];
    this.variants[flows].set(digest, variants);
    this.loadFurther(digest, flows, variants);
    return variants;
  }
  /** Adds to `known` what the cache has beyond; what it added. */
  loadFurther(digest, flows, known) {
    const before = known.length;
    while (known.length < maximumVariants) {
      const variant = load(this.cache, this.variantKey(digest, flows, known.length));
      if (!variant) break;
      known.push(variant);
    }
    return known.slice(before);
  }
  result(key) {
    const known = this.results.get(key);
    if (known) return known;
    const result = load(this.cache, itemKey("item", this.tool, key));
    if (result) this.results.set(key, result);
    return result;
  }
  variantKey(digest, flows, index) {
    return itemKey(kindOf2[flows], this.tool, digest + index.toString(16).padStart(8, "0"));
  }
};

// src/analysis/facts/unit.ts
function createUnitReader(options) {
  return new ContentUnitReader(options);
}
var ContentUnitReader = class {
  atoms = createAtoms();
  preprocessor = createPreprocessor(this.atoms);
  cutter = createCutter(this.atoms);
  variants;
  units;
  options;
  constructor(options) {
    this.options = options;
    this.variants = new VariantMemory(options.cache, options.tool);
    this.units = new UnitMemory(options.cache, options.tool);
  }
  read(options, files, flows) {
    const clock = createStopwatch();
    const unit = this.preprocessor.preprocess(options, files);
    clock.stop("preprocess");
    const table = this.cutter.cut(unit);
    const reading = this.readItems(table, options, { flows, macroPlace: unit.macroPlace }, clock);
    const result = {
      items: reading.items,
      flows: reading.flows,
      limitations: cappedLimitations(
        [...unit.limitations, ...table.limitations, ...reading.limitations],
        maxLimitations
      )
    };
    const paths = new Set(unit.dependencies.map(({ path }) => path));
    this.units.remember({ options, files, flows }, [...paths], result);
    return { path: options.path, ...result, timings: clock.seconds };
  }
  readItems(table, options, wanted, clock) {
    const scope = createUnitScope({ wordSize: options.wordSize });
    const around2 = { ...wanted, scope };
    const parsed = new Window(
      this.unknownItems(table, wanted.flows),
      (indices) => this.options.parser().parse(table, indices)
    );
    clock.stop("parse");
    const uses = [];
    const flows = [];
    const limitations = [];
    table.items.forEach((item, index) => {
      const read = this.variants.find(item.digest, around2) ?? this.lowerFresh(item, parsed.take(index, clock), around2, clock);
      if (!read) return;
      const { key, factsKey, result } = read;
      for (const declaration of result.declarations) scope.declare(declaration, item);
      for (const l of result.limitations) limitations.push({ ...l, line: item.line + l.line });
      const use = { key, path: item.path, line: item.line };
      if (result.hasFacts) uses.push(factsKey === void 0 ? use : { ...use, factsKey });
      if (result.hasFlow) flows.push(use);
    });
    return { items: uses, flows, limitations };
  }
  /** The items that neither this thread nor the cache has seen, in order. */
  unknownItems(table, flows) {
    const wanted = [];
    const batch = /* @__PURE__ */ new Set();
    table.items.forEach((item, index) => {
      if (batch.has(item.digest) || this.variants.knows(item.digest, flows)) return;
      batch.add(item.digest);
      wanted.push(index);
    });
    return wanted;
  }
  lowerFresh(item, parsed, { scope, macroPlace, flows }, clock) {
    if (!parsed) return void 0;
    const traced = traceLookups(scope);
    const { declarations, limitations } = lowerItem(parsed.tree, parsed.unparsed, item, traced.scope);
    clock.stop("lower");
    const facts = item.path.startsWith("/") ? void 0 : itemFacts(declarations, traced.scope);
    clock.stop("facts");
    const asked = traced.trace();
    const flow = flows === "made" ? itemFlow(declarations, traced.scope) : void 0;
    const traces = { facts: asked, whole: flows === "made" ? traced.trace() : null };
    const result = {
      declarations: declarations.map(withoutBody),
      hasFacts: facts !== void 0,
      hasFlow: flow !== void 0,
      limitations: limitations.map((l) => ({ ...l, line: l.line - item.line }))
    };
    const found = this.variants.remember(item.digest, traces, result, { facts, flow }, macroPlace);
    clock.stop("flow");
    return found;
  }
};
var windowItems = 512;
var Window = class {
  expected;
  parse;
  ahead = /* @__PURE__ */ new Map();
  next = 0;
  constructor(expected, parse) {
    this.expected = expected;
    this.parse = parse;
  }
  /** Items are taken in rising order; one that was not expected is parsed alone. */
  take(item, clock) {
    clock.stop("other");
    const parsed = this.parsed(item);
    clock.stop("parse");
    return parsed;
  }
  parsed(item) {
    const known = this.ahead.get(item);
    if (known !== void 0) {
      this.ahead.delete(item);
      return known;
    }
    while ((this.expected[this.next] ?? Number.POSITIVE_INFINITY) < item) this.next++;
    if (this.expected[this.next] !== item) return this.parse([item])[0];
    const wanted = this.expected.slice(this.next, this.next + windowItems);
    this.next += wanted.length;
    this.ahead.clear();
    for (const parsed of this.parse(wanted)) this.ahead.set(parsed.item, parsed);
    return this.parsed(item);
  }
};
var maxLimitations = 200;
function withoutBody(declaration) {
  if (declaration.kind === "variable") {
    const { initializer: _, ...rest } = declaration;
    return rest;
  }
  if (declaration.kind !== "definition") return declaration;
  const { name: name3, type, attributes: attributes2, place } = declaration;
  return { kind: "function", name: name3, type, static: declaration.static, attributes: attributes2, place };
}
function createStopwatch() {
  const seconds = { preprocess: 0, parse: 0, lower: 0, facts: 0, flow: 0, other: 0 };
  let last = performance.now();
  return {
    seconds,
    stop(stage) {
      const now = performance.now();
      seconds[stage] += (now - last) / 1e3;
      last = now;
    }
  };
}

// node_modules/web-tree-sitter/web-tree-sitter.js
var __defProp = Object.defineProperty;
var __name = (target, value) => __defProp(target, "name", { value, configurable: true });
var Edit = class {
  static {
    __name(this, "Edit");
  }
  /** The start position of the change. */
  startPosition;
  /** The end position of the change before the edit. */
  oldEndPosition;
  /** The end position of the change after the edit. */
  newEndPosition;
  /** The start index of the change. */
  startIndex;
  /** The end index of the change before the edit. */
  oldEndIndex;
  /** The end index of the change after the edit. */
  newEndIndex;
  constructor({
    startIndex,
    oldEndIndex,
    newEndIndex,
    startPosition,
    oldEndPosition,
    newEndPosition
  }) {
    this.startIndex = startIndex >>> 0;
    this.oldEndIndex = oldEndIndex >>> 0;
    this.newEndIndex = newEndIndex >>> 0;
    this.startPosition = startPosition;
    this.oldEndPosition = oldEndPosition;
    this.newEndPosition = newEndPosition;
  }
  /**
   * Edit a point and index to keep it in-sync with source code that has been edited.
   *
   * This function updates a single point's byte offset and row/column position
   * based on an edit operation. This is useful for editing points without
   * requiring a tree or node instance.
   */
  editPoint(point, index) {
    let newIndex = index;
    const newPoint = { ...point };
    if (index >= this.oldEndIndex) {
      newIndex = this.newEndIndex + (index - this.oldEndIndex);
      const originalRow = point.row;
      newPoint.row = this.newEndPosition.row + (point.row - this.oldEndPosition.row);
      newPoint.column = originalRow === this.oldEndPosition.row ? this.newEndPosition.column + (point.column - this.oldEndPosition.column) : point.column;
    } else if (index > this.startIndex) {
      newIndex = this.newEndIndex;
      newPoint.row = this.newEndPosition.row;
      newPoint.column = this.newEndPosition.column;
    }
    return { point: newPoint, index: newIndex };
  }
  /**
   * Edit a range to keep it in-sync with source code that has been edited.
   *
   * This function updates a range's start and end positions based on an edit
   * operation. This is useful for editing ranges without requiring a tree
   * or node instance.
   */
  editRange(range) {
    const newRange = {
      startIndex: range.startIndex,
      startPosition: { ...range.startPosition },
      endIndex: range.endIndex,
      endPosition: { ...range.endPosition }
    };
    if (range.endIndex >= this.oldEndIndex) {
      if (range.endIndex !== Number.MAX_SAFE_INTEGER) {
        newRange.endIndex = this.newEndIndex + (range.endIndex - this.oldEndIndex);
        newRange.endPosition = {
          row: this.newEndPosition.row + (range.endPosition.row - this.oldEndPosition.row),
          column: range.endPosition.row === this.oldEndPosition.row ? this.newEndPosition.column + (range.endPosition.column - this.oldEndPosition.column) : range.endPosition.column
        };
        if (newRange.endIndex < this.newEndIndex) {
          newRange.endIndex = Number.MAX_SAFE_INTEGER;
          newRange.endPosition = { row: Number.MAX_SAFE_INTEGER, column: Number.MAX_SAFE_INTEGER };
        }
      }
    } else if (range.endIndex > this.startIndex) {
      newRange.endIndex = this.startIndex;
      newRange.endPosition = { ...this.startPosition };
    }
    if (range.startIndex >= this.oldEndIndex) {
      newRange.startIndex = this.newEndIndex + (range.startIndex - this.oldEndIndex);
      newRange.startPosition = {
        row: this.newEndPosition.row + (range.startPosition.row - this.oldEndPosition.row),
        column: range.startPosition.row === this.oldEndPosition.row ? this.newEndPosition.column + (range.startPosition.column - this.oldEndPosition.column) : range.startPosition.column
      };
      if (newRange.startIndex < this.newEndIndex) {
        newRange.startIndex = Number.MAX_SAFE_INTEGER;
        newRange.startPosition = { row: Number.MAX_SAFE_INTEGER, column: Number.MAX_SAFE_INTEGER };
      }
    } else if (range.startIndex > this.startIndex) {
      newRange.startIndex = this.startIndex;
      newRange.startPosition = { ...this.startPosition };
    }
    return newRange;
  }
};
var SIZE_OF_SHORT = 2;
var SIZE_OF_INT = 4;
var SIZE_OF_CURSOR = 4 * SIZE_OF_INT;
var SIZE_OF_NODE = 5 * SIZE_OF_INT;
var SIZE_OF_POINT = 2 * SIZE_OF_INT;
var SIZE_OF_RANGE = 2 * SIZE_OF_INT + 2 * SIZE_OF_POINT;
var ZERO_POINT = { row: 0, column: 0 };
var INTERNAL = /* @__PURE__ */ Symbol("INTERNAL");
function assertInternal(x) {
  if (x !== INTERNAL) throw new Error("Illegal constructor");
}
__name(assertInternal, "assertInternal");
function isPoint(point) {
  return !!point && typeof point.row === "number" && typeof point.column === "number";
}
__name(isPoint, "isPoint");
function setModule(module2) {
  C = module2;
}
__name(setModule, "setModule");
var C;
function newFinalizer(handler) {
  try {
    return new FinalizationRegistry(handler);
  } catch (e) {
    console.error("Unsupported FinalizationRegistry:", e);
    return;
  }
}
__name(newFinalizer, "newFinalizer");
var finalizer = newFinalizer((address) => {
  C._ts_lookahead_iterator_delete(address);
});
var LookaheadIterator = class {
  static {
    __name(this, "LookaheadIterator");
  }
  /** @internal */
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  language;
  /** @internal */
  positioned = false;
  /** @internal */
  constructor(internal, address, language) {
    assertInternal(internal);
    this[0] = address;
    this.language = language;
    finalizer?.register(this, address, this);
  }
  /**
   * Get the current symbol of the lookahead iterator.
   *
   * Returns `null` if the iterator is not positioned on a symbol:
   *
   * - Before the first iteration step
   * - After the iterator is exhausted
   * - After a {@link reset} or {@link resetState} call
   */
  get currentTypeId() {
    return this.positioned ? C._ts_lookahead_iterator_current_symbol(this[0]) : null;
  }
  /**
   * Get the current symbol name of the lookahead iterator.
   *
   * Returns `null` if the iterator is not positioned on a symbol.
   */
  get currentType() {
    const id = this.currentTypeId;
    if (id === null) return null;
    return this.language.types[id] ?? C.UTF8ToString(C._ts_language_symbol_name(this.language[0], id));
  }
  /** Delete the lookahead iterator, freeing its resources. */
  delete() {
    finalizer?.unregister(this);
    C._ts_lookahead_iterator_delete(this[0]);
    this[0] = 0;
  }
  /**
   * Reset the lookahead iterator.
   *
   * This returns `true` if the language was set successfully and `false`
   * otherwise.
   */
  reset(language, stateId) {
    if (C._ts_lookahead_iterator_reset(this[0], language[0], stateId)) {
      this.language = language;
      this.positioned = false;
      return true;
    }
    return false;
  }
  /**
   * Reset the lookahead iterator to another state.
   *
   * This returns `true` if the iterator was reset to the given state and
   * `false` otherwise.
   */
  resetState(stateId) {
    if (!C._ts_lookahead_iterator_reset_state(this[0], stateId)) return false;
    this.positioned = false;
    return true;
  }
  /**
   * Returns an iterator that iterates over the symbols of the lookahead iterator.
   *
   * The iterator will yield the current symbol name as a string for each step
   * until there are no more symbols to iterate over.
   */
  [Symbol.iterator]() {
    return {
      next: /* @__PURE__ */ __name(() => {
        this.positioned = Boolean(C._ts_lookahead_iterator_next(this[0]));
        const value = this.currentType;
        return value === null ? { done: true, value: "" } : { done: false, value };
      }, "next")
    };
  }
};
function getText(tree, startIndex, endIndex, startPosition) {
  const length = endIndex - startIndex;
  let result = tree.textCallback(startIndex, startPosition);
  if (result) {
    startIndex += result.length;
    while (startIndex < endIndex) {
      const string = tree.textCallback(startIndex, startPosition);
      if (string && string.length > 0) {
        startIndex += string.length;
        result += string;
      } else {
        break;
      }
    }
    if (startIndex > endIndex) {
      result = result.slice(0, length);
    }
  }
  return result ?? "";
}
__name(getText, "getText");
var finalizer2 = newFinalizer((address) => {
  C._ts_tree_delete(address);
});
var Tree = class _Tree {
  static {
    __name(this, "Tree");
  }
  /** @internal */
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  textCallback;
  /** The language that was used to parse the syntax tree. */
  language;
  /** @internal */
  constructor(internal, address, language, textCallback) {
    assertInternal(internal);
    this[0] = address;
    this.language = language;
    this.textCallback = textCallback;
    finalizer2?.register(this, address, this);
  }
  /** Create a shallow copy of the syntax tree. This is very fast. */
  copy() {
    const address = C._ts_tree_copy(this[0]);
    return new _Tree(INTERNAL, address, this.language, this.textCallback);
  }
  /** Delete the syntax tree, freeing its resources. */
  delete() {
    finalizer2?.unregister(this);
    C._ts_tree_delete(this[0]);
    this[0] = 0;
  }
  /** Get the root node of the syntax tree. */
  get rootNode() {
    C._ts_tree_root_node_wasm(this[0]);
    return unmarshalNode(this);
  }
  /**
   * Get the root node of the syntax tree, but with its position shifted
   * forward by the given offset.
   */
  rootNodeWithOffset(offsetBytes, offsetExtent) {
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    C.setValue(address, offsetBytes, "i32");
    marshalPoint(address + SIZE_OF_INT, offsetExtent);
    C._ts_tree_root_node_with_offset_wasm(this[0]);
    return unmarshalNode(this);
  }
  /**
   * Edit the syntax tree to keep it in sync with source code that has been
   * edited.
   *
   * You must describe the edit both in terms of byte offsets and in terms of
   * row/column coordinates.
   */
  edit(edit) {
    marshalEdit(edit);
    C._ts_tree_edit_wasm(this[0]);
  }
  /** Create a new {@link TreeCursor} starting from the root of the tree. */
  walk() {
    return this.rootNode.walk();
  }
  /**
   * Compare this old edited syntax tree to a new syntax tree representing
   * the same document, returning a sequence of ranges whose syntactic
   * structure has changed.
   *
   * For this to work correctly, this syntax tree must have been edited such
   * that its ranges match up to the new tree. Generally, you'll want to
   * call this method right after calling one of the [`Parser::parse`]
   * functions. Call it on the old tree that was passed to parse, and
   * pass the new tree that was returned from `parse`.
   */
  getChangedRanges(other) {
    if (!(other instanceof _Tree)) {
      throw new TypeError("Argument must be a Tree");
    }
    C._ts_tree_get_changed_ranges_wasm(this[0], other[0]);
    const count = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count);
    if (count > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count; i2++) {
        result[i2] = unmarshalRange(address);
        address += SIZE_OF_RANGE;
      }
      C._free(buffer);
    }
    return result;
  }
  /** Get the included ranges that were used to parse the syntax tree. */
  getIncludedRanges() {
    C._ts_tree_included_ranges_wasm(this[0]);
    const count = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count);
    if (count > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count; i2++) {
        result[i2] = unmarshalRange(address);
        address += SIZE_OF_RANGE;
      }
      C._free(buffer);
    }
    return result;
  }
};
var finalizer3 = newFinalizer((address) => {
  C._ts_tree_cursor_delete_wasm(address);
});
var TreeCursor = class _TreeCursor {
  static {
    __name(this, "TreeCursor");
  }
  /** @internal */
  // @ts-expect-error: never read
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  // @ts-expect-error: never read
  [1] = 0;
  // Internal handle for Wasm
  /** @internal */
  // @ts-expect-error: never read
  [2] = 0;
  // Internal handle for Wasm
  /** @internal */
  // @ts-expect-error: never read
  [3] = 0;
  // Internal handle for Wasm
  /** @internal */
  tree;
  /** @internal */
  constructor(internal, tree) {
    assertInternal(internal);
    this.tree = tree;
    unmarshalTreeCursor(this);
    finalizer3?.register(this, this.tree[0], this);
  }
  /** Creates a deep copy of the tree cursor. This allocates new memory. */
  copy() {
    const copy = new _TreeCursor(INTERNAL, this.tree);
    C._ts_tree_cursor_copy_wasm(this.tree[0]);
    unmarshalTreeCursor(copy);
    return copy;
  }
  /** Delete the tree cursor, freeing its resources. */
  delete() {
    finalizer3?.unregister(this);
    marshalTreeCursor(this);
    C._ts_tree_cursor_delete_wasm(this.tree[0]);
    this[0] = this[1] = this[2] = 0;
  }
  /** Get the tree cursor's current {@link Node}. */
  get currentNode() {
    marshalTreeCursor(this);
    C._ts_tree_cursor_current_node_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /**
   * Get the numerical field id of this tree cursor's current node.
   *
   * See also {@link TreeCursor#currentFieldName}.
   */
  get currentFieldId() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_field_id_wasm(this.tree[0]);
  }
  /** Get the field name of this tree cursor's current node. */
  get currentFieldName() {
    return this.tree.language.fields[this.currentFieldId];
  }
  /**
   * Get the depth of the cursor's current node relative to the original
   * node that the cursor was constructed with.
   */
  get currentDepth() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_depth_wasm(this.tree[0]);
  }
  /**
   * Get the index of the cursor's current node out of all of the
   * descendants of the original node that the cursor was constructed with.
   */
  get currentDescendantIndex() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_descendant_index_wasm(this.tree[0]);
  }
  /** Get the type of the cursor's current node. */
  get nodeType() {
    return this.tree.language.types[this.nodeTypeId] || "ERROR";
  }
  /** Get the type id of the cursor's current node. */
  get nodeTypeId() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_node_type_id_wasm(this.tree[0]);
  }
  /** Get the state id of the cursor's current node. */
  get nodeStateId() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_node_state_id_wasm(this.tree[0]);
  }
  /** Get the id of the cursor's current node. */
  get nodeId() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_node_id_wasm(this.tree[0]);
  }
  /**
   * Check if the cursor's current node is *named*.
   *
   * Named nodes correspond to named rules in the grammar, whereas
   * *anonymous* nodes correspond to string literals in the grammar.
   */
  get nodeIsNamed() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_node_is_named_wasm(this.tree[0]) === 1;
  }
  /**
   * Check if the cursor's current node is *missing*.
   *
   * Missing nodes are inserted by the parser in order to recover from
   * certain kinds of syntax errors.
   */
  get nodeIsMissing() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_node_is_missing_wasm(this.tree[0]) === 1;
  }
  /** Get the string content of the cursor's current node. */
  get nodeText() {
    marshalTreeCursor(this);
    const startIndex = C._ts_tree_cursor_start_index_wasm(this.tree[0]);
    const endIndex = C._ts_tree_cursor_end_index_wasm(this.tree[0]);
    C._ts_tree_cursor_start_position_wasm(this.tree[0]);
    const startPosition = unmarshalPoint(TRANSFER_BUFFER);
    return getText(this.tree, startIndex, endIndex, startPosition);
  }
  /** Get the start position of the cursor's current node. */
  get startPosition() {
    marshalTreeCursor(this);
    C._ts_tree_cursor_start_position_wasm(this.tree[0]);
    return unmarshalPoint(TRANSFER_BUFFER);
  }
  /** Get the end position of the cursor's current node. */
  get endPosition() {
    marshalTreeCursor(this);
    C._ts_tree_cursor_end_position_wasm(this.tree[0]);
    return unmarshalPoint(TRANSFER_BUFFER);
  }
  /** Get the start index of the cursor's current node. */
  get startIndex() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_start_index_wasm(this.tree[0]);
  }
  /** Get the end index of the cursor's current node. */
  get endIndex() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_end_index_wasm(this.tree[0]);
  }
  /**
   * Move this cursor to the first child of its current node.
   *
   * This returns `true` if the cursor successfully moved, and returns
   * `false` if there were no children.
   */
  gotoFirstChild() {
    marshalTreeCursor(this);
    const result = C._ts_tree_cursor_goto_first_child_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move this cursor to the last child of its current node.
   *
   * This returns `true` if the cursor successfully moved, and returns
   * `false` if there were no children.
   *
   * Note that this function may be slower than
   * {@link TreeCursor#gotoFirstChild} because it needs to
   * iterate through all the children to compute the child's position.
   */
  gotoLastChild() {
    marshalTreeCursor(this);
    const result = C._ts_tree_cursor_goto_last_child_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move this cursor to the parent of its current node.
   *
   * This returns `true` if the cursor successfully moved, and returns
   * `false` if there was no parent node (the cursor was already on the
   * root node).
   *
   * Note that the node the cursor was constructed with is considered the root
   * of the cursor, and the cursor cannot walk outside this node.
   */
  gotoParent() {
    marshalTreeCursor(this);
    const result = C._ts_tree_cursor_goto_parent_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move this cursor to the next sibling of its current node.
   *
   * This returns `true` if the cursor successfully moved, and returns
   * `false` if there was no next sibling node.
   *
   * Note that the node the cursor was constructed with is considered the root
   * of the cursor, and the cursor cannot walk outside this node.
   */
  gotoNextSibling() {
    marshalTreeCursor(this);
    const result = C._ts_tree_cursor_goto_next_sibling_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move this cursor to the previous sibling of its current node.
   *
   * This returns `true` if the cursor successfully moved, and returns
   * `false` if there was no previous sibling node.
   *
   * Note that this function may be slower than
   * {@link TreeCursor#gotoNextSibling} due to how node
   * positions are stored. In the worst case, this will need to iterate
   * through all the children up to the previous sibling node to recalculate
   * its position. Also note that the node the cursor was constructed with is
   * considered the root of the cursor, and the cursor cannot walk outside this node.
   */
  gotoPreviousSibling() {
    marshalTreeCursor(this);
    const result = C._ts_tree_cursor_goto_previous_sibling_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move the cursor to the node that is the nth descendant of
   * the original node that the cursor was constructed with, where
   * zero represents the original node itself.
   */
  gotoDescendant(goalDescendantIndex) {
    marshalTreeCursor(this);
    C._ts_tree_cursor_goto_descendant_wasm(this.tree[0], goalDescendantIndex);
    unmarshalTreeCursor(this);
  }
  /**
   * Move this cursor to the first child of its current node that contains or
   * starts after the given byte offset.
   *
   * This returns `true` if the cursor successfully moved to a child node, and returns
   * `false` if no such child was found.
   */
  gotoFirstChildForIndex(goalIndex) {
    marshalTreeCursor(this);
    C.setValue(TRANSFER_BUFFER + SIZE_OF_CURSOR, goalIndex, "i32");
    const result = C._ts_tree_cursor_goto_first_child_for_index_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move this cursor to the first child of its current node that contains or
   * starts after the given byte offset.
   *
   * This returns the index of the child node if one was found, and returns
   * `null` if no such child was found.
   */
  gotoFirstChildForPosition(goalPosition) {
    marshalTreeCursor(this);
    marshalPoint(TRANSFER_BUFFER + SIZE_OF_CURSOR, goalPosition);
    const result = C._ts_tree_cursor_goto_first_child_for_position_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Re-initialize this tree cursor to start at the original node that the
   * cursor was constructed with.
   */
  reset(node) {
    marshalNode(node);
    marshalTreeCursor(this, TRANSFER_BUFFER + SIZE_OF_NODE);
    C._ts_tree_cursor_reset_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
  }
  /**
   * Re-initialize a tree cursor to the same position as another cursor.
   *
   * Unlike {@link TreeCursor#reset}, this will not lose parent
   * information and allows reusing already created cursors.
   */
  resetTo(cursor) {
    marshalTreeCursor(this, TRANSFER_BUFFER);
    marshalTreeCursor(cursor, TRANSFER_BUFFER + SIZE_OF_CURSOR);
    C._ts_tree_cursor_reset_to_wasm(this.tree[0], cursor.tree[0]);
    unmarshalTreeCursor(this);
  }
};
var Node = class {
  static {
    __name(this, "Node");
  }
  /** @internal */
  // @ts-expect-error: never read
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  _children;
  /** @internal */
  _namedChildren;
  /** @internal */
  constructor(internal, {
    id,
    tree,
    startIndex,
    startPosition,
    other
  }) {
    assertInternal(internal);
    this[0] = other;
    this.id = id;
    this.tree = tree;
    this.startIndex = startIndex;
    this.startPosition = startPosition;
  }
  /**
   * The numeric id for this node that is unique.
   *
   * Within a given syntax tree, no two nodes have the same id. However:
   *
   * * If a new tree is created based on an older tree, and a node from the old tree is reused in
   *   the process, then that node will have the same id in both trees.
   *
   * * A node not marked as having changes does not guarantee it was reused.
   *
   * * If a node is marked as having changed in the old tree, it will not be reused.
   */
  id;
  /** The byte index where this node starts. */
  startIndex;
  /** The position where this node starts. */
  startPosition;
  /** The tree that this node belongs to. */
  tree;
  /** Get this node's type as a numerical id. */
  get typeId() {
    marshalNode(this);
    return C._ts_node_symbol_wasm(this.tree[0]);
  }
  /**
   * Get the node's type as a numerical id as it appears in the grammar,
   * ignoring aliases.
   */
  get grammarId() {
    marshalNode(this);
    return C._ts_node_grammar_symbol_wasm(this.tree[0]);
  }
  /** Get this node's type as a string. */
  get type() {
    return this.tree.language.types[this.typeId] || "ERROR";
  }
  /**
   * Get this node's symbol name as it appears in the grammar, ignoring
   * aliases as a string.
   */
  get grammarType() {
    return this.tree.language.types[this.grammarId] || "ERROR";
  }
  /**
   * Check if this node is *named*.
   *
   * Named nodes correspond to named rules in the grammar, whereas
   * *anonymous* nodes correspond to string literals in the grammar.
   */
  get isNamed() {
    marshalNode(this);
    return C._ts_node_is_named_wasm(this.tree[0]) === 1;
  }
  /**
   * Check if this node is *extra*.
   *
   * Extra nodes represent things like comments, which are not required
   * by the grammar, but can appear anywhere.
   */
  get isExtra() {
    marshalNode(this);
    return C._ts_node_is_extra_wasm(this.tree[0]) === 1;
  }
  /**
   * Check if this node represents a syntax error.
   *
   * Syntax errors represent parts of the code that could not be incorporated
   * into a valid syntax tree.
   */
  get isError() {
    marshalNode(this);
    return C._ts_node_is_error_wasm(this.tree[0]) === 1;
  }
  /**
   * Check if this node is *missing*.
   *
   * Missing nodes are inserted by the parser in order to recover from
   * certain kinds of syntax errors.
   */
  get isMissing() {
    marshalNode(this);
    return C._ts_node_is_missing_wasm(this.tree[0]) === 1;
  }
  /** Check if this node has been edited. */
  get hasChanges() {
    marshalNode(this);
    return C._ts_node_has_changes_wasm(this.tree[0]) === 1;
  }
  /**
   * Check if this node represents a syntax error or contains any syntax
   * errors anywhere within it.
   */
  get hasError() {
    marshalNode(this);
    return C._ts_node_has_error_wasm(this.tree[0]) === 1;
  }
  /** Get the byte index where this node ends. */
  get endIndex() {
    marshalNode(this);
    return C._ts_node_end_index_wasm(this.tree[0]);
  }
  /** Get the position where this node ends. */
  get endPosition() {
    marshalNode(this);
    C._ts_node_end_point_wasm(this.tree[0]);
    return unmarshalPoint(TRANSFER_BUFFER);
  }
  /** Get the string content of this node. */
  get text() {
    return getText(this.tree, this.startIndex, this.endIndex, this.startPosition);
  }
  /** Get this node's parse state. */
  get parseState() {
    marshalNode(this);
    return C._ts_node_parse_state_wasm(this.tree[0]);
  }
  /** Get the parse state after this node. */
  get nextParseState() {
    marshalNode(this);
    return C._ts_node_next_parse_state_wasm(this.tree[0]);
  }
  /** Check if this node is equal to another node. */
  equals(other) {
    return this.tree === other.tree && this.id === other.id;
  }
  /**
   * Get the node's child at the given index, where zero represents the first child.
   *
   * This method is fairly fast, but its cost is technically log(n), so if
   * you might be iterating over a long list of children, you should use
   * {@link Node#children} instead.
   */
  child(index) {
    marshalNode(this);
    C._ts_node_child_wasm(this.tree[0], index);
    return unmarshalNode(this.tree);
  }
  /**
   * Get this node's *named* child at the given index.
   *
   * See also {@link Node#isNamed}.
   * This method is fairly fast, but its cost is technically log(n), so if
   * you might be iterating over a long list of children, you should use
   * {@link Node#namedChildren} instead.
   */
  namedChild(index) {
    marshalNode(this);
    C._ts_node_named_child_wasm(this.tree[0], index);
    return unmarshalNode(this.tree);
  }
  /**
   * Get this node's child with the given numerical field id.
   *
   * See also {@link Node#childForFieldName}. You can
   * convert a field name to an id using {@link Language#fieldIdForName}.
   */
  childForFieldId(fieldId) {
    marshalNode(this);
    C._ts_node_child_by_field_id_wasm(this.tree[0], fieldId);
    return unmarshalNode(this.tree);
  }
  /**
   * Get the first child with the given field name.
   *
   * If multiple children may have the same field name, access them using
   * {@link Node#childrenForFieldName}.
   */
  childForFieldName(fieldName) {
    const fieldId = this.tree.language.fields.indexOf(fieldName);
    if (fieldId !== -1) return this.childForFieldId(fieldId);
    return null;
  }
  /** Get the field name of this node's child at the given index. */
  fieldNameForChild(index) {
    marshalNode(this);
    const address = C._ts_node_field_name_for_child_wasm(this.tree[0], index);
    if (!address) return null;
    return C.AsciiToString(address);
  }
  /** Get the field name of this node's named child at the given index. */
  fieldNameForNamedChild(index) {
    marshalNode(this);
    const address = C._ts_node_field_name_for_named_child_wasm(this.tree[0], index);
    if (!address) return null;
    return C.AsciiToString(address);
  }
  /**
   * Get an array of this node's children with a given field name.
   *
   * See also {@link Node#children}.
   */
  childrenForFieldName(fieldName) {
    const fieldId = this.tree.language.fields.indexOf(fieldName);
    if (fieldId !== -1 && fieldId !== 0) return this.childrenForFieldId(fieldId);
    return [];
  }
  /**
    * Get an array of this node's children with a given field id.
    *
    * See also {@link Node#childrenForFieldName}.
    */
  childrenForFieldId(fieldId) {
    marshalNode(this);
    C._ts_node_children_by_field_id_wasm(this.tree[0], fieldId);
    const count = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count);
    if (count > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count; i2++) {
        result[i2] = unmarshalNode(this.tree, address);
        address += SIZE_OF_NODE;
      }
      C._free(buffer);
    }
    return result;
  }
  /** Get the node's first child that contains or starts after the given byte offset. */
  firstChildForIndex(index) {
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    C.setValue(address, index, "i32");
    C._ts_node_first_child_for_byte_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the node's first named child that contains or starts after the given byte offset. */
  firstNamedChildForIndex(index) {
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    C.setValue(address, index, "i32");
    C._ts_node_first_named_child_for_byte_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get this node's number of children. */
  get childCount() {
    marshalNode(this);
    return C._ts_node_child_count_wasm(this.tree[0]);
  }
  /**
   * Get this node's number of *named* children.
   *
   * See also {@link Node#isNamed}.
   */
  get namedChildCount() {
    marshalNode(this);
    return C._ts_node_named_child_count_wasm(this.tree[0]);
  }
  /** Get this node's first child. */
  get firstChild() {
    return this.child(0);
  }
  /**
   * Get this node's first named child.
   *
   * See also {@link Node#isNamed}.
   */
  get firstNamedChild() {
    return this.namedChild(0);
  }
  /** Get this node's last child. */
  get lastChild() {
    return this.child(this.childCount - 1);
  }
  /**
   * Get this node's last named child.
   *
   * See also {@link Node#isNamed}.
   */
  get lastNamedChild() {
    return this.namedChild(this.namedChildCount - 1);
  }
  /**
   * Iterate over this node's children.
   *
   * If you're walking the tree recursively, you may want to use the
   * {@link TreeCursor} APIs directly instead.
   */
  get children() {
    if (!this._children) {
      marshalNode(this);
      C._ts_node_children_wasm(this.tree[0]);
      const count = C.getValue(TRANSFER_BUFFER, "i32");
      const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
      this._children = new Array(count);
      if (count > 0) {
        let address = buffer;
        for (let i2 = 0; i2 < count; i2++) {
          this._children[i2] = unmarshalNode(this.tree, address);
          address += SIZE_OF_NODE;
        }
        C._free(buffer);
      }
    }
    return this._children;
  }
  /**
   * Iterate over this node's named children.
   *
   * See also {@link Node#children}.
   */
  get namedChildren() {
    if (!this._namedChildren) {
      marshalNode(this);
      C._ts_node_named_children_wasm(this.tree[0]);
      const count = C.getValue(TRANSFER_BUFFER, "i32");
      const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
      this._namedChildren = new Array(count);
      if (count > 0) {
        let address = buffer;
        for (let i2 = 0; i2 < count; i2++) {
          this._namedChildren[i2] = unmarshalNode(this.tree, address);
          address += SIZE_OF_NODE;
        }
        C._free(buffer);
      }
    }
    return this._namedChildren;
  }
  /**
   * Get the descendants of this node that are the given type, or in the given types array.
   *
   * The types array should contain node type strings, which can be retrieved from {@link Language#types}.
   *
   * Additionally, a `startPosition` and `endPosition` can be passed in to restrict the search to a byte range.
   */
  descendantsOfType(types, startPosition = ZERO_POINT, endPosition = ZERO_POINT) {
    if (!Array.isArray(types)) types = [types];
    const symbols = [];
    const typesBySymbol = this.tree.language.types;
    for (const node_type of types) {
      if (node_type == "ERROR") {
        symbols.push(65535);
      }
    }
    for (let i2 = 0, n = typesBySymbol.length; i2 < n; i2++) {
      if (types.includes(typesBySymbol[i2])) {
        symbols.push(i2);
      }
    }
    const symbolsAddress = C._malloc(SIZE_OF_INT * symbols.length);
    for (let i2 = 0, n = symbols.length; i2 < n; i2++) {
      C.setValue(symbolsAddress + i2 * SIZE_OF_INT, symbols[i2], "i32");
    }
    marshalNode(this);
    C._ts_node_descendants_of_type_wasm(
      this.tree[0],
      symbolsAddress,
      symbols.length,
      startPosition.row,
      startPosition.column,
      endPosition.row,
      endPosition.column
    );
    const descendantCount = C.getValue(TRANSFER_BUFFER, "i32");
    const descendantAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(descendantCount);
    if (descendantCount > 0) {
      let address = descendantAddress;
      for (let i2 = 0; i2 < descendantCount; i2++) {
        result[i2] = unmarshalNode(this.tree, address);
        address += SIZE_OF_NODE;
      }
    }
    C._free(descendantAddress);
    C._free(symbolsAddress);
    return result;
  }
  /** Get this node's next sibling. */
  get nextSibling() {
    marshalNode(this);
    C._ts_node_next_sibling_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get this node's previous sibling. */
  get previousSibling() {
    marshalNode(this);
    C._ts_node_prev_sibling_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /**
   * Get this node's next *named* sibling.
   *
   * See also {@link Node#isNamed}.
   */
  get nextNamedSibling() {
    marshalNode(this);
    C._ts_node_next_named_sibling_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /**
   * Get this node's previous *named* sibling.
   *
   * See also {@link Node#isNamed}.
   */
  get previousNamedSibling() {
    marshalNode(this);
    C._ts_node_prev_named_sibling_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the node's number of descendants, including one for the node itself. */
  get descendantCount() {
    marshalNode(this);
    return C._ts_node_descendant_count_wasm(this.tree[0]);
  }
  /**
   * Get this node's immediate parent.
   * Prefer {@link Node#childWithDescendant} for iterating over this node's ancestors.
   */
  get parent() {
    marshalNode(this);
    C._ts_node_parent_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /**
   * Get the node that contains `descendant`.
   *
   * Note that this can return `descendant` itself.
   */
  childWithDescendant(descendant) {
    marshalNode(this);
    marshalNode(descendant, 1);
    C._ts_node_child_with_descendant_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the smallest node within this node that spans the given byte range. */
  descendantForIndex(start22, end = start22) {
    if (typeof start22 !== "number" || typeof end !== "number") {
      throw new Error("Arguments must be numbers");
    }
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    C.setValue(address, start22, "i32");
    C.setValue(address + SIZE_OF_INT, end, "i32");
    C._ts_node_descendant_for_index_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the smallest named node within this node that spans the given byte range. */
  namedDescendantForIndex(start22, end = start22) {
    if (typeof start22 !== "number" || typeof end !== "number") {
      throw new Error("Arguments must be numbers");
    }
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    C.setValue(address, start22, "i32");
    C.setValue(address + SIZE_OF_INT, end, "i32");
    C._ts_node_named_descendant_for_index_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the smallest node within this node that spans the given point range. */
  descendantForPosition(start22, end = start22) {
    if (!isPoint(start22) || !isPoint(end)) {
      throw new Error("Arguments must be {row, column} objects");
    }
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    marshalPoint(address, start22);
    marshalPoint(address + SIZE_OF_POINT, end);
    C._ts_node_descendant_for_position_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the smallest named node within this node that spans the given point range. */
  namedDescendantForPosition(start22, end = start22) {
    if (!isPoint(start22) || !isPoint(end)) {
      throw new Error("Arguments must be {row, column} objects");
    }
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    marshalPoint(address, start22);
    marshalPoint(address + SIZE_OF_POINT, end);
    C._ts_node_named_descendant_for_position_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /**
   * Create a new {@link TreeCursor} starting from this node.
   *
   * Note that the given node is considered the root of the cursor,
   * and the cursor cannot walk outside this node.
   */
  walk() {
    marshalNode(this);
    C._ts_tree_cursor_new_wasm(this.tree[0]);
    return new TreeCursor(INTERNAL, this.tree);
  }
  /**
   * Edit this node to keep it in-sync with source code that has been edited.
   *
   * This function is only rarely needed. When you edit a syntax tree with
   * the {@link Tree#edit} method, all of the nodes that you retrieve from
   * the tree afterward will already reflect the edit. You only need to
   * use {@link Node#edit} when you have a specific {@link Node} instance that
   * you want to keep and continue to use after an edit.
   */
  edit(edit) {
    if (this.startIndex >= edit.oldEndIndex) {
      this.startIndex = edit.newEndIndex + (this.startIndex - edit.oldEndIndex);
      let subbedPointRow;
      let subbedPointColumn;
      if (this.startPosition.row > edit.oldEndPosition.row) {
        subbedPointRow = this.startPosition.row - edit.oldEndPosition.row;
        subbedPointColumn = this.startPosition.column;
      } else {
        subbedPointRow = 0;
        subbedPointColumn = this.startPosition.column;
        if (this.startPosition.column >= edit.oldEndPosition.column) {
          subbedPointColumn = this.startPosition.column - edit.oldEndPosition.column;
        }
      }
      if (subbedPointRow > 0) {
        this.startPosition.row += subbedPointRow;
        this.startPosition.column = subbedPointColumn;
      } else {
        this.startPosition.column += subbedPointColumn;
      }
    } else if (this.startIndex > edit.startIndex) {
      this.startIndex = edit.newEndIndex;
      this.startPosition.row = edit.newEndPosition.row;
      this.startPosition.column = edit.newEndPosition.column;
    }
  }
  /** Get the S-expression representation of this node. */
  toString() {
    marshalNode(this);
    const address = C._ts_node_to_string_wasm(this.tree[0]);
    const result = C.AsciiToString(address);
    C._free(address);
    return result;
  }
};
function unmarshalCaptures(query, tree, address, patternIndex, result) {
  for (let i2 = 0, n = result.length; i2 < n; i2++) {
    const captureIndex = C.getValue(address, "i32");
    address += SIZE_OF_INT;
    const node = unmarshalNode(tree, address);
    address += SIZE_OF_NODE;
    result[i2] = { patternIndex, name: query.captureNames[captureIndex], node };
  }
  return address;
}
__name(unmarshalCaptures, "unmarshalCaptures");
function marshalNode(node, index = 0) {
  let address = TRANSFER_BUFFER + index * SIZE_OF_NODE;
  C.setValue(address, node.id, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, node.startIndex, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, node.startPosition.row, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, node.startPosition.column, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, node[0], "i32");
}
__name(marshalNode, "marshalNode");
function unmarshalNode(tree, address = TRANSFER_BUFFER) {
  const id = C.getValue(address, "i32");
  address += SIZE_OF_INT;
  if (id === 0) return null;
  const index = C.getValue(address, "i32");
  address += SIZE_OF_INT;
  const row = C.getValue(address, "i32");
  address += SIZE_OF_INT;
  const column = C.getValue(address, "i32");
  address += SIZE_OF_INT;
  const other = C.getValue(address, "i32");
  const result = new Node(INTERNAL, {
    id,
    tree,
    startIndex: index,
    startPosition: { row, column },
    other
  });
  return result;
}
__name(unmarshalNode, "unmarshalNode");
function marshalTreeCursor(cursor, address = TRANSFER_BUFFER) {
  C.setValue(address + 0 * SIZE_OF_INT, cursor[0], "i32");
  C.setValue(address + 1 * SIZE_OF_INT, cursor[1], "i32");
  C.setValue(address + 2 * SIZE_OF_INT, cursor[2], "i32");
  C.setValue(address + 3 * SIZE_OF_INT, cursor[3], "i32");
}
__name(marshalTreeCursor, "marshalTreeCursor");
function unmarshalTreeCursor(cursor) {
  cursor[0] = C.getValue(TRANSFER_BUFFER + 0 * SIZE_OF_INT, "i32");
  cursor[1] = C.getValue(TRANSFER_BUFFER + 1 * SIZE_OF_INT, "i32");
  cursor[2] = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
  cursor[3] = C.getValue(TRANSFER_BUFFER + 3 * SIZE_OF_INT, "i32");
}
__name(unmarshalTreeCursor, "unmarshalTreeCursor");
function marshalPoint(address, point) {
  C.setValue(address, point.row, "i32");
  C.setValue(address + SIZE_OF_INT, point.column, "i32");
}
__name(marshalPoint, "marshalPoint");
function unmarshalPoint(address) {
  const result = {
    row: C.getValue(address, "i32") >>> 0,
    column: C.getValue(address + SIZE_OF_INT, "i32") >>> 0
  };
  return result;
}
__name(unmarshalPoint, "unmarshalPoint");
function marshalRange(address, range) {
  marshalPoint(address, range.startPosition);
  address += SIZE_OF_POINT;
  marshalPoint(address, range.endPosition);
  address += SIZE_OF_POINT;
  C.setValue(address, range.startIndex, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, range.endIndex, "i32");
  address += SIZE_OF_INT;
}
__name(marshalRange, "marshalRange");
function unmarshalRange(address) {
  const result = {};
  result.startPosition = unmarshalPoint(address);
  address += SIZE_OF_POINT;
  result.endPosition = unmarshalPoint(address);
  address += SIZE_OF_POINT;
  result.startIndex = C.getValue(address, "i32") >>> 0;
  address += SIZE_OF_INT;
  result.endIndex = C.getValue(address, "i32") >>> 0;
  return result;
}
__name(unmarshalRange, "unmarshalRange");
function marshalEdit(edit, address = TRANSFER_BUFFER) {
  marshalPoint(address, edit.startPosition);
  address += SIZE_OF_POINT;
  marshalPoint(address, edit.oldEndPosition);
  address += SIZE_OF_POINT;
  marshalPoint(address, edit.newEndPosition);
  address += SIZE_OF_POINT;
  C.setValue(address, edit.startIndex, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, edit.oldEndIndex, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, edit.newEndIndex, "i32");
  address += SIZE_OF_INT;
}
__name(marshalEdit, "marshalEdit");
function unmarshalLanguageMetadata(address) {
  const major_version = C.getValue(address, "i32");
  const minor_version = C.getValue(address += SIZE_OF_INT, "i32");
  const patch_version = C.getValue(address += SIZE_OF_INT, "i32");
  return { major_version, minor_version, patch_version };
}
__name(unmarshalLanguageMetadata, "unmarshalLanguageMetadata");
var LANGUAGE_FUNCTION_REGEX = /^tree_sitter_\w+$/;
var Language = class _Language {
  static {
    __name(this, "Language");
  }
  /** @internal */
  [0] = 0;
  // Internal handle for Wasm
  /**
   * A list of all node types in the language. The index of each type in this
   * array is its node type id.
   */
  types;
  /**
   * A list of all field names in the language. The index of each field name in
   * this array is its field id.
   */
  fields;
  /** @internal */
  constructor(internal, address) {
    assertInternal(internal);
    this[0] = address;
    this.types = new Array(C._ts_language_symbol_count(this[0]));
    for (let i2 = 0, n = this.types.length; i2 < n; i2++) {
      if (C._ts_language_symbol_type(this[0], i2) < 2) {
        this.types[i2] = C.UTF8ToString(C._ts_language_symbol_name(this[0], i2));
      }
    }
    this.fields = new Array(C._ts_language_field_count(this[0]) + 1);
    for (let i2 = 0, n = this.fields.length; i2 < n; i2++) {
      const fieldName = C._ts_language_field_name_for_id(this[0], i2);
      if (fieldName !== 0) {
        this.fields[i2] = C.UTF8ToString(fieldName);
      } else {
        this.fields[i2] = null;
      }
    }
  }
  /**
   * Gets the name of the language.
   */
  get name() {
    const ptr = C._ts_language_name(this[0]);
    if (ptr === 0) return null;
    return C.UTF8ToString(ptr);
  }
  /**
   * Gets the ABI version of the language.
   */
  get abiVersion() {
    return C._ts_language_abi_version(this[0]);
  }
  /**
  * Get the metadata for this language. This information is generated by the
  * CLI, and relies on the language author providing the correct metadata in
  * the language's `tree-sitter.json` file.
  */
  get metadata() {
    C._ts_language_metadata_wasm(this[0]);
    const length = C.getValue(TRANSFER_BUFFER, "i32");
    if (length === 0) return null;
    return unmarshalLanguageMetadata(TRANSFER_BUFFER + SIZE_OF_INT);
  }
  /**
   * Gets the number of fields in the language.
   */
  get fieldCount() {
    return this.fields.length - 1;
  }
  /**
   * Gets the number of states in the language.
   */
  get stateCount() {
    return C._ts_language_state_count(this[0]);
  }
  /**
   * Get the field id for a field name.
   */
  fieldIdForName(fieldName) {
    const result = this.fields.indexOf(fieldName);
    return result !== -1 ? result : null;
  }
  /**
   * Get the field name for a field id.
   */
  fieldNameForId(fieldId) {
    return this.fields[fieldId] ?? null;
  }
  /**
   * Get the node type id for a node type name.
   */
  idForNodeType(type, named) {
    const typeLength = C.lengthBytesUTF8(type);
    const typeAddress = C._malloc(typeLength + 1);
    C.stringToUTF8(type, typeAddress, typeLength + 1);
    const result = C._ts_language_symbol_for_name(this[0], typeAddress, typeLength, named ? 1 : 0);
    C._free(typeAddress);
    return result || null;
  }
  /**
   * Gets the number of node types in the language.
   */
  get nodeTypeCount() {
    return C._ts_language_symbol_count(this[0]);
  }
  /**
   * Get the node type name for a node type id.
   */
  nodeTypeForId(typeId) {
    const name22 = C._ts_language_symbol_name(this[0], typeId);
    return name22 ? C.UTF8ToString(name22) : null;
  }
  /**
   * Check if a node type is named.
   *
   * @see {@link https://tree-sitter.github.io/tree-sitter/using-parsers/2-basic-parsing.html#named-vs-anonymous-nodes}
   */
  nodeTypeIsNamed(typeId) {
    return C._ts_language_type_is_named_wasm(this[0], typeId) ? true : false;
  }
  /**
   * Check if a node type is visible.
   */
  nodeTypeIsVisible(typeId) {
    return C._ts_language_type_is_visible_wasm(this[0], typeId) ? true : false;
  }
  /**
   * Get the supertypes ids of this language.
   *
   * @see {@link https://tree-sitter.github.io/tree-sitter/using-parsers/6-static-node-types.html?highlight=supertype#supertype-nodes}
   */
  get supertypes() {
    C._ts_language_supertypes_wasm(this[0]);
    const count = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count);
    if (count > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count; i2++) {
        result[i2] = C.getValue(address, "i16");
        address += SIZE_OF_SHORT;
      }
    }
    return result;
  }
  /**
   * Get the subtype ids for a given supertype node id.
   */
  subtypes(supertype) {
    C._ts_language_subtypes_wasm(this[0], supertype);
    const count = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count);
    if (count > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count; i2++) {
        result[i2] = C.getValue(address, "i16");
        address += SIZE_OF_SHORT;
      }
    }
    return result;
  }
  /**
   * Get the next state id for a given state id and node type id.
   */
  nextState(stateId, typeId) {
    return C._ts_language_next_state(this[0], stateId, typeId);
  }
  /**
   * Create a new lookahead iterator for this language and parse state.
   *
   * This returns `null` if state is invalid for this language.
   *
   * Iterating {@link LookaheadIterator} will yield valid symbols in the given
   * parse state. A newly created iterator is not positioned on a symbol, so
   * {@link LookaheadIterator#currentType} returns `null` until the first
   * iteration step.
   *
   * Lookahead iterators can be useful for generating suggestions and improving
   * syntax error diagnostics. To get symbols valid in an `ERROR` node, use the
   * lookahead iterator on its first leaf node state. For `MISSING` nodes, a
   * lookahead iterator created on the previous non-extra leaf node may be
   * appropriate.
   */
  lookaheadIterator(stateId) {
    const address = C._ts_lookahead_iterator_new(this[0], stateId);
    if (address) return new LookaheadIterator(INTERNAL, address, this);
    return null;
  }
  /**
   * Load a language from a WebAssembly module.
   * The module can be provided as a path to a file, a `URL` to a file, or as a
   * buffer.
   */
  static async load(input) {
    let binary22;
    if (input instanceof Uint8Array) {
      binary22 = input;
    } else if (globalThis.process?.versions.node) {
      const fs2 = await import("fs/promises");
      binary22 = await fs2.readFile(input);
    } else {
      const response = await fetch(input);
      if (!response.ok) {
        const body2 = await response.text();
        throw new Error(`Language.load failed with status ${response.status}.

${body2}`);
      }
      const retryResp = response.clone();
      try {
        binary22 = await WebAssembly.compileStreaming(response);
      } catch (reason) {
        console.error("wasm streaming compile failed:", reason);
        console.error("falling back to ArrayBuffer instantiation");
        binary22 = new Uint8Array(await retryResp.arrayBuffer());
      }
    }
    const mod = await C.loadWebAssemblyModule(binary22, { loadAsync: true });
    return _Language.loadFromWasmExports(mod, { sync: false });
  }
  static loadFromWasmExports(mod, { sync }) {
    const symbolNames = Object.keys(mod);
    const functionName2 = symbolNames.find((key) => LANGUAGE_FUNCTION_REGEX.test(key) && !key.includes("external_scanner_"));
    if (!functionName2) {
      console.log(`Couldn't find language function in Wasm file. Symbols:
${JSON.stringify(symbolNames, null, 2)}`);
      throw new Error(`Language.${sync ? "loadSync" : "load"} failed: no language function found in Wasm file`);
    }
    const languageAddress = mod[functionName2]();
    return new _Language(INTERNAL, languageAddress);
  }
  /**
   * Load a language synchronously from a pre-compiled WebAssembly module.
   * Use this when the host environment provides a `WebAssembly.Module` directly.
   */
  static loadSync(wasmModule) {
    const mod = C.loadWebAssemblyModule(wasmModule, { loadAsync: false });
    return _Language.loadFromWasmExports(mod, { sync: true });
  }
};
async function Module2(moduleArg = {}) {
  var moduleRtn;
  var Module = moduleArg;
  var ENVIRONMENT_IS_WEB = typeof window == "object";
  var ENVIRONMENT_IS_WORKER = typeof WorkerGlobalScope != "undefined";
  var ENVIRONMENT_IS_NODE = typeof process == "object" && process.versions?.node && process.type != "renderer";
  if (ENVIRONMENT_IS_NODE) {
    const { createRequire } = await import("module");
    var require = createRequire(import.meta.url);
  }
  Module.currentQueryProgressCallback = null;
  Module.currentProgressCallback = null;
  Module.currentLogCallback = null;
  Module.currentParseCallback = null;
  var arguments_ = [];
  var thisProgram = "./this.program";
  var quit_ = /* @__PURE__ */ __name((status, toThrow) => {
    throw toThrow;
  }, "quit_");
  var _scriptName = import.meta.url;
  var scriptDirectory = "";
  function locateFile(path) {
    if (Module["locateFile"]) {
      return Module["locateFile"](path, scriptDirectory);
    }
    return scriptDirectory + path;
  }
  __name(locateFile, "locateFile");
  var readAsync, readBinary;
  if (ENVIRONMENT_IS_NODE) {
    var fs = require("fs");
    if (_scriptName.startsWith("file:")) {
      scriptDirectory = require("path").dirname(require("url").fileURLToPath(_scriptName)) + "/";
    }
    readBinary = /* @__PURE__ */ __name((filename) => {
      filename = isFileURI(filename) ? new URL(filename) : filename;
      var ret = fs.readFileSync(filename);
      return ret;
    }, "readBinary");
    readAsync = /* @__PURE__ */ __name(async (filename, binary22 = true) => {
      filename = isFileURI(filename) ? new URL(filename) : filename;
      var ret = fs.readFileSync(filename, binary22 ? void 0 : "utf8");
      return ret;
    }, "readAsync");
    if (process.argv.length > 1) {
      thisProgram = process.argv[1].replace(/\\/g, "/");
    }
    arguments_ = process.argv.slice(2);
    quit_ = /* @__PURE__ */ __name((status, toThrow) => {
      process.exitCode = status;
      throw toThrow;
    }, "quit_");
  } else if (ENVIRONMENT_IS_WEB || ENVIRONMENT_IS_WORKER) {
    try {
      scriptDirectory = new URL(".", _scriptName).href;
    } catch {
    }
    {
      if (ENVIRONMENT_IS_WORKER) {
        readBinary = /* @__PURE__ */ __name((url) => {
          var xhr = new XMLHttpRequest();
          xhr.open("GET", url, false);
          xhr.responseType = "arraybuffer";
          xhr.send(null);
          return new Uint8Array(
            /** @type{!ArrayBuffer} */
            xhr.response
          );
        }, "readBinary");
      }
      readAsync = /* @__PURE__ */ __name(async (url) => {
        if (isFileURI(url)) {
          return new Promise((resolve, reject) => {
            var xhr = new XMLHttpRequest();
            xhr.open("GET", url, true);
            xhr.responseType = "arraybuffer";
            xhr.onload = () => {
              if (xhr.status == 200 || xhr.status == 0 && xhr.response) {
                resolve(xhr.response);
                return;
              }
              reject(xhr.status);
            };
            xhr.onerror = reject;
            xhr.send(null);
          });
        }
        var response = await fetch(url, {
          credentials: "same-origin"
        });
        if (response.ok) {
          return response.arrayBuffer();
        }
        throw new Error(response.status + " : " + response.url);
      }, "readAsync");
    }
  } else {
  }
  var out = console.log.bind(console);
  var err = console.error.bind(console);
  var dynamicLibraries = [];
  var wasmBinary;
  var ABORT = false;
  var EXITSTATUS;
  var isFileURI = /* @__PURE__ */ __name((filename) => filename.startsWith("file://"), "isFileURI");
  var readyPromiseResolve, readyPromiseReject;
  var wasmMemory;
  var HEAP8, HEAPU8, HEAP16, HEAPU16, HEAP32, HEAPU32, HEAPF32, HEAPF64;
  var HEAP64, HEAPU64;
  var HEAP_DATA_VIEW;
  var runtimeInitialized = false;
  function updateMemoryViews() {
    var b = wasmMemory.buffer;
    Module["HEAP8"] = HEAP8 = new Int8Array(b);
    Module["HEAP16"] = HEAP16 = new Int16Array(b);
    Module["HEAPU8"] = HEAPU8 = new Uint8Array(b);
    Module["HEAPU16"] = HEAPU16 = new Uint16Array(b);
    Module["HEAP32"] = HEAP32 = new Int32Array(b);
    Module["HEAPU32"] = HEAPU32 = new Uint32Array(b);
    Module["HEAPF32"] = HEAPF32 = new Float32Array(b);
    Module["HEAPF64"] = HEAPF64 = new Float64Array(b);
    Module["HEAP64"] = HEAP64 = new BigInt64Array(b);
    Module["HEAPU64"] = HEAPU64 = new BigUint64Array(b);
    Module["HEAP_DATA_VIEW"] = HEAP_DATA_VIEW = new DataView(b);
    LE_HEAP_UPDATE();
  }
  __name(updateMemoryViews, "updateMemoryViews");
  function initMemory() {
    if (Module["wasmMemory"]) {
      wasmMemory = Module["wasmMemory"];
    } else {
      var INITIAL_MEMORY = Module["INITIAL_MEMORY"] || 33554432;
      wasmMemory = new WebAssembly.Memory({
        "initial": INITIAL_MEMORY / 65536,
        // In theory we should not need to emit the maximum if we want "unlimited"
        // or 4GB of memory, but VMs error on that atm, see
        // https://github.com/emscripten-core/emscripten/issues/14130
        // And in the pthreads case we definitely need to emit a maximum. So
        // always emit one.
        "maximum": 32768
      });
    }
    updateMemoryViews();
  }
  __name(initMemory, "initMemory");
  var __RELOC_FUNCS__ = [];
  function preRun() {
    if (Module["preRun"]) {
      if (typeof Module["preRun"] == "function") Module["preRun"] = [Module["preRun"]];
      while (Module["preRun"].length) {
        addOnPreRun(Module["preRun"].shift());
      }
    }
    callRuntimeCallbacks(onPreRuns);
  }
  __name(preRun, "preRun");
  function initRuntime() {
    runtimeInitialized = true;
    callRuntimeCallbacks(__RELOC_FUNCS__);
    wasmExports["__wasm_call_ctors"]();
    callRuntimeCallbacks(onPostCtors);
  }
  __name(initRuntime, "initRuntime");
  function preMain() {
  }
  __name(preMain, "preMain");
  function postRun() {
    if (Module["postRun"]) {
      if (typeof Module["postRun"] == "function") Module["postRun"] = [Module["postRun"]];
      while (Module["postRun"].length) {
        addOnPostRun(Module["postRun"].shift());
      }
    }
    callRuntimeCallbacks(onPostRuns);
  }
  __name(postRun, "postRun");
  function abort(what) {
    Module["onAbort"]?.(what);
    what = "Aborted(" + what + ")";
    err(what);
    ABORT = true;
    what += ". Build with -sASSERTIONS for more info.";
    var e = new WebAssembly.RuntimeError(what);
    readyPromiseReject?.(e);
    throw e;
  }
  __name(abort, "abort");
  var wasmBinaryFile;
  function findWasmBinary() {
    if (Module["locateFile"]) {
      return locateFile("web-tree-sitter.wasm");
    }
    return new URL("web-tree-sitter.wasm", import.meta.url).href;
  }
  __name(findWasmBinary, "findWasmBinary");
  function getBinarySync(file) {
    if (file == wasmBinaryFile && wasmBinary) {
      return new Uint8Array(wasmBinary);
    }
    if (readBinary) {
      return readBinary(file);
    }
    throw "both async and sync fetching of the wasm failed";
  }
  __name(getBinarySync, "getBinarySync");
  async function getWasmBinary(binaryFile) {
    if (!wasmBinary) {
      try {
        var response = await readAsync(binaryFile);
        return new Uint8Array(response);
      } catch {
      }
    }
    return getBinarySync(binaryFile);
  }
  __name(getWasmBinary, "getWasmBinary");
  async function instantiateArrayBuffer(binaryFile, imports) {
    try {
      var binary22 = await getWasmBinary(binaryFile);
      var instance2 = await WebAssembly.instantiate(binary22, imports);
      return instance2;
    } catch (reason) {
      err(`failed to asynchronously prepare wasm: ${reason}`);
      abort(reason);
    }
  }
  __name(instantiateArrayBuffer, "instantiateArrayBuffer");
  async function instantiateAsync(binary22, binaryFile, imports) {
    if (!binary22 && !isFileURI(binaryFile) && !ENVIRONMENT_IS_NODE) {
      try {
        var response = fetch(binaryFile, {
          credentials: "same-origin"
        });
        var instantiationResult = await WebAssembly.instantiateStreaming(response, imports);
        return instantiationResult;
      } catch (reason) {
        err(`wasm streaming compile failed: ${reason}`);
        err("falling back to ArrayBuffer instantiation");
      }
    }
    return instantiateArrayBuffer(binaryFile, imports);
  }
  __name(instantiateAsync, "instantiateAsync");
  function getWasmImports() {
    return {
      "env": wasmImports,
      "wasi_snapshot_preview1": wasmImports,
      "GOT.mem": new Proxy(wasmImports, GOTHandler),
      "GOT.func": new Proxy(wasmImports, GOTHandler)
    };
  }
  __name(getWasmImports, "getWasmImports");
  async function createWasm() {
    function receiveInstance(instance2, module2) {
      wasmExports = instance2.exports;
      wasmExports = relocateExports(wasmExports, 1024);
      var metadata2 = getDylinkMetadata(module2);
      if (metadata2.neededDynlibs) {
        dynamicLibraries = metadata2.neededDynlibs.concat(dynamicLibraries);
      }
      mergeLibSymbols(wasmExports, "main");
      LDSO.init();
      loadDylibs();
      __RELOC_FUNCS__.push(wasmExports["__wasm_apply_data_relocs"]);
      assignWasmExports(wasmExports);
      return wasmExports;
    }
    __name(receiveInstance, "receiveInstance");
    function receiveInstantiationResult(result2) {
      return receiveInstance(result2["instance"], result2["module"]);
    }
    __name(receiveInstantiationResult, "receiveInstantiationResult");
    var info2 = getWasmImports();
    if (Module["instantiateWasm"]) {
      return new Promise((resolve, reject) => {
        Module["instantiateWasm"](info2, (mod, inst) => {
          resolve(receiveInstance(mod, inst));
        });
      });
    }
    wasmBinaryFile ??= findWasmBinary();
    var result = await instantiateAsync(wasmBinary, wasmBinaryFile, info2);
    var exports = receiveInstantiationResult(result);
    return exports;
  }
  __name(createWasm, "createWasm");
  class ExitStatus {
    static {
      __name(this, "ExitStatus");
    }
    name = "ExitStatus";
    constructor(status) {
      this.message = `Program terminated with exit(${status})`;
      this.status = status;
    }
  }
  var GOT = {};
  var currentModuleWeakSymbols = /* @__PURE__ */ new Set([]);
  var GOTHandler = {
    get(obj, symName) {
      var rtn = GOT[symName];
      if (!rtn) {
        rtn = GOT[symName] = new WebAssembly.Global({
          "value": "i32",
          "mutable": true
        });
      }
      if (!currentModuleWeakSymbols.has(symName)) {
        rtn.required = true;
      }
      return rtn;
    }
  };
  var LE_ATOMICS_NATIVE_BYTE_ORDER = [];
  var LE_HEAP_LOAD_F32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getFloat32(byteOffset, true), "LE_HEAP_LOAD_F32");
  var LE_HEAP_LOAD_F64 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getFloat64(byteOffset, true), "LE_HEAP_LOAD_F64");
  var LE_HEAP_LOAD_I16 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getInt16(byteOffset, true), "LE_HEAP_LOAD_I16");
  var LE_HEAP_LOAD_I32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getInt32(byteOffset, true), "LE_HEAP_LOAD_I32");
  var LE_HEAP_LOAD_I64 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getBigInt64(byteOffset, true), "LE_HEAP_LOAD_I64");
  var LE_HEAP_LOAD_U32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getUint32(byteOffset, true), "LE_HEAP_LOAD_U32");
  var LE_HEAP_STORE_F32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setFloat32(byteOffset, value, true), "LE_HEAP_STORE_F32");
  var LE_HEAP_STORE_F64 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setFloat64(byteOffset, value, true), "LE_HEAP_STORE_F64");
  var LE_HEAP_STORE_I16 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setInt16(byteOffset, value, true), "LE_HEAP_STORE_I16");
  var LE_HEAP_STORE_I32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setInt32(byteOffset, value, true), "LE_HEAP_STORE_I32");
  var LE_HEAP_STORE_I64 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setBigInt64(byteOffset, value, true), "LE_HEAP_STORE_I64");
  var LE_HEAP_STORE_U32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setUint32(byteOffset, value, true), "LE_HEAP_STORE_U32");
  var callRuntimeCallbacks = /* @__PURE__ */ __name((callbacks) => {
    while (callbacks.length > 0) {
      callbacks.shift()(Module);
    }
  }, "callRuntimeCallbacks");
  var onPostRuns = [];
  var addOnPostRun = /* @__PURE__ */ __name((cb) => onPostRuns.push(cb), "addOnPostRun");
  var onPreRuns = [];
  var addOnPreRun = /* @__PURE__ */ __name((cb) => onPreRuns.push(cb), "addOnPreRun");
  var UTF8Decoder = typeof TextDecoder != "undefined" ? new TextDecoder() : void 0;
  var findStringEnd = /* @__PURE__ */ __name((heapOrArray, idx, maxBytesToRead, ignoreNul) => {
    var maxIdx = idx + maxBytesToRead;
    if (ignoreNul) return maxIdx;
    while (heapOrArray[idx] && !(idx >= maxIdx)) ++idx;
    return idx;
  }, "findStringEnd");
  var UTF8ArrayToString = /* @__PURE__ */ __name((heapOrArray, idx = 0, maxBytesToRead, ignoreNul) => {
    var endPtr = findStringEnd(heapOrArray, idx, maxBytesToRead, ignoreNul);
    if (endPtr - idx > 16 && heapOrArray.buffer && UTF8Decoder) {
      return UTF8Decoder.decode(heapOrArray.subarray(idx, endPtr));
    }
    var str = "";
    while (idx < endPtr) {
      var u0 = heapOrArray[idx++];
      if (!(u0 & 128)) {
        str += String.fromCharCode(u0);
        continue;
      }
      var u1 = heapOrArray[idx++] & 63;
      if ((u0 & 224) == 192) {
        str += String.fromCharCode((u0 & 31) << 6 | u1);
        continue;
      }
      var u2 = heapOrArray[idx++] & 63;
      if ((u0 & 240) == 224) {
        u0 = (u0 & 15) << 12 | u1 << 6 | u2;
      } else {
        u0 = (u0 & 7) << 18 | u1 << 12 | u2 << 6 | heapOrArray[idx++] & 63;
      }
      if (u0 < 65536) {
        str += String.fromCharCode(u0);
      } else {
        var ch = u0 - 65536;
        str += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
      }
    }
    return str;
  }, "UTF8ArrayToString");
  var getDylinkMetadata = /* @__PURE__ */ __name((binary22) => {
    var offset = 0;
    var end = 0;
    function getU8() {
      return binary22[offset++];
    }
    __name(getU8, "getU8");
    function getLEB() {
      var ret = 0;
      var mul = 1;
      while (1) {
        var byte = binary22[offset++];
        ret += (byte & 127) * mul;
        mul *= 128;
        if (!(byte & 128)) break;
      }
      return ret;
    }
    __name(getLEB, "getLEB");
    function getString() {
      var len = getLEB();
      offset += len;
      return UTF8ArrayToString(binary22, offset - len, len);
    }
    __name(getString, "getString");
    function getStringList() {
      var count2 = getLEB();
      var rtn = [];
      while (count2--) rtn.push(getString());
      return rtn;
    }
    __name(getStringList, "getStringList");
    function failIf(condition2, message) {
      if (condition2) throw new Error(message);
    }
    __name(failIf, "failIf");
    if (binary22 instanceof WebAssembly.Module) {
      var dylinkSection = WebAssembly.Module.customSections(binary22, "dylink.0");
      failIf(dylinkSection.length === 0, "need dylink section");
      binary22 = new Uint8Array(dylinkSection[0]);
      end = binary22.length;
    } else {
      var int32View = new Uint32Array(new Uint8Array(binary22.subarray(0, 24)).buffer);
      var magicNumberFound = int32View[0] == 1836278016 || int32View[0] == 6386541;
      failIf(!magicNumberFound, "need to see wasm magic number");
      failIf(binary22[8] !== 0, "need the dylink section to be first");
      offset = 9;
      var section_size = getLEB();
      end = offset + section_size;
      var name22 = getString();
      failIf(name22 !== "dylink.0");
    }
    var customSection = {
      neededDynlibs: [],
      tlsExports: /* @__PURE__ */ new Set(),
      weakImports: /* @__PURE__ */ new Set(),
      runtimePaths: []
    };
    var WASM_DYLINK_MEM_INFO = 1;
    var WASM_DYLINK_NEEDED = 2;
    var WASM_DYLINK_EXPORT_INFO = 3;
    var WASM_DYLINK_IMPORT_INFO = 4;
    var WASM_DYLINK_RUNTIME_PATH = 5;
    var WASM_SYMBOL_TLS = 256;
    var WASM_SYMBOL_BINDING_MASK = 3;
    var WASM_SYMBOL_BINDING_WEAK = 1;
    while (offset < end) {
      var subsectionType = getU8();
      var subsectionSize = getLEB();
      if (subsectionType === WASM_DYLINK_MEM_INFO) {
        customSection.memorySize = getLEB();
        customSection.memoryAlign = getLEB();
        customSection.tableSize = getLEB();
        customSection.tableAlign = getLEB();
      } else if (subsectionType === WASM_DYLINK_NEEDED) {
        customSection.neededDynlibs = getStringList();
      } else if (subsectionType === WASM_DYLINK_EXPORT_INFO) {
        var count = getLEB();
        while (count--) {
          var symname = getString();
          var flags2 = getLEB();
          if (flags2 & WASM_SYMBOL_TLS) {
            customSection.tlsExports.add(symname);
          }
        }
      } else if (subsectionType === WASM_DYLINK_IMPORT_INFO) {
        var count = getLEB();
        while (count--) {
          var modname = getString();
          var symname = getString();
          var flags2 = getLEB();
          if ((flags2 & WASM_SYMBOL_BINDING_MASK) == WASM_SYMBOL_BINDING_WEAK) {
            customSection.weakImports.add(symname);
          }
        }
      } else if (subsectionType === WASM_DYLINK_RUNTIME_PATH) {
        customSection.runtimePaths = getStringList();
      } else {
        offset += subsectionSize;
      }
    }
    return customSection;
  }, "getDylinkMetadata");
  function getValue(ptr, type = "i8") {
    if (type.endsWith("*")) type = "*";
    switch (type) {
      case "i1":
        return HEAP8[ptr];
      case "i8":
        return HEAP8[ptr];
      case "i16":
        return LE_HEAP_LOAD_I16((ptr >> 1) * 2);
      case "i32":
        return LE_HEAP_LOAD_I32((ptr >> 2) * 4);
      case "i64":
        return LE_HEAP_LOAD_I64((ptr >> 3) * 8);
      case "float":
        return LE_HEAP_LOAD_F32((ptr >> 2) * 4);
      case "double":
        return LE_HEAP_LOAD_F64((ptr >> 3) * 8);
      case "*":
        return LE_HEAP_LOAD_U32((ptr >> 2) * 4);
      default:
        abort(`invalid type for getValue: ${type}`);
    }
  }
  __name(getValue, "getValue");
  var newDSO = /* @__PURE__ */ __name((name22, handle2, syms) => {
    var dso = {
      refcount: Infinity,
      name: name22,
      exports: syms,
      global: true
    };
    LDSO.loadedLibsByName[name22] = dso;
    if (handle2 != void 0) {
      LDSO.loadedLibsByHandle[handle2] = dso;
    }
    return dso;
  }, "newDSO");
  var LDSO = {
    loadedLibsByName: {},
    loadedLibsByHandle: {},
    init() {
      newDSO("__main__", 0, wasmImports);
    }
  };
  var ___heap_base = 82240;
  var alignMemory = /* @__PURE__ */ __name((size, alignment2) => Math.ceil(size / alignment2) * alignment2, "alignMemory");
  var getMemory = /* @__PURE__ */ __name((size) => {
    if (runtimeInitialized) {
      return _calloc(size, 1);
    }
    var ret = ___heap_base;
    var end = ret + alignMemory(size, 16);
    ___heap_base = end;
    GOT["__heap_base"].value = end;
    return ret;
  }, "getMemory");
  var isInternalSym = /* @__PURE__ */ __name((symName) => ["__cpp_exception", "__c_longjmp", "__wasm_apply_data_relocs", "__dso_handle", "__tls_size", "__tls_align", "__set_stack_limits", "_emscripten_tls_init", "__wasm_init_tls", "__wasm_call_ctors", "__start_em_asm", "__stop_em_asm", "__start_em_js", "__stop_em_js"].includes(symName) || symName.startsWith("__em_js__"), "isInternalSym");
  var uleb128EncodeWithLen = /* @__PURE__ */ __name((arr) => {
    const n = arr.length;
    return [n % 128 | 128, n >> 7, ...arr];
  }, "uleb128EncodeWithLen");
  var wasmTypeCodes = {
    "i": 127,
    // i32
    "p": 127,
    // i32
    "j": 126,
    // i64
    "f": 125,
    // f32
    "d": 124,
    // f64
    "e": 111
  };
  var generateTypePack = /* @__PURE__ */ __name((types) => uleb128EncodeWithLen(Array.from(types, (type) => {
    var code = wasmTypeCodes[type];
    return code;
  })), "generateTypePack");
  var convertJsFunctionToWasm = /* @__PURE__ */ __name((func2, sig) => {
    var bytes = Uint8Array.of(
      0,
      97,
      115,
      109,
      // magic ("\0asm")
      1,
      0,
      0,
      0,
      // version: 1
      1,
      ...uleb128EncodeWithLen([
        1,
        // count: 1
        96,
        // param types
        ...generateTypePack(sig.slice(1)),
        // return types (for now only supporting [] if `void` and single [T] otherwise)
        ...generateTypePack(sig[0] === "v" ? "" : sig[0])
      ]),
      // The rest of the module is static
      2,
      7,
      // import section
      // (import "e" "f" (func 0 (type 0)))
      1,
      1,
      101,
      1,
      102,
      0,
      0,
      7,
      5,
      // export section
      // (export "f" (func 0 (type 0)))
      1,
      1,
      102,
      0,
      0
    );
    var module2 = new WebAssembly.Module(bytes);
    var instance2 = new WebAssembly.Instance(module2, {
      "e": {
        "f": func2
      }
    });
    var wrappedFunc = instance2.exports["f"];
    return wrappedFunc;
  }, "convertJsFunctionToWasm");
  var wasmTableMirror = [];
  var wasmTable = new WebAssembly.Table({
    "initial": 31,
    "element": "anyfunc"
  });
  var getWasmTableEntry = /* @__PURE__ */ __name((funcPtr) => {
    var func2 = wasmTableMirror[funcPtr];
    if (!func2) {
      wasmTableMirror[funcPtr] = func2 = wasmTable.get(funcPtr);
    }
    return func2;
  }, "getWasmTableEntry");
  var updateTableMap = /* @__PURE__ */ __name((offset, count) => {
    if (functionsInTableMap) {
      for (var i2 = offset; i2 < offset + count; i2++) {
        var item = getWasmTableEntry(i2);
        if (item) {
          functionsInTableMap.set(item, i2);
        }
      }
    }
  }, "updateTableMap");
  var functionsInTableMap;
  var getFunctionAddress = /* @__PURE__ */ __name((func2) => {
    if (!functionsInTableMap) {
      functionsInTableMap = /* @__PURE__ */ new WeakMap();
      updateTableMap(0, wasmTable.length);
    }
    return functionsInTableMap.get(func2) || 0;
  }, "getFunctionAddress");
  var freeTableIndexes = [];
  var getEmptyTableSlot = /* @__PURE__ */ __name(() => {
    if (freeTableIndexes.length) {
      return freeTableIndexes.pop();
    }
    return wasmTable["grow"](1);
  }, "getEmptyTableSlot");
  var setWasmTableEntry = /* @__PURE__ */ __name((idx, func2) => {
    wasmTable.set(idx, func2);
    wasmTableMirror[idx] = wasmTable.get(idx);
  }, "setWasmTableEntry");
  var addFunction = /* @__PURE__ */ __name((func2, sig) => {
    var rtn = getFunctionAddress(func2);
    if (rtn) {
      return rtn;
    }
    var ret = getEmptyTableSlot();
    try {
      setWasmTableEntry(ret, func2);
    } catch (err2) {
      if (!(err2 instanceof TypeError)) {
        throw err2;
      }
      var wrapped = convertJsFunctionToWasm(func2, sig);
      setWasmTableEntry(ret, wrapped);
    }
    functionsInTableMap.set(func2, ret);
    return ret;
  }, "addFunction");
  var updateGOT = /* @__PURE__ */ __name((exports, replace) => {
    for (var symName in exports) {
      if (isInternalSym(symName)) {
        continue;
      }
      var value = exports[symName];
      GOT[symName] ||= new WebAssembly.Global({
        "value": "i32",
        "mutable": true
      });
      if (replace || GOT[symName].value == 0) {
        if (typeof value == "function") {
          GOT[symName].value = addFunction(value);
        } else if (typeof value == "number") {
          GOT[symName].value = value;
        } else {
          err(`unhandled export type for '${symName}': ${typeof value}`);
        }
      }
    }
  }, "updateGOT");
  var relocateExports = /* @__PURE__ */ __name((exports, memoryBase2, replace) => {
    var relocated = {};
    for (var e in exports) {
      var value = exports[e];
      if (typeof value == "object") {
        value = value.value;
      }
      if (typeof value == "number") {
        value += memoryBase2;
      }
      relocated[e] = value;
    }
    updateGOT(relocated, replace);
    return relocated;
  }, "relocateExports");
  var isSymbolDefined = /* @__PURE__ */ __name((symName) => {
    var existing = wasmImports[symName];
    if (!existing || existing.stub) {
      return false;
    }
    return true;
  }, "isSymbolDefined");
  var dynCall = /* @__PURE__ */ __name((sig, ptr, args2 = [], promising = false) => {
    var func2 = getWasmTableEntry(ptr);
    var rtn = func2(...args2);
    function convert(rtn2) {
      return rtn2;
    }
    __name(convert, "convert");
    return convert(rtn);
  }, "dynCall");
  var stackSave = /* @__PURE__ */ __name(() => _emscripten_stack_get_current(), "stackSave");
  var stackRestore = /* @__PURE__ */ __name((val) => __emscripten_stack_restore(val), "stackRestore");
  var createInvokeFunction = /* @__PURE__ */ __name((sig) => (ptr, ...args2) => {
    var sp = stackSave();
    try {
      return dynCall(sig, ptr, args2);
    } catch (e) {
      stackRestore(sp);
      if (e !== e + 0) throw e;
      _setThrew(1, 0);
      if (sig[0] == "j") return 0n;
    }
  }, "createInvokeFunction");
  var resolveGlobalSymbol = /* @__PURE__ */ __name((symName, direct2 = false) => {
    var sym;
    if (isSymbolDefined(symName)) {
      sym = wasmImports[symName];
    } else if (symName.startsWith("invoke_")) {
      sym = wasmImports[symName] = createInvokeFunction(symName.split("_")[1]);
    }
    return {
      sym,
      name: symName
    };
  }, "resolveGlobalSymbol");
  var onPostCtors = [];
  var addOnPostCtor = /* @__PURE__ */ __name((cb) => onPostCtors.push(cb), "addOnPostCtor");
  var UTF8ToString = /* @__PURE__ */ __name((ptr, maxBytesToRead, ignoreNul) => ptr ? UTF8ArrayToString(HEAPU8, ptr, maxBytesToRead, ignoreNul) : "", "UTF8ToString");
  var loadWebAssemblyModule = /* @__PURE__ */ __name((binary, flags, libName, localScope, handle) => {
    var metadata = getDylinkMetadata(binary);
    function loadModule() {
      var memAlign = Math.pow(2, metadata.memoryAlign);
      var memoryBase = metadata.memorySize ? alignMemory(getMemory(metadata.memorySize + memAlign), memAlign) : 0;
      var tableBase = metadata.tableSize ? wasmTable.length : 0;
      if (handle) {
        HEAP8[handle + 8] = 1;
        LE_HEAP_STORE_U32((handle + 12 >> 2) * 4, memoryBase);
        LE_HEAP_STORE_I32((handle + 16 >> 2) * 4, metadata.memorySize);
        LE_HEAP_STORE_U32((handle + 20 >> 2) * 4, tableBase);
        LE_HEAP_STORE_I32((handle + 24 >> 2) * 4, metadata.tableSize);
      }
      if (metadata.tableSize) {
        wasmTable.grow(metadata.tableSize);
      }
      var moduleExports;
      function resolveSymbol(sym) {
        var resolved2 = resolveGlobalSymbol(sym).sym;
        if (!resolved2 && localScope) {
          resolved2 = localScope[sym];
        }
        if (!resolved2) {
          resolved2 = moduleExports[sym];
        }
        return resolved2;
      }
      __name(resolveSymbol, "resolveSymbol");
      var proxyHandler = {
        get(stubs, prop) {
          switch (prop) {
            case "__memory_base":
              return memoryBase;
            case "__table_base":
              return tableBase;
          }
          if (prop in wasmImports && !wasmImports[prop].stub) {
            var res = wasmImports[prop];
            return res;
          }
          if (!(prop in stubs)) {
            var resolved2;
            stubs[prop] = (...args2) => {
              resolved2 ||= resolveSymbol(prop);
              return resolved2(...args2);
            };
          }
          return stubs[prop];
        }
      };
      var proxy = new Proxy({}, proxyHandler);
      currentModuleWeakSymbols = metadata.weakImports;
      var info = {
        "GOT.mem": new Proxy({}, GOTHandler),
        "GOT.func": new Proxy({}, GOTHandler),
        "env": proxy,
        "wasi_snapshot_preview1": proxy
      };
      function postInstantiation(module, instance) {
        updateTableMap(tableBase, metadata.tableSize);
        moduleExports = relocateExports(instance.exports, memoryBase);
        if (!flags.allowUndefined) {
          reportUndefinedSymbols();
        }
        function addEmAsm(addr, body) {
          var args = [];
          var arity = 0;
          for (; arity < 16; arity++) {
            if (body.indexOf("$" + arity) != -1) {
              args.push("$" + arity);
            } else {
              break;
            }
          }
          args = args.join(",");
          var func = `(${args}) => { ${body} };`;
          ASM_CONSTS[start] = eval(func);
        }
        __name(addEmAsm, "addEmAsm");
        if ("__start_em_asm" in moduleExports) {
          var start = moduleExports["__start_em_asm"];
          var stop = moduleExports["__stop_em_asm"];
          while (start < stop) {
            var jsString = UTF8ToString(start);
            addEmAsm(start, jsString);
            start = HEAPU8.indexOf(0, start) + 1;
          }
        }
        function addEmJs(name, cSig, body) {
          var jsArgs = [];
          cSig = cSig.slice(1, -1);
          if (cSig != "void") {
            cSig = cSig.split(",");
            for (var i in cSig) {
              var jsArg = cSig[i].split(" ").pop();
              jsArgs.push(jsArg.replace("*", ""));
            }
          }
          var func = `(${jsArgs}) => ${body};`;
          moduleExports[name] = eval(func);
        }
        __name(addEmJs, "addEmJs");
        for (var name in moduleExports) {
          if (name.startsWith("__em_js__")) {
            var start = moduleExports[name];
            var jsString = UTF8ToString(start);
            var parts = jsString.split("<::>");
            addEmJs(name.replace("__em_js__", ""), parts[0], parts[1]);
            delete moduleExports[name];
          }
        }
        var applyRelocs = moduleExports["__wasm_apply_data_relocs"];
        if (applyRelocs) {
          if (runtimeInitialized) {
            applyRelocs();
          } else {
            __RELOC_FUNCS__.push(applyRelocs);
          }
        }
        var init = moduleExports["__wasm_call_ctors"];
        if (init) {
          if (runtimeInitialized) {
            init();
          } else {
            addOnPostCtor(init);
          }
        }
        return moduleExports;
      }
      __name(postInstantiation, "postInstantiation");
      if (flags.loadAsync) {
        return (async () => {
          var instance2;
          if (binary instanceof WebAssembly.Module) {
            instance2 = new WebAssembly.Instance(binary, info);
          } else {
            ({ module: binary, instance: instance2 } = await WebAssembly.instantiate(binary, info));
          }
          return postInstantiation(binary, instance2);
        })();
      }
      var module = binary instanceof WebAssembly.Module ? binary : new WebAssembly.Module(binary);
      var instance = new WebAssembly.Instance(module, info);
      return postInstantiation(module, instance);
    }
    __name(loadModule, "loadModule");
    flags = {
      ...flags,
      rpath: {
        parentLibPath: libName,
        paths: metadata.runtimePaths
      }
    };
    if (flags.loadAsync) {
      return metadata.neededDynlibs.reduce((chain2, dynNeeded) => chain2.then(() => loadDynamicLibrary(dynNeeded, flags, localScope)), Promise.resolve()).then(loadModule);
    }
    metadata.neededDynlibs.forEach((needed) => loadDynamicLibrary(needed, flags, localScope));
    return loadModule();
  }, "loadWebAssemblyModule");
  var mergeLibSymbols = /* @__PURE__ */ __name((exports, libName2) => {
    for (var [sym, exp] of Object.entries(exports)) {
      const setImport = /* @__PURE__ */ __name((target) => {
        if (!isSymbolDefined(target)) {
          wasmImports[target] = exp;
        }
      }, "setImport");
      setImport(sym);
      const main_alias = "__main_argc_argv";
      if (sym == "main") {
        setImport(main_alias);
      }
      if (sym == main_alias) {
        setImport("main");
      }
    }
  }, "mergeLibSymbols");
  var asyncLoad = /* @__PURE__ */ __name(async (url) => {
    var arrayBuffer = await readAsync(url);
    return new Uint8Array(arrayBuffer);
  }, "asyncLoad");
  function loadDynamicLibrary(libName2, flags2 = {
    global: true,
    nodelete: true
  }, localScope2, handle2) {
    var dso = LDSO.loadedLibsByName[libName2];
    if (dso) {
      if (!flags2.global) {
        if (localScope2) {
          Object.assign(localScope2, dso.exports);
        }
      } else if (!dso.global) {
        dso.global = true;
        mergeLibSymbols(dso.exports, libName2);
      }
      if (flags2.nodelete && dso.refcount !== Infinity) {
        dso.refcount = Infinity;
      }
      dso.refcount++;
      if (handle2) {
        LDSO.loadedLibsByHandle[handle2] = dso;
      }
      return flags2.loadAsync ? Promise.resolve(true) : true;
    }
    dso = newDSO(libName2, handle2, "loading");
    dso.refcount = flags2.nodelete ? Infinity : 1;
    dso.global = flags2.global;
    function loadLibData() {
      if (handle2) {
        var data = LE_HEAP_LOAD_U32((handle2 + 28 >> 2) * 4);
        var dataSize = LE_HEAP_LOAD_U32((handle2 + 32 >> 2) * 4);
        if (data && dataSize) {
          var libData = HEAP8.slice(data, data + dataSize);
          return flags2.loadAsync ? Promise.resolve(libData) : libData;
        }
      }
      var libFile = locateFile(libName2);
      if (flags2.loadAsync) {
        return asyncLoad(libFile);
      }
      if (!readBinary) {
        throw new Error(`${libFile}: file not found, and synchronous loading of external files is not available`);
      }
      return readBinary(libFile);
    }
    __name(loadLibData, "loadLibData");
    function getExports() {
      if (flags2.loadAsync) {
        return loadLibData().then((libData) => loadWebAssemblyModule(libData, flags2, libName2, localScope2, handle2));
      }
      return loadWebAssemblyModule(loadLibData(), flags2, libName2, localScope2, handle2);
    }
    __name(getExports, "getExports");
    function moduleLoaded(exports) {
      if (dso.global) {
        mergeLibSymbols(exports, libName2);
      } else if (localScope2) {
        Object.assign(localScope2, exports);
      }
      dso.exports = exports;
    }
    __name(moduleLoaded, "moduleLoaded");
    if (flags2.loadAsync) {
      return getExports().then((exports) => {
        moduleLoaded(exports);
        return true;
      });
    }
    moduleLoaded(getExports());
    return true;
  }
  __name(loadDynamicLibrary, "loadDynamicLibrary");
  var reportUndefinedSymbols = /* @__PURE__ */ __name(() => {
    for (var [symName, entry] of Object.entries(GOT)) {
      if (entry.value == 0) {
        var value = resolveGlobalSymbol(symName, true).sym;
        if (!value && !entry.required) {
          continue;
        }
        if (typeof value == "function") {
          entry.value = addFunction(value, value.sig);
        } else if (typeof value == "number") {
          entry.value = value;
        } else {
          throw new Error(`bad export type for '${symName}': ${typeof value}`);
        }
      }
    }
  }, "reportUndefinedSymbols");
  var runDependencies = 0;
  var dependenciesFulfilled = null;
  var removeRunDependency = /* @__PURE__ */ __name((id) => {
    runDependencies--;
    Module["monitorRunDependencies"]?.(runDependencies);
    if (runDependencies == 0) {
      if (dependenciesFulfilled) {
        var callback = dependenciesFulfilled;
        dependenciesFulfilled = null;
        callback();
      }
    }
  }, "removeRunDependency");
  var addRunDependency = /* @__PURE__ */ __name((id) => {
    runDependencies++;
    Module["monitorRunDependencies"]?.(runDependencies);
  }, "addRunDependency");
  var loadDylibs = /* @__PURE__ */ __name(async () => {
    if (!dynamicLibraries.length) {
      reportUndefinedSymbols();
      return;
    }
    addRunDependency("loadDylibs");
    for (var lib of dynamicLibraries) {
      await loadDynamicLibrary(lib, {
        loadAsync: true,
        global: true,
        nodelete: true,
        allowUndefined: true
      });
    }
    reportUndefinedSymbols();
    removeRunDependency("loadDylibs");
  }, "loadDylibs");
  var noExitRuntime = true;
  function setValue(ptr, value, type = "i8") {
    if (type.endsWith("*")) type = "*";
    switch (type) {
      case "i1":
        HEAP8[ptr] = value;
        break;
      case "i8":
        HEAP8[ptr] = value;
        break;
      case "i16":
        LE_HEAP_STORE_I16((ptr >> 1) * 2, value);
        break;
      case "i32":
        LE_HEAP_STORE_I32((ptr >> 2) * 4, value);
        break;
      case "i64":
        LE_HEAP_STORE_I64((ptr >> 3) * 8, BigInt(value));
        break;
      case "float":
        LE_HEAP_STORE_F32((ptr >> 2) * 4, value);
        break;
      case "double":
        LE_HEAP_STORE_F64((ptr >> 3) * 8, value);
        break;
      case "*":
        LE_HEAP_STORE_U32((ptr >> 2) * 4, value);
        break;
      default:
        abort(`invalid type for setValue: ${type}`);
    }
  }
  __name(setValue, "setValue");
  var ___memory_base = new WebAssembly.Global({
    "value": "i32",
    "mutable": false
  }, 1024);
  var ___stack_high = 82240;
  var ___stack_low = 16704;
  var ___stack_pointer = new WebAssembly.Global({
    "value": "i32",
    "mutable": true
  }, 82240);
  var ___table_base = new WebAssembly.Global({
    "value": "i32",
    "mutable": false
  }, 1);
  var __abort_js = /* @__PURE__ */ __name(() => abort(""), "__abort_js");
  __abort_js.sig = "v";
  var getHeapMax = /* @__PURE__ */ __name(() => (
    // Stay one Wasm page short of 4GB: while e.g. Chrome is able to allocate
    // full 4GB Wasm memories, the size will wrap back to 0 bytes in Wasm side
    // for any code that deals with heap sizes, which would require special
    // casing all heap size related code to treat 0 specially.
    2147483648
  ), "getHeapMax");
  var growMemory = /* @__PURE__ */ __name((size) => {
    var oldHeapSize = wasmMemory.buffer.byteLength;
    var pages = (size - oldHeapSize + 65535) / 65536 | 0;
    try {
      wasmMemory.grow(pages);
      updateMemoryViews();
      return 1;
    } catch (e) {
    }
  }, "growMemory");
  var _emscripten_resize_heap = /* @__PURE__ */ __name((requestedSize) => {
    var oldSize = HEAPU8.length;
    requestedSize >>>= 0;
    var maxHeapSize = getHeapMax();
    if (requestedSize > maxHeapSize) {
      return false;
    }
    for (var cutDown = 1; cutDown <= 4; cutDown *= 2) {
      var overGrownHeapSize = oldSize * (1 + 0.2 / cutDown);
      overGrownHeapSize = Math.min(overGrownHeapSize, requestedSize + 100663296);
      var newSize = Math.min(maxHeapSize, alignMemory(Math.max(requestedSize, overGrownHeapSize), 65536));
      var replacement = growMemory(newSize);
      if (replacement) {
        return true;
      }
    }
    return false;
  }, "_emscripten_resize_heap");
  _emscripten_resize_heap.sig = "ip";
  var _fd_close = /* @__PURE__ */ __name((fd) => 52, "_fd_close");
  _fd_close.sig = "ii";
  var INT53_MAX = 9007199254740992;
  var INT53_MIN = -9007199254740992;
  var bigintToI53Checked = /* @__PURE__ */ __name((num) => num < INT53_MIN || num > INT53_MAX ? NaN : Number(num), "bigintToI53Checked");
  function _fd_seek(fd, offset, whence, newOffset) {
    offset = bigintToI53Checked(offset);
    return 70;
  }
  __name(_fd_seek, "_fd_seek");
  _fd_seek.sig = "iijip";
  var printCharBuffers = [null, [], []];
  var printChar = /* @__PURE__ */ __name((stream, curr) => {
    var buffer = printCharBuffers[stream];
    if (curr === 0 || curr === 10) {
      (stream === 1 ? out : err)(UTF8ArrayToString(buffer));
      buffer.length = 0;
    } else {
      buffer.push(curr);
    }
  }, "printChar");
  var _fd_write = /* @__PURE__ */ __name((fd, iov, iovcnt, pnum) => {
    var num = 0;
    for (var i2 = 0; i2 < iovcnt; i2++) {
      var ptr = LE_HEAP_LOAD_U32((iov >> 2) * 4);
      var len = LE_HEAP_LOAD_U32((iov + 4 >> 2) * 4);
      iov += 8;
      for (var j = 0; j < len; j++) {
        printChar(fd, HEAPU8[ptr + j]);
      }
      num += len;
    }
    LE_HEAP_STORE_U32((pnum >> 2) * 4, num);
    return 0;
  }, "_fd_write");
  _fd_write.sig = "iippp";
  function _tree_sitter_log_callback(isLexMessage, messageAddress) {
    if (Module.currentLogCallback) {
      const message = UTF8ToString(messageAddress);
      Module.currentLogCallback(message, isLexMessage !== 0);
    }
  }
  __name(_tree_sitter_log_callback, "_tree_sitter_log_callback");
  function _tree_sitter_parse_callback(inputBufferAddress, index, row, column, lengthAddress) {
    const INPUT_BUFFER_SIZE = 10 * 1024;
    const string = Module.currentParseCallback(index, {
      row,
      column
    });
    if (typeof string === "string") {
      setValue(lengthAddress, string.length, "i32");
      stringToUTF16(string, inputBufferAddress, INPUT_BUFFER_SIZE);
    } else {
      setValue(lengthAddress, 0, "i32");
    }
  }
  __name(_tree_sitter_parse_callback, "_tree_sitter_parse_callback");
  function _tree_sitter_progress_callback(currentOffset, hasError) {
    if (Module.currentProgressCallback) {
      return Module.currentProgressCallback({
        currentOffset,
        hasError
      });
    }
    return false;
  }
  __name(_tree_sitter_progress_callback, "_tree_sitter_progress_callback");
  function _tree_sitter_query_progress_callback(currentOffset) {
    if (Module.currentQueryProgressCallback) {
      return Module.currentQueryProgressCallback({
        currentOffset
      });
    }
    return false;
  }
  __name(_tree_sitter_query_progress_callback, "_tree_sitter_query_progress_callback");
  var runtimeKeepaliveCounter = 0;
  var keepRuntimeAlive = /* @__PURE__ */ __name(() => noExitRuntime || runtimeKeepaliveCounter > 0, "keepRuntimeAlive");
  var _proc_exit = /* @__PURE__ */ __name((code) => {
    EXITSTATUS = code;
    if (!keepRuntimeAlive()) {
      Module["onExit"]?.(code);
      ABORT = true;
    }
    quit_(code, new ExitStatus(code));
  }, "_proc_exit");
  _proc_exit.sig = "vi";
  var exitJS = /* @__PURE__ */ __name((status, implicit) => {
    EXITSTATUS = status;
    _proc_exit(status);
  }, "exitJS");
  var handleException = /* @__PURE__ */ __name((e) => {
    if (e instanceof ExitStatus || e == "unwind") {
      return EXITSTATUS;
    }
    quit_(1, e);
  }, "handleException");
  var lengthBytesUTF8 = /* @__PURE__ */ __name((str) => {
    var len = 0;
    for (var i2 = 0; i2 < str.length; ++i2) {
      var c = str.charCodeAt(i2);
      if (c <= 127) {
        len++;
      } else if (c <= 2047) {
        len += 2;
      } else if (c >= 55296 && c <= 57343) {
        len += 4;
        ++i2;
      } else {
        len += 3;
      }
    }
    return len;
  }, "lengthBytesUTF8");
  var stringToUTF8Array = /* @__PURE__ */ __name((str, heap, outIdx, maxBytesToWrite) => {
    if (!(maxBytesToWrite > 0)) return 0;
    var startIdx = outIdx;
    var endIdx = outIdx + maxBytesToWrite - 1;
    for (var i2 = 0; i2 < str.length; ++i2) {
      var u = str.codePointAt(i2);
      if (u <= 127) {
        if (outIdx >= endIdx) break;
        heap[outIdx++] = u;
      } else if (u <= 2047) {
        if (outIdx + 1 >= endIdx) break;
        heap[outIdx++] = 192 | u >> 6;
        heap[outIdx++] = 128 | u & 63;
      } else if (u <= 65535) {
        if (outIdx + 2 >= endIdx) break;
        heap[outIdx++] = 224 | u >> 12;
        heap[outIdx++] = 128 | u >> 6 & 63;
        heap[outIdx++] = 128 | u & 63;
      } else {
        if (outIdx + 3 >= endIdx) break;
        heap[outIdx++] = 240 | u >> 18;
        heap[outIdx++] = 128 | u >> 12 & 63;
        heap[outIdx++] = 128 | u >> 6 & 63;
        heap[outIdx++] = 128 | u & 63;
        i2++;
      }
    }
    heap[outIdx] = 0;
    return outIdx - startIdx;
  }, "stringToUTF8Array");
  var stringToUTF8 = /* @__PURE__ */ __name((str, outPtr, maxBytesToWrite) => stringToUTF8Array(str, HEAPU8, outPtr, maxBytesToWrite), "stringToUTF8");
  var stackAlloc = /* @__PURE__ */ __name((sz) => __emscripten_stack_alloc(sz), "stackAlloc");
  var stringToUTF8OnStack = /* @__PURE__ */ __name((str) => {
    var size = lengthBytesUTF8(str) + 1;
    var ret = stackAlloc(size);
    stringToUTF8(str, ret, size);
    return ret;
  }, "stringToUTF8OnStack");
  var AsciiToString = /* @__PURE__ */ __name((ptr) => {
    var str = "";
    while (1) {
      var ch = HEAPU8[ptr++];
      if (!ch) return str;
      str += String.fromCharCode(ch);
    }
  }, "AsciiToString");
  var stringToUTF16 = /* @__PURE__ */ __name((str, outPtr, maxBytesToWrite) => {
    maxBytesToWrite ??= 2147483647;
    if (maxBytesToWrite < 2) return 0;
    maxBytesToWrite -= 2;
    var startPtr = outPtr;
    var numCharsToWrite = maxBytesToWrite < str.length * 2 ? maxBytesToWrite / 2 : str.length;
    for (var i2 = 0; i2 < numCharsToWrite; ++i2) {
      var codeUnit = str.charCodeAt(i2);
      LE_HEAP_STORE_I16((outPtr >> 1) * 2, codeUnit);
      outPtr += 2;
    }
    LE_HEAP_STORE_I16((outPtr >> 1) * 2, 0);
    return outPtr - startPtr;
  }, "stringToUTF16");
  LE_ATOMICS_NATIVE_BYTE_ORDER = new Int8Array(new Int16Array([1]).buffer)[0] === 1 ? [
    /* little endian */
    ((x) => x),
    ((x) => x),
    void 0,
    ((x) => x)
  ] : [
    /* big endian */
    ((x) => x),
    ((x) => ((x & 65280) << 8 | (x & 255) << 24) >> 16),
    void 0,
    ((x) => x >> 24 & 255 | x >> 8 & 65280 | (x & 65280) << 8 | (x & 255) << 24)
  ];
  function LE_HEAP_UPDATE() {
    HEAPU16.unsigned = ((x) => x & 65535);
    HEAPU32.unsigned = ((x) => x >>> 0);
  }
  __name(LE_HEAP_UPDATE, "LE_HEAP_UPDATE");
  {
    initMemory();
    if (Module["noExitRuntime"]) noExitRuntime = Module["noExitRuntime"];
    if (Module["print"]) out = Module["print"];
    if (Module["printErr"]) err = Module["printErr"];
    if (Module["dynamicLibraries"]) dynamicLibraries = Module["dynamicLibraries"];
    if (Module["wasmBinary"]) wasmBinary = Module["wasmBinary"];
    if (Module["arguments"]) arguments_ = Module["arguments"];
    if (Module["thisProgram"]) thisProgram = Module["thisProgram"];
    if (Module["preInit"]) {
      if (typeof Module["preInit"] == "function") Module["preInit"] = [Module["preInit"]];
      while (Module["preInit"].length > 0) {
        Module["preInit"].shift()();
      }
    }
  }
  Module["setValue"] = setValue;
  Module["getValue"] = getValue;
  Module["UTF8ToString"] = UTF8ToString;
  Module["stringToUTF8"] = stringToUTF8;
  Module["lengthBytesUTF8"] = lengthBytesUTF8;
  Module["AsciiToString"] = AsciiToString;
  Module["stringToUTF16"] = stringToUTF16;
  Module["loadWebAssemblyModule"] = loadWebAssemblyModule;
  Module["LE_HEAP_STORE_I64"] = LE_HEAP_STORE_I64;
  var ASM_CONSTS = {};
  var _malloc, _calloc, _realloc, _free, _ts_range_edit, _memcmp, _ts_language_symbol_count, _ts_language_state_count, _ts_language_abi_version, _ts_language_name, _ts_language_field_count, _ts_language_next_state, _ts_language_symbol_name, _ts_language_symbol_for_name, _strncmp, _ts_language_symbol_type, _ts_language_field_name_for_id, _ts_lookahead_iterator_new, _ts_lookahead_iterator_delete, _ts_lookahead_iterator_reset_state, _ts_lookahead_iterator_reset, _ts_lookahead_iterator_next, _ts_lookahead_iterator_current_symbol, _ts_point_edit, _ts_parser_delete, _ts_parser_reset, _ts_parser_set_language, _ts_parser_set_included_ranges, _ts_query_new, _ts_query_delete, _iswspace, _iswalnum, _ts_query_copy, _ts_query_pattern_count, _ts_query_capture_count, _ts_query_string_count, _ts_query_capture_name_for_id, _ts_query_capture_quantifier_for_id, _ts_query_string_value_for_id, _ts_query_predicates_for_pattern, _ts_query_start_byte_for_pattern, _ts_query_end_byte_for_pattern, _ts_query_is_pattern_rooted, _ts_query_is_pattern_non_local, _ts_query_is_pattern_guaranteed_at_step, _ts_query_disable_capture, _ts_query_disable_pattern, _ts_tree_copy, _ts_tree_delete, _ts_init, _ts_parser_new_wasm, _ts_parser_enable_logger_wasm, _ts_parser_parse_wasm, _ts_parser_included_ranges_wasm, _ts_language_type_is_named_wasm, _ts_language_type_is_visible_wasm, _ts_language_metadata_wasm, _ts_language_supertypes_wasm, _ts_language_subtypes_wasm, _ts_tree_root_node_wasm, _ts_tree_root_node_with_offset_wasm, _ts_tree_edit_wasm, _ts_tree_included_ranges_wasm, _ts_tree_get_changed_ranges_wasm, _ts_tree_cursor_new_wasm, _ts_tree_cursor_copy_wasm, _ts_tree_cursor_delete_wasm, _ts_tree_cursor_reset_wasm, _ts_tree_cursor_reset_to_wasm, _ts_tree_cursor_goto_first_child_wasm, _ts_tree_cursor_goto_last_child_wasm, _ts_tree_cursor_goto_first_child_for_index_wasm, _ts_tree_cursor_goto_first_child_for_position_wasm, _ts_tree_cursor_goto_next_sibling_wasm, _ts_tree_cursor_goto_previous_sibling_wasm, _ts_tree_cursor_goto_descendant_wasm, _ts_tree_cursor_goto_parent_wasm, _ts_tree_cursor_current_node_type_id_wasm, _ts_tree_cursor_current_node_state_id_wasm, _ts_tree_cursor_current_node_is_named_wasm, _ts_tree_cursor_current_node_is_missing_wasm, _ts_tree_cursor_current_node_id_wasm, _ts_tree_cursor_start_position_wasm, _ts_tree_cursor_end_position_wasm, _ts_tree_cursor_start_index_wasm, _ts_tree_cursor_end_index_wasm, _ts_tree_cursor_current_field_id_wasm, _ts_tree_cursor_current_depth_wasm, _ts_tree_cursor_current_descendant_index_wasm, _ts_tree_cursor_current_node_wasm, _ts_node_symbol_wasm, _ts_node_field_name_for_child_wasm, _ts_node_field_name_for_named_child_wasm, _ts_node_children_by_field_id_wasm, _ts_node_first_child_for_byte_wasm, _ts_node_first_named_child_for_byte_wasm, _ts_node_grammar_symbol_wasm, _ts_node_child_count_wasm, _ts_node_named_child_count_wasm, _ts_node_child_wasm, _ts_node_named_child_wasm, _ts_node_child_by_field_id_wasm, _ts_node_next_sibling_wasm, _ts_node_prev_sibling_wasm, _ts_node_next_named_sibling_wasm, _ts_node_prev_named_sibling_wasm, _ts_node_descendant_count_wasm, _ts_node_parent_wasm, _ts_node_child_with_descendant_wasm, _ts_node_descendant_for_index_wasm, _ts_node_named_descendant_for_index_wasm, _ts_node_descendant_for_position_wasm, _ts_node_named_descendant_for_position_wasm, _ts_node_start_point_wasm, _ts_node_end_point_wasm, _ts_node_start_index_wasm, _ts_node_end_index_wasm, _ts_node_to_string_wasm, _ts_node_children_wasm, _ts_node_named_children_wasm, _ts_node_descendants_of_type_wasm, _ts_node_is_named_wasm, _ts_node_has_changes_wasm, _ts_node_has_error_wasm, _ts_node_is_error_wasm, _ts_node_is_missing_wasm, _ts_node_is_extra_wasm, _ts_node_parse_state_wasm, _ts_node_next_parse_state_wasm, _ts_query_matches_wasm, _ts_query_captures_wasm, _memset, _memcpy, _memmove, _iswalpha, _iswblank, _iswdigit, _iswlower, _iswpunct, _iswupper, _iswxdigit, _memchr, _strlen, _strcmp, _strncat, _strncpy, _towlower, _towupper, _setThrew, __emscripten_stack_restore, __emscripten_stack_alloc, _emscripten_stack_get_current, ___wasm_apply_data_relocs;
  function assignWasmExports(wasmExports2) {
    Module["_malloc"] = _malloc = wasmExports2["malloc"];
    Module["_calloc"] = _calloc = wasmExports2["calloc"];
    Module["_realloc"] = _realloc = wasmExports2["realloc"];
    Module["_free"] = _free = wasmExports2["free"];
    Module["_ts_range_edit"] = _ts_range_edit = wasmExports2["ts_range_edit"];
    Module["_memcmp"] = _memcmp = wasmExports2["memcmp"];
    Module["_ts_language_symbol_count"] = _ts_language_symbol_count = wasmExports2["ts_language_symbol_count"];
    Module["_ts_language_state_count"] = _ts_language_state_count = wasmExports2["ts_language_state_count"];
    Module["_ts_language_abi_version"] = _ts_language_abi_version = wasmExports2["ts_language_abi_version"];
    Module["_ts_language_name"] = _ts_language_name = wasmExports2["ts_language_name"];
    Module["_ts_language_field_count"] = _ts_language_field_count = wasmExports2["ts_language_field_count"];
    Module["_ts_language_next_state"] = _ts_language_next_state = wasmExports2["ts_language_next_state"];
    Module["_ts_language_symbol_name"] = _ts_language_symbol_name = wasmExports2["ts_language_symbol_name"];
    Module["_ts_language_symbol_for_name"] = _ts_language_symbol_for_name = wasmExports2["ts_language_symbol_for_name"];
    Module["_strncmp"] = _strncmp = wasmExports2["strncmp"];
    Module["_ts_language_symbol_type"] = _ts_language_symbol_type = wasmExports2["ts_language_symbol_type"];
    Module["_ts_language_field_name_for_id"] = _ts_language_field_name_for_id = wasmExports2["ts_language_field_name_for_id"];
    Module["_ts_lookahead_iterator_new"] = _ts_lookahead_iterator_new = wasmExports2["ts_lookahead_iterator_new"];
    Module["_ts_lookahead_iterator_delete"] = _ts_lookahead_iterator_delete = wasmExports2["ts_lookahead_iterator_delete"];
    Module["_ts_lookahead_iterator_reset_state"] = _ts_lookahead_iterator_reset_state = wasmExports2["ts_lookahead_iterator_reset_state"];
    Module["_ts_lookahead_iterator_reset"] = _ts_lookahead_iterator_reset = wasmExports2["ts_lookahead_iterator_reset"];
    Module["_ts_lookahead_iterator_next"] = _ts_lookahead_iterator_next = wasmExports2["ts_lookahead_iterator_next"];
    Module["_ts_lookahead_iterator_current_symbol"] = _ts_lookahead_iterator_current_symbol = wasmExports2["ts_lookahead_iterator_current_symbol"];
    Module["_ts_point_edit"] = _ts_point_edit = wasmExports2["ts_point_edit"];
    Module["_ts_parser_delete"] = _ts_parser_delete = wasmExports2["ts_parser_delete"];
    Module["_ts_parser_reset"] = _ts_parser_reset = wasmExports2["ts_parser_reset"];
    Module["_ts_parser_set_language"] = _ts_parser_set_language = wasmExports2["ts_parser_set_language"];
    Module["_ts_parser_set_included_ranges"] = _ts_parser_set_included_ranges = wasmExports2["ts_parser_set_included_ranges"];
    Module["_ts_query_new"] = _ts_query_new = wasmExports2["ts_query_new"];
    Module["_ts_query_delete"] = _ts_query_delete = wasmExports2["ts_query_delete"];
    Module["_iswspace"] = _iswspace = wasmExports2["iswspace"];
    Module["_iswalnum"] = _iswalnum = wasmExports2["iswalnum"];
    Module["_ts_query_copy"] = _ts_query_copy = wasmExports2["ts_query_copy"];
    Module["_ts_query_pattern_count"] = _ts_query_pattern_count = wasmExports2["ts_query_pattern_count"];
    Module["_ts_query_capture_count"] = _ts_query_capture_count = wasmExports2["ts_query_capture_count"];
    Module["_ts_query_string_count"] = _ts_query_string_count = wasmExports2["ts_query_string_count"];
    Module["_ts_query_capture_name_for_id"] = _ts_query_capture_name_for_id = wasmExports2["ts_query_capture_name_for_id"];
    Module["_ts_query_capture_quantifier_for_id"] = _ts_query_capture_quantifier_for_id = wasmExports2["ts_query_capture_quantifier_for_id"];
    Module["_ts_query_string_value_for_id"] = _ts_query_string_value_for_id = wasmExports2["ts_query_string_value_for_id"];
    Module["_ts_query_predicates_for_pattern"] = _ts_query_predicates_for_pattern = wasmExports2["ts_query_predicates_for_pattern"];
    Module["_ts_query_start_byte_for_pattern"] = _ts_query_start_byte_for_pattern = wasmExports2["ts_query_start_byte_for_pattern"];
    Module["_ts_query_end_byte_for_pattern"] = _ts_query_end_byte_for_pattern = wasmExports2["ts_query_end_byte_for_pattern"];
    Module["_ts_query_is_pattern_rooted"] = _ts_query_is_pattern_rooted = wasmExports2["ts_query_is_pattern_rooted"];
    Module["_ts_query_is_pattern_non_local"] = _ts_query_is_pattern_non_local = wasmExports2["ts_query_is_pattern_non_local"];
    Module["_ts_query_is_pattern_guaranteed_at_step"] = _ts_query_is_pattern_guaranteed_at_step = wasmExports2["ts_query_is_pattern_guaranteed_at_step"];
    Module["_ts_query_disable_capture"] = _ts_query_disable_capture = wasmExports2["ts_query_disable_capture"];
    Module["_ts_query_disable_pattern"] = _ts_query_disable_pattern = wasmExports2["ts_query_disable_pattern"];
    Module["_ts_tree_copy"] = _ts_tree_copy = wasmExports2["ts_tree_copy"];
    Module["_ts_tree_delete"] = _ts_tree_delete = wasmExports2["ts_tree_delete"];
    Module["_ts_init"] = _ts_init = wasmExports2["ts_init"];
    Module["_ts_parser_new_wasm"] = _ts_parser_new_wasm = wasmExports2["ts_parser_new_wasm"];
    Module["_ts_parser_enable_logger_wasm"] = _ts_parser_enable_logger_wasm = wasmExports2["ts_parser_enable_logger_wasm"];
    Module["_ts_parser_parse_wasm"] = _ts_parser_parse_wasm = wasmExports2["ts_parser_parse_wasm"];
    Module["_ts_parser_included_ranges_wasm"] = _ts_parser_included_ranges_wasm = wasmExports2["ts_parser_included_ranges_wasm"];
    Module["_ts_language_type_is_named_wasm"] = _ts_language_type_is_named_wasm = wasmExports2["ts_language_type_is_named_wasm"];
    Module["_ts_language_type_is_visible_wasm"] = _ts_language_type_is_visible_wasm = wasmExports2["ts_language_type_is_visible_wasm"];
    Module["_ts_language_metadata_wasm"] = _ts_language_metadata_wasm = wasmExports2["ts_language_metadata_wasm"];
    Module["_ts_language_supertypes_wasm"] = _ts_language_supertypes_wasm = wasmExports2["ts_language_supertypes_wasm"];
    Module["_ts_language_subtypes_wasm"] = _ts_language_subtypes_wasm = wasmExports2["ts_language_subtypes_wasm"];
    Module["_ts_tree_root_node_wasm"] = _ts_tree_root_node_wasm = wasmExports2["ts_tree_root_node_wasm"];
    Module["_ts_tree_root_node_with_offset_wasm"] = _ts_tree_root_node_with_offset_wasm = wasmExports2["ts_tree_root_node_with_offset_wasm"];
    Module["_ts_tree_edit_wasm"] = _ts_tree_edit_wasm = wasmExports2["ts_tree_edit_wasm"];
    Module["_ts_tree_included_ranges_wasm"] = _ts_tree_included_ranges_wasm = wasmExports2["ts_tree_included_ranges_wasm"];
    Module["_ts_tree_get_changed_ranges_wasm"] = _ts_tree_get_changed_ranges_wasm = wasmExports2["ts_tree_get_changed_ranges_wasm"];
    Module["_ts_tree_cursor_new_wasm"] = _ts_tree_cursor_new_wasm = wasmExports2["ts_tree_cursor_new_wasm"];
    Module["_ts_tree_cursor_copy_wasm"] = _ts_tree_cursor_copy_wasm = wasmExports2["ts_tree_cursor_copy_wasm"];
    Module["_ts_tree_cursor_delete_wasm"] = _ts_tree_cursor_delete_wasm = wasmExports2["ts_tree_cursor_delete_wasm"];
    Module["_ts_tree_cursor_reset_wasm"] = _ts_tree_cursor_reset_wasm = wasmExports2["ts_tree_cursor_reset_wasm"];
    Module["_ts_tree_cursor_reset_to_wasm"] = _ts_tree_cursor_reset_to_wasm = wasmExports2["ts_tree_cursor_reset_to_wasm"];
    Module["_ts_tree_cursor_goto_first_child_wasm"] = _ts_tree_cursor_goto_first_child_wasm = wasmExports2["ts_tree_cursor_goto_first_child_wasm"];
    Module["_ts_tree_cursor_goto_last_child_wasm"] = _ts_tree_cursor_goto_last_child_wasm = wasmExports2["ts_tree_cursor_goto_last_child_wasm"];
    Module["_ts_tree_cursor_goto_first_child_for_index_wasm"] = _ts_tree_cursor_goto_first_child_for_index_wasm = wasmExports2["ts_tree_cursor_goto_first_child_for_index_wasm"];
    Module["_ts_tree_cursor_goto_first_child_for_position_wasm"] = _ts_tree_cursor_goto_first_child_for_position_wasm = wasmExports2["ts_tree_cursor_goto_first_child_for_position_wasm"];
    Module["_ts_tree_cursor_goto_next_sibling_wasm"] = _ts_tree_cursor_goto_next_sibling_wasm = wasmExports2["ts_tree_cursor_goto_next_sibling_wasm"];
    Module["_ts_tree_cursor_goto_previous_sibling_wasm"] = _ts_tree_cursor_goto_previous_sibling_wasm = wasmExports2["ts_tree_cursor_goto_previous_sibling_wasm"];
    Module["_ts_tree_cursor_goto_descendant_wasm"] = _ts_tree_cursor_goto_descendant_wasm = wasmExports2["ts_tree_cursor_goto_descendant_wasm"];
    Module["_ts_tree_cursor_goto_parent_wasm"] = _ts_tree_cursor_goto_parent_wasm = wasmExports2["ts_tree_cursor_goto_parent_wasm"];
    Module["_ts_tree_cursor_current_node_type_id_wasm"] = _ts_tree_cursor_current_node_type_id_wasm = wasmExports2["ts_tree_cursor_current_node_type_id_wasm"];
    Module["_ts_tree_cursor_current_node_state_id_wasm"] = _ts_tree_cursor_current_node_state_id_wasm = wasmExports2["ts_tree_cursor_current_node_state_id_wasm"];
    Module["_ts_tree_cursor_current_node_is_named_wasm"] = _ts_tree_cursor_current_node_is_named_wasm = wasmExports2["ts_tree_cursor_current_node_is_named_wasm"];
    Module["_ts_tree_cursor_current_node_is_missing_wasm"] = _ts_tree_cursor_current_node_is_missing_wasm = wasmExports2["ts_tree_cursor_current_node_is_missing_wasm"];
    Module["_ts_tree_cursor_current_node_id_wasm"] = _ts_tree_cursor_current_node_id_wasm = wasmExports2["ts_tree_cursor_current_node_id_wasm"];
    Module["_ts_tree_cursor_start_position_wasm"] = _ts_tree_cursor_start_position_wasm = wasmExports2["ts_tree_cursor_start_position_wasm"];
    Module["_ts_tree_cursor_end_position_wasm"] = _ts_tree_cursor_end_position_wasm = wasmExports2["ts_tree_cursor_end_position_wasm"];
    Module["_ts_tree_cursor_start_index_wasm"] = _ts_tree_cursor_start_index_wasm = wasmExports2["ts_tree_cursor_start_index_wasm"];
    Module["_ts_tree_cursor_end_index_wasm"] = _ts_tree_cursor_end_index_wasm = wasmExports2["ts_tree_cursor_end_index_wasm"];
    Module["_ts_tree_cursor_current_field_id_wasm"] = _ts_tree_cursor_current_field_id_wasm = wasmExports2["ts_tree_cursor_current_field_id_wasm"];
    Module["_ts_tree_cursor_current_depth_wasm"] = _ts_tree_cursor_current_depth_wasm = wasmExports2["ts_tree_cursor_current_depth_wasm"];
    Module["_ts_tree_cursor_current_descendant_index_wasm"] = _ts_tree_cursor_current_descendant_index_wasm = wasmExports2["ts_tree_cursor_current_descendant_index_wasm"];
    Module["_ts_tree_cursor_current_node_wasm"] = _ts_tree_cursor_current_node_wasm = wasmExports2["ts_tree_cursor_current_node_wasm"];
    Module["_ts_node_symbol_wasm"] = _ts_node_symbol_wasm = wasmExports2["ts_node_symbol_wasm"];
    Module["_ts_node_field_name_for_child_wasm"] = _ts_node_field_name_for_child_wasm = wasmExports2["ts_node_field_name_for_child_wasm"];
    Module["_ts_node_field_name_for_named_child_wasm"] = _ts_node_field_name_for_named_child_wasm = wasmExports2["ts_node_field_name_for_named_child_wasm"];
    Module["_ts_node_children_by_field_id_wasm"] = _ts_node_children_by_field_id_wasm = wasmExports2["ts_node_children_by_field_id_wasm"];
    Module["_ts_node_first_child_for_byte_wasm"] = _ts_node_first_child_for_byte_wasm = wasmExports2["ts_node_first_child_for_byte_wasm"];
    Module["_ts_node_first_named_child_for_byte_wasm"] = _ts_node_first_named_child_for_byte_wasm = wasmExports2["ts_node_first_named_child_for_byte_wasm"];
    Module["_ts_node_grammar_symbol_wasm"] = _ts_node_grammar_symbol_wasm = wasmExports2["ts_node_grammar_symbol_wasm"];
    Module["_ts_node_child_count_wasm"] = _ts_node_child_count_wasm = wasmExports2["ts_node_child_count_wasm"];
    Module["_ts_node_named_child_count_wasm"] = _ts_node_named_child_count_wasm = wasmExports2["ts_node_named_child_count_wasm"];
    Module["_ts_node_child_wasm"] = _ts_node_child_wasm = wasmExports2["ts_node_child_wasm"];
    Module["_ts_node_named_child_wasm"] = _ts_node_named_child_wasm = wasmExports2["ts_node_named_child_wasm"];
    Module["_ts_node_child_by_field_id_wasm"] = _ts_node_child_by_field_id_wasm = wasmExports2["ts_node_child_by_field_id_wasm"];
    Module["_ts_node_next_sibling_wasm"] = _ts_node_next_sibling_wasm = wasmExports2["ts_node_next_sibling_wasm"];
    Module["_ts_node_prev_sibling_wasm"] = _ts_node_prev_sibling_wasm = wasmExports2["ts_node_prev_sibling_wasm"];
    Module["_ts_node_next_named_sibling_wasm"] = _ts_node_next_named_sibling_wasm = wasmExports2["ts_node_next_named_sibling_wasm"];
    Module["_ts_node_prev_named_sibling_wasm"] = _ts_node_prev_named_sibling_wasm = wasmExports2["ts_node_prev_named_sibling_wasm"];
    Module["_ts_node_descendant_count_wasm"] = _ts_node_descendant_count_wasm = wasmExports2["ts_node_descendant_count_wasm"];
    Module["_ts_node_parent_wasm"] = _ts_node_parent_wasm = wasmExports2["ts_node_parent_wasm"];
    Module["_ts_node_child_with_descendant_wasm"] = _ts_node_child_with_descendant_wasm = wasmExports2["ts_node_child_with_descendant_wasm"];
    Module["_ts_node_descendant_for_index_wasm"] = _ts_node_descendant_for_index_wasm = wasmExports2["ts_node_descendant_for_index_wasm"];
    Module["_ts_node_named_descendant_for_index_wasm"] = _ts_node_named_descendant_for_index_wasm = wasmExports2["ts_node_named_descendant_for_index_wasm"];
    Module["_ts_node_descendant_for_position_wasm"] = _ts_node_descendant_for_position_wasm = wasmExports2["ts_node_descendant_for_position_wasm"];
    Module["_ts_node_named_descendant_for_position_wasm"] = _ts_node_named_descendant_for_position_wasm = wasmExports2["ts_node_named_descendant_for_position_wasm"];
    Module["_ts_node_start_point_wasm"] = _ts_node_start_point_wasm = wasmExports2["ts_node_start_point_wasm"];
    Module["_ts_node_end_point_wasm"] = _ts_node_end_point_wasm = wasmExports2["ts_node_end_point_wasm"];
    Module["_ts_node_start_index_wasm"] = _ts_node_start_index_wasm = wasmExports2["ts_node_start_index_wasm"];
    Module["_ts_node_end_index_wasm"] = _ts_node_end_index_wasm = wasmExports2["ts_node_end_index_wasm"];
    Module["_ts_node_to_string_wasm"] = _ts_node_to_string_wasm = wasmExports2["ts_node_to_string_wasm"];
    Module["_ts_node_children_wasm"] = _ts_node_children_wasm = wasmExports2["ts_node_children_wasm"];
    Module["_ts_node_named_children_wasm"] = _ts_node_named_children_wasm = wasmExports2["ts_node_named_children_wasm"];
    Module["_ts_node_descendants_of_type_wasm"] = _ts_node_descendants_of_type_wasm = wasmExports2["ts_node_descendants_of_type_wasm"];
    Module["_ts_node_is_named_wasm"] = _ts_node_is_named_wasm = wasmExports2["ts_node_is_named_wasm"];
    Module["_ts_node_has_changes_wasm"] = _ts_node_has_changes_wasm = wasmExports2["ts_node_has_changes_wasm"];
    Module["_ts_node_has_error_wasm"] = _ts_node_has_error_wasm = wasmExports2["ts_node_has_error_wasm"];
    Module["_ts_node_is_error_wasm"] = _ts_node_is_error_wasm = wasmExports2["ts_node_is_error_wasm"];
    Module["_ts_node_is_missing_wasm"] = _ts_node_is_missing_wasm = wasmExports2["ts_node_is_missing_wasm"];
    Module["_ts_node_is_extra_wasm"] = _ts_node_is_extra_wasm = wasmExports2["ts_node_is_extra_wasm"];
    Module["_ts_node_parse_state_wasm"] = _ts_node_parse_state_wasm = wasmExports2["ts_node_parse_state_wasm"];
    Module["_ts_node_next_parse_state_wasm"] = _ts_node_next_parse_state_wasm = wasmExports2["ts_node_next_parse_state_wasm"];
    Module["_ts_query_matches_wasm"] = _ts_query_matches_wasm = wasmExports2["ts_query_matches_wasm"];
    Module["_ts_query_captures_wasm"] = _ts_query_captures_wasm = wasmExports2["ts_query_captures_wasm"];
    Module["_memset"] = _memset = wasmExports2["memset"];
    Module["_memcpy"] = _memcpy = wasmExports2["memcpy"];
    Module["_memmove"] = _memmove = wasmExports2["memmove"];
    Module["_iswalpha"] = _iswalpha = wasmExports2["iswalpha"];
    Module["_iswblank"] = _iswblank = wasmExports2["iswblank"];
    Module["_iswdigit"] = _iswdigit = wasmExports2["iswdigit"];
    Module["_iswlower"] = _iswlower = wasmExports2["iswlower"];
    Module["_iswpunct"] = _iswpunct = wasmExports2["iswpunct"];
    Module["_iswupper"] = _iswupper = wasmExports2["iswupper"];
    Module["_iswxdigit"] = _iswxdigit = wasmExports2["iswxdigit"];
    Module["_memchr"] = _memchr = wasmExports2["memchr"];
    Module["_strlen"] = _strlen = wasmExports2["strlen"];
    Module["_strcmp"] = _strcmp = wasmExports2["strcmp"];
    Module["_strncat"] = _strncat = wasmExports2["strncat"];
    Module["_strncpy"] = _strncpy = wasmExports2["strncpy"];
    Module["_towlower"] = _towlower = wasmExports2["towlower"];
    Module["_towupper"] = _towupper = wasmExports2["towupper"];
    _setThrew = wasmExports2["setThrew"];
    __emscripten_stack_restore = wasmExports2["_emscripten_stack_restore"];
    __emscripten_stack_alloc = wasmExports2["_emscripten_stack_alloc"];
    _emscripten_stack_get_current = wasmExports2["emscripten_stack_get_current"];
    ___wasm_apply_data_relocs = wasmExports2["__wasm_apply_data_relocs"];
  }
  __name(assignWasmExports, "assignWasmExports");
  var wasmImports = {
    /** @export */
    __heap_base: ___heap_base,
    /** @export */
    __indirect_function_table: wasmTable,
    /** @export */
    __memory_base: ___memory_base,
    /** @export */
    __stack_high: ___stack_high,
    /** @export */
    __stack_low: ___stack_low,
    /** @export */
    __stack_pointer: ___stack_pointer,
    /** @export */
    __table_base: ___table_base,
    /** @export */
    _abort_js: __abort_js,
    /** @export */
    emscripten_resize_heap: _emscripten_resize_heap,
    /** @export */
    fd_close: _fd_close,
    /** @export */
    fd_seek: _fd_seek,
    /** @export */
    fd_write: _fd_write,
    /** @export */
    memory: wasmMemory,
    /** @export */
    tree_sitter_log_callback: _tree_sitter_log_callback,
    /** @export */
    tree_sitter_parse_callback: _tree_sitter_parse_callback,
    /** @export */
    tree_sitter_progress_callback: _tree_sitter_progress_callback,
    /** @export */
    tree_sitter_query_progress_callback: _tree_sitter_query_progress_callback
  };
  function callMain(args2 = []) {
    var entryFunction = resolveGlobalSymbol("main").sym;
    if (!entryFunction) return;
    args2.unshift(thisProgram);
    var argc = args2.length;
    var argv = stackAlloc((argc + 1) * 4);
    var argv_ptr = argv;
    args2.forEach((arg) => {
      LE_HEAP_STORE_U32((argv_ptr >> 2) * 4, stringToUTF8OnStack(arg));
      argv_ptr += 4;
    });
    LE_HEAP_STORE_U32((argv_ptr >> 2) * 4, 0);
    try {
      var ret = entryFunction(argc, argv);
      exitJS(
        ret,
        /* implicit = */
        true
      );
      return ret;
    } catch (e) {
      return handleException(e);
    }
  }
  __name(callMain, "callMain");
  function run(args2 = arguments_) {
    if (runDependencies > 0) {
      dependenciesFulfilled = run;
      return;
    }
    preRun();
    if (runDependencies > 0) {
      dependenciesFulfilled = run;
      return;
    }
    function doRun() {
      Module["calledRun"] = true;
      if (ABORT) return;
      initRuntime();
      preMain();
      readyPromiseResolve?.(Module);
      Module["onRuntimeInitialized"]?.();
      var noInitialRun = Module["noInitialRun"] || false;
      if (!noInitialRun) callMain(args2);
      postRun();
    }
    __name(doRun, "doRun");
    if (Module["setStatus"]) {
      Module["setStatus"]("Running...");
      setTimeout(() => {
        setTimeout(() => Module["setStatus"](""), 1);
        doRun();
      }, 1);
    } else {
      doRun();
    }
  }
  __name(run, "run");
  var wasmExports;
  wasmExports = await createWasm();
  run();
  if (runtimeInitialized) {
    moduleRtn = Module;
  } else {
    moduleRtn = new Promise((resolve, reject) => {
      readyPromiseResolve = resolve;
      readyPromiseReject = reject;
    });
  }
  return moduleRtn;
}
__name(Module2, "Module");
var web_tree_sitter_default = Module2;
var Module3 = null;
async function initializeBinding(moduleOptions) {
  return Module3 ??= await web_tree_sitter_default(moduleOptions);
}
__name(initializeBinding, "initializeBinding");
function checkModule() {
  return !!Module3;
}
__name(checkModule, "checkModule");
var TRANSFER_BUFFER;
var LANGUAGE_VERSION;
var MIN_COMPATIBLE_VERSION;
var finalizer4 = newFinalizer((addresses) => {
  C._ts_parser_delete(addresses[0]);
  C._free(addresses[1]);
});
var Parser = class {
  static {
    __name(this, "Parser");
  }
  /** @internal */
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  [1] = 0;
  // Internal handle for Wasm
  /** @internal */
  logCallback = null;
  /** The parser's current language. */
  language = null;
  /**
   * This must always be called before creating a Parser.
   *
   * You can optionally pass in options to configure the Wasm module, the most common
   * one being `locateFile` to help the module find the `.wasm` file.
   */
  static async init(moduleOptions) {
    setModule(await initializeBinding(moduleOptions));
    TRANSFER_BUFFER = C._ts_init();
    LANGUAGE_VERSION = C.getValue(TRANSFER_BUFFER, "i32");
    MIN_COMPATIBLE_VERSION = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
  }
  /**
   * Create a new parser.
   */
  constructor() {
    this.initialize();
    finalizer4?.register(this, [this[0], this[1]], this);
  }
  /** @internal */
  initialize() {
    if (!checkModule()) {
      throw new Error("cannot construct a Parser before calling `init()`");
    }
    C._ts_parser_new_wasm();
    this[0] = C.getValue(TRANSFER_BUFFER, "i32");
    this[1] = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
  }
  /** Delete the parser, freeing its resources. */
  delete() {
    finalizer4?.unregister(this);
    C._ts_parser_delete(this[0]);
    C._free(this[1]);
    this[0] = 0;
    this[1] = 0;
  }
  /**
   * Set the language that the parser should use for parsing.
   *
   * If the language was not successfully assigned, an error will be thrown.
   * This happens if the language was generated with an incompatible
   * version of the Tree-sitter CLI. Check the language's version using
   * {@link Language#version} and compare it to this library's
   * {@link LANGUAGE_VERSION} and {@link MIN_COMPATIBLE_VERSION} constants.
   */
  setLanguage(language) {
    let address;
    if (!language) {
      address = 0;
      this.language = null;
    } else if (language.constructor === Language) {
      address = language[0];
      const version = C._ts_language_abi_version(address);
      if (version < MIN_COMPATIBLE_VERSION || LANGUAGE_VERSION < version) {
        throw new Error(
          `Incompatible language version ${version}. Compatibility range ${MIN_COMPATIBLE_VERSION} through ${LANGUAGE_VERSION}.`
        );
      }
      this.language = language;
    } else {
      throw new Error("Argument must be a Language");
    }
    C._ts_parser_set_language(this[0], address);
    return this;
  }
  /**
   * Parse a slice of UTF8 text.
   *
   * @param {string | ParseCallback} callback - The UTF8-encoded text to parse or a callback function.
   *
   * @param {Tree | null} [oldTree] - A previous syntax tree parsed from the same document. If the text of the
   *   document has changed since `oldTree` was created, then you must edit `oldTree` to match
   *   the new text using {@link Tree#edit}.
   *
   * @param {ParseOptions} [options] - Options for parsing the text.
   *  This can be used to set the included ranges, or a progress callback.
   *
   * @returns {Tree | null} A {@link Tree} if parsing succeeded, or `null` if:
   *  - The parser has not yet had a language assigned with {@link Parser#setLanguage}.
   *  - The progress callback returned true.
   */
  parse(callback, oldTree, options) {
    if (typeof callback === "string") {
      C.currentParseCallback = (index) => callback.slice(index);
    } else if (typeof callback === "function") {
      C.currentParseCallback = callback;
    } else {
      throw new Error("Argument must be a string or a function");
    }
    if (options?.progressCallback) {
      C.currentProgressCallback = options.progressCallback;
    } else {
      C.currentProgressCallback = null;
    }
    if (this.logCallback) {
      C.currentLogCallback = this.logCallback;
      C._ts_parser_enable_logger_wasm(this[0], 1);
    } else {
      C.currentLogCallback = null;
      C._ts_parser_enable_logger_wasm(this[0], 0);
    }
    let rangeCount = 0;
    let rangeAddress = 0;
    if (options?.includedRanges) {
      rangeCount = options.includedRanges.length;
      rangeAddress = C._calloc(rangeCount, SIZE_OF_RANGE);
      let address = rangeAddress;
      for (let i2 = 0; i2 < rangeCount; i2++) {
        marshalRange(address, options.includedRanges[i2]);
        address += SIZE_OF_RANGE;
      }
    }
    const treeAddress = C._ts_parser_parse_wasm(
      this[0],
      this[1],
      oldTree ? oldTree[0] : 0,
      rangeAddress,
      rangeCount
    );
    if (!treeAddress) {
      C.currentParseCallback = null;
      C.currentLogCallback = null;
      C.currentProgressCallback = null;
      return null;
    }
    if (!this.language) {
      throw new Error("Parser must have a language to parse");
    }
    const result = new Tree(INTERNAL, treeAddress, this.language, C.currentParseCallback);
    C.currentParseCallback = null;
    C.currentLogCallback = null;
    C.currentProgressCallback = null;
    return result;
  }
  /**
   * Instruct the parser to start the next parse from the beginning.
   *
   * If the parser previously failed because of a callback, 
   * then by default, it will resume where it left off on the
   * next call to {@link Parser#parse} or other parsing functions.
   * If you don't want to resume, and instead intend to use this parser to
   * parse some other document, you must call `reset` first.
   */
  reset() {
    C._ts_parser_reset(this[0]);
  }
  /** Get the ranges of text that the parser will include when parsing. */
  getIncludedRanges() {
    C._ts_parser_included_ranges_wasm(this[0]);
    const count = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count);
    if (count > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count; i2++) {
        result[i2] = unmarshalRange(address);
        address += SIZE_OF_RANGE;
      }
      C._free(buffer);
    }
    return result;
  }
  /** Set the logging callback that a parser should use during parsing. */
  setLogger(callback) {
    if (!callback) {
      this.logCallback = null;
    } else if (typeof callback !== "function") {
      throw new Error("Logger callback must be a function");
    } else {
      this.logCallback = callback;
    }
    return this;
  }
  /** Get the parser's current logger. */
  getLogger() {
    return this.logCallback;
  }
};
var PREDICATE_STEP_TYPE_CAPTURE = 1;
var PREDICATE_STEP_TYPE_STRING = 2;
var QUERY_WORD_REGEX = /[\w-]+/g;
var CaptureQuantifier = {
  Zero: 0,
  ZeroOrOne: 1,
  ZeroOrMore: 2,
  One: 3,
  OneOrMore: 4
};
var isCaptureStep = /* @__PURE__ */ __name((step) => step.type === "capture", "isCaptureStep");
var isStringStep = /* @__PURE__ */ __name((step) => step.type === "string", "isStringStep");
var QueryErrorKind = {
  Syntax: 1,
  NodeName: 2,
  FieldName: 3,
  CaptureName: 4,
  PatternStructure: 5
};
var QueryError = class _QueryError extends Error {
  constructor(kind, info2, index, length) {
    super(_QueryError.formatMessage(kind, info2));
    this.kind = kind;
    this.info = info2;
    this.index = index;
    this.length = length;
    this.name = "QueryError";
  }
  kind;
  info;
  index;
  length;
  static {
    __name(this, "QueryError");
  }
  /** Formats an error message based on the error kind and info */
  static formatMessage(kind, info2) {
    switch (kind) {
      case QueryErrorKind.NodeName:
        return `Bad node name '${info2.word}'`;
      case QueryErrorKind.FieldName:
        return `Bad field name '${info2.word}'`;
      case QueryErrorKind.CaptureName:
        return `Bad capture name @${info2.word}`;
      case QueryErrorKind.PatternStructure:
        return `Bad pattern structure at offset ${info2.suffix}`;
      case QueryErrorKind.Syntax:
        return `Bad syntax at offset ${info2.suffix}`;
    }
  }
};
function parseAnyPredicate(steps, index, operator, textPredicates) {
  if (steps.length !== 3) {
    throw new Error(
      `Wrong number of arguments to \`#${operator}\` predicate. Expected 2, got ${steps.length - 1}`
    );
  }
  if (!isCaptureStep(steps[1])) {
    throw new Error(
      `First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}"`
    );
  }
  const isPositive = operator === "eq?" || operator === "any-eq?";
  const matchAll = !operator.startsWith("any-");
  if (isCaptureStep(steps[2])) {
    const captureName1 = steps[1].name;
    const captureName2 = steps[2].name;
    textPredicates[index].push((captures) => {
      const nodes1 = [];
      const nodes2 = [];
      for (const c of captures) {
        if (c.name === captureName1) nodes1.push(c.node);
        if (c.name === captureName2) nodes2.push(c.node);
      }
      const compare = /* @__PURE__ */ __name((n1, n2, positive) => {
        return positive ? n1.text === n2.text : n1.text !== n2.text;
      }, "compare");
      return matchAll ? nodes1.every((n1) => nodes2.some((n2) => compare(n1, n2, isPositive))) : nodes1.some((n1) => nodes2.some((n2) => compare(n1, n2, isPositive)));
    });
  } else {
    const captureName = steps[1].name;
    const stringValue = steps[2].value;
    const matches = /* @__PURE__ */ __name((n) => n.text === stringValue, "matches");
    const doesNotMatch = /* @__PURE__ */ __name((n) => n.text !== stringValue, "doesNotMatch");
    textPredicates[index].push((captures) => {
      const nodes = [];
      for (const c of captures) {
        if (c.name === captureName) nodes.push(c.node);
      }
      const test = isPositive ? matches : doesNotMatch;
      return matchAll ? nodes.every(test) : nodes.some(test);
    });
  }
}
__name(parseAnyPredicate, "parseAnyPredicate");
function parseMatchPredicate(steps, index, operator, textPredicates) {
  if (steps.length !== 3) {
    throw new Error(
      `Wrong number of arguments to \`#${operator}\` predicate. Expected 2, got ${steps.length - 1}.`
    );
  }
  if (steps[1].type !== "capture") {
    throw new Error(
      `First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}".`
    );
  }
  if (steps[2].type !== "string") {
    throw new Error(
      `Second argument of \`#${operator}\` predicate must be a string. Got @${steps[2].name}.`
    );
  }
  const isPositive = operator === "match?" || operator === "any-match?";
  const matchAll = !operator.startsWith("any-");
  const captureName = steps[1].name;
  const regex = new RegExp(steps[2].value);
  textPredicates[index].push((captures) => {
    const nodes = [];
    for (const c of captures) {
      if (c.name === captureName) nodes.push(c.node.text);
    }
    const test = /* @__PURE__ */ __name((text, positive) => {
      return positive ? regex.test(text) : !regex.test(text);
    }, "test");
    if (nodes.length === 0) return !isPositive;
    return matchAll ? nodes.every((text) => test(text, isPositive)) : nodes.some((text) => test(text, isPositive));
  });
}
__name(parseMatchPredicate, "parseMatchPredicate");
function parseAnyOfPredicate(steps, index, operator, textPredicates) {
  if (steps.length < 2) {
    throw new Error(
      `Wrong number of arguments to \`#${operator}\` predicate. Expected at least 1. Got ${steps.length - 1}.`
    );
  }
  if (steps[1].type !== "capture") {
    throw new Error(
      `First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}".`
    );
  }
  const isPositive = operator === "any-of?";
  const captureName = steps[1].name;
  const stringSteps = steps.slice(2);
  if (!stringSteps.every(isStringStep)) {
    throw new Error(
      `Arguments to \`#${operator}\` predicate must be strings.".`
    );
  }
  const values = stringSteps.map((s) => s.value);
  textPredicates[index].push((captures) => {
    const nodes = [];
    for (const c of captures) {
      if (c.name === captureName) nodes.push(c.node.text);
    }
    if (nodes.length === 0) return !isPositive;
    return nodes.every((text) => values.includes(text)) === isPositive;
  });
}
__name(parseAnyOfPredicate, "parseAnyOfPredicate");
function parseIsPredicate(steps, index, operator, assertedProperties, refutedProperties) {
  if (steps.length < 2 || steps.length > 3) {
    throw new Error(
      `Wrong number of arguments to \`#${operator}\` predicate. Expected 1 or 2. Got ${steps.length - 1}.`
    );
  }
  if (!steps.every(isStringStep)) {
    throw new Error(
      `Arguments to \`#${operator}\` predicate must be strings.".`
    );
  }
  const properties = operator === "is?" ? assertedProperties : refutedProperties;
  if (!properties[index]) properties[index] = {};
  properties[index][steps[1].value] = steps[2]?.value ?? null;
}
__name(parseIsPredicate, "parseIsPredicate");
function parseSetDirective(steps, index, setProperties) {
  if (steps.length < 2 || steps.length > 3) {
    throw new Error(`Wrong number of arguments to \`#set!\` predicate. Expected 1 or 2. Got ${steps.length - 1}.`);
  }
  if (!steps.every(isStringStep)) {
    throw new Error(`Arguments to \`#set!\` predicate must be strings.".`);
  }
  if (!setProperties[index]) setProperties[index] = {};
  setProperties[index][steps[1].value] = steps[2]?.value ?? null;
}
__name(parseSetDirective, "parseSetDirective");
function parsePattern(index, stepType, stepValueId, captureNames, stringValues, steps, textPredicates, predicates, setProperties, assertedProperties, refutedProperties) {
  if (stepType === PREDICATE_STEP_TYPE_CAPTURE) {
    const name22 = captureNames[stepValueId];
    steps.push({ type: "capture", name: name22 });
  } else if (stepType === PREDICATE_STEP_TYPE_STRING) {
    steps.push({ type: "string", value: stringValues[stepValueId] });
  } else if (steps.length > 0) {
    if (steps[0].type !== "string") {
      throw new Error("Predicates must begin with a literal value");
    }
    const operator = steps[0].value;
    switch (operator) {
      case "any-not-eq?":
      case "not-eq?":
      case "any-eq?":
      case "eq?":
        parseAnyPredicate(steps, index, operator, textPredicates);
        break;
      case "any-not-match?":
      case "not-match?":
      case "any-match?":
      case "match?":
        parseMatchPredicate(steps, index, operator, textPredicates);
        break;
      case "not-any-of?":
      case "any-of?":
        parseAnyOfPredicate(steps, index, operator, textPredicates);
        break;
      case "is?":
      case "is-not?":
        parseIsPredicate(steps, index, operator, assertedProperties, refutedProperties);
        break;
      case "set!":
        parseSetDirective(steps, index, setProperties);
        break;
      default:
        predicates[index].push({ operator, operands: steps.slice(1) });
    }
    steps.length = 0;
  }
}
__name(parsePattern, "parsePattern");
var finalizer5 = newFinalizer((address) => {
  C._ts_query_delete(address);
});
var Query = class {
  static {
    __name(this, "Query");
  }
  /** @internal */
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  exceededMatchLimit;
  /** @internal */
  textPredicates;
  /** The names of the captures used in the query. */
  captureNames;
  /** The quantifiers of the captures used in the query. */
  captureQuantifiers;
  /**
   * The other user-defined predicates associated with the given index.
   *
   * This includes predicates with operators other than:
   * - `match?`
   * - `eq?` and `not-eq?`
   * - `any-of?` and `not-any-of?`
   * - `is?` and `is-not?`
   * - `set!`
   */
  predicates;
  /** The properties for predicates with the operator `set!`. */
  setProperties;
  /** The properties for predicates with the operator `is?`. */
  assertedProperties;
  /** The properties for predicates with the operator `is-not?`. */
  refutedProperties;
  /** The maximum number of in-progress matches for this cursor. */
  matchLimit;
  /**
   * Create a new query from a string containing one or more S-expression
   * patterns.
   *
   * The query is associated with a particular language, and can only be run
   * on syntax nodes parsed with that language. References to Queries can be
   * shared between multiple threads.
   *
   * @link {@see https://tree-sitter.github.io/tree-sitter/using-parsers/queries}
   */
  constructor(language, source) {
    const sourceLength = C.lengthBytesUTF8(source);
    const sourceAddress = C._malloc(sourceLength + 1);
    C.stringToUTF8(source, sourceAddress, sourceLength + 1);
    const address = C._ts_query_new(
      language[0],
      sourceAddress,
      sourceLength,
      TRANSFER_BUFFER,
      TRANSFER_BUFFER + SIZE_OF_INT
    );
    if (!address) {
      const errorId = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
      const errorByte = C.getValue(TRANSFER_BUFFER, "i32");
      const errorIndex = C.UTF8ToString(sourceAddress, errorByte).length;
      const suffix = source.slice(errorIndex, errorIndex + 100).split("\n")[0];
      const word = suffix.match(QUERY_WORD_REGEX)?.[0] ?? "";
      C._free(sourceAddress);
      switch (errorId) {
        case QueryErrorKind.Syntax:
          throw new QueryError(QueryErrorKind.Syntax, { suffix: `${errorIndex}: '${suffix}'...` }, errorIndex, 0);
        case QueryErrorKind.NodeName:
          throw new QueryError(errorId, { word }, errorIndex, word.length);
        case QueryErrorKind.FieldName:
          throw new QueryError(errorId, { word }, errorIndex, word.length);
        case QueryErrorKind.CaptureName:
          throw new QueryError(errorId, { word }, errorIndex, word.length);
        case QueryErrorKind.PatternStructure:
          throw new QueryError(errorId, { suffix: `${errorIndex}: '${suffix}'...` }, errorIndex, 0);
      }
    }
    const stringCount = C._ts_query_string_count(address);
    const captureCount = C._ts_query_capture_count(address);
    const patternCount = C._ts_query_pattern_count(address);
    const captureNames = new Array(captureCount);
    const captureQuantifiers = new Array(patternCount);
    const stringValues = new Array(stringCount);
    for (let i2 = 0; i2 < captureCount; i2++) {
      const nameAddress = C._ts_query_capture_name_for_id(
        address,
        i2,
        TRANSFER_BUFFER
      );
      const nameLength = C.getValue(TRANSFER_BUFFER, "i32");
      captureNames[i2] = C.UTF8ToString(nameAddress, nameLength);
    }
    for (let i2 = 0; i2 < patternCount; i2++) {
      const captureQuantifiersArray = new Array(captureCount);
      for (let j = 0; j < captureCount; j++) {
        const quantifier = C._ts_query_capture_quantifier_for_id(address, i2, j);
        captureQuantifiersArray[j] = quantifier;
      }
      captureQuantifiers[i2] = captureQuantifiersArray;
    }
    for (let i2 = 0; i2 < stringCount; i2++) {
      const valueAddress = C._ts_query_string_value_for_id(
        address,
        i2,
        TRANSFER_BUFFER
      );
      const nameLength = C.getValue(TRANSFER_BUFFER, "i32");
      stringValues[i2] = C.UTF8ToString(valueAddress, nameLength);
    }
    const setProperties = new Array(patternCount);
    const assertedProperties = new Array(patternCount);
    const refutedProperties = new Array(patternCount);
    const predicates = new Array(patternCount);
    const textPredicates = new Array(patternCount);
    for (let i2 = 0; i2 < patternCount; i2++) {
      const predicatesAddress = C._ts_query_predicates_for_pattern(address, i2, TRANSFER_BUFFER);
      const stepCount = C.getValue(TRANSFER_BUFFER, "i32");
      predicates[i2] = [];
      textPredicates[i2] = [];
      const steps = new Array();
      let stepAddress = predicatesAddress;
      for (let j = 0; j < stepCount; j++) {
        const stepType = C.getValue(stepAddress, "i32");
        stepAddress += SIZE_OF_INT;
        const stepValueId = C.getValue(stepAddress, "i32");
        stepAddress += SIZE_OF_INT;
        parsePattern(
          i2,
          stepType,
          stepValueId,
          captureNames,
          stringValues,
          steps,
          textPredicates,
          predicates,
          setProperties,
          assertedProperties,
          refutedProperties
        );
      }
      Object.freeze(textPredicates[i2]);
      Object.freeze(predicates[i2]);
      Object.freeze(setProperties[i2]);
      Object.freeze(assertedProperties[i2]);
      Object.freeze(refutedProperties[i2]);
    }
    C._free(sourceAddress);
    this[0] = address;
    this.captureNames = captureNames;
    this.captureQuantifiers = captureQuantifiers;
    this.textPredicates = textPredicates;
    this.predicates = predicates;
    this.setProperties = setProperties;
    this.assertedProperties = assertedProperties;
    this.refutedProperties = refutedProperties;
    this.exceededMatchLimit = false;
    finalizer5?.register(this, address, this);
  }
  /** Delete the query, freeing its resources. */
  delete() {
    finalizer5?.unregister(this);
    C._ts_query_delete(this[0]);
    this[0] = 0;
  }
  /**
   * Iterate over all of the matches in the order that they were found.
   *
   * Each match contains the index of the pattern that matched, and a list of
   * captures. Because multiple patterns can match the same set of nodes,
   * one match may contain captures that appear *before* some of the
   * captures from a previous match.
   *
   * @param {Node} node - The node to execute the query on.
   *
   * @param {QueryOptions} options - Options for query execution.
   */
  matches(node, options = {}) {
    const startPosition = options.startPosition ?? ZERO_POINT;
    const endPosition = options.endPosition ?? ZERO_POINT;
    const startIndex = options.startIndex ?? 0;
    const endIndex = options.endIndex ?? 0;
    const startContainingPosition = options.startContainingPosition ?? ZERO_POINT;
    const endContainingPosition = options.endContainingPosition ?? ZERO_POINT;
    const startContainingIndex = options.startContainingIndex ?? 0;
    const endContainingIndex = options.endContainingIndex ?? 0;
    const matchLimit = options.matchLimit ?? 4294967295;
    const maxStartDepth = options.maxStartDepth ?? 4294967295;
    const progressCallback = options.progressCallback;
    if (typeof matchLimit !== "number") {
      throw new Error("Arguments must be numbers");
    }
    this.matchLimit = matchLimit;
    if (endIndex !== 0 && startIndex > endIndex) {
      throw new Error("`startIndex` cannot be greater than `endIndex`");
    }
    if (endPosition !== ZERO_POINT && (startPosition.row > endPosition.row || startPosition.row === endPosition.row && startPosition.column > endPosition.column)) {
      throw new Error("`startPosition` cannot be greater than `endPosition`");
    }
    if (endContainingIndex !== 0 && startContainingIndex > endContainingIndex) {
      throw new Error("`startContainingIndex` cannot be greater than `endContainingIndex`");
    }
    if (endContainingPosition !== ZERO_POINT && (startContainingPosition.row > endContainingPosition.row || startContainingPosition.row === endContainingPosition.row && startContainingPosition.column > endContainingPosition.column)) {
      throw new Error("`startContainingPosition` cannot be greater than `endContainingPosition`");
    }
    if (progressCallback) {
      C.currentQueryProgressCallback = progressCallback;
    }
    marshalNode(node);
    C._ts_query_matches_wasm(
      this[0],
      node.tree[0],
      startPosition.row,
      startPosition.column,
      endPosition.row,
      endPosition.column,
      startIndex,
      endIndex,
      startContainingPosition.row,
      startContainingPosition.column,
      endContainingPosition.row,
      endContainingPosition.column,
      startContainingIndex,
      endContainingIndex,
      matchLimit,
      maxStartDepth
    );
    const rawCount = C.getValue(TRANSFER_BUFFER, "i32");
    const startAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const didExceedMatchLimit = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
    const result = new Array(rawCount);
    this.exceededMatchLimit = Boolean(didExceedMatchLimit);
    let filteredCount = 0;
    let address = startAddress;
    for (let i2 = 0; i2 < rawCount; i2++) {
      const patternIndex = C.getValue(address, "i32");
      address += SIZE_OF_INT;
      const captureCount = C.getValue(address, "i32");
      address += SIZE_OF_INT;
      const captures = new Array(captureCount);
      address = unmarshalCaptures(this, node.tree, address, patternIndex, captures);
      if (this.textPredicates[patternIndex].every((p) => p(captures))) {
        result[filteredCount] = { patternIndex, captures };
        const setProperties = this.setProperties[patternIndex];
        result[filteredCount].setProperties = setProperties;
        const assertedProperties = this.assertedProperties[patternIndex];
        result[filteredCount].assertedProperties = assertedProperties;
        const refutedProperties = this.refutedProperties[patternIndex];
        result[filteredCount].refutedProperties = refutedProperties;
        filteredCount++;
      }
    }
    result.length = filteredCount;
    C._free(startAddress);
    C.currentQueryProgressCallback = null;
    return result;
  }
  /**
   * Iterate over all of the individual captures in the order that they
   * appear.
   *
   * This is useful if you don't care about which pattern matched, and just
   * want a single, ordered sequence of captures.
   *
   * @param {Node} node - The node to execute the query on.
   *
   * @param {QueryOptions} options - Options for query execution.
   */
  captures(node, options = {}) {
    const startPosition = options.startPosition ?? ZERO_POINT;
    const endPosition = options.endPosition ?? ZERO_POINT;
    const startIndex = options.startIndex ?? 0;
    const endIndex = options.endIndex ?? 0;
    const startContainingPosition = options.startContainingPosition ?? ZERO_POINT;
    const endContainingPosition = options.endContainingPosition ?? ZERO_POINT;
    const startContainingIndex = options.startContainingIndex ?? 0;
    const endContainingIndex = options.endContainingIndex ?? 0;
    const matchLimit = options.matchLimit ?? 4294967295;
    const maxStartDepth = options.maxStartDepth ?? 4294967295;
    const progressCallback = options.progressCallback;
    if (typeof matchLimit !== "number") {
      throw new Error("Arguments must be numbers");
    }
    this.matchLimit = matchLimit;
    if (endIndex !== 0 && startIndex > endIndex) {
      throw new Error("`startIndex` cannot be greater than `endIndex`");
    }
    if (endPosition !== ZERO_POINT && (startPosition.row > endPosition.row || startPosition.row === endPosition.row && startPosition.column > endPosition.column)) {
      throw new Error("`startPosition` cannot be greater than `endPosition`");
    }
    if (endContainingIndex !== 0 && startContainingIndex > endContainingIndex) {
      throw new Error("`startContainingIndex` cannot be greater than `endContainingIndex`");
    }
    if (endContainingPosition !== ZERO_POINT && (startContainingPosition.row > endContainingPosition.row || startContainingPosition.row === endContainingPosition.row && startContainingPosition.column > endContainingPosition.column)) {
      throw new Error("`startContainingPosition` cannot be greater than `endContainingPosition`");
    }
    if (progressCallback) {
      C.currentQueryProgressCallback = progressCallback;
    }
    marshalNode(node);
    C._ts_query_captures_wasm(
      this[0],
      node.tree[0],
      startPosition.row,
      startPosition.column,
      endPosition.row,
      endPosition.column,
      startIndex,
      endIndex,
      startContainingPosition.row,
      startContainingPosition.column,
      endContainingPosition.row,
      endContainingPosition.column,
      startContainingIndex,
      endContainingIndex,
      matchLimit,
      maxStartDepth
    );
    const count = C.getValue(TRANSFER_BUFFER, "i32");
    const startAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const didExceedMatchLimit = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
    const result = new Array();
    this.exceededMatchLimit = Boolean(didExceedMatchLimit);
    const captures = new Array();
    let address = startAddress;
    for (let i2 = 0; i2 < count; i2++) {
      const patternIndex = C.getValue(address, "i32");
      address += SIZE_OF_INT;
      const captureCount = C.getValue(address, "i32");
      address += SIZE_OF_INT;
      const captureIndex = C.getValue(address, "i32");
      address += SIZE_OF_INT;
      captures.length = captureCount;
      address = unmarshalCaptures(this, node.tree, address, patternIndex, captures);
      if (this.textPredicates[patternIndex].every((p) => p(captures))) {
        const capture = captures[captureIndex];
        const setProperties = this.setProperties[patternIndex];
        capture.setProperties = setProperties;
        const assertedProperties = this.assertedProperties[patternIndex];
        capture.assertedProperties = assertedProperties;
        const refutedProperties = this.refutedProperties[patternIndex];
        capture.refutedProperties = refutedProperties;
        result.push(capture);
      }
    }
    C._free(startAddress);
    C.currentQueryProgressCallback = null;
    return result;
  }
  /** Get the predicates for a given pattern. */
  predicatesForPattern(patternIndex) {
    return this.predicates[patternIndex];
  }
  /**
   * Disable a certain capture within a query.
   *
   * This prevents the capture from being returned in matches, and also
   * avoids any resource usage associated with recording the capture.
   */
  disableCapture(captureName) {
    const captureNameLength = C.lengthBytesUTF8(captureName);
    const captureNameAddress = C._malloc(captureNameLength + 1);
    C.stringToUTF8(captureName, captureNameAddress, captureNameLength + 1);
    C._ts_query_disable_capture(this[0], captureNameAddress, captureNameLength);
    C._free(captureNameAddress);
  }
  /**
   * Disable a certain pattern within a query.
   *
   * This prevents the pattern from matching, and also avoids any resource
   * usage associated with the pattern. This throws an error if the pattern
   * index is out of bounds.
   */
  disablePattern(patternIndex) {
    if (patternIndex >= this.predicates.length) {
      throw new Error(
        `Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`
      );
    }
    C._ts_query_disable_pattern(this[0], patternIndex);
  }
  /**
   * Check if, on its last execution, this cursor exceeded its maximum number
   * of in-progress matches.
   */
  didExceedMatchLimit() {
    return this.exceededMatchLimit;
  }
  /** Get the byte offset where the given pattern starts in the query's source. */
  startIndexForPattern(patternIndex) {
    if (patternIndex >= this.predicates.length) {
      throw new Error(
        `Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`
      );
    }
    return C._ts_query_start_byte_for_pattern(this[0], patternIndex);
  }
  /** Get the byte offset where the given pattern ends in the query's source. */
  endIndexForPattern(patternIndex) {
    if (patternIndex >= this.predicates.length) {
      throw new Error(
        `Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`
      );
    }
    return C._ts_query_end_byte_for_pattern(this[0], patternIndex);
  }
  /** Get the number of patterns in the query. */
  patternCount() {
    return C._ts_query_pattern_count(this[0]);
  }
  /** Get the index for a given capture name. */
  captureIndexForName(captureName) {
    return this.captureNames.indexOf(captureName);
  }
  /** Check if a given pattern within a query has a single root node. */
  isPatternRooted(patternIndex) {
    return C._ts_query_is_pattern_rooted(this[0], patternIndex) === 1;
  }
  /** Check if a given pattern within a query has a single root node. */
  isPatternNonLocal(patternIndex) {
    return C._ts_query_is_pattern_non_local(this[0], patternIndex) === 1;
  }
  /**
   * Check if a given step in a query is 'definite'.
   *
   * A query step is 'definite' if its parent pattern will be guaranteed to
   * match successfully once it reaches the step.
   */
  isPatternGuaranteedAtStep(byteIndex) {
    return C._ts_query_is_pattern_guaranteed_at_step(this[0], byteIndex) === 1;
  }
};

// src/c/normalise/draft.ts
var Literal = { number: 60, character: 61, string: 62, other: 63 };
var Mark = {
  /** A type name. */
  type: 1,
  /** Hidden words stand around it. */
  hidden: 2,
  /** The node that starts here is a `typeof_specifier`, `alignof_expression` or `goto_statement`. */
  renamed: 4,
  /** The `...` of a case range. */
  range: 8,
  /** The word that stands for tokens taken out by a repair. */
  unparsed: 16
};
var wordAt = (d, i2) => i2 < d.length ? d.word[i2] ?? 0 : Word.semicolon;
var isName2 = (d, i2) => {
  const word = wordAt(d, i2);
  return word === Word.name || word === Word.offsetof || word === Word.typeArguments;
};
function isType(d, i2) {
  if (wordAt(d, i2) !== Word.name) return false;
  const state = d.scope.state[d.atom[i2] ?? 0] ?? 0;
  return state === 2 || state === 0 && d.typedef[i2] === 1;
}
var isLocal = (d, i2) => d.scope.state[d.atom[i2] ?? 0] === 1;
function declare(d, i2, as) {
  const { scope } = d;
  const atom = d.atom[i2] ?? 0;
  scope.log.push(atom, scope.state[atom] ?? 0);
  scope.state[atom] = as === "typedef" ? 2 : 1;
}
function leave2(scope, length) {
  const { log, state } = scope;
  for (let k = log.length - 2; k >= length; k -= 2) state[log[k] ?? 0] = log[k + 1] ?? 0;
  log.length = length;
}
var typeWord = "size_t";
function writeType(d, i2) {
  d.text[i2] = typeWord;
  d.mark[i2] = (d.mark[i2] ?? 0) | Mark.type;
}
function drop(d, from, to) {
  for (let i2 = from; i2 < to && i2 < d.length; i2++) d.text[i2] = "";
}
function hideBefore(d, i2, words3) {
  if (i2 >= d.length) return;
  d.before.set(i2, `${words3} ${d.before.get(i2) ?? ""}`);
  d.mark[i2] = (d.mark[i2] ?? 0) | Mark.hidden;
}
function hideAfter(d, i2, words3) {
  if (i2 >= d.length) return;
  d.after.set(i2, `${d.after.get(i2) ?? ""} ${words3}`);
  d.mark[i2] = (d.mark[i2] ?? 0) | Mark.hidden;
}
function rename(d, i2, written, mark) {
  d.text[i2] = written;
  d.mark[i2] = (d.mark[i2] ?? 0) | mark;
}
function skipGroup2(d, i2) {
  let depth = 0;
  for (let k = i2; k < d.length; k++) {
    const word = wordAt(d, k);
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    if (depth <= 0) return k === i2 ? i2 : k + 1;
  }
  return d.length;
}

// src/c/normalise/specifiers.ts
var maxMacros = 3;
var isTypeKeyword = (word) => word >= Word.type && word <= Word.typeof;
var isSpecifier = (word) => word >= Word.typedef && word <= Word.atomic;
function readSpecifiers(d, start3, where) {
  let typed2 = false;
  let isTypedef = false;
  let macros = 0;
  let i2 = start3;
  for (; ; ) {
    const word = wordAt(d, i2);
    const from = i2;
    if (word === Word.typedef) {
      isTypedef = true;
      if (i2 > start3) hoistTypedef(d, start3, i2);
      i2++;
    } else if (word === Word.storage) i2++;
    else if (word === Word.qualifier) i2 = readQualifier(d, i2, typed2);
    else if (isTypeKeyword(word) || word === Word.atomic && wordAt(d, i2 + 1) === Word.openParen) {
      i2 = readType(d, i2, word);
      typed2 = true;
    } else if (word === Word.atomic) i2++;
    else if (isName2(d, i2)) {
      const role = roleOfName(d, i2, typed2, where);
      if (role === "macro") i2 = macros++ < maxMacros ? dropMacro(d, i2) : i2;
      else if (role === "type") {
        writeType(d, i2++);
        typed2 = true;
      }
    }
    if (i2 === from) break;
  }
  if (!typed2 && needsType(d, i2, where)) hideBefore(d, i2, "int");
  if (isBare(d, start3, i2, where)) dropStorage(d, start3, i2);
  return { end: i2, typed: typed2, isTypedef };
}
function readQualifier(d, i2, typed2) {
  if (typed2 && wordAt(d, i2 - 1) === Word.type && wordAt(d, i2 + 1) === Word.type) drop(d, i2, i2 + 1);
  return i2 + 1;
}
function hoistTypedef(d, start3, i2) {
  drop(d, i2, i2 + 1);
  hideBefore(d, start3, "typedef");
}
function readType(d, i2, word) {
  if (word === Word.type) return i2 + 1;
  if (word === Word.builtinType) {
    writeType(d, i2);
    return i2 + 1;
  }
  if (word === Word.record) return readRecord(d, i2 + 1);
  if (word === Word.enumeration) return readEnum(d, i2 + 1);
  return readTypeof(d, i2);
}
function roleOfName(d, i2, typed2, where) {
  if (typed2) return d.incomplete && isName2(d, i2 + 1) && !isName2(d, i2 + 2) ? "macro" : "declarator";
  const known = isType(d, i2);
  if (d.incomplete && precedesType(d, i2, known)) return "macro";
  return known ? "type" : roleOfUnknown(d, i2, where);
}
function roleOfUnknown(d, i2, where) {
  const next = wordAt(d, i2 + 1);
  if (next === Word.qualifier || next === Word.star || isName2(d, i2 + 1)) return "type";
  if (next === Word.openParen) return wordAt(d, i2 + 2) === Word.star ? "type" : "declarator";
  if (where === "type-name") return "type";
  if (where === "member") return next === Word.semicolon ? "type" : "declarator";
  return "declarator";
}
function precedesType(d, i2, known) {
  const next = wordAt(d, i2 + 1);
  if (known) return isType(d, i2 + 1) && startsDeclarator(d, i2 + 2);
  if (isTypeKeyword(next) || next === Word.storage || isType(d, i2 + 1)) return true;
  if (next === Word.qualifier) return isTypeKeyword(wordAt(d, i2 + 2)) || isType(d, i2 + 2);
  if (isName2(d, i2 + 1)) return startsDeclarator(d, i2 + 2);
  return next === Word.openParen && wordAt(d, i2 + 2) !== Word.star && isMacroCall(d, i2);
}
var startsDeclarator = (d, i2) => isName2(d, i2) || wordAt(d, i2) === Word.star;
function isMacroCall(d, i2) {
  const word = wordAt(d, skipGroup2(d, i2 + 1));
  return isTypeKeyword(word) || word === Word.storage;
}
function dropMacro(d, i2) {
  const end = wordAt(d, i2 + 1) === Word.openParen ? skipGroup2(d, i2 + 1) : i2 + 1;
  drop(d, i2, end);
  return end;
}
function needsType(d, i2, where) {
  if (where === "parameter" || where === "type-name") return false;
  return isName2(d, i2) || wordAt(d, i2) === Word.star;
}
var isBare = (d, start3, end, where) => end > start3 && (where === "file" || where === "block") && wordAt(d, end) === Word.semicolon;
function dropStorage(d, start3, end) {
  for (let i2 = start3, depth = 0; i2 < end; i2++) {
    const word = wordAt(d, i2);
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    if (depth === 0 && (word === Word.storage || word === Word.qualifier || word === Word.typedef)) drop(d, i2, i2 + 1);
  }
}
function readRecord(d, start3) {
  let i2 = start3;
  if (isName2(d, i2)) i2++;
  if (wordAt(d, i2) !== Word.openBrace) return i2;
  i2++;
  while (i2 < d.length && wordAt(d, i2) !== Word.closeBrace) {
    if (wordAt(d, i2) === Word.semicolon) i2 = dropOne(d, i2);
    else i2 = d.read.declaration(d, i2, "member");
  }
  return i2 + 1;
}
function dropOne(d, i2) {
  drop(d, i2, i2 + 1);
  return i2 + 1;
}
function readEnum(d, start3) {
  let i2 = start3;
  if (isName2(d, i2)) i2++;
  if (wordAt(d, i2) === Word.colon && (isTypeKeyword(wordAt(d, i2 + 1)) || isType(d, i2 + 1))) {
    const from = i2;
    while (i2 < d.length && wordAt(d, i2) !== Word.openBrace && wordAt(d, i2) !== Word.semicolon) i2++;
    drop(d, from, i2);
  }
  if (wordAt(d, i2) !== Word.openBrace) return i2;
  i2++;
  while (i2 < d.length && wordAt(d, i2) !== Word.closeBrace) {
    if (isName2(d, i2)) declare(d, i2, "ordinary");
    i2++;
    if (wordAt(d, i2) === Word.assign) i2 = d.read.expression(d, i2 + 1, "comma");
    if (wordAt(d, i2) === Word.comma) i2++;
  }
  return i2 + 1;
}
function readTypeof(d, i2) {
  rename(d, i2, "enum", Mark.renamed);
  if (wordAt(d, i2 + 1) !== Word.openParen) return i2 + 1;
  const type = startsTypeName(d, i2 + 2);
  hideBefore(d, i2 + 1, type ? "{ $t = sizeof" : "{ $t =");
  const end = type ? d.read.typeName(d, i2 + 2) : readCommaExpression(d, i2 + 2);
  hideAfter(d, end, "}");
  return end + 1;
}
function readCommaExpression(d, start3) {
  let i2 = start3;
  while (i2 < d.length && wordAt(d, i2) !== Word.closeParen) i2 = Math.max(d.read.expression(d, i2, "end"), i2 + 1);
  return i2;
}
function startsTypeName(d, i2) {
  const word = wordAt(d, i2);
  if (isSpecifier(word)) return true;
  if (!isType(d, i2)) return false;
  const next = wordAt(d, i2 + 1);
  return next === Word.closeParen || next === Word.star || next === Word.openParen || next === Word.openBracket || next === Word.comma || next === Word.qualifier || next === Word.atomic || next === Word.colon || next === Word.type;
}

// src/c/normalise/declarations.ts
function readDeclaration(d, start3, where) {
  const specifiers2 = readSpecifiers(d, start3, where);
  let i2 = specifiers2.end;
  const as = specifiers2.isTypedef ? "typedef" : "ordinary";
  for (; ; ) {
    const { length } = d.scope.log;
    const declarator2 = readDeclarator(d, i2);
    i2 = afterDeclarator(d, declarator2, where);
    if (declarator2.isFunction && (where === "file" || where === "block")) {
      if (where === "file" && startsOldStyle(d, i2)) i2 = readOldStyle(d, i2);
      if (wordAt(d, i2) === Word.openBrace) {
        i2 = d.read.block(d, i2);
        leave2(d.scope, length);
        return i2;
      }
    }
    leave2(d.scope, length);
    if (declarator2.name >= 0 && where !== "member") declare(d, declarator2.name, as);
    if (wordAt(d, i2) === Word.assign) i2 = readInitializer(d, i2 + 1);
    if (wordAt(d, i2) !== Word.comma || i2 >= d.length) break;
    i2++;
  }
  return endOfDeclaration(d, start3, i2);
}
function endOfDeclaration(d, start3, from) {
  let i2 = from;
  while (i2 < d.length && wordAt(d, i2) !== Word.semicolon && wordAt(d, i2) !== Word.closeBrace) {
    const next = d.read.expression(d, i2, "end");
    i2 = next > i2 ? next : i2 + 1;
  }
  if (wordAt(d, i2) === Word.semicolon) i2++;
  return Math.max(i2, start3 + 1);
}
function readDeclarator(d, start3) {
  let i2 = start3;
  let name3 = -1;
  let isFunction2 = false;
  i2 = readPointers(d, i2);
  if (wordAt(d, i2) === Word.openParen && opensGroup(d, i2)) {
    const inner2 = readDeclarator(d, i2 + 1);
    name3 = inner2.name;
    isFunction2 = inner2.isFunction;
    i2 = inner2.end;
    while (i2 < d.length && !closes(wordAt(d, i2))) i2 = Math.max(d.read.expression(d, i2, "end"), i2 + 1);
    if (wordAt(d, i2) === Word.closeParen) i2++;
  } else if (isName2(d, i2)) name3 = i2++;
  for (; ; ) {
    const word = wordAt(d, i2);
    if (word === Word.openParen) {
      const direct2 = i2 - 1 === name3;
      i2 = readParameters(d, i2, direct2 ? "kept" : "left");
      isFunction2 ||= direct2;
    } else if (word === Word.openBracket) i2 = readBound(d, i2);
    else break;
  }
  return { end: i2, name: name3, isFunction: isFunction2 };
}
var closes = (word) => word === Word.closeParen || word === Word.closeBrace || word === Word.semicolon;
function readPointers(d, start3) {
  let i2 = start3;
  let macros = 0;
  for (; ; ) {
    const word = wordAt(d, i2);
    if (word === Word.star || word === Word.qualifier || word === Word.atomic) i2++;
    else if (d.incomplete && i2 > start3 && isName2(d, i2) && isName2(d, i2 + 1) && macros++ < maxMacros) {
      drop(d, i2, i2 + 1);
      i2++;
    } else return i2;
  }
}
function opensGroup(d, i2) {
  const word = wordAt(d, i2 + 1);
  if (word === Word.star || word === Word.openBracket) return true;
  if (word === Word.openParen) return opensGroup(d, i2 + 1);
  return isName2(d, i2 + 1) && !isType(d, i2 + 1) && !isName2(d, i2 + 2) && wordAt(d, i2 + 2) !== Word.star;
}
function readParameters(d, start3, scope) {
  const { length } = d.scope.log;
  let i2 = start3 + 1;
  while (i2 < d.length && wordAt(d, i2) !== Word.closeParen) {
    const word = wordAt(d, i2);
    if (word === Word.comma || word === Word.ellipsis) i2++;
    else i2 = readParameter(d, i2);
    if (wordAt(d, i2) === Word.semicolon || wordAt(d, i2) === Word.closeBrace) break;
  }
  if (scope === "left") leave2(d.scope, length);
  return wordAt(d, i2) === Word.closeParen ? i2 + 1 : i2;
}
function readParameter(d, start3) {
  const specifiers2 = readSpecifiers(d, start3, "parameter");
  const { length } = d.scope.log;
  const declarator2 = readDeclarator(d, specifiers2.end);
  leave2(d.scope, length);
  if (declarator2.name >= 0) declare(d, declarator2.name, "ordinary");
  let i2 = declarator2.end;
  if (d.incomplete && isName2(d, i2)) {
    drop(d, i2, i2 + 1);
    i2++;
  }
  if (wordAt(d, i2) !== Word.comma && wordAt(d, i2) !== Word.closeParen) i2 = d.read.expression(d, i2, "comma");
  return Math.max(i2, start3 + 1);
}
function readBound(d, start3) {
  let i2 = start3 + 1;
  while (wordAt(d, i2) === Word.storage || wordAt(d, i2) === Word.qualifier) i2++;
  if (wordAt(d, i2) === Word.star && wordAt(d, i2 + 1) === Word.closeBracket) i2++;
  while (i2 < d.length && wordAt(d, i2) !== Word.closeBracket && !closes(wordAt(d, i2))) {
    i2 = Math.max(d.read.expression(d, i2, "end"), i2 + 1);
  }
  return wordAt(d, i2) === Word.closeBracket ? i2 + 1 : i2;
}
function afterDeclarator(d, declarator2, where) {
  let i2 = declarator2.end;
  if (where === "member" && wordAt(d, i2) === Word.colon) {
    if (declarator2.name < 0) hideBefore(d, i2, "$anonymous");
    i2 = d.read.expression(d, i2 + 1, "comma");
  }
  if (wordAt(d, i2) === Word.asm && wordAt(d, i2 + 1) === Word.openParen) i2 = takeLabel(d, i2);
  for (let macros = 0; macros < maxMacros && isMacro(d, i2, declarator2); macros++) {
    const end = wordAt(d, i2 + 1) === Word.openParen ? skipGroup2(d, i2 + 1) : i2 + 1;
    const word = wordAt(d, end);
    if (where === "file" && declarator2.isFunction && startsOldStyle(d, i2)) break;
    if (!endsDeclarator(word) && !isName2(d, end)) break;
    drop(d, i2, end);
    i2 = end;
  }
  return i2;
}
var isMacro = (d, i2, declarator2) => d.incomplete && isName2(d, i2) && declarator2.name >= 0 && !isType(d, i2);
var endsDeclarator = (word) => word === Word.semicolon || word === Word.comma || word === Word.assign || word === Word.openBrace;
function takeLabel(d, i2) {
  const end = skipGroup2(d, i2 + 1);
  d.attributes.push({ token: i2 - 1, name: "asm", args: d.spelling(i2 + 2, end - 1) });
  drop(d, i2, end);
  return end;
}
function startsOldStyle(d, i2) {
  if (!isSpecifier(wordAt(d, i2)) && !isName2(d, i2)) return false;
  for (let k = i2; k < d.length; k++) {
    const word = wordAt(d, k);
    if (word === Word.openBrace) return k > i2 && wordAt(d, k - 1) === Word.semicolon;
    if (word === Word.assign) return false;
  }
  return false;
}
function readOldStyle(d, start3) {
  let i2 = start3;
  while (i2 < d.length && wordAt(d, i2) !== Word.openBrace) i2 = readDeclaration(d, i2, "old-style");
  return i2;
}
function readInitializer(d, i2) {
  return wordAt(d, i2) === Word.openBrace ? readInitializerList(d, i2) : d.read.expression(d, i2, "comma");
}
function readInitializerList(d, start3) {
  let i2 = start3 + 1;
  while (i2 < d.length && wordAt(d, i2) !== Word.closeBrace) {
    const from = i2;
    i2 = readDesignators(d, i2);
    if (wordAt(d, i2) !== Word.comma) i2 = readInitializer(d, i2);
    if (wordAt(d, i2) === Word.comma) i2++;
    if (i2 === from) i2++;
  }
  return Math.min(i2 + 1, d.length);
}
function readDesignators(d, start3) {
  if (isName2(d, start3) && wordAt(d, start3 + 1) === Word.colon) return start3 + 2;
  let i2 = start3;
  while (wordAt(d, i2) === Word.openBracket || wordAt(d, i2) === Word.dot && isName2(d, i2 + 1)) {
    i2 = wordAt(d, i2) === Word.dot ? i2 + 2 : readIndexDesignator(d, i2);
  }
  if (i2 === start3) return i2;
  if (wordAt(d, i2) === Word.assign) return i2 + 1;
  hideAfter(d, i2 - 1, "=");
  return i2;
}
function readIndexDesignator(d, start3) {
  let i2 = d.read.expression(d, start3 + 1, "ellipsis");
  if (wordAt(d, i2) === Word.ellipsis) i2 = d.read.expression(d, i2 + 1, "end");
  return Math.min(i2 + 1, d.length);
}
function startsDeclaration2(d, i2) {
  if (isSpecifier(wordAt(d, i2))) return true;
  if (!isName2(d, i2)) return false;
  const next = wordAt(d, i2 + 1);
  if (isType(d, i2))
    return startsTypeName(d, i2) ? next !== Word.closeParen && next !== Word.comma : followsType(d, i2 + 1);
  if (isLocal(d, i2)) return false;
  if (isName2(d, i2 + 1))
    return endsName(d, i2 + 2) || isType(d, i2 + 1) || isName2(d, i2 + 2) || wordAt(d, i2 + 2) === Word.star;
  if (isSpecifier(next) && next !== Word.typeof) return true;
  return next === Word.star && declaresPointer(d, i2 + 1);
}
var followsType = (d, i2) => isName2(d, i2) || isSpecifier(wordAt(d, i2)) || wordAt(d, i2) === Word.semicolon;
var endsName = (d, i2) => {
  const word = wordAt(d, i2);
  return endsDeclarator(word) || word === Word.openBracket || word === Word.openParen;
};
function declaresPointer(d, start3) {
  let i2 = start3;
  while (wordAt(d, i2) === Word.star || wordAt(d, i2) === Word.qualifier) i2++;
  if (!isName2(d, i2)) return false;
  const next = wordAt(d, i2 + 1);
  if (next === Word.assign) return true;
  return d.incomplete && (next === Word.semicolon || next === Word.comma || next === Word.openBracket);
}

// src/c/normalise/expressions.ts
function readTypeName(d, i2) {
  return readDeclarator(d, readSpecifiers(d, i2, "type-name").end).end;
}
function readExpression(d, start3, stop2) {
  let i2 = start3;
  let operand3 = false;
  let questions = 0;
  while (i2 < d.length) {
    const word = wordAt(d, i2);
    if (word === Word.semicolon || isClosing(word)) return i2;
    if (word === Word.comma && stop2 === "comma" && questions === 0) return i2;
    if (word === Word.ellipsis && stop2 === "ellipsis") return i2;
    if (word === Word.colon) {
      if (questions === 0 && stop2 === "colon") return i2;
      if (questions > 0) questions--;
    }
    if (word === Word.question) questions++;
    const from = i2;
    if (word === Word.openParen) {
      const group = readParenthesis(d, i2, operand3 ? "call" : "operand");
      i2 = group.end;
      operand3 = group.operand;
      continue;
    }
    i2 = readToken(d, i2, word, operand3);
    operand3 = isOperandEnd(d, from, i2, word, operand3);
  }
  return i2;
}
var isClosing = (word) => word === Word.closeParen || word === Word.closeBracket || word === Word.closeBrace;
function isOperandEnd(d, from, to, word, before) {
  if (isName2(d, from) || word >= Literal.number && word <= Literal.string) return true;
  if (word === Word.step) return before;
  if (word === Word.openBracket || word === Word.openBrace || word === Word.generic) return true;
  if (word === Word.dot || word === Word.arrow) return true;
  return (word === Word.sizeof || word === Word.alignof) && to > from + 1;
}
function readToken(d, i2, word, operand3) {
  switch (word) {
    case Word.openBracket:
      return readIndex(d, i2);
    case Word.openBrace:
      return readInitializerList(d, i2);
    case Word.alignof:
      rename(d, i2, "sizeof", Mark.renamed);
      return readSizeof(d, i2);
    case Word.sizeof:
      return readSizeof(d, i2);
    case Word.generic:
      return readGeneric(d, i2);
    case Word.andAnd:
      if (!operand3) d.text[i2] = "&";
      return i2 + 1;
    case Word.ellipsis:
      rename(d, i2, "||", Mark.range);
      return i2 + 1;
    case Word.dot:
    case Word.arrow:
      return isName2(d, i2 + 1) ? i2 + 2 : i2 + 1;
    default:
      if (isName2(d, i2) && wordAt(d, i2 + 1) === Word.openParen) return readCall(d, i2, word);
      return i2 + 1;
  }
}
function readParenthesis(d, i2, after2) {
  if (wordAt(d, i2 + 1) === Word.openBrace) return { end: closeParen(d, d.read.block(d, i2 + 1)), operand: true };
  if (after2 === "call") return { end: readArguments(d, i2), operand: true };
  if (!startsTypeName(d, i2 + 1)) return { end: readInner(d, i2), operand: true };
  const end = closeParen(d, readTypeName(d, i2 + 1));
  if (wordAt(d, end) === Word.openBrace) return { end: readInitializerList(d, end), operand: true };
  return { end, operand: false };
}
function readInner(d, i2) {
  const end = closeParen(d, readExpression(d, i2 + 1, "end"));
  const suffix = wordAt(d, i2 + 2);
  if (!isName2(d, i2 + 1) || suffix !== Word.closeParen && suffix !== Word.openBracket && suffix !== Word.openParen) {
    return end;
  }
  const call2 = wordAt(d, end) === Word.openParen && suffix !== Word.closeParen;
  if (call2 || mayStartOperand(d, end)) {
    hideBefore(d, i2 + 1, "(");
    hideAfter(d, end - 2, ")");
  }
  return end;
}
function mayStartOperand(d, i2) {
  const word = wordAt(d, i2);
  if (word === Word.andAnd || word === Word.star || word === Word.step) return true;
  return word === Word.operator && (d.text[i2] === "&" || d.text[i2] === "-" || d.text[i2] === "+");
}
function closeParen(d, from) {
  let i2 = from;
  while (i2 < d.length && wordAt(d, i2) !== Word.closeParen) {
    const word = wordAt(d, i2);
    if (word === Word.semicolon || word === Word.closeBrace) return i2;
    i2 = Math.max(readExpression(d, i2, "end"), i2 + 1);
  }
  return Math.min(i2 + 1, d.length);
}
function readSizeof(d, i2) {
  if (wordAt(d, i2 + 1) !== Word.openParen || !startsTypeName(d, i2 + 2)) return i2 + 1;
  const end = closeParen(d, readTypeName(d, i2 + 2));
  return wordAt(d, end) === Word.openBrace ? readInitializerList(d, end) : end;
}
function readIndex(d, start3) {
  const end = readExpression(d, start3 + 1, "comma");
  let i2 = end;
  while (i2 < d.length && wordAt(d, i2) === Word.comma) i2 = readExpression(d, i2 + 1, "comma");
  if (i2 > end) {
    hideAfter(d, start3, "(");
    hideBefore(d, i2, ")");
  }
  return wordAt(d, i2) === Word.closeBracket ? i2 + 1 : Math.max(i2, start3 + 1);
}
function typeArguments(d, i2, word) {
  if (word === Word.offsetof) return 1;
  if (word !== Word.typeArguments) return 0;
  return d.spelling(i2, i2 + 1) === "__builtin_types_compatible_p" ? 3 : 2;
}
function readCall(d, i2, word) {
  return readArguments(d, i2 + 1, typeArguments(d, i2, word));
}
function readArguments(d, start3, types = 0) {
  let i2 = start3 + 1;
  for (let n = 0; i2 < d.length && wordAt(d, i2) !== Word.closeParen; n++) {
    const from = i2;
    if (startsTypeName(d, i2) || n < 31 && (types >> n & 1) === 1 && isName2(d, i2)) i2 = readTypeArgument(d, i2);
    if (wordAt(d, i2) === Word.openBrace) i2 = d.read.block(d, i2);
    if (wordAt(d, i2) !== Word.comma) i2 = readExpression(d, i2, "comma");
    if (wordAt(d, i2) === Word.comma) i2++;
    else if (wordAt(d, i2) !== Word.closeParen) break;
    if (i2 === from) i2++;
  }
  return wordAt(d, i2) === Word.closeParen ? Math.min(i2 + 1, d.length) : Math.max(i2, start3 + 1);
}
function readTypeArgument(d, i2) {
  if (isName2(d, i2) && !isType(d, i2)) writeType(d, i2);
  const end = (d.mark[i2] ?? 0) & Mark.type ? readDeclarator(d, i2 + 1).end : readTypeName(d, i2);
  hideBefore(d, i2, "sizeof (");
  hideAfter(d, Math.max(end - 1, i2), ")");
  return end;
}
function readGeneric(d, start3) {
  let i2 = start3 + 1;
  if (wordAt(d, i2) !== Word.openParen) return i2;
  i2 = readExpression(d, i2 + 1, "comma");
  while (wordAt(d, i2) === Word.comma && i2 < d.length) {
    i2++;
    if (wordAt(d, i2) === Word.default) d.text[i2++] = "$default";
    else i2 = readTypeName(d, i2);
    if (wordAt(d, i2) === Word.colon) i2++;
    i2 = readExpression(d, i2, "comma");
  }
  return closeParen(d, i2);
}

// src/c/normalise/statements.ts
function readBlock(d, start3) {
  const { length } = d.scope.log;
  let i2 = start3 + 1;
  let label = false;
  while (i2 < d.length && wordAt(d, i2) !== Word.closeBrace) {
    const from = i2;
    label = isLabel(d, i2);
    i2 = label ? i2 + 2 : readStatement(d, i2);
    if (i2 <= from) i2 = from + 1;
  }
  if (label) hideBefore(d, i2, ";");
  leave2(d.scope, length);
  return Math.min(i2 + 1, d.length);
}
var isLabel = (d, i2) => isName2(d, i2) && wordAt(d, i2 + 1) === Word.colon;
function readStatement(d, i2) {
  const word = wordAt(d, i2);
  switch (word) {
    case Word.openBrace:
      return readBlock(d, i2);
    case Word.control:
      return wordAt(d, i2 + 1) === Word.openParen ? readCondition(d, i2 + 1) : i2 + 1;
    case Word.for:
      return readFor(d, i2 + 1);
    case Word.prefix:
    case Word.jump:
    case Word.semicolon:
      return i2 + 1;
    case Word.case:
      return readCase(d, i2 + 1);
    case Word.default:
      return wordAt(d, i2 + 1) === Word.colon ? i2 + 2 : i2 + 1;
    case Word.return:
      return readToSemicolon(d, i2 + 1);
    case Word.goto:
      return readGoto(d, i2);
    case Word.asm:
      return readAsm(d, i2);
    default:
      return startsDeclaration2(d, i2) ? d.read.declaration(d, i2, "block") : readExpressionStatement(d, i2);
  }
}
function readExpressionStatement(d, i2) {
  if (isName2(d, i2) && wordAt(d, i2 + 1) === Word.star) {
    hideBefore(d, i2, "(");
    hideAfter(d, i2, ")");
  }
  return readToSemicolon(d, i2);
}
function readToSemicolon(d, start3) {
  let i2 = start3;
  while (i2 < d.length) {
    i2 = d.read.expression(d, i2, "end");
    if (wordAt(d, i2) === Word.semicolon) return i2 + 1;
    if (wordAt(d, i2) === Word.closeBrace) return i2;
    i2++;
  }
  return i2;
}
function readCondition(d, start3) {
  if (wordAt(d, start3 + 1) === Word.openBrace) {
    const end2 = d.read.block(d, start3 + 1);
    return wordAt(d, end2) === Word.closeParen ? end2 + 1 : end2;
  }
  const end = d.read.expression(d, start3 + 1, "end");
  return wordAt(d, end) === Word.closeParen ? end + 1 : end;
}
function readFor(d, start3) {
  if (wordAt(d, start3) !== Word.openParen) return start3;
  let i2 = start3 + 1;
  i2 = startsDeclaration2(d, i2) ? d.read.declaration(d, i2, "block") : readPart(d, i2);
  i2 = readPart(d, i2);
  i2 = d.read.expression(d, i2, "end");
  return wordAt(d, i2) === Word.closeParen ? i2 + 1 : i2;
}
function readPart(d, start3) {
  const end = d.read.expression(d, start3, "end");
  return wordAt(d, end) === Word.semicolon ? end + 1 : end;
}
function readCase(d, start3) {
  const end = d.read.expression(d, start3, "colon");
  return wordAt(d, end) === Word.colon ? end + 1 : end;
}
function readGoto(d, i2) {
  if (isName2(d, i2 + 1)) return i2 + 2;
  rename(d, i2, "return", Mark.renamed);
  return readToSemicolon(d, i2 + 1);
}
function readAsm(d, start3) {
  let i2 = start3 + 1;
  while (i2 < d.length && wordAt(d, i2) !== Word.openParen && wordAt(d, i2) !== Word.semicolon) i2++;
  if (wordAt(d, i2) !== Word.openParen) return i2;
  const end = skipGroup2(d, i2);
  let operands3 = false;
  for (i2++; i2 < end - 1; ) {
    const word = wordAt(d, i2);
    if (word === Word.colon || word === Word.colonColon) {
      operands3 = true;
      if (word === Word.colonColon) hideAfter(d, i2, ":");
      i2++;
    } else if (word === Literal.string && operands3 && wordAt(d, i2 - 1) === Literal.string) {
      drop(d, i2, i2 + 1);
      i2++;
    } else if (word === Word.openParen) {
      i2 = d.read.expression(d, i2 + 1, "end");
      if (wordAt(d, i2) === Word.closeParen) i2++;
    } else i2++;
  }
  return wordAt(d, end) === Word.semicolon ? end + 1 : end;
}

// src/c/normalise/strip.ts
var classAt3 = (s, t) => t < s.last ? s.table.words.classes[s.table.tokens.atom[t] ?? 0] ?? 0 : Word.semicolon;
function stripItem(table, item) {
  const last = table.last[item] ?? 0;
  const s = { table, last, kept: [], attributes: [] };
  const { flags: flags2 } = table.tokens;
  let t = table.first[item] ?? 0;
  while (t < last) {
    const next = ((flags2[t] ?? 0) & TokenFlag.directive) !== 0 ? t + 1 : strippedTo(s, t, classAt3(s, t));
    if (next > t) t = next;
    else s.kept.push(t++);
  }
  return spell(s);
}
function strippedTo(s, t, word) {
  if (word < Word.localLabel) return t;
  if (word === Word.openBracket) return classAt3(s, t + 1) === Word.openBracket ? standardAttribute(s, t) : t;
  switch (word) {
    case Word.dropped:
      return t + 1;
    case Word.attribute:
      return gnuAttribute(s, t);
    case Word.noreturn:
      attach(s, "noreturn", "");
      return t + 1;
    case Word.alignas: {
      const end = groupEnd2(s, t + 1);
      attach(s, "aligned", joined(s, t + 2, end - 1));
      return end;
    }
    case Word.pragma:
      return groupEnd2(s, t + 1);
    case Word.localLabel:
      return throughSemicolon(s, t);
    case Word.staticAssert: {
      const end = groupEnd2(s, t + 1);
      return classAt3(s, end) === Word.semicolon && end < s.last ? end + 1 : end;
    }
    default:
      return t;
  }
}
function throughSemicolon(s, t) {
  let end = t;
  while (end < s.last && classAt3(s, end) !== Word.semicolon) end++;
  return end + 1;
}
function groupEnd2(s, t) {
  let depth = 0;
  for (let i2 = t; i2 < s.last; i2++) {
    const word = classAt3(s, i2);
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    if (depth <= 0) return i2 === t ? t : i2 + 1;
  }
  return s.last;
}
function gnuAttribute(s, t) {
  const end = groupEnd2(s, t + 1);
  const doubled = classAt3(s, t + 2) === Word.openParen;
  if (end > t + 1) attributeList(s, t + (doubled ? 3 : 2), end - (doubled ? 2 : 1));
  return Math.max(end, t + 1);
}
function standardAttribute(s, t) {
  const end = groupEnd2(s, t);
  attributeList(s, t + 2, end - 2);
  return end;
}
function attributeList(s, from, to) {
  let t = from;
  while (t < to) {
    if (s.table.tokens.kind[t] !== TokenKind.identifier) {
      t++;
      continue;
    }
    const args2 = groupEnd2(s, t + 1);
    const prefix = classAt3(s, t + 1) === Word.colon || classAt3(s, t + 1) === Word.colonColon;
    if (!prefix) attach(s, bareName(spelling(s, t)), args2 > t + 1 ? joined(s, t + 2, args2 - 1) : "");
    t = Math.max(args2, t + 1);
  }
}
var bareName = (name3) => name3.replace(/^__(.*)__$/, "$1");
var spelling = (s, t) => s.table.atoms.text(s.table.tokens.atom[t] ?? 0);
function joined(s, from, to) {
  const parts3 = [];
  for (let t = from; t < to; t++) parts3.push(spelling(s, t));
  return parts3.join(" ");
}
function attach(s, name3, args2) {
  s.attributes.push({ token: s.kept.length - 1, name: name3, args: args2 });
}
function spell(s) {
  const { tokens, words: words3, marks } = s.table;
  const raw = Int32Array.from(s.kept);
  const { length } = raw;
  const atom = new Int32Array(length);
  const word = new Uint8Array(length);
  const typedef = new Uint8Array(length);
  const text = new Array(length);
  for (let i2 = 0; i2 < length; i2++) {
    const t = raw[i2] ?? 0;
    const at = tokens.atom[t] ?? 0;
    atom[i2] = at;
    typedef[i2] = marks[t] ?? 0;
    const literal = literalOf(tokens.kind[t] ?? 0);
    word[i2] = literal === 0 ? words3.classes[at] ?? 0 : literal;
    text[i2] = literal === 0 ? words3.written[at] ?? "" : literalText[literal] ?? "";
  }
  return { raw, atom, word, typedef, text, attributes: s.attributes };
}
var literalText = {
  [Literal.number]: "0",
  [Literal.character]: "'a'",
  [Literal.string]: '""',
  [Literal.other]: "@"
};
function literalOf(kind) {
  if (kind === TokenKind.number) return Literal.number;
  if (kind === TokenKind.character) return Literal.character;
  if (kind === TokenKind.string) return Literal.string;
  return kind === TokenKind.other ? Literal.other : 0;
}

// src/c/normalise/normalise.ts
var readers = {
  expression: readExpression,
  block: readBlock,
  declaration: readDeclaration,
  typeName: readTypeName
};
function createScope() {
  return { state: new Uint8Array(1024), log: [] };
}
function normaliseItem(table, item, scope) {
  if (scope.state.length < table.atoms.size) scope.state = new Uint8Array(table.atoms.size * 2);
  const d = draftOf(table, item, scope);
  readItem(d);
  leave2(scope, 0);
  d.attributes.sort((a, b) => a.token - b.token);
  return d;
}
function plainItem(table, item) {
  return draftOf(table, item, createScope());
}
function draftOf(table, item, scope) {
  const stripped = stripItem(table, item);
  const { length } = stripped.raw;
  return {
    ...stripped,
    length,
    mark: new Uint8Array(length),
    before: /* @__PURE__ */ new Map(),
    after: /* @__PURE__ */ new Map(),
    scope,
    incomplete: table.incomplete,
    read: readers,
    spelling(from, to) {
      const parts3 = [];
      for (let i2 = from; i2 < to; i2++) parts3.push(table.atoms.text(stripped.atom[i2] ?? 0));
      return parts3.join(" ");
    }
  };
}
function readItem(d) {
  let i2 = 0;
  while (i2 < d.length) {
    const next = readExternal(d, i2);
    i2 = next > i2 ? next : i2 + 1;
  }
}
function readExternal(d, i2) {
  const word = wordAt(d, i2);
  if (word === Word.semicolon) return i2 + 1;
  if (word === Word.asm) return readAsm(d, i2);
  if (startsDeclaration2(d, i2) || isImplicitInt(d, i2)) return d.read.declaration(d, i2, "file");
  if (isName2(d, i2) && wordAt(d, i2 + 1) === Word.star) return d.read.declaration(d, i2, "file");
  return readExpressionStatement(d, i2);
}
function isImplicitInt(d, i2) {
  if (!isName2(d, i2) || wordAt(d, i2 + 1) !== Word.openParen) return false;
  const after2 = skipGroup2(d, i2 + 1);
  return after2 < d.length && wordAt(d, after2) !== Word.semicolon;
}

// src/c/syntax-flat.ts
var Role = {
  /** A literal: its parts are not nodes. */
  literal: 1,
  /** Left out if its first word is hidden. */
  wrapper: 2,
  /** Gets another kind if its first token says so. */
  renamable: 4,
  primitiveType: 8,
  /** `||`, which may stand for `...`. */
  or: 16,
  /** A wrapper of `typeof`: its children get no field. */
  unnamed: 32,
  /** Never has children. */
  leaf: 64,
  /** Never fills a field. */
  fieldless: 128
};

// src/c/syntax-repair.ts
function widen2(item, errors, round) {
  const nesting = nestingOf(item);
  const spans = [];
  for (const error2 of errors) {
    const brace = enclosingBrace(nesting, Math.min(error2.first, item.length - 1), round);
    if (brace < 0) return void 0;
    const end = nesting.partner[brace] ?? item.length;
    const span = round === 0 ? statementAround(nesting, brace, end, error2) : { first: brace + 1, last: end };
    if (span.last > span.first) spans.push(span);
  }
  return merged(spans);
}
function takeOut(item, spans) {
  const nesting = nestingOf(item);
  const text = [...item.text];
  const mark = item.mark.slice();
  const before = new Map(item.before);
  const after2 = new Map(item.after);
  const unparsed = /* @__PURE__ */ new Map();
  for (const { first, last } of spans) {
    for (let i2 = first; i2 < last; i2++) {
      text[i2] = "";
      mark[i2] = 0;
      before.delete(i2);
      after2.delete(i2);
    }
    const member = isRecord2(item, nesting.parent[first] ?? -1);
    text[first] = member ? "int" : "$unparsed";
    after2.set(first, member ? " $unparsed ;" : " ;");
    mark[first] = Mark.hidden | Mark.unparsed;
    unparsed.set(first, last);
  }
  return { ...item, text, mark, before, after: after2, unparsed };
}
function merged(spans) {
  const result = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const before = result[result.length - 1];
    if (!before || span.first >= before.last) result.push(span);
    else if (span.last > before.last) result[result.length - 1] = { first: before.first, last: span.last };
  }
  return result;
}
function nestingOf(item) {
  const parent = new Int32Array(item.length).fill(-1);
  const partner = new Int32Array(item.length).fill(item.length);
  const stack = [];
  for (let i2 = 0; i2 < item.length; i2++) {
    const word = item.word[i2] ?? 0;
    const bracket = word >= Word.openParen && word <= Word.closeBrace;
    if (bracket && (word & 1) === 1) closeTo(item, stack, partner, i2, word);
    parent[i2] = stack[stack.length - 1] ?? -1;
    if (bracket && (word & 1) === 0) stack.push(i2);
  }
  return { item, parent, partner };
}
function closeTo(item, stack, partner, at, word) {
  let depth = stack.length - 1;
  if (word === Word.closeBrace) while (depth > 0 && item.word[stack[depth] ?? 0] !== Word.openBrace) depth--;
  const open2 = stack[depth];
  if (open2 === void 0 || item.word[open2] !== word - 1) return;
  partner[open2] = at;
  stack.length = depth;
}
function enclosingBrace(n, token, outwards) {
  let level = Math.max(outwards - 1, 0);
  for (let at = n.parent[token] ?? -1; at >= 0; at = n.parent[at] ?? -1) {
    if (n.item.word[at] !== Word.openBrace || isList(n.item, at)) continue;
    if (level-- === 0) return at;
  }
  return -1;
}
function isList(item, brace) {
  const before = item.word[brace - 1] ?? 0;
  if (before === Word.assign || before === Word.comma || before === Word.enumeration) return true;
  return item.word[brace - 2] === Word.enumeration;
}
var isRecord2 = (item, brace) => brace > 0 && (item.word[brace - 1] === Word.record || item.word[brace - 2] === Word.record);
function statementAround(n, brace, end, error2) {
  let first = Math.max(Math.min(error2.first, end - 1), brace + 1);
  while (first > brace + 1 && !endsStatement(n, brace, first - 1)) first--;
  let last = Math.max(error2.last, first + 1);
  while (last < end && !endsStatement(n, brace, last - 1)) last++;
  return { first, last: Math.min(last, end) };
}
function endsStatement(n, brace, token) {
  if (n.parent[token] !== brace) return false;
  const word = n.item.word[token] ?? 0;
  if (word === Word.semicolon) return true;
  if (word !== Word.closeBrace) return false;
  const next = n.item.word[token + 1] ?? 0;
  return next !== Word.prefix && next !== Word.comma && next !== Word.semicolon && next !== Word.closeParen;
}

// src/c/syntax-text.ts
function writeBatch(items) {
  let total = 0;
  for (const item of items) total += item.length;
  const layout2 = {
    itemToken: new Int32Array(items.length + 1),
    itemStart: new Int32Array(items.length + 1),
    start: new Int32Array(total + 1),
    end: new Int32Array(total + 1),
    mark: new Uint8Array(total + 1),
    marked: false,
    unparsed: /* @__PURE__ */ new Map()
  };
  let text = "";
  let token = 0;
  for (let i2 = 0; i2 < items.length; i2++) {
    const item = items[i2];
    if (!item) continue;
    layout2.itemToken[i2] = token;
    layout2.itemStart[i2] = text.length;
    text = writeItem(item, text, token, layout2);
    layout2.mark.set(item.mark, token);
    if (item.mark.some((mark) => mark !== 0)) layout2.marked = true;
    for (const [first, last] of item.unparsed ?? []) layout2.unparsed.set(token + first, token + last);
    token += item.length;
  }
  layout2.itemToken[items.length] = token;
  layout2.itemStart[items.length] = text.length;
  layout2.start[total] = text.length + 1;
  layout2.end[total] = text.length + 1;
  return { text, layout: layout2 };
}
function writeItem(item, before, firstToken2, layout2) {
  let text = before;
  for (let i2 = 0; i2 < item.length; i2++) {
    const hidden = ((item.mark[i2] ?? 0) & Mark.hidden) !== 0;
    if (hidden) text += item.before.get(i2) ?? "";
    layout2.start[firstToken2 + i2] = text.length;
    text += item.text[i2] ?? "";
    layout2.end[firstToken2 + i2] = text.length;
    if (hidden) text += item.after.get(i2) ?? "";
    text += " ";
  }
  return `${text}
`;
}
function itemTokens(table, item) {
  const { tokens, atoms } = table;
  const rawOf = (token) => item.raw[token] ?? 0;
  const invocations = /* @__PURE__ */ new Map();
  return {
    length: item.length,
    text: (token) => atoms.text(item.atom[token] ?? 0),
    path: (token) => tokens.files[tokens.file[rawOf(token)] ?? 0] ?? "",
    line: (token) => tokens.line[rawOf(token)] ?? 0,
    column: (token) => tokens.column[rawOf(token)] ?? 0,
    invocation: (token) => invocationOf(table, tokens.invocation[rawOf(token)] ?? 0, invocations),
    isTypedef: (token) => ((item.mark[token] ?? 0) & Mark.type) !== 0,
    attributes: item.attributes
  };
}
function invocationOf(table, id, made) {
  const { invocations } = table.tokens;
  const chain2 = [];
  for (let at = id; at !== 0 && !made.has(at) && invocations[at] !== void 0; ) {
    chain2.push(at);
    const parent = invocations[at]?.parent ?? 0;
    at = parent === at ? 0 : parent;
  }
  for (const at of chain2.reverse()) {
    const use = invocations[at];
    if (use === void 0) continue;
    const { functionLike, inArgument, definition } = use;
    const parent = use.parent === at ? void 0 : made.get(use.parent);
    made.set(at, { id: at, name: table.atoms.text(use.name), functionLike, inArgument, parent, definition });
  }
  return made.get(id);
}

// src/c/syntax-walk.ts
var maxDepth2 = 1e3;
var errorSymbol = 65535;
function flatten(cursor, text, kinds, options) {
  const w = createWalk(cursor, text, kinds, options.mayFail);
  const items = text.itemToken.length - 1;
  const trees = [];
  cursor.start();
  w.lost = cursor.symbol() === errorSymbol;
  beginItem(w, 0);
  if (cursor.firstChild()) {
    do {
      const at = cursor.startIndex();
      while (w.item + 1 < items && at >= (text.itemStart[w.item + 1] ?? 0)) {
        trees.push(finishItem(w));
        beginItem(w, w.item + 1);
      }
      if (cursor.endIndex() > (text.itemStart[w.item + 1] ?? 0)) return void 0;
      walkChild(w);
    } while (cursor.nextSibling());
  }
  for (; ; ) {
    trees.push(finishItem(w));
    if (w.item + 1 >= items) return trees;
    beginItem(w, w.item + 1);
  }
}
function createWalk(cursor, text, kinds, mayFail) {
  const size = 4096;
  return {
    cursor,
    text,
    kinds,
    mayFail,
    lost: false,
    kind: new Uint16Array(size),
    field: new Uint8Array(size),
    end: new Int32Array(size),
    first: new Int32Array(size),
    last: new Int32Array(size),
    count: 0,
    token: 0,
    item: 0,
    base: 0,
    seen: 0,
    unparsed: [],
    open: new Int32Array(maxDepth2 + 2),
    inherited: new Int32Array(maxDepth2 + 2),
    depth: 0
  };
}
function beginItem(w, item) {
  w.item = item;
  w.base = w.text.itemToken[item] ?? 0;
  w.seen = 0;
  w.count = 0;
  w.unparsed = [];
  w.depth = 1;
  w.open[0] = append(w, w.kinds.root, 0);
}
function finishItem(w) {
  const { count } = w;
  w.end[0] = count;
  w.first[0] = 0;
  const tokens = (w.text.itemToken[w.item + 1] ?? 0) - w.base;
  w.last[0] = tokens;
  return {
    kind: w.kind.slice(0, count),
    field: w.field.slice(0, count),
    end: w.end.slice(0, count),
    first: w.first.slice(0, count),
    last: w.last.slice(0, count),
    unparsed: w.lost ? [{ first: 0, last: tokens }] : merged(w.unparsed)
  };
}
function append(w, kind, field2) {
  const n = w.count++;
  if (n >= w.kind.length) growWalk(w);
  w.kind[n] = kind;
  w.field[n] = field2;
  w.first[n] = -1;
  return n;
}
function growWalk(w) {
  const size = w.kind.length * 2;
  const { kind, field: field2, end, first, last } = w;
  w.kind = new Uint16Array(size);
  w.field = new Uint8Array(size);
  w.end = new Int32Array(size);
  w.first = new Int32Array(size);
  w.last = new Int32Array(size);
  w.kind.set(kind);
  w.field.set(field2);
  w.end.set(end);
  w.first.set(first);
  w.last.set(last);
}
function walkChild(w) {
  const { cursor } = w;
  const bottom = w.depth;
  for (; ; ) {
    if (enter3(w)) {
      w.depth++;
      continue;
    }
    while (!cursorNext(w, bottom)) {
      if (w.depth === bottom) return;
      cursor.parent();
      w.depth--;
      closeNode(w, w.open[w.depth] ?? -1);
    }
  }
}
var cursorNext = (w, bottom) => w.depth > bottom && w.cursor.nextSibling();
function enter3(w) {
  const { cursor, kinds, depth } = w;
  const symbol = cursor.symbol();
  const failed = symbol === errorSymbol;
  const kind = failed ? kinds.error : kinds.ofSymbol[symbol] ?? 0;
  const role = kinds.role[kind] ?? 0;
  const field2 = (role & Role.fieldless) !== 0 ? 0 : fieldHere(w);
  if ((role & Role.leaf) !== 0) {
    addLeaf(w, kind, role, field2);
    return false;
  }
  if (depth >= maxDepth2 && cursor.firstChild()) {
    cursor.parent();
    addRange(w, kinds.error, field2);
    return false;
  }
  if ((role & Role.literal) !== 0 || !cursor.firstChild()) {
    if (failed) addRange(w, kind, field2);
    else addLeaf(w, kind, role, field2);
    return false;
  }
  let shown = kind;
  if (role !== 0 && w.text.marked) {
    const token = tokenAt(w, cursor.startIndex());
    if ((role & Role.wrapper) !== 0 && token < 0) {
      w.open[depth] = -1;
      w.inherited[depth] = (role & Role.unnamed) !== 0 ? 0 : field2;
      return true;
    }
    if ((role & Role.renamable) !== 0 && token >= 0 && ((w.text.mark[token] ?? 0) & Mark.renamed) !== 0) {
      shown = kinds.renamed[kind] ?? kind;
    }
  }
  w.open[depth] = append(w, shown, field2);
  return true;
}
function fieldHere(w) {
  const outside = (w.open[w.depth - 1] ?? -1) < 0;
  return outside ? w.inherited[w.depth - 1] ?? 0 : w.cursor.field();
}
function tokenAt(w, position) {
  const { start: start3, end } = w.text;
  let k = w.token;
  while ((start3[k + 1] ?? 0) <= position) k++;
  w.token = k;
  return position >= (start3[k] ?? 0) && position < (end[k] ?? 0) ? k : -1;
}
function addLeaf(w, kind, role, field2) {
  const { cursor, kinds, text } = w;
  if (w.mayFail && cursor.isMissing()) {
    addMissing(w, kind, field2);
    return;
  }
  const token = tokenAt(w, cursor.startIndex());
  if (token < 0) {
    if ((role & Role.primitiveType) === 0) return;
    const n2 = append(w, kind, field2);
    closeNode(w, n2);
    return;
  }
  if (token - w.base < w.seen) return;
  const mark = text.mark[token] ?? 0;
  if ((mark & Mark.unparsed) !== 0) {
    const n2 = append(w, kinds.error, field2);
    const last = text.unparsed.get(token) ?? token + 1;
    cover(w, n2, token - w.base, last - w.base);
    w.unparsed.push({ first: token - w.base, last: last - w.base });
    return;
  }
  let shown = kind;
  if (mark !== 0 && role !== 0) {
    if ((role & Role.primitiveType) !== 0 && (mark & Mark.type) !== 0) shown = kinds.typeIdentifier;
    else if ((role & Role.or) !== 0 && (mark & Mark.range) !== 0) shown = kinds.ellipsis;
  }
  const n = append(w, shown, field2);
  cover(w, n, token - w.base, token - w.base + 1);
}
function addMissing(w, kind, field2) {
  const n = append(w, kind, field2);
  closeNode(w, n);
  w.unparsed.push({ first: Math.max(w.seen - 1, 0), last: w.seen });
}
function addRange(w, kind, field2) {
  const { cursor, text } = w;
  tokenAt(w, cursor.startIndex());
  const stop2 = cursor.endIndex();
  let from = w.token;
  if ((text.end[from] ?? 0) <= cursor.startIndex()) from++;
  let to = from;
  while (to < text.start.length - 1 && (text.start[to] ?? 0) < stop2) to++;
  const n = append(w, kind, field2);
  if (to > from) {
    cover(w, n, from - w.base, to - w.base);
    w.unparsed.push({ first: from - w.base, last: to - w.base });
  } else closeNode(w, n);
}
function cover(w, n, first, last) {
  w.first[n] = first;
  w.last[n] = last;
  w.end[n] = n + 1;
  w.seen = last;
  for (let d = w.depth - 1; d >= 0; d--) {
    const above = w.open[d] ?? -1;
    if (above < 0) continue;
    if ((w.first[above] ?? -1) >= 0) break;
    w.first[above] = first;
  }
}
function closeNode(w, n) {
  if (n < 0) return;
  w.end[n] = w.count;
  w.last[n] = w.seen;
  if ((w.first[n] ?? -1) < 0) w.first[n] = w.seen;
  if (w.kind[n] === w.kinds.error && (w.last[n] ?? 0) > (w.first[n] ?? 0) && w.end[n] !== n + 1) {
    w.unparsed.push({ first: w.first[n] ?? 0, last: w.last[n] ?? 0 });
  }
}

// src/c/syntax.ts
var batchTokens = 8192;
var stepsPerCharacter = 1;
var freeSteps = 1e4;
var cursorFunctions = [
  "_ts_tree_root_node_wasm",
  "_ts_tree_cursor_new_wasm",
  "_ts_tree_cursor_delete_wasm",
  "_ts_tree_cursor_goto_first_child_wasm",
  "_ts_tree_cursor_goto_next_sibling_wasm",
  "_ts_tree_cursor_goto_parent_wasm",
  "_ts_tree_cursor_current_node_type_id_wasm",
  "_ts_tree_cursor_current_field_id_wasm",
  "_ts_tree_cursor_start_index_wasm",
  "_ts_tree_cursor_end_index_wasm",
  "_ts_tree_cursor_current_node_is_missing_wasm"
];
var runtimeModule;
async function startRuntime(wasmBinary2) {
  const options = { wasmBinary: wasmBinary2 };
  await Parser.init(options);
  const found = {};
  for (const name3 of cursorFunctions) {
    const candidate = options[name3];
    if (typeof candidate !== "function") throw new Error(`web-tree-sitter does not export ${name3}`);
    found[name3] = (tree) => Number(candidate(tree));
  }
  return checkedModule(found);
}
var isComplete = (found) => cursorFunctions.every((name3) => found[name3] !== void 0);
function checkedModule(found) {
  if (!isComplete(found)) throw new Error("web-tree-sitter lacks cursor functions");
  return found;
}
async function loadSyntaxParser(wasm) {
  runtimeModule ??= startRuntime(wasm.runtime);
  const module2 = await runtimeModule;
  const language = await Language.load(wasm.grammar);
  const parser = new Parser();
  parser.setLanguage(language);
  const fields = language.fields.map((name3) => name3 ?? "");
  const state = { parser, module: module2, kinds: kindsOf(language), fields, scope: createScope() };
  return { parse: (table, wanted) => parseItems(state, table, wanted) };
}
var roles = {
  string_literal: Role.literal,
  char_literal: Role.literal,
  parenthesized_expression: Role.wrapper,
  sizeof_expression: Role.wrapper | Role.renamable,
  enumerator_list: Role.wrapper | Role.unnamed,
  enumerator: Role.wrapper | Role.unnamed,
  enum_specifier: Role.renamable,
  return_statement: Role.renamable,
  primitive_type: Role.primitiveType | Role.leaf,
  "||": Role.or | Role.leaf,
  identifier: Role.leaf,
  field_identifier: Role.leaf,
  type_identifier: Role.leaf,
  statement_identifier: Role.leaf,
  number_literal: Role.leaf
};
var plainToken = /^(?:[a-z_]+|[(){}[\];,:]|\.\.\.)$/i;
var roleOf = (language, symbol, name3) => language.nodeTypeIsNamed(symbol) ? roles[name3] ?? 0 : Role.leaf | (plainToken.test(name3) ? Role.fieldless : 0);
var renames = [
  ["sizeof_expression", "alignof_expression"],
  ["enum_specifier", "typeof_specifier"],
  ["return_statement", "goto_statement"]
];
function kindsOf(language) {
  const names = [];
  const index = /* @__PURE__ */ new Map();
  const kindOf3 = (name3) => {
    const known = index.get(name3);
    if (known !== void 0) return known;
    index.set(name3, names.length);
    return names.push(name3) - 1;
  };
  const ofSymbol = Uint16Array.from(
    { length: language.nodeTypeCount },
    (_, symbol) => kindOf3(language.nodeTypeForId(symbol) ?? "")
  );
  const error2 = kindOf3("ERROR");
  const root = kindOf3("translation_unit");
  for (const [, to] of renames) kindOf3(to);
  const renamed = Uint16Array.from(names, (_, kind) => kind);
  for (const [from, to] of renames) renamed[kindOf3(from)] = kindOf3(to);
  const role = new Uint8Array(names.length);
  ofSymbol.forEach((kind, symbol) => {
    role[kind] = roles[names[kind] ?? ""] ?? roleOf(language, symbol, names[kind] ?? "");
  });
  return {
    names,
    ofSymbol,
    role,
    root,
    error: error2,
    renamed,
    typeIdentifier: kindOf3("type_identifier"),
    ellipsis: kindOf3("...")
  };
}
function parseItems(state, table, wanted) {
  const results = [];
  let batch = [];
  let size = 0;
  const flush = () => {
    for (const parsed of parseBatch(state, table, batch)) results.push(parsed);
    batch = [];
    size = 0;
  };
  for (const item of wanted) {
    if ((table.tooDeep[item] ?? 0) === 1) {
      flush();
      const tokens2 = plainItem(table, item);
      results.push(asParsed(state, table, { item, tokens: tokens2 }, unreadable2(state.kinds, tokens2.length)));
      continue;
    }
    const tokens = normaliseItem(table, item, state.scope);
    batch.push({ item, tokens });
    size += tokens.length;
    if (size >= batchTokens) flush();
  }
  flush();
  return results;
}
function parseBatch(state, table, batch) {
  if (batch.length === 0) return [];
  const tokens = batch.map((pending) => pending.tokens);
  const trees = parseText(state, tokens, "clean");
  if (trees) return batch.map((pending, i2) => asParsed(state, table, pending, trees[i2] ?? unreadable2(state.kinds, 0)));
  return batch.map((pending) => {
    const alone = parseAlone(state, pending.tokens);
    return asParsed(state, table, pending, alone ?? unreadable2(state.kinds, pending.tokens.length));
  });
}
var repairRounds = 4;
function parseAlone(state, item) {
  const first = parseText(state, [item], "any")?.[0];
  if (!first || first.unparsed.length === 0) return first;
  let errors = first.unparsed;
  for (let round = 0; round < repairRounds; round++) {
    const spans = widen2(item, errors, round);
    if (!spans) return first;
    const repaired = takeOut(item, spans);
    const clean = parseText(state, [repaired], "clean")?.[0];
    if (clean) return clean;
    const again = parseText(state, [repaired], "any")?.[0];
    errors = merged([...spans, ...again?.unparsed ?? []]);
  }
  return first;
}
function parseText(state, items, accept) {
  const { text, layout: layout2 } = writeBatch(items);
  let steps = freeSteps + text.length * stepsPerCharacter;
  const progressCallback = () => --steps < 0;
  const parsed = state.parser.parse(text, null, { progressCallback });
  if (!parsed) {
    state.parser.reset();
    return void 0;
  }
  try {
    const mayFail = parsed.rootNode.hasError;
    if (mayFail && accept === "clean") return void 0;
    const cursor = openCursor(state.module, parsed);
    const trees = flatten(cursor, layout2, state.kinds, { mayFail });
    cursor.close();
    return trees;
  } finally {
    parsed.delete();
  }
}
function openCursor(module2, parsed) {
  const address = Reflect.get(parsed, 0);
  if (typeof address !== "number") throw new Error("web-tree-sitter keeps the address of a tree elsewhere");
  const tree = address;
  return {
    start() {
      module2._ts_tree_root_node_wasm(tree);
      module2._ts_tree_cursor_new_wasm(tree);
    },
    firstChild: () => module2._ts_tree_cursor_goto_first_child_wasm(tree) === 1,
    nextSibling: () => module2._ts_tree_cursor_goto_next_sibling_wasm(tree) === 1,
    parent: () => module2._ts_tree_cursor_goto_parent_wasm(tree) === 1,
    symbol: () => module2._ts_tree_cursor_current_node_type_id_wasm(tree),
    field: () => module2._ts_tree_cursor_current_field_id_wasm(tree),
    startIndex: () => module2._ts_tree_cursor_start_index_wasm(tree),
    endIndex: () => module2._ts_tree_cursor_end_index_wasm(tree),
    isMissing: () => module2._ts_tree_cursor_current_node_is_missing_wasm(tree) === 1,
    close: () => {
      module2._ts_tree_cursor_delete_wasm(tree);
    }
  };
}
function unreadable2(kinds, tokens) {
  return {
    kind: Uint16Array.of(kinds.root, kinds.error),
    field: new Uint8Array(2),
    end: Int32Array.of(2, 2),
    first: new Int32Array(2),
    last: Int32Array.of(tokens, tokens),
    unparsed: [{ first: 0, last: tokens }]
  };
}
function asParsed(state, table, pending, flat) {
  const tree = {
    length: flat.kind.length,
    kind: flat.kind,
    field: flat.field,
    end: flat.end,
    first: flat.first,
    last: flat.last,
    kinds: state.kinds.names,
    fields: state.fields,
    tokens: itemTokens(table, pending.tokens)
  };
  return { item: pending.item, tree, unparsed: flat.unparsed };
}

// src/worker.ts
function sourceOf(snapshot, systemRoots, disk) {
  const index = headerIndex(snapshot.files.map((file) => file.path));
  return { reader: createSourceReader(snapshot, systemRoots, disk), index };
}
async function start2(init2) {
  const cache = openSharedCache(init2.cache);
  let parser;
  const units = createUnitReader({ parser: () => loaded(parser), cache, tool: init2.tool });
  const disk = /* @__PURE__ */ new Map();
  const first = init2.snapshots.map((snapshot) => sourceOf(snapshot, init2.systemRoots, disk));
  let late;
  return async (job, news) => {
    if (isNews(news)) {
      cache.absorb(news.cache);
      const { snapshot } = news;
      if (snapshot) late = { ...sourceOf(snapshot.snapshot, init2.systemRoots, disk), number: snapshot.number };
    }
    const source = first[job.snapshot] ?? (late?.number === job.snapshot ? late : void 0);
    if (!source) throw new Error(`no snapshot ${job.snapshot}`);
    const { reader, index } = source;
    const unit = job.headers === "by-suffix" ? { ...job.unit, resolveMissing: index } : job.unit;
    parser ??= await loadSyntaxParser({
      runtime: readFileSync(init2.wasm.runtime),
      grammar: readFileSync(init2.wasm.grammar)
    });
    return { reading: units.read(unit, reader, job.flows), news: cache.takeNews() };
  };
}
function loaded(parser) {
  if (!parser) throw new Error("the parser is loaded before anything is parsed");
  return parser;
}
function isNews(news) {
  return typeof news === "object" && news !== null && "cache" in news;
}
serveJobs(start2);
export {
  start2 as start
};
