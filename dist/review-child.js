import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);
import {
  bareName,
  handlerEvidence,
  inContext,
  missingHandler,
  nearest,
  ruleNames,
  shortName,
  verbs
} from "./chunk-YKKSSAE4.js";
import {
  bestPerHandler,
  candidates,
  childSettings,
  compileLate,
  confidence,
  contentOf,
  covers,
  createLineReader,
  createPlaces,
  createRenames,
  dispositionOf,
  driftBetween,
  elementKey,
  functionName,
  hasOpposite,
  isCounted,
  isDescribed,
  isFromFacts,
  isMovable,
  isPaired,
  isPlain,
  isReviewed,
  largeFrom,
  leavesOutCounts,
  listed,
  mentions,
  merged,
  minimumCovered,
  minimumShare,
  movedKey,
  namesIt,
  openChildWorld,
  openReading,
  outputOf,
  planBuild,
  postingOf,
  productPrograms,
  ratio,
  reviewSettings,
  reviewable,
  shareOf,
  shareOfPart,
  shownKey,
  shownName,
  sortedElements,
  statusOf,
  stopwatch,
  unhandledElements,
  unhandledState
} from "./chunk-EDPFTS4Q.js";
import {
  atRunTime,
  disposes,
  packageVersion,
  rankOf,
  serveOrder,
  sourceDispositions
} from "./chunk-G4UTWAFX.js";
import {
  compareText,
  isUnusual,
  namesForeignSystem,
  snapshotOfRevision,
  uniqueLimitations
} from "./chunk-5TYED3MJ.js";
import {
  HostError,
  changedFiles,
  fileBytes,
  ofHistory,
  openRepository,
  patchText,
  resolveRevision
} from "./chunk-O45477Q5.js";

// src/review-child.ts
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

