import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);
import {
  bytesOf,
  count,
  daysBefore,
  firstParents,
  issueMarker,
  mostBytes,
  pointsOf,
  pullRequestOf,
  shortened,
  stacked,
  tableHead,
  tableLine,
  touchedPaths
} from "./chunk-WHSTAWSP.js";
import {
  childSettings,
  chosenProgram,
  compileLate,
  contexts,
  driftBetween,
  indexInventory,
  isFromFacts,
  isMovable,
  matchElements,
  minimumShare,
  movedKey,
  openChildWorld,
  openReading,
  planBuild,
  productPrograms,
  receiving,
  reclassified,
  reviewSettings,
  reviewable,
  shownKey,
  statusOf,
  stopwatch,
  unhandledElements
} from "./chunk-EDPFTS4Q.js";
import {
  ConfigError,
  code,
  configOf,
  disposes,
  markdown,
  mermaidLabel,
  packageVersion,
  prose,
  serveOrder,
  sourceDispositions
} from "./chunk-G4UTWAFX.js";
import {
  compareText,
  snapshotOfRevision,
  uniqueLimitations
} from "./chunk-5TYED3MJ.js";
import {
  HostError,
  changedFiles,
  isRelevant,
  openRepository
} from "./chunk-O45477Q5.js";

// src/review/bisection.ts
async function bisect({ last, subjects, look, looks }) {
  const searches = subjects.map((subject) => ({ subject, before: 0, at: last }));
  const blind = /* @__PURE__ */ new Set();
  let left = looks;
  for (; left > 0; left--) {
    const position = mostWanted(searches, blind);
    if (position === void 0) break;
    const so = await look(position);
    if (so === null) blind.add(position);
    else
      for (const search of searches) {
        if (position <= search.before || position >= search.at) continue;
        if (so.has(search.subject.id)) search.at = position;
        else search.before = position;
      }
  }
  return { found: new Map(searches.map(({ subject, before, at }) => [subject.id, { before, at }])), left };
}
function mostWanted(searches, blind) {
  const wanted = /* @__PURE__ */ new Map();
  for (const search of searches) {
    const position = nextFor(search, blind);
    if (position !== void 0) wanted.set(position, (wanted.get(position) ?? 0) + 1);
  }
  return [...wanted].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
function nextFor({ subject, before, at }, blind) {
  const isOpen = (position) => position > before && position < at && !blind.has(position);
  const candidates = subject.candidates.filter((position) => position > before && position <= at);
  const middle = candidates[candidates.length - 1 >> 1];
  if (middle !== void 0) {
    const wanted = middle < at ? middle : middle - 1;
    if (isOpen(wanted)) return wanted;
  }
  return nearestOpen(before + at >> 1, before, at, isOpen);
}
function nearestOpen(from, before, at, isOpen) {
  for (let away = 0; away < at - before; away++) {
    if (isOpen(from - away)) return from - away;
    if (isOpen(from + away)) return from + away;
  }
  return void 0;
}

// src/review/differences.ts
function differencesOf(base, head, renames) {
  const { added, removed, changed } = reclassified(base, head, renames);
  const former = new Map([...renames].map(([from, to]) => [to, from]));
  const found = [];
  for (const element of added)
    if (isState(element, head)) found.push(difference("new", element, filesOf(element, former)));
  for (const element of removed)
    if (isState(element, base)) found.push(difference("removed", element, filesOf(element, renames)));
  for (const one of changed) {
    if (!isState(one.base, base) && !isState(one.head, head)) continue;
    const evidence = /* @__PURE__ */ new Set([...filesOf(one.base, renames), ...filesOf(one.head, former), ...writersOf(one)]);
    for (const change of changesOf(one))
      found.push({ ...difference("reclassified", one.head, evidence, change.attribute), change });
  }
  return found;
}
function difference(kind, element, evidence, attribute2 = "") {
  return { id: differenceId(kind, element.key, attribute2), kind, element, evidence };
}
var differenceId = (kind, key, attribute2 = "") => [kind, key, attribute2].join("\0");
function isState(element, inventory) {
  const { key, kind, owner, classification } = element;
  if (!isOwn(element)) return false;
  if (classification) return classification.persistent;
  if (kind === "flag") return inventory.flagUses.has(key);
  return kind === "variable" || inventory.persistent.has(owner);
}
function isOwn({ kind, declared, type }) {
  return !declared.path.startsWith("/") && (kind !== "field" || type !== "");
}
function filesOf({ declared }, otherwise) {
  const other = otherwise.get(declared.path);
  return new Set(other === void 0 ? [declared.path] : [declared.path, other]);
}
function writersOf({ newWriters, goneWriters }) {
  return [...newWriters, ...goneWriters].map(({ at }) => at.path);
}
function changesOf({ base, head, attributes, newContexts, goneContexts }) {
  const changes = attributes.filter(isKnown);
  const before = base.classification?.contexts;
  const after = head.classification?.contexts;
  if (before && after && newContexts.length + goneContexts.length > 0)
    changes.push({ attribute: "contexts", from: listed(before), to: listed(after) });
  return changes;
}
var isKnown = ({ from, to }) => from !== null && to !== null;
function listed(contexts2) {
  return contexts.filter((context) => contexts2.includes(context)).join(", ") || null;
}
function settledAt(differences, base, head, { inventory, fromBase, toHead }) {
  const gone = new Set(reclassified(base, inventory, fromBase).removed.map(({ key }) => key));
  const ahead = reclassified(inventory, head, toHead);
  const missing = new Set(ahead.added.map(({ key }) => key));
  const pending = /* @__PURE__ */ new Set();
  for (const one of ahead.changed)
    for (const { attribute: attribute2 } of changesOf(one)) pending.add(differenceId("reclassified", one.head.key, attribute2));
  const isSettled = ({ id, kind, element }) => {
    if (kind === "removed") return gone.has(element.key);
    return !missing.has(element.key) && !pending.has(id);
  };
  return new Set(differences.filter(isSettled).map(({ id }) => id));
}

// src/review/report-words.ts
function summaryOf(element, dispositions, day) {
  const { key, kind, type, nature, declared, classification } = element;
  const said = dispositions.find((d) => (d.until === void 0 || d.until >= day) && disposes(d, key, element));
  return {
    key,
    shown: shownKey(element),
    kind,
    type,
    nature,
    declared,
    updateable: classification?.updateable ?? null,
    disposition: said?.kind ?? "undecided"
  };
}
function commitSummary({
  sha,
  title,
  authored
}) {
  return { sha, title, date: authored, pullRequest: pullRequestOf(title) };
}

// src/report-attribution.ts
async function attribute(input) {
  const { request, older, newer } = input;
  const head = newer.taken?.inventory;
  if (!head) return { entries: [], left: input.looks };
  const base = older.taken?.inventory ?? emptied(head);
  const renames = await request.renames(older.commit.sha, newer.commit.sha);
  const differences = differencesOf(base, head, renames);
  if (differences.length === 0) return { entries: [], left: input.looks };
  const commits = await changingCommits(request, older.commit, newer.commit);
  const { found, left } = await bisect({
    last: commits.length,
    subjects: differences.map(({ id, evidence }) => ({ id, candidates: touching(commits, evidence) })),
    looks: input.looks,
    look: (position) => lookAt(input, { base, head, differences }, commits[position - 1])
  });
  return { entries: entriesOf(differences, found, commits, input), left };
}
function emptied(inventory) {
  return { ...inventory, elements: /* @__PURE__ */ new Map(), handlers: [], writers: [], persistent: /* @__PURE__ */ new Set(), flagUses: /* @__PURE__ */ new Map() };
}
async function changingCommits({ repository, history }, older, newer) {
  const touched = await touchedPaths(repository, older.sha, newer.sha);
  const between = history.slice(history.indexOf(newer), history.indexOf(older)).reverse();
  return between.flatMap((commit) => {
    const paths = new Set((touched.get(commit.sha) ?? []).filter(isRelevant));
    return paths.size === 0 ? [] : [{ commit, paths }];
  });
}
function touching(commits, evidence) {
  return commits.flatMap(({ paths }, index) => [...evidence].some((path) => paths.has(path)) ? [index + 1] : []);
}
async function lookAt({ request, older, newer, program, gallery }, { base, head, differences }, at) {
  if (!at) return null;
  const { sha } = at.commit;
  const taken2 = await gallery.at(sha, program);
  if (!taken2) return null;
  const fromBase = await request.renames(older.commit.sha, sha);
  const toHead = await request.renames(sha, newer.commit.sha);
  return settledAt(differences, base, head, { inventory: taken2.inventory, fromBase, toHead });
}
function entriesOf(differences, found, commits, { older, newer }) {
  const grouped = /* @__PURE__ */ new Map();
  for (const one of differences) {
    const where = found.get(one.id) ?? { before: 0, at: commits.length };
    const key = [one.kind, one.element.key, where.before, where.at].join("\0");
    const entry = grouped.get(key) ?? { one, where, changes: [] };
    grouped.set(key, entry);
    if (one.change) entry.changes.push(one.change);
  }
  const entries = [...grouped.values()].sort(
    (a, b) => a.where.at - b.where.at || compareText(a.one.element.key, b.one.element.key) || compareText(a.one.id, b.one.id)
  );
  return entries.map(({ one, where, changes }) => {
    const side = one.kind === "removed" ? older : newer;
    return {
      kind: one.kind,
      element: summaryOf(one.element, side.taken?.dispositions ?? [], newer.date),
      changes,
      attribution: attributionOf(one, where, commits, older.commit.sha, newer.commit.sha)
    };
  });
}
function attributionOf({ evidence }, { before, at }, commits, from, to) {
  const last = commits[at - 1];
  if (last && at - before === 1) return { kind: "commit", ...commitSummary(last.commit) };
  return {
    kind: "range",
    from: commits[before - 1]?.commit.sha ?? from,
    to: last?.commit.sha ?? to,
    candidates: touching(commits, evidence).filter((position) => position > before && position <= at).flatMap((position) => commits[position - 1] ?? []).map(({ commit }) => commitSummary(commit))
  };
}

// src/report-inventories.ts
var unitsPerReading = 1500;
function openGallery(repository, settings, world) {
  let reading;
  let units = 0;
  let learnt = { head: /* @__PURE__ */ new Set(), flows: "made" };
  const take = async (found, choose) => {
    if (units > unitsPerReading) {
      await reading?.close();
      reading = void 0;
      units = 0;
    }
    reading ??= openReading({ ...world, snapshots: [] });
    const result = await taken(reading, found, choose, { settings, world, learnt });
    units += result.units;
    learnt = { head: learnt.head.size > 0 ? learnt.head : result.paths, flows: result.flows };
    return result.taken;
  };
  return {
    head: (snapshot) => take(snapshot, (one, { plan, read }) => chosenProgram(plan, settings.program, (p) => one.link(p, read))),
    async at(commit, program) {
      const found = await snapshotOfRevision(repository, commit).catch((error) => {
        if (error instanceof HostError && error.kind === "missing-objects") return null;
        throw error;
      });
      if (found === null) return null;
      return await shelved(found, program, world) ?? await take(found, program);
    },
    close: async () => void await reading?.close()
  };
}
async function shelved({ snapshot, limitations }, program, { shelf }) {
  const stored = await shelf?.get(snapshot.revision);
  const inventory = stored?.inventories.find((candidate) => candidate.program === program);
  if (!inventory) return null;
  return {
    inventory,
    others: [],
    packets: packetsOf(inventory),
    units: 0,
    ...besides(snapshot, limitations, inventory)
  };
}
async function taken(reading, { snapshot, limitations }, choice, { settings, world, learnt }) {
  const whole = planBuild(snapshot, settings.build);
  const named = typeof choice === "string" ? formerly(whole, choice, learnt.head) : void 0;
  const plan = named ? planOf(whole, named) : whole;
  const number = reading.add(snapshot);
  let revision = { snapshot, plan, read: await reading.read(number, plan, learnt.flows) };
  const linked = (one) => reading.link(one, revision.read);
  const byReceiver = () => chosenProgram(plan, void 0, linked);
  const program = named ? plan.programs[0] : typeof choice === "string" ? byReceiver() : choice(reading, revision);
  const units = plan.units.length;
  if (!program) return { taken: null, units, paths: /* @__PURE__ */ new Set(), flows: learnt.flows };
  const flows = isFromFacts(reading, revision, program, settings) ? "left-out" : "made";
  if (flows === "made" && learnt.flows === "left-out")
    revision = { snapshot, plan, read: await reading.read(number, plan, "made") };
  const inventory = reviewable(reading, revision, program, settings, stopwatch(world));
  await world.shelf?.put(snapshot.revision, { contents: /* @__PURE__ */ new Map(), inventories: [inventory] });
  const isFed = settings.entries.packet.length > 0 || receiving(linked(program)) > 0;
  return {
    units,
    paths: pathsOf(plan, program),
    flows,
    taken: {
      inventory,
      others: whole.programs.map(({ name }) => name).filter((name) => name !== program.name),
      packets: isFed ? "known" : packetsOf(inventory),
      units: program.units.length,
      ...besides(snapshot, limitations, inventory)
    }
  };
}
function formerly(plan, name, head) {
  const named = productPrograms(plan, name)[0];
  if (named) return named;
  const shared = (program) => [...pathsOf(plan, program)].filter((path) => head.has(path)).length;
  const [best] = productPrograms(plan, void 0).map((program) => ({ program, shared: shared(program) })).sort((a, b) => b.shared - a.shared || b.program.units.length - a.program.units.length);
  return best && 2 * best.shared >= best.program.units.length ? best.program : void 0;
}
var pathsOf = ({ units }, program) => new Set(program.units.flatMap((unit) => units[unit]?.path ?? []));
function planOf({ units, limitations, mode }, program) {
  const own = program.units.flatMap((unit) => units[unit] ?? []);
  return { units: own, programs: [{ ...program, units: own.map((_, index) => index) }], limitations, mode };
}
var packetsOf = ({ counts }) => counts?.updateable == null ? "unknown" : "known";
function besides(snapshot, unread, inventory) {
  const source = sourceDispositions(snapshot);
  return {
    dispositions: [...ledgerOf(snapshot), ...source.dispositions],
    limitations: uniqueLimitations([...unread, ...inventory.limitations, ...source.limitations])
  };
}
function ledgerOf(snapshot) {
  try {
    return configOf(snapshot).ledger;
  } catch (error) {
    if (error instanceof ConfigError) return [];
    throw error;
  }
}

// src/review/coverage.ts
var told = /* @__PURE__ */ new Set([
  "copy",
  "save",
  "restore",
  "encode",
  "decode",
  "merge",
  "reset",
  "init"
]);
function fallenCoverage(base, head, renames) {
  const drift = driftBetween(base, head, renames);
  const before = handlerFields(base, (key) => movedKey(key, renames));
  const found = [];
  for (const [id, { handler, fields }] of handlerFields(head, (key) => key)) {
    const known = before.get(id);
    const fallen = known && fall(drift, handler, known.fields, fields);
    if (fallen) found.push(fallen);
  }
  return found.sort((a, b) => compareText(a.owner, b.owner) || compareText(a.function, b.function));
}
function handlerFields(inventory, moved) {
  const found = /* @__PURE__ */ new Map();
  for (const handler of inventory.handlers) {
    if (!told.has(handler.role)) continue;
    const id = [moved(handler.key), handler.role, moved(handler.owner)].join("\0");
    const entry = found.get(id) ?? { handler, fields: /* @__PURE__ */ new Set(), whole: false };
    found.set(id, entry);
    entry.whole ||= handler.whole;
    for (const name of [...handler.covers.keys(), ...handler.mentions]) entry.fields.add(name.split(/[.[]/)[0] ?? name);
  }
  for (const [id, { whole }] of found) if (whole) found.delete(id);
  return found;
}
function fall(drift, handler, listedBefore, listedNow) {
  const { owner, role } = handler;
  const old = drift.baseElements(owner).filter(isCounted);
  const now = [...drift.head.inventory.elements.values()].filter((e) => e.owner === owner && isCounted(e));
  const before = { covered: covered(old, listedBefore), of: old.length };
  const after = { covered: covered(now, listedNow), of: now.length };
  if (before.of === 0 || after.covered * before.of >= before.covered * after.of) return void 0;
  const missing = now.filter(({ name }) => !listedNow.has(name));
  const lost = missing.filter(({ name }) => listedBefore.has(name));
  const fresh = missing.filter((element) => drift.isNewElement(element.key));
  if (lost.length === 0 && (before.covered < minimumShare * before.of || fresh.length === 0)) return void 0;
  return {
    function: handler.function,
    role,
    owner,
    declared: handler.declared,
    before,
    after,
    missing: [...lost, ...fresh].map(({ name }) => name)
  };
}
var isCounted = ({ kind, nature }) => kind !== "flag" && isMovable(nature);
var covered = (elements, listed2) => elements.filter(({ name }) => listed2.has(name)).length;
function recordBudgets(base, head, renames) {
  const moved = (key) => movedKey(key, renames);
  const before = new Map([...base.recordBytes ?? []].map(([record, bytes]) => [moved(record), bytes]));
  const after = head.recordBytes ?? /* @__PURE__ */ new Map();
  const changed = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((r) => before.get(r) !== after.get(r));
  if (changed.length === 0) return [];
  const old = fieldsByRecord(base, moved);
  const now = fieldsByRecord(head, (key) => key);
  const beyond = (record, side, other) => [...side.get(record) ?? []].filter((name) => !other.get(record)?.has(name));
  return changed.map((record) => ({
    record,
    before: before.get(record) ?? null,
    after: after.get(record) ?? null,
    added: beyond(record, now, old),
    removed: beyond(record, old, now)
  })).sort((a, b) => growth(b) - growth(a) || compareText(a.record, b.record));
}
function growth({ before, after }) {
  return before === null || after === null ? Number.NEGATIVE_INFINITY : after - before;
}
function fieldsByRecord({ elements }, moved) {
  const found = /* @__PURE__ */ new Map();
  for (const { kind, owner, name } of elements.values()) {
    if (kind !== "field") continue;
    const fields = found.get(moved(owner)) ?? /* @__PURE__ */ new Set();
    found.set(moved(owner), fields.add(name));
  }
  return found;
}

// src/review/owed.ts
function undecidedAt(inventory, dispositions, day) {
  if (inventory.counts?.updateable == null) return null;
  const holding = dispositions.filter((d) => holdsAt(d, day));
  const open = unhandledElements(indexInventory(inventory)).filter((e) => isOwn(e) && e.holds === void 0);
  return new Map(open.filter((e) => !holding.some((d) => disposes(d, e.key, e))).map((e) => [e.key, e]));
}
var holdsAt = ({ until }, day) => until === void 0 || until >= day;
function agesFrom(head, day) {
  const keys = [...head];
  return { since: new Map(keys.map((key) => [key, day])), running: new Map(keys.map((key) => [key, key])) };
}
function olderAges({ since, running }, day, undecided, matches) {
  const ages = new Map(since);
  const still = /* @__PURE__ */ new Map();
  for (const key of undecided?.keys() ?? []) {
    const head = running.get(matches.get(key) ?? "");
    if (head === void 0) continue;
    ages.set(head, day);
    still.set(key, head);
  }
  return { since: ages, running: still };
}
var noticeDays = 14;
function dispositionNotices(inventory, dispositions, day, soon) {
  const elements = [...inventory.elements.values()];
  const notices = dispositions.flatMap((disposition) => {
    const meant = elements.filter((element) => disposes(disposition, element.key, element));
    const say = (kind, detail = "") => ({
      kind,
      disposition: disposition.kind,
      element: disposition.element ?? meant[0]?.key ?? "",
      reason: disposition.reason,
      source: disposition.source,
      until: disposition.until ?? null,
      detail
    });
    if (meant.length === 0) return disposition.element === null ? [] : [say("unused")];
    if (!holdsAt(disposition, day)) return [say("expired")];
    const against = meant.map((element) => contradiction(disposition, element)).find((text) => text !== "");
    if (against !== void 0) return [say("contradicted", against)];
    return holdsAt(disposition, soon) ? [] : [say("expires")];
  });
  return notices.sort((a, b) => order[a.kind] - order[b.kind] || compareText(a.element, b.element));
}
var order = {
  expired: 0,
  contradicted: 1,
  expires: 2,
  unused: 3
};
function contradiction({ kind }, { classification }) {
  if (kind !== "config" || classification?.updateable !== true) return "";
  const writers = classification.contexts.filter((c) => c !== "startup" && c !== "control");
  return writers.length === 0 ? "" : `written by ${writers.join(", ")}`;
}

// src/review/trend.ts
function classOf({ classification }) {
  if (!classification || classification.perCrossFlow === null) return "unknown";
  if (!classification.persistent) return "not-persistent";
  if (!classification.perCrossFlow) return "unused";
  return classification.updateable ? "updateable" : "read-only";
}
function countsOf({ elements }, dispositions, today) {
  const byClass = { updateable: 0, "read-only": 0, unused: 0, "not-persistent": 0, unknown: 0 };
  const byNature = /* @__PURE__ */ new Map();
  const byScope = /* @__PURE__ */ new Map();
  const byDisposition = /* @__PURE__ */ new Map();
  const holding = dispositions.filter(({ until }) => until === void 0 || until >= today);
  let total = 0;
  for (const element of elements.values()) {
    if (element.kind === "flag") continue;
    total++;
    const ofClass = classOf(element);
    byClass[ofClass]++;
    raise(byNature, element.nature);
    if (ofClass !== "updateable" && ofClass !== "unknown") continue;
    raise(byScope, scopeOf(element));
    raise(byDisposition, holding.find((d) => disposes(d, element.key, element))?.kind ?? "undecided");
  }
  return {
    elements: total,
    byClass,
    byNature: sorted(byNature),
    byScope: sorted(byScope),
    byDisposition: sorted(byDisposition)
  };
}
function scopeOf({ classification }) {
  return classification?.flowspace?.scope ?? "unknown";
}
function raise(counts, name) {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
function sorted(counts) {
  return Object.fromEntries([...counts].sort(([a], [b]) => a < b ? -1 : 1));
}

// src/report.ts
async function makeReport(request, world) {
  const plans = plannedPoints(request);
  const [newest] = plans;
  if (!newest) throw new HostError("missing-history", "the branch has no commit", "Commit something first.");
  const gallery = openGallery(request.repository, request.settings, world);
  try {
    const taken2 = await gallery.head(request.head);
    if (!taken2) throw noProgram(request);
    const head = { ...newest, taken: withLedger(taken2, request) };
    request.onHead?.(head.taken);
    return assembled(request, head, await walkBack(request, plans, head, gallery));
  } finally {
    await gallery.close();
  }
}
function plannedPoints(request) {
  const { history, since, today } = request;
  const points = pointsOf(history, request);
  const first = history.at(-1);
  const last = points.at(-1);
  if (!first || !last || last.commit === first || last.date <= daysBefore(today, since)) return points;
  const began = new Date(first.committed * 1e3).toISOString().slice(0, 10);
  return [...points, { date: began < last.date ? began : last.date, commit: first }];
}
function noProgram({ branch, head, settings }) {
  const hasC = head.snapshot.files.some(({ path }) => path.endsWith(".c"));
  if (settings.program !== void 0)
    return new HostError(
      "bad-argument",
      `no program '${settings.program}' on ${branch}`,
      "statealyzr inventory names them."
    );
  return new HostError(
    "nothing-to-report",
    hasC ? `no program was found on ${branch}` : `there is no C on ${branch}: nothing to report on`,
    hasC ? "Name its sources in the settings, under programs." : "The report is for programs in C."
  );
}
function withLedger(taken2, { ledger }) {
  if (ledger === null) return taken2;
  return { ...taken2, dispositions: [...ledger, ...taken2.dispositions.filter(({ element }) => element === null)] };
}
async function walkBack(request, plans, head, gallery) {
  const firstDay = daysBefore(request.today, request.since);
  const points = [pointOf(head)];
  const drift = [];
  const limitations = [...head.taken?.limitations ?? []];
  let ages = agesFrom(undecidedOf(head)?.keys() ?? [], head.date);
  let start = null;
  let newer = head;
  let looks = looksFor(request, head);
  let program = head.taken?.inventory.program ?? "";
  for (const [index, plan] of plans.slice(1).entries()) {
    request.onPoint?.(index + 1, plans.length);
    const older = await pointAt(request, plan, newer, program, gallery);
    if (older.taken === null) limitations.push(notTaken(plan));
    const isInDrift = start === null || start.date > firstDay;
    if (isInDrift && older.commit.sha !== newer.commit.sha) {
      const found = await attribute({ request, older, newer, looks: Math.ceil(looks / 2), program, gallery });
      drift.unshift(...found.entries);
      looks = Math.floor(looks / 2) + found.left;
    }
    ages = await agesThrough(request, ages, older, newer);
    if (isInDrift && older.taken) start = { ...older, taken: older.taken };
    points.unshift(pointOf(older));
    program = older.taken?.inventory.program ?? program;
    newer = older;
  }
  request.onPoint?.(plans.length, plans.length);
  return { points, drift, ages, start, oldest: newer.date, limitations };
}
var mostUnits = 8e3;
function looksFor({ looks }, { taken: taken2 }) {
  return Math.min(looks, Math.ceil(mostUnits / Math.max(1, taken2?.units ?? 0)));
}
async function pointAt(request, plan, newer, program, gallery) {
  if (plan.commit.sha === newer.commit.sha) return { ...plan, taken: newer.taken };
  const taken2 = await gallery.at(plan.commit.sha, program);
  return { ...plan, taken: taken2 && withLedger(taken2, request) };
}
function notTaken({ date, commit }) {
  const detail = `${date}: ${commit.sha.slice(0, 12)} holds no program, or is not in this clone`;
  return { kind: "no-inventory", path: "", line: 0, effect: "may-add", detail };
}
var undecidedOf = ({ taken: taken2, date }) => taken2 && undecidedAt(taken2.inventory, taken2.dispositions, date);
async function agesThrough(request, ages, older, newer) {
  const undecided = undecidedOf(older);
  if (ages.running.size === 0) return ages;
  if (!undecided || !older.taken || !newer.taken) return { ...ages, running: /* @__PURE__ */ new Map() };
  const renames = await request.renames(older.commit.sha, newer.commit.sha);
  const matches = matchElements(older.taken.inventory, newer.taken.inventory, renames);
  return olderAges(ages, older.date, undecided, matches);
}
function pointOf({ date, commit, taken: taken2 }) {
  return {
    date,
    commit: commit.sha,
    counts: taken2 && countsOf(taken2.inventory, taken2.dispositions, date),
    bytes: taken2?.inventory.recordBytes ?? /* @__PURE__ */ new Map()
  };
}
async function assembled(request, head, walk) {
  const { taken: taken2 } = head;
  if (!taken2) throw new Error("the head was taken");
  const { inventory, dispositions } = taken2;
  const { today, every, tool, web, branch, name } = request;
  const base = walk.start?.taken.inventory;
  const renames = walk.start ? await request.renames(walk.start.commit.sha, head.commit.sha) : /* @__PURE__ */ new Map();
  const limitations = uniqueLimitations(walk.limitations);
  return {
    tool,
    repository: name,
    web,
    branch,
    head: head.commit.sha,
    program: inventory.program,
    others: taken2.others,
    since: walk.start?.date ?? head.date,
    until: head.date,
    every,
    status: statusOf(limitations),
    packets: taken2.packets,
    classes: inventory.counts?.updateable == null ? "unknown" : "known",
    points: walk.points,
    drift: walk.drift,
    undecided: undecidedList(head, walk),
    dispositions: dispositionNotices(inventory, dispositions, today, daysBefore(today, -noticeDays)),
    coverage: base ? fallenCoverage(base, inventory, renames) : [],
    budgets: base ? recordBudgets(base, inventory, renames) : [],
    limitations
  };
}
function undecidedList(head, { ages, oldest }) {
  const list = [...undecidedOf(head)?.values() ?? []].map((element) => {
    const since = ages.since.get(element.key) ?? head.date;
    const age = ages.running.size > 0 && since === oldest ? "before" : "exact";
    return { element: summaryOf(element, head.taken?.dispositions ?? [], head.date), since, age };
  });
  return list.sort((a, b) => compareText(a.since, b.since) || compareText(a.element.key, b.element.key));
}

// src/review/render/report-markdown.ts
import { createHash } from "node:crypto";
var mostLabel = 120;
var mostSlices = 8;
function reportMarkdown(report2) {
  const marker = issueMarker({ name: "weekly", digest: owedDigest(report2) });
  const fixed = [heading(report2), summary(report2), trendChart(report2), natureChart(report2)];
  const lists = [driftList(report2), undecidedList2(report2), noticeList(report2), coverageList(report2)];
  const all = [...lists, budgetList(report2), limitationList(report2)].filter(({ rows }) => rows.length > 0);
  let left = mostBytes - bytesOf(stacked(fixed)) - bytesOf(marker) - 200;
  const shown = all.map((list, index) => {
    const text = fittedList(list, Math.floor(left / (all.length - index)));
    left -= bytesOf(text) + 2;
    return text;
  });
  const [title, counts, trend, nature] = fixed;
  const parts = [title, counts, trend, ...shown, nature, off].map((part) => part ?? "");
  return `${stacked(parts)}

${marker}
`;
}
var off = "Made once a week. Off: `report: { issue: off }` in `.github/statealyzr.yml`.";
function owedDigest({ undecided, dispositions, coverage, program, limitations }) {
  const owed = [program, undecided.map((u) => u.element.key), dispositions, coverage, limitations.length > 0];
  return createHash("sha256").update(JSON.stringify(owed)).digest("hex").slice(0, 16);
}
function fittedList({ title, head, rows }, limit) {
  const lines = [`### ${title}`, "", ...tableHead(head)];
  const more = (n) => `${n} more: \`statealyzr report --format json\` has all.`;
  let size = bytesOf(lines.join("\n")) + bytesOf(more(rows.length)) + 3;
  let kept = 0;
  for (const row of rows) {
    const line = tableLine(row);
    size += bytesOf(line) + 1;
    if (size > limit) break;
    lines.push(line);
    kept++;
  }
  if (kept === 0) return markdown`### ${title}\n\n${more(rows.length)}`;
  if (kept < rows.length) lines.push("", more(rows.length - kept));
  return lines.join("\n");
}
function heading({ repository, branch, since, until }) {
  const name = prose(shortened(repository, mostLabel));
  return markdown`## State of ${name}\n\n${code(shortened(branch, mostLabel))}, ${prose(since)} to ${prose(until)}`;
}
function summary({ drift, undecided, dispositions, coverage, classes, packets, program }) {
  const of = (kind) => drift.filter((entry) => entry.kind === kind).length;
  const rows = [
    ["new", String(of("new"))],
    ["removed", String(of("removed"))],
    ["reclassified", String(of("reclassified"))],
    ["undecided", classes === "known" ? String(undecided.length) : "not known"],
    ["dispositions to look at", String(dispositions.length)],
    ["handlers that cover less", String(coverage.length)]
  ];
  const lines = [...tableHead(["program", code(shortened(program, mostLabel))]), ...rows.map(tableLine)];
  const why = packets === "known" ? "the program is too large for it" : "it is not known where packets come in";
  if (classes === "unknown") lines.push("", `Elements are listed but not classified: ${why}.`);
  return lines.join("\n");
}
function trendChart({ points, classes }) {
  const counted = points.flatMap(({ date, counts }) => counts ? [{ date, counts }] : []).slice(-52);
  if (counted.length < 2) return "";
  const values = counted.map(({ counts }) => classes === "known" ? counts.byClass.updateable : counts.elements);
  return [
    "```mermaid",
    "xychart-beta",
    `  title "${classes === "known" ? "updateable elements" : "elements"}"`,
    `  x-axis [${counted.map(({ date }) => `"${date.slice(5)}"`).join(", ")}]`,
    `  y-axis "elements" 0 --> ${Math.max(1, ...values)}`,
    `  line [${values.join(", ")}]`,
    "```"
  ].join("\n");
}
function natureChart({ points }) {
  const natures = Object.entries(points.at(-1)?.counts?.byNature ?? {}).sort((a, b) => b[1] - a[1]);
  if (natures.length < 2) return "";
  const slices = natures.slice(0, mostSlices).map(([nature, n]) => `  "${mermaidLabel(nature)}" : ${n}`);
  return ["```mermaid", "pie title Elements by nature", ...slices, "```"].join("\n");
}
var short = (text) => code(shortened(text, mostLabel));
function driftList({ drift, web }) {
  const rows = drift.map(({ kind, element, changes, attribution }) => [
    kind,
    short(element.shown),
    [...changes.map(({ attribute: attribute2, from, to }) => prose(shortened(`${attribute2} ${from} → ${to}`, mostLabel)))].join(
      "; "
    ),
    attribution.kind === "commit" ? commitCell(attribution, web) : `after ${code(attribution.from.slice(0, 12))}, by ${code(attribution.to.slice(0, 12))}: one of ${count(attribution.candidates.length, "commit")}`
  ]);
  return { title: "Drift", head: ["", "element", "what", "by"], rows };
}
function commitCell({ sha, title, pullRequest }, web) {
  const id = sha.slice(0, 12);
  const commit = web === null ? code(id) : `[${code(id)}](${web}/commit/${sha})`;
  const pull = pullRequest === null || web === null ? "" : ` [pull ${pullRequest}](${web}/pull/${pullRequest})`;
  return `${commit}${pull} ${prose(shortened(title, mostLabel))}`;
}
function undecidedList2({ undecided }) {
  const rows = undecided.map(({ element, since, age }) => [
    short(element.shown),
    `${age === "before" ? "before " : ""}${since}`,
    short(`${element.declared.path}:${element.declared.line}`)
  ]);
  return { title: "Undecided, oldest first", head: ["element", "since", "declared"], rows };
}
function noticeList({ dispositions }) {
  const rows = dispositions.map(({ kind, element, disposition, until, detail, source }) => [
    kind,
    short(element),
    disposition,
    prose(detail === "" ? until ?? "" : detail),
    short(`${source.path}:${source.line}`)
  ]);
  return { title: "Dispositions to look at", head: ["", "element", "disposition", "why", "at"], rows };
}
function coverageList({ coverage }) {
  const rows = coverage.map(({ function: fn, role, owner, before, after, missing }) => [
    short(`${fn}()`),
    role,
    short(owner),
    `${before.covered} of ${before.of} → ${after.covered} of ${after.of}`,
    missing.slice(0, 8).map(short).join(", ")
  ]);
  return { title: "Handlers that cover less", head: ["handler", "role", "of", "covers", "misses"], rows };
}
function budgetList({ budgets }) {
  const rows = budgets.map(({ record, before, after }) => [
    short(record),
    before === null || after === null ? before === null ? "new" : "gone" : signed(after - before),
    `${before ?? "–"} → ${after ?? "–"}`
  ]);
  return { title: "Bytes per entry", head: ["record", "change", "bytes"], rows };
}
var signed = (n) => n > 0 ? `+${n}` : String(n);
function limitationList({ limitations }) {
  const rows = limitations.slice(0, 20).map(({ kind, effect, detail }) => [kind, effect, prose(shortened(detail, 200))]);
  return { title: "Limitations", head: ["", "effect", "detail"], rows };
}

// src/report-child.ts
var mostLooks = 100;
async function carryOut(order2) {
  try {
    return await report(order2);
  } catch (error) {
    if (error instanceof ConfigError) return { kind: "nothing", why: error.message, advice: "Mend the settings." };
    if (!(error instanceof HostError)) throw error;
    return { kind: "nothing", why: error.message, advice: error.advice };
  }
}
async function report(order2) {
  const repository = await openRepository(order2.gitDir);
  const head = await snapshotOfRevision(repository, order2.head);
  const { settings: given, inheritedSettings: inherited } = order2;
  const { config, state } = reviewSettings({ base: head.snapshot, head: head.snapshot, given, inherited });
  if (state.problems.length > 0) throw new ConfigError(state.problems);
  const { world, close } = await openChildWorld(order2, config, "report");
  const made = await makeReport(
    {
      repository,
      name: order2.name,
      web: order2.web,
      branch: order2.branch,
      history: await firstParents(repository, order2.head),
      head,
      settings: childSettings(config, order2.compileCommands),
      ledger: given === null ? null : config.ledger,
      today: order2.today,
      since: order2.since,
      every: order2.every,
      trend: order2.trend,
      looks: mostLooks,
      tool: `statealyzr ${packageVersion()}`,
      renames: (from, to) => renamesOf(repository, from, to)
    },
    world
  );
  await close();
  const { packets, drift } = made;
  return { kind: "made", markdown: reportMarkdown(made), packets, drift: drift.length, settings: config.report };
}
async function renamesOf(repository, from, to) {
  const found = /* @__PURE__ */ new Map();
  for (const { from: old, path } of await changedFiles(repository, from, to))
    if (old !== void 0) found.set(old, path);
  return found;
}
compileLate();
await serveOrder((order2) => carryOut(order2));
