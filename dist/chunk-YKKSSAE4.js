import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);
import {
  rankOf
} from "./chunk-G4UTWAFX.js";

// src/review/phrases.ts
var verbs = {
  copy: { plain: "copy", done: "copied" },
  save: { plain: "save", done: "saved" },
  restore: { plain: "restore", done: "restored" },
  encode: { plain: "encode", done: "encoded" },
  decode: { plain: "decode", done: "decoded" },
  merge: { plain: "merge", done: "merged" },
  reset: { plain: "reset", done: "reset" },
  init: { plain: "initialise", done: "initialised" },
  free: { plain: "free", done: "freed" },
  touch: { plain: "announce", done: "announced" }
};
var during = {
  packet: "while packets are handled",
  peer: "on a message of a peer",
  control: "on a command or a reload",
  timer: "by a timer",
  startup: "at start"
};
function inContext(contexts) {
  const first = [...contexts].sort((a, b) => rankOf([a]) - rankOf([b]))[0];
  return first ? ` ${during[first]}` : "";
}
function missingHandler(miss) {
  const { handler, covered, siblings } = miss;
  return {
    function: handler.function,
    ...handler.declared,
    role: handler.role,
    covered: covered.length,
    siblings: siblings.length
  };
}
function handlerEvidence(miss, name, verb) {
  const { handler } = miss;
  const lines = [{ ...handler.declared, text: `${handler.function}() ${verb}: ${objects(miss)}` }];
  for (const [sibling, c] of nearest(miss, name, 3))
    lines.push({ ...c.at, text: `${sibling}: ${c.text ?? fill(c.shape, sibling)}` });
  return lines;
}
function nearest(miss, element, count) {
  const listed = miss.covered.flatMap((name) => {
    const coverage = coverageOf(miss.handler.covers, name);
    return coverage ? [[name, coverage]] : [];
  });
  const distance = (name) => commonPrefix(name, element);
  return listed.sort((a, b) => distance(b[0]) - distance(a[0]) || a[1].at.line - b[1].at.line).slice(0, count);
}
function commonPrefix(a, b) {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}
function coverageOf(covers, name) {
  for (let path = name; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
    const coverage = covers.get(path);
    if (coverage) return coverage;
  }
  return void 0;
}
function objects(miss) {
  const { target, source, owner } = miss.handler;
  const pair = source === "" || target === "" ? target || source : `${source} -> ${target}`;
  return pair === "" ? owner : `${owner}, ${pair}`;
}
function fill(shape, name) {
  return shape.replaceAll("□", () => name);
}
function shortName(key) {
  return bareName(key).replace(/^(struct|union|enum) /, "");
}
function bareName(key) {
  const cut = key.lastIndexOf("::");
  return cut < 0 ? key : key.slice(cut + 2);
}

// src/review/rule-info.ts
var answers = [
  "Forgotten: add the line to each handler that is named.",
  "Intended: say why beside the declaration, as in /* statealyzr: local -- reason */, or in the dispositions of .github/statealyzr.yml."
];
var ruleInfo = {
  "handler-misses-sibling": {
    name: "HandlerMissesSibling",
    short: "A handler leaves out state whose siblings it handles.",
    full: "A change adds a field, flag or variable, or writes an old one for the first time. A function that copies, saves, restores, encodes, decodes, initialises or resets its siblings leaves it out.",
    help: [...answers, "Wrong: statealyzr handlers shows what is taken for a handler."]
  },
  "handler-lost-coverage": {
    name: "HandlerLostCoverage",
    short: "A handler no longer handles state that is still written.",
    full: "A change takes a field or variable out of a function that copies, saves, restores, encodes, decodes, initialises or resets it with others, while the program still writes it and no other function of that kind took it over.",
    help: [
      "Lost by mistake: put the line back.",
      "Intended: say why beside the declaration, as in /* statealyzr: local -- reason */, or in the dispositions of .github/statealyzr.yml.",
      "Wrong: statealyzr handlers shows what is taken for a handler."
    ]
  },
  "asymmetric-handler": {
    name: "AsymmetricHandler",
    short: "What one direction sends is not what the other takes.",
    full: "A change makes an encoder and its decoder, or a save and its restore, differ in a field: one leaves it out, moves fewer of its bytes, turns it to another byte order, or has it at another place. Or it describes a field, for both directions, as smaller than it is or as of another type.",
    help: [
      "By mistake: make both sides agree.",
      "Intended: say why beside the declaration, as in /* statealyzr: local -- reason */, or in the dispositions of .github/statealyzr.yml.",
      "Wrong: statealyzr handlers shows what is taken for a handler."
    ]
  },
  "unhandled-state": {
    name: "UnhandledState",
    short: "State that changes at run time is handled by no function.",
    full: "A change adds a variable or field that outlives a packet and that the program may write while it runs, or makes an old one so. No function saves, restores, encodes or decodes it, though one does so for most of its neighbours that change at run time.",
    help: [...answers, "Wrong: statealyzr explain KEY shows how each write comes to pass."]
  },
  "state-reclassified": {
    name: "StateReclassified",
    short: "What was decided about state does not fit any more.",
    full: "A change makes an element that a disposition speaks of written at run time, decisive for what is sent, kept for more than one flow, or kept by another key.",
    help: [
      "Decide again: handle it, or give the reason why the disposition still holds, in the settings or beside the declaration.",
      "Wrong: statealyzr explain KEY shows how it comes to that class."
    ]
  },
  "stale-disposition": {
    name: "StaleDisposition",
    short: "A disposition says what is not so any more.",
    full: "A change removes or renames an element that a disposition names, encodes what is said to be local, or leaves what is said to be synced to no function.",
    help: ["Change the disposition with the code, or take it out."]
  }
};
var ruleNames = Object.keys(ruleInfo);

export {
  verbs,
  inContext,
  missingHandler,
  handlerEvidence,
  nearest,
  shortName,
  bareName,
  ruleInfo,
  ruleNames
};