// src/c/build/guards.ts
function guardsOf(text, lines) {
  const found = /* @__PURE__ */ new Map();
  for (const wanted of guardsByLine(text, lines).values())
    for (const want of wanted) found.set(`${want.name} ${want.state}`, want);
  return [...found.values()];
}
function guardsByLine(text, lines) {
  const found = /* @__PURE__ */ new Map();
  const stack = [];
  const all = text.split("\n");
  for (let i = 0; i < all.length; i++) {
    const first = i;
    let logical = all[i] ?? "";
    while (logical.endsWith("\\") && i + 1 < all.length) logical = `${logical.slice(0, -1)} ${all[++i]}`;
    const directive = /^\s*#\s*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b(.*)$/.exec(logical);
    if (directive) enter(stack, directive[1] ?? "", withoutComments(directive[2] ?? ""));
    else
      for (let at = first; at <= i; at++)
        if (lines.has(at + 1))
          found.set(
            at + 1,
            stack.flatMap(({ own, before }) => [...before, ...own])
          );
  }
  return found;
}
function enter(stack, word, expression) {
  if (word.startsWith("if")) stack.push({ own: wantedBy(word, expression), before: [] });
  const frame = stack.at(-1);
  if (!frame) return;
  if (word === "endif") stack.pop();
  if (!word.startsWith("el")) return;
  frame.before = [...frame.before, ...opposite(frame.own)];
  frame.own = word === "else" ? [] : wantedBy(word === "elif" ? "if" : word.slice(2), expression);
}
function opposite(wanted) {
  return wanted.length === 1 ? wanted.map(({ name: name2, state }) => ({ name: name2, state: state === "on" ? "off" : "on" })) : [];
}
var name = /^[A-Za-z_]\w*/;
function wantedBy(word, expression) {
  const single = name.exec(expression.trim())?.[0];
  if (word === "ifdef") return single ? [{ name: single, state: "on" }] : [];
  if (word === "ifndef") return single ? [{ name: single, state: "off" }] : [];
  return expression.split(/&&|\|\|/).flatMap((test) => {
    const found = /^[\s(]*(!?)\s*\(?\s*(?:defined\b\s*\(?\s*)?([A-Za-z_]\w*)[\s)]*$/.exec(test);
    return found?.[2] ? [{ name: found[2], state: found[1] === "!" ? "off" : "on" }] : [];
  });
}
function withoutComments(text) {
  return text.replace(/\/\*.*?(\*\/|$)/g, " ").replace(/\/\/.*$/, "");
}
var mostMacros = 12;
function settingsFor(wanted, plan) {
  const settings = allSettingsFor(wanted, plan);
  return settings.length > mostMacros ? [] : settings;
}
function allSettingsFor(wanted, { units }) {
  const on = /* @__PURE__ */ new Set();
  for (const macros of new Set(units.map((unit) => unit.macros)))
    for (const { name: name2, body } of macros) if (body !== null) on.add(name2.replace(/\(.*/, ""));
  const settings = /* @__PURE__ */ new Map();
  for (const { name: name2, state } of wanted) {
    if (on.has(name2) === (state === "on") || isReserved(name2) || namesForeignSystem(name2) || isUnusual(name2)) continue;
    settings.set(name2, { name: name2, body: state === "on" ? "1" : null });
  }
  return [...settings.values()].sort((a, b) => compareText(a.name, b.name));
}
var isReserved = (name2) => /^_[_A-Z]/.test(name2);

// src/change-pairs.ts
async function reviewPairs(change, reading, stages, shelf) {
  const stored = await shelf?.get(change.base.revision);
  const early = stored ? void 0 : await readRevision(change, "base", "likely", reading);
  const head = await readRevision(change, "head", "likely", reading);
  const after = contents(head, change);
  const known = new Map(stored?.inventories.map((inventory) => [inventory.program, inventory]));
  let names = altered(stored?.contents ?? /* @__PURE__ */ new Map(), after);
  if (!stored || names.some((name2) => !known.has(name2))) {
    const base = early ?? await readRevision(change, "base", "likely", reading);
    const before = contents(base, change);
    names = altered(before, after);
    const unknown = names.filter((name2) => !known.has(name2));
    const solvable2 = await withFlows(base, "base", unknown, change, reading);
    for (const name2 of unknown)
      known.set(name2, reviewable(reading, solvable2, programNamed(base, name2), change, stages));
    await shelf?.put(change.base.revision, { contents: before, inventories: [...known.values()] });
  }
  const compared = names.filter((name2) => known.has(name2));
  const solvable = await withFlows(head, "head", compared, change, reading);
  const pairs = compared.flatMap((name2) => {
    const base = known.get(name2);
    return base ? [{ base, head: reviewable(reading, solvable, programNamed(solvable, name2), change, stages) }] : [];
  });
  return { head: solvable, pairs, limitations: [...head.plan.limitations, ...head.read.limitations] };
}
async function guardedPairs(change, patch, plan, reading, stages) {
  const defines = settingsFor(wantedByAdded(change.head, patch), plan);
  if (defines.length === 0) return { pairs: [], limitations: [] };
  const build = { ...change.build, defines: [...change.build.defines, ...defines] };
  const { pairs, limitations } = await reviewPairs({ ...change, build }, reading, stages, void 0);
  const said = defines.map(({ name: name2, body }) => body === null ? `${name2} off` : name2).join(", ");
  const detail = `lines of the change stand under ${said}: it was also read in that configuration`;
  const own = { kind: "inferred-macro", path: "", line: 0, effect: "may-add", detail };
  return { pairs, limitations: [own, ...limitations] };
}
function wantedByAdded(head, patch) {
  return head.files.flatMap((file) => {
    const added = patch.get(file.path)?.added;
    if (!added || added.size === 0 || !/\.(c|h|inc|def)$/.test(file.path)) return [];
    return guardsOf(new TextDecoder().decode(fileBytes(head, file).slice()), added);
  });
}
var numberOf = { base: 0, head: 1 };
async function readRevision(change, side, flows, reading) {
  const snapshot = change[side];
  const plan = planBuild(snapshot, change.build);
  const wanted = flows === "likely" ? likelyFlows(snapshot, plan, change) : flows;
  return { snapshot, plan, read: await reading.read(numberOf[side], plan, wanted) };
}
var bytesPerFunction = 3e3;
function likelyFlows({ files }, { units }, settings) {
  const paths = new Set(units.map(({ path }) => path));
  const bytes = files.reduce((sum, { path, size }) => sum + (paths.has(path) ? size : 0), 0);
  return bytes > (settings.largeFrom ?? largeFrom) * bytesPerFunction ? "left-out" : "made";
}
async function withFlows(revision, side, names, change, reading) {
  const { plan, read } = revision;
  if (read.flows === "made") return revision;
  const isEnough = names.every((name2) => isFromFacts(reading, revision, programNamed(revision, name2), change));
  return isEnough ? revision : { ...revision, read: await reading.read(numberOf[side], plan, "made") };
}
function contents(revision, { program }) {
  return new Map(productPrograms(revision.plan, program).map((p) => [p.name, contentOf(p, revision.read)]));
}
function altered(before, after) {
  return [...after].filter(([name2, content]) => before.has(name2) && before.get(name2) !== content).map(([name2]) => name2);
}
function programNamed({ plan }, name2) {
  const program = plan.programs.find((candidate) => candidate.name === name2);
  if (!program) throw new Error(`no program ${name2}`);
  return program;
}

// node_modules/diff/libesm/patch/parse.js
function parsePatch(uniDiff) {
  const diffstr = uniDiff.split(/\n/), list2 = [];
  let i = 0;
  function isGitDiffHeader(line) {
    return /^diff --git /.test(line);
  }
  function isDiffHeader(line) {
    return isGitDiffHeader(line) || /^Index:\s/.test(line) || /^diff(?: -r \w+)+\s/.test(line);
  }
  function isFileHeader(line) {
    return /^(---|\+\+\+)\s/.test(line);
  }
  function isHunkHeader(line) {
    return /^@@\s/.test(line);
  }
  function parseIndex() {
    var _a;
    const index = {};
    index.hunks = [];
    list2.push(index);
    let seenDiffHeader = false;
    while (i < diffstr.length) {
      const line = diffstr[i];
      if (isFileHeader(line) || isHunkHeader(line)) {
        break;
      }
      if (isGitDiffHeader(line)) {
        if (seenDiffHeader) {
          return;
        }
        seenDiffHeader = true;
        index.isGit = true;
        const paths = parseGitDiffHeader(line);
        if (paths) {
          index.oldFileName = paths.oldFileName;
          index.newFileName = paths.newFileName;
        }
        i++;
        while (i < diffstr.length) {
          const extLine = diffstr[i];
          if (isFileHeader(extLine) || isHunkHeader(extLine) || isDiffHeader(extLine)) {
            break;
          }
          const renameFromMatch = /^rename from (.*)/.exec(extLine);
          if (renameFromMatch) {
            index.oldFileName = "a/" + unquoteIfQuoted(renameFromMatch[1]);
            index.isRename = true;
          }
          const renameToMatch = /^rename to (.*)/.exec(extLine);
          if (renameToMatch) {
            index.newFileName = "b/" + unquoteIfQuoted(renameToMatch[1]);
            index.isRename = true;
          }
          const copyFromMatch = /^copy from (.*)/.exec(extLine);
          if (copyFromMatch) {
            index.oldFileName = "a/" + unquoteIfQuoted(copyFromMatch[1]);
            index.isCopy = true;
          }
          const copyToMatch = /^copy to (.*)/.exec(extLine);
          if (copyToMatch) {
            index.newFileName = "b/" + unquoteIfQuoted(copyToMatch[1]);
            index.isCopy = true;
          }
          const newFileModeMatch = /^new file mode (\d+)/.exec(extLine);
          if (newFileModeMatch) {
            index.isCreate = true;
            index.newMode = newFileModeMatch[1];
          }
          const deletedFileModeMatch = /^deleted file mode (\d+)/.exec(extLine);
          if (deletedFileModeMatch) {
            index.isDelete = true;
            index.oldMode = deletedFileModeMatch[1];
          }
          const oldModeMatch = /^old mode (\d+)/.exec(extLine);
          if (oldModeMatch) {
            index.oldMode = oldModeMatch[1];
          }
          const newModeMatch = /^new mode (\d+)/.exec(extLine);
          if (newModeMatch) {
            index.newMode = newModeMatch[1];
          }
          if (/^Binary files /.test(extLine)) {
            index.isBinary = true;
          }
          i++;
        }
        continue;
      } else if (isDiffHeader(line)) {
        if (seenDiffHeader) {
          return;
        }
        seenDiffHeader = true;
        const headerMatch = /^(?:Index:|diff(?: -r \w+)+)\s+/.exec(line);
        if (headerMatch) {
          index.index = line.substring(headerMatch[0].length).trim();
        }
      }
      i++;
    }
    parseFileHeader(index);
    parseFileHeader(index);
    if (index.oldFileName === void 0 !== (index.newFileName === void 0)) {
      throw new Error("Missing " + (index.oldFileName !== void 0 ? '"+++ ..."' : '"--- ..."') + " file header for " + ((_a = index.oldFileName) !== null && _a !== void 0 ? _a : index.newFileName));
    }
    while (i < diffstr.length) {
      const line = diffstr[i];
      if (isDiffHeader(line) || isFileHeader(line) || /^===================================================================/.test(line)) {
        break;
      } else if (isHunkHeader(line)) {
        index.hunks.push(parseHunk());
      } else {
        i++;
      }
    }
  }
  function parseGitDiffHeader(line) {
    const rest = line.substring("diff --git ".length);
    if (rest.startsWith('"')) {
      const oldPath = parseQuotedFileName(rest);
      if (oldPath === null) {
        return null;
      }
      const afterOld = rest.substring(oldPath.rawLength + 1);
      let newFileName;
      if (afterOld.startsWith('"')) {
        const newPath = parseQuotedFileName(afterOld);
        if (newPath === null) {
          return null;
        }
        newFileName = newPath.fileName;
      } else {
        newFileName = afterOld;
      }
      return {
        oldFileName: oldPath.fileName,
        newFileName
      };
    }
    const quoteIdx = rest.indexOf('"');
    if (quoteIdx > 0) {
      const oldFileName = rest.substring(0, quoteIdx - 1);
      const newPath = parseQuotedFileName(rest.substring(quoteIdx));
      if (newPath === null) {
        return null;
      }
      return {
        oldFileName,
        newFileName: newPath.fileName
      };
    }
    if (rest.startsWith("a/")) {
      const splits = [];
      let idx = 0;
      while (true) {
        idx = rest.indexOf(" b/", idx + 1);
        if (idx === -1) {
          break;
        }
        splits.push(idx);
      }
      if (splits.length > 0) {
        const mid = splits[Math.floor(splits.length / 2)];
        return {
          oldFileName: rest.substring(0, mid),
          newFileName: rest.substring(mid + 1)
        };
      }
    }
    return null;
  }
  function unquoteIfQuoted(s) {
    if (s.startsWith('"')) {
      const parsed = parseQuotedFileName(s);
      if (parsed) {
        return parsed.fileName;
      }
    }
    return s;
  }
  function parseQuotedFileName(s) {
    if (!s.startsWith('"')) {
      return null;
    }
    let result = "";
    let j = 1;
    while (j < s.length) {
      if (s[j] === '"') {
        return { fileName: result, rawLength: j + 1 };
      }
      if (s[j] === "\\" && j + 1 < s.length) {
        j++;
        switch (s[j]) {
          case "a":
            result += "\x07";
            break;
          case "b":
            result += "\b";
            break;
          case "f":
            result += "\f";
            break;
          case "n":
            result += "\n";
            break;
          case "r":
            result += "\r";
            break;
          case "t":
            result += "	";
            break;
          case "v":
            result += "\v";
            break;
          case "\\":
            result += "\\";
            break;
          case '"':
            result += '"';
            break;
          case "0":
          case "1":
          case "2":
          case "3":
          case "4":
          case "5":
          case "6":
          case "7": {
            if (j + 2 >= s.length || s[j + 1] < "0" || s[j + 1] > "7" || s[j + 2] < "0" || s[j + 2] > "7") {
              return null;
            }
            const bytes = [parseInt(s.substring(j, j + 3), 8)];
            j += 3;
            while (s[j] === "\\" && s[j + 1] >= "0" && s[j + 1] <= "7") {
              if (j + 3 >= s.length || s[j + 2] < "0" || s[j + 2] > "7" || s[j + 3] < "0" || s[j + 3] > "7") {
                return null;
              }
              bytes.push(parseInt(s.substring(j + 1, j + 4), 8));
              j += 4;
            }
            result += new TextDecoder("utf-8").decode(new Uint8Array(bytes));
            continue;
          }
          // Note that in C, there are also three kinds of hex escape sequences:
          // - \xhh
          // - \uhhhh
          // - \Uhhhhhhhh
          // We do not bother to parse them here because, so far as we know,
          // they are never emitted by any tools that generate unified diff
          // format diffs, and so for now jsdiff does not consider them legal.
          default:
            return null;
        }
      } else {
        result += s[j];
      }
      j++;
    }
    return null;
  }
  function parseFileHeader(index) {
    const fileHeaderMatch = /^(---|\+\+\+)\s+/.exec(diffstr[i]);
    if (fileHeaderMatch) {
      const prefix = fileHeaderMatch[1], data = diffstr[i].substring(3).trim().split("	", 2), header = (data[1] || "").trim();
      let fileName = data[0];
      if (fileName.startsWith('"')) {
        fileName = unquoteIfQuoted(fileName);
      } else {
        fileName = fileName.replace(/\\\\/g, "\\");
      }
      if (prefix === "---") {
        index.oldFileName = fileName;
        index.oldHeader = header;
      } else {
        index.newFileName = fileName;
        index.newHeader = header;
      }
      i++;
    }
  }
  function parseHunk() {
    var _a;
    const chunkHeaderIndex = i, chunkHeaderLine = diffstr[i++], chunkHeader = chunkHeaderLine.split(/@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/);
    const hunk = {
      oldStart: +chunkHeader[1],
      oldLines: typeof chunkHeader[2] === "undefined" ? 1 : +chunkHeader[2],
      newStart: +chunkHeader[3],
      newLines: typeof chunkHeader[4] === "undefined" ? 1 : +chunkHeader[4],
      lines: []
    };
    if (hunk.oldLines === 0) {
      hunk.oldStart += 1;
    }
    if (hunk.newLines === 0) {
      hunk.newStart += 1;
    }
    let addCount = 0, removeCount = 0;
    for (; i < diffstr.length && (removeCount < hunk.oldLines || addCount < hunk.newLines || ((_a = diffstr[i]) === null || _a === void 0 ? void 0 : _a.startsWith("\\"))); i++) {
      const operation = diffstr[i].length == 0 && i != diffstr.length - 1 ? " " : diffstr[i][0];
      if (operation === "+" || operation === "-" || operation === " " || operation === "\\") {
        hunk.lines.push(diffstr[i]);
        if (operation === "+") {
          addCount++;
        } else if (operation === "-") {
          removeCount++;
        } else if (operation === " ") {
          addCount++;
          removeCount++;
        }
      } else {
        throw new Error(`Hunk at line ${chunkHeaderIndex + 1} contained invalid line ${diffstr[i]}`);
      }
    }
    if (!addCount && hunk.newLines === 1) {
      hunk.newLines = 0;
    }
    if (!removeCount && hunk.oldLines === 1) {
      hunk.oldLines = 0;
    }
    if (addCount !== hunk.newLines) {
      throw new Error("Added line count did not match for hunk at line " + (chunkHeaderIndex + 1));
    }
    if (removeCount !== hunk.oldLines) {
      throw new Error("Removed line count did not match for hunk at line " + (chunkHeaderIndex + 1));
    }
    if (i < diffstr.length && diffstr[i] && /^[+ -]/.test(diffstr[i]) && !isFileHeader(diffstr[i])) {
      throw new Error("Hunk at line " + (chunkHeaderIndex + 1) + " has more lines than expected (expected " + hunk.oldLines + " old lines and " + hunk.newLines + " new lines)");
    }
    return hunk;
  }
  while (i < diffstr.length) {
    parseIndex();
  }
  return list2;
}

// src/review/placement.ts
function readPatch(patch) {
  const files = /* @__PURE__ */ new Map();
  for (const file of parsePatch(patch)) {
    const path = file.newFileName?.replace(/^b\//, "");
    if (path === void 0 || path === "/dev/null") continue;
    const shown = /* @__PURE__ */ new Set();
    const added = /* @__PURE__ */ new Set();
    for (const hunk of file.hunks) {
      let line = hunk.newStart;
      for (const text of hunk.lines) {
        if (text.startsWith("-") || text.startsWith("\\")) continue;
        shown.add(line);
        if (text.startsWith("+")) added.add(line);
        line++;
      }
    }
    files.set(path, { shown, added });
  }
  return files;
}
function place(places, patch) {
  const added = places.find((p) => patch.get(p.path)?.added.has(p.line));
  const shown = added ?? places.find((p) => patch.get(p.path)?.shown.has(p.line));
  const chosen = shown ?? places[0];
  if (!chosen) throw new Error("a finding has at least one place");
  return { path: chosen.path, line: chosen.line, inDiff: shown !== void 0 };
}

// src/review/dispositions.ts
function believed(dispositions, pairs, renames) {
  if (dispositions.from !== "base") return dispositions;
  const head = dispositions.base.flatMap(
    (disposition) => disposition.element === null ? named(disposition, pairs, renames) : [disposition]
  );
  return { ...dispositions, head };
}
function named(disposition, pairs, renames) {
  const keys = /* @__PURE__ */ new Set();
  for (const { base } of pairs)
    for (const element of base.elements.values())
      if (disposes(disposition, element.key, element)) keys.add(movedKey(element.key, renames));
  return [...keys].map((element) => ({ ...disposition, element }));
}
function addedDispositions({ base, head }, renames) {
  const left = /* @__PURE__ */ new Map();
  for (const disposition of base) {
    const key = identity(disposition, renames);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return head.filter((disposition) => {
    const key = identity(disposition, /* @__PURE__ */ new Map());
    const count2 = left.get(key) ?? 0;
    left.set(key, count2 - 1);
    return count2 <= 0;
  });
}
function identity({ element, kind, reason, until, source }, renames) {
  const subject = element === null ? ["beside", renames.get(source.path) ?? source.path] : ["named", movedKey(element, renames)];
  return [...subject, kind, reason, until ?? ""].join("\0");
}

// src/review/rules/asymmetric-handler.ts
var opposites = {
  encode: "decode",
  decode: "encode",
  save: "restore",
  restore: "save"
};
var minimumShared = 3;
function asymmetricHandler(drift) {
  const found = /* @__PURE__ */ new Map();
  for (const [owner, handlers] of drift.head.handlersByOwner) {
    if (!owner.startsWith("file:") && !drift.head.inventory.persistent.has(owner)) continue;
    const now = sayAll(handlers);
    if (now.length === 0) continue;
    const before = saidOfBase(drift, owner, handlers);
    const known = /* @__PURE__ */ new Set([...before.map(idOf), ...before.map(subjectOf)]);
    for (const said of now) {
      const id = drift.coveredInBase(said.handler) ? idOf(said) : subjectOf(said);
      const finding = known.has(id) ? void 0 : placed(drift, said);
      if (finding && !found.has(finding.key)) found.set(finding.key, finding);
    }
  }
  return [...found.values()];
}
function saidOfBase(drift, owner, handlers) {
  const all = [...handlers.flatMap((h) => drift.handlersInBase(h)), ...drift.base.handlersByOwner.get(owner) ?? []];
  const before = [...new Set(all)].filter((h) => opposites[h.role] && !h.whole);
  return before.flatMap((handler) => [
    ...ofDescriptions(handler),
    ...before.filter((h) => isReverse(h, handler)).flatMap((other) => ofPair(before, handler, other))
  ]);
}
function idOf(said) {
  return `${subjectOf(said)}\0${said.handler.function}`;
}
function subjectOf({ name: name2, asymmetry, handler }) {
  return [name2, asymmetry.kind, handler.role].join("\0");
}
function sayAll(handlers) {
  const groups = handlers.filter((h) => opposites[h.role] && !h.whole && h.covers.size >= minimumShared);
  return groups.flatMap((handler) => {
    const described = ofDescriptions(handler);
    const other = described.length > 0 ? void 0 : otherDirection(groups, handler);
    if (!other) return described;
    const said = ofPair(handlers, handler, other);
    const apart = said.filter(({ asymmetry }) => asymmetry.kind === "one-way").length;
    return apart * 2 > sharedBy(handler, other).length ? said.filter(({ asymmetry }) => asymmetry.kind !== "one-way") : said;
  });
}
function ofPair(handlers, handler, other) {
  return [
    ...narrowed(handler, other),
    ...turned(handler, other),
    ...moved(handler, other),
    ...oneWay(handlers, handler, other)
  ];
}
function isReverse(a, b) {
  return a.role === opposites[b.role] && a.key !== b.key;
}
function placed(drift, said) {
  const { owner } = said.handler;
  const element = drift.head.members(owner, said.name)?.at(-1);
  if (!element || !isMovable(element.nature) && said.asymmetry.kind !== "type") return void 0;
  if (said.asymmetry.kind === "narrowed" && said.asymmetry.both && !isWide(element)) return void 0;
  if (said.asymmetry.kind === "one-way" && (isTakenApart(drift, element, said) || isSet(drift, said))) return void 0;
  return { ...said, element, key: elementKey(owner, said.name) };
}
function isSet(drift, { name: name2, handler, other }) {
  return drift.head.inventory.writers.some(
    ({ kind, key, owner, fields }) => kind === "function" && key === other?.key && owner === handler.owner && listed(fields, name2)
  );
}
function isTakenApart(drift, element, { other, handler }) {
  if (element.owner === handler.owner) return false;
  return drift.head.handlersByOwner.get(element.owner)?.some((h) => h.key === other?.key) ?? false;
}
function isWide({ type, holds }) {
  return /64/.test(type) || holds !== void 0 || /\[/.test(type);
}
function ofDescriptions(handler) {
  if (handler.role !== "encode") return [];
  const shared = [...handler.covers.keys()];
  return [...handler.covers].flatMap(([name2, coverage]) => {
    const { wire } = coverage;
    if (!wire?.described) return [];
    const common2 = { name: name2, handler, coverage, other: void 0, shared };
    if (wire.otherType !== void 0) return [{ ...common2, asymmetry: { kind: "type", named: wire.otherType } }];
    if (!wire.narrowed) return [];
    return [{ ...common2, asymmetry: { kind: "narrowed", ...wire.narrowed, both: true } }];
  });
}
function otherDirection(groups, handler) {
  let best;
  for (const h of groups) {
    if (!isReverse(h, handler)) continue;
    const shared = sharedBy(h, handler).length;
    if (shared < minimumShared || shared < minimumShare * Math.min(h.covers.size, handler.covers.size)) continue;
    if (!best || shared > sharedBy(best, handler).length) best = h;
  }
  return best;
}
function sharedBy(a, b) {
  return [...a.covers.keys()].filter((name2) => b.covers.has(name2));
}
function narrowed(handler, other) {
  const shared = sharedBy(handler, other);
  return shared.flatMap((name2) => {
    const coverage = handler.covers.get(name2);
    const here = coverage?.wire?.narrowed;
    if (!coverage || !here) return [];
    const there = other.covers.get(name2)?.wire?.narrowed;
    if (there && (there.bytes < here.bytes || there.bytes === here.bytes && isReceiver(handler))) return [];
    const both = there?.bytes === here.bytes;
    return [{ name: name2, handler, coverage, other, shared, asymmetry: { kind: "narrowed", ...here, both } }];
  });
}
function isReceiver({ role }) {
  return role === "decode" || role === "restore";
}
function turned(handler, other) {
  const shared = sharedBy(handler, other);
  const orderIn = (h, name2) => h.covers.get(name2)?.wire?.order;
  const agreed = shared.filter((name2) => orderIn(handler, name2) && orderIn(handler, name2) === orderIn(other, name2));
  return shared.flatMap((name2) => {
    const coverage = handler.covers.get(name2);
    const here = orderIn(handler, name2);
    const there = orderIn(other, name2);
    if (!coverage || here === void 0 || here === there) return [];
    if (there === void 0 ? agreed.length < 2 : isReceiver(handler)) return [];
    return [{ name: name2, handler, coverage, other, shared, asymmetry: { kind: "order", here, there } }];
  });
}
function inPlace({ covers: all, declared }, names) {
  const bare2 = names.flatMap((name2) => {
    const c = all.get(name2);
    return c?.wire?.bare && c.at.path === declared.path ? [{ name: name2, line: c.at.line }] : [];
  });
  return bare2.sort((a, b) => a.line - b.line).map(({ name: name2 }) => name2);
}
function moved(handler, other) {
  if (!isReceiver(handler)) return [];
  const shared = sharedBy(handler, other);
  const sent = inPlace(other, shared);
  const taken = inPlace(handler, shared);
  if (sent.length < minimumShared || sent.length !== shared.length || taken.length !== shared.length) return [];
  const at = sent.findIndex((name3, i) => taken[i] !== name3);
  const name2 = taken[at];
  const after = sent[sent.indexOf(name2 ?? "") - 1];
  const coverage = name2 === void 0 ? void 0 : handler.covers.get(name2);
  if (name2 === void 0 || !coverage || after === void 0) return [];
  return [{ name: name2, handler, coverage, other, shared, asymmetry: { kind: "place", after } }];
}
function oneWay(handlers, handler, other) {
  const shared = sharedBy(handler, other);
  const missing = [...handler.covers].filter(([name2]) => !namesIt(handlers, other, name2) && !covers(other, name2));
  const positional = inPlace(other, shared).length === shared.length;
  return missing.map(([name2, coverage]) => {
    const isBare = coverage.wire?.bare === true;
    return { name: name2, handler, coverage, other, shared, asymmetry: { kind: "one-way", positional: positional && isBare } };
  });
}

// src/review/rules/handler-lost-coverage.ts
var roles = /* @__PURE__ */ new Set([
  "copy",
  "save",
  "restore",
  "encode",
  "decode",
  "merge",
  "reset",
  "init"
]);
function handlerLostCoverage(drift) {
  const found = /* @__PURE__ */ new Map();
  for (const handlers of drift.head.handlersByOwner.values()) {
    for (const handler of ofFunctions(handlers)) {
      for (const lost of lostBy(drift, handlers, handler)) {
        const known = found.get(lost.key);
        found.set(lost.key, known ? { ...known, misses: [...known.misses, ...lost.misses] } : lost);
      }
    }
  }
  return [...found.values()];
}
function ofFunctions(handlers) {
  const largest = /* @__PURE__ */ new Map();
  for (const handler of handlers) {
    if (!roles.has(handler.role)) continue;
    const id = `${handler.key}\0${handler.role}`;
    const known = largest.get(id);
    if (!known || handler.covers.size > known.covers.size) largest.set(id, handler);
  }
  return largest.values();
}
function lostBy(drift, handlers, handler) {
  const before = drift.handlersInBase(handler);
  if (before.length === 0 || !isReviewed(handlers, handler)) return [];
  const names = new Set(before.flatMap((h) => [...h.covers.keys()]));
  const kept = [...names].filter((name2) => namesIt(handlers, handler, name2));
  const gone = [...names].filter((name2) => !namesIt(handlers, handler, name2) && isThere(drift, handler.owner, name2));
  if (kept.length < minimumCovered || gone.length > kept.length) return [];
  return gone.flatMap((name2) => {
    const element = drift.head.members(handler.owner, name2)?.at(-1);
    const write = writeBeside(drift, handlers, handler, name2);
    if (!element || !write || hasMoved(drift, handlers, handler, name2)) return [];
    const miss = {
      handler,
      covered: kept.filter((k) => covers(handler, k)),
      siblings: [...kept, ...gone],
      reason: ""
    };
    const key = elementKey(handler.owner, name2);
    const [lost] = before.flatMap((h) => h.covers.get(name2) ?? []);
    return lost ? [{ element, key, name: name2, write, misses: [miss], gone: lost, halfGone: isHalfGone(handlers, handler, name2) }] : [];
  });
}
function isThere(drift, owner, name2) {
  const members = drift.head.members(owner, name2);
  return members?.every((m) => isMovable(m.nature) && !drift.isNewElement(m.key)) ?? false;
}
function writeBeside(drift, handlers, handler, name2) {
  const handling = new Set(handlers.filter((h) => roles.has(h.role) && listed(h.covers, name2)).map((h) => h.key));
  for (const { kind, owner, fields } of drift.head.inventory.writers) {
    if (kind !== "function" || owner !== handler.owner) continue;
    const write = fields.get(name2)?.find((w) => w.function !== handler.key && !handling.has(w.function));
    if (write) return write;
  }
  return void 0;
}
function hasMoved(drift, handlers, handler, name2) {
  return handlers.some(
    (h) => h.role === handler.role && h.key !== handler.key && (h.whole || listed(h.covers, name2)) && !drift.handlersInBase(h).some((b) => b.whole === h.whole && (b.whole || listed(b.covers, name2)))
  );
}
function isHalfGone(handlers, handler, name2) {
  const rest = handlers.filter((h) => h.key !== handler.key && listed(h.covers, name2));
  return isPaired2.has(handler.role) && rest.some((h) => isPaired2.has(h.role) && h.role !== handler.role && hasOpposite([h, handler], h));
}
var isPaired2 = /* @__PURE__ */ new Set(["encode", "decode"]);

// src/review/rules/flags.ts
function flagFindings(drift) {
  const findings = [];
  for (const element of drift.head.inventory.elements.values()) {
    if (element.kind !== "flag" || !drift.isNewElement(element.key)) continue;
    const handlers = drift.head.handlersByOwner.get(element.owner) ?? [];
    const family = familyOf(drift, element.owner);
    const misses = handlers.flatMap((handler) => flagMiss(drift, handlers, handler, element, family));
    const use = misses.map((m) => m.handler.key);
    const write = drift.head.inventory.flagUses.get(element.key)?.find((w) => !use.includes(w.function));
    if (misses.length === 0 || !write) continue;
    const best = bestPerHandler(misses);
    findings.push({
      element,
      key: element.key,
      name: element.name,
      change: "new",
      write,
      misses: best,
      confidence: Math.max(...best.map(confidence))
    });
  }
  return findings;
}
function familyOf(drift, owner) {
  const { elements, flagUses } = drift.head.inventory;
  const names = [];
  for (const element of elements.values()) {
    if (element.kind !== "flag" || element.owner !== owner || drift.isNewElement(element.key)) continue;
    if (flagUses.has(element.key)) names.push(element.name);
  }
  return names;
}
function flagMiss(drift, handlers, handler, element, family) {
  if (namesIt(handlers, handler, element.name) || !drift.coveredInBase(handler)) return [];
  const covered = family.filter((name2) => covers(handler, name2));
  if (covered.length < minimumCovered + 1 || covered.length < minimumShare * family.length) return [];
  const isChosen = handler.role === "reset";
  return [{ handler, covered, siblings: family, reason: element.owner, ...isChosen && { class: "loose" } }];
}

// src/review/rules/loose-classes.ts
var roles2 = /* @__PURE__ */ new Set(["copy", "save", "restore", "encode", "decode", "merge", "reset"]);
var coveredOfRecord = 3;
var shareOfRecord = 0.5;
var coveredOfName = 2;
var shareOfName = 0.75;
var leastDedication = 0.5;
var coveredOfPair = 2;
var mostDedicated = 3;
function looseMisses(drift, candidate, handlers, silent, written) {
  if (candidate.owner.startsWith("file:")) return [];
  const siblings = [...written(candidate.owner)].filter(
    (name2) => !isWithin(name2, candidate.name) && isPlain(drift, candidate.owner, name2)
  );
  const affixes = affixesOf(candidate.name);
  const asked = handlers.filter((handler) => roles2.has(handler.role));
  const found = asked.flatMap((handler) => {
    const all = silent.has(handler) ? missIn(handler, siblings, "any function", coveredOfRecord, shareOfRecord) : [];
    const alike = affixes.flatMap((affix) => {
      const named2 = siblings.filter((name2) => affixesOf(name2).includes(affix));
      return missIn(handler, named2, `any function and called ${affix}`, coveredOfName, shareOfName);
    });
    return [...all, ...alike];
  });
  return found.length > 0 || candidate.change !== "new" ? found : ofDedicated(drift, candidate, asked, siblings);
}
function ofDedicated(drift, { owner, firstWrite }, handlers, siblings) {
  const dedicated = (drift.head.handlersByOwner.get(owner) ?? []).filter((h) => h.dedication >= leastDedication);
  return handlers.filter((h) => dedicated.includes(h) && h.key !== firstWrite.function).filter((h) => hasOpposite(dedicated, h)).flatMap((h) => missIn(h, siblings, "any function", isPaired(h) ? coveredOfPair : coveredOfRecord, 0)).sort((a, b) => confidence(b) - confidence(a) || compareText(a.handler.key, b.handler.key)).slice(0, mostDedicated);
}
function missIn(handler, siblings, reason, fewest, share) {
  const covered = siblings.filter((name2) => covers(handler, name2));
  if (covered.length < fewest || covered.length < share * siblings.length) return [];
  return [{ handler, covered, siblings, reason, class: "loose" }];
}
function writtenFields({ head }) {
  const byOwner = /* @__PURE__ */ new Map();
  for (const writers of head.inventory.writers) {
    if (writers.kind !== "function") continue;
    const names = byOwner.get(writers.owner) ?? /* @__PURE__ */ new Set();
    byOwner.set(writers.owner, names);
    for (const name2 of writers.fields.keys()) names.add(name2);
  }
  return (owner) => byOwner.get(owner) ?? /* @__PURE__ */ new Set();
}
function isWithin(name2, around) {
  return name2 === around || name2.startsWith(`${around}.`) || name2.startsWith(`${around}[`);
}
function affixesOf(path) {
  const name2 = path.slice(path.lastIndexOf(".") + 1);
  const first = name2.indexOf("_");
  if (first <= 0 || name2.endsWith("_")) return [];
  return [`${name2.slice(0, first)}_*`, `*${name2.slice(name2.lastIndexOf("_"))}`];
}

// src/review/rules/new-handlers.ts
var maximumLeftOut = 2;
var fewestCovered = 4;
var leastShare = 0.75;
var fewestOfAll = 2;
function newHandlerFindings(drift) {
  const fresh = /* @__PURE__ */ new Map();
  for (const [owner, handlers] of drift.head.handlersByOwner) {
    const list2 = handlers.filter((h) => !drift.coveredInBase(h) && isReviewed(handlers, h));
    if (list2.length > 0) fresh.set(owner, list2);
  }
  const findings = [];
  for (const writers of drift.head.inventory.writers) {
    if (writers.kind === "role" || writers.kind === "part") continue;
    const handlers = drift.head.handlersByOwner.get(writers.owner) ?? [];
    for (const handler of fresh.get(writers.owner) ?? []) {
      if (writers.key !== handler.key) findings.push(...leftOut(drift, handlers, handler, writers));
    }
  }
  for (const [owner, handlers] of fresh) {
    const all = allWriters(drift, owner);
    const described = handlers.find((h) => h.role === "encode" && isDescribed(h));
    if (described) findings.push(...leftOut(drift, handlers, described, all));
    for (const handler of handlers)
      for (const part of embeddedIn(all, handler)) findings.push(...leftOut(drift, handlers, handler, part));
  }
  return findings;
}
function embeddedIn(all, { covers: listed2 }) {
  const records = new Set([...listed2.keys()].map(recordOf).filter((path) => path !== ""));
  return [...records].map((path) => ({
    ...all,
    kind: "part",
    name: path,
    fields: new Map([...all.fields].filter(([name2]) => recordOf(name2) === path))
  }));
}
var recordOf = (name2) => name2.slice(0, Math.max(0, name2.lastIndexOf(".")));
function allWriters(drift, owner) {
  const fields = /* @__PURE__ */ new Map();
  for (const writers of drift.head.inventory.writers) {
    if (writers.owner !== owner || writers.kind !== "function") continue;
    for (const [name2, writes] of writers.fields) fields.set(name2, [...fields.get(name2) ?? [], ...writes]);
  }
  return { kind: "role", name: "any function", key: "", owner, fields };
}
function isMost({ kind }, covered, all) {
  if (kind === "part") return covered >= fewestOfAll && 2 * covered >= all;
  if (kind === "function" && covered >= fewestOfAll && covered === all - 1) return true;
  return covered >= fewestCovered && covered >= leastShare * (all - 1);
}
function leftOut(drift, handlers, handler, writers) {
  const names = [...writers.fields.keys()].filter((name2) => isPlain(drift, writers.owner, name2));
  const covered = names.filter((name2) => covers(handler, name2));
  const missing = names.filter((name2) => !namesIt(handlers, handler, name2));
  if (missing.length === 0 || missing.length > maximumLeftOut) return [];
  if (!isMost(writers, covered.length, names.length)) return [];
  return missing.flatMap((name2) => {
    const element = drift.head.members(writers.owner, name2)?.at(-1);
    const [write] = writers.fields.get(name2) ?? [];
    if (!element || !write) return [];
    const siblings = names.filter((other) => other !== name2);
    const miss = {
      handler,
      covered,
      siblings,
      reason: writers.kind === "function" ? `${writers.name}()` : writers.name,
      ...writers.kind === "part" && { class: "record" }
    };
    const key = elementKey(writers.owner, name2);
    return [{ element, key, name: name2, change: "handler-added", write, misses: [miss], confidence: confidence(miss) }];
  });
}

// src/review/rules/handler-misses-sibling.ts
function handlerMissesSibling(drift) {
  const forgotten = merged([...fieldFindings(drift), ...flagFindings(drift)]);
  const known = new Set(forgotten.map((f) => f.element.key));
  const added = merged(newHandlerFindings(drift)).filter((f) => !known.has(f.element.key));
  return [...forgotten, ...added];
}
function fieldFindings(drift) {
  const findings = [];
  const written = writtenFields(drift);
  for (const candidate of candidates(drift)) {
    const misses = bestPerHandler(missesOf(drift, candidate, written));
    if (misses.length === 0) continue;
    findings.push({
      element: candidate.element,
      key: elementKey(candidate.owner, candidate.name),
      name: candidate.name,
      change: candidate.change,
      write: candidate.firstWrite,
      misses,
      confidence: Math.max(...misses.map(confidence))
    });
  }
  return findings;
}
function missesOf(drift, candidate, written) {
  const handlers = drift.head.handlersByOwner.get(candidate.owner) ?? [];
  const misses = [];
  const asked = [];
  const silent = /* @__PURE__ */ new Set();
  for (const handler of handlers) {
    if (!isReviewed(handlers, handler) || namesIt(handlers, handler, candidate.name)) continue;
    if (leavesOutCounts(drift, candidate.owner, candidate.element, handler)) continue;
    const before = drift.coveredInBase(handler);
    if (!before || before.size < minimumCovered) continue;
    const share = shareOf(drift, candidate, handler);
    asked.push(handler);
    const part = share && enough(share) ? share : shareOfPart(drift, candidate, handler);
    if (!share && !part) silent.add(handler);
    else if (part && enough(part)) misses.push(missOf(handler, part));
  }
  if (misses.length === 0) misses.push(...looseMisses(drift, candidate, asked, silent, written));
  return misses.flatMap((miss) => [miss, ...inCallees(handlers, miss, candidate.name)]);
}
function inCallees(handlers, miss, name2) {
  const part = name2.slice(0, name2.lastIndexOf(".") + 1);
  if (part === "") return [];
  const beside2 = [...miss.handler.covers].filter(([field]) => field.startsWith(part));
  return handlers.filter(
    (h) => h.key !== miss.handler.key && h.role === miss.handler.role && beside2.some(([field, { at }]) => isSamePlace(h.covers.get(field)?.at, at)) && !namesIt(handlers, h, name2)
  ).map((handler) => ({ ...miss, handler }));
}
function isSamePlace(a, b) {
  return a !== void 0 && a.path === b.path && a.line === b.line;
}
function enough(share) {
  return share.covered.length >= minimumCovered && ratio(share) >= minimumShare;
}
function missOf(handler, share) {
  const { kind, name: name2 } = share.writers;
  const reason = kind === "function" || kind === "part" ? `${name2}()` : name2;
  return {
    handler,
    covered: share.covered,
    siblings: share.siblings,
    reason,
    ...kind === "part" && { class: "part" }
  };
}

// src/review/rules/obligations.ts
function unmetObligations(drift) {
  const before = new Map((drift.base.inventory.frameworks ?? []).map((use) => [use.name, use]));
  return (drift.head.inventory.frameworks ?? []).flatMap((framework) => {
    const old = before.get(framework.name);
    const now = unmetIn(drift.head, framework);
    const known = old ? knownIn(unmetIn(drift.base, old), now) : void 0;
    const isNew = (unmet) => known ? !known.has(idOf2(unmet)) : unmet.scope === void 0;
    return byElement(now.filter(isNew)).flatMap(([unmet, ...also]) => {
      const element = unmet && drift.head.members(unmet.owner, unmet.name)?.at(-1);
      if (!element || framework.excluded.includes(element.nature)) return [];
      return [{ rule: ruleOf(unmet, old), key: element.key, element, framework, unmet, also }];
    });
  });
}
function byElement(all) {
  const groups = /* @__PURE__ */ new Map();
  for (const unmet of all) {
    const id = [unmet.how, unmet.owner, unmet.name].join("\0");
    groups.set(id, [...groups.get(id) ?? [], unmet]);
  }
  return [...groups.values()];
}
function knownIn(before, now) {
  const there = new Set(now.map(idOf2));
  const moved2 = new Set(before.flatMap((unmet) => there.has(idOf2(unmet)) ? [] : [subjectOf2(unmet)]));
  const ids = now.filter((unmet) => moved2.has(subjectOf2(unmet))).map(idOf2);
  return /* @__PURE__ */ new Set([...before.map(idOf2), ...ids]);
}
function idOf2(unmet) {
  const isElements = unmet.scope !== void 0 || unmet.how === "pointer";
  return isElements ? subjectOf2(unmet) : `${subjectOf2(unmet)}\0${unmet.function}`;
}
function subjectOf2({ how, owner, name: name2 }) {
  return [how, bare(owner), name2].join("\0");
}
var bare = (owner) => owner.startsWith("file:") ? "" : owner.slice(owner.lastIndexOf(":") + 1);
function ruleOf({ how, other, function: fn }, old) {
  if (how === "overwritten" || how === "one-way") return "asymmetric-handler";
  if (how !== "unregistered") return "unhandled-state";
  if (old?.registered.some((r) => r.function === fn)) return "handler-lost-coverage";
  return other === void 0 ? "unhandled-state" : "asymmetric-handler";
}
function unmetIn(index, framework) {
  const told = framework.breaches.flatMap((breach) => {
    if (breach.how !== "beside") return [breach];
    const scope = scopeAsked(index, framework, breach, "through-store");
    return scope === void 0 ? [] : [{ ...breach, scope }];
  });
  return [...told, ...unsupported(index, framework), ...oneWay2(index, framework)];
}
function scopeAsked({ inventory }, { asks }, { owner, name: name2, key }, obligation) {
  const element = inventory.elements.get(elementKey(owner, name2));
  const { classification } = element ?? {};
  const scope = classification?.flowspace?.scope;
  if (!element || !classification || scope === void 0 || asks[obligation]?.includes(scope) !== true)
    return void 0;
  const isState = isKept(element) && inventory.scratch?.has(element.key) !== true && classification.updateable === true;
  const isWritten = byTraffic(classification).some((write) => write.function === key);
  return isState && isWritten ? scope : void 0;
}
var traffic = /* @__PURE__ */ new Set(["packet", "peer", "timer"]);
function byTraffic(classification) {
  return atRunTime(classification?.writes ?? []).filter(({ contexts }) => contexts.some((c) => traffic.has(c)));
}
function isKept({ kind, classification }) {
  const storage = classification?.storage ?? "";
  return kind === "field" || ["global", "static", "static-local"].includes(storage);
}
function unsupported(index, framework) {
  const { inventory } = index;
  if (!framework.asks.unsupported) return [];
  const [carrier] = framework.carriers.filter(({ role }) => role === "encode");
  return [...inventory.elements.values()].flatMap((element) => {
    const { owner, name: name2, classification, declared } = element;
    if (element.kind === "field" && !inventory.persistent.has(owner)) return [];
    const [write] = byTraffic(classification);
    const scope = write && scopeAsked(index, framework, { owner, name: name2, key: write.function }, "unsupported");
    if (!write || scope === void 0) return [];
    const role = carrier?.role ?? "touch";
    const by = carrier ?? { function: write.function, key: write.function, declared, in: "" };
    const { function: fn, key, declared: place2, in: call } = by;
    const common2 = { how: "unsupported", owner, name: name2, scope };
    return [{ ...common2, function: fn, key, role, at: write.at, declared: place2, in: call }];
  });
}
var outward = /* @__PURE__ */ new Set(["encode", "save"]);
var inward = /* @__PURE__ */ new Set(["decode", "restore"]);
function oneWay2({ handlersByOwner }, { asks, registered }) {
  if (!asks["both-directions"]) return [];
  const places = new Set(registered.map(({ key, role }) => `${role} ${key}`));
  return [...handlersByOwner.values()].flatMap((all) => {
    const own = all.filter(({ key, role }) => places.has(`${role} ${key}`));
    const out = own.filter(({ role }) => outward.has(role));
    const back = own.filter(({ role }) => inward.has(role));
    return [...missedBy(out, back), ...missedBy(back, out)];
  });
}
function missedBy(these, others2) {
  return these.flatMap((handler) => {
    const [other] = others2.filter((o) => [...handler.covers.keys()].some((name2) => covers(o, name2)));
    if (!other) return [];
    return [...handler.covers].filter(([name2]) => !others2.some((o) => covers(o, name2) || mentions(o, name2))).map(([name2, { at }]) => {
      const { function: fn, key, role, owner, declared } = handler;
      const common2 = { how: "one-way", in: "" };
      return { ...common2, owner, name: name2, function: fn, key, role, at, declared, other: other.function };
    });
  });
}

// src/review/rules/stale-disposition.ts
function staleDispositions(drift, { dispositions, heads, renames }) {
  if (dispositions.head.length === 0) return [];
  const renamed = renamedTo(drift);
  const listing = { base: listingIn(drift.base), head: listingIn(drift.head) };
  return dispositions.head.flatMap((disposition) => {
    const meant = meantBy(disposition, drift.head.inventory);
    const [before] = meantBy(disposition, drift.base.inventory, (key) => movedKey(key, renames));
    if (meant.length === 0) {
      const isThere2 = heads.some((head) => meantBy(disposition, head).length > 0);
      if (disposition.element === null || !before || isThere2) return [];
      return [{ element: before, disposition, why: "gone", by: renamed.get(before.key) }];
    }
    return meant.flatMap((element) => against(drift, listing, element, disposition, dispositions.base));
  });
}
function staleHandlers(drift, settings, heads) {
  return settings.flatMap((setting) => {
    const isIt = ({ function: name2, role }) => name2 === setting.function && role === setting.role;
    const before = drift.base.inventory.handlers.filter(isIt);
    if (before.length === 0 || heads.some(({ handlers }) => handlers.some(isIt))) return [];
    const listed2 = before.flatMap(({ owner, covers: covers2 }) => [...covers2.keys()].map((name2) => ({ owner, name: name2 })));
    const [element] = listed2.flatMap(({ owner, name: name2 }) => drift.head.members(owner, name2)?.slice(-1) ?? []);
    if (!element) return [];
    const same = drift.head.handlersByOwner.get(element.owner) ?? [];
    const by = same.find((h) => h.role === setting.role && !drift.coveredInBase(h));
    return [{ element, setting, by: by?.function }];
  });
}
function meantBy(disposition, { elements }, moved2 = (key) => key) {
  return [...elements.values()].filter((element) => disposes(disposition, moved2(element.key), element));
}
function renamedTo(drift) {
  const formerly = createRenames(drift);
  const found = /* @__PURE__ */ new Map();
  for (const element of drift.head.inventory.elements.values()) {
    const before = formerly(element);
    if (before) found.set(before.key, element.key);
  }
  return found;
}
var sending = /* @__PURE__ */ new Set(["encode"]);
var carrying = /* @__PURE__ */ new Set(["encode", "decode", "save", "restore", "copy", "merge"]);
function listingIn(index) {
  const placesOf2 = createPlaces(index);
  return (element, roles3) => {
    for (const { owner, name: name2 } of placesOf2(element)) {
      const found = index.handlersByOwner.get(owner)?.find((h) => roles3.has(h.role) && mentions(h, name2));
      if (found) return found.function;
    }
    return void 0;
  };
}
function against(drift, listing, element, disposition, old) {
  const before = drift.inBase(element);
  if (disposition.kind === "local") {
    const by = listing.head(element, sending);
    const isNew = by !== void 0 && !(before && listing.base(before, sending));
    return isNew ? [{ element, disposition, why: "encoded", by }] : [];
  }
  if (disposition.kind !== "synced" || listing.head(element, carrying) !== void 0) return [];
  const saidBefore = before && old.some((d) => d.kind === "synced" && disposes(d, before.key, before));
  const wasCarried = before && listing.base(before, carrying) !== void 0;
  return !saidBefore || wasCarried ? [{ element, disposition, why: "not-carried", by: void 0 }] : [];
}

// src/review/rules/state-reclassified.ts
function stateReclassified(drift, dispositions, patch) {
  if (dispositions.length === 0) return [];
  const isAdded = ({ path, line }) => patch.get(path)?.added.has(line) === true;
  return [...drift.head.inventory.elements.values()].flatMap((element) => {
    const { classification: now } = element;
    const before = drift.inBase(element)?.classification;
    if (!now || !before || element.holds !== void 0) return [];
    const disposition = dispositions.find((d) => disposes(d, element.key, element));
    const change = disposition && changeOf(before, now, disposition.kind, isAdded);
    return change ? [{ element, disposition, ...change }] : [];
  });
}
var leftBehind = /* @__PURE__ */ new Set(["local", "accepted", "rebuilt", "config", "reset"]);
var carried = /* @__PURE__ */ new Set(["synced", "merged"]);
function changeOf(before, now, kind, isAdded) {
  if (kind === "config") return newWriter(before, now, isAdded);
  if (leftBehind.has(kind))
    return newlyUpdateable(before, now, isAdded) ?? newOutput(before, now, isAdded) ?? wider(before, now, isAdded);
  return carried.has(kind) ? otherKey(before, now, isAdded) : void 0;
}
var during = {
  packet: "while packets are handled",
  peer: "on a message of a peer",
  timer: "by a timer"
};
function newWriter(before, now, isAdded) {
  const fresh = now.contexts.filter((context2) => during[context2] && !before.contexts.includes(context2));
  const write = now.writes.find((w) => isAdded(w.at) && w.contexts.some((context2) => fresh.includes(context2)));
  const context = write && fresh.find((c) => write.contexts.includes(c));
  if (!write || !context) return void 0;
  return {
    now: `is written ${during[context]}`,
    before: "was written at the start and by operators only",
    at: write.at
  };
}
function newlyUpdateable(before, now, isAdded) {
  if (before.updateable !== false || now.updateable !== true) return void 0;
  const write = atRunTime(now.writes).find((w) => isAdded(w.at));
  return write && { now: "is written at run time", before: "was not written after the first packet", at: write.at };
}
function newOutput(before, now, isAdded) {
  const way = before.impact && !before.impact.packet ? now.impact?.packet : void 0;
  const at = way?.lines.find(isAdded);
  return at && way && { now: `decides what ${way.external}() sends`, before: "had no part in what is sent", at };
}
var width = { "per-flow": 0, "per-host": 1, "cross-flow": 2, "all-flows": 3 };
function wider({ flowspace: before }, { flowspace: now }, isAdded) {
  if (!before || !now || width[now.scope] <= width[before.scope]) return void 0;
  const key = now.keys.find(({ at }) => isAdded(at));
  return key && { now: `is kept ${now.scope}`, before: `was kept ${before.scope}`, at: key.at };
}
function otherKey({ flowspace: before }, { flowspace: now }, isAdded) {
  if (!before || !now || now.fields.length === 0 || now.fields.join() === before.fields.join()) return void 0;
  const key = now.keys.find(({ at }) => isAdded(at));
  const by = ({ fields }) => fields.join(", ") || "nothing of a packet";
  return key && { now: `is kept by ${by(now)}`, before: `was kept by ${by(before)}`, at: key.at };
}

// src/review/standing.ts
function standingOf(drifts, dispositions) {
  let fixed = 0;
  let preExisting = 0;
  for (const drift of drifts) {
    const old = openElements(drift.base, dispositions.base);
    const now = openElements(drift.head, dispositions.head);
    if (!old || !now) return { fixed: null, preExisting: null };
    const before = new Set(old);
    const kept = now.filter((element) => before.has(drift.inBase(element) ?? element)).length;
    preExisting += kept;
    fixed += before.size - kept;
  }
  return { fixed, preExisting };
}
function openElements(index, dispositions) {
  if (index.inventory.counts?.updateable == null) return void 0;
  return unhandledElements(index).filter((e) => !dispositions.some((d) => disposes(d, e.key, e)));
}

// src/review/finding.ts
import { createHash } from "node:crypto";
function fingerprint(rule, element, handlers) {
  const name2 = element.slice(element.lastIndexOf("::") + 1);
  const text = [rule, name2, ...[...handlers].sort()].join("\0");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
function rankedBy({ nature, classification }) {
  if (!classification) return { nature };
  return { nature, state: { updateable: classification.updateable, contexts: classification.contexts } };
}

// src/review/judge.ts
var blockConfidence = 0.9;
var blockCovered = 3;
var commentConfidence = {
  copy: 0.5,
  save: 0.5,
  restore: 0.5,
  encode: 0.5,
  decode: 0.5,
  merge: 0.5,
  init: 0.6,
  reset: 0.7,
  free: 1,
  touch: 1
};
function severityOf({ change, misses }) {
  if (change === "handler-added") return "check";
  if (misses.some((m) => !m.class && confidence(m) >= blockConfidence && m.covered.length >= blockCovered))
    return "block";
  return misses.some(isComment) ? "comment" : "check";
}
var commentCovered = 3;
function isComment(miss) {
  if (miss.class === "loose" || miss.covered.length < Math.min(commentCovered, fewestListed(miss))) return false;
  return confidence(miss) >= commentConfidence[miss.handler.role];
}
function fewestListed({ handler, class: loose }) {
  const isChosen = loose === void 0 && handler.role !== "reset" && handler.role !== "init";
  return isChosen ? handler.covers.size : commentCovered;
}
var fewHits = 3;
function unhandledSeverity({ misses, writes, alsoHit }) {
  const steered = writes.every((w) => w.contexts.every((context) => context === "control" || context === "startup"));
  const isCoarse = writes[0]?.how !== "name" && alsoHit > fewHits;
  return misses.length > 0 && !steered && !isCoarse ? "comment" : "check";
}
function lostSeverity({ misses, halfGone }) {
  if (halfGone) return "block";
  const isLoud = ({ handler: { role } }) => role !== "reset" && role !== "init";
  const loud = misses.filter(isLoud);
  const isBlock = ({ covered, handler, siblings }) => covered.length >= blockCovered && covered.length >= blockKept * siblings.length && handler.dedication >= blockDedication;
  if (loud.some(isBlock)) return "block";
  return loud.length > 0 || misses.some((m) => m.covered.length >= commentCovered) ? "comment" : "check";
}
var blockKept = 0.75;
var blockDedication = 0.5;
function asymmetrySeverity({ asymmetry }) {
  return asymmetry.kind === "one-way" && !asymmetry.positional ? "check" : "comment";
}

// src/review/suggestions.ts
function suggestionOf(miss, element, name2, index) {
  for (const [sibling, { at, text }] of nearest(miss, name2, miss.covered.length)) {
    const like = index.members(miss.handler.owner, sibling)?.at(-1);
    const others2 = [...miss.handler.covers.keys()].filter((covered) => covered !== sibling);
    if (text === void 0 || !like || !isSimple(text) || !isAlike(like, element, text)) continue;
    if (others2.some((other) => uses(other).test(text))) continue;
    const line = text.replace(uses(sibling), () => name2);
    if (line !== text) return { ...at, text: line };
  }
  return void 0;
}
function isSimple(text) {
  return (text.match(/[^=!<>]=(?!=)/g)?.length ?? 0) <= 1 && (text.match(/;/g)?.length ?? 0) === 1 && !/^(if|for|while|return)\b/.test(text) && // A variable that was set for this one.
  !/=\s*(?!(?:true|false);)[a-z_]\w*;/.test(text) && // The last line of a condition that began above.
  !/[=!<>]=(?!=)|&&|\|\|/.test(text.replace(/<<=|>>=/g, "="));
}
function isAlike(a, b, text) {
  if (a.type === b.type) return true;
  return isScalar(a) && isScalar(b) && isPointer(a) === isPointer(b) && !(isPointer(a) && /\w\(/.test(text));
}
function isScalar({ type, holds }) {
  return holds === void 0 && !type.includes("[");
}
function isPointer({ type }) {
  return type.includes("*");
}
function uses(path) {
  return new RegExp(`(?<![A-Za-z0-9_])${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![A-Za-z0-9_])`, "g");
}

// src/review/words.ts
function sayFinding(found, patch, index) {
  const handlers = found.misses.map(missingHandler);
  const [miss] = found.misses;
  const suggestion = miss && suggestionOf(miss, found.element, found.name, index);
  return {
    rule: "handler-misses-sibling",
    fingerprint: fingerprint(
      "handler-misses-sibling",
      found.key,
      handlers.map((h) => h.function)
    ),
    element: found.key,
    kind: found.element.kind,
    confidence: Math.round(found.confidence * 100) / 100,
    severity: severityOf(found),
    at: place([found.element.declared, found.write.at], patch),
    message: message(found),
    evidence: evidence(found),
    handlers,
    ...suggestion ? { suggestion } : {},
    ...rankedBy(found.element)
  };
}
function message(found) {
  const [first, ...rest] = found.misses;
  if (!first) throw new Error("a finding names at least one handler");
  const name2 = shortName(found.key);
  const verb = verbOf(found, first);
  const used = found.element.kind === "flag" ? "used" : "set";
  const lines = [
    `${name2} is ${used} ${writtenWhere(found, first)} but ${first.handler.function}() does not ${verb.plain} it.`
  ];
  if (rest.length > 0) {
    lines.push(`Nor ${rest.length === 1 ? "does" : "do"} ${rest.map((m) => `${m.handler.function}()`).join(", ")}.`);
  }
  const shown = nearest(first, found.name, 2);
  if (shown.length > 0) {
    lines.push(
      `${first.covered.length} of ${first.siblings.length} siblings (${siblingKind(found, first)}) are ${verb.done} there: ${shown.map(([field, c]) => `${field} at ${c.at.path}:${c.at.line}`).join(", ")}.`
    );
  }
  return lines;
}
function verbOf(found, miss) {
  return found.element.kind === "flag" ? { plain: "list", done: "listed" } : verbs[miss.handler.role];
}
function writtenWhere(found, miss) {
  const { function: writer, at, in: place2 } = found.write;
  if (place2 === "initialiser") return `in ${bareName(writer)}`;
  return writer === miss?.handler.key ? `at ${at.path}:${at.line}` : `in ${bareName(writer)}()`;
}
function siblingKind(found, miss) {
  if (miss.class === "record") return `members of ${miss.reason}`;
  return found.element.kind === "flag" ? `values of ${miss.reason}` : `fields written by ${miss.reason}`;
}
function evidence(found) {
  const lines = [
    { ...found.element.declared, text: `${shortName(found.key)} declared (${found.element.type})` },
    { ...found.write.at, text: `${found.element.kind === "flag" ? "used" : "written"} ${writtenWhere(found)}` }
  ];
  const state = stateEvidence(found);
  if (state) lines.push(state);
  for (const miss of found.misses) lines.push(...handlerEvidence(miss, found.name, verbOf(found, miss).plain));
  return lines;
}
function stateEvidence(found) {
  const { classification } = found.element;
  const [write] = classification?.updateable ? atRunTime(classification.writes) : [];
  return write && { ...write.at, text: `updateable: written in ${bareName(write.function)}()${inContext(write.contexts)}` };
}

// src/review/words-asymmetry.ts
function sayAsymmetry(found, patch) {
  const { element, key, handler, other, shared, coverage } = found;
  const handlers = [handler, ...other ? [other] : []].map(
    (h) => ({
      function: h.function,
      ...h.declared,
      role: h.role,
      covered: shared.length,
      siblings: shared.length
    })
  );
  const there = other?.covers.get(found.name);
  return {
    rule: "asymmetric-handler",
    fingerprint: fingerprint(
      "asymmetric-handler",
      key,
      handlers.map((h) => h.function)
    ),
    element: key,
    kind: element.kind,
    confidence: confidenceOf(found),
    severity: asymmetrySeverity(found),
    at: place([coverage.at, ...there ? [there.at] : [], element.declared], patch),
    message: message2(found),
    evidence: evidence2(found),
    handlers,
    ...rankedBy(element)
  };
}
function confidenceOf({ shared, other }) {
  const pairs = other ? Math.min(shared.length, other.covers.size) : shared.length;
  return Math.round((pairs + 1) / (pairs + 2) * 100) / 100;
}
function message2(found) {
  const { key, asymmetry, handler, other, shared } = found;
  const name2 = shortName(key);
  const { done } = verbs[handler.role];
  const here = `${handler.function}()`;
  const there = `${other?.function ?? ""}()`;
  const together = `The two share ${shared.length} other fields.`;
  switch (asymmetry.kind) {
    case "one-way": {
      const shifts = asymmetry.positional ? ["Only its place tells a field from the next: what follows is misread."] : [];
      return [
        `${name2} is ${done} by ${here} and not ${verbs[other?.role ?? "decode"].done} by ${there}.`,
        ...shifts,
        together
      ];
    }
    case "narrowed": {
      const cut = `${name2} has ${asymmetry.field} bytes and ${here} ${other ? verbs[handler.role].plain : "describe"}s ${asymmetry.bytes} of them`;
      if (!other) return [`${cut}.`, "What does not fit is lost on both sides."];
      return [asymmetry.both ? `${cut}, as does ${there}.` : `${cut}; ${there} has more.`, together];
    }
    case "order":
      return [
        `${name2} is turned to network order over ${asymmetry.here} bits by ${here} and ${asymmetry.there === void 0 ? "not at all" : `over ${asymmetry.there} bits`} by ${there}.`,
        together
      ];
    case "place":
      return [
        `${name2} is ${done} by ${here} at another place than ${there} has it, which is after ${asymmetry.after}.`,
        "Only its place tells a field from the next."
      ];
    case "type":
      return [`${name2} points to another type than "${asymmetry.named}", as which ${here} describes it.`];
  }
}
function evidence2({ element, key, name: name2, handler, coverage, other }) {
  const there = other?.covers.get(name2);
  const lines = [
    { ...element.declared, text: `${shortName(key)} declared (${element.type})` },
    { ...coverage.at, text: `${handler.function}(): ${coverage.text ?? coverage.shape.replaceAll("□", () => name2)}` }
  ];
  if (other && there) {
    lines.push({ ...there.at, text: `${other.function}(): ${there.text ?? there.shape.replaceAll("□", () => name2)}` });
  } else if (other) lines.push({ ...other.declared, text: `${other.function}() does not name it` });
  return lines;
}

// src/review/words-disposition.ts
function sayReclassified(found, patch) {
  const { element, disposition, now, before, at } = found;
  return {
    ...common("state-reclassified", element),
    severity: "comment",
    at: place([at, element.declared], patch),
    message: [`${shortName(element.key)} ${now}; it ${before}, and ${decided(disposition)}.`],
    evidence: [
      { ...element.declared, text: `${shortName(element.key)} declared (${element.type})` },
      { ...at, text: now },
      { ...disposition.source, text: `${disposition.kind}: ${disposition.reason}` }
    ]
  };
}
function sayStale(found, patch) {
  const { element, disposition } = found;
  return {
    ...common("stale-disposition", element),
    severity: "check",
    at: place([disposition.source], patch),
    message: [`${shortName(element.key)} ${whyOf(found)}, but ${decided(disposition)}.`],
    evidence: [{ ...disposition.source, text: `${disposition.kind}: ${disposition.reason}` }]
  };
}
function sayStaleHandler({ element, setting, by }, patch) {
  const { function: name2, role, source } = setting;
  const now = by === void 0 ? "" : ` ${by}() lists it now.`;
  return {
    ...common("stale-disposition", element),
    fingerprint: fingerprint("stale-disposition", element.key, [name2]),
    severity: "check",
    at: place([source], patch),
    message: [
      `${source.path}:${source.line} names ${name2}() as a handler in the role ${role}, and it lists nothing any more: ${shortName(element.key)} was ${verbs[role].done} there.${now}`
    ],
    evidence: [{ ...source, text: `handler ${name2}(), ${role}` }]
  };
}
function whyOf({ why, by }) {
  if (why === "gone") return by === void 0 ? "is gone" : `is called ${shortName(by)} now`;
  return why === "encoded" ? `is encoded by ${bareName(by ?? "")}()` : "is carried by no function that was found";
}
var decided = ({ kind, source }) => `${source.path}:${source.line} says that it is ${kind}`;
function common(rule, element) {
  const { key, kind } = element;
  return {
    rule,
    fingerprint: fingerprint(rule, key, []),
    element: key,
    kind,
    confidence: 1,
    handlers: [],
    ...rankedBy(element)
  };
}

// src/review/words-lost.ts
function sayLost(found, patch) {
  const { element, key, misses } = found;
  const handlers = misses.map(missingHandler);
  const suggestion = suggest(found);
  return {
    rule: "handler-lost-coverage",
    fingerprint: fingerprint(
      "handler-lost-coverage",
      key,
      handlers.map((h) => h.function)
    ),
    element: key,
    kind: element.kind,
    confidence: Math.round(Math.max(...misses.map(confidence)) * 100) / 100,
    severity: lostSeverity(found),
    at: place([...misses.flatMap((m) => placesIn(m, found.gone)), element.declared], patch),
    message: message3(found),
    evidence: evidence3(found),
    handlers,
    ...suggestion ? { suggestion } : {},
    ...rankedBy(element)
  };
}
function beside({ covered, handler }, gone) {
  const distance = ({ at }) => at.line < gone.at.line ? gone.at.line - at.line : at.line + 1 - gone.at.line;
  return covered.flatMap((name2) => {
    const coverage = handler.covers.get(name2);
    return coverage ? [[name2, coverage]] : [];
  }).sort(([, a], [, b]) => distance(a) - distance(b) || a.at.line - b.at.line);
}
function placesIn(miss, gone) {
  return [...beside(miss, gone).map(([, { at }]) => at), miss.handler.declared];
}
function message3({ key, gone, write, misses }) {
  const [first, ...rest] = misses;
  if (!first) throw new Error("a finding names at least one handler");
  const { done } = verbs[first.handler.role];
  const lines = [
    `${shortName(key)} is no longer ${done} by ${first.handler.function}() and is still set in ${bareName(write.function)}().`
  ];
  if (rest.length > 0) lines.push(`Nor by ${rest.map((m) => `${m.handler.function}()`).join(", ")}.`);
  const shown = beside(first, gone).slice(0, 2).map(([field, c]) => `${field} at ${c.at.path}:${c.at.line}`);
  lines.push(
    `${first.covered.length} of the ${first.siblings.length} that were ${done} there before this change still are${shown.length > 0 ? `: ${shown.join(", ")}` : ""}.`
  );
  return lines;
}
function evidence3({ element, key, write, misses, name: name2, gone }) {
  const lines = [
    { ...element.declared, text: `${shortName(key)} declared (${element.type})` },
    { ...write.at, text: `written in ${bareName(write.function)}()` }
  ];
  for (const miss of misses) {
    const { handler } = miss;
    lines.push({
      ...handler.declared,
      text: `${handler.function}() before: ${gone.text ?? gone.shape.replaceAll("□", () => name2)}`
    });
    lines.push(...handlerEvidence(miss, name2, `still ${verbs[handler.role].plain}s`));
  }
  return lines;
}
function suggest({ gone, misses: [first] }) {
  const [last] = first ? beside(first, gone).filter(([, { at }]) => at.line < gone.at.line) : [];
  return last && gone.text !== void 0 ? { ...last[1].at, text: gone.text } : void 0;
}

// src/review/words-obligation.ts
var confidenceOf2 = {
  unregistered: 0.9,
  overwritten: 0.9,
  "counted-apart": 0.9,
  "not-stored": 0.9,
  pointer: 0.9,
  beside: 0.75,
  unsupported: 0.75,
  "one-way": 0.75
};
function sayObligation(found, patch) {
  const { rule, key, element, unmet, also } = found;
  const all = [unmet, ...also];
  return {
    rule,
    fingerprint: fingerprint(
      rule,
      key,
      all.map((u) => u.function)
    ),
    element: key,
    kind: element.kind,
    confidence: confidenceOf2[unmet.how],
    severity: "comment",
    at: place([...all.map((u) => u.at), element.declared, ...all.map((u) => u.declared)], patch),
    message: [...message4(found), ...likewise(found)],
    evidence: [
      { ...element.declared, text: `${shortName(key)} declared (${element.type})` },
      ...all.flatMap(({ at, how, declared, function: name2, in: place2 }) => [
        { ...at, text: where[how] },
        { ...declared, text: `${name2}()${place2 === "" ? "" : `, ${place2}`}` }
      ])
    ],
    handlers: all.map(({ function: name2, declared, role }) => ({
      function: name2,
      ...declared,
      role,
      covered: 0,
      siblings: 0
    })),
    ...rankedBy(element)
  };
}
var where = {
  unregistered: "named here",
  overwritten: "overwritten here",
  "counted-apart": "counted here",
  "not-stored": "changed here",
  pointer: "stored here",
  beside: "written here",
  unsupported: "written here",
  "one-way": "listed here"
};
function message4({ key, unmet, framework: { title } }) {
  const name2 = shortName(key);
  const { function: fn, in: place2, other, role } = unmet;
  const { done } = verbs[role];
  switch (unmet.how) {
    case "unregistered":
      return [
        `${name2} is ${done} by ${fn}(), which is not registered as ${place2}: ${title} never calls it.`,
        ...other === void 0 ? [] : [`The other direction, ${other}(), is registered.`]
      ];
    case "overwritten":
      return [
        `${name2} is counted, and ${fn}() overwrites it: what this instance counted is lost.`,
        `${title} calls ${place2} for state that instances share, and asks to add.`
      ];
    case "counted-apart":
      return [
        `${name2} is fetched, counted and put back by ${fn}(): what other instances count in between is lost.`,
        `${title} asks for an operation that the store carries out.`
      ];
    case "not-stored":
      return [`${name2} is changed in ${fn}() after ${place2}(), and not put back.`, `${title} does not see the change.`];
    case "pointer":
      return [
        `${name2} is a pointer in what ${fn}() hands to ${place2}(), which copies bytes.`,
        "What it points to stays behind."
      ];
    case "beside":
      return [
        `${name2} is written in ${fn}() without a call of ${title}.`,
        `It is state ${of(unmet.scope)}, which is to go through it.`
      ];
    case "unsupported":
      return [
        `${name2} is state ${of(unmet.scope)}, which ${title} cannot carry.`,
        ...place2 === "" ? [] : [`What it carries goes through ${place2}() in ${fn}().`]
      ];
    case "one-way":
      return [
        `${name2} is ${done} by ${fn}() and not by ${other ?? ""}() in the other direction.`,
        `The profile asks for both: ${title}.`
      ];
  }
}
function likewise({ also, unmet: { how } }) {
  if (also.length === 0) return [];
  if (how === "unregistered") return [`Nor is ${also.map((u) => `${u.function}(), as ${u.in}`).join("; ")}.`];
  return [`Likewise in ${also.map((u) => `${u.function}()`).join(", ")}.`];
}
var scopes = {
  "per-flow": "of one flow",
  "per-host": "of one host",
  "cross-flow": "of several flows",
  "all-flows": "of all flows"
};
var of = (scope) => scope === void 0 ? "" : scopes[scope];

// src/review/words-unhandled.ts
var shownWrites = 5;
function sayUnhandled(found, patch, index) {
  const { element, misses, change } = found;
  const handlers = misses.map(missingHandler);
  const suggestion = suggest2(found, index);
  const written = placesOf(found);
  const at = place(change === "new" ? [element.declared, ...written] : written, patch);
  return {
    rule: "unhandled-state",
    fingerprint: fingerprint(
      "unhandled-state",
      element.key,
      handlers.map((h) => h.function)
    ),
    element: element.key,
    kind: element.kind,
    confidence: Math.round(found.confidence * 100) / 100,
    severity: unhandledSeverity(found),
    at,
    message: message5(found),
    evidence: evidence4(found),
    handlers,
    ...suggestion ? { suggestion } : {},
    ...rankedBy(element)
  };
}
function isShown(found, patch) {
  return found.change === "new" || placesOf(found).some(({ path, line }) => patch.get(path)?.added.has(line));
}
function placesOf({ writes, handedOver }) {
  return [...writes, ...handedOver].map((w) => w.at);
}
function message5(found) {
  const [first, ...rest] = found.misses;
  const said = `${nameOf(found)} ${writtenNow(found)}`;
  if (!first)
    return [`${said}, and no function saves it.`, `Nor is there one that saves half of the ${others(found)}.`];
  const verb = verbs[first.handler.role];
  const lines = [`${said}, but ${first.handler.function}() does not ${verb.plain} it.`];
  if (rest.length > 0)
    lines.push(`Nor ${rest.length === 1 ? "does" : "do"} ${rest.map((m) => `${m.handler.function}()`).join(", ")}.`);
  const shown = nearest(first, found.element.name, 2).map(([name2, c]) => `${name2} at ${c.at.path}:${c.at.line}`);
  lines.push(
    `${first.covered.length} of ${first.siblings.length} siblings (${first.reason}) are ${verb.done} there${shown.length > 0 ? `: ${shown.join(", ")}` : ""}.`
  );
  return lines;
}
function writtenNow({ change, alsoHit, writes: [write] }) {
  const where2 = write ? ` in ${bareName(write.function)}()${inContext(write.contexts)}` : "";
  if (write?.how === "pointer" && alsoHit > 0)
    return `${change === "new" ? "may" : "may now"} be written through a pointer${where2}`;
  return `${change === "new" ? "is" : "is now"} written${where2}`;
}
function nameOf({ element, writes: [write] }) {
  const name2 = shortName(element.key);
  const [, owner] = isStaticLocal(element) ? element.key.split("::") : [];
  const isSaid = owner === void 0 || owner === name2 || owner === bareName(write?.function ?? "");
  return isSaid ? name2 : `${name2} of ${owner}()`;
}
function isStaticLocal({ kind, key }) {
  return kind === "variable" && key.split("::").length === 3;
}
function others({ element }) {
  return element.kind === "variable" ? `updateable variables of ${element.declared.path}` : `updateable fields of ${element.owner}`;
}
function evidence4(found) {
  const { element, writes, change, misses } = found;
  const lines = [{ ...element.declared, text: `${shortName(element.key)} declared (${element.type})` }];
  if (change === "became-updateable")
    lines.push({ ...element.declared, text: "not written after the first packet before this change" });
  for (const write of writes.slice(0, shownWrites)) {
    const means = write.how === "name" ? "" : write.how === "pointer" ? " through a pointer" : " by a library call";
    lines.push({ ...write.at, text: `written in ${bareName(write.function)}()${means}${inContext(write.contexts)}` });
  }
  const last = writes[shownWrites];
  if (last) lines.push({ ...last.at, text: `and written ${count(writes.length - shownWrites, "more time")}` });
  for (const { at, function: by } of found.handedOver.slice(0, shownWrites))
    lines.push({ ...at, text: `handed to a function that writes it, in ${bareName(by)}()` });
  if (found.alsoHit > 0)
    lines.push({ ...firstAt(found), text: `the same write may hit ${count(found.alsoHit, "other element")}` });
  for (const miss of misses) lines.push(...handlerEvidence(miss, element.name, verbs[miss.handler.role].plain));
  return lines;
}
function firstAt({ writes: [write], element }) {
  return write?.at ?? element.declared;
}
var count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;
function suggest2({ element, misses }, index) {
  if (isStaticLocal(element)) return void 0;
  for (const miss of misses) {
    const suggestion = suggestionOf(miss, element, element.name, index);
    if (suggestion) return suggestion;
  }
  return void 0;
}

// src/review/review.ts
function reviewInventories(asked) {
  const { pairs, guarded, renames } = asked;
  const input = { ...asked, dispositions: believed(asked.dispositions, [...pairs, ...guarded], renames) };
  const findings = /* @__PURE__ */ new Map();
  const limitations = [];
  const driftOf = ({ base, head }) => driftBetween(base, head, renames);
  const drifts = pairs.map(driftOf);
  for (const drift of [...drifts, ...guarded.map(driftOf)]) {
    for (const limitation of drift.head.inventory.limitations) limitations.push(limitation);
    for (const finding of findingsOf(drift, input)) {
      const id = `${finding.rule} ${finding.element}`;
      if (finding.confidence > (findings.get(id)?.confidence ?? -1)) findings.set(id, finding);
    }
  }
  return {
    findings: [...findings.values()].filter((finding) => !isSaidBetter(finding, findings)).sort(byRank),
    standing: standingOf(drifts, input.dispositions),
    addedDispositions: addedDispositions(asked.dispositions, renames),
    limitations: uniqueLimitations(limitations)
  };
}
var rules = {
  "handler-misses-sibling": (drift) => handlerMissesSibling(drift).map((f) => ({ ...f, say: (patch) => sayFinding(f, patch, drift.head) })),
  "handler-lost-coverage": (drift) => handlerLostCoverage(drift).map((f) => ({ ...f, say: (patch) => sayLost(f, patch) })),
  "asymmetric-handler": (drift) => asymmetricHandler(drift).map((f) => ({ ...f, say: (patch) => sayAsymmetry(f, patch) })),
  "unhandled-state": (drift, input) => unhandledState(drift).filter((f) => isShown(f, input.patch)).map((f) => ({ key: f.element.key, element: f.element, say: (patch) => sayUnhandled(f, patch, drift.head) })),
  "state-reclassified": (drift, { dispositions, patch, today }) => stateReclassified(drift, holding(dispositions.head, today), patch).map((f) => ({
    key: f.element.key,
    element: f.element,
    say: (lines) => sayReclassified(f, lines),
    despite: "disposition"
  })),
  "stale-disposition": (drift, input) => stale(drift, input)
};
function stale(drift, { dispositions, declared = [], pairs, renames, today }) {
  const heads = pairs.map(({ head }) => head);
  const current = { ...dispositions, head: holding(dispositions.head, today) };
  const entries = staleDispositions(drift, { dispositions: current, heads, renames });
  const handlers = staleHandlers(drift, declared, heads);
  return [
    ...entries.map((f) => ({ element: f.element, say: (patch) => sayStale(f, patch) })),
    ...handlers.map((f) => ({ element: f.element, say: (patch) => sayStaleHandler(f, patch) }))
  ].map((f) => ({ ...f, key: f.element.key, despite: "disposition" }));
}
var obligations = (drift) => unmetObligations(drift).map((f) => ({ ...f, say: (patch) => sayObligation(f, patch) }));
var holding = (dispositions, today) => dispositions.filter(({ until }) => until === void 0 || until >= today);
function findingsOf(drift, input) {
  const owed = obligations(drift);
  return ruleNames.filter((name2) => input.rules[name2] !== "off").flatMap((name2) => [...rules[name2](drift, input), ...owed.filter(({ rule }) => rule === name2)]).filter(({ key, element, despite }) => despite !== void 0 || !isDisposed(key, element, input)).map(({ say }) => ruled(say(input.patch), input));
}
var saysSame = {
  "handler-misses-sibling": ["unhandled-state"],
  "unhandled-state": ["handler-misses-sibling"],
  "asymmetric-handler": ["handler-misses-sibling", "handler-lost-coverage"]
};
var speaksLast = /* @__PURE__ */ new Set(["unhandled-state", "asymmetric-handler"]);
function isSaidBetter({ rule, element, severity }, findings) {
  return (saysSame[rule] ?? []).some((name2) => {
    const other = findings.get(`${name2} ${element}`);
    if (!other) return false;
    const louder = severityOrder[severity] - severityOrder[other.severity];
    return louder > 0 || louder === 0 && speaksLast.has(rule);
  });
}
function ruled(finding, { rules: rules2 }) {
  const level = rules2[finding.rule];
  return level === void 0 || level === "off" ? finding : { ...finding, severity: leveled(finding.severity, level) };
}
function leveled(severity, level) {
  return severity === "check" ? "check" : level;
}
function isDisposed(key, element, input) {
  return holding(input.dispositions.head, input.today).some((d) => disposes(d, key, element));
}
var severityOrder = { block: 0, comment: 1, check: 2 };
function byRank(a, b) {
  return severityOrder[a.severity] - severityOrder[b.severity] || b.confidence - a.confidence || rankOf(a.state?.contexts ?? []) - rankOf(b.state?.contexts ?? []) || Number(b.state?.updateable === true) - Number(a.state?.updateable === true) || Number(isCounted(a.nature)) - Number(isCounted(b.nature)) || compareText(a.at.path, b.at.path) || a.at.line - b.at.line || compareText(a.fingerprint, b.fingerprint);
}

// src/pipeline.ts
async function reviewChange(request, world) {
  const stages = stopwatch(world);
  const reading = openReading({ ...world, snapshots: [request.base, request.head] });
  try {
    const patch = readPatch(request.patch);
    const { head, pairs, limitations } = await reviewPairs(request, reading, stages, world.shelf);
    const guarded = await guardedPairs(request, patch, head.plan, reading, stages);
    const source = sourceDispositions(request.head);
    const dispositions = {
      base: [...request.ledgers.base, ...sourceDispositions(request.base).dispositions],
      head: [...request.ledgers.head, ...source.dispositions],
      from: request.ledgers.from ?? "head"
    };
    const review2 = reviewInventories({
      pairs,
      guarded: guarded.pairs,
      renames: request.renames,
      patch,
      dispositions,
      declared: request.handlers ?? [],
      rules: request.rules,
      today: request.today
    });
    const all = uniqueLimitations([
      ...review2.limitations,
      ...source.limitations,
      ...limitations,
      ...guarded.limitations
    ]);
    const inventories = pairs.map((pair) => pair.head);
    return { value: { ...review2, inventories, limitations: all }, timings: stages.timings(head.read.timings) };
  } finally {
    await reading.close();
  }
}

// src/review/inferred.ts
function inferredOf(inventories, limitations) {
  const fields = /* @__PURE__ */ new Map();
  for (const { handlers } of inventories)
    for (const h of handlers)
      if (carrying2.has(h.role)) fields.set(h.function, Math.max(fields.get(h.function) ?? 0, h.covers.size));
  return {
    programs: unique(inventories.map(({ program }) => program)),
    entries: unique(inventories.flatMap(packetEntries)),
    handlers: [...fields].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([name2]) => name2),
    frameworks: unique(
      inventories.flatMap(
        ({ frameworks = [] }) => frameworks.flatMap(({ name: name2, by }) => by === "inferred" ? [name2] : [])
      )
    ),
    missingHeaders: unique(
      limitations.filter(({ kind }) => kind === "missing-header").map(({ detail }) => detail.split(": read ")[0] ?? "")
    )
  };
}
var carrying2 = /* @__PURE__ */ new Set(["copy", "save", "restore", "encode", "decode", "merge"]);
function packetEntries({ reached }) {
  return [...reached].filter(([, ways]) => ways.some(({ context, caller }) => context === "packet" && caller === null)).map(([fn]) => bareName(fn));
}
var unique = (names) => [...new Set(names)].sort(compareText);

// src/review/render/handlers.ts
function handlerJson(h) {
  return {
    function: h.function,
    role: h.role,
    declared: h.declared,
    target: h.target,
    source: h.source,
    whole: h.whole,
    covers: { [h.owner]: [...h.covers].map(([field, c]) => ({ field, ...c.at, shape: c.shape })) }
  };
}
function sortedHandlers(handlers) {
  const text = (h) => [h.owner, h.role, h.key, h.target, h.source, [...h.covers.keys()].join()].join("\0");
  return [...handlers].sort((a, b) => text(a) < text(b) ? -1 : 1);
}

// src/review/render/inventory-json.ts
function* inventoryJson(document) {
  const { inventory, tool, others: others2, timings } = document;
  const { revision, program, precision, status, counts, handlers, limitations } = inventory;
  const head = { schema: 1, tool, revision, program, programs: others2, precision, status, counts };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},
`;
  const writeText = rememberedText(writeJson);
  yield* list("elements", sortedElements(inventory), (element) => elementText(element, document, writeText));
  yield ",\n";
  yield* list("handlers", sortedHandlers(handlers), (handler) => JSON.stringify(handlerJson(handler)));
  yield ",\n";
  yield* list("limitations", limitations, (limitation) => JSON.stringify(limitation));
  yield timings === void 0 ? "\n}\n" : `,
  "timings": ${JSON.stringify(timings)}
}
`;
}
function* list(name2, items, form) {
  yield `  ${JSON.stringify(name2)}: [`;
  let separator = "\n    ";
  for (const item of items) {
    yield separator + form(item);
    separator = ",\n    ";
  }
  yield items.length === 0 ? "]" : "\n  ]";
}
function rememberedText(form) {
  const known = /* @__PURE__ */ new Map();
  return (write) => {
    const text = known.get(write) ?? JSON.stringify(form(write));
    known.set(write, text);
    return text;
  };
}
var writeJson = ({ function: fn, at, contexts, how }) => ({
  path: at.path,
  line: at.line,
  function: functionName(fn),
  contexts,
  how
});
function elementText(element, document, writeText) {
  const writes = element.classification?.writes;
  const list2 = writes ? `[${writes.map(writeText).join(",")}]` : "null";
  return `${JSON.stringify(elementJson(element, document)).slice(0, -1)},"writes":${list2}}`;
}
function elementJson(element, document) {
  const { kind, type, declared, nature, classification, guard } = element;
  return {
    key: shownKey(element),
    kind,
    name: shownName(element),
    type,
    storage: classification?.storage ?? null,
    program: document.inventory.program,
    declared,
    persistent: classification?.persistent ?? null,
    perCrossFlow: classification?.perCrossFlow ?? null,
    updateable: classification?.updateable ?? null,
    contexts: classification?.contexts ?? null,
    scope: classification?.flowspace?.scope ?? null,
    flowspace: classification?.flowspace?.fields ?? null,
    output: outputOf(classification),
    nature,
    ...guard && { guard },
    disposition: dispositionJson(element, document)
  };
}
function dispositionJson(element, document) {
  const found = dispositionOf(element, document);
  if (!found) return { kind: "undecided" };
  const { kind, reason, until, source } = found;
  return { kind, reason, ...until === void 0 ? {} : { until }, source };
}

// src/review-child.ts
async function carryOut(order) {
  try {
    return await review(order);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { outcome: failure(order, error), posting: postingOf(), files: [], inventoryFile: null, timings: {} };
  }
}
async function review(order) {
  const repository = await openRepository(order.gitDir);
  for (const commit of [order.base, order.head]) await resolveRevision(repository, commit);
  const before = await snapshotOfRevision(repository, order.base);
  const after = await snapshotOfRevision(repository, order.head);
  const { text: patch, cut } = await patchText(repository, order.base, order.head);
  const settings = settingsFor2(order, before, after);
  const request = await requestOf({ order, repository, before, after, settings, patch: cut ? "" : patch });
  const { world, close } = await openChildWorld(order, settings.config, "review");
  const { value, timings } = await reviewChange(request, world);
  await close();
  const unread = [...after.limitations, ...cut ? [patchCut] : []];
  return {
    outcome: outcomeOf(order, value, settings, unread),
    posting: postingOf(settings.config),
    files: reviewedFiles(value, request, readPatch(request.patch)),
    inventoryFile: await writeInventory(order, value, request),
    timings: { ...timings }
  };
}
var patchCut = {
  kind: "budget",
  path: "",
  line: 0,
  effect: "may-miss",
  detail: "the patch exceeds 16 MB; findings are not placed in it"
};
function settingsFor2(order, before, after) {
  const { settings: given, inheritedSettings: inherited } = order;
  return reviewSettings({ base: before.snapshot, head: after.snapshot, given, inherited });
}
async function requestOf({ order, repository, before, after, settings, patch }) {
  const { config, ledgers } = settings;
  const renames = /* @__PURE__ */ new Map();
  for (const change of await changedFiles(repository, order.base, order.head))
    if (change.from !== void 0) renames.set(change.from, change.path);
  return {
    base: before.snapshot,
    head: after.snapshot,
    ...childSettings(config, order.compileCommands),
    renames,
    patch,
    ledgers,
    rules: Object.fromEntries(config.rules),
    today: order.today
  };
}
function outcomeOf({ base, head }, value, settings, unread) {
  const limitations = uniqueLimitations([...unread, ...value.limitations]);
  return {
    kind: "reviewed",
    base,
    head,
    status: statusOf(limitations),
    findings: value.findings,
    counts: { introduced: value.findings.length, ...value.standing },
    limitations,
    addedDispositions: value.addedDispositions,
    settings: settings.state,
    inferred: inferredOf(value.inventories, limitations)
  };
}
function reviewedFiles({ findings }, { head }, patch) {
  const lineText = createLineReader(head);
  const wanted = /* @__PURE__ */ new Map();
  for (const { at, suggestion, evidence: evidence5, handlers } of findings) {
    for (const { path, line } of [at, ...suggestion ? [suggestion] : [], ...evidence5, ...handlers])
      wanted.set(path, (wanted.get(path) ?? /* @__PURE__ */ new Set()).add(line));
  }
  return [...wanted].map(([path, lines]) => ({
    path,
    shown: [...patch.get(path)?.shown ?? []],
    added: [...patch.get(path)?.added ?? []],
    lines: [...lines].sort((a, b) => a - b).map((line) => ({ line, text: lineText(path, line) ?? "" }))
  }));
}
async function writeInventory({ inventoryFile, today }, { inventories }, { ledgers }) {
  const largest = inventories.toSorted((a, b) => b.elements.size - a.elements.size)[0];
  if (inventoryFile === null || !largest) return null;
  const document = { tool: `statealyzr ${packageVersion()}`, inventory: largest, dispositions: ledgers.head, today };
  await pipeline(
    inventoryJson({ ...document, others: otherPrograms(inventories, largest) }),
    createWriteStream(inventoryFile)
  );
  return inventoryFile;
}
var otherPrograms = (all, one) => all.filter((other) => other !== one).map(({ program }) => program);
function failure({ base, head }, { kind, message: message6, advice }) {
  const cause = ofHistory.has(kind) ? "history" : "git";
  return { kind: "failed", base, head, cause, detail: message6, at: null, advice };
}
compileLate();
await serveOrder((order) => carryOut(order));
export {
  carryOut
};
