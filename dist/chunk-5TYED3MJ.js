import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);
import {
  SNAPSHOT_LIMITS,
  ancestors,
  baseOf,
  blobSizes,
  byteOrder,
  comparePaths,
  directoryOf,
  errorCode,
  errorText,
  fileBytes,
  indexSnapshot,
  isPlainPath,
  isRelevant,
  listTree,
  mayHoldRelevant,
  pathText,
  readBlobs,
  sharedDepth
} from "./chunk-O45477Q5.js";

// src/source/order.ts
var compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// src/source/limitation.ts
var order = (a, b) => compareText(a.path, b.path) || a.line - b.line || compareText(a.kind, b.kind) || compareText(a.detail, b.detail);
function cappedLimitations(limitations, each) {
  const counts = /* @__PURE__ */ new Map();
  const kept2 = [];
  const first = /* @__PURE__ */ new Map();
  for (const limitation of limitations) {
    const count = (counts.get(limitation.kind) ?? 0) + 1;
    counts.set(limitation.kind, count);
    if (count <= each) kept2.push(limitation);
    else if (count === each + 1) first.set(limitation.kind, limitation);
  }
  for (const [kind, limitation] of first)
    kept2.push({ ...limitation, detail: `and ${(counts.get(kind) ?? 0) - each} more of this kind in this unit` });
  return kept2;
}
function uniqueLimitations(limitations) {
  const seen = /* @__PURE__ */ new Map();
  for (const l of limitations) seen.set(`${l.path}\0${l.line}\0${l.kind}\0${l.detail}`, l);
  return [...seen.values()].sort(order);
}

// src/c/build/platform.ts
var words = (text) => new Set(text.trim().split(/\s+/));
var FOREIGN = words(`win32 win64 windows win winnt msvc mingw mingw32 wince cygwin vms os2 amiga netware
  darwin macos osx freebsd openbsd netbsd dragonfly bsd solaris sunos aix hpux irix qnx android`);
var FOREIGN_HEADERS = words("win32 win64 windows winnt msvc mingw mingw32 wince vms os2 netware");
var APART = words(`test tests testing testsuite unittest unittests unit_tests unit-tests ut fuzz fuzzing fuzzers
  fuzz_tests contrib contribs example examples sample samples demo demos doc docs document documentation
  third_party third-party thirdparty 3rdparty 3rd-party vendor vendors external externals extern dev bench benches benchmark
  benchmarks perftest dynamic-examples templates template debian rpm packaging distro pkg scripts hack qa ci t regress
  regression self-test selftest sample-plugins sample-keys sample-scripts dummy mock mocks test_c2c attic obsolete deprecated extras`);
var UNUSUAL = words(`debug debugging small minimal tiny only stub stubs test tests testing unittest unittests fuzz fuzzing
  fuzzer gcov coverage profile profiling gprof valgrind asan tsan ubsan msan sanitizer sanitize sanitizers dmalloc
  memcheck pedantic strict werror warnings static monolithic leak lockprof afl trace tracing dummy demo embedded no
  disable disabled without broken obsolete deprecated legacy old coverity lint cppcheck doxygen docs doc efence
  mudflap gremlin autoptrace develheaders simulate simulation mem compiler optimization native undocumented verbose
  qa ci`);
var NOT_ON_LINUX = words(`KQUEUE SETPROCTITLE GETPROGNAME SETPROGNAME ISSETUGID PLEDGE UNVEIL FGETLN FPARSELN STRTONUM
  ARC4RANDOM ARC4RANDOM_BUF ARC4RANDOM_UNIFORM STRLCPY STRLCAT STRMODE STRNSTR STRLWR STRUPR GETPEEREID SA_LEN SOCKADDR_SA_LEN
  STRUCT_SOCKADDR_SA_LEN STRUCT_SOCKADDR_IN_SIN_LEN SIN_LEN SIN6_LEN SS_LEN SOCKADDR_LEN TM_ZONE_BROKEN CLOSEFROM
  FPURGE NETMAP DOS_PATHS PORT_CREATE DEVPOLL EVENT_PORTS GETHRTIME SYSCTLBYNAME MACH_ABSOLUTE_TIME
  OPEN_MEMSTREAM_BROKEN PTHREAD_SETNAME_NP_WITHOUT_TID PTHREAD_SET_NAME_NP PTHREAD_SETNAME_NP_BSD __ISINF FUNOPEN
  IFNET_IF_XNAME PFIL_HOOKS STRUCT_NET_IF TIMINGSAFE_MEMCMP TIMINGSAFE_BCMP EXPLICIT_MEMSET _ALLOCA
  BROKEN_SIOCGIFMTU FREEZERO RECALLOCARRAY`);
var wordsOf = (name) => name.toLowerCase().split(/[^a-z0-9]+/);
var segments = (path) => path.toLowerCase().split("/");
function isForeign(path) {
  return segments(path).some((segment) => segment.split(/[-_.]/).some((word) => FOREIGN.has(word)));
}
function isForeignHeader(path) {
  return segments(path).some((segment) => segment.split(/[-_.]/).some((word) => FOREIGN_HEADERS.has(word)));
}
function isApart(path) {
  const parts = segments(path);
  parts.pop();
  return parts.some(
    (part) => APART.has(part) || /^(tests?|fuzz|unittest|bench|example)s?[-_]|[-_](tests?|unittests?|fuzz(er|ers)?|examples?)$/.test(part)
  );
}
function isTestFile(path) {
  return /^(tests?|unittests?|fuzz(er)?|bench)[-_.]|[-_](tests?|unittests?|ut|fuzz(er)?|bench)\.c$|^(tests?|unittests?)\.c$/i.test(
    baseOf(path)
  );
}
var isUnusual = (name) => wordsOf(name).some((word) => UNUSUAL.has(word));
function namesForeignSystem(name) {
  return wordsOf(name).some(
    (word) => FOREIGN.has(word) || /^(win(32|64|nt)|_?msc|freebsd|openbsd|netbsd|solaris|sunos|darwin)\d*$/.test(word)
  );
}
var onLinux = (name) => !NOT_ON_LINUX.has(name.toUpperCase()) && !namesForeignSystem(name);
var isAside = (path) => isApart(path) || isTestFile(path) || isForeign(path);
function apartRoot(path) {
  const parts = directoryOf(path).split("/");
  for (let i = 1; i <= parts.length; i++) {
    const root = parts.slice(0, i).join("/");
    if (isApart(`${root}/x`)) return root;
  }
  return parts.join("/") || "tests";
}

// src/c/build/headers.ts
function headersByName(paths) {
  const byName = /* @__PURE__ */ new Map();
  const add = (name, path) => {
    const known = byName.get(name);
    if (known === void 0) byName.set(name, [path]);
    else known.push(path);
  };
  for (const path of paths) {
    const name = baseOf(path);
    add(name, path);
    if (name.endsWith(".h.in") && !name.includes("config")) add(name.slice(0, -3), path);
  }
  return byName;
}
function headerIndex(paths) {
  const byName = headersByName(paths);
  const answers = /* @__PURE__ */ new Map();
  return (text, from) => {
    const suffix = text.replace(/^(\.{0,2}\/)+/, "");
    const key = `${directoryOf(from)}\0${suffix}\0${isForeignHeader(from)}`;
    if (!answers.has(key)) answers.set(key, nearest(byName.get(baseOf(suffix)) ?? [], suffix, from));
    return answers.get(key);
  };
}
function nearest(candidates, suffix, from) {
  const home = directoryOf(from);
  const foreign = isForeignHeader(from);
  const fitting = candidates.filter((path) => {
    const plain = path.endsWith(".in") && !suffix.endsWith(".in") ? path.slice(0, -3) : path;
    if (plain !== suffix && !plain.endsWith(`/${suffix}`)) return false;
    if (isForeignHeader(path) && !foreign) return false;
    return suffix !== "config.h" || isOwnConfig(path, home);
  });
  const rank = (path) => -sharedDepth(directoryOf(path), home) * 4 + (isApart(path) ? 2 : 0) + (path.endsWith(".in") ? 1 : 0);
  fitting.sort((a, b) => rank(a) - rank(b) || a.length - b.length || byteOrder(a, b));
  return fitting[0];
}
function isOwnConfig(path, home) {
  const directory = directoryOf(path);
  return ancestors(home).some(
    (above) => directory === above || directory === (above === "" ? "include" : `${above}/include`)
  );
}

// src/host/workers.ts
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
function createPool(options) {
  return options.where === "inline" ? inlinePool(options) : new ThreadPool(options);
}
function serveJobs(start) {
  const port = parentPort;
  if (isMainThread || port === null || !isPoolData(workerData)) return;
  const report = (message) => port.postMessage(message);
  const serve = async (init) => {
    const work = await start(init);
    port.on("message", async (order2) => {
      report({ kind: "outcome", outcome: await attempt(work, order2) });
    });
    report({ kind: "ready" });
  };
  serve(workerData.init).catch((error) => report({ kind: "no-start", detail: describe(error) }));
}
function isPoolData(data) {
  return typeof data === "object" && data !== null && "pool" in data && data.pool === "statealyzr";
}
async function attempt(work, { job, news }) {
  try {
    return { kind: "done", value: await work(job, news) };
  } catch (error) {
    return { kind: "failed", reason: "threw", detail: describe(error) };
  }
}
var describe = (error) => error instanceof Error && error.stack || errorText(error);
function inlinePool(options) {
  let work;
  return {
    async run(jobs, { onProgress, onValue, newsFor, signal } = {}) {
      const module = await import(options.entry.href);
      work ??= await module.start(options.init);
      const outcomes = [];
      for (const job of jobs) {
        signal?.throwIfAborted();
        const outcome = await attempt(work, { job, news: newsFor?.(0) });
        outcomes.push(outcome);
        if (outcome.kind === "done") onValue?.(outcome.value);
        onProgress?.(outcomes.length, jobs.length);
      }
      return outcomes;
    },
    close: async () => void 0
  };
}
var youngMb = 24;
var ThreadPool = class {
  options;
  seats = /* @__PURE__ */ new Set();
  current;
  opened = 0;
  constructor(options) {
    this.options = options;
  }
  async run(jobs, options = {}) {
    if (this.current !== void 0) throw new Error("the pool is running already");
    options.signal?.throwIfAborted();
    if (jobs.length === 0) return [];
    const abort = () => this.current?.reject(options.signal?.reason);
    options.signal?.addEventListener("abort", abort);
    try {
      return await new Promise((resolve, reject) => {
        this.current = { jobs, outcomes: [], options, resolve, reject, next: 0, done: 0 };
        for (const seat of this.seats) this.take(seat);
        const most = Math.min(this.options.count, options.workers ?? jobs.length);
        const wanted = Math.min(Math.max(1, most), jobs.length);
        while (this.seats.size < wanted) this.open();
      });
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      options.signal?.removeEventListener("abort", abort);
      this.current = void 0;
    }
  }
  async close() {
    const workers = [...this.seats].map((seat) => seat.worker);
    this.seats.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  open() {
    const workerData2 = { pool: "statealyzr", init: this.options.init };
    const { memoryMb } = this.options;
    const resourceLimits = {
      maxYoungGenerationSizeMb: youngMb,
      ...memoryMb === void 0 ? {} : { maxOldGenerationSizeMb: memoryMb }
    };
    const worker = new Worker(this.options.entry, { workerData: workerData2, resourceLimits, execArgv: [] });
    const seat = { worker, number: this.opened++, job: void 0 };
    let ready = false;
    let complaint;
    worker.on("message", (report) => {
      if (report.kind === "no-start")
        return this.current?.reject(new Error(`a worker did not start: ${report.detail}`));
      ready = true;
      if (report.kind === "outcome") this.settle(seat, report.outcome);
      this.take(seat);
    });
    worker.on(
      "messageerror",
      (error) => this.settle(seat, { kind: "failed", reason: "died", detail: errorText(error) })
    );
    worker.on("error", (error) => {
      complaint = error;
    });
    worker.on("exit", (code) => {
      if (!this.seats.delete(seat)) return;
      if (ready) this.lose(seat, complaint ?? `the worker ended with code ${code}`);
      else this.current?.reject(new Error(`a worker did not start: ${describe(complaint ?? `code ${code}`)}`));
    });
    this.seats.add(seat);
  }
  /** The next job for a free seat. */
  take(seat) {
    const run = this.current;
    if (run === void 0 || seat.job !== void 0 || run.next >= run.jobs.length) return;
    seat.job = run.next++;
    try {
      seat.worker.postMessage({ job: run.jobs[seat.job], news: run.options.newsFor?.(seat.number) });
    } catch (error) {
      run.reject(error);
    }
  }
  settle(seat, outcome) {
    const run = this.current;
    if (run === void 0 || seat.job === void 0) return;
    run.outcomes[seat.job] = outcome;
    seat.job = void 0;
    run.done += 1;
    if (outcome.kind === "done") run.options.onValue?.(outcome.value);
    run.options.onProgress?.(run.done, run.jobs.length);
    if (run.done === run.jobs.length) run.resolve(run.outcomes);
  }
  /** Its job failed with it; another worker takes the seat if there is work left. */
  lose(seat, complaint) {
    const reason = errorCode(complaint) === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "died";
    this.settle(seat, { kind: "failed", reason, detail: describe(complaint) });
    const run = this.current;
    if (run !== void 0 && run.next < run.jobs.length) this.open();
  }
};

// src/host/snapshot.ts
async function snapshotOfRevision(repository, commit, options = {}) {
  const limits = options.limits ?? SNAPSHOT_LIMITS;
  const limitations = [];
  const prefix = options.prefix ?? "";
  const treeish = prefix === "" ? commit : `${commit}:${prefix.replace(/\/$/, "")}`;
  const listed = await listBlobs(repository, treeish, limits, limitations);
  const blobs = await sizedBlobs(repository, listed, limitations);
  const kept2 = withinLimits(blobs, limits, limitations);
  const snapshot = await fillFromGit(repository, commit, kept2);
  return { snapshot, limitations };
}
async function listBlobs(repository, treeish, limits, limitations) {
  const blobs = [];
  let names2 = 0;
  await listTree(repository, treeish, ({ mode, id, name }) => {
    if (++names2 > limits.names) {
      limitations.push(tooMany("", `more than ${limits.names} names in the tree; the rest was not looked at`));
      return "stop";
    }
    const path = pathText(name);
    const problem = entryProblem(mode, path);
    if (problem !== void 0) limitations.push(problem);
    else if (isFileMode(mode) && isRelevant(path)) blobs.push({ path, id });
    return "go-on";
  });
  return distinctPaths(blobs, limitations);
}
var isFileMode = (mode) => mode.startsWith("100");
function entryProblem(mode, path) {
  if (!isPlainPath(path))
    return isRelevant(path) ? leftOut("outside-jail", path, "not a path below the root") : void 0;
  if (mode === "160000") return leftOut("not-a-regular-file", path, "a submodule, not read");
  if (mode === "120000" && mayHoldRelevant(path))
    return leftOut("not-a-regular-file", path, "a symbolic link, not followed");
  return void 0;
}
async function sizedBlobs(repository, listed, limitations) {
  const ids = [...new Set(listed.map((blob) => blob.id))];
  const sizes = await blobSizes(repository, ids);
  const sizeOf3 = new Map(ids.map((id, i) => [id, sizes[i] ?? -1]));
  const blobs = [];
  for (const { path, id } of listed) {
    const size = sizeOf3.get(id) ?? -1;
    if (size >= 0) blobs.push({ path, id, size });
    else limitations.push(leftOut("not-a-regular-file", path, "not a file in the object store"));
  }
  return blobs;
}
async function fillFromGit(repository, revision, blobs) {
  const offsets = /* @__PURE__ */ new Map();
  const distinct = [];
  let total = 0;
  for (const blob of blobs) {
    if (offsets.has(blob.id)) continue;
    offsets.set(blob.id, total);
    distinct.push(blob);
    total += blob.size;
  }
  const bytes = new SharedArrayBuffer(total);
  const targets = distinct.map((blob) => new Uint8Array(bytes, offsets.get(blob.id) ?? 0, blob.size));
  await readBlobs(
    repository,
    distinct.map((blob) => blob.id),
    targets
  );
  const files2 = blobs.map(({ path, id, size }) => ({ path, hash: id, offset: offsets.get(id) ?? 0, size }));
  return { revision, files: files2, bytes };
}
function distinctPaths(files2, limitations) {
  const sorted = [...files2].sort((a, b) => comparePaths(a.path, b.path));
  return sorted.filter((file, i) => {
    if (i === 0 || sorted[i - 1]?.path !== file.path) return true;
    limitations.push(leftOut("unreadable-file", file.path, "a second file of this name"));
    return false;
  });
}
function withinLimits(files2, limits, limitations) {
  const kept2 = [];
  const beyond = [];
  let total = 0;
  for (const file of files2) {
    if (file.size > limits.fileBytes) {
      limitations.push(leftOut("file-too-large", file.path, `${file.size} bytes, more than ${limits.fileBytes}`));
    } else if (kept2.length >= limits.files || total + file.size > limits.totalBytes) {
      beyond.push(file);
    } else {
      total += file.size;
      kept2.push(file);
    }
  }
  const first = beyond[0];
  if (first !== void 0)
    limitations.push(
      tooMany(
        first.path,
        `${beyond.length} files from here on were left out: the limit is ${limits.files} files, ${limits.totalBytes} bytes`
      )
    );
  return kept2;
}
function leftOut(kind, path, detail) {
  return { kind, path, line: 0, effect: "may-miss", detail };
}
var tooMany = (path, detail) => leftOut("budget", path, detail);

// src/host/system-headers.ts
import { readdirSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, sep } from "node:path";

// src/host/directory.ts
import { createHash } from "node:crypto";

// src/host/regular-file.ts
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
var FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;
function withRegularFile(path, links, use) {
  let file;
  try {
    file = openSync(path, links === "refuse" ? FLAGS | constants.O_NOFOLLOW : FLAGS);
    const status = fstatSync(file);
    if (!status.isFile()) return { kind: "not-a-regular-file", detail: "a directory, FIFO, socket or device" };
    return use(file, status.size);
  } catch (error) {
    if (errorCode(error) === "ELOOP") return { kind: "not-a-regular-file", detail: "a symbolic link, not followed" };
    return { kind: "unreadable-file", detail: `not read: ${errorCode(error)}` };
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
function fillFrom(file, target, position) {
  for (let filled = 0; filled < target.length; ) {
    const count = readSync(file, target, filled, target.length - filled, position + filled);
    if (count === 0) return false;
    filled += count;
  }
  return true;
}
function readRegularFile(path, limit) {
  return withRegularFile(path, "follow", (file, size) => {
    if (size > limit) return { kind: "file-too-large", detail: `${size} bytes, more than ${limit}` };
    const bytes = new Uint8Array(size);
    return fillFrom(file, bytes, 0) ? bytes : { kind: "unreadable-file", detail: "changed while it was read" };
  });
}

// src/host/directory.ts
var SLASH = Buffer.from("/");
function blobId(bytes, algorithm = "sha1") {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

// src/host/system-headers.ts
function createSourceReader(snapshot, roots, known = /* @__PURE__ */ new Map()) {
  const index = indexSnapshot(snapshot);
  const jail = roots.map(realDirectory).filter((root) => root !== void 0);
  return {
    read(path) {
      if (!isAbsolute(path)) {
        const file = index.get(path);
        return file && { bytes: fileBytes(snapshot, file), hash: file.hash };
      }
      const answer = known.get(path);
      if (answer !== void 0 || known.has(path)) return answer;
      const found = readJailed(path, jail);
      known.set(path, found);
      return found;
    }
  };
}
function readJailed(path, jail) {
  try {
    if (path.includes("\0") || statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return void 0;
    const real = realpathSync(path);
    if (!jail.some((root) => real.startsWith(root + sep))) return void 0;
    const bytes = readRegularFile(real, SNAPSHOT_LIMITS.fileBytes);
    return bytes instanceof Uint8Array ? { bytes, hash: blobId(bytes) } : void 0;
  } catch {
    return void 0;
  }
}
function realDirectory(path) {
  try {
    const real = realpathSync(path);
    return statSync(real).isDirectory() && real !== "/" ? real : void 0;
  } catch {
    return void 0;
  }
}
var MACHINES = {
  x64: "x86_64",
  arm64: "aarch64",
  ia32: "i386",
  arm: "arm",
  ppc64: "powerpc64le",
  s390x: "s390x",
  riscv64: "riscv64"
};
function systemRoots(disk = "/") {
  const machine = MACHINES[process.arch] ?? process.arch;
  const compilers = join(disk, "usr/lib/gcc");
  const triples = names(compilers).filter((name) => name.startsWith(`${machine}-`) && !name.includes("mingw"));
  const releases = triples.flatMap(
    (triple) => names(join(compilers, triple)).map((release) => join(compilers, triple, release))
  );
  const compiler = releases.filter((release) => realDirectory(join(release, "include"))).sort(newestFirst)[0];
  const multiarch = names(join(disk, "usr/include")).filter((name) => name.startsWith(`${machine}-linux`));
  return [
    ...compiler === void 0 ? [] : [join(compiler, "include")],
    join(disk, "usr/local/include"),
    ...compiler === void 0 ? [] : [join(compiler, "include-fixed")],
    ...multiarch.map((name) => join(disk, "usr/include", name)),
    join(disk, "usr/include")
  ].filter((path) => realDirectory(path) !== void 0);
}
function names(directory) {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}
var newestFirst = (a, b) => b.localeCompare(a, "en", { numeric: true }) || (a < b ? -1 : 1);
function headerFinder(roots) {
  const known = /* @__PURE__ */ new Map();
  return (header) => {
    const answer = known.get(header);
    if (answer !== void 0) return answer;
    const plain = isPlainPath(header) && !header.includes("\0");
    const found = plain && roots.some((root) => statSync(join(root, header), { throwIfNoEntry: false })?.isFile() === true);
    known.set(header, found);
    return found;
  };
}

// src/host/cache.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import { mkdirSync, statSync as statSync3 } from "node:fs";
import { dirname, isAbsolute as isAbsolute2, join as join3 } from "node:path";
import { crc32 as crc322 } from "node:zlib";

// src/host/cache-housekeeping.ts
import { randomBytes } from "node:crypto";
import { readdirSync as readdirSync2, rmSync as rmSync2, statSync as statSync2, utimesSync } from "node:fs";
import { join as join2 } from "node:path";

// src/host/cache-pack.ts
import { closeSync as closeSync2, fstatSync as fstatSync2, openSync as openSync2, renameSync, rmSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
var MAGIC = 827343187;
var HEADER_WORDS = 8;
var KEY_BYTES = 32;
var ENTRY_WORDS = 12;
var WRITE_BUFFER = 4 << 20;
function openPack(path) {
  let file;
  try {
    file = openSync2(path, "r");
    const header = new Uint32Array(HEADER_WORDS);
    if (!fillFrom(file, bytesOf(header), 0) || header[0] !== MAGIC) return void 0;
    const count = header[1] ?? 0;
    const size = (HEADER_WORDS + count * (1 + ENTRY_WORDS)) * 4;
    if (fstatSync2(file).size !== size + (header[3] ?? 0)) return void 0;
    const words2 = new SharedArrayBuffer(size - HEADER_WORDS * 4);
    if (!fillFrom(file, new Uint8Array(words2), HEADER_WORDS * 4)) return void 0;
    return crc32(new Uint8Array(words2)) === header[2] ? { path, count, words: words2 } : void 0;
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) closeSync2(file);
  }
}
var PackReader = class {
  pack;
  used = "no";
  prefixes;
  entries;
  keys;
  file;
  constructor(pack) {
    this.pack = pack;
    this.prefixes = new Uint32Array(pack.words, 0, pack.count);
    this.entries = new Uint32Array(pack.words, pack.count * 4);
    this.keys = Buffer.from(pack.words, pack.count * 4);
  }
  /** The value, or undefined when it is not here, damaged, or the pack has been removed since. */
  get(key) {
    const entry = this.find(key);
    if (entry < 0) return void 0;
    const at = entry * ENTRY_WORDS + KEY_BYTES / 4;
    const value2 = this.readValue(this.entries[at + 3] ?? 0, this.entries[at + 1] ?? 0);
    if (value2 === void 0 || crc32(value2) !== this.entries[at + 2]) return void 0;
    this.used = "yes";
    return value2;
  }
  /** All entries in the order of their keys, for merging. */
  *all() {
    for (let entry = 0; entry < this.pack.count; entry++) {
      const at = entry * ENTRY_WORDS + KEY_BYTES / 4;
      const [length = 0, size = 0, checksum = 0, offset = 0] = this.entries.subarray(at, at + 4);
      const start = entry * ENTRY_WORDS * 4;
      const key = this.keys.toString("hex", start, start + Math.min(length, KEY_BYTES));
      yield { key, size, checksum, read: () => this.readValue(offset, size) ?? new Uint8Array(size) };
    }
  }
  close() {
    if (this.file !== void 0 && this.file >= 0) closeSync2(this.file);
    this.file = -1;
  }
  find(key) {
    const prefix = prefixOf(key);
    let low = 0;
    for (let high = this.pack.count; low < high; ) {
      const middle = low + high >>> 1;
      if ((this.prefixes[middle] ?? 0) < prefix) low = middle + 1;
      else high = middle;
    }
    for (; low < this.pack.count && this.prefixes[low] === prefix; low++) {
      const start = low * ENTRY_WORDS * 4;
      const length = this.entries[low * ENTRY_WORDS + KEY_BYTES / 4] ?? 0;
      if (length * 2 === key.length && this.keys.toString("hex", start, start + length) === key) return low;
    }
    return -1;
  }
  readValue(offset, size) {
    try {
      this.file ??= openSync2(this.pack.path, "r");
      if (this.file < 0) return void 0;
      const value2 = new Uint8Array(size);
      const start = HEADER_WORDS * 4 + this.pack.words.byteLength;
      return fillFrom(this.file, value2, start + offset) ? value2 : void 0;
    } catch {
      this.file = -1;
      return void 0;
    }
  }
};
var prefixOf = (key) => Number.parseInt(key.slice(0, 8).padEnd(8, "0"), 16);
function writePack(path, temporary, entries) {
  try {
    const file = openSync2(temporary, "wx", 384);
    try {
      writeAll(file, bytesOf(headerAndIndex(entries)));
      writeValues(file, entries);
    } finally {
      closeSync2(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
function headerAndIndex(entries) {
  const words2 = new Uint32Array(HEADER_WORDS + entries.length * (1 + ENTRY_WORDS));
  const bytes = Buffer.from(words2.buffer);
  let offset = 0;
  for (const [i, { key, size, checksum }] of entries.entries()) {
    words2[HEADER_WORDS + i] = prefixOf(key);
    const at = HEADER_WORDS + entries.length + i * ENTRY_WORDS;
    bytes.write(key, at * 4, KEY_BYTES, "hex");
    words2.set([key.length / 2, size, checksum, offset], at + KEY_BYTES / 4);
    offset += size;
  }
  words2.set([MAGIC, entries.length, crc32(bytesOf(words2.subarray(HEADER_WORDS))), offset]);
  return words2;
}
function writeValues(file, entries) {
  const buffer = new Uint8Array(WRITE_BUFFER);
  let filled = 0;
  for (const entry of entries) {
    if (filled + entry.size > buffer.length) {
      writeAll(file, buffer.subarray(0, filled));
      filled = 0;
    }
    if (entry.size > buffer.length) writeAll(file, entry.read());
    else {
      buffer.set(entry.read(), filled);
      filled += entry.size;
    }
  }
  writeAll(file, buffer.subarray(0, filled));
}
function writeAll(file, bytes) {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
var bytesOf = (words2) => new Uint8Array(words2.buffer, words2.byteOffset, words2.byteLength);

// src/host/cache-housekeeping.ts
var MANY_PACKS = 8;
var FEW_PACKS = 4;
var LEFTOVER_MS = 36e5;
function listPacks(directory) {
  return filesOf(directory, ".pack").sort((a, b) => b.usedMs - a.usedMs || (a.path < b.path ? -1 : 1));
}
function filesOf(directory, suffix) {
  const files2 = [];
  try {
    for (const name of readdirSync2(directory)) {
      if (!name.endsWith(suffix)) continue;
      const path = join2(directory, name);
      const status = statSync2(path, { throwIfNoEntry: false });
      if (status?.isFile() === true) files2.push({ path, size: status.size, usedMs: status.mtimeMs });
    }
  } catch {
    return [];
  }
  return files2;
}
function markUsed(paths) {
  const now = /* @__PURE__ */ new Date();
  for (const path of paths) {
    try {
      utimesSync(path, now, now);
    } catch {
    }
  }
}
function tidy(directory, quotaBytes) {
  const now = Date.now();
  for (const file of filesOf(directory, ".tmp"))
    if (now - file.usedMs > LEFTOVER_MS) rmSync2(file.path, { force: true });
  for (const file of listPacks(directory)) if (openPack(file.path) === void 0) rmSync2(file.path, { force: true });
  const packs = listPacks(directory);
  if (packs.length > MANY_PACKS) mergeSmall(directory, packs, quotaBytes / MANY_PACKS);
  keepQuota(directory, quotaBytes);
}
function mergeSmall(directory, packs, limit) {
  const chosen = [];
  let total = 0;
  for (const pack of [...packs].sort((a, b) => a.size - b.size)) {
    if (packs.length - chosen.length < FEW_PACKS || total + pack.size > limit) break;
    total += pack.size;
    chosen.push(pack);
  }
  if (chosen.length < 2) return;
  const readers = chosen.map((file) => openPack(file.path)).filter((pack) => pack !== void 0);
  merge(
    directory,
    readers.map((pack) => new PackReader(pack))
  );
  for (const { path } of chosen) rmSync2(path, { force: true });
}
function merge(directory, readers) {
  const byKey = /* @__PURE__ */ new Map();
  for (const reader of readers) for (const entry of reader.all()) byKey.set(entry.key, entry);
  const entries = [...byKey.values()].sort((a, b) => a.key < b.key ? -1 : 1);
  const name = randomBytes(8).toString("hex");
  try {
    writePack(join2(directory, `${name}.pack`), join2(directory, `${name}.tmp`), entries);
  } finally {
    for (const reader of readers) reader.close();
  }
}
function keepQuota(directory, quotaBytes) {
  let total = 0;
  for (const pack of listPacks(directory)) {
    total += pack.size;
    if (total > quotaBytes) rmSync2(pack.path, { force: true });
  }
}

// src/host/cache.ts
var CACHE_LIMITS = { entryBytes: 16 << 20, quotaBytes: 2 ** 30, freshBytes: 512 << 20 };
function openDiskCache(directory, limits = CACHE_LIMITS) {
  let problem = "";
  try {
    makeDirectory(directory);
  } catch (error) {
    problem = errorCode(error);
  }
  const packs = listPacks(directory).map((file) => openPack(file.path));
  const store3 = new Store({ packs: packs.filter((pack) => pack !== void 0), entries: [], limits });
  return {
    get: (key) => store3.get(key),
    put: (key, value2) => store3.put(key, value2),
    takeNews: () => store3.takeNews(),
    absorb: (news) => store3.absorb(news),
    newsFor: (reader) => store3.newsFor(reader),
    share: () => store3.share(),
    save() {
      try {
        if (problem === "") saveTo(directory, store3, limits);
      } catch (error) {
        problem = errorCode(error) || "failed";
      }
      return problem === "" ? [] : [`the cache in ${directory} was not written: ${problem}`];
    }
  };
}
function makeDirectory(path) {
  try {
    mkdirSync(path, { mode: 448 });
  } catch (error) {
    if (errorCode(error) === "EEXIST" && statSync3(path).isDirectory()) return;
    if (errorCode(error) !== "ENOENT" || dirname(path) === path) throw error;
    makeDirectory(dirname(path));
    mkdirSync(path, { mode: 448 });
  }
}
function openSharedCache(share = { packs: [], entries: [], limits: CACHE_LIMITS }) {
  return new Store(share);
}
function saveTo(directory, store3, limits) {
  const fresh = [...store3.unsaved()].sort((a, b) => a.key < b.key ? -1 : 1);
  markUsed(store3.usedPacks());
  if (fresh.length > 0) {
    const name = randomBytes2(8).toString("hex");
    writePack(
      join3(directory, `${name}.pack`),
      join3(directory, `${name}.tmp`),
      fresh.map(({ key, value: value2 }) => ({ key, size: value2.length, checksum: crc322(value2), read: () => value2 }))
    );
  }
  store3.forgetUnsaved();
  tidy(directory, limits.quotaBytes);
}
var KEY = /^([0-9a-f]{2}){8,32}$/;
var CHUNK = 1 << 20;
var Store = class {
  limits;
  readers;
  shared;
  memory = /* @__PURE__ */ new Map();
  used = /* @__PURE__ */ new Set();
  pending = [];
  fresh = [];
  /** All entries in the order in which they became known, and how far each reader was told. */
  known = [];
  told = /* @__PURE__ */ new Map();
  freshBytes = 0;
  chunk = new Uint8Array(new SharedArrayBuffer(0));
  constructor(share) {
    this.limits = share.limits;
    this.shared = share.packs;
    this.readers = share.packs.map((pack) => new PackReader(pack));
    for (const { key, value: value2 } of share.entries) this.memory.set(key, value2);
  }
  get(key) {
    const value2 = this.memory.get(key);
    if (value2 !== void 0) return value2;
    for (const reader of this.readers) {
      const found = reader.get(key);
      if (found !== void 0) return found;
    }
    return void 0;
  }
  put(key, value2) {
    if (!KEY.test(key)) throw new Error(`not a cache key: ${key}`);
    if (value2.length > this.limits.entryBytes || this.memory.has(key)) return;
    if (this.freshBytes + value2.length > this.limits.freshBytes) return;
    const entry = { key, value: this.copy(value2) };
    this.add(entry);
    this.pending.push(entry);
  }
  takeNews() {
    const entries = this.pending;
    this.pending = [];
    return { entries, usedPacks: this.usedPacks() };
  }
  absorb(news) {
    for (const path of news.usedPacks) this.used.add(path);
    for (const entry of news.entries) if (!this.memory.has(entry.key)) this.add(entry);
  }
  newsFor(reader) {
    const entries = this.known.slice(this.told.get(reader) ?? 0);
    this.told.set(reader, this.known.length);
    return { entries, usedPacks: [] };
  }
  share() {
    return {
      packs: this.shared,
      entries: [...this.memory].map(([key, value2]) => ({ key, value: value2 })),
      limits: this.limits
    };
  }
  unsaved() {
    return this.fresh;
  }
  forgetUnsaved() {
    this.fresh = [];
    this.freshBytes = 0;
  }
  usedPacks() {
    for (const reader of this.readers) if (reader.used === "yes") this.used.add(reader.pack.path);
    return [...this.used];
  }
  add(entry) {
    this.memory.set(entry.key, entry.value);
    this.known.push(entry);
    this.fresh.push(entry);
    this.freshBytes += entry.value.length;
  }
  /** Into shared memory, so that it travels between threads without another copy, and the caller keeps its buffer. */
  copy(value2) {
    if (value2.length > CHUNK / 4) {
      const own = new Uint8Array(new SharedArrayBuffer(value2.length));
      own.set(value2);
      return own;
    }
    if (value2.length > this.chunk.length) this.chunk = new Uint8Array(new SharedArrayBuffer(CHUNK));
    const part = this.chunk.subarray(0, value2.length);
    part.set(value2);
    this.chunk = this.chunk.subarray(value2.length);
    return part;
  }
};

// src/analysis/facts/unit-memory.ts
import { createHash as createHash2 } from "node:crypto";

// src/analysis/facts/stored.ts
import { deflateRawSync, inflateRawSync } from "node:zlib";
var compressFrom = 2048;
var encoder = new TextEncoder();
var decoder = new TextDecoder();
function load(cache, key) {
  const bytes = cache.get(key);
  if (!bytes) return void 0;
  try {
    const body = bytes.subarray(1);
    return JSON.parse(decoder.decode(bytes[0] === 1 ? inflateRawSync(body) : body));
  } catch {
    return void 0;
  }
}
function store(cache, key, value2) {
  const plain = encoder.encode(JSON.stringify(value2));
  const isLong = plain.length >= compressFrom;
  const body = isLong ? deflateRawSync(plain, { level: 1 }) : plain;
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = isLong ? 1 : 0;
  bytes.set(body, 1);
  cache.put(key, bytes);
}
var kinds = { variant: "01", item: "02", facts: "03", flow: "04", "facts-variant": "05" };
function itemKey(kind, tool, key) {
  return `${key}${kinds[kind]}${tool.slice(0, 24)}`;
}

// src/analysis/facts/unit-memory.ts
var noTime = { preprocess: 0, parse: 0, lower: 0, facts: 0, flow: 0 };
function factsOf(cache, tool, key) {
  return load(cache, itemKey("facts", tool, key));
}
function flowOfItem(cache, tool, key) {
  return load(cache, itemKey("flow", tool, key));
}
var mostLists = 4;
var UnitMemory = class {
  cache;
  tool;
  /** `tool`: identifies the build of this tool, in hex digits: other code, other results. */
  constructor(cache, tool) {
    this.cache = cache;
    this.tool = tool;
  }
  /** With its flows where they were not asked for but are known. */
  find(unit) {
    const found = this.findKept({ ...unit, flows: "made" });
    return found || unit.flows === "made" ? found : this.findKept(unit);
  }
  findKept({ options, files: files2, flows }) {
    const unitKey = this.unitKey({ options, files: files2, flows });
    for (const list of this.lists(unitKey)) {
      const found = load(this.cache, this.resultKey(unitKey, list, files2));
      if (found) return { path: options.path, ...found, timings: noTime };
    }
    return void 0;
  }
  /** `paths`: the files that the unit read or looked for. */
  remember(unit, paths, result) {
    const unitKey = this.unitKey(unit);
    const { files: files2 } = unit;
    const lists = this.lists(unitKey);
    const text = JSON.stringify(paths);
    if (!lists.some((list) => JSON.stringify(list) === text))
      store(this.cache, unitKey, [paths, ...lists].slice(0, mostLists));
    store(this.cache, this.resultKey(unitKey, paths, files2), result);
  }
  lists(unitKey) {
    return load(this.cache, unitKey) ?? [];
  }
  unitKey({ options, files: files2, flows }) {
    return this.key(
      flows === "made" ? "unit" : "facts-unit",
      JSON.stringify(options),
      files2.read(options.path)?.hash ?? ""
    );
  }
  resultKey(unitKey, paths, files2) {
    return this.key("read", unitKey, ...paths.flatMap((path) => [path, files2.read(path)?.hash ?? "-"]));
  }
  key(...parts) {
    return createHash2("sha256").update([this.tool, ...parts].join("\0")).digest("hex");
  }
};

// src/c/types.ts
function resolved(type) {
  let t = type;
  while (t.kind === "typedef") t = t.target;
  return t;
}
function pointee(type) {
  const t = resolved(type);
  return t.kind === "pointer" ? t.to : t.kind === "array" ? t.of : void 0;
}
function recordTag(type) {
  const t = resolved(type);
  if (t.kind === "record") return t.tag;
  const inner = pointee(t);
  const r = inner && resolved(inner);
  return r?.kind === "record" ? r.tag : void 0;
}

// src/c/declaration-digest.ts
function isBlockTag(tag) {
  return tag.includes("::");
}
var nameIds = /* @__PURE__ */ new Map();
function idOf(name) {
  let id = nameIds.get(name);
  if (id === void 0) {
    id = nameIds.size;
    nameIds.set(name, id);
  }
  return id;
}
var digests = /* @__PURE__ */ new WeakMap();
function digestOf(declaration) {
  let digest = digests.get(declaration);
  if (digest === void 0) {
    digest = makeDigest(declaration);
    digests.set(declaration, digest);
  }
  return digest;
}
var kindSeed = { variable: 11, function: 12, definition: 12, typedef: 13, record: 14, member: 15, enum: 16 };
function makeDigest(declaration) {
  if (declaration.kind === "record") return recordDigest(declaration);
  if (declaration.kind === "enum") return enumDigest(declaration);
  const hash = mix(mix(kindSeed[declaration.kind], hashText(declaration.name)), hashType(declaration.type));
  const embeds = embeddedIn([declaration.type]);
  return { id: idOf(declaration.name), hash, embeds, constants: [] };
}
function embeddedIn(types) {
  const tags = [];
  for (const type of types) {
    let t = resolved(type);
    while (t.kind === "array") t = resolved(t.of);
    if (t.kind === "record") tags.push(t.tag);
  }
  return tags.length === 0 ? noTags : tags;
}
var noTags = [];
function recordDigest(record) {
  let hash = mix(kindSeed.record, hashText(record.tag)) + (record.union ? 1 : 0);
  for (const field of record.fields) {
    hash = mix(mix(mix(hash, kindSeed.member), hashText(field.name)), hashType(field.type));
    for (const { id, union } of field.inside ?? []) hash = mix(hash, id * 2 + (union ? 1 : 0));
  }
  return { id: -1, hash, embeds: embeddedIn(record.fields.map((field) => field.type)), constants: [] };
}
function enumDigest(enumeration) {
  const constants2 = enumeration.enumerators.map(
    ({ name, value: value2 }) => ({ kind: "enumerator", name, value: value2, enum: enumeration.tag })
  );
  const seed = mix(kindSeed.enum, hashText(enumeration.tag));
  const hash = constants2.reduce((sum, constant) => mix(sum, constantHash(constant)), seed);
  return { id: -1, hash, embeds: noTags, constants: constants2 };
}
function memberHash(type) {
  return mix(kindSeed.member, hashType(type)) || 1;
}
function constantHash({ name, value: value2, enum: tag }) {
  return mix(hashText(tag), hashText(`${name}=${value2}`));
}
var typeHashes = /* @__PURE__ */ new WeakMap();
function hashType(type) {
  const known = typeHashes.get(type);
  if (known !== void 0) return known;
  const hash = computeTypeHash(type);
  typeHashes.set(type, hash);
  return hash;
}
function computeTypeHash(type) {
  switch (type.kind) {
    case "typedef":
      return hashType(type.target);
    case "void":
      return 3;
    case "integer":
    case "float":
      return mix(hashText(type.name), type.size);
    case "pointer":
      return mix(5, hashType(type.to));
    case "array":
      return mix(mix(6, hashType(type.of)), type.length ?? -1);
    case "record":
    case "enum":
      return mix(7, hashText(type.tag));
    case "unknown":
      return mix(8, hashText(type.text));
    case "function":
      return mix(
        type.params.reduce((h, param) => mix(h, hashType(param)), type.variadic ? 10 : 9),
        hashType(type.result)
      );
  }
}
function mix(a, b) {
  let h = Math.imul(a ^ b + 2654435769 + (a << 6) + (a >>> 2), 2246822507);
  h ^= h >>> 15;
  return h | 0;
}
function hashText(text) {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h ^ h >>> 13 | 0;
}

// src/c/symbols.ts
function createUnitScope(options) {
  return new UnitNames(options.wordSize);
}
function fieldOf(record, name) {
  let fields = fieldIndexes.get(record);
  if (fields === void 0) {
    fields = new Map(record.fields.map((field) => [field.name, field]));
    fieldIndexes.set(record, fields);
  }
  return fields.get(name);
}
var fieldIndexes = /* @__PURE__ */ new WeakMap();
var UnitNames = class {
  wordSize;
  /** By name id. */
  #ordinary = new Array(nameIds.size + 1024);
  #records = /* @__PURE__ */ new Map();
  #enums = /* @__PURE__ */ new Map();
  /** By tag: the members of the record and of the records in it. */
  #contents = /* @__PURE__ */ new Map();
  constructor(wordSize) {
    this.wordSize = wordSize;
  }
  ordinary(name) {
    const id = nameIds.get(name);
    return id === void 0 ? void 0 : this.#ordinary[id];
  }
  record(tag) {
    return this.#records.get(tag);
  }
  enumeration(tag) {
    return this.#enums.get(tag);
  }
  member(tag, name) {
    const record = this.#records.get(tag);
    return record && fieldOf(record, name)?.type;
  }
  membersMeaning(tag, names2) {
    const record = this.#records.get(tag);
    let meaning = 0;
    for (const name of names2) {
      const field = record && fieldOf(record, name);
      meaning = mix(meaning, field === void 0 ? 0 : memberHash(field.type));
    }
    return meaning;
  }
  meaning(kind, name) {
    if (kind === "record") return this.#contents.get(name) ?? 0;
    if (kind === "enum") {
      const enumeration = this.#enums.get(name);
      return enumeration ? digestOf(enumeration).hash : 0;
    }
    const declaration = this.ordinary(name);
    if (declaration === void 0) return 0;
    return declaration.kind === "enumerator" ? constantHash(declaration) : digestOf(declaration).hash;
  }
  declare(declaration) {
    if (declaration.kind === "record") this.#declareRecord(declaration);
    else if (declaration.kind === "enum") this.#declareEnum(declaration);
    else this.#declareOrdinary(declaration);
  }
  #declareRecord(record) {
    if (this.#records.get(record.tag) === record) return;
    this.#records.set(record.tag, record);
    const digest = digestOf(record);
    let contents = digest.hash;
    for (const tag of digest.embeds) contents = mix(contents, this.#contents.get(tag) ?? 0);
    this.#contents.set(record.tag, contents);
  }
  #declareEnum(enumeration) {
    if (this.#enums.get(enumeration.tag) === enumeration) return;
    this.#enums.set(enumeration.tag, enumeration);
    if (isBlockTag(enumeration.tag)) return;
    for (const constant of digestOf(enumeration).constants) this.#ordinary[idOf(constant.name)] = constant;
  }
  #declareOrdinary(declaration) {
    const { id } = digestOf(declaration);
    const previous = this.#ordinary[id];
    if (previous === declaration) return;
    this.#ordinary[id] = previous === void 0 ? declaration : merge2(previous, declaration);
  }
};
function merge2(previous, next) {
  if (previous.kind === "variable" && next.kind === "variable") {
    const [kept2, other] = strength(next) >= strength(previous) ? [next, previous] : [previous, next];
    return isOpenArray(kept2.type) && !isOpenArray(other.type) ? { ...kept2, type: other.type } : kept2;
  }
  if (previous.kind === "definition" && next.kind === "function") return previous;
  if (previous.kind === "function" && next.kind === "function" && hasPrototype(previous) && !hasPrototype(next)) {
    return previous;
  }
  return next;
}
function strength(variable) {
  return variable.initializer !== void 0 ? 2 : variable.storage === "extern" ? 0 : 1;
}
function isOpenArray(type) {
  const t = resolved(type);
  return t.kind === "array" && t.length === null;
}
function hasPrototype(f) {
  return f.type.kind === "function" && f.type.params.length > 0;
}

// src/c/layout.ts
function sizeOf(type, scope) {
  switch (type.kind) {
    case "typedef":
      return sizeOf(type.target, scope);
    case "integer":
    case "float":
      return type.size;
    case "pointer":
      return scope.wordSize / 8;
    case "enum":
      return scope.enumeration(type.tag)?.size ?? 4;
    case "void":
    case "function":
      return 1;
    case "record":
      return scope.record(type.tag)?.size ?? null;
    case "array": {
      const element = sizeOf(type.of, scope);
      return element === null || type.length === null ? null : element * type.length;
    }
    case "unknown":
      return null;
  }
}
function alignOf(type, scope) {
  switch (type.kind) {
    case "typedef":
      return alignOf(type.target, scope);
    case "array":
      return alignOf(type.of, scope);
    case "record":
      return scope.record(type.tag)?.align ?? null;
    case "integer":
    case "float":
      return scope.wordSize === 32 && type.size === 8 ? 4 : scope.wordSize === 32 ? Math.min(type.size, 4) : type.size;
    default:
      return sizeOf(type, scope);
  }
}
function layout(cells, rules) {
  const progress = { bit: 0, end: 0, align: Math.max(1, rules.atLeast) };
  const offsets = cells.map((cell) => {
    if (rules.union) progress.bit = 0;
    const at = cell.bits === void 0 ? placeMember(cell, rules, progress) : placeBits(cell, cell.bits, rules, progress);
    if (progress.bit === null || progress.end === null) progress.end = null;
    else progress.end = Math.max(progress.end, progress.bit);
    return rules.union ? 0 : at;
  });
  const { end, align } = progress;
  const size = end === null || align === null ? null : roundUp(Math.ceil(end / 8), align);
  return { offsets, size, align };
}
function placeMember(cell, rules, progress) {
  const align = rules.packed ? 1 : cell.align;
  progress.align = align === null || progress.align === null ? null : Math.max(progress.align, align);
  if (progress.bit === null || align === null) {
    progress.bit = null;
    return null;
  }
  const at = roundUp(Math.ceil(progress.bit / 8), align);
  progress.bit = cell.size === null ? null : (at + cell.size) * 8;
  return at;
}
function placeBits(cell, bits, rules, progress) {
  if (progress.bit === null || cell.size === null || cell.align === null) {
    progress.bit = null;
    return null;
  }
  const unit = cell.size * 8;
  if (bits === 0) {
    progress.bit = roundUp(progress.bit, unit);
    return progress.bit / 8;
  }
  const straddles = Math.floor(progress.bit / unit) !== Math.floor((progress.bit + bits - 1) / unit);
  if (straddles && !rules.packed) progress.bit = roundUp(progress.bit, cell.align * 8);
  const at = Math.floor(progress.bit / 8);
  progress.bit += bits;
  if (cell.unnamed === void 0 && !rules.packed && progress.align !== null) {
    progress.align = Math.max(progress.align, cell.align);
  }
  return at;
}
function roundUp(value2, unit) {
  return unit <= 1 ? value2 : Math.ceil(value2 / unit) * unit;
}

// src/analysis/flow/types.ts
function isRecord(type) {
  return resolved(type).kind === "record";
}
function isBytesPointer(type) {
  const t = resolved(type);
  return t.kind === "pointer" && isBytes(t.to);
}
function isBytes(type) {
  const t = resolved(type);
  return t.kind === "void" || t.kind === "integer" && t.size === 1 || t.kind === "unknown";
}
function recordsOf(scope, own) {
  return {
    wordSize: scope.wordSize,
    record: (tag) => own.get(tag) ?? scope.record(tag),
    enumeration: (tag) => scope.enumeration(tag)
  };
}
var unknownSize = 64;
var Placings = class {
  known = /* @__PURE__ */ new Map();
  records;
  word;
  constructor(records) {
    this.records = records;
    this.word = records.wordSize / 8;
  }
  /** Where members stand; where that is not known, one behind the other as if types that nothing declares had 64 bytes. */
  of(declaration) {
    const { tag, union, fields } = declaration;
    const known = this.known.get(tag);
    if (known) return known;
    const offsets = /* @__PURE__ */ new Map();
    const placing = { size: 0, offsets };
    this.known.set(tag, placing);
    let end = 0;
    for (const field of fields) {
      const start = field.offset ?? (union ? 0 : this.aligned(end));
      offsets.set(field.name, start);
      end = Math.max(end, start + this.size(field.type));
    }
    placing.size = declaration.size ?? this.aligned(end);
    return placing;
  }
  aligned(bytes) {
    return Math.ceil(bytes / this.word) * this.word;
  }
  /** Bytes, nominal where they are not known. */
  size(type) {
    const t = resolved(type);
    if (t.kind === "array") return (t.length ?? 0) * this.size(t.of);
    const own = t.kind === "record" ? this.records.record(t.tag) : void 0;
    return own ? this.of(own).size : sizeOf(t, this.records) ?? unknownSize;
  }
};

// src/analysis/flow/heads.ts
function headOf(declaration, records) {
  const begins = /* @__PURE__ */ new Set();
  let narrow = 0;
  const todo = [declaration];
  for (const at of todo) {
    const first = at?.union ? at.fields : at?.fields.slice(0, 1) ?? [];
    for (const field of first) {
      let type = resolved(field.type);
      while (type.kind === "array") type = resolved(type.of);
      if (type.kind !== "record") {
        const bytes2 = sizeOf(type, records) ?? 0;
        if (narrow === 0 && bytes2 < records.wordSize / 8) narrow = bytes2;
      } else if (!begins.has(type.tag)) {
        begins.add(type.tag);
        todo.push(records.record(type.tag));
      }
    }
  }
  const { tag, size } = declaration;
  const bytes = size ?? leastSize(declaration, records, /* @__PURE__ */ new Set());
  return {
    tag,
    begins: [...begins],
    holds: heldIn(declaration, records),
    member: tellingMember(declaration),
    narrow,
    size: bytes
  };
}
function heldIn(declaration, records) {
  const found = /* @__PURE__ */ new Set();
  const todo = [declaration];
  for (const at of todo) {
    for (const field of at?.fields ?? []) {
      let type = resolved(field.type);
      while (type.kind === "array") type = resolved(type.of);
      if (type.kind !== "record" || found.has(type.tag)) continue;
      found.add(type.tag);
      todo.push(records.record(type.tag));
    }
  }
  return [...found].sort();
}
function leastSize(declaration, records, seen) {
  if (seen.has(declaration.tag)) return 0;
  seen.add(declaration.tag);
  let all = 0;
  for (const { type } of declaration.fields) {
    const bytes = sizeOf(type, records) ?? leastOf(type, records, seen);
    all = declaration.union ? Math.max(all, bytes) : all + bytes;
  }
  return all;
}
function leastOf(type, records, seen) {
  const t = resolved(type);
  if (t.kind === "array") return (t.length ?? 0) * leastOf(t.of, records, seen);
  const own = t.kind === "record" ? records.record(t.tag) : void 0;
  return own ? own.size ?? leastSize(own, records, seen) : 0;
}
function tellingMember({ fields: [first] }) {
  if (!first) return "";
  const to = pointee(first.type);
  return to && !isRecord(to) ? "" : first.name;
}

// src/analysis/flow/layouts.ts
var maximumDepth = 64;
var bytesTag = "#";
function pointerTo(type) {
  const t = resolved(type);
  switch (t.kind) {
    case "function":
      return "*()";
    case "record":
      return `*${t.tag}`;
    case "pointer":
      return `*${pointerTo(t.to)}`;
    case "array":
      return pointerTo(t.of);
    case "integer":
      return t.size === 1 ? `*${bytesTag}` : "*";
    default:
      return "*";
  }
}
var LayoutTable = class {
  layouts = [];
  heads = [];
  casts = [];
  records;
  placings;
  layoutNumbers = /* @__PURE__ */ new Map();
  headNumbers = /* @__PURE__ */ new Map();
  constructor(records) {
    this.records = records;
    this.placings = new Placings(records);
  }
  shape(type, depth = 0) {
    const t = resolved(type);
    switch (t.kind) {
      case "pointer":
        return pointerTo(t.to);
      case "function":
        return "*()";
      case "integer":
        return t.size >= this.records.wordSize / 8 ? "integer" : t.size;
      case "float":
        return t.size;
      case "void":
        return 1;
      case "enum":
        return sizeOf(t, this.records) ?? 4;
      case "array":
        return ["array", this.shape(t.of, depth), t.length];
      case "record":
        return this.recordShape(t.tag, depth);
      default:
        return null;
    }
  }
  recordShape(tag, depth) {
    const known = this.layoutNumbers.get(tag);
    if (known !== void 0) return ["record", known];
    const declaration = this.records.record(tag);
    if (!declaration || depth > maximumDepth) return null;
    const number = this.layouts.length;
    this.layoutNumbers.set(tag, number);
    const { union } = declaration;
    const { size, offsets } = this.placings.of(declaration);
    this.layouts.push({ tag, union, size, fields: [] });
    const fields = declaration.fields.map(
      ({ name, type }) => [name, offsets.get(name) ?? 0, this.shape(type, depth + 1)]
    );
    this.layouts[number] = { tag, union, size, fields };
    return ["record", number];
  }
  /** A pointer to one record, to a pointer, or to bytes is cast to a pointer to another. */
  cast(from, to) {
    const [one, other] = [this.castTag(from), this.castTag(to)];
    if (one === void 0 || other === void 0 || one === other || other === bytesTag) return;
    if (!this.casts.some(([a, b]) => a === one && b === other)) this.casts.push([one, other]);
  }
  castTag(type) {
    const t = resolved(type);
    if (t.kind === "record") return t.tag;
    if (t.kind === "integer")
      return t.size === 1 ? bytesTag : t.size >= this.records.wordSize / 8 ? "integer" : void 0;
    return t.kind === "pointer" ? pointerTo(t.to) : void 0;
  }
  /** What points to a pointer becomes a `void *`, or what points to bytes a pointer to a record, where that is not said by a cast. */
  lent(from, to) {
    const held2 = pointee(from);
    const target = to && pointee(to);
    if (!held2 || !target) return;
    if (resolved(target).kind === "record")
      return this.castTag(held2) === bytesTag ? this.cast(held2, target) : void 0;
    if (resolved(held2).kind !== "pointer" || resolved(target).kind !== "void") return;
    this.cast(held2, { kind: "pointer", to: { kind: "void" } });
  }
  /** Number of what lies where a pointer to the type points to, as far as that tells memory apart; -1: it does not. */
  view(type) {
    const t = resolved(type);
    if (t.kind === "record") return this.head(t.tag);
    if (t.kind !== "pointer") return -1;
    const tag = pointerTo(t.to);
    let number = this.headNumbers.get(tag);
    if (number === void 0) {
      number = this.heads.length;
      this.headNumbers.set(tag, number);
      this.heads.push({ tag, begins: [], holds: [], member: "", narrow: 0, size: this.records.wordSize / 8 });
    }
    return number;
  }
  /** Number of the record in `heads`; -1: nothing declares it. */
  head(tag) {
    const known = this.headNumbers.get(tag);
    if (known !== void 0) return known;
    const declaration = this.records.record(tag);
    const number = declaration ? this.heads.length : -1;
    this.headNumbers.set(tag, number);
    if (declaration) this.heads.push(headOf(declaration, this.records));
    return number;
  }
  /** Bytes; 0: not known. Of records that hold what nothing declares, a nominal size. */
  size(type) {
    return sizeOf(type, this.records) ?? (isRecord(type) ? this.placings.size(type) : 0);
  }
  /** Bytes from the start of the record; 0 when nothing declares it. */
  offset(tag, field) {
    const declaration = this.records.record(tag);
    if (!declaration) return 0;
    return fieldOf(declaration, field)?.offset ?? this.placings.of(declaration).offsets.get(field) ?? 0;
  }
  /** Whether the last member of a record is an array of no, one or unknown length. */
  endsInArray(shape) {
    const layout2 = Array.isArray(shape) && shape[0] === "record" ? this.layouts[Number(shape[1])] : void 0;
    const last = layout2?.fields.at(-1)?.[2];
    return Array.isArray(last) && last[0] === "array" && (last[2] === null || Number(last[2]) <= 1);
  }
  /** Type of a member. */
  member(tag, field) {
    const declaration = this.records.record(tag);
    return (declaration && fieldOf(declaration, field)?.type) ?? { kind: "unknown", text: field };
  }
};

// src/c/externals/language.ts
var ExternalSyntaxError = class extends Error {
  name = "ExternalSyntaxError";
};
var pattern = /\s*([A-Za-z_]\w*|\d+|\.\.|\[\]|<-|[@$#*+.()[\],=?;])/y;
var Reader = class {
  tokens;
  at = 0;
  line;
  constructor(line) {
    this.line = line;
    this.tokens = tokensOf(line);
  }
  get ahead() {
    return this.tokens[this.at] ?? "";
  }
  next() {
    const token = this.ahead;
    this.at++;
    return token;
  }
  /** Takes `token` if it is next. */
  take(token) {
    if (this.ahead !== token) return false;
    this.at++;
    return true;
  }
  expect(token) {
    if (!this.take(token)) this.fail(`'${token}' expected`);
  }
  number() {
    if (!/^\d+$/.test(this.ahead)) this.fail("number expected");
    return Number(this.next());
  }
  word() {
    if (!/^\w+$/.test(this.ahead)) this.fail("name expected");
    return this.next();
  }
  fail(what) {
    throw new ExternalSyntaxError(`${what} at '${this.tokens.slice(this.at).join(" ")}' in: ${this.line}`);
  }
};
function tokensOf(line) {
  const tokens = [];
  pattern.lastIndex = 0;
  for (let end = 0; line.slice(end).trim() !== ""; end = pattern.lastIndex) {
    pattern.lastIndex = end;
    const found = pattern.exec(line)?.[1];
    if (found === void 0) throw new ExternalSyntaxError(`odd character at '${line.slice(end)}' in: ${line}`);
    tokens.push(found);
  }
  return tokens;
}
function parseEffects(line, name) {
  const reader = new Reader(line);
  const effects = [];
  while (reader.ahead !== "") {
    effects.push(clause(reader, name));
    if (reader.ahead !== "") reader.expect(";");
  }
  return effects;
}
var clauses = /* @__PURE__ */ new Map([
  ["write", (r) => ({ kind: "write", to: value(r), ...sizeOf2(r) })],
  ["read", (r) => ({ kind: "read", from: value(r), ...sizeOf2(r) })],
  ["copy", copy],
  ["return", (r) => ({ kind: "return", value: value(r) })],
  ["keep", (r, name) => ({ kind: "store", to: held({ kind: "kept", name }, "start"), value: value(r) })],
  ["call", call],
  ["free", (r) => ({ kind: "free", value: value(r) })],
  ["noreturn", () => ({ kind: "noreturn" })],
  ["exits", () => ({ kind: "exits" })],
  ["receives", receives],
  ["sends", sends],
  ["logs", (r) => ({ kind: "logs", of: value(r) })],
  ["timer", () => ({ kind: "timer" })],
  ["signal", (r) => ({ kind: "signal", argument: r.number() })]
]);
function clause(reader, name) {
  const parse = clauses.get(reader.ahead);
  if (parse === void 0) return store2(reader);
  reader.next();
  return parse(reader, name);
}
function store2(reader) {
  const to = value(reader);
  if (to.kind !== "held") return reader.fail("only memory can be stored to");
  reader.expect("=");
  return { kind: "store", to, value: value(reader) };
}
function copy(reader) {
  const to = value(reader);
  reader.expect("<-");
  return { kind: "copy", to, from: value(reader), ...sizeOf2(reader) };
}
function receives(reader) {
  const certainty = certaintyOf(reader);
  if (certainty === "certain" && reader.take("callback")) return { kind: "receives-callback" };
  return { kind: "receives", from: value(reader), certainty };
}
function sends(reader) {
  const certainty = certaintyOf(reader);
  return { kind: "sends", of: value(reader), certainty };
}
var certaintyOf = (reader) => reader.take("?") ? "possible" : "certain";
var contexts = new Map(
  ["packet", "timer", "signal", "thread", "exit", "idle"].map((context) => [context, context])
);
function call(reader) {
  const callee = value(reader);
  reader.expect("(");
  const args = [];
  while (!reader.take(")")) {
    if (args.length > 0) reader.expect(",");
    args.push(value(reader));
  }
  const into = reader.take("into") ? kept(reader) : void 0;
  const as = reader.take("as") ? contexts.get(reader.next()) : "inside";
  if (as === void 0) return reader.fail("context expected before");
  return { kind: "call", callee, args, as, ...into === void 0 ? {} : { into } };
}
function kept(reader) {
  reader.expect("@");
  return { kind: "kept", name: reader.word() };
}
var held = (inner, at) => ({
  kind: "held",
  in: inner,
  at
});
function value(reader) {
  let stars = 0;
  while (reader.take("*")) stars++;
  let result = base(reader);
  const anywhere = reader.take("[]");
  if (anywhere && stars === 0) reader.fail("'[]' goes with '*'");
  for (; stars > 0; stars--) result = held(result, anywhere ? "anywhere" : "start");
  return reader.take("+") ? { kind: "inside", of: result } : result;
}
function base(reader) {
  if (/^\d/.test(reader.ahead)) return argument(reader);
  switch (reader.ahead) {
    case "@":
      return kept(reader);
    case "$":
      reader.next();
      return { kind: "variable", name: reader.word() };
    case "fresh":
      reader.next();
      return { kind: "fresh", ...sizeOf2(reader) };
    case "text":
      reader.next();
      return { kind: "fresh", text: true };
    case "return":
      reader.next();
      return { kind: "result" };
    case "symbols":
      reader.next();
      return { kind: "symbols" };
    case "_":
      reader.next();
      return { kind: "nothing" };
    default:
      return reader.fail("value expected");
  }
}
function argument(reader) {
  const index = reader.number();
  if (reader.take("..")) return { kind: "arguments", from: index };
  const plain = { kind: "argument", index };
  if (reader.take("[")) {
    const step = [factor(reader)];
    reader.expect("]");
    return { kind: "inside", of: plain, step };
  }
  const path = [];
  while (reader.take(".")) path.push(reader.word());
  return path.length > 0 ? held(plain, path) : plain;
}
function sizeOf2(reader) {
  if (!reader.take("of")) return {};
  const size = [factor(reader)];
  while (reader.take("*")) size.push(factor(reader));
  return { size };
}
function factor(reader) {
  if (reader.take("#")) return { kind: "bytes", bytes: reader.number() };
  return { kind: "argument", index: reader.number() };
}

// src/c/externals/library/builtins.ts
var builtins = {
  "__errno_location __errno ___errno __error _errno": "return @errno",
  "__builtin_alloca __builtin_alloca_with_align": "return fresh of 0",
  "__builtin_object_size __builtin_dynamic_object_size __builtin_constant_p __builtin_types_compatible_p": "",
  "__builtin_clz __builtin_clzl __builtin_clzll __builtin_ctz __builtin_ctzl __builtin_ctzll __builtin_ffs": "",
  "__builtin_popcount __builtin_popcountl __builtin_popcountll __builtin_parity __builtin_parityl __builtin_parityll": "",
  "__builtin_ffsl __builtin_ffsll __builtin_clrsb __builtin_clrsbl __builtin_clrsbll": "",
  "bswap16 bswap32 bswap64 bswap128 bswap_16 bswap_32 bswap_64": "",
  "htobe16 htobe32 htobe64 be16toh be32toh be64toh htole16 htole32 htole64 le16toh le32toh le64toh": "",
  "__builtin_unreachable __builtin_trap": "noreturn",
  "__builtin_prefetch __builtin___clear_cache __builtin_speculation_safe_value __builtin_cpu_init __builtin_LINE": "",
  "__builtin_cpu_supports __builtin_cpu_is __builtin_classify_type __builtin_eh_return_data_regno": "",
  "__builtin_huge_val __builtin_huge_valf __builtin_inf __builtin_inff __builtin_nan __builtin_nanf __builtin_isnan": "",
  "__builtin_isinf __builtin_isfinite __builtin_isnormal __builtin_signbit __builtin_isinf_sign __builtin_fpclassify": "",
  "__builtin_isgreater __builtin_isless __builtin_isunordered __builtin_islessequal __builtin_isgreaterequal": "",
  "__builtin_rotateleft32 __builtin_rotateright32 __builtin_rotateleft64 __builtin_rotateright64 __builtin_bitreverse32": "",
  "__builtin_return_address __builtin_extract_return_addr __builtin_dwarf_cfa": "",
  __builtin_frame_address: "return @stack",
  "__builtin_FILE __builtin_FUNCTION": "return @source_text",
  "__builtin_expect __builtin_expect_with_probability __builtin_assume_aligned __builtin_launder": "return 0",
  // A list of arguments: what is passed on is stored in the first, which the caller's variable part leads to.
  "__builtin_va_start __builtin_c23_va_start": "write 0 of #24",
  __builtin_va_end: "",
  __builtin_va_copy: "copy 0 <- 1 of #24",
  "__builtin_apply_args __builtin_apply __builtin_return": "return @stack",
  "va_start va_end": "",
  "va_copy __va_copy": "copy 0 <- 1 of #24",
  "__builtin_va_arg_pack __builtin_va_arg_pack_len": "",
  "__builtin_add_overflow __builtin_sub_overflow __builtin_mul_overflow": "write 2 of #16",
  "__builtin_sadd_overflow __builtin_saddl_overflow __builtin_saddll_overflow __builtin_uadd_overflow": "write 2 of #8",
  "__builtin_uaddl_overflow __builtin_uaddll_overflow __builtin_ssub_overflow __builtin_ssubl_overflow": "write 2 of #8",
  "__builtin_ssubll_overflow __builtin_usub_overflow __builtin_usubl_overflow __builtin_usubll_overflow": "write 2 of #8",
  "__builtin_smul_overflow __builtin_smull_overflow __builtin_smulll_overflow __builtin_umul_overflow": "write 2 of #8",
  "__builtin_umull_overflow __builtin_umulll_overflow": "write 2 of #8",
  "__builtin_add_overflow_p __builtin_sub_overflow_p __builtin_mul_overflow_p": "",
  "__builtin_shuffle __builtin_shufflevector __builtin_convertvector": "",
  __builtin_setjmp: "write 0",
  __builtin_longjmp: "read 0; noreturn",
  "__builtin_init_dwarf_reg_size_table __builtin_unwind_init": "",
  __builtin_nontemporal_store: "*1 = 0; write 1",
  __builtin_nontemporal_load: "read 0; return *0",
  // A pointer may be what is exchanged; the widest takes 16 bytes.
  "__atomic_load_n __atomic_load_16": "read 0 of #16; return *0",
  __atomic_load: "copy 1 <- 0 of #16",
  __atomic_store_n: "*0 = 1; write 0 of #16",
  __atomic_store: "copy 0 <- 1 of #16",
  __atomic_exchange_n: "return *0; *0 = 1; write 0 of #16",
  __atomic_exchange: "copy 2 <- 0 of #16; copy 0 <- 1 of #16",
  __atomic_compare_exchange_n: "*0 = 2; *1 = *0; write 0 of #16; write 1 of #16",
  __atomic_compare_exchange: "copy 0 <- 2 of #16; copy 1 <- 0 of #16",
  "__atomic_add_fetch __atomic_sub_fetch __atomic_fetch_add __atomic_fetch_sub": "write 0 of #16; return *0; return *0+; *0 = *0+",
  "__atomic_and_fetch __atomic_or_fetch __atomic_xor_fetch __atomic_nand_fetch": "write 0 of #16; return *0; *0 = 1",
  "__atomic_fetch_and __atomic_fetch_or __atomic_fetch_xor __atomic_fetch_nand": "write 0 of #16; return *0; *0 = 1",
  "__atomic_test_and_set __atomic_clear": "write 0 of #1",
  "__atomic_thread_fence __atomic_signal_fence __atomic_always_lock_free __atomic_is_lock_free": "",
  "__sync_fetch_and_add __sync_fetch_and_sub __sync_add_and_fetch __sync_sub_and_fetch": "write 0 of #16; return *0; return *0+; *0 = *0+",
  "__sync_fetch_and_or __sync_fetch_and_and __sync_fetch_and_xor __sync_fetch_and_nand": "write 0 of #16; return *0; *0 = 1",
  "__sync_or_and_fetch __sync_and_and_fetch __sync_xor_and_fetch __sync_nand_and_fetch": "write 0 of #16; return *0; *0 = 1",
  __sync_bool_compare_and_swap: "*0 = 2; write 0 of #16",
  __sync_val_compare_and_swap: "return *0; *0 = 2; write 0 of #16",
  __sync_lock_test_and_set: "return *0; *0 = 1; write 0 of #16",
  __sync_lock_release: "write 0 of #16",
  __sync_synchronize: "",
  "atomic_load atomic_load_explicit": "read 0; return *0",
  "atomic_store atomic_store_explicit atomic_init": "*0 = 1; write 0 of #16",
  "atomic_exchange atomic_exchange_explicit": "return *0; *0 = 1; write 0 of #16",
  "atomic_compare_exchange_strong atomic_compare_exchange_weak": "*0 = 2; *1 = *0; write 0 of #16; write 1 of #16",
  "atomic_compare_exchange_strong_explicit atomic_compare_exchange_weak_explicit": "*0 = 2; *1 = *0; write 0 of #16; write 1 of #16",
  "atomic_fetch_add atomic_fetch_sub atomic_fetch_or atomic_fetch_and atomic_fetch_xor": "write 0 of #16; return *0; *0 = *0+",
  "atomic_flag_test_and_set atomic_flag_clear": "write 0 of #1",
  "atomic_thread_fence atomic_signal_fence": "",
  // x86. Most only compute; names that end in * stand for all that begin so, the longest for each.
  "__builtin_ia32_* _mm_* _mm256_* _mm512_* __rdtsc": "",
  "__builtin_ia32_load* _mm_load* _mm_lddqu* _mm256_load* _mm256_lddqu* _mm512_load* _mm_maskload* _mm256_maskload*": "read 0",
  "_mm_i32gather* _mm_i64gather* _mm256_i32gather* _mm256_i64gather* __builtin_ia32_lddqu* __builtin_ia32_maskload*": "read 0",
  "__builtin_ia32_store* __builtin_ia32_movnt* __builtin_ia32_maskstore* __builtin_ia32_rdrand* __builtin_ia32_rdtscp": "write 0",
  "_mm_store* _mm_stream* _mm_maskstore* _mm256_store* _mm256_stream* _mm256_maskstore* _mm512_store* _mm512_stream*": "write 0",
  "__builtin_ia32_compressstore* __builtin_ia32_scatter* _mm512_mask_store* _mm512_i32scatter* _mm_clwb": "write 0",
  "__builtin_ia32_maskmovdqu _mm_maskmoveu_si128": "write 2 of #16",
  "__builtin_ia32_stmxcsr _xgetbv _rdrand16_step _rdrand32_step _rdrand64_step": "write 0 of #8",
  "__get_cpuid __get_cpuid_count": "write 1.. of #4",
  __get_cpuid_max: "write 1 of #4"
};

// src/c/externals/library/capture.ts
var capture = {
  daq_acquire: "call 2(3, @daq_pkthdr, @daq_packet) as packet; write @daq_pkthdr; write @daq_packet; receives callback",
  daq_acquire_with_meta: "call 2(4, @daq_pkthdr, @daq_packet) as packet; call 3(4, @daq_pkthdr, @daq_packet) as packet; write @daq_packet; receives callback",
  daq_inject: "read 2; read 3 of 4; sends 3",
  daq_initialize: "read 1; *2 = @daq_handle; write 3",
  "daq_load_modules daq_unload_modules": "read 0; read *0[]",
  daq_find_module: "read 0; return @daq_module",
  daq_get_module_list: "*0 = fresh; *fresh[] = @daq_module; *@daq_module = @daq_module",
  daq_free_module_list: "free 0",
  "daq_start daq_stop daq_shutdown daq_breakloop daq_check_status daq_get_datalink_type daq_get_snaplen daq_get_capabilities": "",
  "daq_reset_stats daq_hup_post daq_get_type daq_get_instance_id": "",
  daq_hup_prep: "*2 = @daq_handle",
  daq_hup_apply: "*3 = @daq_handle",
  daq_set_filter: "read 2",
  "daq_get_error daq_mode_string daq_get_name daq_verdict_string daq_state_string": "return @daq_text",
  daq_get_stats: "write 2",
  daq_get_device_index: "read 2",
  daq_modify_flow: "read 2; read 3",
  daq_query_flow: "read 2; write 3",
  daq_dp_add_dc: "read 1; read 2",
  daq_config_set_value: "write 0; read 1; read 2",
  daq_config_clear_values: "write 0",
  daq_config_get_value: "read 0; read 1; return @daq_text",
  daq_config_new: "*0 = fresh",
  daq_config_destroy: "free 0",
  "daq_instance_start daq_instance_stop daq_instance_interrupt daq_instance_destroy": "",
  daq_instance_instantiate: "read 0; *1 = @daq_handle; write 2",
  daq_instance_msg_receive: "*2[] = @daq_msg; *@daq_msg = @daq_packet; write @daq_packet; write 3 of #4; receives @daq_packet",
  daq_instance_msg_finalize: "read 1; sends 1",
  daq_instance_inject: "read 2; read 3 of 4; sends 3",
  sfbpf_compile: "write 2; *2[] = @sfbpf; read 3",
  sfbpf_freecode: "write 0",
  sfbpf_filter: "read 0; read 1 of 2",
  sfbpf_validate: "read 0",
  "eth_open ip_open arp_open intf_open route_open fw_open tun_open rand_open blob_new": "read 0; return fresh",
  "eth_close ip_close arp_close intf_close route_close fw_close tun_close rand_close blob_free": "free 0",
  "eth_send ip_send": "read 1 of 2; sends 1",
  eth_get: "read 0; write 1 of #6",
  eth_set: "read 1 of #6",
  eth_pton: "read 0; write 1 of #6",
  eth_ntop: "read 0 of #6; write 1 of 2; return 1",
  eth_ntoa: "read 0 of #6; return @dnet_text",
  eth_aton: "read 0; write 1 of #6",
  "ip_checksum ip6_checksum": "write 0 of 1; read 0 of 1",
  ip_cksum_add: "read 0 of 1",
  ip_add_option: "write 0 of 1; read 3 of 4",
  ip_ntop: "read 0 of #4; write 1 of 2; return 1",
  ip_pton: "read 0; write 1 of #4",
  ip_ntoa: "read 0 of #4; return @dnet_text",
  ip6_ntop: "read 0 of #16; write 1 of 2; return 1",
  ip6_pton: "read 0; write 1 of #16",
  addr_pton: "read 0; write 1 of #24",
  addr_aton: "read 0; write 1 of #24",
  addr_ntop: "read 0 of #24; write 1 of 2; return 1",
  addr_ntoa: "read 0 of #24; return @dnet_text",
  addr_cmp: "read 0 of #24; read 1 of #24",
  "addr_bcast addr_net addr_ntos addr_ston": "read 0; write 1 of #24",
  addr_btom: "write 1 of 2",
  addr_mtob: "read 0 of 1; write 2 of #2",
  addr_btos: "write 1",
  addr_stob: "read 0; write 1 of #2",
  arp_get: "read 0; write 1",
  "arp_add arp_delete": "read 0; read 1",
  arp_loop: "call 1(@arp_entry, 2)",
  intf_get: "read 0; write 1",
  "intf_get_src intf_get_dst": "read 0; write 1; read 2",
  intf_set: "read 1",
  intf_loop: "call 1(@intf_entry, 2)",
  route_get: "read 0; write 1",
  "route_add route_delete": "read 0; read 1",
  route_loop: "call 1(@route_entry, 2)",
  "rand_get rand_shuffle": "write 0; write 1",
  "rand_set rand_add": "write 0; read 1 of 2",
  "rand_uint8 rand_uint16 rand_uint32": "write 0",
  tun_recv: "write 1 of 2; receives 1",
  tun_send: "read 1 of 2; sends 1",
  "tun_fileno tun_name": "return 0",
  blob_read: "write 0; write 1 of 2",
  blob_write: "write 0; read 1 of 2",
  libnet_init: "read 1; write 2 of #256; return fresh; *@libnet = fresh",
  libnet_destroy: "free 0",
  "libnet_build_ethernet libnet_autobuild_ethernet": "read 0..; write *@libnet",
  "libnet_build_ipv4 libnet_build_tcp libnet_build_udp libnet_build_icmpv4_unreach libnet_build_icmpv4_echo": "read 0..; write *@libnet",
  "libnet_build_ipv6 libnet_build_arp libnet_autobuild_ipv4 libnet_build_data libnet_build_tcp_options": "read 0..; write *@libnet",
  libnet_write: "write 0; sends 0",
  "libnet_write_raw_ipv4 libnet_write_link libnet_adv_write_link": "read 1 of 2; sends 1",
  "libnet_clear_packet libnet_do_checksum libnet_toggle_checksum": "write 0",
  "libnet_geterror libnet_addr2name4 libnet_getdevice": "return @libnet_text; read 0",
  libnet_name2addr4: "read 1",
  "libnet_get_prand libnet_seed_prand libnet_get_ipaddr4": "",
  libnet_get_hwaddr: "return @libnet_text",
  pfring_open: "read 0; return @pfring",
  "pfring_close pfring_enable_ring pfring_set_cluster pfring_set_direction pfring_set_poll_watermark pfring_set_application_name": "read 1",
  "pfring_set_socket_mode pfring_breakloop pfring_shutdown pfring_get_selectable_fd pfring_poll pfring_set_bpf_filter": "read 1",
  pfring_recv: "*1 = @pfring_packet; write *1 of 2; write 3; write @pfring_packet; receives @pfring_packet; receives *1",
  pfring_loop: "call 1(@pfring_header, @pfring_packet, 2) as packet; write @pfring_packet; receives callback",
  pfring_send: "read 1 of 2; sends 1",
  pfring_stats: "write 1 of #24",
  nm_open: "read 0; read 1; return @netmap; *@netmap = @netmap",
  nm_close: "",
  nm_dispatch: "call 2(3, @nm_pkthdr, @netmap) as packet; write @netmap; receives callback",
  nm_nextpkt: "write 1; return @netmap; write @netmap; receives return",
  nm_inject: "read 1 of 2; sends 1",
  ipq_create_handle: "return @ipq",
  ipq_read: "write 1 of 2; receives 1",
  ipq_set_verdict: "read 4 of 3; sends 4",
  ipq_get_packet: "return 0+; receives return",
  "ipq_set_mode ipq_destroy_handle ipq_message_type ipq_get_msgerr": "read 0",
  ipq_errstr: "return @ipq",
  xsk_socket__create: "*0 = fresh; read 1; write 4; write 5; *4[] = @xsk; *5[] = @xsk",
  xsk_umem__create: "*0 = fresh; write 3; write 4; *3[] = @xsk; *4[] = @xsk; *@xsk = 1",
  "xsk_socket__fd xsk_umem__fd": "read 0",
  "xsk_socket__delete xsk_umem__delete": "free 0",
  "xsk_ring_cons__peek xsk_ring_prod__reserve": "write 0; write 2 of #4",
  "xsk_ring_cons__release xsk_ring_prod__submit": "write 0; write *0[]",
  xsk_ring_cons__rx_desc: "return *0[]+",
  xsk_ring_prod__tx_desc: "return *0[]+",
  xsk_umem__get_data: "return 0+; receives return"
};

// src/c/externals/library/compression.ts
var compression = {
  // The stream moves through the buffers that its members point to; it keeps state of its own behind `state`.
  inflateBack: "write 0; write 0.state; call 1(2, @zlib_in); call 3(4, 0.state, _)",
  "deflate inflate": "write 0; write 0.state; read 0.next_in; write 0.next_out; 0.next_in = 0.next_in+; 0.next_out = 0.next_out+",
  "deflateInit_ deflateInit2_ inflateInit_ inflateInit2_ inflateBackInit_": "write 0; 0.state = fresh; call 0.zalloc(0.opaque, _, _) into @zalloc; 0.state = *@zalloc",
  "deflateInit deflateInit2 inflateInit inflateInit2": "write 0; 0.state = fresh; call 0.zalloc(0.opaque, _, _) into @zalloc; 0.state = *@zalloc",
  "deflateEnd inflateEnd inflateBackEnd": "write 0; call 0.zfree(0.opaque, 0.state)",
  "deflateReset inflateReset inflateReset2 deflateResetKeep deflateParams deflateTune deflatePrime inflatePrime": "write 0",
  "inflateSync inflateUndermine inflateSyncPoint": "write 0; read 0.next_in",
  "deflateSetDictionary inflateSetDictionary": "write 0; read 1 of 2",
  inflateGetDictionary: "read 0; write 1; write 2 of #4",
  "deflateCopy inflateCopy": "copy 0 <- 1",
  deflateBound: "read 0",
  deflatePending: "read 0; write 1 of #4; write 2 of #4",
  "deflateSetHeader inflateGetHeader": "write 0; *@gz_header = 1; write 1",
  "compressBound zlibVersion zError zlibCompileFlags": "return @zlib_text",
  compress: "write 0; write 1 of #8; read 2 of 3",
  compress2: "write 0; write 1 of #8; read 2 of 3",
  uncompress: "write 0; write 1 of #8; read 2 of 3",
  "crc32 adler32 crc32_z adler32_z": "read 1 of 2",
  "crc32_combine adler32_combine": "",
  get_crc_table: "return @zlib_table",
  "gzopen gzdopen": "read 0; return @gzFile",
  gzread: "write 1 of 2",
  gzwrite: "read 1 of 2; logs 1",
  gzprintf: "read 1..; logs 1..",
  gzputs: "read 1; logs 1",
  gzgets: "write 1 of 2; return 1",
  "gzclose gzflush gzeof gzseek gztell gzrewind gzbuffer gzgetc gzputc gzclearerr gzclose_r gzclose_w": "",
  gzerror: "write 1 of #4; return @zlib_text",
  "lzo_init __lzo_init_v2 __lzo_init2 lzo_version": "",
  "lzo_version_string lzo_version_date lzo_copyright": "return @lzo_text",
  "lzo1x_1_compress lzo1x_1_11_compress lzo1x_1_12_compress lzo1x_1_15_compress lzo1x_999_compress lzo1y_1_compress": "read 0 of 1; write 2; write 3 of #8; write 4",
  "lzo1x_decompress lzo1x_decompress_safe lzo1y_decompress lzo1y_decompress_safe": "read 0 of 1; write 2; write 3 of #8; write 4",
  "lzo_adler32 lzo_crc32": "read 1 of 2",
  lzo_memcmp: "read 0 of 2; read 1 of 2",
  lzo_memcpy: "copy 0 <- 1 of 2; return 0",
  lzo_memset: "write 0 of 2; return 0",
  "LZ4_compressBound LZ4_versionNumber LZ4_sizeofState": "",
  LZ4_versionString: "return @lz4_text",
  LZ4_compress: "read 0 of 2; write 1",
  LZ4_compress_default: "read 0 of 2; write 1 of 3",
  LZ4_compress_limitedOutput: "read 0 of 2; write 1 of 3",
  LZ4_compress_fast: "read 0 of 2; write 1 of 3",
  LZ4_compress_limitedOutput_withState: "write 0; read 1 of 3; write 2 of 4",
  LZ4_decompress_safe: "read 0 of 2; write 1 of 3",
  LZ4_decompress_fast: "read 0; write 1 of 2",
  snappy_compress: "read 0 of 1; write 2; write 3 of #8",
  snappy_uncompress: "read 0 of 1; write 2; write 3 of #8",
  snappy_max_compressed_length: "",
  "BZ2_bzCompressInit BZ2_bzDecompressInit": "write 0; 0.state = fresh",
  "BZ2_bzCompress BZ2_bzDecompress": "write 0; read 0.next_in; write 0.next_out; 0.next_in = 0.next_in+; 0.next_out = 0.next_out+",
  "BZ2_bzCompressEnd BZ2_bzDecompressEnd": "write 0",
  "lzma_alone_decoder lzma_stream_decoder lzma_easy_encoder lzma_auto_decoder": "write 0; 0.internal = fresh",
  lzma_code: "write 0; read 0.next_in; write 0.next_out; 0.next_in = 0.next_in+; 0.next_out = 0.next_out+",
  lzma_end: "write 0",
  ZSTD_compress: "write 0 of 1; read 2 of 3",
  ZSTD_decompress: "write 0 of 1; read 2 of 3",
  "ZSTD_compressBound ZSTD_isError": "",
  ZSTD_getErrorName: "return @zstd_text",
  "ZSTD_createCCtx ZSTD_createDCtx ZSTD_createCStream ZSTD_createDStream": "return fresh",
  "ZSTD_freeCCtx ZSTD_freeDCtx ZSTD_freeCStream ZSTD_freeDStream": "free 0",
  "ZSTD_compressStream ZSTD_decompressStream ZSTD_compressStream2": "write 0; write 1; write *1[]; write 2; read *2[]",
  BrotliDecoderCreateInstance: "return fresh",
  BrotliDecoderDestroyInstance: "free 0",
  BrotliDecoderDecompressStream: "write 0; write 1 of #8; read *2; *2 = *2+; write 3 of #8; write *4; *4 = *4+; write 5 of #8"
};

// src/c/externals/library/crypto.ts
var crypto = {
  "EVP_aes_128_cbc EVP_aes_192_cbc EVP_aes_256_cbc EVP_aes_128_gcm EVP_aes_192_gcm EVP_aes_256_gcm EVP_aes_128_ecb": "return @EVP_CIPHER",
  "EVP_aes_192_ecb EVP_aes_256_ecb EVP_aes_128_ctr EVP_aes_192_ctr EVP_aes_256_ctr EVP_aes_128_ccm EVP_aes_256_ccm": "return @EVP_CIPHER",
  "EVP_aes_128_cfb128 EVP_aes_128_cfb8 EVP_aes_256_cfb128 EVP_aes_256_cfb8 EVP_aes_128_ofb EVP_aes_256_ofb EVP_bf_cbc": "return @EVP_CIPHER",
  "EVP_des_cbc EVP_des_ede3_cbc EVP_des_ede3_ecb EVP_des_ede3 EVP_des_ecb EVP_rc4 EVP_chacha20 EVP_chacha20_poly1305": "return @EVP_CIPHER",
  "EVP_camellia_128_cbc EVP_camellia_256_cbc EVP_cast5_cbc EVP_idea_cbc EVP_rc2_cbc EVP_enc_null EVP_aes_128_wrap": "return @EVP_CIPHER",
  "EVP_get_cipherbyname EVP_get_cipherbynid EVP_CIPHER_fetch EVP_get_cipherbyobj": "return @EVP_CIPHER",
  "EVP_md5 EVP_sha1 EVP_sha224 EVP_sha256 EVP_sha384 EVP_sha512 EVP_sha512_256 EVP_sha3_256 EVP_sha3_512 EVP_md4": "return @EVP_MD",
  "EVP_ripemd160 EVP_dss1 EVP_md_null EVP_blake2b512 EVP_blake2s256 EVP_shake128 EVP_shake256 EVP_sm3 EVP_md5_sha1": "return @EVP_MD",
  "EVP_get_digestbyname EVP_get_digestbynid EVP_get_digestbyobj EVP_MD_fetch": "return @EVP_MD",
  "EVP_CIPHER_free EVP_MD_free EVP_cleanup EVP_add_cipher EVP_add_digest EVP_set_default_properties": "",
  "EVP_CIPHER_block_size EVP_CIPHER_flags EVP_CIPHER_iv_length EVP_CIPHER_key_length EVP_CIPHER_nid EVP_CIPHER_mode": "",
  "EVP_CIPHER_get_block_size EVP_CIPHER_get_flags EVP_CIPHER_get_iv_length EVP_CIPHER_get_key_length EVP_CIPHER_get_nid": "",
  "EVP_CIPHER_get_mode EVP_MD_size EVP_MD_type EVP_MD_block_size EVP_MD_get_size EVP_MD_get_type EVP_MD_get_block_size": "",
  "EVP_CIPHER_get0_name EVP_CIPHER_name EVP_MD_name EVP_MD_get0_name": "return @openssl_text",
  "EVP_CIPHER_do_all EVP_MD_do_all EVP_CIPHER_do_all_sorted EVP_MD_do_all_sorted": "call 0(@EVP_CIPHER, @openssl_text, @openssl_text, 1)",
  "EVP_CIPHER_do_all_provided EVP_MD_do_all_provided": "call 1(@EVP_CIPHER, 2)",
  "EVP_CIPHER_CTX_new EVP_MD_CTX_new EVP_MD_CTX_create HMAC_CTX_new EVP_MAC_CTX_new EVP_KDF_CTX_new EVP_ENCODE_CTX_new": "return fresh",
  "EVP_CIPHER_CTX_free EVP_MD_CTX_free EVP_MD_CTX_destroy HMAC_CTX_free EVP_MAC_CTX_free EVP_KDF_CTX_free EVP_ENCODE_CTX_free": "free 0",
  "EVP_CIPHER_CTX_init EVP_CIPHER_CTX_cleanup EVP_CIPHER_CTX_reset EVP_MD_CTX_init EVP_MD_CTX_cleanup EVP_MD_CTX_reset": "write 0",
  "HMAC_CTX_init HMAC_CTX_cleanup HMAC_CTX_reset EVP_CIPHER_CTX_set_key_length EVP_CIPHER_CTX_set_padding": "write 0",
  "EVP_CIPHER_CTX_set_flags EVP_CIPHER_CTX_clear_flags EVP_MD_CTX_set_flags EVP_MD_CTX_clear_flags HMAC_CTX_set_flags": "write 0",
  EVP_CIPHER_CTX_ctrl: "write 0; write 3; read 3",
  "EVP_CIPHER_CTX_block_size EVP_CIPHER_CTX_flags EVP_CIPHER_CTX_iv_length EVP_CIPHER_CTX_key_length EVP_CIPHER_CTX_mode": "read 0",
  "EVP_CIPHER_CTX_nid EVP_CIPHER_CTX_get_block_size EVP_CIPHER_CTX_get_iv_length EVP_CIPHER_CTX_get_key_length": "read 0",
  "EVP_CIPHER_CTX_get_mode EVP_CIPHER_CTX_get_nid EVP_CIPHER_CTX_test_flags EVP_CIPHER_CTX_encrypting": "read 0",
  "EVP_CIPHER_CTX_cipher EVP_CIPHER_CTX_get0_cipher EVP_CIPHER_CTX_get1_cipher": "return @EVP_CIPHER",
  "EVP_MD_CTX_md EVP_MD_CTX_get0_md EVP_MD_CTX_get1_md": "return @EVP_MD",
  EVP_CIPHER_CTX_set_app_data: "write 0; *0 = 1",
  EVP_CIPHER_CTX_get_app_data: "return *0",
  EVP_CIPHER_CTX_rand_key: "write 1; write 0",
  "EVP_CIPHER_CTX_copy EVP_MD_CTX_copy EVP_MD_CTX_copy_ex HMAC_CTX_copy": "copy 0 <- 1",
  "EVP_EncryptInit EVP_DecryptInit EVP_CipherInit": "write 0; read 2; read 3",
  "EVP_EncryptInit_ex EVP_DecryptInit_ex EVP_CipherInit_ex": "write 0; read 3; read 4",
  "EVP_EncryptInit_ex2 EVP_DecryptInit_ex2": "write 0; read 2; read 3; read 4",
  EVP_CipherInit_ex2: "write 0; read 2; read 3; read 5",
  "EVP_EncryptUpdate EVP_DecryptUpdate EVP_CipherUpdate": "write 0; write 1; write 2 of #4; read 3 of 4",
  "EVP_EncryptFinal EVP_DecryptFinal EVP_CipherFinal EVP_EncryptFinal_ex EVP_DecryptFinal_ex EVP_CipherFinal_ex": "write 0; write 1; write 2 of #4",
  EVP_Cipher: "write 0; write 1; read 2 of 3",
  EVP_BytesToKey: "read 2 of #8; read 3 of 4; write 6; write 7",
  "EVP_DigestInit EVP_DigestInit_ex EVP_DigestInit_ex2": "write 0",
  "EVP_DigestUpdate EVP_DigestSignUpdate EVP_DigestVerifyUpdate EVP_SignUpdate EVP_VerifyUpdate": "write 0; read 1 of 2",
  "EVP_DigestFinal EVP_DigestFinal_ex": "write 0; write 1 of #64; write 2 of #4",
  EVP_DigestFinalXOF: "write 0; write 1 of 2",
  EVP_Digest: "read 0 of 1; write 2 of #64; write 3 of #4",
  EVP_Q_digest: "read 3 of 4; write 5; write 6 of #8",
  "EVP_DigestSignInit EVP_DigestVerifyInit": "write 0; *1 = fresh; write 4",
  EVP_DigestSignFinal: "write 0; write 1; write 2 of #8",
  EVP_DigestSign: "write 0; write 1; write 2 of #8; read 3 of 4",
  EVP_DigestVerifyFinal: "write 0; read 1 of 2",
  EVP_DigestVerify: "write 0; read 1 of 2; read 3 of 4",
  EVP_SignFinal: "write 0; write 1; write 2 of #4; read 3",
  EVP_VerifyFinal: "write 0; read 1 of 2; read 3",
  EVP_SealInit: "write 0; write *2; write 3 of #4; write 4; read *5",
  EVP_OpenInit: "write 0; read 2 of 3; read 4; read 5",
  "EVP_EncodeInit EVP_DecodeInit": "write 0",
  "EVP_EncodeUpdate EVP_DecodeUpdate": "write 0; write 1; write 2 of #4; read 3 of 4",
  "EVP_EncodeFinal EVP_DecodeFinal": "write 0; write 1; write 2 of #4",
  "EVP_EncodeBlock EVP_DecodeBlock": "write 0; read 1 of 2",
  HMAC: "read 1 of 2; read 3 of 4; write 5 of #64; write 6 of #4; return 5; return @HMAC",
  "HMAC_Init HMAC_Init_ex": "write 0; read 1 of 2",
  HMAC_Update: "write 0; read 1 of 2",
  HMAC_Final: "write 0; write 1 of #64; write 2 of #4",
  HMAC_size: "read 0",
  "EVP_MAC_fetch EVP_KDF_fetch": "return @EVP_MAC",
  "EVP_MAC_free EVP_KDF_free": "",
  EVP_MAC_init: "write 0; read 1 of 2; read 3",
  EVP_MAC_update: "write 0; read 1 of 2",
  EVP_MAC_final: "write 0; write 1 of 3; write 2 of #8",
  "EVP_MAC_CTX_set_params EVP_KDF_CTX_set_params": "write 0; read 1; read *1[]",
  EVP_MAC_CTX_get_mac_size: "read 0",
  EVP_KDF_derive: "write 0; write 1 of 2; read 3; read *3[]",
  PKCS5_PBKDF2_HMAC: "read 0 of 1; read 2 of 3; write 7 of 6",
  PKCS5_PBKDF2_HMAC_SHA1: "read 0 of 1; read 2 of 3; write 6 of 5",
  EVP_PBE_scrypt: "read 0 of 1; read 2 of 3; write 8 of 9",
  "MD5_Init MD4_Init MD2_Init SHA1_Init SHA_Init SHA224_Init SHA256_Init SHA384_Init SHA512_Init RIPEMD160_Init": "write 0",
  "MD5_Update MD4_Update MD2_Update SHA1_Update SHA_Update SHA224_Update SHA256_Update SHA384_Update": "write 0; read 1 of 2",
  "SHA512_Update RIPEMD160_Update": "write 0; read 1 of 2",
  "MD5_Final MD4_Final MD2_Final": "write 0 of #16; write 1",
  "SHA1_Final SHA_Final RIPEMD160_Final": "write 0 of #20; write 1",
  "SHA224_Final SHA256_Final": "write 0 of #32; write 1",
  "SHA384_Final SHA512_Final": "write 0 of #64; write 1",
  "MD5_Transform SHA1_Transform SHA256_Transform SHA512_Transform": "write 0; read 1 of #128",
  "MD5 MD4 SHA1 SHA224 SHA256 SHA384 SHA512 RIPEMD160": "read 0 of 1; write 2 of #64; return 2; return @digest",
  "AES_set_encrypt_key AES_set_decrypt_key": "read 0; write 2",
  "AES_encrypt AES_decrypt": "read 0 of #16; write 1 of #16; read 2",
  AES_cbc_encrypt: "read 0 of 2; write 1 of 2; read 3; write 4 of #16",
  AES_ctr128_encrypt: "read 0 of 2; write 1 of 2; read 3; write 4 of #16; write 5 of #16; write 6 of #4",
  DES_ecb_encrypt: "read 0 of #8; write 1 of #8; read 2",
  "DES_set_key DES_set_key_checked DES_set_key_unchecked DES_key_sched": "read 0 of #8; write 1 of #128",
  "DES_set_odd_parity DES_random_key": "write 0 of #8",
  "DES_check_key_parity DES_is_weak_key": "read 0 of #8",
  "DES_cbc_encrypt DES_ncbc_encrypt": "read 0 of 2; write 1 of 2; read 3; write 4 of #8",
  DES_ede3_cbc_encrypt: "read 0 of 2; write 1 of 2; read 3; read 4; read 5; write 6 of #8",
  RC4_set_key: "write 0; read 2 of 1",
  RC4: "write 0; read 2 of 1; write 3 of 1",
  "RAND_bytes RAND_pseudo_bytes RAND_priv_bytes": "write 0 of 1",
  "RAND_bytes_ex RAND_priv_bytes_ex": "write 1 of 2",
  RAND_seed: "read 0 of 1",
  RAND_add: "read 0 of 1",
  "RAND_status RAND_poll RAND_cleanup RAND_keep_random_devices_open RAND_set_rand_method RAND_OpenSSL": "",
  "RAND_load_file RAND_write_file": "read 0",
  RAND_file_name: "write 0 of 1; return 0",
  EVP_PKEY_new: "return fresh",
  "EVP_PKEY_new_mac_key EVP_PKEY_new_raw_private_key EVP_PKEY_new_raw_public_key": "return fresh; read 2",
  "EVP_PKEY_free EVP_PKEY_CTX_free": "free 0",
  "EVP_PKEY_up_ref X509_up_ref X509_CRL_up_ref RSA_up_ref DH_up_ref DSA_up_ref EC_KEY_up_ref X509_STORE_up_ref": "write 0",
  "EVP_PKEY_assign EVP_PKEY_set1_tls_encodedpoint": "write 0; *0 = 2",
  "EVP_PKEY_set1_RSA EVP_PKEY_set1_DH EVP_PKEY_set1_EC_KEY EVP_PKEY_set1_DSA": "write 0; *0 = 1",
  "EVP_PKEY_get1_RSA EVP_PKEY_get0_RSA EVP_PKEY_get1_EC_KEY EVP_PKEY_get0_EC_KEY EVP_PKEY_get1_DSA EVP_PKEY_get0_DSA": "return 0; return *0",
  "EVP_PKEY_get1_DH EVP_PKEY_get0_DH EVP_PKEY_get0 EVP_PKEY_get0_hmac": "write 1 of #8; return 0; return *0",
  "EVP_PKEY_id EVP_PKEY_base_id EVP_PKEY_bits EVP_PKEY_size EVP_PKEY_type EVP_PKEY_cmp EVP_PKEY_eq EVP_PKEY_get_id": "read 0",
  "EVP_PKEY_get_base_id EVP_PKEY_get_bits EVP_PKEY_get_size EVP_PKEY_get_security_bits EVP_PKEY_security_bits EVP_PKEY_can_sign": "read 0",
  "EVP_PKEY_missing_parameters EVP_PKEY_is_a": "read 0",
  EVP_PKEY_copy_parameters: "copy 0 <- 1",
  EVP_PKEY_get_default_digest_nid: "read 0; write 1 of #4",
  EVP_PKEY_get_bn_param: "read 0; *2 = fresh",
  EVP_PKEY_get_utf8_string_param: "read 0; write 2 of 3; write 4 of #8",
  EVP_PKEY_get_octet_string_param: "read 0; write 2 of 3; write 4 of #8",
  EVP_PKEY_get_int_param: "read 0; write 2 of #4",
  EVP_PKEY_get_group_name: "read 0; write 1 of 2; write 3 of #8",
  "EVP_PKEY_get_raw_private_key EVP_PKEY_get_raw_public_key": "read 0; write 1; write 2 of #8",
  "EVP_PKEY_CTX_new EVP_PKEY_CTX_new_id EVP_PKEY_CTX_new_from_name EVP_PKEY_CTX_new_from_pkey": "return fresh; *fresh = 0; *fresh = 1",
  EVP_PKEY_CTX_ctrl: "write 0; read 5; write 5",
  EVP_PKEY_CTX_ctrl_str: "write 0; read 1; read 2",
  "EVP_PKEY_CTX_set_ec_paramgen_curve_nid EVP_PKEY_CTX_set_rsa_keygen_bits EVP_PKEY_CTX_set_rsa_padding": "write 0",
  "EVP_PKEY_CTX_set_rsa_pss_saltlen EVP_PKEY_CTX_set_signature_md EVP_PKEY_CTX_set_hkdf_md EVP_PKEY_CTX_set_hkdf_mode": "write 0",
  "EVP_PKEY_CTX_set_rsa_mgf1_md EVP_PKEY_CTX_set_rsa_oaep_md EVP_PKEY_CTX_set_dh_paramgen_prime_len EVP_PKEY_CTX_set_ec_param_enc": "write 0",
  "EVP_PKEY_CTX_set1_hkdf_salt EVP_PKEY_CTX_set1_hkdf_key EVP_PKEY_CTX_add1_hkdf_info": "write 0; read 1 of 2",
  EVP_PKEY_CTX_set_params: "write 0; read 1; read *1[]",
  "EVP_PKEY_keygen_init EVP_PKEY_paramgen_init EVP_PKEY_derive_init EVP_PKEY_sign_init EVP_PKEY_verify_init": "write 0",
  "EVP_PKEY_encrypt_init EVP_PKEY_decrypt_init EVP_PKEY_fromdata_init EVP_PKEY_verify_recover_init": "write 0",
  "EVP_PKEY_keygen EVP_PKEY_paramgen EVP_PKEY_generate": "write 0; *1 = fresh",
  EVP_PKEY_Q_keygen: "return fresh",
  EVP_PKEY_fromdata: "write 0; *1 = fresh; read 3; read *3[]",
  EVP_PKEY_todata: "read 0; *2 = fresh",
  EVP_PKEY_derive: "write 0; write 1; write 2 of #8",
  EVP_PKEY_derive_set_peer: "write 0; *0 = 1",
  "EVP_PKEY_sign EVP_PKEY_encrypt EVP_PKEY_decrypt EVP_PKEY_verify_recover": "write 0; write 1; write 2 of #8; read 3 of 4",
  EVP_PKEY_verify: "write 0; read 1 of 2; read 3 of 4",
  "RSA_new DSA_new DH_new EC_KEY_new EC_KEY_new_by_curve_name EC_GROUP_new_by_curve_name EC_POINT_new RSA_meth_new": "return fresh",
  "RSA_meth_dup RSAPublicKey_dup RSAPrivateKey_dup DHparams_dup EC_KEY_dup EC_GROUP_dup": "return fresh; read 0",
  "RSA_free DSA_free DH_free EC_KEY_free EC_GROUP_free EC_POINT_free EC_POINT_clear_free RSA_meth_free": "free 0",
  RSA_generate_key: "return fresh; call 2(_, _, 3)",
  RSA_generate_key_ex: "write 0; read 2; write 3",
  "RSA_size DSA_size DH_size RSA_bits DH_bits RSA_flags RSA_check_key DH_security_bits": "read 0",
  "RSA_set_flags RSA_clear_flags RSA_blinding_on RSA_blinding_off EC_KEY_set_asn1_flag EC_KEY_generate_key": "write 0",
  "DH_generate_key DSA_generate_key DH_generate_parameters_ex": "write 0",
  DSA_generate_parameters_ex: "write 0; read 2 of 3; write 4 of #4; write 5 of #8",
  DH_generate_parameters: "return fresh; call 2(_, _, 3)",
  DH_check: "read 0; write 1 of #4",
  DH_compute_key: "write 0; read 1; read 2",
  "DH_get_2048_256 DH_get_1024_160 DH_new_by_nid": "return fresh",
  "BN_get_rfc2409_prime_1024 BN_get_rfc3526_prime_2048 BN_get_rfc3526_prime_3072": "write 0; return 0; return fresh",
  "BN_get_rfc3526_prime_4096 BN_get_rfc3526_prime_8192 get_rfc3526_prime_2048": "write 0; return 0; return fresh",
  "get_rfc2409_prime_1024 get_rfc3526_prime_3072 get_rfc3526_prime_4096 get_rfc3526_prime_8192": "write 0; return 0; return fresh",
  "RSA_set0_key DSA_set0_pqg DH_set0_pqg RSA_set0_crt_params": "write 0; *0 = 1; *0 = 2; *0 = 3",
  "RSA_set0_factors DSA_set0_key DH_set0_key": "write 0; *0 = 1; *0 = 2",
  "RSA_get0_key DSA_get0_pqg DH_get0_pqg RSA_get0_crt_params": "*1 = 0; *2 = 0; *3 = 0; *1 = *0; *2 = *0; *3 = *0",
  "RSA_get0_factors DSA_get0_key DH_get0_key ECDSA_SIG_get0 DSA_SIG_get0": "*1 = 0; *2 = 0; *1 = *0; *2 = *0",
  "RSA_get0_n RSA_get0_e RSA_get0_d RSA_get0_p RSA_get0_q DH_get0_p DH_get0_q DH_get0_g DH_get0_pub_key": "return 0; return *0",
  "RSA_set_method DSA_set_method DH_set_method EC_KEY_set_method": "write 0; *0 = 1",
  "RSA_get_method RSA_get_default_method RSA_PKCS1_SSLeay RSA_PKCS1_OpenSSL EC_KEY_OpenSSL EC_KEY_get_default_method": "return @RSA_METHOD",
  "RSA_set_ex_data EC_KEY_set_ex_data": "write 0; *@RSA_ex_data = 2",
  "RSA_get_ex_data EC_KEY_get_ex_data": "return *@RSA_ex_data",
  RSA_meth_set0_app_data: "write 0; *@RSA_METHOD_app_data = 1",
  RSA_meth_get0_app_data: "return *@RSA_METHOD_app_data",
  "RSA_meth_set_flags RSA_meth_set1_name": "write 0; read 1",
  "RSA_meth_set_pub_enc RSA_meth_set_pub_dec RSA_meth_set_priv_enc RSA_meth_set_priv_dec": "write 0; call 1(_, @rsa_in, @rsa_out, @RSA, _) as packet",
  "RSA_meth_set_init RSA_meth_set_finish": "write 0; call 1(@RSA) as packet",
  "RSA_public_encrypt RSA_private_encrypt RSA_public_decrypt RSA_private_decrypt": "read 1 of 0; write 2; read 3",
  RSA_sign: "read 1 of 2; write 3; write 4 of #4; read 5",
  RSA_verify: "read 1 of 2; read 3 of 4; read 5",
  "RSA_padding_add_PKCS1_type_1 RSA_padding_add_none": "write 0 of 1; read 2 of 3",
  "EC_KEY_get0_group EC_KEY_get0_public_key EC_KEY_get0_private_key EC_GROUP_get0_generator EC_GROUP_get0_order": "return 0; return *0",
  "EC_KEY_set_group EC_KEY_set_public_key EC_KEY_set_private_key": "write 0; read 1",
  "EC_GROUP_get_curve_name EC_GROUP_get_degree EC_KEY_check_key EC_GROUP_order_bits": "read 0",
  EC_POINT_mul: "read 0; write 1; read 2; read 3; read 4; write 5",
  EC_POINT_point2oct: "read 0; read 1; write 3 of 4; write 5",
  EC_POINT_oct2point: "read 0; write 1; read 2 of 3; write 4",
  ECDH_compute_key: "write 0 of 1; read 2; read 3; call 4(@ecdh, _, 0, @tls_length)",
  ECDSA_do_sign: "read 0 of 1; read 2; return fresh",
  ECDSA_size: "read 0",
  ECDSA_sign: "read 1 of 2; write 3; write 4 of #4; read 5",
  ECDSA_verify: "read 1 of 2; read 3 of 4; read 5",
  "ECDSA_SIG_new DSA_SIG_new": "return fresh",
  "ECDSA_SIG_free DSA_SIG_free": "free 0",
  "ECDSA_SIG_get0_r ECDSA_SIG_get0_s": "return 0; return *0",
  "ECDSA_SIG_set0 DSA_SIG_set0": "write 0; *0 = 1; *0 = 2",
  "BN_new BN_CTX_new BN_secure_new BN_CTX_secure_new BN_GENCB_new": "return fresh",
  "BN_free BN_clear_free BN_CTX_free BN_GENCB_free": "free 0",
  BN_dup: "read 0; return fresh",
  BN_copy: "write 0; read 1; return 0",
  "BN_num_bits BN_is_zero BN_is_one BN_is_odd BN_get_word BN_is_negative BN_is_bit_set": "read 0",
  "BN_cmp BN_ucmp": "read 0; read 1",
  "BN_set_word BN_add_word BN_sub_word BN_mul_word BN_set_bit BN_zero_ex BN_set_negative BN_rand BN_clear BN_set_flags": "write 0",
  BN_value_one: "return @BIGNUM",
  BN_bin2bn: "read 0 of 1; write 2; return 2; return fresh",
  BN_bn2bin: "read 0; write 1",
  "BN_bn2binpad BN_bn2lebinpad": "read 0; write 1 of 2",
  "BN_bn2dec BN_bn2hex": "read 0; return fresh; write fresh",
  "BN_dec2bn BN_hex2bn": "*0 = fresh; write *0; read 1",
  "BN_add BN_sub BN_lshift BN_rshift": "write 0; read 1; read 2",
  "BN_mul BN_gcd": "write 0; read 1; read 2; write 3",
  BN_sqr: "write 0; read 1; write 2",
  "BN_mod_exp BN_mod_mul BN_mod_add": "write 0; read 1; read 2; read 3; write 4",
  BN_div: "write 0; write 1; read 2; read 3; write 4",
  BN_GENCB_set: "write 0; *0 = 2; call 1(_, _, 0)",
  "BN_CTX_start BN_CTX_end": "write 0",
  BN_CTX_get: "return 0",
  BN_print: "write 0; read 1",
  // Stacks. The checks of OpenSSL 3's macros return what they are given.
  "ossl_check_*": "return 0",
  "sk_new sk_new_null OPENSSL_sk_new OPENSSL_sk_new_null OPENSSL_sk_new_reserve": "return fresh",
  "sk_free OPENSSL_sk_free": "free 0",
  "sk_pop_free OPENSSL_sk_pop_free": "call 1(*0); free 0",
  "sk_push sk_unshift OPENSSL_sk_push OPENSSL_sk_unshift": "write 0; *0 = 1",
  "sk_insert OPENSSL_sk_insert": "write 0; *0 = 1",
  "sk_set OPENSSL_sk_set": "write 0; *0 = 2; return 2",
  "sk_pop sk_shift OPENSSL_sk_pop OPENSSL_sk_shift": "write 0; return *0",
  "sk_delete sk_delete_ptr OPENSSL_sk_delete OPENSSL_sk_delete_ptr": "write 0; return *0",
  "sk_value OPENSSL_sk_value": "read 0; return *0",
  "sk_num OPENSSL_sk_num sk_is_sorted OPENSSL_sk_is_sorted": "read 0",
  "sk_find sk_find_ex OPENSSL_sk_find OPENSSL_sk_find_ex": "write 0; read *0; read 1",
  "sk_sort sk_zero OPENSSL_sk_sort OPENSSL_sk_zero OPENSSL_sk_reserve": "write 0",
  "sk_dup OPENSSL_sk_dup": "return fresh; *fresh = *0; read 0",
  "sk_deep_copy OPENSSL_sk_deep_copy": "return fresh; *fresh = *0; call 1(*0)",
  "sk_set_cmp_func OPENSSL_sk_set_cmp_func": "write 0; call 1(0, 0)",
  "lh_new OPENSSL_LH_new": "return fresh; call 0(*@OPENSSL_LHASH); call 1(*@OPENSSL_LHASH, *@OPENSSL_LHASH)",
  "lh_insert OPENSSL_LH_insert": "write 0; *0 = 1; *@OPENSSL_LHASH = 1; return *0",
  "lh_delete lh_retrieve OPENSSL_LH_delete OPENSSL_LH_retrieve": "write 0; read 1; return *0",
  "lh_free OPENSSL_LH_free": "free 0",
  "lh_doall OPENSSL_LH_doall": "call 1(*0)",
  "lh_doall_arg OPENSSL_LH_doall_arg": "call 1(*0, 2)",
  "OBJ_nid2sn OBJ_nid2ln": "return @openssl_text",
  "OBJ_nid2obj OBJ_txt2obj OBJ_dup": "return @ASN1_OBJECT",
  "OBJ_obj2nid OBJ_txt2nid OBJ_sn2nid OBJ_ln2nid": "read 0",
  OBJ_create: "read 0; read 1; read 2",
  OBJ_find_sigid_algs: "write 1 of #4; write 2 of #4",
  OBJ_cleanup: "",
  OBJ_obj2txt: "write 0 of 1; read 2",
  OBJ_cmp: "read 0; read 1",
  OBJ_length: "read 0",
  OBJ_get0_data: "return 0",
  "ENGINE_by_id ENGINE_new ENGINE_get_first ENGINE_get_next ENGINE_get_default_RSA": "read 0; return @ENGINE",
  "ENGINE_init ENGINE_finish ENGINE_free ENGINE_set_default ENGINE_register_all_complete ENGINE_load_builtin_engines": "",
  "ENGINE_cleanup ENGINE_set_default_string ENGINE_load_dynamic ENGINE_set_default_RSA ENGINE_up_ref": "",
  ENGINE_ctrl_cmd_string: "read 1; read 2",
  ENGINE_ctrl_cmd: "read 1; read 3; write 3",
  "ENGINE_load_private_key ENGINE_load_public_key": "return fresh; read 1",
  "ENGINE_get_id ENGINE_get_name": "return @openssl_text",
  "OSSL_PROVIDER_load OSSL_PROVIDER_try_load": "read 1; return @OSSL_PROVIDER",
  "OSSL_PROVIDER_unload OSSL_PROVIDER_set_default_search_path OSSL_PROVIDER_available": "read 1",
  OSSL_PROVIDER_do_all: "call 1(@OSSL_PROVIDER, 2)",
  OSSL_PROVIDER_get0_name: "return @openssl_text",
  "OSSL_LIB_CTX_new OSSL_LIB_CTX_get0_global_default": "return @OSSL_LIB_CTX",
  OSSL_LIB_CTX_free: "",
  OSSL_PARAM_BLD_new: "return fresh",
  OSSL_PARAM_BLD_free: "free 0",
  OSSL_PARAM_free: "free 0",
  "OSSL_PARAM_BLD_push_BN OSSL_PARAM_BLD_push_utf8_string OSSL_PARAM_BLD_push_octet_string": "write 0; *0 = 2",
  "OSSL_PARAM_BLD_push_int OSSL_PARAM_BLD_push_uint OSSL_PARAM_BLD_push_long": "write 0",
  OSSL_PARAM_BLD_to_param: "return fresh; *fresh[] = *0",
  OSSL_PARAM_construct_end: "",
  "OSSL_PARAM_construct_octet_string OSSL_PARAM_construct_utf8_string OSSL_PARAM_construct_int OSSL_PARAM_construct_uint": "return 0; return 1",
  OSSL_DECODER_CTX_new_for_pkey: "return fresh; *fresh = 0; *0 = fresh",
  OSSL_DECODER_from_bio: "write 0; write 1",
  OSSL_DECODER_CTX_free: "free 0",
  OSSL_DECODER_CTX_get_num_decoders: "read 0",
  "OPENSSL_hexstr2buf OPENSSL_buf2hexstr": "read 0; write 1 of #8; return fresh; write fresh",
  "CONF_modules_load_file CONF_modules_free CONF_modules_unload CONF_modules_load": "read 0",
  "NCONF_new NCONF_default": "return fresh",
  NCONF_free: "free 0",
  NCONF_load: "write 0; read 1; write 2 of #8",
  NCONF_get_string: "return 0",
  NCONF_get_section: "return 0"
};

// src/c/externals/library/dl.ts
var dl = {
  dlopen: "read 0; return @dlopen",
  dlmopen: "read 1; return @dlopen",
  "dlsym dlvsym dlfunc": "read 1; return @dlsym; return symbols",
  dlclose: "",
  dlerror: "return @dlerror",
  dladdr: "write 1 of #32; *1[] = @dladdr",
  dladdr1: "write 1 of #32; *1[] = @dladdr; *2 = @dladdr",
  dlinfo: "write 2; *2 = @dladdr",
  "lt_dlinit lt_dlexit lt_dlclose lt_dlsetsearchpath lt_dladdsearchdir": "",
  "lt_dlopen lt_dlopenext": "read 0; return @dlopen",
  lt_dlsym: "read 1; return @dlsym; return symbols",
  lt_dlerror: "return @dlerror"
};

// src/c/externals/library/dns.ts
var dns = {
  getaddrinfo: "read 0; read 1; read 2 of #48; *3 = @addrinfo; *@addrinfo = @addrinfo",
  freeaddrinfo: "free 0",
  getaddrinfo_a: "read 1; read *1[]; **1[] = @addrinfo; call *3[](3.sigev_value) as thread; *@addrinfo = @addrinfo",
  getnameinfo: "read 0 of 1; write 2 of 3; write 4 of 5",
  "gai_strerror hstrerror": "return @strerror",
  "gethostbyname gethostbyname2 gethostbyaddr gethostent getipnodebyname": "read 0; write @hostent; return @hostent; *@hostent = @hostent",
  gethostbyname_r: "read 0; *1[] = 2+; *2[] = 2+; write 1 of #32; write 2 of 3; *4 = 1; write 5 of #4",
  gethostbyname2_r: "read 0; *2[] = 3+; *3[] = 3+; write 2 of #32; write 3 of 4; *5 = 2; write 6 of #4",
  gethostbyaddr_r: "read 0 of 1; *3[] = 4+; *4[] = 4+; write 3 of #32; write 4 of 5; *6 = 3; write 7 of #4",
  "sethostent endhostent setservent endservent setprotoent endprotoent setnetent endnetent freehostent": "",
  "getservbyname getservbyport getservent": "read 0; read 1; write @servent; return @servent; *@servent = @servent",
  getservbyname_r: "read 0; read 1; *2[] = 3+; write 2 of #32; write 3 of 4; *5 = 2",
  getservbyport_r: "read 1; *2[] = 3+; write 2 of #32; write 3 of 4; *5 = 2",
  "getprotobyname getprotobynumber getprotoent": "read 0; write @protoent; return @protoent; *@protoent = @protoent",
  getprotobyname_r: "read 0; *1[] = 2+; write 1 of #24; write 2 of 3; *4 = 1",
  getprotobynumber_r: "*1[] = 2+; write 1 of #24; write 2 of 3; *4 = 1",
  "getnetbyname getnetbyaddr getnetent": "read 0; write @netent; return @netent; *@netent = @netent",
  __h_errno_location: "return @h_errno",
  herror: "read 0; logs 0",
  res_init: "write @res_state",
  __res_state: "return @res_state",
  "res_ninit res_nclose": "write 0",
  "res_query res_search": "read 0; write 3 of 4; receives? 3",
  res_querydomain: "read 0; read 1; write 4 of 5; receives? 4",
  "res_nquery res_nsearch": "read 1; write 4 of 5; write 0; receives? 4",
  res_mkquery: "read 1; read 4; read 6; write 7 of 8",
  res_send: "read 0 of 1; write 2 of 3; sends 0; receives? 2",
  "dn_expand ns_name_uncompress": "read 0; read 2; write 3 of 4",
  dn_comp: "read 0; write 1 of 2; write 3; *3[] = 1+",
  dn_skipname: "read 0; read 1",
  ns_initparse: "read 0 of 1; write 2; *2[] = 0+",
  ns_parserr: "write 0; *3[] = *0[]; write 3; read *0[]",
  ns_msg_getflag: "",
  "ns_get16 ns_get32": "read 0 of #4",
  "ns_put16 ns_put32": "write 1 of #4",
  ns_name_ntop: "read 0; write 1 of 2",
  ns_name_pton: "read 0; write 1 of 2",
  "__p_class __p_type __p_rcode p_class p_type p_rcode": "return @resolv_text",
  __sym_ntos: "read 0; write 2 of #4; return @resolv_text"
};

// src/c/externals/library/dpdk.ts
var dpdk = {
  rte_eal_init: "read 1; read *1[]; write 1",
  "rte_eal_cleanup rte_eal_process_type rte_eal_has_hugepages rte_eal_lcore_role rte_eal_iova_mode rte_eal_mp_wait_lcore": "",
  "rte_eal_wait_lcore rte_eal_get_lcore_state rte_lcore_id rte_lcore_count rte_get_next_lcore rte_get_main_lcore": "",
  "rte_get_master_lcore rte_lcore_is_enabled rte_lcore_to_socket_id rte_socket_id rte_lcore_index rte_socket_count": "",
  "rte_lcore_has_role rte_sys_gettid rte_gettid rte_thread_unregister rte_thread_register rte_cpu_get_flag_enabled": "",
  "rte_rdtsc rte_get_tsc_cycles rte_get_timer_cycles rte_get_tsc_hz rte_get_timer_hz rte_rdtsc_precise rte_pause": "",
  "rte_mb rte_wmb rte_rmb rte_smp_mb rte_smp_wmb rte_smp_rmb rte_delay_us rte_delay_ms rte_delay_us_block rte_delay_us_sleep": "",
  rte_eal_remote_launch: "call 0(1) as thread",
  rte_eal_mp_remote_launch: "call 0(1) as thread",
  rte_ctrl_thread_create: "write 0 of #8; call 3(4) as thread",
  rte_thread_create: "write 0 of #8; call 2(3) as thread",
  rte_thread_create_control: "write 0 of #8; call 2(3) as thread",
  rte_exit: "read 1..; logs 1..; exits; noreturn",
  rte_panic: "read 0..; logs 0..; exits; noreturn",
  __rte_panic: "read 0..; logs 0..; exits; noreturn",
  rte_log: "read 2..; logs 2..",
  rte_vlog: "read 2; read 3; read *3[]; read **3[]; logs 2; logs *3[]; logs **3[]",
  "rte_log_register rte_log_register_type_and_pick_level": "read 0",
  "rte_log_set_level rte_log_set_global_level rte_log_get_level rte_log_get_global_level rte_openlog_stream": "",
  "rte_log_set_level_regexp rte_log_set_level_pattern": "read 0",
  "rte_dump_stack rte_memory_get_nrank rte_memory_get_nchannel": "",
  rte_strerror: "return @strerror",
  rte_per_lcore__rte_errno: "return @errno",
  rte_eth_rx_burst: "*2[] = @rte_mbuf; *@rte_mbuf = @rte_mbuf; write 2 of 3*#8; write @rte_mbuf; receives @rte_mbuf; receives 2",
  rte_eth_tx_burst: "read 2 of 3*#8; read *2[]; read **2[]; sends *2[]; sends **2[]; free *2[]",
  rte_eth_tx_prepare: "read 2 of 3*#8; write *2[]",
  rte_eth_tx_buffer: "*2[] = 3; write 2; sends 3; sends *3[]",
  rte_eth_tx_buffer_flush: "write 2; sends *2[]",
  rte_eth_tx_buffer_init: "write 0",
  rte_eth_tx_buffer_set_err_callback: "write 0; call 1(@rte_mbuf_array, _, 2) as packet; *@rte_mbuf_array = @rte_mbuf",
  rte_eth_add_rx_callback: "call 2(_, _, @rte_mbuf_array, _, _, 3) as packet; *@rte_mbuf_array = @rte_mbuf; receives callback; return fresh",
  rte_eth_add_tx_callback: "call 2(_, _, @rte_mbuf_array, _, 3) as packet; *@rte_mbuf_array = @rte_mbuf; return fresh",
  "rte_eth_remove_rx_callback rte_eth_remove_tx_callback": "",
  rte_eth_dev_configure: "read 3",
  rte_eth_rx_queue_setup: "read 4; keep 5",
  rte_eth_tx_queue_setup: "read 4",
  "rte_eth_dev_start rte_eth_dev_stop rte_eth_dev_close rte_eth_dev_reset rte_eth_dev_count_avail rte_eth_dev_count_total": "",
  "rte_eth_dev_is_valid_port rte_eth_dev_socket_id rte_eth_promiscuous_enable rte_eth_promiscuous_disable": "",
  "rte_eth_promiscuous_get rte_eth_allmulticast_enable rte_eth_allmulticast_disable rte_eth_dev_set_mtu rte_eth_stats_reset": "",
  "rte_eth_xstats_reset rte_eth_dev_set_link_up rte_eth_dev_set_link_down rte_eth_find_next rte_eth_find_next_owned_by": "",
  "rte_eth_dev_set_vlan_offload rte_eth_dev_get_vlan_offload rte_eth_dev_vlan_filter rte_eth_dev_rx_intr_enable": "",
  "rte_eth_dev_rx_intr_disable rte_eth_rx_queue_count rte_eth_dev_tx_queue_start rte_eth_dev_rx_queue_start": "",
  rte_eth_dev_info_get: "write 1; *1[] = @rte_eth_dev_info",
  "rte_eth_macaddr_get rte_eth_link_get rte_eth_link_get_nowait rte_eth_stats_get rte_eth_dev_get_mtu rte_eth_dev_flow_ctrl_get": "write 1",
  "rte_eth_dev_flow_ctrl_set rte_eth_dev_default_mac_addr_set rte_eth_dev_mac_addr_add rte_eth_dev_mac_addr_remove": "read 1",
  rte_eth_dev_set_mc_addr_list: "read 1 of 2*#6",
  rte_eth_dev_get_port_by_name: "read 0; write 1 of #2",
  rte_eth_dev_get_name_by_port: "write 1 of #64",
  rte_eth_dev_rss_hash_update: "read 1",
  rte_eth_dev_rss_hash_conf_get: "write 1",
  rte_eth_dev_rss_reta_update: "read 1",
  rte_eth_dev_rss_reta_query: "write 1",
  rte_eth_dev_adjust_nb_rx_tx_desc: "write 1 of #2; write 2 of #2",
  rte_eth_xstats_get: "write 1 of 2*#16",
  rte_eth_xstats_get_names: "write 1",
  rte_eth_xstats_get_by_id: "read 1 of 3*#8; write 2 of 3*#8",
  rte_eth_dev_callback_register: "call 2(_, _, 3, @rte_eth_event) as idle",
  rte_eth_dev_callback_unregister: "",
  rte_eth_iterator_init: "write 0; read 1",
  rte_eth_iterator_next: "write 0",
  rte_eth_random_addr: "write 0 of #6",
  rte_ether_format_addr: "write 0 of 1; read 2 of #6",
  rte_ether_unformat_addr: "read 0; write 1 of #6",
  rte_vlan_strip: "write 0; write *0[]",
  rte_vlan_insert: "write *0; write **0[]",
  rte_pktmbuf_pool_create: "read 0; return fresh; *@rte_mbuf = @rte_mbuf",
  rte_pktmbuf_pool_create_by_ops: "read 0; return fresh; *@rte_mbuf = @rte_mbuf",
  "rte_pktmbuf_alloc rte_mbuf_raw_alloc": "return @rte_mbuf; *@rte_mbuf = @rte_mbuf; write @rte_mbuf",
  rte_pktmbuf_alloc_bulk: "*1[] = @rte_mbuf; *@rte_mbuf = @rte_mbuf; write @rte_mbuf",
  "rte_pktmbuf_free rte_pktmbuf_free_seg rte_mbuf_raw_free rte_pktmbuf_free_bulk": "free 0",
  "rte_pktmbuf_clone rte_pktmbuf_copy": "return @rte_mbuf; *@rte_mbuf = @rte_mbuf; *@rte_mbuf = 0; read 0; read *0[]",
  "rte_pktmbuf_prepend rte_pktmbuf_append rte_pktmbuf_adj": "write 0; return *0[]+",
  rte_pktmbuf_trim: "write 0",
  __rte_pktmbuf_read: "read 0; write 3 of 2; return *0[]+; return 3",
  rte_pktmbuf_read: "read 0; write 3 of 2; return *0[]+; return 3",
  rte_pktmbuf_linearize: "write 0; write *0[]",
  __rte_pktmbuf_linearize: "write 0; write *0[]",
  rte_pktmbuf_chain: "write 0; *0[] = 1; write 1",
  rte_pktmbuf_attach: "write 0; *0[] = 1; *0[] = *1[]; write 1",
  "rte_pktmbuf_detach rte_pktmbuf_reset rte_mbuf_refcnt_set rte_pktmbuf_refcnt_update rte_mbuf_refcnt_update": "write 0",
  rte_pktmbuf_attach_extbuf: "write 0; *0[] = 1; *0[] = 4",
  "rte_pktmbuf_headroom rte_pktmbuf_tailroom rte_pktmbuf_is_contiguous rte_mbuf_refcnt_read rte_mbuf_sanity_check": "read 0",
  rte_pktmbuf_dump: "read 1; read *1[]; logs 1",
  rte_mbuf_dynfield_register: "read 0",
  rte_mbuf_dynflag_register: "read 0",
  rte_get_rx_ol_flag_name: "return @rte_text",
  rte_mempool_create: "read 0; return fresh; call 6(fresh, 7); call 8(fresh, 9, @rte_mempool_objects, _)",
  rte_mempool_create_empty: "read 0; return fresh",
  rte_mempool_free: "free 0",
  rte_mempool_lookup: "read 0; return @rte_mempool",
  rte_mempool_get: "*1 = @rte_mempool_objects; write 0",
  rte_mempool_get_bulk: "*1[] = @rte_mempool_objects; write 0",
  rte_mempool_put: "write 0; free 1",
  rte_mempool_put_bulk: "write 0; free *1[]",
  rte_mempool_populate_default: "write 0",
  rte_mempool_obj_iter: "call 1(0, 2, @rte_mempool_objects, _)",
  "rte_mempool_avail_count rte_mempool_in_use_count rte_mempool_full rte_mempool_empty": "read 0",
  "rte_malloc rte_zmalloc": "return fresh of 1",
  "rte_malloc_socket rte_zmalloc_socket": "return fresh of 1",
  "rte_calloc rte_calloc_socket": "return fresh of 1*2",
  "rte_realloc rte_realloc_socket": "return fresh of 1; return 0; copy fresh <- 0; free 0",
  rte_free: "free 0",
  rte_malloc_get_socket_stats: "write 1",
  "rte_malloc_dump_stats rte_malloc_validate rte_malloc_virt2iova rte_mem_virt2iova rte_mem_virt2phy": "",
  "rte_memzone_reserve rte_memzone_reserve_aligned rte_memzone_reserve_bounded": "read 0; return fresh; *fresh[] = fresh",
  rte_memzone_lookup: "read 0; return @rte_memzone; *@rte_memzone = @rte_memzone",
  rte_memzone_free: "free 0",
  rte_memcpy: "copy 0 <- 1 of 2; return 0",
  "rte_mov16 rte_mov32 rte_mov64 rte_mov128 rte_mov256": "copy 0 <- 1 of #256",
  rte_strlcpy: "write 0 of 2; read 1",
  rte_strscpy: "write 0 of 2; read 1",
  rte_strsplit: "write 0 of 1; *2[] = 0+",
  // A ring, a hash and a table keep the pointers that were put into them.
  rte_ring_create: "read 0; return fresh",
  rte_ring_lookup: "read 0; return @rte_ring",
  rte_ring_free: "free 0",
  "rte_ring_enqueue rte_ring_sp_enqueue rte_ring_mp_enqueue": "write 0; *0[] = 1",
  "rte_ring_enqueue_bulk rte_ring_enqueue_burst rte_ring_sp_enqueue_bulk rte_ring_sp_enqueue_burst": "write 0; *0[] = *1[]; write 3 of #4",
  "rte_ring_mp_enqueue_bulk rte_ring_mp_enqueue_burst": "write 0; *0[] = *1[]; write 3 of #4",
  "rte_ring_dequeue rte_ring_sc_dequeue rte_ring_mc_dequeue": "write 0; *1 = *0[]",
  "rte_ring_dequeue_bulk rte_ring_dequeue_burst rte_ring_sc_dequeue_bulk rte_ring_sc_dequeue_burst": "write 0; *1[] = *0[]; write 3 of #4",
  "rte_ring_mc_dequeue_bulk rte_ring_mc_dequeue_burst": "write 0; *1[] = *0[]; write 3 of #4",
  "rte_ring_count rte_ring_free_count rte_ring_full rte_ring_empty rte_ring_get_size rte_ring_get_capacity": "read 0",
  rte_hash_create: "read 0; return fresh; call *0[](@rte_hash_key, _, _) as packet",
  rte_hash_find_existing: "read 0; return @rte_hash",
  "rte_hash_free rte_lpm_free rte_lpm6_free rte_acl_free rte_fbk_hash_free rte_member_free": "free 0",
  "rte_hash_reset rte_hash_free_key_with_position rte_lpm_delete_all rte_acl_reset rte_acl_reset_rules": "write 0",
  "rte_hash_add_key rte_hash_del_key": "write 0; read 1",
  "rte_hash_add_key_with_hash rte_hash_del_key_with_hash": "write 0; read 1",
  rte_hash_add_key_data: "write 0; read 1; *0 = 2",
  rte_hash_add_key_with_hash_data: "write 0; read 1; *0 = 3",
  "rte_hash_lookup rte_hash_lookup_with_hash rte_hash_hash": "read 0; read 1",
  rte_hash_lookup_data: "read 0; read 1; *2 = *0",
  rte_hash_lookup_with_hash_data: "read 0; read 1; *3 = *0",
  rte_hash_lookup_bulk: "read 0; read *1[]; write 3 of 2*#4",
  rte_hash_lookup_bulk_data: "read 0; read *1[]; write 3 of #8; *4[] = *0",
  rte_hash_iterate: "read 0; *1 = 0+; *2 = *0; write 3 of #4",
  rte_hash_get_key_with_position: "*2 = 0+",
  "rte_hash_count rte_hash_max_key_id": "read 0",
  rte_hash_set_cmp_func: "write 0; call 1(@rte_hash_key, @rte_hash_key, _) as packet",
  "rte_jhash rte_hash_crc": "read 0 of 1",
  rte_jhash_32b: "read 0 of 1*#4",
  "rte_jhash_1word rte_jhash_2words rte_jhash_3words rte_hash_crc_4byte rte_hash_crc_8byte rte_hash_crc_set_alg": "",
  rte_softrss: "read 0 of 1*#4; read 2",
  rte_softrss_be: "read 0 of 1*#4; read 2",
  rte_convert_rss_key: "read 0 of 2; write 1 of 2",
  "rte_lpm_create rte_lpm6_create rte_acl_create rte_fbk_hash_create rte_efd_create": "read 0; read 2; return fresh",
  "rte_lpm_find_existing rte_lpm6_find_existing rte_acl_find_existing": "read 0; return @rte_lpm",
  "rte_lpm_add rte_lpm_delete": "write 0",
  rte_lpm_lookup: "read 0; write 2 of #4",
  rte_lpm_is_rule_present: "read 0; write 3 of #4",
  "rte_lpm6_add rte_lpm6_delete": "write 0; read 1 of #16",
  rte_lpm6_lookup: "read 0; read 1 of #16; write 2 of #4",
  rte_acl_add_rules: "write 0; read 1",
  rte_acl_build: "write 0; read 1",
  rte_acl_classify: "read 0; read 1; read *1[]; write 2",
  "rte_timer_subsystem_init rte_timer_subsystem_finalize": "",
  rte_timer_init: "write 0",
  rte_timer_reset: "write 0; *0[] = 4; *0[] = 5; call 4(0, 5) as timer; timer",
  rte_timer_reset_sync: "write 0; *0[] = 4; *0[] = 5; call 4(0, 5) as timer; timer",
  "rte_timer_stop rte_timer_stop_sync": "write 0",
  rte_timer_pending: "read 0",
  rte_timer_manage: "",
  rte_timer_alt_reset: "write 1; *1[] = 5; *1[] = 6; call 5(1, 6) as timer; timer",
  rte_timer_alt_manage: "call 3(@rte_timer)",
  rte_eal_alarm_set: "call 1(2) as timer; timer",
  rte_eal_alarm_cancel: "",
  rte_intr_callback_register: "read 0; call 1(2) as idle",
  "rte_intr_callback_unregister rte_intr_enable rte_intr_disable": "read 0",
  rte_flow_create: "read 1; read 2; read *2[]; read 3; read *3[]; write 4; *4[] = @rte_text; return fresh",
  rte_flow_validate: "read 1; read 2; read *2[]; read 3; read *3[]; write 4; *4[] = @rte_text",
  rte_flow_destroy: "free 1; write 2; *2[] = @rte_text",
  rte_flow_flush: "write 1; *1[] = @rte_text",
  rte_flow_query: "read 1; read 2; write 3; write 4; *4[] = @rte_text",
  rte_flow_isolate: "write 2; *2[] = @rte_text",
  rte_kni_rx_burst: "*1[] = @rte_mbuf; write @rte_mbuf; receives @rte_mbuf; receives 1",
  rte_kni_tx_burst: "read *1[]; sends *1[]; sends **1[]",
  rte_kni_alloc: "read 1; return fresh; *fresh[] = 0; call *2[](_, _) as idle",
  "rte_kni_init rte_kni_close": "",
  rte_kni_handle_request: "write 0",
  rte_kni_release: "free 0",
  rte_kni_get: "read 0; return @rte_kni",
  rte_ipv4_frag_reassemble_packet: "write 0; *0[] = 2; write 1; *1[] = 2; write 2; return 2; return *0[]",
  rte_ipv6_frag_reassemble_packet: "write 0; *0[] = 2; write 1; *1[] = 2; write 2; return 2; return *0[]",
  rte_ipv4_fragment_packet: "read 0; *1[] = @rte_mbuf; write @rte_mbuf",
  rte_ipv6_fragment_packet: "read 0; *1[] = @rte_mbuf; write @rte_mbuf",
  rte_ip_frag_table_create: "return fresh",
  rte_ip_frag_table_destroy: "free 0",
  rte_ip_frag_free_death_row: "write 0; free *0[]",
  "rte_ipv4_cksum rte_raw_cksum rte_ipv6_phdr_cksum rte_ipv4_phdr_cksum": "read 0",
  "rte_ipv4_udptcp_cksum rte_ipv6_udptcp_cksum": "read 0; read 1",
  rte_raw_cksum_mbuf: "read 0; read *0[]; write 3 of #2",
  rte_net_get_ptype: "read 0; read *0[]; write 1",
  "rte_spinlock_init rte_spinlock_lock rte_spinlock_unlock rte_spinlock_trylock rte_rwlock_init rte_rwlock_read_lock": "write 0 of #8",
  "rte_rwlock_read_unlock rte_rwlock_write_lock rte_rwlock_write_unlock rte_spinlock_recursive_lock": "write 0 of #16",
  "rte_atomic16_set rte_atomic16_inc rte_atomic16_dec rte_atomic16_add rte_atomic16_sub rte_atomic16_init": "write 0 of #2",
  "rte_atomic32_set rte_atomic32_inc rte_atomic32_dec rte_atomic32_add rte_atomic32_sub rte_atomic32_init rte_atomic32_clear": "write 0 of #4",
  "rte_atomic32_dec_and_test rte_atomic32_inc_and_test rte_atomic32_add_return rte_atomic32_sub_return rte_atomic32_test_and_set": "write 0 of #4",
  "rte_atomic64_set rte_atomic64_inc rte_atomic64_dec rte_atomic64_add rte_atomic64_sub rte_atomic64_init rte_atomic64_clear": "write 0 of #8",
  "rte_atomic64_dec_and_test rte_atomic64_add_return rte_atomic64_sub_return rte_atomic64_test_and_set": "write 0 of #8",
  "rte_atomic16_read rte_atomic32_read rte_atomic64_read": "read 0 of #8",
  rte_atomic32_cmpset: "write 0 of #4",
  rte_atomic64_cmpset: "write 0 of #8",
  "rte_prefetch0 rte_prefetch1 rte_prefetch2 rte_prefetch_non_temporal": "",
  "rte_rand rte_srand rte_rand_max": "",
  rte_meter_srtcm_config: "write 0; read 1",
  "rte_meter_srtcm_color_blind_check rte_meter_srtcm_color_aware_check rte_meter_trtcm_color_blind_check": "write 0; read 1",
  rte_sched_port_enqueue: "write 0; *0[] = *1[]; write *1[]",
  rte_sched_port_dequeue: "write 0; *1[] = *0[]",
  rte_rcu_qsbr_init: "write 0",
  "rte_rcu_qsbr_quiescent rte_rcu_qsbr_check rte_rcu_qsbr_thread_register rte_rcu_qsbr_thread_online": "write 0",
  rte_pdump_init: "",
  rte_telemetry_register_cmd: "read 0; call 1(@rte_text, @rte_text, @rte_tel_data) as idle; read 2",
  "rte_tel_data_start_dict rte_tel_data_add_dict_int rte_tel_data_add_dict_u64 rte_tel_data_add_array_int": "write 0",
  "rte_tel_data_string rte_tel_data_add_dict_string": "write 0; read 1; read 2",
  "rte_tel_data_add_dict_uint rte_tel_data_start_array rte_tel_data_add_array_uint": "write 0; read 1",
  rte_tel_data_alloc: "return fresh",
  rte_tel_data_free: "free 0",
  rte_tel_data_add_dict_container: "write 0; read 1; *0 = 2",
  rte_tel_data_add_array_container: "write 0; *0 = 1",
  "rte_be_to_cpu_16 rte_be_to_cpu_32 rte_be_to_cpu_64 rte_cpu_to_be_16 rte_cpu_to_be_32 rte_cpu_to_be_64": "",
  "rte_le_to_cpu_16 rte_le_to_cpu_32 rte_le_to_cpu_64 rte_cpu_to_le_16 rte_cpu_to_le_32 rte_bswap16 rte_bswap32": "",
  "rte_align32pow2 rte_align64pow2 rte_is_power_of_2 rte_log2_u32 rte_bsf32 rte_fls_u32": "",
  "rte_pktmbuf_mtod rte_pktmbuf_mtod_offset": "return *0[]+",
  "rte_pktmbuf_data_len rte_pktmbuf_pkt_len rte_pktmbuf_iova": "read 0",
  rte_pktmbuf_lastseg: "return 0; return *0[]",
  rte_ether_addr_copy: "copy 1 <- 0 of #6",
  rte_is_same_ether_addr: "read 0 of #6; read 1 of #6",
  "rte_is_zero_ether_addr rte_is_unicast_ether_addr rte_is_multicast_ether_addr rte_is_broadcast_ether_addr": "read 0 of #6",
  "rte_is_valid_assigned_ether_addr rte_ipv4_hdr_len": "read 0",
  "rte_eth_hairpin_bind rte_eth_hairpin_unbind rte_eth_dev_set_vlan_pvid rte_eth_bond_member_add rte_eth_bond_slave_add": "",
  "rte_eth_bond_primary_set rte_eth_bond_mode_set rte_eth_bond_mode_get rte_eth_bond_8023ad_dedicated_queues_enable": "",
  "rte_eth_allmulticast_get rte_eth_bond_primary_get": "",
  rte_eth_bond_create: "read 0",
  rte_eth_bond_slaves_get: "write 1 of 2*#2",
  "rte_eth_rx_queue_info_get rte_eth_tx_queue_info_get": "write 2; *2[] = @rte_mempool",
  "rte_eth_rx_hairpin_queue_setup rte_eth_tx_hairpin_queue_setup": "read 3",
  rte_eth_read_clock: "write 1 of #8",
  rte_mbuf_dyn_rx_timestamp_register: "write 0 of #4; write 1 of #8",
  rte_flow_action_handle_create: "read 1; read 2; read *2[]; write 3; *3[] = @rte_text; return fresh",
  rte_flow_action_handle_destroy: "free 1; write 2; *2[] = @rte_text",
  rte_flow_action_handle_query: "read 1; write 2; write 3; *3[] = @rte_text",
  rte_flow_get_aged_flows: "*1[] = @rte_flow_context; write 3; *3[] = @rte_text",
  rte_flow_configure: "read 1; read 3; write 4; *4[] = @rte_text",
  rte_flow_pattern_template_create: "read 1; read 2; read *2[]; write 3; *3[] = @rte_text; return fresh",
  rte_flow_actions_template_create: "read 1; read 2; read *2[]; read 3; write 4; *4[] = @rte_text; return fresh",
  rte_flow_template_table_create: "read 1; *@rte_flow_template = *2[]; *@rte_flow_template = *4[]; write 6; *6[] = @rte_text; return fresh",
  "rte_flow_pattern_template_destroy rte_flow_actions_template_destroy rte_flow_template_table_destroy": "free 1; write 2; *2[] = @rte_text",
  rte_flow_async_create: "read 2; write 3; read 4; read *4[]; read 6; read *6[]; *@rte_flow_user_data = 8; write 9; *9[] = @rte_text; return fresh",
  rte_flow_async_destroy: "read 2; free 3; *@rte_flow_user_data = 4; write 5; *5[] = @rte_text",
  rte_flow_push: "write 2; *2[] = @rte_text",
  rte_flow_pull: "write 2; *2[] = *@rte_flow_user_data; write 4; *4[] = @rte_text",
  "rte_rib_create rte_rib6_create": "read 0; read 2; return fresh",
  "rte_rib_free rte_rib6_free": "free 0",
  "rte_rib_insert rte_rib6_insert": "write 0; read 1; return fresh; *0 = fresh",
  "rte_rib_remove rte_rib6_remove": "write 0; read 1",
  "rte_rib_lookup rte_rib6_lookup rte_rib_lookup_exact rte_rib6_lookup_exact rte_rib_lookup_parent rte_rib6_lookup_parent": "read 0; read 1; return *0",
  "rte_rib_get_nxt rte_rib6_get_nxt": "read 0; return *0",
  "rte_rib_get_nh rte_rib6_get_nh": "read 0; write 1 of #8",
  rte_rib_get_ip: "read 0; write 1 of #4",
  rte_rib6_get_ip: "read 0; write 1 of #16",
  "rte_rib_get_depth rte_rib6_get_depth": "read 0; write 1 of #1",
  "rte_rib_set_nh rte_rib6_set_nh": "write 0",
  "rte_rib_get_ext rte_rib6_get_ext": "return 0+",
  // The nodes of a graph are functions in tables that the program registers; their process functions run from the walk.
  __rte_node_register: "read 0; call 0.process(@rte_graph, @rte_node, @rte_mbuf_array, _) as packet; *@rte_mbuf_array = @rte_mbuf; *@rte_node = @rte_node; call 0.init(@rte_graph, @rte_node); call 0.fini(@rte_graph, @rte_node) as exit",
  rte_graph_create: "read 0; read 1; read *1[]",
  "rte_graph_destroy rte_graph_max_count rte_graph_has_stats_feature rte_node_edge_count": "",
  rte_graph_lookup: "read 0; return @rte_graph",
  rte_graph_walk: "write 0",
  rte_graph_export: "read 0",
  rte_node_clone: "read 1",
  rte_node_edge_update: "read 2; read *2[]",
  "rte_node_from_name rte_graph_from_name": "read 0",
  rte_node_enqueue: "write 1; *1[] = *3[]",
  rte_node_enqueue_x1: "write 1; *1[] = 3",
  rte_node_next_stream_get: "write 1; return @rte_mbuf_array",
  "rte_node_next_stream_put rte_node_next_stream_move": "write 1",
  rte_graph_cluster_stats_create: "read 0; return fresh",
  rte_graph_cluster_stats_destroy: "free 0",
  rte_graph_cluster_stats_get: "write 0",
  rte_mp_action_register: "read 0; call 1(@rte_mp_msg, @rte_text) as thread",
  rte_mp_action_unregister: "read 0",
  "rte_mp_sendmsg rte_mp_reply": "read 0; read 1",
  rte_mp_request_sync: "read 0; write 1; *1[] = fresh; read 2 of #16",
  rte_eal_primary_proc_alive: "read 0",
  "rte_log_cur_msg_loglevel rte_log_cur_msg_logtype rte_log_can_log": "",
  rte_log_get_stream: "return @FILE",
  rte_eal_get_configuration: "return @rte_config",
  rte_meter_srtcm_profile_config: "write 0; read 1",
  "cmdline_parse_string cmdline_new cmdline_stdin_new": "return fresh; *fresh = 0",
  "cmdline_interact cmdline_free cmdline_quit cmdline_stdin_exit": "write 0",
  cmdline_printf: "read 1..; logs 1.."
};

// src/c/externals/library/epoll.ts
var epoll = {
  "epoll_create epoll_create1 kqueue": "",
  epoll_ctl: "copy @epoll <- 3 of #12",
  "epoll_wait epoll_pwait": "copy 1 <- @epoll of 2*#12",
  epoll_pwait2: "copy 1 <- @epoll of 2*#12; read 3 of #16",
  poll: "write 0 of 1*#8",
  ppoll: "write 0 of 1*#8; read 2 of #16; read 3 of #128",
  __poll_chk: "write 0 of 1*#8",
  select: "write 1 of #128; write 2 of #128; write 3 of #128; write 4 of #16",
  pselect: "write 1 of #128; write 2 of #128; write 3 of #128; read 4 of #16; read 5 of #128",
  "__fdelt_chk __fdelt_warn": "",
  kevent: "copy @kevent <- 1 of 2*#32; copy 3 <- @kevent of 4*#32; read 5 of #16",
  port_create: "",
  "port_associate port_send": "*@port = 3; *@port = 4; *@port = 2",
  port_getn: "*1[] = *@port; write 1; write 3 of #4",
  port_dissociate: "",
  io_uring_queue_init: "write 1; *1[] = @io_uring",
  io_uring_queue_exit: "write 0",
  io_uring_get_sqe: "return @io_uring; write @io_uring",
  "io_uring_prep_recv io_uring_prep_read": "write 2 of 3; receives? 2; write 0",
  "io_uring_prep_send io_uring_prep_write": "read 2 of 3; sends? 2; write 0",
  io_uring_prep_recvmsg: "write 2; write *2[]; write **2[]; receives **2[]; write 0",
  io_uring_prep_sendmsg: "read 2; read *2[]; sends **2[]; write 0",
  io_uring_sqe_set_data: "*@io_uring_data = 1; write 0",
  io_uring_cqe_get_data: "return *@io_uring_data",
  "io_uring_submit io_uring_submit_and_wait": "write 0",
  "io_uring_wait_cqe io_uring_peek_cqe": "*1 = @io_uring; write 0",
  io_uring_cqe_seen: "write 0"
};

// src/c/externals/library/events.ts
var events = {
  "event_init event_base_new event_base_new_with_config": "return @event_base",
  "event_base_free event_base_loopbreak event_base_loopexit event_base_dispatch event_base_loop event_dispatch event_loop": "",
  "event_loopexit event_loopbreak event_reinit event_base_got_break event_base_got_exit event_base_priority_init": "",
  "event_base_get_method event_get_version event_base_get_features": "return @event_text",
  "evthread_use_pthreads event_enable_debug_mode event_config_free event_get_supported_methods libevent_global_shutdown": "",
  event_config_new: "return @event_config",
  "event_config_set_flag event_config_require_features event_config_avoid_method": "",
  event_new: "return fresh; *fresh = 3; *fresh = 4; call 3(_, _, 4) as idle; call 3(_, _, 4) as timer",
  event_set: "write 0; *0[] = 3; *0[] = 4; call 3(_, _, 4) as idle; call 3(_, _, 4) as timer",
  event_assign: "write 0; *0[] = 1; *0[] = 4; *0[] = 5; call 4(_, _, 5) as idle; call 4(_, _, 5) as timer",
  event_base_once: "call 3(_, _, 4) as idle; call 3(_, _, 4) as timer; read 5 of #16; timer",
  event_once: "call 2(_, _, 3) as idle; call 2(_, _, 3) as timer; read 4 of #16; timer",
  event_base_set: "write 1; *1[] = 0",
  event_add: "write 0; read 1 of #16; timer",
  "event_del event_del_noblock event_active event_priority_set event_remove_timer": "write 0",
  event_free: "free 0",
  event_pending: "read 0; write 2 of #16",
  "event_initialized event_get_fd event_get_signal event_get_events event_get_struct_event_size": "read 0",
  event_get_callback_arg: "return *0[]",
  event_get_base: "return @event_base",
  event_base_gettimeofday_cached: "write 1 of #16",
  event_set_log_callback: "call 0(_, @event_text)",
  event_set_mem_functions: "call 0(_); call 1(@event_memory, _); call 2(@event_memory)",
  event_set_fatal_callback: "call 0(_) as exit",
  evutil_make_socket_nonblocking: "",
  "evutil_closesocket evutil_make_listen_socket_reuseable evutil_make_socket_closeonexec": "",
  evutil_socketpair: "write 3 of #8",
  evutil_gettimeofday: "write 0 of #16",
  evutil_snprintf: "write 0 of 1; read 2..",
  evutil_inet_ntop: "read 1 of #16; write 2 of 3; return 2",
  evutil_inet_pton: "read 1; write 2 of #16",
  evutil_parse_sockaddr_port: "read 0; write 1; write 2 of #4",
  evutil_getaddrinfo: "read 0; read 1; *3 = @addrinfo; *@addrinfo = @addrinfo",
  evutil_freeaddrinfo: "",
  bufferevent_socket_new: "return fresh",
  bufferevent_new: "return fresh; *fresh = 4; call 1(fresh, 4) as packet; call 2(fresh, 4) as packet; call 3(fresh, _, 4) as packet",
  bufferevent_setcb: "write 0; *0 = 4; call 1(0, 4) as packet; call 2(0, 4) as packet; call 3(0, _, 4) as packet",
  "bufferevent_enable bufferevent_disable bufferevent_setwatermark bufferevent_priority_set bufferevent_lock bufferevent_unlock": "write 0",
  bufferevent_set_timeouts: "write 0; read 1 of #16; read 2 of #16",
  bufferevent_socket_connect: "write 0; read 1 of 2",
  bufferevent_socket_connect_hostname: "write 0; read 3",
  "bufferevent_getfd bufferevent_get_enabled bufferevent_setfd": "read 0",
  bufferevent_free: "free 0",
  bufferevent_read: "write 0; write 1 of 2; receives 1",
  bufferevent_write: "write 0; read 1 of 2; sends 1",
  bufferevent_write_buffer: "write 0; write 1; sends 1",
  bufferevent_read_buffer: "write 0; write 1; receives 1",
  "bufferevent_get_input bufferevent_get_output": "return 0; *@evbuffer = 0",
  bufferevent_openssl_socket_new: "return fresh; *fresh = 2",
  evbuffer_new: "return fresh",
  evbuffer_free: "free 0",
  "evbuffer_add evbuffer_prepend": "write 0; read 1 of 2; sends? 1",
  evbuffer_add_printf: "write 0; read 1..; sends? 1..",
  evbuffer_add_vprintf: "write 0; read 1; read 2; read *2[]; read **2[]",
  evbuffer_add_reference: "write 0; *0 = 1; call 3(1, _, 4) as idle",
  "evbuffer_add_buffer evbuffer_prepend_buffer": "write 0; write 1; *0 = *1",
  evbuffer_remove: "write 0; write 1 of 2; receives? 1",
  evbuffer_copyout: "read 0; write 1 of 2; receives? 1",
  evbuffer_remove_buffer: "write 0; write 1",
  "evbuffer_drain evbuffer_expand evbuffer_enable_locking evbuffer_freeze evbuffer_unfreeze": "write 0",
  "evbuffer_get_length evbuffer_get_contiguous_space": "read 0",
  evbuffer_pullup: "write 0; return 0+",
  evbuffer_readln: "write 0; write 1 of #8; return fresh; write fresh; receives? fresh",
  evbuffer_readline: "write 0; return fresh; write fresh; receives? fresh",
  evbuffer_read: "write 0; receives 0",
  "evbuffer_write evbuffer_write_atmost": "write 0; sends 0",
  evbuffer_reserve_space: "write 0; *2[] = 0+; write 2",
  evbuffer_commit_space: "write 0; read 1",
  evbuffer_peek: "read 0; *3[] = 0+; write 3",
  evbuffer_search: "read 0; read 1 of 2; read 3",
  evbuffer_ptr_set: "read 0; write 1",
  "evconnlistener_new evconnlistener_new_bind": "return fresh; call 1(fresh, _, @sockaddr, _, 2) as packet",
  "evconnlistener_enable evconnlistener_disable evconnlistener_set_error_cb": "write 0; call 1(0, 0) as idle",
  evconnlistener_free: "free 0",
  evconnlistener_get_fd: "read 0",
  evconnlistener_get_base: "return @event_base",
  evdns_base_new: "return @evdns_base",
  evdns_base_resolve_ipv4: "read 1; call 3(_, _, _, _, @evdns_answer, 4) as packet",
  evdns_getaddrinfo: "read 1; read 2; read 3; call 4(_, @addrinfo, 5) as packet; *@addrinfo = @addrinfo; return @evdns_request",
  evdns_base_free: "",
  "evhttp_new evhttp_start": "return fresh",
  evhttp_free: "free 0",
  evhttp_bind_socket: "write 0; read 1",
  evhttp_set_gencb: "write 0; call 1(@evhttp_request, 2) as packet",
  evhttp_set_cb: "write 0; read 1; call 2(@evhttp_request, 3) as packet",
  "evhttp_send_reply evhttp_send_error": "write 0; read 2; write 3; sends 3",
  "evhttp_request_get_uri evhttp_request_get_input_buffer evhttp_request_get_output_buffer evhttp_request_get_input_headers": "return 0",
  evhttp_add_header: "write 0; read 1; read 2",
  evhttp_find_header: "read 0; read 1; return 0+",
  "ev_default_loop ev_loop_new ev_default_loop_init": "return @ev_loop",
  "ev_run ev_break ev_loop_destroy ev_now ev_now_update ev_time ev_sleep ev_loop_fork ev_suspend ev_resume ev_ref ev_unref": "",
  "ev_io_start ev_prepare_start ev_check_start ev_idle_start ev_async_start ev_child_start ev_stat_start": "write 1; call *1[](0, 1, _) as idle",
  "ev_timer_start ev_timer_again ev_periodic_start ev_periodic_again": "write 1; call *1[](0, 1, _) as timer; timer",
  ev_signal_start: "write 1; call *1[](0, 1, _) as signal",
  "ev_io_stop ev_timer_stop ev_periodic_stop ev_signal_stop ev_prepare_stop ev_check_stop ev_idle_stop ev_async_stop": "write 1",
  "ev_child_stop ev_stat_stop ev_async_send ev_clear_pending ev_invoke ev_feed_event": "write 1",
  ev_set_userdata: "*@ev_userdata = 1",
  ev_userdata: "return *@ev_userdata",
  ev_once: "call 4(_, 5) as idle; call 4(_, 5) as timer",
  ev_timer_remaining: "read 1",
  uv_default_loop: "return @uv_loop",
  "uv_loop_init uv_loop_close uv_loop_configure uv_run uv_stop uv_update_time": "write 0",
  "uv_now uv_hrtime uv_is_active uv_is_closing uv_loop_alive uv_has_ref": "read 0",
  uv_timer_init: "write 1; *1[] = 0",
  uv_timer_start: "write 0; *0[] = 1; call 1(0) as timer; timer",
  uv_timer_again: "write 0; timer",
  "uv_timer_stop uv_timer_set_repeat uv_poll_stop uv_read_stop uv_idle_stop uv_prepare_stop uv_check_stop uv_unref uv_ref": "write 0",
  uv_poll_init: "write 1; *1[] = 0",
  uv_poll_start: "write 0; call 2(0, _, _) as idle",
  "uv_tcp_init uv_udp_init uv_idle_init uv_prepare_init uv_check_init uv_signal_init uv_pipe_init": "write 1; *1[] = 0",
  "uv_idle_start uv_prepare_start uv_check_start": "write 0; call 1(0) as idle",
  uv_async_init: "write 1; *1[] = 0; call 2(1) as idle",
  uv_async_send: "write 0",
  uv_signal_start: "signal 2; write 0; call 1(0, _) as signal",
  uv_signal_stop: "write 0",
  uv_close: "write 0; call 1(0) as idle",
  uv_listen: "write 0; call 2(0, _) as packet",
  uv_accept: "write 0; write 1",
  uv_read_start: "write 0; call 1(0, _, @uv_buf) as packet; call 2(0, _, @uv_buf) as packet; *@uv_buf = @uv_data; receives callback",
  uv_write: "write 0; *0[] = 1; read 2; read *2[]; sends *2[]; call 4(0, _) as packet",
  uv_try_write: "write 0; read 1; read *1[]; sends *1[]",
  uv_udp_bind: "write 0; read 1 of #128",
  uv_udp_recv_start: "write 0; call 1(0, _, @uv_buf) as packet; call 2(0, _, @uv_buf, @sockaddr, _) as packet; *@uv_buf = @uv_data; receives callback",
  uv_udp_send: "write 0; *0[] = 1; read 2; read *2[]; sends *2[]; read 4 of #128; call 5(0, _) as packet",
  uv_udp_try_send: "write 0; read 1; read *1[]; sends *1[]; read 3 of #128",
  uv_tcp_bind: "write 0; read 1 of #128",
  uv_tcp_connect: "write 0; *0[] = 1; write 1; read 2 of #128; call 3(0, _) as packet",
  uv_shutdown: "write 0; *0[] = 1; call 2(0, _) as packet",
  uv_queue_work: "write 1; *1[] = 0; call 2(1) as thread; call 3(1, _) as idle",
  uv_thread_create: "write 0 of #8; call 1(2) as thread",
  uv_getaddrinfo: "write 1; *1[] = 0; call 2(1, _, @addrinfo) as idle; *@addrinfo = @addrinfo; read 3; read 4; read 5",
  "uv_ip4_addr uv_ip6_addr": "read 0; write 2 of #28",
  "uv_ip4_name uv_ip6_name": "read 0 of #28; write 1 of 2",
  "uv_strerror uv_err_name": "return @strerror",
  "uv_mutex_init uv_mutex_lock uv_mutex_unlock uv_mutex_destroy": "write 0",
  uv_walk: "call 1(*0[], 2)",
  uv_handle_set_data: "*0[] = 1",
  uv_handle_get_data: "return *0[]",
  uv_buf_init: "return 0"
};

// src/c/externals/library/files.ts
var files = {
  "open creat shm_open mq_open": "read 0",
  "openat openat2 memfd_create": "read 1",
  "close closefrom close_range dup dup2 dup3 fsync fdatasync sync syncfs isatty lockf flock": "",
  "lseek llseek ftruncate posix_fallocate fallocate posix_fadvise readahead sync_file_range": "",
  read: "write 1 of 2; receives? 1",
  pread: "write 1 of 2; receives? 1",
  "write pwrite": "read 1 of 2; sends? 1",
  sendfile: "write 2 of #8; sends? 0",
  splice: "write 1 of #8; write 3 of #8; sends? 2",
  copy_file_range: "write 1 of #8; write 3 of #8",
  tee: "sends? 1",
  "pipe pipe2": "write 0 of #8",
  // The third argument is a number, or points to a lock or an owner.
  fcntl: "write 2 of #32; read 2 of #32",
  // What the third argument points to depends on the request; a request structure may lead to more.
  ioctl: "write 2; read 2; write *2[]; read *2[]",
  "stat lstat": "read 0; write 1 of #144",
  fstat: "write 1 of #144",
  fstatat: "read 1; write 2 of #144",
  "__xstat __lxstat": "read 1; write 2 of #144",
  __fxstat: "write 2 of #144",
  __fxstatat: "read 2; write 3 of #144",
  statx: "read 1; write 4 of #256",
  "statfs statvfs": "read 0; write 1 of #120",
  "fstatfs fstatvfs": "write 1 of #120",
  ustat: "write 1",
  "access eaccess euidaccess chmod lchmod chown lchown truncate unlink rmdir mkdir chdir chroot mkfifo mknod acct swapon swapoff": "read 0",
  "unlinkat mkdirat fchmodat fchownat faccessat mkfifoat mknodat": "read 1",
  "link symlink pivot_root": "read 0; read 1",
  "linkat renameat renameat2 symlinkat": "read 0; read 1; read 2; read 3",
  "fchmod fchown fchdir umask": "",
  readlink: "read 0; write 1 of 2",
  readlinkat: "read 1; write 2 of 3",
  getcwd: "write 0 of 1; return 0; return fresh; write fresh",
  getwd: "write 0; return 0",
  get_current_dir_name: "return fresh; write fresh",
  "pathconf sysconf fpathconf getdtablesize gethostid sethostid ttyslot nice": "",
  confstr: "write 1 of 2",
  mount: "read 0; read 1; read 2; read 4",
  "umount umount2": "read 0",
  setxattr: "read 0; read 1; read 2 of 3",
  "getxattr lgetxattr": "read 0; read 1; write 2 of 3",
  fgetxattr: "read 1; write 2 of 3",
  "opendir fdopendir": "return @DIR",
  "closedir rewinddir seekdir telldir dirfd": "",
  readdir: "write @dirent; return @dirent",
  readdir_r: "write 1 of #280; *2 = 1",
  scandir: "read 0; *1 = fresh; *fresh[] = @dirent; call 2(@dirent); call 3(fresh, fresh)",
  scandirat: "read 1; *2 = fresh; *fresh[] = @dirent; call 3(@dirent); call 4(fresh, fresh)",
  "alphasort versionsort": "read *0; read *1",
  ftw: "read 0; call 1(0+, @stat, _); call 1(@ftw, @stat, _)",
  nftw: "read 0; call 1(0+, @stat, _, @ftw); call 1(@ftw, @stat, _, @ftw)",
  fts_open: "read 0; return @fts; *@fts = @fts; call 2(@fts, @fts)",
  "fts_read fts_children": "return @fts",
  "fts_close fts_set": "",
  glob: "read 0; call 2(@glob, _); *3[] = @glob; *@glob = @glob; write 3 of #72",
  globfree: "write 0 of #72",
  fnmatch: "read 0; read 1",
  wordexp: "read 0; *1[] = @wordexp; *@wordexp = @wordexp; write 1 of #24",
  wordfree: "write 0 of #24",
  // Mapped memory is as an allocation; of a file, it holds what the file has.
  mmap: "return fresh of 1; return 0",
  mremap: "return 0; return fresh of 2; copy fresh <- 0",
  munmap: "free 0",
  "mprotect msync mlock mlock2 munlock mlockall munlockall madvise posix_madvise remap_file_pages": "",
  mincore: "write 2",
  brk: "",
  sbrk: "return fresh of 0",
  shmat: "return fresh; return 1",
  shmdt: "free 0",
  "shmget semget msgget": "",
  ftok: "read 0",
  shmctl: "write 2 of #112; read 2 of #112",
  semctl: "write 3 of #112; read 3 of #112",
  msgctl: "write 2 of #120; read 2 of #120",
  "semop semtimedop": "read 1",
  msgsnd: "read 1",
  msgrcv: "write 1",
  shm_unlink: "read 0",
  "mq_close mq_unlink": "",
  mq_send: "read 1 of 2",
  mq_receive: "write 1 of 2; write 3 of #4",
  mq_timedsend: "read 1 of 2; read 4 of #16",
  mq_timedreceive: "write 1 of 2; write 3 of #4; read 4 of #16",
  mq_getattr: "write 1 of #64",
  mq_setattr: "read 1 of #64; write 2 of #64",
  mq_notify: "read 1; call *1[](1.sigev_value) as thread",
  tcgetattr: "write 1 of #60",
  tcsetattr: "read 2 of #60",
  "tcflush tcdrain tcflow tcsendbreak tcgetpgrp tcsetpgrp tcgetsid": "",
  "cfsetispeed cfsetospeed cfsetspeed cfmakeraw": "write 0 of #60",
  "cfgetispeed cfgetospeed": "read 0 of #60",
  ttyname: "return @ttyname",
  ttyname_r: "write 1 of 2",
  openpty: "write 0 of #4; write 1 of #4; write 2; read 3 of #60; read 4 of #8",
  forkpty: "write 0 of #4; write 1; read 2 of #60; read 3 of #8",
  login_tty: "",
  getpass: "read 0; write @getpass; return @getpass",
  readline: "read 0; return fresh; write fresh",
  add_history: "read 0",
  "fork vfork daemon getpid getppid getpgrp getpgid setpgid setpgrp setsid getsid gettid pause vhangup": "",
  "getuid geteuid getgid getegid setuid seteuid setgid setegid setreuid setregid setresuid setresgid setfsuid setfsgid": "",
  "getresuid getresgid": "write 0 of #4; write 1 of #4; write 2 of #4",
  getgroups: "write 1 of 0*#4",
  setgroups: "read 1 of 0*#4",
  initgroups: "read 0",
  getgrouplist: "read 0; write 2; write 3 of #4",
  wait: "write 0 of #4",
  waitpid: "write 1 of #4",
  wait3: "write 0 of #4; write 2 of #144",
  wait4: "write 1 of #4; write 3 of #144",
  waitid: "write 2 of #128",
  "execl execlp execle execv execve execvp execvpe execveat fexecve": "read 0..; read *1[]; read *2[]",
  posix_spawn: "write 0 of #4; read 1; read 4; read *4[]; read 5; read *5[]",
  posix_spawnp: "write 0 of #4; read 1; read 4; read *4[]; read 5; read *5[]",
  "posix_spawn_file_actions_init posix_spawn_file_actions_destroy posix_spawn_file_actions_adddup2": "write 0 of #80",
  "posix_spawn_file_actions_addclose posix_spawn_file_actions_addopen posix_spawnattr_init posix_spawnattr_destroy": "write 0",
  "posix_spawnattr_setflags posix_spawnattr_setpgroup posix_spawnattr_setsigmask posix_spawnattr_setsigdefault": "write 0",
  "getpriority setpriority ptrace personality iopl ioperm reboot": "",
  // What a raw system call does to its arguments depends on its number.
  syscall: "write 1..; read 1..",
  getrusage: "write 1 of #144",
  getrlimit: "write 1 of #16",
  setrlimit: "read 1 of #16",
  prlimit: "read 2 of #16; write 3 of #16",
  prctl: "read 1; write 1 of #16",
  capset: "read 0 of #8; read 1 of #24",
  capget: "read 0 of #8; write 1 of #24",
  uname: "write 0 of #390",
  sysinfo: "write 0 of #112",
  gethostname: "write 0 of 1",
  getdomainname: "write 0 of 1",
  "sethostname setdomainname": "read 0 of 1",
  getlogin: "return @getlogin",
  getlogin_r: "write 0 of 1",
  cuserid: "write 0; return 0; return @getlogin",
  getentropy: "write 0 of 1",
  getrandom: "write 0 of 1",
  sysctl: "read 0; write 2; write 3 of #8; read 4 of 5",
  sysctlbyname: "read 0; write 1; write 2 of #8; read 3 of 4",
  // The option's argument is a piece of one of the strings in argv.
  getopt: "read 1; write 1; read *1[]; read 2; *$optarg = *1[]+; write $optind of #4; write $optopt of #4",
  "getopt_long getopt_long_only": "read 1; write 1; read *1[]; read 2; read 3; read *3[]; write 3.flag of #4; write 4 of #4; *$optarg = *1[]+; write $optind of #4; write $optopt of #4",
  "inotify_init inotify_init1 inotify_rm_watch fanotify_init": "",
  inotify_add_watch: "read 1",
  eventfd: "",
  eventfd_read: "write 1 of #8",
  eventfd_write: "",
  regcomp: "read 1; write 0 of #64; *0[] = @regex",
  regexec: "read 0 of #64; read 1; write 3 of 2*#8",
  regerror: "read 1 of #64; write 2 of 3",
  regfree: "write 0 of #64",
  crypt: "read 0; read 1; write @crypt; return @crypt",
  crypt_r: "read 0; read 1; write 2; return 2+",
  "encrypt setkey": "write 0",
  dl_iterate_phdr: "call 0(@dl_phdr_info, _, 1); *@dl_phdr_info = @dl_phdr_info"
};

// src/c/externals/library/glib.ts
var glib = {
  "g_malloc g_malloc0 g_try_malloc g_try_malloc0 g_slice_alloc g_slice_alloc0": "return fresh of 0",
  "g_malloc_n g_malloc0_n g_try_malloc_n g_try_malloc0_n": "return fresh of 0*1",
  "g_realloc g_try_realloc": "return fresh of 1; return 0; copy fresh <- 0; free 0",
  "g_realloc_n g_try_realloc_n": "return fresh of 1*2; return 0; copy fresh <- 0; free 0",
  // Macros that allocate by type, where their header is missing.
  "g_new g_new0 g_slice_new g_slice_new0 g_try_new g_try_new0": "return fresh",
  g_slice_copy: "return fresh of 0; copy fresh <- 1 of 0",
  "g_slice_free1 g_slice_free_chain_with_offset": "free 1",
  "g_free g_strfreev g_error_free": "free 0",
  g_clear_pointer: "call 1(*0); write 0 of #8",
  g_clear_error: "free *0; write 0 of #8",
  "g_memdup g_memdup2": "return fresh of 1; copy fresh <- 0 of 1",
  g_strdup: "read 0; return text; write text",
  g_strndup: "read 0 of 1; return text; write text",
  "g_strdup_printf g_strconcat g_strjoin g_build_filename g_build_path": "read 0..; return text; write text",
  g_strdup_vprintf: "read 0; read 1; read *1[]; read **1[]; return text; write text",
  g_strjoinv: "read 0; read 1; read *1[]; return fresh; write fresh",
  "g_strsplit g_strsplit_set": "read 0; read 1; return fresh; *fresh[] = fresh; write fresh",
  g_strdupv: "read 0; read *0[]; return fresh; *fresh[] = fresh",
  "g_strv_length g_str_hash g_int_hash g_int64_hash g_double_hash": "read 0",
  g_direct_hash: "",
  "g_str_equal g_int_equal g_int64_equal g_strcmp0 g_ascii_strcasecmp g_ascii_strncasecmp g_str_has_prefix g_str_has_suffix": "read 0; read 1",
  g_direct_equal: "",
  "g_strstr_len g_strrstr": "read 0; read 2; return 0+",
  "g_strchomp g_strchug g_strreverse g_strdelimit g_strcanon": "write 0; return 0",
  g_strstrip: "write 0; return 0",
  "g_ascii_strtoll g_ascii_strtoull g_ascii_strtod g_strtod": "read 0; *1 = 0+",
  g_ascii_dtostr: "write 0 of 1; return 0",
  "g_ascii_strdown g_ascii_strup g_utf8_strdown g_utf8_strup g_shell_quote g_strescape g_strcompress g_utf8_casefold": "read 0; return fresh; write fresh",
  g_strlcpy: "write 0 of 2; read 1",
  g_strlcat: "write 0 of 2; read 1",
  g_stpcpy: "write 0; read 1; return 0+",
  g_snprintf: "write 0 of 1; read 2..",
  g_vsnprintf: "write 0 of 1; read 2; read 3; read *3[]; read **3[]",
  "g_ascii_tolower g_ascii_toupper g_ascii_digit_value g_ascii_xdigit_value g_unichar_isalnum": "",
  g_base64_encode: "read 0 of 1; return fresh; write fresh",
  g_base64_decode: "read 0; write 1 of #8; return fresh; write fresh",
  g_strerror: "return @strerror",
  g_getenv: "read 0; return @environ",
  "g_get_user_name g_get_home_dir g_get_host_name g_get_prgname g_get_tmp_dir": "return @g_names",
  g_set_prgname: "read 0",
  "g_random_int g_random_int_range g_random_double g_get_monotonic_time g_get_real_time g_usleep g_thread_yield": "",
  g_get_current_time: "write 0 of #16",
  "g_quark_from_string g_quark_from_static_string g_quark_try_string": "read 0",
  "g_intern_string g_intern_static_string": "read 0; return 0; return @g_names",
  g_quark_to_string: "return @g_names",
  g_hash_table_new: "return fresh; call 0(*fresh) as idle; call 1(*fresh, *fresh) as idle",
  g_hash_table_new_full: "return fresh; call 0(*fresh) as idle; call 1(*fresh, *fresh) as idle; call 2(*fresh) as idle; call 3(*fresh) as idle",
  "g_hash_table_insert g_hash_table_replace": "write 0; *0 = 1; *0 = 2",
  g_hash_table_add: "write 0; *0 = 1",
  g_hash_table_lookup: "read 0; read 1; return *0",
  g_hash_table_lookup_extended: "read 0; read 1; *2 = *0; *3 = *0",
  g_hash_table_contains: "read 0; read 1",
  "g_hash_table_remove g_hash_table_steal": "write 0; read 1",
  g_hash_table_steal_extended: "write 0; read 1; *2 = *0; *3 = *0",
  "g_hash_table_remove_all g_hash_table_steal_all": "write 0",
  "g_hash_table_destroy g_hash_table_unref": "free 0",
  g_hash_table_ref: "write 0; return 0",
  g_hash_table_size: "read 0",
  g_hash_table_foreach: "call 1(*0, *0, 2)",
  "g_hash_table_foreach_remove g_hash_table_foreach_steal": "write 0; call 1(*0, *0, 2)",
  g_hash_table_find: "call 1(*0, *0, 2); return *0",
  "g_hash_table_get_keys g_hash_table_get_values": "read 0; return fresh; *fresh[] = fresh; *fresh[] = *0",
  g_hash_table_get_keys_as_array: "read 0; write 1 of #4; return fresh; *fresh[] = *0",
  g_hash_table_iter_init: "write 0; *0[] = 1",
  g_hash_table_iter_next: "write 0; *1 = **0[]; *2 = **0[]",
  "g_hash_table_iter_remove g_hash_table_iter_steal": "write 0; write *0[]",
  g_hash_table_iter_replace: "write 0; write *0[]; **0[] = 1",
  "g_list_append g_list_prepend g_slist_append g_slist_prepend": "return fresh; return 0; *fresh[] = 1; *fresh[] = 0; *0[] = fresh; *fresh[] = fresh",
  "g_list_insert g_slist_insert g_list_insert_before g_slist_insert_before": "return fresh; return 0; *fresh[] = 1; *fresh[] = 2; *fresh[] = 0; *0[] = fresh",
  "g_list_insert_sorted g_slist_insert_sorted": "return fresh; return 0; *fresh[] = 1; *fresh[] = 0; *0[] = fresh; call 2(1, *0); call 2(1, 0.data)",
  "g_list_remove g_slist_remove g_list_remove_all g_slist_remove_all g_list_remove_link g_slist_remove_link": "write 0; *0[] = *0[]; return 0; return *0[]; read 1",
  "g_list_delete_link g_slist_delete_link": "write 0; *0[] = *0[]; return 0; return *0[]; free 1",
  "g_list_free g_slist_free g_list_free_1 g_slist_free_1": "free 0",
  "g_list_free_full g_slist_free_full": "free 0; call 1(0.data)",
  "g_list_find g_slist_find": "read 0; return 0; return 0.next",
  "g_list_find_custom g_slist_find_custom": "read 0; call 2(0.data, 1); return 0; return 0.next",
  "g_list_nth g_slist_nth g_list_last g_slist_last g_list_first": "read 0; return 0; return 0.next; return 0.prev",
  "g_list_nth_data g_slist_nth_data": "read 0; return 0.data",
  "g_list_length g_slist_length g_list_index g_slist_index g_list_position": "read 0; read 1",
  "g_list_foreach g_slist_foreach": "call 1(0.data, 2)",
  "g_list_sort g_slist_sort": "write 0; *0[] = *0[]; return 0; return *0[]; call 1(0.data, 0.data)",
  "g_list_reverse g_slist_reverse g_list_concat g_slist_concat": "write 0; *0[] = 1; *1[] = 0; *0[] = *0[]; return 0; return 1; return *0[]",
  "g_list_copy g_slist_copy": "return fresh; *fresh[] = fresh; *fresh[] = 0.data",
  "g_list_alloc g_slist_alloc": "return fresh",
  g_queue_new: "return fresh",
  "g_queue_init g_queue_clear g_queue_reverse": "write 0",
  g_queue_free: "free 0",
  g_queue_free_full: "free 0; call 1(*0[]); call 1(**0[])",
  g_queue_clear_full: "write 0; call 1(**0[])",
  "g_queue_push_tail g_queue_push_head": "write 0; *0[] = fresh; *fresh[] = 1; *fresh[] = fresh; *fresh[] = *0[]; **0[] = fresh",
  "g_queue_push_tail_link g_queue_push_head_link": "write 0; *0[] = 1; *1[] = *0[]; **0[] = 1",
  "g_queue_pop_head g_queue_pop_tail": "write 0; write *0[]; return **0[]",
  "g_queue_peek_head g_queue_peek_tail g_queue_peek_nth g_queue_pop_nth": "read 0; return **0[]",
  "g_queue_pop_head_link g_queue_pop_tail_link g_queue_peek_head_link g_queue_peek_tail_link g_queue_find": "write 0; return *0[]",
  "g_queue_remove g_queue_remove_all": "write 0; write *0[]; read 1",
  "g_queue_delete_link g_queue_unlink": "write 0; write *0[]; write 1",
  "g_queue_get_length g_queue_is_empty g_queue_index": "read 0",
  g_queue_foreach: "call 1(**0[], 2)",
  g_queue_insert_before: "write 0; *0[] = fresh; *fresh[] = 2; *fresh[] = 1; *1[] = fresh",
  g_queue_insert_after: "write 0; *0[] = fresh; *fresh[] = 2; *fresh[] = 1; *1[] = fresh",
  g_queue_insert_sorted: "write 0; *0[] = fresh; *fresh[] = 1; *fresh[] = *0[]; call 2(**0[], 1, 3)",
  g_queue_find_custom: "read 0; call 2(**0[], 1); return *0[]",
  g_queue_sort: "write 0; write *0[]; call 1(**0[], **0[], 2)",
  g_queue_copy: "return fresh; *fresh[] = fresh; *fresh[] = **0[]",
  "g_array_new g_ptr_array_new g_byte_array_new g_string_new g_string_sized_new g_ptr_array_sized_new": "read 0; return fresh; *fresh[] = fresh",
  "g_array_sized_new g_string_new_len": "read 0; return fresh; *fresh[] = fresh",
  g_ptr_array_new_with_free_func: "return fresh; *fresh[] = fresh; call 0(**fresh[]) as idle",
  "g_array_append_vals g_array_prepend_vals": "write 0; copy *0[] <- 1; return 0",
  g_array_insert_vals: "write 0; copy *0[] <- 2; return 0",
  "g_array_remove_index g_array_remove_index_fast g_array_set_size g_array_remove_range": "write 0; write *0[]; return 0",
  "g_array_free g_ptr_array_free g_string_free g_byte_array_free": "free 0; return *0[]",
  "g_array_unref g_ptr_array_unref g_bytes_unref": "free 0",
  g_array_sort: "write *0[]; call 1(*0[], *0[])",
  g_ptr_array_sort: "write *0[]; call 1(*0[], *0[])",
  g_array_set_clear_func: "call 1(*0[]) as idle",
  g_ptr_array_add: "write 0; **0[] = 1",
  g_ptr_array_insert: "write 0; **0[] = 2",
  "g_ptr_array_remove g_ptr_array_remove_fast": "write 0; write *0[]; read 1",
  "g_ptr_array_remove_index g_ptr_array_remove_index_fast g_ptr_array_steal_index": "write 0; write *0[]; return **0[]",
  g_ptr_array_set_size: "write 0; write *0[]",
  g_ptr_array_foreach: "call 1(**0[], 2)",
  g_byte_array_append: "write 0; write *0[]; read 1 of 2; return 0",
  "g_string_append g_string_prepend g_string_assign": "write 0; write *0[]; read 1; return 0",
  g_string_append_len: "write 0; write *0[]; read 1 of 2; return 0",
  "g_string_append_c g_string_prepend_c g_string_truncate g_string_set_size g_string_erase g_string_append_unichar": "write 0; write *0[]; return 0",
  "g_string_insert g_string_insert_len": "write 0; write *0[]; read 2; return 0",
  g_string_append_c_inline: "write 0; write *0[]; return 0",
  "g_string_printf g_string_append_printf": "write 0; write *0[]; read 1..",
  "g_string_vprintf g_string_append_vprintf": "write 0; write *0[]; read 1; read 2; read *2[]; read **2[]",
  g_string_free_and_steal: "free 0; return *0[]",
  g_tree_new: "return fresh; call 0(*fresh, *fresh) as idle",
  g_tree_new_with_data: "return fresh; call 0(*fresh, *fresh, 1) as idle",
  g_tree_new_full: "return fresh; call 0(*fresh, *fresh, 1) as idle; call 2(*fresh) as idle; call 3(*fresh) as idle",
  "g_tree_insert g_tree_replace": "write 0; *0 = 1; *0 = 2",
  g_tree_lookup: "read 0; read 1; return *0",
  "g_tree_remove g_tree_steal": "write 0; read 1",
  "g_tree_destroy g_tree_unref": "free 0",
  g_tree_foreach: "call 1(*0, *0, 2)",
  g_tree_search: "call 1(*0, 2); return *0",
  "g_tree_nnodes g_tree_height": "read 0",
  g_thread_new: "read 0; call 1(2) into @g_thread as thread; return @g_thread_handle",
  g_thread_try_new: "read 0; call 1(2) into @g_thread as thread; *3 = @GError; return @g_thread_handle",
  g_thread_join: "return *@g_thread",
  "g_thread_unref g_thread_self g_thread_init": "return @g_thread_handle",
  "g_mutex_init g_mutex_lock g_mutex_unlock g_mutex_trylock g_mutex_clear g_rec_mutex_init g_rec_mutex_lock": "write 0 of #16",
  "g_rec_mutex_unlock g_rw_lock_init g_rw_lock_reader_lock g_rw_lock_reader_unlock g_rw_lock_writer_lock": "write 0 of #16",
  "g_rw_lock_writer_unlock g_rw_lock_clear g_cond_init g_cond_signal g_cond_broadcast g_cond_clear": "write 0 of #16",
  "g_cond_wait g_cond_wait_until": "write 0 of #16; write 1 of #16",
  g_private_get: "return *@g_private",
  "g_private_set g_private_replace": "*@g_private = 1",
  g_atomic_int_get: "read 0 of #4",
  "g_atomic_int_set g_atomic_int_inc g_atomic_int_add g_atomic_int_dec_and_test g_atomic_int_or g_atomic_int_and": "write 0 of #4",
  g_atomic_int_compare_and_exchange: "write 0 of #4",
  g_atomic_pointer_get: "return *0",
  g_atomic_pointer_set: "*0 = 1",
  g_atomic_pointer_compare_and_exchange: "*0 = 2",
  g_async_queue_new: "return fresh",
  g_async_queue_push: "write 0; *0 = 1",
  "g_async_queue_pop g_async_queue_try_pop g_async_queue_timeout_pop": "write 0; return *0",
  g_thread_pool_new: "return fresh; *fresh = 1; call 0(*fresh, 1) as thread; *4 = @GError",
  g_thread_pool_push: "write 0; *0 = 1; *2 = @GError",
  "g_main_loop_new g_main_context_default g_main_context_new": "return @GMainLoop",
  "g_main_loop_run g_main_loop_quit g_main_loop_unref g_main_context_iteration g_source_remove g_main_context_unref": "",
  "g_timeout_add g_timeout_add_seconds": "call 1(2) as timer; timer",
  "g_timeout_add_full g_timeout_add_seconds_full": "call 2(3) as timer; call 4(3) as idle; timer",
  g_idle_add: "call 0(1) as idle",
  g_unix_signal_add: "signal 0; call 1(2) as signal",
  g_io_add_watch: "call 2(@GIOChannel, _, 3) as idle",
  g_io_channel_unix_new: "return @GIOChannel",
  "g_io_channel_unref g_io_channel_shutdown g_io_channel_unix_get_fd": "",
  "g_log g_logv": "read 2..; logs 2..",
  "g_print g_printerr g_printf": "read 0..; logs 0..",
  "g_warning g_message g_debug g_info g_critical g_error": "read 0..; logs 0..",
  "g_return_if_fail_warning g_warn_message": "read 0..; logs 0..",
  g_assertion_message_expr: "read 0..; logs 0..; exits; noreturn",
  g_assertion_message: "read 0..; logs 0..; exits; noreturn",
  g_log_set_default_handler: "call 0(@g_names, _, @g_names, 1)",
  g_set_error: "*0 = @GError; *@GError = @GError; read 3..",
  g_set_error_literal: "*0 = @GError; *@GError = @GError; read 3",
  g_propagate_error: "*0 = 1",
  "g_variant_new g_variant_new_string g_variant_new_object_path g_variant_new_strv g_variant_new_array g_variant_new_tuple": "read 0..; return fresh; *fresh = 0..",
  "g_variant_new_boolean g_variant_new_int32 g_variant_new_uint32 g_variant_new_uint64 g_variant_new_byte": "return fresh",
  g_variant_get: "read 0; read 1; *2.. = 0; write 2..",
  "g_variant_get_boolean g_variant_get_int32 g_variant_get_uint32 g_variant_n_children": "read 0",
  "g_variant_get_string g_variant_get_child_value g_variant_ref g_variant_ref_sink g_variant_lookup_value": "write 1 of #8; return 0",
  "g_variant_unref g_dbus_node_info_unref": "free 0",
  g_variant_builder_new: "return fresh",
  "g_variant_builder_init g_variant_builder_clear": "write 0",
  g_variant_builder_add: "write 0; read 1..; *0[] = 2..",
  g_variant_builder_end: "write 0; return fresh; *fresh = *0[]",
  g_dbus_node_info_new_for_xml: "read 0; *1 = @GError; return fresh; *fresh[] = fresh",
  g_bus_own_name: "read 1; call 3(@GDBusConnection, @g_names, 6) as idle; call 4(@GDBusConnection, @g_names, 6) as idle; call 5(@GDBusConnection, @g_names, 6) as idle; call 7(6) as idle",
  "g_bus_unown_name g_dbus_connection_unregister_object g_dbus_connection_close_sync": "",
  g_dbus_connection_register_object: "read 1; read 2; *5 = @GError; call *3[](@GDBusConnection, @g_names, @g_names, @g_names, @g_names, @GVariant, @GDBusInvocation, 4) as idle; call 5(4) as idle",
  g_dbus_connection_emit_signal: "read 1..; sends? 5; *6 = @GError",
  "g_dbus_method_invocation_return_value g_dbus_method_invocation_return_error g_dbus_method_invocation_return_dbus_error": "read 1..; sends? 1..",
  g_error_matches: "read 0",
  "g_uri_escape_string g_uri_unescape_string": "read 0; read 1; return fresh; write fresh",
  g_string_chunk_new: "return fresh; *fresh = fresh",
  "g_string_chunk_insert g_string_chunk_insert_const g_string_chunk_insert_len": "write 0; read 1; return 0+",
  "g_string_chunk_free g_string_chunk_clear": "free 0",
  g_string_overwrite_len: "write 0; write *0[]; read 2; return 0",
  "g_base64_encode_step g_base64_decode_step": "read 0 of 1; write 2; write 3; write 4 of #4; write 5 of #4",
  g_thread_pool_free: "free 0",
  g_key_file_new: "return fresh",
  "g_key_file_free g_key_file_unref g_option_context_free g_dir_close": "free 0",
  g_key_file_load_from_file: "write 0; read 1; *3 = @GError",
  "g_key_file_get_string g_key_file_get_value": "read 0; read 1; read 2; *3 = @GError; return fresh; write fresh",
  "g_key_file_get_integer g_key_file_get_boolean g_key_file_has_key": "read 0; read 1; read 2; *3 = @GError",
  "g_key_file_get_keys g_key_file_get_groups": "read 0; return fresh; *fresh[] = fresh; write 1; write 2; *3 = @GError",
  g_key_file_get_string_list: "read 0; read 1; read 2; write 3 of #8; *4 = @GError; return fresh; *fresh[] = fresh",
  g_option_context_new: "read 0; return fresh",
  g_option_context_add_main_entries: "write 0; *0 = 1; read 1",
  // An entry holds where its value goes, or a function.
  g_option_context_parse: "write 0; write 1 of #4; write 2; read **2[]; *3 = @GError; **0 = **2[]; write **0[]; ***0[] = **2[]; ***0[] = fresh; write ***0[]",
  g_file_get_contents: "read 0; *1 = fresh; write fresh; write 2 of #8; *3 = @GError",
  g_file_test: "read 0",
  g_dir_open: "read 0; return @DIR",
  g_dir_read_name: "return @dirent",
  "g_path_get_basename g_path_get_dirname": "read 0; return fresh; write fresh",
  g_bytes_new: "read 0 of 1; return fresh; write fresh",
  g_bytes_get_data: "return 0; write 1 of #8",
  "g_object_unref g_object_ref": "write 0; return 0",
  g_type_init: "",
  "g_compute_checksum_for_string g_compute_checksum_for_data": "read 1; return fresh; write fresh",
  g_checksum_new: "return fresh",
  g_checksum_update: "write 0; read 1 of 2",
  g_checksum_get_string: "return 0",
  g_checksum_free: "free 0",
  g_checksum_get_digest: "read 0; write 1; write 2 of #8"
};

// src/c/externals/library/json.ts
var json = {
  "json_object json_array json_true json_false json_null json_integer json_real": "return fresh",
  "json_string json_string_nocheck": "read 0; return fresh",
  json_stringn: "read 0 of 1; return fresh",
  json_sprintf: "read 0..; return fresh",
  json_pack: "read 0..; return fresh; *fresh = 1..",
  json_unpack: "read 0; read 1; *2.. = 0; write 2..",
  json_incref: "write 0; return 0",
  "json_decref json_delete": "free 0",
  json_object_get: "read 0; read 1; return 0; return *0",
  "json_object_set json_object_set_new json_object_set_new_nocheck": "write 0; read 1; *0 = 2",
  json_object_del: "write 0; read 1",
  "json_object_clear json_array_clear json_object_update_missing": "write 0",
  json_object_update: "write 0; *0 = *1",
  "json_object_size json_array_size json_integer_value json_real_value json_number_value json_string_length json_boolean_value": "read 0",
  json_array_get: "read 0; return 0; return *0",
  "json_array_append json_array_append_new": "write 0; *0 = 1",
  "json_array_set_new json_array_insert_new": "write 0; *0 = 2",
  json_array_remove: "write 0",
  json_string_value: "return 0",
  "json_string_set json_string_setn json_integer_set json_real_set": "write 0; read 1",
  "json_object_iter json_object_iter_at json_object_iter_next json_object_key_to_iter": "return 0",
  json_object_iter_key: "return 0",
  json_object_iter_value: "return 0; return *0",
  "json_copy json_deep_copy": "read 0; return fresh; *fresh = *0",
  json_equal: "read 0; read 1",
  json_dumps: "read 0; return fresh; write fresh",
  json_dumpb: "read 0; write 1 of 2",
  json_dumpf: "read 0; logs 0",
  json_dump_file: "read 0; read 1; logs 0",
  json_dump_callback: "read 0; call 1(@json_text, _, 2)",
  "json_loads json_load_file": "read 0; write 2; return fresh",
  json_loadb: "read 0 of 1; write 3; return fresh",
  json_loadf: "write 2; return fresh",
  json_set_alloc_funcs: "call 0(_); call 1(@json_memory)",
  json_object_seed: "",
  "json_object_new_object json_object_new_array json_object_new_int json_object_new_int64 json_object_new_boolean": "return fresh",
  json_object_new_double: "return fresh",
  json_object_new_string: "read 0; return fresh",
  json_object_new_string_len: "read 0 of 1; return fresh",
  json_object_put: "free 0",
  json_object_object_add: "write 0; read 1; *0 = 2",
  json_object_array_add: "write 0; *0 = 1",
  json_object_object_get: "read 0; read 1; return 0; return *0",
  json_object_object_get_ex: "read 0; read 1; *2 = 0; *2 = *0",
  json_object_array_get_idx: "read 0; return 0; return *0",
  "json_object_get_string json_object_to_json_string json_object_to_json_string_ext json_object_get_array": "return 0",
  json_object_get_object: "return 0",
  "json_object_get_int json_object_get_int64 json_object_get_double json_object_get_boolean json_object_get_type": "read 0",
  "json_object_array_length json_object_is_type json_object_object_length json_object_get_string_len": "read 0",
  json_tokener_parse: "read 0; return fresh",
  json_tokener_new: "return fresh",
  json_tokener_parse_ex: "write 0; read 1 of 2; return fresh",
  json_tokener_free: "free 0",
  "cJSON_CreateObject cJSON_CreateArray cJSON_CreateNumber cJSON_CreateBool cJSON_CreateNull cJSON_CreateTrue cJSON_CreateFalse": "return fresh; *fresh[] = fresh",
  "cJSON_CreateString cJSON_Parse cJSON_ParseWithLength": "read 0; return fresh; *fresh[] = fresh",
  cJSON_AddItemToObject: "write 0; read 1; *0[] = 2; *2[] = 0",
  cJSON_AddItemToArray: "write 0; *0[] = 1; *1[] = 0",
  "cJSON_AddNumberToObject cJSON_AddStringToObject cJSON_AddBoolToObject cJSON_AddObjectToObject cJSON_AddArrayToObject": "write 0; read 1; read 2; return fresh; *0[] = fresh; *fresh[] = fresh",
  "cJSON_GetObjectItem cJSON_GetObjectItemCaseSensitive cJSON_GetArrayItem": "read 0; read 1; return 0; return *0[]",
  "cJSON_GetArraySize cJSON_IsNumber cJSON_IsString cJSON_IsObject cJSON_IsArray cJSON_IsBool cJSON_IsTrue": "read 0",
  cJSON_GetStringValue: "return *0[]",
  "cJSON_Print cJSON_PrintUnformatted": "read 0; return fresh; write fresh",
  "cJSON_Delete cJSON_free": "free 0",
  "json_builder_new json_parser_new json_generator_new json_reader_new": "return fresh; *fresh = 0",
  "json_builder_begin_object json_builder_end_object json_builder_begin_array json_builder_end_array json_builder_reset": "write 0; return 0",
  "json_builder_add_int_value json_builder_add_double_value json_builder_add_boolean_value json_builder_add_null_value": "write 0; return 0",
  "json_builder_set_member_name json_builder_add_string_value": "write 0; read 1; return 0",
  json_builder_add_value: "write 0; *0 = 1; return 0",
  "json_builder_get_root json_parser_get_root json_parser_steal_root": "return 0",
  json_generator_set_root: "write 0; *0 = 1",
  "json_generator_set_pretty json_generator_set_indent": "write 0",
  json_generator_to_data: "read 0; write 1 of #8; return fresh; write fresh",
  json_parser_load_from_data: "write 0; read 1 of 2; *3 = @GError",
  json_parser_load_from_file: "write 0; read 1; *2 = @GError",
  json_reader_read_member: "write 0; read 1",
  "json_reader_end_member json_reader_read_element json_reader_end_element": "write 0",
  "json_reader_get_int_value json_reader_get_boolean_value json_reader_is_object json_reader_is_array": "read 0",
  "json_reader_count_elements json_reader_count_members json_reader_get_double_value json_reader_is_value": "read 0",
  "json_reader_get_string_value json_reader_get_member_name json_reader_get_value": "return 0",
  json_reader_list_members: "read 0; return fresh; *fresh[] = fresh",
  "json_node_get_object json_node_get_array json_node_get_string json_object_get_member json_object_get_object_member": "read 0; return 0; return *0",
  "json_object_get_array_member json_object_get_string_member json_array_get_element json_array_get_object_element": "read 0; return 0; return *0",
  "json_array_get_string_element json_node_dup_string": "read 0; return 0",
  "json_object_has_member json_object_get_int_member json_object_get_boolean_member json_array_get_length json_node_get_int": "read 0; read 1",
  "json_node_new json_object_new json_array_new": "return fresh",
  "json_node_free json_node_unref json_object_unref json_array_unref": "free 0",
  yaml_parser_initialize: "write 0; *0[] = @yaml",
  "yaml_parser_delete yaml_event_delete yaml_document_delete": "write 0",
  yaml_parser_set_input_file: "write 0; *0[] = 1",
  yaml_parser_set_input_string: "write 0; *0[] = 1",
  "yaml_parser_parse yaml_parser_load yaml_parser_scan": "write 0; write 1; *1[] = @yaml; *@yaml = @yaml",
  "yaml_document_get_root_node yaml_document_get_node": "return @yaml; return *0[]",
  yaml_get_version_string: "return @yaml"
};

// src/c/externals/library/libc.ts
var libc = {
  "malloc valloc pvalloc alloca": "return fresh of 0",
  calloc: "return fresh of 0*1",
  "memalign aligned_alloc": "return fresh of 1",
  posix_memalign: "*0 = fresh of 2",
  realloc: "return fresh of 1; return 0; copy fresh <- 0; free 0",
  reallocf: "return fresh of 1; return 0; copy fresh <- 0; free 0",
  "reallocarray recallocarray": "return fresh of 1*2; return 0; copy fresh <- 0; free 0",
  "free cfree freezero": "free 0",
  "malloc_usable_size malloc_trim mallopt malloc_stats mallinfo mallinfo2 malloc_info": "",
  "mtrace muntrace mcheck malloc_get_state malloc_set_state": "",
  // jemalloc: values go by pointer, in both directions.
  mallctl: "read 0; write 1; write 2 of #8; read 3 of 4",
  mallctlnametomib: "read 0; write 1; write 2 of #8",
  mallctlbymib: "read 0; write 2; write 3 of #8; read 4 of 5",
  malloc_stats_print: "call 0(1, _)",
  mallocx: "return fresh of 0",
  rallocx: "return fresh of 1; return 0; copy fresh <- 0; free 0",
  "dallocx sdallocx": "free 0",
  "sallocx nallocx xallocx": "",
  "exit _exit _Exit quick_exit": "exits; noreturn",
  "abort __chk_fail __stack_chk_fail __fortify_fail": "exits; noreturn",
  "__assert_fail __assert __assert_perror_fail __assert_rtn": "logs 0..; exits; noreturn",
  "atexit at_quick_exit": "call 0() as exit",
  on_exit: "call 0(_, 1) as exit",
  __cxa_atexit: "call 0(1) as exit",
  "atoi atol atoll atof": "read 0",
  "strtol strtoul strtoll strtoull strtoimax strtoumax strtoq strtouq strtod strtof strtold": "read 0; *1 = 0+",
  "__strtol_internal __strtoul_internal __strtod_internal strtol_l strtoul_l strtod_l": "read 0; *1 = 0+",
  strtonum: "read 0; *3 = @strerror",
  a64l: "read 0",
  l64a: "return @l64a",
  "ecvt fcvt": "write 2 of #4; write 3 of #4; return @ecvt",
  gcvt: "write 2; return 2",
  "abs labs llabs imaxabs div ldiv lldiv imaxdiv": "",
  "rand random lrand48 mrand48 drand48": "read @random; write @random",
  "srand srandom srand48 arc4random_stir": "write @random",
  seed48: "read 0 of #6; write @random; return @random",
  lcong48: "read 0 of #14; write @random",
  rand_r: "write 0 of #4",
  "erand48 nrand48 jrand48": "write 0 of #6",
  initstate: "write 1 of 2; *@random = 1; return *@random",
  setstate: "write 0; *@random = 0; return *@random",
  random_r: "write 0; write *0[]; write 1 of #4",
  srandom_r: "write 1; write *1[]",
  initstate_r: "write 1 of 2; *3[] = 1+; write 3",
  "arc4random arc4random_uniform": "",
  arc4random_buf: "write 0 of 1",
  // The environment is strings; `environ` leads to them.
  "getenv secure_getenv __secure_getenv": "read 0; read **$environ[]; return @environ; return **$environ[]+",
  putenv: "keep 0; *@environ = 0; read 0",
  setenv: "read 0; read 1; write @environ",
  unsetenv: "read 0; write @environ",
  clearenv: "write @environ",
  system: "read 0",
  "mktemp mkdtemp": "write 0; return 0",
  "mkstemp mkostemp mkstemps mkostemps": "write 0",
  realpath: "read 0; write 1; return 1; return fresh; write fresh",
  canonicalize_file_name: "read 0; return fresh; write fresh",
  __realpath_chk: "read 0; write 1 of 2; return 1",
  getsubopt: "read *0; read 1; write *0; *2 = *0+; *0 = *0+",
  getloadavg: "write 0 of 1*#8",
  ptsname: "return @ptsname",
  ptsname_r: "write 1 of 2",
  "posix_openpt getpt grantpt unlockpt rpmatch": "",
  // Arrays are one element to the analysis, so moving elements within one moves no pointer to another place.
  "qsort heapsort mergesort": "write 0 of 1*2; read 0 of 1*2; call 3(0[2], 0[2])",
  qsort_r: "write 0 of 1*2; read 0 of 1*2; call 3(0[2], 0[2], 4)",
  bsearch: "read 0; read 1 of 2*3; call 4(0, 1[3]); return 1[3]",
  lfind: "read 0; read 1; read 2 of #8; call 4(0, 1[3]); return 1[3]",
  lsearch: "copy 1 <- 0 of 3; write 2 of #8; call 4(0, 1[3]); return 1[3]",
  // A tree is the nodes that its root pointer ever held; a node begins with its key.
  tsearch: "*fresh = 0; *1 = fresh; call 2(0, **1); return *1",
  tfind: "read *1; call 2(0, **1); return *1",
  tdelete: "write 1 of #8; call 2(0, **1); return *1",
  twalk: "call 1(0, _, _)",
  twalk_r: "call 1(0, _, 2)",
  tdestroy: "call 1(*0); free 0",
  hcreate: "write @hsearch",
  hdestroy: "write @hsearch",
  hsearch: "*@hsearch = 0; return @hsearch",
  hcreate_r: "*1[] = fresh; write 1",
  hdestroy_r: "write 0; free *0[]",
  hsearch_r: "*2 = *3[]; *3[] = 0; write 3",
  insque: "*0[] = 1; *1[] = 0; *0[] = *1[]; write 0; write 1; write *1[]",
  remque: "write *0[]; **0[] = *0[]",
  "setjmp _setjmp sigsetjmp __sigsetjmp savectx": "write 0",
  "longjmp _longjmp siglongjmp __longjmp_chk": "read 0; noreturn",
  getcontext: "write 0",
  setcontext: "read 0; noreturn",
  makecontext: "write 0; call 1(3..) as thread",
  swapcontext: "write 0; read 1",
  backtrace: "write 0 of 1*#8",
  backtrace_symbols: "read 0 of 1*#8; return fresh; *fresh = fresh+",
  backtrace_symbols_fd: "read 0 of 1*#8; logs 0",
  setlocale: "read 1; write @locale; return @locale",
  "localeconv nl_langinfo nl_langinfo_l newlocale uselocale duplocale": "return @locale; *@locale = @locale",
  freelocale: "",
  gettext: "read 0; return 0; return @locale",
  "dgettext dcgettext": "read 0; read 1; return 1; return @locale",
  ngettext: "read 0; read 1; return 0; return 1; return @locale",
  "bindtextdomain textdomain": "read 0; read 1; return @locale",
  iconv_open: "read 0; read 1; return @iconv",
  iconv: "read *1; write *3; *1 = *1+; *3 = *3+; write 2 of #8; write 4 of #8",
  iconv_close: "",
  "error error_at_line": "read 2; logs 0..; exits",
  "err errx verr verrx": "read 1..; logs 1..; exits; noreturn",
  "warn warnx vwarn vwarnx": "read 0..; logs 0..",
  "getauxval __getauxval getpagesize": "",
  "__cyg_profile_func_enter __cyg_profile_func_exit __gmon_start__": "",
  "acos asin atan atan2 ceil cos cosh exp exp2 expm1 fabs floor fmod hypot log log10 log1p log2 pow sin sinh sqrt": "",
  "tan tanh trunc round rint nearbyint lround lrint llround llrint cbrt copysign fmax fmin fdim fma erf erfc": "",
  "acosf asinf atanf atan2f ceilf cosf expf fabsf floorf fmodf logf log10f log2f powf sinf sqrtf tanf truncf roundf": "",
  "ceill fabsl floorl fmodl logl powl sqrtl expl roundl lroundf fmaxf fminf acosh asinh atanh tgamma ilogb logb": "",
  "isnan isinf finite isnanf isinff __isnan __isinf __finite __fpclassify __signbit __isnanf __isinff __signbitf": "",
  "ldexp scalbn scalbln ldexpf": "",
  lgamma: "write $signgam",
  frexp: "write 1 of #4",
  "modf modff": "write 1 of #8",
  remquo: "write 2 of #4",
  sincos: "write 1 of #8; write 2 of #8"
};

// src/c/externals/library/netfilter.ts
var netfilter = {
  "nfq_open nflog_open": "return @nfnl_handle",
  "nfq_open_nfnl nflog_open_nfnl": "return @nfnl_handle",
  "nfq_close nflog_close nfq_bind_pf nfq_unbind_pf nflog_bind_pf nflog_unbind_pf nfq_fd nflog_fd nfq_destroy_queue": "",
  "nfq_set_mode nfq_set_queue_maxlen nfq_set_queue_flags nflog_set_mode nflog_set_timeout nflog_set_qthresh": "",
  "nflog_set_nlbufsiz nflog_set_flags nflog_unbind_group nfnl_rcvbufsiz": "",
  nfq_create_queue: "call 2(@nfq_queue, @nfgenmsg, @nfq_data, 3) as packet; receives callback; return @nfq_queue",
  "nfq_nfnlh nflog_nfnlh": "return @nfnl_handle",
  // The netlink message that was read is what the accessors of `nfq_data` point into.
  nfq_handle_packet: "read 1 of 2; *@nfq_data = 1+; copy @nfq_data <- 1 of 2",
  nflog_handle_packet: "read 1 of 2; *@nflog_data = 1+; copy @nflog_data <- 1 of 2",
  "nfq_set_verdict nfq_set_verdict2": "read 4 of 3; sends 4",
  nfq_set_verdict_mark: "read 5 of 4; sends 5",
  "nfq_set_verdict_batch nfq_set_verdict_batch2": "sends 1..",
  nfq_get_payload: "*1 = @nfq_data; *1 = *@nfq_data; receives *1",
  "nfq_get_msg_packet_hdr nfq_get_packet_hw": "return @nfq_data; return *@nfq_data",
  "nfq_get_nfmark nfq_get_indev nfq_get_outdev nfq_get_physindev nfq_get_physoutdev nfq_get_skbinfo": "read 0",
  nfq_get_timestamp: "read 0; write 1 of #16",
  "nfq_get_uid nfq_get_gid": "read 0; write 1 of #4",
  nfq_get_indev_name: "read 1; write 2 of #16",
  nfq_get_outdev_name: "read 1; write 2 of #16",
  "nfq_get_physindev_name nfq_get_physoutdev_name": "read 1; write 2 of #16",
  nfq_get_secctx: "*1 = @nfq_data; *1 = *@nfq_data",
  "nfq_ip_get_hdr nfq_ip6_get_hdr nfq_tcp_get_hdr nfq_udp_get_hdr": "return *0[]+",
  "nfq_tcp_get_payload nfq_udp_get_payload": "return 0+; return *1[]+",
  "nfq_tcp_get_payload_len nfq_udp_get_payload_len": "read 0; read 1",
  "nfq_ip_set_transport_header nfq_ip6_set_transport_header": "write 0; *0[] = 1+",
  "nfq_ip_mangle nfq_ip6_mangle": "write 0; write *0[]; read 4 of 5",
  "nfq_tcp_mangle_ipv4 nfq_tcp_mangle_ipv6 nfq_udp_mangle_ipv4 nfq_udp_mangle_ipv6": "write 0; write *0[]; read 3 of 4",
  nfq_ip_set_checksum: "write 0 of #60",
  "nfq_tcp_compute_checksum_ipv4 nfq_tcp_compute_checksum_ipv6": "write 0 of #20; read 1",
  "nfq_udp_compute_checksum_ipv4 nfq_udp_compute_checksum_ipv6": "write 0 of #8; read 1",
  "nfq_ip_snprintf nfq_ip6_snprintf nfq_tcp_snprintf nfq_udp_snprintf": "write 0 of 1; read 2",
  pktb_alloc: "read 1 of 2; return fresh; *fresh[] = fresh; write fresh",
  pktb_free: "free 0",
  "pktb_data pktb_mac_header pktb_network_header pktb_transport_header": "return *0[]+",
  "pktb_len pktb_mangled pktb_tailroom": "read 0",
  "pktb_push pktb_pull pktb_put pktb_trim": "write 0",
  pktb_mangle: "write 0; write *0[]; read 4 of 5",
  nfq_nlmsg_parse: "read 0; *1[] = 0+; write 1",
  nfq_nlmsg_put: "write 0; return 0",
  "nfq_nlmsg_cfg_put_cmd nfq_nlmsg_cfg_put_params nfq_nlmsg_cfg_put_qmaxlen nfq_nlmsg_verdict_put nfq_nlmsg_verdict_put_mark": "write 0",
  nfq_nlmsg_verdict_put_pkt: "write 0; read 1 of 2; sends 1",
  nfq_snprintf_xml: "write 0 of 1; read 2",
  nflog_bind_group: "return @nflog_group",
  nflog_callback_register: "call 1(@nflog_group, @nfgenmsg, @nflog_data, 2) as packet; receives callback",
  nflog_get_payload: "*1 = @nflog_data; *1 = *@nflog_data; receives *1",
  "nflog_get_msg_packet_hdr nflog_get_packet_hw nflog_get_prefix nflog_get_msg_packet_hwhdr": "return @nflog_data; return *@nflog_data",
  "nflog_get_hwtype nflog_get_nfmark nflog_get_indev nflog_get_outdev nflog_get_physindev nflog_get_physoutdev": "read 0",
  nflog_get_timestamp: "read 0; write 1 of #16",
  "nflog_get_uid nflog_get_gid nflog_get_seq nflog_get_seq_global": "read 0; write 1 of #4",
  nfct_open: "return @nfct",
  "nfct_close nfct_fd nfct_callback_unregister nfct_callback_unregister2": "",
  nfct_new: "return fresh",
  nfct_clone: "return fresh; copy fresh <- 0",
  nfct_copy: "copy 0 <- 1",
  nfct_copy_attr: "copy 0 <- 1",
  "nfct_destroy nfexp_destroy nfct_filter_destroy nfct_labelmap_destroy": "free 0",
  "nfct_set_attr_u8 nfct_set_attr_u16 nfct_set_attr_u32 nfct_set_attr_u64 nfct_attr_unset nfct_setobjopt": "write 0",
  "nfct_set_attr nfct_set_attr_l": "write 0; read 2",
  "nfct_get_attr_u8 nfct_get_attr_u16 nfct_get_attr_u32 nfct_get_attr_u64 nfct_attr_is_set nfct_getobjopt nfct_maxsize": "read 0",
  nfct_get_attr: "return 0+",
  "nfct_cmp nfct_compare": "read 0; read 1",
  nfct_query: "read 2; call *@nfct_callback(_, @nf_conntrack, *@nfct_callback_data)",
  nfct_send: "read 2",
  nfct_catch: "call *@nfct_callback(_, @nf_conntrack, *@nfct_callback_data)",
  nfct_callback_register: "*@nfct_callback = 2; *@nfct_callback_data = 3; call 2(_, @nf_conntrack, 3) as packet",
  nfct_callback_register2: "*@nfct_callback = 2; *@nfct_callback_data = 3; call 2(@nlmsghdr, _, @nf_conntrack, 3) as packet",
  nfct_snprintf: "write 0 of 1; read 2",
  nfct_parse_conntrack: "read 1; write 2",
  nfct_nlmsg_parse: "read 0; write 1",
  nfct_nlmsg_build: "write 0; read 1",
  nfct_filter_create: "return fresh",
  "nfct_filter_add_attr_u32 nfct_filter_set_logic": "write 0",
  nfct_filter_add_attr: "write 0; read 2",
  nfct_filter_attach: "read 1",
  nfct_nfnlh: "return @nfnl_handle",
  nfexp_new: "return fresh",
  nfexp_set_attr: "write 0; *0 = 2; read 2",
  "nfexp_set_attr_u8 nfexp_set_attr_u16 nfexp_set_attr_u32": "write 0",
  nfexp_get_attr: "return 0+; return *0",
  nfexp_query: "read 2",
  nfnl_open: "return @nfnl_handle",
  "nfnl_close nfnl_fd nfnl_join nfnl_subsys_close": "",
  nfnl_recv: "write 1 of 2; receives 1",
  "nfnl_catch nfnl_process": "call *@nfct_callback(_, @nf_conntrack, *@nfct_callback_data)",
  nfnl_send: "read 1",
  nlif_open: "return @nlif",
  "nlif_close nlif_query nlif_catch nlif_fd": "",
  nlif_index2name: "write 2 of #16",
  "mnl_socket_open mnl_socket_open2 mnl_socket_fdopen": "return @mnl_socket",
  "mnl_socket_bind mnl_socket_get_fd mnl_socket_get_portid mnl_socket_close": "",
  mnl_socket_setsockopt: "read 2 of 3",
  mnl_socket_getsockopt: "write 2; write 3 of #4",
  mnl_socket_sendto: "read 1 of 2; sends? 1",
  mnl_socket_recvfrom: "write 1 of 2; receives? 1",
  mnl_cb_run: "read 0 of 1; call 4(0+, 5) as packet",
  mnl_cb_run2: "read 0 of 1; call 4(0+, 5) as packet; call *6(0+, 5) as packet",
  mnl_nlmsg_put_header: "write 0; return 0",
  mnl_nlmsg_put_extra_header: "write 0; return 0+",
  "mnl_nlmsg_get_payload mnl_nlmsg_get_payload_offset mnl_nlmsg_get_payload_tail": "return 0+",
  mnl_nlmsg_next: "read 0; write 1 of #4; return 0+",
  "mnl_nlmsg_ok mnl_nlmsg_size mnl_nlmsg_get_payload_len mnl_nlmsg_seq_ok mnl_nlmsg_portid_ok": "read 0",
  mnl_nlmsg_fprintf: "read 1 of 2; logs 1",
  mnl_attr_parse: "read 0; call 2(0+, 3)",
  mnl_attr_parse_nested: "read 0; call 1(0+, 2)",
  "mnl_attr_get_type mnl_attr_get_len mnl_attr_get_payload_len mnl_attr_ok mnl_attr_type_valid mnl_attr_validate": "read 0",
  "mnl_attr_get_u8 mnl_attr_get_u16 mnl_attr_get_u32 mnl_attr_get_u64": "read 0",
  "mnl_attr_get_payload mnl_attr_get_str mnl_attr_next": "return 0+",
  mnl_attr_put: "write 0; read 3 of 2",
  "mnl_attr_put_u8 mnl_attr_put_u16 mnl_attr_put_u32 mnl_attr_put_u64": "write 0",
  "mnl_attr_put_str mnl_attr_put_strz": "write 0; read 2",
  mnl_attr_nest_start: "write 0; return 0+",
  "mnl_attr_nest_end mnl_attr_nest_cancel": "write 0; write 1",
  mnl_nlmsg_batch_start: "return fresh; *fresh = 0",
  "mnl_nlmsg_batch_next mnl_nlmsg_batch_reset": "write 0",
  "mnl_nlmsg_batch_head mnl_nlmsg_batch_current": "return *0+",
  "mnl_nlmsg_batch_size mnl_nlmsg_batch_is_empty": "read 0",
  mnl_nlmsg_batch_stop: "free 0",
  // nftables: objects are built from attributes, and messages from objects.
  "nftnl_table_alloc nftnl_chain_alloc nftnl_rule_alloc nftnl_set_alloc nftnl_set_elem_alloc nftnl_expr_alloc": "read 0; return fresh",
  "nftnl_udata_buf_alloc nftnl_obj_alloc nftnl_flowtable_alloc nftnl_batch_alloc": "return fresh",
  "nftnl_table_free nftnl_chain_free nftnl_rule_free nftnl_set_free nftnl_set_elem_free nftnl_expr_free nftnl_udata_buf_free": "free 0",
  "nftnl_table_set* nftnl_chain_set* nftnl_rule_set* nftnl_set_set* nftnl_set_elem_set* nftnl_expr_set*": "write 0; read 2",
  "nftnl_table_get* nftnl_chain_get* nftnl_rule_get* nftnl_set_get* nftnl_set_elem_get* nftnl_expr_get*": "read 0; write 2 of #4; return 0; return *0",
  "nftnl_rule_add_expr nftnl_set_elem_add": "write 0; *0 = 1",
  "nftnl_table_nlmsg_build_payload nftnl_chain_nlmsg_build_payload nftnl_rule_nlmsg_build_payload": "write 0; read 1; read *1",
  "nftnl_set_nlmsg_build_payload nftnl_set_elems_nlmsg_build_payload": "write 0; read 1; read *1",
  "nftnl_nlmsg_build_hdr nftnl_batch_begin nftnl_batch_end": "write 0; return 0",
  "nftnl_udata_put nftnl_udata_put_u32": "write 0; read 3",
  nftnl_udata_buf_data: "return 0",
  nftnl_udata_buf_len: "read 0",
  "ipset_load_types ipset_type_get": "",
  "ipset_session_init ipset_init": "return fresh",
  "ipset_session_fini ipset_fini": "free 0",
  ipset_session_data_set: "write 0; read 2",
  "ipset_cmd ipset_commit ipset_envopt_parse ipset_session_report_reset": "write 0",
  ipset_session_data_get: "return 0",
  nl_socket_alloc: "return fresh; *@nl_sock = fresh",
  nl_socket_alloc_cb: "return fresh; *fresh = 0; *@nl_sock = fresh",
  "nl_socket_free nlmsg_free nl_cb_put nl_cache_free nl_object_put nl_addr_put": "free 0",
  "nl_connect nl_close nl_socket_disable_seq_check nl_socket_set_nonblocking nl_socket_set_buffer_size nl_join_groups": "write 0",
  "nl_socket_add_membership nl_socket_add_memberships nl_socket_drop_membership nl_socket_set_local_port": "write 0",
  "nl_socket_set_peer_port nl_socket_set_peer_groups nl_socket_disable_auto_ack nl_socket_enable_auto_ack": "write 0",
  "nl_socket_get_fd nl_socket_get_local_port": "read 0",
  nl_socket_modify_cb: "write 0; call 3(@nl_msg, 4) as packet",
  nl_socket_modify_err_cb: "write 0; call 2(@sockaddr_nl, @nlmsgerr, 3) as packet",
  nl_cb_alloc: "return fresh",
  nl_cb_clone: "return fresh; copy fresh <- 0",
  nl_cb_set: "write 0; call 3(@nl_msg, 4) as packet",
  nl_cb_err: "write 0; call 2(@sockaddr_nl, @nlmsgerr, 3) as packet",
  nl_socket_set_cb: "write 0; *0 = 1",
  "nl_recvmsgs nl_recvmsgs_report": "write 0",
  nl_recvmsgs_default: "write 0",
  nl_recv: "write 0; write 1 of #12; *2 = fresh; write fresh; receives? fresh",
  "nl_send_auto nl_send_auto_complete nl_send nl_complete_msg nl_send_sync": "write 0; write 1; sends? 1",
  nl_send_simple: "write 0; read 3 of 4; sends? 3",
  nl_wait_for_ack: "write 0",
  "nlmsg_alloc nlmsg_alloc_simple nlmsg_inherit": "return fresh",
  nlmsg_put: "write 0; return 0+",
  nlmsg_append: "write 0; read 1 of 2",
  "nlmsg_hdr nlmsg_data nlmsg_next nlmsg_attrdata nlmsg_reserve nlmsg_find_attr": "return 0+",
  nlmsg_parse: "read 0; *2[] = 0+; write 2",
  "nlmsg_ok nlmsg_attrlen nlmsg_datalen nlmsg_size nlmsg_total_size nlmsg_padlen": "read 0",
  nla_put: "write 0; read 3 of 2",
  "nla_put_u8 nla_put_u16 nla_put_u32 nla_put_u64 nla_put_flag": "write 0",
  "nla_put_string nla_put_nested nla_put_data nla_put_addr": "write 0; read 2",
  "nla_nest_start nla_reserve": "write 0; return 0+",
  "nla_nest_end nla_nest_cancel": "write 0; write 1",
  nla_parse: "read 2 of 3; *0[] = 2+; write 0",
  nla_parse_nested: "read 2; *0[] = 2+; write 0",
  "nla_data nla_get_string nla_next nla_find": "return 0+",
  "nla_len nla_type nla_ok nla_get_u8 nla_get_u16 nla_get_u32 nla_get_u64 nla_get_flag nla_attr_size nla_total_size": "read 0",
  nla_strdup: "read 0; return text; write text",
  nla_memcpy: "write 0 of 2; read 1",
  nla_strlcpy: "write 0 of 2; read 1",
  nl_geterror: "return @strerror",
  genl_connect: "write 0",
  "genl_ctrl_resolve genl_ctrl_resolve_grp": "write 0; read 1; read 2",
  genlmsg_put: "write 0; return 0+",
  genlmsg_parse: "read 0; *2[] = 0+; write 2",
  "genlmsg_attrdata genlmsg_data genlmsg_hdr": "return 0+",
  "genlmsg_attrlen genlmsg_len genlmsg_valid_hdr": "read 0"
};

// src/c/externals/library/openssl.ts
var openssl = {
  "SSL_library_init SSL_load_error_strings OPENSSL_init_ssl OPENSSL_init_crypto OPENSSL_cleanup": "read 1",
  "OPENSSL_add_all_algorithms_noconf OPENSSL_add_all_algorithms_conf OpenSSL_add_all_algorithms OpenSSL_add_all_ciphers": "",
  "OpenSSL_add_all_digests OPENSSL_config OPENSSL_no_config OPENSSL_cpuid_setup": "",
  "SSLeay SSLeay_version OpenSSL_version OpenSSL_version_num OPENSSL_version_major OPENSSL_info": "return @openssl_text",
  "SSLv23_method SSLv23_client_method SSLv23_server_method TLS_method TLS_client_method TLS_server_method": "return @SSL_METHOD",
  "TLSv1_method TLSv1_client_method TLSv1_server_method TLSv1_1_method TLSv1_1_client_method TLSv1_1_server_method": "return @SSL_METHOD",
  "TLSv1_2_method TLSv1_2_client_method TLSv1_2_server_method SSLv3_method SSLv3_client_method SSLv3_server_method": "return @SSL_METHOD",
  "DTLS_method DTLS_client_method DTLS_server_method DTLSv1_method DTLSv1_client_method DTLSv1_server_method": "return @SSL_METHOD",
  "DTLSv1_2_method DTLSv1_2_client_method DTLSv1_2_server_method SSLv2_method SSLv2_client_method": "return @SSL_METHOD",
  SSL_CTX_new: "return fresh; *@SSL_CTX = fresh",
  SSL_CTX_new_ex: "return fresh; *@SSL_CTX = fresh; read 1",
  SSL_CTX_free: "free 0",
  "SSL_CTX_up_ref SSL_up_ref SSL_SESSION_up_ref BIO_up_ref": "write 0",
  SSL_CTX_ctrl: "write 0; write 3; *@SSL_callback_arg = 3; *@SSL_CTX_parts = 3; *3 = *@SSL_CTX_parts",
  SSL_ctrl: "write 0; write 3; *@SSL_callback_arg = 3; *@SSL_CTX_parts = 3; *3 = *@SSL_CTX_parts",
  "SSL_CTX_set_options SSL_CTX_clear_options SSL_CTX_set_timeout SSL_CTX_set_security_level SSL_CTX_set_quiet_shutdown": "write 0",
  "SSL_CTX_set_verify_depth SSL_CTX_set_max_early_data SSL_CTX_set_recv_max_early_data SSL_CTX_set_num_tickets": "write 0",
  "SSL_CTX_set_purpose SSL_CTX_set_trust SSL_CTX_set_default_verify_paths SSL_CTX_set_default_verify_dir": "write 0",
  "SSL_CTX_set_default_read_buffer_len SSL_CTX_set_block_padding SSL_CTX_set_post_handshake_auth SSL_CTX_flush_sessions": "write 0",
  "SSL_CTX_get_options SSL_CTX_get_timeout SSL_CTX_get_verify_mode SSL_CTX_get_verify_depth SSL_CTX_check_private_key": "read 0",
  "SSL_CTX_get_quiet_shutdown SSL_CTX_get_max_early_data SSL_CTX_get_security_level SSL_CTX_get_num_tickets": "read 0",
  "SSL_CTX_set_cipher_list SSL_CTX_set_ciphersuites SSL_CTX_set_srp_username": "write 0; read 1",
  SSL_CTX_load_verify_locations: "write 0; read 1; read 2",
  SSL_CTX_use_certificate_chain_file: "write 0; read 1",
  "SSL_CTX_load_verify_file SSL_CTX_load_verify_dir SSL_CTX_load_verify_store": "write 0; read 1",
  "SSL_CTX_use_certificate_file SSL_CTX_use_PrivateKey_file SSL_CTX_use_RSAPrivateKey_file": "write 0; read 1",
  "SSL_CTX_use_certificate SSL_CTX_use_PrivateKey SSL_CTX_use_RSAPrivateKey SSL_CTX_set0_tmp_dh_pkey": "write 0; *@SSL_CTX_parts = 1",
  "SSL_CTX_add_client_CA SSL_CTX_set_client_CA_list SSL_CTX_set_cert_store SSL_CTX_set1_cert_store": "write 0; *@SSL_CTX_parts = 1",
  "SSL_CTX_add1_chain_cert SSL_CTX_set0_CA_list SSL_CTX_set1_param": "write 0; *@SSL_CTX_parts = 1",
  SSL_CTX_use_certificate_ASN1: "write 0; read 2 of 1",
  SSL_CTX_use_PrivateKey_ASN1: "write 1; read 2 of 3",
  "SSL_CTX_get_cert_store SSL_CTX_get_client_CA_list SSL_CTX_get0_certificate SSL_CTX_get0_privatekey SSL_CTX_get_ciphers": "return 0; return *@SSL_CTX_parts",
  "SSL_CTX_get0_param SSL_CTX_get0_CA_list SSL_CTX_get_ssl_method": "return 0; return *@SSL_CTX_parts",
  SSL_CTX_get0_chain_certs: "*1 = 0",
  SSL_CTX_set_session_id_context: "write 0; read 1 of 2",
  SSL_CTX_set_alpn_protos: "write 0; read 1 of 2",
  "SSL_CTX_add_session SSL_CTX_remove_session": "write 0; write 1",
  SSL_CTX_sessions: "return 0",
  SSL_CTX_set_ex_data: "write 0; *@SSL_CTX_ex_data = 2",
  SSL_CTX_get_ex_data: "return *@SSL_CTX_ex_data",
  SSL_CTX_sess_set_cache_size: "write 0",
  SSL_CTX_set_verify: "write 0; call 2(_, @X509_STORE_CTX) as packet",
  SSL_set_verify: "write 0; call 2(_, @X509_STORE_CTX) as packet",
  SSL_CTX_set_cert_verify_callback: "write 0; call 1(@X509_STORE_CTX, 2) as packet",
  "SSL_CTX_set_info_callback SSL_set_info_callback": "write 0; call 1(*@SSL, _, _) as packet",
  "SSL_CTX_set_msg_callback SSL_set_msg_callback": "write 0; call 1(_, _, _, @tls_record, _, *@SSL, *@SSL_callback_arg) as packet",
  SSL_CTX_set_keylog_callback: "write 0; call 1(*@SSL, @tls_keylog) as packet",
  // The kinds of callback differ in what follows the connection: flag or argument.
  "SSL_CTX_callback_ctrl SSL_callback_ctrl": "write 0; call 2(*@SSL, @tls_alert, *@SSL_callback_arg, @EVP_CIPHER_CTX, @HMAC_CTX, _) as packet; call 2(*@SSL, *@SSL_callback_arg) as packet",
  SSL_CTX_set_tlsext_servername_callback: "write 0; call 1(*@SSL, @tls_alert, *@SSL_callback_arg) as packet",
  SSL_CTX_set_tlsext_servername_arg: "write 0; *@SSL_callback_arg = 1",
  SSL_CTX_set_tlsext_status_cb: "write 0; call 1(*@SSL, *@SSL_callback_arg) as packet",
  SSL_CTX_set_tlsext_ticket_key_cb: "write 0; call 1(*@SSL, @tls_ticket, @tls_ticket, @EVP_CIPHER_CTX, @HMAC_CTX, _) as packet",
  SSL_CTX_set_tlsext_ticket_key_evp_cb: "write 0; call 1(*@SSL, @tls_ticket, @tls_ticket, @EVP_CIPHER_CTX, @EVP_MAC_CTX, _) as packet",
  SSL_CTX_set_client_hello_cb: "write 0; call 1(*@SSL, @tls_alert, 2) as packet",
  SSL_CTX_set_cert_cb: "write 0; call 1(*@SSL, 2) as packet",
  SSL_set_cert_cb: "write 0; call 1(*@SSL, 2) as packet",
  SSL_CTX_set_client_cert_cb: "write 0; call 1(*@SSL, @tls_out, @tls_out) as packet",
  SSL_CTX_set_alpn_select_cb: "write 0; call 1(*@SSL, @tls_out, @tls_length, @tls_record, _, 2) as packet",
  SSL_CTX_set_next_proto_select_cb: "write 0; call 1(*@SSL, @tls_out, @tls_length, @tls_record, _, 2) as packet",
  "SSL_CTX_set_next_protos_advertised_cb SSL_CTX_set_npn_advertised_cb": "write 0; call 1(*@SSL, @tls_out, @tls_length, 2) as packet",
  SSL_CTX_sess_set_new_cb: "write 0; call 1(*@SSL, @SSL_SESSION) as packet",
  SSL_CTX_sess_set_remove_cb: "write 0; call 1(*@SSL_CTX, @SSL_SESSION) as packet",
  SSL_CTX_sess_set_get_cb: "write 0; call 1(*@SSL, @tls_record, _, @tls_length) as packet",
  SSL_CTX_set_session_ticket_cb: "write 0; call 1(*@SSL, 3) as packet; call 2(*@SSL, @SSL_SESSION, @tls_ticket, _, _, 3) as packet",
  "SSL_CTX_set_tmp_rsa_callback SSL_CTX_set_tmp_dh_callback SSL_CTX_set_tmp_ecdh_callback SSL_set_tmp_dh_callback": "write 0; call 1(*@SSL, _, _) as packet",
  "SSL_CTX_set_default_passwd_cb SSL_set_default_passwd_cb": "write 0; call 1(@password, _, _, *@SSL_passwd_data)",
  "SSL_CTX_set_default_passwd_cb_userdata SSL_set_default_passwd_cb_userdata": "write 0; *@SSL_passwd_data = 1",
  SSL_CTX_set_cookie_generate_cb: "write 0; call 1(*@SSL, @tls_record, @tls_length) as packet",
  SSL_CTX_set_cookie_verify_cb: "write 0; call 1(*@SSL, @tls_record, _) as packet",
  "SSL_CTX_set_psk_server_callback SSL_set_psk_server_callback": "write 0; call 1(*@SSL, @tls_record, @tls_record, _) as packet",
  SSL_CTX_set_psk_client_callback: "write 0; call 1(*@SSL, @tls_record, @tls_record, _, @tls_record, _) as packet",
  "SSL_CTX_set_allow_early_data_cb SSL_set_allow_early_data_cb": "write 0; call 1(*@SSL, 2) as packet",
  SSL_CTX_add_server_custom_ext: "write 0; call 2(*@SSL, _, @tls_out, @tls_length, @tls_alert, 4) as packet; call 3(*@SSL, _, @tls_record, 4) as packet; call 5(*@SSL, _, @tls_record, _, @tls_alert, 6) as packet",
  SSL_CTX_add_client_custom_ext: "write 0; call 2(*@SSL, _, @tls_out, @tls_length, @tls_alert, 4) as packet; call 3(*@SSL, _, @tls_record, 4) as packet; call 5(*@SSL, _, @tls_record, _, @tls_alert, 6) as packet",
  SSL_CTX_add_custom_ext: "write 0; call 3(*@SSL, _, _, @tls_out, @tls_length, @X509, _, @tls_alert, 5) as packet; call 4(*@SSL, _, _, @tls_record, 5) as packet; call 6(*@SSL, _, _, @tls_record, _, @X509, _, @tls_alert, 7) as packet",
  SSL_new: "return fresh; *@SSL = fresh; *@SSL_CTX = 0",
  SSL_dup: "return fresh; *@SSL = fresh; read 0",
  SSL_free: "free 0",
  "SSL_set_fd SSL_set_rfd SSL_set_wfd SSL_set_connect_state SSL_set_accept_state SSL_set_shutdown SSL_set_quiet_shutdown": "write 0",
  "SSL_set_options SSL_clear_options SSL_set_max_early_data SSL_set_read_ahead SSL_set_verify_result SSL_set_num_tickets": "write 0",
  "SSL_set_security_level SSL_set_verify_depth SSL_set_post_handshake_auth SSL_set_quic_early_data_enabled SSL_clear": "write 0",
  "SSL_set_cipher_list SSL_set_ciphersuites SSL_set_tlsext_host_name SSL_set1_host SSL_use_certificate_file": "write 0; read 1",
  SSL_use_PrivateKey_file: "write 0; read 1",
  "SSL_use_certificate SSL_use_PrivateKey SSL_set_client_CA_list SSL_set0_tmp_dh_pkey SSL_set1_param": "write 0; *@SSL_CTX_parts = 1",
  SSL_set_SSL_CTX: "write 0; *@SSL_CTX = 1; return 1",
  SSL_get_SSL_CTX: "return *@SSL_CTX",
  SSL_set_bio: "write 0; *@SSL_bio = 1; *@SSL_bio = 2",
  "SSL_set0_rbio SSL_set0_wbio": "write 0; *@SSL_bio = 1",
  "SSL_get_rbio SSL_get_wbio": "return *@SSL_bio",
  SSL_set_ex_data: "write 0; *@SSL_ex_data = 2",
  SSL_get_ex_data: "return *@SSL_ex_data",
  "SSL_get_ex_new_index SSL_CTX_get_ex_new_index SSL_SESSION_get_ex_new_index X509_get_ex_new_index BIO_get_ex_new_index": "call 2(@ex_parent, _, @ex_data, _, _, 1); call 3(@ex_data, @ex_data, @ex_out, _, _, 1); call 4(@ex_parent, *@SSL_ex_data, @ex_data, _, _, 1) as packet",
  CRYPTO_get_ex_new_index: "call 3(@ex_parent, _, @ex_data, _, _, 2); call 4(@ex_data, @ex_data, @ex_out, _, _, 2); call 5(@ex_parent, *@SSL_ex_data, @ex_data, _, _, 2) as packet; call 5(@ex_parent, *@SSL_CTX_ex_data, @ex_data, _, _, 2) as packet",
  SSL_get_ex_data_X509_STORE_CTX_idx: "",
  SSL_set_session_id_context: "write 0; read 1 of 2",
  SSL_set_alpn_protos: "write 0; read 1 of 2",
  "SSL_accept SSL_connect SSL_do_handshake SSL_shutdown SSL_renegotiate SSL_key_update SSL_renegotiate_abbreviated": "write 0",
  "SSL_verify_client_post_handshake SSL_stateless SSL_process_quic_post_handshake": "write 0",
  SSL_read: "write 0; write 1 of 2; receives 1",
  SSL_read_ex: "write 0; write 1 of 2; write 3 of #8; receives 1",
  SSL_read_early_data: "write 0; write 1 of 2; write 3 of #8; receives 1",
  SSL_peek: "write 0; write 1 of 2; receives 1",
  SSL_peek_ex: "write 0; write 1 of 2; write 3 of #8; receives 1",
  SSL_write: "write 0; read 1 of 2; sends 1",
  SSL_write_ex: "write 0; read 1 of 2; write 3 of #8; sends 1",
  SSL_write_early_data: "write 0; read 1 of 2; write 3 of #8; sends 1",
  SSL_sendfile: "write 0",
  DTLSv1_listen: "write 0; write 1",
  DTLSv1_get_timeout: "read 0; write 1 of #16",
  DTLSv1_handle_timeout: "write 0",
  "SSL_get_error SSL_want SSL_pending SSL_has_pending SSL_get_fd SSL_get_rfd SSL_get_wfd SSL_version SSL_get_state": "read 0",
  "SSL_state SSL_in_init SSL_in_before SSL_is_init_finished SSL_session_reused SSL_renegotiate_pending SSL_get_shutdown": "read 0",
  "SSL_get_verify_result SSL_get_verify_mode SSL_get_early_data_status SSL_get_options SSL_is_server SSL_is_dtls": "read 0",
  "SSL_get_quiet_shutdown SSL_get_security_level SSL_waiting_for_async SSL_in_connect_init SSL_in_accept_init": "read 0",
  "SSL_get_num_tickets SSL_get_read_ahead SSL_client_version SSL_get_max_early_data SSL_is_quic": "read 0",
  "SSL_get_version SSL_get_cipher_list SSL_state_string SSL_state_string_long SSL_rstate_string_long SSL_get_cipher_name": "return @openssl_text",
  "SSL_alert_desc_string SSL_alert_desc_string_long SSL_alert_type_string SSL_alert_type_string_long": "return @openssl_text",
  SSL_get_servername: "read 0; return 0",
  SSL_get_servername_type: "read 0",
  "SSL_get_current_cipher SSL_get_pending_cipher": "return @SSL_CIPHER",
  "SSL_get_ciphers SSL_get1_supported_ciphers SSL_get_client_ciphers": "return @SSL_CIPHERS; *@SSL_CIPHERS = @SSL_CIPHER",
  SSL_CIPHER_find: "return @SSL_CIPHER; read 1",
  "SSL_CIPHER_get_name SSL_CIPHER_get_version SSL_CIPHER_standard_name OPENSSL_cipher_name": "return @openssl_text",
  SSL_CIPHER_description: "write 1 of 2; return 1; return @openssl_text",
  SSL_CIPHER_get_bits: "write 1 of #4",
  "SSL_CIPHER_get_id SSL_CIPHER_get_protocol_id SSL_CIPHER_get_auth_nid SSL_CIPHER_get_cipher_nid SSL_CIPHER_get_kx_nid": "",
  "SSL_CIPHER_get_digest_nid SSL_CIPHER_is_aead": "",
  SSL_CIPHER_get_handshake_digest: "return @EVP_MD",
  "SSL_get_certificate SSL_get_privatekey SSL_get_client_CA_list SSL_get0_param SSL_get_ssl_method": "return 0; return *@SSL_CTX_parts",
  "SSL_get_peer_certificate SSL_get1_peer_certificate SSL_get0_peer_certificate": "return @X509",
  "SSL_get_peer_cert_chain SSL_get0_verified_chain": "return @X509_chain; *@X509_chain = @X509",
  SSL_dup_CA_list: "return fresh; *fresh = *0",
  SSL_load_client_CA_file: "read 0; return fresh; *fresh = @X509_NAME",
  "SSL_add_file_cert_subjects_to_stack SSL_add_dir_cert_subjects_to_stack": "write 0; *0 = @X509_NAME; read 1",
  "SSL_get0_alpn_selected SSL_get0_next_proto_negotiated": "*1 = 0; write 2 of #4",
  SSL_get_peer_signature_nid: "write 1 of #4",
  SSL_select_next_proto: "write 1 of #1; *0 = 2+; *0 = 4+; read 2 of 3; read 4 of 5",
  "SSL_get_finished SSL_get_peer_finished SSL_get_client_random SSL_get_server_random": "read 0; write 1 of 2",
  SSL_export_keying_material: "read 0; write 1 of 2; read 3 of 4; read 5 of 6",
  "SSL_client_hello_get0_ciphers SSL_client_hello_get0_random SSL_client_hello_get0_session_id": "*1 = 0",
  SSL_client_hello_get0_ext: "*2 = 0; write 3 of #8",
  SSL_client_hello_get1_extensions_present: "*1 = fresh; write 2 of #8",
  SSL_client_hello_get0_legacy_version: "read 0",
  SSL_bytes_to_cipher_list: "read 1 of 2; *4 = @SSL_CIPHERS; *5 = @SSL_CIPHERS; *@SSL_CIPHERS = @SSL_CIPHER",
  SSL_get_all_async_fds: "write 1; write 2 of #8",
  SSL_get_changed_async_fds: "write 1; write 2 of #8; write 3; write 4 of #8",
  SSL_get_tlsext_status_ocsp_resp: "*1 = 0",
  SSL_get_shared_ciphers: "write 1 of 2; return 1",
  SSL_extension_supported: "",
  "SSL_get_session SSL_get1_session SSL_get0_session": "return @SSL_SESSION",
  SSL_set_session: "write 0; write 1",
  SSL_SESSION_new: "return fresh",
  SSL_SESSION_dup: "return fresh; read 0",
  SSL_SESSION_free: "free 0",
  SSL_SESSION_get_id: "return 0; write 1 of #4",
  SSL_SESSION_get0_id_context: "return 0; write 1 of #4",
  "SSL_SESSION_set1_id SSL_SESSION_set1_id_context SSL_SESSION_set1_master_key": "write 0; read 1 of 2",
  SSL_SESSION_get_master_key: "read 0; write 1 of 2",
  "SSL_SESSION_get_max_early_data SSL_SESSION_get_time SSL_SESSION_get_timeout SSL_SESSION_is_resumable": "read 0",
  "SSL_SESSION_get_protocol_version SSL_SESSION_get_ticket_lifetime_hint SSL_SESSION_has_ticket": "read 0",
  "SSL_SESSION_set_time SSL_SESSION_set_timeout SSL_SESSION_set_max_early_data SSL_SESSION_set_protocol_version": "write 0",
  "SSL_SESSION_get0_hostname SSL_SESSION_get0_peer SSL_SESSION_get0_cipher": "return 0",
  SSL_SESSION_set_ex_data: "write 0; *@SSL_SESSION_ex_data = 2",
  SSL_SESSION_get_ex_data: "return *@SSL_SESSION_ex_data",
  i2d_SSL_SESSION: "read 0; write *1; *1 = *1+",
  d2i_SSL_SESSION: "read *1; *1 = *1+; *0 = fresh; return fresh; return *0",
  PEM_read_bio_SSL_SESSION: "write 0; return fresh; *1 = fresh; call 2(@password, _, _, 3)",
  PEM_write_bio_SSL_SESSION: "write 0; read 1",
  SSL_CONF_CTX_new: "return fresh",
  SSL_CONF_CTX_free: "free 0",
  "SSL_CONF_CTX_set_ssl_ctx SSL_CONF_CTX_set_flags SSL_CONF_CTX_finish": "write 0",
  SSL_CONF_cmd: "write 0; read 1; read 2",
  SSL_COMP_get_compression_methods: "return @SSL_COMP",
  SSL_COMP_add_compression_method: "read 1",
  "ERR_get_error ERR_peek_error ERR_peek_last_error ERR_clear_error ERR_free_strings ERR_load_crypto_strings": "",
  "ERR_load_SSL_strings ERR_load_BIO_strings ERR_remove_state ERR_remove_thread_state ERR_new ERR_set_debug ERR_set_mark": "",
  "ERR_pop_to_mark ERR_clear_last_mark ERR_put_error ERR_get_next_error_library ERR_GET_LIB ERR_GET_REASON": "",
  "ERR_get_error_line ERR_peek_error_line ERR_peek_last_error_line": "*0 = @openssl_text; write 1 of #4",
  "ERR_get_error_line_data ERR_peek_error_line_data ERR_peek_last_error_line_data": "*0 = @openssl_text; write 1 of #4; *2 = @openssl_text; write 3 of #4",
  "ERR_get_error_all ERR_peek_error_all": "*0 = @openssl_text; write 1 of #4; *2 = @openssl_text; *3 = @openssl_text; write 4 of #4",
  ERR_peek_error_func: "*0 = @openssl_text",
  "ERR_peek_error_data ERR_peek_last_error_data": "*0 = @openssl_text; write 1 of #4",
  ERR_error_string: "write 1 of #256; return 1; return @openssl_text",
  ERR_error_string_n: "write 1 of 2",
  "ERR_reason_error_string ERR_lib_error_string ERR_func_error_string": "return @openssl_text",
  "ERR_print_errors ERR_print_errors_fp": "logs 0",
  ERR_print_errors_cb: "call 0(@openssl_text, _, 1)",
  ERR_load_strings: "read 1; write 1",
  ERR_add_error_data: "read 1..",
  "ERR_set_error ERR_vset_error": "read 2..",
  "CRYPTO_malloc CRYPTO_zalloc OPENSSL_malloc OPENSSL_zalloc CRYPTO_secure_malloc CRYPTO_secure_zalloc OPENSSL_secure_malloc": "return fresh of 0",
  "CRYPTO_realloc OPENSSL_realloc": "return fresh of 1; return 0; copy fresh <- 0; free 0",
  CRYPTO_clear_realloc: "return fresh of 2; return 0; copy fresh <- 0; free 0",
  "CRYPTO_free OPENSSL_free CRYPTO_clear_free CRYPTO_secure_free OPENSSL_clear_free OPENSSL_secure_free": "free 0",
  "CRYPTO_strdup OPENSSL_strdup": "read 0; return text; write text",
  "CRYPTO_strndup CRYPTO_memdup OPENSSL_memdup": "read 0 of 1; return fresh; copy fresh <- 0 of 1",
  CRYPTO_memcmp: "read 0 of 2; read 1 of 2",
  OPENSSL_cleanse: "write 0 of 1",
  CRYPTO_set_mem_functions: "call 0(_, @openssl_text, _); call 1(@openssl_memory, _, @openssl_text, _); call 2(@openssl_memory, @openssl_text, _)",
  "CRYPTO_num_locks CRYPTO_cleanup_all_ex_data CRYPTO_mem_ctrl CRYPTO_secure_malloc_init CRYPTO_secure_malloc_done": "",
  CRYPTO_set_locking_callback: "call 0(_, _, @openssl_text, _) as packet",
  CRYPTO_set_id_callback: "call 0() as packet",
  CRYPTO_THREADID_set_callback: "call 0(@CRYPTO_THREADID) as packet",
  CRYPTO_THREADID_set_numeric: "write 0",
  CRYPTO_THREADID_set_pointer: "write 0; *0 = 1",
  CRYPTO_set_dynlock_create_callback: "call 0(@openssl_text, _) as packet",
  CRYPTO_set_dynlock_lock_callback: "call 0(_, @openssl_dynlock, @openssl_text, _) as packet",
  CRYPTO_set_dynlock_destroy_callback: "call 0(@openssl_dynlock, @openssl_text, _) as packet",
  "CRYPTO_get_locking_callback CRYPTO_get_id_callback": "",
  CRYPTO_THREAD_lock_new: "return fresh",
  "CRYPTO_THREAD_read_lock CRYPTO_THREAD_write_lock CRYPTO_THREAD_unlock": "write 0",
  CRYPTO_THREAD_lock_free: "free 0",
  CRYPTO_set_ex_data: "*@CRYPTO_ex_data = 2; write 0",
  CRYPTO_get_ex_data: "return *@CRYPTO_ex_data",
  CRYPTO_new_ex_data: "write 2",
  CRYPTO_free_ex_data: "write 2",
  BIO_new: "return fresh; *@BIO = fresh",
  "BIO_new_file BIO_new_fp BIO_new_fd BIO_new_socket BIO_new_dgram BIO_new_connect BIO_new_accept": "return fresh; *@BIO = fresh; read 0; read 1",
  "BIO_new_ssl BIO_new_ssl_connect BIO_new_buffer_ssl_connect": "return fresh; *@BIO = fresh; read 0",
  BIO_new_mem_buf: "return fresh; *@BIO = fresh; *fresh = 0; read 0 of 1",
  BIO_new_bio_pair: "*0 = fresh; *2 = fresh; *@BIO = fresh",
  "BIO_free BIO_free_all BIO_vfree": "free 0; return *@BIO_chain",
  BIO_push: "write 0; return 0; *@BIO_chain = 1",
  "BIO_pop BIO_next BIO_find_type": "write 0; return 0; return *@BIO_chain",
  "BIO_s_file BIO_s_mem BIO_s_socket BIO_s_connect BIO_s_accept BIO_s_null BIO_s_bio BIO_s_fd BIO_s_datagram": "return @BIO_METHOD",
  "BIO_f_base64 BIO_f_ssl BIO_f_buffer BIO_f_md BIO_f_cipher BIO_f_null BIO_s_secmem BIO_f_linebuffer": "return @BIO_METHOD",
  BIO_read: "write 0; write 1 of 2; receives? 1",
  BIO_read_ex: "write 0; write 1 of 2; write 3 of #8; receives? 1",
  BIO_gets: "write 0; write 1 of 2",
  BIO_write: "write 0; read 1 of 2; sends? 1",
  BIO_write_ex: "write 0; read 1 of 2; write 3 of #8; sends? 1",
  BIO_puts: "write 0; read 1",
  BIO_printf: "write 0; read 1..",
  BIO_vprintf: "write 0; read 1; read 2; read *2[]; read **2[]",
  BIO_snprintf: "write 0 of 1; read 2..",
  BIO_vsnprintf: "write 0 of 1; read 2; read 3; read *3[]; read **3[]",
  "BIO_dump BIO_hex_string": "write 0; read 1",
  // What the last argument is depends on the command: memory that is lent, or where a pointer goes.
  BIO_ctrl: "write 0; write 3; *0 = 3; *3 = *0; *3 = 0",
  BIO_int_ctrl: "write 0",
  BIO_ptr_ctrl: "return 0; return *0",
  BIO_callback_ctrl: "write 0; call 2(*@BIO, _, _) as packet",
  "BIO_set_flags BIO_clear_flags BIO_set_init BIO_set_shutdown BIO_set_retry_reason BIO_copy_next_retry BIO_set_next": "write 0",
  "BIO_test_flags BIO_get_init BIO_get_shutdown BIO_get_retry_reason BIO_method_type BIO_ctrl_pending BIO_ctrl_wpending": "read 0",
  "BIO_number_read BIO_number_written BIO_ctrl_get_read_request BIO_ctrl_get_write_guarantee BIO_sock_should_retry": "read 0",
  "BIO_set_nbio BIO_socket_nbio": "",
  BIO_set_data: "write 0; *0 = 1",
  BIO_get_data: "return *0",
  BIO_set_ex_data: "write 0; *0 = 2",
  BIO_get_ex_data: "return *0",
  BIO_set_callback: "write 0; call 1(*@BIO, _, @openssl_text, _, _, _) as packet",
  BIO_set_callback_arg: "write 0; *0 = 1",
  BIO_get_callback_arg: "return *0",
  BIO_get_new_index: "",
  BIO_meth_new: "read 1; return fresh",
  BIO_meth_free: "free 0",
  "BIO_meth_set_write BIO_meth_set_read": "write 0; call 1(*@BIO, @bio_data, _) as packet",
  "BIO_meth_set_write_ex BIO_meth_set_read_ex": "write 0; call 1(*@BIO, @bio_data, _, @tls_length) as packet",
  BIO_meth_set_puts: "write 0; call 1(*@BIO, @bio_data) as packet",
  BIO_meth_set_gets: "write 0; call 1(*@BIO, @bio_data, _) as packet",
  BIO_meth_set_ctrl: "write 0; call 1(*@BIO, _, _, @bio_data) as packet",
  "BIO_meth_set_create BIO_meth_set_destroy": "write 0; call 1(*@BIO) as packet",
  BIO_meth_set_callback_ctrl: "write 0; call 1(*@BIO, _, _) as packet",
  BIO_get_mem_data: "*1 = 0; *1 = *0",
  BIO_get_mem_ptr: "*1 = 0; *1 = *0"
};

// src/c/externals/library/pcap.ts
var pcap = {
  "pcap_loop pcap_dispatch": "call 2(3, @pcap_pkthdr, @pcap_packet) as packet; write @pcap_pkthdr; write @pcap_packet; receives callback",
  pcap_next: "write 1 of #24; write @pcap_packet; return @pcap_packet; receives return; receives 1",
  pcap_next_ex: "*1 = @pcap_pkthdr; *2 = @pcap_packet; write @pcap_pkthdr; write @pcap_packet; receives @pcap_packet; receives @pcap_pkthdr",
  pcap_inject: "read 1 of 2; sends 1",
  pcap_sendpacket: "read 1 of 2; sends 1",
  pcap_sendqueue_queue: "read 1; read 2; sends 2; write 0; write *0[]",
  pcap_sendqueue_transmit: "read 1; read *1[]; sends *1[]",
  pcap_sendqueue_alloc: "return fresh; *fresh[] = @pcap_sendqueue",
  pcap_sendqueue_destroy: "free 0",
  pcap_open_live: "read 0; write 4 of #256; return @pcap",
  pcap_create: "read 0; write 1 of #256; return @pcap",
  "pcap_open_dead pcap_open_dead_with_tstamp_precision": "return @pcap",
  pcap_open_offline: "read 0; write 1 of #256; return @pcap",
  pcap_open_offline_with_tstamp_precision: "read 0; write 2 of #256; return @pcap",
  pcap_fopen_offline: "write 1 of #256; return @pcap",
  pcap_fopen_offline_with_tstamp_precision: "write 2 of #256; return @pcap",
  pcap_open: "read 0; write 5 of #256; return @pcap",
  pcap_init: "write 1 of #256",
  "pcap_close pcap_activate pcap_breakloop pcap_can_set_rfmon pcap_fileno pcap_get_selectable_fd": "",
  "pcap_set_snaplen pcap_set_promisc pcap_set_timeout pcap_set_buffer_size pcap_set_rfmon pcap_set_immediate_mode": "",
  "pcap_set_tstamp_type pcap_set_tstamp_precision pcap_get_tstamp_precision pcap_set_protocol_linux": "",
  "pcap_setdirection pcap_set_datalink pcap_datalink pcap_datalink_ext pcap_snapshot pcap_is_swapped pcap_bufsize": "",
  "pcap_major_version pcap_minor_version pcap_datalink_name_to_val pcap_tstamp_type_name_to_val": "",
  pcap_setnonblock: "write 2 of #256",
  pcap_getnonblock: "write 1 of #256",
  pcap_get_required_select_timeout: "return @pcap",
  pcap_compile: "write 1 of #16; *1.bf_insns = @pcap_filter; read 2",
  pcap_compile_nopcap: "write 2 of #16; *2.bf_insns = @pcap_filter; read 3",
  pcap_setfilter: "read 1 of #16; read 1.bf_insns",
  pcap_freecode: "write 0 of #16",
  pcap_offline_filter: "read 0 of #16; read 0.bf_insns; read 1 of #24; read 2",
  bpf_filter: "read 0; read 1 of 2",
  bpf_validate: "read 0",
  bpf_image: "read 0; return @bpf_image",
  bpf_dump: "read 0; read 0.bf_insns; logs 0",
  pcap_stats: "write 1 of #24",
  pcap_stats_ex: "return @pcap_stats",
  pcap_lookupdev: "write 0 of #256; return @pcap_lookupdev",
  pcap_lookupnet: "read 0; write 1 of #4; write 2 of #4; write 3 of #256",
  pcap_findalldevs: "*0 = @pcap_if; *@pcap_if = @pcap_if; write 1 of #256",
  pcap_findalldevs_ex: "*2 = @pcap_if; *@pcap_if = @pcap_if; write 3 of #256",
  "pcap_freealldevs pcap_free_datalinks pcap_free_tstamp_types": "",
  "pcap_list_datalinks pcap_list_tstamp_types": "*1 = @pcap_lists",
  "pcap_geterr pcap_strerror pcap_statustostr pcap_lib_version pcap_datalink_val_to_name": "return @pcap_text",
  "pcap_datalink_val_to_description pcap_datalink_val_to_description_or_dlt": "return @pcap_text",
  "pcap_tstamp_type_val_to_name pcap_tstamp_type_val_to_description": "return @pcap_text",
  pcap_perror: "read 1; logs 1",
  "pcap_nametoaddr pcap_nametonetaddr pcap_nametoaddrinfo": "read 0; return @hostent; *@hostent = @hostent",
  pcap_nametoport: "read 0; write 1 of #4; write 2 of #4",
  pcap_nametoportrange: "read 0; write 1 of #4; write 2 of #4; write 3 of #4",
  "pcap_nametoproto pcap_nametoeproto pcap_nametollc": "read 0",
  "pcap_ether_aton pcap_ether_hostton": "read 0; return fresh; write fresh",
  pcap_file: "return @FILE",
  "pcap_dump_open pcap_dump_open_append": "read 1; return @pcap_dumper",
  pcap_dump_fopen: "return @pcap_dumper",
  pcap_dump: "read 1 of #24; read 2; logs 1; logs 2",
  "pcap_dump_close pcap_dump_flush pcap_dump_ftell": "",
  pcap_dump_file: "return @FILE"
};

// src/c/externals/library/pcre.ts
var pcre = {
  pcre_compile: "read 0; *2 = @pcre_text; write 3 of #4; return fresh",
  pcre_compile2: "read 0; write 2 of #4; *3 = @pcre_text; write 4 of #4; return fresh",
  pcre_study: "read 0; *2 = @pcre_text; return fresh; *fresh[] = fresh",
  pcre_free_study: "free 0",
  "pcre_free pcre_stack_free": "free 0",
  "pcre_malloc pcre_stack_malloc": "return fresh of 0",
  pcre_exec: "read 0; read 1; read 1.study_data; read 2 of 3; write 6 of 7*#4",
  pcre_jit_exec: "read 0; read 1; read 2 of 3; write 6 of 7*#4; write 8",
  pcre_dfa_exec: "read 0; read 1; read 2 of 3; write 6 of 7*#4; write 8 of 9*#4",
  pcre_fullinfo: "read 0; read 1; write 3 of #8; *3 = @pcre_text",
  pcre_info: "read 0; write 1 of #4; write 2 of #4",
  pcre_config: "write 1 of #8",
  pcre_refcount: "write 0",
  pcre_version: "return @pcre_text",
  pcre_maketables: "return fresh",
  pcre_get_substring: "read 0; read 1; *4 = fresh; write fresh",
  pcre_get_named_substring: "read 0; read 1; read 2; read 4; *5 = fresh; write fresh",
  pcre_get_substring_list: "read 0; read 1; *3 = fresh; *fresh[] = fresh",
  pcre_copy_substring: "read 0; read 1; write 4 of 5",
  pcre_copy_named_substring: "read 0; read 1; read 2; read 4; write 5 of 6",
  pcre_get_stringnumber: "read 0; read 1",
  "pcre_free_substring pcre_free_substring_list": "free 0",
  pcre_jit_stack_alloc: "return fresh",
  pcre_jit_stack_free: "free 0",
  pcre_assign_jit_stack: "write 0; call 1(2) as packet",
  pcre2_compile: "read 0 of 1; write 3 of #4; write 4 of #8; return fresh",
  pcre2_compile_8: "read 0 of 1; write 3 of #4; write 4 of #8; return fresh",
  "pcre2_code_free pcre2_code_free_8 pcre2_match_data_free pcre2_match_data_free_8 pcre2_jit_stack_free": "free 0",
  "pcre2_match_context_free pcre2_match_context_free_8 pcre2_compile_context_free pcre2_jit_stack_free_8": "free 0",
  "pcre2_general_context_free pcre2_general_context_free_8 pcre2_substring_free pcre2_substring_free_8": "free 0",
  "pcre2_jit_compile pcre2_jit_compile_8": "write 0",
  "pcre2_match pcre2_match_8 pcre2_jit_match pcre2_jit_match_8": "read 0; read 1 of 2; write 5; *5 = 1",
  "pcre2_match_data_create pcre2_match_data_create_8 pcre2_match_data_create_from_pattern": "return fresh; *fresh[] = fresh",
  pcre2_match_data_create_from_pattern_8: "return fresh; *fresh[] = fresh",
  "pcre2_match_context_create pcre2_match_context_create_8 pcre2_compile_context_create pcre2_jit_stack_create": "return fresh",
  "pcre2_compile_context_create_8 pcre2_jit_stack_create_8 pcre2_general_context_create pcre2_general_context_create_8": "return fresh",
  "pcre2_get_ovector_pointer pcre2_get_ovector_pointer_8": "return 0+",
  "pcre2_get_ovector_count pcre2_get_ovector_count_8 pcre2_get_mark": "read 0",
  "pcre2_set_match_limit pcre2_set_match_limit_8 pcre2_set_recursion_limit pcre2_set_recursion_limit_8": "write 0",
  "pcre2_set_depth_limit pcre2_set_depth_limit_8": "write 0",
  "pcre2_jit_stack_assign pcre2_jit_stack_assign_8": "write 0; call 1(2) as packet; *0 = 2",
  "pcre2_get_error_message pcre2_get_error_message_8": "write 1 of 2",
  "pcre2_pattern_info pcre2_pattern_info_8": "read 0; write 2 of #8; *2 = 0",
  "pcre2_config pcre2_config_8": "write 1",
  "pcre2_substitute pcre2_substitute_8": "read 0; read 1 of 2; write 5; read 7 of 8; write 9; write 10 of #8",
  "pcre2_substring_get_bynumber pcre2_substring_get_bynumber_8": "read 0; *2 = fresh; write 3 of #8",
  "pcre2_substring_copy_bynumber pcre2_substring_copy_bynumber_8": "read 0; write 2; write 3 of #8",
  "hs_compile hs_compile_multi": "read 0; *4 = fresh; *5 = fresh",
  hs_alloc_scratch: "read 0; *1 = fresh",
  hs_clone_scratch: "read 0; *1 = fresh",
  hs_scan: "read 0; read 1 of 2; write 4; call 5(_, _, _, _, 6)",
  hs_scan_stream: "write 0; read 1 of 2; write 4; call 5(_, _, _, _, 6)",
  hs_open_stream: "read 0; *2 = fresh",
  hs_close_stream: "free 0; write 1; call 2(_, _, _, _, 3)",
  "hs_free_database hs_free_scratch hs_free_compile_error": "free 0",
  "hs_database_size hs_stream_size hs_scratch_size": "read 0; write 1 of #8",
  hs_valid_platform: "",
  "GeoIP_open GeoIP_new GeoIP_open_type": "read 0; return fresh",
  GeoIP_delete: "free 0",
  "GeoIP_country_code_by_addr GeoIP_country_code_by_name GeoIP_country_code_by_ipnum GeoIP_name_by_addr GeoIP_name_by_ipnum": "read 0; read 1; return @GeoIP",
  "GeoIP_id_by_addr GeoIP_id_by_ipnum": "read 0; read 1",
  MMDB_open: "read 0; write 2; *2[] = @MMDB",
  MMDB_close: "write 0",
  "MMDB_lookup_string MMDB_lookup_sockaddr": "read 0; read 1; write 2 of #4; write 3 of #4; return @MMDB",
  MMDB_get_value: "read 0; write 1; *1[] = @MMDB; read 2..",
  magic_open: "return fresh",
  "magic_load magic_close": "write 0; read 1",
  magic_buffer: "write 0; read 1 of 2; return 0"
};

// src/c/externals/library/posix.ts
var posix = {
  // An obstack takes its chunks from the program's functions; objects are handed out by macros.
  _obstack_begin: "write 0; *@obstack_chunkfun = 3; *@obstack_freefun = 4; call 3(_) into @obstack_chunk; *0[] = *@obstack_chunk; *0[] = *@obstack_chunk+; *0[] = 3; *0[] = 4",
  _obstack_begin_1: "write 0; *@obstack_chunkfun = 3; *@obstack_freefun = 4; *@obstack_arg = 5; call 3(5, _) into @obstack_chunk; *0[] = *@obstack_chunk; *0[] = *@obstack_chunk+; *0[] = 3; *0[] = 4; *0[] = 5",
  _obstack_newchunk: "write 0; call *@obstack_chunkfun(*@obstack_arg, _) into @obstack_chunk; *0[] = *@obstack_chunk; *0[] = *@obstack_chunk+; copy *@obstack_chunk <- *0[]",
  "obstack_free _obstack_free": "write 0; *0[] = 1; call *@obstack_freefun(*@obstack_chunk); call *@obstack_freefun(*@obstack_arg, *@obstack_chunk)",
  "_obstack_memory_used _obstack_allocated_p": "read 0",
  obstack_vprintf: "write 0; write *0[]; read 1; read 2; read *2[]; read **2[]",
  aio_read: "write 0; write 0.aio_buf; receives? 0.aio_buf; call *0[](0.sigev_value) as thread",
  aio_write: "write 0; read 0.aio_buf; sends? 0.aio_buf; call *0[](0.sigev_value) as thread",
  aio_fsync: "write 1",
  "aio_error aio_return": "read 0",
  aio_cancel: "write 1",
  aio_suspend: "read 0; read *0[]; read 2 of #16",
  lio_listio: "read 1; write *1[]; write **1[]; read 3",
  aio_init: "read 0",
  argp_parse: "read 0; read 2; write 2; call *0[](_, *2[], @argp_state); *@argp_state = *2[]; *@argp_state = 2; *@argp_state = 5; write 4 of #4",
  "argp_usage argp_state_help argp_help": "logs 0; exits",
  "argp_error argp_failure": "read 1..; logs 1..; exits",
  argz_create: "read 0; read *0[]; *1 = fresh; write fresh; write 2 of #8",
  argz_create_sep: "read 0; *2 = fresh; write fresh; write 3 of #8",
  "argz_add argz_add_sep argz_append": "*0 = fresh; write *0; write 1 of #8; read 2",
  argz_count: "read 0 of 1",
  argz_next: "read 0 of 1; read 2; return 0+",
  argz_extract: "read 0 of 1; *2[] = 0+",
  argz_stringify: "write 0 of 1",
  argz_delete: "write *0; write 1 of #8; write 0 of #8",
  setmntent: "read 0; read 1; return @FILE",
  getmntent: "write @mntent; return @mntent; *@mntent = @mntent",
  getmntent_r: "write 1; *1[] = 2+; write 2 of 3; return 1",
  addmntent: "read 1; read *1[]",
  "endmntent setfsent endfsent": "",
  hasmntopt: "read 0; read *0[]; read 1; return *0[]+",
  "getfsent getfsfile getfsspec": "read 0; write @fstab; return @fstab; *@fstab = @fstab",
  "listxattr llistxattr": "read 0; write 1 of 2",
  flistxattr: "write 1 of 2",
  lsetxattr: "read 0; read 1; read 2 of 3",
  fsetxattr: "read 1; read 2 of 3",
  "removexattr lremovexattr": "read 0; read 1",
  fremovexattr: "read 1",
  getdents: "write 1 of 2",
  getdirentries: "write 1 of 2; write 3 of #8",
  klogctl: "write 1 of 2",
  quotactl: "read 1; write 3; read 3",
  fanotify_mark: "read 4",
  name_to_handle_at: "read 1; write 2; write 3 of #4",
  open_by_handle_at: "read 1",
  "pidfd_open pidfd_getfd arch_prctl process_mrelease pkey_alloc pkey_free pkey_set pkey_get pkey_mprotect": "",
  pidfd_send_signal: "read 2 of #128",
  process_madvise: "read 1",
  "init_module delete_module": "read 0; read 2",
  getsourcefilter: "read 2 of 3; write 4 of #4; write 5 of #4; write 6",
  setsourcefilter: "read 2 of 3; read 6",
  getipv4sourcefilter: "write 3 of #4; write 4 of #4; write 5",
  setipv4sourcefilter: "read 5",
  "get_nprocs get_nprocs_conf get_phys_pages get_avphys_pages gnu_dev_major gnu_dev_minor gnu_dev_makedev ulimit": "",
  "gnu_get_libc_version gnu_get_libc_release": "return @libc_text",
  innetgr: "read 0; read 1; read 2; read 3",
  group_member: "",
  ftime: "write 0 of #16",
  timespec_getres: "write 0 of #16",
  drand48_r: "write 0; write 1 of #8",
  "lrand48_r mrand48_r": "write 0; write 1 of #8",
  srand48_r: "write 1",
  "erand48_r nrand48_r jrand48_r": "write 0 of #6; write 1; write 2 of #8",
  setstate_r: "read 0; write 1; *1[] = 0",
  strfmon: "write 0 of 1; read 2",
  "strfromd strfromf strfroml": "write 0 of 1; read 2",
  "strtof_l strtold_l strtoll_l strtoull_l": "read 0; *1 = 0+",
  catopen: "read 0; return @catalog",
  catgets: "return 3; return @catalog",
  catclose: "",
  psiginfo: "read 0 of #128; read 1; logs 1",
  "putpwent putgrent putspent": "read 0; read *0[]; logs 0",
  getpwent_r: "write 0 of #48; *0[] = 1+; write 1 of 2; *3 = 0",
  getgrent_r: "write 0 of #32; *0[] = 1+; *1[] = 1+; write 1 of 2; *3 = 0",
  fgetpwent_r: "write 1 of #48; *1[] = 2+; write 2 of 3; *4 = 1",
  "re_comp re_exec": "read 0; return @strerror",
  rresvport: "write 0 of #4",
  bindresvport: "write 1 of #16",
  rcmd: "write 0 of #8; read 2; read 3; read 4; write 5 of #4",
  "login logout": "read 0",
  "lckpwdf ulckpwdf": "",
  gai_error: "read 0",
  gai_cancel: "write 0",
  gai_suspend: "read 0; read *0[]; read 2 of #16",
  "posix_spawnattr_getflags posix_spawnattr_getpgroup posix_spawnattr_getsigmask posix_spawnattr_getsigdefault": "read 0; write 1 of #128",
  "posix_spawn_file_actions_addchdir_np posix_spawn_file_actions_addfchdir_np": "write 0; read 1",
  "pthread_attr_getaffinity_np pthread_attr_getsigmask_np": "read 0 of #56; write 1 of #128; write 2",
  "pthread_attr_getinheritsched pthread_attr_getschedpolicy pthread_attr_getscope": "read 0 of #56; write 1 of #4",
  "pthread_condattr_getclock pthread_condattr_getpshared pthread_barrierattr_getpshared": "read 0 of #4; write 1 of #4",
  "pthread_mutexattr_getprotocol pthread_mutexattr_getprioceiling pthread_mutexattr_getkind_np": "read 0 of #4; write 1 of #4",
  "pthread_mutexattr_setkind_np pthread_mutexattr_setrobust_np": "write 0 of #4",
  pthread_mutex_consistent_np: "write 0 of #40",
  pthread_mutex_getprioceiling: "read 0 of #40; write 1 of #4",
  pthread_mutex_setprioceiling: "write 0 of #40; write 2 of #4",
  "pthread_rwlock_clockrdlock pthread_rwlock_clockwrlock": "write 0 of #56; read 2 of #16",
  "pthread_rwlockattr_getkind_np pthread_rwlockattr_getpshared": "read 0 of #8; write 1 of #4",
  pthread_getattr_default_np: "write 0 of #56",
  pthread_setattr_default_np: "read 0 of #56",
  pthread_attr_setstackaddr: "write 0 of #56; *0[] = 1",
  pthread_attr_getstackaddr: "read 0 of #56; *1 = *0[]",
  "iswctype towctrans getwc getwchar ungetwc isctype isblank_l iscntrl_l isgraph_l islower_l isprint_l ispunct_l isupper_l isxdigit_l": "",
  "wcstof wcstold wcstoimax wcstoumax": "read 0; *1 = 0+",
  wcsxfrm: "write 0; read 1",
  wcschrnul: "read 0; return 0+",
  "mbsnrtowcs wcsnrtombs": "write 0; read *1; *1 = *1+; write 4 of #8",
  swscanf: "read 0; read 1; write 2..",
  fwscanf: "read 1; write 2..",
  vwprintf: "read 0; read *1[]; logs 0; logs *1[]",
  vfwprintf: "read 1; read *2[]; logs 1; logs *2[]",
  "frexpf frexpl": "write 1 of #4",
  modfl: "write 1 of #16",
  "scalbnf scalbnl ldexpl copysignf copysignl finitef finitel isinfl isnanl": "",
  ns_name_pack: "read 0; write 1 of 2; write 3; *3[] = 1+",
  ns_name_unpack: "read 0; read 2; write 3 of 4",
  ns_name_compress: "read 0; write 1 of 2; write 3; *3[] = 1+",
  ns_name_skip: "read *0; *0 = *0+",
  res_nmkquery: "write 0; read 2; read 5; write 8 of 9",
  res_nsend: "write 0; read 1 of 2; write 3 of 4; sends 1; receives? 3",
  res_nquerydomain: "write 0; read 1; read 2; write 5 of 6; receives? 5",
  "res_hnok res_dnok res_mailok res_ownok": "read 0",
  inet6_rth_init: "write 0 of 1; return 0",
  inet6_rth_add: "write 0; read 1 of #16",
  inet6_rth_reverse: "read 0; write 1",
  inet6_rth_segments: "read 0",
  inet6_rth_getaddr: "return 0+"
};

// src/c/externals/library/redis.ts
var redis = {
  "redisConnect redisConnectUnix redisConnectNonBlock": "read 0; return fresh; *fresh[] = fresh",
  "redisConnectWithTimeout redisConnectBindNonBlock": "read 0; return fresh; *fresh[] = fresh",
  "redisReconnect redisEnableKeepAlive redisSetTimeout redisBufferRead": "write 0",
  redisBufferWrite: "write 0; write 1 of #4",
  redisFree: "free 0",
  freeReplyObject: "free 0",
  redisCommand: "write 0; read 1..; sends? 1..; return @redisReply; *@redisReply = @redisReply; receives? @redisReply",
  redisCommandArgv: "write 0; read 2; read *2[]; sends? *2[]; return @redisReply; *@redisReply = @redisReply; receives? @redisReply",
  redisvCommand: "write 0; read 1; read 2; read *2[]; read **2[]; sends? *2[]; return @redisReply; *@redisReply = @redisReply; receives? @redisReply",
  redisAppendCommand: "write 0; read 1..; sends? 1..",
  redisvAppendCommand: "write 0; read 1; read 2; read *2[]; read **2[]; sends? *2[]",
  redisAppendCommandArgv: "write 0; read 2; read *2[]; sends? *2[]",
  redisGetReply: "write 0; *1 = @redisReply; *@redisReply = @redisReply; receives? @redisReply",
  redisGetReplyFromReader: "write 0; *1 = @redisReply; *@redisReply = @redisReply",
  "redisAsyncConnect redisAsyncConnectUnix": "read 0; return fresh; *fresh[] = fresh; *@redisAsyncContext = fresh",
  redisAsyncCommand: "write 0; call 1(0, @redisReply, 2) as packet; *@redisReply = @redisReply; read 3..; sends? 3..",
  redisvAsyncCommand: "write 0; call 1(0, @redisReply, 2) as packet; *@redisReply = @redisReply; read 3; read 4; read *4[]; read **4[]; sends? *4[]",
  redisAsyncCommandArgv: "write 0; call 1(0, @redisReply, 2) as packet; *@redisReply = @redisReply; read 4; read *4[]; sends? *4[]",
  redisAsyncFormattedCommand: "write 0; call 1(0, @redisReply, 2) as packet; *@redisReply = @redisReply; read 3 of 4; sends? 3",
  redisAsyncSetConnectCallback: "write 0; call 1(0, _) as idle",
  redisAsyncSetDisconnectCallback: "write 0; call 1(0, _) as idle",
  "redisAsyncDisconnect redisAsyncHandleRead redisAsyncHandleWrite": "write 0",
  redisAsyncFree: "free 0",
  "redisLibeventAttach redisLibevAttach": "write 0; *0[] = 1",
  redisFormatCommand: "*0 = fresh; write fresh; read 1..",
  memcached_create: "return fresh; return 0",
  "memcached_free memcached_result_free": "free 0",
  memcached_server_add: "write 0; read 1",
  memcached_get: "write 0; read 1 of 2; write 3 of #8; write 4 of #4; write 5 of #4; return fresh; write fresh; receives? fresh",
  "memcached_set memcached_add memcached_replace": "write 0; read 1 of 2; read 3 of 4; sends? 3",
  memcached_delete: "write 0; read 1 of 2; sends? 1",
  "memcached_increment memcached_decrement": "write 0; read 1 of 2; write 4 of #8",
  memcached_strerror: "return @strerror",
  curl_easy_init: "return fresh; *@CURL = fresh",
  "curl_easy_cleanup curl_slist_free_all curl_free curl_multi_cleanup": "free 0",
  "curl_global_init curl_global_cleanup": "",
  // What an option is depends on its number: a string, a pointer to keep, a callback.
  curl_easy_setopt: "write 0; read 2; *@CURL_options = 2; call 2(@curl_data, _, _, *@CURL_options) as idle",
  curl_easy_perform: "write 0",
  curl_easy_getinfo: "read 0; write 2 of #8; *2 = 0; *2 = *@CURL_options",
  "curl_easy_strerror curl_version curl_multi_strerror": "return @strerror",
  curl_slist_append: "read 1; return fresh; return 0; *fresh[] = 0; *0[] = fresh",
  curl_multi_init: "return fresh",
  "curl_multi_add_handle curl_multi_remove_handle": "write 0; *0 = 1; write 1",
  curl_multi_perform: "write 0; write 1 of #4",
  curl_multi_setopt: "write 0; *@CURL_options = 2; call 2(*@CURL, _, _, *@CURL_options, _) as idle",
  curl_multi_socket_action: "write 0; write 3 of #4",
  curl_multi_info_read: "write 0; write 1 of #4; return 0; *0 = *@CURL",
  curl_easy_escape: "read 1; return fresh; write fresh",
  sqlite3_open: "read 0; *1 = fresh",
  sqlite3_open_v2: "read 0; *1 = fresh",
  "sqlite3_close sqlite3_finalize sqlite3_free": "free 0",
  sqlite3_close_v2: "free 0",
  sqlite3_exec: "write 0; read 1; call 2(3, _, @sqlite_row, @sqlite_row); *@sqlite_row = @sqlite_row; *4 = @sqlite_row",
  "sqlite3_prepare sqlite3_prepare_v2": "write 0; read 1 of 2; *3 = fresh; *4 = 1+",
  "sqlite3_step sqlite3_reset sqlite3_bind_int sqlite3_bind_int64 sqlite3_bind_null sqlite3_bind_double sqlite3_busy_timeout": "write 0",
  "sqlite3_bind_text sqlite3_bind_blob": "write 0; *0 = 2; read 2 of 3; call 4(2)",
  "sqlite3_column_text sqlite3_column_blob sqlite3_column_name": "return 0",
  "sqlite3_column_int sqlite3_column_int64 sqlite3_column_bytes sqlite3_column_count sqlite3_column_type sqlite3_column_double": "read 0",
  "sqlite3_errmsg sqlite3_errstr sqlite3_libversion": "return @sqlite_text",
  "sqlite3_last_insert_rowid sqlite3_changes sqlite3_errcode": "read 0",
  "PQconnectdb PQsetdbLogin": "read 0..; return fresh",
  PQexec: "write 0; read 1; sends? 1; return fresh",
  "PQfinish PQclear": "free 0",
  "PQstatus PQresultStatus PQntuples PQnfields PQgetlength PQgetisnull": "read 0",
  "PQgetvalue PQerrorMessage PQresultErrorMessage": "return 0",
  PQescapeStringConn: "write 0; write 1; read 2 of 3; write 4 of #4",
  mysql_init: "write 0; return 0; return fresh",
  mysql_real_connect: "write 0; read 1..; return 0",
  "mysql_close mysql_free_result": "free 0",
  mysql_query: "write 0; read 1; sends? 1",
  mysql_real_query: "write 0; read 1 of 2; sends? 1",
  "mysql_store_result mysql_use_result": "write 0; return fresh; *fresh[] = fresh",
  mysql_fetch_row: "write 0; return 0; *0[] = 0",
  "mysql_error mysql_get_client_info": "return 0",
  "mysql_errno mysql_num_rows mysql_num_fields mysql_insert_id mysql_affected_rows mysql_ping": "read 0",
  mysql_real_escape_string: "write 1; read 2 of 3",
  mysql_options: "write 0; read 2"
};

// src/c/externals/library/signals.ts
var signals = {
  "signal bsd_signal sysv_signal __sysv_signal sigset ssignal": "signal 0; call 1(_) as signal; return *@signal; *@signal = 1",
  sigaction: "signal 0; read 1; call 1.sa_handler(_, @siginfo, @ucontext) as signal; call 1.sa_sigaction(_, @siginfo, @ucontext) as signal; write 2; copy @sigaction <- 1; copy 2 <- @sigaction",
  "sigemptyset sigfillset sigaddset sigdelset": "write 0 of #128",
  "sigismember sigisemptyset": "read 0 of #128",
  "sigorset sigandset": "write 0 of #128; read 1 of #128; read 2 of #128",
  sigprocmask: "read 1 of #128; write 2 of #128",
  sigpending: "write 0 of #128",
  sigsuspend: "read 0 of #128",
  sigwait: "read 0 of #128; write 1 of #4",
  sigwaitinfo: "read 0 of #128; write 1 of #128",
  sigtimedwait: "read 0 of #128; write 1 of #128; read 2 of #16",
  "kill killpg tgkill raise gsignal siginterrupt sighold sigrelse sigignore sigpause": "",
  "sigblock sigsetmask siggetmask sigmask __libc_current_sigrtmin __libc_current_sigrtmax": "",
  sigqueue: "read 2",
  sigaltstack: "read 0 of #24; write 1 of #24",
  sigstack: "read 0 of #16; write 1 of #16",
  sigvec: "signal 0; call *1[](_) as signal; write 2",
  signalfd: "read 1 of #128",
  sigreturn: "noreturn"
};

// src/c/externals/library/sockets.ts
var sockets = {
  "socket listen shutdown sockatmark isfdtype": "",
  socketpair: "write 3 of #8",
  "bind connect": "read 1 of 2",
  "accept accept4": "write 1; write 2 of #4; receives? 1",
  "getsockname getpeername": "write 1; write 2 of #4",
  getsockopt: "write 3; write 4 of #4",
  setsockopt: "read 3 of 4",
  recv: "write 1 of 2; receives 1",
  recvfrom: "write 1 of 2; write 4; write 5 of #4; receives 1; receives 4",
  __recv_chk: "write 1 of 2; receives 1",
  __recvfrom_chk: "write 1 of 2; write 5; write 6 of #4; receives 1; receives 5",
  recvmsg: "write 1; write 1.msg_name; write 1.msg_control; read 1.msg_iov; write *1.msg_iov[]; receives *1.msg_iov[]; receives 1.msg_name; receives 1.msg_control",
  recvmmsg: "write 1; write 1.msg_name; write 1.msg_control; read 1.msg_iov; write *1.msg_iov[]; write 4 of #16; receives *1.msg_iov[]; receives 1.msg_name; receives 1.msg_control",
  send: "read 1 of 2; sends 1",
  sendto: "read 1 of 2; read 4 of 5; sends 1; sends 4",
  sendmsg: "read 1; read *1[]; read **1[]; sends *1[]; sends **1[]",
  sendmmsg: "read 1; read *1[]; read **1[]; write 1; sends *1[]; sends **1[]",
  "readv preadv preadv2": "read 1; write *1[]; receives? *1[]",
  "writev pwritev pwritev2": "read 1; read *1[]; sends? *1[]",
  process_vm_readv: "read 1; write *1[]; read 3",
  process_vm_writev: "read 1; read *1[]; read 3",
  vmsplice: "read 1; read *1[]; sends? *1[]",
  "htonl htons ntohl ntohs": "",
  "inet_addr inet_network": "read 0",
  "inet_aton inet_aton_r": "read 0; write 1 of #4",
  inet_pton: "read 1; write 2 of #16",
  inet_ntop: "read 1 of #16; write 2 of 3; return 2",
  inet_ntoa: "return @inet_ntoa; write @inet_ntoa",
  inet_ntoa_r: "write 1 of 2; return 1",
  inet_net_pton: "read 1; write 2 of 3",
  inet_net_ntop: "read 1; write 3 of 4; return 3",
  "inet_makeaddr inet_lnaof inet_netof": "",
  "inet6_opt_init inet6_opt_finish inet6_rth_space": "write 0",
  inet6_opt_append: "write 0; *6 = 0+",
  inet6_opt_next: "*5 = 0+; write 3 of #1; write 4 of #4; read 0",
  inet6_opt_find: "*5 = 0+; write 4 of #4; read 0",
  inet6_opt_set_val: "write 0; read 2 of 3",
  inet6_opt_get_val: "read 0; write 2 of 3",
  cmsg_nxthdr: "read 0; return 0.msg_control+",
  __cmsg_nxthdr: "read 0; return 0.msg_control+",
  ether_aton: "read 0; return @ether; write @ether",
  ether_aton_r: "read 0; write 1 of #6; return 1",
  ether_ntoa: "read 0 of #6; return @ether; write @ether",
  ether_ntoa_r: "read 0 of #6; write 1; return 1",
  ether_line: "read 0; write 1 of #6; write 2",
  ether_hostton: "read 0; write 1 of #6",
  ether_ntohost: "write 0; read 1 of #6",
  if_nametoindex: "read 0",
  if_indextoname: "write 1 of #16; return 1",
  if_nameindex: "return fresh; *fresh[] = @if_nameindex",
  if_freenameindex: "free 0",
  getifaddrs: "*0 = fresh; *fresh[] = fresh; *fresh[] = @ifaddrs; *@ifaddrs = @ifaddrs",
  freeifaddrs: "free 0"
};

// src/c/externals/library/stdio.ts
var stdio = {
  "fopen freopen popen": "read 0; read 1; return @FILE",
  fdopen: "read 1; return @FILE",
  tmpfile: "return @FILE",
  fmemopen: "*@FILE = 0; return @FILE; return fresh; *@FILE = fresh",
  open_memstream: "*0 = fresh; *@FILE = fresh; write 1 of #8; return @FILE",
  fopencookie: "call 2(0, _, _); return @FILE",
  "fclose pclose fcloseall fflush fpurge __fpurge": "write *@FILE",
  "setvbuf setbuf setbuffer": "*@FILE = 1",
  "setlinebuf fileno feof ferror clearerr fseek fseeko ftell ftello rewind fwide __fpending __fbufsize": "",
  "flockfile funlockfile ftrylockfile __freading __fwriting __fsetlocking": "",
  fgetpos: "write 1 of #16",
  fsetpos: "read 1 of #16",
  printf: "read 0..; logs 0..; write *@FILE",
  __printf_chk: "read 1..; logs 1..; write *@FILE",
  "fprintf dprintf": "read 1..; logs 1..; write *@FILE",
  "__fprintf_chk __dprintf_chk": "read 2..; logs 2..; write *@FILE",
  vprintf: "read 0; read 1; read *1[]; read **1[]; logs 0; logs *1[]; logs **1[]; write *@FILE",
  __vprintf_chk: "read 1; read 2; read *2[]; read **2[]; logs 1; logs *2[]; logs **2[]; write *@FILE",
  "vfprintf vdprintf": "read 1; read 2; read *2[]; read **2[]; logs 1; logs *2[]; logs **2[]; write *@FILE",
  "__vfprintf_chk __vdprintf_chk": "read 2; read 3; read *3[]; read **3[]; logs 2; logs *3[]; logs **3[]; write *@FILE",
  sprintf: "write 0; read 1..",
  __sprintf_chk: "write 0 of 2; read 3..",
  snprintf: "write 0 of 1; read 2..",
  __snprintf_chk: "write 0 of 1; read 4..",
  vsprintf: "write 0; read 1; read 2; read *2[]; read **2[]",
  __vsprintf_chk: "write 0 of 2; read 3; read 4; read *4[]; read **4[]",
  vsnprintf: "write 0 of 1; read 2; read 3; read *3[]; read **3[]",
  __vsnprintf_chk: "write 0 of 1; read 4; read 5; read *5[]; read **5[]",
  asprintf: "*0 = text; write text; read 1..",
  __asprintf_chk: "*0 = text; write text; read 2..",
  vasprintf: "*0 = text; write text; read 1; read 2; read *2[]; read **2[]",
  __vasprintf_chk: "*0 = text; write text; read 2; read 3; read *3[]; read **3[]",
  obstack_printf: "write 0; write *0[]; read 1..",
  "wprintf fwprintf": "read 0..; logs 0..",
  swprintf: "write 0; read 2..",
  vswprintf: "write 0; read 2; read 3; read *3[]; read **3[]",
  "puts perror": "read 0; logs 0; write *@FILE",
  "fputs fputws": "read 0; logs 0; write *@FILE",
  "fputc putc putchar putw fputwc putwchar _IO_putc": "logs 0; write *@FILE",
  fwrite: "read 0 of 1*2; logs 0; sends? 0; write *@FILE",
  psignal: "read 1; logs 1",
  scanf: "read 0; write 1..",
  fscanf: "read 1; write 2..",
  sscanf: "read 0; read 1; write 2..",
  vscanf: "read 0; read 1; write *1[]; write **1[]",
  "vsscanf vfscanf": "read 0; read 1; read 2; write *2[]; write **2[]",
  "getc fgetc getchar _IO_getc getw ungetc fgetwc": "",
  fgets: "write 0 of 1; return 0",
  __fgets_chk: "write 0 of 2; return 0",
  fgetws: "write 0; return 0",
  gets: "write 0; return 0",
  __gets_chk: "write 0 of 1; return 0",
  fgetln: "return @fgetln; write 1 of #8",
  fread: "write 0 of 1*2; receives? 0; read *@FILE",
  __fread_chk: "write 0 of 2*3; receives? 0; read *@FILE",
  // The line is a buffer of the caller's, or one that they allocate.
  getline: "*0 = fresh; write *0; write 1 of #8",
  "getdelim __getdelim": "*0 = fresh; write *0; write 1 of #8",
  remove: "read 0",
  rename: "read 0; read 1",
  "tmpnam tmpnam_r": "write 0; return 0; return @tmpnam",
  tempnam: "read 0; read 1; return fresh; write fresh",
  ctermid: "write 0; return 0; return @ctermid",
  "_IO_feof _IO_ferror __overflow __uflow __underflow": ""
};

// src/c/externals/library/strings.ts
var strings = {
  "memcpy memmove": "copy 0 <- 1 of 2; return 0",
  "mempcpy __mempcpy": "copy 0 <- 1 of 2; return 0+",
  memccpy: "copy 0 <- 1 of 3; return 0+",
  bcopy: "copy 1 <- 0 of 2",
  "memset explicit_memset": "write 0 of 2; return 0",
  "bzero explicit_bzero memzero_explicit": "write 0 of 1",
  swab: "write 1 of 2; read 0 of 2",
  "memfrob strfry": "write 0; return 0",
  "memchr memrchr rawmemchr": "read 0; return 0+",
  memmem: "read 0 of 1; read 2 of 3; return 0+",
  "memcmp bcmp timingsafe_bcmp timingsafe_memcmp consttime_memequal": "read 0 of 2; read 1 of 2",
  strlen: "read 0",
  strnlen: "read 0 of 1",
  "strcmp strcasecmp strcoll strverscmp strcmpi stricmp": "read 0; read 1",
  "strncmp strncasecmp strcasecmp_l strncasecmp_l strcoll_l strnicmp": "read 0; read 1",
  "strspn strcspn": "read 0; read 1",
  "strchr strrchr strchrnul index rindex": "read 0; return 0+",
  "strstr strcasestr strpbrk strnstr": "read 0; read 1; return 0+",
  "strcpy strcat": "write 0; read 1; return 0",
  strncpy: "write 0 of 2; read 1 of 2; return 0",
  strncat: "write 0; read 1 of 2; return 0",
  stpcpy: "write 0; read 1; return 0+",
  stpncpy: "write 0 of 2; read 1 of 2; return 0+",
  strlcpy: "write 0 of 2; read 1",
  strlcat: "write 0 of 2; read 1",
  "strdup strdupa": "return text; write text; read 0",
  "strndup strndupa": "return text; write text; read 0 of 1",
  strtok: "*@strtok = 0+; write 0; write *@strtok; read 1; return 0+; return *@strtok",
  "strtok_r strtok_s": "*2 = 0+; write 0; write *2; read 1; return 0+; return *2",
  strsep: "read *0; write *0; read 1; return *0; *0 = *0+",
  strxfrm: "write 0 of 2; read 1",
  "strerror strerrorname_np strerrordesc_np strsignal sigdescr_np sigabbrev_np strerror_l": "return @strerror",
  // GNU's may return memory of its own; `__xpg_strerror_r` returns a number.
  strerror_r: "write 1 of 2; return 1; return @strerror",
  __xpg_strerror_r: "write 1 of 2",
  // POSIX's may cut the path; GNU's, which has the plain name, does not.
  basename: "read 0; return 0+",
  "__xpg_basename dirname": "read 0; write 0; return 0+; return @dirname",
  "ffs ffsl ffsll": "",
  "strrev strupr strlwr": "write 0; return 0",
  "isalnum isalpha isascii isblank iscntrl isdigit isgraph islower isprint ispunct isspace isupper isxdigit": "",
  "toupper tolower toascii _toupper _tolower toupper_l tolower_l isalpha_l isdigit_l isspace_l isalnum_l": "",
  "__ctype_b_loc __ctype_tolower_loc __ctype_toupper_loc": "return @ctype; *@ctype = @ctype",
  __ctype_get_mb_cur_max: "",
  "wmemcpy wmemmove": "write 0; read 1; return 0",
  "wmempcpy wcpcpy wcpncpy": "write 0; read 1; return 0+",
  wmemset: "write 0; return 0",
  "wmemcmp wcscmp wcsncmp wcscasecmp wcsncasecmp wcscoll wcsspn wcscspn": "read 0; read 1",
  "wcslen wcsnlen wcswidth": "read 0",
  "wcscpy wcsncpy wcscat wcsncat": "write 0; read 1; return 0",
  "wcschr wcsrchr wmemchr": "read 0; return 0+",
  "wcsstr wcspbrk": "read 0; read 1; return 0+",
  wcsdup: "return fresh; write fresh; read 0",
  wcstok: "*2 = 0+; write 0; write *2; read 1; return 0+; return *2",
  "wcstol wcstoul wcstoll wcstoull wcstod": "read 0; *1 = 0+",
  "btowc wctob wcwidth towlower towupper wctype wctrans mbsinit": "",
  "iswalnum iswalpha iswblank iswcntrl iswdigit iswgraph iswlower iswprint iswpunct iswspace iswupper iswxdigit": "",
  mblen: "read 0 of 1",
  mbrlen: "read 0 of 1; write 2 of #8",
  mbtowc: "write 0 of #4; read 1 of 2",
  mbrtowc: "write 0 of #4; read 1 of 2; write 3 of #8",
  wctomb: "write 0",
  wcrtomb: "write 0; write 2 of #8",
  "mbstowcs wcstombs": "write 0; read 1",
  "mbsrtowcs wcsrtombs": "write 0; read *1; *1 = *1+; write 3 of #8"
};

// src/c/externals/library/threads.ts
var threads = {
  pthread_create: "write 0 of #8; read 1 of #56; call 2(3) into @pthread_join as thread",
  pthread_join: "*1 = *@pthread_join",
  pthread_tryjoin_np: "*1 = *@pthread_join",
  pthread_timedjoin_np: "read 2 of #16; *1 = *@pthread_join",
  pthread_clockjoin_np: "read 3 of #16; *1 = *@pthread_join",
  pthread_exit: "*@pthread_join = 0; noreturn",
  "pthread_detach pthread_self pthread_equal pthread_cancel pthread_testcancel pthread_kill pthread_yield": "",
  "pthread_sigqueue pthread_setschedprio pthread_setconcurrency pthread_getconcurrency": "",
  pthread_atfork: "call 0(); call 1(); call 2()",
  pthread_once: "write 0 of #4; call 1()",
  "pthread_setcancelstate pthread_setcanceltype": "write 1 of #4",
  pthread_sigmask: "read 1 of #128; write 2 of #128",
  pthread_getcpuclockid: "write 1 of #4",
  pthread_setname_np: "read 1",
  pthread_getname_np: "write 1 of 2",
  pthread_set_name_np: "read 1",
  pthread_setaffinity_np: "read 2 of 1",
  pthread_getaffinity_np: "write 2 of 1",
  pthread_setschedparam: "read 2 of #4",
  pthread_getschedparam: "write 1 of #4; write 2 of #4",
  "pthread_getattr_np pthread_attr_get_np": "write 1 of #56",
  "pthread_cleanup_push _pthread_cleanup_push _pthread_cleanup_push_defer": "call 1(2) as exit; write 0",
  "_pthread_cleanup_pop _pthread_cleanup_pop_restore __pthread_unregister_cancel __pthread_register_cancel": "write 0",
  __pthread_unwind_next: "read 0; noreturn",
  __pthread_key_create: "write 0 of #4; call 1(*@tls) as exit",
  "pthread_key_create thr_keycreate": "write 0 of #4; call 1(*@tls) as exit",
  pthread_key_delete: "",
  pthread_setspecific: "*@tls = 1",
  pthread_getspecific: "return *@tls",
  pthread_mutex_init: "write 0 of #40; read 1 of #4",
  "pthread_mutex_lock pthread_mutex_trylock pthread_mutex_unlock pthread_mutex_destroy pthread_mutex_consistent": "write 0 of #40",
  "pthread_mutex_timedlock pthread_mutex_clocklock": "write 0 of #40; read 1 of #16",
  "pthread_mutexattr_init pthread_mutexattr_destroy pthread_mutexattr_settype pthread_mutexattr_setpshared": "write 0 of #4",
  "pthread_mutexattr_setprotocol pthread_mutexattr_setrobust pthread_mutexattr_setprioceiling": "write 0 of #4",
  "pthread_mutexattr_gettype pthread_mutexattr_getpshared pthread_mutexattr_getrobust": "read 0 of #4; write 1 of #4",
  pthread_rwlock_init: "write 0 of #56; read 1 of #8",
  "pthread_rwlock_rdlock pthread_rwlock_wrlock pthread_rwlock_tryrdlock pthread_rwlock_trywrlock": "write 0 of #56",
  "pthread_rwlock_unlock pthread_rwlock_destroy": "write 0 of #56",
  "pthread_rwlock_timedrdlock pthread_rwlock_timedwrlock": "write 0 of #56; read 1 of #16",
  "pthread_rwlockattr_init pthread_rwlockattr_destroy pthread_rwlockattr_setpshared pthread_rwlockattr_setkind_np": "write 0 of #8",
  pthread_spin_init: "write 0 of #4",
  "pthread_spin_lock pthread_spin_trylock pthread_spin_unlock pthread_spin_destroy": "write 0 of #4",
  pthread_cond_init: "write 0 of #48; read 1 of #4",
  "pthread_cond_signal pthread_cond_broadcast pthread_cond_destroy": "write 0 of #48",
  pthread_cond_wait: "write 0 of #48; write 1 of #40",
  "pthread_cond_timedwait pthread_cond_clockwait": "write 0 of #48; write 1 of #40; read 2 of #16",
  "pthread_condattr_init pthread_condattr_destroy pthread_condattr_setclock pthread_condattr_setpshared": "write 0 of #4",
  pthread_barrier_init: "write 0 of #32; read 1 of #4",
  "pthread_barrier_wait pthread_barrier_destroy": "write 0 of #32",
  "pthread_barrierattr_init pthread_barrierattr_destroy pthread_barrierattr_setpshared": "write 0 of #4",
  "pthread_attr_init pthread_attr_destroy pthread_attr_setdetachstate pthread_attr_setstacksize": "write 0 of #56",
  "pthread_attr_setscope pthread_attr_setguardsize pthread_attr_setinheritsched pthread_attr_setschedpolicy": "write 0 of #56",
  "pthread_attr_setschedparam pthread_attr_setaffinity_np pthread_attr_setsigmask_np": "write 0 of #56; read 1",
  pthread_attr_setstack: "write 0 of #56; *0[] = 1",
  "pthread_attr_getdetachstate pthread_attr_getstacksize pthread_attr_getguardsize pthread_attr_getschedparam": "read 0 of #56; write 1 of #8",
  pthread_attr_getstack: "read 0 of #56; *1 = *0[]; write 2 of #8",
  thrd_create: "write 0 of #8; call 1(2) as thread",
  thrd_join: "write 1 of #4",
  "thrd_current thrd_equal thrd_detach thrd_yield": "",
  thrd_exit: "noreturn",
  thrd_sleep: "read 0 of #16; write 1 of #16",
  "mtx_init mtx_lock mtx_trylock mtx_unlock mtx_destroy": "write 0 of #40",
  mtx_timedlock: "write 0 of #40; read 1 of #16",
  "cnd_init cnd_signal cnd_broadcast cnd_destroy": "write 0 of #48",
  cnd_wait: "write 0 of #48; write 1 of #40",
  cnd_timedwait: "write 0 of #48; write 1 of #40; read 2 of #16",
  call_once: "write 0 of #4; call 1()",
  tss_create: "write 0 of #4; call 1(*@tls) as exit",
  tss_set: "*@tls = 1",
  tss_get: "return *@tls",
  tss_delete: "",
  "sem_init sem_post sem_wait sem_trywait sem_destroy": "write 0 of #32",
  "sem_timedwait sem_clockwait": "write 0 of #32; read 1 of #16",
  sem_getvalue: "read 0 of #32; write 1 of #4",
  sem_open: "read 0; return @sem_open",
  "sem_close sem_unlink": "",
  "sched_yield sched_get_priority_max sched_get_priority_min sched_getscheduler sched_getcpu": "",
  sched_setscheduler: "read 2 of #4",
  sched_setparam: "read 1 of #4",
  sched_getparam: "write 1 of #4",
  sched_rr_get_interval: "write 1 of #16",
  sched_setaffinity: "read 2 of 1",
  sched_getaffinity: "write 2 of 1",
  getcpu: "write 0 of #4; write 1 of #4",
  __sched_cpucount: "read 1 of 0",
  __sched_cpualloc: "return fresh",
  __sched_cpufree: "free 0",
  clone: "call 0(3) as thread; write 4.. of #8",
  "unshare setns": ""
};

// src/c/externals/library/time.ts
var time = {
  time: "write 0 of #8",
  stime: "read 0 of #8",
  "clock difftime": "",
  gettimeofday: "write 0 of #16; write 1 of #8",
  settimeofday: "read 0 of #16; read 1 of #8",
  adjtime: "read 0 of #16; write 1 of #16",
  "adjtimex ntp_adjtime": "write 0",
  clock_adjtime: "write 1",
  ntp_gettime: "write 0",
  "clock_gettime clock_getres timespec_get": "write 1 of #16",
  clock_settime: "read 1 of #16",
  clock_getcpuclockid: "write 1 of #4",
  "mktime timegm timelocal": "write 0 of #56",
  "localtime gmtime": "read 0 of #8; write @localtime; return @localtime; *@localtime = @tzname",
  "localtime_r gmtime_r": "read 0 of #8; write 1 of #56; *1.tm_zone = @tzname; return 1",
  asctime: "read 0 of #56; write @asctime; return @asctime",
  ctime: "read 0 of #8; write @asctime; return @asctime",
  asctime_r: "read 0 of #56; write 1 of #26; return 1",
  ctime_r: "read 0 of #8; write 1 of #26; return 1",
  "strftime strftime_l": "write 0 of 1; read 2; read 3 of #56; read 3.tm_zone",
  wcsftime: "write 0; read 2; read 3 of #56",
  "strptime strptime_l": "read 0; read 1; write 2 of #56; return 0+",
  getdate: "read 0; write @getdate; return @getdate",
  tzset: "write @tzname",
  dysize: "",
  // Macros of <sys/time.h>, where it is missing.
  "timeradd timersub": "read 0 of #16; read 1 of #16; write 2 of #16",
  timerclear: "write 0 of #16",
  timercmp: "read 0 of #16; read 1 of #16",
  timerisset: "read 0 of #16",
  nanosleep: "read 0 of #16; write 1 of #16",
  clock_nanosleep: "read 2 of #16; write 3 of #16",
  "sleep usleep": "",
  "alarm ualarm": "timer",
  setitimer: "read 1 of #32; write 2 of #32; timer",
  getitimer: "write 1 of #32",
  // A sigevent holds one function, whose name in glibc is not the standard one.
  timer_create: "read 1; write 2 of #8; call *1[](1.sigev_value) as timer",
  timer_settime: "read 2 of #32; write 3 of #32; timer",
  timer_gettime: "write 1 of #32",
  "timer_delete timer_getoverrun timerfd_create": "",
  timerfd_settime: "read 2 of #32; write 3 of #32; timer",
  timerfd_gettime: "write 1 of #32",
  times: "write 0 of #32",
  utime: "read 0; read 1 of #16",
  utimes: "read 0; read 1 of #32",
  "futimes futimens": "read 1 of #32",
  "utimensat futimesat": "read 1; read 2 of #32"
};

// src/c/externals/library/tls.ts
var tls = {
  "gnutls_global_init gnutls_global_deinit gnutls_global_set_log_level": "",
  gnutls_global_set_log_function: "call 0(_, @gnutls_text)",
  "gnutls_check_version gnutls_strerror gnutls_cipher_get_name gnutls_mac_get_name gnutls_protocol_get_name gnutls_kx_get_name": "return @gnutls_text",
  gnutls_init: "*0 = fresh; *@gnutls_session = fresh",
  "gnutls_deinit gnutls_x509_crt_deinit gnutls_x509_privkey_deinit gnutls_certificate_free_credentials gnutls_free": "free 0",
  "gnutls_priority_deinit gnutls_anon_free_server_credentials gnutls_dh_params_deinit": "free 0",
  "gnutls_handshake gnutls_bye gnutls_rehandshake gnutls_handshake_set_timeout gnutls_dh_set_prime_bits": "write 0",
  "gnutls_certificate_server_set_request gnutls_session_enable_compatibility_mode gnutls_transport_set_int2": "write 0",
  gnutls_record_recv: "write 0; write 1 of 2; receives 1",
  gnutls_record_send: "write 0; read 1 of 2; sends 1",
  "gnutls_record_check_pending gnutls_record_get_max_size gnutls_cipher_get gnutls_protocol_get_version gnutls_error_is_fatal": "read 0",
  "gnutls_session_is_resumed gnutls_kx_get gnutls_mac_get gnutls_alert_get gnutls_record_get_direction": "read 0",
  gnutls_credentials_set: "write 0; *0 = 2",
  gnutls_priority_init: "*0 = fresh; read 1; *2 = 1+",
  gnutls_priority_set: "write 0; *0 = 1",
  gnutls_priority_set_direct: "write 0; read 1; *2 = 1+",
  "gnutls_transport_set_ptr gnutls_session_set_ptr": "write 0; *@gnutls_ptr = 1",
  gnutls_transport_set_ptr2: "write 0; *@gnutls_ptr = 1; *@gnutls_ptr = 2",
  "gnutls_transport_get_ptr gnutls_session_get_ptr": "return *@gnutls_ptr",
  "gnutls_transport_set_pull_function gnutls_transport_set_push_function gnutls_transport_set_vec_push_function": "write 0; call 1(*@gnutls_ptr, @gnutls_record, _) as packet",
  gnutls_transport_set_pull_timeout_function: "write 0; call 1(*@gnutls_ptr, _) as packet",
  "gnutls_certificate_allocate_credentials gnutls_anon_allocate_server_credentials gnutls_x509_crt_init gnutls_x509_privkey_init": "*0 = fresh",
  gnutls_dh_params_init: "*0 = fresh",
  gnutls_certificate_set_verify_function: "write 0; call 1(*@gnutls_session) as packet",
  "gnutls_certificate_set_x509_trust_file gnutls_certificate_set_x509_crl_file": "write 0; read 1",
  gnutls_certificate_set_x509_key_file: "write 0; read 1; read 2",
  gnutls_certificate_set_dh_params: "write 0; *0 = 1",
  "gnutls_dh_params_generate2 gnutls_x509_privkey_generate": "write 0",
  "gnutls_dh_params_import_pkcs3 gnutls_x509_crt_import gnutls_x509_privkey_import": "write 0; read 1; read *1[]",
  gnutls_certificate_get_peers: "read 0; write 1 of #4; return @gnutls_certs; *@gnutls_certs = @gnutls_certs",
  gnutls_certificate_verify_peers2: "read 0; write 1 of #4",
  gnutls_certificate_verify_peers3: "read 0; read 1; write 2 of #4",
  gnutls_server_name_set: "write 0; read 2 of 3",
  gnutls_server_name_get: "read 0; write 1; write 2 of #8; write 3 of #4",
  gnutls_hash_init: "*0 = fresh",
  gnutls_hmac_init: "*0 = fresh; read 2 of 3",
  "gnutls_hash gnutls_hmac": "write 0; read 1 of 2",
  "gnutls_hash_deinit gnutls_hmac_deinit gnutls_hash_output gnutls_hmac_output": "write 1; write 0",
  gnutls_hash_fast: "read 1 of 2; write 3 of #64",
  gnutls_hmac_fast: "read 1 of 2; read 3 of 4; write 5 of #64",
  gnutls_cipher_init: "*0 = fresh; read 2; read *2[]; read 3; read *3[]",
  "gnutls_cipher_encrypt gnutls_cipher_decrypt": "write 0; write 1 of 2",
  "gnutls_cipher_encrypt2 gnutls_cipher_decrypt2": "write 0; read 1 of 2; write 3 of 4",
  gnutls_cipher_deinit: "free 0",
  gnutls_rnd: "write 1 of 2",
  gnutls_x509_crt_get_dn: "read 0; write 1; write 2 of #8",
  gnutls_x509_crt_get_fingerprint: "read 0; write 2; write 3 of #8",
  gnutls_x509_crt_check_hostname: "read 0; read 1",
  "mbedtls_ssl_init mbedtls_ssl_config_init mbedtls_ssl_free mbedtls_ssl_config_free mbedtls_x509_crt_init mbedtls_x509_crt_free": "write 0",
  "mbedtls_pk_init mbedtls_pk_free mbedtls_entropy_init mbedtls_entropy_free mbedtls_ctr_drbg_init mbedtls_ctr_drbg_free": "write 0",
  "mbedtls_x509_crl_init mbedtls_x509_crl_free mbedtls_dhm_init mbedtls_dhm_free mbedtls_mpi_init mbedtls_mpi_free": "write 0",
  "mbedtls_md_init mbedtls_md_free mbedtls_cipher_init mbedtls_cipher_free mbedtls_cipher_reset mbedtls_aes_init mbedtls_aes_free": "write 0",
  "mbedtls_ssl_handshake mbedtls_ssl_close_notify mbedtls_ssl_session_reset mbedtls_ssl_conf_authmode mbedtls_ssl_conf_endpoint": "write 0",
  "mbedtls_ssl_conf_min_version mbedtls_ssl_conf_max_version mbedtls_ssl_config_defaults mbedtls_ssl_conf_read_timeout": "write 0",
  mbedtls_ssl_setup: "write 0; *0[] = 1; *0[] = fresh; *fresh[] = fresh",
  mbedtls_ssl_conf_rng: "write 0; call 1(2, @mbedtls_data, _) as packet; *0[] = 2",
  mbedtls_ssl_conf_dbg: "write 0; call 1(2, _, @mbedtls_text, _, @mbedtls_text) as packet; *0[] = 2",
  mbedtls_ssl_conf_verify: "write 0; call 1(2, @mbedtls_crt, _, @mbedtls_data) as packet; *0[] = 2",
  mbedtls_ssl_conf_ca_chain: "write 0; *0[] = 1; *0[] = 2",
  mbedtls_ssl_conf_own_cert: "write 0; *0[] = fresh; *fresh[] = 1; *fresh[] = 2",
  "mbedtls_ssl_conf_ciphersuites mbedtls_ssl_conf_cert_profile mbedtls_ssl_conf_alpn_protocols": "write 0; *0[] = 1",
  mbedtls_ssl_conf_dh_param_ctx: "write 0; read 1",
  mbedtls_ssl_set_bio: "write 0; *0[] = 1; call 2(1, @mbedtls_data, _) as packet; call 3(1, @mbedtls_data, _) as packet; call 4(1, @mbedtls_data, _, _) as packet",
  mbedtls_ssl_set_hostname: "write 0; read 1",
  mbedtls_ssl_read: "write 0; write 1 of 2; receives 1",
  mbedtls_ssl_write: "write 0; read 1 of 2; sends 1",
  "mbedtls_ssl_get_bytes_avail mbedtls_ssl_get_verify_result mbedtls_ssl_check_pending mbedtls_pk_get_type": "read 0",
  "mbedtls_ssl_get_version mbedtls_ssl_get_ciphersuite mbedtls_md_get_name": "return @mbedtls_text",
  mbedtls_ssl_get_peer_cert: "return *0[]; return @mbedtls_crt; *@mbedtls_crt = @mbedtls_crt",
  "mbedtls_x509_crt_parse mbedtls_x509_crl_parse": "write 0; read 1 of 2; *0[] = @mbedtls_crt; *@mbedtls_crt = @mbedtls_crt",
  "mbedtls_x509_crt_parse_file mbedtls_x509_crl_parse_file": "write 0; read 1; *0[] = @mbedtls_crt; *@mbedtls_crt = @mbedtls_crt",
  mbedtls_x509_crt_info: "write 0 of 1; read 2; read 3",
  mbedtls_x509_dn_gets: "write 0 of 1; read 2",
  mbedtls_x509_serial_gets: "write 0 of 1; read 2",
  mbedtls_x509_crt_verify_info: "write 0 of 1; read 2",
  mbedtls_pk_parse_key: "write 0; read 1 of 2; read 3 of 4",
  mbedtls_pk_parse_keyfile: "write 0; read 1; read 2",
  mbedtls_pk_sign: "write 0; read 2 of 3; write 4; write 5 of #8; call 6(7, @mbedtls_data, _)",
  mbedtls_dhm_parse_dhmfile: "write 0; read 1",
  mbedtls_ctr_drbg_seed: "write 0; call 1(2, @mbedtls_data, _); read 3 of 4; *0[] = 2",
  mbedtls_ctr_drbg_random: "write 0; write 1 of 2",
  mbedtls_entropy_func: "write 0; write 1 of 2",
  mbedtls_strerror: "write 1 of 2",
  "mbedtls_md_info_from_string mbedtls_md_info_from_type mbedtls_cipher_info_from_string mbedtls_cipher_info_from_type": "read 0; return @mbedtls_info",
  mbedtls_md_setup: "write 0; *0[] = 1; *0[] = fresh",
  "mbedtls_md_starts mbedtls_md_hmac_reset": "write 0; write *0[]",
  mbedtls_md_get_size: "",
  "mbedtls_md_update mbedtls_md_hmac_update mbedtls_md_hmac_starts": "write 0; write *0[]; read 1 of 2",
  "mbedtls_md_finish mbedtls_md_hmac_finish": "write 0; write *0[]; write 1 of #64",
  mbedtls_md: "read 1 of 2; write 3 of #64",
  mbedtls_md_hmac: "read 1 of 2; read 3 of 4; write 5 of #64",
  mbedtls_cipher_setup: "write 0; *0[] = 1; *0[] = fresh",
  "mbedtls_cipher_setkey mbedtls_cipher_set_iv": "write 0; write *0[]; read 1",
  mbedtls_cipher_update: "write 0; write *0[]; read 1 of 2; write 3; write 4 of #8",
  mbedtls_cipher_finish: "write 0; write *0[]; write 1; write 2 of #8",
  "mbedtls_sha1 mbedtls_md5 mbedtls_sha1_ret mbedtls_md5_ret": "read 0 of 1; write 2 of #20",
  mbedtls_sha256: "read 0 of 1; write 2 of #32",
  "mbedtls_net_init mbedtls_net_free mbedtls_net_set_nonblock mbedtls_net_set_block": "write 0",
  mbedtls_net_recv: "read 0; write 1 of 2; receives 1",
  mbedtls_net_send: "read 0; read 1 of 2; sends 1",
  mbedtls_net_connect: "write 0; read 1; read 2",
  mbedtls_net_accept: "read 0; write 1; write 2; write 4 of #8",
  mbedtls_mpi_read_string: "write 0; *0[] = fresh; read 2",
  // PolarSSL, from which mbed TLS came.
  "ssl_init ssl_free ssl_handshake ssl_close_notify ssl_set_endpoint ssl_set_authmode ssl_session_reset": "write 0",
  ssl_set_rng: "write 0; call 1(2, @mbedtls_data, _) as packet; *0[] = 2",
  ssl_set_bio: "write 0; *0[] = 2; *0[] = 4; call 1(2, @mbedtls_data, _) as packet; call 3(4, @mbedtls_data, _) as packet",
  ssl_read: "write 0; write 1 of 2; receives 1",
  ssl_write: "write 0; read 1 of 2; sends 1",
  "x509_crt_init x509_crt_free pk_init pk_free x509_crl_init x509_crl_free dhm_init dhm_free ctr_drbg_free entropy_init": "write 0",
  "x509_crt_parse x509_crl_parse": "write 0; read 1 of 2; *0[] = @mbedtls_crt",
  "x509_crt_parse_file x509_crl_parse_file": "write 0; read 1; *0[] = @mbedtls_crt",
  ctr_drbg_init: "write 0; call 1(2, @mbedtls_data, _); *0[] = 2",
  ctr_drbg_random: "write 0; write 1 of 2",
  "wolfSSL_Init wolfSSL_Cleanup": "",
  wolfSSL_CTX_new: "return fresh",
  wolfSSL_new: "return fresh; *fresh = 0",
  "wolfSSL_free wolfSSL_CTX_free": "free 0",
  "wolfSSL_accept wolfSSL_connect wolfSSL_shutdown wolfSSL_set_fd": "write 0",
  wolfSSL_read: "write 0; write 1 of 2; receives 1",
  wolfSSL_write: "write 0; read 1 of 2; sends 1",
  wolfSSL_get_error: "read 0",
  "sodium_init randombytes_random randombytes_uniform randombytes_stir": "",
  "randombytes_buf randombytes": "write 0 of 1",
  sodium_memzero: "write 0 of 1",
  sodium_memcmp: "read 0 of 2; read 1 of 2",
  crypto_generichash: "write 0 of 1; read 2 of 3; read 4 of 5",
  crypto_scalarmult: "write 0 of #32; read 1 of #32; read 2 of #32",
  crypto_scalarmult_base: "write 0 of #32; read 1 of #32",
  crypto_box_keypair: "write 0 of #32; write 1 of #32",
  crypto_aead_chacha20poly1305_ietf_encrypt: "write 0; write 1 of #8; read 2 of 3; read 4 of 5; read 7; read 8",
  crypto_aead_chacha20poly1305_ietf_decrypt: "write 0; write 1 of #8; read 3 of 4; read 5 of 6; read 7; read 8",
  crypto_secretbox_easy: "write 0; read 1 of 2; read 3; read 4",
  crypto_secretbox_open_easy: "write 0; read 1 of 2; read 3; read 4",
  gcry_check_version: "return @gcrypt_text",
  gcry_control: "read 1..",
  gcry_md_open: "*0 = fresh",
  "gcry_md_close gcry_cipher_close": "free 0",
  "gcry_md_reset gcry_md_final gcry_cipher_reset": "write 0",
  gcry_md_write: "write 0; read 1 of 2",
  gcry_md_read: "write 0; return 0",
  gcry_md_setkey: "write 0; read 1 of 2",
  gcry_md_get_algo_dlen: "",
  gcry_md_hash_buffer: "write 1 of #64; read 2 of 3",
  gcry_cipher_open: "*0 = fresh",
  "gcry_cipher_setkey gcry_cipher_setiv gcry_cipher_setctr": "write 0; read 1 of 2",
  "gcry_cipher_encrypt gcry_cipher_decrypt": "write 0; write 1 of 2; read 3 of 4",
  "gcry_randomize gcry_create_nonce": "write 0 of 1",
  "gcry_strerror gcry_strsource": "return @gcrypt_text"
};

// src/c/externals/library/users.ts
var users = {
  "getpwnam getpwuid getpwent fgetpwent": "read 0; write @passwd; return @passwd; *@passwd = @passwd",
  getpwnam_r: "read 0; *1[] = 2+; write 1 of #48; write 2 of 3; *4 = 1",
  getpwuid_r: "*1[] = 2+; write 1 of #48; write 2 of 3; *4 = 1",
  "setpwent endpwent setgrent endgrent setspent endspent setpassent": "",
  "getgrnam getgrgid getgrent fgetgrent": "read 0; write @group; return @group; *@group = @group",
  getgrnam_r: "read 0; *1[] = 2+; *2[] = 2+; write 1 of #32; write 2 of 3; *4 = 1",
  getgrgid_r: "*1[] = 2+; *2[] = 2+; write 1 of #32; write 2 of 3; *4 = 1",
  "getspnam getspent": "read 0; write @spwd; return @spwd; *@spwd = @spwd",
  getspnam_r: "read 0; *1[] = 2+; write 1 of #72; write 2 of 3; *4 = 1",
  "getutent getutid getutline getutxent getutxid": "read 0; write @utmp; return @utmp",
  "setutent endutent setutxent endutxent": "",
  "pututline pututxline": "read 0; return @utmp",
  "updwtmp logwtmp updwtmpx": "read 0; read 1",
  openlog: "keep 0",
  "closelog setlogmask": "",
  syslog: "read 1..; logs 1..",
  __syslog_chk: "read 2..; logs 2..",
  vsyslog: "read 1; read 2; read *2[]; read **2[]; logs 1; logs *2[]; logs **2[]",
  __vsyslog_chk: "read 2; read 3; read *3[]; read **3[]; logs 2; logs *3[]; logs **3[]",
  sd_notify: "read 1; sends? 1",
  sd_notifyf: "read 1..; sends? 1..",
  sd_pid_notify: "read 2; sends? 2",
  sd_pid_notify_with_fds: "read 2; read 3; sends? 2",
  "sd_listen_fds sd_booted": "",
  sd_listen_fds_with_names: "*1 = fresh; *fresh[] = @sd_names",
  sd_watchdog_enabled: "write 1 of #8",
  "sd_is_socket sd_is_fifo sd_is_mq": "",
  "sd_is_socket_inet sd_is_socket_unix": "read 3",
  sd_journal_print: "read 1..; logs 1..",
  sd_journal_send: "read 0..; logs 0..",
  pam_start: "read 0; read 1; read 2; *3 = fresh; *fresh = 2; call *2[](_, @pam, @pam_response, 2.appdata_ptr)",
  pam_end: "free 0",
  "pam_authenticate pam_acct_mgmt pam_setcred pam_open_session pam_close_session pam_chauthtok": "write 0",
  pam_strerror: "return @strerror",
  pam_set_item: "*0 = 2; read 2",
  pam_get_item: "*2 = @pam; *2 = *0",
  pam_putenv: "write 0; read 1",
  pam_getenv: "read 1; return @pam",
  pam_get_user: "*1 = @pam; read 2",
  // Net-SNMP, as an agent's sub-agent.
  "init_agent init_snmp snmp_shutdown netsnmp_ds_set_string register_sysORTable unregister_sysORTable snmp_disable_log": "read 0..",
  "shutdown_agent run_alarms snmp_timeout snmp_enable_calllog netsnmp_enable_subagent netsnmp_ds_set_boolean netsnmp_ds_set_int": "",
  "netsnmp_check_outstanding_agent_requests agent_check_and_process unregister_mib": "read 0",
  snmp_select_info: "write 0 of #4; write 1 of #128; write 2 of #16; write 3 of #4",
  snmp_read: "read 0 of #128",
  register_mib: "read 0; call *1[](@snmp_variable, @snmp_name, @snmp_length, _, @snmp_length, @snmp_write) as idle; *@snmp_variable = 1; read 4",
  snmp_register_callback: "call 2(_, _, @snmp_session, 3) as idle",
  snmp_varlist_add_variable: "write 0; *0 = fresh; *fresh[] = *0; read 1; read 4 of 5; return fresh",
  snmp_free_varbind: "free 0",
  snmp_oid_compare: "read 0 of 1*#8; read 2 of 3*#8",
  send_v2trap: "read 0; sends? 0",
  header_generic: "write 1; write 2; write 4 of #8; *5 = @snmp_write",
  header_simple_table: "write 1; write 2; write 4 of #8; *5 = @snmp_write",
  "cap_init cap_get_proc cap_from_text cap_dup": "return @cap",
  "cap_set_proc cap_free cap_clear": "",
  cap_set_flag: "read 3",
  cap_get_flag: "write 3 of #4",
  cap_to_text: "return @cap_text; write 1 of #8",
  is_selinux_enabled: "",
  getcon: "*0 = @selinux",
  "setcon setexeccon": "read 0",
  freecon: ""
};

// src/c/externals/library/x509.ts
var x509 = {
  "X509_new X509_CRL_new X509_REQ_new X509_NAME_new X509_STORE_new X509_STORE_CTX_new X509_REVOKED_new X509_EXTENSION_new": "return fresh",
  "X509_ALGOR_new X509_VERIFY_PARAM_new X509_PUBKEY_new X509_LOOKUP_new X509_INFO_new GENERAL_NAME_new": "return fresh",
  "X509_free X509_CRL_free X509_REQ_free X509_NAME_free X509_STORE_free X509_STORE_CTX_free X509_REVOKED_free X509_INFO_free": "free 0",
  "X509_EXTENSION_free X509_ALGOR_free X509_VERIFY_PARAM_free X509_PUBKEY_free X509_LOOKUP_free X509_NAME_ENTRY_free": "free 0",
  "GENERAL_NAME_free GENERAL_NAMES_free AUTHORITY_KEYID_free BASIC_CONSTRAINTS_free CRL_DIST_POINTS_free X509_email_free": "free 0",
  "X509_dup X509_CRL_dup X509_REQ_dup X509_NAME_dup X509_EXTENSION_dup GENERAL_NAME_dup": "read 0; return fresh",
  "X509_get_subject_name X509_get_issuer_name X509_get_serialNumber X509_get0_serialNumber X509_get_X509_PUBKEY": "return 0",
  "X509_get_ext X509_get0_tbs_sigalg X509_getm_notBefore X509_getm_notAfter X509_get0_notBefore X509_get0_notAfter": "return 0",
  "X509_get0_pubkey_bitstr X509_get0_pubkey X509_REQ_get_subject_name X509_CRL_get_issuer X509_CRL_get0_lastUpdate": "return 0",
  "X509_CRL_get0_nextUpdate X509_CRL_get_REVOKED X509_CRL_get_lastUpdate X509_CRL_get_nextUpdate X509_get0_extensions": "return 0",
  "X509_REVOKED_get0_serialNumber X509_REVOKED_get0_revocationDate X509_NAME_get_entry X509_NAME_ENTRY_get_data": "return 0",
  "X509_NAME_ENTRY_get_object X509_EXTENSION_get_data X509_EXTENSION_get_object X509_get0_authority_key_id": "return 0",
  "X509_get0_subject_key_id X509_OBJECT_get0_X509 X509_OBJECT_get0_X509_CRL": "return 0; return *0",
  "X509_get_pubkey X509_REQ_get_pubkey X509_PUBKEY_get X509_PUBKEY_get0": "return fresh; return 0; return *0",
  "X509_get_version X509_get_ext_count X509_get_ext_by_OBJ X509_get_ext_by_critical X509_get_signature_nid X509_CRL_get_version": "read 0",
  "X509_CRL_get_signature_nid X509_NAME_entry_count X509_OBJECT_get_type X509_check_ca X509_get_extension_flags": "read 0",
  "X509_get_key_usage X509_get_extended_key_usage X509_subject_name_hash X509_issuer_name_hash X509_NAME_hash": "read 0",
  "X509_subject_name_hash_old X509_NAME_ENTRY_set X509_EXTENSION_get_critical X509_check_purpose X509_supported_extension": "read 0",
  "X509_get_ext_by_NID X509_NAME_get_index_by_NID X509_CRL_get_ext_by_NID": "read 0",
  X509_NAME_hash_ex: "read 0; write 3 of #4",
  "X509_get_ext_d2i X509_CRL_get_ext_d2i X509_REVOKED_get_ext_d2i X509V3_get_d2i": "read 0; write 2 of #4; write 3 of #4; return fresh; *fresh = fresh",
  X509V3_EXT_d2i: "read 0; return fresh; *fresh = fresh",
  "X509_cmp X509_NAME_cmp X509_issuer_and_serial_cmp X509_CRL_cmp X509_issuer_name_cmp X509_subject_name_cmp": "read 0; read 1",
  "X509_check_issued X509_check_private_key X509_verify X509_CRL_verify X509_REQ_verify": "read 0; read 1",
  X509_check_host: "read 0; read 1 of 2; *4 = fresh; write fresh",
  X509_check_ip: "read 0; read 1 of 2",
  "X509_check_ip_asc X509_check_email": "read 0; read 1",
  X509_cmp_current_time: "read 0",
  X509_cmp_time: "read 0; read 1 of #8",
  "X509_gmtime_adj X509_time_adj X509_time_adj_ex": "write 0; return 0; return fresh",
  "X509_set_version X509_CRL_sort X509_REQ_set_version": "write 0",
  "X509_set_pubkey X509_REQ_set_pubkey X509_set_issuer_name X509_set_subject_name X509_REQ_set_subject_name": "write 0; *0 = 1",
  "X509_set_serialNumber X509_set1_notBefore X509_set1_notAfter X509_set_notBefore X509_set_notAfter": "write 0; read 1",
  "X509_add_ext X509_REQ_add_extensions X509_CRL_add_ext X509_EXTENSION_set_data": "write 0; *0 = 1",
  "X509_sign X509_REQ_sign X509_CRL_sign": "write 0; read 1",
  "X509_digest X509_pubkey_digest X509_CRL_digest X509_NAME_digest X509_REQ_digest": "read 0; write 2 of #64; write 3 of #4",
  X509_ALGOR_get0: "*0 = 3; *2 = 3; write 1 of #4",
  X509_PUBKEY_get0_param: "*0 = 4; *1 = 4; write 2 of #4; *3 = 4",
  X509_PUBKEY_set: "*0 = fresh; read 1",
  X509_get0_signature: "*0 = 2; *1 = 2",
  X509_NAME_oneline: "read 0; write 1 of 2; return 1; return fresh; write fresh",
  "X509_NAME_print_ex X509_NAME_print": "write 0; read 1",
  X509_NAME_print_ex_fp: "read 1; logs 1",
  X509_NAME_get_text_by_NID: "read 0; write 2 of 3",
  X509_NAME_add_entry_by_txt: "write 0; read 1; read 3 of 4",
  X509_NAME_add_entry_by_NID: "write 0; read 3 of 4",
  "X509_print X509_CRL_print X509_REQ_print": "write 0; read 1",
  X509_print_fp: "read 1; logs 1",
  "X509_signature_print X509_print_ex": "write 0; read 1; read 2",
  "X509_get1_ocsp X509_get1_email": "read 0; return fresh; *fresh = fresh",
  X509_chain_up_ref: "read 0; return fresh; *fresh = *0",
  X509_verify_cert_error_string: "return @openssl_text",
  "X509_get_default_cert_dir X509_get_default_cert_file X509_get_default_cert_file_env X509_get_default_cert_dir_env": "return @openssl_text",
  X509_set_ex_data: "write 0; *@X509_ex_data = 2",
  X509_get_ex_data: "return *@X509_ex_data",
  "X509_STORE_add_cert X509_STORE_add_crl": "write 0; *0 = 1",
  X509_STORE_add_lookup: "write 0; return 0",
  "X509_STORE_set_flags X509_STORE_set_default_paths X509_STORE_set_purpose X509_STORE_lock X509_STORE_unlock": "write 0",
  X509_STORE_load_locations: "write 0; read 1; read 2",
  X509_STORE_get0_objects: "return *@X509_STORE_objects; *@X509_STORE_objects = 0; return 0",
  X509_STORE_get0_param: "return 0",
  "X509_STORE_set_verify_cb X509_STORE_set_verify_cb_func": "write 0; call 1(_, @X509_STORE_CTX) as packet",
  X509_STORE_set_verify: "write 0; call 1(@X509_STORE_CTX) as packet",
  X509_STORE_set_get_issuer: "write 0; call 1(@tls_out, @X509_STORE_CTX, @X509) as packet",
  X509_STORE_set_ex_data: "write 0; *@X509_STORE_ex_data = 2",
  X509_STORE_get_ex_data: "return *@X509_STORE_ex_data",
  "X509_LOOKUP_hash_dir X509_LOOKUP_file X509_LOOKUP_store": "return @X509_LOOKUP_METHOD",
  X509_LOOKUP_ctrl: "write 0; read 2; write 4",
  X509_LOOKUP_by_subject: "write 0; read 2; write 3",
  "X509_load_crl_file X509_load_cert_file X509_load_cert_crl_file": "write 0; read 1",
  X509_STORE_CTX_init: "write 0; *0 = 1; *0 = 2; *0 = 3",
  "X509_STORE_CTX_cleanup X509_STORE_CTX_set_error X509_STORE_CTX_set_flags X509_STORE_CTX_set_purpose X509_STORE_CTX_set_depth": "write 0",
  "X509_STORE_CTX_set_time X509_STORE_CTX_set_default X509_STORE_CTX_set_error_depth X509_verify_cert": "write 0",
  "X509_STORE_CTX_get_error X509_STORE_CTX_get_error_depth X509_STORE_CTX_get_num_untrusted": "read 0",
  "X509_STORE_CTX_get_current_cert X509_STORE_CTX_get0_cert X509_STORE_CTX_get0_current_issuer": "return @X509; return *0",
  "X509_STORE_CTX_get0_current_crl X509_STORE_CTX_get0_store": "return @X509; return *0",
  "X509_STORE_CTX_get1_chain X509_STORE_CTX_get0_chain X509_STORE_CTX_get_chain X509_STORE_CTX_get0_untrusted": "return @X509_chain; *@X509_chain = @X509; *@X509_chain = *0",
  X509_STORE_CTX_get1_issuer: "*0 = @X509; read 2",
  X509_STORE_CTX_get0_param: "return 0",
  "X509_STORE_CTX_set0_trusted_stack X509_STORE_CTX_trusted_stack X509_STORE_CTX_set0_crls X509_STORE_CTX_set_cert": "write 0; *0 = 1",
  X509_STORE_CTX_set0_param: "write 0; *0 = 1",
  X509_STORE_CTX_set_verify_cb: "write 0; call 1(_, 0)",
  X509_STORE_CTX_get_ex_data: "return *@SSL; return *@X509_STORE_CTX_ex_data",
  X509_STORE_CTX_set_ex_data: "write 0; *@X509_STORE_CTX_ex_data = 2",
  "X509_VERIFY_PARAM_set_flags X509_VERIFY_PARAM_set_depth X509_VERIFY_PARAM_set_hostflags X509_VERIFY_PARAM_set_purpose": "write 0",
  "X509_VERIFY_PARAM_set1_host X509_VERIFY_PARAM_set1_ip X509_VERIFY_PARAM_set1_email": "write 0; read 1 of 2",
  X509_VERIFY_PARAM_set1_ip_asc: "write 0; read 1",
  "X509_VERIFY_PARAM_get_flags X509_VERIFY_PARAM_get_depth": "read 0",
  X509V3_set_ctx: "write 0; *0[] = 1; *0[] = 2; *0[] = 3; *0[] = 4",
  X509V3_set_nconf: "write 0; *0[] = 1",
  "X509V3_EXT_conf X509V3_EXT_nconf": "read 0; read 2; read 3; return fresh",
  "X509V3_EXT_conf_nid X509V3_EXT_nconf_nid": "read 0; read 3; return fresh",
  X509V3_EXT_print: "write 0; read 1",
  X509V3_EXT_print_fp: "read 1; logs 1",
  "X509V3_EXT_get X509V3_EXT_get_nid": "return @X509V3_EXT",
  X509V3_add1_i2d: "*0 = fresh; read 2",
  i2v_GENERAL_NAMES: "read 1; *2 = fresh; return 2; return fresh",
  GENERAL_NAME_print: "write 0; read 1",
  GENERAL_NAME_get0_value: "return 0; write 1 of #4",
  "ASN1_INTEGER_new ASN1_STRING_new ASN1_TIME_new ASN1_OCTET_STRING_new ASN1_BIT_STRING_new ASN1_GENERALIZEDTIME_new": "return fresh",
  "ASN1_STRING_type_new ASN1_UTCTIME_new ASN1_IA5STRING_new ASN1_UTF8STRING_new": "return fresh",
  "ASN1_INTEGER_free ASN1_STRING_free ASN1_TIME_free ASN1_OCTET_STRING_free ASN1_BIT_STRING_free ASN1_OBJECT_free": "free 0",
  "ASN1_GENERALIZEDTIME_free ASN1_UTCTIME_free ASN1_IA5STRING_free ASN1_TYPE_free ASN1_STRING_clear_free": "free 0",
  "ASN1_STRING_dup ASN1_INTEGER_dup ASN1_OCTET_STRING_dup ASN1_TIME_dup": "read 0; return fresh",
  "ASN1_STRING_data ASN1_STRING_get0_data": "return 0",
  "ASN1_STRING_length ASN1_STRING_type ASN1_BIT_STRING_get_bit ASN1_INTEGER_get ASN1_ENUMERATED_get ASN1_TIME_check": "read 0",
  "ASN1_INTEGER_cmp ASN1_STRING_cmp ASN1_OCTET_STRING_cmp ASN1_TIME_compare": "read 0; read 1",
  "ASN1_INTEGER_get_int64 ASN1_INTEGER_get_uint64": "write 0 of #8; read 1",
  "ASN1_INTEGER_set ASN1_INTEGER_set_uint64 ASN1_TIME_set ASN1_TIME_adj ASN1_BIT_STRING_set_bit ASN1_INTEGER_set_int64": "write 0; return 0; return fresh",
  "ASN1_STRING_set ASN1_OCTET_STRING_set": "write 0; read 1 of 2",
  ASN1_STRING_set0: "write 0; *0 = 1",
  "ASN1_TIME_set_string ASN1_GENERALIZEDTIME_set_string ASN1_UTCTIME_set_string": "write 0; read 1",
  "ASN1_INTEGER_to_BN ASN1_ENUMERATED_to_BN": "read 0; write 1; return 1; return fresh",
  BN_to_ASN1_INTEGER: "read 0; write 1; return 1; return fresh",
  ASN1_STRING_to_UTF8: "*0 = fresh; write fresh; read 1",
  "ASN1_TIME_print ASN1_UTCTIME_print ASN1_GENERALIZEDTIME_print ASN1_STRING_print ASN1_STRING_print_ex": "write 0; read 1",
  ASN1_TIME_diff: "write 0 of #4; write 1 of #4; read 2; read 3",
  ASN1_TIME_to_tm: "read 0; write 1 of #56",
  ASN1_TIME_to_generalizedtime: "read 0; *1 = fresh; return fresh; return *1",
  ASN1_get_object: "read *0; *0 = *0+; write 1 of #8; write 2 of #4; write 3 of #4",
  ASN1_put_object: "write *0; *0 = *0+",
  ASN1_tag2str: "return @openssl_text",
  ASN1_item_free: "free 0",
  ASN1_item_d2i: "read *1; *1 = *1+; *0 = fresh; return fresh; return *0",
  ASN1_item_i2d: "read 0; write *1; *1 = fresh; *1 = *1+",
  "i2a_ASN1_INTEGER i2a_ASN1_STRING i2a_ASN1_OBJECT": "write 0; read 1",
  i2t_ASN1_OBJECT: "write 0 of 1; read 2",
  a2i_IPADDRESS: "read 0; return fresh",
  "i2s_ASN1_INTEGER i2s_ASN1_OCTET_STRING": "read 1; return fresh; write fresh",
  "d2i_X509 d2i_X509_CRL d2i_X509_REQ d2i_X509_NAME d2i_RSAPrivateKey d2i_RSAPublicKey d2i_RSA_PUBKEY d2i_PUBKEY d2i_DHparams": "read *1; *1 = *1+; *0 = fresh; return fresh; return *0",
  "d2i_AutoPrivateKey d2i_ECPrivateKey d2i_PKCS8_PRIV_KEY_INFO d2i_PKCS12 d2i_PKCS7 d2i_ECDSA_SIG d2i_OCSP_CERTID": "read *1; *1 = *1+; *0 = fresh; return fresh; return *0",
  "d2i_OCSP_RESPONSE d2i_OCSP_REQUEST d2i_OCSP_BASICRESP d2i_ASN1_INTEGER d2i_ASN1_OCTET_STRING d2i_ASN1_TYPE d2i_ASN1_OBJECT": "read *1; *1 = *1+; *0 = fresh; return fresh; return *0",
  "d2i_DSA_SIG d2i_GENERAL_NAMES d2i_ASN1_SEQUENCE_ANY": "read *1; *1 = *1+; *0 = fresh; return fresh; return *0",
  "d2i_PrivateKey d2i_PublicKey d2i_KeyParams": "read *2; *2 = *2+; *1 = fresh; return fresh; return *1",
  "d2i_X509_bio d2i_X509_CRL_bio d2i_PrivateKey_bio d2i_PKCS12_bio d2i_PKCS7_bio d2i_RSAPrivateKey_bio d2i_OCSP_RESPONSE_bio": "write 0; *1 = fresh; return fresh; return *1",
  "d2i_X509_fp d2i_PKCS12_fp d2i_PrivateKey_fp d2i_X509_CRL_fp": "*1 = fresh; return fresh; return *1",
  "i2d_X509 i2d_X509_CRL i2d_X509_REQ i2d_X509_NAME i2d_X509_PUBKEY i2d_RSAPrivateKey i2d_RSAPublicKey i2d_PUBKEY i2d_PrivateKey": "read 0; write *1; *1 = fresh; *1 = *1+",
  "i2d_PublicKey i2d_ECDSA_SIG i2d_OCSP_CERTID i2d_OCSP_REQUEST i2d_OCSP_RESPONSE i2d_OCSP_BASICRESP i2d_PKCS12 i2d_PKCS7 i2d_DHparams": "read 0; write *1; *1 = fresh; *1 = *1+",
  "i2d_ASN1_INTEGER i2d_ASN1_OCTET_STRING i2d_ASN1_OBJECT i2d_RSA_PUBKEY i2d_ECPrivateKey i2d_DSA_SIG i2d_GENERAL_NAMES": "read 0; write *1; *1 = fresh; *1 = *1+",
  "i2d_X509_bio i2d_PrivateKey_bio i2d_PKCS12_bio i2d_X509_REQ_bio i2d_X509_CRL_bio": "write 0; read 1",
  "i2d_X509_fp i2d_PrivateKey_fp i2d_PKCS12_fp": "read 1",
  "PEM_read_bio_X509 PEM_read_bio_X509_AUX PEM_read_bio_X509_CRL PEM_read_bio_X509_REQ PEM_read_bio_PrivateKey PEM_read_bio_PUBKEY": "write 0; *1 = fresh; return fresh; return *1; call 2(@password, _, _, 3)",
  "PEM_read_bio_DHparams PEM_read_bio_RSAPrivateKey PEM_read_bio_RSAPublicKey PEM_read_bio_RSA_PUBKEY PEM_read_bio_ECPrivateKey": "write 0; *1 = fresh; return fresh; return *1; call 2(@password, _, _, 3)",
  "PEM_read_bio_PKCS7 PEM_read_bio_PKCS8 PEM_read_bio_ECPKParameters PEM_read_bio_Parameters PEM_read_bio_DSAPrivateKey": "write 0; *1 = fresh; return fresh; return *1; call 2(@password, _, _, 3)",
  "PEM_read_X509 PEM_read_X509_CRL PEM_read_X509_REQ PEM_read_PrivateKey PEM_read_PUBKEY PEM_read_RSAPrivateKey PEM_read_DHparams": "*1 = fresh; return fresh; return *1; call 2(@password, _, _, 3)",
  "PEM_X509_INFO_read_bio PEM_X509_INFO_read": "write 0; *1 = fresh; return fresh; return 1; *fresh = fresh; call 2(@password, _, _, 3)",
  "PEM_write_bio_X509 PEM_write_bio_X509_AUX PEM_write_bio_X509_CRL PEM_write_bio_X509_REQ PEM_write_bio_PUBKEY PEM_write_bio_DHparams": "write 0; read 1",
  "PEM_write_bio_RSAPublicKey PEM_write_bio_PKCS7": "write 0; read 1",
  "PEM_write_bio_PrivateKey PEM_write_bio_PKCS8PrivateKey PEM_write_bio_RSAPrivateKey PEM_write_bio_ECPrivateKey": "write 0; read 1; read 3; call 5(@password, _, _, 6)",
  "PEM_write_X509 PEM_write_X509_CRL PEM_write_X509_REQ PEM_write_PUBKEY": "read 1; logs 1",
  "PEM_write_PrivateKey PEM_write_RSAPrivateKey": "read 1; read 3; call 5(@password, _, _, 6)",
  PEM_read_bio: "write 0; *1 = fresh; *2 = fresh; *3 = fresh; write fresh; write 4 of #8",
  PEM_write_bio: "write 0; read 1; read 2; read 3 of 4",
  PEM_def_callback: "write 0 of 1; read 3",
  "PKCS12_free PKCS7_free PKCS8_PRIV_KEY_INFO_free CMS_ContentInfo_free": "free 0",
  "PKCS12_new PKCS7_new": "return fresh",
  PKCS12_parse: "read 0; read 1; *2 = fresh; *3 = fresh; *4 = fresh; *fresh = fresh",
  PKCS12_create: "read 0; read 1; read 2; read 3; read 4; return fresh",
  PKCS12_verify_mac: "read 0; read 1 of 2",
  PKCS7_verify: "read 0; read 1; write 2; write 3; write 4",
  "PKCS7_sign CMS_sign": "read 0; read 1; read 2; write 3; return fresh",
  EVP_PKCS82PKEY: "read 0; return fresh",
  EVP_PKEY2PKCS8: "read 0; return fresh",
  "OCSP_REQUEST_new OCSP_RESPONSE_new OCSP_CERTID_new OCSP_BASICRESP_new": "return fresh",
  "OCSP_REQUEST_free OCSP_RESPONSE_free OCSP_CERTID_free OCSP_BASICRESP_free": "free 0",
  OCSP_CERTID_dup: "read 0; return fresh",
  OCSP_cert_to_id: "read 1; read 2; return fresh",
  OCSP_cert_id_new: "read 1; read 2; read 3; return fresh",
  OCSP_request_add0_id: "write 0; *0 = 1; return 0",
  OCSP_request_add1_nonce: "write 0; read 1",
  "OCSP_resp_count OCSP_response_status OCSP_request_onereq_count": "read 0",
  "OCSP_resp_get0 OCSP_SINGLERESP_get0_id OCSP_onereq_get0_id OCSP_request_onereq_get0": "return 0; return *0",
  OCSP_resp_find: "read 0; read 1",
  OCSP_resp_find_status: "read 0; read 1; write 2 of #4; write 3 of #4; *4 = 0; *5 = 0; *6 = 0",
  OCSP_response_get1_basic: "read 0; return fresh",
  OCSP_single_get0_status: "write 1 of #4; *2 = 0; *3 = 0; *4 = 0",
  OCSP_basic_verify: "read 0; read 1; read 2",
  "OCSP_check_validity OCSP_check_nonce": "read 0; read 1",
  "OCSP_id_cmp OCSP_id_issuer_cmp": "read 0; read 1",
  OCSP_id_get0_info: "*0 = 4; *1 = 4; *2 = 4; *3 = 4",
  "OCSP_response_status_str OCSP_cert_status_str OCSP_crl_reason_str": "return @openssl_text",
  "OCSP_RESPONSE_print OCSP_REQUEST_print": "write 0; read 1",
  OCSP_parse_url: "read 0; *1 = fresh; *2 = fresh; *3 = fresh; write 4 of #4",
  OCSP_sendreq_bio: "write 0; read 1; read 2; return fresh"
};

// src/c/externals/library/index.ts
var libraries = [
  ...[builtins, libc, strings, stdio, time, files, epoll, signals, threads, dl, users, posix],
  ...[sockets, dns, pcap, capture, netfilter, dpdk],
  ...[openssl, crypto, x509, tls],
  ...[compression, pcre, events, json, redis, glib]
];

// src/c/externals/names.ts
var spellings = [
  /^__builtin_(\w+)$/,
  /^__isoc(?:99|23)_(\w+)$/,
  /^__xpg_(\w+)$/,
  /^(\w+)_unlocked$/,
  /^(\w+?)_?64$/,
  /^__(\w+)_chk$/,
  /^__(\w+)$/,
  // The size that gcc puts behind the generic atomic names.
  /^(__(?:atomic|sync)_\w+)_(?:1|2|4|8|16|n)$/
];
function plainName(name, isListed) {
  if (isListed(name)) return name;
  for (const spelling of spellings) {
    const inner = spelling.exec(name)?.[1];
    const found = inner === void 0 ? void 0 : plainName(inner, isListed);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/c/externals/externals.ts
function externalModel(name) {
  const plain = plainName(name, (listed) => lines.has(listed));
  if (plain !== void 0) return parsed(plain);
  const family = families.find((start) => name.startsWith(start));
  return family === void 0 ? void 0 : parsed(`${family}*`);
}
var lines = new Map(
  libraries.flatMap(
    (library) => Object.entries(library).flatMap(([names2, line]) => names2.split(" ").map((name) => [name, line]))
  )
);
var families = [...lines.keys()].filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1)).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
var models = /* @__PURE__ */ new Map();
function parsed(name) {
  const known = models.get(name);
  if (known !== void 0) return known;
  const model = { name, effects: parseEffects(lines.get(name) ?? "", name) };
  models.set(name, model);
  return model;
}

// src/analysis/flow/flow.ts
var op = {
  /** dst src: pts(dst) >= pts(src). Operands (base, offset). */
  copy: 1,
  /** dst src: pts(dst) contains the address of src. */
  address: 2,
  /** dst ptr k as: pts(dst) >= pts(c + k) for each c in pts(ptr) that may be a record `as` (head + 1; 0: anything). */
  load: 3,
  /** ptr k src as: pts(c + k) >= pts(src) for each such c in pts(ptr). */
  store: 4,
  /** dst src k as: pts(dst) contains c + k for each such c in pts(src). */
  add: 5,
  /** dst src size: pts(dst) contains c + i * size for each c in pts(src), for all i. */
  index: 6,
  /** dst src size: what *src holds goes to *dst, `size` bytes of it (0: not known). `dst`, `src` are pointers. */
  block: 7
};
var operandCount = {
  [op.copy]: 4,
  [op.address]: 4,
  [op.load]: 6,
  [op.store]: 6,
  [op.add]: 6,
  [op.index]: 5,
  [op.block]: 5
};

// src/analysis/flow/steps.ts
var stepKind = {
  /** Nothing but its uses: a condition, a statement of which nothing remains. */
  evaluate: 0,
  /** `FunctionFlow.writes[operand]` happens. */
  store: 1,
  /** `FunctionFlow.calls[operand]` happens; uses before the first group are of the function pointer. */
  call: 2,
  /** `operand`: 1 if there is a value. */
  return: 3,
  /** `FunctionFlow.unparsed[operand]` is read and written. */
  unparsed: 4
};
var useKind = {
  /** `FunctionFlow.frameReads[value]` */
  local: 0,
  /** `FunctionFlow.reads[value]` */
  read: 1,
  /** The result of the step of this number. */
  step: 2,
  /**
   * Uses that follow are of argument `value` of a call; elsewhere of side `value % 2` of the comparison number
   * `value >> 1` of the step, and from `noGroup` on of none.
   */
  group: 3
};
var useRole = {
  value: 0,
  /** It tells where in memory. */
  pointer: 1,
  /** It tells which element of an array. */
  index: 2
};
var noGroup = 1 << 20;
var useOf = (kind, value2, role) => (value2 * 4 + kind) * 4 + role;
var kindOfUse = (use) => use >> 2 & 3;
var roleOfUse = (use) => use & 3;
var valueOfUse = (use) => use >> 4;
function decodeSteps(code) {
  const steps = [];
  let at = 0;
  const list = () => {
    const count = code[at++] ?? 0;
    const found = code.slice(at, at + count);
    at += count;
    return found;
  };
  while (at < code.length) {
    const [kind = 0, line = 0, operand = 0] = code.slice(at, at + 3);
    at += 3;
    const targets = list();
    steps.push({ kind, line, operand, targets, uses: list() });
  }
  return steps;
}
var StepRecorder = class {
  steps = [];
  frame = [];
  role = useRole.value;
  comparisons = 0;
  get count() {
    return this.steps.length;
  }
  label() {
    return { at: -1, from: [] };
  }
  /** What comes next is where jumps to the label go. */
  land(label) {
    label.at = this.steps.length;
    for (const from of label.from) this.target(from, label.at);
    label.from.length = 0;
  }
  target(from, to) {
    const targets = this.steps[from]?.targets;
    if (targets && !targets.includes(to)) targets.push(to);
  }
  /** From a step to a label, beside where it goes already. */
  connect(from, label) {
    if (label.at >= 0) this.target(from, label.at);
    else label.from.push(from);
  }
  /** Uses that nothing has taken yet go to a step of this kind; its result can be used. */
  step(kind, line, operand = 0) {
    this.steps.push({ kind, line, operand, uses: this.frame, targets: [] });
    this.frame = [];
    return this.steps.length - 1;
  }
  /** The statement ends: what it used and nothing took is a step of its own. */
  settle(line) {
    const [only, ...more] = this.frame;
    const done = only === void 0 || only === useOf(useKind.step, this.steps.length - 1, useRole.value);
    if (done && more.length === 0) this.frame = [];
    else this.step(stepKind.evaluate, line);
  }
  /** What the step used is used by the next one too. */
  again(step) {
    this.frame = [...this.steps[step]?.uses ?? []];
  }
  /** Control goes to the label and nowhere else. */
  jump(line, label) {
    this.connect(this.step(stepKind.evaluate, line), label);
  }
  /** Control goes on, or to the label. */
  branch(line, label) {
    const from = this.step(stepKind.evaluate, line);
    this.target(from, from + 1);
    this.connect(from, label);
  }
  use(kind, value2) {
    this.frame.push(useOf(kind, value2, this.role));
  }
  /** What `read` reads goes to a step that it makes; its number is a use of whatever is around. */
  inside(read, made) {
    const outer = this.frame;
    const role = this.role;
    this.frame = [];
    this.role = useRole.value;
    const value2 = read();
    const step = made();
    this.frame = outer;
    this.role = role;
    this.use(useKind.step, step);
    return value2;
  }
  as(role, read) {
    const outer = this.role;
    this.role = role === useRole.index ? role : Math.max(role, outer);
    const value2 = read();
    this.role = outer;
    return value2;
  }
  group(number) {
    this.frame.push(useOf(useKind.group, number, 0));
  }
  /** What `read` reads is of argument `number` of a call. */
  argument(number, read) {
    const outer = this.frame;
    this.frame = [];
    const value2 = read();
    const uses = this.frame.filter((use) => kindOfUse(use) !== useKind.group);
    this.frame = outer;
    this.group(number);
    outer.push(...uses);
    return value2;
  }
  /** Of two values that are compared. */
  compared(left, right) {
    const number = this.comparisons++;
    this.group(number * 2);
    const first = left();
    this.group(number * 2 + 1);
    const second = right();
    this.group(noGroup);
    return [first, second];
  }
  /**
   * `read` may not run: the uses so far tell. If it makes no steps there is nothing to branch around.
   */
  maybe(line, read) {
    const held2 = this.frame;
    const role = this.role;
    this.frame = [...held2];
    const end = this.label();
    this.branch(line, end);
    const before = this.steps.length;
    this.frame = held2;
    this.role = role;
    const value2 = read();
    if (this.steps.length === before) this.steps.pop();
    else this.land(end);
    return value2;
  }
  encode() {
    const code = [];
    for (const { kind, line, operand, targets, uses } of this.steps) {
      code.push(kind, line, operand, targets.length, ...targets, uses.length, ...uses);
    }
    return code;
  }
};

export {
  compareText,
  cappedLimitations,
  uniqueLimitations,
  isForeign,
  isForeignHeader,
  isApart,
  isTestFile,
  isUnusual,
  namesForeignSystem,
  onLinux,
  isAside,
  apartRoot,
  headerIndex,
  load,
  store,
  itemKey,
  noTime,
  factsOf,
  flowOfItem,
  UnitMemory,
  op,
  operandCount,
  stepKind,
  useKind,
  useRole,
  noGroup,
  kindOfUse,
  roleOfUse,
  valueOfUse,
  decodeSteps,
  StepRecorder,
  sizeOf,
  alignOf,
  layout,
  resolved,
  pointee,
  recordTag,
  createUnitScope,
  fieldOf,
  isRecord,
  isBytesPointer,
  isBytes,
  recordsOf,
  bytesTag,
  pointerTo,
  LayoutTable,
  externalModel,
  createPool,
  serveJobs,
  snapshotOfRevision,
  createSourceReader,
  systemRoots,
  headerFinder,
  openDiskCache,
  openSharedCache
};
