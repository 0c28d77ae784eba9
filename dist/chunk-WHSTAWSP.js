import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);
import {
  htmlCommentText
} from "./chunk-G4UTWAFX.js";
import {
  askBytes,
  pathText,
  splitNul
} from "./chunk-O45477Q5.js";

// src/host/git-history.ts
var mostCommits = 2e5;
var FIELDS = 5;
async function firstParents(repository, tip) {
  const form = ["--first-parent", `--max-count=${mostCommits}`, "-z", "--format=%H%x00%P%x00%ct%x00%as%x00%s"];
  const answer = await askBytes(repository, ["log", ...form, "--no-show-signature", "--encoding=UTF-8", tip, "--"]);
  const fields = splitNul(answer).map((field) => field.toString("utf8"));
  const commits = [];
  for (let i = 0; i + FIELDS <= fields.length; i += FIELDS) {
    const [sha = "", parents = "", committed = "", authored = "", title = ""] = fields.slice(i, i + FIELDS);
    const parent = parents.split(" ")[0] || null;
    commits.push({ sha, committed: Number(committed), authored, title, parent });
  }
  return commits;
}
async function touchedPaths(repository, from, to) {
  const form = ["--first-parent", "-m", "--raw", "-z", "--no-renames", "--no-abbrev", "--format=%H"];
  const options = ["--no-show-signature", "--no-ext-diff", "--ignore-submodules=none"];
  const fields = splitNul(await askBytes(repository, ["log", ...form, ...options, `${from}..${to}`, "--"]));
  const found = /* @__PURE__ */ new Map();
  let paths = [];
  for (let i = 0; i < fields.length; i++) {
    const text = (fields[i]?.toString("latin1") ?? "").replace(/^\n/, "");
    if (text.startsWith(":")) paths.push(pathText(fields[++i] ?? Buffer.alloc(0)));
    else if (text !== "") {
      paths = [];
      found.set(text, paths);
    }
  }
  return found;
}

// src/review/markers.ts
import { createHash } from "node:crypto";
var mostKey = 300;
var findingMarker = ({ fingerprint, element, anchor, state }) => marker("finding", [fingerprint, [...element].slice(0, mostKey).join(""), anchor, state]);
var reviewMarker = ({ head, said }) => marker("review", [head, ...said]);
var issueMarker = ({ name, digest }) => marker("issue", [name, digest]);
function findingMark(text) {
  const [fingerprint, element, anchor, state] = markIn(text, "finding") ?? [];
  if (fingerprint === void 0 || element === void 0 || anchor === void 0) return null;
  if (!/^[0-9a-f]{16}$/.test(fingerprint)) return null;
  return { fingerprint, element, anchor, state: state === "gone" ? "gone" : "live" };
}
function reviewMark(text) {
  const [head, ...said] = markIn(text, "review") ?? [];
  return head !== void 0 && isSha(head) ? { head, said } : null;
}
function issueMark(text) {
  const [name, digest] = markIn(text, "issue") ?? [];
  return name === void 0 || digest === void 0 || !/^[0-9a-f]{16}$/.test(digest) ? null : { name, digest };
}
function remarked(body, mark) {
  const lines = linesOf(body);
  return [...lines.slice(0, isMarker(lines.at(-1) ?? "") ? -1 : void 0), findingMarker(mark)].join("\n");
}
function checkId(subject) {
  return subject.kind === "pull-request" ? `pull/${subject.number}/${subject.base}` : `group/${subject.base}`;
}
function anchorDigest({ path }, text) {
  return createHash("sha256").update(`${path}\0${text}`).digest("hex").slice(0, 12);
}
function sameBody(a, b) {
  return linesOf(a).join("\n") === linesOf(b).join("\n");
}
function marker(word, values) {
  const encoded = values.map(htmlCommentText);
  return `<!-- statealyzr:${word} ${encoded.join(" ")} -->`;
}
function markIn({ author, body }, word) {
  if (author.kind !== "us") return null;
  const [, found, values = ""] = pattern.exec(linesOf(body).at(-1) ?? "") ?? [];
  return found === word ? values.split(" ").map(decoded) : null;
}
var pattern = /^<!-- statealyzr:([a-z]+) ([\w.% ]+) -->$/;
var isMarker = (line) => pattern.test(line);
function decoded(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
function linesOf(body) {
  return body.trimEnd().split("\n").map((line) => line.trimEnd());
}
function isSha(text) {
  return /^[0-9a-f]{40,64}$/.test(text);
}

// src/review/render/markdown.ts
var mostBytes = 65535;
function table(head, rows) {
  return [...tableHead(head), ...rows.map(tableLine)].join("\n");
}
function tableHead(head) {
  return [tableLine(head), tableLine(head.map(() => "---"))];
}
function tableLine(cells) {
  return `| ${cells.map((cell) => cell.replace(/\\?\|/g, "¦")).join(" | ")} |`;
}
function fold(title, body) {
  return `<details><summary>${title}</summary>

${body}

</details>`;
}
function stacked(parts, separator = "\n\n") {
  return parts.filter((part) => part !== "").join(separator);
}
function fittedItems(items, render, limit, { more, separator = "\n\n" }) {
  const gap = bytesOf(separator);
  const rest = bytesOf(more(items.length)) + gap;
  const kept = [];
  let size = 0;
  for (const item of items) {
    const part = render(item);
    const grown = size + bytesOf(part) + (kept.length > 0 ? gap : 0);
    const isLast = kept.length + 1 === items.length;
    if (grown + (isLast ? 0 : rest) > limit) break;
    size = grown;
    kept.push(part);
  }
  const left = items.length - kept.length;
  return (left === 0 ? kept : [...kept, more(left)]).join(separator);
}
function fitted(parts, limit, rest) {
  return fittedItems(parts, (part) => part, limit, rest);
}
function bytesOf(text) {
  return Buffer.byteLength(text);
}
function count(n, what) {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
function shortened(text, limit) {
  if (text.length <= limit) return text;
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join("")}…`;
}

// src/review/points.ts
var mostPoints = 400;
function pointDays({ today, since, every, trend }) {
  const back = /* @__PURE__ */ new Set([since]);
  for (let days = 0; days <= Math.max(since, trend) && back.size < mostPoints; days += every) back.add(days);
  return [...back].sort((a, b) => a - b).map((days) => daysBefore(today, days));
}
function pointsOf(history, options) {
  const points = [];
  let at = 0;
  for (const date of pointDays(options)) {
    const end = endOf(date);
    if (date !== options.today) while (at < history.length && (history[at]?.committed ?? 0) >= end) at++;
    const commit = history[at];
    if (!commit) break;
    points.push({ date, commit });
  }
  return points;
}
function daysBefore(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);
}
var dayMs = 24 * 3600 * 1e3;
var endOf = (date) => (Date.parse(`${date}T00:00:00Z`) + dayMs) / 1e3;
function pullRequestOf(title) {
  const found = /^Merge pull request #(\d{1,9})\b/.exec(title) ?? /\(#(\d{1,9})\)\s*$/.exec(title);
  return found ? Number(found[1]) : null;
}

export {
  findingMarker,
  reviewMarker,
  issueMarker,
  findingMark,
  reviewMark,
  issueMark,
  remarked,
  checkId,
  anchorDigest,
  sameBody,
  mostBytes,
  table,
  tableHead,
  tableLine,
  fold,
  stacked,
  fittedItems,
  fitted,
  bytesOf,
  count,
  shortened,
  firstParents,
  touchedPaths,
  pointsOf,
  daysBefore,
  pullRequestOf
};
