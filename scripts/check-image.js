/**
 * Does what the Dockerfile says without Docker: its COPY, WORKDIR, ENV and RUN, in empty directories, one for each stage,
 * and starts the program from what they leave. What only root in a container can do (packages, owners) is left out and
 * named. The image itself is not built: what the base images hold is not tested here.
 *
 *   node scripts/check-image.js
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('..', import.meta.url));
const rootOnly = /^(apt-get|rm -rf \/var\/lib\/apt|useradd|groupadd|chown)\b/;

/** Instructions in order; what goes on over several lines is one. */
function instructionsOf(text) {
  const lines = text
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
      return { word: word.toUpperCase(), rest };
    });
}

/** What a build would be sent: files known to git, or new ones it does not ignore, without those of .dockerignore. */
function contextIn(directory) {
  const options = { cwd: source, encoding: 'utf8', maxBuffer: 1 << 26 };
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], options);
  const ignored = readFileSync(join(source, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
  const patterns = ignored.map((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(/|$)`));
  for (const path of listed.split('\0').filter(Boolean)) {
    const isThere = existsSync(join(source, path)) && !patterns.some((pattern) => pattern.test(path));
    if (isThere) copy(join(source, path), join(directory, path));
  }
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

/** Absolute paths of the image lie in its directory. */
const moved = (command, root) => command.replaceAll(/(?<=^|[\s=])\/(?=\w)/g, `${root}/`);

function runIn(stage, command) {
  for (const part of command.split('&&').map((one) => one.trim())) {
    if (rootOnly.test(part)) {
      process.stdout.write(`left out: ${part}\n`);
      continue;
    }
    process.stdout.write(`${stage.directory}$ ${part}\n`);
    const { status } = spawnSync('sh', ['-ec', moved(part, stage.root)], {
      cwd: stage.directory,
      env: environmentOf(stage),
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`it failed: ${part}`);
  }
}

const environmentOf = ({ root, environment }) => {
  const inherited = ['PATH', 'HOME', 'npm_config_cache', 'npm_config_registry', 'NODE_EXTRA_CA_CERTS', 'HTTPS_PROXY'];
  const known = inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const own = Object.entries(environment).map(([name, value]) => [name, moved(value, root)]);
  return Object.fromEntries([...known, ...own]);
};

function copyIn(stage, rest, stages, context) {
  const words = rest.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? stages.get(words.shift().slice(7)) : null;
  if (from === undefined) throw new Error(`COPY from an unknown stage: ${rest}`);
  const target = words.pop();
  for (const word of words) {
    const origin = from === null ? join(context, word) : moved(word, from.root);
    const into = target.startsWith('/') ? join(stage.root, target) : join(stage.directory, target);
    const isFileInto = statSync(origin).isFile() && (words.length > 1 || target.endsWith('/') || target === '.');
    copy(origin, isFileInto ? join(into, basename(word)) : into);
  }
}

function perform(instructions, top) {
  const context = join(top, 'context');
  contextIn(context);
  const stages = new Map();
  let stage;
  for (const { word, rest } of instructions) {
    if (word === 'FROM') {
      const name = / AS (\S+)$/i.exec(rest)?.[1] ?? 'last';
      const root = join(top, name);
      stage = { root, directory: root, environment: {}, command: [] };
      mkdirSync(root, { recursive: true });
      stages.set(name, stage);
    } else if (stage === undefined) throw new Error(`${word} before FROM`);
    else if (word === 'WORKDIR') {
      stage.directory = join(stage.root, rest);
      mkdirSync(stage.directory, { recursive: true });
    } else if (word === 'ENV')
      for (const pair of rest.split(/\s+/)) stage.environment[pair.split('=')[0]] = pair.replace(/^[^=]*=/, '');
    else if (word === 'COPY') copyIn(stage, rest, stages, context);
    else if (word === 'RUN') runIn(stage, rest);
    else if (word === 'CMD') stage.command = JSON.parse(rest);
    else if (!['USER', 'VOLUME', 'EXPOSE'].includes(word))
      throw new Error(`the Dockerfile has ${word}, which is not known here`);
  }
  return stage;
}

/** Its version; and by its own CMD it names what is missing, which needs all of its modules. */
function start(stage) {
  const options = { cwd: stage.directory, env: environmentOf(stage), encoding: 'utf8' };
  const [program, script, ...rest] = stage.command;
  if (program !== 'node') throw new Error('CMD does not start node');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const told = spawnSync(program, [script, '--version'], options);
  if (told.status !== 0 || !told.stdout.includes(version)) throw new Error(`--version: ${told.stdout}${told.stderr}`);
  const served = spawnSync(program, [script, ...rest], { ...options, timeout: 60_000 });
  if (served.status !== 2 || !served.stderr.includes('APP_ID'))
    throw new Error(`CMD: ${served.stdout}${served.stderr}`);
  process.stdout.write(`${script} --version: ${told.stdout}${script} ${rest.join(' ')}: ${served.stderr}`);
}

const top = mkdtempSync(join(tmpdir(), 'statealyzr-image-'));
try {
  start(perform(instructionsOf(readFileSync(join(source, 'Dockerfile'), 'utf8')), top));
} finally {
  rmSync(top, { recursive: true, force: true });
}
