import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);
import {
  DEFAULT_CONFIG,
  atRunTime,
  configFrom,
  disposes,
  openInventoryStore,
  profilesOf,
  settingsFile,
  settingsOf,
  toolDigest,
  wasmPaths
} from "./chunk-G4UTWAFX.js";
import {
  UnitMemory,
  apartRoot,
  bytesTag,
  compareText,
  createPool,
  createSourceReader,
  decodeSteps,
  externalModel,
  factsOf,
  flowOfItem,
  headerFinder,
  headerIndex,
  isApart,
  isAside,
  isForeign,
  isForeignHeader,
  isTestFile,
  isUnusual,
  kindOfUse,
  namesForeignSystem,
  noGroup,
  noTime,
  onLinux,
  op,
  openDiskCache,
  openSharedCache,
  operandCount,
  roleOfUse,
  stepKind,
  systemRoots,
  uniqueLimitations,
  useKind,
  useRole,
  valueOfUse
} from "./chunk-5TYED3MJ.js";
import {
  ancestors,
  baseOf,
  byteOrder,
  directoryOf,
  fileBytes,
  indexSnapshot,
  resolvePath,
  sharedDepth
} from "./chunk-O45477Q5.js";

// src/c/build/errors.ts
var BuildError = class extends Error {
  name = "BuildError";
  /** The file at fault, as the person wrote it. */
  path;
  constructor(path, message) {
    super(`${path}: ${message}`);
    this.path = path;
  }
};

// src/c/build/flags.ts
var list = (name) => (draft, value) => {
  draft.lists[name].push(value);
};
var refuse = (flag) => (draft) => {
  draft.refused.push(flag);
};
var skip = () => {
};
var WITH_VALUE = [
  ["-idirafter", list("afterDirs")],
  ["-isystem", list("systemDirs")],
  ["-iquote", list("quoteDirs")],
  ["-include", list("forcedIncludes")],
  ["--include", list("forcedIncludes")],
  ["-imacros", refuse("-imacros")],
  ["-wrapper", refuse("-wrapper")],
  ["-I", list("includeDirs")],
  ["-D", (draft, value) => draft.macros.push(macroOf(value))],
  ["-U", (draft, value) => draft.macros.push({ name: value, body: null })],
  ["-B", refuse("-B")],
  ["-MF", skip],
  ["-MT", skip],
  ["-MQ", skip],
  ["-MJ", skip],
  ["-o", (draft, value) => draft.output = value],
  ["-x", skip]
];
function readFlags(words) {
  const draft = {
    lists: { quoteDirs: [], includeDirs: [], systemDirs: [], afterDirs: [], forcedIncludes: [] },
    macros: [],
    refused: [],
    std: void 0,
    wordSize: 64,
    output: void 0
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word.startsWith("-")) i += readFlag(draft, word, words[i + 1]);
    else if (word.startsWith("@")) draft.refused.push("@file");
  }
  const { macros, refused, std, wordSize, output: output2 } = draft;
  return { ...draft.lists, macros, refused, std, wordSize, output: output2 };
}
function readFlag(draft, word, next) {
  if (word.startsWith("-std=")) draft.std = word.slice(5);
  else if (word === "-m32" || word === "-m64") draft.wordSize = word === "-m32" ? 32 : 64;
  else if (word === "-ansi") draft.std = "c90";
  else if (/^--?(fplugin|specs)\b/.test(word)) draft.refused.push(word.startsWith("-f") ? "-fplugin" : "-specs");
  else
    for (const [name, handler] of WITH_VALUE) {
      if (word === name) {
        if (next === void 0) return 0;
        handler(draft, next);
        return 1;
      }
      if (word.startsWith(name) && name !== "-x" && name !== "-wrapper") {
        handler(draft, word.slice(name.length).replace(/^=/, ""));
        return 0;
      }
    }
  return 0;
}
function macroOf(text2) {
  const equals = text2.indexOf("=");
  return equals < 0 ? { name: text2, body: "1" } : { name: text2.slice(0, equals), body: text2.slice(equals + 1) };
}

// src/c/build/globs.ts
function globMatcher(globs) {
  const patterns = globs.map((glob) => glob.replace(/^\.\//, "").replace(/\/+$/, ""));
  const parts = patterns.map((pattern) => ({ pattern, literal: pattern.slice(0, firstWild(pattern)) }));
  return (path) => parts.some(({ pattern, literal }) => path.startsWith(literal) && matches(pattern, path));
}
function firstWild(pattern) {
  const wild = pattern.search(/[*?]/);
  return wild < 0 ? pattern.length : pattern[wild - 1] === "/" ? wild - 1 : wild;
}
function matches(pattern, path) {
  let states = new Set(closed(pattern, 0));
  for (let i = 0; i < path.length; i++) {
    const c = path[i] ?? "";
    if (c === "/" && states.has(pattern.length)) return true;
    const next = /* @__PURE__ */ new Set();
    for (const at2 of states) for (const to of step(pattern, at2, c)) for (const s of closed(pattern, to)) next.add(s);
    if (next.size === 0) return false;
    states = next;
  }
  return states.has(pattern.length);
}
function closed(pattern, at2) {
  const out = [at2];
  for (let p = at2; pattern[p] === "*"; ) {
    const double = pattern[p + 1] === "*";
    p += double ? 2 : 1;
    out.push(p);
    if (double && pattern[p] === "/") out.push(p + 1);
  }
  return out;
}
function step(pattern, at2, c) {
  const p = pattern[at2];
  if (p === void 0) return [];
  if (p !== "*") return p === c || p === "?" && c !== "/" ? [at2 + 1] : [];
  return pattern[at2 + 1] === "*" || c !== "/" ? [at2] : [];
}

// src/c/build/shell-words.ts
function splitShellWords(text2) {
  const words = [];
  let word;
  for (let i = 0; i < text2.length; i++) {
    const c = text2[i] ?? "";
    if (c === "'" || c === '"') {
      const end = closing(text2, i, c);
      word = (word ?? "") + (c === "'" ? text2.slice(i + 1, end) : unescaped(text2.slice(i + 1, end)));
      i = end;
    } else if (c === "\\") {
      i++;
      if (text2[i] !== "\n") word = (word ?? "") + (text2[i] ?? "");
    } else if (c === " " || c === "	" || c === "\n" || c === "\r") {
      if (word !== void 0) words.push(word);
      word = void 0;
    } else word = (word ?? "") + c;
  }
  if (word !== void 0) words.push(word);
  return words;
}
function closing(text2, open, quote) {
  for (let i = open + 1; i < text2.length; i++) {
    if (text2[i] === quote) return i;
    if (quote === '"' && text2[i] === "\\") i++;
  }
  return text2.length;
}
function unescaped(text2) {
  if (!text2.includes("\\")) return text2;
  let out = "";
  for (let i = 0; i < text2.length; i++) {
    const next = text2[i + 1] ?? "";
    if (text2[i] !== "\\") out += text2[i];
    else if (next === "\n") i++;
    else if ('$`"\\'.includes(next) && next !== "") {
      out += next;
      i++;
    } else out += "\\";
  }
  return out;
}

// src/c/build/commands.ts
function readCommands(tree, text2, settings, configuration) {
  const source = settings.compileCommandsPath ?? "compile_commands.json";
  const commands2 = parseCommands(text2, source);
  const root = checkoutRoot(tree, commands2, settings.repositoryRoot);
  const excluded = globMatcher(settings.exclude);
  const complaints = new Complaints(source);
  const found2 = [];
  const inferred = /* @__PURE__ */ new Set();
  for (const command2 of commands2) {
    const path = within(root, command2.file);
    if (path === void 0) complaints.add("outside-jail", "sources outside the tree", command2.file);
    else if (!/\.c$/.test(path)) complaints.add("unsupported-construct", "sources that are not C", path);
    else if (!tree.has(path))
      complaints.add("unreadable-file", "sources that the tree lacks (generated by the build?)", path);
    else if (!excluded(path)) {
      const flags = readFlags(command2.words);
      for (const flag of flags.refused) complaints.add("ignored-flag", `flag ${flag}`, path);
      const unit = unitOf(path, command2, flags, root, settings, complaints);
      const added = configuration(path);
      if (added !== void 0) inferred.add(added);
      const macros = added === void 0 ? unit.macros : [...added.macros, ...unit.macros];
      found2.push({ unit: { ...unit, macros }, label: labelOf(command2, flags, path) });
    }
  }
  const guesses = [...inferred].flatMap(({ limitations }) => limitations);
  return { ...distinct(found2), limitations: [...complaints.list(), ...guesses] };
}
function parseCommands(text2, source) {
  let json;
  try {
    json = JSON.parse(text2);
  } catch (error) {
    throw new BuildError(source, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(json))
    throw new BuildError(source, "is not a compilation database: it must be a list of commands");
  return json.map((entry2, i) => commandOf(entry2, i, source));
}
function commandOf(entry2, i, source) {
  const fields = typeof entry2 === "object" && entry2 !== null ? new Map(Object.entries(entry2)) : void 0;
  const file = fields?.get("file");
  const directory = fields?.get("directory") ?? "";
  const command2 = fields?.get("command");
  const list3 = fields?.get("arguments");
  const output2 = fields?.get("output");
  if (typeof file !== "string" || typeof directory !== "string") {
    throw new BuildError(source, `entry ${i + 1} needs "file" and "directory" as text`);
  }
  const words = Array.isArray(list3) ? list3.filter((word) => typeof word === "string") : void 0;
  if (words === void 0 && typeof command2 !== "string") {
    throw new BuildError(source, `entry ${i + 1} needs "arguments" or "command"`);
  }
  return {
    file: resolvePath(directory, file) ?? file,
    directory,
    words: (words ?? splitShellWords(typeof command2 === "string" ? command2 : "")).slice(1),
    output: typeof output2 === "string" ? output2 : void 0
  };
}
function checkoutRoot(tree, commands2, given) {
  const fixed = given.replace(/\/+$/, "");
  if (fixed !== "" && commands2.some(({ file }) => tree.has(within(fixed, file) ?? ""))) return fixed;
  const votes = /* @__PURE__ */ new Map();
  for (const { file } of commands2) {
    for (let slash = file.indexOf("/"); slash >= 0; slash = file.indexOf("/", slash + 1)) {
      if (tree.has(file.slice(slash + 1))) votes.set(file.slice(0, slash), (votes.get(file.slice(0, slash)) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || byteOrder(a[0], b[0]));
  return best?.[0] ?? fixed;
}
function within(root, path) {
  if (!path.startsWith("/")) return path;
  if (path === root) return "";
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : void 0;
}
function unitOf(path, command2, flags, root, settings, complaints) {
  const place = (words) => words.flatMap((word) => {
    const absolute = resolvePath(command2.directory, word);
    const inside = absolute === void 0 ? void 0 : within(root, absolute);
    if (inside !== void 0) return [inside];
    if (absolute !== void 0 && settings.systemDirs.some((dir) => absolute === dir || absolute.startsWith(`${dir}/`)))
      return [absolute];
    complaints.add("outside-jail", "include paths outside the tree", absolute ?? word);
    return [];
  });
  return {
    path,
    quoteDirs: place(flags.quoteDirs),
    includeDirs: [...place(flags.includeDirs), ...settings.includes],
    systemDirs: [...place(flags.systemDirs), ...settings.systemDirs],
    afterDirs: place(flags.afterDirs),
    forcedIncludes: place(flags.forcedIncludes),
    macros: [...flags.macros, ...settings.defines],
    std: flags.std ?? "gnu17",
    wordSize: flags.wordSize
  };
}
function labelOf(command2, flags, path) {
  const object = flags.output ?? command2.output ?? "";
  const cmake = /CMakeFiles\/([^/]+)\.dir\//.exec(object)?.[1];
  if (cmake !== void 0) return cmake;
  const stem2 = baseOf(path).slice(0, -2);
  const name = baseOf(object).replace(/\.\w+$/, "");
  return name.endsWith(`-${stem2}`) ? name.slice(0, -stem2.length - 1) : void 0;
}
function distinct(found2) {
  const byKey2 = /* @__PURE__ */ new Map();
  for (const entry2 of found2) {
    const { macros, ...rest } = entry2.unit;
    const key = JSON.stringify([rest, macros.filter(({ name }) => name !== "PIC")]);
    const known4 = byKey2.get(key);
    if (known4 === void 0 || known4.unit.macros.length > macros.length) byKey2.set(key, entry2);
  }
  const kept = [...byKey2].sort((a, b) => byteOrder(a[1].unit.path, b[1].unit.path) || byteOrder(a[0], b[0])).map(([, entry2]) => entry2);
  const labels = new Map(kept.flatMap(({ label }, i) => label === void 0 ? [] : [[i, label]]));
  return { units: kept.map(({ unit }) => unit), labels };
}
var Complaints = class {
  #source;
  #seen = /* @__PURE__ */ new Map();
  constructor(source) {
    this.#source = source;
  }
  add(kind2, what, example) {
    const known4 = this.#seen.get(what) ?? { kind: kind2, examples: /* @__PURE__ */ new Set() };
    this.#seen.set(what, known4);
    known4.examples.add(example);
  }
  list() {
    return [...this.#seen].map(([what, { kind: kind2, examples }]) => {
      const shown = [...examples].sort(byteOrder);
      const more = shown.length > 5 ? ` and ${shown.length - 5} more` : "";
      return {
        kind: kind2,
        path: this.#source,
        line: 0,
        effect: "may-miss",
        detail: `${what} passed over: ${shown.slice(0, 5).join(" ")}${more}`
      };
    });
  }
};

// src/c/build/m4-text.ts
function m4Arguments(text2, open) {
  const args = [];
  let quotes = 0;
  let parens = 0;
  let from = open + 1;
  for (let i = open + 1; i < text2.length; i++) {
    const c = text2[i];
    if (c === "[") quotes++;
    else if (c === "]") quotes = Math.max(0, quotes - 1);
    else if (quotes > 0) continue;
    else if (c === "(") parens++;
    else if (c === ")" && parens-- === 0) {
      args.push(text2.slice(from, i).trim());
      return { args, end: i + 1 };
    } else if (c === "," && parens === 0) {
      args.push(text2.slice(from, i).trim());
      from = i + 1;
    }
  }
  args.push(text2.slice(from).trim());
  return { args, end: text2.length };
}
function unquoted(text2) {
  if (!text2.includes("[")) return text2;
  let out = "";
  let depth = 0;
  for (const c of text2) {
    if (c === "[" && depth++ === 0) continue;
    if (c === "]" && depth > 0 && --depth === 0) continue;
    out += c;
  }
  return out;
}
var plainWord = (text2) => text2.replace(/[[\]]/g, "").trim();
var plainWords = (text2) => plainWord(text2).split(/[\s,]+/).filter((word) => word !== "");
function withoutM4Comments(text2) {
  return text2.replace(/\r/g, "").replace(/\\\n/g, " ").split("\n").map(
    (line) => line.replace(/(^|[\s\])])dnl\b.*$/, "$1").replace(/(^|\s)#(?!\s*(include|define|if|else|endif|error|undef|ifdef|ifndef)\b).*$/, "$1")
  ).join("\n");
}
function filledIn(body, args) {
  return textFunctions(
    body.replace(/\$([0-9])/g, (_, n) => unquoted(args[Number(n) - 1] ?? "")).replace(/\$[*@]/g, () => args.join(", "))
  );
}
var FUNCTION = /\b(patsubst|m4_bpatsubst|m4_translit|translit|AS_TR_SH|AS_TR_CPP|m4_toupper|m4_tolower|m4_normalize)\(/;
function textFunctions(text2) {
  let out = "";
  let rest = text2;
  for (let match = FUNCTION.exec(rest); match !== null; match = FUNCTION.exec(rest)) {
    const { args, end } = m4Arguments(rest, match.index + match[0].length - 1);
    out += rest.slice(0, match.index) + applied(match[1] ?? "", args.map(plainWord));
    rest = rest.slice(end);
  }
  return out + rest;
}
function applied(name, args) {
  const [text2 = "", from = "", to = ""] = args;
  if (name === "AS_TR_SH") return text2.replace(/\W/g, "_");
  if (name === "AS_TR_CPP") return text2.toUpperCase().replace(/\W/g, "_");
  if (name === "m4_toupper") return text2.toUpperCase();
  if (name === "m4_tolower") return text2.toLowerCase();
  if (name === "m4_normalize") return text2.trim().replace(/\s+/g, " ");
  if (name.endsWith("patsubst")) return text2.replaceAll(from.replace(/^\\/, ""), to);
  if (/a-z/.test(from)) return text2.toUpperCase().replace(/[^A-Z0-9]/g, "_");
  if (/A-Z/.test(from)) return text2.toLowerCase();
  return [...text2].map((c) => from.includes(c) ? to[from.indexOf(c)] ?? "" : c).join("");
}

// src/c/build/shell-state.ts
var UNKNOWN = "\0";
function expandShell(state, text2) {
  let out = "";
  for (let i = 0; i < text2.length; i++) {
    const c = text2[i] ?? "";
    if (c === "'") {
      const end = text2.indexOf("'", i + 1);
      if (end < 0) return out + text2.slice(i + 1);
      out += text2.slice(i + 1, end);
      i = end;
    } else if (c === "\\") out += text2[++i] ?? "";
    else if (c === "`") {
      const end = text2.indexOf("`", i + 1);
      out += output(state, text2.slice(i + 1, end < 0 ? text2.length : end));
      i = Math.max(i, end);
    } else if (c === "$") {
      const [value, end] = parameter(state, text2, i);
      out += value;
      i = end;
    } else if (c !== '"') out += c;
  }
  return out;
}
function output(state, command2) {
  const words = /^\s*echo\s([^|;&<>]*)(?:\|\s*sed\s[^|]*)?$/.exec(command2)?.[1];
  return words === void 0 ? UNKNOWN : expandShell(state, words.trim());
}
function parameter(state, text2, at2) {
  const next = text2[at2 + 1];
  if (next === "(") {
    const end = closing2(text2, at2 + 1, "(", ")");
    return [output(state, text2.slice(at2 + 2, end)), end];
  }
  if (next === "{") {
    const end = closing2(text2, at2 + 1, "{", "}");
    const inner = text2.slice(at2 + 2, end);
    const name2 = /^\w*/.exec(inner)?.[0] ?? "";
    const rest = inner.slice(name2.length);
    const value = variable(state, name2);
    if (/^:?-/.test(rest)) return [value !== "" ? value : expandShell(state, rest.replace(/^:?-/, "")), end];
    if (/^:?\+/.test(rest)) return [value !== "" ? expandShell(state, rest.replace(/^:?\+/, "")) : "", end];
    return [rest === "" ? value : UNKNOWN, end];
  }
  const name = /^\w+/.exec(text2.slice(at2 + 1, at2 + 80))?.[0];
  if (name !== void 0) return [variable(state, name), at2 + name.length];
  return next === "?" || next === "#" || next === "@" || next === "*" || next === "$" ? [UNKNOWN, at2 + 1] : ["$", at2];
}
var variable = (state, name) => state.variables.get(name) ?? (/^(ac|am|lt|gl|ax)_cv_/.test(name) ? UNKNOWN : "");
function closing2(text2, at2, open, close) {
  let depth = 0;
  for (let i = at2; i < text2.length; i++) {
    if (text2[i] === open) depth++;
    else if (text2[i] === close && --depth === 0) return i;
  }
  return text2.length;
}
function testStatus(state, words) {
  const values = words.map((word) => expandShell(state, word));
  const or = words.indexOf("-o");
  if (or > 0) return either(testStatus(state, words.slice(0, or)), testStatus(state, words.slice(or + 1)));
  const and = words.indexOf("-a");
  if (and > 0) return both(testStatus(state, words.slice(0, and)), testStatus(state, words.slice(and + 1)));
  if (words[0] === "!") return negated(testStatus(state, words.slice(1)));
  const [a = "", operator, b = ""] = values;
  if (values.length >= 3) return compared(a, operator ?? "", b);
  if (values.length === 1) return a === UNKNOWN ? "unknown" : statusOf(a !== "");
  const operand = operator ?? "";
  if (a !== "-n" && a !== "-z") return "unknown";
  if (operand.includes(UNKNOWN)) return "unknown";
  return statusOf(operand === "" === (a === "-z"));
}
function compared(a, operator, b) {
  if (a.includes(UNKNOWN) || b.includes(UNKNOWN)) return "unknown";
  switch (operator) {
    case "=":
    case "==":
      return statusOf(a === b);
    case "!=":
      return statusOf(a !== b);
    case "-eq":
      return statusOf(Number(a) === Number(b));
    case "-ne":
      return statusOf(Number(a) !== Number(b));
    case "-ge":
      return statusOf(Number(a) >= Number(b));
    case "-gt":
      return statusOf(Number(a) > Number(b));
    case "-le":
      return statusOf(Number(a) <= Number(b));
    case "-lt":
      return statusOf(Number(a) < Number(b));
  }
  return "unknown";
}
var statusOf = (holds3) => holds3 ? "true" : "false";
var negated = (s) => s === "unknown" ? s : statusOf(s === "false");
var both = (a, b) => a === "false" || b === "false" ? "false" : a === "true" && b === "true" ? "true" : "unknown";
var either = (a, b) => a === "true" || b === "true" ? "true" : a === "false" && b === "false" ? "false" : "unknown";

// src/c/build/configure-macros.ts
var upper = (name) => name.toUpperCase().replace(/\*/g, "P").replace(/[^A-Z0-9]/g, "_");
function isMacro(state, name) {
  return state.userMacros.has(name) || MEANINGS.has(name) || /^(A[CMSXHU]|AX|PKG|LT|PAC|m4)_\w+$|^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(name) || name === "define";
}
function callMacro(state, name, args, run2) {
  const meaning = MEANINGS.get(name);
  if (meaning !== void 0) return meaning(state, args, run2) ?? "true";
  const body = state.userMacros.get(name);
  if (body !== void 0) return run2(filledIn(body, args));
  const stock = /^AC_(?:FUNC|HEADER)_(\w+)$/.exec(name)?.[1];
  if (stock !== void 0 && onLinux(stock)) define(state, `HAVE_${stock}`, "1");
  return "unknown";
}
function define(state, name, value) {
  if (!/^[A-Za-z_]\w*(\([^)]*\))?$/.test(name)) return;
  state.decided.add(name);
  state.defines.set(name, value);
}
var decide = (state, name, found2) => {
  state.decided.add(name);
  if (found2) define(state, name, "1");
};
function named(state, text2) {
  const word = plainWord(text2);
  const body = state.userMacros.get(word);
  return body === void 0 ? word : plainWord(body);
}
var branch = (run2, found2, args, at2) => {
  const text2 = args[found2 ? at2 : at2 + 1] ?? "";
  if (text2 !== "") run2(unquoted(text2));
};
var defineMeaning = (state, args) => {
  const name = plainWord(args[0] ?? "");
  const raw = args.length < 2 ? "1" : unquoted(args[1] ?? "").trim();
  define(state, name, state.userMacros.has(raw) ? named(state, raw) : raw);
};
var defineUnquoted = (state, args) => {
  const raw = args.length < 2 ? "1" : unquoted(args[1] ?? "").trim();
  const parts = raw.split('"').map((part) => expandShell(state, named(state, part) === part.trim() ? part : named(state, part)));
  const value = parts.join('"').replaceAll(UNKNOWN, raw.includes('"') ? "" : "0");
  define(state, expandShell(state, plainWord(args[0] ?? "")), value);
};
var checkList = (prefix, exists, value = "1") => (state, args, run2) => {
  const text2 = plainWord(args[0] ?? "");
  const names = prefix === "" ? text2.split(/\s+|,/) : text2.split(",");
  for (const raw of names) {
    const name = raw.trim();
    if (name === "" || name.includes("$")) continue;
    const found2 = exists(state, name);
    state.decided.add(`HAVE_${prefix.trim()}${upper(name)}`);
    state.variables.set(`ac_cv_${prefix === "" ? "x" : "decl"}_${name}`, found2 ? "yes" : "no");
    if (found2) define(state, `HAVE_${prefix.trim()}${upper(name)}`, value);
    branch(run2, found2, args, 1);
  }
};
var namesIn = (state, text2) => plainWords(text2).flatMap((word) => {
  const body = state.userMacros.get(word);
  return body === void 0 ? [word] : plainWords(body);
});
var headerCheck = (state, args, run2) => {
  for (const name of namesIn(state, args[0] ?? "")) {
    if (name.includes("$")) continue;
    const found2 = state.headerExists(name);
    state.variables.set(`ac_cv_header_${name.replace(/\W/g, "_")}`, found2 ? "yes" : "no");
    decide(state, `HAVE_${upper(name)}`, found2);
    branch(run2, found2, args, 1);
  }
};
var oneHeader = (state, args, run2) => {
  const found2 = state.headerExists(plainWord(args[0] ?? ""));
  state.variables.set(`ac_cv_header_${plainWord(args[0] ?? "").replace(/\W/g, "_")}`, found2 ? "yes" : "no");
  branch(run2, found2, args, 1);
};
var functionCheck = (state, args, run2) => {
  for (const name of namesIn(state, args[0] ?? "")) {
    if (name.includes("$")) continue;
    const found2 = onLinux(name);
    state.variables.set(`ac_cv_func_${name}`, found2 ? "yes" : "no");
    decide(state, `HAVE_${upper(name)}`, found2);
    branch(run2, found2, args, 1);
  }
};
var compiles = (at2) => (state, args, run2) => {
  const texts2 = args.slice(0, at2).join("\n").matchAll(/#\s*include\s*<([^>\n]+)>/g);
  branch(
    run2,
    [...texts2].every((match) => state.headerExists(match[1] ?? "")),
    args,
    at2
  );
};
var succeeds = (at2, subject) => (_state, args, run2) => {
  branch(run2, subject === void 0 || onLinux(plainWord(args[subject] ?? "").replace(/\W/g, "_")), args, at2);
};
var libraryCheck = (state, args, run2) => {
  const library = plainWord(args[0] ?? "");
  if (args[2] === void 0 || args[2] === "") decide(state, `HAVE_LIB${upper(library)}`, true);
  branch(run2, true, args, 2);
};
var typeCheck = (_state, args, run2) => {
  if (args.length > 2 || /AC_|=/.test(args[1] ?? "")) branch(run2, true, args, 1);
};
var enableOption = (state, args, run2) => {
  const name = plainWord(args[0] ?? "");
  const variable2 = `enable_${name.replace(/\W/g, "_")}`;
  run2(unquoted(args[3] ?? ""));
  const value = state.variables.get(variable2) ?? "";
  const offByDefault = /--enable-/.test(args[1] ?? "") || value === "no" || value === "false";
  if (!offByDefault || isUnusual(name) || namesForeignSystem(name)) return;
  state.variables.set(variable2, "yes");
  state.variables.set("enableval", "yes");
  run2(unquoted(args[2] ?? ""));
};
var userMacro = (state, args) => {
  state.userMacros.set(plainWord(args[0] ?? ""), unquoted(args[1] ?? ""));
};
var asIf = (_state, args, run2) => {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const status = run2(unquoted(args[i] ?? ""));
    const body = unquoted(args[i + 1] ?? "");
    if (status === "true" || status === "unknown" && !/AC_MSG_(ERROR|FAILURE)|=["']?no\b/.test(body)) {
      run2(body);
      return;
    }
  }
  if (args.length % 2 === 1) run2(unquoted(args.at(-1) ?? ""));
};
var asCase = (_state, args, run2) => {
  const clauses = [];
  for (let i = 1; i + 1 < args.length; i += 2)
    clauses.push(`${plainWord(args[i] ?? "")}) ${unquoted(args[i + 1] ?? "")}
;;`);
  if (args.length % 2 === 0) clauses.push(`*) ${unquoted(args.at(-1) ?? "")}
;;`);
  run2(`case ${plainWord(args[0] ?? "")} in
${clauses.join("\n")}
esac`);
};
var found = (value) => (state, args) => {
  const name = plainWord(args[0] ?? "");
  state.variables.set(name, value(plainWord(args[1] ?? "")));
};
var packageNames = (state, args) => {
  const [name = "", version = "", bugs = ""] = args.map((arg) => named(state, arg));
  const tarname = named(state, args[3] ?? "") || name.toLowerCase().replace(/[^a-z0-9_]+/g, "-");
  const known4 = (text2) => /^[\w .+~:@/,-]*$/.test(text2) ? text2 : "";
  const v = known4(version) || "0";
  const strings = { PACKAGE: tarname, VERSION: v, PACKAGE_NAME: name, PACKAGE_VERSION: v, PACKAGE_TARNAME: tarname };
  const more = { PACKAGE_STRING: `${name} ${v}`, PACKAGE_BUGREPORT: known4(bugs), PACKAGE_URL: "" };
  for (const [key, value] of Object.entries({ ...strings, ...more })) define(state, key, `"${known4(value)}"`);
  for (const [key, value] of Object.entries({ ...strings, ...more })) state.variables.set(key, known4(value));
};
var automakeNames = (state, args) => {
  const [name = "", version = ""] = args.map((arg) => named(state, arg));
  if (args.length < 2 || !/^\w[\w.+-]*$/.test(name)) return;
  define(state, "PACKAGE", `"${name}"`);
  define(state, "VERSION", `"${/^[\w.+-]*$/.test(version) ? version : "0"}"`);
};
var defines = (...names) => (state) => {
  for (const name of names) define(state, name, "1");
};
var inTurn = (_state, args, run2) => {
  for (const arg of args.slice(1)) run2(unquoted(arg));
};
var include = (state, args, run2) => {
  run2(state.include(plainWord(args[0] ?? "")) ?? "");
};
var SIZES = {
  char: "1",
  short: "2",
  int: "4",
  long: "8",
  "long long": "8",
  "long int": "8",
  "void *": "8",
  "void*": "8",
  size_t: "8",
  time_t: "8",
  "unsigned int": "4",
  "unsigned long": "8",
  "unsigned long int": "8",
  "unsigned long long int": "8",
  "long long int": "8",
  "unsigned long long": "8",
  off_t: "8",
  "char *": "8",
  short_int: "2",
  wchar_t: "4"
};
var sizeCheck = (state, args) => {
  const type = plainWord(args[0] ?? "");
  define(state, `SIZEOF_${upper(type)}`, SIZES[type] ?? "8");
  state.variables.set(`ac_cv_sizeof_${type.replace(/\W/g, "_")}`, SIZES[type] ?? "8");
};
var conditional = (state, args, run2) => {
  state.conditionals.set(plainWord(args[0] ?? ""), run2(unquoted(args[1] ?? "")));
};
var substitute = (state, args) => {
  if (args.length > 1) state.variables.set(plainWord(args[0] ?? ""), expandShell(state, unquoted(args[1] ?? "")));
};
var MEANINGS = /* @__PURE__ */ new Map([
  ["AC_DEFINE", defineMeaning],
  ["AC_DEFINE_UNQUOTED", defineUnquoted],
  ["AC_CHECK_HEADERS", headerCheck],
  ["AC_CHECK_HEADERS_ONCE", headerCheck],
  ["AC_HAVE_HEADERS", headerCheck],
  ["AC_CHECK_HEADER", oneHeader],
  ["AC_CHECK_FUNCS", functionCheck],
  ["AC_CHECK_FUNCS_ONCE", functionCheck],
  ["AC_REPLACE_FUNCS", functionCheck],
  ["AC_CHECK_FUNC", succeeds(1, 0)],
  ["AC_CHECK_LIB", libraryCheck],
  ["AC_SEARCH_LIBS", succeeds(2)],
  ["AC_CHECK_TYPES", checkList(" ", () => true)],
  ["AC_CHECK_TYPE", typeCheck],
  ["AC_CHECK_MEMBERS", checkList(" ", (_s, name) => !/_len$|sa_len/.test(name))],
  ["AC_CHECK_MEMBER", (_s, args, run2) => void branch(run2, !/_len\b/.test(args[0] ?? ""), args, 1)],
  ["AC_CHECK_DECLS", checkList("DECL_", (_s, name) => onLinux(name))],
  ["AC_CHECK_DECLS_ONCE", checkList("DECL_", (_s, name) => onLinux(name))],
  ["AC_CHECK_DECL", succeeds(1, 0)],
  ["AC_CHECK_SIZEOF", sizeCheck],
  ["AC_COMPILE_IFELSE", compiles(1)],
  ["AC_LINK_IFELSE", compiles(1)],
  ["AC_RUN_IFELSE", compiles(1)],
  ["AC_PREPROC_IFELSE", compiles(1)],
  ["AC_TRY_COMPILE", compiles(2)],
  ["AC_TRY_LINK", compiles(2)],
  ["AC_TRY_RUN", compiles(1)],
  ["AC_EGREP_HEADER", succeeds(2)],
  ["AC_EGREP_CPP", succeeds(2)],
  ["PKG_CHECK_MODULES", succeeds(2)],
  ["PKG_CHECK_EXISTS", succeeds(1)],
  ["AC_CACHE_CHECK", (_s, args, run2) => void run2(unquoted(args[2] ?? ""))],
  ["AC_CACHE_VAL", (_s, args, run2) => void run2(unquoted(args[1] ?? ""))],
  ["AC_ARG_ENABLE", enableOption],
  ["AC_ARG_WITH", (_s, args, run2) => void run2(unquoted(args[3] ?? ""))],
  ["AS_IF", asIf],
  ["AS_CASE", asCase],
  ["AC_DEFUN", userMacro],
  ["AC_DEFUN_ONCE", userMacro],
  ["AU_DEFUN", userMacro],
  ["m4_define", userMacro],
  ["m4_defun", userMacro],
  ["define", userMacro],
  ["m4_include", include],
  ["m4_sinclude", include],
  ["sinclude", include],
  ["include", include],
  ["ifdef", (_s, args, run2) => void run2(unquoted(args[1] ?? ""))],
  ["m4_ifdef", (_s, args, run2) => void run2(unquoted(args[1] ?? ""))],
  [
    "AS_VAR_SET",
    (state, args) => void state.variables.set(plainWord(args[0] ?? ""), expandShell(state, plainWord(args[1] ?? "")))
  ],
  ["AM_CONDITIONAL", conditional],
  ["AC_SUBST", substitute],
  ["AC_INIT", packageNames],
  ["AM_INIT_AUTOMAKE", automakeNames],
  ["AC_CONFIG_HEADERS", (state, args) => void state.configHeaders.push(...plainWords(args[0] ?? ""))],
  ["AC_CONFIG_HEADER", (state, args) => void state.configHeaders.push(...plainWords(args[0] ?? ""))],
  ["AM_CONFIG_HEADER", (state, args) => void state.configHeaders.push(...plainWords(args[0] ?? ""))],
  ["AC_PATH_PROG", found((program) => `/usr/bin/${program}`)],
  ["AC_PATH_PROGS", found((programs) => `/usr/bin/${programs.split(/\s/)[0] ?? ""}`)],
  ["AC_PATH_TOOL", found((program) => `/usr/bin/${program}`)],
  ["AC_CHECK_PROG", found((program) => program)],
  ["AC_CHECK_PROGS", found((programs) => programs.split(/\s/)[0] ?? "")],
  ["AC_CHECK_TOOL", found((program) => program)],
  ["AC_USE_SYSTEM_EXTENSIONS", defines("_GNU_SOURCE", "_ALL_SOURCE", "_POSIX_PTHREAD_SEMANTICS", "__EXTENSIONS__")],
  ["AC_GNU_SOURCE", defines("_GNU_SOURCE")],
  ["AC_HEADER_STDC", defines("STDC_HEADERS")],
  ["AC_HEADER_TIME", defines("TIME_WITH_SYS_TIME", "HAVE_SYS_TIME_H")],
  ["AC_HEADER_SYS_WAIT", defines("HAVE_SYS_WAIT_H")],
  ["AC_HEADER_DIRENT", defines("HAVE_DIRENT_H")],
  ["AC_FUNC_ALLOCA", defines("HAVE_ALLOCA", "HAVE_ALLOCA_H")],
  ["AC_FUNC_FORK", defines("HAVE_FORK", "HAVE_VFORK", "HAVE_WORKING_FORK", "HAVE_WORKING_VFORK")],
  ["AC_FUNC_STRERROR_R", defines("HAVE_STRERROR_R", "HAVE_DECL_STRERROR_R", "STRERROR_R_CHAR_P")],
  ["AC_TYPE_SIGNAL", (state) => void define(state, "RETSIGTYPE", "void")],
  ["AC_STRUCT_TIMEZONE", defines("HAVE_STRUCT_TM_TM_ZONE", "HAVE_TM_ZONE")],
  ["AC_C_BIGENDIAN", (state) => void state.decided.add("WORDS_BIGENDIAN")],
  ["AC_REQUIRE", (_state, args, run2) => void run2(`${plainWord(args[0] ?? "")}()`)],
  ["AS_ECHO", () => "true"],
  ["m4_ifval", inTurn],
  ["AC_MSG_ERROR", () => "false"],
  ["AC_MSG_FAILURE", () => "false"],
  ["AS_HELP_STRING", () => statusOf(true)]
]);

// src/c/build/configure-run.ts
var MAX_DEPTH = 24;
var MAX_NESTING = 100;
function runShell(state, text2, depth) {
  state.budget.left -= text2.length;
  if (depth > MAX_DEPTH || state.budget.left < 0) return "unknown";
  const reader = { text: text2, at: 0, state, depth, nesting: 0 };
  let status = "true";
  while (reader.at < text2.length) {
    status = list2(reader, "run", STOPS);
    if (reader.at < text2.length) command(reader, "skip", "any");
  }
  return status;
}
var STOPS = /* @__PURE__ */ new Set(["then", "elif", "else", "fi", "do", "done", "esac", ";;", "}", ")"]);
function list2(r, mode, stops2) {
  if (r.nesting > MAX_NESTING) {
    r.at = r.text.length;
    return "unknown";
  }
  r.nesting++;
  const status = commands(r, mode, stops2);
  r.nesting--;
  return status;
}
function commands(r, mode, stops2) {
  let status = "true";
  let next = mode;
  for (; ; ) {
    skipBlank(r, "newlines");
    const word = peek(r);
    if (word === "" || stops2.has(word)) return status;
    const before = r.at;
    const own2 = command(r, next, "command");
    if (next === "run") status = own2;
    skipBlank(r, "spaces");
    next = mode;
    if (r.text.startsWith("&&", r.at)) {
      r.at += 2;
      if (status === "false") next = "skip";
    } else if (r.text.startsWith("||", r.at)) {
      r.at += 2;
      if (status !== "false") next = "skip";
    } else if (";;" === r.text.slice(r.at, r.at + 2)) return status;
    else if (";&|".includes(r.text[r.at] ?? "\n")) r.at++;
    if (r.at === before) r.at++;
  }
}
function skipBlank(r, what) {
  const blank = what === "spaces" ? /[ \t]*/y : /(?:[\s]|;(?!;))*/y;
  blank.lastIndex = r.at;
  blank.test(r.text);
  r.at = blank.lastIndex;
}
function peek(r) {
  if (r.text.startsWith(";;", r.at)) return ";;";
  return wordAt(r, r.at) || (r.text[r.at] ?? "");
}
function wordAt(r, at2) {
  const name = /[A-Za-z_][\w]*/y;
  name.lastIndex = at2;
  return name.exec(r.text)?.[0] ?? "";
}
function command(r, mode, expected) {
  const word = peek(r);
  if (expected === "any" && STOPS.has(word)) {
    r.at += word.length;
    return "unknown";
  }
  if (word === "if") return conditional2(r, mode);
  if (word === "case") return caseOf(r, mode);
  if (word === "for" || word === "while" || word === "until") return loop(r);
  if (word === "!") {
    r.at++;
    skipBlank(r, "spaces");
    return negated(command(r, mode, "command"));
  }
  if (word === "{" || word === "(") return group(r, mode, word === "{" ? "}" : ")");
  if (word === "[" && /\[\s*$/.test(r.text.slice(r.at, r.at + 2)) === false && r.text[r.at + 1] !== " ") {
    r.at++;
    return "unknown";
  }
  const open = r.at + word.length;
  if (r.text[open] === "(" && isMacro(r.state, word)) return macroCall(r, mode, word, open);
  if (r.text[open] === "(" && r.text[open + 1] === ")") {
    r.at = open + 2;
    skipBlank(r, "newlines");
    return command(r, "skip", "command");
  }
  return simple(r, mode);
}
function macroCall(r, mode, name, open) {
  const { args, end } = m4Arguments(r.text, open);
  r.at = end;
  if (mode === "skip") return note(r, name, args);
  const run2 = (text2) => runShell(r.state, text2, r.depth + 1);
  return callMacro(r.state, name, args, run2);
}
function note(r, name, args) {
  const aside2 = {
    ...r.state,
    variables: new Map(r.state.variables),
    defines: /* @__PURE__ */ new Map(),
    conditionals: /* @__PURE__ */ new Map(),
    configHeaders: []
  };
  callMacro(aside2, name, args, (text2) => runShell(aside2, text2, r.depth + 1));
  return "unknown";
}
function group(r, mode, close) {
  r.at++;
  const status = list2(r, mode, /* @__PURE__ */ new Set([close]));
  if (r.text[r.at] === close) r.at++;
  return status;
}
function conditional2(r, mode) {
  let open = mode;
  for (let word = "if"; word === "if" || word === "elif"; word = peek(r)) {
    r.at += word.length;
    const status = list2(r, open, /* @__PURE__ */ new Set(["then", "fi"]));
    if (peek(r) === "then") r.at += 4;
    const holds3 = status === "true" || status === "unknown" && !givesUp(r);
    list2(r, open === "run" && holds3 ? "run" : "skip", /* @__PURE__ */ new Set(["elif", "else", "fi"]));
    if (holds3) open = "skip";
  }
  if (peek(r) === "else") {
    r.at += 4;
    list2(r, open, /* @__PURE__ */ new Set(["fi"]));
  }
  if (peek(r) === "fi") r.at += 2;
  return "unknown";
}
function givesUp(r) {
  const rest = r.text.slice(r.at, r.at + 600);
  const end = /\n\s*(fi|else|elif)\b/.exec(rest)?.index ?? rest.length;
  return /AC_MSG_(ERROR|FAILURE)|\bexit\b|not found|=["']?no\b/.test(rest.slice(0, end));
}
function caseOf(r, mode) {
  r.at += 4;
  skipBlank(r, "spaces");
  const value = expandShell(r.state, shellWord(r));
  skipBlank(r, "newlines");
  if (peek(r) === "in") r.at += 2;
  let open = mode;
  for (; ; ) {
    skipBlank(r, "newlines");
    const word = peek(r);
    if (word === "" || word === "esac") break;
    const close = r.text.indexOf(")", r.at);
    if (close < 0) break;
    const patterns = r.text.slice(r.at, close).replace(/^\(/, "").replace(/[[\]]/g, "");
    r.at = close + 1;
    const taken = open === "run" && patterns.split("|").some((pattern) => matchesCase(value, expandShell(r.state, pattern.trim())));
    list2(r, taken ? "run" : "skip", /* @__PURE__ */ new Set([";;", "esac"]));
    if (taken) open = "skip";
    if (peek(r) === ";;") r.at += 2;
  }
  if (peek(r) === "esac") r.at += 4;
  return "unknown";
}
function matchesCase(value, pattern) {
  if (value.includes(UNKNOWN)) return pattern === "*" || /linux/.test(pattern);
  const parts = pattern.split("*");
  const [first2 = ""] = parts;
  if (parts.length === 1) return value === pattern;
  const last2 = parts.at(-1) ?? "";
  if (!value.startsWith(first2) || !value.endsWith(last2) || value.length < first2.length + last2.length) return false;
  let at2 = first2.length;
  for (const part of parts.slice(1, -1)) {
    const found2 = value.indexOf(part, at2);
    if (found2 < 0) return false;
    at2 = found2 + part.length;
  }
  return at2 <= value.length - last2.length;
}
function loop(r) {
  r.at += peek(r).length;
  list2(r, "skip", /* @__PURE__ */ new Set(["do", "done"]));
  if (peek(r) === "do") {
    r.at += 2;
    list2(r, "skip", /* @__PURE__ */ new Set(["done"]));
  }
  if (peek(r) === "done") r.at += 4;
  return "unknown";
}
function simple(r, mode) {
  const words = [];
  for (skipBlank(r, "spaces"); r.at < r.text.length && !"\n;&|)".includes(r.text[r.at] ?? ""); skipBlank(r, "spaces")) {
    words.push(shellWord(r));
  }
  const [first2 = ""] = words;
  const heredoc = words.findIndex((word) => word.startsWith("<<"));
  if (heredoc >= 0) skipHeredoc(r, (words[heredoc] ?? "").slice(2) || (words[heredoc + 1] ?? ""));
  if (mode === "skip") return "unknown";
  const assignment = /^([A-Za-z_]\w*)(\+?)=(.*)$/s.exec(first2);
  if (assignment !== null && words.length === 1) {
    const name = assignment[1] ?? "";
    const value = expandShell(r.state, assignment[3] ?? "");
    if (value.length < 1e5)
      r.state.variables.set(name, (assignment[2] === "+" ? r.state.variables.get(name) ?? "" : "") + value);
    return "true";
  }
  if (first2 === "test" || first2 === "[")
    return testStatus(
      r.state,
      words.slice(1).filter((word) => word !== "]")
    );
  return first2 === "true" || first2 === ":" ? "true" : first2 === "false" ? "false" : "unknown";
}
function skipHeredoc(r, delimiter) {
  const mark = delimiter.replace(/^-/, "").replace(/["'\\]/g, "");
  const end = mark === "" ? -1 : r.text.indexOf(`
${mark}`, r.at);
  if (end >= 0) r.at = end + mark.length + 1;
}
function shellWord(r) {
  const from = r.at;
  const { text: text2 } = r;
  for (; r.at < text2.length; r.at++) {
    const c = text2[r.at] ?? "";
    if (c === "\\") r.at++;
    else if (c === "'" || c === '"' || c === "`") r.at = quoteEnd(text2, r.at, c);
    else if (c === "$" && (text2[r.at + 1] === "(" || text2[r.at + 1] === "{")) r.at = bracketEnd(text2, r.at + 1);
    else if (/[\s;&|]/.test(c) || (c === ")" || c === "(") && r.at > from) break;
  }
  r.at = Math.min(text2.length, Math.max(r.at, from + 1));
  return text2.slice(from, r.at);
}
function quoteEnd(text2, at2, quote) {
  for (let i = at2 + 1; i < text2.length; i++) {
    if (text2[i] === quote) return i;
    if (text2[i] === "\\" && quote !== "'") i++;
  }
  return text2.length;
}
function bracketEnd(text2, at2) {
  const [open, close] = text2[at2] === "(" ? ["(", ")"] : ["{", "}"];
  let depth = 0;
  for (let i = at2; i < text2.length; i++) {
    if (text2[i] === open) depth++;
    else if (text2[i] === close && --depth === 0) return i;
  }
  return text2.length;
}

// src/c/build/autoconf.ts
var LINUX = {
  host: "x86_64-pc-linux-gnu",
  host_os: "linux-gnu",
  host_cpu: "x86_64",
  host_vendor: "pc",
  host_alias: "",
  target: "x86_64-pc-linux-gnu",
  target_os: "linux-gnu",
  target_cpu: "x86_64",
  target_alias: "",
  build: "x86_64-pc-linux-gnu",
  build_os: "linux-gnu",
  build_cpu: "x86_64",
  GCC: "yes",
  CC: "gcc",
  ac_cv_prog_gcc: "yes",
  cross_compiling: "no",
  prefix: "/usr/local",
  exec_prefix: "/usr/local",
  sysconfdir: "/usr/local/etc",
  localstatedir: "/usr/local/var",
  libdir: "/usr/local/lib",
  bindir: "/usr/local/bin",
  sbindir: "/usr/local/sbin",
  libexecdir: "/usr/local/libexec",
  datadir: "/usr/local/share",
  PKG_CONFIG: "/usr/bin/pkg-config",
  enable_static: "no",
  enable_shared: "yes"
};
var STANDARD_HEADERS = "sys/types.h sys/stat.h stdlib.h string.h memory.h strings.h inttypes.h stdint.h unistd.h stdio.h dlfcn.h";
function readConfigure(tree, path, headerExists) {
  const directory = directoryOf(path);
  const textOf4 = (file) => {
    const text2 = tree.text(file);
    return text2 === void 0 ? void 0 : withoutM4Comments(text2);
  };
  const state = {
    variables: new Map(Object.entries(LINUX)),
    defines: /* @__PURE__ */ new Map(),
    conditionals: /* @__PURE__ */ new Map(),
    userMacros: /* @__PURE__ */ new Map(),
    decided: /* @__PURE__ */ new Set(),
    configHeaders: [],
    headerExists,
    include: (file) => {
      const resolved = resolvePath(directory, file);
      return resolved === void 0 ? void 0 : textOf4(resolved);
    },
    budget: { left: 3e7 }
  };
  for (const macros of macroFiles(tree, directory)) runShell(state, definitionsOnly(textOf4(macros) ?? ""), 0);
  callMacro(state, "AC_CHECK_HEADERS", [STANDARD_HEADERS], () => "true");
  if (state.headerExists("stdlib.h")) state.defines.set("STDC_HEADERS", "1");
  runShell(state, textOf4(path) ?? "", 0);
  const { defines: defines2, decided, conditionals, variables, configHeaders } = state;
  return { path, defines: defines2, decided, conditionals, variables, configHeaders };
}
function macroFiles(tree, directory) {
  const inside = (path) => directory === "" || path.startsWith(`${directory}/`);
  return tree.paths.filter(
    (path) => path.endsWith(".m4") && inside(path) && !/(^|\/)(aclocal|libtool|lt[^/]*|gettext|nls|po|progtest|lib-(ld|link|prefix))\.m4$/.test(path)
  );
}
var definitionsOnly = (text2) => text2.slice(Math.max(0, text2.search(/\b(AC_DEFUN|AU_DEFUN|m4_define)/)));
function governing(readings, directory) {
  for (const above of ancestors(directory)) {
    const reading = readings.find((candidate) => directoryOf(candidate.path) === above);
    if (reading !== void 0) return reading;
  }
  return void 0;
}

// src/c/build/include-roots.ts
var MAX_ROOTS = 64;
function includeRoots(paths, scans) {
  const known4 = new Set(paths);
  const byName3 = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const list3 = byName3.get(baseOf(path));
    if (list3 === void 0) byName3.set(baseOf(path), [path]);
    else list3.push(path);
  }
  const answers = /* @__PURE__ */ new Map();
  const roots = /* @__PURE__ */ new Map();
  for (const [from, scan] of scans) {
    if (isApart(from) || isForeignHeader(from)) continue;
    for (const { text: text2 } of scan.includes) {
      if (text2.startsWith(".") || text2.startsWith("/")) continue;
      const local = resolvePath(directoryOf(from), text2);
      if (local !== void 0 && known4.has(local)) continue;
      if (!answers.has(text2)) answers.set(text2, onlyRoot(byName3.get(baseOf(text2)) ?? [], text2));
      const root = answers.get(text2);
      if (root !== void 0) roots.set(root, (roots.get(root) ?? 0) + 1);
    }
  }
  const all3 = [...roots].sort((a, b) => b[1] - a[1] || byteOrder(a[0], b[0])).slice(0, MAX_ROOTS);
  const byDirectory = /* @__PURE__ */ new Map();
  return (directory) => {
    const ready = byDirectory.get(directory);
    if (ready !== void 0) return ready;
    const near = new Map(all3.map(([root]) => [root, sharedDepth(root, directory)]));
    const sorted = all3.map(([root]) => root).sort((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0));
    byDirectory.set(directory, sorted);
    return sorted;
  };
}
function onlyRoot(candidates2, text2) {
  const fitting = candidates2.filter(
    (path) => (path === text2 || path.endsWith(`/${text2}`)) && !isForeignHeader(path) && !isApart(path)
  );
  const [only] = fitting;
  if (only === void 0 || fitting.length > 1) return void 0;
  return only.slice(0, Math.max(0, only.length - text2.length - 1));
}

// src/c/build/names.ts
var decoder = new TextDecoder("latin1");
var NameTable = class {
  #slots = new Int32Array(1 << 16);
  #starts = new Int32Array(1 << 14);
  #hashes = new Int32Array(1 << 14);
  #pool = new Uint8Array(1 << 18);
  #used = 0;
  /** Ids run from 1 to `size`. */
  size = 0;
  /** The id of `bytes[from..to)`; `hash` is its `nameHash`. */
  of(bytes2, from, to, hash2) {
    const mask = this.#slots.length - 1;
    for (let slot = hash2 & mask; ; slot = slot + 1 & mask) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0) return this.#add(bytes2, from, to, hash2, slot);
      if (this.#hashes[id] === hash2 && this.#same(id, bytes2, from, to)) return id;
    }
  }
  ofText(text2) {
    const { bytes: bytes2, hash: hash2 } = encoded(text2);
    return this.of(bytes2, 0, bytes2.length, hash2);
  }
  /** The id of a name that was met, 0 of another. */
  find(text2) {
    const { bytes: bytes2, hash: hash2 } = encoded(text2);
    const mask = this.#slots.length - 1;
    for (let slot = hash2 & mask; ; slot = slot + 1 & mask) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0 || this.#hashes[id] === hash2 && this.#same(id, bytes2, 0, bytes2.length)) return id;
    }
  }
  text(id) {
    return decoder.decode(this.#pool.subarray(this.#starts[id] ?? 0, this.#starts[id + 1] ?? 0));
  }
  #same(id, bytes2, from, to) {
    const start = this.#starts[id] ?? 0;
    if ((this.#starts[id + 1] ?? 0) - start !== to - from) return false;
    for (let i = from; i < to; i++) if (bytes2[i] !== this.#pool[start + i - from]) return false;
    return true;
  }
  #add(bytes2, from, to, hash2, slot) {
    const id = ++this.size;
    if (id + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, new Int32Array(this.#starts.length * 2));
      this.#hashes = grown(this.#hashes, new Int32Array(this.#hashes.length * 2));
    }
    while (this.#used + to - from > this.#pool.length)
      this.#pool = grown(this.#pool, new Uint8Array(this.#pool.length * 2));
    this.#pool.set(bytes2.subarray(from, to), this.#used);
    this.#starts[id] = this.#used;
    this.#used += to - from;
    this.#starts[id + 1] = this.#used;
    this.#hashes[id] = hash2;
    this.#slots[slot] = id;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return id;
  }
  #rehash() {
    const slots = new Int32Array(this.#slots.length * 4);
    for (let id = 1; id <= this.size; id++) {
      let slot = (this.#hashes[id] ?? 0) & slots.length - 1;
      while (slots[slot] !== 0) slot = slot + 1 & slots.length - 1;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
};
var nameHash = (hash2, byte) => Math.imul(hash2, 31) + byte | 0;
function encoded(text2) {
  const bytes2 = Uint8Array.from(text2, (c) => c.charCodeAt(0) & 255);
  return { bytes: bytes2, hash: bytes2.reduce(nameHash, 0) };
}
function grown(from, into) {
  into.set(from);
  return into;
}

// src/c/build/scan.ts
function createScanner(names) {
  const ids = (text2) => new Set(text2.split(" ").map((word) => names.ofText(word)));
  const words = {
    hidden: ids("static extern typedef"),
    attribute: ids("__attribute__ __attribute __declspec __asm__ asm __asm __typeof__ typeof _Alignas"),
    defined: names.ofText("defined"),
    main: names.ofText("main")
  };
  const stamps = { current: 0, marks: new Int32Array(1 << 14) };
  return (bytes2) => {
    stamps.current++;
    const s = newScanner(bytes2, names, words, stamps);
    scanAll(s);
    const { includes, tested, defines: defines2, exports, uses, main } = s;
    return { includes, tested, defines: defines2, exports, uses, main };
  };
}
function newScanner(bytes2, names, words, stamps) {
  const lists = { branches: [], includes: [], tested: [], defines: [], exports: [], uses: [] };
  const start = { at: 0, depth: 0, parens: 0, candidate: 0, last: 0, since: 0 };
  return { bytes: bytes2, names, words, stamps, ...start, linkage: "external", phase: "specifiers", ...lists, main: void 0 };
}
var NEWLINE = 10;
var HASH = 35;
var QUOTE = 34;
var APOSTROPHE = 39;
var SLASH = 47;
var STAR = 42;
var BACKSLASH = 92;
var OPEN = 40;
var CLOSE = 41;
var BRACE = 123;
var END_BRACE = 125;
var isSpace = (c) => c === 32 || c >= 9 && c <= 13;
var startsName = (c) => c >= 97 && c <= 122 || c >= 65 && c <= 90 || c === 95;
var inName = (c) => startsName(c) || c >= 48 && c <= 57;
function scanAll(s) {
  const { bytes: bytes2 } = s;
  let lineStart = true;
  while (s.at < bytes2.length) {
    const c = bytes2[s.at] ?? 0;
    if (c === NEWLINE) {
      lineStart = true;
      s.at++;
    } else if (isSpace(c) || c === BACKSLASH) s.at++;
    else if (c === SLASH && skipComment(s)) continue;
    else if (c === HASH && lineStart) directive(s);
    else {
      lineStart = false;
      if (startsName(c)) identifier(s, readName(s));
      else if (c === QUOTE || c === APOSTROPHE) skipQuoted(s, c);
      else if (c >= 48 && c <= 57) while (inName(bytes2[s.at] ?? 0) || bytes2[s.at] === 46) s.at++;
      else {
        punctuator(s, c, s.at === 0 || bytes2[s.at - 1] === NEWLINE);
        s.at++;
      }
    }
  }
}
function skipComment(s) {
  const { bytes: bytes2 } = s;
  const next = bytes2[s.at + 1];
  if (next === SLASH) {
    while (s.at < bytes2.length && bytes2[s.at] !== NEWLINE) s.at += bytes2[s.at] === BACKSLASH ? 2 : 1;
    return true;
  }
  if (next !== STAR) return false;
  for (s.at += 2; s.at < bytes2.length; s.at++) {
    if (bytes2[s.at] === STAR && bytes2[s.at + 1] === SLASH) {
      s.at += 2;
      break;
    }
  }
  return true;
}
function skipQuoted(s, quote) {
  const { bytes: bytes2 } = s;
  for (s.at++; s.at < bytes2.length; s.at++) {
    const c = bytes2[s.at];
    if (c === quote) {
      s.at++;
      return;
    }
    if (c === NEWLINE) return;
    if (c === BACKSLASH) s.at++;
  }
}
function readName(s) {
  const { bytes: bytes2 } = s;
  const from = s.at;
  let hash2 = 0;
  for (let c = bytes2[s.at] ?? 0; inName(c); c = bytes2[++s.at] ?? 0) hash2 = nameHash(hash2, c);
  return s.names.of(bytes2, from, s.at, hash2);
}
function use(s, id) {
  const { stamps } = s;
  if (id >= stamps.marks.length) {
    const marks = new Int32Array(Math.max(id + 1, stamps.marks.length * 2));
    marks.set(stamps.marks);
    stamps.marks = marks;
  }
  if (stamps.marks[id] === stamps.current) return;
  stamps.marks[id] = stamps.current;
  s.uses.push(id);
}
function identifier(s, id) {
  if (s.depth > 0 || s.phase === "initializer") use(s, id);
  else if (s.parens > 0) return;
  else if (s.words.hidden.has(id)) s.linkage = "none";
  else if (s.words.attribute.has(id)) s.last = 0;
  else {
    s.last = id;
    s.since++;
  }
}
function endDeclaration(s) {
  s.candidate = 0;
  s.last = 0;
  s.linkage = "external";
  s.phase = "specifiers";
  s.parens = 0;
}
function exportName(s, id) {
  if (id !== 0 && s.linkage === "external") s.exports.push(id);
}
function punctuator(s, c, atLineStart) {
  if (c === BRACE) openBrace(s, atLineStart);
  else if (c === END_BRACE) {
    s.depth = atLineStart ? 0 : Math.max(0, s.depth - 1);
    if (s.depth === 0 && s.candidate !== 0 && s.phase === "after") endDeclaration(s);
  } else if (s.depth > 0) return;
  else if (c === OPEN) {
    const begins = s.phase === "specifiers" || s.phase === "after" && s.since > 1;
    if (s.parens++ === 0 && begins && s.last !== 0) {
      s.candidate = s.last;
      s.phase = "parameters";
    }
  } else if (c === CLOSE) {
    s.parens = Math.max(0, s.parens - 1);
    if (s.parens === 0 && s.phase === "parameters") {
      s.phase = "after";
      s.since = 0;
    }
  } else if (s.parens > 0) return;
  else if (c === 59) {
    if (s.phase === "specifiers" && s.candidate === 0) exportName(s, s.last);
    endDeclaration(s);
  } else if (c === 61 || c === 91 || c === 44) separator(s, c);
}
function separator(s, c) {
  if (s.phase === "specifiers") exportName(s, s.last);
  s.last = 0;
  if (c === 61) s.phase = "initializer";
  else if (c === 44) s.phase = "specifiers";
  s.candidate = 0;
}
function openBrace(s, atLineStart) {
  if (atLineStart) s.depth = 0;
  if (s.depth++ > 0 || s.phase === "initializer") return;
  if (s.candidate !== 0 && s.parens === 0) {
    exportName(s, s.candidate);
    if (s.candidate === s.words.main && s.linkage === "external") s.main ??= { guards: guardsOf(s) };
    s.phase = "after";
  } else s.last = 0;
}
function guardsOf(s) {
  if (s.branches.some((branch3) => branch3.state === "off")) return null;
  return s.branches.flatMap((branch3) => branch3.state === "positive" ? branch3.names : []);
}
function inDirective(s) {
  const { bytes: bytes2 } = s;
  while (s.at < bytes2.length) {
    const c = bytes2[s.at] ?? 0;
    if (c === NEWLINE) return false;
    if (c === BACKSLASH && (bytes2[s.at + 1] === NEWLINE || bytes2[s.at + 1] === 13)) {
      s.at += bytes2[s.at + 1] === 13 ? 3 : 2;
    } else if (c === SLASH && bytes2[s.at + 1] === SLASH) {
      skipComment(s);
      return false;
    } else if (c === SLASH && bytes2[s.at + 1] === STAR) skipComment(s);
    else if (isSpace(c)) s.at++;
    else return true;
  }
  return false;
}
function directive(s) {
  s.at++;
  if (!inDirective(s)) return;
  const from = s.at;
  while (inName(s.bytes[s.at] ?? 0)) s.at++;
  const kind2 = latin(s.bytes, from, s.at);
  if (kind2 === "include" || kind2 === "include_next" || kind2 === "import") include2(s);
  else if (kind2 === "define") define2(s);
  else if (kind2 === "if" || kind2 === "ifdef" || kind2 === "ifndef") {
    const branch3 = { depth: s.depth, names: [], state: kind2 === "ifndef" ? "negative" : "positive" };
    s.branches.push(branch3);
    condition(s, branch3);
  } else if (kind2 === "else" || kind2 === "elif") {
    const branch3 = s.branches.at(-1);
    if (branch3 !== void 0) {
      s.depth = branch3.depth;
      branch3.state = kind2 === "else" ? "negative" : "positive";
      if (kind2 === "elif") condition(s, branch3);
    }
  } else if (kind2 === "endif") s.branches.pop();
  skipDirective(s);
}
function skipDirective(s) {
  while (inDirective(s)) {
    const c = s.bytes[s.at] ?? 0;
    if (c === QUOTE || c === APOSTROPHE) skipQuoted(s, c);
    else s.at++;
  }
}
function condition(s, branch3) {
  const names = [];
  let zero = 0;
  let others = 0;
  while (inDirective(s)) {
    const c = s.bytes[s.at] ?? 0;
    if (startsName(c)) {
      const id = readName(s);
      if (id !== s.words.defined) names.push(id);
    } else {
      if (c === 48 && !inName(s.bytes[s.at + 1] ?? 0)) zero++;
      else others++;
      s.at++;
    }
  }
  s.tested.push(...names);
  branch3.names = names;
  if (zero === 1 && others === 0 && names.length === 0) branch3.state = "off";
}
function define2(s) {
  if (!inDirective(s) || !startsName(s.bytes[s.at] ?? 0)) return;
  s.defines.push(readName(s));
  while (inDirective(s)) {
    const c = s.bytes[s.at] ?? 0;
    if (startsName(c)) use(s, readName(s));
    else if (c === QUOTE || c === APOSTROPHE) skipQuoted(s, c);
    else if (inName(c)) while (inName(s.bytes[s.at] ?? 0)) s.at++;
    else s.at++;
  }
}
function include2(s) {
  if (!inDirective(s)) return;
  const open = s.bytes[s.at] ?? 0;
  const close = open === 60 ? 62 : open === QUOTE ? QUOTE : 0;
  if (close === 0) return;
  const from = ++s.at;
  while (s.at < s.bytes.length && s.bytes[s.at] !== close && s.bytes[s.at] !== NEWLINE) s.at++;
  if (s.bytes[s.at] !== close) return;
  s.includes.push({ text: latin(s.bytes, from, s.at), form: open === 60 ? "angle" : "quote" });
  s.at++;
}
function latin(bytes2, from, to) {
  let text2 = "";
  for (let i = from; i < to; i++) text2 += String.fromCharCode(bytes2[i] ?? 0);
  return text2;
}

// src/c/build/sources.ts
function sourceFinder(sources) {
  const known4 = new Set(sources);
  const byName3 = /* @__PURE__ */ new Map();
  for (const path of known4) {
    const list3 = byName3.get(baseOf(path));
    if (list3 === void 0) byName3.set(baseOf(path), [path]);
    else list3.push(path);
  }
  const find2 = (directory, word) => {
    const name = word.replace(/\.(o|lo|os|obj)$/, ".c");
    if (!name.endsWith(".c")) return void 0;
    const direct = resolvePath(directory, name);
    if (direct !== void 0 && known4.has(direct)) return direct;
    const found2 = elsewhere(byName3.get(baseOf(name)) ?? [], name.replace(/^(\.{0,2}\/)+/, ""), directory);
    const origin = found2 === void 0 ? /^(.*[^./])\.[\w-]+\.c$/.exec(name)?.[1] : void 0;
    return origin === void 0 ? found2 : find2(directory, `${origin}.c`);
  };
  return {
    all: (directory, words) => {
      const out = /* @__PURE__ */ new Set();
      for (const word of words) {
        const path = find2(directory, word);
        if (path !== void 0) out.add(path);
      }
      return [...out].sort(byteOrder);
    }
  };
}
function elsewhere(candidates2, suffix, directory) {
  const fitting = candidates2.filter((path) => path === suffix || path.endsWith(`/${suffix}`));
  if (fitting.length <= 1) return fitting[0];
  const near = (path) => sharedDepth(directoryOf(path), directory);
  const best = Math.max(...fitting.map(near));
  const nearest2 = fitting.filter((path) => near(path) === best);
  return nearest2.length === 1 && best >= ancestors(directory).length - 2 ? nearest2[0] : void 0;
}

// src/c/build/inventory.ts
function takeTreeInventory(tree, exclude) {
  const names = new NameTable();
  const scan = createScanner(names);
  const excluded = globMatcher(exclude);
  const scans = /* @__PURE__ */ new Map();
  for (const path of tree.paths) if (/\.[ch]$/.test(path)) scans.set(path, scan(tree.bytes(path)));
  const sources = tree.paths.filter((path) => path.endsWith(".c") && !excluded(path));
  return { names, scans, sources, find: sourceFinder(sources), resolveMissing: headerIndex(tree.paths) };
}
function includedSources(inventory) {
  const known4 = new Set(inventory.sources);
  const out = /* @__PURE__ */ new Set();
  for (const [from, scan] of inventory.scans) {
    for (const { text: text2 } of scan.includes) {
      if (!text2.endsWith(".c")) continue;
      const local = resolvePath(directoryOf(from), text2);
      const path = local !== void 0 && known4.has(local) ? local : inventory.resolveMissing(text2, from);
      if (path !== void 0 && path !== from && (!isAside(from) || isAside(path))) out.add(path);
    }
  }
  return out;
}

// src/c/build/macros.ts
function inferMacros(question, configure) {
  const given = /* @__PURE__ */ new Map();
  for (const [name, value] of configure?.defines ?? []) {
    if (question.occurs(name.replace(/\(.*/, ""))) given.set(name, value);
  }
  const guessed = /* @__PURE__ */ new Map();
  const off = [];
  const headers2 = headerNames(question.includeTexts);
  for (const name of question.tested) {
    if (given.has(name) || configure?.decided.has(name) === true || question.own(name) || isReserved(name)) continue;
    if (question.blind === "no" && !question.mentioned.has(name)) continue;
    if (byName(name, headers2, question.headerExists)) guessed.set(name, question.templates.get(name) ?? "1");
    else if (/^(HAVE|ENABLE|USE|WITH)_/.test(name)) off.push(name);
  }
  for (const [name, value] of question.templates) {
    if (!given.has(name) && !question.own(name) && value !== "1" && question.occurs(name)) guessed.set(name, value);
  }
  const path = configure?.path ?? "";
  const limitations = [
    ...report(path, "as configure would set them", [...given.keys()]),
    ...report(path, "on by their names", [...guessed.keys()]),
    ...report(path, "off by their names", off)
  ];
  const settings = [...given, ...guessed].map(([name, body]) => ({ name, body }));
  return { macros: settings, limitations };
}
var isReserved = (name) => name.startsWith("__");
function byName(name, headers2, headerExists) {
  if (namesForeignSystem(name) || isUnusual(name)) return false;
  if (/^HAVE_\w+_H$/.test(name)) return headerCandidates(name, headers2).some(headerExists);
  const have = /^HAVE_(?:DECL_)?(\w+)$/.exec(name)?.[1];
  if (have !== void 0) return onLinux(have);
  return /^(ENABLE|USE|WITH)_\w+$/.test(name) || /(^|_)LINUX$/.test(name);
}
function headerCandidates(name, headers2) {
  const known4 = headers2.get(name);
  if (known4 !== void 0) return [known4];
  const stem2 = name.slice("HAVE_".length, -"_H".length).toLowerCase();
  return [`${stem2}.h`, `${stem2.replace("_", "/")}.h`, `${stem2.replaceAll("_", "/")}.h`];
}
function headerNames(texts2) {
  const out = /* @__PURE__ */ new Map();
  for (const text2 of texts2) {
    const name = `HAVE_${text2.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
    if (!out.has(name)) out.set(name, text2);
  }
  return out;
}
var NAMES_SHOWN = 40;
function report(path, what, names) {
  if (names.length === 0) return [];
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  const detail = `no build was run; macros ${what}: ${names.slice(0, NAMES_SHOWN).join(" ")}${more}`;
  return [{ kind: "inferred-macro", path, line: 0, effect: what.startsWith("off") ? "may-miss" : "may-add", detail }];
}

// src/c/build/inferred.ts
function inferUnits(tree, inventory, reading, settings) {
  const listed3 = new Set(reading.targets.flatMap((target) => target.sources));
  const included = includedSources(inventory);
  const sources = inventory.sources.filter((path) => listed3.has(path) || !included.has(path));
  const macrosFor = macroFinder(tree, inventory, reading, settings);
  const flagsFor = flagFinder(tree, reading.targets);
  const roots = includeRoots(tree.paths, inventory.scans);
  const shared = /* @__PURE__ */ new Map();
  const units = sources.map((path) => {
    const flags = flagsFor(path);
    const guessed = roots(directoryOf(path));
    const macros = [...macrosFor(path).macros, ...flags?.macros ?? [], ...settings.defines];
    const key = macros.map(({ name, body }) => `${name}=${body}`).join("\0");
    if (!shared.has(key)) shared.set(key, macros);
    return {
      path,
      quoteDirs: [...flags?.quoteDirs ?? [], ...guessed],
      includeDirs: [...settings.includes, ...flags?.includeDirs ?? []],
      systemDirs: settings.systemDirs,
      afterDirs: guessed,
      forcedIncludes: flags?.forcedIncludes ?? [],
      macros: shared.get(key) ?? macros,
      std: flags?.std ?? "gnu17",
      wordSize: flags?.wordSize ?? 64,
      resolveMissing: inventory.resolveMissing
    };
  });
  const used = new Set(sources.map(macrosFor));
  return { units, limitations: [...used].flatMap((inferred) => inferred.limitations), labels: /* @__PURE__ */ new Map() };
}
function macroFinder(tree, inventory, reading, settings) {
  const question = macroQuestion(tree, inventory, reading, settings);
  const made = /* @__PURE__ */ new Map();
  const byDirectory = /* @__PURE__ */ new Map();
  return (path) => {
    const directory = directoryOf(path);
    const ready = byDirectory.get(directory);
    if (ready !== void 0) return ready;
    const configure = governing(reading.configures, directory);
    const inferred = made.get(configure) ?? inferMacros(question, configure);
    made.set(configure, inferred);
    byDirectory.set(directory, inferred);
    return inferred;
  };
}
function missingConfiguration(tree, inventory, reading, settings) {
  const macrosFor = macroFinder(tree, inventory, reading, settings);
  const lacking = new Set(
    reading.configures.filter(
      ({ path, configHeaders }) => configHeaders.some((header) => !tree.has(resolvePath(directoryOf(path), header.replace(/:.*/, "")) ?? ""))
    )
  );
  return (path) => {
    const configure = governing(reading.configures, directoryOf(path));
    return configure !== void 0 && lacking.has(configure) ? macrosFor(path) : void 0;
  };
}
function macroQuestion(tree, inventory, reading, settings) {
  const { names, scans } = inventory;
  const own2 = /* @__PURE__ */ new Set();
  const tested = /* @__PURE__ */ new Set();
  const includeTexts = /* @__PURE__ */ new Set();
  for (const [path, scan] of scans) {
    if (isForeign(path) || isForeignHeader(path)) continue;
    for (const name of scan.tested) tested.add(name);
    for (const { text: text2, form } of scan.includes) if (form === "angle") includeTexts.add(text2);
    if (!isApart(path)) for (const name of scan.defines) own2.add(name);
  }
  const ends = new Set(tree.paths.filter((path) => path.endsWith(".h")));
  return {
    tested: [...tested].map((name) => names.text(name)).sort(byteOrder),
    occurs: (name) => names.find(name) !== 0,
    own: (name) => own2.has(names.find(name)),
    mentioned: reading.mentioned,
    templates: reading.templates,
    headerExists: (header) => settings.systemHeaderExists(header) || ends.has(header),
    includeTexts,
    blind: reading.mentioned.size === 0 && reading.targets.length === 0 ? "yes" : "no"
  };
}
function flagFinder(tree, targets) {
  const byPath = /* @__PURE__ */ new Map();
  const byDirectory = /* @__PURE__ */ new Map();
  for (const target of targets) {
    for (const path of target.sources) {
      if (!byPath.has(path)) byPath.set(path, target);
      if (!byDirectory.has(directoryOf(path))) byDirectory.set(directoryOf(path), target);
    }
  }
  const read = /* @__PURE__ */ new Map();
  return (path) => {
    const target = byPath.get(path) ?? byDirectory.get(directoryOf(path));
    if (target === void 0) return void 0;
    const words = [...target.flags, ...target.ownFlags?.get(path) ?? []];
    const key = `${target.directory}\0${words.join("\0")}`;
    const ready = read.get(key);
    if (ready !== void 0) return ready;
    const flags = inTree(tree, target.directory, readFlags(words));
    read.set(key, flags);
    return flags;
  };
}
function inTree(tree, directory, flags) {
  const place = (words) => words.flatMap((word) => {
    const path = word.startsWith("/") ? resolvePath("", word.slice(1)) : resolvePath(directory, word);
    return path !== void 0 && (path === "" || tree.exists(path)) ? [path] : [];
  });
  return {
    ...flags,
    quoteDirs: place(flags.quoteDirs),
    includeDirs: place([...flags.includeDirs, ...flags.systemDirs]),
    systemDirs: [],
    afterDirs: place(flags.afterDirs),
    forcedIncludes: place(flags.forcedIncludes)
  };
}

// src/c/build/grouping.ts
var isLeftOut = (input, path) => input.extent === "inferred" && input.conditional.has(path);

// src/c/build/reach.ts
var NOBODY = [];
function definersOf(scans, names) {
  const lists = new Array(names + 1);
  scans.forEach((scan, unit) => {
    for (const name of scan.exports) {
      const list3 = lists[name];
      if (list3 === void 0) lists[name] = [unit];
      else if (list3.at(-1) !== unit) list3.push(unit);
    }
  });
  return { of: (name) => lists[name] ?? NOBODY };
}
function reachableUnits(start, paths, scans, definers, eligible) {
  const reached = new Set(start);
  const resolved = /* @__PURE__ */ new Set();
  for (const unit of reached) {
    const scan = scans[unit];
    if (scan === void 0) continue;
    for (const name of scan.exports) resolved.add(name);
    for (const name of scan.uses) {
      if (resolved.has(name)) continue;
      const candidates2 = definers.of(name);
      if (candidates2.length === 0) continue;
      resolved.add(name);
      const found2 = nearestUnit(candidates2, unit, paths, reached, eligible);
      if (found2 !== void 0) reached.add(found2);
    }
  }
  return reached;
}
function nearestUnit(candidates2, user, paths, reached, eligible) {
  const home = directoryOf(paths[user] ?? "");
  let best;
  let bestDepth = -1;
  for (const unit of candidates2) {
    if (reached.has(unit)) return unit;
    if (!eligible(unit)) continue;
    const directory = directoryOf(paths[unit] ?? "");
    const depth = sharedDepth(directory, home) + (directory === home ? 1 : 0);
    if (depth > bestDepth) [best, bestDepth] = [unit, depth];
  }
  return best;
}

// src/c/build/target.ts
function libraryKey(word) {
  const base = word.slice(word.lastIndexOf("/") + 1).replace(/^-l/, "");
  return base.replace(/\.(la|a|so|lo)$/, "").replace(/^lib/, "");
}
var isLibraryWord = (word) => /\.(la|a|so)$/.test(word);

// src/c/build/groups.ts
function createGroups(input) {
  const index = new Map(input.paths.map((path, i) => [path, i]));
  const libraries = librariesByKey(input.targets);
  const list3 = [];
  const claimed = /* @__PURE__ */ new Set();
  const names = /* @__PURE__ */ new Set();
  const main = input.scans.map((scan) => {
    const guards = scan.main?.guards;
    return guards?.every(input.isOn) ?? false;
  });
  const hasMain = (unit) => main[unit] ?? false;
  const ownUnits = (target) => target.sources.flatMap((path) => index.get(path) ?? []);
  const join2 = (group3, units) => {
    for (const unit of units) {
      group3.units.add(unit);
      if (group3.role === "product" || hasMain(unit) || isAside(input.paths[unit] ?? "")) claimed.add(unit);
    }
  };
  return {
    list: list3,
    definers: definersOf(input.scans, input.names),
    add: (wanted, role2, units) => {
      const members = [...units];
      if (members.length === 0) return;
      const group3 = { name: freeName(names, wanted), role: role2, units: /* @__PURE__ */ new Set() };
      join2(group3, members);
      list3.push(group3);
    },
    join: join2,
    isClaimed: (unit) => claimed.has(unit),
    hasMain,
    mainsAmong: (units) => units.filter(hasMain),
    ownUnits,
    unitsOf: (target) => new Set([...linked(target, libraries)].flatMap(ownUnits))
  };
}
function freeName(names, wanted) {
  let name = wanted;
  for (let i = 2; names.has(name); i++) name = `${wanted}-${i}`;
  names.add(name);
  return name;
}
function librariesByKey(targets) {
  const out = /* @__PURE__ */ new Map();
  for (const target of targets) {
    if (target.kind === "program" || target.kind === "test") continue;
    const key = libraryKey(target.name);
    const list3 = out.get(key);
    if (list3 === void 0) out.set(key, [target]);
    else list3.push(target);
  }
  return out;
}
function linked(target, libraries) {
  const out = /* @__PURE__ */ new Set([target]);
  for (const user of out) {
    for (const key of user.links) {
      const library = nearest(libraries.get(libraryKey(key)) ?? [], user.directory);
      if (library !== void 0) out.add(library);
    }
  }
  return out;
}
function nearest(candidates2, directory) {
  const rank = (target) => sharedDepth(target.directory, directory);
  return [...candidates2].sort((a, b) => rank(b) - rank(a) || byteOrder(a.directory, b.directory))[0];
}
var directoriesOf = (group3, paths) => new Set([...group3.units].map((unit) => directoryOf(paths[unit] ?? "")));

// src/c/build/hosts.ts
function findHosts(groups, input) {
  const products = groups.list.filter((group3) => group3.role === "product");
  const around = /* @__PURE__ */ new Map();
  for (const group3 of products) {
    const covered = /* @__PURE__ */ new Set();
    for (const directory of directoriesOf(group3, input.paths))
      for (const above of ancestors(directory)) covered.add(above);
    for (const directory of covered) {
      const list3 = around.get(directory);
      if (list3 === void 0) around.set(directory, [group3]);
      else list3.push(group3);
    }
  }
  const users = new Map(products.map((group3) => [group3, usesOf(group3, input)]));
  const using = (units, counts2 = () => true) => {
    const names = units.flatMap((unit) => input.scans[unit]?.exports ?? []).filter(counts2);
    return products.filter((group3) => names.some((name) => users.get(group3)?.has(name)));
  };
  const hosts2 = (unit) => {
    const directory = ancestors(directoryOf(input.paths[unit] ?? "")).find((above) => around.has(above));
    const candidates2 = directory === void 0 ? [] : around.get(directory) ?? [];
    if (candidates2.length < 2) return candidates2;
    const needing = using([unit]).filter((group3) => candidates2.includes(group3));
    return needing.length > 0 ? needing : candidates2;
  };
  const alike2 = (unit, candidates2) => {
    const directory = ancestors(directoryOf(input.paths[unit] ?? "")).find((above) => around.has(above)) ?? "";
    const prefix = directory === "" ? "" : `${directory}/`;
    const within4 = (group3) => [...group3.units].filter((own2) => input.paths[own2]?.startsWith(prefix)).sort((a, b) => a - b).join();
    return new Set(candidates2.map(within4)).size === 1;
  };
  return Object.assign(hosts2, { using, alike: alike2 });
}
function usesOf(group3, input) {
  const out = /* @__PURE__ */ new Set();
  for (const unit of group3.units) for (const name of input.scans[unit]?.uses ?? []) out.add(name);
  return out;
}

// src/c/build/strays.ts
function placeRemaining(groups, input) {
  placePlugins(groups, input, findHosts(groups, input));
  placeLibraries(groups, input, findHosts(groups, input));
  const hosts2 = findHosts(groups, input);
  const ambiguous = [];
  const unbuilt = /* @__PURE__ */ new Map();
  const apart = /* @__PURE__ */ new Map();
  const undecided = /* @__PURE__ */ new Map();
  const listed3 = listedShare(input);
  const needed = (unit) => hosts2.using([unit], (name) => !groups.definers.of(name).some(groups.isClaimed)).length > 0;
  const unlisted = (unit, path) => isForeign(path) || (listed3.get(directoryOf(path)) ?? 0) >= 0.5 && !needed(unit);
  const joins = [];
  for (let unit = 0; unit < input.paths.length; unit++) {
    if (groups.isClaimed(unit)) continue;
    const path = input.paths[unit] ?? "";
    const around = hosts2(unit);
    const [only] = around;
    if (isApart(path) || isTestFile(path)) push(apart, apartRoot(path), unit);
    else if (isLeftOut(input, path) || input.extent === "inferred" && unlisted(unit, path)) {
      push(unbuilt, only?.name ?? directoryOf(path), unit);
    } else if (only !== void 0 && hosts2.alike(unit, around)) for (const group3 of around) joins.push([group3, unit]);
    else push(undecided, directoryOf(path), unit);
  }
  for (const [group3, unit] of joins) groups.join(group3, [unit]);
  for (const [directory, units] of mergeHomeless(undecided, hosts2)) {
    groups.add(nameOf(directory), "product", units);
    ambiguous.push({ directory, candidates: hosts2(units[0] ?? 0).map((group3) => group3.name) });
  }
  for (const [directory, units] of apart) groups.add(directory, "apart", units);
  const program = (name, role2, units) => ({
    name,
    role: role2,
    paths: [...units].sort((a, b) => a - b).map((unit) => input.paths[unit] ?? "")
  });
  return {
    programs: groups.list.map((group3) => program(group3.name, group3.role, group3.units)).sort((a, b) => byteOrder(a.name, b.name)),
    ambiguous,
    unbuilt: [...unbuilt].map(([name, units]) => program(name, "apart", units))
  };
}
function placePlugins(groups, input, hosts2) {
  const loads2 = (group3) => [...group3.units].some((unit) => input.scans[unit]?.uses.some((name) => input.dlopen.has(name)));
  const loaders = groups.list.filter((group3) => group3.role === "product" && loads2(group3));
  const joins = [];
  for (const target of input.targets) {
    const own2 = groups.ownUnits(target);
    const [first2] = own2;
    if (target.kind !== "plugin" || first2 === void 0 || own2.every(groups.isClaimed)) continue;
    const path = input.paths[first2] ?? "";
    if (isApart(path) || isForeign(path)) continue;
    const units = groups.unitsOf(target);
    const providing = providers(groups, input, own2, loaders);
    const around = providing.length > 0 ? providing : hosts2(first2);
    for (const group3 of around) joins.push([group3, units]);
    if (around.length === 0) groups.add(target.name, "product", units);
  }
  for (const [group3, units] of joins) groups.join(group3, units);
}
function providers(groups, input, units, candidates2) {
  const names = new Set(units.flatMap((unit) => input.scans[unit]?.uses ?? []));
  for (const unit of units) for (const name of input.scans[unit]?.exports ?? []) names.delete(name);
  const counts2 = new Map(candidates2.map((group3) => [group3, 0]));
  for (const name of names) {
    const definers = groups.definers.of(name);
    if (definers.length === 0) continue;
    for (const group3 of candidates2) {
      if (definers.some((unit) => group3.units.has(unit))) counts2.set(group3, (counts2.get(group3) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts2.values());
  return candidates2.filter((group3) => most > 0 && counts2.get(group3) === most);
}
function placeLibraries(groups, input, hosts2) {
  const rest = input.targets.filter(
    (target) => target.kind === "library" || target.kind === "made" || target.kind === "plugin"
  );
  for (const target of rest) {
    const own2 = groups.ownUnits(target);
    if (own2.length === 0 || own2.some(groups.isClaimed)) continue;
    const apart = own2.every((unit) => isApart(input.paths[unit] ?? "") || isForeign(input.paths[unit] ?? ""));
    const using = hosts2.using(own2);
    for (const group3 of apart ? [] : using) groups.join(group3, groups.unitsOf(target));
    if (apart || using.length === 0) groups.add(target.name, apart ? "apart" : "product", groups.unitsOf(target));
  }
}
function listedShare(input) {
  const listed3 = new Set(input.targets.flatMap((target) => target.sources));
  const counts2 = /* @__PURE__ */ new Map();
  for (const path of input.paths) {
    const count = counts2.get(directoryOf(path)) ?? { all: 0, listed: 0 };
    count.all++;
    if (listed3.has(path)) count.listed++;
    counts2.set(directoryOf(path), count);
  }
  return new Map([...counts2].map(([directory, count]) => [directory, count.listed / count.all]));
}
function mergeHomeless(undecided, hosts2) {
  const out = /* @__PURE__ */ new Map();
  for (const [directory, units] of undecided) {
    const homeless = hosts2(units[0] ?? 0).length === 0;
    for (const unit of units) push(out, homeless ? "" : directory, unit);
  }
  return out;
}
function push(map, key, unit) {
  const list3 = map.get(key);
  if (list3 === void 0) map.set(key, [unit]);
  else list3.push(unit);
}
function nameOf(directory) {
  const parts = directory.split("/").filter((part) => part !== "src");
  return parts.at(-1) || "all";
}

// src/c/build/programs.ts
function groupPrograms(input) {
  const groups = createGroups(input);
  for (const { name, paths } of input.declared) {
    const wanted = new Set(paths);
    groups.add(
      name,
      "product",
      indices(input, (path) => wanted.has(path))
    );
  }
  addListed(groups, input);
  addByMain(groups, input);
  return placeRemaining(groups, input);
}
var indices = (input, accept) => input.paths.flatMap((path, i) => accept(path) ? [i] : []);
function addListed(groups, input) {
  const listed3 = input.targets.map((target) => ({ target, units: groups.unitsOf(target), mains: groups.mainsAmong(groups.ownUnits(target)) })).filter(({ target, mains }) => isProgram(target, mains.length));
  listed3.sort((a, b) => b.units.size - a.units.size || byteOrder(a.target.name, b.target.name));
  const taken = new Set(input.paths.flatMap((_, i) => groups.isClaimed(i) ? [i] : []));
  for (const { target, units, mains } of listed3) {
    if (mains.some((main) => taken.has(main)) || units.size === 0) continue;
    for (const main of mains) taken.add(main);
    const own2 = groups.ownUnits(target).map((unit) => input.paths[unit] ?? "");
    const home = mains.length > 0 ? mains.map((main) => input.paths[main] ?? "") : own2;
    const apart = target.kind === "test" || home.every(isAside);
    groups.add(target.name, apart ? "apart" : "product", units);
  }
}
function isProgram(target, mains) {
  if (target.kind === "program" || target.kind === "test") return target.sources.length > 0;
  return target.kind === "made" && mains === 1;
}
function addByMain(groups, input) {
  const { paths, scans } = input;
  const listed3 = groups.list.some((group3) => group3.role === "product");
  for (let main = 0; main < paths.length; main++) {
    const path = paths[main] ?? "";
    if (!groups.hasMain(main) || groups.isClaimed(main) || isLeftOut(input, path)) continue;
    const aside2 = isAside(path);
    const home = directoryOf(path);
    const eligible = (unit) => {
      const other = paths[unit] ?? "";
      if (groups.hasMain(unit) || isLeftOut(input, other)) return false;
      if (listed3 && !aside2) return other.startsWith(home === "" ? "" : `${home}/`) && !groups.isClaimed(unit);
      return aside2 ? isAside(other) && (directoryOf(other) === home || apartRoot(other) === apartRoot(path)) : !isAside(other);
    };
    const reached = reachableUnits([main], paths, scans, groups.definers, eligible);
    groups.add(programName(path), aside2 ? "apart" : "product", reached);
  }
}
function programName(path) {
  const stem2 = path.slice(path.lastIndexOf("/") + 1, -2);
  const directory = directoryOf(path);
  const parent = directory.slice(directory.lastIndexOf("/") + 1);
  return stem2 === "main" && parent !== "" && parent !== "src" ? parent : stem2;
}

// src/c/build/make-targets.ts
var COMPILES = /\$[({](?:CC|LD|LINK\w*|CCLD|HOSTCC|COMPILE\w*)[)}]|(?:^|\s|@)(?:gcc|cc|clang)\s/;
var AUTOMATIC = { "@": "out", "<": "", "^": "", "*": "", "?": "", "+": "" };
var isObject = (word) => /\.(o|lo|c|os)$/.test(word) && !word.includes("%");
function makeTargets(reading, find2) {
  const drafts = /* @__PURE__ */ new Map();
  for (const rule of reading.rules) {
    for (const target of rule.targets) {
      if (/[%*]/.test(target) || target.startsWith(".") || isObject(target) || isBundle(target)) continue;
      addRule(reading, draftOf(drafts, target), rule);
    }
  }
  const flags = commonFlags(reading);
  const ownFlags = objectFlags(reading, find2);
  const out = [];
  for (const [name, draft] of drafts) {
    const sources = find2.all(reading.directory, draft.objects);
    if (sources.length === 0) continue;
    const kind2 = /\.(a|la)$/.test(name) ? "library" : draft.shared === "yes" || /\.so$/.test(name) ? "plugin" : "made";
    out.push({
      name: baseOf(name),
      kind: kind2,
      directory: reading.directory,
      sources,
      links: [...draft.links],
      flags,
      ownFlags
    });
  }
  return out;
}
var isBundle = (name) => /^(all|install.*|uninstall.*|clean|distclean|.*clean|tags|TAGS|depend|deps|check|test|tests|doc|docs|dist|indent|cscope|help|lint|FORCE|modules|debug|profile|static)$/.test(
  name
);
function draftOf(drafts, name) {
  const known4 = drafts.get(name) ?? { objects: /* @__PURE__ */ new Set(), links: /* @__PURE__ */ new Set(), shared: "no" };
  drafts.set(name, known4);
  return known4;
}
function addRule(reading, draft, rule) {
  const words = [...rule.prerequisites];
  for (const line of rule.recipe) {
    if (!COMPILES.test(line)) continue;
    const expanded = reading.expand(line, AUTOMATIC);
    if (/(^|\s)-c(\s|$)/.test(expanded)) continue;
    words.push(...expanded.split(/\s+/));
    if (/(^|\s)-(shared|bundle)(\s|$)/.test(expanded)) draft.shared = "yes";
  }
  for (const word of words) {
    if (isObject(word)) draft.objects.add(word);
    else if (isLibraryWord(word)) draft.links.add(libraryKey(word));
  }
}
function commonFlags(reading) {
  const texts2 = ["$(CPPFLAGS) $(CFLAGS) $(EXTRA_CFLAGS) $(ccflags-y)"];
  for (const rule of reading.rules) {
    const general = rule.targets.every((target) => target.includes("%") || target.startsWith(".") || !isObject(target));
    if (general) texts2.push(...rule.recipe.filter((line) => COMPILES.test(line)));
  }
  return flagWords(texts2.map((text2) => reading.expand(text2, AUTOMATIC)));
}
function objectFlags(reading, find2) {
  const out = /* @__PURE__ */ new Map();
  for (const rule of reading.rules) {
    const lines = rule.recipe.filter((line) => COMPILES.test(line));
    if (lines.length === 0 || rule.targets.length > 20) continue;
    for (const source of find2.all(reading.directory, rule.targets.filter(isObject))) {
      out.set(source, flagWords(lines.map((line) => reading.expand(line, AUTOMATIC))));
    }
  }
  return out;
}
var READ = /^-(D|U|I|include|isystem|iquote|idirafter|std=|m32|m64)/;
function flagWords(texts2) {
  const out = [];
  const seen = /* @__PURE__ */ new Set();
  for (const text2 of texts2) {
    if (!text2.includes("-")) continue;
    const words = splitShellWords(text2);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? "";
      if (!READ.test(word)) continue;
      const separate = /^-(D|U|I|include|isystem|iquote|idirafter)$/.test(word);
      const value = separate ? words[++i] ?? "" : "";
      if (separate && value === "") continue;
      const key = `${word} ${value}`;
      if (seen.has(key)) continue;
      seen.add(key);
      out.push(word, ...separate ? [value] : []);
    }
  }
  return out;
}

// src/c/build/automake-targets.ts
var PRIMARY = /^(?:(\w+)_)?(PROGRAMS|LIBRARIES|LTLIBRARIES)$/;
function automakeTargets(reading, find2) {
  const out = [];
  const seen = /* @__PURE__ */ new Set();
  for (const variable2 of [...reading.names].sort()) {
    const match = PRIMARY.exec(variable2);
    if (match === null) continue;
    const prefix = match[1] ?? "";
    for (const name of wordsOf(reading, variable2)) {
      if (seen.has(name) || prefix === "EXTRA") continue;
      seen.add(name);
      out.push(targetOf(reading, find2, name, match[2] ?? "", prefix));
    }
  }
  return out;
}
function targetOf(reading, find2, name, primary, prefix) {
  const id = name.replace(/[^A-Za-z0-9_@]/g, "_");
  const either2 = (own2, common) => reading.names.includes(own2) ? `$(${own2})` : `$(${common})`;
  const listed3 = [`${id}_SOURCES`, `nodist_${id}_SOURCES`, `dist_${id}_SOURCES`].filter(
    (v) => reading.names.includes(v)
  );
  const words = listed3.length > 0 ? listed3.flatMap((v) => wordsOf(reading, v)) : [`${name.replace(/\.\w+$/, "")}.c`];
  const linkWords = reading.expand(`${either2(`${id}_LDADD`, "LDADD")} $(${id}_LIBADD)`).split(/\s+/);
  const flagText = reading.expand(
    `$(DEFS) $(INCLUDES) ${either2(`${id}_CPPFLAGS`, "AM_CPPFLAGS")} $(CPPFLAGS) ${either2(`${id}_CFLAGS`, "AM_CFLAGS")} $(CFLAGS)`
  );
  return {
    name: primary === "PROGRAMS" ? name.slice(name.lastIndexOf("/") + 1) : name,
    kind: kindOf(primary, prefix, reading.expand(either2(`${id}_LDFLAGS`, "AM_LDFLAGS"))),
    directory: reading.directory,
    sources: find2.all(reading.directory, [...words, ...linkWords.filter((word) => /\.l?o$/.test(word))]),
    links: linkWords.filter(isLibraryWord).map(libraryKey),
    flags: flagWords([flagText])
  };
}
function kindOf(primary, prefix, linkFlags) {
  if (prefix.startsWith("check")) return primary === "PROGRAMS" ? "test" : "library";
  if (primary === "PROGRAMS") return "program";
  return /(^|\s)-module(\s|$)/.test(linkFlags) ? "plugin" : "library";
}
var wordsOf = (reading, variable2) => reading.value(variable2).split(/\s+/).filter((word) => word !== "");

// src/c/build/cmake-state.ts
var listOf = (text2) => text2.split(";").filter((word) => word !== "");
function variableOf(state, name) {
  if (name === "CMAKE_CURRENT_SOURCE_DIR" || name === "CMAKE_CURRENT_LIST_DIR") return `/${state.directory}`;
  if (name === "CMAKE_CURRENT_BINARY_DIR") return `/${state.directory}/build`;
  return state.variables.get(name) ?? "";
}
function expand(state, text2) {
  let out = text2;
  for (let i = 0; i < 8 && out.includes("${"); i++) {
    const next = out.replace(/\$\{([\w./+-]*)\}/g, (_, name) => variableOf(state, name));
    if (next === out || next.length > 1e6) break;
    out = next;
  }
  return out;
}
var expandAll = (state, args) => args.flatMap(({ text: text2, quoted }) => quoted === "yes" ? [expand(state, text2)] : listOf(expand(state, text2)));
var repositoryPath = (state, text2) => text2.startsWith("/") ? resolvePath("", text2.slice(1)) : resolvePath(state.directory, text2);

// src/c/build/cmake-effects.ts
var effect = (run2) => (state, args) => {
  run2(state, expandAll(state, args));
  return true;
};
var addTarget = (kind2) => effect((state, [name = "", ...words]) => {
  declare(state, name, words.includes("MODULE") ? "plugin" : kind2, words);
});
function declare(state, name, kind2, words) {
  const draft = state.targets.get(name) ?? {
    name,
    kind: kind2,
    directory: state.directory,
    sources: /* @__PURE__ */ new Set(),
    links: /* @__PURE__ */ new Set(),
    flags: [...state.flags]
  };
  state.targets.set(name, draft);
  addSources(state, draft, words);
  const links = words.findIndex((word) => /^(LINK_LIBRARIES|LIBS|LIBRARIES|DEPENDS|DEPS)$/.test(word));
  for (const word of links < 0 ? [] : words.slice(links + 1)) {
    if (/^[A-Z_]+$/.test(word) && word.includes("_")) break;
    draft.links.add(word);
  }
}
function addSources(state, draft, words) {
  const sources = words.filter((word) => word.endsWith(".c")).map((word) => word.startsWith("/") ? word.slice(1) : word);
  const local = sources.filter((word) => !words.includes(`/${word}`));
  for (const source of state.find.all(state.directory, local)) draft.sources.add(source);
  for (const source of state.find.all(
    "",
    sources.filter((word) => words.includes(`/${word}`))
  ))
    draft.sources.add(source);
  for (const word of words) {
    const objects = /^\$<TARGET_OBJECTS:(.+)>$/.exec(word)?.[1];
    if (objects !== void 0) draft.links.add(objects);
  }
}
var onTarget = (add2) => effect((state, [name = "", ...words]) => {
  const draft = state.targets.get(name);
  if (draft !== void 0)
    add2(
      state,
      draft,
      words.filter((word) => !/^(PUBLIC|PRIVATE|INTERFACE|SYSTEM|BEFORE|AFTER)$/.test(word))
    );
});
function addFlags(state, flags) {
  state.flags = [...state.flags, ...flags];
}
var definition = (word) => word.startsWith("-D") ? word : `-D${word}`;
var directoryFlags = (state, words) => words.flatMap((word) => {
  const path = /^(SYSTEM|BEFORE|AFTER)$/.test(word) ? void 0 : repositoryPath(state, word);
  return path !== void 0 && (path === "" || state.tree.exists(path)) ? ["-I", `/${path}`] : [];
});
var EFFECTS = /* @__PURE__ */ new Map([
  [
    "set",
    effect((state, [name = "", ...words]) => {
      const end = words.findIndex((word) => word === "CACHE" || word === "PARENT_SCOPE");
      if (end >= 0 && words[end] === "CACHE" && state.variables.has(name)) return;
      state.variables.set(name, (end < 0 ? words : words.slice(0, end)).join(";"));
    })
  ],
  ["unset", effect((state, [name = ""]) => void state.variables.delete(name))],
  [
    "option",
    effect((state, [name = "", , value = "OFF"]) => {
      if (state.variables.has(name)) return;
      state.variables.set(name, isUnusual(name) || namesForeignSystem(name) ? value : "ON");
    })
  ],
  [
    "list",
    effect((state, [verb, name = "", ...words]) => {
      if (verb === "APPEND") state.variables.set(name, [...listOf(variableOf(state, name)), ...words].join(";"));
      else if (verb === "PREPEND") state.variables.set(name, [...words, ...listOf(variableOf(state, name))].join(";"));
      else if (verb === "REMOVE_ITEM")
        state.variables.set(
          name,
          listOf(variableOf(state, name)).filter((word) => !words.includes(word)).join(";")
        );
    })
  ],
  [
    "file",
    effect((state, [verb, name = "", ...globs]) => {
      if (verb !== "GLOB" && verb !== "GLOB_RECURSE") return;
      const wanted = globs.filter(
        (word) => !/^(RELATIVE|CONFIGURE_DEPENDS|FOLLOW_SYMLINKS|LIST_DIRECTORIES|true|false)$/.test(word)
      );
      const found2 = wanted.flatMap((glob) => {
        const path = repositoryPath(state, glob);
        if (path === void 0 || !/[*?]/.test(path)) return [];
        return state.tree.matching(
          verb === "GLOB" ? path : `${directoryOf(path)}/**/${baseOf(path)}`.replace(/^\//, "")
        );
      });
      state.variables.set(name, found2.map((path) => `/${path}`).join(";"));
    })
  ],
  [
    "include",
    effect((state, [file = ""]) => {
      const path = repositoryPath(state, /\.cmake$/.test(file) ? file : `cmake/${file}.cmake`);
      if (path !== void 0) state.read(state, path);
    })
  ],
  [
    "add_subdirectory",
    effect((state, [name = ""]) => {
      const directory = repositoryPath(state, name);
      if (directory === void 0) return;
      const { directory: outer, flags } = state;
      state.directory = directory;
      state.read(state, directory === "" ? "CMakeLists.txt" : `${directory}/CMakeLists.txt`);
      state.directory = outer;
      state.flags = flags;
    })
  ],
  ["add_executable", addTarget("program")],
  ["add_library", addTarget("library")],
  ["target_sources", onTarget(addSources)],
  [
    "target_link_libraries",
    onTarget((_state, draft, words) => {
      for (const word of words) draft.links.add(word);
    })
  ],
  ["target_compile_definitions", onTarget((_state, draft, words) => void draft.flags.push(...words.map(definition)))],
  [
    "target_include_directories",
    onTarget((state, draft, words) => void draft.flags.push(...directoryFlags(state, words)))
  ],
  [
    "target_compile_options",
    onTarget((_state, draft, words) => void draft.flags.push(...words.filter((word) => /^-[DU]/.test(word))))
  ],
  [
    "add_definitions",
    effect(
      (state, words) => addFlags(
        state,
        words.filter((word) => /^-[DU]/.test(word))
      )
    )
  ],
  ["add_compile_definitions", effect((state, words) => addFlags(state, words.map(definition)))],
  ["include_directories", effect((state, words) => addFlags(state, directoryFlags(state, words)))]
]);
var STOCK = /^add_(custom|dependencies|compile|link|definitions|test$)/;
function custom(state, command2) {
  const match = /(executable|program|binary|tool|app|plugin|module|engine|driver|library|lib|objects?|unittest|test)s?$/.exec(
    command2.name
  );
  if (match === null || !command2.name.startsWith("add_") || STOCK.test(command2.name)) return;
  const [name = "", ...words] = expandAll(state, command2.args);
  if (!words.some((word) => word.endsWith(".c"))) return;
  const what = match[1] ?? "";
  const program = /^(executable|program|binary|tool|app)$/.test(what);
  const kind2 = program ? "program" : /test$/.test(what) ? "test" : /^(plugin|module|engine|driver)$/.test(what) ? "plugin" : "library";
  declare(state, kind2 === "plugin" ? `${name}_${what}` : name, kind2, words);
}

// src/c/build/cmake-syntax.ts
var COMMAND = /[ \t]*([A-Za-z_]\w*)[ \t]*\(/y;
function cmakeCommands(text2) {
  const out = [];
  for (let at2 = 0; at2 < text2.length; ) {
    COMMAND.lastIndex = at2;
    const match = COMMAND.exec(text2);
    if (match === null) {
      at2 = nextLine(text2, at2);
      continue;
    }
    const { args, end } = argumentsAt(text2, COMMAND.lastIndex);
    out.push({ name: (match[1] ?? "").toLowerCase(), args });
    at2 = end;
  }
  return out;
}
function nextLine(text2, at2) {
  if (text2.startsWith("#[[", at2)) {
    const end = text2.indexOf("]]", at2);
    return end < 0 ? text2.length : end + 2;
  }
  const line = text2.indexOf("\n", at2);
  return line < 0 ? text2.length : line + 1;
}
function argumentsAt(text2, start) {
  const args = [];
  let depth = 0;
  for (let at2 = start; at2 < text2.length; ) {
    const c = text2[at2] ?? "";
    if (c === ")" && depth-- === 0) return { args, end: at2 + 1 };
    if (c === "(") depth++;
    if (c === "(" || c === ")") {
      args.push({ text: c, quoted: "no" });
      at2++;
    } else if (c === "#") at2 = nextLine(text2, at2);
    else if (c === '"') {
      const end = quoteEnd2(text2, at2 + 1);
      args.push({ text: text2.slice(at2 + 1, end).replace(/\\(["\\$;])/g, "$1"), quoted: "yes" });
      at2 = end + 1;
    } else if (/\s/.test(c)) at2++;
    else {
      const from = at2;
      while (at2 < text2.length && !/[\s()"#]/.test(text2[at2] ?? "")) at2++;
      args.push({ text: text2.slice(from, at2), quoted: "no" });
    }
  }
  return { args, end: text2.length };
}
function quoteEnd2(text2, from) {
  for (let i = from; i < text2.length; i++) {
    if (text2[i] === '"') return i;
    if (text2[i] === "\\") i++;
  }
  return text2.length;
}

// src/c/build/cmake.ts
var MAX_DEPTH2 = 40;
function cmakeTargets(tree, find2, defines2) {
  const visited2 = /* @__PURE__ */ new Set();
  const out = [];
  const lists = tree.paths.filter((path) => baseOf(path) === "CMakeLists.txt");
  for (const path of lists.sort((a, b) => a.split("/").length - b.split("/").length)) {
    if (visited2.has(path)) continue;
    const top = directoryOf(path);
    const variables = new Map([...systemVariables(top), ...defines2]);
    const state = {
      tree,
      find: find2,
      variables,
      targets: /* @__PURE__ */ new Map(),
      visited: visited2,
      directory: top,
      flags: [],
      read: readList,
      budget: 2e5,
      depth: 0
    };
    readList(state, path);
    for (const draft of state.targets.values()) {
      out.push({ ...draft, sources: [...draft.sources].sort(), links: [...draft.links].map(libraryKey) });
    }
  }
  return out;
}
var systemVariables = (top) => {
  const root = `/${top}`.replace(/\/$/, "");
  const names = {
    CMAKE_SYSTEM_NAME: "Linux",
    CMAKE_SYSTEM_PROCESSOR: "x86_64",
    CMAKE_C_COMPILER_ID: "GNU",
    UNIX: "1",
    LINUX: "1"
  };
  const sizes = {
    CMAKE_SIZEOF_VOID_P: "8",
    CMAKE_BUILD_TYPE: "Release",
    WIN32: "",
    APPLE: "",
    MSVC: "",
    MINGW: "",
    BSD: ""
  };
  const tops = {
    CMAKE_SOURCE_DIR: root,
    PROJECT_SOURCE_DIR: root,
    CMAKE_BINARY_DIR: `${root}/build`,
    PROJECT_BINARY_DIR: `${root}/build`
  };
  return Object.entries({ ...names, ...sizes, ...tops });
};
function readList(state, path) {
  const text2 = state.tree.text(path);
  if (text2 === void 0 || state.visited.has(path) || state.depth > MAX_DEPTH2) return;
  if (baseOf(path) === "CMakeLists.txt") state.visited.add(path);
  state.depth++;
  run(
    state,
    state.tree.cached(`cmake:${path}`, () => cmakeCommands(text2))
  );
  state.depth--;
}
function run(state, commands2) {
  for (let i = 0; i < commands2.length && state.budget-- > 0; i++) {
    const command2 = commands2[i];
    if (command2 === void 0) return;
    const { name } = command2;
    if (name === "function" || name === "macro" || name === "while") i = blockEnd(commands2, i, name);
    else if (name === "foreach") {
      const end = blockEnd(commands2, i, name);
      loop2(state, command2, commands2.slice(i + 1, end));
      i = end;
    } else if (name === "if") {
      const end = blockEnd(commands2, i, name);
      branch2(state, commands2, i, end);
      i = end;
    } else if (name === "return") return;
    else EFFECTS.get(name)?.(state, command2.args) ?? custom(state, command2);
  }
}
function blockEnd(commands2, start, name) {
  let depth = 0;
  for (let i = start; i < commands2.length; i++) {
    if (commands2[i]?.name === name) depth++;
    else if (commands2[i]?.name === `end${name}` && --depth === 0) return i;
  }
  return commands2.length;
}
function loop2(state, command2, body) {
  const [variable2 = "", ...words] = expandAll(state, command2.args);
  const items = words[0] === "IN" ? words.slice(2).flatMap((word) => listOf(words[1] === "LISTS" ? variableOf(state, word) : word)) : words;
  if (items[0] === "RANGE" || ++state.depth > MAX_DEPTH2) return;
  for (const item of items) {
    state.variables.set(variable2, item);
    run(state, body);
  }
  state.depth--;
}
function branch2(state, commands2, start, end) {
  let from = start;
  let depth = 0;
  let open = true;
  for (let i = start + 1; i <= end && open; i++) {
    const name = commands2[i]?.name;
    if (name === "if") depth++;
    const boundary = depth === 0 && (name === "elseif" || name === "else" || i === end);
    if (name === "endif") depth--;
    if (!boundary) continue;
    const test2 = commands2[from];
    if (test2?.name === "else" || holds(state, test2?.args ?? [])) {
      open = false;
      if (state.depth++ < MAX_DEPTH2) run(state, commands2.slice(from + 1, i));
      state.depth--;
    }
    from = i;
  }
}
function holds(state, args) {
  const words = args.filter(({ text: text2 }) => text2 !== "(" && text2 !== ")");
  const or = words.findIndex(({ text: text2, quoted }) => text2 === "OR" && quoted === "no");
  if (or > 0) return holds(state, words.slice(0, or)) || holds(state, words.slice(or + 1));
  const and = words.findIndex(({ text: text2, quoted }) => text2 === "AND" && quoted === "no");
  if (and > 0) return holds(state, words.slice(0, and)) && holds(state, words.slice(and + 1));
  if (words[0]?.text === "NOT") return !holds(state, words.slice(1));
  const texts2 = words.map(({ text: text2 }) => expand(state, text2));
  const [a = "", operator, b = ""] = texts2;
  if (operator === void 0) return holdsAlone(state, a);
  const left = state.variables.get(a) ?? a;
  const right = state.variables.get(b) ?? b;
  if (operator === "STREQUAL" || operator === "EQUAL") return left === right;
  if (operator === "MATCHES")
    return right.split("|").some((word) => /^\W*\w+\W*$/.test(word) && left.includes(word.replace(/\W/g, "")));
  if (operator === "IN_LIST") return listOf(right).includes(left);
  if (a === "DEFINED") return (state.variables.get(operator) ?? "") !== "";
  if (a === "EXISTS") return state.tree.exists(operator.replace(/^\//, ""));
  if (a === "TARGET" || a === "COMMAND" || a === "POLICY") return true;
  return operator.startsWith("VERSION_GREATER") || operator === "GREATER" || operator === "GREATER_EQUAL";
}
function holdsAlone(state, name) {
  const value = state.variables.get(name) ?? name;
  if (value === "" || /^(0|OFF|NO|FALSE|N|IGNORE|NOTFOUND|.*-NOTFOUND)$/i.test(value)) return false;
  if (/^(1|ON|YES|TRUE|Y)$/i.test(value)) return true;
  return state.variables.has(name) || !isUnusual(name) && !namesForeignSystem(name);
}

// src/c/build/make-syntax.ts
var ASSIGNMENT = /^([^\s:#=+?!]+)\s*(\+=|\?=|!=|:{1,3}=|=)\s*(.*)$/s;
function makeLines(text2) {
  const out = [];
  const lines = text2.replace(/\r/g, "").split("\n");
  let inRule = false;
  for (let i = 0; i < lines.length; i++) {
    let line = lines[i] ?? "";
    while (endsInBackslash(line) && i + 1 < lines.length) {
      line = `${line.slice(0, -1).trimEnd()} ${(lines[++i] ?? "").trim()}`;
    }
    if (line.startsWith("	") && inRule) {
      out.push({ kind: "recipe", text: line.trim() });
      continue;
    }
    const bare = withoutComment(line).trim();
    if (bare === "") continue;
    const definition2 = /^(?:override\s+|export\s+)*define\s+([^\s=:?+]+)\s*(?:=|:=|\+=|\?=)?$/.exec(bare);
    if (definition2 !== null) {
      const body = [];
      while (++i < lines.length && !/^\s*endef\b/.test(lines[i] ?? "")) body.push(lines[i] ?? "");
      out.push({ kind: "assign", name: definition2[1] ?? "", operator: "=", value: body.join("\n") });
      continue;
    }
    const read = readLine(bare);
    if (read.kind === "rule") inRule = true;
    else if (read.kind === "assign" || read.kind === "include") inRule = false;
    out.push(read);
  }
  return out;
}
function endsInBackslash(line) {
  let count = 0;
  while (line[line.length - 1 - count] === "\\") count++;
  return count % 2 === 1;
}
function withoutComment(line) {
  for (let i = line.indexOf("#"); i >= 0; i = line.indexOf("#", i + 1)) {
    if (line[i - 1] !== "\\") return line.slice(0, i);
  }
  return line;
}
function readLine(bare) {
  const word = /^-?[A-Za-z]+(?=[\s(]|$)/.exec(bare)?.[0] ?? "";
  const rest = bare.slice(word.length).trim();
  switch (word) {
    case "ifeq":
    case "ifneq":
      return { kind: "if", test: "equal", negated: word === "ifneq", text: rest };
    case "ifdef":
    case "ifndef":
      return { kind: "if", test: "defined", negated: word === "ifndef", text: rest };
    case "if":
      return { kind: "if", test: "automake", negated: rest.startsWith("!"), text: rest.replace(/^!\s*/, "") };
    case "else":
      return { kind: "else", rest };
    case "endif":
      return { kind: "endif" };
    case "include":
    case "-include":
    case "sinclude":
      if (!/^(?:\+|\?|:)?=/.test(rest)) return { kind: "include", files: rest };
  }
  return assignmentOf(bare) ?? ruleOf(bare) ?? { kind: "text", text: bare };
}
function assignmentOf(bare) {
  const match = ASSIGNMENT.exec(bare.replace(/^(?:(?:override|export|private|unexport)\s+)+/, ""));
  if (match === null) return void 0;
  const operator = match[2] ?? "=";
  return {
    kind: "assign",
    name: match[1] ?? "",
    operator: operator.startsWith(":") ? ":=" : operator === "+=" || operator === "?=" || operator === "!=" ? operator : "=",
    value: match[3] ?? ""
  };
}
function ruleOf(bare) {
  const colon = outsideReferences(bare, ":", 0);
  if (colon < 0) return void 0;
  const semicolon = outsideReferences(bare, ";", colon);
  const end = semicolon < 0 ? bare.length : semicolon;
  return {
    kind: "rule",
    targets: bare.slice(0, colon).trim(),
    prerequisites: bare.slice(colon + 1, end).replace(/^:/, "").trim(),
    recipe: semicolon < 0 ? void 0 : bare.slice(semicolon + 1).trim()
  };
}
function outsideReferences(text2, char, start) {
  let depth = 0;
  for (let i = start; i < text2.length; i++) {
    const c = text2[i] ?? "";
    if (depth === 0 && c === char) return i;
    if (c === "(" || c === "{") depth++;
    else if ((c === ")" || c === "}") && depth > 0) depth--;
  }
  return -1;
}
function comparedSides(text2) {
  if (text2.startsWith("(")) {
    const inner = text2.slice(1, text2.lastIndexOf(")") < 0 ? text2.length : text2.lastIndexOf(")"));
    const comma = outsideReferences(inner, ",", 0);
    return comma < 0 ? [inner, ""] : [inner.slice(0, comma).trim(), inner.slice(comma + 1).trim()];
  }
  const quoted = /^(["'])(.*?)\1\s*(["'])(.*?)\3/.exec(text2);
  return [quoted?.[2] ?? "", quoted?.[4] ?? ""];
}

// src/c/build/make-expand.ts
var MAX_DEPTH3 = 60;
var MAX_LENGTH = 2e6;
function expandText(x, text2, automatic) {
  x.scopes.push(automatic);
  const out = expand2(x, text2);
  x.scopes.pop();
  return out;
}
function expand2(x, text2) {
  let dollar = text2.indexOf("$");
  if (dollar < 0) return text2;
  let out = "";
  let from = 0;
  for (; dollar >= 0; dollar = text2.indexOf("$", from)) {
    out += text2.slice(from, dollar);
    const open = text2[dollar + 1];
    if (open === "(" || open === "{") {
      const close = matching(text2, dollar + 1, open, open === "(" ? ")" : "}");
      out += reference(x, text2.slice(dollar + 2, close));
      from = close + 1;
    } else {
      out += open === "$" ? "$" : open === void 0 ? "" : lookup(x, open);
      from = dollar + 2;
    }
    if (out.length > MAX_LENGTH) x.budget = 0;
  }
  return out + text2.slice(from);
}
function matching(text2, at2, open, close) {
  let depth = 0;
  for (let i = at2; i < text2.length; i++) {
    if (text2[i] === open) depth++;
    else if (text2[i] === close && --depth === 0) return i;
  }
  return text2.length;
}
function reference(x, inner) {
  if (x.budget <= 0 || x.scopes.length > MAX_DEPTH3) return "";
  x.budget--;
  const space = /^([a-z-]+)(?:\s+|$)/.exec(inner);
  const fn = space === null ? void 0 : x.functions.get(space[1] ?? "");
  if (fn !== void 0 && space !== null && inner.length > (space[1] ?? "").length) {
    return fn(x, argumentsOf(inner.slice(space[0].length)));
  }
  const colon = outsideReferences(inner, ":", 0);
  const equals = colon < 0 ? -1 : outsideReferences(inner, "=", colon);
  if (equals > 0) {
    const from = expand2(x, inner.slice(colon + 1, equals));
    const to = expand2(x, inner.slice(equals + 1));
    const value = lookup(x, expand2(x, inner.slice(0, colon)));
    const [pattern, replacement] = from.includes("%") ? [from, to] : [`%${from}`, `%${to}`];
    return makeWords(value).map((word) => substitute2(word, pattern, replacement)).join(" ");
  }
  return lookup(x, expand2(x, inner));
}
function argumentsOf(text2) {
  const out = [];
  let from = 0;
  for (let comma = outsideReferences(text2, ",", 0); comma >= 0; comma = outsideReferences(text2, ",", from)) {
    out.push(text2.slice(from, comma));
    from = comma + 1;
  }
  out.push(text2.slice(from));
  return out;
}
function lookup(x, name) {
  for (let i = x.scopes.length - 1; i >= 0; i--) {
    const local = x.scopes[i]?.[name];
    if (local !== void 0) return local;
  }
  const variable2 = x.variables.get(name);
  if (variable2 === void 0 || x.budget <= 0) return "";
  if (variable2.flavour === "simple") return variable2.value;
  if (x.pending.has(name) || x.pending.size > MAX_DEPTH3) return "";
  x.budget--;
  x.pending.add(name);
  const out = expand2(x, variable2.value);
  x.pending.delete(name);
  return out;
}
var makeWords = (text2) => text2.split(/\s+/).filter((word) => word !== "");
function substitute2(word, pattern, replacement) {
  const stem2 = stemBy(word, pattern);
  return stem2 === void 0 ? word : replacement.replace("%", () => stem2);
}
function stemBy(word, pattern) {
  const percent = pattern.indexOf("%");
  if (percent < 0) return word === pattern ? "" : void 0;
  const head = pattern.slice(0, percent);
  const tail = pattern.slice(percent + 1);
  const fits = word.length >= head.length + tail.length && word.startsWith(head) && word.endsWith(tail);
  return fits ? word.slice(head.length, word.length - tail.length) : void 0;
}

// src/c/build/make-functions.ts
var each = (map) => (x, args) => makeWords(expand2(x, args.join(","))).map(map).filter((word) => word !== void 0).join(" ");
var all = (x, args, from) => expand2(x, args.slice(from).join(","));
var one = (x, args, at2) => expand2(x, args[at2] ?? "");
var listed = (x, args, from) => makeWords(all(x, args, from));
var filter = (keep) => (x, args) => {
  const patterns = makeWords(one(x, args, 0));
  const matches2 = (word) => patterns.some((pattern) => stemBy(word, pattern) !== void 0);
  return listed(x, args, 1).filter((word) => matches2(word) === (keep === "matching")).join(" ");
};
var identity = each((word) => word);
var suffixOf = (word) => /\.[^./]*$/.exec(word)?.[0];
var TABLE = {
  subst: (x, args) => {
    const from = one(x, args, 0);
    return from === "" ? all(x, args, 2) : all(x, args, 2).replaceAll(from, one(x, args, 1));
  },
  patsubst: (x, args) => {
    const [from, to] = [one(x, args, 0).trim(), one(x, args, 1).trim()];
    return listed(x, args, 2).map((word) => substitute2(word, from, to)).join(" ");
  },
  filter: filter("matching"),
  "filter-out": filter("other"),
  findstring: (x, args) => all(x, args, 1).includes(one(x, args, 0)) ? one(x, args, 0) : "",
  strip: identity,
  sort: (x, args) => [...new Set(listed(x, args, 0))].sort(byteOrder).join(" "),
  word: (x, args) => listed(x, args, 1)[Number(one(x, args, 0)) - 1] ?? "",
  wordlist: (x, args) => listed(x, args, 2).slice(Number(one(x, args, 0)) - 1, Number(one(x, args, 1))).join(" "),
  words: (x, args) => String(listed(x, args, 0).length),
  firstword: (x, args) => listed(x, args, 0)[0] ?? "",
  lastword: (x, args) => listed(x, args, 0).at(-1) ?? "",
  dir: each((word) => word.includes("/") ? `${directoryOf(word)}/` : "./"),
  notdir: each(baseOf),
  suffix: each(suffixOf),
  basename: each((word) => word.slice(0, word.length - (suffixOf(word) ?? "").length)),
  addprefix: (x, args) => {
    const prefix = one(x, args, 0).trim();
    return listed(x, args, 1).map((word) => prefix + word).join(" ");
  },
  addsuffix: (x, args) => {
    const suffix = one(x, args, 0).trim();
    return listed(x, args, 1).map((word) => word + suffix).join(" ");
  },
  join: (x, args) => {
    const right = listed(x, args, 1);
    return makeWords(one(x, args, 0)).map((word, i) => word + (right[i] ?? "")).join(" ");
  },
  wildcard: (x, args) => listed(x, args, 0).flatMap((glob) => filesLike(x, glob)).join(" "),
  realpath: identity,
  abspath: identity,
  if: (x, args) => one(x, args, 0).trim() !== "" ? one(x, args, 1) : all(x, args, 2),
  or: (x, args) => args.map((arg) => expand2(x, arg)).find((text2) => text2.trim() !== "") ?? "",
  and: (x, args) => args.map((arg) => expand2(x, arg)).reduce((a, b) => a.trim() === "" ? "" : b),
  foreach: (x, args) => {
    const name = one(x, args, 0).trim();
    const body = args.slice(2).join(",");
    return makeWords(one(x, args, 1)).map((word) => expandText(x, body, { [name]: word })).join(" ");
  },
  call: (x, args) => {
    const name = one(x, args, 0).trim();
    const scope = { "0": name };
    for (let i = 1; i < Math.max(10, args.length); i++) scope[i] = one(x, args, i);
    const value = x.variables.get(name)?.value ?? "";
    return expandText(x, value, scope);
  },
  eval: (x, args) => {
    x.evaluate(all(x, args, 0));
    return "";
  },
  value: (x, args) => x.variables.get(one(x, args, 0).trim())?.value ?? "",
  origin: (x, args) => x.variables.has(one(x, args, 0).trim()) ? "file" : "undefined",
  flavor: (x, args) => {
    const variable2 = x.variables.get(one(x, args, 0).trim());
    return variable2 === void 0 ? "undefined" : variable2.flavour === "simple" ? "simple" : "recursive";
  },
  shell: (x, args) => answer(x, all(x, args, 0).trim()),
  info: () => "",
  warning: () => "",
  error: () => ""
};
var MAKE_FUNCTIONS = new Map(Object.entries(TABLE));
function filesLike(x, glob) {
  const path = resolvePath(x.directory, glob);
  if (path === void 0) return [];
  if (!glob.includes("*") && !glob.includes("?")) return x.tree.exists(path) ? [glob] : [];
  const prefix = glob.slice(0, glob.lastIndexOf("/") + 1);
  if (/[*?]/.test(prefix)) return x.tree.matching(path).map((found2) => relativeTo(x.directory, found2));
  const name = baseOf(glob);
  return x.tree.list(directoryOf(path)).filter((entry2) => likeName(entry2, name)).map((entry2) => prefix + entry2);
}
function relativeTo(directory, path) {
  if (directory === "") return path;
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : `${"../".repeat(directory.split("/").length)}${path}`;
}
function filesBelow(x, directory, suffix) {
  const root = resolvePath(x.directory, directory);
  if (root === void 0) return [];
  const prefix = root === "" ? "" : `${root}/`;
  const paths = x.tree.paths.filter((path) => path.startsWith(prefix) && path.endsWith(suffix));
  return paths.map((path) => `${directory.replace(/\/$/, "")}/${path.slice(prefix.length)}`);
}
function likeName(name, glob) {
  const star = glob.indexOf("*");
  if (star < 0) return name.length === glob.length && [...glob].every((c, i) => c === "?" || c === name[i]);
  return stemBy(name, glob.replace("*", "%")) !== void 0;
}
function answer(x, command2) {
  if (/^uname\b/.test(command2)) {
    if (/^uname\s+-[mp]\b/.test(command2)) return "x86_64";
    if (/^uname\s+-[rv]\b/.test(command2)) return "6.1.0";
    const name = /\btr\b.*(a-z|lower)/.test(command2) ? "linux" : "Linux";
    return name;
  }
  if (command2 === "pwd") return ".";
  const search = /^find\s+([\w./-]+)\s[^|]*-name\s+['"]?(\*[\w.]+)['"]?/.exec(command2);
  if (search !== null) return filesBelow(x, search[1] ?? "", (search[2] ?? "").slice(1)).join(" ");
  const file = /^(?:cat|head -n ?1|head -1)\s+([\w./-]+)/.exec(command2)?.[1];
  const path = file === void 0 ? void 0 : resolvePath(x.directory, file);
  const text2 = path === void 0 ? void 0 : x.tree.text(path);
  if (text2 !== void 0 && text2.length < 1e3) return text2.trim().replace(/\s+/g, " ");
  return /^echo\s+[\w."' -]*$/.test(command2) ? command2.slice(5).replace(/["']/g, "").trim() : lookup(x, "");
}

// src/c/build/make.ts
var MAX_INCLUDES = 200;
function readMakefile(tree, path, settings) {
  const directory = directoryOf(path);
  const state = {
    tree,
    settings,
    expansion: newExpansion(tree, directory, settings),
    rules: [],
    linux: /* @__PURE__ */ new Map(),
    branches: [],
    directory,
    includes: 0,
    open: /* @__PURE__ */ new Set()
  };
  state.expansion.evaluate = (text2) => readLines(state, makeLines(text2));
  readFile(state, path);
  const expand3 = (text2, automatic = {}) => expandText(state.expansion, text2, automatic);
  return {
    path,
    directory,
    rules: state.rules,
    names: [...state.expansion.variables.keys()],
    value: (name) => expand3(`$(${name})`),
    expand: expand3
  };
}
function newExpansion(tree, directory, settings) {
  const variables = /* @__PURE__ */ new Map();
  const known4 = { CC: "cc", MAKE: "make", CURDIR: ".", PWD: ".", srcdir: ".", builddir: ".", MAKEFILE_LIST: "" };
  for (const [name, value] of Object.entries(known4)) variables.set(name, { value, flavour: "simple" });
  for (const [name, value] of settings.defaults) {
    for (const key of [name, `@${name}@`])
      variables.set(key, { value, flavour: value.includes("$(") ? "lazy" : "simple" });
  }
  for (const [name, value] of settings.overrides) variables.set(name, { value, flavour: "simple" });
  return {
    functions: MAKE_FUNCTIONS,
    tree,
    directory,
    variables,
    pending: /* @__PURE__ */ new Set(),
    scopes: [],
    budget: 4e5,
    evaluate: () => {
    }
  };
}
function readFile(state, path) {
  const text2 = state.tree.text(path);
  if (text2 === void 0 || state.open.has(path) || state.includes++ > MAX_INCLUDES) return;
  const lines = state.tree.cached(`make:${path}`, () => makeLines(text2.replace(/@([A-Za-z_]\w*)@/g, "$(@$1@)")));
  noteSystems(state, lines);
  const climb = "../".repeat(state.directory === "" ? 0 : state.directory.split("/").length);
  const before = state.expansion.variables.get("MAKEFILE_LIST")?.value ?? "";
  state.expansion.variables.set("MAKEFILE_LIST", { value: `${before} ${climb}${path}`, flavour: "simple" });
  state.open.add(path);
  readLines(state, lines);
  state.open.delete(path);
}
function noteSystems(state, lines) {
  for (const line of lines) {
    const text2 = line.kind === "if" && line.test === "equal" ? line.text : line.kind === "else" ? line.rest : "";
    const match = /\(\s*\$[({](\w+)[)}]\s*,\s*(linux[\w-]*)\s*\)/.exec(text2);
    const name = match?.[1];
    const value = match?.[2];
    if (name === void 0 || value === void 0) continue;
    const known4 = state.linux.get(name);
    if (known4 === void 0 || systemRank(value) >= systemRank(known4)) state.linux.set(name, value);
  }
}
var systemRank = (value) => /^linux-(glibc|gnu)$/.test(value) ? 3 : value === "linux" ? 2 : /legacy|musl|uclibc/.test(value) ? 0 : 1;
function readLines(state, lines) {
  const depth = state.branches.length;
  for (const line of lines) {
    if (line.kind === "if") openBranch(state, line);
    else if (line.kind === "else") otherwise(state, line.rest);
    else if (line.kind === "endif") {
      if (state.branches.length > depth) state.branches.pop();
    } else if (state.branches.at(-1)?.active ?? true) readActive(state, line);
  }
  state.branches.length = depth;
}
function openBranch(state, line) {
  const outer = state.branches.at(-1)?.active ?? true;
  const active = outer && test(state, line) !== line.negated;
  state.branches.push({ active, taken: active, outer });
}
function otherwise(state, rest) {
  const branch3 = state.branches.at(-1);
  if (branch3 === void 0) return;
  const open = branch3.outer && !branch3.taken;
  const next = rest === "" ? void 0 : makeLines(rest)[0];
  branch3.active = open && (next?.kind !== "if" || test(state, next) !== next.negated);
  branch3.taken ||= branch3.active;
}
function test(state, line) {
  const { expansion } = state;
  if (line.test === "automake") return state.settings.holds(line.text.trim());
  if (line.test === "defined")
    return (expansion.variables.get(expandText(expansion, line.text, {}).trim())?.value ?? "") !== "";
  const [left, right] = comparedSides(line.text);
  const name = /^\$[({](\w+)[)}]$/.exec(left)?.[1];
  const chosen = name === void 0 ? void 0 : state.linux.get(name);
  if (name !== void 0 && chosen !== void 0 && expandText(expansion, left, {}).trim() === "") {
    expansion.variables.set(name, { value: chosen, flavour: "simple" });
  }
  return expandText(expansion, left, {}).trim() === expandText(expansion, right, {}).trim();
}
function readActive(state, line) {
  switch (line.kind) {
    case "assign":
      return assign(state, line);
    case "include":
      for (const file of expandText(state.expansion, line.files, {}).split(/\s+/)) {
        const path = resolvePath(state.directory, file);
        if (path !== void 0 && file !== "") readFile(state, path);
      }
      return;
    case "rule":
      return addRule2(state, line);
    case "recipe":
      state.rules.at(-1)?.recipe.push(line.text);
      return;
    case "text": {
      const expanded = expandText(state.expansion, line.text, {});
      if (expanded.trim() !== "" && expanded !== line.text) readLines(state, makeLines(expanded));
    }
  }
}
function assign(state, line) {
  const { expansion } = state;
  const name = expandText(expansion, line.name, {}).trim();
  if (name === "" || state.settings.overrides.has(name)) return;
  const old = expansion.variables.get(name);
  if (line.operator === "?=" && old !== void 0) return;
  if (line.operator === "+=" && old !== void 0) {
    const added = old.flavour === "simple" ? expandText(expansion, line.value, {}) : line.value;
    if (old.value.length < 1e6) expansion.variables.set(name, { ...old, value: `${old.value} ${added}` });
    return;
  }
  if (line.operator === "!=") return void expansion.variables.set(name, { value: "", flavour: "simple" });
  const simple2 = line.operator === ":=";
  const value = simple2 ? expandText(expansion, line.value, {}) : line.value;
  expansion.variables.set(name, { value, flavour: simple2 ? "simple" : "lazy" });
}
function addRule2(state, line) {
  const words = (text2) => expandText(state.expansion, text2, {}).split(/\s+/).filter((word) => word !== "");
  const own2 = assignmentOf(line.prerequisites);
  const targets = words(line.targets);
  if (own2 !== void 0) {
    state.rules.push({ targets, prerequisites: [], recipe: [`$(CC) -c ${own2.value}`] });
    return;
  }
  const prerequisites = words(line.prerequisites.replace(/^[^\s:]*%[^\s:]*:\s/, "")).filter((word) => word !== "|");
  state.rules.push({ targets, prerequisites, recipe: line.recipe === void 0 ? [] : [line.recipe] });
}

// src/c/build/meson.ts
var NOTHING = { sources: [], links: [], directories: [] };
function mesonTargets(tree, find2) {
  const visited2 = /* @__PURE__ */ new Set();
  const lists = tree.paths.filter((path) => baseOf(path) === "meson.build");
  const out = [];
  for (const path of lists.sort((a, b) => a.split("/").length - b.split("/").length)) {
    if (visited2.has(path)) continue;
    const state = { tree, find: find2, variables: /* @__PURE__ */ new Map(), targets: [], visited: visited2, flags: [] };
    readList2(state, path);
    out.push(...state.targets.map((target) => ({ ...target, flags: [...state.flags, ...target.flags] })));
  }
  return out;
}
function readList2(state, path) {
  const text2 = state.tree.text(path);
  if (text2 === void 0 || state.visited.has(path)) return;
  state.visited.add(path);
  const directory = directoryOf(path);
  let skipping = 0;
  for (const statement of statements(text2)) {
    if (/^if\b/.test(statement) && (skipping > 0 || namesForeignSystem(statement))) skipping++;
    else if (skipping > 0 && /^(endif\b|else\b|elif\b)/.test(statement)) {
      if (statement.startsWith("endif") || skipping === 1) skipping--;
    } else if (skipping === 0) readStatement(state, directory, statement);
  }
}
function statements(text2) {
  const out = [];
  let current = "";
  let depth = 0;
  for (const raw of text2.replace(/'''[\s\S]*?'''/g, "''").split("\n")) {
    const line = raw.replace(/(^|[^'])#.*$/, "$1");
    current += ` ${line.trim()}`;
    for (const c of line.replace(/'(\\.|[^'\\])*'/g, "")) {
      if (c === "(" || c === "[" || c === "{") depth++;
      else if (c === ")" || c === "]" || c === "}") depth--;
    }
    if (depth > 0) continue;
    if (current.trim() !== "") out.push(current.trim());
    current = "";
    depth = 0;
  }
  return out;
}
function readStatement(state, directory, statement) {
  const subdirectory = /^subdir\(\s*'([^']+)'/.exec(statement)?.[1];
  if (subdirectory !== void 0) {
    const path = resolvePath(directory, `${subdirectory}/meson.build`);
    if (path !== void 0) readList2(state, path);
    return;
  }
  if (/^add_(project|global)_arguments\(/.test(statement)) state.flags.push(...definitions(statement));
  const assignment = /^(\w+)\s*(\+?=)(?!=)\s*(.*)$/s.exec(statement);
  const body = assignment?.[3] ?? statement;
  const target = targetOf2(state, directory, body);
  if (target !== void 0) state.targets.push(target);
  if (assignment === null) return;
  const name = assignment[1] ?? "";
  const value = target === void 0 ? valueOfText(state, directory, body) : { ...NOTHING, links: [target.name] };
  const old = assignment[2] === "+=" ? state.variables.get(name) ?? NOTHING : NOTHING;
  state.variables.set(name, joined([old, value]));
}
var CALL = /^(executable|library|static_library|shared_library|shared_module|both_libraries)\(\s*'([^']+)'/;
function targetOf2(state, directory, text2) {
  const call = CALL.exec(text2);
  if (call === null) return void 0;
  const value = valueOfText(state, directory, text2.slice(call[0].length));
  return {
    name: call[2] ?? "",
    kind: call[1] === "executable" ? "program" : call[1] === "shared_module" ? "plugin" : "library",
    directory,
    sources: [...new Set(value.sources)].sort(),
    links: value.links.map(libraryKey),
    flags: [...definitions(text2), ...value.directories.flatMap((path) => ["-I", `/${path}`])]
  };
}
var definitions = (text2) => [...text2.matchAll(/'(-[DU][^']*)'/g)].map((match) => match[1] ?? "");
function valueOfText(state, directory, text2) {
  const words = [...text2.matchAll(/'([^']*\.c)'/g)].map((match) => match[1] ?? "");
  const own2 = {
    sources: state.find.all(directory, words),
    links: [],
    directories: /^include_directories\(|\binclude_directories\(/.test(text2) ? includePaths(state, directory, text2) : []
  };
  const names = text2.replace(/'[^']*'/g, " ").match(/\b[A-Za-z_]\w*\b(?!\s*[(:])/g) ?? [];
  return joined([own2, ...names.flatMap((name) => state.variables.get(name) ?? [])]);
}
function includePaths(state, directory, text2) {
  const call = /include_directories\(([^)]*)\)/.exec(text2)?.[1] ?? "";
  return [...call.matchAll(/'([^']*)'/g)].flatMap((match) => {
    const path = resolvePath(directory, match[1] ?? "");
    return path !== void 0 && (path === "" || state.tree.exists(path)) ? [path] : [];
  });
}
var joined = (values) => ({
  sources: values.flatMap((value) => value.sources),
  links: values.flatMap((value) => value.links),
  directories: values.flatMap((value) => value.directories)
});

// src/c/build/reading.ts
var isConfigure = (path) => /^configure\.(ac|in)$/.test(baseOf(path));
var MAKEFILES = ["GNUmakefile", "Makefile", "makefile", "Makefile.in"];
function readBuildFiles(tree, find2, options) {
  const configures = tree.paths.filter(isConfigure).map((path) => readConfigure(tree, path, options.headerExists));
  const targets = [];
  const named2 = /* @__PURE__ */ new Set();
  for (const [path, dialect] of makefiles(tree)) {
    const configure = governing(configures, directoryOf(path));
    const reading = readMakefile(tree, path, makeSettings(path, configure, options.defines));
    const made = dialect === "automake" ? automakeTargets(reading, find2) : makeTargets(reading, find2);
    targets.push(...made);
    if (dialect === "make" && made.length === 0) continue;
    for (const source of find2.all(directoryOf(path), namedObjects(tree.text(path) ?? ""))) named2.add(source);
  }
  const cache = new Map(options.defines.map(({ name, body }) => [name, body ?? ""]));
  targets.push(...cmakeTargets(tree, find2, cache), ...mesonTargets(tree, find2));
  const listed3 = new Set(targets.flatMap((target) => target.sources));
  const conditional3 = new Set([...named2].filter((source) => !listed3.has(source)));
  return { targets, configures, conditional: conditional3, ...mentionedNames(tree) };
}
function namedObjects(text2) {
  const words = text2.match(/[\w./$(){}-]+\.(?:o|lo|c)\b/g) ?? [];
  return words.map((word) => word.replace(/^.*[)}]\/?/, "")).filter((word) => /^[\w./-]+$/.test(word));
}
function makefiles(tree) {
  const byDirectory = /* @__PURE__ */ new Map();
  for (const path of tree.paths) {
    const name = baseOf(path);
    if (name !== "Makefile.am" && !MAKEFILES.includes(name)) continue;
    const names = byDirectory.get(directoryOf(path)) ?? /* @__PURE__ */ new Set();
    byDirectory.set(directoryOf(path), names.add(name));
  }
  return [...byDirectory].flatMap(([directory, names]) => {
    const prefix = directory === "" ? "" : `${directory}/`;
    if (names.has("Makefile.am")) return [[`${prefix}Makefile.am`, "automake"]];
    const name = MAKEFILES.find((candidate) => names.has(candidate));
    return name === void 0 ? [] : [[prefix + name, "make"]];
  });
}
function makeSettings(path, configure, defines2) {
  const defaults = /* @__PURE__ */ new Map();
  for (const [name, value] of configure?.variables ?? []) defaults.set(name, value.replaceAll(UNKNOWN, ""));
  const home = directoryOf(path);
  const top = configure === void 0 ? "" : directoryOf(configure.path);
  const below = home === top ? "" : top === "" ? home : home.slice(top.length + 1);
  const climb = below === "" ? "." : below.split("/").map(() => "..").join("/");
  for (const name of ["top_srcdir", "top_builddir", "abs_top_srcdir", "abs_top_builddir"]) defaults.set(name, climb);
  for (const name of ["srcdir", "builddir", "abs_srcdir", "abs_builddir"]) defaults.set(name, ".");
  if (configure !== void 0) defaults.set("DEFS", "-DHAVE_CONFIG_H");
  const overrides = new Map(defines2.map(({ name, body }) => [name, body ?? ""]));
  return { defaults, overrides, holds: (condition2) => holds2(configure, condition2) };
}
function holds2(configure, condition2) {
  const status = configure?.conditionals.get(condition2);
  if (status === "true" || status === "false") return status === "true";
  return !isUnusual(condition2) && !namesForeignSystem(condition2);
}
function mentionedNames(tree) {
  const mentioned = /* @__PURE__ */ new Set();
  const templates = /* @__PURE__ */ new Map();
  for (const path of tree.paths) {
    const name = baseOf(path);
    const template = /config.*\.h\.(in|cmake|meson)$|^config\.h\.in$|\.h\.cmake(\.in)?$/i.test(name);
    if (!template && !isConfigure(path) && !/\.(m4|cmake)$|^CMakeLists\.txt$|^meson(_options)?\.(build|txt)$/.test(name))
      continue;
    if (/^(aclocal|libtool|lt\w*)\.m4$/.test(name)) continue;
    const text2 = tree.text(path) ?? "";
    for (const word of text2.match(/\b[A-Z_][A-Z0-9_]{2,}\b/g) ?? []) mentioned.add(word);
    if (!template) continue;
    for (const line of text2.matchAll(/^#\s*define\s+(\w+)[ \t]+(.*@.*)$/gm)) {
      templates.set(line[1] ?? "", (line[2] ?? "").includes('"') ? '""' : "1");
    }
  }
  return { mentioned, templates };
}

// src/c/build/tree.ts
var decoder2 = new TextDecoder("utf-8");
var MAX_BUILD_FILE = 4e6;
function sourceTree(snapshot) {
  const index = indexSnapshot(snapshot);
  const paths = snapshot.files.map((file) => file.path);
  const directories = entries(paths);
  const cache = /* @__PURE__ */ new Map();
  const bytes2 = (path) => {
    const file = index.get(path);
    return file === void 0 ? new Uint8Array() : fileBytes(snapshot, file);
  };
  const once2 = (key, make) => {
    if (!cache.has(key)) cache.set(key, make());
    return cache.get(key);
  };
  return {
    paths,
    bytes: bytes2,
    has: (path) => index.has(path),
    exists: (path) => index.has(path) || directories.has(path),
    // TextDecoder refuses shared memory, hence the copy.
    text: (path) => {
      const file = index.get(path);
      return file === void 0 || file.size > MAX_BUILD_FILE ? void 0 : decoder2.decode(bytes2(path).slice());
    },
    list: (directory) => directories.get(directory) ?? [],
    matching: (glob) => once2(`glob:${glob}`, () => paths.filter(globMatcher([glob]))),
    cached: once2
  };
}
function entries(paths) {
  const out = /* @__PURE__ */ new Map();
  const add2 = (directory, name) => {
    const known4 = out.get(directory);
    if (known4 !== void 0) {
      known4.push(name);
      return;
    }
    out.set(directory, [name]);
    if (directory !== "") add2(directoryOf(directory), baseOf(directory));
  };
  for (const path of paths) add2(directoryOf(path), baseOf(path));
  return out;
}

// src/c/build/plan.ts
function planBuild(snapshot, settings) {
  const tree = sourceTree(snapshot);
  const inventory = takeTreeInventory(tree, settings.exclude);
  const headerExists = (header) => settings.systemHeaderExists(header) || tree.has(header);
  const reading = readBuildFiles(tree, inventory.find, { headerExists, defines: settings.defines });
  const { compileCommands } = settings;
  const mode = compileCommands === void 0 ? "inferred" : "compile-commands";
  const planned = compileCommands === void 0 ? inferUnits(tree, inventory, reading, settings) : readCommands(tree, compileCommands, settings, missingConfiguration(tree, inventory, reading, settings));
  const grouping = group2(planned.units, inventory, reading, settings, mode);
  const { units, programs } = numbered(planned, grouping, settings);
  return { units, programs, limitations: uniqueLimitations([...planned.limitations, ...grouped(grouping)]), mode };
}
function group2(units, inventory, reading, settings, mode) {
  const { names, scans } = inventory;
  const paths = [...new Set(units.map((unit) => unit.path))];
  const on = /* @__PURE__ */ new Set();
  for (const macros of new Set(units.map((unit) => unit.macros))) {
    for (const { name, body } of macros) if (body !== null) on.add(names.find(name));
  }
  const nothing4 = { includes: [], tested: [], defines: [], exports: [], uses: [], main: void 0 };
  return groupPrograms({
    paths,
    scans: paths.map((path) => scans.get(path) ?? nothing4),
    names: names.size,
    dlopen: new Set(["dlopen", "g_module_open", "lt_dlopen", "lt_dlopenext"].map((name) => names.find(name))),
    targets: reading.targets,
    declared: settings.programs.map(({ name, paths: globs }) => ({ name, paths: paths.filter(globMatcher(globs)) })),
    conditional: reading.conditional,
    isOn: (name) => on.has(name),
    extent: mode === "inferred" ? "inferred" : "all-built"
  });
}
function numbered(planned, grouping, settings) {
  const byPath = /* @__PURE__ */ new Map();
  const labels = /* @__PURE__ */ new Map();
  planned.units.forEach((unit, i) => {
    const list3 = byPath.get(unit.path);
    if (list3 === void 0) byPath.set(unit.path, [unit]);
    else list3.push(unit);
    const label = planned.labels.get(i);
    if (label !== void 0) labels.set(unit, label);
  });
  const all3 = [
    ...grouping.programs,
    ...grouping.unbuilt.map((program) => ({ ...program, name: `${program.name} (not built)` }))
  ];
  const members = all3.map((program) => unitsOf(program, byPath, labels, settings));
  const units = [...new Set(members.flat())].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  const numbers2 = new Map(units.map((unit, i) => [unit, i]));
  const programs = all3.map(({ name, role: role2 }, i) => {
    const own2 = new Set((members[i] ?? []).flatMap((unit) => numbers2.get(unit) ?? []));
    return { name, role: role2, units: [...own2].sort((a, b) => a - b) };
  });
  return { units, programs };
}
function unitsOf(program, byPath, labels, settings) {
  const own2 = program.paths.flatMap((path) => {
    const variants = byPath.get(path) ?? [];
    const labelled = variants.filter((unit) => labels.get(unit) === program.name);
    return labelled.length > 0 ? labelled : variants;
  });
  const defines2 = settings.programs.find(({ name }) => name === program.name)?.defines ?? [];
  return defines2.length === 0 ? own2 : own2.map((unit) => ({ ...unit, macros: [...unit.macros, ...defines2] }));
}
function grouped(grouping) {
  const ambiguous = grouping.ambiguous.map(({ directory, candidates: candidates2 }) => {
    const among = candidates2.length === 0 ? "no program was found around it" : `it could belong to ${candidates2.join(", ")}`;
    const detail = `${directory === "" ? "the tree" : directory} is taken as a program of its own: ${among}`;
    return { kind: "several-programs", path: directory, line: 0, effect: "may-miss", detail };
  });
  const unbuilt = grouping.unbuilt.map(({ name, paths }) => {
    const detail = `not built in the inferred configuration, kept apart from ${name === "" ? "the tree" : name}: ${paths.slice(0, 30).join(" ")}${paths.length > 30 ? ` and ${paths.length - 30} more` : ""}`;
    return { kind: "several-programs", path: paths[0] ?? "", line: 0, effect: "may-miss", detail };
  });
  return [...ambiguous, ...unbuilt];
}

// src/graph/int-vector.ts
var IntVector = class {
  data;
  length = 0;
  constructor(room = 16) {
    this.data = new Int32Array(room);
  }
  push(value) {
    if (this.length === this.data.length) this.data = grown2(this.data, this.length + 1);
    this.data[this.length++] = value;
  }
  /** 0 outside of the list. */
  get(index) {
    return this.data[index] ?? 0;
  }
  set(index, value) {
    this.data[index] = value;
  }
  pop() {
    return this.data[--this.length] ?? 0;
  }
  clear() {
    this.length = 0;
  }
  toArray() {
    return this.data.slice(0, this.length);
  }
};
function grown2(data, needed, fill = 0) {
  const factor = data.length > 1 << 24 ? 1.4 : 2;
  const next = new Int32Array(Math.max(needed, Math.ceil(data.length * factor), 16));
  next.set(data);
  if (fill !== 0) next.fill(fill, data.length);
  return next;
}

// src/graph/int-lists.ts
var IntLists = class {
  /** Numbers of node `n`: `data[start[n]]` up to `data[start[n] + length[n]]`. Replaced when they grow. */
  data;
  start;
  length;
  room;
  top = 1;
  free = new Int32Array(32);
  constructor(nodes = 0) {
    this.data = new Int32Array(Math.max(64, nodes * 2));
    this.start = new Int32Array(Math.max(16, nodes));
    this.length = new Int32Array(Math.max(16, nodes));
    this.room = new Uint8Array(Math.max(16, nodes));
  }
  /** Nodes below `count` have a list. */
  ensure(count) {
    if (count <= this.start.length) return;
    this.start = grown2(this.start, count);
    this.length = grown2(this.length, this.start.length);
    const room = new Uint8Array(this.start.length);
    room.set(this.room);
    this.room = room;
  }
  push(node, value) {
    const length = this.length[node] ?? 0;
    this.reserve(node, length + 1);
    this.data[(this.start[node] ?? 0) + length] = value;
    this.length[node] = length + 1;
  }
  /** The list of `from` goes behind that of `into` and is empty then. */
  append(into, from) {
    const add2 = this.length[from] ?? 0;
    if (add2 === 0) return;
    const length = this.length[into] ?? 0;
    this.reserve(into, length + add2);
    const source = this.start[from] ?? 0;
    this.data.copyWithin((this.start[into] ?? 0) + length, source, source + add2);
    this.length[into] = length + add2;
    this.clear(from);
  }
  clear(node) {
    this.release(node);
    this.length[node] = 0;
  }
  /** Room is 2 ** (class - 1) numbers; class 0 has none. */
  reserve(node, needed) {
    const have = this.room[node] ?? 0;
    if (have > 0 && needed <= 1 << have - 1) return;
    let wanted = have + 1;
    while (1 << wanted - 1 < needed) wanted++;
    const to = this.allocate(wanted);
    const from = this.start[node] ?? 0;
    this.data.copyWithin(to, from, from + (this.length[node] ?? 0));
    this.release(node);
    this.start[node] = to;
    this.room[node] = wanted;
  }
  allocate(roomClass) {
    const reused = this.free[roomClass] ?? 0;
    if (reused !== 0) {
      this.free[roomClass] = this.data[reused] ?? 0;
      return reused;
    }
    const at2 = this.top;
    this.top += 1 << roomClass - 1;
    if (this.top > this.data.length) this.data = grown2(this.data, this.top);
    return at2;
  }
  /** A free block holds the position of the next free block of its size. */
  release(node) {
    const have = this.room[node] ?? 0;
    if (have === 0) return;
    const at2 = this.start[node] ?? 0;
    this.data[at2] = this.free[have] ?? 0;
    this.free[have] = at2;
    this.room[node] = 0;
  }
};

// src/graph/scc.ts
function components(roots, successors, names, leads = () => true) {
  return new Search(successors, names, leads).run(roots);
}
var Search = class {
  successors;
  names;
  leads;
  /** Order of arrival, 1-based; 0: not seen; -1: its component is complete. */
  low;
  open;
  opened = 0;
  path;
  cursor;
  arrival;
  arrivals = 0;
  nodes;
  ends;
  done = 0;
  found = 0;
  constructor(successors, names, leads) {
    this.successors = successors;
    this.names = names;
    this.leads = leads;
    const size = names.size;
    this.low = new Int32Array(size);
    this.open = new Int32Array(size);
    this.path = new Int32Array(size + 1);
    this.cursor = new Int32Array(size + 1);
    this.arrival = new Int32Array(size + 1);
    this.nodes = new Int32Array(size);
    this.ends = new Int32Array(size);
  }
  run(roots) {
    for (let i = 0; i < roots.length; i++) {
      const root = this.names.find(roots[i] ?? 0);
      if (this.low[root] === 0) this.visit(root);
    }
    return { nodes: this.nodes.subarray(0, this.done), ends: this.ends.subarray(0, this.found) };
  }
  visit(root) {
    const { low, path, cursor, arrival, names } = this;
    const { data, start, length } = this.successors;
    let depth = 0;
    this.enter(root, depth);
    while (depth >= 0) {
      const node = path[depth] ?? 0;
      const next = cursor[depth] ?? 0;
      if (next < (length[node] ?? 0)) {
        cursor[depth] = next + 1;
        const to = names.find(data[(start[node] ?? 0) + next] ?? 0);
        if (!this.leads(node, to)) continue;
        const seen = low[to] ?? 0;
        if (seen === 0) this.enter(to, ++depth);
        else if (seen > 0 && seen < (low[node] ?? 0)) low[node] = seen;
        continue;
      }
      const reached = low[node] ?? 0;
      if (reached === arrival[depth]) this.close(node);
      depth--;
      const parent = path[depth] ?? 0;
      if (depth >= 0 && reached < (low[parent] ?? 0) && low[node] !== -1) low[parent] = reached;
    }
  }
  enter(node, depth) {
    this.low[node] = ++this.arrivals;
    this.arrival[depth] = this.arrivals;
    this.path[depth] = node;
    this.cursor[depth] = 0;
    this.open[this.opened++] = node;
  }
  close(head) {
    let node = -1;
    while (node !== head) {
      node = this.open[--this.opened] ?? head;
      this.low[node] = -1;
      this.nodes[this.done++] = node;
    }
    this.ends[this.found++] = this.done;
  }
};

// src/graph/union-find.ts
var UnionFind = class {
  parent;
  count = 0;
  constructor(size = 0) {
    this.parent = new Int32Array(Math.max(16, size));
    this.ensure(size);
  }
  get size() {
    return this.count;
  }
  /** Numbers below `size` exist, each new one alone in its set. */
  ensure(size) {
    if (size > this.parent.length) this.parent = grown2(this.parent, size);
    for (; this.count < size; this.count++) this.parent[this.count] = this.count;
  }
  find(node) {
    const parent = this.parent;
    let at2 = node;
    let up = parent[at2] ?? at2;
    while (up !== at2) {
      const next = parent[up] ?? up;
      parent[at2] = next;
      at2 = next;
      up = parent[at2] ?? at2;
    }
    return at2;
  }
  /** The set of `from` becomes part of that of `into`, whose representative stays. False: they were one already. */
  union(into, from) {
    const a = this.find(into);
    const b = this.find(from);
    if (a === b) return false;
    this.parent[b] = a;
    return true;
  }
};

// src/graph/pair-map.ts
var PairMap = class {
  mask;
  entries;
  count = 0;
  /** `room`: entries to expect. */
  constructor(room = 16) {
    let slots = 32;
    while (slots < room * 2) slots *= 2;
    this.mask = slots - 1;
    this.entries = new Int32Array(slots * 3).fill(vacant);
  }
  get size() {
    return this.count;
  }
  /** `first` is not -1. undefined: no entry. */
  get(first2, second) {
    const at2 = this.slot(first2, second);
    return this.entries[at2] === vacant ? void 0 : this.entries[at2 + 2];
  }
  set(first2, second, value) {
    const at2 = this.slot(first2, second);
    const entries2 = this.entries;
    entries2[at2 + 2] = value;
    if (entries2[at2] !== vacant) return;
    entries2[at2] = first2;
    entries2[at2 + 1] = second;
    if (++this.count * 5 > (this.mask + 1) * 3) this.rehash();
  }
  /** False: the pair had an entry already. */
  add(first2, second) {
    const at2 = this.slot(first2, second);
    if (this.entries[at2] !== vacant) return false;
    this.set(first2, second, 0);
    return true;
  }
  clear() {
    this.entries.fill(vacant);
    this.count = 0;
  }
  slot(first2, second) {
    const { entries: entries2, mask } = this;
    let index = hash(first2, second) & mask;
    for (; ; ) {
      const at2 = index * 3;
      const key = entries2[at2];
      if (key === vacant || key === first2 && entries2[at2 + 1] === second) return at2;
      index = index + 1 & mask;
    }
  }
  rehash() {
    const old = this.entries;
    const slots = (this.mask + 1) * 2;
    this.mask = slots - 1;
    this.entries = new Int32Array(slots * 3).fill(vacant);
    for (let at2 = 0; at2 < old.length; at2 += 3) {
      const first2 = old[at2] ?? vacant;
      if (first2 === vacant) continue;
      const to = this.slot(first2, old[at2 + 1] ?? 0);
      this.entries[to] = first2;
      this.entries[to + 1] = old[at2 + 1] ?? 0;
      this.entries[to + 2] = old[at2 + 2] ?? 0;
    }
  }
};
var vacant = -1;
function hash(first2, second) {
  let h = Math.imul(first2, 2654435761) ^ Math.imul(second, 2246822507);
  h ^= h >>> 15;
  h = Math.imul(h, 739982445);
  return h ^ h >>> 13;
}

// src/analysis/pointsto/clusters.ts
var largest = 1 << 16;
function clustersOf(fields, shapes2) {
  const order = fields.map((_, index) => index).filter((index) => (fields[index]?.size ?? 0) > 0);
  order.sort((a, b) => (fields[a]?.offset ?? 0) - (fields[b]?.offset ?? 0) || a - b);
  const spans = [];
  for (const index of order) {
    const { offset, size } = fields[index] ?? { offset: 0, size: 0 };
    const last2 = spans.at(-1);
    if (last2 && offset < last2.end) {
      last2.members.push(index);
      last2.end = Math.max(last2.end, offset + size);
    } else spans.push({ start: offset, end: offset + size, members: [index] });
  }
  return spans.map((span) => ({ ...span, classes: span.members.length > 1 ? classesOf(span, fields, shapes2) : null }));
}
function classesOf(span, fields, shapes2) {
  const bytes2 = span.end - span.start;
  if (bytes2 > largest) return new Int32Array(0);
  const same = new UnionFind(bytes2);
  for (const index of span.members) {
    const field = fields[index];
    if (!field) continue;
    const base = field.offset - span.start;
    for (let byte = 0; byte < field.size; byte++) {
      const a = same.find(base + byte);
      const b = same.find(base + shapes2.within(field.shape, byte));
      same.union(Math.min(a, b), Math.max(a, b));
    }
  }
  return Int32Array.from({ length: bytes2 }, (_, byte) => same.find(byte));
}
function clusterAt(clusters, offset) {
  let from = 0;
  let to = clusters.length;
  while (from < to) {
    const middle = from + to >> 1;
    if ((clusters[middle]?.end ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  const found2 = clusters[from];
  return found2 && found2.start <= offset ? found2 : void 0;
}

// src/analysis/pointsto/members.ts
function collectMembers(shapes2, shape, asked, found2) {
  const [from, to] = asked;
  const form = shapes2.form(shape);
  if (form.kind === "array") {
    const element = shapes2.size(form.of) ?? 0;
    const first2 = element === 0 ? 0 : from % element;
    if (element === 0 || first2 + to - from > element) collectMembers(shapes2, form.of, [0, element || 1], found2);
    else collectMembers(shapes2, form.of, [first2, first2 + to - from], found2);
  }
  if (form.kind !== "record") return;
  const tail = form.size !== null && from >= form.size ? shapes2.tail(shape) : null;
  const start = tail ? Math.min(from, tail.offset) : from;
  for (const { shape: inner, name, offset, size } of form.fields) {
    const end = tail && tail.offset === offset ? Number.POSITIVE_INFINITY : offset + Math.max(size, 1);
    const shared = form.clusters === null ? [everything] : sharedBytes(form, [offset, end], [start, to]);
    if (shared.length === 0) continue;
    found2.set(`${form.tag}.${name}`, [form.tag, name]);
    for (const span of shared) collectMembers(shapes2, inner, span, found2);
  }
}
var everything = [0, Number.POSITIVE_INFINITY];
function sharedBytes(form, member, asked) {
  const [start, end] = member;
  const [from, to] = asked;
  const direct = start < to && from < end ? [[Math.max(0, from - start), Math.min(to, end) - start]] : [];
  const cluster = clusterAt(form.clusters ?? [], start);
  if (!cluster?.classes || from >= cluster.end || to <= cluster.start) return direct;
  const cellAt = (byte) => cluster.classes?.[byte - cluster.start] ?? 0;
  const cells = /* @__PURE__ */ new Set();
  for (let byte = Math.max(from, cluster.start); byte < Math.min(to, cluster.end); byte++) cells.add(cellAt(byte));
  const runs2 = [];
  for (let byte = start; byte < Math.min(end, cluster.end); byte++) {
    if (!cells.has(cellAt(byte))) continue;
    const last2 = runs2.at(-1);
    if (last2 && last2[1] === byte - start) last2[1]++;
    else runs2.push([byte - start, byte - start + 1]);
  }
  return runs2;
}

// src/analysis/pointsto/shapes.ts
var unknownShape = 0;
var codeShape = 1;
var textShape = 2;
var outside = -1;
var farthestOffset = 2 ** 31;
var unknownForm = { kind: "unknown" };
var opaqueForm = { kind: "opaque" };
var Shapes = class {
  forms = [unknownForm, opaqueForm, opaqueForm];
  byContent = /* @__PURE__ */ new Map([["?", unknownShape]]);
  byLayouts = /* @__PURE__ */ new WeakMap();
  wordCache = /* @__PURE__ */ new Map();
  arrayCache = /* @__PURE__ */ new Map();
  tailCache = /* @__PURE__ */ new Map();
  /** Bytes. */
  wordSize;
  precision;
  /** `wordSize` in bits. */
  constructor(options) {
    this.wordSize = options.wordSize / 8;
    this.precision = options.precision;
  }
  /** `layouts`: the records that `shape` speaks of. */
  intern(shape, layouts) {
    if (shape === null) return unknownShape;
    if (shape === "word" || shape === "integer") {
      const integer = shape === "integer";
      return this.known(shape, () => ({ kind: "scalar", size: this.wordSize, word: true, integer }));
    }
    if (typeof shape === "string") {
      const to = shape.slice(1);
      return this.known(shape, () => ({ kind: "scalar", size: this.wordSize, word: true, to }));
    }
    if (typeof shape === "number") {
      return this.known(`s${shape}`, () => ({ kind: "scalar", size: shape, word: false }));
    }
    if (shape[0] === "record") return this.internRecord(shape[1], layouts);
    const of = this.intern(shape[1], layouts);
    const length = shape[2];
    return this.known(`a${of}*${length ?? "?"}`, () => ({ kind: "array", of, length }));
  }
  internRecord(index, layouts) {
    const layout = layouts[index];
    if (!layout) return unknownShape;
    let done = this.byLayouts.get(layouts);
    if (!done) {
      done = [];
      this.byLayouts.set(layouts, done);
    }
    const before = done[index];
    if (before !== void 0) return before;
    done[index] = unknownShape;
    const members = layout.fields.map(([name, offset, shape]) => ({
      name,
      offset,
      shape: this.intern(shape, layouts)
    }));
    const text2 = members.map((m) => `${m.name}:${m.offset ?? "?"}:${m.shape}`).join(" ");
    const content = `${layout.union ? "u" : "r"} ${layout.tag} ${layout.size ?? "?"} ${text2}`;
    done[index] = this.known(content, () => this.recordForm(layout, members));
    return done[index];
  }
  recordForm(layout, members) {
    const { tag, size } = layout;
    const known4 = members.every((member) => member.offset !== null);
    const fields = members.map(({ name, offset, shape }) => {
      const at2 = offset ?? 0;
      return { name, offset: at2, shape, size: this.memberSize(shape) ?? Math.max(0, (size ?? at2) - at2) };
    });
    return { kind: "record", tag, size, fields, clusters: known4 ? clustersOf(fields, this) : null };
  }
  known(content, form) {
    const before = this.byContent.get(content);
    if (before !== void 0) return before;
    const id = this.forms.length;
    this.byContent.set(content, id);
    this.forms.push(form());
    return id;
  }
  form(shape) {
    return this.forms[shape] ?? unknownForm;
  }
  /** Bytes; null: not known. */
  size(shape) {
    const form = this.form(shape);
    if (form.kind === "opaque") return 1;
    if (form.kind === "scalar" || form.kind === "record") return form.size;
    if (form.kind === "unknown" || form.length === null) return null;
    const element = this.size(form.of);
    return element === null ? null : element * form.length;
  }
  /** A flexible array takes no room in its record. */
  memberSize(shape) {
    const form = this.form(shape);
    return form.kind === "array" && form.length === null ? 0 : this.size(shape);
  }
  /** The offset that stands for the cell of byte `offset` of an object; -1: it is outside. */
  normalise(shape, offset, extent) {
    if (this.precision === "paper") return 0;
    const size = this.size(shape);
    if (offset >= 0 && size !== null && offset >= size) return this.behind(shape, offset, size, extent);
    if (offset >= 0) return this.within(shape, offset);
    return extent === "many" && size !== null && size > 0 ? this.within(shape, modulo(offset, size)) : outside;
  }
  behind(shape, offset, size, extent) {
    const tail = this.tail(shape);
    if (tail) return tail.offset + this.within(tail.shape, modulo(offset - tail.offset, tail.size));
    if (extent === "many" && size > 0) return this.within(shape, offset % size);
    return offset === size && this.form(shape).kind === "array" ? 0 : outside;
  }
  /** Elements of the array that a record of variable length ends in. */
  tail(shape) {
    const before = this.tailCache.get(shape);
    if (before !== void 0) return before;
    const found2 = this.findTail(shape);
    this.tailCache.set(shape, found2);
    return found2;
  }
  findTail(shape) {
    const form = this.form(shape);
    if (form.kind !== "record" || form.clusters === null) return null;
    let last2;
    for (const field of form.fields) {
      if (!last2 || field.offset + field.size >= last2.offset + last2.size) last2 = field;
    }
    if (!last2) return null;
    const member = this.form(last2.shape);
    if (member.kind === "array" && (member.length === null || member.length <= 1)) {
      return { offset: last2.offset, shape: member.of, size: this.size(member.of) || 1 };
    }
    const inner = this.tail(last2.shape);
    return inner && { ...inner, offset: inner.offset + last2.offset };
  }
  /** As `normalise`, for an offset within one of the shape. */
  within(shape, offset) {
    const form = this.form(shape);
    if (form.kind === "unknown") return offset;
    if (form.kind === "scalar" || form.kind === "opaque") return 0;
    if (form.kind === "array") {
      const element = this.size(form.of);
      return element === null || element === 0 ? 0 : this.within(form.of, offset % element);
    }
    if (form.clusters === null) return 0;
    const cluster = clusterAt(form.clusters, offset);
    if (!cluster) return offset;
    const inner = offset - cluster.start;
    if (cluster.classes) return cluster.start + (cluster.classes[inner] ?? 0);
    const field = form.fields[cluster.members[0] ?? 0];
    return field ? cluster.start + this.within(field.shape, inner) : offset;
  }
  /** Whether every byte is one cell. */
  isOneCell(shape) {
    const form = this.form(shape);
    if (this.precision === "paper" || form.kind === "scalar" || form.kind === "opaque") return true;
    if (form.kind === "unknown") return false;
    if (form.kind === "array") return !this.size(form.of) || this.isOneCell(form.of);
    if (form.clusters === null) return true;
    const [only, second] = form.clusters;
    if (!only || second || only.start > 0 || only.end !== form.size) return false;
    if (only.classes) return only.classes.every((byte) => byte === 0);
    return this.isOneCell(form.fields[only.members[0] ?? 0]?.shape ?? unknownShape);
  }
  /** Whether a pointer to the byte may be one to a cell, rather than into the middle of a scalar. */
  isStart(shape, offset) {
    const form = this.form(shape);
    if (form.kind === "scalar" || form.kind === "opaque") return offset === 0;
    if (form.kind === "array") {
      const element = this.size(form.of);
      return !element || this.isOneCell(form.of) || this.isStart(form.of, offset % element);
    }
    if (form.kind === "unknown" || form.clusters === null) return true;
    const cluster = clusterAt(form.clusters, offset);
    if (!cluster || cluster.classes) return true;
    return this.isStart(form.fields[cluster.members[0] ?? 0]?.shape ?? unknownShape, offset - cluster.start);
  }
  /** Name of a record's type. */
  tag(shape) {
    const form = this.form(shape);
    return form.kind === "record" ? form.tag : void 0;
  }
  /** Name of a record's first member; empty: none. */
  firstMember(shape) {
    const form = this.form(shape);
    return form.kind === "record" ? form.fields[0]?.name ?? "" : "";
  }
  /** Bytes of the scalar that a record begins with, if that is too narrow for a pointer; else 0. */
  narrowStart(shape) {
    const first2 = this.startsAt(shape, 0).find((start) => this.form(start).kind === "scalar");
    const form = first2 === void 0 ? unknownForm : this.form(first2);
    return form.kind === "scalar" && !form.word ? form.size : 0;
  }
  /** Single bytes, or an array of anything but records and pointers: memory that may be used as something else. */
  isBytes(shape) {
    const form = this.form(shape);
    if (form.kind === "scalar") return form.size === 1;
    return form.kind === "array" && !this.holdsRecord(form.of) && !this.holdsPointers(form.of);
  }
  holdsPointers(shape) {
    const form = this.form(shape);
    return form.kind === "array" ? this.holdsPointers(form.of) : form.kind === "scalar" && form.to !== void 0;
  }
  holdsRecord(shape) {
    const form = this.form(shape);
    return form.kind === "record" || form.kind === "array" && this.holdsRecord(form.of);
  }
  /** Shapes that start at a normalised offset, outermost first; of what overlaps there, all. */
  startsAt(shape, offset) {
    const form = this.form(shape);
    const own2 = offset === 0 ? [shape] : [];
    if (form.kind === "array") {
      const element = this.size(form.of) ?? 0;
      return [...own2, ...this.startsAt(form.of, element === 0 ? 0 : offset % element)];
    }
    if (form.kind !== "record") return own2;
    const inner = form.fields.filter(
      (field) => field.offset <= offset && offset < field.offset + Math.max(field.size, 1)
    );
    return [
      ...own2,
      ...inner.flatMap((field) => this.startsAt(field.shape, this.within(field.shape, offset - field.offset)))
    ];
  }
  /** The shape itself and all that it is made of, each once. */
  parts(shape) {
    const found2 = /* @__PURE__ */ new Set([shape]);
    for (const part of found2) {
      const form = this.form(part);
      if (form.kind === "array") found2.add(form.of);
      else if (form.kind === "record") for (const field of form.fields) found2.add(field.shape);
    }
    return [...found2];
  }
  /** Normalised offsets that can hold a pointer, in order. */
  wordOffsets(shape) {
    const before = this.wordCache.get(shape);
    if (before) return before;
    const words = Int32Array.from([...this.words(shape)].sort((a, b) => a - b));
    this.wordCache.set(shape, words);
    return words;
  }
  words(shape) {
    const form = this.form(shape);
    if (form.kind === "opaque") return /* @__PURE__ */ new Set();
    if (form.kind === "scalar") return new Set(form.word ? [0] : []);
    if (form.kind === "unknown") return /* @__PURE__ */ new Set([0]);
    if (form.kind === "array") {
      const inner = this.wordOffsets(form.of);
      return new Set(this.precision === "paper" ? inner.subarray(0, 1) : inner);
    }
    const found2 = /* @__PURE__ */ new Set();
    for (const field of form.fields) {
      for (const word of this.wordOffsets(field.shape)) {
        found2.add(this.precision === "paper" ? 0 : this.within(shape, field.offset + word));
      }
    }
    return found2;
  }
  /** Arrays that hold the byte of a normalised offset, outermost first. */
  arraysAt(shape, offset) {
    if (this.precision === "paper") return [];
    const key = shape * farthestOffset + offset;
    const before = this.arrayCache.get(key);
    if (before) return before;
    const found2 = this.findArrays(shape, offset);
    this.arrayCache.set(key, found2);
    return found2;
  }
  findArrays(shape, offset) {
    const form = this.form(shape);
    if (form.kind === "scalar" || form.kind === "unknown" || form.kind === "opaque") return [];
    if (form.kind === "array") {
      const element = this.size(form.of);
      if (!element) return [{ start: 0, element: 1, bytes: Number.POSITIVE_INFINITY, uniform: true }];
      const bytes2 = form.length === null ? Number.POSITIVE_INFINITY : element * form.length;
      const uniform = this.isOneCell(form.of);
      return [{ start: 0, element, bytes: bytes2, uniform }, ...this.arraysAt(form.of, offset % element)];
    }
    if (form.clusters === null) return [];
    const cluster = clusterAt(form.clusters, offset);
    const tail = cluster ? null : this.tail(shape);
    if (tail && tail.offset === offset) return this.tailLevels(tail);
    if (!cluster) return [];
    return this.viewsAt(form, cluster, offset).flatMap(
      ({ field, inner }) => this.arraysAt(field.shape, inner).map((level) => ({ ...level, start: level.start + field.offset }))
    );
  }
  tailLevels(tail) {
    const uniform = this.isOneCell(tail.shape);
    const own2 = { start: tail.offset, element: tail.size, bytes: Number.POSITIVE_INFINITY, uniform };
    const inner = this.arraysAt(tail.shape, 0).map((level) => ({ ...level, start: level.start + tail.offset }));
    return [own2, ...inner];
  }
  /** Members that hold bytes of the cell at `offset`, each with the offsets in it that these bytes have. */
  viewsAt(form, cluster, offset) {
    const views = [];
    for (const index of cluster.members) {
      const field = form.fields[index];
      if (!field) continue;
      if (!cluster.classes) return [{ field, inner: offset - field.offset }];
      const cell = cluster.classes[offset - cluster.start] ?? 0;
      const inner = /* @__PURE__ */ new Set();
      for (let byte = 0; byte < field.size; byte++) {
        const of = cluster.classes[field.offset + byte - cluster.start] ?? 0;
        if (of === cell) inner.add(this.within(field.shape, byte));
        if (cluster.classes.length === 0) break;
      }
      for (const at2 of inner) views.push({ field, inner: at2 });
    }
    return views;
  }
  /**
   * Members that share bytes with `offset` up to `offset + size`, outermost first, each once. `size` 0: up to the end
   * of the shape. What holds for one element of an array holds for all.
   */
  membersAt(shape, offset, size = 1) {
    const found2 = /* @__PURE__ */ new Map();
    collectMembers(this, shape, [offset, size === 0 ? Number.POSITIVE_INFINITY : offset + size], found2);
    return [...found2.values()];
  }
};
function modulo(value, divisor) {
  const rest = value % divisor;
  return rest < 0 ? rest + divisor : rest;
}

// src/analysis/pointsto/views.ts
var anywhere = -1;
var anyHead = 0;
var mostViews = 512;
var family = 2;
var functions = "()";
var Views = class {
  shapes;
  contents;
  heads = [void 0];
  numbers = /* @__PURE__ */ new Map();
  /** By the record that pointers are cast to, those that they are cast from. */
  casts = /* @__PURE__ */ new Map();
  byTag = /* @__PURE__ */ new Map();
  /** Tags of records of which there are variables, or memory that is allocated as one. */
  kept = /* @__PURE__ */ new Set();
  /** Tags of records that bytes are cast to, and of those in them and around them. */
  fromBytes;
  pointees = /* @__PURE__ */ new Map();
  answers = [];
  starts = [];
  lists = /* @__PURE__ */ new WeakMap();
  constructor(shapes2, contents) {
    this.shapes = shapes2;
    this.contents = contents;
  }
  intern(head) {
    if (head.tag.startsWith("*")) return this.pointee(head.tag);
    const content = `${head.tag} ${head.member} ${head.narrow} ${head.size} ${head.begins.join(" ")} (${head.holds.join(" ")})`;
    let number = this.numbers.get(content);
    if (number === void 0) {
      number = this.heads.length;
      this.heads.push(head);
      this.numbers.set(content, number);
      this.byTag.set(head.tag, [...this.byTag.get(head.tag) ?? [], number]);
    }
    return number;
  }
  /**
   * What a pointer to the record with this tag (`()`: to a function; `*`...: to such a pointer) may point to. Of several
   * records of that name, any; of one that nobody looks into, what it is cast to or from. The heads and casts of the whole
   * program have to be known.
   */
  pointee(tag) {
    const known4 = this.pointees.get(tag);
    if (known4 !== void 0) return known4;
    const all3 = this.byTag.get(tag) ?? [];
    const [first2 = anyHead] = all3;
    const head = this.special(tag, all3);
    const one2 = head === void 0 ? first2 : this.add(head);
    this.pointees.set(tag, one2);
    return one2;
  }
  special(tag, all3) {
    if (tag === functions) return "code";
    if (tag.startsWith("*")) return { pointerTo: tag.slice(1) };
    if (all3.length === 0 && tag !== "" && tag !== bytesTag) return this.opaque(tag);
    return all3.length > 1 ? { anyOf: all3 } : void 0;
  }
  /** A record that nobody looks into is what it is cast to or from. */
  opaque(tag) {
    const begins = [...this.casts].filter(([, from]) => from.has(tag)).map(([to]) => to);
    return { tag, begins, holds: [], member: "", narrow: 0, size: 0 };
  }
  add(head) {
    this.heads.push(head);
    return this.heads.length - 1;
  }
  /** The program casts pointers to one record into pointers to another. */
  cast(from, to) {
    const known4 = this.casts.get(to) ?? /* @__PURE__ */ new Set();
    this.casts.set(to, known4.add(from));
  }
  /** There is an object with this shape that outlives the calls of a function. */
  keep(shape) {
    const { shapes: shapes2 } = this;
    const met = /* @__PURE__ */ new Set([shape]);
    for (const at2 of met) {
      const tag = shapes2.tag(at2);
      if (tag !== void 0) this.kept.add(tag);
      for (const part of shapes2.parts(at2)) met.add(part);
    }
  }
  /** Whether it is one of records. */
  isRecord(head) {
    const as = this.heads[head];
    return typeof as === "object" && ("begins" in as || "anyOf" in as);
  }
  /** Of memory that is handed out again: what holds such records and nothing else; null: bytes, in no record. */
  only(tag) {
    const content = `only ${tag ?? ""}`;
    let number = this.numbers.get(content);
    if (number === void 0) {
      number = this.heads.length;
      this.heads.push({ only: tag });
      this.numbers.set(content, number);
    }
    return number;
  }
  /** Numbers of an item's heads. */
  internAll(heads) {
    let numbers2 = this.lists.get(heads);
    if (!numbers2) {
      numbers2 = heads.map((head) => this.intern(head));
      this.lists.set(heads, numbers2);
    }
    return numbers2;
  }
  /** Bytes of a record with this head; 0: not known. */
  size(head) {
    const as = this.heads[head];
    if (as === void 0 || typeof as !== "object") return 0;
    return "size" in as ? as.size : "pointerTo" in as ? this.shapes.wordSize : 0;
  }
  /** Whether the byte `offset` (-1: some byte) of an object of `shape` may be where a record with this head starts. */
  allows(shape, offset, head) {
    const as = this.heads[head];
    if (!as) return true;
    let answers = this.answers[head];
    if (!answers) {
      answers = new PairMap();
      this.answers[head] = answers;
    }
    const at2 = this.shapes.precision === "paper" ? anywhere : offset;
    const before = answers.get(shape, at2);
    if (before !== void 0) return before === 1;
    const answer2 = this.decide(shape, at2, as);
    answers.set(shape, at2, answer2 ? 1 : 0);
    return answer2;
  }
  /** Where in an object of `shape` a record with this head may start, normalised; null: anywhere, or in many places. */
  places(shape, head) {
    let known4 = this.starts[head];
    if (!known4) {
      known4 = /* @__PURE__ */ new Map();
      this.starts[head] = known4;
    }
    const before = known4.get(shape);
    if (before !== void 0) return before;
    const { shapes: shapes2, contents } = this;
    const told2 = shapes2.precision === "fields" && shapes2.holdsRecord(shape);
    const found2 = told2 ? contents.starts(shape).filter((offset) => this.allows(shape, offset, head)) : null;
    const places = found2 && found2.length <= mostViews ? Int32Array.from(found2) : null;
    known4.set(shape, places);
    return places;
  }
  decide(shape, offset, as) {
    if (as === "code") return shape === codeShape || shape === unknownShape;
    if (shape === codeShape || shape === textShape) return false;
    if ("anyOf" in as) return as.anyOf.some((head) => this.allows(shape, offset, head));
    if ("only" in as) return this.isOnly(shape, offset, as.only);
    if ("begins" in as && this.isAllocatedBytes(shape) && this.kept.has(as.tag) && !this.isFromBytes(as.tag))
      return false;
    if (shape === unknownShape || !("pointerTo" in as || this.shapes.holdsRecord(shape))) return true;
    const tail = this.shapes.tail(shape);
    const behind = tail !== null && (offset === anywhere || offset >= tail.offset);
    if (behind && this.contents.isOpen(tail)) return true;
    const starts = offset === anywhere ? this.shapes.parts(shape) : this.shapes.startsAt(shape, offset);
    const inTail = behind && offset !== anywhere ? this.shapes.startsAt(tail.shape, (offset - tail.offset) % tail.size) : [];
    return [...starts, ...inTail].some(
      (start) => "pointerTo" in as ? this.isPointer(start, as) : this.isAlike(start, as)
    );
  }
  isAllocatedBytes(shape) {
    return this.shapes.isBytes(shape) && this.shapes.form(shape).kind === "scalar";
  }
  isFromBytes(tag) {
    this.fromBytes ??= this.closure(bytesTag);
    return this.fromBytes.has(tag);
  }
  /** What pointers to `from` are cast to, what lies in that, and what begins with it. */
  closure(from) {
    const found2 = /* @__PURE__ */ new Set([from]);
    for (const at2 of found2) {
      for (const [to, sources] of this.casts) if (sources.has(at2) && this.byTag.has(to)) found2.add(to);
      for (const head of this.heads) {
        if (typeof head !== "object" || !("begins" in head)) continue;
        if (head.tag === at2) for (const inner of head.holds) found2.add(inner);
        else if (head.begins.includes(at2)) found2.add(head.tag);
      }
    }
    return found2;
  }
  isOnly(shape, offset, tag) {
    if (shape === unknownShape) return true;
    if (tag === null) return !this.shapes.holdsRecord(shape);
    const starts = offset === anywhere ? this.shapes.parts(shape) : this.shapes.startsAt(shape, offset);
    return starts.some((start) => this.shapes.tag(start) === tag);
  }
  /** Whether a pointer may be kept there that is used as one to `to`. */
  isPointer(start, { pointerTo }) {
    const form = this.shapes.form(start);
    const from = this.casts.get(`*${pointerTo}`);
    if (form.kind === "record") return form.clusters === null || from?.has(form.tag) === true;
    if (form.kind === "array") return this.shapes.isBytes(start) && this.fits({ size: this.shapes.wordSize }, start);
    if (form.kind !== "scalar") return form.kind === "unknown";
    if (form.integer === true) return from?.has("integer") === true;
    if (form.to === void 0) return form.size === 1 || form.word;
    return this.isSamePointer(form.to, pointerTo) || from?.has(`*${form.to}`) === true;
  }
  /**
   * Whether what is declared as a pointer to `to` may be used as one to `as`. What is declared as `void *` may be any; of
   * records of which one begins with the other, a pointer to either.
   */
  isSamePointer(to, as) {
    if (to === as || to === "") return true;
    if (to.startsWith("*") && as.startsWith("*")) return this.isSamePointer(to.slice(1), as.slice(1));
    return this.isKin(to, as) || this.isKin(as, to);
  }
  /** Whether the records with this tag begin with another, or are cast from it. */
  isKin(tag, other) {
    if (this.casts.get(tag)?.has(other) === true) return true;
    return (this.byTag.get(tag) ?? []).some((head) => {
      const as = this.heads[head];
      return as !== void 0 && typeof as === "object" && "begins" in as && as.begins.includes(other);
    });
  }
  isAlike(start, as) {
    if (start === unknownShape) return true;
    if (this.shapes.isBytes(start)) return this.fits(as, start);
    const form = this.shapes.form(start);
    if (form.kind === "scalar" && form.to !== void 0) return this.casts.get(as.tag)?.has(`*${form.to}`) === true;
    const tag = this.shapes.tag(start);
    if (tag === void 0) return false;
    if (tag === as.tag || as.begins.includes(tag) || this.casts.get(as.tag)?.has(tag) === true) return true;
    if (as.member !== "" && this.shapes.firstMember(start) === as.member) return true;
    return as.narrow === family && this.shapes.narrowStart(start) === family;
  }
  fits({ size }, bytes2) {
    const room = this.shapes.size(bytes2);
    return room === null || room === 0 || size <= room;
  }
};

// src/analysis/pointsto/generate.ts
function frameOf(instance, objects) {
  const { memory } = objects;
  return {
    cells(base, offset) {
      if (base < 0) return (instance.names[-base - 1] ?? []).map((object2) => memory.cell(object2, offset));
      const object = instance.objects[base] ?? -1;
      return [object < 0 ? instance.nodes[base] ?? -1 : memory.cell(object, offset)];
    }
  };
}
function generate(ops, frame, constraints, headOf) {
  const at2 = (i) => ops[i] ?? 0;
  for (let i = 0; i < ops.length; i += 1 + (operandCount[at2(i)] ?? 0)) {
    const code = at2(i);
    const firsts = frame.cells(at2(i + 1), at2(i + 2));
    const second = code === op.store ? i + 4 : i + 3;
    const seconds2 = frame.cells(at2(second), at2(second + 1));
    const extra = code === op.store ? at2(i + 3) : at2(i + 5);
    const as = operandCount[code] === 6 ? headOf(at2(i + 6) - 1) : anyHead;
    for (const a of firsts) for (const b of seconds2) constrain(constraints, code, a, b, extra, as);
  }
}
function constrain(constraints, code, a, b, extra, as) {
  switch (code) {
    case op.copy:
      return constraints.copy(a, b);
    case op.address:
      return constraints.addressOf(a, b);
    case op.load:
      return constraints.load(a, b, extra, as);
    case op.store:
      return constraints.store(a, extra, b, as);
    case op.add:
      return constraints.add(a, b, extra, as);
    case op.index:
      return constraints.index(a, b, extra);
    case op.block:
      return constraints.block(a, b, extra);
    default:
      throw new Error(`no operation ${code}`);
  }
}
function headsOf(memory, heads) {
  const numbers2 = memory.views.internAll(heads);
  return (head) => numbers2[head] ?? anyHead;
}
function initialise({ flow, layouts, heads, unit, object, path }, symbols, objects, constraints) {
  if (flow.ops.length === 0) return;
  const { memory } = objects;
  const info = objects.info(object);
  const names = flow.names.map((name, i) => i === 0 ? [object] : symbols.resolve(name, unit, path));
  const parts = flow.temporaries.map(
    (shape) => info ? objects.add(info, { shape, layouts, unit, extent: "one" }) : -1
  );
  const cells = (base, offset) => base < 0 ? (names[-base - 1] ?? []).map((named2) => memory.cell(named2, offset)) : [memory.cell(parts[base] ?? -1, offset)];
  generate(flow.ops, { cells }, constraints, headsOf(memory, heads));
}

// src/graph/adjacency.ts
function adjacency(count, edges, length = edges.length) {
  return grouped2(count, edges, length, 0);
}
function reversed({ count, start, to }) {
  const pairs2 = new Int32Array(to.length * 2);
  let at2 = 0;
  for (let node = 0; node < count; node++) {
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      pairs2[at2++] = node;
      pairs2[at2++] = to[i] ?? 0;
    }
  }
  return grouped2(count, pairs2, at2, 1);
}
function grouped2(count, edges, length, side) {
  const start = new Int32Array(count + 1);
  for (let i = side; i < length; i += 2) start[(edges[i] ?? 0) + 1] = (start[(edges[i] ?? 0) + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice(0, count);
  const to = new Int32Array(length >> 1);
  for (let i = 0; i < length; i += 2) {
    const node = edges[i + side] ?? 0;
    const at2 = next[node] ?? 0;
    to[at2] = edges[i + 1 - side] ?? 0;
    next[node] = at2 + 1;
  }
  return { count, start, to };
}
function* edgesOf({ start, to }, node) {
  for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) yield to[i] ?? 0;
}

// src/analysis/controlflow.ts
function controlFlow(steps, calls) {
  const end = steps.length;
  const edges = [];
  const jumped = steps.flatMap(
    ({ kind: kind2, operand }, at2) => kind2 === stepKind.call && calls.isSetjmp(operand) ? [at2] : []
  );
  steps.forEach((step2, at2) => {
    const isCall = step2.kind === stepKind.call;
    const leaves = step2.kind === stepKind.return || isCall && !calls.comesBack(step2.operand);
    const next = leaves ? [end] : step2.targets.length > 0 ? step2.targets : [at2 + 1];
    for (const to of next) edges.push(at2, to);
    if (isCall) {
      for (const to of jumped) if (to !== at2) edges.push(at2, to);
    }
  });
  return adjacency(end + 1, edges);
}

// src/analysis/returning.ts
function callsByFunction({ instances, linker }) {
  const calls = instances.map(() => []);
  for (const call of linker.calls) calls[call.caller.index]?.push(call);
  return calls;
}
function callKnowledge(solved, calls = callsByFunction(solved)) {
  const gone = /* @__PURE__ */ new Set();
  const comesBack = (call) => {
    if (!call || call.callees.size + call.externals.size === 0) return true;
    for (const name of call.externals.keys()) if (!stops(name)) return true;
    for (const callee of call.callees) if (!gone.has(callee.index)) return true;
    return false;
  };
  const knowledge = (fn) => ({
    comesBack: (call) => comesBack(calls[fn]?.[call]),
    isSetjmp: (call) => [...calls[fn]?.[call]?.externals.keys() ?? []].some((name) => setjmps.test(name))
  });
  const todo = new Set(calls.flatMap((list3, fn) => list3.some((call) => !comesBack(call)) ? [fn] : []));
  const callers = callersOf(calls);
  for (const fn of todo) {
    todo.delete(fn);
    if (gone.has(fn) || reachesEnd(solved, fn, knowledge(fn))) continue;
    gone.add(fn);
    for (const caller of callers[fn] ?? []) todo.add(caller);
  }
  return knowledge;
}
var setjmps = /^_*(sig)?setjmp$/;
var stops = (name) => externalModel(name)?.effects.some(({ kind: kind2 }) => kind2 === "noreturn" || kind2 === "exits") ?? false;
function callersOf(calls) {
  const callers = calls.map(() => /* @__PURE__ */ new Set());
  calls.forEach((list3, fn) => {
    for (const { callees } of list3) for (const callee of callees) callers[callee.index]?.add(fn);
  });
  return callers;
}
function reachesEnd({ instances }, fn, knowledge) {
  const steps = decodeSteps(instances[fn]?.flow.steps ?? []);
  const graph = controlFlow(steps, knowledge);
  const end = steps.length;
  const seen = /* @__PURE__ */ new Set([0]);
  let stopped = false;
  for (const node of seen) {
    if (node === end) return true;
    const step2 = steps[node];
    if (step2?.kind === stepKind.call && !knowledge.comesBack(step2.operand)) stopped = true;
    else for (const to of edgesOf(graph, node)) seen.add(to);
  }
  return !stopped;
}

// src/analysis/dependence/graph.ts
var edge = {
  /** It is made from its value. */
  value: 0,
  /** The value tells where in memory. */
  pointer: 1,
  /** The value tells which element of an array. */
  index: 2,
  /** It decides whether it runs. */
  control: 3,
  /** A parameter on an argument, an entry on a call: from the callee to its callers. */
  up: 4,
  upControl: 5,
  /** What a call leaves behind on the result of a callee. */
  down: 6
};
var edgeTo = (node, kind2) => node * 8 + kind2;
var nodeOfEdge = (edge2) => edge2 >> 3;
var kindOfEdge = (edge2) => edge2 & 7;
var entryOf = ({ first: first2 }) => first2;
var resultOf = ({ first: first2 }) => first2 + 1;
var paramOf = ({ first: first2 }, number) => first2 + 2 + number;
var stepOf = ({ first: first2, params }, step2) => first2 + 2 + params + step2;
function functionOf({ functions: functions2, memory }, node) {
  if (node >= memory) return -1;
  let low = 0;
  let high = functions2.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((functions2[middle]?.first ?? 0) <= node) low = middle;
    else high = middle - 1;
  }
  return low;
}
function turned({ count, start, to }) {
  const first2 = new Int32Array(count + 1);
  for (let i = 0; i < to.length; i++) first2[nodeOfEdge(to[i] ?? 0) + 1] = (first2[nodeOfEdge(to[i] ?? 0) + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) first2[node + 1] = (first2[node + 1] ?? 0) + (first2[node] ?? 0);
  const next = first2.slice(0, count);
  const back = new Int32Array(to.length);
  for (let node = 0; node < count; node++) {
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      const other = nodeOfEdge(to[i] ?? 0);
      const at2 = next[other] ?? 0;
      back[at2] = edgeTo(node, kindOfEdge(to[i] ?? 0));
      next[other] = at2 + 1;
    }
  }
  return { count, start: first2, to: back };
}

// src/analysis/dependence/calls.ts
function callEdges(input) {
  const { functions: functions2, calls, solved } = input;
  const called = /* @__PURE__ */ new Map();
  for (const { site, callee } of solved.linker.callbacks.values())
    called.set(site, [...called.get(site) ?? [], callee]);
  functions2.forEach((nodes, fn) => {
    calls[fn]?.forEach((bound2, number) => {
      for (const call of nodes.calls[number] ?? []) {
        oneCall(input, bound2, call);
        for (const callee of called.get(bound2) ?? []) callback(input, functions2[callee.index], call);
      }
    });
  });
}
function oneCall({ functions: functions2, memory, add: add2, ofCall }, bound2, call) {
  add2(call.out, call.step, edge.control);
  for (let i = 0; i < call.argCount; i++) add2(call.args + i, call.step, edge.control);
  for (const callee of bound2.callees) {
    const nodes = functions2[callee.index];
    if (!nodes) continue;
    add2(entryOf(nodes), call.step, edge.upControl);
    add2(call.out, resultOf(nodes), edge.down);
    for (let i = 0; i < call.argCount; i++)
      if (nodes.params > 0) add2(paramOf(nodes, Math.min(i, nodes.params - 1)), call.args + i, edge.up);
  }
  if (bound2.callees.size > 0 && bound2.externals.size === 0) return;
  for (let i = 0; i < call.argCount; i++)
    add2(call.out, call.args + i, isDestination(bound2, i) ? edge.pointer : edge.value);
  for (const { targets } of ofCall(bound2, "reads"))
    if (targets.length > 0) add2(call.out, memory.loaded(targets), edge.value);
  for (const { targets } of ofCall(bound2, "writes"))
    if (targets.length > 0) add2(memory.stored(targets), call.out, edge.value);
}
function isDestination({ externals }, argument) {
  if (externals.size === 0) return false;
  return [...externals.keys()].every(
    (name) => externalModel(name)?.effects.some(
      (effect2) => (effect2.kind === "write" || effect2.kind === "copy") && effect2.to.kind === "argument" && effect2.to.index === argument
    )
  );
}
function callback({ add: add2 }, nodes, call) {
  if (!nodes) return;
  add2(entryOf(nodes), call.step, edge.upControl);
  add2(call.out, resultOf(nodes), edge.down);
  for (let param = 0; param < nodes.params; param++)
    for (let i = 0; i < call.argCount; i++) add2(paramOf(nodes, param), call.args + i, edge.up);
}

// src/analysis/dependence/places.ts
var MemoryNodes = class {
  numbers = /* @__PURE__ */ new WeakMap();
  byText = /* @__PURE__ */ new Map();
  lists = [];
  next;
  /** `first`: number of the first node. */
  constructor(first2) {
    this.next = first2;
  }
  get end() {
    return this.next;
  }
  stored(targets) {
    const list3 = this.list(targets);
    if (list3.stored < 0) list3.stored = this.next++;
    return list3.stored;
  }
  loaded(targets) {
    const list3 = this.list(targets);
    if (list3.loaded < 0) list3.loaded = this.next++;
    return list3.loaded;
  }
  /** The node for loads of what something has been found to load; numbers nothing. */
  known(targets) {
    const number = this.numbers.get(targets) ?? this.byText.get(textOf(targets));
    const loaded = number === void 0 ? void 0 : this.lists[number]?.loaded;
    return loaded === -1 ? void 0 : loaded;
  }
  list(targets) {
    let number = this.numbers.get(targets);
    if (number === void 0) {
      const text2 = targets.length > fewTargets ? "" : textOf(targets);
      number = text2 === "" ? this.lists.length : this.byText.get(text2) ?? this.lists.length;
      if (text2 !== "") this.byText.set(text2, number);
      this.numbers.set(targets, number);
      if (number === this.lists.length) this.lists.push({ targets, stored: -1, loaded: -1 });
    }
    const list3 = this.lists[number];
    if (!list3) throw new Error("a list has a number");
    return list3;
  }
  /**
   * `edge(a, b)`: what is in `a` comes from `b`. Numbers nodes for the places. Returns those that stand for many places.
   */
  connect(edge2) {
    const objects = this.offsets();
    const wholes = /* @__PURE__ */ new Set();
    const places = /* @__PURE__ */ new Map();
    const anything = this.next++;
    wholes.add(anything);
    const total = this.lists.reduce((sum2, { targets }) => sum2 + targets.length, 0);
    const longest = total > mostTargets ? longList : Number.POSITIVE_INFINITY;
    for (const [object, offsets] of objects) {
      const nodes = { offsets, first: this.next, all: this.next + offsets.length, any: this.next + offsets.length + 1 };
      this.next += offsets.length + 2;
      places.set(object, nodes);
      wholes.add(nodes.all).add(nodes.any);
      for (let i = 0; i < offsets.length; i++) {
        edge2(nodes.first + i, nodes.all);
        edge2(nodes.any, nodes.first + i);
      }
      edge2(nodes.any, nodes.all);
      if (total <= mostTargets) continue;
      edge2(nodes.all, anything);
      edge2(anything, nodes.any);
    }
    for (const { targets, stored, loaded } of this.lists) {
      if (targets.length > longest) {
        if (stored >= 0) edge2(anything, stored);
        if (loaded >= 0) edge2(loaded, anything);
        continue;
      }
      for (const target of targets) {
        const nodes = places.get(target.object);
        if (!nodes) continue;
        if (stored >= 0) for (const place of touched(nodes, target, nodes.all)) edge2(place, stored);
        if (loaded >= 0) for (const place of touched(nodes, target, nodes.any)) edge2(loaded, place);
      }
    }
    return wholes;
  }
  /** Of each object the offsets at which it is accessed, sorted. */
  offsets() {
    const found2 = /* @__PURE__ */ new Map();
    for (const { targets } of this.lists) {
      for (const { object, offset } of targets) {
        let set2 = found2.get(object);
        if (!set2) {
          set2 = /* @__PURE__ */ new Set();
          found2.set(object, set2);
        }
        if (offset !== "any") set2.add(offset);
      }
    }
    return new Map([...found2].map(([object, set2]) => [object, Int32Array.from(set2).sort()]));
  }
};
var fewTargets = 4;
var mostTargets = 2e7;
var longList = 256;
var textOf = (targets) => targets.map(({ object, offset, size }) => `${object} ${offset} ${size}`).join(",");
var mostPlaces = 8;
function* touched({ offsets, first: first2 }, { offset, size }, whole) {
  if (offset === "any") {
    yield whole;
    return;
  }
  const from = lowerBound(offsets, offset);
  const to = size === 0 ? offsets.length : lowerBound(offsets, offset + size);
  if (to - from > mostPlaces || from === 0 && to === offsets.length && to > 1) {
    yield whole;
    return;
  }
  for (let i = from; i < to; i++) yield first2 + i;
}
function lowerBound(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/analysis/dominance.ts
var none = -1;
function dominators(graph, root) {
  const order = reversePostorder(graph, root);
  const rank = new Int32Array(graph.count).fill(none);
  order.forEach((node, i) => {
    rank[node] = i;
  });
  const before = reversed(graph);
  const nearest2 = new Int32Array(graph.count).fill(none);
  nearest2[root] = root;
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of order) {
      if (node === root) continue;
      const found2 = meeting(before, node, nearest2, rank);
      if (nearest2[node] === found2) continue;
      nearest2[node] = found2;
      changed = true;
    }
  }
  nearest2[root] = none;
  return nearest2;
}
function meeting(before, node, nearest2, rank) {
  let found2 = none;
  for (let i = before.start[node] ?? 0; i < (before.start[node + 1] ?? 0); i++) {
    let other = before.to[i] ?? 0;
    if ((nearest2[other] ?? none) === none) continue;
    if (found2 === none) found2 = other;
    while (found2 !== other) {
      if ((rank[found2] ?? 0) > (rank[other] ?? 0)) found2 = nearest2[found2] ?? none;
      else other = nearest2[other] ?? none;
    }
  }
  return found2;
}
function reversePostorder({ count, start, to }, root) {
  const next = start.slice(0, count);
  const seen = new Uint8Array(count);
  const order = [];
  const stack = [root];
  seen[root] = 1;
  for (let node = stack.at(-1); node !== void 0; node = stack.at(-1)) {
    const at2 = next[node] ?? 0;
    if (at2 === (start[node + 1] ?? 0)) {
      order.push(node);
      stack.pop();
      continue;
    }
    next[node] = at2 + 1;
    const other = to[at2] ?? 0;
    if (seen[other] === 1) continue;
    seen[other] = 1;
    stack.push(other);
  }
  return order.reverse();
}
function withEnd(graph, end) {
  const before = reversed(graph);
  const ends = new Uint8Array(graph.count);
  const added = [];
  const mark = (from) => {
    const stack = [from];
    ends[from] = 1;
    for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
      for (const other of edgesOf(before, node)) {
        if (ends[other] === 1) continue;
        ends[other] = 1;
        stack.push(other);
      }
    }
  };
  mark(end);
  for (let node = graph.count - 1; node >= 0; node--) {
    if (ends[node] === 1) continue;
    added.push(node, end);
    mark(node);
  }
  if (added.length === 0) return graph;
  const edges = [];
  for (let node = 0; node < graph.count; node++) for (const to of edgesOf(graph, node)) edges.push(node, to);
  return adjacency(graph.count, [...edges, ...added]);
}
function postDominators(graph, end) {
  return dominators(reversed(graph), end);
}
function controlDependence(graph, end) {
  const ending = withEnd(graph, end);
  const nearest2 = postDominators(ending, end);
  const edges = [];
  const last2 = new Int32Array(ending.count).fill(none);
  const add2 = (node, on) => {
    if (last2[node] === on) return;
    last2[node] = on;
    edges.push(node, on);
  };
  for (let node = 0; node < ending.count; node++) {
    const first2 = ending.start[node] ?? 0;
    const behind = ending.start[node + 1] ?? 0;
    if (behind - first2 < 2) continue;
    for (let i = first2; i < behind; i++)
      for (let at2 = ending.to[i] ?? 0; at2 !== nearest2[node] && at2 !== none; at2 = nearest2[at2] ?? none) add2(at2, node);
  }
  return adjacency(graph.count, edges);
}

// src/analysis/dependence/definitions.ts
function reachingDefinitions(graph, definitions2) {
  const words = definitions2.length + 31 >> 5;
  const byLocal = /* @__PURE__ */ new Map();
  const byStep = /* @__PURE__ */ new Map();
  definitions2.forEach(({ at: at2, local }, number) => {
    byLocal.set(local, [...byLocal.get(local) ?? [], number]);
    byStep.set(at2, [...byStep.get(at2) ?? [], number]);
  });
  const into = new Int32Array(graph.count * words);
  const start = definitions2.flatMap(({ at: at2 }, number) => at2 < 0 ? [number] : []);
  const before = reversed(graph);
  const own2 = new Int32Array(words);
  const leaving = (step2) => {
    own2.set(into.subarray(step2 * words, (step2 + 1) * words));
    for (const number of byStep.get(step2) ?? []) {
      const { local, partly } = definitions2[number] ?? { local: -1 };
      if (!partly) for (const other of byLocal.get(local) ?? []) clear(own2, other);
    }
    for (const number of byStep.get(step2) ?? []) set(own2, number);
  };
  const update = (step2) => {
    let changed = false;
    const at2 = step2 * words;
    const join2 = () => {
      for (let i = 0; i < words; i++) {
        const joined4 = (into[at2 + i] ?? 0) | (own2[i] ?? 0);
        if (joined4 === into[at2 + i]) continue;
        into[at2 + i] = joined4;
        changed = true;
      }
    };
    if (step2 === 0) {
      own2.fill(0);
      for (const number of start) set(own2, number);
      join2();
    }
    for (const from of edgesOf(before, step2)) {
      leaving(from);
      join2();
    }
    return changed;
  };
  if (words > 0) settle(graph, update);
  return {
    of: (step2, local) => (byLocal.get(local) ?? []).filter(
      (number) => ((into[step2 * words + (number >> 5)] ?? 0) >>> (number & 31) & 1) === 1
    )
  };
}
function settle(graph, update) {
  const waiting2 = new Uint8Array(graph.count).fill(1);
  for (let again = true; again; ) {
    again = false;
    for (let step2 = 0; step2 < graph.count; step2++) {
      if (waiting2[step2] === 0) continue;
      waiting2[step2] = 0;
      if (!update(step2)) continue;
      for (const to of edgesOf(graph, step2)) {
        waiting2[to] = 1;
        if (to <= step2) again = true;
      }
    }
  }
}
var set = (bits, at2) => {
  bits[at2 >> 5] = (bits[at2 >> 5] ?? 0) | 1 << (at2 & 31);
};
var clear = (bits, at2) => {
  bits[at2 >> 5] = (bits[at2 >> 5] ?? 0) & ~(1 << (at2 & 31));
};

// src/analysis/dependence/steps.ts
function ownLocals(flow, addressed2) {
  return new Set(
    flow.locals.flatMap(
      ({ shape, static: kept }, local) => kept || shape === null || typeof shape === "object" || addressed2.has(local) ? [] : [local]
    )
  );
}
function stepEdges(input) {
  const { steps, nodes, calls } = input;
  const graph = controlFlow(steps, calls);
  const decided = controlDependence(graph, steps.length);
  const locals = localEdges(input);
  steps.forEach((step2, at2) => {
    const node = stepOf(nodes, at2);
    let alone2 = true;
    for (const on of edgesOf(decided, at2)) {
      if (steps[on]?.uses.length === 0) continue;
      input.edge(node, stepOf(nodes, on), edge.control);
      alone2 = false;
    }
    if (alone2) input.edge(node, entryOf(nodes), edge.control);
    useEdges(input, step2, at2, locals);
    if (step2.kind === stepKind.return && step2.operand === 1) input.edge(resultOf(nodes), node, edge.value);
  });
}
function localEdges(input) {
  const { steps, nodes, own: own2, instance, calls } = input;
  const definitions2 = definitionsOf(input);
  const onwards = controlFlow(steps, { ...calls, comesBack: () => true });
  const reaching = reachingDefinitions(onwards, definitions2);
  return (from, at2, read, kind2) => {
    const { base = -1 } = instance.flow.frameReads[read] ?? {};
    if (!own2.has(base)) return input.edge(from, input.frameRead(read), kind2);
    for (const number of reaching.of(at2, base)) {
      const defined = definitions2[number]?.at ?? 0;
      input.edge(from, defined < 0 ? paramOf(nodes, -1 - defined) : stepOf(nodes, defined), kind2);
    }
  };
}
function definitionsOf({ steps, own: own2, instance }) {
  const { flow } = instance;
  const params = Array.from({ length: flow.params }, (_, i) => i).filter((i) => own2.has(i));
  const found2 = params.map((local) => ({ at: -1 - local, local }));
  steps.forEach(({ kind: kind2, operand }, at2) => {
    if (kind2 === stepKind.store) {
      const write = flow.writes[operand];
      if (write && write.through === void 0 && own2.has(write.base)) found2.push({ at: at2, local: write.base });
    } else if (kind2 === stepKind.unparsed) {
      const names = flow.unparsed[operand]?.[1] ?? [];
      for (const local of own2)
        if (names.includes(flow.locals[local]?.name ?? "")) found2.push({ at: at2, local, partly: true });
    }
  });
  return found2;
}
function useEdges(input, { kind: kind2, operand, line, uses }, at2, locals) {
  const { nodes, instance } = input;
  const node = stepOf(nodes, at2);
  let from = node;
  for (const use3 of uses) {
    const value = valueOfUse(use3);
    const role2 = roleOfUse(use3);
    switch (kindOfUse(use3)) {
      case useKind.local:
        locals(from, at2, value, role2);
        break;
      case useKind.read:
        input.edge(from, input.read(value), role2);
        break;
      case useKind.step:
        input.edge(from, madeBy(nodes, input.steps, value), role2);
        break;
      default:
        if (kind2 === stepKind.call && value < noGroup) from = callOf(nodes, operand, node)?.args ?? node;
        if (from !== node) from += value;
    }
  }
  if (kind2 === stepKind.store) {
    const write = instance.flow.writes[operand];
    const own2 = write && write.through === void 0 && input.own.has(write.base);
    if (!own2) input.edge(input.write(operand), node, edge.value);
  } else if (kind2 === stepKind.unparsed) {
    const [, names = []] = instance.flow.unparsed[operand] ?? [];
    const { read, written } = input.variables(line, names);
    input.edge(node, read, edge.value);
    input.edge(written, node, edge.value);
  }
}
function callOf(nodes, call, step2) {
  return nodes.calls[call]?.find((found2) => found2.step === step2);
}
function madeBy(nodes, steps, step2) {
  const node = stepOf(nodes, step2);
  const made = steps[step2];
  if (made?.kind !== stepKind.call) return node;
  return callOf(nodes, made.operand, node)?.out ?? node;
}

// src/analysis/dependence/summaries.ts
var last = 30;
var bitOf = (param) => 1 << Math.min(param, last);
var everyBitFrom = (param) => 2147483647 >> param << param;
function addSummaries(input) {
  const { edges, memory } = input;
  const graph = adjacency(memory, withinMemory(edges, memory));
  const all3 = summaries(input, graph, edge.control);
  const values = summaries(input, graph, edge.value);
  input.functions.forEach((nodes, fn) => {
    nodes.calls.forEach((found2, number) => {
      const { callees } = input.calls[fn]?.[number] ?? {};
      if (!callees || callees.size === 0) return;
      const any = joined2(callees, all3);
      const value = joined2(callees, values);
      for (const { out, args, argCount } of found2) {
        for (let i = 0; i < argCount; i++) {
          if ((any & bitOf(i)) !== 0) input.add(out, args + i, (value & bitOf(i)) !== 0 ? edge.value : edge.control);
        }
      }
    });
  });
}
function withinMemory(edges, memory) {
  const found2 = new Int32Array(edges.length);
  let count = 0;
  for (let i = 0; i < edges.length; i += 2) {
    if (edges.get(i) >= memory || nodeOfEdge(edges.get(i + 1)) >= memory) continue;
    found2[count++] = edges.get(i);
    found2[count++] = edges.get(i + 1);
  }
  return found2.subarray(0, count);
}
var joined2 = (callees, masks) => {
  let mask = 0;
  for (const { index } of callees) mask |= masks[index] ?? 0;
  return mask;
};
function summaries({ functions: functions2, calls }, graph, most) {
  const masks = new Int32Array(functions2.length);
  const callers = callersOf2(calls);
  const todo = new Set(functions2.keys());
  const seen = new Uint8Array(graph.count);
  for (const fn of todo) {
    todo.delete(fn);
    const mask = summary({ functions: functions2, calls, masks, graph, most, seen }, fn);
    if (mask === masks[fn]) continue;
    masks[fn] = mask;
    for (const caller of callers[fn] ?? []) todo.add(caller);
  }
  return masks;
}
function callersOf2(calls) {
  const callers = calls.map(() => /* @__PURE__ */ new Set());
  calls.forEach((list3, fn) => {
    for (const { callees } of list3) for (const { index } of callees) callers[index]?.add(fn);
  });
  return callers;
}
function summary({ functions: functions2, calls, masks, graph, most, seen }, fn) {
  const nodes = functions2[fn];
  if (!nodes) return 0;
  const outs = /* @__PURE__ */ new Map();
  nodes.calls.forEach((found3, number) => {
    const { callees } = calls[fn]?.[number] ?? {};
    const mask2 = callees ? joined2(callees, masks) : 0;
    if (mask2 !== 0) for (const { out, args, argCount } of found3) outs.set(out, { args, argCount, mask: mask2 });
  });
  const found2 = [];
  const visit = (node) => {
    if (seen[node] === 1) return;
    seen[node] = 1;
    found2.push(node);
  };
  visit(resultOf(nodes));
  for (const node of found2) {
    for (let i = graph.start[node] ?? 0; i < (graph.start[node + 1] ?? 0); i++) {
      const to = graph.to[i] ?? 0;
      if (kindOfEdge(to) <= most) visit(nodeOfEdge(to));
    }
    const call = outs.get(node);
    for (let i = 0; call && i < call.argCount; i++) if ((call.mask & bitOf(i)) !== 0) visit(call.args + i);
  }
  let mask = 0;
  for (let param = 0; param < nodes.params; param++) {
    if (seen[paramOf(nodes, param)] !== 1) continue;
    mask |= param === nodes.params - 1 ? everyBitFrom(Math.min(param, last)) : bitOf(param);
  }
  for (const node of found2) seen[node] = 0;
  return mask;
}

// src/analysis/dependence/build.ts
function buildDependence(input) {
  const { solved } = input;
  const calls = callsByFunction(solved);
  const { functions: functions2, steps, lines } = numberNodes(solved);
  const memory = new MemoryNodes(lines.length);
  const edges = new IntVector(1 << 16);
  const add2 = (from, to, kind2) => {
    edges.push(from);
    edges.push(edgeTo(to, kind2));
  };
  const knowledge = callKnowledge(solved, calls);
  functions2.forEach((nodes, fn) => {
    functionEdges({ input, nodes, fn, steps: steps[fn] ?? [], memory, add: add2, calls: knowledge(fn) });
  });
  callEdges({ ...input, functions: functions2, calls, memory, add: add2 });
  const firstMemory = lines.length;
  const wholes = memory.connect((to, from) => add2(to, from, edge.value));
  addSummaries({ functions: functions2, calls, edges, memory: firstMemory, add: add2 });
  const uses = adjacency(memory.end, edges.data, edges.length);
  const graph = { functions: functions2, count: memory.end, memory: firstMemory, wholes, lines, uses, usedBy: turned(uses) };
  return { graph, loaded: (targets) => memory.known(targets) };
}
function numberNodes({ instances }) {
  const lines = new IntVector(1 << 12);
  const all3 = [];
  const functions2 = instances.map(({ flow, base }) => {
    const steps = decodeSteps(flow.steps);
    all3.push(steps);
    const first2 = lines.length;
    const params = flow.params + (flow.surplus === void 0 ? 0 : 1);
    for (let i = 0; i < 2 + params; i++) lines.push(base + flow.line);
    for (const { line } of steps) lines.push(base + line);
    const calls = flow.calls.map(() => []);
    steps.forEach(({ kind: kind2, operand, line }, at2) => {
      if (kind2 !== stepKind.call) return;
      const argCount = flow.calls[operand]?.args.length ?? 0;
      const out = lines.length;
      calls[operand]?.push({ step: first2 + 2 + params + at2, out, args: out + 1, argCount });
      for (let i = 0; i <= argCount; i++) lines.push(base + line);
    });
    return { first: first2, params, steps: steps.length, calls, end: lines.length };
  });
  return { functions: functions2, steps: all3, lines: lines.toArray() };
}
function functionEdges({ input, nodes, fn, steps, memory, add: add2, calls }) {
  const instance = input.solved.instances[fn];
  if (!instance) return;
  const { flow, objects } = instance;
  const reads = input.readsOf(fn);
  const writes = input.writesOf(fn);
  const own2 = ownLocals(flow, addressedLocals(flow.ops));
  stepEdges({
    instance,
    nodes,
    steps,
    calls,
    own: own2,
    edge: add2,
    read: (number) => memory.loaded(reads[number]?.targets ?? []),
    write: (number) => memory.stored(writes[number]?.targets ?? []),
    frameRead: (number) => {
      const { base = -1, offset = 0, size = 0 } = flow.frameReads[number] ?? {};
      return memory.loaded(inFrame(objects[base], offset, size));
    },
    variables: (line, names) => {
      const at2 = reads.slice(flow.reads.length).filter((access) => access.line === instance.base + line);
      const targets = names.length === 0 ? [] : at2.filter(({ how }) => how === "name").flatMap((a) => a.targets);
      return { read: memory.loaded(targets), written: memory.stored(targets) };
    }
  });
  for (let param = 0; param < flow.params; param++)
    if (!own2.has(param)) add2(memory.stored(inFrame(objects[param], 0, 0)), paramOf(nodes, param), edge.value);
  if (flow.surplus !== void 0)
    add2(memory.stored(inFrame(objects[flow.surplus], 0, 0)), paramOf(nodes, flow.params), edge.value);
}
var inFrame = (object, offset, size) => object === void 0 || object < 0 ? [] : [{ object, offset, size }];
function addressedLocals(ops) {
  const found2 = /* @__PURE__ */ new Set();
  for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
    const base = ops[i + 3] ?? -1;
    if (ops[i] === op.address && base >= 0) found2.add(base);
  }
  return found2;
}

// src/analysis/dependence/keys.ts
var comparing = /^(mem|b)cmp$/;
function* keySites(input) {
  const { instance, nodes } = input;
  const uses = new UseReader(input);
  for (const [at2, step2] of uses.steps.entries())
    yield* stepSites(uses, step2, stepOf(nodes, at2), instance.base + step2.line);
  for (const { call, reads } of input.calls) {
    for (const access of reads) {
      const use3 = uses.ofAccess(access);
      yield { kind: "read", node: call.nodes.out, line: call.line, use: { ...use3, read: { access } } };
    }
    const [left, right] = reads;
    if (!left || !right || !call.externals.some((name) => comparing.test(name))) continue;
    const sides = [[uses.ofAccess(left)], [uses.ofAccess(right)]];
    yield { kind: "comparison", node: call.nodes.out, line: call.line, sides };
  }
}
var UseReader = class {
  steps;
  input;
  defined = /* @__PURE__ */ new Map();
  constructor(input) {
    this.input = input;
    const { nodes, instance } = input;
    const { flow } = instance;
    this.steps = decodeSteps(flow.steps);
    for (let param = 0; param < flow.params; param++) this.defined.set(param, [paramOf(nodes, param)]);
    this.steps.forEach(({ kind: kind2, operand }, at2) => {
      const write = kind2 === stepKind.store ? flow.writes[operand] : void 0;
      if (!write || write.through !== void 0 || write.base < 0) return;
      const list3 = this.defined.get(write.base) ?? [];
      this.defined.set(write.base, list3);
      list3.push(stepOf(nodes, at2));
    });
  }
  ofAccess(access, view) {
    const node = this.input.loaded(access.targets);
    const read = { access, ...view ? { view } : {} };
    return { nodes: node === void 0 ? [] : [node], read };
  }
  of(use3) {
    const { instance, nodes, reads } = this.input;
    const number = valueOfUse(use3);
    switch (kindOfUse(use3)) {
      case useKind.read: {
        const access = reads[number];
        return access && this.ofAccess(access, viewOf(instance, number));
      }
      case useKind.local: {
        const { base = -1, offset = 0, size = 0, line = 0 } = instance.flow.frameReads[number] ?? {};
        const object = instance.objects[base] ?? -1;
        const made = this.defined.get(base) ?? [];
        if (object < 0) return { nodes: made };
        const targets = [{ object, offset, size }];
        const found2 = this.ofAccess({ path: instance.path, line: instance.base + line, how: "name", targets });
        return { ...found2, nodes: [...made, ...found2.nodes] };
      }
      case useKind.step: {
        const node = stepOf(nodes, number);
        const call = nodes.calls[this.steps[number]?.operand ?? -1]?.find(({ step: step2 }) => step2 === node);
        return { nodes: [this.steps[number]?.kind === stepKind.call && call ? call.out : node] };
      }
      default:
        return void 0;
    }
  }
};
function viewOf({ flow, heads }, read) {
  const { as = 0, through } = flow.reads[read] ?? {};
  const record = heads[as - 1]?.tag;
  return record === void 0 || through === void 0 ? void 0 : { record, offset: through };
}
function* stepSites(uses, step2, own2, line) {
  const call = step2.kind === stepKind.call ? callNodes(uses.input.nodes, step2.operand, own2) : void 0;
  const sides = /* @__PURE__ */ new Map();
  let node = own2;
  let side;
  let by = [];
  const reads = [];
  for (const use3 of step2.uses) {
    if (kindOfUse(use3) === useKind.group) {
      const value = valueOfUse(use3);
      side = void 0;
      if (call && value < noGroup) node = call.args + value;
      else if (!call && value < noGroup) {
        const pair = sides.get(value >> 1) ?? [[], []];
        sides.set(value >> 1, pair);
        side = pair[value % 2];
      }
      continue;
    }
    const found2 = uses.of(use3);
    if (!found2) continue;
    const role2 = roleOfUse(use3);
    if (role2 === useRole.value) side?.push(found2);
    if (role2 === useRole.index) by.push(found2);
    const { read } = found2;
    if (!read) continue;
    if (call && node !== own2 && role2 === useRole.value) push2(reads, node - call.args, read);
    if (role2 === useRole.value) yield { kind: "read", node, line, use: { ...found2, read } };
    if (role2 === useRole.index || by.length === 0 || kindOfUse(use3) === useKind.local) continue;
    yield { kind: "index", node, line, by, access: read.access };
    by = [];
  }
  if (by.length > 0) {
    const stored = step2.kind === stepKind.store ? uses.input.writes[step2.operand] : void 0;
    yield { kind: "index", node, line, by, ...stored ? { access: stored, stored: true } : {} };
  }
  if (call) yield* callSite(uses.input, step2.operand, call, line, reads);
  for (const pair of sides.values())
    if (pair[0].length > 0 && pair[1].length > 0) yield { kind: "comparison", node: own2, line, sides: pair };
}
function* callSite({ callees, argument }, number, { out, argCount }, line, reads) {
  const called = callees(number);
  if (called.length === 0 || argCount < 2) return;
  const args = Array.from({ length: argCount }, (_, i) => ({
    reads: reads[i] ?? [],
    objects: () => argument(number, i)
  }));
  yield { kind: "call", node: out, line, callees: called, args };
}
function push2(lists, at2, read) {
  const list3 = lists[at2] ?? [];
  lists[at2] = list3;
  list3.push(read);
}
function callNodes(nodes, call, step2) {
  return nodes.calls[call]?.find((found2) => found2.step === step2);
}

// src/analysis/dependence/program.ts
function programDependence(input) {
  const { solved } = input;
  const { graph, loaded } = buildDependence(input);
  const calls = callsByFunction(solved);
  const at2 = (fn) => {
    const nodes = graph.functions[fn];
    const instance = solved.instances[fn];
    return nodes && instance ? { nodes, instance, bound: calls[fn] ?? [] } : void 0;
  };
  return {
    graph,
    loadsOf(fn) {
      const own2 = at2(fn);
      if (!own2) return [];
      return [...loads(own2.nodes, own2.instance, input.readsOf(fn)), ...byCalls(input, own2, "reads")];
    },
    storesOf(fn) {
      const own2 = at2(fn);
      if (!own2) return [];
      return [...stores(own2.nodes, own2.instance, input.writesOf(fn)), ...byCalls(input, own2, "writes")];
    },
    callsOf: (fn) => callsOf(at2(fn)),
    keySitesOf(fn) {
      const own2 = at2(fn);
      return own2 ? [...keySites({ ...own2, ...keysOf(input, own2, loaded), reads: input.readsOf(fn), writes: input.writesOf(fn) })] : [];
    }
  };
}
function keysOf({ solved, ofCall, objectsOf }, own2, loaded) {
  const { objects, pointsTo } = solved;
  const { instance, bound: bound2 } = own2;
  const frame = frameOf(instance, objects);
  return {
    loaded,
    calls: bound2.flatMap(
      (one2, first2) => one2.externals.size === 0 ? [] : callsOf({ ...own2, bound: [one2], first: first2 }).map((call) => ({ call, reads: ofCall(one2, "reads") }))
    ),
    callees: (number) => [...bound2[number]?.callees ?? []].map(({ index }) => index),
    argument(number, i) {
      const [base, offset] = instance.flow.calls[number]?.args[i] ?? [];
      if (base === void 0 || offset === void 0) return [];
      const lists = frame.cells(base, offset).map((cell) => objectsOf(pointsTo.targets(cell)));
      const [only] = lists;
      return lists.length === 1 && only ? only : [...new Set(lists.flat())];
    }
  };
}
function callsOf(own2) {
  if (!own2) return [];
  return own2.bound.flatMap(
    ({ call, callees, externals }, number) => (own2.nodes.calls[(own2.first ?? 0) + number] ?? []).map((nodes) => ({
      nodes,
      callees: [...callees].map(({ index }) => index).sort((a, b) => a - b),
      externals: [...externals.keys()].sort(),
      path: call.path ?? own2.instance.path,
      line: own2.instance.base + call.line
    }))
  );
}
function* loads(nodes, instance, reads) {
  const { flow } = instance;
  for (const [at2, step2] of decodeSteps(flow.steps).entries()) {
    for (const [node, use3] of usesByNode(nodes, step2, at2)) {
      const number = valueOfUse(use3);
      const found2 = kindOfUse(use3) === useKind.read ? reads[number] : frameAccess(instance, number);
      if (found2 && kindOfUse(use3) <= useKind.read)
        yield { node, access: { ...found2, line: instance.base + step2.line } };
    }
  }
}
function* usesByNode(nodes, step2, at2) {
  const own2 = stepOf(nodes, at2);
  const call = step2.kind === stepKind.call ? nodes.calls[step2.operand]?.find((found2) => found2.step === own2) : void 0;
  let node = own2;
  for (const use3 of step2.uses) {
    if (kindOfUse(use3) !== useKind.group) yield [node, use3];
    else if (call && valueOfUse(use3) < noGroup) node = call.args + valueOfUse(use3);
  }
}
function frameAccess({ flow, objects, path }, number) {
  const { base = -1, offset = 0, size = 0, line = 0 } = flow.frameReads[number] ?? {};
  const object = objects[base] ?? -1;
  return object < 0 ? void 0 : { path, line, how: "name", targets: [{ object, offset, size }] };
}
function* stores(nodes, { flow }, writes) {
  for (const [at2, { kind: kind2, operand }] of decodeSteps(flow.steps).entries()) {
    const access = kind2 === stepKind.store ? writes[operand] : void 0;
    if (access) yield { node: stepOf(nodes, at2), access };
  }
}
function* byCalls({ ofCall }, { nodes, bound: bound2 }, kind2) {
  for (const [number, call] of bound2.entries())
    for (const { out } of nodes.calls[number] ?? [])
      for (const access of ofCall(call, kind2)) yield { node: out, access };
}

// src/analysis/pointsto/accesses.ts
function createAccesses(solved) {
  const { instances, objects, symbols } = solved;
  const { memory } = objects;
  const through = targetReader(solved);
  const placed2 = (instance, frame, at2) => {
    const { base, offset, size } = at2;
    const path = "path" in at2 && at2.path !== void 0 ? at2.path : instance.path;
    const line = instance.base + at2.line;
    const member = at2.member && { record: symbols.recordKey(at2.member[0], instance.unit), field: at2.member[1] };
    const named2 = member ? { member } : {};
    if (at2.through !== void 0) {
      const as = headsOf(memory, instance.heads)((at2.as ?? 0) - 1);
      const lists = frame.cells(base, offset).map((ptr) => through(ptr, at2.through ?? 0, size, as));
      const [first2 = []] = lists;
      const targets2 = lists.length === 1 ? first2 : lists.flat();
      return { path, line, how: "pointer", targets: targets2, ...named2 };
    }
    const own2 = base < 0 ? instance.names[-base - 1] ?? [] : [instance.objects[base] ?? -1];
    const targets = own2.filter((object) => object >= 0).map((object) => ({ object, offset, size }));
    return { path, line, how: "name", targets, ...named2 };
  };
  const ofCalls = (calls, kind2) => calls.flatMap(
    ({ caller, call, externals }) => [...externals].flatMap(
      ([external, found2]) => found2[kind2].map(({ ptr, size }) => {
        const targets = through(ptr, 0, size, anyHead);
        return { path: call.path ?? caller.path, line: caller.base + call.line, how: "call", external, targets };
      })
    )
  );
  const unparsed = (instance) => instance.flow.unparsed.flatMap(
    ([line, names]) => names.flatMap((name) => {
      const object = symbols.resolve(name, instance.unit, instance.path)[0];
      if (object === void 0 || objects.info(object)?.kind !== "variable") return [];
      const at2 = { path: instance.path, line: instance.base + line };
      return [{ ...at2, how: "name", targets: [{ object, offset: "any", size: 0 }] }];
    })
  );
  const of = (fn, calls, kind2) => {
    const instance = instances[fn];
    if (!instance) return [];
    const frame = frameOf(instance, objects);
    const own2 = instance.flow[kind2].map((at2) => placed2(instance, frame, at2));
    return [...own2, ...ofCalls(calls, kind2), ...unparsed(instance)];
  };
  return {
    writes: (fn, calls) => of(fn, calls, "writes"),
    reads: (fn, calls) => of(fn, calls, "reads"),
    ofCall: (call, kind2) => ofCalls([call], kind2),
    membersAt: membersReader(solved)
  };
}
function targetReader({ objects, pointsTo }) {
  const { memory } = objects;
  const known4 = /* @__PURE__ */ new WeakMap();
  const out = new Int32Array(2);
  const views = new Int32Array(mostViews);
  const coarse = pointsTo.method === "unification";
  const through = (ptr, distance, bytes2, as) => {
    const [add2, size] = coarse ? [0, 0] : [distance, bytes2];
    const set2 = pointsTo.targets(ptr);
    const lists = known4.get(set2) ?? /* @__PURE__ */ new Map();
    known4.set(set2, lists);
    const key = `${add2} ${size} ${as}`;
    const list3 = lists.get(key) ?? reached(set2, add2, size, as);
    lists.set(key, list3);
    return list3;
  };
  const places = /* @__PURE__ */ new Map();
  const place = (cell, size, known5) => {
    const found2 = known5[cell];
    if (found2) return found2;
    const object = memory.objectOf(cell);
    if (object < 0) return void 0;
    const offset = memory.offsetOf(cell);
    const made = { object, offset: offset < 0 ? "any" : offset, size };
    known5[cell] = made;
    return made;
  };
  const reached = (all3, add2, size, as) => {
    const known5 = places.get(size) ?? [];
    places.set(size, known5);
    const targets = [];
    const push4 = (pointed) => {
      const count = memory.shifted(pointed, add2, out);
      for (let i = 0; i < count; i++) {
        const target = place(out[i] ?? -1, size, known5);
        if (target) targets.push(target);
      }
    };
    const meant = withoutParts(memory, all3);
    let fitting = 0;
    for (const pointed of meant) {
      const count = memory.viewed(pointed, as, views);
      fitting += count;
      for (let i = 0; i < count; i++) push4(views[i] ?? -1);
    }
    if (fitting === 0) for (const pointed of meant) push4(pointed);
    return targets;
  };
  return through;
}
function withoutParts(memory, all3) {
  const whole = /* @__PURE__ */ new Set();
  for (const cell of all3) if (memory.offsetOf(cell) < 0) whole.add(memory.objectOf(cell));
  return all3.filter((cell) => {
    const object = memory.objectOf(cell);
    if (object < 0 || memory.shapeOf(object) === codeShape) return false;
    return memory.offsetOf(cell) < 0 || !whole.has(object);
  });
}
function membersReader({ objects, symbols }) {
  const members = /* @__PURE__ */ new Map();
  const { memory } = objects;
  return (object, offset, size) => {
    const shape = memory.shapeOf(object);
    const unit = objects.unit(object);
    const key = `${shape} ${offset} ${size} ${unit}`;
    let found2 = members.get(key);
    if (!found2) {
      const at2 = offset === "any" ? memory.shapes.membersAt(shape, 0, 0) : memory.shapes.membersAt(shape, offset, size);
      found2 = at2.map(([tag, field]) => ({ record: symbols.recordKey(tag, unit), field }));
      members.set(key, found2);
    }
    return found2;
  };
}

// src/analysis/pointsto/external-calls.ts
var ExternalCalls = class {
  input;
  kept = /* @__PURE__ */ new Map();
  named;
  constructor(input) {
    this.input = input;
  }
  bind(site, name, model) {
    const kept = (kept2) => this.keptObject(kept2);
    const binding = new Binding(this.input, site, { kept, symbols: () => this.symbols() });
    if (!model) return binding.unknown(this.keptObject(name));
    for (const effect2 of model.effects) binding.effect(effect2);
    return binding.touched(true);
  }
  /** What the program defines under names that its calls are handed as text. */
  symbols() {
    this.named ??= namedByText(this.input);
    return this.named;
  }
  keptObject(name) {
    let object = this.kept.get(name);
    if (object === void 0) {
      const form = { shape: 1, layouts: [], unit: -1, extent: "many", keeper: "library" };
      object = this.input.objects.add({ kind: "external", name: `@${name}` }, form);
      this.kept.set(name, object);
    }
    return object;
  }
};
function namedByText({ instances, symbols }) {
  const objects = /* @__PURE__ */ new Set();
  for (const { flow } of instances)
    for (const { texts: texts2 = [] } of flow.calls)
      for (const text2 of texts2) {
        const object = text2 === flow.name ? void 0 : symbols.defined(text2);
        if (object !== void 0) objects.add(object);
      }
  return [...objects].sort((a, b) => a - b);
}
var Binding = class {
  input;
  site;
  keptObject;
  symbols;
  frame;
  writes = [];
  reads = [];
  constructor(input, site, { kept, symbols }) {
    this.input = input;
    this.site = site;
    this.keptObject = kept;
    this.symbols = symbols;
    this.frame = input.frame(site.caller);
  }
  touched(known4) {
    return { known: known4, writes: this.writes, reads: this.reads };
  }
  /** It may write what its arguments point to, call them, and return any of them or memory of its own. */
  unknown(own2) {
    const { constraints, objects } = this.input;
    const all3 = this.site.call.args.flatMap((_, i) => this.argument(i));
    const kept = this.addressOf(objects.memory.cell(own2, 0));
    for (const ptr of all3) {
      this.writes.push({ ptr, size: 0 });
      this.reads.push({ ptr, size: 0 });
      this.input.listen(ptr, (object) => this.input.callback(this.site, object, "idle", [[kept]], -1), "functions");
    }
    for (const result of this.result()) for (const ptr of [...all3, kept]) constraints.copy(result, ptr);
    return this.touched(false);
  }
  effect(effect2) {
    switch (effect2.kind) {
      case "write":
        for (const ptr of this.pointers(effect2.to)) this.writes.push({ ptr, size: this.size(effect2.size) });
        return;
      case "read":
        for (const ptr of this.pointers(effect2.from)) this.reads.push({ ptr, size: this.size(effect2.size) });
        return;
      case "copy":
        return this.copy(effect2);
      case "store":
        return this.store(effect2.to, this.pointers(effect2.value));
      case "return":
        for (const result of this.result())
          for (const ptr of this.pointers(effect2.value)) this.input.constraints.copy(result, ptr);
        return;
      case "call":
        return this.call(effect2);
      default:
        return;
    }
  }
  /** Through a pointer to bytes, bytes are copied: no pointers. */
  copy(effect2) {
    const size = this.size(effect2.size);
    const from = this.pointers(effect2.from);
    const bytes2 = this.isBytes(effect2.from) || this.isBytes(effect2.to);
    if (effect2.to.kind === "kept" && !bytes2)
      this.keep(
        effect2.to.name,
        from.map((ptr) => this.held(ptr, "anywhere"))
      );
    for (const to of this.pointers(effect2.to)) {
      this.writes.push({ ptr: to, size });
      if (bytes2) continue;
      for (const src of from) this.input.constraints.block(this.seen(effect2.to, to), this.seen(effect2.from, src), size);
    }
    for (const ptr of from) this.reads.push({ ptr, size });
  }
  /** Or numbers: nothing that holds a pointer. */
  isBytes(value) {
    return value.kind === "argument" && this.site.call.args[value.index]?.[2] === -1;
  }
  /** The pointer as far as it may be to the record that the argument is written as. */
  seen(value, ptr) {
    const as = value.kind === "argument" ? this.site.call.args[value.index]?.[2] ?? 0 : 0;
    if (as <= 0) return ptr;
    const { memory } = this.input.objects;
    const node = memory.newNode();
    this.input.constraints.add(node, ptr, 0, headsOf(memory, this.site.caller.heads)(as - 1));
    return node;
  }
  store({ in: inside, at: at2 }, values) {
    const { constraints, objects } = this.input;
    const word = objects.memory.shapes.intern("word", []);
    if (inside.kind === "kept") return this.keep(inside.name, values);
    for (const ptr of this.pointers(inside)) {
      const target = at2 === "anywhere" ? this.anywhere(ptr) : ptr;
      this.writes.push({ ptr: target, size: objects.memory.shapes.size(word) ?? 0 });
      if (this.isBytes(inside)) continue;
      if (Array.isArray(at2)) this.members(ptr, at2, (cell) => values.map((value) => constraints.copy(cell, value)));
      else for (const value of values) constraints.store(target, 0, value);
    }
  }
  keep(name, values) {
    const { constraints, objects } = this.input;
    const kept = objects.memory.cell(this.keptObject(name), 0);
    for (const value of values) constraints.copy(kept, value);
  }
  call(effect2) {
    const args = effect2.args.map((arg) => this.pointers(arg));
    const into = effect2.into ? this.filling(effect2.into) : -1;
    for (const callee of this.pointers(effect2.callee))
      this.input.listen(callee, (object) => this.input.callback(this.site, object, effect2.as, args, into), "functions");
  }
  /** A node whose content goes to where `into` points to. */
  filling(into) {
    const { constraints, objects } = this.input;
    const node = objects.memory.newNode();
    if (into.kind === "kept") this.keep(into.name, [node]);
    else for (const ptr of this.pointers(into)) constraints.store(ptr, 0, node);
    return node;
  }
  /** Nodes that hold the pointers of a value. */
  pointers(value) {
    const { memory } = this.input.objects;
    switch (value.kind) {
      case "argument":
        return this.argument(value.index);
      case "arguments":
        return this.site.call.args.flatMap((_, i) => i < value.from ? [] : this.argument(i));
      case "kept":
        return [this.addressOf(memory.cell(this.keptObject(value.name), 0))];
      case "variable": {
        const object = this.input.symbols.defined(value.name) ?? this.input.symbols.external(value.name, -1);
        return [this.addressOf(memory.cell(object, 0))];
      }
      case "fresh":
        return [this.addressOf(memory.cell(this.input.fresh(this.site.caller, this.site.call), 0))];
      case "result":
        return this.result();
      case "held":
        return this.isBytes(value.in) ? [] : this.pointers(value.in).map((ptr) => this.held(ptr, value.at));
      case "inside":
        return this.pointers(value.of).map((ptr) => this.moved(ptr, value.step ? this.size(value.step) || 1 : 1));
      case "symbols":
        return this.symbols().map((object) => this.addressOf(memory.cell(object, 0)));
      case "nothing":
        return [];
    }
  }
  argument(index) {
    const place = this.site.call.args[index];
    return place ? this.frame.cells(place[0], place[1]) : [];
  }
  result() {
    const { result } = this.site.call;
    return result ? this.frame.cells(result[0], result[1]) : [];
  }
  addressOf(cell) {
    const node = this.input.objects.memory.newNode();
    this.input.constraints.addressOf(node, cell);
    return node;
  }
  moved(ptr, step2) {
    const node = this.input.objects.memory.newNode();
    this.input.constraints.index(node, ptr, step2);
    return node;
  }
  anywhere(ptr) {
    return this.moved(ptr, 1);
  }
  held(ptr, at2) {
    const { constraints, objects } = this.input;
    const node = objects.memory.newNode();
    if (at2 === "start") constraints.load(node, ptr, 0);
    else if (at2 === "anywhere") constraints.load(node, this.anywhere(ptr), 0);
    else this.members(ptr, at2, (cell) => constraints.copy(node, cell));
    return node;
  }
  /** Cells of the member that `path` ends in, of each object that `ptr` points to; all words where there is none. */
  members(ptr, path, each2) {
    const { memory } = this.input.objects;
    const last2 = path.at(-1);
    this.input.listen(
      ptr,
      (object) => {
        const shape = memory.shapeOf(object);
        const words = [...memory.shapes.wordOffsets(shape)];
        const named2 = words.filter(
          (offset) => memory.shapes.membersAt(shape, offset, 1).some(([, field]) => field === last2)
        );
        for (const offset of named2.length > 0 ? named2 : words) each2(memory.cell(object, offset));
      },
      "objects"
    );
  }
  size(size) {
    let product = 1;
    for (const factor of size ?? []) {
      product *= factor.kind === "bytes" ? factor.bytes : this.site.call.constants?.[factor.index] ?? 0;
    }
    return size === void 0 ? 0 : product;
  }
};

// src/analysis/pointsto/used-places.ts
var known = /* @__PURE__ */ new WeakMap();
function usedPlaces(flow) {
  let used = known.get(flow);
  if (!used) {
    used = find(flow);
    known.set(flow, used);
  }
  return used;
}
function find({ ops, calls, writes, reads, result }) {
  const used = /* @__PURE__ */ new Set([result]);
  for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
    const code = ops[i];
    used.add(ops[i + (code === op.store ? 4 : 3)] ?? -1);
    if (code === op.store || code === op.block) used.add(ops[i + 1] ?? -1);
  }
  for (const { args, callee, object } of calls) {
    for (const arg of args) if (arg) used.add(arg[0]);
    if (typeof callee !== "string") used.add(callee[0]);
    if (object) used.add(object.pointer[0]);
  }
  for (const { base, through } of [...writes, ...reads]) if (through !== void 0) used.add(base);
  return used;
}

// src/analysis/pointsto/heap.ts
var HeapSites = class {
  sites = /* @__PURE__ */ new Map();
  cloned = /* @__PURE__ */ new Map();
  otherNodes = /* @__PURE__ */ new Map();
  wrappers;
  input;
  frame;
  callees;
  constructor(wrappers, input, frame, callees) {
    this.wrappers = wrappers;
    this.input = input;
    this.frame = frame;
    this.callees = callees;
  }
  /** The object that this call makes. */
  object(caller, call) {
    const known4 = this.sites.get(call)?.get(caller);
    if (known4 !== void 0) return known4;
    const object = this.create(caller, call);
    const sites = this.sites.get(call) ?? /* @__PURE__ */ new Map();
    this.sites.set(call, sites.set(caller, object));
    return object;
  }
  create(caller, call) {
    const inherited = call.fresh === void 0 || call.fresh === null ? this.inherited(caller, call, /* @__PURE__ */ new Set()) : null;
    const shape = call.fresh ?? inherited?.[0] ?? null;
    const typed = inherited?.[1] ?? caller;
    const record = recordTag(typed, shape);
    const info = {
      kind: "heap",
      function: caller.index,
      at: { path: caller.path, line: caller.base + call.line },
      type: call.freshType ?? null,
      record: record === null ? null : this.input.symbols.recordKey(record, typed.unit)
    };
    const text2 = record === null && this.isText(caller, call, /* @__PURE__ */ new Set());
    const form = { shape: text2 ? "text" : shape, layouts: typed.layouts, unit: typed.unit, extent: "many" };
    return this.input.objects.add(info, form);
  }
  /** Whether the call makes nothing but text. */
  isText(caller, { callee }, seen) {
    if (typeof callee !== "string") return false;
    const wrappers = this.callees(caller, callee);
    if (wrappers.length === 0) return makesText(callee);
    return wrappers.every((wrapper) => {
      if (seen.has(wrapper)) return true;
      seen.add(wrapper);
      const made = this.wrappers.get(wrapper)?.fresh ?? [];
      return made.length > 0 && made.every((call) => this.isText(wrapper, call, seen));
    });
  }
  /** What the wrapper itself uses its memory as, where the caller does not say. */
  inherited(caller, call, seen) {
    if (typeof call.callee !== "string") return null;
    for (const wrapper of this.callees(caller, call.callee)) {
      if (seen.has(wrapper)) continue;
      seen.add(wrapper);
      for (const inner of this.wrappers.get(wrapper)?.fresh ?? []) {
        if (inner.fresh !== void 0 && inner.fresh !== null) return [inner.fresh, wrapper];
        const deeper = this.inherited(wrapper, inner, seen);
        if (deeper) return deeper;
      }
    }
    return null;
  }
  /**
   * The result of a call of a wrapper by name: an object of its own, which the wrapper's insides know too, and what the
   * wrapper returns besides. A wrapper that calls another gets the objects of its own callers.
   */
  clone(caller, call) {
    if (typeof call.callee !== "string" || call.result === null || this.cloned.get(caller)?.has(call)) return;
    this.cloned.set(caller, (this.cloned.get(caller) ?? /* @__PURE__ */ new Set()).add(call));
    const isInner = this.wrappers.get(caller)?.fresh.includes(call) ?? false;
    const used = usedPlaces(caller.flow).has(call.result[0]);
    const object = isInner || !used ? -1 : this.object(caller, call);
    if (object >= 0) this.hand(object, caller, call.result);
    for (const wrapper of this.callees(caller, call.callee)) {
      if (!isInner) this.inside(used ? object : this.ownObject(wrapper), wrapper, /* @__PURE__ */ new Set());
      this.handOthers(wrapper, caller, call, call.result);
    }
  }
  /** What calls that do not look at the result leave behind: one object for all of them. */
  ownObject(wrapper) {
    const [first2] = this.wrappers.get(wrapper)?.fresh ?? [];
    return first2 ? this.object(wrapper, first2) : -1;
  }
  /** Where a wrapper first sees what it allocates, it sees the object that its caller gets. */
  inside(object, wrapper, seen) {
    if (seen.has(wrapper)) return;
    seen.add(wrapper);
    for (const call of this.wrappers.get(wrapper)?.fresh ?? []) {
      const birth = this.wrappers.get(wrapper)?.births.get(call) ?? -1;
      if (birth >= 0) this.hand(object, wrapper, [birth, 0]);
      if (birth !== call.result?.[0]) continue;
      if (typeof call.callee !== "string") continue;
      for (const callee of this.callees(wrapper, call.callee)) this.inside(object, callee, seen);
    }
  }
  /** What a wrapper may return that is not fresh: memory that it kept, an argument. What was freed comes back as what it was. */
  handOthers(wrapper, caller, { fresh: fresh2 }, [base, offset]) {
    const found2 = this.wrappers.get(wrapper);
    if (!found2) return;
    const { others, returned } = found2;
    const node = this.othersOf(wrapper, others, returned);
    const { views } = this.input.objects.memory;
    const known4 = fresh2 !== void 0 && fresh2 !== null && typeof fresh2 !== "string";
    const as = known4 ? views.only(recordTag(caller, fresh2)) : anyHead;
    for (const cell of this.frame(caller).cells(base, offset)) this.input.constraints.add(cell, node, 0, as);
  }
  othersOf(wrapper, others, returned) {
    const known4 = this.otherNodes.get(wrapper);
    if (known4 !== void 0) return known4;
    const { constraints } = this.input;
    const node = this.input.objects.memory.newNode();
    this.otherNodes.set(wrapper, node);
    const frame = this.frame(wrapper);
    const headOf = headsOf(this.input.objects.memory, wrapper.heads);
    const { ops, params } = wrapper.flow;
    const at2 = (i) => ops[i] ?? 0;
    for (let i = 0; i < ops.length; i += 1 + (operandCount[at2(i)] ?? 0)) {
      const code = at2(i);
      if (!returned.has(at2(i + 1)) || code === op.copy && at2(i + 3) >= 0) continue;
      for (const src of frame.cells(at2(i + 3), at2(i + 4))) {
        if (code === op.load) constraints.load(node, src, at2(i + 5), headOf(at2(i + 6) - 1));
        else if (code === op.address) constraints.addressOf(node, src);
        else if (code === op.copy) constraints.copy(node, src);
      }
    }
    for (const place of returned)
      if (place < params) for (const src of frame.cells(place, 0)) constraints.copy(node, src);
    for (const { result } of others)
      if (result) for (const src of frame.cells(result[0], result[1])) constraints.copy(node, src);
    return node;
  }
  hand(object, instance, [base, offset]) {
    const { memory } = this.input.objects;
    for (const cell of this.frame(instance).cells(base, offset))
      this.input.constraints.addressOf(cell, memory.cell(object, 0));
  }
};
function makesText(external) {
  const effects = externalModel(external)?.effects ?? [];
  return effects.some((effect2) => "value" in effect2 && effect2.value.kind === "fresh" && effect2.value.text === true);
}
function recordTag(caller, shape) {
  return Array.isArray(shape) && shape[0] === "record" ? caller.layouts[shape[1]]?.tag ?? null : null;
}

// src/analysis/pointsto/instances.ts
function instancesOf(units, symbols, objects) {
  const found2 = /* @__PURE__ */ new Map();
  const numbers2 = /* @__PURE__ */ new Map();
  units.forEach((unit, index) => {
    for (const item of unit.items) {
      for (const fn of item.flow.functions) {
        const names = fn.names.map((name) => symbols.resolve(name, index, item.path));
        const number = numbers2.get(fn) ?? numbers2.size;
        numbers2.set(fn, number);
        const id = `${item.path}\0${item.line}\0${number}\0${names.join(" ")}`;
        if (!found2.has(id)) found2.set(id, { item, fn, unit: index, names });
      }
    }
  });
  const sorted = [...found2.values()].sort(
    (a, b) => compareText(a.item.path, b.item.path) || a.item.line + a.fn.line - (b.item.line + b.fn.line)
  );
  return sorted.map(({ item, fn, unit, names }, index) => {
    const key = fn.static ? `${item.path}::${fn.name}` : fn.name;
    return { ...placed(item, fn, unit, objects, index), index, key, names };
  });
}
function placed(item, fn, unit, objects, index) {
  const { layouts, heads } = item.flow;
  const pointedTo = addressed(fn);
  const own2 = [];
  const nodes = [];
  fn.locals.forEach((local, i) => {
    const info = {
      kind: "local",
      name: local.name,
      function: index,
      parameter: i < fn.params ? "parameter" : "local",
      declared: { path: item.path, line: item.line + local.line },
      type: local.type
    };
    own2.push(objects.add(info, { shape: local.shape, layouts, unit, extent: "one" }));
    nodes.push(-1);
  });
  fn.temporaries.forEach((shape, i) => {
    const number = fn.locals.length + i;
    if (typeof shape !== "object" && !pointedTo.has(number)) {
      own2.push(-1);
      nodes.push(nodeFor(objects.memory, shape));
      return;
    }
    const info = {
      kind: "local",
      name: "",
      function: index,
      parameter: "local",
      declared: { path: item.path, line: item.line + fn.line },
      type: ""
    };
    own2.push(objects.add(info, { shape, layouts, unit, extent: "one" }));
    nodes.push(-1);
  });
  return { path: item.path, base: item.line, unit, flow: fn, layouts, heads, objects: own2, nodes };
}
function nodeFor(memory, shape) {
  if (typeof shape !== "string" || shape === "word" || memory.shapes.precision === "paper") return memory.newNode();
  if (shape === "integer") return memory.newNode(anyHead, "integer");
  return memory.newNode(memory.views.pointee(shape.slice(1)), "pointer");
}
function addressed(fn) {
  const found2 = /* @__PURE__ */ new Set();
  const { ops } = fn;
  for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
    if (ops[i] === op.address && (ops[i + 3] ?? -1) >= 0) found2.add(ops[i + 3] ?? -1);
  }
  return found2;
}

// src/analysis/pointsto/meetings.ts
var Meetings = class {
  ports;
  /** By slot and argument, the number of the meeting. */
  numbers = new PairMap();
  meetings = [];
  /** Of meetings and cells: who has been brought, as pointee and as what is held. */
  met = new PairMap();
  metHeld = new PairMap();
  /** Of parameters and cells. */
  handed = new PairMap();
  handedOn = new PairMap();
  /** By instance and argument. */
  places = [];
  constructor(ports2) {
    this.ports = ports2;
  }
  /** `cell` is what a call's object pointer points to. */
  encounter({ distance, self, members }, cell) {
    const { memory } = this.ports;
    for (const slot of memory.accessed(cell, distance)) {
      for (const argument of self) {
        const at2 = this.meeting(slot, argument);
        if (this.met.add(at2, cell)) this.bring(at2, "pointees", cell);
      }
      for (const [argument, behind] of members) {
        const at2 = this.meeting(slot, argument);
        for (const held of memory.accessed(cell, behind)) if (this.metHeld.add(at2, held)) this.bring(at2, "held", held);
      }
    }
  }
  /** Of all calls through the slot. */
  meeting(slot, argument) {
    const known4 = this.numbers.get(slot, argument);
    if (known4 !== void 0) return known4;
    const at2 = this.meetings.length;
    const meeting2 = { places: [], pointees: [], held: [] };
    this.meetings.push(meeting2);
    this.numbers.set(slot, argument, at2);
    this.ports.callees(slot, (callee) => this.attend(meeting2, callee, argument));
    return at2;
  }
  bring(at2, as, cell) {
    const meeting2 = this.meetings[at2];
    meeting2?.[as].push(cell);
    for (const place of meeting2?.places ?? []) this.hand(place, as, cell);
  }
  attend(meeting2, callee, argument) {
    for (const place of this.placesOf(callee, argument)) {
      meeting2.places.push(place);
      for (const cell of meeting2.pointees) this.hand(place, "pointees", cell);
      for (const cell of meeting2.held) this.hand(place, "held", cell);
    }
  }
  /** Where the callee takes the argument. */
  placesOf(callee, argument) {
    const byArgument = this.places[callee.index] ?? [];
    this.places[callee.index] = byArgument;
    const known4 = byArgument[argument];
    if (known4) return known4;
    const local = argument < callee.flow.params ? argument : callee.flow.surplus;
    const head = headsOf(this.ports.memory, callee.heads)((callee.flow.paramHeads[argument] ?? 0) - 1);
    const cells = local === void 0 ? [] : this.ports.frame(callee).cells(local, 0);
    const places = Array.from(cells, (parameter2) => ({ parameter: parameter2, head }));
    byArgument[argument] = places;
    return places;
  }
  hand({ parameter: parameter2, head }, as, cell) {
    const { memory, constraints, copy } = this.ports;
    if (as === "held") {
      if (this.handedOn.add(parameter2, cell)) copy(parameter2, cell, head);
    } else if (memory.mayBe(cell, head) && this.handed.add(parameter2, cell)) constraints.addressOf(parameter2, cell);
  }
};

// src/analysis/pointsto/summaries.ts
var maximumParts = 24;
var summaries2 = /* @__PURE__ */ new WeakMap();
function returnSummary(flow) {
  let known4 = summaries2.get(flow);
  if (!known4) {
    known4 = { summary: typeof flow.returns === "string" ? summarise(flow) : void 0 };
    summaries2.set(flow, known4);
  }
  return known4.summary;
}
function summarise(flow) {
  const byDestination = /* @__PURE__ */ new Map();
  const addressed2 = /* @__PURE__ */ new Set();
  for (const parts of operations(flow.ops)) {
    const [code = 0, dst = 0, , src = 0] = parts;
    if (code === op.address) addressed2.add(src);
    if (code !== op.store && code !== op.block && dst >= 0)
      byDestination.set(dst, [...byDestination.get(dst) ?? [], parts]);
  }
  const ops = [];
  const reached = /* @__PURE__ */ new Set([flow.result]);
  for (const place of reached) {
    if (addressed2.has(place) || place === flow.surplus || isRecord(flow, place)) return void 0;
    for (const parts of byDestination.get(place) ?? []) {
      const [code = 0, , , src = 0] = parts;
      if (code === op.address && src >= 0) return void 0;
      ops.push(parts);
      if (ops.length > maximumParts) return void 0;
      if (src >= 0) reached.add(src);
    }
  }
  if (![...reached].some((place) => place < flow.params)) return void 0;
  const calls = flow.calls.filter(({ result }) => result !== null && reached.has(result[0]));
  return { ops, calls };
}
function isRecord(flow, place) {
  const shape = flow.locals[place]?.shape;
  return Array.isArray(shape) && shape[0] !== void 0;
}
function* operations(ops) {
  for (let i = 0; i < ops.length; ) {
    const length = 1 + (operandCount[ops[i] ?? 0] ?? 0);
    yield ops.slice(i, i + length);
    i += length;
  }
}

// src/analysis/pointsto/wrappers.ts
function allocationWrappers(instances, calleesOf2) {
  const found2 = /* @__PURE__ */ new Set();
  const candidates2 = instances.filter(({ flow }) => flow.returnsBytes && flow.calls.length > 0);
  const returned = new Map(candidates2.map((c) => [c, returnedPlaces(c.flow)]));
  const freshOf = (c) => callsInto(c.flow, returned.get(c)).filter((call) => isFresh(c, call, calleesOf2, found2));
  for (let size = -1; size < found2.size; ) {
    size = found2.size;
    for (const candidate of candidates2)
      if (!found2.has(candidate) && freshOf(candidate).length > 0) found2.add(candidate);
  }
  return new Map(
    [...found2].map((instance) => {
      const places = returned.get(instance) ?? /* @__PURE__ */ new Set();
      const fresh2 = freshOf(instance);
      const others = callsInto(instance.flow, places).filter((call) => !fresh2.includes(call));
      const births = new Map(fresh2.map((call) => [call, birthOf(instance.flow, call, places)]));
      return [instance, { fresh: fresh2, others, returned: places, births }];
    })
  );
}
function isFresh(caller, call, calleesOf2, wrappers) {
  if (typeof call.callee !== "string") return false;
  const callees = calleesOf2(caller, call.callee);
  return callees.length > 0 ? callees.some((callee) => wrappers.has(callee)) : isAllocator(call.callee);
}
function isAllocator(name) {
  const effects = externalModel(name)?.effects ?? [];
  return effects.some((effect2) => effect2.kind === "return" && effect2.value.kind === "fresh");
}
function returnedPlaces(flow) {
  const { ops } = flow;
  const sources = /* @__PURE__ */ new Map();
  for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
    const code = ops[i];
    if (code !== op.copy && code !== op.add && code !== op.index) continue;
    const dst = ops[i + 1] ?? -1;
    const src = ops[i + 3] ?? -1;
    if (dst >= 0 && src >= 0) sources.set(dst, [...sources.get(dst) ?? [], src]);
  }
  const reached = /* @__PURE__ */ new Set([flow.result]);
  for (const place of reached) for (const src of sources.get(place) ?? []) reached.add(src);
  return reached;
}
function callsInto(flow, places) {
  return flow.calls.filter((call) => call.result !== null && places?.has(call.result[0]));
}
function birthOf(flow, call, returned) {
  const start = call.result?.[0] ?? -1;
  const reached = /* @__PURE__ */ new Set([start]);
  let behind = start;
  const { ops } = flow;
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
      const dst = ops[i + 1] ?? -1;
      if (!reached.has(ops[i + 3] ?? -1) || !returned.has(dst)) continue;
      if (ops[i] === op.copy) reached.add(dst);
      else if (ops[i] === op.add && (ops[i + 5] ?? 0) > 0) behind = dst;
    }
  }
  return reached.has(flow.result) ? start : behind;
}

// src/analysis/pointsto/calls.ts
var CallLinker = class {
  calls = [];
  callbacks = /* @__PURE__ */ new Map();
  /** What instances of summaries are made of. */
  summaryNodes = [];
  input;
  frames;
  byFunction = /* @__PURE__ */ new Map();
  undispatched = /* @__PURE__ */ new Set();
  /** By listener; 1: it hears of all objects, 0: of functions. */
  wide = [];
  meetings;
  views = new Int32Array(mostViews);
  listeners = [];
  wrappers;
  heap;
  externalCalls;
  constructor(input) {
    this.input = input;
    const { instances, symbols, objects } = input;
    this.frames = instances.map((instance) => frameOf(instance, objects));
    for (const instance of instances) {
      const object = symbols.functionObject(instance.key);
      this.byFunction.set(object, [...this.byFunction.get(object) ?? [], instance]);
      const first2 = this.byFunction.get(object)?.[0] ?? instance;
      objects.set(object, { kind: "function", function: first2.index });
    }
    this.wrappers = allocationWrappers(
      instances,
      (caller, name) => this.named(caller, name).flatMap((o) => this.at(o))
    );
    this.heap = new HeapSites(
      this.wrappers,
      input,
      (instance) => this.frame(instance),
      (caller, name) => this.named(caller, name).flatMap((object) => this.at(object))
    );
    this.meetings = new Meetings({
      memory: objects.memory,
      constraints: input.constraints,
      callees: (slot, listener) => this.listen(slot, (fn) => {
        if (objects.info(fn)?.kind === "function") this.at(fn).forEach(listener);
      }),
      frame: (instance) => this.frame(instance),
      copy: (dst, src, head) => this.copy(dst, src, head)
    });
    this.externalCalls = new ExternalCalls({
      ...input,
      frame: (instance) => this.frame(instance),
      fresh: (instance, call) => this.heap.object(instance, call),
      listen: (ptr, listener, to) => this.listen(ptr, listener, to),
      callback: (site, object, as, args, into) => this.callBack(site, object, as, args, into)
    });
  }
  frame(instance) {
    const frame = this.frames[instance.index];
    if (!frame) throw new Error("an instance has a frame");
    return frame;
  }
  at(object) {
    return this.byFunction.get(object) ?? [];
  }
  /** Function objects, or the outside one, that a call by name means. */
  named(caller, name) {
    return this.input.symbols.resolve(name, caller.unit, caller.path);
  }
  /** The listener hears of each object that `ptr` may point to, once. */
  listen(ptr, listener, to = "functions") {
    this.wide[this.listeners.length] = to === "functions" ? 0 : 1;
    this.listeners.push(listener);
    this.input.constraints.onTargets(ptr, this.listeners.length - 1);
  }
  /** Whether the listener does something with objects that cannot be called. */
  hearsAll(site) {
    return this.wide[site] === 1;
  }
  /** Whether the other listeners do anything with the object. */
  concerns(object) {
    const kind2 = this.input.objects.info(object)?.kind;
    return kind2 === "function" || kind2 === "external";
  }
  resolve(site, object) {
    this.listeners[site]?.(object);
  }
  bindAll() {
    for (const caller of this.input.instances) {
      for (const call of caller.flow.calls) {
        const number = this.calls.length;
        const bound2 = { number, caller, call, callees: /* @__PURE__ */ new Set(), externals: /* @__PURE__ */ new Map() };
        this.calls.push(bound2);
        const { callee } = call;
        if (typeof callee === "string") this.bindNamed(bound2, callee);
        else {
          for (const ptr of this.frame(caller).cells(callee[0], callee[1]))
            this.listen(ptr, (object) => this.bind(bound2, object));
          if (!this.input.known) this.dispatch(bound2);
        }
      }
    }
  }
  /** For another solution of the same program. */
  known() {
    const callees = this.calls.map((call) => new Set([...call.callees].map(({ index }) => index)));
    return {
      calls: (call, callee) => callees[call]?.has(callee.index) ?? false,
      callsExternal: (call, name) => this.calls[call]?.externals.has(name) ?? false,
      callsBack: (callback2) => this.callbacks.has(callback2)
    };
  }
  isDispatched({ call }, argument) {
    const { object } = call;
    if (this.input.known) return false;
    return object !== void 0 && (object.self.includes(argument) || object.members.some(([i]) => i === argument));
  }
  /** `o->f(o, o->a)`: what `o` points to, and what it holds there, meet the functions that it holds there. */
  dispatch(bound2) {
    const { caller, call } = bound2;
    const { memory } = this.input.objects;
    const { object } = call;
    if (!object) return;
    const [base, offset, head] = object.pointer;
    const as = headsOf(memory, caller.heads)(head - 1);
    for (const ptr of this.frame(caller).cells(base, offset)) {
      this.listenCells(ptr, (cell) => {
        if (cell < 0) return this.undispatch(bound2);
        const count = memory.viewed(cell, as, this.views);
        for (const self of this.views.slice(0, count)) this.meetings.encounter(object, self);
      });
    }
  }
  /** Objects are not told apart: all of them meet all functions. */
  undispatch(bound2) {
    if (this.undispatched.has(bound2)) return;
    this.undispatched.add(bound2);
    for (const callee of bound2.callees)
      bound2.call.args.forEach((_, i) => {
        if (this.isDispatched(bound2, i)) this.bindArgument(bound2, callee, i);
      });
  }
  listenCells(ptr, listener) {
    this.listeners.push(listener);
    this.input.constraints.onCells(ptr, this.listeners.length - 1);
  }
  bindNamed(bound2, name) {
    for (const object of this.named(bound2.caller, name)) this.bind(bound2, object);
  }
  bind(bound2, object) {
    const info = this.input.objects.info(object);
    const known4 = typeof bound2.call.callee === "string" ? void 0 : this.input.known;
    if (info?.kind === "external") {
      if (!this.input.symbols.isOutsideFunction(info.name)) return;
      if (known4?.callsExternal(bound2.number, info.name) ?? true) this.bindExternal(bound2, info.name);
    } else if (info?.kind === "function") {
      for (const callee of this.at(object))
        if (known4?.calls(bound2.number, callee) ?? true) this.bindInstance(bound2, callee);
    }
    if (info?.kind === "variable" && typeof bound2.call.callee === "string") this.bindVariable(bound2, object);
  }
  /** A name that no declaration explained turned out to be a pointer. */
  bindVariable(bound2, object) {
    this.listen(this.input.objects.memory.cell(object, 0), (target) => {
      if (this.input.objects.info(target)?.kind !== "variable") this.bind(bound2, target);
    });
  }
  bindExternal(bound2, name) {
    if (bound2.externals.has(name)) return;
    bound2.externals.set(name, this.externalCalls.bind(bound2, name, externalModel(name)));
  }
  bindInstance(bound2, callee) {
    if (bound2.callees.has(callee)) return;
    bound2.callees.add(callee);
    const { call, caller } = bound2;
    call.args.forEach((_, i) => {
      if (this.undispatched.has(bound2) || !this.isDispatched(bound2, i)) this.bindArgument(bound2, callee, i);
    });
    if (call.result === null) return;
    const from = this.frame(caller);
    const to = this.frame(callee);
    if (this.wrappers.has(callee) && typeof call.callee === "string") return this.heap.clone(caller, call);
    const place = call.result;
    const args = call.args.map((arg) => arg === null ? [] : from.cells(arg[0], arg[1]));
    if (this.summarised(callee, args, from.cells(place[0], place[1]), 0)) return;
    for (const offset of this.wordOffsets(callee, callee.flow.returns))
      this.move(from, place[0], place[1] + offset, to, callee.flow.result, offset);
  }
  bindArgument({ caller, call }, callee, i) {
    const arg = call.args[i];
    const { params, surplus, locals, paramHeads } = callee.flow;
    const place = i < params ? i : surplus;
    const shape = i < params ? locals[i]?.shape : "word";
    if (!arg || place === void 0 || shape === void 0) return;
    const head = headsOf(this.input.objects.memory, callee.heads)((paramHeads[i] ?? 0) - 1);
    const from = this.frame(caller);
    const to = this.frame(callee);
    for (const offset of this.wordOffsets(callee, shape))
      this.move(to, place, offset, from, arg[0], arg[1] + offset, head);
  }
  /** The result of a call with these arguments goes to `results`. False: the callee has no summary. */
  summarised(callee, args, results, depth) {
    const summary2 = depth < deepestSummary ? returnSummary(callee.flow) : void 0;
    if (!summary2) return false;
    const { constraints, objects } = this.input;
    const nodes = /* @__PURE__ */ new Map([[callee.flow.result, results]]);
    const own2 = this.frame(callee);
    const cells = (base, offset) => {
      if (base < 0) return own2.cells(base, offset);
      let found2 = nodes.get(base);
      if (!found2) {
        const node = nodeFor(objects.memory, placeShape(callee, base));
        this.summaryNodes.push(node);
        found2 = [node];
        nodes.set(base, found2);
        if (base < callee.flow.params) for (const arg of args[base] ?? []) constraints.copy(node, arg);
      }
      return found2;
    };
    const headOf = headsOf(objects.memory, callee.heads);
    for (const ops of summary2.ops) generate(ops, { cells }, constraints, headOf);
    for (const call of summary2.calls) this.summarisedCall(callee, call, cells, depth);
    return true;
  }
  /** A call within a summary: by its own summary, or as it is in all contexts. */
  summarisedCall(callee, call, cells, depth) {
    if (call.result === null) return;
    const results = cells(call.result[0], call.result[1]);
    const own2 = this.frame(callee);
    const inner = typeof call.callee === "string" ? this.named(callee, call.callee).flatMap((o) => this.at(o)) : [];
    const known4 = new Set(returnSummary(callee.flow)?.ops.flatMap(([, dst = -1, , src = -1]) => [dst, src]));
    const args = call.args.map(
      (arg) => arg === null ? [] : known4.has(arg[0]) || arg[0] < callee.flow.params ? cells(arg[0], arg[1]) : own2.cells(arg[0], arg[1])
    );
    const bound2 = inner.length > 0 && inner.every((next) => !this.wrappers.has(next) && this.summarised(next, args, results, depth + 1));
    if (bound2) return;
    for (const result of results)
      for (const src of own2.cells(call.result[0], call.result[1])) this.input.constraints.copy(result, src);
  }
  wordOffsets(callee, shape) {
    if (typeof shape === "string") return first;
    const { shapes: shapes2 } = this.input.objects.memory;
    return shapes2.wordOffsets(shapes2.intern(shape, callee.layouts));
  }
  move(to, base, offset, from, fromBase, fromOffset, head = anyHead) {
    for (const dst of to.cells(base, offset))
      for (const src of from.cells(fromBase, fromOffset)) this.copy(dst, src, head);
  }
  /** What a place holds by its declaration need not be asked again. */
  copy(dst, src, head) {
    const declared = dst >= 0 && this.input.objects.memory.head(dst) !== anyHead;
    this.input.constraints.add(dst, src, 0, declared ? anyHead : head);
  }
  /** An external calls `object`, if it is a function, with what the cells hold; `into` (-1: none) takes the result. */
  callBack(site, object, as, args, into) {
    const external = [...site.externals.keys()].at(-1) ?? "";
    for (const callee of this.at(object)) {
      const key = `${site.caller.index} ${site.call.line} ${callee.index} ${as}`;
      if (this.input.known?.callsBack(key) === false) continue;
      const signal = signalOf(site);
      const found2 = { callee, as, external, site, ...signal === void 0 ? {} : { signal } };
      if (!this.callbacks.has(key)) this.callbacks.set(key, found2);
      const to = this.frame(callee);
      args.forEach((cells, i) => {
        if (i >= callee.flow.params) return;
        for (const dst of to.cells(i, 0)) for (const src of cells) this.input.constraints.copy(dst, src);
      });
      if (into < 0) continue;
      for (const src of to.cells(callee.flow.result, 0)) this.input.constraints.copy(into, src);
    }
  }
};
var first = [0];
var deepestSummary = 3;
function placeShape({ flow }, place) {
  return flow.locals[place]?.shape ?? flow.temporaries[place - flow.locals.length];
}
function signalOf({ call }) {
  const name = typeof call.callee === "string" ? call.callee : "";
  const argument = externalModel(name)?.effects.find((effect2) => effect2.kind === "signal")?.argument;
  return argument === void 0 ? void 0 : call.constants?.[argument];
}

// src/analysis/pointsto/constraint.ts
var kind = {
  addressOf: 1,
  copy: 2,
  add: 3,
  index: 4,
  load: 5,
  store: 6,
  block: 7,
  onTargets: 8,
  onCells: 9
};
var width = 5;
var Constraints = class {
  data = new IntVector(1024);
  get length() {
    return this.data.length / width;
  }
  /** pts(dst) contains target. */
  addressOf(dst, target) {
    this.push(kind.addressOf, dst, target, 0);
  }
  /** pts(dst) >= pts(src). */
  copy(dst, src) {
    this.push(kind.copy, dst, src, 0);
  }
  /** pts(dst) contains c + k for each c in pts(src) that may be an `as`. */
  add(dst, src, k, as = anyHead) {
    if (k === 0 && as === anyHead) this.push(kind.copy, dst, src, 0);
    else this.push(kind.add, dst, src, k, as);
  }
  /** pts(dst) contains c + i * elementSize for each c in pts(src), for all i. */
  index(dst, src, elementSize) {
    this.push(kind.index, dst, src, elementSize);
  }
  /** pts(dst) >= pts(c + k) for each c in pts(ptr) that may be an `as`. */
  load(dst, ptr, k, as = anyHead) {
    this.push(kind.load, dst, ptr, k, as);
  }
  /** pts(c + k) >= pts(src) for each c in pts(ptr) that may be an `as`. */
  store(ptr, k, src, as = anyHead) {
    this.push(kind.store, ptr, src, k, as);
  }
  /** pts(d + i) >= pts(s + i) for each d in pts(dstPtr), s in pts(srcPtr), 0 <= i < size; size 0: to the end of the object. */
  block(dstPtr, srcPtr, size) {
    this.push(kind.block, dstPtr, srcPtr, size);
  }
  /** `resolve(site, object)` is called once for the object of each c in pts(ptr). */
  onTargets(ptr, site) {
    this.push(kind.onTargets, ptr, ptr, site);
  }
  /** `resolve(site, c)` is called once for each c in pts(ptr); with -1 by a method that does not tell cells apart. */
  onCells(ptr, site) {
    this.push(kind.onCells, ptr, ptr, site);
  }
  push(code, a, b, c, as = anyHead) {
    if (a < 0 || b < 0) return;
    this.data.push(code);
    this.data.push(a);
    this.data.push(b);
    this.data.push(c);
    this.data.push(as);
  }
  kind(constraint) {
    return this.data.get(constraint * width);
  }
  /** The cell that is filled; of a store or block the pointer to it; of `onTargets` the pointer. */
  dst(constraint) {
    return this.data.get(constraint * width + 1);
  }
  /** The cell, or of a load or block the pointer to it, from which it is filled. */
  src(constraint) {
    return this.data.get(constraint * width + 2);
  }
  /** Distance, size or site. */
  extra(constraint) {
    return this.data.get(constraint * width + 3);
  }
  /** The record as which the memory behind the pointer is used. */
  as(constraint) {
    return this.data.get(constraint * width + 4);
  }
};

// src/analysis/pointsto/contents.ts
var Contents = class {
  shapes;
  holdCache = /* @__PURE__ */ new Map();
  pointeeCache = /* @__PURE__ */ new Map();
  constructor(shapes2) {
    this.shapes = shapes2;
  }
  /** Whether a pointer may be kept at a normalised offset: not in code, padding, nor what is too narrow. */
  mayHold(shape, offset) {
    if (this.shapes.precision === "paper") return shape !== codeShape && shape !== textShape;
    const key = shape * farthestOffset + offset;
    let may = this.holdCache.get(key);
    if (may === void 0) {
      const starts = this.startsAt(shape, offset);
      const record = this.shapes.holdsRecord(shape);
      may = this.isBehind(shape, offset) || starts.length === 0 && !record || starts.some((at2) => this.holds(at2));
      may ||= !record && this.shapes.isBytes(shape) && this.shapes.form(shape).kind === "scalar";
      this.holdCache.set(key, may);
    }
    return may;
  }
  /** What the pointers at a normalised offset point to, by their declaration: `to` of its form; undefined: anything. */
  pointee(shape, offset) {
    if (this.shapes.precision === "paper") return void 0;
    const key = shape * farthestOffset + offset;
    const known4 = this.pointeeCache.get(key);
    if (known4 !== void 0) return known4 === "" ? void 0 : known4;
    const behind = this.isBehind(shape, offset);
    const starts = behind ? [] : this.startsAt(shape, offset).filter((at2) => this.holds(at2));
    const all3 = new Set(starts.map((at2) => this.pointeeOf(at2)));
    const [only = ""] = all3.size === 1 ? all3 : [];
    this.pointeeCache.set(key, only);
    return only === "" ? void 0 : only;
  }
  pointeeOf(shape) {
    const form = this.shapes.form(shape);
    return form.kind === "scalar" && form.to !== void 0 ? form.to : "";
  }
  /** Whether what is kept at a normalised offset is a pointer, or an integer, by its declaration; undefined: either. */
  use(shape, offset) {
    if (this.shapes.precision === "paper" || this.isBehind(shape, offset)) return void 0;
    const forms = this.startsAt(shape, offset).filter((at2) => this.holds(at2)).map((at2) => this.shapes.form(at2));
    if (forms.length === 0) return void 0;
    if (forms.every((form) => form.kind === "scalar" && form.to !== void 0)) return "pointer";
    return forms.every((form) => form.kind === "scalar" && form.integer === true) ? "integer" : void 0;
  }
  /** In memory of variable length at the end of a record of which nothing is said. */
  isBehind(shape, offset) {
    const tail = this.shapes.tail(shape);
    return tail !== null && offset >= tail.offset && this.isOpen(tail);
  }
  /** What starts at a normalised offset, members of what an array at the end of a record holds among it. */
  startsAt(shape, offset) {
    const tail = this.shapes.tail(shape);
    const starts = this.shapes.startsAt(shape, offset);
    if (tail === null || offset < tail.offset) return starts;
    return [...starts, ...this.shapes.startsAt(tail.shape, (offset - tail.offset) % tail.size)];
  }
  holds(shape) {
    const form = this.shapes.form(shape);
    if (form.kind === "scalar") return form.word;
    if (form.kind === "record") return form.clusters === null;
    return form.kind === "unknown" || form.kind === "array" && this.isBuffer(form);
  }
  /** Bytes with room for a pointer. */
  isBuffer({ of, length }) {
    const form = this.shapes.form(of);
    if (form.kind === "array") return this.isBuffer(form);
    return form.kind === "scalar" && form.size === 1 && (length === null || length >= this.shapes.wordSize);
  }
  /** Normalised offsets where the shape or a part of it starts, in order. Bytes are one cell: what starts in them starts there. */
  starts(shape) {
    const form = this.shapes.form(shape);
    if (form.kind === "array") return this.starts(form.of);
    if (form.kind !== "record" || form.clusters === null) return [0];
    const found2 = /* @__PURE__ */ new Set([0]);
    for (const field of form.fields)
      for (const inner of this.starts(field.shape)) found2.add(this.shapes.within(shape, field.offset + inner));
    return [...found2].sort((a, b) => a - b);
  }
  /** Memory at the end of a record of variable length of which its type says little: bytes, numbers, what aligns. */
  isOpen(tail) {
    return !this.shapes.holdsRecord(tail.shape) || !this.shapes.parts(tail.shape).some((part) => this.isPointer(part));
  }
  isPointer(shape) {
    const form = this.shapes.form(shape);
    return form.kind === "scalar" && form.to !== void 0;
  }
};

// src/analysis/pointsto/memory.ts
var anyOffset = -1;
var none2 = -1;
var farthest = 4096;
var mostCells = 64;
var Memory = class {
  shapes;
  /** Objects that became one cell, in the order in which they did. */
  collapsed = new IntVector();
  views;
  contents;
  shape = new IntVector();
  kind = new IntVector();
  any = new IntVector();
  first = new IntVector();
  cells = new IntVector();
  object = new Int32Array(1024);
  offset = new Int32Array(1024);
  next = new Int32Array(1024);
  /** By cell, a `use`. */
  uses = new Uint8Array(1024);
  heads = new Int32Array(1024);
  count = 0;
  byOffset = new PairMap(1024);
  oneCell = [];
  constructor(shapes2) {
    this.shapes = shapes2;
    this.contents = new Contents(shapes2);
    this.views = new Views(shapes2, this.contents);
  }
  get objectCount() {
    return this.shape.length;
  }
  get cellCount() {
    return this.count;
  }
  /** `library`: what the program stores there stays unseen; only libraries put pointers there. */
  newObject(shape, extent, keeper = "program") {
    const object = this.shape.length;
    this.oneCell[shape] ??= this.shapes.isOneCell(shape);
    this.shape.push(shape);
    const kept = keeper === "library" ? bit.foreign : 0;
    this.kind.push((extent === "many" ? bit.many : 0) | (this.oneCell[shape] ? bit.oneCell : 0) | kept);
    this.any.push(none2);
    this.first.push(none2);
    this.cells.push(0);
    return object;
  }
  /** A place that nobody can point to; it holds pointers to what may be an `as`. */
  newNode(as = anyHead, kept = void 0) {
    const cell = this.newCell(none2, anyOffset);
    this.heads[cell] = as;
    this.uses[cell] = kept === void 0 ? use2.any : use2[kept];
    return cell;
  }
  newCell(object, offset) {
    if (this.count === this.object.length) {
      this.object = grown2(this.object, this.count + 1);
      this.offset = grown2(this.offset, this.object.length);
      this.next = grown2(this.next, this.object.length);
      const uses = new Uint8Array(this.object.length);
      uses.set(this.uses);
      this.uses = uses;
      this.heads = grown2(this.heads, this.object.length);
    }
    const cell = this.count++;
    this.object[cell] = object;
    this.offset[cell] = offset;
    if (object !== none2 && offset !== anyOffset) this.declare(cell, this.shape.get(object), offset);
    return cell;
  }
  declare(cell, shape, offset) {
    const kept = this.contents.use(shape, offset);
    this.uses[cell] = !this.contents.mayHold(shape, offset) ? use2.none : kept === void 0 ? use2.any : use2[kept];
    const to = this.contents.pointee(shape, offset);
    this.heads[cell] = to === void 0 ? anyHead : this.views.pointee(to);
  }
  /** What the pointers that a cell holds may point to, by its declaration. */
  head(cell) {
    return this.heads[cell] ?? anyHead;
  }
  /** What it is declared to keep, as a number. */
  useOf(cell) {
    return this.uses[cell] ?? use2.any;
  }
  /** Whether all that `from` holds may be in `cell`, and is taken for the same there. */
  declaredAlike(cell, from) {
    const head = this.head(cell);
    return (head === anyHead || head === this.head(from)) && this.useOf(cell) === this.useOf(from);
  }
  /** Whether of a member of a record `as` and a place one is declared as a pointer and the other as an integer. */
  differ(a, b, as) {
    if (!this.views.isRecord(as)) return false;
    return ((this.uses[a] ?? 0) | (this.uses[b] ?? 0)) === (use2.pointer | use2.integer);
  }
  /** The cell of a byte; -1: the byte is outside of the object. */
  cell(object, offset) {
    if (object < 0) return none2;
    const known4 = this.byOffset.get(object, offset);
    if (known4 !== void 0) return known4 === none2 ? none2 : this.canonical(known4);
    if (this.isCollapsed(object)) return offset < 0 ? none2 : this.any.get(object);
    const shape = this.shape.get(object);
    const at2 = this.shapes.normalise(shape, offset, this.extentOf(object));
    const cell = at2 < 0 ? none2 : at2 === offset ? this.addCell(object, at2) : this.cell(object, at2);
    this.byOffset.set(object, offset, cell);
    return cell;
  }
  addCell(object, offset) {
    const bounded = this.shapes.size(this.shape.get(object)) !== null || this.isOneCell(object);
    if (!bounded && (offset > farthest || this.cells.get(object) >= mostCells)) return this.collapse(object);
    const cell = this.newCell(object, offset);
    this.next[cell] = this.first.get(object);
    this.first.set(object, cell);
    this.cells.set(object, this.cells.get(object) + 1);
    return cell;
  }
  collapse(object) {
    const any = this.anyCell(object);
    this.kind.set(object, this.kind.get(object) | bit.collapsed);
    this.collapsed.push(object);
    return any;
  }
  /** The pointer to an unknown offset; of an object that is one cell, that cell. */
  anyCell(object) {
    if (object < 0) return none2;
    if (this.isOneCell(object)) return this.cell(object, 0);
    const before = this.any.get(object);
    if (before !== none2) return before;
    const any = this.newCell(object, anyOffset);
    this.any.set(object, any);
    this.newCell(none2, anyOffset);
    return any;
  }
  /** Whether there is a cell for the unknown offset beside those of known ones. */
  hasAny(object) {
    return this.any.get(object) !== none2;
  }
  /** The node that a store to `cell` fills; -1: it cannot hold a pointer. */
  storeNode(cell) {
    if (this.uses[cell] === use2.none) return none2;
    return this.offset[cell] === anyOffset && this.object[cell] !== none2 ? cell + 1 : cell;
  }
  /** The cell that stands for `cell`, once its object has become one. */
  canonical(cell) {
    const object = this.object[cell] ?? none2;
    return object !== none2 && this.isCollapsed(object) ? this.any.get(object) : cell;
  }
  /** -1: a place that nobody can point to. */
  objectOf(cell) {
    return this.object[cell] ?? none2;
  }
  /** -1: not known. */
  offsetOf(cell) {
    return this.offset[cell] ?? anyOffset;
  }
  /** Without the any cell; of a collapsed object the cells it had before. In order of offset. */
  cellsOf(object) {
    const found2 = [];
    for (let cell = this.first.get(object); cell !== none2; cell = this.next[cell] ?? none2) found2.push(cell);
    return found2.sort((a, b) => this.offsetOf(a) - this.offsetOf(b));
  }
  /** First of the cells of an object, newest first, and the one after `cell`; -1: none. */
  firstCell(object) {
    return this.first.get(object);
  }
  nextCell(cell) {
    return this.next[cell] ?? none2;
  }
  shapeOf(object) {
    return this.shape.get(object);
  }
  extentOf(object) {
    return (this.kind.get(object) & bit.many) !== 0 ? "many" : "one";
  }
  isCollapsed(object) {
    return (this.kind.get(object) & bit.collapsed) !== 0;
  }
  /** Whether pointers that the program stores through pointers to `cell` arrive there. */
  takes(cell) {
    const object = this.objectOf(cell);
    return object === none2 || (this.kind.get(object) & bit.foreign) === 0;
  }
  isOneCell(object) {
    return (this.kind.get(object) & bit.oneCell) !== 0;
  }
  /** Whether a record with the head `as` may start at the cell. */
  mayBe(cell, as) {
    if (as === anyHead) return true;
    const object = this.objectOf(cell);
    if (object === none2) return false;
    const shape = this.shape.get(object);
    return this.hasRoom(object, shape, as) && this.views.allows(shape, this.offsetOf(this.canonical(cell)), as);
  }
  /** A scalar, or an array of them, may be a record only if that fits in. */
  hasRoom(object, shape, as) {
    if (this.extentOf(object) === "many" || this.shapes.holdsRecord(shape)) return true;
    const size = this.shapes.size(shape);
    return size === null || size === 0 || this.views.size(as) <= size;
  }
  /**
   * The cells that the pointer may point to if a record with the head `as` starts there, into `out`, which has room for
   * `mostViews`: none, itself, or of a pointer with an unknown offset all places where one may start.
   */
  viewed(cell, as, out) {
    const here = this.canonical(cell);
    out[0] = here;
    if (as === anyHead) return 1;
    if (!this.mayBe(here, as)) return 0;
    const object = this.objectOf(here);
    const told2 = this.offsetOf(here) === anyOffset && !this.isCollapsed(object);
    const places = told2 ? this.views.places(this.shape.get(object), as) : null;
    if (places === null) return 1;
    for (let i = 0; i < places.length; i++) out[i] = this.cell(object, places[i] ?? 0);
    return places.length;
  }
  /** Cells that `*(c + k)` may be. */
  accessed(cell, k) {
    const out = new Int32Array(2);
    return [...out.subarray(0, this.shifted(cell, k, out))];
  }
  /** As `accessed`, into `out`, which has room for two; says how many. */
  shifted(cell, k, out) {
    const object = this.objectOf(cell);
    if (object === none2) return 0;
    const here = this.canonical(cell);
    const offset = this.offsetOf(here);
    out[0] = here;
    if (k === 0 || offset === anyOffset) return 1;
    const to = this.step(object, offset, k);
    let count = 0;
    if (to !== none2) out[count++] = to;
    if (k < 0 && to !== here && this.staysBack(object, offset, k)) out[count++] = here;
    return count;
  }
  step(object, offset, k) {
    const shape = this.shape.get(object);
    if (offset + k >= 0) return this.cell(object, offset + k);
    for (const { element, bytes: bytes2 } of this.shapes.arraysAt(shape, offset)) {
      const back = Math.ceil(-(offset + k) / element) * element;
      if (back < bytes2 || -k <= bytes2 - offset) return this.cell(object, offset + k + back);
    }
    return this.cell(object, offset + k);
  }
  /** Whether going back may mean going to an earlier element of an array that is a member. */
  staysBack(object, offset, k) {
    const levels = this.shapes.arraysAt(this.shape.get(object), offset);
    return levels.some(({ start, element, bytes: bytes2 }) => -k <= bytes2 && k % element === 0 && offset + k < start);
  }
  /** Pointers that `c + k` may be, into `out`; those into the middle of a scalar may go anywhere from there. */
  moved(cell, k, out) {
    const count = this.shifted(cell, k, out);
    const object = this.objectOf(cell);
    const offset = this.offsetOf(cell);
    if (k === 0 || offset === anyOffset || count === 0 || this.isOneCell(object)) return count;
    const size = this.shapes.size(this.shape.get(object));
    const wraps = size !== null && size > 0 && this.extentOf(object) === "many";
    const at2 = wraps ? modulo(offset + k, size) : offset + k;
    if (at2 < 0 || size !== null && at2 >= size || this.shapes.isStart(this.shape.get(object), at2)) return count;
    out[0] = this.anyCell(object);
    return 1;
  }
  /** The pointer that `c` plus an unknown multiple of `size` is. */
  indexed(cell, size) {
    const object = this.objectOf(cell);
    if (object === none2) return none2;
    const here = this.canonical(cell);
    const offset = this.offsetOf(here);
    if (offset === anyOffset || this.isOneCell(object)) return here;
    return this.steps(object, offset, Math.abs(size)) ? here : this.anyCell(object);
  }
  /** Whether all that lies multiples of `size` away, as far as C allows to go there, is the same cell. */
  steps(object, offset, size) {
    const shape = this.shape.get(object);
    const whole = this.shapes.size(shape);
    if (size > 0 && whole !== null) {
      if (this.extentOf(object) === "many") {
        if (size % whole === 0) return true;
      } else if (size >= whole && !this.shapes.tail(shape)) return true;
    }
    const levels = this.shapes.arraysAt(shape, offset);
    return levels.some(({ element, uniform }) => uniform || size > 0 && size % element === 0);
  }
};
var use2 = { any: 0, pointer: 1, integer: 2, none: 4 };
var bit = { many: 1, oneCell: 2, collapsed: 4, foreign: 8 };

// src/analysis/pointsto/objects.ts
var ObjectTable = class {
  memory;
  infos = [];
  units = [];
  constructor(memory) {
    this.memory = memory;
  }
  add(info, form) {
    const shape = this.shapeOf(form);
    const object = this.memory.newObject(shape, form.extent, form.keeper);
    this.infos[object] = info;
    this.units[object] = form.unit;
    return object;
  }
  shapeOf({ shape, layouts }) {
    if (shape === "code") return codeShape;
    return shape === "text" ? textShape : this.memory.shapes.intern(shape, layouts);
  }
  /** Shapes of variables and of memory of the heap. */
  keptShapes() {
    const found2 = /* @__PURE__ */ new Set();
    this.infos.forEach((info, object) => {
      if (info?.kind === "variable" || info?.kind === "heap") found2.add(this.memory.shapeOf(object));
    });
    return found2;
  }
  info(object) {
    return this.infos[object];
  }
  set(object, info) {
    this.infos[object] = info;
  }
  unit(object) {
    return this.units[object] ?? -1;
  }
  get length() {
    return this.infos.length;
  }
};

// src/analysis/pointsto/settled.ts
function settledCells(instances, linker, objects) {
  const { memory } = objects;
  const settled2 = new Uint8Array(memory.cellCount);
  for (const instance of instances) for (const cell of ownCells(instance, memory)) settled2[cell] = 1;
  for (const cell of linker.summaryNodes) settled2[cell] = 1;
  for (const { caller, call, callees, externals } of linker.calls) {
    const bound2 = typeof call.callee === "string" && callees.size > 0 && externals.size === 0;
    if (bound2 || call.result === null) continue;
    for (const cell of frameOf(caller, objects).cells(call.result[0], call.result[1])) if (cell >= 0) settled2[cell] = 0;
  }
  return (cell) => settled2[cell] === 1;
}
function ownCells({ flow, objects, nodes }, memory) {
  const taken = addressed(flow);
  const found2 = [];
  nodes.forEach((node, place) => {
    if (place < flow.params || place === flow.surplus || taken.has(place)) return;
    const object = objects[place] ?? -1;
    const cell = object < 0 ? node : isScalar(memory, object) ? memory.firstCell(object) : -1;
    if (cell >= 0 && memory.storeNode(cell) === cell) found2.push(cell);
  });
  return found2;
}
function isScalar(memory, object) {
  return memory.isOneCell(object) && memory.shapes.form(memory.shapeOf(object)).kind === "scalar";
}

// src/graph/dense-numbers.ts
var DenseNumbers = class {
  numbers = new IntVector();
  values = new IntVector();
  of(value) {
    while (this.numbers.length <= value) this.numbers.push(-1);
    const known4 = this.numbers.get(value);
    if (known4 >= 0) return known4;
    const number = this.values.length;
    this.values.push(value);
    this.numbers.set(value, number);
    return number;
  }
  value(number) {
    return this.values.get(number);
  }
  get length() {
    return this.values.length;
  }
};

// src/graph/sparse-sets.ts
var SparseSets = class {
  /** Pairs looked at so far. */
  work = 0;
  data = new Int32Array(1 << 10);
  start;
  /** Pairs in the set. */
  pairs;
  room;
  top = 2;
  free = new Int32Array(32);
  /** What a union adds: pairs, and where each goes in the set (`~position` when its key is new there). */
  added = new Int32Array(128);
  places = new Int32Array(64);
  constructor(sets = 0) {
    this.start = new Int32Array(Math.max(16, sets));
    this.pairs = new Int32Array(Math.max(16, sets));
    this.room = new Uint8Array(Math.max(16, sets));
  }
  /** Sets below `count` exist, each new one empty. */
  ensure(count) {
    if (count <= this.start.length) return;
    this.start = grown2(this.start, count);
    this.pairs = grown2(this.pairs, this.start.length);
    const room = new Uint8Array(this.start.length);
    room.set(this.room);
    this.room = room;
  }
  /** Bytes that all sets take. */
  get bytes() {
    return this.data.byteLength + this.start.byteLength + this.pairs.byteLength + this.room.byteLength;
  }
  isEmpty(set2) {
    return this.pairs[set2] === 0;
  }
  has(set2, element) {
    const end = this.pairs[set2] ?? 0;
    const at2 = this.search(set2, element >> 5, 0, end);
    if (at2 === end) return false;
    const position = (this.start[set2] ?? 0) + 2 * at2;
    return this.data[position] === element >> 5 && ((this.data[position + 1] ?? 0) & 1 << (element & 31)) !== 0;
  }
  /** False: it was there. */
  add(set2, element) {
    const key = element >> 5;
    const bit2 = 1 << (element & 31);
    const end = this.pairs[set2] ?? 0;
    const at2 = this.search(set2, key, 0, end);
    const position = (this.start[set2] ?? 0) + 2 * at2;
    const present = at2 < end && this.data[position] === key;
    if (present && ((this.data[position + 1] ?? 0) & bit2) !== 0) return false;
    this.added[0] = key;
    this.added[1] = bit2;
    this.places[0] = present ? at2 : ~at2;
    this.merge(set2, 1, present ? 0 : 1);
    return true;
  }
  /** `set`, which is empty, becomes what the buffer holds. */
  fill(set2, buffer) {
    const keys = buffer.keys();
    this.makeRoom(keys.length);
    const { added, places } = this;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      added[2 * i] = key;
      added[2 * i + 1] = buffer.word(key);
      places[i] = ~0;
    }
    this.work += keys.length;
    if (keys.length > 0) this.merge(set2, keys.length, keys.length);
  }
  /** `into` takes all of `from`, and `fresh` what was new to it. False: nothing was. */
  union(into, from, fresh2) {
    const count = this.collect(into, from);
    if (count === 0) return false;
    this.merge(into, count, this.newKeys(count));
    this.unionAdded(fresh2, count);
    return true;
  }
  /** `fresh` takes what `from` has and `without` has not. */
  difference(fresh2, from, without) {
    const count = this.collect(without, from);
    if (count > 0) this.unionAdded(fresh2, count);
  }
  /** `into`, which is empty, becomes what of `from` passes. */
  masked(into, from, mask) {
    const source = this.pairs[from] ?? 0;
    this.makeRoom(source);
    const { data, added, places } = this;
    const first2 = this.start[from] ?? 0;
    let count = 0;
    for (let i = 0; i < source; i++) {
      const key = data[first2 + 2 * i] ?? 0;
      const word = mask.word(key, data[first2 + 2 * i + 1] ?? 0);
      if (word === 0) continue;
      added[2 * count] = key;
      added[2 * count + 1] = word;
      places[count++] = ~0;
    }
    this.work += source;
    if (count > 0) this.merge(into, count, count);
  }
  /** Appends the elements in order. */
  list(set2, into) {
    const first2 = this.start[set2] ?? 0;
    const end = first2 + 2 * (this.pairs[set2] ?? 0);
    for (let at2 = first2; at2 < end; at2 += 2) {
      const base = (this.data[at2] ?? 0) << 5;
      let word = this.data[at2 + 1] ?? 0;
      while (word !== 0) {
        const low = word & -word;
        into.push(base + 31 - Math.clz32(low));
        word ^= low;
      }
    }
    this.work += this.pairs[set2] ?? 0;
  }
  /**
   * Replaces the elements that pass `renamed` by what `names` calls them; `fresh` takes the new names. False: there are
   * none.
   */
  rename(set2, renamed, names, fresh2) {
    const { data } = this;
    const first2 = this.start[set2] ?? 0;
    const end = first2 + 2 * (this.pairs[set2] ?? 0);
    const added = /* @__PURE__ */ new Set();
    let kept = first2;
    for (let at2 = first2; at2 < end; at2 += 2) {
      const key = data[at2] ?? 0;
      const old = renamed.word(key, data[at2 + 1] ?? 0);
      for (let word = old; word !== 0; word &= word - 1) added.add(names((key << 5) + 31 - Math.clz32(word & -word)));
      const rest = (data[at2 + 1] ?? 0) & ~old;
      if (rest === 0) continue;
      data[kept++] = key;
      data[kept++] = rest;
    }
    this.work += end - first2 >> 1;
    this.pairs[set2] = kept - first2 >> 1;
    for (const name of [...added].sort((a, b) => a - b)) {
      this.add(set2, name);
      if (set2 !== fresh2) this.add(fresh2, name);
    }
    return added.size > 0;
  }
  clear(set2) {
    this.release(set2);
    this.pairs[set2] = 0;
  }
  /** `into` becomes what `from` is, and `from` empty, without copying. */
  move(into, from) {
    this.release(into);
    this.start[into] = this.start[from] ?? 0;
    this.pairs[into] = this.pairs[from] ?? 0;
    this.room[into] = this.room[from] ?? 0;
    this.room[from] = 0;
    this.pairs[from] = 0;
  }
  /** For so many pairs in `added` and `places`. */
  makeRoom(pairs2) {
    if (pairs2 <= this.places.length) return;
    this.places = grown2(this.places, pairs2);
    this.added = grown2(this.added, this.places.length * 2);
  }
  /** First pair in `low..high` whose key is at least `key`. */
  search(set2, key, low, high) {
    const first2 = this.start[set2] ?? 0;
    let from = low;
    let to = high;
    while (from < to) {
      const middle = from + to >> 1;
      if ((this.data[first2 + 2 * middle] ?? 0) < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }
  /** Puts into `added` and `places` what `from` has and `into` has not; says how many pairs. */
  collect(into, from) {
    const source = this.pairs[from] ?? 0;
    if (source === 0) return 0;
    this.makeRoom(source);
    const { data, added, places } = this;
    const end = this.pairs[into] ?? 0;
    const searching = source * 8 < end;
    const a = this.start[from] ?? 0;
    const b = this.start[into] ?? 0;
    let at2 = 0;
    let count = 0;
    for (let i = 0; i < source; i++) {
      const key = data[a + 2 * i] ?? 0;
      if (searching) at2 = this.search(into, key, at2, end);
      else while (at2 < end && (data[b + 2 * at2] ?? 0) < key) at2++;
      const present = at2 < end && data[b + 2 * at2] === key;
      const word = data[a + 2 * i + 1] ?? 0;
      const rest = present ? word & ~(data[b + 2 * at2 + 1] ?? 0) : word;
      if (rest === 0) continue;
      added[2 * count] = key;
      added[2 * count + 1] = rest;
      places[count++] = present ? at2 : ~at2;
    }
    this.work += searching ? source * 4 : source + end;
    return count;
  }
  newKeys(count) {
    let keys = 0;
    for (let i = 0; i < count; i++) if ((this.places[i] ?? 0) < 0) keys++;
    return keys;
  }
  /** `set` takes the first `count` pairs of `added`, which it may have in part. */
  unionAdded(set2, count) {
    const end = this.pairs[set2] ?? 0;
    const first2 = this.start[set2] ?? 0;
    let at2 = 0;
    let keys = 0;
    for (let i = 0; i < count; i++) {
      const key = this.added[2 * i] ?? 0;
      while (at2 < end && (this.data[first2 + 2 * at2] ?? 0) < key) at2++;
      const present = at2 < end && this.data[first2 + 2 * at2] === key;
      this.places[i] = present ? at2 : ~at2;
      if (!present) keys++;
    }
    this.work += count + at2;
    this.merge(set2, count, keys);
  }
  /** Puts `count` pairs of `added` where `places` says; `keys` of them have a new key. From the back, in place. */
  merge(set2, count, keys) {
    const old = this.pairs[set2] ?? 0;
    if (keys > 0) this.reserve(set2, old + keys);
    const { data, added, places } = this;
    const first2 = this.start[set2] ?? 0;
    let read = old;
    let shift = keys;
    for (let i = count - 1; i >= 0; i--) {
      const place = places[i] ?? 0;
      const bits = added[2 * i + 1] ?? 0;
      if (place >= 0) {
        const at3 = first2 + 2 * place + 1;
        data[at3] = (data[at3] ?? 0) | bits;
        continue;
      }
      const from = ~place;
      if (read - from > 32) data.copyWithin(first2 + 2 * (from + shift), first2 + 2 * from, first2 + 2 * read);
      else for (let at3 = first2 + 2 * read - 1; at3 >= first2 + 2 * from; at3--) data[at3 + 2 * shift] = data[at3] ?? 0;
      read = from;
      shift--;
      const at2 = first2 + 2 * (from + shift);
      data[at2] = added[2 * i] ?? 0;
      data[at2 + 1] = bits;
    }
    this.pairs[set2] = old + keys;
  }
  /** Room is 2 ** (class - 1) pairs; class 0 has none. */
  reserve(set2, needed) {
    const have = this.room[set2] ?? 0;
    if (have > 0 && needed <= 1 << have - 1) return;
    let wanted = have + 1;
    while (1 << wanted - 1 < needed) wanted++;
    const to = this.allocate(wanted);
    const from = this.start[set2] ?? 0;
    this.data.copyWithin(to, from, from + 2 * (this.pairs[set2] ?? 0));
    this.release(set2);
    this.start[set2] = to;
    this.room[set2] = wanted;
  }
  allocate(roomClass) {
    const reused = this.free[roomClass] ?? 0;
    if (reused !== 0) {
      this.free[roomClass] = this.data[reused] ?? 0;
      return reused;
    }
    const at2 = this.top;
    this.top += 2 << roomClass - 1;
    if (this.top > this.data.length) this.data = grown2(this.data, this.top);
    return at2;
  }
  /** A free block holds the position of the next free block of its size. */
  release(set2) {
    const have = this.room[set2] ?? 0;
    if (have === 0) return;
    const at2 = this.start[set2] ?? 0;
    this.data[at2] = this.free[have] ?? 0;
    this.free[have] = at2;
    this.room[set2] = 0;
  }
};

// src/graph/word-buffer.ts
var WordBuffer = class {
  touched = new IntVector();
  words = new Int32Array(64);
  get isEmpty() {
    return this.touched.length === 0;
  }
  /** `bits` are not 0. */
  add(key, bits) {
    if (key >= this.words.length) this.words = grown2(this.words, key + 1);
    const old = this.words[key] ?? 0;
    if (old === 0) this.touched.push(key);
    this.words[key] = old | bits;
  }
  word(key) {
    return this.words[key] ?? 0;
  }
  /** Keys of the words that are not 0, ascending; valid until the next change. */
  keys() {
    return this.touched.data.subarray(0, this.touched.length).sort();
  }
  clear() {
    for (let i = 0; i < this.touched.length; i++) this.words[this.touched.get(i)] = 0;
    this.touched.clear();
  }
};

// src/analysis/pointsto/heard.ts
var offered = 0;
var novel = 1;
var heardAt = (site) => site + 2;
var Heard = class {
  pairs = new PairMap();
  numbers = new DenseNumbers();
  sets = new SparseSets(2);
  buffer = new WordBuffer();
  numbered = new IntVector();
  /** False: the site has heard of it. For sites that hear of everything. */
  add(site, objectOrCell) {
    return this.pairs.add(site, objectOrCell);
  }
  /** As `add`, for sites that hear of what concerns them. */
  addConcern(site, object) {
    this.sets.ensure(heardAt(site) + 1);
    return this.sets.add(heardAt(site), this.numbers.of(object));
  }
  /** Objects, for `takeOffer`. */
  offer(objects) {
    this.buffer.clear();
    for (const object of objects) {
      const number = this.numbers.of(object);
      this.buffer.add(number >> 5, 1 << (number & 31));
    }
    this.sets.clear(offered);
    this.sets.fill(offered, this.buffer);
  }
  /** The objects on offer that the site had not heard of. */
  takeOffer(site) {
    this.sets.ensure(heardAt(site) + 1);
    if (!this.sets.union(heardAt(site), offered, novel)) return nothing;
    this.numbered.clear();
    this.sets.list(novel, this.numbered);
    this.sets.clear(novel);
    return Array.from(this.numbered.toArray(), (number) => this.numbers.value(number));
  }
};
var nothing = [];

// src/analysis/pointsto/copy-graph.ts
var all2 = (node) => 2 * node + 2;
var fresh = (node) => 2 * node + 3;
var visited = 0;
var gathered = 1;
var fewEdges = 1;
var CopyGraph = class {
  names = new UnionFind();
  /** What else has to be done when a node gets something new; the meaning is the caller's. */
  tasks = new IntLists();
  edges = 0;
  reorders = 0;
  round = 0;
  sets = new SparseSets();
  successors = new IntLists();
  known = new PairMap(1 << 12);
  /** By node and head of what its edges lead to: how many there are (negative), then the node between. */
  sieves = new PairMap(1 << 12);
  sievesOf = new IntLists();
  order = new Agenda();
  visitsSince = 0;
  edgesSince = 0;
  orderCost = 0;
  walked = 0;
  ports;
  constructor(ports2) {
    this.ports = ports2;
  }
  get steps() {
    return this.sets.work + this.walked;
  }
  get rounds() {
    return this.order.rounds;
  }
  /** Of the sets. */
  get bytes() {
    return this.sets.bytes;
  }
  ensure(nodes) {
    if (nodes <= this.names.size) return;
    this.names.ensure(nodes);
    this.sets.ensure(2 * nodes + 2);
    this.successors.ensure(nodes);
    this.tasks.ensure(nodes);
    this.sievesOf.ensure(nodes);
    this.order.ensure(nodes);
  }
  /** Nothing flows into the node -1, nor out of it. */
  addTarget(node, target) {
    if (node < 0) return;
    const at2 = this.names.find(node);
    this.walked++;
    if (!this.sets.add(all2(at2), target)) return;
    this.sets.add(fresh(at2), target);
    this.order.add(at2);
  }
  addEdge(from, to) {
    if (from < 0 || to < 0) return;
    const a = this.names.find(from);
    const b = this.names.find(to);
    this.walked++;
    if (a === b || !this.known.add(a, b)) return;
    const through = this.isPlain(a, b) ? a : this.sieve(a, this.ports.head(b));
    if (through === a || this.known.add(through, b)) this.connect(through, b);
  }
  connect(from, to) {
    this.successors.push(from, to);
    this.edges++;
    this.edgesSince++;
    this.flow(all2(from), from, to);
  }
  /** What many places of one declaration get from a node is sifted once, on its way to a node before them. */
  sieve(from, head) {
    const known4 = this.sieves.get(from, head) ?? 0;
    if (known4 > 0) return this.names.find(known4);
    if (known4 > -fewEdges) {
      this.sieves.set(from, head, known4 - 1);
      return from;
    }
    const made = this.ports.newNode(head);
    this.ensure(made + 1);
    this.sieves.set(from, head, made);
    this.sievesOf.push(from, made);
    this.connect(from, made);
    return made;
  }
  /** Behind nodes that became one, so do those that sift the same. */
  mergeSieves(into, from) {
    const { data, start, length } = this.sievesOf;
    const first2 = start[from] ?? 0;
    const moved = data.slice(first2, first2 + (length[from] ?? 0));
    this.sievesOf.clear(from);
    for (const sieve of moved) {
      const head = this.ports.head(sieve);
      const known4 = this.sieves.get(into, head) ?? 0;
      if (known4 > 0) {
        this.merge(known4, sieve);
        continue;
      }
      this.sieves.set(into, head, sieve);
      this.sievesOf.push(into, sieve);
    }
  }
  /** What the node visited last got new, `to` gets through the mask. */
  passNews(mask, to) {
    if (to >= 0) this.pass(visited, mask, this.names.find(to));
  }
  /** What `from` has, `to` gets through the mask. */
  passAll(from, mask, to) {
    if (to >= 0) this.pass(all2(this.names.find(from)), mask, this.names.find(to));
  }
  /** What `set`, a part of what `from` has, is to `to`. */
  flow(set2, from, to) {
    if (!this.isPlain(from, to)) this.pass(set2, this.ports.mask(this.ports.head(to)), to);
    else if (this.sets.union(all2(to), set2, fresh(to))) this.order.add(to);
  }
  /** Whether all that `from` has may be in `to`. */
  isPlain(from, to) {
    const head = this.ports.head(to);
    return head === anyHead || head === this.ports.head(from);
  }
  pass(set2, mask, to) {
    mask.others.clear();
    this.sets.masked(gathered, set2, mask);
    this.take(to);
    if (mask.others.isEmpty) return;
    this.sets.fill(gathered, mask.others);
    this.take(to);
  }
  take(to) {
    if (this.sets.union(all2(to), gathered, fresh(to))) this.order.add(to);
    this.sets.clear(gathered);
  }
  /** Both become one node. */
  merge(a, b) {
    const x = this.names.find(a);
    const y = this.names.find(b);
    if (x === y) return;
    const bigger = (this.successors.length[x] ?? 0) >= (this.successors.length[y] ?? 0);
    const into = bigger ? x : y;
    const from = bigger ? y : x;
    this.sets.difference(fresh(into), all2(into), all2(from));
    this.sets.union(all2(into), all2(from), fresh(into));
    this.sets.difference(fresh(into), fresh(from), fresh(into));
    this.sets.clear(all2(from));
    this.sets.clear(fresh(from));
    this.successors.append(into, from);
    this.tasks.append(into, from);
    this.names.union(into, from);
    this.order.remove(from);
    if (!this.sets.isEmpty(fresh(into))) this.order.add(into);
    this.mergeSieves(into, from);
  }
  /** The next node with something new, which its successors get; `news` becomes a list of it. -1: there is none. */
  visit(news) {
    const between = this.order.rounds !== this.round;
    if (this.worthOrdering(between ? 4 : 1)) this.reorder();
    this.round = this.order.rounds;
    const node = this.order.next();
    if (node < 0) return -1;
    this.visitsSince++;
    this.sets.move(visited, fresh(node));
    const { data, start, length } = this.successors;
    const first2 = start[node] ?? 0;
    const end = first2 + (length[node] ?? 0);
    for (let i = first2; i < end; i++) {
      const to = this.names.find(data[i] ?? 0);
      if (to !== node) this.flow(visited, node, to);
    }
    this.walked += end - first2;
    news.clear();
    if ((this.tasks.length[node] ?? 0) > 0) this.sets.list(visited, news);
    return node;
  }
  /** Targets that pass `renamed` get other names; under these they are new to the nodes that have them. */
  rename(renamed, names) {
    for (let node = 0; node < this.names.size; node++) {
      if (this.sets.isEmpty(all2(node))) continue;
      this.sets.rename(fresh(node), renamed, names, fresh(node));
      if (this.sets.rename(all2(node), renamed, names, fresh(node))) this.order.add(node);
    }
  }
  /** New edges make cycles, in which the same things go round and round until they are one node. */
  worthOrdering(eagerness) {
    return this.reorders === 0 || (this.visitsSince + this.edgesSince) * eagerness > this.orderCost;
  }
  reorder() {
    this.tidy();
    const nodes = this.names.size;
    const roots = new IntVector(1024);
    for (let node = 0; node < nodes; node++) if ((this.successors.length[node] ?? 0) > 0) roots.push(node);
    const starts = roots.toArray();
    const { nodes: members, ends } = components(starts, this.successors, this.names, (a, b) => this.isPlain(a, b));
    for (let i = 0, first2 = 0; i < ends.length; first2 = ends[i++] ?? 0)
      for (let at2 = first2 + 1; at2 < (ends[i] ?? 0); at2++) this.merge(members[first2] ?? 0, members[at2] ?? 0);
    const { nodes: order } = components(starts, this.successors, this.names);
    this.order.arrange(order.slice().reverse());
    this.reorders++;
    this.walked += nodes + this.edges;
    this.orderCost = order.length;
    this.visitsSince = 0;
    this.edgesSince = 0;
  }
  /** Edges lead to nodes that still are, each once. */
  tidy() {
    const { names, successors } = this;
    const met = new Int32Array(names.size).fill(-1);
    let edges = 0;
    for (let node = 0; node < names.size; node++) {
      const first2 = successors.start[node] ?? 0;
      const end = first2 + (successors.length[node] ?? 0);
      let kept = first2;
      for (let i = first2; i < end; i++) {
        const to = names.find(successors.data[i] ?? 0);
        if (to === node || met[to] === node) continue;
        met[to] = node;
        successors.data[kept++] = to;
      }
      successors.length[node] = kept - first2;
      edges += kept - first2;
    }
    this.edges = edges;
  }
  list(node, into) {
    this.sets.list(all2(this.names.find(node)), into);
  }
  /** Appends what of a node's targets passes. */
  listThrough(mask, node, into) {
    this.sift(all2(this.names.find(node)), mask, into);
  }
  /** What the node visited last got new, as far as it passes. */
  newsThrough(mask, into) {
    into.clear();
    this.sift(visited, mask, into);
  }
  sift(set2, mask, into) {
    this.sets.masked(gathered, set2, mask);
    this.sets.list(gathered, into);
    this.sets.clear(gathered);
  }
  has(node, target) {
    return this.sets.has(all2(this.names.find(node)), target);
  }
};
var Agenda = class {
  rounds = 0;
  position = new Int32Array(0);
  nodeAt = new IntVector();
  waiting = new Int32Array(16);
  count = 0;
  cursor = 0;
  ensure(nodes) {
    if (nodes > this.position.length) this.position = grown2(this.position, nodes, -1);
  }
  add(node) {
    let at2 = this.position[node] ?? -1;
    if (at2 < 0) {
      at2 = this.nodeAt.length;
      this.position[node] = at2;
      this.nodeAt.push(node);
    }
    const word = at2 >> 5;
    if (word >= this.waiting.length) this.waiting = grown2(this.waiting, word + 1);
    const old = this.waiting[word] ?? 0;
    const bit2 = 1 << (at2 & 31);
    if ((old & bit2) !== 0) return;
    this.waiting[word] = old | bit2;
    this.count++;
  }
  remove(node) {
    const at2 = this.position[node] ?? -1;
    if (at2 < 0) return;
    const old = this.waiting[at2 >> 5] ?? 0;
    const bit2 = 1 << (at2 & 31);
    if ((old & bit2) === 0) return;
    this.waiting[at2 >> 5] = old & ~bit2;
    this.count--;
  }
  /** -1: none waits. */
  next() {
    if (this.count === 0) return -1;
    const words = this.nodeAt.length + 31 >> 5;
    for (; ; ) {
      if (this.cursor >= words) {
        this.cursor = 0;
        this.rounds++;
      }
      const word = this.waiting[this.cursor] ?? 0;
      if (word === 0) {
        this.cursor++;
        continue;
      }
      const low = word & -word;
      this.waiting[this.cursor] = word ^ low;
      this.count--;
      return this.nodeAt.get(this.cursor * 32 + 31 - Math.clz32(low));
    }
  }
  /** From now on nodes are visited in this order; those that wait go on waiting. */
  arrange(order) {
    const pending = [];
    for (let node = this.next(); node >= 0; node = this.next()) pending.push(node);
    this.position.fill(-1);
    this.nodeAt = new IntVector(order.length + 1024);
    for (let i = 0; i < order.length; i++) {
      this.position[order[i] ?? 0] = i;
      this.nodeAt.push(order[i] ?? 0);
    }
    this.cursor = 0;
    this.waiting = new Int32Array((order.length >> 5) + 16);
    for (const node of pending) this.add(node);
  }
};

// src/analysis/pointsto/equal-sets.ts
function distinct2(numbers2) {
  numbers2.sort();
  let count = 0;
  for (let i = 0; i < numbers2.length; i++) {
    const number = numbers2[i] ?? 0;
    if (i === 0 || number !== numbers2[count - 1]) numbers2[count++] = number;
  }
  return count === numbers2.length ? numbers2 : numbers2.slice(0, count);
}
var EqualSets = class {
  byHash = /* @__PURE__ */ new Map();
  of(sorted) {
    let hash2 = sorted.length;
    for (let i = 0; i < sorted.length; i++) hash2 = Math.imul(hash2 ^ (sorted[i] ?? 0), 16777619) | 0;
    const alike2 = this.byHash.get(hash2) ?? [];
    this.byHash.set(hash2, alike2);
    const known4 = alike2.find((other) => other.length === sorted.length && other.every((n, i) => n === sorted[i]));
    if (known4) return known4;
    alike2.push(sorted);
    return sorted;
  }
};

// src/analysis/pointsto/equivalence.ts
function equalCells(memory, constraints, isSettled) {
  return new Numbering(memory, constraints, isSettled).result();
}
var itself = 0;
var several = 20;
var unnumbered = -1;
var begun = -2;
var Numbering = class {
  memory;
  constraints;
  /** By settled cell, the constraints that fill it. */
  filling = new IntLists();
  settled;
  numbers;
  keys = new PairMap(1 << 12);
  keyCount = 32;
  /** By number, the cell that had it first. */
  owners = new IntVector(1 << 10);
  constructor(memory, constraints, isSettled) {
    this.memory = memory;
    this.constraints = constraints;
    const cells = memory.cellCount;
    this.numbers = new Int32Array(cells).fill(unnumbered);
    this.settled = Uint8Array.from({ length: cells }, (_, cell) => isSettled(cell) ? 1 : 0);
    this.filling.ensure(cells);
    for (let i = 0; i < constraints.length; i++)
      if (fills(constraints.kind(i)) && this.settled[constraints.dst(i)] === 1)
        this.filling.push(constraints.dst(i), i);
  }
  result() {
    const same = new IntVector();
    const standsFor = new Uint8Array(this.numbers.length);
    for (let cell = 0; cell < this.numbers.length; cell++) {
      if (this.settled[cell] !== 1) continue;
      const owner = this.ownerOf(this.number(cell), cell);
      if (owner === cell) continue;
      same.push(cell);
      same.push(owner);
      standsFor[cell] = 1;
    }
    return { same, spare: this.spare(standsFor) };
  }
  /** What fills a cell that another stands for fills that one too. Equal stores are one. */
  spare(standsFor) {
    const { constraints } = this;
    const spare = new Uint8Array(constraints.length);
    for (let i = 0; i < constraints.length; i++) {
      const code = constraints.kind(i);
      if (fills(code)) spare[i] = standsFor[constraints.dst(i)] ?? 0;
      else if (code === kind.store) spare[i] = this.isKnownStore(i) ? 1 : 0;
    }
    return spare;
  }
  isKnownStore(i) {
    const { constraints } = this;
    const count = this.keyCount;
    const from = this.key(this.key(kind.store, this.number(constraints.dst(i))), this.number(constraints.src(i)));
    this.key(this.key(from, constraints.extra(i)), constraints.as(i));
    return this.keyCount === count;
  }
  key(first2, second) {
    let number = this.keys.get(first2, second);
    if (number === void 0) {
      number = this.keyCount++;
      this.keys.set(first2, second, number);
    }
    return number;
  }
  /** `cell` becomes it if nobody was. */
  ownerOf(number, cell) {
    while (this.owners.length <= number) this.owners.push(unnumbered);
    if (this.owners.get(number) === unnumbered) this.owners.set(number, cell);
    return this.owners.get(number);
  }
  own(cell) {
    const number = this.key(itself, cell);
    this.ownerOf(number, cell);
    return number;
  }
  /** Numbers of all that it is made of come first; deep chains must not nest calls. */
  number(cell) {
    const todo = [cell];
    for (let at2 = todo.at(-1); at2 !== void 0; at2 = todo.at(-1)) {
      const known4 = this.numbers[at2] ?? unnumbered;
      const waiting2 = known4 === unnumbered ? this.begin(at2) : [];
      if (waiting2.length > 0) {
        for (const other of waiting2) todo.push(other);
        continue;
      }
      todo.pop();
      if (known4 < 0 && this.numbers[at2] === begun) this.numbers[at2] = this.made(at2);
    }
    return this.numbers[cell] ?? unnumbered;
  }
  /** What has to be numbered before. */
  begin(cell) {
    if (this.settled[cell] !== 1 || (this.filling.length[cell] ?? 0) === 0) {
      this.numbers[cell] = this.own(cell);
      return [];
    }
    this.numbers[cell] = begun;
    const before = [];
    for (const i of this.fillers(cell)) {
      const src = this.constraints.src(i);
      if (this.constraints.kind(i) !== kind.addressOf && this.numbers[src] === unnumbered) before.push(src);
    }
    return before;
  }
  fillers(cell) {
    const start = this.filling.start[cell] ?? 0;
    return this.filling.data.subarray(start, start + (this.filling.length[cell] ?? 0));
  }
  made(cell) {
    const parts = /* @__PURE__ */ new Set();
    for (const i of this.fillers(cell)) if (this.constraints.src(i) !== cell) parts.add(this.part(cell, i));
    const [only] = parts;
    if (only === void 0) return this.own(cell);
    const sorted = [...parts].sort((a, b) => a - b);
    const all3 = () => sorted.reduce((key, part) => this.key(key, part), several);
    const number = parts.size === 1 ? only : this.declared(cell, all3());
    this.ownerOf(number, cell);
    return number;
  }
  /** What one constraint gives the cell. A cell that is being numbered goes by its own name. */
  part(cell, i) {
    const { constraints, memory } = this;
    const code = constraints.kind(i);
    const src = constraints.src(i);
    if (code === kind.addressOf) return this.declared(cell, this.key(code, src));
    const known4 = this.numbers[src] ?? unnumbered;
    const from = known4 >= 0 ? known4 : this.own(src);
    if (code === kind.copy && memory.declaredAlike(cell, this.ownerOf(from, src))) return from;
    const moved = this.key(this.key(code, from), constraints.extra(i));
    return this.declared(cell, this.key(moved, constraints.as(i)));
  }
  /** What is declared otherwise takes other things. */
  declared(cell, key) {
    return this.key(this.key(key, this.memory.head(cell)), this.memory.useOf(cell));
  }
};
function fills(code) {
  return code === kind.addressOf || code === kind.copy || code === kind.add || code === kind.index || code === kind.load;
}

// src/analysis/pointsto/mask.ts
var Mask = class {
  /** As what targets that came by since it was cleared are seen, where not as themselves. */
  others = new WordBuffer();
  seenAs;
  known = new Int32Array(64);
  passing = new Int32Array(64);
  standing = new Int32Array(64);
  /** Pairs of key and bits. */
  expansions = /* @__PURE__ */ new Map();
  /** By key: targets that came by last and are seen as others, and as which. */
  lastStanding = new Int32Array(64);
  lastExpansion = [];
  /** `seenAs`: the targets as which a target is seen; most often itself, or none. */
  constructor(seenAs) {
    this.seenAs = seenAs;
  }
  word(key, bits) {
    if (key >= this.known.length) this.grow(key + 1);
    let open = bits & ~(this.known[key] ?? 0);
    while (open !== 0) {
      const bit2 = open & -open;
      open ^= bit2;
      this.decide(key, bit2);
    }
    const standing = bits & (this.standing[key] ?? 0);
    if (standing !== 0) this.expand(key, standing);
    return bits & (this.passing[key] ?? 0);
  }
  decide(key, bit2) {
    const target = targetOf3(key, bit2);
    const seen = this.seenAs(target);
    this.known[key] = (this.known[key] ?? 0) | bit2;
    if (seen.length === 0) return;
    const itself2 = seen.length === 1 && seen[0] === target;
    if (itself2) this.passing[key] = (this.passing[key] ?? 0) | bit2;
    else this.standing[key] = (this.standing[key] ?? 0) | bit2;
    if (!itself2) this.expansions.set(target, wordsOf2(seen));
  }
  /** Of one word mostly the same targets come by, again and again. */
  expand(key, standing) {
    let words = this.lastStanding[key] === standing ? this.lastExpansion[key] : void 0;
    if (!words) {
      words = this.expansion(key, standing);
      this.lastStanding[key] = standing;
      this.lastExpansion[key] = words;
    }
    for (let i = 0; i < words.length; i += 2) this.others.add(words[i] ?? 0, words[i + 1] ?? 0);
  }
  expansion(key, standing) {
    const together = /* @__PURE__ */ new Map();
    for (let rest = standing; rest !== 0; rest &= rest - 1) {
      const words = this.expansions.get(targetOf3(key, rest & -rest)) ?? nothing2;
      for (let i = 0; i < words.length; i += 2) {
        const at2 = words[i] ?? 0;
        together.set(at2, (together.get(at2) ?? 0) | (words[i + 1] ?? 0));
      }
    }
    return Int32Array.from([...together].flat());
  }
  grow(words) {
    this.known = grown2(this.known, words);
    this.passing = grown2(this.passing, this.known.length);
    this.standing = grown2(this.standing, this.known.length);
    this.lastStanding = grown2(this.lastStanding, this.known.length);
  }
  forget() {
    this.known.fill(0);
    this.passing.fill(0);
    this.standing.fill(0);
    this.lastStanding.fill(0);
    this.expansions.clear();
  }
};
var nothing2 = new Int32Array(0);
var targetOf3 = (key, bit2) => (key << 5) + 31 - Math.clz32(bit2);
function wordsOf2(targets) {
  const bits = /* @__PURE__ */ new Map();
  for (const target of targets) bits.set(target >> 5, (bits.get(target >> 5) ?? 0) | 1 << (target & 31));
  return Int32Array.from([...bits].flat());
}

// src/analysis/pointsto/filters.ts
var Filters = class {
  ports;
  out = new Int32Array(2);
  seen = new Int32Array(mostViews);
  /** By head. */
  masks = [];
  /** By kind, distance and head of arithmetic. */
  moves = /* @__PURE__ */ new Map();
  constructor(ports2) {
    this.ports = ports2;
  }
  /** Of a constraint that adds to a pointer, or indexes it. */
  of(constraint) {
    const { constraints } = this.ports;
    const code = constraints.kind(constraint);
    const extra = constraints.extra(constraint);
    const as = constraints.as(constraint);
    if (code === kind.add && extra === 0) return this.seenAs(as);
    const key = `${code} ${extra} ${as}`;
    let mask = this.moves.get(key);
    if (!mask) {
      mask = new Mask((target) => this.moved(code, extra, as, target));
      this.moves.set(key, mask);
    }
    return mask;
  }
  /** What may be a `head`. */
  seenAs(as) {
    let mask = this.masks[as];
    if (!mask) {
      mask = new Mask((target) => this.viewsOf(target, as));
      this.masks[as] = mask;
    }
    return mask;
  }
  /** The targets as which it is seen. */
  viewsOf(target, as) {
    const count = this.ports.memory.viewed(this.ports.numbers.value(target), as, this.seen);
    const targets = Array.from(this.seen.subarray(0, count), (cell) => this.ports.numbers.of(cell));
    this.ports.ensure(this.ports.memory.cellCount);
    return targets;
  }
  /** The targets that arithmetic on a pointer to one may lead to. */
  moved(code, extra, as, target) {
    const { out, seen } = this;
    const { memory, numbers: numbers2, ensure } = this.ports;
    const found2 = /* @__PURE__ */ new Set();
    const count = memory.viewed(numbers2.value(target), as, seen);
    for (let i = 0; i < count; i++) {
      const reached = code === kind.add ? memory.moved(seen[i] ?? 0, extra, out) : 1;
      if (code === kind.index) out[0] = memory.indexed(seen[i] ?? 0, extra);
      for (let k = 0; k < reached; k++) found2.add(numbers2.of(out[k] ?? 0));
    }
    ensure(memory.cellCount);
    return [...found2];
  }
  /** Targets are seen otherwise from now on. */
  forget() {
    for (const mask of this.masks) mask?.forget();
    for (const mask of this.moves.values()) mask.forget();
  }
};

// src/analysis/pointsto/renamed.ts
function renamedTargets(count, named2) {
  const words = new Int32Array((count >> 5) + 1);
  for (let target = 0; target < count; target++)
    if (named2(target) !== target) words[target >> 5] = (words[target >> 5] ?? 0) | 1 << (target & 31);
  return { word: (key, bits) => bits & (words[key] ?? 0) };
}

// src/analysis/pointsto/block-copy.ts
var anywhere2 = { distance: -1, strides: [] };
function mostParts(size) {
  return size > 0 ? 72 + Math.ceil(size / 4) : 72;
}
function partOf(memory, ptr, cell, size) {
  const object = memory.objectOf(ptr);
  const from = memory.offsetOf(ptr);
  const at2 = memory.offsetOf(cell);
  if (memory.isCollapsed(object) || from === anyOffset || at2 === anyOffset) return anywhere2;
  const repeats = strides(memory, cell);
  const distance = at2 >= from ? at2 - from : nextElement(memory, { object, at: at2, from, repeats });
  if (distance < 0 || size > 0 && distance >= size) return null;
  const within4 = size === 0 || (repeats.at(-1) ?? 0) < size - distance;
  return { distance, strides: within4 ? repeats : repeats.filter((stride) => stride < size - distance) };
}
var known2 = /* @__PURE__ */ new WeakMap();
function strides(memory, cell) {
  const object = memory.objectOf(cell);
  const shape = memory.shapeOf(object);
  const many = memory.extentOf(object) === "many";
  const cache = known2.get(memory) ?? /* @__PURE__ */ new Map();
  known2.set(memory, cache);
  const key = (shape * 2 + (many ? 1 : 0)) * 2 ** 31 + memory.offsetOf(cell);
  const before = cache.get(key);
  if (before) return before;
  const levels = memory.shapes.arraysAt(shape, memory.offsetOf(cell)).map((level) => level.element);
  const whole = memory.shapes.size(shape);
  const all3 = many && whole ? [whole, ...levels] : levels;
  const found2 = [...new Set(all3)].sort((a, b) => a - b);
  cache.set(key, found2);
  return found2;
}
function nextElement(memory, { object, at: at2, from, repeats }) {
  if (repeats.length === 0) return -1;
  const shape = memory.shapeOf(object);
  const distances = repeats.map((stride) => at2 + Math.ceil((from - at2) / stride) * stride).filter((place) => memory.shapes.normalise(shape, place, memory.extentOf(object)) === at2).map((place) => place - from);
  return distances.length === 0 ? -1 : Math.min(...distances);
}
function landing(memory, ptr, part, size) {
  const object = memory.objectOf(ptr);
  const from = memory.offsetOf(memory.canonical(ptr));
  if (object < 0) return -1;
  if (from === anyOffset || part.distance < 0) return memory.anyCell(object);
  const cell = memory.cell(object, from + part.distance);
  if (cell < 0 || part.strides.length === 0 || memory.offsetOf(cell) === anyOffset) return cell;
  const shape = memory.shapeOf(object);
  const last2 = size > 0 ? memory.shapes.normalise(shape, from + size - 1, memory.extentOf(object)) : -1;
  if (last2 === memory.offsetOf(cell)) return cell;
  return part.strides.every((stride) => memory.indexed(cell, stride) === cell) ? cell : memory.anyCell(object);
}

// src/analysis/pointsto/solve-blocks.ts
var BlockCopies = class {
  ports;
  sites = /* @__PURE__ */ new Map();
  parts = [];
  watches = /* @__PURE__ */ new Map();
  constructor(ports2) {
    this.ports = ports2;
  }
  site(constraint, size) {
    const before = this.sites.get(constraint);
    if (before) return before;
    const site = { size, parts: /* @__PURE__ */ new Map(), destinations: [], objects: /* @__PURE__ */ new Set(), blurred: null };
    this.sites.set(constraint, site);
    return site;
  }
  source(constraint, size, ptr) {
    const { memory } = this.ports;
    const object = memory.objectOf(ptr);
    if (object < 0) return;
    const site = this.site(constraint, size);
    const known4 = site.objects.has(object);
    site.objects.add(object);
    if (site.blurred && known4) return;
    const watch = { site, ptr };
    const watches = this.watches.get(object);
    if (watches) watches.push(watch);
    else this.watches.set(object, [watch]);
    this.watchNow(watch, object);
  }
  watchNow(watch, object) {
    const { memory } = this.ports;
    if (memory.hasAny(object)) this.flowIn(watch, memory.anyCell(object));
    if (memory.offsetOf(memory.canonical(watch.ptr)) < 0) return;
    for (let cell = memory.firstCell(object); cell >= 0; cell = memory.nextCell(cell)) this.flowIn(watch, cell);
  }
  /** A cell came into being; of an any cell, what is stored there. */
  appeared(cell) {
    for (const watch of this.watches.get(this.ports.memory.objectOf(cell)) ?? []) this.flowIn(watch, cell);
  }
  /** The cells of the object became one. */
  collapsed(object) {
    for (const watch of this.watches.get(object) ?? []) this.flowIn(watch, this.ports.memory.anyCell(object));
  }
  flowIn({ site, ptr }, cell) {
    const { memory, graph } = this.ports;
    const known4 = memory.offsetOf(memory.canonical(ptr)) >= 0;
    const from = known4 ? memory.storeNode(cell) : cell;
    if (site.blurred) return graph.addEdge(from, site.blurred.node);
    const part = partOf(memory, memory.canonical(ptr), cell, site.size);
    if (!part) return;
    const node = this.partOf(site, part).node;
    graph.ensure(memory.cellCount);
    graph.addEdge(from, node);
  }
  partOf(site, part) {
    const key = part.distance < 0 ? "" : `${part.distance} ${part.strides.join(" ")}`;
    const before = site.parts.get(key);
    if (before) return before;
    if (part.distance >= 0 && site.parts.size >= mostParts(site.size)) return this.blur(site);
    const made = { site, node: this.ports.memory.newNode(), part, used: false };
    site.parts.set(key, made);
    this.ports.graph.ensure(this.ports.memory.cellCount);
    this.ports.whenUsed(made.node, this.parts.length);
    this.parts.push(made);
    return made;
  }
  /** Its parts become one, into which all of its sources flow whole. */
  blur(site) {
    const all3 = this.partOf(site, anywhere2);
    if (site.blurred) return all3;
    site.blurred = all3;
    for (const part of site.parts.values()) this.ports.graph.addEdge(part.node, all3.node);
    for (const object of site.objects) {
      const ptr = this.ports.memory.cell(object, 0);
      this.watchNow({ site, ptr: ptr < 0 ? this.ports.memory.anyCell(object) : ptr }, object);
    }
    return all3;
  }
  used(number) {
    const part = this.parts[number];
    if (!part || part.used) return;
    part.used = true;
    for (const ptr of part.site.destinations) this.flowOut(part, ptr);
  }
  destination(constraint, size, ptr) {
    const site = this.site(constraint, size);
    site.destinations.push(ptr);
    for (const part of site.parts.values()) if (part.used) this.flowOut(part, ptr);
  }
  flowOut({ part, node, site }, ptr) {
    const { memory, graph } = this.ports;
    const to = landing(memory, ptr, part, site.size);
    if (to < 0 || !memory.takes(to)) return;
    graph.ensure(memory.cellCount);
    graph.addEdge(node, memory.storeNode(to));
  }
};

// src/analysis/pointsto/solve-inclusion.ts
var nothing3 = new Int32Array(0);
var role = { source: 0, destination: 1, part: 2 };
function solveByInclusion(input) {
  const solver = new InclusionSolver(input);
  return solver.run() ? solver : null;
}
var InclusionSolver = class {
  method = "inclusion";
  graph;
  memory;
  constraints;
  resolution;
  budget;
  blocks;
  /** Of cells that are pointed to. */
  numbers = new DenseNumbers();
  /** By representative; filled when all is solved. */
  lists = /* @__PURE__ */ new Map();
  sets = new EqualSets();
  listed = new IntVector();
  /** By constraint; 1: it says nothing that another does not. */
  spare = new Uint8Array(0);
  metConstraints = 0;
  metCells = 0;
  metCollapses = 0;
  /** Collapses after which targets got their new names. */
  renamed = 0;
  out = new Int32Array(2);
  views = new Int32Array(mostViews);
  filters;
  news = new IntVector();
  /** Targets that calls care about; those of `news`. */
  concerned = new Mask((target) => {
    const object = this.memory.objectOf(this.numbers.value(target));
    return object >= 0 && this.resolution.concerns(object) ? [target] : [];
  });
  callees = new IntVector();
  /** Targets that tasks looked at. */
  met = 0;
  constructor({ memory, constraints, resolution, budget: budget2, isSettled }) {
    this.memory = memory;
    this.constraints = constraints;
    this.resolution = resolution;
    this.budget = budget2;
    this.filters = new Filters({
      memory,
      constraints,
      numbers: this.numbers,
      ensure: (nodes) => this.graph.ensure(nodes)
    });
    const graph = new CopyGraph({
      head: (node) => memory.head(node),
      mask: (head) => this.filters.seenAs(head),
      newNode: (head) => memory.newNode(head)
    });
    this.graph = graph;
    const whenUsed = (node, part) => this.attach(node, part, role.part);
    this.blocks = new BlockCopies({ memory, graph, whenUsed });
    if (isSettled) this.spare = this.unite(equalCells(memory, constraints, isSettled));
  }
  /** Cells that are filled alike are one node from the start. */
  unite({ same, spare }) {
    this.graph.ensure(this.memory.cellCount);
    for (let i = 0; i < same.length; i += 2) this.graph.names.union(same.get(i + 1), same.get(i));
    return spare;
  }
  get steps() {
    return this.graph.steps + this.met;
  }
  get effort() {
    const { edges, rounds, reorders, bytes: bytes2 } = this.graph;
    return `${edges} edges, ${rounds} rounds, ${reorders} orders, ${Math.round(bytes2 / 2 ** 20)} MB of sets`;
  }
  /** False: the budget did not last. */
  run() {
    this.settle();
    for (; ; ) {
      if (this.steps > this.budget) return false;
      const node = this.graph.visit(this.news);
      if (node < 0 && !this.renameCollapsed()) return true;
      if (node < 0) continue;
      if ((this.memory.collapsed.length - this.renamed) * 3 > this.renamed + 8) this.renameCollapsed();
      if (this.news.length > 0) this.doTasks(node);
      this.settle();
    }
  }
  /** Pointers into an object that became one cell point to that cell. False: they all do. */
  renameCollapsed() {
    const { memory, numbers: numbers2 } = this;
    if (this.renamed === memory.collapsed.length) return false;
    this.renamed = memory.collapsed.length;
    this.filters.forget();
    const named2 = (target) => numbers2.of(memory.canonical(numbers2.value(target)));
    this.graph.rename(renamedTargets(numbers2.length, named2), named2);
    return true;
  }
  /** Meets what is new: constraints, cells, collapses. */
  settle() {
    const { memory, constraints, graph } = this;
    for (; ; ) {
      graph.ensure(memory.cellCount);
      if (this.metCells < memory.cellCount) this.meetCell(this.metCells++);
      else if (this.metCollapses < memory.collapsed.length) this.collapse(memory.collapsed.get(this.metCollapses++));
      else if (this.metConstraints < constraints.length) this.meet(this.metConstraints++);
      else return;
    }
  }
  /** What is stored to an any cell is in every cell, and every cell can be loaded from it. */
  meetCell(cell) {
    const { memory, graph } = this;
    const object = memory.objectOf(cell);
    if (object < 0) return;
    if (memory.offsetOf(cell) !== anyOffset) {
      if (memory.hasAny(object)) this.join(cell, memory.anyCell(object));
      this.blocks.appeared(cell);
      return;
    }
    graph.ensure(memory.cellCount);
    graph.addEdge(memory.storeNode(cell), cell);
    for (let other = memory.firstCell(object); other >= 0; other = memory.nextCell(other)) this.join(other, cell);
    this.blocks.appeared(cell);
  }
  join(cell, any) {
    this.graph.addEdge(this.memory.storeNode(any), this.memory.storeNode(cell));
    this.graph.addEdge(cell, any);
  }
  collapse(object) {
    const { memory, graph } = this;
    const any = memory.anyCell(object);
    graph.ensure(memory.cellCount);
    graph.merge(any, memory.storeNode(any));
    for (const cell of memory.cellsOf(object)) graph.merge(any, cell);
    this.blocks.collapsed(object);
  }
  meet(constraint) {
    if (this.spare[constraint] === 1) return;
    const { constraints, memory, graph } = this;
    const dst = constraints.dst(constraint);
    const src = constraints.src(constraint);
    switch (constraints.kind(constraint)) {
      case kind.addressOf:
        return graph.addTarget(memory.storeNode(dst), this.numbers.of(src));
      case kind.copy:
        return graph.addEdge(src, memory.storeNode(dst));
      case kind.store:
      case kind.onTargets:
      case kind.onCells:
        return this.attach(dst, constraint, role.source);
      case kind.block:
        this.attach(dst, constraint, role.destination);
        return this.attach(src, constraint, role.source);
      default:
        return this.attach(src, constraint, role.source);
    }
  }
  /** The task is done for what the node has now, and again for whatever it gets. */
  attach(node, number, what) {
    const at2 = this.graph.names.find(node);
    const task = number * 4 + what;
    this.graph.tasks.push(at2, task);
    if (this.isFilter(task)) return this.graph.passAll(at2, this.filters.of(number), this.target(number));
    const has = new IntVector();
    if (this.isNarrowCall(task)) {
      this.graph.listThrough(this.concerned, at2, has);
      this.offer(has);
      return this.tell(number);
    }
    this.graph.list(at2, has);
    if (has.length > 0) this.doTask(task, has);
  }
  /** To narrow calls. */
  offer(targets) {
    this.met += targets.length;
    this.resolution.heard.offer(
      Array.from(targets.toArray(), (target) => this.memory.objectOf(this.numbers.value(target)))
    );
  }
  tell(constraint) {
    const site = this.constraints.extra(constraint);
    const news = this.resolution.heard.takeOffer(site);
    this.met += 1 + news.length;
    for (const object of news) this.resolution.resolve(site, object);
  }
  doTasks(node) {
    const { tasks } = this.graph;
    const count = tasks.length[node] ?? 0;
    let offered2 = false;
    for (let i = 0; i < count; i++) {
      const task = tasks.data[(tasks.start[node] ?? 0) + i] ?? 0;
      const number = task >>> 2;
      if (this.isFilter(task)) this.graph.passNews(this.filters.of(number), this.target(number));
      else if (!this.isNarrowCall(task)) this.doTask(task, this.news);
      else {
        if (!offered2) {
          this.graph.newsThrough(this.concerned, this.callees);
          this.offer(this.callees);
          offered2 = true;
        }
        this.tell(number);
      }
    }
  }
  /** A call that does something only for some objects: most of what a pointer of any type points to is no function. */
  isNarrowCall(task) {
    const constraint = task >>> 2;
    if ((task & 3) !== role.source || this.constraints.kind(constraint) !== kind.onTargets) return false;
    return !this.resolution.hearsAll(this.constraints.extra(constraint));
  }
  /** What is decided for each target once, whoever points to it. */
  isFilter(task) {
    const code = this.constraints.kind(task >>> 2);
    return (task & 3) === role.source && (code === kind.add || code === kind.index);
  }
  /** The node that a constraint fills. */
  target(constraint) {
    return this.memory.storeNode(this.constraints.dst(constraint));
  }
  doTask(task, targets) {
    this.met += targets.length;
    const what = task & 3;
    const constraint = task >>> 2;
    if (what === role.part) return this.blocks.used(constraint);
    const { constraints } = this;
    switch (constraints.kind(constraint)) {
      case kind.load:
      case kind.store:
        return this.access(constraint, targets);
      case kind.block:
        return this.block(constraint, what, targets);
      default:
        return this.call(constraint, targets);
    }
  }
  access(constraint, targets) {
    const { constraints, memory, graph, numbers: numbers2, out, views } = this;
    const extra = constraints.extra(constraint);
    const loads2 = constraints.kind(constraint) === kind.load;
    const dst = memory.storeNode(constraints.dst(constraint));
    const src = constraints.src(constraint);
    const as = constraints.as(constraint);
    for (let i = 0; i < targets.length; i++) {
      const count = memory.viewed(numbers2.value(targets.get(i)), as, views);
      for (let j = 0; j < count; j++) {
        const reached = memory.shifted(views[j] ?? 0, extra, out);
        graph.ensure(memory.cellCount);
        for (let k = 0; k < reached; k++) {
          if (memory.differ(loads2 ? dst : src, out[k] ?? 0, as)) continue;
          if (loads2) graph.addEdge(out[k] ?? 0, dst);
          else if (memory.takes(out[k] ?? 0)) graph.addEdge(src, memory.storeNode(out[k] ?? 0));
        }
      }
    }
  }
  block(constraint, what, targets) {
    const size = this.constraints.extra(constraint);
    for (let i = 0; i < targets.length; i++) {
      const ptr = this.numbers.value(targets.get(i));
      if (what === role.source) this.blocks.source(constraint, size, ptr);
      else this.blocks.destination(constraint, size, ptr);
    }
  }
  call(constraint, targets) {
    const site = this.constraints.extra(constraint);
    const byCell = this.constraints.kind(constraint) === kind.onCells;
    for (let i = 0; i < targets.length; i++) {
      const cell = this.numbers.value(targets.get(i));
      if (byCell && this.resolution.heard.add(site, cell)) this.resolution.resolve(site, cell);
      if (byCell) continue;
      const object = this.memory.objectOf(cell);
      if (object >= 0 && this.resolution.heard.add(site, object)) this.resolution.resolve(site, object);
    }
  }
  /** Equal sets are one list. */
  targets(cell) {
    if (cell < 0) return nothing3;
    if (cell >= this.metCells) return this.collected(cell);
    const node = this.graph.names.find(cell);
    let known4 = this.lists.get(node);
    if (!known4) {
      known4 = this.collected(cell);
      this.lists.set(node, known4);
    }
    return known4;
  }
  collected(cell) {
    const { memory, numbers: numbers2, listed: listed3 } = this;
    listed3.clear();
    for (const node of this.nodesOf(cell)) this.graph.list(node, listed3);
    const cells = listed3.toArray();
    for (let i = 0; i < cells.length; i++) cells[i] = memory.canonical(numbers2.value(cells[i] ?? 0));
    return this.sets.of(distinct2(cells));
  }
  pointsTo(ptr, cell) {
    return this.targets(ptr).includes(this.memory.canonical(cell));
  }
  /** A cell that came into being after solving holds what was stored to anywhere in its object. */
  nodesOf(cell) {
    const { memory, metCells } = this;
    if (cell < metCells) return [cell];
    const object = memory.objectOf(cell);
    if (object < 0 || memory.storeNode(cell) < 0) return [];
    const isAny = memory.offsetOf(cell) === anyOffset;
    const any = memory.hasAny(object) ? memory.anyCell(object) : -1;
    if (isAny) return memory.cellsOf(object).filter((other) => other < metCells);
    return any >= 0 && any < metCells ? [memory.storeNode(any)] : [];
  }
};

// src/analysis/pointsto/unify.ts
function solveByUnification(input) {
  const solver = new Unifier(input);
  solver.run();
  return solver;
}
var none3 = -1;
var Unifier = class {
  method = "unification";
  memory;
  constraints;
  resolution;
  walked;
  classes = new UnionFind();
  /** The class that a class points to. */
  pointee = new Int32Array(16).fill(none3);
  objects = new IntLists();
  /** Those of the objects that calls care about. */
  callees = new IntLists();
  sites = new IntLists();
  placeOfCell = new IntVector();
  placeOfObject = new IntVector();
  /** Pairs of classes that have to become one. */
  agenda = [];
  lists = /* @__PURE__ */ new Map();
  met = 0;
  constructor({ memory, constraints, resolution, spent }) {
    this.memory = memory;
    this.constraints = constraints;
    this.resolution = resolution;
    this.walked = spent;
  }
  get steps() {
    return this.walked;
  }
  run() {
    while (this.met < this.constraints.length) {
      this.meet(this.met++);
      this.walked++;
    }
  }
  fresh() {
    const place = this.classes.size;
    this.classes.ensure(place + 1);
    this.objects.ensure(place + 1);
    this.callees.ensure(place + 1);
    this.sites.ensure(place + 1);
    if (place >= this.pointee.length) this.pointee = grown2(this.pointee, place + 1, none3);
    return place;
  }
  /** The class of an object, or of a place that nobody can point to. */
  place(cell) {
    const object = this.memory.objectOf(cell);
    const known4 = object === none3 ? this.placeOfCell : this.placeOfObject;
    const index = object === none3 ? cell : object;
    while (known4.length <= index) known4.push(none3);
    if (known4.get(index) === none3) {
      const place = this.fresh();
      known4.set(index, place);
      if (object !== none3) this.objects.push(place, object);
      if (object !== none3) this.callees.push(place, object);
    }
    return this.classes.find(known4.get(index));
  }
  target(place) {
    const at2 = this.classes.find(place);
    const known4 = this.pointee[at2] ?? none3;
    if (known4 !== none3) return this.classes.find(known4);
    const made = this.fresh();
    this.pointee[at2] = made;
    return made;
  }
  meet(constraint) {
    const { constraints } = this;
    const dst = this.place(constraints.dst(constraint));
    const src = this.place(constraints.src(constraint));
    switch (constraints.kind(constraint)) {
      case kind.addressOf:
        return this.unite(this.target(dst), src);
      case kind.load:
        return this.unite(this.target(dst), this.target(this.target(src)));
      case kind.store:
        return this.unite(this.target(this.target(dst)), this.target(src));
      case kind.block:
        return this.unite(this.target(this.target(dst)), this.target(this.target(src)));
      case kind.onTargets:
        return this.watch(this.target(dst), constraints.extra(constraint));
      case kind.onCells:
        if (this.resolution.heard.add(constraints.extra(constraint), 0))
          this.resolution.resolve(constraints.extra(constraint), none3);
        return;
      default:
        return this.unite(this.target(dst), this.target(src));
    }
  }
  unite(first2, second) {
    this.agenda.push(first2, second);
    while (this.agenda.length > 0) {
      const a = this.classes.find(this.agenda.pop() ?? 0);
      const b = this.classes.find(this.agenda.pop() ?? 0);
      if (a !== b) this.join(a, b);
    }
  }
  join(a, b) {
    this.walked++;
    const size = (place) => (this.objects.length[place] ?? 0) + (this.sites.length[place] ?? 0);
    const into = size(a) >= size(b) ? a : b;
    const from = into === a ? b : a;
    this.classes.union(into, from);
    const kept = this.pointee[into] ?? none3;
    const lost = this.pointee[from] ?? none3;
    if (kept === none3) this.pointee[into] = lost;
    else if (lost !== none3) this.agenda.push(kept, lost);
    const pairs2 = this.introductions(into, from);
    this.objects.append(into, from);
    this.callees.append(into, from);
    this.sites.append(into, from);
    for (const [site, object] of pairs2) this.tell(site, object);
  }
  /** Sites and objects that become one class by joining: each side's sites with the other side's objects. */
  introductions(a, b) {
    const pairs2 = [];
    for (const [x, y] of [[a, b], [b, a]]) {
      const sites = elements(this.sites, x);
      if (sites.length === 0) continue;
      const objects = elements(this.callees, y);
      for (const site of sites) for (const object of objects) pairs2.push([site, object]);
    }
    this.walked += pairs2.length;
    return pairs2;
  }
  watch(place, site) {
    this.sites.push(place, site);
    for (const object of elements(this.callees, place)) this.tell(site, object);
  }
  tell(site, object) {
    const { heard, hearsAll, concerns, resolve } = this.resolution;
    if (hearsAll(site) ? heard.add(site, object) : concerns(object) && heard.addConcern(site, object))
      resolve(site, object);
  }
  targets(cell) {
    const at2 = this.pointee[this.place(cell)] ?? none3;
    if (at2 === none3) return new Int32Array(0);
    const place = this.classes.find(at2);
    const known4 = this.lists.get(place);
    if (known4) return known4;
    const list3 = elements(this.objects, place).map((object) => this.memory.anyCell(object)).sort();
    this.lists.set(place, list3);
    return list3;
  }
  pointsTo(ptr, cell) {
    return this.targets(ptr).includes(this.memory.anyCell(this.memory.objectOf(cell)));
  }
};
function elements(lists, node) {
  const start = lists.start[node] ?? 0;
  return lists.data.slice(start, start + (lists.length[node] ?? 0));
}

// src/analysis/pointsto/solve.ts
function solvePointsTo(memory, constraints, options) {
  const resolution = {
    heard: new Heard(),
    resolve: (site, object) => options.resolve(site, object),
    concerns: (object) => options.concerns?.(object) ?? true,
    hearsAll: (site) => options.hearsAll?.(site) ?? false
  };
  const isSettled = (cell) => options.isSettled?.(cell) ?? false;
  const exact = solveByInclusion({ memory, constraints, resolution, budget: options.budget, isSettled });
  return exact ?? solveByUnification({ memory, constraints, resolution, spent: options.budget });
}

// src/analysis/pointsto/symbols.ts
var ProgramSymbols = class {
  variables = [];
  objects;
  linked;
  byKey = /* @__PURE__ */ new Map();
  functions = /* @__PURE__ */ new Map();
  externals = /* @__PURE__ */ new Map();
  statics = [];
  sections = /* @__PURE__ */ new Map();
  declared = /* @__PURE__ */ new Map();
  outside = /* @__PURE__ */ new Map();
  seen = /* @__PURE__ */ new Set();
  constructor(objects, linked2) {
    this.objects = objects;
    this.linked = linked2;
  }
  add(item, unit) {
    for (const variable2 of item.flow.variables) this.addVariable(item, variable2, unit);
    for (const fn of item.flow.functions) {
      this.addFunction(item, fn, unit);
      for (const variable2 of fn.statics) this.define(item, variable2, unit, "static-local");
    }
  }
  addVariable(item, variable2, unit) {
    if (variable2.declaration) {
      if (!this.declared.has(variable2.name))
        this.declared.set(variable2.name, { shape: variable2.shape, layouts: item.flow.layouts });
      return;
    }
    const object = this.define(item, variable2, unit, variable2.static ? "static" : "global");
    if (variable2.static) this.staticsOf(unit).set(variable2.name, object);
    else this.externals.set(variable2.name, object);
  }
  define(item, variable2, unit, storage) {
    const key = storage === "global" ? variable2.name : `${item.path}::${variable2.name}`;
    const { layouts, heads } = item.flow;
    const known4 = this.byKey.get(key);
    const object = known4 ?? this.newVariable(item, variable2, key, unit, storage);
    const place = `${key}\0${item.path}\0${item.line}\0${unit}`;
    if (!this.seen.has(place)) {
      this.seen.add(place);
      this.variables.push({ object, flow: variable2, layouts, heads, unit, path: item.path });
    }
    return object;
  }
  newVariable(item, v, key, unit, storage) {
    const name = storage === "static-local" ? v.name.slice(v.name.lastIndexOf("::") + 2) : v.name;
    const declared = { path: item.path, line: item.line + v.line };
    const info = { kind: "variable", key, name, storage, declared, type: v.type };
    const object = this.objects.add(info, { shape: v.shape, layouts: item.flow.layouts, unit, extent: "one" });
    this.byKey.set(key, object);
    if (v.section !== void 0) this.sections.set(v.section, [...this.sections.get(v.section) ?? [], object]);
    return object;
  }
  addFunction(item, fn, unit) {
    const key = fn.static ? `${item.path}::${fn.name}` : fn.name;
    let object = this.functions.get(key);
    if (object === void 0) {
      object = this.objects.add(
        { kind: "function", function: -1 },
        { shape: "code", layouts: [], unit, extent: "one" }
      );
      this.functions.set(key, object);
    }
    if (fn.static) this.staticsOf(unit).set(fn.name, object);
    else this.externals.set(fn.name, object);
  }
  staticsOf(unit) {
    let map = this.statics[unit];
    if (!map) {
      map = /* @__PURE__ */ new Map();
      this.statics[unit] = map;
    }
    return map;
  }
  functionObject(key) {
    return this.functions.get(key) ?? -1;
  }
  /** The objects that `name` means in `unit`, in the file `path`; names of static locals are `function::name`. */
  resolve(name, unit, path) {
    const own2 = name.includes("::") ? this.byKey.get(`${path}::${name}`) : this.statics[unit]?.get(name);
    const found2 = own2 ?? this.externals.get(name);
    if (found2 !== void 0) return [found2];
    return this.section(name) ?? [this.external(name, unit)];
  }
  /** The variable or function of external linkage that has this name; undefined: the program does not define it. */
  defined(name) {
    return this.externals.get(name);
  }
  section(name) {
    const section = /^__(?:start|stop)_(\w+)$/.exec(name)?.[1];
    return section === void 0 ? void 0 : this.sections.get(section);
  }
  /** What the program names but does not define. */
  external(name, unit) {
    let object = this.outside.get(name);
    if (object === void 0) {
      const { shape, layouts } = this.declared.get(name) ?? { shape: null, layouts: [] };
      object = this.objects.add({ kind: "external", name }, { shape, layouts, unit, extent: "many" });
      this.outside.set(name, object);
    }
    return object;
  }
  /** Whether an object of the outside world can be called: it is no variable, and nothing that a library keeps. */
  isOutsideFunction(name) {
    return this.outside.has(name) && !this.declared.has(name);
  }
  recordKey(tag, unit) {
    return this.linked.recordKey(tag, unit);
  }
};

// src/analysis/pointsto/whole.ts
var defaultBudget = 8e9;
function solveProgram(input) {
  if (input.precision === "fields") return solutionOf(input);
  return solutionOf(input, solutionOf({ ...input, precision: "fields" }).linker.known());
}
function solutionOf(input, known4) {
  const memory = new Memory(new Shapes({ wordSize: input.wordSize, precision: input.precision }));
  for (const unit of input.units) for (const { flow } of unit.items) learn(memory.views, flow);
  const objects = new ObjectTable(memory);
  const constraints = new Constraints();
  const symbols = new ProgramSymbols(objects, input.linked);
  input.units.forEach((unit, index) => {
    for (const item of unit.items) symbols.add(item, index);
  });
  const instances = instancesOf(input.units, symbols, objects);
  const linker = new CallLinker({ instances, symbols, objects, constraints, ...known4 && { known: known4 } });
  for (const variable2 of symbols.variables) initialise(variable2, symbols, objects, constraints);
  for (const instance of instances)
    generate(instance.flow.ops, frameOf(instance, objects), constraints, headsOf(memory, instance.heads));
  linker.bindAll();
  for (const shape of objects.keptShapes()) memory.views.keep(shape);
  const pointsTo = solvePointsTo(memory, constraints, {
    resolve: (site, object) => linker.resolve(site, object),
    concerns: (object) => linker.concerns(object),
    hearsAll: (site) => linker.hearsAll(site),
    isSettled: settledCells(instances, linker, objects),
    budget: input.budget ?? defaultBudget
  });
  return { instances, objects, constraints, linker, pointsTo, symbols, casts: castsOf(input.units, symbols) };
}
function castsOf(units, symbols) {
  const found2 = /* @__PURE__ */ new Map();
  units.forEach(({ items }, unit) => {
    for (const { flow } of items)
      for (const [from, to] of flow.casts) {
        const pair = [symbols.recordKey(from, unit), symbols.recordKey(to, unit)];
        found2.set(pair.join("\0"), pair);
      }
  });
  return [...found2.values()];
}
function learn(views, { heads, casts }) {
  views.internAll(heads);
  for (const [from, to] of casts) views.cast(from, to);
}
function asWholeProgram(name, solved) {
  const { instances, linker, pointsTo, objects } = solved;
  const accesses = createAccesses(solved);
  const objectsOf = objectsReader(objects.memory);
  const calls = instances.map(() => []);
  for (const call of linker.calls) calls[call.caller.index]?.push(call);
  const inside = /* @__PURE__ */ new Map();
  for (const callback2 of linker.callbacks.values()) {
    if (callback2.as === "inside") inside.set(callback2.site, [...inside.get(callback2.site) ?? [], callback2.callee]);
  }
  return {
    name,
    functions: instances.map(programFunction),
    objects: allObjects(objects),
    callsOf: (fn) => (calls[fn] ?? []).flatMap((bound2) => {
      const { caller, call } = bound2;
      const at2 = { line: caller.base + call.line, path: call.path ?? caller.path };
      const how = typeof call.callee === "string" ? "name" : "pointer";
      const own2 = {
        ...at2,
        callees: numbers(bound2.callees),
        externals: [...bound2.externals.keys()].sort(),
        how
      };
      const called = inside.get(bound2);
      return called ? [own2, { ...at2, callees: numbers(called), externals: [], how: "callback" }] : [own2];
    }),
    writesOf: (fn) => accesses.writes(fn, calls[fn] ?? []),
    readsOf: (fn) => accesses.reads(fn, calls[fn] ?? []),
    callbacks: [...linker.callbacks.values()].map(({ callee, as, signal, external, site }) => ({
      function: callee.index,
      as,
      ...signal === void 0 ? {} : { signal },
      external,
      registered: { path: site.caller.path, line: site.caller.base + site.call.line },
      by: site.caller.index
    })).sort((a, b) => a.by - b.by || a.registered.line - b.registered.line || a.function - b.function),
    pointersIn: (object) => pointersIn(objects.memory, pointsTo, objectsOf, object),
    dependence: once(
      () => programDependence({
        solved,
        writesOf: (fn) => accesses.writes(fn, []),
        readsOf: (fn) => accesses.reads(fn, []),
        ofCall: accesses.ofCall,
        objectsOf
      })
    ),
    membersAt: accesses.membersAt,
    casts: solved.casts,
    variableCount: variableCount(solved),
    method: pointsTo.method,
    limitations: limitationsOf(solved)
  };
}
function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}
function pointersIn(memory, pointsTo, objectsOf, object) {
  return memory.cellsOf(object).flatMap((cell) => {
    const to = objectsOf(pointsTo.targets(cell));
    const offset = memory.offsetOf(cell);
    return to.length === 0 ? [] : [{ offset: offset < 0 ? "any" : offset, to }];
  });
}
function objectsReader(memory) {
  const known4 = /* @__PURE__ */ new WeakMap();
  return (set2) => {
    let objects = known4.get(set2);
    if (!objects) {
      const found2 = /* @__PURE__ */ new Set();
      for (const target of set2) found2.add(memory.objectOf(target));
      found2.delete(-1);
      objects = [...found2].sort((a, b) => a - b);
      known4.set(set2, objects);
    }
    return objects;
  };
}
var numbers = (instances) => [...instances].map(({ index }) => index).sort((a, b) => a - b);
function programFunction(instance) {
  const { key, path, base, flow } = instance;
  return {
    key,
    name: flow.name,
    path,
    line: base + flow.line,
    endLine: base + flow.endLine,
    static: flow.static,
    loops: flow.loops.map(([first2, last2]) => [base + first2, base + last2]),
    ...flow.endings.length > 0 ? { endings: flow.endings.map(([first2, last2]) => [base + first2, base + last2]) } : {},
    ...flow.runs ? { runs: flow.runs } : {}
  };
}
function allObjects(objects) {
  return Array.from({ length: objects.length }, (_, object) => objects.info(object) ?? { kind: "string" });
}
function variableCount({ instances, symbols, objects }) {
  const places = /* @__PURE__ */ new Set();
  for (const { object } of symbols.variables) {
    const info = objects.info(object);
    if (info?.kind === "variable") places.add(info.key);
  }
  for (const { path, base, flow } of instances) {
    for (const local of flow.locals)
      if (!local.static) places.add(`${path}\0${base + local.line}\0${flow.name}\0${local.name}`);
  }
  return places.size;
}
function limitationsOf({ linker, pointsTo, instances }) {
  const found2 = [];
  const unknown = /* @__PURE__ */ new Map();
  for (const bound2 of linker.calls)
    for (const [name, external] of bound2.externals) if (!external.known && !unknown.has(name)) unknown.set(name, bound2);
  for (const [name, { caller, call }] of unknown) {
    const detail = `what ${name}() does is not known: it may write what its arguments point to`;
    found2.push({
      kind: "unknown-external",
      path: caller.path,
      line: caller.base + call.line,
      effect: "may-add",
      detail
    });
  }
  if (pointsTo.method === "unification") {
    const detail = "the program exceeds the budget of the points-to analysis: sets are found by unification";
    found2.push({ kind: "budget", path: instances[0]?.path ?? "", line: 0, effect: "may-add", detail });
  }
  return found2;
}

// src/analysis/dependence/slice.ts
var free = 1;
var bound = 2;
function slice(graph, from, { direction, follows, stops: stops2 }) {
  const edges = direction === "backward" ? graph.uses : graph.usedBy;
  const states = new Uint8Array(graph.count);
  const parents = new Int32Array(graph.count).fill(-1);
  const nodes = [];
  const todo = [];
  const reach = (node, state, parent) => {
    const before = states[node] ?? 0;
    if ((before & (state | free)) !== 0) return;
    states[node] = before | state;
    if (before === 0) {
      parents[node] = parent;
      nodes.push(node);
    }
    todo.push(node);
  };
  for (const node of from) reach(node, free, -1);
  for (let next = 0; next < todo.length; next++) {
    const node = todo[next] ?? 0;
    if (stops2?.(node)) continue;
    const own2 = ((states[node] ?? 0) & free) !== 0 ? free : bound;
    for (let i = edges.start[node] ?? 0; i < (edges.start[node + 1] ?? 0); i++) {
      const kind2 = kindOfEdge(edges.to[i] ?? 0);
      const other = nodeOfEdge(edges.to[i] ?? 0);
      if (follows && !follows(kind2)) continue;
      const state = other >= graph.memory ? free : stateBehind(kind2, own2, direction);
      if (state !== 0) reach(other, state, node);
    }
  }
  return {
    has: (node) => states[node] !== 0,
    nodes,
    wayFrom: (node) => {
      const way = [];
      for (let at2 = node; at2 >= 0 && states[at2] !== 0; at2 = parents[at2] ?? -1) way.push(at2);
      return way;
    }
  };
}
function stateBehind(kind2, state, direction) {
  const toCallee = direction === "backward" ? kind2 === edge.down : kind2 === edge.up || kind2 === edge.upControl;
  if (toCallee) return bound;
  const toCaller = direction === "backward" ? kind2 === edge.up || kind2 === edge.upControl : kind2 === edge.down;
  return toCaller && state !== free ? 0 : state;
}

// src/analysis/dependence/ends.ts
function endsOf(program) {
  const calls = program.functions.flatMap(
    (_, fn) => program.dependence().callsOf(fn).flatMap((call) => call.externals.map((external) => ({ fn, call, external })))
  );
  const received = receivers(program, calls);
  const sent = [];
  const logged = [];
  for (const found2 of calls) {
    const kind2 = outputOf(program, found2, received);
    const { nodes } = found2.call;
    const args = Array.from({ length: nodes.argCount }, (_, i) => nodes.args + i);
    const end = endOf(found2, [nodes.step, nodes.out, ...args]);
    if (kind2 === "packet" || kind2 === "both") sent.push(end);
    if (kind2 === "log" || kind2 === "both") logged.push(end);
  }
  return { received, sent, logged };
}
var endOf = ({ fn, call, external }, nodes) => ({
  fn,
  path: call.path,
  line: call.line,
  external,
  nodes
});
var effectsOf = (name) => externalModel(name)?.effects ?? [];
function receivers({ callbacks, dependence }, calls) {
  const isSure = ({ external }) => effectsOf(external).some((effect2) => effect2.kind === "receives" && effect2.certainty === "certain");
  const isPossible = ({ external }) => effectsOf(external).some(({ kind: kind2 }) => kind2 === "receives");
  const { functions: functions2 } = dependence().graph;
  const called = callbacks.flatMap(({ as, function: fn, external, registered }) => {
    const nodes = functions2[fn];
    if (as !== "packet" || !nodes) return [];
    const params = Array.from({ length: nodes.params }, (_, i) => paramOf(nodes, i));
    return [{ fn, ...registered, external, nodes: params }];
  });
  const sure = calls.filter(isSure);
  const some = sure.length + called.length > 0 ? sure : calls.filter(isPossible);
  return [...some.map((found2) => endOf(found2, [found2.call.nodes.out])), ...called];
}
function outputOf(program, found2, received) {
  const effects = effectsOf(found2.external);
  if (effects.some(({ kind: kind2 }) => kind2 === "logs")) return "log";
  const sends = effects.filter((effect2) => effect2.kind === "sends");
  if (sends.length === 0) return void 0;
  if (sends.some(({ certainty }) => certainty === "certain")) return "packet";
  return descriptorOf(program, found2, received);
}
var sockets = /^(socket|socketpair|accept4?)$/;
var files = /^(open|openat|creat|fileno|mkstemp|mkostemp|memfd_create)$/;
function descriptorOf(program, { call }, received) {
  const { graph } = program.dependence();
  const origin = slice(graph, [call.nodes.args], {
    direction: "backward",
    follows: (kind2) => kind2 !== edge.control && kind2 !== edge.upControl && kind2 !== edge.pointer && kind2 !== edge.index
  });
  const openings = originsOf(program);
  const opened = openings.filter(({ node }) => origin.has(node));
  if (opened.some(({ external }) => sockets.test(external))) return "packet";
  const from = opened.filter(({ external }) => files.test(external));
  if (from.length === 0) return "both";
  const used = slice(
    graph,
    from.map(({ node }) => node),
    { direction: "forward", follows: (kind2) => kind2 !== edge.control && kind2 !== edge.upControl }
  );
  return received.some(({ nodes }) => nodes.some((node) => used.has(node + 1))) ? "packet" : "log";
}
var known3 = /* @__PURE__ */ new WeakMap();
function originsOf(program) {
  const dependence = program.dependence();
  const found2 = known3.get(dependence) ?? program.functions.flatMap(
    (_, fn) => dependence.callsOf(fn).flatMap(
      ({ nodes, externals }) => externals.filter((name) => sockets.test(name) || files.test(name)).map((external) => ({ node: nodes.out, external }))
    )
  );
  known3.set(dependence, found2);
  return found2;
}

// src/analysis/print-dependence.ts
var kinds = {
  [edge.value]: "",
  [edge.pointer]: " as pointer",
  [edge.index]: " as index",
  [edge.control]: " decides",
  [edge.up]: "",
  [edge.upControl]: " calls",
  [edge.down]: ""
};

// src/programs.ts
function productPrograms(plan, name) {
  return plan.programs.filter((p) => name === void 0 ? p.role === "product" : p.name === name);
}
function chosenProgram(plan, name, link) {
  const products = productPrograms(plan, name);
  const candidates2 = products.length > 0 || name !== void 0 ? products : plan.programs;
  const sorted = candidates2.toSorted((a, b) => b.units.length - a.units.length);
  if (sorted.length < 2) return sorted[0];
  const rated = sorted.map((program) => ({ program, receives: receiving(link(program)) }));
  return rated.toSorted((a, b) => b.receives - a.receives)[0]?.program;
}
function receiving(program) {
  let best = 0;
  for (const callee of new Set(program.functions.flatMap((fn) => fn.facts.calls.map((call) => call.callee)))) {
    for (const effect2 of externalModel(callee)?.effects ?? []) {
      if (effect2.kind === "receives-callback") return 2;
      if (effect2.kind !== "receives") continue;
      if (effect2.certainty === "certain") return 2;
      best = 1;
    }
  }
  return best;
}

// src/analysis/facts/link.ts
function linkProgram(name, units) {
  const symbols = new SymbolTables();
  units.forEach((unit, index) => {
    for (const item of unit.items) symbols.add(item, index);
  });
  symbols.nameRecords();
  const functions2 = [...symbols.functions.values()].sort(byPlace);
  const tables = symbols.tables.sort((a, b) => compareText(a.path, b.path) || a.line - b.line);
  return {
    name,
    functions: functions2,
    records: new Map([...symbols.records.values()].map((r) => [r.key, r])),
    variables: symbols.variables,
    tables,
    enums: [...symbols.enums.values()],
    callees: (callee, unit) => symbols.callees(callee, unit),
    recordKey: (tag, unit) => symbols.recordKey(tag, unit),
    variableKey: (variable2, unit) => symbols.variableKey(variable2, unit)
  };
}
var byPlace = (a, b) => compareText(a.path, b.path) || a.base + a.facts.line - (b.base + b.facts.line) || compareText(a.key, b.key);
var SymbolTables = class {
  functions = /* @__PURE__ */ new Map();
  records = /* @__PURE__ */ new Map();
  variables = /* @__PURE__ */ new Map();
  enums = /* @__PURE__ */ new Map();
  tables = [];
  externalFunctions = /* @__PURE__ */ new Map();
  externalVariables = /* @__PURE__ */ new Map();
  staticFunctions = [];
  staticVariables = [];
  tags = [];
  slotsByTag = /* @__PURE__ */ new Map();
  seenTables = /* @__PURE__ */ new Set();
  add(item, unit) {
    for (const fn of item.facts.functions) this.addFunction(item, fn, unit);
    for (const record of item.facts.records) this.addRecord(item, record, unit);
    for (const variable2 of item.facts.variables) this.addVariable(item, variable2, unit);
    for (const e of item.facts.enums) {
      const key = `${item.path}\0${e.tag}\0${e.values[0]?.name ?? ""}`;
      if (this.enums.has(key)) continue;
      const values = e.values.map((v) => ({ name: v.name, line: item.line + v.line }));
      this.enums.set(key, { tag: e.tag, path: item.path, values });
    }
  }
  /** Bodies that differ between units (other macros in force) stay apart under one key. */
  addFunction(item, facts, unit) {
    const key = facts.static ? `${item.path}::${facts.name}` : facts.name;
    const id = `${key}\0${item.path}\0${item.line}\0${facts.line}`;
    let fn = this.functions.get(id);
    if (!fn || fn.facts !== facts) {
      if (fn && sameShape(fn.facts, facts)) return this.addStatic(facts, fn, unit);
      fn = { key, name: facts.name, path: item.path, base: item.line, facts, unit };
      this.functions.set(this.functions.has(id) ? `${id}\0${unit}` : id, fn);
      if (!facts.static) append(this.externalFunctions, facts.name, fn);
    }
    this.addStatic(facts, fn, unit);
  }
  addStatic(facts, fn, unit) {
    if (facts.static) append(at(this.staticFunctions, unit), facts.name, fn);
  }
  addRecord(item, facts, unit) {
    const id = `${item.path}\0${facts.tag}`;
    let slot = this.records.get(id);
    if (!slot) {
      slot = { path: item.path, base: item.line, facts, key: facts.tag };
      this.records.set(id, slot);
      const slots = this.slotsByTag.get(facts.tag) ?? /* @__PURE__ */ new Set();
      this.slotsByTag.set(facts.tag, slots.add(slot));
    } else if (slot.facts !== facts) slot.facts = unionOfFields(slot.facts, facts, item.line - slot.base);
    at(this.tags, unit).set(facts.tag, slot);
  }
  addVariable(item, facts, unit) {
    const key = facts.static ? `${item.path}::${facts.name}` : facts.name;
    if (facts.static) at(this.staticVariables, unit).set(facts.name, key);
    else this.externalVariables.set(facts.name, key);
    const known4 = this.variables.get(key);
    if (!known4 || known4.facts.declaration && !facts.declaration) {
      this.variables.set(key, { key, path: item.path, base: item.line, facts });
    }
    for (const row of facts.rows) {
      const line = item.line + row.line;
      const id = `${item.path}\0${line}\0${JSON.stringify(row.functions)}`;
      if (this.seenTables.has(id)) continue;
      this.seenTables.add(id);
      this.tables.push({ variable: key, path: item.path, line, row, unit });
    }
  }
  /** A tag that one program defines differently in two places, or that a `.c` file keeps to itself, names its file. */
  nameRecords() {
    for (const [tag, slots] of this.slotsByTag) {
      const several2 = slots.size > 1;
      for (const slot of slots) slot.key = several2 || slot.path.endsWith(".c") ? `${slot.path}::${tag}` : tag;
    }
  }
  callees(name, unit) {
    return this.staticFunctions[unit]?.get(name) ?? this.externalFunctions.get(name) ?? [];
  }
  recordKey(tag, unit) {
    const slot = this.tags[unit]?.get(tag);
    if (slot) return slot.key;
    const slots = this.slotsByTag.get(tag);
    const [only] = slots ?? [];
    return slots?.size === 1 && only ? only.key : tag;
  }
  variableKey(name, unit) {
    return this.staticVariables[unit]?.get(name) ?? this.externalVariables.get(name);
  }
};
function at(list3, index) {
  let map = list3[index];
  if (!map) {
    map = /* @__PURE__ */ new Map();
    list3[index] = map;
  }
  return map;
}
function append(map, key, value) {
  const list3 = map.get(key);
  if (!list3) map.set(key, [value]);
  else if (!list3.includes(value)) list3.push(value);
}
function sameShape(a, b) {
  return a === b || a.line === b.line && textOf2(a) === textOf2(b);
}
var texts = /* @__PURE__ */ new WeakMap();
function textOf2(facts) {
  let text2 = texts.get(facts);
  if (text2 === void 0) {
    text2 = JSON.stringify(facts, (name, value) => isMacroPlace(name) ? void 0 : value);
    texts.set(facts, text2);
  }
  return text2;
}
var isMacroPlace = (name) => name === "definedAt" || name === "definition";
function unionOfFields(a, b, shift) {
  const names = new Set(a.fields.map((f) => f.name));
  const more = b.fields.filter((f) => !names.has(f.name));
  if (more.length === 0) return a;
  return { ...a, fields: [...a.fields, ...more.map((f) => ({ ...f, line: f.line + shift }))] };
}

// src/reading.ts
var workerMemoryMb = 6144;
function openReading(options) {
  const { systemRoots: systemRoots2, cache, tool } = options;
  const snapshots = new LateSnapshots(options.snapshots);
  const pool = createPool({
    ...options.worker,
    init: { snapshots: options.snapshots, systemRoots: systemRoots2, cache: cache.share(), tool, wasm: wasmPaths() },
    count: options.jobs,
    memoryMb: workerMemoryMb
  });
  const units = new UnitMemory(cache, tool);
  const disk = /* @__PURE__ */ new Map();
  const readers = /* @__PURE__ */ new Map();
  const readerOf = (snapshot) => {
    const files2 = snapshots.get(snapshot);
    if (!files2) throw new Error(`no snapshot ${snapshot}`);
    const reader = readers.get(snapshot) ?? createSourceReader(files2, systemRoots2, disk);
    readers.set(snapshot, reader);
    return reader;
  };
  const facts = /* @__PURE__ */ new Map();
  const flows = /* @__PURE__ */ new Map();
  const uses = new SharedUses();
  const solved = (program, reading, linked2, precision, most = options.budget) => {
    if (reading.flows === "left-out") throw new Error(`${program.name} was read without its value flow`);
    return solveProgram({
      linked: linked2,
      precision,
      ...most === void 0 ? {} : { budget: most },
      wordSize: 64,
      units: program.units.map(
        (unit) => unitFlows(reading.units[unit], (key) => remembered(flows, key, () => flowOfItem(cache, tool, key)))
      )
    });
  };
  return {
    add(snapshot) {
      const { number, former } = snapshots.add(snapshot);
      if (former !== void 0) readers.delete(former);
      return number;
    },
    async read(snapshot, plan, flows2 = "made") {
      const known4 = plan.units.map((options2) => {
        const found2 = units.find({ options: options2, files: readerOf(snapshot), flows: flows2 });
        return found2 && uses.of(found2);
      });
      const unread = plan.units.filter((_, index) => !known4[index]).map((unit) => ({ ...jobOf(snapshot, unit, plan), flows: flows2 }));
      const outcomes = await pool.run(unread, runOptions(options, snapshots, snapshot, unread, plan.units.length));
      const fresh2 = outcomes.map((outcome, index) => unitReading(unread[index]?.unit.path ?? "", outcome)).map((unit) => uses.of(unit)).values();
      const all3 = known4.map((unit) => unit ?? fresh2.next().value ?? notRead("", "no answer"));
      return { ...collect(all3, (key) => remembered(facts, key, () => factsOf(cache, tool, key))), flows: flows2 };
    },
    link: createLinker(facts),
    solved,
    whole(program, reading, linked2, precision, most) {
      const steps = options.budget ?? most;
      const whole = asWholeProgram(linked2.name, solved(program, reading, linked2, precision, steps));
      const lost = program.units.flatMap(
        (unit) => (reading.units[unit]?.flows ?? []).filter(({ key }) => !flows.has(key)).map((item) => budget(item.path, item.line, "its value flow did not fit into the cache of this run"))
      );
      return lost.length === 0 ? whole : { ...whole, limitations: uniqueLimitations([...whole.limitations, ...lost]) };
    },
    close: () => pool.close()
  };
}
var LateSnapshots = class {
  first;
  told = /* @__PURE__ */ new Map();
  late;
  constructor(first2) {
    this.first = first2;
  }
  get(number) {
    return this.first[number] ?? (this.late?.number === number ? this.late.snapshot : void 0);
  }
  add(snapshot) {
    const former = this.late?.number;
    const number = (former ?? this.first.length - 1) + 1;
    this.late = { number, snapshot };
    return { number, former };
  }
  newsFor(worker) {
    if (!this.late || this.told.get(worker) === this.late.number) return null;
    this.told.set(worker, this.late.number);
    return this.late;
  }
};
var SharedUses = class {
  known = /* @__PURE__ */ new Map();
  paths = /* @__PURE__ */ new Map();
  of(unit) {
    const one2 = (use3) => this.one(use3);
    return { ...unit, items: unit.items.map(one2), flows: unit.flows.map(one2) };
  }
  one(use3) {
    const { key, factsKey, line } = use3;
    const same = this.known.get(key);
    const found2 = same?.find((u) => u.line === line && u.path === use3.path && u.factsKey === factsKey);
    if (found2) return found2;
    const path = this.paths.get(use3.path) ?? use3.path;
    this.paths.set(path, path);
    const made = { ...use3, key: same?.[0]?.key ?? key, path };
    if (same) same.push(made);
    else this.known.set(key, [made]);
    return made;
  }
};
function jobOf(snapshot, { resolveMissing: _, ...unit }, plan) {
  return { snapshot, unit, headers: plan.mode === "inferred" ? "by-suffix" : "as-configured" };
}
function remembered(memory, key, make) {
  const known4 = memory.get(key) ?? make();
  if (known4 !== void 0) memory.set(key, known4);
  return known4;
}
function runOptions({ cache, onProgress, signal, bytesPerJob }, snapshots, snapshot, unread, all3) {
  const paths = new Set(unread.map(({ unit }) => unit.path));
  const files2 = snapshots.get(snapshot)?.files.filter(({ path }) => paths.has(path)) ?? [];
  const bytes2 = files2.reduce((sum2, { size }) => sum2 + size, 0);
  return {
    ...onProgress ? { onProgress: (done) => onProgress(all3 - unread.length + done, all3) } : {},
    ...signal ? { signal } : {},
    ...bytesPerJob === void 0 ? {} : { workers: 1 + Math.floor(bytes2 / bytesPerJob) },
    onValue: (answer2) => cache.absorb(answer2.news),
    newsFor: (worker) => ({ cache: cache.newsFor(worker), snapshot: snapshots.newsFor(worker) })
  };
}
function unitReading(path, outcome) {
  if (outcome.kind === "done") return outcome.value.reading;
  return notRead(path, `${outcome.reason}: ${outcome.detail.split("\n")[0]}`);
}
function notRead(path, why) {
  return { path, items: [], flows: [], limitations: [budget(path, 1, `not read: ${why}`)], timings: noTime };
}
function collect(readings, factsOfItem) {
  const units = readings.map((reading) => {
    const lost = reading.items.filter((item) => !factsOfItem(item.factsKey ?? item.key)).map((item) => budget(item.path, item.line, "its facts did not fit into the cache of this run"));
    return lost.length === 0 ? reading : { ...reading, limitations: [...reading.limitations, ...lost] };
  });
  const limitations = units.flatMap((unit) => unit.limitations);
  return { units, limitations, timings: sum(units.map((u) => u.timings)) };
}
var budget = (path, line, detail) => ({
  kind: "budget",
  path,
  line,
  effect: "may-miss",
  detail
});
function sum(all3) {
  const total = { ...noTime };
  for (const t of all3) {
    total.preprocess += t.preprocess;
    total.parse += t.parse;
    total.lower += t.lower;
    total.facts += t.facts;
    total.flow += t.flow;
  }
  return total;
}
function createLinker(facts) {
  const linked2 = /* @__PURE__ */ new WeakMap();
  return (program, reading) => {
    const programs = linked2.get(reading) ?? /* @__PURE__ */ new Map();
    linked2.set(reading, programs);
    const known4 = programs.get(program);
    if (known4) return known4;
    const units = program.units.map((unit) => unitFacts(reading.units[unit], facts));
    const made = linkProgram(program.name, units);
    programs.set(program, made);
    return made;
  };
}
function unitFacts(unit, facts) {
  const items = (unit?.items ?? []).flatMap(({ key, factsKey = key, path, line }) => {
    const found2 = facts.get(factsKey);
    return found2 ? [{ path, line, facts: found2 }] : [];
  });
  return { path: unit?.path ?? "", items };
}
function unitFlows(unit, flowOf) {
  const items = (unit?.flows ?? []).flatMap(({ key, path, line }) => {
    const flow = flowOf(key);
    return flow ? [{ path, line, flow }] : [];
  });
  return { path: unit?.path ?? "", items };
}

// src/answers.ts
function statusOf2(limitations) {
  return limitations.some(leavesOut) ? "partial" : "complete";
}
function leavesOut({ kind: kind2 }) {
  return kind2 === "budget" || kind2 === "file-too-large" || kind2 === "unreadable-file" || kind2 === "token-budget";
}

// src/child-world.ts
import { createHash } from "node:crypto";
function childSettings(config, compileCommands) {
  const roots = systemRoots();
  return {
    build: {
      ...compileCommands && { compileCommands: compileCommands.text, compileCommandsPath: compileCommands.path },
      defines: config.defines,
      includes: config.includes,
      programs: config.programs.map((program) => ({ ...program, entries: program.entries.packet })),
      exclude: config.exclude,
      systemDirs: roots,
      repositoryRoot: "",
      systemHeaderExists: headerFinder(roots)
    },
    precision: "fields",
    entries: config.entries,
    programEntries: new Map(config.programs.map((program) => [program.name, program.entries])),
    headers: config.headers,
    handlers: config.handlers,
    profiles: profilesOf(config)
  };
}
async function openChildWorld({
  cacheDirectory,
  jobs,
  inventories,
  compileCommands
}, config, purpose) {
  const disk = cacheDirectory === null ? void 0 : openDiskCache(cacheDirectory);
  const cache = disk ?? openSharedCache();
  const tool = toolDigest();
  const shelves = [];
  for (const extra of purpose === "report" ? [["report"], []] : [[]]) {
    const variant = digestOf([tool, analysed(config), compileCommands, ...extra]);
    if (inventories !== null) shelves.push(await openInventoryStore({ ...inventories, variant }));
  }
  const shelf = shelfOf(shelves);
  const world = {
    cache,
    systemRoots: systemRoots(),
    tool,
    worker: { entry: new URL("./worker.js", import.meta.url), where: "threads" },
    jobs,
    ...shelf && { shelf }
  };
  return {
    world,
    async close() {
      disk?.save();
      for (const store of shelves) await store.close();
    }
  };
}
function shelfOf(stores2) {
  const [own2] = stores2;
  if (!own2) return void 0;
  return {
    async get(commit) {
      for (const store of stores2) {
        const found2 = await store.get(commit);
        if (found2) return found2;
      }
      return void 0;
    },
    put: (commit, revision) => own2.put(commit, revision)
  };
}
function analysed(config) {
  const { defines: defines2, includes, exclude, programs, entries: entries2, headers: headers2, handlers } = config;
  return { defines: defines2, includes, exclude, programs, entries: entries2, headers: headers2, handlers, profiles: profilesOf(config) };
}
var digestOf = (value) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

// src/config-review.ts
function reviewSettings({ base, head, given, inherited }) {
  if (given !== null) return settled(settingsOf(given, inherited), inherited);
  const baseFile = settingsFile(base);
  const headFile = settingsFile(head);
  const before = settingsOf(baseFile, inherited);
  if (isSameFile(baseFile, headFile)) return settled(before, inherited);
  const after = settingsOf(headFile, []);
  const headProblems = after.problems.map(problemOf("head"));
  const sameSource = baseFile === null === (headFile === null) && before.extends?.address === after.extends?.address;
  const isMended = headProblems.length === 0 && (!sameSource || !isInheritedBad(before, baseFile));
  const baseProblems = isMended ? [] : before.problems.map(problemOf("base"));
  const { config } = before;
  const own2 = after.problems.length > 0 ? config.ledger : ledgerOf(after, sameSource ? before : void 0);
  return {
    config,
    ledgers: { base: config.ledger, head: own2, from: config.dispositionsFrom },
    state: { path: config.path, problems: [...baseProblems, ...headProblems] },
    mended: isMended ? before.problems : [],
    unfollowed: unfollowed(before, inherited)
  };
}
function settled(resolved, inherited) {
  const { config, problems } = resolved;
  return {
    config,
    ledgers: { base: config.ledger, head: config.ledger, from: config.dispositionsFrom },
    state: { path: config.path, problems: problems.map(problemOf("base")) },
    mended: [],
    unfollowed: unfollowed(resolved, inherited)
  };
}
var problemOf = (revision) => (problem) => ({ ...problem, revision });
function isSameFile(a, b) {
  return a?.path === b?.path && a?.text === b?.text;
}
function isInheritedBad({ problems, layers }, own2) {
  return problems.length > 0 && (own2 === null || layers.length > 0);
}
function ledgerOf({ layers }, below) {
  if (!below || below.problems.length > 0) return configFrom(layers).ledger;
  return configFrom([...layers, ...below.layers.slice(layers.length)]).ledger;
}
function unfollowed({ extends: own2 }, inherited) {
  return own2 !== null && inherited.length === 0 ? own2.address : null;
}
function postingOf({ maxComments, drafts, bots } = DEFAULT_CONFIG) {
  return { maxComments, drafts, bots };
}

// src/host/engine.ts
import { setFlagsFromString } from "node:v8";
var patience = 4e5;
function compileLate() {
  if (process.versions.v8.startsWith("11.3.")) setFlagsFromString(`--interrupt-budget=${patience}`);
}

// src/source/lines.ts
function createLineReader(snapshot) {
  const index = indexSnapshot(snapshot);
  const files2 = /* @__PURE__ */ new Map();
  return (path, line) => {
    let lines = files2.get(path);
    if (!lines) {
      const file = index.get(path);
      lines = file ? new TextDecoder().decode(fileBytes(snapshot, file).slice()).split("\n") : [];
      files2.set(path, lines);
    }
    return lines[line - 1]?.replace(/\r$/, "");
  };
}

// src/state/inventory.ts
var contexts = ["packet", "timer", "control", "peer", "startup"];
function outputOf2(classification) {
  const impact = classification?.impact;
  if (!impact) return null;
  if (impact.packet && impact.log) return "both";
  return impact.packet ? "packet" : impact.log ? "log" : "none";
}
function elementKey(owner, name) {
  return owner.startsWith("file:") ? `${owner.slice("file:".length)}::${name}` : `${owner}.${name}`;
}

// src/state/handlers/effects.ts
var depthLimit = 4;
var externalWriters = {
  memcpy: [0, 0],
  memmove: [0, 0],
  memset: [0, 0],
  mempcpy: [0, 0],
  bcopy: [1, 1],
  bzero: [0, 0],
  strcpy: [0, 0],
  stpcpy: [0, 0],
  strncpy: [0, 0],
  strlcpy: [0, 0],
  strcat: [0, 0],
  strncat: [0, 0],
  strlcat: [0, 0],
  sprintf: [0, 0],
  snprintf: [0, 0],
  vsnprintf: [0, 0],
  sscanf: [2, 99],
  fscanf: [2, 99],
  read: [1, 1],
  recv: [1, 1],
  recvfrom: [1, 1],
  fread: [0, 0],
  fgets: [0, 0],
  gettimeofday: [0, 0],
  clock_gettime: [1, 1],
  time: [0, 0],
  localtime_r: [1, 1],
  gmtime_r: [1, 1],
  inet_pton: [2, 2],
  inet_aton: [1, 1],
  getsockname: [1, 2],
  getpeername: [1, 2],
  asprintf: [0, 0],
  vasprintf: [0, 0]
};
function libraryName(callee) {
  return callee.replace(/^__builtin_+|^__|_chk$/g, "");
}
var none4 = { writes: /* @__PURE__ */ new Set(), names: /* @__PURE__ */ new Set() };
function createEffects(program) {
  const memo = /* @__PURE__ */ new Map();
  const of = (fn, parameter2, depth) => {
    const row = memo.get(fn) ?? [];
    memo.set(fn, row);
    const known4 = row[parameter2];
    if (known4) return known4;
    row[parameter2] = none4;
    const effect2 = { writes: /* @__PURE__ */ new Set(), names: /* @__PURE__ */ new Set() };
    ownEffects(fn, parameter2, effect2);
    if (depth < depthLimit) calleeEffects(program, fn, parameter2, effect2, (callee, p) => of(callee, p, depth + 1));
    row[parameter2] = effect2;
    return effect2;
  };
  return {
    of: (fn, parameter2) => of(fn, parameter2, 0),
    inUnit: (unit) => ({
      writes(callee, index) {
        const functions2 = program.callees(callee, unit);
        if (functions2.length > 0) return functions2.some((fn) => of(fn, index, 0).writes.size > 0);
        const name = libraryName(callee);
        const range = Object.hasOwn(externalWriters, name) ? externalWriters[name] : void 0;
        return range !== void 0 && index >= range[0] && index <= range[1];
      },
      writtenFields: (callee, index) => union(program.callees(callee, unit).map((fn) => of(fn, index, 0).writes))
    })
  };
}
function union(sets) {
  const [first2, ...others] = sets;
  return first2 && others.length === 0 ? first2 : new Set(sets.flatMap((set2) => [...set2]));
}
function ownEffects(fn, parameter2, effect2) {
  const { objects, stores: stores2, reads, calls } = fn.facts;
  const isOwn2 = (ref) => ref.object >= 0 && objects[ref.object]?.parameter === parameter2;
  for (const store of stores2) {
    if (isOwn2(store.target)) effect2.writes.add(store.target.path);
    for (const f of store.value.fields) if (isOwn2(f)) effect2.names.add(f.path);
  }
  for (const read of reads) if (isOwn2(read.field)) effect2.names.add(read.field.path);
  for (const call of calls) {
    for (const arg of call.args) if (arg.address && isOwn2(arg.address)) effect2.names.add(arg.address.path);
  }
  for (const path of effect2.writes) effect2.names.add(path);
}
function calleeEffects(program, fn, parameter2, effect2, of) {
  const { objects, calls } = fn.facts;
  for (const call of calls) {
    call.args.forEach((arg, index) => {
      const prefix = handedOn(arg, (object) => objects[object]?.parameter === parameter2);
      if (prefix === void 0) return;
      for (const callee of program.callees(call.callee, fn.unit)) {
        const inner = of(callee, index);
        for (const path of inner.writes) effect2.writes.add(join(prefix, path));
        for (const path of inner.names) effect2.names.add(join(prefix, path));
        if (prefix !== "" && inner.writes.size > 0) effect2.writes.add(prefix);
      }
    });
  }
}
function handedOn(arg, isObject2) {
  if (arg.address) return isObject2(arg.address.object) ? arg.address.path : void 0;
  const [object] = arg.value.objects;
  return arg.value.form === "object" && object !== void 0 && isObject2(object) ? "" : void 0;
}
function join(prefix, path) {
  if (prefix === "") return path;
  return path === "" ? prefix : `${prefix}.${path}`;
}

// src/state/handlers/wire.ts
var orders = [
  [
    /^_*(hton|ntoh)s$|^(be16toh|htobe16|bswap_16|__builtin_bswap16)$|^(cpu_to_be16|be16_to_cpu|rte_(cpu_to_be|be_to_cpu)_16)$/,
    16
  ],
  [
    /^_*(hton|ntoh)l$|^(be32toh|htobe32|bswap_32|__builtin_bswap32)$|^(cpu_to_be32|be32_to_cpu|rte_(cpu_to_be|be_to_cpu)_32)$/,
    32
  ],
  [
    /^_*(hton|ntoh)ll$|^(be64toh|htobe64|bswap_64|__builtin_bswap64)$|^(cpu_to_be64|be64_to_cpu|rte_(cpu_to_be|be_to_cpu)_64)$/,
    64
  ]
];
function orderOf(callee) {
  return callee === void 0 ? void 0 : orders.find(([names]) => names.test(callee))?.[1];
}
function wireOfStore({ value, narrowed, region }) {
  const order = orderOf(value.callee);
  const bare = value.form === "call" && value.fields.length === 0 && value.objects.length === 1 && region === 0;
  return wire({ narrowed, order, bare });
}
function wireOfSource({ value, cut }) {
  return wire({ narrowed: cut, order: orderOf(value.callee), bare: false });
}
function wireOfArgument(call, arg) {
  const rest = call.args.filter((a) => a !== arg);
  const bare = rest.length === 1 && rest[0]?.value.form === "object" && call.region === 0;
  const narrowed = isWidthOrPrecision(call, arg) ? void 0 : arg.narrowed;
  return wire({ narrowed, order: orderOf(arg.value.callee) ?? orderOf(call.callee), bare });
}
function isWidthOrPrecision(call, arg) {
  const at2 = call.args.indexOf(arg);
  const format = call.args.findLastIndex(({ text: text2 }, i) => i < at2 && text2?.includes("%"));
  const takes = (call.args[format]?.text ?? "").matchAll(/%(?:%|[-+ #0']*(\*?)\d*(?:\.(\*?)\d*)?[hlLqjzt]*[A-Za-z])/g);
  const stars = [...takes].flatMap(
    ([all3, width2, precision]) => all3 === "%%" ? [] : [...width2 ? [true] : [], ...precision ? [true] : [], false]
  );
  return stars[at2 - format - 1] === true;
}
function wire({ narrowed, order, bare }) {
  return {
    ...narrowed ? { narrowed } : {},
    ...order ? { order } : {},
    ...bare ? { bare: true } : {}
  };
}
function descriptionIn(call) {
  const offset = call.args.find((arg) => arg.offset)?.offset;
  if (!offset) return void 0;
  const name = offset.path.slice(offset.path.lastIndexOf(".") + 1);
  return call.args.some((arg) => textOf3(arg) === name) ? offset : void 0;
}
function wireOfDescription(program, fn, call) {
  const offset = descriptionIn(call);
  if (!offset) return {};
  const named2 = call.args.map(textOf3).find((text2) => text2 !== void 0 && typeNamed(fn.facts, text2) !== void 0);
  const type = named2 === void 0 ? void 0 : typeNamed(fn.facts, named2);
  if (named2 === void 0 || !type) return {};
  if (offset.pointsTo) {
    const isOther2 = type.record !== void 0 && !sameLayout(program, fn.unit, type.record, offset.pointsTo);
    return isOther2 ? { otherType: named2 } : {};
  }
  const field = offset.bytes;
  return field !== void 0 && type.bytes < field ? { narrowed: { field, bytes: type.bytes } } : {};
}
function textOf3(arg) {
  return arg.text?.replace(/^"|"$/g, "");
}
function typeNamed(fn, text2) {
  const width2 = /^u?int(8|16|32|64)(_t)?$/.exec(text2)?.[1];
  if (width2 !== void 0) return { bytes: Number(width2) / 8 };
  for (const { args } of fn.calls) {
    const size = args.find((arg) => arg.size)?.size;
    if (size && args.some((arg) => textOf3(arg) === text2) && !args.some((arg) => arg.offset)) return size;
  }
  return void 0;
}
function sameLayout(program, unit, a, b) {
  if (a === b) return true;
  const [one2, other] = [a, b].map((tag) => program.records.get(program.recordKey(tag, unit))?.facts.fields);
  if (!one2 || !other) return true;
  return one2.length === other.length && one2.every((f, i) => f.name === other[i]?.name && f.type === other[i]?.type);
}

// src/state/handlers/entries.ts
function entriesOf(fn, effects) {
  const entries2 = [];
  for (const store of fn.stores) storeEntries(fn, store, entries2);
  for (const call of fn.calls) callEntries(fn, call, effects, entries2);
  return withoutHelpers(entries2);
}
function withoutHelpers(entries2) {
  const members = /* @__PURE__ */ new Map();
  for (const entry2 of entries2) {
    const { macro, object, prefix, path } = entry2;
    if (macro === void 0 || path === "") continue;
    const [member] = (prefix === "" ? path : prefix).split(".");
    const id = useOf(entry2);
    members.set(id, (members.get(id) ?? /* @__PURE__ */ new Set()).add(`${object} ${member}`));
  }
  return entries2.map((e) => members.get(useOf(e))?.size === 1 ? { ...e, macro: void 0 } : e);
}
function useOf({ macro, role: role2 }) {
  return `${macro} ${role2}`;
}
function storeEntries(fn, store, out) {
  if (store.op !== "=" || store.target.path === "") return;
  const from = counterpart(store.target, store.value.fields);
  if (from) {
    const via = store.value.form === "call" ? store.value.callee ?? "" : "";
    copyEntries(fn, store.target, from, via, { ...store, wire: wireOfStore(store), sent: wireOfSource(store) }, out);
  } else if (store.value.form === "constant") {
    out.push(entry("reset", store.target, noSide, `${hole(fn, store.target)} = ${store.value.constant}`, store));
  } else if (store.value.form === "call") {
    const callee = store.value.callee ?? "?";
    const source = sideOf(fn, sinkOf(store.value, [], store.target.object), callee);
    const decoded = entry("decode", store.target, source, `${hole(fn, store.target)} = ${callee}(…)`, store);
    out.push({ ...decoded, wire: wireOfStore(store) });
  }
}
function counterpart(target, fields) {
  const name = leaf(target.path);
  return fields.find((f) => leaf(f.path) === name && (f.object !== target.object || f.path !== target.path));
}
function copyEntries(fn, to, from, via, site, out) {
  const [toPrefix, fromPrefix, path] = splitCommon(to.path, from.path);
  const shape = `${holeAt(fn, to.object, toPrefix)} = ${via ? `${via}(` : ""}${holeAt(fn, from.object, fromPrefix)}${via ? ")" : ""}`;
  const { line, region, macro, wire: wire2, sent } = site;
  const common = { path, line, region, macro, shape };
  const target = { object: to.object, prefix: toPrefix };
  const source = { object: from.object, prefix: fromPrefix };
  out.push({ role: "copy", ...target, ...common, wire: wire2, ...otherSide(fn, from.object, fromPrefix) });
  out.push({ role: "save", ...source, ...common, wire: sent, ...otherSide(fn, to.object, toPrefix) });
}
function otherSide(fn, object, prefix) {
  return { other: `${objectKey(fn, object)}/${prefix}`, otherObject: object, otherPrefix: prefix };
}
function callEntries(fn, call, effects, out) {
  if (call.args.length === 1 && freeing.test(call.callee)) return freeEntries(fn, call, out);
  if (comparing2.test(call.callee)) return;
  const set2 = setBy(call, effects);
  if (set2) return copyEntries(fn, set2.to, set2.from, call.callee, { ...call, wire: {}, sent: {} }, out);
  const written = call.args.map((arg, i) => arg.address && effects.writes(call.callee, i) ? arg.address : void 0);
  const target = written.find((ref) => ref !== void 0);
  const from = target && counterpart(target, call.args.flatMap(argumentFields));
  if (target && from) {
    const of = (ref) => {
      const narrowed = call.args.find(({ address: address2 }) => address2 === ref)?.narrowed;
      return narrowed ? { narrowed } : {};
    };
    return copyEntries(fn, target, from, call.callee, { ...call, wire: of(target), sent: of(from) }, out);
  }
  const isText = printing.test(call.callee);
  call.args.forEach((arg, i) => {
    const to = written[i];
    const sink = isText ? void 0 : sinkOf(void 0, call.args, (to ?? onlyField(arg))?.object ?? -1);
    if (sink === void 0 && !isText && call.args.some((a) => a.text?.includes("%"))) return;
    const side = sideOf(fn, sink, call.callee);
    const site = { ...call, wire: wireOfArgument(call, arg) };
    if (to) out.push(entry("decode", to, side, `${call.callee}(…, &${hole(fn, to)})`, site));
    else {
      const field = onlyField(arg);
      if (field) out.push(entry("encode", field, side, `${call.callee}(…, ${hole(fn, field)})`, site));
    }
  });
}
function setBy(call, effects) {
  for (const [index, { value, address: address2 }] of call.args.entries()) {
    const [object] = value.objects;
    if (address2 || value.form !== "object" || object === void 0) continue;
    const others = call.args.flatMap(argumentFields).filter((f) => f.object >= 0 && f.object !== object);
    if (others.length === 0) continue;
    for (const path of effects.writtenFields(call.callee, index)) {
      const from = others.find((f) => leaf(f.path) === leaf(path));
      if (from) return { to: { object, path }, from };
    }
  }
  return void 0;
}
var freeing = /(^|_)(free|release|destroy|unref)(_|$)|free$/i;
var printing = /^(__builtin___?)?v?a?sn?printf(_chk)?$/;
var comparing2 = /cmp|equal|match|strlen|(^|_)eq(_|$)/i;
function freeEntries(fn, call, out) {
  for (const arg of call.args) {
    const field = arg.address ?? onlyField(arg);
    if (field) out.push(entry("free", field, noSide, `${call.callee}(${hole(fn, field)})`, call));
  }
}
function argumentFields(arg) {
  const { callee, fields } = arg.value;
  const named2 = fields.filter((f) => f.object >= 0 || f.path !== callee);
  return arg.address ? [arg.address, ...named2] : named2;
}
function onlyField(arg) {
  const fields = argumentFields(arg);
  const [first2] = fields;
  return first2 && fields.every((f) => f.object === first2.object && f.path === first2.path) ? first2 : void 0;
}
function sinkOf(value, args, own2) {
  const objects = value ? value.objects : args.flatMap((arg) => arg.value.objects);
  const object = objects.find((o) => o !== own2);
  if (object !== void 0) return { object, path: "" };
  const fields = value ? value.fields : args.flatMap(argumentFields);
  return fields.find((f) => f.object !== own2);
}
var noSide = { other: "", otherObject: -1, otherPrefix: "" };
function sideOf(fn, sink, callee) {
  const object = sink?.object ?? -1;
  const name = sink === void 0 ? "" : object < 0 ? sink.path : objectKey(fn, object);
  return { other: `${name} ${familyOf(callee)}`, otherObject: object, otherPrefix: "" };
}
function familyOfSide(entry2) {
  return entry2.other.slice(entry2.other.lastIndexOf(" ") + 1);
}
function familyOf(callee) {
  const cut = callee.lastIndexOf("_");
  return `${cut > 2 ? callee.slice(0, cut + 1) : callee}*`;
}
function entry(role2, field, side, shape, site) {
  return {
    role: role2,
    object: field.object,
    prefix: "",
    path: field.path,
    ...side,
    line: site.line,
    region: site.region,
    macro: site.macro,
    shape,
    ...site.wire ? { wire: site.wire } : {}
  };
}
function splitCommon(a, b) {
  const left = a.split(".");
  const right = b.split(".");
  let n = 0;
  while (n < left.length && n < right.length && left[left.length - 1 - n] === right[right.length - 1 - n]) n++;
  return [
    left.slice(0, left.length - n).join("."),
    right.slice(0, right.length - n).join("."),
    left.slice(left.length - n).join(".")
  ];
}
function leaf(path) {
  const name = path.slice(path.lastIndexOf(".") + 1);
  return name.endsWith("[]") ? name.slice(0, -2) : name;
}
function objectKey(fn, object) {
  return object < 0 ? "file" : fn.objects[object]?.key ?? "?";
}
function hole(fn, field) {
  return holeAt(fn, field.object, "");
}
function holeAt(fn, object, prefix) {
  const facts = object < 0 ? void 0 : fn.objects[object];
  if (!facts) return "□";
  const joint = facts.direct ? "." : "->";
  return `${facts.name}${joint}${prefix ? `${prefix}.` : ""}□`;
}

// src/state/owners.ts
function ownerOf(program, fn, object, prefix) {
  const tag = fn.facts.objects[object]?.record;
  if (tag === void 0 || tag === null) return void 0;
  const key = program.recordKey(tag, fn.unit);
  return prefix === "" ? key : embeddedRecord(program, key, prefix, fn.unit);
}
function embeddedRecord(program, record, path, unit) {
  let key = record;
  for (const step2 of path.split(".")) {
    const name = step2.endsWith("[]") ? step2.slice(0, -2) : step2;
    const tag = program.records.get(key)?.facts.fields.find((f) => f.name === name)?.embeds;
    if (tag === void 0) return void 0;
    key = program.recordKey(tag, unit);
  }
  return key;
}
function variableOwner(program, path, unit) {
  const key = program.variableKey(variableName(path), unit);
  const variable2 = key === void 0 ? void 0 : program.variables.get(key);
  return variable2 && `file:${variable2.path}`;
}
function variableName(path) {
  return path.replace(/\[\]$/, "");
}
function elementsAt(program, fn, ref) {
  const named2 = (owner, step2, isAll) => owner === void 0 ? [] : [{ key: elementKey(owner, variableName(step2)), isAll: isAll && !step2.endsWith("[]") }];
  if (ref.object < 0) return named2(variableOwner(program, ref.path, fn.unit), ref.path, true);
  const [outer = "", ...rest] = ref.path.split(".");
  const inner = rest.at(-1);
  const own2 = named2(ownerOf(program, fn, ref.object, ""), outer, inner === void 0);
  if (inner === void 0) return own2;
  const around = ref.path.slice(0, ref.path.lastIndexOf("."));
  return [...own2, ...named2(ownerOf(program, fn, ref.object, around), inner, true)];
}

// src/state/uses.ts
var Use = {
  /** `+=`, `++`, an atomic addition. */
  grows: 1,
  shrinks: 2,
  /** `|=`, `&=`, `^=` */
  bits: 4,
  /** From the clock. */
  clock: 8,
  /** Any other value. */
  set: 16,
  /** Decides a branch. */
  decides: 32
};
function usesOf2(program, effects) {
  const uses = /* @__PURE__ */ new Map();
  for (const fn of program.functions) {
    const add2 = (ref, use3) => {
      if (use3 === 0 || ref.path === "") return;
      for (const { key } of elementsAt(program, fn, ref)) uses.set(key, (uses.get(key) ?? 0) | use3);
    };
    const { stores: stores2, reads, calls } = fn.facts;
    for (const store of stores2) add2(store.target, useOfStore(store));
    for (const { field, use: use3 } of reads) if (use3 === "condition") add2(field, Use.decides);
    for (const call of calls) addCall(fn, call, effects, add2);
  }
  return uses;
}
function useOfStore({ op: op2, target, value }) {
  const byOperator = operators[op2];
  if (byOperator !== void 0) return byOperator;
  if (value.form === "constant" || value.fields.some((field) => leaf(field.path) === leaf(target.path))) return 0;
  return value.form === "call" && clocks.has(libraryName(value.callee ?? "")) ? Use.clock : Use.set;
}
function addCall({ unit }, { callee, args }, effects, add2) {
  const [first2] = args;
  const atomic = /atomic|^__sync_/.test(callee) ? /_(add|inc|sub|dec|or|and|xor)(_|$)/.exec(callee)?.[1] : void 0;
  if (atomic !== void 0 && first2?.address) return add2(first2.address, atomics[atomic] ?? Use.set);
  const callees = effects.inUnit(unit);
  args.forEach(({ address: address2 }, index) => {
    if (address2 && callees.writes(callee, index)) add2(address2, clocks.has(libraryName(callee)) ? Use.clock : Use.set);
  });
}
var operators = {
  "+=": Use.grows,
  "++": Use.grows,
  "-=": Use.shrinks,
  "--": Use.shrinks,
  "|=": Use.bits,
  "&=": Use.bits,
  "^=": Use.bits
};
var atomics = {
  add: Use.grows,
  inc: Use.grows,
  sub: Use.shrinks,
  dec: Use.shrinks,
  or: Use.bits,
  and: Use.bits,
  xor: Use.bits
};
var clocks = new Set(
  "time gettimeofday clock_gettime clock times ktime_get rte_rdtsc rte_get_timer_cycles rte_get_tsc_cycles".split(" ")
);

// src/state/nature.ts
var lockType = /(mutex|spinlock|rwlock|spin_?lock|\block(_t)?\b|_lock_t\b|pthread_cond|_cond_t\b|semaphore|\bsem_t\b|barrier)/i;
var linkTag = /\b(list|mt_list|list_head|hlist(_node|_head)?|\w*_?node|ebpt_node|eb\w*_(node|root)|rb_(node|root)|\w*_list_(node|entry|head|t)|\w*_link(s|age)?|\w*_hook)$/i;
var handleType = /\b(FILE|DIR|pcap_t|SSL|SSL_CTX|BIO|pthread_t|pthread_key_t|timer_t|event_base|sem_t|DBusConnection)\b/;
var handleName = /^(fd|fds|sock|sockfd|socket|pid|tid)$|_(fd|sockfd|pid|tid)$/;
var cacheName = /(^|_)(cache|cached|scratch|tmp|temp)(_|$)/;
var timerType = /\b(timeval|timespec|time_t|ktime_t|itimerspec|timer_list|hrtimer|rte_timer|ev_timer|clock_t)\b/;
var timerName = /(^|_)(expires?|expiry|expiration|deadline|timeout|timestamp|tstamp|last_?seen|ttl)$/;
var identityName = /(^|_)(id|uid|uuid|guid|cookie|spi|ident|identifier)$/;
var tableType = /\b(GHashTable|\w*hash_?(table|map)\w*|rte_hash)\b/i;
var lockName = /(^|_)(lock|mutex|spinlock|rwlock)$/;
function natureOf(field, owner, record, use3) {
  if (lockType.test(field.type) || lockName.test(field.name)) return "lock";
  if (isLink(field, owner, record)) return "link";
  if (handleType.test(field.type)) return "handle";
  if (field.shape === "scalar" && handleName.test(field.name)) return "handle";
  if (cacheName.test(field.name)) return "cache";
  if (timerType.test(field.type)) return "timer";
  if (isTable(field)) return "table";
  return field.shape === "scalar" ? natureByUse(field.name, use3) : "plain";
}
function isTable({ shape, type, embeds, pointsTo }) {
  if (shape === "array") return embeds !== void 0 || pointsTo !== void 0;
  return tableType.test(type);
}
function natureByUse(name, use3) {
  if (identityName.test(name)) return "identity";
  const counted = Use.grows | Use.shrinks;
  if ((use3 & counted) !== 0 && (use3 & ~(counted | Use.decides)) === 0)
    return (use3 & (Use.shrinks | Use.decides)) === 0 ? "statistics" : "counter";
  if ((use3 & Use.bits) !== 0) return "flags";
  return (use3 & Use.clock) !== 0 || timerName.test(name) ? "timer" : "plain";
}
var untouchable = /* @__PURE__ */ new Set(["lock", "link", "handle", "cache"]);
function isMovable(nature) {
  return !untouchable.has(nature);
}
function isCounted(nature) {
  return nature === "counter" || nature === "statistics";
}
function isLink(field, owner, record) {
  if (field.pointsTo !== void 0 && field.pointsTo === owner && field.shape === "pointer") return true;
  if (field.embeds === void 0) return false;
  if (linkTag.test(field.embeds)) return true;
  const facts = record(field.embeds);
  return facts !== void 0 && facts.fields.length > 0 && facts.fields.every((f) => isPointerTo(f, facts.tag, owner));
}
function isPointerTo(field, self, owner) {
  return field.pointsTo !== void 0 && (field.pointsTo === self || field.pointsTo === owner);
}

// src/state/elements.ts
function elementsOf(program, families, uses) {
  const elements2 = /* @__PURE__ */ new Map();
  const add2 = (element) => {
    elements2.set(element.key, element);
  };
  for (const record of program.records.values())
    if (isOwn(record.path)) fieldElements(program, record, uses).forEach(add2);
  for (const variable2 of program.variables.values()) {
    if (isOwn(variable2.path) && !variable2.facts.declaration) add2(variableElement(program, variable2, uses));
  }
  for (const e of program.enums) {
    if (!isOwn(e.path)) continue;
    for (const v of e.values) add2(flagElement(e.tag, v.name, { path: e.path, line: v.line }));
  }
  for (const [name, at2] of macroFlags(program, families)) {
    const owner = families.get(name);
    if (owner !== void 0 && !elements2.has(elementKey(owner, name))) add2(flagElement(owner, name, at2));
  }
  return elements2;
}
function isOwn(path) {
  return !path.startsWith("/");
}
function fieldElements(program, record, uses) {
  return record.facts.fields.map((field) => ({
    key: elementKey(record.key, field.name),
    kind: "field",
    owner: record.key,
    name: field.name,
    type: field.type,
    nature: natureOf(field, record.facts.tag, recordsOf(program), uses.get(elementKey(record.key, field.name)) ?? 0),
    declared: { path: record.path, line: record.base + field.line },
    ...field.embeds === void 0 ? {} : { holds: program.recordKey(field.embeds, -1) }
  }));
}
function variableElement(program, variable2, uses) {
  const { facts, path, base } = variable2;
  const key = elementKey(`file:${path}`, facts.name);
  return {
    key,
    kind: "variable",
    owner: `file:${path}`,
    name: facts.name,
    type: facts.type,
    nature: natureOf(facts, "", recordsOf(program), uses.get(key) ?? 0),
    declared: { path, line: base + facts.line },
    ...facts.embeds === void 0 ? {} : { holds: program.recordKey(facts.embeds, -1) }
  };
}
function recordsOf(program) {
  return (tag) => program.records.get(program.recordKey(tag, -1))?.facts;
}
function flagElement(owner, name, declared) {
  return { key: elementKey(owner, name), kind: "flag", owner, name, type: owner, nature: "flags", declared };
}
function macroFlags(program, families) {
  const places = /* @__PURE__ */ new Map();
  for (const fn of program.functions) {
    for (const flag of fn.facts.flags) {
      if (flag.family !== void 0 || places.has(flag.name) || !families.has(flag.name)) continue;
      const at2 = flag.definition ?? { path: fn.path, line: fn.base + flag.line };
      if (isOwn(at2.path)) places.set(flag.name, at2);
    }
  }
  return places;
}
function flagUses(program, families) {
  const uses = /* @__PURE__ */ new Map();
  for (const { key, path, base, facts } of program.variables.values()) {
    for (const { name, line } of facts.constants) {
      const owner = families.get(name);
      if (owner === void 0) continue;
      const list3 = uses.get(elementKey(owner, name)) ?? [];
      uses.set(elementKey(owner, name), list3);
      list3.push({ function: key, at: { path, line: base + line }, in: "initialiser" });
    }
  }
  for (const fn of program.functions) {
    for (const flag of fn.facts.flags) {
      const owner = families.get(flag.name);
      if (owner === void 0 || flag.use !== "set" && flag.use !== "assign" && flag.use !== "argument") continue;
      const key = elementKey(owner, flag.name);
      const list3 = uses.get(key) ?? [];
      uses.set(key, list3);
      list3.push({ function: fn.key, at: { path: fn.path, line: fn.base + flag.line } });
    }
  }
  return uses;
}

// src/state/handlers/constructors.ts
var minimumFields = 3;
var sharedPart = 0.5;
var allocating = /alloc|(^|_)(new|zmalloc|obtain)(_|$)|pool_get|mempool_get/i;
function constructorsOf(context, fn) {
  const constructors = [];
  fn.facts.objects.forEach((object, index) => {
    if (!isFresh2(fn.facts, object, index)) return;
    const owner = ownerOf(context.program, fn, index, "");
    if (owner === void 0) return;
    const fields = filledFields(context, fn, index);
    if (fields.size < minimumFields) return;
    constructors.push({ fn, owner, object: index, fields, byCallees: filledByCallees(context, fn, index) });
  });
  return constructors;
}
function isFresh2(fn, object, index) {
  if (object.direct) return false;
  if (object.origins.some((callee) => allocating.test(callee))) return true;
  return fn.calls.some((call) => /memset|bzero/.test(call.callee) && call.args[0]?.value.objects[0] === index);
}
function filledFields(context, fn, object) {
  const fields = /* @__PURE__ */ new Map();
  const add2 = (name, line) => {
    if (name === "" || fields.has(name)) return;
    fields.set(name, { at: { path: fn.path, line: fn.base + line }, shape: holeAt(fn.facts, object, "") });
  };
  for (const store of fn.facts.stores) if (store.target.object === object) add2(store.target.path, store.line);
  const writers2 = context.effects.inUnit(fn.unit);
  for (const call of fn.facts.calls) {
    call.args.forEach((arg, index) => {
      if (arg.address?.object === object && writers2.writes(call.callee, index)) add2(arg.address.path, call.line);
    });
  }
  return fields;
}
function filledByCallees(context, fn, object) {
  const names = /* @__PURE__ */ new Set();
  for (const call of fn.facts.calls) {
    call.args.forEach((arg, index) => {
      const prefix = handedOn(arg, (o) => o === object);
      if (prefix === void 0) return;
      for (const callee of context.program.callees(call.callee, fn.unit)) {
        for (const name of context.effects.of(callee, index).writes) names.add(join(prefix, name));
      }
    });
  }
  return names;
}
function constructorHandlers(constructors) {
  const byOwner2 = /* @__PURE__ */ new Map();
  for (const c of constructors) byOwner2.set(c.owner, [...byOwner2.get(c.owner) ?? [], c]);
  const handlers = [];
  for (const group3 of byOwner2.values()) {
    for (const c of group3) {
      if (group3.some((other) => other.fn.key !== c.fn.key && alike(c, other))) handlers.push(asHandler(c));
    }
  }
  return handlers;
}
function alike(a, b) {
  const smaller = Math.min(a.fields.size, b.fields.size);
  let shared = 0;
  for (const name of a.fields.keys()) if (b.fields.has(name)) shared++;
  return shared >= minimumFields && shared >= sharedPart * smaller;
}
function asHandler({ fn, owner, object, fields, byCallees }) {
  const facts = fn.facts.objects[object];
  return {
    function: fn.name,
    key: fn.key,
    role: "init",
    owner,
    target: facts?.name ?? "",
    source: "",
    declared: { path: fn.path, line: fn.base + fn.facts.line },
    covers: fields,
    mentions: /* @__PURE__ */ new Set([...fields.keys(), ...byCallees]),
    whole: false,
    dedication: 1
  };
}

// src/state/handlers/flags.ts
var minimumValues = 3;
var listing = {
  set: "decode",
  test: "encode",
  argument: "encode",
  clear: "reset"
};
var shapes = { set: "… |= □", test: "… & □", clear: "… &= ~□" };
function flagHandlers(fn, families) {
  const groups = /* @__PURE__ */ new Map();
  for (const flag of fn.facts.flags) {
    const role2 = listing[flag.use];
    const owner = families.get(flag.name);
    if (!role2 || owner === void 0) continue;
    const callee = flag.use === "argument" ? flag.callee ?? "" : "";
    const key = `${flag.use}\0${owner}\0${callee}`;
    const group3 = groups.get(key) ?? { role: role2, owner, callee, values: /* @__PURE__ */ new Map() };
    groups.set(key, group3);
    const shape = shapes[flag.use] ?? `${callee}(…, □)`;
    if (!group3.values.has(flag.name)) {
      group3.values.set(flag.name, { at: { path: fn.path, line: fn.base + flag.line }, shape });
    }
  }
  const named2 = new Set(fn.facts.flags.map((f) => f.name));
  return [...groups.values()].filter((g) => g.values.size >= minimumValues).map((g) => ({
    function: fn.name,
    key: fn.key,
    role: g.role,
    owner: g.owner,
    target: "",
    source: g.callee,
    declared: { path: fn.path, line: fn.base + fn.facts.line },
    covers: g.values,
    mentions: named2,
    whole: false,
    dedication: 1
  }));
}
function flagFamilies(program) {
  const families = /* @__PURE__ */ new Map();
  for (const e of program.enums) for (const v of e.values) families.set(v.name, e.tag);
  const words = /* @__PURE__ */ new Map();
  for (const fn of program.functions) {
    for (const flag of fn.facts.flags) {
      if (flag.family !== void 0 || !flag.word || flag.use === "case" || families.has(flag.name)) continue;
      const owner = flag.word.record === "" ? flag.word.path : `${flag.word.record}.${lastName(flag.word.path)}`;
      const key = `${owner}\0${stem(flag.name)}`;
      words.set(key, (words.get(key) ?? /* @__PURE__ */ new Set()).add(flag.name));
    }
  }
  for (const [key, names] of words) {
    if (names.size < minimumValues) continue;
    for (const name of names) if (!families.has(name)) families.set(name, key.slice(0, key.indexOf("\0")));
  }
  return families;
}
function stem(name) {
  const parts = name.split("_");
  return parts.slice(0, Math.max(1, Math.min(2, parts.length - 1))).join("_");
}
function lastName(path) {
  return path.slice(path.lastIndexOf(".") + 1);
}

// src/state/handlers/declared.ts
function isDeclared(settings, fn, { role: role2, owner }) {
  return settings.some(
    (setting) => setting.function === fn && setting.role === role2 && (setting.struct === void 0 || setting.struct === owner || owner.endsWith(`::${setting.struct}`))
  );
}

// src/state/handlers/described.ts
var roles = ["encode", "decode"];
function describedGroups(program, fn) {
  const groups = /* @__PURE__ */ new Map();
  for (const call of fn.facts.calls) {
    const field = descriptionIn(call);
    if (!field) continue;
    const owner = program.recordKey(field.record, fn.unit);
    const shape = `${call.callee}(…, offsetof(□))`;
    const { line, region } = call;
    const coverage = {
      at: { path: fn.path, line: fn.base + line },
      shape,
      wire: { ...wireOfDescription(program, fn, call), described: true }
    };
    for (const role2 of roles) {
      const id = `${role2}\0${owner}\0${call.callee}`;
      const side = { object: -1, prefix: "", other: call.callee, otherObject: -1, otherPrefix: "" };
      const first2 = { role: role2, ...side, path: field.path, line, region, macro: call.macro, shape };
      const made = { role: role2, owner, object: -1, prefix: "", first: first2, fields: /* @__PURE__ */ new Map(), regions: [], whole: false };
      const group3 = groups.get(id) ?? made;
      groups.set(id, group3);
      group3.regions.push(region);
      if (!group3.fields.has(field.path)) group3.fields.set(field.path, coverage);
    }
  }
  return [...groups.values()];
}

// src/state/handlers/raw.ts
function rawGroups(context, fn) {
  const known4 = context.raw.get(fn);
  if (known4) return known4;
  const groups = /* @__PURE__ */ new Map();
  for (const entry2 of entriesOf(fn.facts, context.effects.inUnit(fn.unit))) addEntry(context, fn, entry2, groups);
  addWholeObjects(context, fn, groups);
  for (const group3 of describedGroups(context.program, fn)) groups.set(`described\0${groups.size}`, group3);
  const result = [...groups.values()];
  context.raw.set(fn, result);
  return result;
}
function addEntry(context, fn, entry2, groups) {
  const owner = ownerOfSide(context, fn, entry2.object, entry2.prefix, entry2.path);
  if (owner === void 0) return;
  const role2 = directedRole(context, fn, entry2, owner);
  if (role2 === void 0) return;
  const region = role2 === "reset" ? regionTable(fn.facts).lifted[entry2.region] ?? entry2.region : -1;
  const key = [role2, owner, entry2.object, entry2.prefix, entry2.other, entry2.macro ?? "", region].join("\0");
  let group3 = groups.get(key);
  if (!group3) {
    const { object, prefix } = entry2;
    group3 = { role: role2, owner, object, prefix, first: entry2, fields: /* @__PURE__ */ new Map(), regions: [], whole: false };
    groups.set(key, group3);
  }
  group3.regions.push(entry2.region);
  const name = baseName(entry2.path);
  if (group3.fields.has(name)) return;
  const { shape, wire: wire2 } = entry2;
  const at2 = { path: fn.path, line: fn.base + entry2.line };
  group3.fields.set(name, wire2 && Object.keys(wire2).length > 0 ? { at: at2, shape, wire: wire2 } : { at: at2, shape });
}
function ownerOfSide(context, fn, object, prefix, path) {
  return object < 0 ? variableOwner(context.program, path, fn.unit) : ownerOf(context.program, fn, object, prefix);
}
function directedRole(context, fn, entry2, owner) {
  if (entry2.role !== "copy" && entry2.role !== "save") return entry2.role;
  const other = ownerOfSide(context, fn, entry2.otherObject, entry2.otherPrefix, entry2.path);
  if (other === owner || other === void 0) return entry2.role === "copy" ? "copy" : void 0;
  const size = (key) => context.program.records.get(key)?.facts.fields.length ?? 0;
  const isLarger = size(owner) > size(other);
  if (entry2.role === "save") return isLarger ? "save" : void 0;
  return isLarger ? "restore" : "copy";
}
function baseName(path) {
  return path.endsWith("[]") ? path.slice(0, -2) : path;
}
var regionTables = /* @__PURE__ */ new WeakMap();
function regionTable(fn) {
  let table = regionTables.get(fn);
  if (!table) {
    table = countRegions(fn);
    regionTables.set(fn, table);
  }
  return table;
}
function countRegions(fn) {
  const own2 = fn.regions.map(() => 0);
  for (const { region } of fn.stores) own2[region] = (own2[region] ?? 0) + 1;
  const lifted = fn.regions.map((_, region) => liftedRegion(fn, own2, region));
  const resets = fn.regions.map(() => 0);
  const stores2 = fn.regions.map(() => 0);
  for (const store of fn.stores) {
    const region = lifted[store.region] ?? store.region;
    stores2[region] = (stores2[region] ?? 0) + 1;
    if (store.value.form === "constant" && store.op === "=") resets[region] = (resets[region] ?? 0) + 1;
  }
  return { lifted, resets, stores: stores2 };
}
function liftedRegion(fn, storesIn, region) {
  let r = region;
  for (let steps = 0; steps < 8; steps++) {
    const facts = fn.regions[r];
    if (facts?.kind !== "branch" || facts.parent < 0 || (storesIn[r] ?? 0) > 2) return r;
    r = facts.parent;
  }
  return r;
}
function addWholeObjects(context, fn, groups) {
  const add2 = (role2, object, prefix, { line, region }) => {
    const owner = ownerOf(context.program, fn, object, prefix);
    if (owner === void 0) return;
    const part = { role: role2, object, prefix };
    const other = { other: "", otherObject: -1, otherPrefix: "" };
    const first2 = {
      ...part,
      ...other,
      path: "",
      line,
      region,
      macro: void 0,
      shape: holeAt(fn.facts, object, prefix)
    };
    const key = `whole\0${role2}\0${owner}\0${object}\0${prefix}`;
    groups.set(key, { ...part, owner, first: first2, fields: /* @__PURE__ */ new Map(), regions: [], whole: true });
  };
  for (const store of fn.facts.stores) {
    if (store.target.path === "" && store.op === "=") add2("copy", store.target.object, "", store);
  }
  for (const call of fn.facts.calls) {
    const role2 = wholeRole(call);
    const arg = call.args[0];
    if (!role2 || !arg) continue;
    const [object] = arg.value.objects;
    if (arg.address && arg.address.object >= 0) add2(role2, arg.address.object, arg.address.path, call);
    else if (object !== void 0) add2(role2, object, "", call);
  }
}
function wholeRole(call) {
  const name = libraryName(call.callee);
  if (name === "memset" || name === "bzero") return "reset";
  return name === "memcpy" || name === "memmove" ? "copy" : void 0;
}
function handsOther(call, raw) {
  return call.args.some((arg) => handedOn(arg, (o) => o === raw.first.otherObject) !== void 0);
}

// src/state/handlers/dedication.ts
function dedicationOf(context, fn, { role: role2, first: first2 }) {
  const own2 = /* @__PURE__ */ new Set();
  const all3 = /* @__PURE__ */ new Set();
  for (const store of fn.facts.stores) if (store.macro === first2.macro) all3.add(fn.base + store.line);
  for (const group3 of rawGroups(context, fn)) {
    if (group3.first.macro !== first2.macro) continue;
    for (const { at: at2 } of group3.fields.values()) {
      all3.add(at2.line);
      if (isOfKind(group3.role, role2)) own2.add(at2.line);
    }
  }
  return all3.size === 0 ? 0 : own2.size / all3.size;
}
function isOfKind(role2, wanted) {
  return kinds2[role2] === kinds2[wanted];
}
var kinds2 = {
  copy: "copy",
  save: "copy",
  restore: "copy",
  merge: "copy",
  encode: "encode",
  decode: "decode",
  init: "reset",
  reset: "reset",
  free: "free",
  touch: "touch"
};

// src/state/handlers/mentions.ts
function mentionsOf(context, fn, raw) {
  const names = /* @__PURE__ */ new Set();
  const { stores: stores2, reads, calls } = fn.facts;
  const isHome = homeOf(fn.facts, raw);
  const add2 = (object, path, region) => {
    if (path === "" || !(isHome(region) || isOther(raw, object))) return;
    const name = nameIn(context, fn, raw, object, path);
    if (name !== void 0) names.add(name);
  };
  const fromItself = setFromThemselves(fn.facts, raw);
  const isOwn2 = ({ object, path }) => object === raw.object && fromItself.has(path);
  for (const { target, value, region } of stores2) {
    for (const f of [target, ...value.fields]) if (!isOwn2(f)) add2(f.object, f.path, region);
  }
  for (const { field, region } of reads) if (!isOwn2(field)) add2(field.object, field.path, region);
  for (const call of calls) {
    const passesPair = raw.first.otherObject < 0 || handsOther(call, raw);
    call.args.forEach((arg, index) => {
      if (arg.address) add2(arg.address.object, arg.address.path, call.region);
      for (const f of arg.value.fields) if (!isOwn2(f)) add2(f.object, f.path, call.region);
      const object = arg.address?.object ?? arg.value.objects[0];
      const path = object === void 0 ? void 0 : handedOn(arg, (o) => o === object);
      if (!passesPair || object === void 0 || path === void 0) return;
      if (ownerOf(context.program, fn, object, path) === void 0) return;
      for (const callee of context.program.callees(call.callee, fn.unit)) {
        for (const name of context.effects.of(callee, index).names) add2(object, join(path, name), call.region);
      }
    });
  }
  return names;
}
function setFromThemselves({ stores: stores2 }, raw) {
  const paths = /* @__PURE__ */ new Set();
  const { otherObject } = raw.first;
  if (raw.role !== "copy" || otherObject < 0 || otherObject === raw.object) return paths;
  const isOwn2 = ({ object, path }, of) => object === of.object && path === of.path;
  for (const { target, value, op: op2 } of stores2) {
    if (target.object !== raw.object || op2 !== "=" || value.form !== "call" || value.objects.length > 0) continue;
    if (value.fields.length > 0 && value.fields.every((f) => isOwn2(f, target))) paths.add(target.path);
  }
  for (const { target, value } of stores2) {
    if (target.object !== raw.object || !paths.has(target.path)) continue;
    if (!value.fields.some((f) => isOwn2(f, target))) paths.delete(target.path);
  }
  return paths;
}
function isOther(raw, object) {
  return raw.first.otherObject >= 0 && object === raw.first.otherObject;
}
function nameIn(context, fn, raw, object, path) {
  if (object < 0) return variableOwner(context.program, path, fn.unit) === raw.owner ? baseName(path) : void 0;
  if (ownerOf(context.program, fn, object, "") === raw.owner) return baseName(path);
  const { otherObject, otherPrefix } = raw.first;
  if (object === otherObject && otherPrefix === "" && raw.prefix === "") return baseName(path);
  const prefix = object === otherObject ? otherPrefix : raw.prefix;
  return prefix !== "" && path.startsWith(`${prefix}.`) ? baseName(path.slice(prefix.length + 1)) : void 0;
}
function homeOf(fn, raw) {
  const counts2 = /* @__PURE__ */ new Map();
  for (const region of raw.regions) counts2.set(region, (counts2.get(region) ?? 0) + 1);
  let home = raw.regions[0] ?? 0;
  for (const [region, count] of counts2) if (count > (counts2.get(home) ?? 0)) home = region;
  return (region) => {
    for (let r = region; r >= 0; r = fn.regions[r]?.parent ?? -1) if (r === home) return true;
    return false;
  };
}

// src/state/handlers/groups.ts
var minimumEntries = 3;
var minimumInOwner = 2;
var resetShare = 0.6;
var calleeDepth = 3;
function handlersOf(context, fn) {
  const groups = [];
  for (const raw of rawGroups(context, fn)) {
    if (!raw.whole && !enough(fn.facts, raw) && !isDeclared(context.declared, fn.name, raw)) continue;
    groups.push(finish(context, fn, raw));
  }
  return groups;
}
function enough(fn, raw) {
  if (raw.fields.size < minimumInOwner) return false;
  if (raw.role === "reset") return mostlyResets(fn, raw);
  return raw.fields.size >= minimumEntries;
}
function mostlyResets(fn, raw) {
  const { lifted, resets, stores: stores2 } = regionTable(fn);
  const region = lifted[raw.first.region] ?? raw.first.region;
  const count = resets[region] ?? 0;
  return count >= minimumEntries && count >= resetShare * (stores2[region] ?? 0);
}
function finish(context, fn, raw) {
  const covers2 = new Map(raw.fields);
  addCallees(context, fn, raw, covers2, "", 0);
  const facts = raw.first.macro === void 0 ? void 0 : fn.facts.macros[raw.first.macro];
  const target = objectName(fn.facts, raw.object, raw.prefix);
  const other = raw.first.otherObject >= 0 ? objectName(fn.facts, raw.first.otherObject, raw.first.otherPrefix) : "";
  return {
    function: facts?.name ?? fn.name,
    key: facts ? `${facts.path}::${facts.name}` : fn.key,
    role: raw.role,
    owner: raw.owner,
    target,
    source: other,
    declared: facts ? { path: facts.path, line: facts.definedAt } : { path: fn.path, line: fn.base + fn.facts.line },
    covers: covers2,
    mentions: mentionsOf(context, fn, raw),
    whole: raw.whole,
    dedication: dedicationOf(context, fn, raw)
  };
}
function objectName(fn, object, prefix) {
  const facts = object < 0 ? void 0 : fn.objects[object];
  return facts ? join(facts.name, prefix).replace(".", facts.direct || prefix === "" ? "." : "->") : "";
}
function addCallees(context, fn, raw, covers2, prefix, depth) {
  if (depth >= calleeDepth || raw.object < 0) return;
  for (const call of fn.facts.calls) {
    const index = call.args.findIndex((arg2) => within2(arg2, raw.object, raw.prefix) !== void 0);
    const arg = call.args[index];
    const inner = arg && within2(arg, raw.object, raw.prefix);
    if (inner === void 0) continue;
    for (const callee of context.program.callees(call.callee, fn.unit)) {
      if (callee === fn) continue;
      for (const group3 of rawGroups(context, callee)) {
        if (group3.role !== raw.role || callee.facts.objects[group3.object]?.parameter !== index) continue;
        if (!sameOtherSide(raw, group3, call, callee)) continue;
        const path = join(prefix, join(inner, group3.prefix));
        for (const [name, coverage] of group3.fields)
          if (!covers2.has(join(path, name))) covers2.set(join(path, name), coverage);
        addCallees(context, callee, group3, covers2, path, depth + 1);
      }
    }
  }
}
function sameOtherSide(raw, inner, call, callee) {
  if (raw.role === "encode" || raw.role === "decode") {
    if (familyOfSide(raw.first) !== familyOfSide(inner.first)) return false;
  }
  if (raw.first.otherObject < 0) return true;
  const other = call.args.findIndex((arg) => handedOn(arg, (o) => o === raw.first.otherObject) !== void 0);
  return callee.facts.objects[inner.first.otherObject]?.parameter === other;
}
function within2(arg, object, prefix) {
  const path = handedOn(arg, (o) => o === object);
  if (path === void 0) return void 0;
  if (prefix === "" || path === prefix) return path === prefix ? "" : path;
  return path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : void 0;
}

// src/state/handlers/profiles.ts
var noProfiles = { chosen: [], known: [] };

// src/state/write-parts.ts
var fewestInFunction = 8;
var fewestInPart = 3;
var mostInPart = 24;
function partsOf(fn, placed2, owners) {
  const wide = new Set([...owners].filter(([, fields]) => fields.size >= fewestInFunction).map(([owner]) => owner));
  const parts = /* @__PURE__ */ new Map();
  for (const owner of wide) {
    const writes = placed2.filter((w) => w.owner === owner);
    const all3 = owners.get(owner)?.size ?? 0;
    for (const part of [...regions(fn, writes), ...runs(writes)]) {
      const { size } = part.fields;
      if (size < fewestInPart || size > mostInPart || size > all3 / 2) continue;
      const key = `${owner}\0${[...part.fields.keys()].sort().join("\0")}`;
      if (!parts.has(key)) parts.set(key, { ...part, owner });
    }
  }
  return [...parts.values()].map(({ owner, line, fields }) => ({
    kind: "part",
    name: fn.name,
    key: `${fn.key}#${line}`,
    owner: owner ?? "",
    fields
  }));
}
function regions(fn, writes) {
  const byRegion = /* @__PURE__ */ new Map();
  const own2 = new Set(writes.map((write) => write.region));
  for (const write of writes) {
    for (let at2 = write.region; at2 > 0; at2 = fn.facts.regions[at2]?.parent ?? 0) {
      if (!own2.has(at2)) continue;
      const fields = byRegion.get(at2) ?? /* @__PURE__ */ new Map();
      byRegion.set(at2, fields);
      if (fields.size <= mostInPart) add(fields, write);
    }
  }
  return [...byRegion].map(([region, fields]) => ({
    line: fn.base + (fn.facts.regions[region]?.line ?? 0),
    fields
  }));
}
function runs(writes) {
  const ordered = [...writes].sort((a, b) => a.write.at.line - b.write.at.line || (a.name < b.name ? -1 : 1));
  const found2 = [];
  for (const write of ordered) {
    const { line } = write.write.at;
    let run2 = found2.at(-1);
    if (!run2 || run2.region !== write.region || line > run2.last + 1) {
      run2 = { line, region: write.region, last: line, fields: /* @__PURE__ */ new Map() };
      found2.push(run2);
    }
    run2.last = line;
    add(run2.fields, write);
  }
  return found2;
}
function add(fields, { name, write }) {
  const list3 = fields.get(name);
  if (list3) list3.push(write);
  else fields.set(name, [write]);
}

// src/state/writers.ts
var maximumPlaces = 8;
function writesOf(program, effects, fn) {
  const placed2 = [];
  const add2 = (object, path, { line, region }) => {
    if (path === "") return;
    const facts = object < 0 ? void 0 : fn.facts.objects[object];
    if (facts?.direct && facts.root === "local") return;
    const write = { function: fn.key, at: { path: fn.path, line: fn.base + line } };
    const addTo = (owner, name) => {
      if (owner !== void 0) placed2.push({ owner, name: variableName(name), write, region });
    };
    if (object < 0) return addTo(variableOwner(program, path, fn.unit), path);
    addTo(ownerOf(program, fn, object, ""), path);
    for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1))
      addTo(ownerOf(program, fn, object, path.slice(0, dot)), path.slice(dot + 1));
  };
  for (const store of fn.facts.stores) add2(store.target.object, store.target.path, store);
  const callees = effects.inUnit(fn.unit);
  for (const call of fn.facts.calls) {
    call.args.forEach((arg, index) => {
      if (arg.address && callees.writes(call.callee, index)) add2(arg.address.object, arg.address.path, call);
    });
  }
  return placed2;
}
function byOwner(placed2) {
  const owners = /* @__PURE__ */ new Map();
  for (const { owner, name, write } of placed2) {
    const fields = owners.get(owner) ?? /* @__PURE__ */ new Map();
    owners.set(owner, fields);
    const writes = fields.get(name);
    if (!writes) fields.set(name, [write]);
    else if (writes.length < maximumPlaces && !writes.some((w) => w.at.line === write.at.line)) writes.push(write);
  }
  return owners;
}
function slotsOf(program) {
  const slots = /* @__PURE__ */ new Map();
  const add2 = (key, name, fn) => {
    const slot = slots.get(key) ?? { name, members: /* @__PURE__ */ new Set() };
    slots.set(key, slot);
    slot.members.add(fn);
  };
  for (const table of program.tables) {
    for (const [member, callee] of table.row.functions) {
      const key = `${table.row.record}.${member}`;
      const columns = constantColumns(table.row.columns);
      for (const fn of program.callees(callee, table.unit)) {
        add2(key, key, fn);
        if (columns !== "") add2(`${key}\0${columns}`, `${key} with ${columns}`, fn);
      }
    }
  }
  for (const caller of program.functions) {
    for (const call of caller.facts.calls) {
      call.args.forEach((arg, index) => {
        if (arg.value.form !== "function" || arg.value.callee === void 0) return;
        const name = `${call.callee}()`;
        for (const fn of program.callees(arg.value.callee, caller.unit)) add2(`${name}\0${index}`, name, fn);
      });
    }
  }
  return [...slots].filter(([, slot]) => slot.members.size >= 2).map(([key, slot]) => ({ key, name: slot.name, members: [...slot.members] })).sort((a, b) => a.key < b.key ? -1 : 1);
}
function constantColumns(columns) {
  return columns.filter(([, value]) => !value.startsWith('"')).map(([name, value]) => `${name}=${value}`).sort().join(" ");
}
function writerClasses(program, placed2) {
  const classes = [];
  const writes = /* @__PURE__ */ new Map();
  for (const fn of program.functions) {
    const own2 = placed2.get(fn) ?? [];
    const owners = byOwner(own2);
    writes.set(fn, owners);
    for (const [owner, fields] of owners) {
      classes.push({ kind: "function", name: fn.name, key: fn.key, owner, fields });
    }
    classes.push(...partsOf(fn, own2, owners));
  }
  for (const [owner, fields] of union2(program.functions.map((fn) => fileWritesOf(fn, writes.get(fn))))) {
    classes.push({ kind: "role", name: `functions of ${owner.slice("file:".length)}`, key: owner, owner, fields });
  }
  for (const slot of slotsOf(program)) {
    for (const [owner, fields] of union2(slot.members.map((fn) => writes.get(fn)))) {
      classes.push({ kind: "table", name: slot.name, key: slot.key, owner, fields });
    }
  }
  return classes;
}
function fileWritesOf(fn, writes) {
  const owner = `file:${fn.path}`;
  const fields = writes?.get(owner);
  return new Map(fields ? [[owner, fields]] : []);
}
function union2(all3) {
  const owners = /* @__PURE__ */ new Map();
  for (const writes of all3) {
    for (const [owner, fields] of writes ?? []) {
      const target = owners.get(owner) ?? /* @__PURE__ */ new Map();
      owners.set(owner, target);
      for (const [name, list3] of fields) target.set(name, [...target.get(name) ?? [], ...list3]);
    }
  }
  return owners;
}

// src/state/handlers/registered.ts
function registrationsIn(program, profile) {
  const found2 = /* @__PURE__ */ new Map();
  const add2 = (fn, place) => {
    const list3 = found2.get(fn) ?? [];
    found2.set(fn, list3);
    if (!list3.some((known4) => known4.in === place.in)) list3.push({ ...place, ...identityOf(fn) });
  };
  inSlots(program, profile, add2);
  inCalls(program, profile, add2);
  byName2(program, profile, add2);
  return program.functions.flatMap((fn) => found2.get(fn) ?? []);
}
function identityOf(fn) {
  return { function: fn.name, key: fn.key, declared: { path: fn.path, line: fn.base + fn.facts.line } };
}
function inSlots(program, { slots = {} }, add2) {
  const register = (member, callee, unit) => {
    const slot = Object.hasOwn(slots, member) ? slots[member] : void 0;
    if (!slot) return;
    const { role: role2, scope } = slot;
    for (const fn of program.callees(callee, unit)) add2(fn, { in: member, role: role2, ...scope && { scope } });
  };
  for (const { row, unit } of program.tables) for (const [member, fn] of row.functions) register(member, fn, unit);
  for (const { facts, unit } of program.functions)
    for (const { target, value } of facts.stores)
      if (value.form === "function" && value.callee !== void 0)
        register(target.path.slice(target.path.lastIndexOf(".") + 1), value.callee, unit);
}
function inCalls(program, { calls = {} }, add2) {
  for (const { facts, unit } of program.functions) {
    for (const { callee, args } of facts.calls) {
      const call = Object.hasOwn(calls, callee) ? calls[callee] : void 0;
      if (call?.does !== "registers") continue;
      const handed = args[call.argument]?.value;
      if (handed?.form !== "function" || handed.callee === void 0) continue;
      const { role: role2, scope } = call;
      for (const fn of program.callees(handed.callee, unit)) add2(fn, { in: callee, role: role2, ...scope && { scope } });
    }
  }
}
function byName2(program, { functions: functions2 = {} }, add2) {
  const patterns = Object.entries(functions2);
  if (patterns.length === 0) return;
  for (const fn of program.functions) {
    const fits = patterns.find(([pattern]) => stemOf(fn.name, pattern) !== void 0);
    if (fits) add2(fn, { in: fits[0], role: fits[1] });
  }
}
function stemOf(name, pattern) {
  const star = pattern.indexOf("*");
  if (star < 0) return name === pattern ? "" : void 0;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  const fits = name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
  return fits ? name.slice(before.length, name.length - after.length) : void 0;
}

// src/state/handlers/registered-missing.ts
var fewestFilled = 2;
var calleeDepth2 = 4;
function unregistered(program, { slots = {} }, registered, persistent) {
  const filled = new Set(registered.filter(({ in: slot }) => Object.hasOwn(slots, slot)).map(({ in: slot }) => slot));
  if (filled.size < fewestFilled) return [];
  const known4 = new Set(registered.map(({ key }) => key));
  const affixes = [...new Set(registered.flatMap(affixOf))];
  const helpers = withCallees(
    program,
    program.functions.filter(({ key }) => known4.has(key))
  );
  return Object.entries(slots).flatMap(([slot, { role: role2, scope, calls }]) => {
    if (filled.has(slot)) return [];
    const fits = (fn2) => affixes.includes(stemOfSlot(fn2.name, slot)) || fn2.facts.calls.some(({ callee }) => callee === calls);
    const fn = program.functions.find((candidate) => !helpers.has(candidate) && fits(candidate));
    const subject = fn && subjectOf(program, fn, persistent);
    if (!fn || !subject) return [];
    const other = registered.find((r) => r.scope === scope && r.role === opposite[role2]);
    return [
      {
        how: "unregistered",
        ...subject,
        ...identityOf(fn),
        role: role2,
        in: slot,
        ...other && { other: other.function }
      }
    ];
  });
}
var opposite = { encode: "decode", decode: "encode" };
function affixOf({ function: name, in: slot }) {
  const affix = stemOfSlot(name, slot);
  return affix === "" ? [] : [affix];
}
function stemOfSlot(name, slot) {
  const at2 = name.indexOf(slot);
  return at2 < 0 ? "" : `${name.slice(0, at2)}*${name.slice(at2 + slot.length)}`;
}
function withCallees(program, functions2) {
  const depths = new Map(functions2.map((fn) => [fn, 0]));
  for (const [fn, depth] of depths) {
    if (depth >= calleeDepth2) continue;
    for (const { callee } of fn.facts.calls)
      for (const next of program.callees(callee, fn.unit)) if (!depths.has(next)) depths.set(next, depth + 1);
  }
  return depths;
}
function subjectOf(program, fn, persistent) {
  const { objects } = fn.facts;
  const subjects = namedIn(fn.facts).flatMap(
    ([{ object, path }, line]) => {
      const place = objects[object];
      const variable2 = object < 0 ? path : place?.direct && place.root === "global" && path === "" ? place.name : void 0;
      const owner = variable2 === void 0 ? ownerOf(program, fn, object, "") : variableOwner(program, variable2, fn.unit);
      if (owner === void 0 || !(variable2 !== void 0 || path !== "" && persistent.has(owner))) return [];
      const [name = path] = variableName(variable2 ?? path).split(".");
      const isGlobal = Number(variable2 !== void 0 || place?.root === "global");
      return [{ owner, name, at: { path: fn.path, line: fn.base + line }, isGlobal }];
    }
  );
  const [first2] = subjects.sort((a, b) => b.isGlobal - a.isGlobal || a.at.line - b.at.line);
  return first2 && { owner: first2.owner, name: first2.name, at: first2.at };
}
function namedIn({ stores: stores2, calls, reads }) {
  const fields = [
    ...stores2.flatMap(({ target, value, line }) => [target, ...value.fields].map((f) => [f, line])),
    ...calls.flatMap(({ args, line }) => args.flatMap(fieldsOf).map((f) => [f, line])),
    ...reads.map(({ field, line }) => [field, line])
  ];
  const whole = calls.flatMap(
    ({ args, line }) => args.flatMap(({ value }) => value.objects.map((object) => [{ object, path: "" }, line]))
  );
  return [...fields, ...whole];
}
function fieldsOf({ address: address2, value }) {
  return address2 ? [address2, ...value.fields] : value.fields;
}

// src/state/handlers/profiles-store.ts
function movedBy(program, fn, { calls = {} }) {
  const found2 = /* @__PURE__ */ new Map();
  for (const call of fn.facts.calls) {
    const { callee, line, args } = call;
    const rule = Object.hasOwn(calls, callee) ? calls[callee] : void 0;
    if (!rule || rule.does === "registers") continue;
    const { does, scope, argument } = rule;
    const all3 = argument === "result" ? resultsOf(program, fn, call) : handedTo(program, fn, args[argument], does);
    for (const what of all3) {
      const id = argument === "result" ? `${callee} ${what.object}` : `${found2.size}`;
      if (!found2.has(id)) found2.set(id, { does, ...scope && { scope }, callee, line, ...what });
    }
  }
  return [...found2.values()];
}
function resultsOf(program, fn, { callee }) {
  return fn.facts.objects.flatMap(({ origins }, object) => {
    const subject = origins.includes(callee) ? ownerOf(program, fn, object, "") : void 0;
    return subject === void 0 ? [] : [{ object, subject }];
  });
}
function handedTo(program, fn, arg, does) {
  if (!arg) return [];
  const { address: address2 } = arg;
  if (address2 && address2.path !== "") {
    const { object: object2, path } = address2;
    const owner = object2 < 0 ? variableOwner(program, path, fn.unit) : ownerOf(program, fn, object2, "");
    if (owner === void 0) return [];
    const isRecords = does === "guards" && object2 >= 0;
    return [{ object: -1, subject: isRecords ? owner : `${owner}\0${variableName(path)}` }];
  }
  const { callee, objects } = arg.value;
  const given = objects.find((o) => callee !== void 0 && fn.facts.objects[o]?.origins.includes(callee));
  const object = address2?.object ?? given ?? objects[0];
  const subject = object === void 0 ? void 0 : ownerOf(program, fn, object, "");
  return object === void 0 || subject === void 0 ? [] : [{ object, subject }];
}
function servedIn(program, profile) {
  const served = /* @__PURE__ */ new Map();
  for (const fn of program.functions) {
    const subjects = movedBy(program, fn, profile).flatMap(({ does, subject }) => does === "loads" ? [] : [subject]);
    if (subjects.length === 0) continue;
    for (const helped of withCallees(program, [fn]).keys()) {
      const set2 = served.get(helped) ?? /* @__PURE__ */ new Set();
      served.set(helped, set2);
      for (const subject of subjects) set2.add(subject);
    }
  }
  return served;
}
function besideStore(input) {
  const { program, profile, writes, registered } = input;
  const served = servedIn(program, profile);
  return program.functions.flatMap((fn) => {
    if (registered.has(fn.key)) return [];
    const own2 = served.get(fn);
    return [...notStored(program, fn, profile, own2), ...writtenBeside(fn, writes.get(fn) ?? [], own2, input.persistent)];
  });
}
function notStored(program, fn, profile, served) {
  return movedBy(program, fn, profile).flatMap(({ does, object, subject, line, callee }) => {
    if (does !== "loads" || object < 0 || served?.has(subject)) return [];
    const isIt = ({ target }) => target.object === object;
    const store = fn.facts.stores.find((s) => isIt(s) && s.target.path !== "" && s.line >= line);
    if (!store || isHandedOn(program, fn, object)) return [];
    const [name = ""] = store.target.path.split(".");
    const at2 = { path: fn.path, line: fn.base + store.line };
    const common = { how: "not-stored", role: "decode", in: callee };
    return [{ ...common, owner: subject, name: variableName(name), at: at2, ...identityOf(fn) }];
  });
}
function isHandedOn(program, { facts, unit }, object) {
  return facts.calls.some(
    ({ callee, args }) => program.callees(callee, unit).length > 0 && args.some(({ value }) => value.objects.includes(object))
  );
}
function writtenBeside(fn, placed2, served, persistent) {
  const isServed = ({ owner, name }) => served !== void 0 && (served.has(owner) || served.has(`${owner}\0${name.split(".")[0] ?? ""}`));
  const safe = new Set(placed2.filter(isServed).map(({ write }) => write.at.line));
  const found2 = /* @__PURE__ */ new Map();
  for (const { owner, name, write } of placed2) {
    const outlives = owner.startsWith("file:") || persistent.has(owner);
    const id = `${owner}\0${name}`;
    if (!outlives || name.includes(".") || safe.has(write.at.line) || found2.has(id)) continue;
    const common = { how: "beside", role: "touch", in: "" };
    found2.set(id, { ...common, owner, name, at: write.at, ...identityOf(fn) });
  }
  return [...found2.values()];
}

// src/state/handlers/profiles-flat.ts
var mostDepth = 4;
function pointersInStored(program, profile) {
  const found2 = /* @__PURE__ */ new Map();
  for (const fn of program.functions) {
    for (const { does, object, subject, line, callee } of movedBy(program, fn, profile)) {
      if (does !== "stores" || object < 0) continue;
      const at2 = { path: fn.path, line: fn.base + line };
      for (const { owner, name } of pointersIn2(program, subject, 0)) {
        const common = { how: "pointer", role: "encode", in: callee };
        const id = `${owner}\0${name}`;
        if (!found2.has(id)) found2.set(id, { ...common, owner, name, at: at2, ...identityOf(fn) });
      }
    }
  }
  return [...found2.values()];
}
function pointersIn2(program, owner, depth) {
  const fields = depth > mostDepth ? [] : program.records.get(owner)?.facts.fields ?? [];
  return fields.flatMap(({ name, shape, embeds, pointsTo }) => {
    if (embeds !== void 0) return pointersIn2(program, program.recordKey(embeds, -1), depth + 1);
    return shape === "pointer" || pointsTo !== void 0 ? [{ owner, name }] : [];
  });
}

// src/state/handlers/profiles-merge.ts
function countedIn(program, handlers) {
  const counted = /* @__PURE__ */ new Map();
  for (const fn of program.functions) {
    if (handlers.has(fn.key)) continue;
    for (const store of fn.facts.stores)
      if (counts(store))
        for (const { owner, name } of namesOf(program, fn, store.target))
          counted.set(owner, (counted.get(owner) ?? /* @__PURE__ */ new Set()).add(name));
  }
  return counted;
}
function counts({ op: op2, target, value }) {
  return op2 === "++" || op2 === "+=" || op2 === "=" && value.form === "expression" && isMadeFrom(value, target);
}
var isMadeFrom = (value, { object, path }) => value.fields.some((f) => f.object === object && f.path === path);
function namesOf(program, fn, { object, path }) {
  const name = variableName(path);
  if (object < 0) {
    const owner = variableOwner(program, path, fn.unit);
    return owner === void 0 ? [] : [{ owner, name }];
  }
  const steps = path.split(".");
  return steps.flatMap((_, i) => {
    const owner = ownerOf(program, fn, object, steps.slice(0, i).join("."));
    return owner === void 0 ? [] : [{ owner, name: variableName(steps.slice(i).join(".")) }];
  });
}
function overwritten(program, scopes, registered, counted) {
  return registered.flatMap((handler) => {
    const { role: role2, scope } = handler;
    if (role2 !== "merge" && (role2 !== "decode" || scope === void 0 || !scopes.includes(scope))) return [];
    const functions2 = program.functions.filter(({ key }) => key === handler.key);
    return functions2.flatMap(
      (fn) => overwrittenBy(program, fn, counted).map((at2) => breachOf("overwritten", handler, at2))
    );
  });
}
function breachOf(how, { function: name, key, declared, role: role2, in: place }, subject) {
  return { how, ...subject, function: name, key, declared, role: role2, in: place };
}
function overwrittenBy(program, fn, counted) {
  const found2 = /* @__PURE__ */ new Map();
  const look = (target, line) => {
    if (isOfItsOwn(fn, target.object)) return;
    const named2 = countedPart(program, fn, target, counted);
    const id = named2 && `${named2.owner}\0${named2.name}`;
    if (named2 && id !== void 0 && !found2.has(id))
      found2.set(id, { ...named2, at: { path: fn.path, line: fn.base + line } });
  };
  for (const store of fn.facts.stores)
    if (store.op === "=" && store.value.form !== "constant" && !isMadeFrom(store.value, store.target) && !isChosen(fn, store))
      look(store.target, store.line);
  for (const call of fn.facts.calls) {
    const target = copiedTo(call);
    if (target) look(target, call.line);
  }
  return [...found2.values()];
}
function isOfItsOwn({ facts }, object) {
  const place = facts.objects[object];
  if (!place) return false;
  return place.root === "local" && place.direct === true || place.origins.some((name) => allocating2.test(name));
}
var allocating2 = /(alloc|create|_new|^new|dup)(_|$)/i;
function isChosen({ facts }, { target, region }) {
  if (facts.regions[region]?.kind !== "branch") return false;
  const parent = facts.regions[region]?.parent;
  return facts.reads.some(
    ({ field, use: use3, region: at2 }) => use3 === "condition" && at2 === parent && field.object === target.object && field.path === target.path
  );
}
function copiedTo({ callee, args: [first2] }) {
  if (!/^mem(cpy|move)$/.test(libraryName(callee)) || !first2) return void 0;
  const [object] = first2.value.objects;
  return first2.address ?? (object === void 0 ? void 0 : { object, path: "", record: "" });
}
function countedPart(program, fn, target, counted) {
  const { object, path } = target;
  const [named2] = path === "" ? [] : namesOf(program, fn, target);
  if (named2 && counted.get(named2.owner)?.has(named2.name)) return named2;
  if (object < 0) return void 0;
  const whole = ownerOf(program, fn, object, "");
  const inner = whole === void 0 || path === "" ? whole : embeddedRecord(program, whole, path, fn.unit);
  const [first2] = inner !== void 0 && counted.get(inner) || [];
  if (inner === void 0 || first2 === void 0) return void 0;
  return named2 ?? { owner: inner, name: first2 };
}
function countedApart(program, scopes, profile) {
  return program.functions.flatMap((fn) => {
    const moved = movedBy(program, fn, profile).filter(({ scope }) => scope !== void 0 && scopes.includes(scope));
    return moved.flatMap((load) => {
      if (load.does !== "loads") return [];
      const back = moved.find(
        ({ does, object, line }) => does === "stores" && object === load.object && line > load.line
      );
      const between = fn.facts.stores.filter(
        ({ target, line }) => target.object === load.object && back && line >= load.line && line <= back.line
      );
      return between.filter(counts).flatMap(({ target, line }) => {
        const [named2] = namesOf(program, fn, target);
        const at2 = { path: fn.path, line: fn.base + line };
        const handler = { ...identityOf(fn), role: "encode", in: back?.callee ?? load.callee };
        return named2 ? [breachOf("counted-apart", handler, { ...named2, at: at2 })] : [];
      });
    });
  });
}

// src/state/handlers/profiles-use.ts
function activeProfiles(program, { chosen, known: known4 }) {
  const named2 = new Set(chosen.map(({ name }) => name));
  const seen = known4.filter((profile) => !named2.has(profile.name) && isSeen(program, profile));
  const active = (by) => (profile) => ({
    profile,
    by,
    registered: registrationsIn(program, profile)
  });
  return [...chosen.map(active("settings")), ...seen.map(active("inferred"))];
}
function isSeen(program, { seen = [] }) {
  return seen.length > 0 && seen.every(
    (name) => program.functions.some(
      ({ facts, unit }) => facts.calls.some(({ callee }) => callee === name) && program.callees(name, unit).length === 0
    )
  );
}
function registeredHandlers(active) {
  return active.flatMap(
    ({ profile, registered }) => registered.map(({ function: name, role: role2 }) => ({
      function: name,
      role: role2,
      source: { path: `profile ${profile.name}`, line: 1 }
    }))
  );
}
function frameworkUse({ profile, by, registered: found2 }, input) {
  const lists = new Set(input.handlers.map(({ key, role: role2 }) => `${role2} ${key}`));
  const registered = found2.filter(({ in: place, key, role: role2 }) => !place.includes("*") || lists.has(`${role2} ${key}`));
  const { name, title, obligations, excluded = [] } = profile;
  const carriers = carriersIn(input.program, profile);
  const breaches = breachesOf(profile, registered, input);
  return { name, title, by, asks: obligations, excluded, registered, carriers, breaches };
}
function breachesOf(profile, registered, { program, writes, persistent }) {
  const { registered: asked, merge, flat, "through-store": store } = profile.obligations;
  const missing2 = asked ? unregistered(program, profile, registered, persistent) : [];
  const meant = [...registered, ...missing2.map((breach) => meantAs(profile, breach))];
  const keys = new Set(meant.map(({ key }) => key));
  return [
    ...missing2,
    ...merge ? overwritten(program, merge, meant, countedIn(program, keys)) : [],
    ...merge ? countedApart(program, merge, profile) : [],
    ...flat ? pointersInStored(program, profile) : [],
    ...store ? besideStore({ program, profile, writes, persistent, registered: keys }) : []
  ];
}
function meantAs({ slots = {} }, { function: name, key, role: role2, in: slot, declared }) {
  const scope = slots[slot]?.scope;
  return { function: name, key, role: role2, in: slot, declared, ...scope && { scope } };
}
function profileWriters(active, { program, writes }) {
  return active.flatMap(
    ({ profile: { writers: writers2 = [] } }) => writers2.flatMap((pattern) => {
      const functions2 = program.functions.filter(({ name }) => stemOf(name, pattern) !== void 0);
      const fields = union2(functions2.map((fn) => byOwner(writes.get(fn) ?? [])));
      if (functions2.length < fewestWriters) return [];
      return [...fields].map(
        ([owner, of]) => ({ kind: "table", name: pattern, key: `writers ${pattern}`, owner, fields: of })
      );
    })
  );
}
var fewestWriters = 2;
var roleOf = {
  stores: "encode",
  loads: "decode",
  merges: "merge",
  guards: "touch"
};
function carriersIn(program, profile) {
  const found2 = /* @__PURE__ */ new Map();
  for (const fn of program.functions)
    for (const { does, scope, callee } of movedBy(program, fn, profile))
      found2.set(`${fn.key}\0${callee}`, {
        ...identityOf(fn),
        role: roleOf[does],
        ...scope && { scope },
        in: callee
      });
  return [...found2.values()];
}

// src/state/persistence.ts
function persistentRecords(program) {
  const found2 = /* @__PURE__ */ new Set();
  const todo = [];
  const add2 = (tag, unit) => {
    if (tag === void 0) return;
    const key = program.recordKey(tag, unit);
    if (found2.has(key)) return;
    found2.add(key);
    todo.push(key);
  };
  for (const v of program.variables.values()) {
    add2(v.facts.embeds, -1);
    add2(v.facts.pointsTo, -1);
  }
  for (const fn of program.functions) {
    for (const object of fn.facts.objects) {
      if (!object.direct && object.record !== null && object.origins.length > 0) add2(object.record, fn.unit);
    }
  }
  for (let key = todo.pop(); key !== void 0; key = todo.pop()) {
    for (const field of program.records.get(key)?.facts.fields ?? []) {
      add2(field.embeds, -1);
      add2(field.pointsTo, -1);
    }
  }
  return found2;
}

// src/state/scratch.ts
function scratchElements(program, effects) {
  const scratch = /* @__PURE__ */ new Set();
  const kept = /* @__PURE__ */ new Set();
  for (const fn of program.functions) {
    for (const [id, mentions2] of mentionsIn(program, effects.inUnit(fn.unit), fn)) {
      const key = id.slice(id.indexOf("\0") + 1);
      const answer2 = judged(fn, mentions2);
      if (answer2 === "kept") kept.add(key);
      else if (answer2 === "scratch") scratch.add(key);
    }
  }
  for (const key of kept) scratch.delete(key);
  return scratch;
}
function judged(fn, mentions2) {
  const order = { set: 0, part: 1, use: 2 };
  const sorted = [...mentions2].sort((a, b) => a.line - b.line || order[a.kind] - order[b.kind]);
  const uses = sorted.filter((m) => m.kind === "use");
  const first2 = sorted.find((m) => m.kind !== "part");
  if (!first2) return "nothing";
  if (first2.kind !== "set") return "kept";
  if (!uses.every((use3) => isWithin(fn, use3.region, first2.region))) return "kept";
  return uses.length > 0 ? "scratch" : "nothing";
}
function isWithin(fn, region, outer) {
  for (let r = region; r >= 0; r = fn.facts.regions[r]?.parent ?? -1) if (r === outer) return true;
  return false;
}
function mentionsIn(program, callees, fn) {
  const found2 = /* @__PURE__ */ new Map();
  const add2 = (ref, mention) => {
    for (const { key, isAll } of elementsAt(program, fn, ref)) {
      const id = `${ref.object}\0${key}`;
      const list3 = found2.get(id) ?? [];
      found2.set(id, list3);
      list3.push(mention.kind === "set" && !isAll ? { ...mention, kind: "part" } : mention);
    }
  };
  const { stores: stores2, reads, calls } = fn.facts;
  for (const { target, op: op2, value, line, region } of stores2) {
    if (target.path !== "") add2(target, { line, region, kind: op2 === "=" ? "set" : "use" });
    for (const field of value.fields) add2(field, { line: line - 1, region, kind: "use" });
  }
  for (const { field, line, region } of reads) add2(field, { line, region, kind: "use" });
  for (const call of calls) {
    const isOutside = program.callees(call.callee, fn.unit).length === 0;
    call.args.forEach((arg, index) => {
      const { line, region } = call;
      for (const field of arg.value.fields) add2(field, { line, region, kind: "use" });
      if (!arg.address) return;
      const fills2 = isOutside && !growing.test(libraryName(call.callee)) && callees.writes(call.callee, index);
      add2(arg.address, { line, region, kind: fills2 ? "set" : "use" });
      if (fills2) add2(arg.address, { line, region, kind: "use" });
    });
  }
  return found2;
}
var growing = /cat$|scanf$/;

// src/state/classify.ts
function classifyFromFacts(input) {
  const { program } = input;
  const effects = createEffects(program);
  const profiles = activeProfiles(program, input.profiles ?? noProfiles);
  const context = {
    program,
    effects,
    raw: /* @__PURE__ */ new Map(),
    declared: [...input.handlers ?? [], ...registeredHandlers(profiles)]
  };
  const families = flagFamilies(program);
  const handlers = [];
  const constructors = [];
  for (const fn of program.functions) {
    handlers.push(...handlersOf(context, fn), ...flagHandlers(fn, families));
    constructors.push(...constructorsOf(context, fn));
  }
  handlers.push(...constructorHandlers(constructors));
  const writes = new Map(program.functions.map((fn) => [fn, writesOf(program, effects, fn)]));
  const persistent = persistentRecords(program);
  const own2 = handlers.filter((h) => isOwnOwner(program, h.owner) && isOwn(h.declared.path));
  return {
    program: program.name,
    revision: input.revision,
    elements: elementsOf(program, families, usesOf2(program, effects)),
    handlers: own2.map((h) => withText(h, input.lineText)),
    writers: [...writerClasses(program, writes), ...profileWriters(profiles, { program, writes })].filter(
      (c) => isOwnOwner(program, c.owner)
    ),
    persistent,
    flagUses: flagUses(program, families),
    limitations: input.limitations,
    status: "complete",
    precision: "fields",
    counts: null,
    reached: /* @__PURE__ */ new Map(),
    held: /* @__PURE__ */ new Map(),
    recordBytes: bytesOfRecords(program, persistent),
    scratch: scratchElements(program, effects),
    ...profiles.length > 0 && {
      frameworks: profiles.map((profile) => frameworkUse(profile, { program, writes, persistent, handlers: own2 }))
    }
  };
}
function bytesOfRecords(program, persistent) {
  const bytes2 = /* @__PURE__ */ new Map();
  for (const { key, path, facts } of program.records.values())
    if (facts.size !== void 0 && isOwn(path) && persistent.has(key)) bytes2.set(key, facts.size);
  return bytes2;
}
function isOwnOwner(program, owner) {
  if (owner.startsWith("file:")) return isOwn(owner.slice("file:".length));
  const record = program.records.get(owner);
  return record === void 0 || isOwn(record.path);
}
function withText(handler, lineText) {
  const covers2 = /* @__PURE__ */ new Map();
  for (const [name, coverage] of handler.covers) {
    const text2 = lineText(coverage.at.path, coverage.at.line)?.trim();
    covers2.set(name, text2?.endsWith(";") ? { ...coverage, text: text2 } : coverage);
  }
  return { ...handler, covers: covers2 };
}

// src/revision.ts
import { createHash as createHash2 } from "node:crypto";

// src/state/attribution.ts
var Attribution = class {
  /** Variables, and the heap and library memory that was asked for. */
  elements = /* @__PURE__ */ new Map();
  program;
  lifetimes;
  precision;
  isPointer;
  places = [];
  holders = /* @__PURE__ */ new Map();
  /** The members of equal places are one list. */
  memberKeys = /* @__PURE__ */ new WeakMap();
  heapKeys;
  /** `isPointer`: by its declared type. */
  constructor(program, lifetimes, precision, isPointer) {
    this.program = program;
    this.lifetimes = lifetimes;
    this.precision = precision;
    this.isPointer = isPointer;
    this.heapKeys = heapKeys(program);
    for (const info of program.objects) {
      if (info.kind === "variable") this.variable(info);
      else if (info.kind === "local" && lifetimes.isLoopLocal(info)) this.loopLocal(info);
    }
  }
  /** Elements of these bytes; none for the stack. */
  of({ object, offset, size }) {
    const places = this.places[object] ?? /* @__PURE__ */ new Map();
    this.places[object] = places;
    const place = `${offset} ${size}`;
    const known4 = places.get(place);
    if (known4) return known4;
    const keys = distinct3(this.keys(object, offset, size));
    places.set(place, keys);
    return keys;
  }
  keys(object, offset, size) {
    const info = this.program.objects[object];
    switch (info?.kind) {
      case "variable":
        return [this.variable(info), ...this.members(object, offset, size)];
      case "local":
        return this.lifetimes.isLoopLocal(info) ? [this.loopLocal(info), ...this.members(object, offset, size)] : [];
      case "external":
        return [this.external(info.name)];
      case "heap":
        return this.heap(info, object, offset, size);
      default:
        return [];
    }
  }
  members(object, offset, size) {
    if (this.precision === "paper") return [];
    const members = this.program.membersAt(object, offset, size);
    const keys = this.memberKeys.get(members) ?? members.map(({ record, field }) => elementKey(record, field));
    this.memberKeys.set(members, keys);
    return keys;
  }
  heap(info, object, offset, size) {
    const members = this.members(object, offset, size);
    if (members.length > 0) return members;
    const holders = this.holders.get(object) ?? this.holding(object);
    this.holders.set(object, holders);
    if (holders.length > 0) return holders;
    const key = this.heapKeys.get(object) ?? "";
    const name = key.slice(key.indexOf("::") + 2);
    this.add(key, { name, type: info.type ?? "void", storage: "heap", declared: info.at });
    return [key];
  }
  /** Elements whose memory points to a heap object, be it through other heap memory that is no element. */
  holding(object) {
    const found2 = /* @__PURE__ */ new Set();
    const seen = /* @__PURE__ */ new Set([object]);
    for (const at2 of seen) {
      for (const holder of this.lifetimes.holdersOf(at2)) {
        const heap = this.program.objects[holder.object]?.kind === "heap";
        const members = this.members(holder.object, holder.offset, 1);
        const whole = heap || members.length > 0;
        const keys = whole ? members : this.of({ object: holder.object, offset: holder.offset, size: 1 });
        for (const key of keys) found2.add(key);
        if (heap && keys.length === 0 && seen.size < mostLinks) seen.add(holder.object);
      }
    }
    const pointers = [...found2].filter((key) => this.elements.has(key) || this.isPointer(key));
    return pointers.length > 0 ? pointers : [...found2];
  }
  variable({ key, name, storage, type, declared }) {
    const own2 = storage === "global" ? `${declared.path}::${name}` : key;
    this.add(own2, { name: own2.slice(own2.indexOf("::") + 2), type, storage, declared });
    return own2;
  }
  loopLocal(info) {
    const name = `${this.program.functions[info.function]?.name ?? "?"}::${info.name}`;
    const key = `${info.declared.path}::${name}`;
    const storage = info.parameter === "parameter" ? "loop-parameter" : "loop-local";
    this.add(key, { name, type: info.type, storage, declared: info.declared });
    return key;
  }
  external(name) {
    const key = `external ${name}`;
    this.add(key, { name, type: "", storage: "external", declared: { path: "", line: 0 } });
    return key;
  }
  add(key, element) {
    if (!this.elements.has(key)) this.elements.set(key, element);
  }
};
function distinct3(keys) {
  const set2 = new Set(keys);
  return set2.size === keys.length ? keys : [...set2];
}
var mostLinks = 64;
function heapKeys(program) {
  const counts2 = /* @__PURE__ */ new Map();
  const keys = /* @__PURE__ */ new Map();
  program.objects.forEach((info, object) => {
    if (info.kind !== "heap") return;
    const owner = `${info.at.path}::${program.functions[info.function]?.name ?? "?"}`;
    const number = (counts2.get(owner) ?? 0) + 1;
    counts2.set(owner, number);
    keys.set(object, `${owner}::heap@${number}`);
  });
  return keys;
}

// src/state/context-limitations.ts
function contextLimitations(program, packets, entries2) {
  const main = program.functions.find(({ name }) => name === "main") ?? program.functions[0];
  const at2 = { path: main?.path ?? "", line: main?.line ?? 0 };
  return [...unknownEntries(program, entries2, at2), receiverLimitation(packets, at2)];
}
function receiverLimitation(packets, at2) {
  const [first2] = packets.receivers;
  if (packets.certainty === "none") {
    const detail2 = "nothing was found that receives packets: name the functions that handle them (--entry packet=FUNCTION, or entries: { packet: [FUNCTION] } in the settings)";
    return { kind: "no-receiver", ...at2, effect: "may-miss", detail: detail2 };
  }
  if (packets.certainty === "possible" && first2) {
    const detail2 = `packets are taken to come in through ${first2.external}(), which may as well read files`;
    return { kind: "possible-receiver", path: first2.path, line: first2.line, effect: "may-add", detail: detail2 };
  }
  const detail = "packet-processing procedures are those that can be reached from where packets come in: memory is not told apart, so there is no slice";
  return { kind: "reachability", ...at2, effect: "may-add", detail };
}
function unknownEntries(program, entries2, at2) {
  const known4 = new Set(program.functions.flatMap(({ name, key }) => [name, key]));
  return ["packet", "timer", "control", "peer"].flatMap(
    (kind2) => entries2[kind2].filter((name) => !known4.has(name)).map((name) => {
      const detail = `the settings name ${name}() as an entry for ${kind2}; the program does not define it`;
      return { kind: "unknown-entry", ...at2, effect: "may-miss", detail };
    })
  );
}

// src/state/loops.ts
var isIn = ({ line }, { first: first2, last: last2 }) => first2 <= line && line <= last2;
function calleesOf({ calls, closed: closed2 }) {
  return calls.map((sites) => calledFrom(sites, closed2));
}
function calledFrom(sites, closed2) {
  const found2 = /* @__PURE__ */ new Set();
  for (const { callees } of sites) for (const callee of callees) if (!closed2.has(callee)) found2.add(callee);
  return [...found2];
}
function reachable(callees, functions2) {
  const found2 = new Set(functions2);
  for (const fn of found2) for (const callee of callees[fn] ?? []) found2.add(callee);
  return found2;
}

// src/state/packet-loops.ts
var mainShare = 2;
var LoopSearch = class {
  packetLoops = [];
  restartLoops = [];
  frames = /* @__PURE__ */ new Set();
  input;
  callees;
  kinds;
  /** Functions that receive by a call, or are named to. */
  receiving;
  /** Functions that wait outside of their loops. */
  waiting;
  /** Functions that hold, or lead to, a loop that waits. */
  aboveWaitLoops;
  /** Packet loops by function. */
  found = /* @__PURE__ */ new Map();
  blocking = [];
  waitLoops = [];
  judged = /* @__PURE__ */ new Set();
  sizes = /* @__PURE__ */ new Map();
  loops = /* @__PURE__ */ new Map();
  constructor(input, kinds5) {
    this.input = input;
    this.callees = calleesOf(input);
    this.kinds = kinds5;
    const all3 = input.calls.map((_, fn) => fn);
    const receiving3 = all3.filter((fn) => this.callsOf(fn).some((call) => kinds5.receives(call)));
    this.receiving = /* @__PURE__ */ new Set([...input.entries, ...receiving3]);
    const direct = (fn, call) => !this.leadingLoops(fn).some((loop3) => isIn(call, loop3));
    const waits2 = all3.filter((fn) => this.callsOf(fn).some((call) => kinds5.waits(call) && direct(fn, call)));
    this.waiting = this.callersOf(new Set(waits2), direct);
    const holders = all3.filter((fn) => this.leadingLoops(fn).some((loop3) => this.waitsIn(loop3)));
    this.aboveWaitLoops = this.callersOf(new Set(holders), () => true);
  }
  run() {
    const seen = /* @__PURE__ */ new Set();
    for (const root of this.input.roots) this.descend(root, seen);
    this.choose();
    this.traceFrames();
  }
  callsOf(fn) {
    return this.input.calls[fn] ?? [];
  }
  callsIn(loop3) {
    return this.callsOf(loop3.fn).filter((call) => isIn(call, loop3));
  }
  /** Functions that the calls lead to. */
  reachable(calls) {
    return reachable(this.callees, calledFrom(calls, this.input.closed));
  }
  /** Loops of a function that lead to a receiver, outermost first. */
  leadingLoops(fn) {
    const known4 = this.loops.get(fn);
    if (known4) return known4;
    const ranges = (this.input.program.functions[fn]?.loops ?? []).map(([first2, last2]) => ({ fn, first: first2, last: last2 }));
    const leading = ranges.filter((loop3) => this.callsIn(loop3).some((call) => this.leads(call))).sort((a, b) => b.last - b.first - (a.last - a.first));
    this.loops.set(fn, leading);
    return leading;
  }
  leads(call) {
    return this.kinds.receives(call) || this.next(call).length > 0;
  }
  next(call) {
    return call.callees.filter((callee) => this.kinds.towards.has(callee) && !this.input.closed.has(callee));
  }
  /** Each turn of the loop waits, not only inner loops of it. */
  waitsIn(loop3) {
    const inner = this.leadingLoops(loop3.fn).filter((other) => isWithin2(other, loop3));
    return this.callsIn(loop3).some((call) => {
      if (inner.some((other) => isIn(call, other))) return false;
      return this.kinds.waits(call) || call.callees.some((fn) => this.waiting.has(fn) && !this.input.closed.has(fn));
    });
  }
  /** From a function that runs once down to the first loops that turn with the packets. */
  descend(root, seen) {
    const todo = [root];
    for (let fn = todo.pop(); fn !== void 0; fn = todo.pop()) {
      if (seen.has(fn) || !this.kinds.towards.has(fn)) continue;
      seen.add(fn);
      const closedLoops = this.judgeLoops(fn);
      for (const call of this.callsOf(fn)) {
        if (closedLoops.some((loop3) => isIn(call, loop3))) continue;
        if (this.kinds.calledBack(call)) this.add({ fn, first: call.line, last: call.line });
        todo.push(...this.next(call));
      }
    }
  }
  /** The loops of a function that need no further look. */
  judgeLoops(fn) {
    const done = [];
    for (const loop3 of this.leadingLoops(fn)) {
      if (done.some((outer) => isWithin2(loop3, outer))) continue;
      const waits2 = this.waitsIn(loop3);
      if (waits2 && !this.isAround(loop3)) {
        this.waitLoops.push(loop3);
        done.push(loop3);
      } else if (!waits2 && !this.holdsWaitLoop(loop3)) {
        this.blocking.push(loop3);
        done.push(loop3);
      }
    }
    return done;
  }
  /** A loop inside that waits as well does at least half of what this one does. */
  isAround(loop3) {
    this.judged.add(loop3);
    const least = this.reachOf(loop3) / 2;
    const within4 = [loop3.fn, ...this.reachable(this.callsIn(loop3))];
    const inner = new Set(within4.flatMap((fn) => this.leadingLoops(fn)));
    for (const other of inner) {
      if (this.judged.has(other) || other.fn === loop3.fn && !isWithin2(other, loop3)) continue;
      if (this.waitsIn(other) && this.reachOf(other) >= least) return true;
    }
    return false;
  }
  holdsWaitLoop(loop3) {
    if (this.leadingLoops(loop3.fn).some((other) => isWithin2(other, loop3) && this.waitsIn(other))) return true;
    return this.callsIn(loop3).some((call) => call.callees.some((callee) => this.aboveWaitLoops.has(callee)));
  }
  add(loop3) {
    this.found.set(loop3.fn, [...this.found.get(loop3.fn) ?? [], loop3]);
    this.packetLoops.push(loop3);
  }
  /** The main ones, and those with receivers that none of these have: those that wait first, the larger first. */
  choose() {
    const bySize = (a, b) => this.reachOf(b) - this.reachOf(a);
    const most = Math.max(0, ...this.waitLoops.map((loop3) => this.reachOf(loop3)));
    const covered = /* @__PURE__ */ new Set();
    for (const loop3 of [...this.waitLoops.toSorted(bySize), ...this.blocking.toSorted(bySize)]) {
      const receivers2 = this.receiversIn(loop3);
      const main = this.waitLoops.includes(loop3) && this.reachOf(loop3) * mainShare >= most;
      if (!main && receivers2.every((fn) => covered.has(fn))) continue;
      for (const fn of receivers2) covered.add(fn);
      this.add(loop3);
    }
  }
  /** Functions that receive, by a call, from within a loop. */
  receiversIn(loop3) {
    const calls = this.callsIn(loop3);
    const own2 = calls.some((call) => this.kinds.receives(call)) ? [loop3.fn] : [];
    const below = [...this.reachable(calls)].filter((fn) => this.receiving.has(fn));
    return [...own2, ...below];
  }
  isInPacketLoop(fn, call) {
    return this.found.get(fn)?.some((loop3) => isIn(call, loop3)) ?? false;
  }
  /** From the roots down to the main packet loops: not to those of handshakes, which reach little. */
  traceFrames() {
    const sizes = this.packetLoops.map((loop3) => this.reachOf(loop3));
    const least = Math.max(0, ...sizes) / mainShare;
    const main = this.packetLoops.filter((_, i) => (sizes[i] ?? 0) >= least);
    const leading = this.callersOf(new Set(main.map(({ fn }) => fn)), (fn, call) => !this.isInPacketLoop(fn, call));
    const todo = this.input.roots.filter((root) => leading.has(root));
    for (let fn = todo.pop(); fn !== void 0; fn = todo.pop()) {
      if (this.frames.has(fn)) continue;
      this.frames.add(fn);
      for (const call of this.callsOf(fn)) {
        if (!this.isInPacketLoop(fn, call)) todo.push(...call.callees.filter((callee) => leading.has(callee)));
      }
      this.restartLoops.push(...this.restartsIn(fn, leading, main));
    }
  }
  /** How many functions run in a loop, those that a library calls back from there among them. */
  reachOf(loop3) {
    const known4 = this.sizes.get(loop3);
    if (known4 !== void 0) return known4;
    const { program } = this.input;
    const called = program.callbacks.filter(
      ({ as, by, registered }) => as === "packet" && by === loop3.fn && isIn(registered, loop3)
    );
    const direct = called.flatMap((callback2) => [...this.callsOf(callback2.function)]);
    const size = this.reachable([...this.callsIn(loop3), ...direct]).size + called.length;
    this.sizes.set(loop3, size);
    return size;
  }
  restartsIn(fn, leading, main) {
    const packetLoops = this.found.get(fn) ?? [];
    return this.leadingLoops(fn).filter((loop3) => {
      if (packetLoops.some((other) => other.first <= loop3.first && loop3.last <= other.last)) return false;
      if (main.some((other) => other.fn === fn && loop3.first <= other.first && other.last <= loop3.last)) return true;
      return this.callsOf(fn).some((call) => isIn(call, loop3) && call.callees.some((callee) => leading.has(callee)));
    });
  }
  /** `targets`, and all functions with calls by which they can be reached. */
  callersOf(targets, follows) {
    const callers = this.input.calls.map(() => []);
    this.input.calls.forEach((sites, fn) => {
      for (const call of sites) {
        if (!follows(fn, call)) continue;
        for (const callee of call.callees) if (!this.input.closed.has(callee)) callers[callee]?.push(fn);
      }
    });
    const found2 = new Set(targets);
    for (const fn of found2) for (const caller of callers[fn] ?? []) found2.add(caller);
    return found2;
  }
};
var isWithin2 = (inner, outer) => inner !== outer && outer.first <= inner.first && inner.last <= outer.last;

// src/state/packets.ts
function findPackets(input) {
  const { calls, entries: entries2 } = input;
  const certain = callsWith(calls, (name) => receiving2(name) === "certain");
  const receivers2 = certain.length > 0 ? certain : callsWith(calls, (name) => receiving2(name) !== void 0);
  const towards = leadingTo(input, [...receivers2.map(({ fn }) => fn), ...entries2]);
  const search = new LoopSearch(input, {
    towards,
    receives: (call) => call.externals.some((name) => receivers2.length > 0 && isAmong(name, certain.length > 0)),
    waits: (call) => call.externals.some(waits),
    calledBack: (call) => call.externals.some(callsBack)
  });
  search.run();
  const known4 = receivers2.length > 0 || entries2.length > 0;
  return {
    receivers: receivers2,
    certainty: !known4 ? "none" : certain.length > 0 || entries2.length > 0 ? "certain" : "possible",
    packetLoops: search.packetLoops,
    restartLoops: search.restartLoops,
    frames: search.frames,
    towards
  };
}
var isAmong = (name, certainOnly) => certainOnly ? receiving2(name) === "certain" : receiving2(name) !== void 0;
function receiving2(name) {
  let best;
  for (const effect2 of externalModel(name)?.effects ?? []) {
    if (effect2.kind === "receives-callback") return "certain";
    if (effect2.kind !== "receives") continue;
    if (effect2.certainty === "certain") return "certain";
    best = "possible";
  }
  return best;
}
var callsBack = (name) => externalModel(name)?.effects.some(({ kind: kind2 }) => kind2 === "receives-callback") ?? false;
var waiting = /^(__)?(p?poll(_chk)?|p?select|epoll_p?wait2?|kevent|event_(base_)?(loop|dispatch)|ev_run|uv_run)$/;
var waits = (name) => waiting.test(name) || callsBack(name);
function callsWith(calls, is) {
  return calls.flatMap(
    (sites, fn) => sites.flatMap(({ path, line, externals }) => {
      const external = externals.find(is);
      return external === void 0 ? [] : [{ fn, path, line, external }];
    })
  );
}
function leadingTo({ calls, closed: closed2 }, targets) {
  const callers = calls.map(() => []);
  calls.forEach((sites, fn) => {
    for (const { callees } of sites) for (const callee of callees) if (!closed2.has(callee)) callers[callee]?.push(fn);
  });
  const found2 = new Set(targets);
  for (const fn of found2) for (const caller of callers[fn] ?? []) found2.add(caller);
  return found2;
}

// src/state/spread.ts
var Spread = class {
  calls;
  closed;
  loops = /* @__PURE__ */ new Map();
  seeds = {
    everywhere: /* @__PURE__ */ new Map(),
    "outside-loops": /* @__PURE__ */ new Map()
  };
  /** Functions that hold the loop in which a context begins. */
  holders = /* @__PURE__ */ new Map();
  reached = /* @__PURE__ */ new Map();
  sets;
  constructor(program, calls, closed2, packetLoops) {
    this.calls = calls;
    this.closed = closed2;
    this.sets = new Int32Array(program.functions.length).fill(-1);
    for (const loop3 of packetLoops) this.loops.set(loop3.fn, [...this.loops.get(loop3.fn) ?? [], loop3]);
  }
  everywhere(context, fn, reason) {
    this.seed(context, "everywhere", fn, reason);
  }
  /** Code that runs once: what it does in a packet loop is not of this context. */
  once(context, fn, reason) {
    this.seed(context, "outside-loops", fn, reason);
  }
  loop(context, { fn }, reason) {
    const holders = this.holders.get(context) ?? /* @__PURE__ */ new Map();
    this.holders.set(context, holders);
    if (!holders.has(fn)) holders.set(fn, reason);
  }
  seed(context, follows, fn, reason) {
    const seeds = this.seeds[follows].get(context) ?? /* @__PURE__ */ new Map();
    this.seeds[follows].set(context, seeds);
    if (!seeds.has(fn)) seeds.set(fn, reason);
  }
  packetLoopsOf(fn) {
    return this.loops.get(fn) ?? [];
  }
  isInPacketLoop(fn, line) {
    return this.loops.get(fn)?.some((loop3) => isIn({ line }, loop3)) ?? false;
  }
  /** A bit for each context in which all of the function may run. */
  of(fn) {
    const known4 = this.sets[fn] ?? -1;
    if (known4 >= 0) return known4;
    let set2 = 0;
    contexts.forEach((context, bit2) => {
      if (this.reach(context).has(fn)) set2 |= 1 << bit2;
    });
    this.sets[fn] = set2;
    return set2;
  }
  /** A function that holds the loop is reached by that first. */
  reasons(fn) {
    return contexts.flatMap((context) => {
      const reason = this.holders.get(context)?.get(fn) ?? this.reach(context).get(fn);
      return reason ? [[context, reason]] : [];
    });
  }
  reach(context) {
    const known4 = this.reached.get(context);
    if (known4) return known4;
    const found2 = /* @__PURE__ */ new Map();
    for (const follows of ["everywhere", "outside-loops"]) this.walk(context, found2, follows);
    this.reached.set(context, found2);
    return found2;
  }
  walk(context, found2, follows) {
    const todo = [];
    const add2 = (fn, reason) => {
      const barred = context === "packet" && reason.kind === "call" && this.closed.has(fn);
      if (barred || found2.has(fn)) return;
      found2.set(fn, reason);
      todo.push(fn);
    };
    for (const [fn, reason] of this.seeds[follows].get(context) ?? []) add2(fn, reason);
    for (const fn of todo) {
      for (const { callees, path, line } of this.calls[fn] ?? []) {
        if (follows === "outside-loops" && this.isInPacketLoop(fn, line)) continue;
        for (const callee of callees) add2(callee, { kind: "call", from: fn, path, line });
      }
    }
  }
};

// src/state/contexts.ts
var bitOf2 = (context) => 1 << contexts.indexOf(context);
var contextsOf = (set2) => contexts.filter((context) => (set2 & bitOf2(context)) !== 0);
function programContexts(program, entries2) {
  const all3 = program.functions.map((_, fn) => program.callsOf(fn));
  const mains = functionsNamed(program, ["main"]).filter((fn) => !program.functions[fn]?.static);
  const threads = program.callbacks.filter(({ as }) => as === "thread").map((callback2) => callback2.function);
  const named2 = {
    packet: functionsNamed(program, entries2.packet),
    timer: functionsNamed(program, entries2.timer),
    control: functionsNamed(program, entries2.control),
    peer: functionsNamed(program, entries2.peer)
  };
  const closed2 = /* @__PURE__ */ new Set([...named2.timer, ...named2.control, ...named2.peer]);
  const packets = findPackets({ program, calls: all3, roots: [...mains, ...threads], entries: named2.packet, closed: closed2 });
  const ends = (fn, line) => !packets.frames.has(fn) && (program.functions[fn]?.endings?.some(([first2, last2]) => first2 <= line && line <= last2) ?? false);
  const calls = all3.map((list3, fn) => list3.filter(({ line }) => !ends(fn, line)));
  const spread = new Spread(program, calls, closed2, packets.packetLoops);
  const seeds = { program, calls, packets, mains, named: named2, spread };
  seedPackets(seeds);
  seedCallbacks(seeds);
  seedStartup(seeds);
  seedEndings(all3, calls, spread);
  const lines = linesOf(program, packets, spread);
  return {
    packets,
    calls: all3,
    ...lines,
    at: (fn, place) => ends(fn, place.line) ? bitOf2("startup") : lines.at(fn, place),
    reasons: (fn) => spread.reasons(fn),
    limitations: contextLimitations(program, packets, entries2)
  };
}
function functionsNamed(program, names) {
  if (names.length === 0) return [];
  return program.functions.flatMap(({ name, key }, fn) => names.includes(name) || names.includes(key) ? [fn] : []);
}
function seedPackets({ program, calls, packets, mains, named: named2, spread }) {
  for (const kind2 of ["packet", "timer", "control", "peer"])
    for (const fn of named2[kind2]) spread.everywhere(kind2, fn, { kind: "entry" });
  for (const loop3 of packets.packetLoops) {
    spread.loop("packet", loop3, { kind: "loop", path: program.functions[loop3.fn]?.path ?? "", line: loop3.first });
    for (const call of calls[loop3.fn] ?? []) {
      if (!isIn(call, loop3)) continue;
      const reason = { kind: "call", from: loop3.fn, path: call.path, line: call.line };
      for (const callee of call.callees) spread.everywhere("packet", callee, reason);
    }
  }
  const found2 = named2.packet.length + packets.packetLoops.length > 0;
  if (found2 || packets.certainty === "none" || program.callbacks.some(({ as }) => as === "packet")) return;
  const once2 = mains.filter((fn) => packets.towards.has(fn));
  const exported = program.functions.flatMap((fn, number) => fn.static ? [] : [number]);
  for (const fn of once2.length > 0 ? once2 : exported) spread.everywhere("packet", fn, { kind: "exported" });
}
var timerSignals = [14, 26, 27];
function seedCallbacks({ program, packets, named: named2, spread }) {
  const settled2 = /* @__PURE__ */ new Set([...named2.timer, ...named2.control, ...named2.peer]);
  for (const callback2 of program.callbacks) {
    const context = contextOf(callback2, packets);
    if (context === void 0) continue;
    if (callback2.as === "signal" && callback2.signal === void 0 && settled2.has(callback2.function)) continue;
    const reason = { kind: "callback", external: callback2.external, as: callback2.as, ...callback2.registered };
    if (context === "startup") spread.once(context, callback2.function, reason);
    else spread.everywhere(context, callback2.function, reason);
  }
}
function contextOf({ as, signal, function: fn }, packets) {
  switch (as) {
    case "packet":
    case "timer":
      return as;
    case "signal":
      return signal !== void 0 && timerSignals.includes(signal) ? "timer" : "control";
    case "thread":
      return packets.frames.has(fn) ? "startup" : "timer";
    case "idle":
      return packets.towards.has(fn) ? "packet" : "timer";
    case "exit":
      return "startup";
    case "inside":
      return void 0;
  }
}
function seedStartup({ program, calls, packets, mains, spread }) {
  for (const fn of mains) spread.once("startup", fn, { kind: "main" });
  program.functions.forEach(({ runs: runs2 }, fn) => {
    if (runs2) spread.once("startup", fn, { kind: runs2 });
  });
  for (const loop3 of packets.restartLoops) {
    const path = program.functions[loop3.fn]?.path ?? "";
    spread.loop("control", loop3, { kind: "restart", path, line: loop3.first });
    for (const call of calls[loop3.fn] ?? []) {
      if (!isIn(call, loop3) || spread.isInPacketLoop(loop3.fn, call.line)) continue;
      const reason = { kind: "call", from: loop3.fn, path: call.path, line: call.line };
      for (const callee of call.callees) spread.once("control", callee, reason);
    }
  }
}
function seedEndings(all3, calls, spread) {
  all3.forEach((list3, fn) => {
    for (const call of list3) {
      if (calls[fn]?.includes(call)) continue;
      for (const callee of call.callees)
        spread.once("startup", callee, { kind: "ending", path: call.path, line: call.line });
    }
  });
}
function linesOf(program, packets, spread) {
  const restarts = /* @__PURE__ */ new Map();
  for (const loop3 of packets.restartLoops) restarts.set(loop3.fn, [...restarts.get(loop3.fn) ?? [], loop3]);
  const of = (fn) => {
    const inLoop = spread.packetLoopsOf(fn).length > 0 ? bitOf2("packet") : 0;
    const around = restarts.has(fn) ? bitOf2("control") : 0;
    return spread.of(fn) | inLoop | around;
  };
  return {
    of,
    at: (fn, { path, line }) => {
      if (path !== program.functions[fn]?.path) return of(fn);
      const own2 = spread.of(fn);
      if (spread.isInPacketLoop(fn, line)) {
        const before = bitOf2("startup") | (packets.frames.has(fn) ? bitOf2("control") : 0);
        return own2 & ~before | bitOf2("packet");
      }
      const around = restarts.get(fn)?.some((loop3) => isIn({ line }, loop3)) ? bitOf2("control") : 0;
      return own2 | around;
    }
  };
}

// src/state/evidence.ts
function reachedFunctions(program, contexts2) {
  const found2 = /* @__PURE__ */ new Map();
  program.functions.forEach(({ key }, fn) => {
    const list3 = found2.get(key) ?? [];
    for (const [context, reason] of contexts2.reasons(fn)) {
      if (!list3.some((reach) => reach.context === context)) list3.push(reachOf(program, contexts2, fn, context, reason));
    }
    if (list3.length > 0) found2.set(key, list3);
  });
  return found2;
}
function reachOf(program, contexts2, fn, context, reason) {
  const own2 = program.functions[fn];
  const start = { path: own2?.path ?? "", line: own2?.line ?? 0 };
  const begins = (because, at2 = start) => ({ context, caller: null, at: at2, because });
  switch (reason.kind) {
    case "call": {
      const at2 = { path: reason.path, line: reason.line };
      return { context, caller: program.functions[reason.from]?.key ?? null, at: at2, because: "" };
    }
    case "loop":
      return begins(loopWords(contexts2), { path: reason.path, line: reason.line });
    case "turn":
      return begins("is called in the turns of the packet loop, whatever the packet is", {
        path: reason.path,
        line: reason.line
      });
    case "restart":
      return begins("starts the program anew: a loop around the packet loop", { path: reason.path, line: reason.line });
    case "callback":
      return begins(callbackWords(reason.as, reason.external), { path: reason.path, line: reason.line });
    case "entry":
      return begins(`is an entry for ${context} by the settings`);
    case "main":
      return begins("is where the program starts");
    case "exported":
      return begins("may be called by the program that loads it, or holds the receiver");
    case "ending":
      return begins("runs when the program ends", { path: reason.path, line: reason.line });
    case "at-start":
      return begins("runs before main()");
    case "at-exit":
      return begins("runs after main()");
  }
}
function loopWords({ packets }) {
  const names = [...new Set(packets.receivers.map(({ external }) => `${external}()`))].sort();
  const shown = names.length > 3 ? [...names.slice(0, 3), "others"] : names;
  return shown.length === 0 ? "is the packet loop" : `is the packet loop; packets come in by ${shown.join(", ")}`;
}
function callbackWords(as, external) {
  switch (as) {
    case "packet":
      return `${external}() calls it back with each packet`;
    case "timer":
      return `${external}() has it called by a timer`;
    case "signal":
      return `${external}() makes it a signal handler`;
    case "thread":
      return `${external}() starts it as a thread`;
    case "exit":
      return `${external}() has it called at the end`;
    case "idle":
    case "inside":
      return `${external}() calls it back`;
  }
}
function holdersOfRecords(program, lifetimes, attribution, usedAs) {
  const found2 = /* @__PURE__ */ new Map();
  for (const [record, object] of [...lifetimes.records, ...usedAs]) {
    const info = program.objects[object];
    if (info?.kind === "heap") {
      const [place] = lifetimes.holdersOf(object);
      const element = place && attribution.of({ ...place, size: 1 }).at(-1);
      if (element !== void 0) found2.set(record, { element, how: "points-to", allocated: info.at });
    } else {
      const [element] = attribution.of({ object, offset: "any", size: 0 });
      if (element !== void 0) found2.set(record, { element, how: "embeds" });
    }
  }
  return found2;
}

// src/state/embedding.ts
function embeddingOf(program) {
  const direct = /* @__PURE__ */ new Map();
  for (const { key: record, facts } of program.records.values()) {
    for (const { name, embeds } of facts.fields) {
      if (embeds === void 0) continue;
      const inner = program.recordKey(embeds, -1);
      direct.set(inner, [...direct.get(inner) ?? [], { record, key: elementKey(record, name) }]);
    }
  }
  const known4 = /* @__PURE__ */ new Map();
  return {
    around(record) {
      const remembered3 = known4.get(record);
      if (remembered3) return remembered3;
      const found2 = /* @__PURE__ */ new Set();
      const records = /* @__PURE__ */ new Set([record]);
      for (const at2 of records) {
        for (const outer of direct.get(at2) ?? []) {
          found2.add(outer.key);
          records.add(outer.record);
        }
      }
      known4.set(record, found2);
      return found2;
    }
  };
}

// src/state/flow/carried.ts
function carriedElements({
  program,
  contexts: contexts2,
  values,
  elementsOf: elementsOf2,
  elements: elements2,
  received
}) {
  const { storesOf, keySitesOf } = program.dependence();
  const found2 = /* @__PURE__ */ new Set();
  const add2 = (keys) => {
    for (const key of keys) found2.add(key);
  };
  program.functions.forEach((_, fn) => {
    const read = /* @__PURE__ */ new Set();
    for (const site of keySitesOf(fn)) if (site.kind === "read") read.add(placeOf(site.node, site.use.read.access));
    for (const { node, access } of storesOf(fn)) {
      if (values.of(node) === 0 || read.has(placeOf(node, access))) continue;
      if ((contexts2.at(fn, access) & bitOf2("packet")) !== 0) add2(elementsOf2(access));
    }
  });
  program.objects.forEach((info, object) => {
    if (info.kind !== "variable") return;
    const into = program.pointersIn(object).filter(({ to }) => to.some((target) => received.has(target)));
    for (const { offset } of into) add2(elementsOf2(accessTo(object, offset)));
  });
  const buffers = [...received].flatMap((object) => elementsOf2(accessTo(object, "any")));
  add2(buffers);
  const records = carriedRecords(elements2, found2, new Set(buffers));
  return ({ key, kind: kind2, owner }) => found2.has(key) || kind2 === "field" && records.has(owner);
}
function carriedRecords(elements2, carried, buffers) {
  const counts2 = /* @__PURE__ */ new Map();
  for (const { key, kind: kind2, owner } of elements2.values()) {
    if (kind2 !== "field") continue;
    const count = counts2.get(owner) ?? { all: 0, carried: 0 };
    counts2.set(owner, count);
    count.all++;
    if (carried.has(key)) count.carried++;
    if (buffers.has(key)) count.carried = Infinity;
  }
  return new Set([...counts2].filter(([, count]) => count.carried * 2 >= count.all).map(([owner]) => owner));
}
var placeOf = (node, { targets: [target] }) => `${node} ${target?.object} ${target?.offset}`;
var accessTo = (object, offset) => ({
  path: "",
  line: 0,
  how: "name",
  targets: [{ object, offset, size: 1 }]
});

// src/state/flow/header-fields.ts
var headerFields = [
  "src-ip",
  "dst-ip",
  "src-port",
  "dst-port",
  "proto",
  "src-mac",
  "dst-mac",
  "ethertype",
  "vlan",
  "ip-id",
  "icmp-id"
];
var fieldSet = (...fields) => fields.reduce((set2, field) => set2 | 1 << headerFields.indexOf(field), 0);
var packetBytes = 1 << headerFields.length;
var fieldsIn = (set2) => headerFields.filter((_, bit2) => (set2 >> bit2 & 1) === 1);
var kinds3 = [
  fieldSet("src-ip", "dst-ip"),
  fieldSet("src-port", "dst-port"),
  fieldSet("proto"),
  fieldSet("src-mac", "dst-mac", "ethertype"),
  fieldSet("vlan"),
  fieldSet("ip-id"),
  fieldSet("icmp-id")
];
var told = (set2) => kinds3.filter((kind2) => (set2 & kind2) !== 0).length > 4 ? packetBytes : set2;
var headers = [
  [/^struct sockaddr_in$/, { 2: "src-port", 4: "src-ip" }],
  [/^struct sockaddr_in6$/, { 2: "src-port", 8: "src-ip" }],
  [/(?<![a-z])ip_?v?6_?(hdr|header)/i, { 6: "proto", 8: "src-ip", 24: "dst-ip" }],
  [/^struct ip$|(?<![a-z])ip_?v?4?_?(hdr|header)/i, { 4: "ip-id", 9: "proto", 12: "src-ip", 16: "dst-ip" }],
  [/(tcp|udp|sctp)_?(hdr|header)/i, { 0: "src-port", 2: "dst-port" }],
  [/icmp_?(hdr|header)/i, { 4: "icmp-id" }],
  [/eth(er|ernet)?_?(hdr|header)/i, { 0: "dst-mac", 6: "src-mac", 12: "ethertype" }],
  [/vlan_?(hdr|header)/i, { 0: "vlan" }]
];
function fieldOfView({ record, offset }) {
  const tag = record.replace(/^.*::/, "");
  const found2 = headers.find(([name]) => name.test(tag))?.[1][offset];
  return found2 === void 0 ? 0 : fieldSet(found2);
}
var isSocketAddress = ({ record }) => /^struct sockaddr_in6?$/.test(record);
function turned2(set2) {
  const [one2, other] = [fieldSet("src-ip", "src-port"), fieldSet("dst-ip", "dst-port")];
  return (set2 & one2) << 1 | (set2 & other) >> 1 | set2 & ~(one2 | other);
}
var address = "(ip|ip_?v?[46]|addr|address|host)";
var pairs = [
  [
    new RegExp(`^(ip|ip_?v?[46]|ip6|addr)?_?(s|src|source)(_?${address})?(_?[46])?$`, "i"),
    new RegExp(`^(ip|ip_?v?[46]|ip6|addr)?_?(d|dst|dest|destination)(_?${address})?(_?[46])?$`, "i"),
    "src-ip",
    "dst-ip"
  ],
  [
    /^(th_|uh_)?(s|src|source)_?port$|^sp$/i,
    /^(th_|uh_)?(d|dst|dest|destination)_?port$|^dp$/i,
    "src-port",
    "dst-port"
  ],
  // Of keys that are the same both ways: the lower and the higher one.
  [/^ip_?(l|lo|low)$/i, /^ip_?(h|hi|high)$/i, "src-ip", "dst-ip"],
  [/^port_?(l|lo|low)$/i, /^port_?(h|hi|high)$/i, "src-port", "dst-port"],
  [
    /^(ether_|h_)?(s|src|source)_?(mac|hwaddr|host|ether)$/i,
    /^(ether_|h_)?(d|dst|dest|destination)_?(mac|hwaddr|host|ether)$/i,
    "src-mac",
    "dst-mac"
  ]
];
var alone = [
  [/^(ip_|ip6?_?)?(proto|protocol|p|nxt|next_proto(_id)?)$/i, "proto"],
  [/^vlan(_?(id|tag))?$|^vid$/i, "vlan"],
  [/^(ether_|h_)?(eth)?_?(type|proto)$/i, "ethertype"],
  [/^(ip_?|frag_?)id$/i, "ip-id"]
];
function fieldsOfMembers(program, given = {}) {
  const found2 = /* @__PURE__ */ new Map();
  const all3 = Object.entries(given);
  for (const { key, facts } of program.records.values()) {
    const names = facts.fields.map(({ name }) => name.split(".").at(-1) ?? name);
    const said = all3.find(([record]) => isNamed(key, record))?.[1];
    const own2 = said ? new Map(Object.entries(said).map(([name, field]) => [name, fieldSet(field)])) : fieldsNamed(names);
    if (own2.size > 0) found2.set(key, own2);
  }
  return (record, field) => found2.get(record)?.get(field.split(".").at(-1) ?? field) ?? 0;
}
var isNamed = (key, record) => key === record || key.endsWith(`::${record}`);
function unknownHeaders(program, given, at2) {
  const records = [...program.records.values()];
  return Object.entries(given).flatMap(([record, members]) => {
    const own2 = records.filter(({ key }) => isNamed(key, record));
    const names = new Set(own2.flatMap(({ facts }) => facts.fields.map(({ name }) => name.split(".").at(-1))));
    const unknown = own2.length === 0 ? [""] : Object.keys(members).filter((member) => !names.has(member));
    return unknown.map((member) => {
      const what = member === "" ? record : `${record}.${member}`;
      const detail = `the settings name ${what} among the headers; the program does not declare it`;
      return { kind: "unknown-header", ...at2, effect: "may-miss", detail };
    });
  });
}
function fieldsNamed(names) {
  const found2 = /* @__PURE__ */ new Map();
  for (const [source, destination, one2, other] of pairs) {
    const from = names.filter((name) => source.test(name) && !found2.has(name));
    const to = names.filter((name) => destination.test(name) && !found2.has(name));
    if (from.length === 0 || to.length === 0) continue;
    for (const name of from) found2.set(name, fieldSet(one2));
    for (const name of to) found2.set(name, fieldSet(other));
  }
  if (found2.size === 0) return found2;
  const link = [...found2.values()].every((set2) => set2 === fieldSet("src-mac") || set2 === fieldSet("dst-mac"));
  for (const name of names) {
    const field = alone.find(([pattern, kind2]) => pattern.test(name) && kind2 === "ethertype" === link)?.[1];
    if (field !== void 0 && !found2.has(name)) found2.set(name, fieldSet(field));
  }
  return found2;
}

// src/state/flow/field-values.ts
function fieldValues(input) {
  const { program, ofRead } = input;
  const { graph } = program.dependence();
  const free2 = new Uint32Array(graph.count);
  const bound2 = new Uint32Array(graph.count);
  const todo = [];
  const waiting2 = new Uint8Array(graph.count);
  const add2 = (sets, node, set2) => {
    const before = sets[node] ?? 0;
    if ((before | set2) >>> 0 === before) return;
    sets[node] = before | set2;
    if (waiting2[node] === 1) return;
    waiting2[node] = 1;
    todo.push(node);
  };
  const { settled: settled2, readers } = seed(input, (node, set2) => add2(free2, node, set2));
  const { start, to } = graph.usedBy;
  for (let next = 0; next < todo.length; next++) {
    const node = todo[next] ?? 0;
    waiting2[node] = 0;
    if (graph.wholes.has(node)) continue;
    const [own2, lent] = [free2[node] ?? 0, bound2[node] ?? 0];
    for (const reader of readers.get(node) ?? []) add2(free2, reader, own2 | lent);
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      const user = nodeOfEdge(to[i] ?? 0);
      const kind2 = kindOfEdge(to[i] ?? 0);
      const told2 = node >= graph.memory && settled2.has(node * graph.count + user) ? packetBytes : -1;
      if (kind2 === edge.down) add2(free2, user, own2 & told2);
      else if (kind2 === edge.up) add2(bound2, user, own2 | lent);
      else if (kind2 === edge.value && (user >= graph.memory || node >= graph.memory))
        add2(free2, user, (own2 | lent) & told2);
      else if (kind2 === edge.value) {
        add2(free2, user, own2);
        add2(bound2, user, lent);
      }
    }
  }
  return { of: (node) => (free2[node] ?? 0) | (bound2[node] ?? 0), ofRead };
}
function seed({ program, types, ofRead }, add2) {
  const { graph, keySitesOf, storesOf } = program.dependence();
  const settled2 = /* @__PURE__ */ new Set();
  const byMember = /* @__PURE__ */ new Map();
  const memory = memoryReader(program);
  program.functions.forEach((_, fn) => {
    for (const site of keySitesOf(fn)) {
      if (site.kind !== "read") continue;
      const { read, nodes } = site.use;
      const set2 = ofRead(read);
      const named2 = (set2 & ~packetBytes) !== 0;
      const { member: at2 } = read.access;
      const buffer = at2 === void 0 ? memory(read.access.targets).untyped : types.isBuffer(at2);
      const shared = at2 !== void 0 && !types.isOfPart(at2) && isShared(memory, read.access);
      const member = !named2 && !buffer && shared ? memberOf(read.access) : void 0;
      if (set2 !== 0) add2(site.node, set2);
      if (member !== void 0) {
        const list3 = byMember.get(member) ?? [];
        byMember.set(member, list3);
        list3.push(site.node);
      }
      if (named2 || buffer || member !== void 0)
        for (const from of nodes) settled2.add(from * graph.count + site.node);
    }
  });
  const readers = /* @__PURE__ */ new Map();
  program.functions.forEach((_, fn) => {
    for (const { node, access } of storesOf(fn)) {
      const reading = byMember.get(memberOf(access) ?? "");
      if (reading) readers.set(node, reading);
    }
  });
  return { settled: settled2, readers };
}
function memoryReader({ objects }) {
  const known4 = /* @__PURE__ */ new WeakMap();
  return (targets) => {
    let found2 = known4.get(targets);
    if (!found2) {
      const records = /* @__PURE__ */ new Set();
      for (const { object } of targets) {
        const info = objects[object];
        if (info?.kind === "heap") records.add(info.record);
      }
      found2 = { heap: records.size > 0, untyped: records.size > 1 || records.has(null) };
      known4.set(targets, found2);
    }
    return found2;
  };
}
function isShared(memory, { how, targets }) {
  return how === "pointer" && memory(targets).heap;
}
var memberOf = ({ member }) => member && `${member.record}.${member.field}`;

// src/state/flow/header-reads.ts
var mostTargets2 = 32;
var aside = /(^|[_.])(family|af|len|length|version|bits|prefix)$/;
function headerReads({ program, ofMember, received }) {
  const known4 = /* @__PURE__ */ new WeakMap();
  const sides = socketSides(program);
  const ofTarget = ({ object, offset, size }) => {
    const bytes2 = received.has(object) ? packetBytes : 0;
    if (offset === "any") return bytes2;
    const members = program.membersAt(object, offset, Math.max(size, 1));
    if (members.some(({ field }) => aside.test(field))) return bytes2;
    return members.reduce(
      (set2, { record, field }) => set2 | ofMember(record, field) | sides.ofMember(object, field),
      bytes2
    );
  };
  const ofTargets = (targets) => {
    const set2 = known4.get(targets) ?? (targets.length > mostTargets2 ? 0 : targets.reduce((all3, t) => all3 | ofTarget(t), 0));
    known4.set(targets, set2);
    return set2;
  };
  return ({ access, view }) => {
    const named2 = access.member ? ofMember(access.member.record, access.member.field) : 0;
    if (named2 !== 0) return named2;
    const header = view ? fieldOfView(view) : 0;
    if (header !== 0 && view && !isSocketAddress(view)) return header;
    return (view && header !== 0 ? sides.ofView(access, view) : 0) | ofTargets(access.targets);
  };
}
var peer = /^(accept4?|(__)?recvfrom(_chk)?|recvm?msg|getpeername)$/;
var own = /^(getsockname|getsockopt)$/;
var peerName = /(^|\.)_?(from|src|source|peer|client|remote|sender)(_?(addr|address))?$/i;
var ownName = /(^|\.)_?(to|dst|dest|local|orig(inal)?_?dst)(_?(addr|address))?$/i;
function socketSides(program) {
  const sources = /* @__PURE__ */ new Set();
  const destinations = /* @__PURE__ */ new Set();
  program.functions.forEach((_, fn) => {
    for (const { how, external = "", targets } of program.writesOf(fn)) {
      if (how !== "call") continue;
      const list3 = peer.test(external) ? sources : own.test(external) ? destinations : void 0;
      if (list3) for (const { object } of targets) list3.add(object);
    }
  });
  const sideOf2 = (object, names, field) => {
    if (names.some((name) => peerName.test(name))) return field;
    if (names.some((name) => ownName.test(name))) return turned2(field);
    return (sources.has(object) ? field : 0) | (destinations.has(object) ? turned2(field) : 0);
  };
  return {
    ofMember: (object, field) => {
      const offset = socketMembers.get(field);
      if (offset === void 0) return 0;
      const info = program.objects[object];
      const name = info && "name" in info ? info.name : "";
      return sideOf2(object, [name], fieldOfView({ record: offset.record, offset: offset.at }));
    },
    ofView: ({ targets }, view) => targets.length > mostTargets2 ? 0 : targets.reduce((set2, { object, offset }) => {
      const members = offset === "any" ? [] : program.membersAt(object, offset, 1);
      return set2 | sideOf2(
        object,
        members.map(({ field }) => field),
        fieldOfView(view)
      );
    }, 0)
  };
}
var socketMembers = /* @__PURE__ */ new Map([
  ["sin_port", { record: "struct sockaddr_in", at: 2 }],
  ["sin_addr", { record: "struct sockaddr_in", at: 4 }],
  ["sin6_port", { record: "struct sockaddr_in6", at: 2 }],
  ["sin6_addr", { record: "struct sockaddr_in6", at: 8 }]
]);

// src/state/flow/holders.ts
function holdersOf(program, linked2, lifetimes, attribution) {
  const holders = /* @__PURE__ */ new Map();
  const held = /* @__PURE__ */ new Map();
  const hold = (element, record, how) => {
    held.set(element, (held.get(element) ?? /* @__PURE__ */ new Map()).set(record, { record, how }));
  };
  const add2 = (record, holder, how) => {
    holders.set(record, (holders.get(record) ?? /* @__PURE__ */ new Map()).set(holder.element, holder));
    hold(holder.element, record, how);
  };
  byTypes(linked2, add2);
  const typed = new Set(holders.keys());
  const typedHolders = new Set(held.keys());
  const many = recordsOfMany(program, linked2);
  program.objects.forEach((info, object) => {
    if (info.kind !== "heap") return;
    const records = info.record === null ? recordsIn(program, object) : [info.record];
    for (const place of lifetimes.holdersOf(object)) {
      const element = attribution.of({ ...place, size: 1 }).at(-1);
      if (element === void 0) continue;
      const variable2 = attribution.elements.has(element);
      const record = element.slice(0, element.lastIndexOf("."));
      for (const to of records) {
        if (variable2 && !typedHolders.has(element)) hold(element, to, "many");
        if (!typed.has(to)) add2(to, variable2 ? { element } : { element, record }, "many");
      }
    }
  });
  return {
    of: (record) => [...holders.get(record)?.values() ?? []],
    heldBy: (element) => [...held.get(element)?.values() ?? []],
    isOfMany: (record) => many.has(record)
  };
}
function recordsIn(program, object) {
  return [...new Set(program.membersAt(object, "any", 0).map(({ record }) => record))];
}
function byTypes({ records, variables, recordKey }, add2) {
  const held = (holder, { embeds, pointsTo, type }) => {
    const how = type.includes("[") ? "many" : "single";
    if (embeds !== void 0) add2(recordKey(embeds, -1), holder, how);
    if (pointsTo !== void 0) add2(recordKey(pointsTo, -1), holder, "many");
  };
  for (const { key, facts } of records.values())
    for (const field of facts.fields) held({ element: elementKey(key, field.name), record: key }, field);
  for (const { path, facts } of variables.values()) held({ element: elementKey(`file:${path}`, facts.name) }, facts);
}
function recordsOfMany(program, { functions: functions2, records, variables, recordKey }) {
  const found2 = /* @__PURE__ */ new Set();
  const add2 = (tag, unit = -1) => {
    if (tag !== void 0) found2.add(recordKey(tag, unit));
  };
  for (const info of program.objects) if (info.kind === "heap" && info.record !== null) found2.add(info.record);
  for (const { facts, unit } of functions2)
    for (const { record, direct, origins } of facts.objects)
      if (record !== null && !direct && origins.length > 0) add2(record, unit);
  for (const { facts } of variables.values()) {
    add2(facts.pointsTo);
    if (facts.type.includes("[")) add2(facts.embeds);
  }
  for (const { facts } of records.values()) for (const { pointsTo } of facts.fields) add2(pointsTo);
  for (const key of found2) for (const { embeds } of records.get(key)?.facts.fields ?? []) add2(embeds);
  return found2;
}

// src/state/flow/lookups.ts
var mostCalls = 3;
var mostKeys = 8;
function lookups(input) {
  const { program } = input;
  const { keySitesOf } = program.dependence();
  const keys = keyRecords(input);
  if (keys.size === 0) return [];
  const comparing3 = comparingFunctions(program);
  return program.functions.flatMap(
    ({ path }, fn) => keySitesOf(fn).flatMap((site) => {
      if (site.kind !== "call" || !site.callees.some((callee) => comparing3.has(callee))) return [];
      const found2 = lookupOf(site, keys);
      return found2 ? [{ ...found2, at: { path, line: site.line } }] : [];
    })
  );
}
function lookupOf({ args, node }, keys) {
  const sets = args.map((arg) => {
    const objects = arg.objects();
    if (objects.length === 0 || objects.length > mostKeys || !objects.every((object) => keys.has(object))) return 0;
    return objects.reduce((all3, object) => all3 | (keys.get(object) ?? 0), 0);
  });
  const fields = sets.reduce((all3, set2) => all3 | set2, 0);
  const tables = args.flatMap(({ reads }, i) => sets[i] === 0 ? reads.map(({ access }) => access) : []);
  return fields === 0 || tables.length === 0 ? void 0 : { fields, tables, node };
}
function keyRecords({ program, linked: linked2, values, ofMember }) {
  const { storesOf } = program.dependence();
  const filled = /* @__PURE__ */ new Map();
  program.functions.forEach((_, fn) => {
    for (const { node, access } of storesOf(fn)) {
      const set2 = values.of(node) & ~packetBytes;
      if (set2 === 0 || access.member === void 0 || access.targets.length > mostKeys) continue;
      for (const { object } of access.targets) {
        const members = filled.get(object) ?? /* @__PURE__ */ new Map();
        filled.set(object, members);
        const { record, field } = access.member;
        members.set(`${record}\0${field}`, ofMember(record, field) || told(set2) & ~packetBytes);
      }
    }
  });
  const found2 = /* @__PURE__ */ new Map();
  for (const [object, members] of filled) {
    const [own2 = ""] = [...members.keys()].map((name) => name.slice(0, name.indexOf("\0")));
    const all3 = linked2.records.get(own2)?.facts.fields.length ?? 0;
    if (members.size < 2 || members.size * 2 < all3) continue;
    const fields = [...members.values()].reduce((set2, each2) => set2 | each2, 0);
    found2.set(object, fields | fragmentId(fields, members.keys()));
  }
  return found2;
}
function fragmentId(fields, names) {
  const found2 = [...names].some((name) => /\0(frag_?|ip_?)?id$/.test(name));
  return found2 && (fields & fieldSet("src-port", "dst-port")) === 0 ? fieldSet("ip-id") : 0;
}
function comparingFunctions(program) {
  const { keySitesOf } = program.dependence();
  const callers = program.functions.map(() => []);
  let level = [];
  program.functions.forEach((_, fn) => {
    let compares = false;
    for (const site of keySitesOf(fn)) {
      if (site.kind === "call") for (const callee of site.callees) callers[callee]?.push(fn);
      if (site.kind === "comparison") compares ||= site.sides.flat().some(({ read }) => read?.access.how !== "name");
    }
    if (compares) level.push(fn);
  });
  const found2 = new Set(level);
  for (let depth = 0; depth < mostCalls; depth++) {
    level = level.flatMap((fn) => callers[fn] ?? []).filter((fn) => !found2.has(fn));
    for (const fn of level) found2.add(fn);
  }
  return found2;
}

// src/state/flow/keys.ts
function keyFacts(input) {
  const { program } = input;
  const { keySitesOf } = program.dependence();
  const facts = [];
  const addresses2 = [];
  program.functions.forEach(({ path }, fn) => {
    for (const site of keySitesOf(fn)) {
      const at2 = { path, line: site.line };
      if (site.kind === "comparison") facts.push(...compared2(input, site.sides, at2));
      if (site.kind !== "index") continue;
      const fields = fieldsOf2(input.values, site.by);
      if (fields === 0) continue;
      const { access } = site;
      if (access)
        facts.push(...arrayFacts(input, site.stored ? "array" : "pointer", factOf(input, "index", at2, fields, access)));
      if (!access || site.stored) addresses2.push({ node: site.node, fields, at: at2 });
    }
  });
  for (const { at: at2, fields, tables, node } of lookups(input)) {
    for (const access of tables)
      facts.push(...arrayFacts(input, "pointer", { ...factOf(input, "index", at2, fields, access), whole: true }));
    addresses2.push({ node, fields, at: at2, whole: true });
  }
  return [...facts, ...throughAddresses(input, addresses2)].filter(({ elements: elements2 }) => isTelling(input, elements2));
}
var mostOwners = 6;
function isTelling({ elements: elements2 }, keys) {
  const owners = new Set(keys.map((key) => elements2.get(key)?.kind === "field" ? elements2.get(key)?.owner : key));
  return owners.size > 0 && owners.size <= mostOwners;
}
function fieldsOf2(values, uses) {
  const set2 = uses.reduce((all3, { nodes, read }) => {
    const named2 = read ? values.ofRead(read) : 0;
    return all3 | ((named2 & ~packetBytes) === 0 ? nodes.reduce((made, node) => made | values.of(node), named2) : named2);
  }, 0);
  const fields = told(set2);
  return fields === packetBytes ? fields : fields & ~packetBytes;
}
function factOf({ elementsOf: elementsOf2, isPartOf }, how, at2, fields, access) {
  const { member } = access;
  const elements2 = elementsOf2(access).filter((key) => !member || isPartOf(key, member));
  return { how, at: at2, fields, access, elements: elements2 };
}
function compared2(input, sides, at2) {
  const [left, right] = sides;
  return [[left, right], [right, left]].flatMap(([one2, other]) => {
    const fields = fieldsOf2(input.values, other) & ~packetBytes;
    if (fields === 0) return [];
    return one2.flatMap(
      ({ read }) => read ? ofMany(input.program, read.access).map((access) => factOf(input, "comparison", at2, fields, access)) : []
    );
  });
}
var text = /^(const )?char ?(\[\d*\]|\*)$/;
function arrayFacts(input, least, fact) {
  const { elements: elements2 } = input;
  const arrays = fact.elements.filter((key) => {
    const type = elements2.get(key)?.type ?? "";
    return !text.test(type) && (type.includes("[") || least === "pointer" && type.includes("*"));
  });
  return [ownVariables(input, { ...fact, elements: arrays })];
}
function ownVariables({ elements: elements2 }, fact) {
  const variables = fact.elements.filter((key) => elements2.get(key)?.kind === "variable");
  return variables.length > 0 ? { ...fact, elements: variables } : fact;
}
function ofMany({ objects }, access) {
  const targets = access.targets.filter(({ object }) => {
    const info = objects[object];
    return info?.kind === "heap" || info?.kind === "variable" && info.type.includes("[");
  });
  if (targets.length > 0 && targets.length === access.targets.length) return [access];
  return targets.length === 0 ? [] : [{ ...access, targets }];
}
function throughAddresses(input, selected) {
  const { program } = input;
  const { graph, loadsOf, storesOf } = program.dependence();
  const from = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Map();
  const todo = [];
  for (const one2 of selected) {
    if (from.has(one2.node)) continue;
    from.set(one2.node, one2);
    todo.push(one2.node);
  }
  const { start, to } = graph.usedBy;
  for (let next = 0; next < todo.length; next++) {
    const node = todo[next] ?? 0;
    const origin = from.get(node);
    if (!origin) continue;
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      const user = nodeOfEdge(to[i] ?? 0);
      const kind2 = kindOfEdge(to[i] ?? 0);
      if (kind2 === edge.pointer && !used.has(user)) used.set(user, origin);
      if (kind2 !== edge.value && kind2 !== edge.down) continue;
      if (user >= graph.memory || from.has(user)) continue;
      from.set(user, origin);
      todo.push(user);
    }
  }
  return program.functions.flatMap(
    (_, fn) => [...loadsOf(fn), ...storesOf(fn)].flatMap(({ node, access }) => {
      const origin = used.get(node);
      if (!origin || access.how !== "pointer") return [];
      return ofMany(program, access).map((many) => selectedFact(input, origin, many));
    })
  );
}
function selectedFact(input, { at: at2, fields, whole }, access) {
  const fact = factOf(input, "index", at2, fields, access);
  if (!whole) return ownVariables(input, fact);
  const { member } = access;
  const elements2 = member ? fact.elements.filter((key) => key === elementKey(member.record, member.field)) : [];
  return { ...fact, how: "comparison", elements: elements2, whole };
}

// src/state/flow/members.ts
var bytes = /^(?:const |volatile )?(?:(?:un)?signed char|char|u?_?_?int8_t|u_int8_t|u_?char|__u8|u8) ?\[(\d*)\]/;
var mostBytes = 16;
function memberTypes({ records, recordKey }) {
  const parts = /* @__PURE__ */ new Set();
  const buffers = /* @__PURE__ */ new Set();
  for (const { key, facts } of records.values())
    for (const { name, embeds, type } of facts.fields) {
      if (embeds !== void 0) parts.add(recordKey(embeds, -1));
      const [found2, size = ""] = bytes.exec(type) ?? [];
      if (found2 !== void 0 && (size === "" || Number(size) > mostBytes)) buffers.add(`${key}.${name}`);
    }
  return {
    isOfPart: ({ record }) => parts.has(record) || parts.has(record.slice(0, record.indexOf("."))),
    isBuffer: ({ record, field }) => buffers.has(`${record}.${field}`)
  };
}

// src/state/flow/record-keys.ts
var noKey = { fields: 0, facts: [], scope: "all-flows" };
var mostRounds = 8;
var Keys = class {
  records = /* @__PURE__ */ new Map();
  indexed = /* @__PURE__ */ new Map();
  compared = /* @__PURE__ */ new Map();
  /** Owners of what more than configuration writes. */
  living = /* @__PURE__ */ new Set();
  holders;
  constructor(facts, holders, elements2) {
    this.holders = holders;
    for (const fact of facts)
      for (const key of fact.elements) {
        const { kind: kind2, owner = "" } = elements2.get(key) ?? {};
        if (fact.how === "index") push3(this.indexed, key, fact);
        else if (kind2 === "field" && isKey(fact, elements2.get(key)?.type ?? "")) {
          const fields = this.compared.get(owner) ?? /* @__PURE__ */ new Map();
          this.compared.set(owner, fields);
          push3(fields, key, fact);
        }
      }
    for (const element of elements2.values()) if (isLiving(element)) this.living.add(element.owner);
    this.settle([...this.living].filter((record) => this.isKept(record)).sort(compareText));
  }
  ofElement(element) {
    const { key, kind: kind2, owner } = element;
    const index = this.index(key, isLiving(element) ? "any" : "tables");
    if (kind2 === "variable") return index.fields === 0 ? this.ofHeld(key) : index;
    const own2 = this.ofRecord(owner);
    if (own2.scope !== "all-flows") return own2;
    return index.fields === 0 ? this.ofHeld(key) : index;
  }
  /** `tables`: of what is set once, only a table elsewhere, which something is looked up in, is state. */
  index(key, which = "any") {
    const facts = (this.indexed.get(key) ?? []).filter(({ whole }) => which === "any" || whole);
    const fields = facts.reduce((set2, fact) => set2 | fact.fields, 0);
    return fields === 0 ? noKey : { fields, facts, scope: scopeOf(fields, "pair") };
  }
  /** What it embeds or points to. One instance is nobody's but for what it leads to. */
  ofHeld(key) {
    const held = this.holders.heldBy(key).map(({ record, how }) => ({ key: this.ofRecord(record), how }));
    return joined3(held.filter((one2) => one2.how === "many" || one2.key.scope === "cross-flow").map((one2) => one2.key));
  }
  ofRecord(record) {
    return this.records.get(record) ?? noKey;
  }
  /** Records hold each other: what is not known yet is left out, until nothing changes. */
  settle(records) {
    for (let round = 0, changed = true; changed && round < mostRounds; round++) {
      changed = false;
      for (const record of records) {
        const before = this.records.get(record);
        const key = this.findRecord(record);
        if (!key || before && before.fields === key.fields && before.scope === key.scope) continue;
        this.records.set(record, key);
        changed = true;
      }
    }
  }
  /** undefined: not known yet. */
  findRecord(record) {
    const own2 = this.ownKey(record);
    if ((own2.fields & addresses) !== 0) return own2;
    const holders = this.holders.of(record).filter((holder) => holder.record !== record);
    const tables = holders.map(({ element }) => this.index(element)).filter(({ fields }) => fields !== 0);
    if (tables.length > 0) return within3(joined3(tables), own2);
    const outer = holders.flatMap((holder) => {
      const key = holder.record === void 0 ? noKey : this.keyOfHolder(holder.record);
      return key ? [key] : [];
    });
    if (outer.length === 0) return holders.length === 0 || own2.fields !== 0 ? own2 : void 0;
    const shared = outer.some(({ scope }) => scope === "cross-flow");
    return !shared && outer.some(({ fields }) => fields === 0) ? own2 : within3(joined3(outer), own2);
  }
  keyOfHolder(record) {
    return this.isKept(record) ? this.records.get(record) : noKey;
  }
  /** Only what changes at run time, and has more than one instance, is kept by a key. */
  isKept(record) {
    return this.living.has(record) && this.holders.isOfMany(record);
  }
  ownKey(record) {
    const members = [...this.compared.get(record)?.values() ?? []];
    const facts = members.flat();
    const fields = facts.reduce((set2, fact) => set2 | fact.fields, 0);
    if ((fields & ~fieldSet("proto", "ethertype")) === 0) return noKey;
    const told2 = members.filter((list3) => list3.some((fact) => (fact.fields & addresses) !== 0));
    return {
      fields,
      facts,
      scope: scopeOf(fields, told2.length > 1 || facts.some(({ whole }) => whole) ? "pair" : "either")
    };
  }
};
function isLiving({ classification }) {
  return classification?.contexts.some((context) => context !== "startup" && context !== "control") ?? false;
}
function push3(lists, key, fact) {
  const list3 = lists.get(key) ?? [];
  lists.set(key, list3);
  list3.push(fact);
}
var addresses = fieldSet("src-ip", "dst-ip");
var kinds4 = [
  addresses,
  fieldSet("src-port", "dst-port", "icmp-id"),
  fieldSet("src-mac", "dst-mac")
];
function isKey({ fields, access, whole }, type) {
  if (whole) return true;
  if (type.includes("*") && !/\bchar\b/.test(type)) return false;
  if (access.member === void 0 && access.targets.some(({ offset }) => offset === "any")) return false;
  return access.how === "call" || (fields & fields - 1) === 0 || kinds4.some((kind2) => (fields & ~kind2) === 0);
}
function within3(outer, own2) {
  return { ...outer, fields: outer.fields | own2.fields, facts: [...outer.facts, ...own2.facts] };
}
function joined3(keys) {
  const [first2, ...others] = keys;
  if (!first2) return noKey;
  if (others.every(({ fields: fields2, scope }) => fields2 === first2.fields && scope === first2.scope)) return first2;
  const fields = keys.reduce((set2, key) => set2 | key.fields, 0);
  return { fields, facts: [...new Set(keys.flatMap(({ facts }) => facts))], scope: "cross-flow" };
}
var ports = fieldSet("src-port", "dst-port", "ip-id", "icmp-id");
var hosts = fieldSet("src-ip", "dst-ip", "src-mac", "dst-mac", "vlan");
function scopeOf(fields, sides) {
  const pair = (fields & addresses) === addresses && sides === "pair";
  if ((fields & addresses) !== 0 && ((fields & ports) !== 0 || pair)) return "per-flow";
  return (fields & ~hosts) === 0 ? "per-host" : "cross-flow";
}

// src/state/flow/flowspace.ts
function flowspaces(input) {
  const { linked: linked2, elementsOf: elementsOf2, elements: elements2 } = input;
  const program = remembering(input.program);
  if (program.method === "unification" || input.contexts.packets.certainty === "none") return void 0;
  const received = receivedObjects(program, input.contexts);
  const ofMember = fieldsOfMembers(linked2, input.headers);
  const ofRead = headerReads({ program, ofMember, received });
  const values = fieldValues({ program, types: memberTypes(linked2), ofRead });
  const embedding = embeddingOf(linked2);
  const isPartOf = (element, { record, field }) => elements2.get(element)?.kind !== "field" || element === elementKey(record, field) || embedding.around(record).has(element);
  const facts = keyFacts({ program, linked: linked2, ofMember, values, elementsOf: elementsOf2, elements: elements2, isPartOf });
  const holders = holdersOf(program, linked2, input.lifetimes, input.attribution);
  const keys = new Keys(facts, holders, elements2);
  const carried = carriedElements({ program, contexts: input.contexts, values, elementsOf: elementsOf2, elements: elements2, received });
  const space = remembered2(spaceOf);
  const found2 = /* @__PURE__ */ new Map();
  for (const element of elements2.values()) {
    if (element.kind === "flag" || !element.classification) continue;
    found2.set(element.key, space(keys.ofElement(element), isLiving(element) && carried(element)));
  }
  return found2;
}
function remembering(program) {
  let made;
  return {
    ...program,
    dependence() {
      made ??= { ...program.dependence(), ...rememberedSites(program.dependence()) };
      return made;
    }
  };
}
function rememberedSites(dependence) {
  const sites = [];
  const stores2 = [];
  return {
    keySitesOf(fn) {
      const found2 = sites[fn] ?? dependence.keySitesOf(fn);
      sites[fn] = found2;
      return found2;
    },
    storesOf(fn) {
      const found2 = stores2[fn] ?? dependence.storesOf(fn);
      stores2[fn] = found2;
      return found2;
    }
  };
}
function remembered2(make) {
  const known4 = /* @__PURE__ */ new Map();
  return (key, carried) => {
    const spaces = known4.get(key) ?? /* @__PURE__ */ new Map();
    const space = spaces.get(carried) ?? make(key, carried);
    known4.set(key, spaces.set(carried, space));
    return space;
  };
}
function receivedObjects(program, { packets }) {
  const found2 = /* @__PURE__ */ new Set();
  for (const { fn, line, external } of packets.receivers)
    for (const access of program.writesOf(fn))
      if (access.how === "call" && access.line === line && access.external === external) {
        for (const { object } of access.targets) if (!isPcapHeader(program.objects[object])) found2.add(object);
      }
  return found2;
}
var isPcapHeader = (info) => info?.kind === "external" && info.name === "@pcap_pkthdr";
var mostKeys2 = 6;
function spaceOf({ fields, facts, scope }, carried) {
  const keys = /* @__PURE__ */ new Map();
  for (const {
    how,
    at: at2,
    elements: [element = ""],
    fields: own3
  } of facts) {
    const place = `${at2.path}:${at2.line} ${how} ${element}`;
    if (keys.size < mostKeys2 && !keys.has(place)) keys.set(place, { how, at: at2, element, fields: fieldsIn(own3) });
  }
  const own2 = scope === "all-flows" && carried ? "cross-flow" : scope;
  return { scope: own2, fields: fieldsIn(fields), keys: [...keys.values()] };
}

// src/state/lifetimes.ts
var mostHolders = 256;
function lifetimesOf(program, frames) {
  const { objects } = program;
  const isLoopLocal = (info) => info.kind === "local" && info.name !== "" && frames.has(info.function);
  const persistent = /* @__PURE__ */ new Set();
  objects.forEach((info, object) => {
    if (info.kind === "variable") persistent.add(object);
  });
  objects.forEach((info, object) => {
    if (info.kind === "external" || isLoopLocal(info)) persistent.add(object);
  });
  const holders = /* @__PURE__ */ new Map();
  const records = /* @__PURE__ */ new Map();
  for (const object of persistent) {
    for (const { record } of program.membersAt(object, "any", 0)) if (!records.has(record)) records.set(record, object);
    for (const { offset, to } of program.pointersIn(object)) {
      for (const target of to) {
        if (objects[target]?.kind !== "heap") continue;
        persistent.add(target);
        const list3 = holders.get(target) ?? [];
        holders.set(target, list3);
        if (list3.length < mostHolders) list3.push({ object, offset });
      }
    }
  }
  return {
    isPersistent: (object) => persistent.has(object),
    isLoopLocal,
    records,
    holdersOf: (object) => holders.get(object) ?? []
  };
}

// src/state/outputs.ts
function outputImpacts(input) {
  const { program, contexts: contexts2 } = input;
  if (program.method === "unification") return void 0;
  const { sent, logged } = endsOf(program);
  const runs2 = (end) => (contexts2.at(end.fn, end) & ~bitOf2("startup")) !== 0;
  const found2 = /* @__PURE__ */ new Map();
  for (const [kind2, ends] of [
    ["packet", sent.filter(runs2)],
    ["log", logged.filter(runs2)]
  ]) {
    for (const [key, way] of influences(input, ends)) found2.set(key, { ...found2.get(key), [kind2]: way });
  }
  return found2;
}
function influences(input, ends) {
  const { program, elementsOf: elementsOf2 } = input;
  const dependence = program.dependence();
  const starts = ends.flatMap(({ nodes }) => nodes);
  const found2 = slice(dependence.graph, starts, { direction: "backward" });
  const ranks = new Map(found2.nodes.map((node, rank) => [node, rank]));
  const nearest2 = /* @__PURE__ */ new Map();
  program.functions.forEach((_, fn) => {
    for (const { node, access } of dependence.loadsOf(fn)) {
      const rank = ranks.get(node);
      if (rank === void 0) continue;
      for (const key of elementsOf2(access)) if (rank < (nearest2.get(key) ?? Infinity)) nearest2.set(key, rank);
    }
  });
  const calls = new Map(ends.flatMap((end) => end.nodes.map((node) => [node, end.external])));
  const ways = /* @__PURE__ */ new Map();
  return new Map(
    [...nearest2].map(([key, rank]) => {
      const node = found2.nodes[rank] ?? -1;
      const way = ways.get(node) ?? wayOf(program, found2, node, calls);
      ways.set(node, way);
      return [key, way];
    })
  );
}
var mostLines = 8;
function wayOf(program, found2, node, calls) {
  const { graph } = program.dependence();
  const nodes = found2.wayFrom(node);
  const lines = [];
  for (const at2 of nodes) {
    const fn = functionOf(graph, at2);
    if (fn < 0) continue;
    const position = { path: program.functions[fn]?.path ?? "", line: graph.lines[at2] ?? 0 };
    const last2 = lines.at(-1);
    if (last2?.line !== position.line || last2.path !== position.path) lines.push(position);
  }
  const external = calls.get(nodes.at(-1) ?? -1) ?? "";
  const omitted = Math.max(0, lines.length - mostLines);
  const half = mostLines / 2;
  const told2 = omitted === 0 ? lines : [...lines.slice(0, half), ...lines.slice(-half)];
  return { external, lines: told2, omitted };
}

// src/state/packet-slice.ts
function slicedContexts(program, contexts2) {
  if (program.method === "unification" || contexts2.packets.certainty === "none") return contexts2;
  const processing = packetProcessing(program, contexts2);
  const told2 = (fn, set2) => processing.has(fn) || (set2 & packet) === 0 ? set2 : set2 & ~packet | timer;
  return {
    ...contexts2,
    at: (fn, place) => told2(fn, contexts2.at(fn, place)),
    of: (fn) => told2(fn, contexts2.of(fn)),
    reasons: (fn) => processing.has(fn) ? contexts2.reasons(fn) : turnsOf(contexts2.reasons(fn)),
    limitations: contexts2.limitations.filter(({ kind: kind2 }) => kind2 !== "reachability")
  };
}
var packet = bitOf2("packet");
var timer = bitOf2("timer");
function packetProcessing(program, contexts2) {
  const { graph } = program.dependence();
  const starts = endsOf(program).received.flatMap(({ nodes }) => nodes);
  const found2 = /* @__PURE__ */ new Set();
  program.functions.forEach((_, fn) => {
    const nodes = graph.functions[fn];
    const begins = contexts2.reasons(fn).some(([context, { kind: kind2 }]) => context === "packet" && kind2 !== "call");
    if (!begins || !nodes) return;
    found2.add(fn);
    const named2 = contexts2.reasons(fn).some(([context, { kind: kind2 }]) => context === "packet" && isEntry.has(kind2));
    if (named2) for (let node = nodes.first; node < nodes.end; node++) starts.push(node);
  });
  for (const node of slice(graph, starts, { direction: "forward" }).nodes) {
    const fn = functionOf(graph, node);
    if (fn >= 0) found2.add(fn);
  }
  return found2;
}
var isEntry = /* @__PURE__ */ new Set(["entry", "exported"]);
function turnsOf(reasons) {
  const others = reasons.filter(([context]) => context !== "packet");
  const reached = reasons.find(([context]) => context === "packet")?.[1];
  if (reached?.kind !== "call" || others.some(([context]) => context === "timer")) return others;
  const { path, line } = reached;
  return [["timer", { kind: "turn", path, line }], ...others];
}

// src/state/gathered.ts
var Gathered = class {
  found = [];
  round = 1;
  /** By element and by list: the round in which it was last added. */
  elements = [];
  lists = [];
  has(element) {
    return this.elements[element] === this.round;
  }
  add(element) {
    if (this.elements[element] === this.round) return;
    this.elements[element] = this.round;
    this.found.push(element);
  }
  addAll({ number, elements: elements2 }) {
    if (this.lists[number] === this.round) return;
    this.lists[number] = this.round;
    for (const element of elements2) this.add(element);
  }
  take() {
    const taken = this.found;
    this.found = [];
    this.round++;
    return taken;
  }
};

// src/state/places.ts
var Names = class {
  texts = [];
  numbers = /* @__PURE__ */ new Map();
  of(text2) {
    let number = this.numbers.get(text2);
    if (number === void 0) {
      number = this.texts.length;
      this.numbers.set(text2, number);
      this.texts.push(text2);
    }
    return number;
  }
};
var Places = class {
  elements = new Names();
  all = [];
  fields = new Names();
  /** By the record that pointers are cast to. */
  casts = /* @__PURE__ */ new Map();
  /** By size, object and offset. */
  numbers = /* @__PURE__ */ new Map();
  /** By what the places are. */
  kinds = /* @__PURE__ */ new Map();
  lists = /* @__PURE__ */ new Map();
  listsByKeys = /* @__PURE__ */ new WeakMap();
  memberTexts = new Names();
  membersThere = /* @__PURE__ */ new WeakMap();
  program;
  attribution;
  linked;
  constructor(program, attribution, linked2) {
    this.program = program;
    this.attribution = attribution;
    this.linked = linked2;
    for (const [from, to] of program.casts) this.casts.set(to, (this.casts.get(to) ?? /* @__PURE__ */ new Set()).add(from));
  }
  /** Whether the program takes memory of one of the records for another. */
  isCast(records, to) {
    const from = this.casts.get(to);
    return from !== void 0 && records.some((record) => from.has(record));
  }
  /** A member's number is that of its element, whether or not anything is stored there. */
  member({ record, field }) {
    return this.elements.of(elementKey(record, field));
  }
  name(field) {
    return this.fields.of(field);
  }
  isForeign(record) {
    const known4 = this.linked.records.get(record);
    return known4 === void 0 || !isOwn(known4.path);
  }
  /** The numbers of the places that these are, each once. */
  of(targets) {
    const found2 = /* @__PURE__ */ new Set();
    let last2 = Number.NaN;
    let known4 = new PairMap();
    for (const target of targets) {
      if (target.size !== last2) {
        last2 = target.size;
        known4 = this.numbers.get(last2) ?? new PairMap();
        this.numbers.set(last2, known4);
      }
      found2.add(this.placeOf(target, known4));
    }
    return [...found2];
  }
  /** `known`: those of this size. */
  placeOf(target, known4) {
    const at2 = target.offset === "any" ? -1 : target.offset;
    if (at2 > mostOffset) return this.look(target);
    let number = known4.get(target.object, at2);
    if (number === void 0) {
      number = this.look(target);
      known4.set(target.object, at2, number);
    }
    return number;
  }
  look(target) {
    const { object, offset, size } = target;
    const elements2 = this.elementList(this.attribution.of(target));
    const { number: members, ...there } = this.membersAt(this.program.membersAt(object, offset, size));
    const kind2 = objectKind(this.program, object);
    const anywhere3 = offset === "any";
    const text2 = `${elements2.number} ${members} ${kind2} ${anywhere3}`;
    let number = this.kinds.get(text2);
    if (number === void 0) {
      number = this.all.length;
      this.kinds.set(text2, number);
      this.all.push({ elements: elements2, ...there, object: kind2, anywhere: anywhere3 });
    }
    return number;
  }
  elementList(keys) {
    let list3 = this.listsByKeys.get(keys);
    if (!list3) {
      const elements2 = keys.map((key) => this.elements.of(key));
      const text2 = elements2.join(" ");
      list3 = this.lists.get(text2) ?? { number: this.lists.size, elements: elements2 };
      this.lists.set(text2, list3);
      this.listsByKeys.set(keys, list3);
    }
    return list3;
  }
  membersAt(members) {
    let there = this.membersThere.get(members);
    if (!there) {
      const numbers2 = members.map((member) => this.member(member));
      there = {
        number: this.memberTexts.of(numbers2.join(" ")),
        members: numbers2,
        names: members.map(({ field }) => this.name(field)),
        records: [...new Set(members.map(({ record }) => record))],
        foreign: members.every(({ record }) => this.isForeign(record))
      };
      this.membersThere.set(members, there);
    }
    return there;
  }
};
var mostOffset = 2 ** 31 - 1;
function objectKind(program, object) {
  const info = program.objects[object];
  if (info?.kind === "local" || info?.kind === "heap" || info?.kind === "function") return info.kind;
  return info?.kind === "external" && info.name.startsWith("@") ? "library" : "other";
}

// src/state/type-filter.ts
function meantPlaces(places, targets, member) {
  if (!member || targets.length < 2 || places.isForeign(member.record)) return targets;
  const number = places.member(member);
  const holds3 = (target) => places.all[target]?.members.includes(number) ?? false;
  if (!targets.some(holds3)) return targets;
  const name = places.name(member.field);
  return targets.filter((target) => {
    const place = places.all[target];
    return holds3(target) || place && (mayBeMeant(place, name) || places.isCast(place.records, member.record));
  });
}
function mayBeMeant({ members, names, foreign, object, anywhere: anywhere3 }, name) {
  if (members.length === 0) return object !== "heap";
  return foreign || !anywhere3 && names.includes(name);
}

// src/state/used-as.ts
var fillers = new Set("memset bzero explicit_bzero memcpy mempcpy memmove bcopy".split(" "));
var UsedAs = class {
  /** Records with an instance in such memory, and the object that holds one. */
  records = /* @__PURE__ */ new Map();
  uses = /* @__PURE__ */ new Map();
  fields = /* @__PURE__ */ new Map();
  open = /* @__PURE__ */ new WeakMap();
  openness = /* @__PURE__ */ new Map();
  program;
  linked;
  lifetimes;
  constructor(program, linked2, lifetimes) {
    this.program = program;
    this.linked = linked2;
    this.lifetimes = lifetimes;
  }
  /** An access that names a member; whether it may mean such memory. */
  note({ member, how, targets }) {
    const record = member && this.linked.records.get(member.record);
    if (!record || how !== "pointer" || !isOwn(record.path)) return false;
    const open = this.openIn(targets);
    if (open.length === 0) return false;
    const held = targets.some((target) => this.holds(target, record.key));
    let meant = false;
    for (const target of open) {
      const end = this.opennessOf(target.object) ?? "";
      if (end !== "" && !this.holds(target, this.recordOf(target.object), end)) continue;
      meant = true;
      if (!this.lifetimes.records.has(record.key)) this.add(record.key, target.object);
      if (end === "" && held) continue;
      const uses = this.uses.get(target.object) ?? /* @__PURE__ */ new Set();
      this.uses.set(target.object, uses.add(record.key));
    }
    return meant;
  }
  /** Fields of the records that the targets are used as, if the access fills them whole. */
  filled({ external, targets }) {
    const found2 = /* @__PURE__ */ new Set();
    if (external === void 0 || !fillers.has(external)) return found2;
    for (const { object, size } of targets) {
      if (size > 0) continue;
      for (const used of this.uses.get(object) ?? []) for (const key of this.fieldsOf(used)) found2.add(key);
    }
    return found2;
  }
  /** Of the record and those that it embeds. */
  fieldsOf(record) {
    let fields = this.fields.get(record);
    if (!fields) {
      fields = [...this.within(record)].flatMap(
        (at2) => (this.linked.records.get(at2)?.facts.fields ?? []).map(({ name }) => elementKey(at2, name))
      );
      this.fields.set(record, fields);
    }
    return fields;
  }
  /** Targets of which little is known, or which have no fixed end. */
  openIn(targets) {
    let open = this.open.get(targets);
    if (!open) {
      open = targets.filter(({ object }) => this.opennessOf(object) !== null);
      this.open.set(targets, open);
    }
    return open;
  }
  add(record, object) {
    for (const inner of this.within(record)) if (!this.records.has(inner)) this.records.set(inner, object);
  }
  /** The record and those that it embeds. */
  within(record) {
    const found2 = /* @__PURE__ */ new Set([record]);
    for (const at2 of found2)
      for (const { embeds } of this.linked.records.get(at2)?.facts.fields ?? [])
        if (embeds !== void 0) found2.add(this.linked.recordKey(embeds, -1));
    return found2;
  }
  holds({ object, offset, size }, record, field) {
    const members = this.program.membersAt(object, offset, size);
    return members.some((m) => m.record === record && (field === void 0 || m.field === field));
  }
  recordOf(object) {
    const info = this.program.objects[object];
    return info?.kind === "heap" ? info.record ?? "" : "";
  }
  /** Of persistent heap memory: empty where nothing is known of it, else the member that has no fixed end; null: neither. */
  opennessOf(object) {
    const known4 = this.openness.get(object);
    if (known4 !== void 0) return known4;
    const found2 = this.lookAt(object);
    this.openness.set(object, found2);
    return found2;
  }
  lookAt(object) {
    const info = this.program.objects[object];
    if (info?.kind !== "heap" || !this.lifetimes.isPersistent(object)) return null;
    if (info.record === null) return info.type === null ? "" : null;
    const last2 = this.linked.records.get(info.record)?.facts.fields.at(-1);
    return last2 && /\[[01]?\]/.test(last2.type) ? last2.name : null;
  }
};

// src/state/write-table.ts
var contextBits = contexts.length;
var allContexts = (1 << contextBits) - 1;
var writeEntry = (write, set2) => write << contextBits | set2;
var WriteTable = class {
  writes = [];
  numbers = /* @__PURE__ */ new Map();
  /** The first access of a line says how. */
  numberOf({ path, line, how }, fn) {
    const place = `${path}\0${line}\0${fn}`;
    let number = this.numbers.get(place);
    if (number === void 0) {
      number = this.writes.length;
      this.numbers.set(place, number);
      this.writes.push({ function: fn, at: { path, line }, how });
    }
    return number;
  }
  /** Makes lists of entries: sorted by place, each write once with all its contexts. No write is numbered after that. */
  lists() {
    const order = this.writes.map((write, number) => ({ write, number }));
    order.sort((a, b) => byPlace2(a.write, b.write));
    const ranks = new Int32Array(order.length);
    order.forEach(({ number }, rank) => {
      ranks[number] = rank;
    });
    const shown = /* @__PURE__ */ new Map();
    const show = (entry2) => {
      const known4 = shown.get(entry2);
      if (known4) return known4;
      const write = order[entry2 >>> contextBits]?.write;
      if (!write) throw new Error("a write has a number");
      const found2 = { ...write, contexts: contextsOf(entry2 & allContexts) };
      shown.set(entry2, found2);
      return found2;
    };
    return (entries2) => merged(entries2.map((entry2) => writeEntry(ranks[entry2 >>> contextBits] ?? 0, entry2 & allContexts))).map(show);
  }
};
function merged(entries2) {
  const found2 = [];
  for (const entry2 of Int32Array.from(entries2).sort()) {
    const last2 = found2.at(-1);
    if (last2 !== void 0 && last2 >>> contextBits === entry2 >>> contextBits) found2[found2.length - 1] = last2 | entry2;
    else found2.push(entry2);
  }
  return found2;
}
var byPlace2 = (a, b) => compareText(a.at.path, b.at.path) || a.at.line - b.at.line || compareText(a.function, b.function);

// src/state/updates.ts
function findUpdates(input) {
  const tally = new Tally(input);
  input.program.functions.forEach((_, fn) => {
    for (const access of input.program.writesOf(fn)) tally.write(fn, access);
    for (const access of input.program.readsOf(fn)) tally.read(fn, access);
  });
  tally.fill();
  for (const key of input.attribution.elements.keys()) tally.element(key);
  const { usedAs } = tally;
  return {
    classes: tally.classes(),
    untouched: (owner) => classOf({ ...input, usedAs }, `${owner}.`, { used: 0, written: 0 }, []),
    records: usedAs.records,
    elementsOf: (access) => tally.keysOf(access),
    limitations: tally.limitations
  };
}
var Tally = class {
  limitations = [];
  usedAs;
  fills = [];
  counts = [];
  input;
  places;
  embedding;
  writes = new WriteTable();
  gathered = new Gathered();
  unknown = /* @__PURE__ */ new Set();
  known = /* @__PURE__ */ new WeakMap();
  placed = /* @__PURE__ */ new WeakMap();
  constructor(input) {
    this.input = input;
    this.places = new Places(input.program, input.attribution, input.linked);
    this.embedding = embeddingOf(input.linked);
    this.usedAs = new UsedAs(input.program, input.linked, input.lifetimes);
  }
  element(key) {
    return this.count(this.places.elements.of(key));
  }
  count(element) {
    let count = this.counts[element];
    if (!count) {
      count = { used: 0, written: 0, writes: [] };
      this.counts[element] = count;
    }
    return count;
  }
  read(fn, access) {
    const set2 = this.input.contexts.at(fn, access);
    for (const element of this.elements(access)) this.count(element).used |= set2;
  }
  write(fn, access) {
    const set2 = this.input.contexts.at(fn, access);
    const elements2 = this.elements(access);
    const write = this.writes.numberOf(access, this.input.program.functions[fn]?.key ?? "");
    for (const element of elements2) this.written(element, write, set2);
    if (access.how === "call") this.fills.push({ access, set: set2, write });
    if (elements2.length === 0 && access.targets.length === 0) this.say(access);
  }
  written(element, write, set2) {
    const count = this.count(element);
    count.used |= set2;
    count.written |= set2;
    count.writes.push(writeEntry(write, set2));
  }
  /** What memory is used as is known when all accesses are. */
  fill() {
    if (this.input.precision === "paper") return;
    for (const { access, set: set2, write } of this.fills)
      for (const key of this.usedAs.filled(access)) this.written(this.places.elements.of(key), write, set2);
  }
  keysOf(access) {
    return this.elements(access).map((element) => this.places.elements.texts[element] ?? "");
  }
  /** Accesses that share their targets share their elements. */
  elements(access) {
    const { targets, member, how } = access;
    const lists = this.known.get(targets) ?? /* @__PURE__ */ new Map();
    this.known.set(targets, lists);
    const key = `${how} ${member?.record}.${member?.field}`;
    const elements2 = lists.get(key) ?? this.elementsOf(access);
    lists.set(key, elements2);
    return elements2;
  }
  elementsOf(access) {
    const { targets, member, how } = access;
    const { gathered: gathered2 } = this;
    let outside2 = this.usedAs.note(access) || targets.length === 0;
    const named2 = member && this.places.member(member);
    for (const number of meantPlaces(this.places, this.placesOf(targets), member)) {
      const place = this.places.all[number];
      if (!place || place.object === "library" && how === "call") continue;
      if (place.object !== "local") outside2 = true;
      this.addPlace(place, member, named2);
    }
    if (!member || named2 === void 0 || !outside2 || this.input.precision === "paper") return gathered2.take();
    if (!gathered2.has(named2) && how === "pointer")
      for (const key of this.embedding.around(member.record)) gathered2.add(this.places.elements.of(key));
    gathered2.add(named2);
    return gathered2.take();
  }
  placesOf(targets) {
    const known4 = this.placed.get(targets) ?? this.places.of(targets);
    this.placed.set(targets, known4);
    return known4;
  }
  /** Where in the object is not known, but which member: of its fields only that one, and those around it. */
  addPlace({ elements: elements2, anywhere: anywhere3 }, member, named2) {
    if (!anywhere3 || !member || named2 === void 0 || !elements2.elements.includes(named2))
      return this.gathered.addAll(elements2);
    const around = this.embedding.around(member.record);
    for (const element of elements2.elements) {
      const key = this.places.elements.texts[element] ?? "";
      if (element === named2 || around.has(key) || this.input.attribution.elements.has(key)) this.gathered.add(element);
    }
  }
  /** A call whose argument points to nothing that is known writes nothing of the program's. */
  say({ path, line, how }) {
    const place = `${path}\0${line}`;
    if (how === "call" || this.unknown.has(place)) return;
    this.unknown.add(place);
    const detail = "what this store writes is not known";
    this.limitations.push({ kind: "unknown-target", path, line, effect: "may-miss", detail });
  }
  classes() {
    const found2 = /* @__PURE__ */ new Map();
    const writesOf2 = this.writes.lists();
    this.counts.forEach((count, element) => {
      const key = this.places.elements.texts[element] ?? "";
      found2.set(key, classOf({ ...this.input, usedAs: this.usedAs }, key, count, writesOf2(count.writes)));
    });
    return found2;
  }
};
var runTime = bitOf2("packet") | bitOf2("timer") | bitOf2("control") | bitOf2("peer");
function classOf(input, key, { used, written }, writes) {
  const { attribution, contexts: contexts2, precision } = input;
  const storage = attribution.elements.get(key)?.storage ?? "field";
  const persistent = isPersistent(input, key);
  const counted = precision === "paper" ? bitOf2("packet") : runTime;
  const known4 = contexts2.packets.certainty !== "none";
  const perCrossFlow = known4 ? persistent && (used & counted) !== 0 : persistent ? null : false;
  return {
    storage,
    persistent,
    perCrossFlow,
    updateable: perCrossFlow && (written & counted) !== 0,
    contexts: contextsOf(written),
    writes
  };
}
function isPersistent({ attribution, lifetimes, usedAs }, key) {
  const storage = attribution.elements.get(key)?.storage;
  if (storage !== void 0) return storage !== "heap";
  const record = key.slice(0, key.lastIndexOf("."));
  return lifetimes.records.has(record) || usedAs.records.has(record);
}

// src/state/classify-whole.ts
function classifyProgram(input) {
  const { whole, precision, program } = input;
  const inventory = classifyFromFacts(input);
  const contexts2 = slicedContexts(whole, programContexts(whole, input.entries));
  const lifetimes = lifetimesOf(whole, contexts2.packets.frames);
  const attribution = new Attribution(whole, lifetimes, precision, pointerFields(program));
  const updates = findUpdates({ program: whole, linked: program, contexts: contexts2, lifetimes, attribution, precision });
  const impacts = outputImpacts({ program: whole, contexts: contexts2, elementsOf: updates.elementsOf });
  const classified = classifiedElements(inventory, program, attribution, updates, precision);
  const { elementsOf: elementsOf2 } = updates;
  const spaces = precision === "paper" ? void 0 : flowspaces({
    program: whole,
    linked: program,
    contexts: contexts2,
    lifetimes,
    attribution,
    elementsOf: elementsOf2,
    elements: classified,
    ...input.headers && { headers: input.headers }
  });
  const elements2 = withFlowspaces(withImpacts(classified, impacts), spaces);
  return {
    ...inventory,
    elements: elements2,
    precision,
    counts: countsOf(whole, contexts2, elements2),
    reached: reachedFunctions(whole, contexts2),
    held: holdersOfRecords(whole, lifetimes, attribution, updates.records),
    limitations: uniqueLimitations([
      ...inventory.limitations,
      ...whole.limitations,
      ...contexts2.limitations,
      ...updates.limitations,
      ...unification(whole),
      ...unknownHeaders(program, input.headers ?? {}, startOf(whole))
    ])
  };
}
function withImpacts(elements2, impacts) {
  if (!impacts) return elements2;
  return new Map(
    [...elements2].map(([key, element]) => {
      const { classification } = element;
      if (!classification) return [key, element];
      return [key, { ...element, classification: { ...classification, impact: impacts.get(key) ?? {} } }];
    })
  );
}
function withFlowspaces(elements2, spaces) {
  if (!spaces) return elements2;
  return new Map(
    [...elements2].map(([key, element]) => {
      const { classification } = element;
      const flowspace = spaces.get(key);
      if (!classification || !flowspace) return [key, element];
      return [key, { ...element, classification: { ...classification, flowspace } }];
    })
  );
}
function pointerFields(program) {
  const keys = /* @__PURE__ */ new Set();
  for (const { key, facts } of program.records.values()) {
    for (const { name, shape, pointsTo, type } of facts.fields) {
      if (shape === "pointer" || shape === "function" || pointsTo !== void 0 || type.includes("*"))
        keys.add(elementKey(key, name));
    }
  }
  return (field) => keys.has(field);
}
var startOf = ({ functions: functions2 }) => ({
  path: functions2[0]?.path ?? "",
  line: 0
});
function unification({ method, functions: functions2 }) {
  if (method === "inclusion") return [];
  const at2 = startOf({ functions: functions2 });
  const detail = "the program exceeds the budget of the points-to analysis: it was made by unification, which is coarser";
  return [{ kind: "unification", ...at2, effect: "may-add", detail }];
}
function classifiedElements(inventory, program, attribution, updates, precision) {
  const elements2 = /* @__PURE__ */ new Map();
  for (const element of inventory.elements.values()) {
    if (element.kind === "flag") elements2.set(element.key, element);
    if (element.kind === "field" && precision === "fields") {
      const classification2 = updates.classes.get(element.key) ?? updates.untouched(element.owner);
      elements2.set(element.key, { ...element, classification: classification2 });
    }
    const classification = element.kind === "variable" ? updates.classes.get(element.key) : void 0;
    if (classification) elements2.set(element.key, { ...element, classification });
  }
  for (const [key, classification] of updates.classes) {
    if (elements2.has(key) || inventory.elements.has(key)) continue;
    const memory = attribution.elements.get(key);
    const element = memory ? memoryElement(key, memory, classification) : foreignField(key, program, classification);
    if (element) elements2.set(key, element);
  }
  return elements2;
}
function memoryElement(key, { name, type, storage, declared }, classification) {
  const quiet = classification.writes.length === 0;
  if (quiet && (storage === "heap" || storage === "external" || declared.path.startsWith("/"))) return void 0;
  return {
    key,
    kind: "variable",
    owner: `file:${declared.path}`,
    name,
    type,
    nature: "plain",
    declared,
    classification
  };
}
function foreignField(key, program, classification) {
  const [first2] = classification.writes;
  if (!first2) return void 0;
  const cut = key.lastIndexOf(".");
  const owner = key.slice(0, cut);
  const name = key.slice(cut + 1);
  const record = program.records.get(owner);
  const field = record?.facts.fields.find((candidate) => candidate.name === name);
  const declared = record && field ? { path: record.path, line: record.base + field.line } : first2.at;
  return { key, kind: "field", owner, name, type: field?.type ?? "", nature: "plain", declared, classification };
}
function countsOf(whole, contexts2, elements2) {
  const known4 = contexts2.packets.certainty !== "none";
  const procedures = /* @__PURE__ */ new Set();
  const packetProcedures = /* @__PURE__ */ new Set();
  whole.functions.forEach(({ path, line, key }, fn) => {
    const place = `${path}\0${line}\0${key}`;
    procedures.add(place);
    if ((contexts2.of(fn) & bitOf2("packet")) !== 0) packetProcedures.add(place);
  });
  const all3 = [...elements2.values()];
  const variables = all3.filter(isVariable);
  const count = (list3, is) => list3.filter(({ classification }) => classification && is(classification)).length;
  return {
    procedures: procedures.size,
    packetProcedures: known4 ? packetProcedures.size : null,
    variables: whole.variableCount,
    persistent: count(variables, (c) => c.persistent),
    perCrossFlow: known4 ? count(variables, (c) => c.perCrossFlow === true) : null,
    updateable: known4 ? count(variables, (c) => c.updateable === true) : null,
    elements: all3.length,
    updateableElements: known4 ? count(all3, (c) => c.updateable === true) : null,
    packetImpacting: impacting(variables, "packet"),
    logImpacting: impacting(variables, "log")
  };
}
function impacting(variables, kind2) {
  const known4 = variables.flatMap(({ classification }) => classification?.impact ? [classification] : []);
  if (known4.length === 0) return null;
  return known4.filter(({ updateable, impact }) => updateable === true && impact?.[kind2] !== void 0).length;
}
function isVariable({ kind: kind2, classification }) {
  if (kind2 !== "variable" || !classification) return false;
  return classification.storage !== "heap" && classification.storage !== "external";
}

// src/revision.ts
var largeFrom = 2500;
var reviewBudget = 1e9;
function factsOf2(reading, { snapshot, plan, read }, program, { handlers = [], profiles = noProfiles }) {
  const limitations = [...plan.limitations];
  for (const unit of program.units)
    for (const limitation of read.units[unit]?.limitations ?? []) limitations.push(limitation);
  return {
    program: reading.link(program, read),
    revision: snapshot.revision,
    limitations: uniqueLimitations(limitations),
    lineText: createLineReader(snapshot),
    handlers,
    profiles
  };
}
function reviewable(...[reading, revision, program, settings, stages]) {
  const facts = stages.time("classify", () => factsOf2(reading, revision, program, settings));
  if (isLarge(facts, settings))
    return fromFacts(facts, `${program.name} has ${facts.program.functions.length} functions: reviewed from facts`);
  if (stages.time("classify", () => isLargeTree(reading, revision, settings)))
    return fromFacts(facts, `the programs of this tree are large together: ${program.name} is reviewed from facts`);
  return asWhole(facts, reading, revision, program, settings, stages, reviewBudget);
}
function isFromFacts(reading, revision, program, settings) {
  return reading.link(program, revision.read).functions.length > (settings.largeFrom ?? largeFrom) || isLargeTree(reading, revision, settings);
}
var largeTrees = /* @__PURE__ */ new WeakMap();
function isLargeTree(reading, { plan, read }, settings) {
  const known4 = largeTrees.get(read);
  if (known4 !== void 0) return known4;
  const most = 2 * (settings.largeFrom ?? largeFrom);
  let functions2 = 0;
  for (const program of productPrograms(plan, settings.program)) {
    if (functions2 <= most) functions2 += reading.link(program, read).functions.length;
  }
  largeTrees.set(read, functions2 > most);
  return functions2 > most;
}
function isLarge(facts, settings) {
  return facts.program.functions.length > (settings.largeFrom ?? largeFrom);
}
function fromFacts(facts, why) {
  const detail = `${why}, not classified as a whole`;
  const limitation = { kind: "facts-only", path: "", line: 0, effect: "may-miss", detail };
  return classifyFromFacts({ ...facts, limitations: uniqueLimitations([...facts.limitations, limitation]) });
}
function asWhole(facts, ...[reading, revision, program, settings, stages, budget2]) {
  const { precision } = settings;
  const whole = stages.time("pointsTo", () => reading.whole(program, revision.read, facts.program, precision, budget2));
  if (whole.method === "unification" && (budget2 !== void 0 || isLarge(facts, settings)))
    return fromFacts(facts, `${program.name} exceeds the budget of the points-to analysis: listed from facts`);
  if (whole.method === "inclusion") stages.time("dependence", () => whole.dependence());
  const { headers: headers2 } = settings;
  const entries2 = entriesOf2(settings, program.name);
  const input = { ...facts, whole, entries: entries2, precision, ...headers2 && { headers: headers2 } };
  return stages.time("classify", () => classifyProgram(input));
}
function entriesOf2({ entries: entries2, programEntries }, program) {
  const own2 = programEntries.get(program);
  if (!own2) return entries2;
  return {
    packet: [...entries2.packet, ...own2.packet],
    timer: [...entries2.timer, ...own2.timer],
    control: [...entries2.control, ...own2.control],
    peer: [...entries2.peer, ...own2.peer]
  };
}
function contentOf(program, read) {
  const keys = program.units.flatMap(
    (unit) => (read.units[unit]?.items ?? []).map((item) => `${item.path}\0${item.key}`)
  );
  return createHash2("sha256").update([...new Set(keys)].sort().join("\n")).digest("hex");
}

// src/review/drift.ts
function driftBetween(base, head, renames) {
  const moved = (key) => movedKey(key, renames);
  const elements2 = matched(base, head, moved);
  const written = /* @__PURE__ */ new Set();
  const classes = /* @__PURE__ */ new Map();
  for (const c of base.writers) {
    classes.set(`${moved(c.key)}\0${moved(c.owner)}`, c.fields);
    for (const name of c.fields.keys()) written.add(`${moved(c.owner)}\0${name}`);
  }
  const covered = /* @__PURE__ */ new Map();
  const handlers = /* @__PURE__ */ new Map();
  for (const h of base.handlers) {
    const id = handlerId(h, moved);
    const names = covered.get(id) ?? /* @__PURE__ */ new Set();
    covered.set(id, names);
    for (const name of h.covers.keys()) names.add(name);
    handlers.set(id, [...handlers.get(id) ?? [], h]);
  }
  return {
    base: indexInventory(base),
    head: indexInventory(head),
    ...elements2,
    writtenInBase: (owner, name) => written.has(`${owner}\0${name}`),
    writtenByClass: (writers2, name) => classes.get(`${writers2.key}\0${writers2.owner}`)?.has(name),
    coveredInBase: (handler) => covered.get(handlerId(handler, (key) => key)),
    handlersInBase: (handler) => handlers.get(handlerId(handler, (key) => key)) ?? []
  };
}
function matched(base, head, moved) {
  const byKey2 = /* @__PURE__ */ new Map();
  const byBareKey = /* @__PURE__ */ new Map();
  const byOwner2 = /* @__PURE__ */ new Map();
  for (const element of base.elements.values()) {
    byKey2.set(moved(element.key), element);
    if (!byBareKey.has(bareKey(element))) byBareKey.set(bareKey(element), element);
    const owned = byOwner2.get(moved(element.owner));
    if (owned) owned.push(element);
    else byOwner2.set(moved(element.owner), [element]);
  }
  const kept = new Set([...head.elements.values()].map(bareKey));
  const removed = [];
  for (const element of base.elements.values()) {
    const key = moved(element.key);
    if (!head.elements.has(key) && !kept.has(bareKey(element)))
      removed.push({ ...element, key, owner: moved(element.owner) });
  }
  const inBase = (element) => byKey2.get(element.key) ?? byBareKey.get(bareKey(element));
  return {
    isNewElement: (key) => {
      const element = head.elements.get(key);
      return element ? !inBase(element) : !byKey2.has(key);
    },
    inBase,
    baseElements: (owner) => byOwner2.get(owner) ?? [],
    removed
  };
}
function handlerId(h, moved) {
  return [moved(h.key), h.role, moved(h.owner)].join("\0");
}
function movedKey(key, renames) {
  if (renames.size === 0) return key;
  const prefix = key.startsWith("file:") ? "file:" : "";
  const rest = key.slice(prefix.length);
  const cut = rest.indexOf("::");
  const path = cut < 0 ? rest : rest.slice(0, cut);
  const target = renames.get(path);
  return target === void 0 ? key : `${prefix}${target}${cut < 0 ? "" : rest.slice(cut)}`;
}
function bareKey(element) {
  if (element.kind === "variable") return element.key;
  const owner = element.owner.slice(element.owner.lastIndexOf("::") + 1);
  return elementKey(owner.replace(/^:/, ""), element.name);
}
function indexInventory(inventory) {
  const handlersByOwner = /* @__PURE__ */ new Map();
  for (const h of inventory.handlers) {
    const list3 = handlersByOwner.get(h.owner);
    if (list3) list3.push(h);
    else handlersByOwner.set(h.owner, [h]);
  }
  return { inventory, handlersByOwner, members: (owner, name) => membersOf(inventory, owner, name) };
}
function membersOf(inventory, owner, name) {
  const members = [];
  let at2 = owner;
  for (const step2 of name.split(".")) {
    if (at2 === void 0) return void 0;
    const element = inventory.elements.get(elementKey(at2, step2.replace(/\[\]$/, "")));
    if (!element) return void 0;
    members.push(element);
    at2 = element.holds;
  }
  return members;
}

// src/review/reclassified.ts
function reclassified(base, head, renames) {
  const matches2 = matchElements(base, head, renames);
  const matched2 = new Set(matches2.values());
  const changed = [];
  for (const [from, to] of matches2) {
    const before = base.elements.get(from);
    const after = head.elements.get(to);
    const change = before && after && changeOf(before, after, renames);
    if (change) changed.push(change);
  }
  return {
    program: head.program,
    added: [...head.elements.values()].filter(({ key }) => !matched2.has(key)).sort(byKey),
    removed: [...base.elements.values()].filter(({ key }) => !matches2.has(key)).sort(byKey),
    changed: changed.sort((a, b) => byKey(a.head, b.head))
  };
}
function matchElements(base, head, renames) {
  const matches2 = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  const left = [];
  for (const element of base.elements.values()) {
    const key = movedKey(element.key, renames);
    if (head.elements.get(key)?.kind === element.kind) {
      matches2.set(element.key, key);
      taken.add(key);
    } else left.push(element);
  }
  const heads = uniqueByName([...head.elements.values()].filter(({ key }) => !taken.has(key)));
  for (const [name, element] of uniqueByName(left)) {
    const to = element && heads.get(name);
    if (to && element) matches2.set(element.key, to.key);
  }
  return matches2;
}
function uniqueByName(elements2) {
  const found2 = /* @__PURE__ */ new Map();
  for (const element of elements2) {
    const name = `${element.kind}\0${withoutFile(element.key)}`;
    found2.set(name, found2.has(name) ? void 0 : element);
  }
  return found2;
}
function withoutFile(key) {
  const cut = key.indexOf("::");
  return cut < 0 ? key : key.slice(cut + 2);
}
function changeOf(base, head, renames) {
  const attributes2 = attributeChanges(base, head);
  const before = base.classification;
  const after = head.classification;
  const newContexts = missing(after?.contexts, before?.contexts);
  const goneContexts = missing(before?.contexts, after?.contexts);
  const moved = (write) => movedKey(write.function, renames);
  const plain = (write) => write.function;
  const newWriters = writersBeyond(after, plain, before, moved);
  const goneWriters = writersBeyond(before, moved, after, plain);
  const count = attributes2.length + newContexts.length + goneContexts.length + newWriters.length + goneWriters.length;
  if (count === 0) return void 0;
  return { base, head, attributes: attributes2, newContexts, goneContexts, newWriters, goneWriters };
}
var attributes = [
  ["type", (element) => element.type],
  ["storage", ({ classification }) => classification?.storage ?? null],
  ["nature", (element) => element.nature],
  ["persistent", ({ classification }) => classification?.persistent ?? null],
  ["perCrossFlow", ({ classification }) => classification?.perCrossFlow ?? null],
  ["updateable", ({ classification }) => classification?.updateable ?? null]
];
function isNews(attribute, base, head) {
  return attribute !== "nature" || !isMovable(base.nature) || !isMovable(head.nature);
}
function attributeChanges(base, head) {
  return attributes.flatMap(([attribute, read]) => {
    const from = read(base);
    const to = read(head);
    return from === to || !isNews(attribute, base, head) ? [] : [{ attribute, from, to }];
  });
}
function missing(all3 = [], known4 = []) {
  return contexts.filter((context) => all3.includes(context) && !known4.includes(context));
}
function writersBeyond(side, nameOf2, other, otherName) {
  const known4 = new Set((other?.writes ?? []).map(otherName));
  const found2 = /* @__PURE__ */ new Map();
  for (const write of side?.writes ?? []) {
    const name = nameOf2(write);
    if (!known4.has(name) && !found2.has(name)) found2.set(name, write);
  }
  return [...found2.values()];
}
var byKey = (a, b) => compareText(a.key, b.key);

// src/stopwatch.ts
function stopwatch({ busy = (work) => work() }) {
  const started = performance.now();
  const spent = { pointsTo: 0, dependence: 0, classify: 0 };
  return {
    time(stage, run2) {
      const since = performance.now();
      const value = busy(run2);
      spent[stage] += seconds(since);
      return value;
    },
    timings: (read) => ({
      ...read,
      ...spent,
      total: seconds(started),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024)
    })
  };
}
function seconds(since) {
  return (performance.now() - since) / 1e3;
}

// src/review/render/inventory-view.ts
function shownKey(element) {
  return element.classification?.storage === "global" ? element.name : element.key;
}
function shownName({ kind: kind2, name }) {
  return kind2 === "variable" ? name.slice(name.lastIndexOf(":") + 1) : name;
}
function functionName(key) {
  return key.slice(key.lastIndexOf(":") + 1);
}
function sortedElements({ elements: elements2 }) {
  return [...elements2.values()].sort((a, b) => compareText(shownKey(a), shownKey(b)) || compareText(a.key, b.key));
}
function dispositionOf(element, document) {
  const key = shownKey(element);
  return document.dispositions.find((d) => {
    if (d.until !== void 0 && d.until < document.today) return false;
    return disposes(d, key, element);
  });
}

// src/review/rules/siblings.ts
var minimumSiblings = 2;
function candidates(drift) {
  const found2 = /* @__PURE__ */ new Map();
  for (const writers2 of drift.head.inventory.writers) {
    if (!isPersistent2(drift, writers2.owner)) continue;
    for (const [name, writes] of writers2.fields) {
      const candidate = candidateOf(drift, writers2, name, writes);
      if (!candidate) continue;
      const key = `${writers2.owner}\0${candidate.name}`;
      const known4 = found2.get(key);
      if (!known4) found2.set(key, { candidate, classes: [writers2] });
      else if (!known4.classes.includes(writers2)) known4.classes.push(writers2);
    }
  }
  return [...found2.values()].map(({ candidate, classes }) => ({ ...candidate, classes: classes.sort(byWidth) }));
}
var kindOrder = { part: 0, function: 1, table: 2, role: 3 };
var byWidth = (a, b) => kindOrder[a.kind] - kindOrder[b.kind] || a.fields.size - b.fields.size || (a.key < b.key ? -1 : 1);
function candidateOf(drift, writers2, name, writes) {
  const [firstWrite] = writes;
  const members = drift.head.members(writers2.owner, name);
  if (!firstWrite || !members || members.some((m) => !isMovable(m.nature))) return void 0;
  if (members.some((m) => drift.head.inventory.scratch?.has(m.key))) return void 0;
  const firstNew = members.findIndex((m) => drift.isNewElement(m.key));
  if (firstNew < 0 && !isNewlyWritten(drift, writers2, name)) return void 0;
  const depth = firstNew < 0 ? members.length : firstNew + 1;
  const element = members[depth - 1];
  if (!element) return void 0;
  const path = name.split(".").slice(0, depth).join(".").replace(/\[\]$/, "");
  return { owner: writers2.owner, name: path, element, change: firstNew < 0 ? "newly-written" : "new", firstWrite };
}
function isNewlyWritten(drift, writers2, name) {
  if (writers2.kind === "function" || writers2.kind === "part") return !drift.writtenInBase(writers2.owner, name);
  return drift.writtenByClass(writers2, name) === false;
}
function isPersistent2(drift, owner) {
  return owner.startsWith("file:") || drift.head.inventory.persistent.has(owner);
}
function shareOf(drift, candidate, handler) {
  return bestShare(drift, candidate, handler, ["function", "table", "role"]);
}
function shareOfPart(drift, candidate, handler) {
  return bestShare(drift, candidate, handler, ["part"]);
}
function bestShare(drift, candidate, handler, kinds5) {
  const settled2 = /* @__PURE__ */ new Set();
  let best;
  for (const kind2 of kinds5) {
    const now = [];
    for (const writers2 of candidate.classes) {
      const functions2 = writers2.kind === kind2 ? functionsOf(writers2, candidate.name) : [];
      if (functions2.every((fn) => settled2.has(fn))) continue;
      const siblings = [...writers2.fields.keys()].filter(
        (name) => isSibling(drift, candidate, name) && !isOnlyHandled(writers2, handler, name)
      );
      if (siblings.length < minimumSiblings) continue;
      if (kind2 === "part") settled2.add(functions2[0] ?? "");
      now.push(...functions2);
      const covered = siblings.filter((name) => covers(handler, name) && !isOwnWrite(writers2, handler, name));
      const share = { writers: writers2, siblings, covered };
      if (!best || ratio(share) > ratio(best)) best = share;
    }
    for (const fn of now) settled2.add(fn);
  }
  return best;
}
function functionsOf({ fields }, name) {
  const found2 = [];
  for (const [field, writes] of fields)
    if (field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`))
      found2.push(...writes.map((write) => write.function));
  return found2;
}
function isOnlyHandled(writers2, handler, name) {
  const writes = writers2.fields.get(name) ?? [];
  return writes.every((w) => w.function === handler.key && isAt(handler, name, w));
}
function isOwnWrite(writers2, handler, name) {
  return (writers2.fields.get(name) ?? []).some((w) => w.function !== handler.key && isAt(handler, name, w));
}
function isAt(handler, name, write) {
  const at2 = handler.covers.get(name)?.at;
  return at2 !== void 0 && at2.line === write.at.line && at2.path === write.at.path;
}
function ratio(share) {
  return share.covered.length / share.siblings.length;
}
function isSibling(drift, candidate, name) {
  if (name === candidate.name || name.startsWith(`${candidate.name}.`) || name.startsWith(`${candidate.name}[`))
    return false;
  return isPlain(drift, candidate.owner, name);
}
function isPlain(drift, owner, name) {
  const members = drift.head.members(owner, name);
  return members?.every((m) => isMovable(m.nature) && !drift.isNewElement(m.key)) ?? false;
}
function leavesOutCounts(drift, owner, element, handler) {
  if (!isCounted(element.nature)) return false;
  const others = [];
  for (const { owner: of, name, nature, key } of drift.head.inventory.elements.values())
    if (of === owner && isCounted(nature) && !drift.isNewElement(key)) others.push(name);
  return others.length >= minimumSiblings && !others.some((name) => covers(handler, name));
}
function covers(handler, name) {
  return listed2(handler.covers, name);
}
function mentions(handler, name) {
  return listed2(handler.covers, name) || listed2(handler.mentions, name);
}
function listed2(names, name) {
  for (let path = name; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
    if (names.has(path) || names.has(path.replace(/\[\]$/, ""))) return true;
  }
  for (const other of names.keys()) if (other.startsWith(`${name}.`) || other.startsWith(`${name}[]`)) return true;
  return false;
}

// src/review/rules/miss.ts
var minimumShare = 0.5;
var minimumCovered = 2;
function bestPerHandler(misses) {
  const best = /* @__PURE__ */ new Map();
  for (const miss of misses) {
    const known4 = best.get(miss.handler.key);
    if (!known4 || confidence(miss) > confidence(known4)) best.set(miss.handler.key, miss);
  }
  return [...best.values()].sort((a, b) => confidence(b) - confidence(a) || (a.handler.key < b.handler.key ? -1 : 1));
}
function confidence(miss) {
  return (miss.covered.length + 1) / (miss.siblings.length + 2);
}
function merged2(findings) {
  const byElement = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const known4 = byElement.get(finding.element.key);
    if (!known4) byElement.set(finding.element.key, finding);
    else {
      const [main, other] = known4.confidence >= finding.confidence ? [known4, finding] : [finding, known4];
      byElement.set(finding.element.key, { ...main, misses: bestPerHandler([...main.misses, ...other.misses]) });
    }
  }
  return [...byElement.values()];
}
function isReviewed(handlers, handler) {
  if (handler.whole || handler.role === "free" || handler.role === "touch") return false;
  if (handlers.some((h) => h.whole && h.key === handler.key && h.role === handler.role && h.target === handler.target))
    return false;
  return hasOpposite(handlers, handler);
}
function hasOpposite(handlers, handler) {
  const opposite2 = opposites[handler.role];
  if (!opposite2) return true;
  return handlers.some(
    (h) => h.role === opposite2 && (h.key !== handler.key || isDescribed(h)) && isOtherDirection(sharedFields(h, handler), h, handler)
  );
}
function isDescribed({ covers: covers2 }) {
  for (const { wire: wire2 } of covers2.values()) if (wire2?.described) return true;
  return false;
}
function isOtherDirection(shared, a, b) {
  return shared >= minimumCovered && shared >= minimumShare * Math.min(a.covers.size, b.covers.size);
}
var opposites = { encode: "decode", decode: "encode" };
var isPaired = ({ role: role2 }) => opposites[role2] !== void 0;
function sharedFields(a, b) {
  let n = 0;
  for (const name of a.covers.keys()) if (b.covers.has(name)) n++;
  return n;
}
function namesIt(handlers, handler, name) {
  return handlers.some((h) => h.key === handler.key && h.role === handler.role && mentions(h, name));
}

// src/review/rules/places.ts
var maximumDepth = 3;
var maximumPlaces2 = 16;
function createPlaces(index) {
  const embedding = /* @__PURE__ */ new Map();
  for (const element of index.inventory.elements.values()) {
    if (element.holds === void 0) continue;
    const list3 = embedding.get(element.holds);
    if (list3) list3.push(element);
    else embedding.set(element.holds, [element]);
  }
  return (element) => {
    const places = [{ owner: homeOf2(element), name: element.name }];
    for (let i = 0, depth = 0; i < places.length && depth < maximumDepth; depth++) {
      const end = places.length;
      for (; i < end; i++) {
        const place = places[i];
        for (const around of (place && embedding.get(place.owner)) ?? []) {
          if (place && places.length < maximumPlaces2)
            places.push({ owner: homeOf2(around), name: `${around.name}.${place.name}` });
        }
      }
    }
    return places;
  };
}
function homeOf2(element) {
  return element.kind === "variable" ? `file:${element.declared.path}` : element.owner;
}

// src/review/rules/renamed.ts
function createRenames(drift) {
  const removed = /* @__PURE__ */ new Map();
  for (const element of drift.removed) {
    for (const id of idsOf(element)) {
      const list3 = removed.get(id);
      if (list3) list3.push(element);
      else removed.set(id, [element]);
    }
  }
  const taken = /* @__PURE__ */ new Map();
  return (element) => {
    if (!drift.isNewElement(element.key)) return void 0;
    const [byName3, byOwner2] = idsOf(element).map((id) => removed.get(id) ?? []);
    const isFree = (old) => (taken.get(old.key) ?? element.key) === element.key;
    const found2 = byName3?.find(isFree) ?? byOwner2?.find((old) => isFree(old) && isWrittenAlike(old, element));
    if (found2) taken.set(found2.key, element.key);
    return found2;
  };
}
function idsOf({ kind: kind2, type, name, owner }) {
  return kind2 === "flag" ? [] : [`${type}\0name\0${name}`, `${type}\0owner\0${owner}`];
}
function isWrittenAlike(a, b) {
  const functions2 = writers(a);
  return functions2 !== "" && functions2 === writers(b);
}
function writers(element) {
  const functions2 = element.classification?.writes.map((w) => w.function.slice(w.function.lastIndexOf(":") + 1)) ?? [];
  return [...new Set(functions2)].sort().join("\0");
}

// src/review/rules/unhandled-state.ts
var carrying = /* @__PURE__ */ new Set(["save", "restore", "encode", "decode"]);
var dealing = /* @__PURE__ */ new Set([...carrying, "copy", "merge"]);
var storages = /* @__PURE__ */ new Set(["global", "static", "static-local", "field"]);
function unhandledState(drift) {
  const placesOf = createPlaces(drift.head);
  const handling = createHandling(drift);
  const renamed = createRenames(drift);
  const functions2 = functionWrites(drift);
  const found2 = [];
  for (const element of drift.head.inventory.elements.values()) {
    const candidate = element.classification ? candidateOf2(drift, element) : candidateFromFacts(drift, element, functions2.get(homeOf2(element)) ?? []);
    if (!candidate) continue;
    const places = placesOf(element);
    if (places.some((place) => handling.isHandled(place) || handling.isLeftOut(place, element))) continue;
    const before = renamed(element);
    if (before && (before.classification?.updateable ?? true) && !handling.wasHandled(before)) continue;
    const misses = handling.misses(places, candidate);
    found2.push({ ...candidate, misses, confidence: Math.max(0, ...misses.map(confidence)) });
  }
  const hits = hitCounts(drift);
  return found2.map((f) => ({
    ...f,
    alsoHit: (hits.get(writeId(f.writes[0])) ?? 1) - 1,
    handedOver: handedOver(f, functions2.get(f.element.owner) ?? [])
  }));
}
function unhandledElements(index) {
  const { inventory, handlersByOwner } = index;
  const placesOf = createPlaces(index);
  const isHandled = ({ owner, name }) => dealsWith(handlersByOwner.get(owner) ?? [], name);
  return [...inventory.elements.values()].filter(
    (e) => isReviewable(e, inventory) && isUpdateable(e.classification) && !placesOf(e).some(isHandled)
  );
}
function isReviewable({ key, kind: kind2, nature, classification }, { scratch }) {
  if (kind2 === "flag" || !isMovable(nature) || !classification) return false;
  return storages.has(classification.storage) && scratch?.has(key) !== true;
}
function candidateOf2(drift, element) {
  const { classification, kind: kind2 } = element;
  if (!isReviewable(element, drift.head.inventory) || !isUpdateable(classification)) return void 0;
  const before = drift.inBase(element);
  if (!before) {
    if (kind2 === "field" && drift.baseElements(element.owner).length === 0) return void 0;
    const writes2 = atRunTime(classification.writes);
    return writes2.length === 0 ? void 0 : { element, change: "new", writes: writes2 };
  }
  if (before.classification?.updateable !== false) return void 0;
  const known4 = new Set(atRunTime(before.classification.writes).map((w) => w.function));
  const all3 = atRunTime(classification.writes);
  const fresh2 = all3.filter((w) => !known4.has(w.function));
  const writes = fresh2.length > 0 ? fresh2 : all3;
  return writes.length === 0 ? void 0 : { element, change: "became-updateable", writes };
}
function candidateFromFacts(drift, element, functions2) {
  const { kind: kind2, nature, key, name } = element;
  if (kind2 !== "variable" || !isMovable(nature) || drift.head.inventory.scratch?.has(key)) return void 0;
  const writes = functions2.flatMap((w) => w.fields.get(name) ?? []);
  if (writes.length === 0 || !drift.isNewElement(key)) return void 0;
  return { element, change: "new", writes: writes.map((write) => ({ ...write, how: "name", contexts: [] })) };
}
function isUpdateable(classification) {
  return classification?.persistent === true && classification.updateable === true;
}
var writeId = (write) => write ? `${write.at.path}:${write.at.line}` : "";
function hitCounts(drift) {
  const counts2 = /* @__PURE__ */ new Map();
  for (const { classification, holds: holds3 } of drift.head.inventory.elements.values()) {
    if (holds3 !== void 0) continue;
    for (const id of new Set(classification?.writes.filter((w) => w.how !== "name").map(writeId)))
      counts2.set(id, (counts2.get(id) ?? 0) + 1);
  }
  return counts2;
}
function handedOver({ element, writes }, classes) {
  const stores2 = new Set((element.classification?.writes ?? writes).map(writeId));
  return classes.flatMap((w) => w.fields.get(element.name) ?? []).filter((w) => !stores2.has(writeId(w)));
}
function functionWrites(drift) {
  const byOwner2 = /* @__PURE__ */ new Map();
  for (const writers2 of drift.head.inventory.writers) {
    if (writers2.kind !== "function") continue;
    const list3 = byOwner2.get(writers2.owner);
    if (list3) list3.push(writers2);
    else byOwner2.set(writers2.owner, [writers2]);
  }
  return byOwner2;
}
function createHandling(drift) {
  const norms = /* @__PURE__ */ new Map();
  const normsOf = (owner) => {
    const known4 = norms.get(owner);
    if (known4) return known4;
    const found2 = normsFor(drift, owner);
    norms.set(owner, found2);
    return found2;
  };
  const basePlaces = createPlaces(drift.base);
  return {
    isHandled: ({ owner, name }) => dealsWith(drift.head.handlersByOwner.get(owner) ?? [], name),
    wasHandled: (element) => basePlaces(element).some(({ owner, name }) => dealsWith(drift.base.handlersByOwner.get(owner) ?? [], name)),
    isLeftOut: ({ owner }, element) => isCounted(element.nature) && normsOf(owner).some(({ handler }) => leavesOutCounts(drift, owner, element, handler)),
    misses: (places, candidate) => {
      for (const { owner, name } of places) {
        const handlers = drift.head.handlersByOwner.get(owner) ?? [];
        const silent = normsOf(owner).filter(
          (norm) => !handlers.some((h) => h.key === norm.handler.key && mentions(h, name)) && coversPeers(norm, peersOf(drift, owner, candidate))
        );
        if (silent.length > 0) return outwardFirst(bestPerHandler(silent));
      }
      return [];
    }
  };
}
function outwardFirst(misses) {
  const isBack = (miss) => Number(miss.handler.role === "restore" || miss.handler.role === "decode");
  return [...misses].sort((a, b) => confidence(b) - confidence(a) || isBack(a) - isBack(b));
}
function peersOf(drift, owner, { writes }) {
  const functions2 = new Set(writes.map((w) => w.function));
  return updateableOf(drift, owner).filter((e) => atRunTime(e.classification?.writes ?? []).some((w) => functions2.has(w.function))).map((e) => e.name);
}
function coversPeers({ covered }, peers) {
  return peers.filter((name) => covered.includes(name)).length >= minimumShare * peers.length;
}
function dealsWith(handlers, name) {
  return handlers.some((h) => dealing.has(h.role) && isReviewed(handlers, h) && mentions(h, name));
}
function normsFor(drift, owner) {
  const siblings = updateableOf(drift, owner).map((e) => e.name);
  const handlers = drift.head.handlersByOwner.get(owner) ?? [];
  return handlers.flatMap((handler) => {
    const before = drift.coveredInBase(handler);
    if (!before || !carrying.has(handler.role) || !isReviewed(handlers, handler)) return [];
    const covered = siblings.filter((name) => listed2(before, name));
    if (covered.length < minimumCovered || covered.length < minimumShare * siblings.length) return [];
    const what = owner.startsWith("file:") ? `variables of ${owner.slice("file:".length)}` : `fields of ${owner}`;
    return [{ handler, covered, siblings, reason: `updateable ${what}` }];
  });
}
function updateableOf(drift, owner) {
  return drift.baseElements(owner).filter((e) => e.kind !== "flag" && isMovable(e.nature) && isSibling2(e.classification));
}
function isSibling2(classification) {
  return isUpdateable(classification) && classification.storage !== "static-local" && storages.has(classification.storage);
}

export {
  planBuild,
  productPrograms,
  chosenProgram,
  receiving,
  openReading,
  statusOf2 as statusOf,
  childSettings,
  openChildWorld,
  reviewSettings,
  postingOf,
  compileLate,
  createLineReader,
  contexts,
  outputOf2 as outputOf,
  elementKey,
  isMovable,
  isCounted,
  largeFrom,
  reviewable,
  isFromFacts,
  contentOf,
  driftBetween,
  movedKey,
  indexInventory,
  reclassified,
  matchElements,
  candidates,
  shareOf,
  shareOfPart,
  ratio,
  isPlain,
  leavesOutCounts,
  covers,
  mentions,
  listed2 as listed,
  minimumShare,
  minimumCovered,
  bestPerHandler,
  confidence,
  merged2 as merged,
  isReviewed,
  hasOpposite,
  isDescribed,
  isPaired,
  namesIt,
  createPlaces,
  createRenames,
  unhandledState,
  unhandledElements,
  stopwatch,
  shownKey,
  shownName,
  functionName,
  sortedElements,
  dispositionOf
};
