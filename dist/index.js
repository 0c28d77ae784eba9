import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);
import {
  ruleInfo,
  ruleNames,
  shortName
} from "./chunk-YKKSSAE4.js";
import {
  anchorDigest,
  bytesOf,
  checkId,
  count,
  daysBefore,
  findingMark,
  findingMarker,
  firstParents,
  fitted,
  fittedItems,
  fold,
  issueMark,
  mostBytes,
  pointsOf,
  remarked,
  reviewMark,
  reviewMarker,
  sameBody,
  shortened,
  stacked,
  table,
  tableHead,
  tableLine
} from "./chunk-WHSTAWSP.js";
import {
  CHILD_LIMITS,
  code,
  collectInherited,
  commandData,
  commandProperty,
  dispositionKinds,
  factsDirectory,
  fenced,
  isPlainLine,
  markdown,
  ownSettings,
  packageVersion,
  plainText,
  prose,
  runChild,
  sarifText,
  yamlText
} from "./chunk-G4UTWAFX.js";
import {
  HostError,
  SNAPSHOT_LIMITS,
  changedPaths,
  errorCode,
  errorText,
  filesNaming,
  gitEnvironment,
  gitPreamble,
  isInPatch,
  isRelevant,
  isSource,
  listTree,
  mergeBase,
  ofHistory,
  openRepository,
  pathText,
  resolveRevision
} from "./chunk-O45477Q5.js";

// src/action.ts
import { readFileSync as readFileSync3, writeFileSync as writeFileSync2 } from "node:fs";
import { availableParallelism } from "node:os";
import { join as join5 } from "node:path";

// src/action-request.ts
import { isAbsolute, join } from "node:path";
var failOns = ["block", "comment", "check", "never"];
var modes = ["review", "report"];
function requestOf(runner) {
  const mode = runner.input("mode") || "review";
  if (!modes.includes(mode)) throw wrong(`the input mode is '${mode}'`, `Write one of: ${modes.join(", ")}.`);
  const failOn = failOns.find((level) => level === (runner.input("fail-on") || "block"));
  if (failOn === void 0)
    throw wrong(`the input fail-on is '${runner.input("fail-on")}'`, `Write one of: ${failOns.join(", ")}.`);
  const temporary = runner.variable("RUNNER_TEMP");
  if (!isAbsolute(temporary)) throw wrong("RUNNER_TEMP names no directory", "Run it in a workflow of GitHub Actions.");
  const workspace = runner.variable("GITHUB_WORKSPACE");
  const path = (name) => {
    const given2 = runner.input(name);
    return given2 === "" ? null : isAbsolute(given2) ? given2 : join(workspace || process.cwd(), given2);
  };
  const event = runner.event();
  return {
    repository: repositoryOf(event, runner),
    target: mode === "report" ? { kind: "report" } : targetOf(runner.variable("GITHUB_EVENT_NAME"), event),
    failOn,
    config: path("config"),
    compileCommands: path("compile-commands"),
    sarifFile: path("sarif-file"),
    cacheDirectory: path("cache-dir"),
    temporary,
    token: runner.input("token") || null,
    apiUrl: runner.variable("GITHUB_API_URL") || "https://api.github.com",
    serverUrl: runner.variable("GITHUB_SERVER_URL") || "https://github.com"
  };
}
function targetOf(name, event) {
  if (name === "pull_request_target")
    throw wrong(
      "pull_request_target gives code of strangers the secrets of the repository",
      "Use pull_request; forks get the summary and the check."
    );
  if (name === "pull_request") {
    const pull = part(event, "pull_request");
    const head = part(part(pull, "head"), "repo");
    const base = part(part(pull, "base"), "repo");
    const origin = head.id !== void 0 && head.id === base.id ? "same" : "fork";
    return { kind: "pull-request", number: numberOf(pull.number), origin };
  }
  if (name === "merge_group") {
    const group = part(event, "merge_group");
    return { kind: "merge-group", headSha: shaOf(group.head_sha), baseSha: shaOf(group.base_sha) };
  }
  throw wrong(`the event ${name || "(none)"} has no change to review`, "Run it on pull_request and merge_group.");
}
function repositoryOf(event, runner) {
  const repository = part(event, "repository");
  const [ownerName, repositoryName] = runner.variable("GITHUB_REPOSITORY").split("/");
  const owner = part(repository, "owner").login ?? (ownerName || void 0);
  const { name = repositoryName, id = Number(runner.variable("GITHUB_REPOSITORY_ID")) } = repository;
  if (typeof owner !== "string" || typeof name !== "string") throw wrong("the event names no repository", advice);
  return { owner, name, id: numberOf(id) };
}
var advice = "Run it in a workflow of GitHub Actions.";
var wrong = (what, advice2) => new HostError("bad-argument", what, advice2);
function part(value, name) {
  const found = value[name];
  return typeof found === "object" && found !== null ? { ...found } : {};
}
function numberOf(value) {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw wrong("a number is missing from the event", advice);
}
function shaOf(value) {
  if (typeof value === "string" && /^[0-9a-f]{40,64}$/.test(value)) return value;
  throw wrong("a commit is missing from the event", advice);
}

// src/host/forge.ts
var ForgeError = class extends Error {
  kind;
  /** Seconds; null when not said. */
  retryAfter;
  constructor(kind, message, retryAfter = null) {
    super(message);
    this.name = "ForgeError";
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
};

// node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }
  if (typeof process === "object" && process.version !== void 0) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
  }
  return "<environment undetectable>";
}

// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }
  if (!options) {
    options = {};
  }
  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name2) => {
      return register.bind(null, state, name2, callback, options);
    }, method)();
  }
  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }
    return state.registry[name].reduce((method2, registered) => {
      return registered.hook.bind(null, method2, options);
    }, method)();
  });
}

// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook2) {
  const orig = hook2;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }
  if (kind === "before") {
    hook2 = (method, options) => {
      return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
    };
  }
  if (kind === "after") {
    hook2 = (method, options) => {
      let result;
      return Promise.resolve().then(method.bind(null, options)).then((result_) => {
        result = result_;
        return orig(result, options);
      }).then(() => {
        return result;
      });
    };
  }
  if (kind === "error") {
    hook2 = (method, options) => {
      return Promise.resolve().then(method.bind(null, options)).catch((error) => {
        return orig(error, options);
      });
    };
  }
  state.registry[name].push({
    hook: hook2,
    orig
  });
}

// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }
  const index = state.registry[name].map((registered) => {
    return registered.orig;
  }).indexOf(method);
  if (index === -1) {
    return;
  }
  state.registry[name].splice(index, 1);
}

// node_modules/before-after-hook/index.js
var bind = Function.bind;
var bindable = bind.bind(bind);
function bindApi(hook2, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook2.api = { remove: removeHookRef };
  hook2.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook2[kind] = hook2.api[kind] = bindable(addHook, null).apply(null, args);
  });
}
function Singular() {
  const singularHookName = /* @__PURE__ */ Symbol("Singular");
  const singularHookState = {
    registry: {}
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}
function Collection() {
  const state = {
    registry: {}
  };
  const hook2 = register.bind(null, state);
  bindApi(hook2, state);
  return hook2;
}
var before_after_hook_default = { Singular, Collection };

// node_modules/@octokit/endpoint/dist-bundle/index.js
var VERSION = "0.0.0-development";
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names2 = Object.keys(parameters);
  if (names2.length === 0) {
    return url;
  }
  return url + separator + names2.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part2) {
    if (!/%[0-9A-Fa-f]/.test(part2)) {
      part2 = encodeURI(part2).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part2;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}
var endpoint = withDefaults(null, DEFAULTS);

// node_modules/content-type/dist/index.js
var SP = 32;
var HTAB = 9;
var SEMI = 59;
var EQ = 61;
var DQUOTE = 34;
var BSLASH = 92;
var COMMA = 44;
var LOWER_CASE = 1;
var OWS = 2;
var SEMI_FLAG = 4;
var COMMA_FLAG = 8;
var TOKEN_FLAG = 16;
var NON_ASCII = 65280;
var CASE_FLAGS = LOWER_CASE | NON_ASCII;
var CHAR_MAP = new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code2 = 128; code2 <= 255; code2++) {
  CHAR_MAP[code2] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
  CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code2 = 48; code2 <= 57; code2++) {
  CHAR_MAP[code2] |= TOKEN_FLAG;
}
for (let code2 = 65; code2 <= 90; code2++) {
  CHAR_MAP[code2] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code2 = 97; code2 <= 122; code2++) {
  CHAR_MAP[code2] |= TOKEN_FLAG;
}
var NullObject = /* @__PURE__ */ (() => {
  const C = function() {
  };
  C.prototype = /* @__PURE__ */ Object.create(null);
  return C;
})();
function parse2(header, options) {
  const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
  const len = header.length;
  let valueStart = options?.start ?? 0;
  while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
    valueStart++;
  }
  let index = valueStart;
  let typeFlags = 0;
  let whitespace = -1;
  let stop = options?.parameters === false ? COMMA_FLAG : 0;
  while (index < len) {
    const code2 = header.charCodeAt(index);
    const flags = CHAR_MAP[code2];
    if ((flags & stopFlags) !== 0) {
      stop |= flags & COMMA_FLAG;
      break;
    }
    if ((flags & OWS) !== 0) {
      if (whitespace === -1)
        whitespace = index;
    } else {
      whitespace = -1;
    }
    typeFlags |= code2 & NON_ASCII | flags;
    index++;
  }
  const valueEnd = whitespace === -1 ? index : whitespace;
  const value = header.slice(valueStart, valueEnd);
  const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
  if (index === len || stop !== 0) {
    return { type, index, parameters: new NullObject() };
  }
  return parseParameters(header, type, index, len, stopFlags);
}
function parseParameters(header, type, index, len, stopFlags) {
  const parameters = new NullObject();
  parameter: while (index < len) {
    index++;
    while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
      index++;
    }
    const keyStart = index;
    let keyFlags = 0;
    let keyWhitespace = -1;
    while (index < len) {
      const code2 = header.charCodeAt(index);
      const flags = CHAR_MAP[code2];
      if ((flags & stopFlags) !== 0) {
        if ((flags & COMMA_FLAG) !== 0)
          break parameter;
        continue parameter;
      }
      if (code2 === EQ) {
        const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
        const value = header.slice(keyStart, keyEnd);
        const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
        index++;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
          index++;
        }
        if (index < len && header.charCodeAt(index) === DQUOTE) {
          const quotedStart = ++index;
          let escaped = false;
          while (index < len) {
            const code3 = header.charCodeAt(index);
            if (code3 === DQUOTE) {
              if (parameters[key] === void 0) {
                parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
              }
              index++;
              let stop2 = 0;
              while (index < len) {
                const code4 = header.charCodeAt(index);
                const flags2 = CHAR_MAP[code4];
                if ((flags2 & stopFlags) !== 0) {
                  stop2 = flags2 & COMMA_FLAG;
                  break;
                }
                index++;
              }
              if (stop2 !== 0)
                break parameter;
              continue parameter;
            }
            if (code3 === BSLASH && index + 1 < len) {
              escaped = true;
              index += 2;
              continue;
            }
            index++;
          }
          continue parameter;
        }
        const valueStart = index;
        let stop = 0;
        let valueWhitespace = -1;
        while (index < len) {
          const code3 = header.charCodeAt(index);
          const flags2 = CHAR_MAP[code3];
          if ((flags2 & stopFlags) !== 0) {
            stop = flags2 & COMMA_FLAG;
            break;
          }
          if ((flags2 & OWS) !== 0) {
            if (valueWhitespace === -1)
              valueWhitespace = index;
          } else {
            valueWhitespace = -1;
          }
          index++;
        }
        if (parameters[key] === void 0) {
          const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
          parameters[key] = header.slice(valueStart, valueEnd);
        }
        if (stop !== 0)
          break parameter;
        continue parameter;
      }
      if ((flags & OWS) !== 0) {
        if (keyWhitespace === -1)
          keyWhitespace = index;
      } else {
        keyWhitespace = -1;
      }
      keyFlags |= code2 & NON_ASCII | flags;
      index++;
    }
  }
  return { type, index, parameters };
}
function unescapeQuotedPairs(str, start, end) {
  let result = "";
  for (let index = start; index < end; index++) {
    if (str.charCodeAt(index) === BSLASH) {
      result += str.slice(start, index);
      start = ++index;
    }
  }
  return result + str.slice(start, end);
}

// node_modules/json-with-bigint/json-with-bigint.js
var intRegex = /^-?\d+$/;
var noiseValue = /^-?\d+n+$/;
var originalStringify = JSON.stringify;
var originalParse = JSON.parse;
var customFormat = /^-?\d+n$/;
var bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
var noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
var isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
var isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
var stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";
  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }
  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";
    if (hasToJSON) {
      val = val.toJSON(key);
    }
    const isNoise = typeof val === "string" && noiseValue.test(val);
    if (isNoise) return val + "n";
    const isBigInt = typeof val === "bigint";
    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;
      if (supportsRawJSON) return JSON.rawJSON(val.toString());
      return val.toString() + "n";
    }
    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }
    const isPostReplacerObject = val !== null && typeof val === "object";
    if (isPostReplacerObject) {
      const isPrimitiveWrapper = val instanceof Number || val instanceof String || val instanceof Boolean;
      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }
    return val;
  };
  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
  if (isUnstringifiable(rootProcessed)) {
    return void 0;
  }
  const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);
  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }
  const chunks = [];
  let level = 0;
  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true
    }
  ];
  const visited = new WeakSet([rootProcessed]);
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }
    let isDone = false;
    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");
        if (space) chunks.push("\n" + space.repeat(level));
        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);
        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject = childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);
          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }
            visited.add(childVal);
            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true
            });
            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];
        const isFilteredOutByArray = propertyList && !propertyList.has(k);
        if (isFilteredOutByArray) continue;
        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);
        if (isUnstringifiable(childVal)) continue;
        if (!node.first) chunks.push(",");
        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }
        const isComplexObject = childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);
        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }
          visited.add(childVal);
          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true
          });
          node.first = false;
          break;
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }
      const isNodeFullyProcessed = node.index >= node.keys.length && stack[stack.length - 1] === node;
      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }
    if (isDone) {
      level--;
      if (!node.first && space) chunks.push("\n" + space.repeat(level));
      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }
  return chunks.join("");
};
var JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;
    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());
          const hasFunctionReplacer = typeof replacer === "function";
          if (hasFunctionReplacer) return replacer(key, val);
          const isKeyInArrayReplacer = Array.isArray(replacer) && replacer.includes(key);
          if (isKeyInArrayReplacer) return val;
          return val;
        },
        space
      );
    }
    if (!value) return originalStringify(value, replacer, space);
    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);
        if (isNoise) return val.toString() + "n";
        if (typeof val === "bigint") return val.toString() + "n";
        const hasFunctionReplacer = typeof replacer === "function";
        if (hasFunctionReplacer) return replacer(key, val);
        const isKeyInArrayReplacer = Array.isArray(replacer) && replacer.includes(key);
        if (isKeyInArrayReplacer) return val;
        return val;
      },
      space
    );
    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3"
    );
    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3");
    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);
      if (convertedJSON === void 0) return void 0;
      const supportsRawJSON = "rawJSON" in JSON;
      if (supportsRawJSON) return convertedJSON;
      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");
      return processedJSON.replace(noiseStringify, "$1$2$3");
    }
    throw error;
  }
};
var featureCache = /* @__PURE__ */ new Map();
var isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();
  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }
  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1"
    );
    featureCache.set(parseFingerprint, result);
    return result;
  } catch {
    featureCache.set(parseFingerprint, false);
    return false;
  }
};
var convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt = typeof value === "string" && customFormat.test(value);
  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));
  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);
  const hasUserReviver = typeof userReviver === "function";
  if (!hasUserReviver) return value;
  return userReviver(key, value, context);
};
var JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds = value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;
    if (isBigInt) return BigInt(context.source);
    const hasCustomReviver = typeof reviver === "function";
    if (!hasCustomReviver) return value;
    return reviver(key, value, context);
  });
};
var MAX_INT = Number.MAX_SAFE_INTEGER.toString();
var MAX_DIGITS = MAX_INT.length;
var stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
var noiseValueWithQuotes = /^"-?\d+n+"$/;
var applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    if (!node.visited) {
      node.visited = true;
      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";
      if (isComplexObject) {
        const keys = Object.keys(value);
        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];
      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);
        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);
          if (isNoise) value = value.slice(0, -1);
        }
      }
      const hasUserReviver = typeof userReviver === "function";
      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }
      const isDeleted = value === void 0;
      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }
      stack.pop();
    }
  }
  return rootHolder[""];
};
var serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);
      if (isNoise) return match.substring(0, match.length - 1) + 'n"';
      const hasFractionalOrExponential = fractional || exponential;
      const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
      const isStandardValue = isString || hasFractionalOrExponential || isLessThanMaxSafeInt;
      if (isStandardValue) return match;
      return '"' + match + 'n"';
    }
  );
};
var JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);
  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver);
    const serializedData = serializeBigInts(text);
    return originalParse(
      serializedData,
      (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver)
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);
      return applyReviverIteratively(parsed, reviver);
    }
    throw error;
  }
};

// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
};

// node_modules/@octokit/request/dist-bundle/index.js
var VERSION2 = "10.0.16";
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${VERSION2} ${getUserAgent()}`
  }
};
function isPlainObject2(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = isPlainObject2(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = parse2(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults2(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: withDefaults2.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: withDefaults2.bind(null, endpoint2)
  });
}
var request = withDefaults2(endpoint, defaults_default);

// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION3 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}
function withDefaults3(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: withDefaults3.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}
var graphql2 = withDefaults3(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${VERSION3} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return withDefaults3(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}
async function hook(token, request2, route, parameters) {
  const endpoint2 = request2.endpoint.merge(
    route,
    parameters
  );
  endpoint2.headers.authorization = withAuthorizationPrefix(token);
  return request2(endpoint2);
}
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};

// node_modules/@octokit/core/dist-src/version.js
var VERSION4 = "7.0.8";

// node_modules/@octokit/core/dist-src/index.js
var noop2 = () => {
};
var consoleWarn = console.warn.bind(console);
var consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = noop2;
  }
  if (typeof logger.info !== "function") {
    logger.info = noop2;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
var userAgentTrail = `octokit-core.js/${VERSION4} ${getUserAgent()}`;
var Octokit = class {
  static VERSION = VERSION4;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook2 = new before_after_hook_default.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook2.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook2;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth2 = createTokenAuth(options.auth);
        hook2.wrap("request", auth2.hook);
        this.auth = auth2;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth2 = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook2.wrap("request", auth2.hook);
      this.auth = auth2;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
};

// node_modules/@octokit/plugin-request-log/dist-src/version.js
var VERSION5 = "6.0.0";

// node_modules/@octokit/plugin-request-log/dist-src/index.js
function requestLog(octokit) {
  octokit.hook.wrap("request", (request2, options) => {
    octokit.log.debug("request", options);
    const start = Date.now();
    const requestOptions = octokit.request.endpoint.parse(options);
    const path = requestOptions.url.replace(options.baseUrl, "");
    return request2(options).then((response) => {
      const requestId = response.headers["x-github-request-id"];
      octokit.log.info(
        `${requestOptions.method} ${path} - ${response.status} with id ${requestId} in ${Date.now() - start}ms`
      );
      return response;
    }).catch((error) => {
      const requestId = error.response?.headers["x-github-request-id"] || "UNKNOWN";
      octokit.log.error(
        `${requestOptions.method} ${path} - ${error.status} with id ${requestId} in ${Date.now() - start}ms`
      );
      throw error;
    });
  });
}
requestLog.VERSION = VERSION5;

// node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION6 = "0.0.0-development";
function normalizePaginatedListResponse(response) {
  if (!response.data) {
    return {
      ...response,
      data: []
    };
  }
  const responseNeedsNormalization = ("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data);
  if (!responseNeedsNormalization) return response;
  const incompleteResults = response.data.incomplete_results;
  const repositorySelection = response.data.repository_selection;
  const totalCount = response.data.total_count;
  const totalCommits = response.data.total_commits;
  delete response.data.incomplete_results;
  delete response.data.repository_selection;
  delete response.data.total_count;
  delete response.data.total_commits;
  const namespaceKey = Object.keys(response.data)[0];
  const data = response.data[namespaceKey];
  response.data = data;
  if (typeof incompleteResults !== "undefined") {
    response.data.incomplete_results = incompleteResults;
  }
  if (typeof repositorySelection !== "undefined") {
    response.data.repository_selection = repositorySelection;
  }
  response.data.total_count = totalCount;
  response.data.total_commits = totalCommits;
  return response;
}
function iterator(octokit, route, parameters) {
  const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
  const requestMethod = typeof route === "function" ? route : octokit.request;
  const method = options.method;
  const headers = options.headers;
  let url = options.url;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!url) return { done: true };
        try {
          const response = await requestMethod({ method, url, headers });
          const normalizedResponse = normalizePaginatedListResponse(response);
          url = ((normalizedResponse.headers.link || "").match(
            /<([^<>]+)>;\s*rel="next"/
          ) || [])[1];
          if (!url && "total_commits" in normalizedResponse.data) {
            const parsedUrl = new URL(normalizedResponse.url);
            const params = parsedUrl.searchParams;
            const page = parseInt(params.get("page") || "1", 10);
            const per_page = parseInt(params.get("per_page") || "250", 10);
            if (page * per_page < normalizedResponse.data.total_commits) {
              params.set("page", String(page + 1));
              url = parsedUrl.toString();
            }
          }
          return { value: normalizedResponse };
        } catch (error) {
          if (error.status !== 409) throw error;
          url = "";
          return {
            value: {
              status: 200,
              headers: {},
              data: []
            }
          };
        }
      }
    })
  };
}
function paginate(octokit, route, parameters, mapFn) {
  if (typeof parameters === "function") {
    mapFn = parameters;
    parameters = void 0;
  }
  return gather(
    octokit,
    [],
    iterator(octokit, route, parameters)[Symbol.asyncIterator](),
    mapFn
  );
}
function gather(octokit, results, iterator2, mapFn) {
  return iterator2.next().then((result) => {
    if (result.done) {
      return results;
    }
    let earlyExit = false;
    function done() {
      earlyExit = true;
    }
    results = results.concat(
      mapFn ? mapFn(result.value, done) : result.value.data
    );
    if (earlyExit) {
      return results;
    }
    return gather(octokit, results, iterator2, mapFn);
  });
}
var composePaginateRest = Object.assign(paginate, {
  iterator
});
function paginateRest(octokit) {
  return {
    paginate: Object.assign(paginate.bind(null, octokit), {
      iterator: iterator.bind(null, octokit)
    })
  };
}
paginateRest.VERSION = VERSION6;

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
var VERSION7 = "17.0.0";

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
var Endpoints = {
  actions: {
    addCustomLabelsToSelfHostedRunnerForOrg: [
      "POST /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    addCustomLabelsToSelfHostedRunnerForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    addRepoAccessToSelfHostedRunnerGroupInOrg: [
      "PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgVariable: [
      "PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
    ],
    approveWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"
    ],
    cancelWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"
    ],
    createEnvironmentVariable: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/variables"
    ],
    createHostedRunnerForOrg: ["POST /orgs/{org}/actions/hosted-runners"],
    createOrUpdateEnvironmentSecret: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    createOrUpdateOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}"],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"
    ],
    createOrgVariable: ["POST /orgs/{org}/actions/variables"],
    createRegistrationTokenForOrg: [
      "POST /orgs/{org}/actions/runners/registration-token"
    ],
    createRegistrationTokenForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/registration-token"
    ],
    createRemoveTokenForOrg: ["POST /orgs/{org}/actions/runners/remove-token"],
    createRemoveTokenForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/remove-token"
    ],
    createRepoVariable: ["POST /repos/{owner}/{repo}/actions/variables"],
    createWorkflowDispatch: [
      "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"
    ],
    deleteActionsCacheById: [
      "DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"
    ],
    deleteActionsCacheByKey: [
      "DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"
    ],
    deleteArtifact: [
      "DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"
    ],
    deleteCustomImageFromOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
    ],
    deleteCustomImageVersionFromOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
    ],
    deleteEnvironmentSecret: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    deleteEnvironmentVariable: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    deleteHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}"],
    deleteOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"
    ],
    deleteRepoVariable: [
      "DELETE /repos/{owner}/{repo}/actions/variables/{name}"
    ],
    deleteSelfHostedRunnerFromOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}"
    ],
    deleteSelfHostedRunnerFromRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"
    ],
    deleteWorkflowRun: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],
    deleteWorkflowRunLogs: [
      "DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
    ],
    disableSelectedRepositoryGithubActionsOrganization: [
      "DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"
    ],
    disableWorkflow: [
      "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"
    ],
    downloadArtifact: [
      "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"
    ],
    downloadJobLogsForWorkflowRun: [
      "GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"
    ],
    downloadWorkflowRunAttemptLogs: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"
    ],
    downloadWorkflowRunLogs: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
    ],
    enableSelectedRepositoryGithubActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"
    ],
    enableWorkflow: [
      "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"
    ],
    forceCancelWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"
    ],
    generateRunnerJitconfigForOrg: [
      "POST /orgs/{org}/actions/runners/generate-jitconfig"
    ],
    generateRunnerJitconfigForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"
    ],
    getActionsCacheList: ["GET /repos/{owner}/{repo}/actions/caches"],
    getActionsCacheUsage: ["GET /repos/{owner}/{repo}/actions/cache/usage"],
    getActionsCacheUsageByRepoForOrg: [
      "GET /orgs/{org}/actions/cache/usage-by-repository"
    ],
    getActionsCacheUsageForOrg: ["GET /orgs/{org}/actions/cache/usage"],
    getAllowedActionsOrganization: [
      "GET /orgs/{org}/actions/permissions/selected-actions"
    ],
    getAllowedActionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/selected-actions"
    ],
    getArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
    getCustomImageForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
    ],
    getCustomImageVersionForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
    ],
    getCustomOidcSubClaimForRepo: [
      "GET /repos/{owner}/{repo}/actions/oidc/customization/sub"
    ],
    getEnvironmentPublicKey: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"
    ],
    getEnvironmentSecret: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    getEnvironmentVariable: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    getGithubActionsDefaultWorkflowPermissionsOrganization: [
      "GET /orgs/{org}/actions/permissions/workflow"
    ],
    getGithubActionsDefaultWorkflowPermissionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/workflow"
    ],
    getGithubActionsPermissionsOrganization: [
      "GET /orgs/{org}/actions/permissions"
    ],
    getGithubActionsPermissionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions"
    ],
    getHostedRunnerForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    getHostedRunnersGithubOwnedImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/github-owned"
    ],
    getHostedRunnersLimitsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/limits"
    ],
    getHostedRunnersMachineSpecsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/machine-sizes"
    ],
    getHostedRunnersPartnerImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/partner"
    ],
    getHostedRunnersPlatformsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/platforms"
    ],
    getJobForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],
    getOrgPublicKey: ["GET /orgs/{org}/actions/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}"],
    getOrgVariable: ["GET /orgs/{org}/actions/variables/{name}"],
    getPendingDeploymentsForRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
    ],
    getRepoPermissions: [
      "GET /repos/{owner}/{repo}/actions/permissions",
      {},
      { renamed: ["actions", "getGithubActionsPermissionsRepository"] }
    ],
    getRepoPublicKey: ["GET /repos/{owner}/{repo}/actions/secrets/public-key"],
    getRepoSecret: ["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
    getRepoVariable: ["GET /repos/{owner}/{repo}/actions/variables/{name}"],
    getReviewsForRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"
    ],
    getSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}"],
    getSelfHostedRunnerForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/{runner_id}"
    ],
    getWorkflow: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],
    getWorkflowAccessToRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/access"
    ],
    getWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],
    getWorkflowRunAttempt: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"
    ],
    getWorkflowRunUsage: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"
    ],
    getWorkflowUsage: [
      "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"
    ],
    listArtifactsForRepo: ["GET /repos/{owner}/{repo}/actions/artifacts"],
    listCustomImageVersionsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"
    ],
    listCustomImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom"
    ],
    listEnvironmentSecrets: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"
    ],
    listEnvironmentVariables: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/variables"
    ],
    listGithubHostedRunnersInGroupForOrg: [
      "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"
    ],
    listHostedRunnersForOrg: ["GET /orgs/{org}/actions/hosted-runners"],
    listJobsForWorkflowRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"
    ],
    listJobsForWorkflowRunAttempt: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"
    ],
    listLabelsForSelfHostedRunnerForOrg: [
      "GET /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    listLabelsForSelfHostedRunnerForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    listOrgSecrets: ["GET /orgs/{org}/actions/secrets"],
    listOrgVariables: ["GET /orgs/{org}/actions/variables"],
    listRepoOrganizationSecrets: [
      "GET /repos/{owner}/{repo}/actions/organization-secrets"
    ],
    listRepoOrganizationVariables: [
      "GET /repos/{owner}/{repo}/actions/organization-variables"
    ],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/actions/secrets"],
    listRepoVariables: ["GET /repos/{owner}/{repo}/actions/variables"],
    listRepoWorkflows: ["GET /repos/{owner}/{repo}/actions/workflows"],
    listRunnerApplicationsForOrg: ["GET /orgs/{org}/actions/runners/downloads"],
    listRunnerApplicationsForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/downloads"
    ],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/actions/secrets/{secret_name}/repositories"
    ],
    listSelectedReposForOrgVariable: [
      "GET /orgs/{org}/actions/variables/{name}/repositories"
    ],
    listSelectedRepositoriesEnabledGithubActionsOrganization: [
      "GET /orgs/{org}/actions/permissions/repositories"
    ],
    listSelfHostedRunnersForOrg: ["GET /orgs/{org}/actions/runners"],
    listSelfHostedRunnersForRepo: ["GET /repos/{owner}/{repo}/actions/runners"],
    listWorkflowRunArtifacts: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"
    ],
    listWorkflowRuns: [
      "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"
    ],
    listWorkflowRunsForRepo: ["GET /repos/{owner}/{repo}/actions/runs"],
    reRunJobForWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"
    ],
    reRunWorkflow: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
    reRunWorkflowFailedJobs: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"
    ],
    removeAllCustomLabelsFromSelfHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    removeAllCustomLabelsFromSelfHostedRunnerForRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    removeCustomLabelFromSelfHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"
    ],
    removeCustomLabelFromSelfHostedRunnerForRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
    ],
    removeSelectedRepoFromOrgVariable: [
      "DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
    ],
    reviewCustomGatesForRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"
    ],
    reviewPendingDeploymentsForRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
    ],
    setAllowedActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/selected-actions"
    ],
    setAllowedActionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"
    ],
    setCustomLabelsForSelfHostedRunnerForOrg: [
      "PUT /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    setCustomLabelsForSelfHostedRunnerForRepo: [
      "PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    setCustomOidcSubClaimForRepo: [
      "PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"
    ],
    setGithubActionsDefaultWorkflowPermissionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/workflow"
    ],
    setGithubActionsDefaultWorkflowPermissionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/workflow"
    ],
    setGithubActionsPermissionsOrganization: [
      "PUT /orgs/{org}/actions/permissions"
    ],
    setGithubActionsPermissionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"
    ],
    setSelectedReposForOrgVariable: [
      "PUT /orgs/{org}/actions/variables/{name}/repositories"
    ],
    setSelectedRepositoriesEnabledGithubActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/repositories"
    ],
    setWorkflowAccessToRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/access"
    ],
    updateEnvironmentVariable: [
      "PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    updateHostedRunnerForOrg: [
      "PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    updateOrgVariable: ["PATCH /orgs/{org}/actions/variables/{name}"],
    updateRepoVariable: [
      "PATCH /repos/{owner}/{repo}/actions/variables/{name}"
    ]
  },
  activity: {
    checkRepoIsStarredByAuthenticatedUser: ["GET /user/starred/{owner}/{repo}"],
    deleteRepoSubscription: ["DELETE /repos/{owner}/{repo}/subscription"],
    deleteThreadSubscription: [
      "DELETE /notifications/threads/{thread_id}/subscription"
    ],
    getFeeds: ["GET /feeds"],
    getRepoSubscription: ["GET /repos/{owner}/{repo}/subscription"],
    getThread: ["GET /notifications/threads/{thread_id}"],
    getThreadSubscriptionForAuthenticatedUser: [
      "GET /notifications/threads/{thread_id}/subscription"
    ],
    listEventsForAuthenticatedUser: ["GET /users/{username}/events"],
    listNotificationsForAuthenticatedUser: ["GET /notifications"],
    listOrgEventsForAuthenticatedUser: [
      "GET /users/{username}/events/orgs/{org}"
    ],
    listPublicEvents: ["GET /events"],
    listPublicEventsForRepoNetwork: ["GET /networks/{owner}/{repo}/events"],
    listPublicEventsForUser: ["GET /users/{username}/events/public"],
    listPublicOrgEvents: ["GET /orgs/{org}/events"],
    listReceivedEventsForUser: ["GET /users/{username}/received_events"],
    listReceivedPublicEventsForUser: [
      "GET /users/{username}/received_events/public"
    ],
    listRepoEvents: ["GET /repos/{owner}/{repo}/events"],
    listRepoNotificationsForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/notifications"
    ],
    listReposStarredByAuthenticatedUser: ["GET /user/starred"],
    listReposStarredByUser: ["GET /users/{username}/starred"],
    listReposWatchedByUser: ["GET /users/{username}/subscriptions"],
    listStargazersForRepo: ["GET /repos/{owner}/{repo}/stargazers"],
    listWatchedReposForAuthenticatedUser: ["GET /user/subscriptions"],
    listWatchersForRepo: ["GET /repos/{owner}/{repo}/subscribers"],
    markNotificationsAsRead: ["PUT /notifications"],
    markRepoNotificationsAsRead: ["PUT /repos/{owner}/{repo}/notifications"],
    markThreadAsDone: ["DELETE /notifications/threads/{thread_id}"],
    markThreadAsRead: ["PATCH /notifications/threads/{thread_id}"],
    setRepoSubscription: ["PUT /repos/{owner}/{repo}/subscription"],
    setThreadSubscription: [
      "PUT /notifications/threads/{thread_id}/subscription"
    ],
    starRepoForAuthenticatedUser: ["PUT /user/starred/{owner}/{repo}"],
    unstarRepoForAuthenticatedUser: ["DELETE /user/starred/{owner}/{repo}"]
  },
  apps: {
    addRepoToInstallation: [
      "PUT /user/installations/{installation_id}/repositories/{repository_id}",
      {},
      { renamed: ["apps", "addRepoToInstallationForAuthenticatedUser"] }
    ],
    addRepoToInstallationForAuthenticatedUser: [
      "PUT /user/installations/{installation_id}/repositories/{repository_id}"
    ],
    checkToken: ["POST /applications/{client_id}/token"],
    createFromManifest: ["POST /app-manifests/{code}/conversions"],
    createInstallationAccessToken: [
      "POST /app/installations/{installation_id}/access_tokens"
    ],
    deleteAuthorization: ["DELETE /applications/{client_id}/grant"],
    deleteInstallation: ["DELETE /app/installations/{installation_id}"],
    deleteToken: ["DELETE /applications/{client_id}/token"],
    getAuthenticated: ["GET /app"],
    getBySlug: ["GET /apps/{app_slug}"],
    getInstallation: ["GET /app/installations/{installation_id}"],
    getOrgInstallation: ["GET /orgs/{org}/installation"],
    getRepoInstallation: ["GET /repos/{owner}/{repo}/installation"],
    getSubscriptionPlanForAccount: [
      "GET /marketplace_listing/accounts/{account_id}"
    ],
    getSubscriptionPlanForAccountStubbed: [
      "GET /marketplace_listing/stubbed/accounts/{account_id}"
    ],
    getUserInstallation: ["GET /users/{username}/installation"],
    getWebhookConfigForApp: ["GET /app/hook/config"],
    getWebhookDelivery: ["GET /app/hook/deliveries/{delivery_id}"],
    listAccountsForPlan: ["GET /marketplace_listing/plans/{plan_id}/accounts"],
    listAccountsForPlanStubbed: [
      "GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"
    ],
    listInstallationReposForAuthenticatedUser: [
      "GET /user/installations/{installation_id}/repositories"
    ],
    listInstallationRequestsForAuthenticatedApp: [
      "GET /app/installation-requests"
    ],
    listInstallations: ["GET /app/installations"],
    listInstallationsForAuthenticatedUser: ["GET /user/installations"],
    listPlans: ["GET /marketplace_listing/plans"],
    listPlansStubbed: ["GET /marketplace_listing/stubbed/plans"],
    listReposAccessibleToInstallation: ["GET /installation/repositories"],
    listSubscriptionsForAuthenticatedUser: ["GET /user/marketplace_purchases"],
    listSubscriptionsForAuthenticatedUserStubbed: [
      "GET /user/marketplace_purchases/stubbed"
    ],
    listWebhookDeliveries: ["GET /app/hook/deliveries"],
    redeliverWebhookDelivery: [
      "POST /app/hook/deliveries/{delivery_id}/attempts"
    ],
    removeRepoFromInstallation: [
      "DELETE /user/installations/{installation_id}/repositories/{repository_id}",
      {},
      { renamed: ["apps", "removeRepoFromInstallationForAuthenticatedUser"] }
    ],
    removeRepoFromInstallationForAuthenticatedUser: [
      "DELETE /user/installations/{installation_id}/repositories/{repository_id}"
    ],
    resetToken: ["PATCH /applications/{client_id}/token"],
    revokeInstallationAccessToken: ["DELETE /installation/token"],
    scopeToken: ["POST /applications/{client_id}/token/scoped"],
    suspendInstallation: ["PUT /app/installations/{installation_id}/suspended"],
    unsuspendInstallation: [
      "DELETE /app/installations/{installation_id}/suspended"
    ],
    updateWebhookConfigForApp: ["PATCH /app/hook/config"]
  },
  billing: {
    getGithubActionsBillingOrg: ["GET /orgs/{org}/settings/billing/actions"],
    getGithubActionsBillingUser: [
      "GET /users/{username}/settings/billing/actions"
    ],
    getGithubBillingPremiumRequestUsageReportOrg: [
      "GET /organizations/{org}/settings/billing/premium_request/usage"
    ],
    getGithubBillingPremiumRequestUsageReportUser: [
      "GET /users/{username}/settings/billing/premium_request/usage"
    ],
    getGithubBillingUsageReportOrg: [
      "GET /organizations/{org}/settings/billing/usage"
    ],
    getGithubBillingUsageReportUser: [
      "GET /users/{username}/settings/billing/usage"
    ],
    getGithubPackagesBillingOrg: ["GET /orgs/{org}/settings/billing/packages"],
    getGithubPackagesBillingUser: [
      "GET /users/{username}/settings/billing/packages"
    ],
    getSharedStorageBillingOrg: [
      "GET /orgs/{org}/settings/billing/shared-storage"
    ],
    getSharedStorageBillingUser: [
      "GET /users/{username}/settings/billing/shared-storage"
    ]
  },
  campaigns: {
    createCampaign: ["POST /orgs/{org}/campaigns"],
    deleteCampaign: ["DELETE /orgs/{org}/campaigns/{campaign_number}"],
    getCampaignSummary: ["GET /orgs/{org}/campaigns/{campaign_number}"],
    listOrgCampaigns: ["GET /orgs/{org}/campaigns"],
    updateCampaign: ["PATCH /orgs/{org}/campaigns/{campaign_number}"]
  },
  checks: {
    create: ["POST /repos/{owner}/{repo}/check-runs"],
    createSuite: ["POST /repos/{owner}/{repo}/check-suites"],
    get: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],
    getSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],
    listAnnotations: [
      "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"
    ],
    listForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
    listForSuite: [
      "GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"
    ],
    listSuitesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],
    rerequestRun: [
      "POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"
    ],
    rerequestSuite: [
      "POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"
    ],
    setSuitesPreferences: [
      "PATCH /repos/{owner}/{repo}/check-suites/preferences"
    ],
    update: ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]
  },
  codeScanning: {
    commitAutofix: [
      "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"
    ],
    createAutofix: [
      "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
    ],
    createVariantAnalysis: [
      "POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"
    ],
    deleteAnalysis: [
      "DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"
    ],
    deleteCodeqlDatabase: [
      "DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
    ],
    getAlert: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
      {},
      { renamedParameters: { alert_id: "alert_number" } }
    ],
    getAnalysis: [
      "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"
    ],
    getAutofix: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
    ],
    getCodeqlDatabase: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
    ],
    getDefaultSetup: ["GET /repos/{owner}/{repo}/code-scanning/default-setup"],
    getSarif: ["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],
    getVariantAnalysis: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"
    ],
    getVariantAnalysisRepoTask: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"
    ],
    listAlertInstances: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"
    ],
    listAlertsForOrg: ["GET /orgs/{org}/code-scanning/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/code-scanning/alerts"],
    listAlertsInstances: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
      {},
      { renamed: ["codeScanning", "listAlertInstances"] }
    ],
    listCodeqlDatabases: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/databases"
    ],
    listRecentAnalyses: ["GET /repos/{owner}/{repo}/code-scanning/analyses"],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"
    ],
    updateDefaultSetup: [
      "PATCH /repos/{owner}/{repo}/code-scanning/default-setup"
    ],
    uploadSarif: ["POST /repos/{owner}/{repo}/code-scanning/sarifs"]
  },
  codeSecurity: {
    attachConfiguration: [
      "POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"
    ],
    attachEnterpriseConfiguration: [
      "POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"
    ],
    createConfiguration: ["POST /orgs/{org}/code-security/configurations"],
    createConfigurationForEnterprise: [
      "POST /enterprises/{enterprise}/code-security/configurations"
    ],
    deleteConfiguration: [
      "DELETE /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    deleteConfigurationForEnterprise: [
      "DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ],
    detachConfiguration: [
      "DELETE /orgs/{org}/code-security/configurations/detach"
    ],
    getConfiguration: [
      "GET /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    getConfigurationForRepository: [
      "GET /repos/{owner}/{repo}/code-security-configuration"
    ],
    getConfigurationsForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations"
    ],
    getConfigurationsForOrg: ["GET /orgs/{org}/code-security/configurations"],
    getDefaultConfigurations: [
      "GET /orgs/{org}/code-security/configurations/defaults"
    ],
    getDefaultConfigurationsForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations/defaults"
    ],
    getRepositoriesForConfiguration: [
      "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"
    ],
    getRepositoriesForEnterpriseConfiguration: [
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"
    ],
    getSingleConfigurationForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ],
    setConfigurationAsDefault: [
      "PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"
    ],
    setConfigurationAsDefaultForEnterprise: [
      "PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"
    ],
    updateConfiguration: [
      "PATCH /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    updateEnterpriseConfiguration: [
      "PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ]
  },
  codesOfConduct: {
    getAllCodesOfConduct: ["GET /codes_of_conduct"],
    getConductCode: ["GET /codes_of_conduct/{key}"]
  },
  codespaces: {
    addRepositoryForSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    checkPermissionsForDevcontainer: [
      "GET /repos/{owner}/{repo}/codespaces/permissions_check"
    ],
    codespaceMachinesForAuthenticatedUser: [
      "GET /user/codespaces/{codespace_name}/machines"
    ],
    createForAuthenticatedUser: ["POST /user/codespaces"],
    createOrUpdateOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}"
    ],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    createOrUpdateSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}"
    ],
    createWithPrForAuthenticatedUser: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"
    ],
    createWithRepoForAuthenticatedUser: [
      "POST /repos/{owner}/{repo}/codespaces"
    ],
    deleteForAuthenticatedUser: ["DELETE /user/codespaces/{codespace_name}"],
    deleteFromOrganization: [
      "DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    deleteSecretForAuthenticatedUser: [
      "DELETE /user/codespaces/secrets/{secret_name}"
    ],
    exportForAuthenticatedUser: [
      "POST /user/codespaces/{codespace_name}/exports"
    ],
    getCodespacesForUserInOrg: [
      "GET /orgs/{org}/members/{username}/codespaces"
    ],
    getExportDetailsForAuthenticatedUser: [
      "GET /user/codespaces/{codespace_name}/exports/{export_id}"
    ],
    getForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}"],
    getOrgPublicKey: ["GET /orgs/{org}/codespaces/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}"],
    getPublicKeyForAuthenticatedUser: [
      "GET /user/codespaces/secrets/public-key"
    ],
    getRepoPublicKey: [
      "GET /repos/{owner}/{repo}/codespaces/secrets/public-key"
    ],
    getRepoSecret: [
      "GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    getSecretForAuthenticatedUser: [
      "GET /user/codespaces/secrets/{secret_name}"
    ],
    listDevcontainersInRepositoryForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/devcontainers"
    ],
    listForAuthenticatedUser: ["GET /user/codespaces"],
    listInOrganization: [
      "GET /orgs/{org}/codespaces",
      {},
      { renamedParameters: { org_id: "org" } }
    ],
    listInRepositoryForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces"
    ],
    listOrgSecrets: ["GET /orgs/{org}/codespaces/secrets"],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/codespaces/secrets"],
    listRepositoriesForSecretForAuthenticatedUser: [
      "GET /user/codespaces/secrets/{secret_name}/repositories"
    ],
    listSecretsForAuthenticatedUser: ["GET /user/codespaces/secrets"],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
    ],
    preFlightWithRepoForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/new"
    ],
    publishForAuthenticatedUser: [
      "POST /user/codespaces/{codespace_name}/publish"
    ],
    removeRepositoryForSecretForAuthenticatedUser: [
      "DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    repoMachinesForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/machines"
    ],
    setRepositoriesForSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}/repositories"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
    ],
    startForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/start"],
    stopForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/stop"],
    stopInOrganization: [
      "POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"
    ],
    updateForAuthenticatedUser: ["PATCH /user/codespaces/{codespace_name}"]
  },
  copilot: {
    addCopilotSeatsForTeams: [
      "POST /orgs/{org}/copilot/billing/selected_teams"
    ],
    addCopilotSeatsForUsers: [
      "POST /orgs/{org}/copilot/billing/selected_users"
    ],
    cancelCopilotSeatAssignmentForTeams: [
      "DELETE /orgs/{org}/copilot/billing/selected_teams"
    ],
    cancelCopilotSeatAssignmentForUsers: [
      "DELETE /orgs/{org}/copilot/billing/selected_users"
    ],
    copilotMetricsForOrganization: ["GET /orgs/{org}/copilot/metrics"],
    copilotMetricsForTeam: ["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],
    getCopilotOrganizationDetails: ["GET /orgs/{org}/copilot/billing"],
    getCopilotSeatDetailsForUser: [
      "GET /orgs/{org}/members/{username}/copilot"
    ],
    listCopilotSeats: ["GET /orgs/{org}/copilot/billing/seats"]
  },
  credentials: { revoke: ["POST /credentials/revoke"] },
  dependabot: {
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
    ],
    createOrUpdateOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}"
    ],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    getAlert: ["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
    getOrgPublicKey: ["GET /orgs/{org}/dependabot/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}"],
    getRepoPublicKey: [
      "GET /repos/{owner}/{repo}/dependabot/secrets/public-key"
    ],
    getRepoSecret: [
      "GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    listAlertsForEnterprise: [
      "GET /enterprises/{enterprise}/dependabot/alerts"
    ],
    listAlertsForOrg: ["GET /orgs/{org}/dependabot/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/dependabot/alerts"],
    listOrgSecrets: ["GET /orgs/{org}/dependabot/secrets"],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/dependabot/secrets"],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
    ],
    repositoryAccessForOrg: [
      "GET /organizations/{org}/dependabot/repository-access"
    ],
    setRepositoryAccessDefaultLevel: [
      "PUT /organizations/{org}/dependabot/repository-access/default-level"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
    ],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"
    ],
    updateRepositoryAccessForOrg: [
      "PATCH /organizations/{org}/dependabot/repository-access"
    ]
  },
  dependencyGraph: {
    createRepositorySnapshot: [
      "POST /repos/{owner}/{repo}/dependency-graph/snapshots"
    ],
    diffRange: [
      "GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"
    ],
    exportSbom: ["GET /repos/{owner}/{repo}/dependency-graph/sbom"]
  },
  emojis: { get: ["GET /emojis"] },
  enterpriseTeamMemberships: {
    add: [
      "PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ],
    bulkAdd: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"
    ],
    bulkRemove: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"
    ],
    get: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ],
    list: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],
    remove: [
      "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ]
  },
  enterpriseTeamOrganizations: {
    add: [
      "PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    bulkAdd: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"
    ],
    bulkRemove: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"
    ],
    delete: [
      "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    getAssignment: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    getAssignments: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"
    ]
  },
  enterpriseTeams: {
    create: ["POST /enterprises/{enterprise}/teams"],
    delete: ["DELETE /enterprises/{enterprise}/teams/{team_slug}"],
    get: ["GET /enterprises/{enterprise}/teams/{team_slug}"],
    list: ["GET /enterprises/{enterprise}/teams"],
    update: ["PATCH /enterprises/{enterprise}/teams/{team_slug}"]
  },
  gists: {
    checkIsStarred: ["GET /gists/{gist_id}/star"],
    create: ["POST /gists"],
    createComment: ["POST /gists/{gist_id}/comments"],
    delete: ["DELETE /gists/{gist_id}"],
    deleteComment: ["DELETE /gists/{gist_id}/comments/{comment_id}"],
    fork: ["POST /gists/{gist_id}/forks"],
    get: ["GET /gists/{gist_id}"],
    getComment: ["GET /gists/{gist_id}/comments/{comment_id}"],
    getRevision: ["GET /gists/{gist_id}/{sha}"],
    list: ["GET /gists"],
    listComments: ["GET /gists/{gist_id}/comments"],
    listCommits: ["GET /gists/{gist_id}/commits"],
    listForUser: ["GET /users/{username}/gists"],
    listForks: ["GET /gists/{gist_id}/forks"],
    listPublic: ["GET /gists/public"],
    listStarred: ["GET /gists/starred"],
    star: ["PUT /gists/{gist_id}/star"],
    unstar: ["DELETE /gists/{gist_id}/star"],
    update: ["PATCH /gists/{gist_id}"],
    updateComment: ["PATCH /gists/{gist_id}/comments/{comment_id}"]
  },
  git: {
    createBlob: ["POST /repos/{owner}/{repo}/git/blobs"],
    createCommit: ["POST /repos/{owner}/{repo}/git/commits"],
    createRef: ["POST /repos/{owner}/{repo}/git/refs"],
    createTag: ["POST /repos/{owner}/{repo}/git/tags"],
    createTree: ["POST /repos/{owner}/{repo}/git/trees"],
    deleteRef: ["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],
    getBlob: ["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],
    getCommit: ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
    getRef: ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
    getTag: ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
    getTree: ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
    listMatchingRefs: ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],
    updateRef: ["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]
  },
  gitignore: {
    getAllTemplates: ["GET /gitignore/templates"],
    getTemplate: ["GET /gitignore/templates/{name}"]
  },
  hostedCompute: {
    createNetworkConfigurationForOrg: [
      "POST /orgs/{org}/settings/network-configurations"
    ],
    deleteNetworkConfigurationFromOrg: [
      "DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ],
    getNetworkConfigurationForOrg: [
      "GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ],
    getNetworkSettingsForOrg: [
      "GET /orgs/{org}/settings/network-settings/{network_settings_id}"
    ],
    listNetworkConfigurationsForOrg: [
      "GET /orgs/{org}/settings/network-configurations"
    ],
    updateNetworkConfigurationForOrg: [
      "PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ]
  },
  interactions: {
    getRestrictionsForAuthenticatedUser: ["GET /user/interaction-limits"],
    getRestrictionsForOrg: ["GET /orgs/{org}/interaction-limits"],
    getRestrictionsForRepo: ["GET /repos/{owner}/{repo}/interaction-limits"],
    getRestrictionsForYourPublicRepos: [
      "GET /user/interaction-limits",
      {},
      { renamed: ["interactions", "getRestrictionsForAuthenticatedUser"] }
    ],
    removeRestrictionsForAuthenticatedUser: ["DELETE /user/interaction-limits"],
    removeRestrictionsForOrg: ["DELETE /orgs/{org}/interaction-limits"],
    removeRestrictionsForRepo: [
      "DELETE /repos/{owner}/{repo}/interaction-limits"
    ],
    removeRestrictionsForYourPublicRepos: [
      "DELETE /user/interaction-limits",
      {},
      { renamed: ["interactions", "removeRestrictionsForAuthenticatedUser"] }
    ],
    setRestrictionsForAuthenticatedUser: ["PUT /user/interaction-limits"],
    setRestrictionsForOrg: ["PUT /orgs/{org}/interaction-limits"],
    setRestrictionsForRepo: ["PUT /repos/{owner}/{repo}/interaction-limits"],
    setRestrictionsForYourPublicRepos: [
      "PUT /user/interaction-limits",
      {},
      { renamed: ["interactions", "setRestrictionsForAuthenticatedUser"] }
    ]
  },
  issues: {
    addAssignees: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"
    ],
    addBlockedByDependency: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
    ],
    addLabels: ["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],
    addSubIssue: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
    ],
    checkUserCanBeAssigned: ["GET /repos/{owner}/{repo}/assignees/{assignee}"],
    checkUserCanBeAssignedToIssue: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"
    ],
    create: ["POST /repos/{owner}/{repo}/issues"],
    createComment: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/comments"
    ],
    createLabel: ["POST /repos/{owner}/{repo}/labels"],
    createMilestone: ["POST /repos/{owner}/{repo}/milestones"],
    deleteComment: [
      "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"
    ],
    deleteLabel: ["DELETE /repos/{owner}/{repo}/labels/{name}"],
    deleteMilestone: [
      "DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"
    ],
    get: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
    getComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],
    getEvent: ["GET /repos/{owner}/{repo}/issues/events/{event_id}"],
    getLabel: ["GET /repos/{owner}/{repo}/labels/{name}"],
    getMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],
    getParent: ["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],
    list: ["GET /issues"],
    listAssignees: ["GET /repos/{owner}/{repo}/assignees"],
    listComments: ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
    listCommentsForRepo: ["GET /repos/{owner}/{repo}/issues/comments"],
    listDependenciesBlockedBy: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
    ],
    listDependenciesBlocking: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"
    ],
    listEvents: ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
    listEventsForRepo: ["GET /repos/{owner}/{repo}/issues/events"],
    listEventsForTimeline: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"
    ],
    listForAuthenticatedUser: ["GET /user/issues"],
    listForOrg: ["GET /orgs/{org}/issues"],
    listForRepo: ["GET /repos/{owner}/{repo}/issues"],
    listLabelsForMilestone: [
      "GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"
    ],
    listLabelsForRepo: ["GET /repos/{owner}/{repo}/labels"],
    listLabelsOnIssue: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/labels"
    ],
    listMilestones: ["GET /repos/{owner}/{repo}/milestones"],
    listSubIssues: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
    ],
    lock: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],
    removeAllLabels: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"
    ],
    removeAssignees: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"
    ],
    removeDependencyBlockedBy: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"
    ],
    removeLabel: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"
    ],
    removeSubIssue: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"
    ],
    reprioritizeSubIssue: [
      "PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"
    ],
    setLabels: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],
    unlock: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],
    update: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
    updateComment: ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
    updateLabel: ["PATCH /repos/{owner}/{repo}/labels/{name}"],
    updateMilestone: [
      "PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"
    ]
  },
  licenses: {
    get: ["GET /licenses/{license}"],
    getAllCommonlyUsed: ["GET /licenses"],
    getForRepo: ["GET /repos/{owner}/{repo}/license"]
  },
  markdown: {
    render: ["POST /markdown"],
    renderRaw: [
      "POST /markdown/raw",
      { headers: { "content-type": "text/plain; charset=utf-8" } }
    ]
  },
  meta: {
    get: ["GET /meta"],
    getAllVersions: ["GET /versions"],
    getOctocat: ["GET /octocat"],
    getZen: ["GET /zen"],
    root: ["GET /"]
  },
  migrations: {
    deleteArchiveForAuthenticatedUser: [
      "DELETE /user/migrations/{migration_id}/archive"
    ],
    deleteArchiveForOrg: [
      "DELETE /orgs/{org}/migrations/{migration_id}/archive"
    ],
    downloadArchiveForOrg: [
      "GET /orgs/{org}/migrations/{migration_id}/archive"
    ],
    getArchiveForAuthenticatedUser: [
      "GET /user/migrations/{migration_id}/archive"
    ],
    getStatusForAuthenticatedUser: ["GET /user/migrations/{migration_id}"],
    getStatusForOrg: ["GET /orgs/{org}/migrations/{migration_id}"],
    listForAuthenticatedUser: ["GET /user/migrations"],
    listForOrg: ["GET /orgs/{org}/migrations"],
    listReposForAuthenticatedUser: [
      "GET /user/migrations/{migration_id}/repositories"
    ],
    listReposForOrg: ["GET /orgs/{org}/migrations/{migration_id}/repositories"],
    listReposForUser: [
      "GET /user/migrations/{migration_id}/repositories",
      {},
      { renamed: ["migrations", "listReposForAuthenticatedUser"] }
    ],
    startForAuthenticatedUser: ["POST /user/migrations"],
    startForOrg: ["POST /orgs/{org}/migrations"],
    unlockRepoForAuthenticatedUser: [
      "DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"
    ],
    unlockRepoForOrg: [
      "DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"
    ]
  },
  oidc: {
    getOidcCustomSubTemplateForOrg: [
      "GET /orgs/{org}/actions/oidc/customization/sub"
    ],
    updateOidcCustomSubTemplateForOrg: [
      "PUT /orgs/{org}/actions/oidc/customization/sub"
    ]
  },
  orgs: {
    addSecurityManagerTeam: [
      "PUT /orgs/{org}/security-managers/teams/{team_slug}",
      {},
      {
        deprecated: "octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team"
      }
    ],
    assignTeamToOrgRole: [
      "PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
    ],
    assignUserToOrgRole: [
      "PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"
    ],
    blockUser: ["PUT /orgs/{org}/blocks/{username}"],
    cancelInvitation: ["DELETE /orgs/{org}/invitations/{invitation_id}"],
    checkBlockedUser: ["GET /orgs/{org}/blocks/{username}"],
    checkMembershipForUser: ["GET /orgs/{org}/members/{username}"],
    checkPublicMembershipForUser: ["GET /orgs/{org}/public_members/{username}"],
    convertMemberToOutsideCollaborator: [
      "PUT /orgs/{org}/outside_collaborators/{username}"
    ],
    createArtifactStorageRecord: [
      "POST /orgs/{org}/artifacts/metadata/storage-record"
    ],
    createInvitation: ["POST /orgs/{org}/invitations"],
    createIssueType: ["POST /orgs/{org}/issue-types"],
    createWebhook: ["POST /orgs/{org}/hooks"],
    customPropertiesForOrgsCreateOrUpdateOrganizationValues: [
      "PATCH /organizations/{org}/org-properties/values"
    ],
    customPropertiesForOrgsGetOrganizationValues: [
      "GET /organizations/{org}/org-properties/values"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationDefinition: [
      "PUT /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationDefinitions: [
      "PATCH /orgs/{org}/properties/schema"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationValues: [
      "PATCH /orgs/{org}/properties/values"
    ],
    customPropertiesForReposDeleteOrganizationDefinition: [
      "DELETE /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposGetOrganizationDefinition: [
      "GET /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposGetOrganizationDefinitions: [
      "GET /orgs/{org}/properties/schema"
    ],
    customPropertiesForReposGetOrganizationValues: [
      "GET /orgs/{org}/properties/values"
    ],
    delete: ["DELETE /orgs/{org}"],
    deleteAttestationsBulk: ["POST /orgs/{org}/attestations/delete-request"],
    deleteAttestationsById: [
      "DELETE /orgs/{org}/attestations/{attestation_id}"
    ],
    deleteAttestationsBySubjectDigest: [
      "DELETE /orgs/{org}/attestations/digest/{subject_digest}"
    ],
    deleteIssueType: ["DELETE /orgs/{org}/issue-types/{issue_type_id}"],
    deleteWebhook: ["DELETE /orgs/{org}/hooks/{hook_id}"],
    disableSelectedRepositoryImmutableReleasesOrganization: [
      "DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
    ],
    enableSelectedRepositoryImmutableReleasesOrganization: [
      "PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
    ],
    get: ["GET /orgs/{org}"],
    getImmutableReleasesSettings: [
      "GET /orgs/{org}/settings/immutable-releases"
    ],
    getImmutableReleasesSettingsRepositories: [
      "GET /orgs/{org}/settings/immutable-releases/repositories"
    ],
    getMembershipForAuthenticatedUser: ["GET /user/memberships/orgs/{org}"],
    getMembershipForUser: ["GET /orgs/{org}/memberships/{username}"],
    getOrgRole: ["GET /orgs/{org}/organization-roles/{role_id}"],
    getOrgRulesetHistory: ["GET /orgs/{org}/rulesets/{ruleset_id}/history"],
    getOrgRulesetVersion: [
      "GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"
    ],
    getWebhook: ["GET /orgs/{org}/hooks/{hook_id}"],
    getWebhookConfigForOrg: ["GET /orgs/{org}/hooks/{hook_id}/config"],
    getWebhookDelivery: [
      "GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"
    ],
    list: ["GET /organizations"],
    listAppInstallations: ["GET /orgs/{org}/installations"],
    listArtifactStorageRecords: [
      "GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"
    ],
    listAttestationRepositories: ["GET /orgs/{org}/attestations/repositories"],
    listAttestations: ["GET /orgs/{org}/attestations/{subject_digest}"],
    listAttestationsBulk: [
      "POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"
    ],
    listBlockedUsers: ["GET /orgs/{org}/blocks"],
    listFailedInvitations: ["GET /orgs/{org}/failed_invitations"],
    listForAuthenticatedUser: ["GET /user/orgs"],
    listForUser: ["GET /users/{username}/orgs"],
    listInvitationTeams: ["GET /orgs/{org}/invitations/{invitation_id}/teams"],
    listIssueTypes: ["GET /orgs/{org}/issue-types"],
    listMembers: ["GET /orgs/{org}/members"],
    listMembershipsForAuthenticatedUser: ["GET /user/memberships/orgs"],
    listOrgRoleTeams: ["GET /orgs/{org}/organization-roles/{role_id}/teams"],
    listOrgRoleUsers: ["GET /orgs/{org}/organization-roles/{role_id}/users"],
    listOrgRoles: ["GET /orgs/{org}/organization-roles"],
    listOrganizationFineGrainedPermissions: [
      "GET /orgs/{org}/organization-fine-grained-permissions"
    ],
    listOutsideCollaborators: ["GET /orgs/{org}/outside_collaborators"],
    listPatGrantRepositories: [
      "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"
    ],
    listPatGrantRequestRepositories: [
      "GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"
    ],
    listPatGrantRequests: ["GET /orgs/{org}/personal-access-token-requests"],
    listPatGrants: ["GET /orgs/{org}/personal-access-tokens"],
    listPendingInvitations: ["GET /orgs/{org}/invitations"],
    listPublicMembers: ["GET /orgs/{org}/public_members"],
    listSecurityManagerTeams: [
      "GET /orgs/{org}/security-managers",
      {},
      {
        deprecated: "octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams"
      }
    ],
    listWebhookDeliveries: ["GET /orgs/{org}/hooks/{hook_id}/deliveries"],
    listWebhooks: ["GET /orgs/{org}/hooks"],
    pingWebhook: ["POST /orgs/{org}/hooks/{hook_id}/pings"],
    redeliverWebhookDelivery: [
      "POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
    ],
    removeMember: ["DELETE /orgs/{org}/members/{username}"],
    removeMembershipForUser: ["DELETE /orgs/{org}/memberships/{username}"],
    removeOutsideCollaborator: [
      "DELETE /orgs/{org}/outside_collaborators/{username}"
    ],
    removePublicMembershipForAuthenticatedUser: [
      "DELETE /orgs/{org}/public_members/{username}"
    ],
    removeSecurityManagerTeam: [
      "DELETE /orgs/{org}/security-managers/teams/{team_slug}",
      {},
      {
        deprecated: "octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team"
      }
    ],
    reviewPatGrantRequest: [
      "POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"
    ],
    reviewPatGrantRequestsInBulk: [
      "POST /orgs/{org}/personal-access-token-requests"
    ],
    revokeAllOrgRolesTeam: [
      "DELETE /orgs/{org}/organization-roles/teams/{team_slug}"
    ],
    revokeAllOrgRolesUser: [
      "DELETE /orgs/{org}/organization-roles/users/{username}"
    ],
    revokeOrgRoleTeam: [
      "DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
    ],
    revokeOrgRoleUser: [
      "DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"
    ],
    setImmutableReleasesSettings: [
      "PUT /orgs/{org}/settings/immutable-releases"
    ],
    setImmutableReleasesSettingsRepositories: [
      "PUT /orgs/{org}/settings/immutable-releases/repositories"
    ],
    setMembershipForUser: ["PUT /orgs/{org}/memberships/{username}"],
    setPublicMembershipForAuthenticatedUser: [
      "PUT /orgs/{org}/public_members/{username}"
    ],
    unblockUser: ["DELETE /orgs/{org}/blocks/{username}"],
    update: ["PATCH /orgs/{org}"],
    updateIssueType: ["PUT /orgs/{org}/issue-types/{issue_type_id}"],
    updateMembershipForAuthenticatedUser: [
      "PATCH /user/memberships/orgs/{org}"
    ],
    updatePatAccess: ["POST /orgs/{org}/personal-access-tokens/{pat_id}"],
    updatePatAccesses: ["POST /orgs/{org}/personal-access-tokens"],
    updateWebhook: ["PATCH /orgs/{org}/hooks/{hook_id}"],
    updateWebhookConfigForOrg: ["PATCH /orgs/{org}/hooks/{hook_id}/config"]
  },
  packages: {
    deletePackageForAuthenticatedUser: [
      "DELETE /user/packages/{package_type}/{package_name}"
    ],
    deletePackageForOrg: [
      "DELETE /orgs/{org}/packages/{package_type}/{package_name}"
    ],
    deletePackageForUser: [
      "DELETE /users/{username}/packages/{package_type}/{package_name}"
    ],
    deletePackageVersionForAuthenticatedUser: [
      "DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    deletePackageVersionForOrg: [
      "DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    deletePackageVersionForUser: [
      "DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getAllPackageVersionsForAPackageOwnedByAnOrg: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
      {},
      { renamed: ["packages", "getAllPackageVersionsForPackageOwnedByOrg"] }
    ],
    getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions",
      {},
      {
        renamed: [
          "packages",
          "getAllPackageVersionsForPackageOwnedByAuthenticatedUser"
        ]
      }
    ],
    getAllPackageVersionsForPackageOwnedByAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions"
    ],
    getAllPackageVersionsForPackageOwnedByOrg: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions"
    ],
    getAllPackageVersionsForPackageOwnedByUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}/versions"
    ],
    getPackageForAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}"
    ],
    getPackageForOrganization: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}"
    ],
    getPackageForUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}"
    ],
    getPackageVersionForAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getPackageVersionForOrganization: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getPackageVersionForUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    listDockerMigrationConflictingPackagesForAuthenticatedUser: [
      "GET /user/docker/conflicts"
    ],
    listDockerMigrationConflictingPackagesForOrganization: [
      "GET /orgs/{org}/docker/conflicts"
    ],
    listDockerMigrationConflictingPackagesForUser: [
      "GET /users/{username}/docker/conflicts"
    ],
    listPackagesForAuthenticatedUser: ["GET /user/packages"],
    listPackagesForOrganization: ["GET /orgs/{org}/packages"],
    listPackagesForUser: ["GET /users/{username}/packages"],
    restorePackageForAuthenticatedUser: [
      "POST /user/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageForOrg: [
      "POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageForUser: [
      "POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageVersionForAuthenticatedUser: [
      "POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ],
    restorePackageVersionForOrg: [
      "POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ],
    restorePackageVersionForUser: [
      "POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ]
  },
  privateRegistries: {
    createOrgPrivateRegistry: ["POST /orgs/{org}/private-registries"],
    deleteOrgPrivateRegistry: [
      "DELETE /orgs/{org}/private-registries/{secret_name}"
    ],
    getOrgPrivateRegistry: ["GET /orgs/{org}/private-registries/{secret_name}"],
    getOrgPublicKey: ["GET /orgs/{org}/private-registries/public-key"],
    listOrgPrivateRegistries: ["GET /orgs/{org}/private-registries"],
    updateOrgPrivateRegistry: [
      "PATCH /orgs/{org}/private-registries/{secret_name}"
    ]
  },
  projects: {
    addItemForOrg: ["POST /orgs/{org}/projectsV2/{project_number}/items"],
    addItemForUser: [
      "POST /users/{username}/projectsV2/{project_number}/items"
    ],
    deleteItemForOrg: [
      "DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
    ],
    deleteItemForUser: [
      "DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ],
    getFieldForOrg: [
      "GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"
    ],
    getFieldForUser: [
      "GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"
    ],
    getForOrg: ["GET /orgs/{org}/projectsV2/{project_number}"],
    getForUser: ["GET /users/{username}/projectsV2/{project_number}"],
    getOrgItem: ["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
    getUserItem: [
      "GET /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ],
    listFieldsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields"],
    listFieldsForUser: [
      "GET /users/{username}/projectsV2/{project_number}/fields"
    ],
    listForOrg: ["GET /orgs/{org}/projectsV2"],
    listForUser: ["GET /users/{username}/projectsV2"],
    listItemsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/items"],
    listItemsForUser: [
      "GET /users/{username}/projectsV2/{project_number}/items"
    ],
    updateItemForOrg: [
      "PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
    ],
    updateItemForUser: [
      "PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ]
  },
  pulls: {
    checkIfMerged: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
    create: ["POST /repos/{owner}/{repo}/pulls"],
    createReplyForReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"
    ],
    createReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    createReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"
    ],
    deletePendingReview: [
      "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    deleteReviewComment: [
      "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"
    ],
    dismissReview: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"
    ],
    get: ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
    getReview: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    getReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
    list: ["GET /repos/{owner}/{repo}/pulls"],
    listCommentsForReview: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"
    ],
    listCommits: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],
    listFiles: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
    listRequestedReviewers: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    listReviewComments: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"
    ],
    listReviewCommentsForRepo: ["GET /repos/{owner}/{repo}/pulls/comments"],
    listReviews: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    merge: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
    removeRequestedReviewers: [
      "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    requestReviewers: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    submitReview: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"
    ],
    update: ["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],
    updateBranch: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"
    ],
    updateReview: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    updateReviewComment: [
      "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"
    ]
  },
  rateLimit: { get: ["GET /rate_limit"] },
  reactions: {
    createForCommitComment: [
      "POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"
    ],
    createForIssue: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"
    ],
    createForIssueComment: [
      "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
    ],
    createForPullRequestReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
    ],
    createForRelease: [
      "POST /repos/{owner}/{repo}/releases/{release_id}/reactions"
    ],
    createForTeamDiscussionCommentInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
    ],
    createForTeamDiscussionInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
    ],
    deleteForCommitComment: [
      "DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForIssue: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"
    ],
    deleteForIssueComment: [
      "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForPullRequestComment: [
      "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForRelease: [
      "DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"
    ],
    deleteForTeamDiscussion: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"
    ],
    deleteForTeamDiscussionComment: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"
    ],
    listForCommitComment: [
      "GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"
    ],
    listForIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
    listForIssueComment: [
      "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
    ],
    listForPullRequestReviewComment: [
      "GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
    ],
    listForRelease: [
      "GET /repos/{owner}/{repo}/releases/{release_id}/reactions"
    ],
    listForTeamDiscussionCommentInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
    ],
    listForTeamDiscussionInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
    ]
  },
  repos: {
    acceptInvitation: [
      "PATCH /user/repository_invitations/{invitation_id}",
      {},
      { renamed: ["repos", "acceptInvitationForAuthenticatedUser"] }
    ],
    acceptInvitationForAuthenticatedUser: [
      "PATCH /user/repository_invitations/{invitation_id}"
    ],
    addAppAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    addCollaborator: ["PUT /repos/{owner}/{repo}/collaborators/{username}"],
    addStatusCheckContexts: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    addTeamAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    addUserAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    cancelPagesDeployment: [
      "POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"
    ],
    checkAutomatedSecurityFixes: [
      "GET /repos/{owner}/{repo}/automated-security-fixes"
    ],
    checkCollaborator: ["GET /repos/{owner}/{repo}/collaborators/{username}"],
    checkImmutableReleases: ["GET /repos/{owner}/{repo}/immutable-releases"],
    checkPrivateVulnerabilityReporting: [
      "GET /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    checkVulnerabilityAlerts: [
      "GET /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    codeownersErrors: ["GET /repos/{owner}/{repo}/codeowners/errors"],
    compareCommits: ["GET /repos/{owner}/{repo}/compare/{base}...{head}"],
    compareCommitsWithBasehead: [
      "GET /repos/{owner}/{repo}/compare/{basehead}"
    ],
    createAttestation: ["POST /repos/{owner}/{repo}/attestations"],
    createAutolink: ["POST /repos/{owner}/{repo}/autolinks"],
    createCommitComment: [
      "POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"
    ],
    createCommitSignatureProtection: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    createCommitStatus: ["POST /repos/{owner}/{repo}/statuses/{sha}"],
    createDeployKey: ["POST /repos/{owner}/{repo}/keys"],
    createDeployment: ["POST /repos/{owner}/{repo}/deployments"],
    createDeploymentBranchPolicy: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
    ],
    createDeploymentProtectionRule: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
    ],
    createDeploymentStatus: [
      "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
    ],
    createDispatchEvent: ["POST /repos/{owner}/{repo}/dispatches"],
    createForAuthenticatedUser: ["POST /user/repos"],
    createFork: ["POST /repos/{owner}/{repo}/forks"],
    createInOrg: ["POST /orgs/{org}/repos"],
    createOrUpdateEnvironment: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    createOrUpdateFileContents: ["PUT /repos/{owner}/{repo}/contents/{path}"],
    createOrgRuleset: ["POST /orgs/{org}/rulesets"],
    createPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments"],
    createPagesSite: ["POST /repos/{owner}/{repo}/pages"],
    createRelease: ["POST /repos/{owner}/{repo}/releases"],
    createRepoRuleset: ["POST /repos/{owner}/{repo}/rulesets"],
    createUsingTemplate: [
      "POST /repos/{template_owner}/{template_repo}/generate"
    ],
    createWebhook: ["POST /repos/{owner}/{repo}/hooks"],
    customPropertiesForReposCreateOrUpdateRepositoryValues: [
      "PATCH /repos/{owner}/{repo}/properties/values"
    ],
    customPropertiesForReposGetRepositoryValues: [
      "GET /repos/{owner}/{repo}/properties/values"
    ],
    declineInvitation: [
      "DELETE /user/repository_invitations/{invitation_id}",
      {},
      { renamed: ["repos", "declineInvitationForAuthenticatedUser"] }
    ],
    declineInvitationForAuthenticatedUser: [
      "DELETE /user/repository_invitations/{invitation_id}"
    ],
    delete: ["DELETE /repos/{owner}/{repo}"],
    deleteAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
    ],
    deleteAdminBranchProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    deleteAnEnvironment: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    deleteAutolink: ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],
    deleteBranchProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    deleteCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],
    deleteCommitSignatureProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    deleteDeployKey: ["DELETE /repos/{owner}/{repo}/keys/{key_id}"],
    deleteDeployment: [
      "DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"
    ],
    deleteDeploymentBranchPolicy: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    deleteFile: ["DELETE /repos/{owner}/{repo}/contents/{path}"],
    deleteInvitation: [
      "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"
    ],
    deleteOrgRuleset: ["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
    deletePagesSite: ["DELETE /repos/{owner}/{repo}/pages"],
    deletePullRequestReviewProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    deleteRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
    deleteReleaseAsset: [
      "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"
    ],
    deleteRepoRuleset: ["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    deleteWebhook: ["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],
    disableAutomatedSecurityFixes: [
      "DELETE /repos/{owner}/{repo}/automated-security-fixes"
    ],
    disableDeploymentProtectionRule: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
    ],
    disableImmutableReleases: [
      "DELETE /repos/{owner}/{repo}/immutable-releases"
    ],
    disablePrivateVulnerabilityReporting: [
      "DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    disableVulnerabilityAlerts: [
      "DELETE /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    downloadArchive: [
      "GET /repos/{owner}/{repo}/zipball/{ref}",
      {},
      { renamed: ["repos", "downloadZipballArchive"] }
    ],
    downloadTarballArchive: ["GET /repos/{owner}/{repo}/tarball/{ref}"],
    downloadZipballArchive: ["GET /repos/{owner}/{repo}/zipball/{ref}"],
    enableAutomatedSecurityFixes: [
      "PUT /repos/{owner}/{repo}/automated-security-fixes"
    ],
    enableImmutableReleases: ["PUT /repos/{owner}/{repo}/immutable-releases"],
    enablePrivateVulnerabilityReporting: [
      "PUT /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    enableVulnerabilityAlerts: [
      "PUT /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    generateReleaseNotes: [
      "POST /repos/{owner}/{repo}/releases/generate-notes"
    ],
    get: ["GET /repos/{owner}/{repo}"],
    getAccessRestrictions: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
    ],
    getAdminBranchProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    getAllDeploymentProtectionRules: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
    ],
    getAllEnvironments: ["GET /repos/{owner}/{repo}/environments"],
    getAllStatusCheckContexts: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"
    ],
    getAllTopics: ["GET /repos/{owner}/{repo}/topics"],
    getAppsWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"
    ],
    getAutolink: ["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],
    getBranch: ["GET /repos/{owner}/{repo}/branches/{branch}"],
    getBranchProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    getBranchRules: ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
    getClones: ["GET /repos/{owner}/{repo}/traffic/clones"],
    getCodeFrequencyStats: ["GET /repos/{owner}/{repo}/stats/code_frequency"],
    getCollaboratorPermissionLevel: [
      "GET /repos/{owner}/{repo}/collaborators/{username}/permission"
    ],
    getCombinedStatusForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/status"],
    getCommit: ["GET /repos/{owner}/{repo}/commits/{ref}"],
    getCommitActivityStats: ["GET /repos/{owner}/{repo}/stats/commit_activity"],
    getCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}"],
    getCommitSignatureProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    getCommunityProfileMetrics: ["GET /repos/{owner}/{repo}/community/profile"],
    getContent: ["GET /repos/{owner}/{repo}/contents/{path}"],
    getContributorsStats: ["GET /repos/{owner}/{repo}/stats/contributors"],
    getCustomDeploymentProtectionRule: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
    ],
    getDeployKey: ["GET /repos/{owner}/{repo}/keys/{key_id}"],
    getDeployment: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],
    getDeploymentBranchPolicy: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    getDeploymentStatus: [
      "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"
    ],
    getEnvironment: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    getLatestPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/latest"],
    getLatestRelease: ["GET /repos/{owner}/{repo}/releases/latest"],
    getOrgRuleSuite: ["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],
    getOrgRuleSuites: ["GET /orgs/{org}/rulesets/rule-suites"],
    getOrgRuleset: ["GET /orgs/{org}/rulesets/{ruleset_id}"],
    getOrgRulesets: ["GET /orgs/{org}/rulesets"],
    getPages: ["GET /repos/{owner}/{repo}/pages"],
    getPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],
    getPagesDeployment: [
      "GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"
    ],
    getPagesHealthCheck: ["GET /repos/{owner}/{repo}/pages/health"],
    getParticipationStats: ["GET /repos/{owner}/{repo}/stats/participation"],
    getPullRequestReviewProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    getPunchCardStats: ["GET /repos/{owner}/{repo}/stats/punch_card"],
    getReadme: ["GET /repos/{owner}/{repo}/readme"],
    getReadmeInDirectory: ["GET /repos/{owner}/{repo}/readme/{dir}"],
    getRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}"],
    getReleaseAsset: ["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],
    getReleaseByTag: ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
    getRepoRuleSuite: [
      "GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"
    ],
    getRepoRuleSuites: ["GET /repos/{owner}/{repo}/rulesets/rule-suites"],
    getRepoRuleset: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    getRepoRulesetHistory: [
      "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"
    ],
    getRepoRulesetVersion: [
      "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"
    ],
    getRepoRulesets: ["GET /repos/{owner}/{repo}/rulesets"],
    getStatusChecksProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    getTeamsWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"
    ],
    getTopPaths: ["GET /repos/{owner}/{repo}/traffic/popular/paths"],
    getTopReferrers: ["GET /repos/{owner}/{repo}/traffic/popular/referrers"],
    getUsersWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"
    ],
    getViews: ["GET /repos/{owner}/{repo}/traffic/views"],
    getWebhook: ["GET /repos/{owner}/{repo}/hooks/{hook_id}"],
    getWebhookConfigForRepo: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/config"
    ],
    getWebhookDelivery: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"
    ],
    listActivities: ["GET /repos/{owner}/{repo}/activity"],
    listAttestations: [
      "GET /repos/{owner}/{repo}/attestations/{subject_digest}"
    ],
    listAutolinks: ["GET /repos/{owner}/{repo}/autolinks"],
    listBranches: ["GET /repos/{owner}/{repo}/branches"],
    listBranchesForHeadCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"
    ],
    listCollaborators: ["GET /repos/{owner}/{repo}/collaborators"],
    listCommentsForCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"
    ],
    listCommitCommentsForRepo: ["GET /repos/{owner}/{repo}/comments"],
    listCommitStatusesForRef: [
      "GET /repos/{owner}/{repo}/commits/{ref}/statuses"
    ],
    listCommits: ["GET /repos/{owner}/{repo}/commits"],
    listContributors: ["GET /repos/{owner}/{repo}/contributors"],
    listCustomDeploymentRuleIntegrations: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"
    ],
    listDeployKeys: ["GET /repos/{owner}/{repo}/keys"],
    listDeploymentBranchPolicies: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
    ],
    listDeploymentStatuses: [
      "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
    ],
    listDeployments: ["GET /repos/{owner}/{repo}/deployments"],
    listForAuthenticatedUser: ["GET /user/repos"],
    listForOrg: ["GET /orgs/{org}/repos"],
    listForUser: ["GET /users/{username}/repos"],
    listForks: ["GET /repos/{owner}/{repo}/forks"],
    listInvitations: ["GET /repos/{owner}/{repo}/invitations"],
    listInvitationsForAuthenticatedUser: ["GET /user/repository_invitations"],
    listLanguages: ["GET /repos/{owner}/{repo}/languages"],
    listPagesBuilds: ["GET /repos/{owner}/{repo}/pages/builds"],
    listPublic: ["GET /repositories"],
    listPullRequestsAssociatedWithCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"
    ],
    listReleaseAssets: [
      "GET /repos/{owner}/{repo}/releases/{release_id}/assets"
    ],
    listReleases: ["GET /repos/{owner}/{repo}/releases"],
    listTags: ["GET /repos/{owner}/{repo}/tags"],
    listTeams: ["GET /repos/{owner}/{repo}/teams"],
    listWebhookDeliveries: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"
    ],
    listWebhooks: ["GET /repos/{owner}/{repo}/hooks"],
    merge: ["POST /repos/{owner}/{repo}/merges"],
    mergeUpstream: ["POST /repos/{owner}/{repo}/merge-upstream"],
    pingWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],
    redeliverWebhookDelivery: [
      "POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
    ],
    removeAppAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    removeCollaborator: [
      "DELETE /repos/{owner}/{repo}/collaborators/{username}"
    ],
    removeStatusCheckContexts: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    removeStatusCheckProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    removeTeamAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    removeUserAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    renameBranch: ["POST /repos/{owner}/{repo}/branches/{branch}/rename"],
    replaceAllTopics: ["PUT /repos/{owner}/{repo}/topics"],
    requestPagesBuild: ["POST /repos/{owner}/{repo}/pages/builds"],
    setAdminBranchProtection: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    setAppAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    setStatusCheckContexts: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    setTeamAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    setUserAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    testPushWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],
    transfer: ["POST /repos/{owner}/{repo}/transfer"],
    update: ["PATCH /repos/{owner}/{repo}"],
    updateBranchProtection: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    updateCommitComment: ["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
    updateDeploymentBranchPolicy: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    updateInformationAboutPagesSite: ["PUT /repos/{owner}/{repo}/pages"],
    updateInvitation: [
      "PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"
    ],
    updateOrgRuleset: ["PUT /orgs/{org}/rulesets/{ruleset_id}"],
    updatePullRequestReviewProtection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    updateRelease: ["PATCH /repos/{owner}/{repo}/releases/{release_id}"],
    updateReleaseAsset: [
      "PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"
    ],
    updateRepoRuleset: ["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    updateStatusCheckPotection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
      {},
      { renamed: ["repos", "updateStatusCheckProtection"] }
    ],
    updateStatusCheckProtection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    updateWebhook: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],
    updateWebhookConfigForRepo: [
      "PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"
    ],
    uploadReleaseAsset: [
      "POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}",
      { baseUrl: "https://uploads.github.com" }
    ]
  },
  search: {
    code: ["GET /search/code"],
    commits: ["GET /search/commits"],
    issuesAndPullRequests: ["GET /search/issues"],
    labels: ["GET /search/labels"],
    repos: ["GET /search/repositories"],
    topics: ["GET /search/topics"],
    users: ["GET /search/users"]
  },
  secretScanning: {
    createPushProtectionBypass: [
      "POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"
    ],
    getAlert: [
      "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
    ],
    getScanHistory: ["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],
    listAlertsForOrg: ["GET /orgs/{org}/secret-scanning/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/secret-scanning/alerts"],
    listLocationsForAlert: [
      "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"
    ],
    listOrgPatternConfigs: [
      "GET /orgs/{org}/secret-scanning/pattern-configurations"
    ],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
    ],
    updateOrgPatternConfigs: [
      "PATCH /orgs/{org}/secret-scanning/pattern-configurations"
    ]
  },
  securityAdvisories: {
    createFork: [
      "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"
    ],
    createPrivateVulnerabilityReport: [
      "POST /repos/{owner}/{repo}/security-advisories/reports"
    ],
    createRepositoryAdvisory: [
      "POST /repos/{owner}/{repo}/security-advisories"
    ],
    createRepositoryAdvisoryCveRequest: [
      "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"
    ],
    getGlobalAdvisory: ["GET /advisories/{ghsa_id}"],
    getRepositoryAdvisory: [
      "GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
    ],
    listGlobalAdvisories: ["GET /advisories"],
    listOrgRepositoryAdvisories: ["GET /orgs/{org}/security-advisories"],
    listRepositoryAdvisories: ["GET /repos/{owner}/{repo}/security-advisories"],
    updateRepositoryAdvisory: [
      "PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
    ]
  },
  teams: {
    addOrUpdateMembershipForUserInOrg: [
      "PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    addOrUpdateRepoPermissionsInOrg: [
      "PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    checkPermissionsForRepoInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    create: ["POST /orgs/{org}/teams"],
    createDiscussionCommentInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
    ],
    createDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions"],
    deleteDiscussionCommentInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    deleteDiscussionInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    deleteInOrg: ["DELETE /orgs/{org}/teams/{team_slug}"],
    getByName: ["GET /orgs/{org}/teams/{team_slug}"],
    getDiscussionCommentInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    getDiscussionInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    getMembershipForUserInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    list: ["GET /orgs/{org}/teams"],
    listChildInOrg: ["GET /orgs/{org}/teams/{team_slug}/teams"],
    listDiscussionCommentsInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
    ],
    listDiscussionsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions"],
    listForAuthenticatedUser: ["GET /user/teams"],
    listMembersInOrg: ["GET /orgs/{org}/teams/{team_slug}/members"],
    listPendingInvitationsInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/invitations"
    ],
    listReposInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos"],
    removeMembershipForUserInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    removeRepoInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    updateDiscussionCommentInOrg: [
      "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    updateDiscussionInOrg: [
      "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    updateInOrg: ["PATCH /orgs/{org}/teams/{team_slug}"]
  },
  users: {
    addEmailForAuthenticated: [
      "POST /user/emails",
      {},
      { renamed: ["users", "addEmailForAuthenticatedUser"] }
    ],
    addEmailForAuthenticatedUser: ["POST /user/emails"],
    addSocialAccountForAuthenticatedUser: ["POST /user/social_accounts"],
    block: ["PUT /user/blocks/{username}"],
    checkBlocked: ["GET /user/blocks/{username}"],
    checkFollowingForUser: ["GET /users/{username}/following/{target_user}"],
    checkPersonIsFollowedByAuthenticated: ["GET /user/following/{username}"],
    createGpgKeyForAuthenticated: [
      "POST /user/gpg_keys",
      {},
      { renamed: ["users", "createGpgKeyForAuthenticatedUser"] }
    ],
    createGpgKeyForAuthenticatedUser: ["POST /user/gpg_keys"],
    createPublicSshKeyForAuthenticated: [
      "POST /user/keys",
      {},
      { renamed: ["users", "createPublicSshKeyForAuthenticatedUser"] }
    ],
    createPublicSshKeyForAuthenticatedUser: ["POST /user/keys"],
    createSshSigningKeyForAuthenticatedUser: ["POST /user/ssh_signing_keys"],
    deleteAttestationsBulk: [
      "POST /users/{username}/attestations/delete-request"
    ],
    deleteAttestationsById: [
      "DELETE /users/{username}/attestations/{attestation_id}"
    ],
    deleteAttestationsBySubjectDigest: [
      "DELETE /users/{username}/attestations/digest/{subject_digest}"
    ],
    deleteEmailForAuthenticated: [
      "DELETE /user/emails",
      {},
      { renamed: ["users", "deleteEmailForAuthenticatedUser"] }
    ],
    deleteEmailForAuthenticatedUser: ["DELETE /user/emails"],
    deleteGpgKeyForAuthenticated: [
      "DELETE /user/gpg_keys/{gpg_key_id}",
      {},
      { renamed: ["users", "deleteGpgKeyForAuthenticatedUser"] }
    ],
    deleteGpgKeyForAuthenticatedUser: ["DELETE /user/gpg_keys/{gpg_key_id}"],
    deletePublicSshKeyForAuthenticated: [
      "DELETE /user/keys/{key_id}",
      {},
      { renamed: ["users", "deletePublicSshKeyForAuthenticatedUser"] }
    ],
    deletePublicSshKeyForAuthenticatedUser: ["DELETE /user/keys/{key_id}"],
    deleteSocialAccountForAuthenticatedUser: ["DELETE /user/social_accounts"],
    deleteSshSigningKeyForAuthenticatedUser: [
      "DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"
    ],
    follow: ["PUT /user/following/{username}"],
    getAuthenticated: ["GET /user"],
    getById: ["GET /user/{account_id}"],
    getByUsername: ["GET /users/{username}"],
    getContextForUser: ["GET /users/{username}/hovercard"],
    getGpgKeyForAuthenticated: [
      "GET /user/gpg_keys/{gpg_key_id}",
      {},
      { renamed: ["users", "getGpgKeyForAuthenticatedUser"] }
    ],
    getGpgKeyForAuthenticatedUser: ["GET /user/gpg_keys/{gpg_key_id}"],
    getPublicSshKeyForAuthenticated: [
      "GET /user/keys/{key_id}",
      {},
      { renamed: ["users", "getPublicSshKeyForAuthenticatedUser"] }
    ],
    getPublicSshKeyForAuthenticatedUser: ["GET /user/keys/{key_id}"],
    getSshSigningKeyForAuthenticatedUser: [
      "GET /user/ssh_signing_keys/{ssh_signing_key_id}"
    ],
    list: ["GET /users"],
    listAttestations: ["GET /users/{username}/attestations/{subject_digest}"],
    listAttestationsBulk: [
      "POST /users/{username}/attestations/bulk-list{?per_page,before,after}"
    ],
    listBlockedByAuthenticated: [
      "GET /user/blocks",
      {},
      { renamed: ["users", "listBlockedByAuthenticatedUser"] }
    ],
    listBlockedByAuthenticatedUser: ["GET /user/blocks"],
    listEmailsForAuthenticated: [
      "GET /user/emails",
      {},
      { renamed: ["users", "listEmailsForAuthenticatedUser"] }
    ],
    listEmailsForAuthenticatedUser: ["GET /user/emails"],
    listFollowedByAuthenticated: [
      "GET /user/following",
      {},
      { renamed: ["users", "listFollowedByAuthenticatedUser"] }
    ],
    listFollowedByAuthenticatedUser: ["GET /user/following"],
    listFollowersForAuthenticatedUser: ["GET /user/followers"],
    listFollowersForUser: ["GET /users/{username}/followers"],
    listFollowingForUser: ["GET /users/{username}/following"],
    listGpgKeysForAuthenticated: [
      "GET /user/gpg_keys",
      {},
      { renamed: ["users", "listGpgKeysForAuthenticatedUser"] }
    ],
    listGpgKeysForAuthenticatedUser: ["GET /user/gpg_keys"],
    listGpgKeysForUser: ["GET /users/{username}/gpg_keys"],
    listPublicEmailsForAuthenticated: [
      "GET /user/public_emails",
      {},
      { renamed: ["users", "listPublicEmailsForAuthenticatedUser"] }
    ],
    listPublicEmailsForAuthenticatedUser: ["GET /user/public_emails"],
    listPublicKeysForUser: ["GET /users/{username}/keys"],
    listPublicSshKeysForAuthenticated: [
      "GET /user/keys",
      {},
      { renamed: ["users", "listPublicSshKeysForAuthenticatedUser"] }
    ],
    listPublicSshKeysForAuthenticatedUser: ["GET /user/keys"],
    listSocialAccountsForAuthenticatedUser: ["GET /user/social_accounts"],
    listSocialAccountsForUser: ["GET /users/{username}/social_accounts"],
    listSshSigningKeysForAuthenticatedUser: ["GET /user/ssh_signing_keys"],
    listSshSigningKeysForUser: ["GET /users/{username}/ssh_signing_keys"],
    setPrimaryEmailVisibilityForAuthenticated: [
      "PATCH /user/email/visibility",
      {},
      { renamed: ["users", "setPrimaryEmailVisibilityForAuthenticatedUser"] }
    ],
    setPrimaryEmailVisibilityForAuthenticatedUser: [
      "PATCH /user/email/visibility"
    ],
    unblock: ["DELETE /user/blocks/{username}"],
    unfollow: ["DELETE /user/following/{username}"],
    updateAuthenticated: ["PATCH /user"]
  }
};
var endpoints_default = Endpoints;

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js
var endpointMethodsMap = /* @__PURE__ */ new Map();
for (const [scope, endpoints] of Object.entries(endpoints_default)) {
  for (const [methodName, endpoint2] of Object.entries(endpoints)) {
    const [route, defaults, decorations] = endpoint2;
    const [method, url] = route.split(/ /);
    const endpointDefaults = Object.assign(
      {
        method,
        url
      },
      defaults
    );
    if (!endpointMethodsMap.has(scope)) {
      endpointMethodsMap.set(scope, /* @__PURE__ */ new Map());
    }
    endpointMethodsMap.get(scope).set(methodName, {
      scope,
      methodName,
      endpointDefaults,
      decorations
    });
  }
}
var handler = {
  has({ scope }, methodName) {
    return endpointMethodsMap.get(scope).has(methodName);
  },
  getOwnPropertyDescriptor(target, methodName) {
    return {
      value: this.get(target, methodName),
      // ensures method is in the cache
      configurable: true,
      writable: true,
      enumerable: true
    };
  },
  defineProperty(target, methodName, descriptor) {
    Object.defineProperty(target.cache, methodName, descriptor);
    return true;
  },
  deleteProperty(target, methodName) {
    delete target.cache[methodName];
    return true;
  },
  ownKeys({ scope }) {
    return [...endpointMethodsMap.get(scope).keys()];
  },
  set(target, methodName, value) {
    return target.cache[methodName] = value;
  },
  get({ octokit, scope, cache }, methodName) {
    if (cache[methodName]) {
      return cache[methodName];
    }
    const method = endpointMethodsMap.get(scope).get(methodName);
    if (!method) {
      return void 0;
    }
    const { endpointDefaults, decorations } = method;
    if (decorations) {
      cache[methodName] = decorate(
        octokit,
        scope,
        methodName,
        endpointDefaults,
        decorations
      );
    } else {
      cache[methodName] = octokit.request.defaults(endpointDefaults);
    }
    return cache[methodName];
  }
};
function endpointsToMethods(octokit) {
  const newMethods = {};
  for (const scope of endpointMethodsMap.keys()) {
    newMethods[scope] = new Proxy({ octokit, scope, cache: {} }, handler);
  }
  return newMethods;
}
function decorate(octokit, scope, methodName, defaults, decorations) {
  const requestWithDefaults = octokit.request.defaults(defaults);
  function withDecorations(...args) {
    let options = requestWithDefaults.endpoint.merge(...args);
    if (decorations.mapToData) {
      options = Object.assign({}, options, {
        data: options[decorations.mapToData],
        [decorations.mapToData]: void 0
      });
      return requestWithDefaults(options);
    }
    if (decorations.renamed) {
      const [newScope, newMethodName] = decorations.renamed;
      octokit.log.warn(
        `octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`
      );
    }
    if (decorations.deprecated) {
      octokit.log.warn(decorations.deprecated);
    }
    if (decorations.renamedParameters) {
      const options2 = requestWithDefaults.endpoint.merge(...args);
      for (const [name, alias] of Object.entries(
        decorations.renamedParameters
      )) {
        if (name in options2) {
          octokit.log.warn(
            `"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`
          );
          if (!(alias in options2)) {
            options2[alias] = options2[name];
          }
          delete options2[name];
        }
      }
      return requestWithDefaults(options2);
    }
    return requestWithDefaults(...args);
  }
  return Object.assign(withDecorations, requestWithDefaults);
}

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js
function restEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    rest: api
  };
}
restEndpointMethods.VERSION = VERSION7;
function legacyRestEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    ...api,
    rest: api
  };
}
legacyRestEndpointMethods.VERSION = VERSION7;

// node_modules/@octokit/rest/dist-src/version.js
var VERSION8 = "22.0.1";

// node_modules/@octokit/rest/dist-src/index.js
var Octokit2 = Octokit.plugin(requestLog, legacyRestEndpointMethods, paginateRest).defaults(
  {
    userAgent: `octokit-rest.js/${VERSION8}`
  }
);

// src/host/github.ts
var silent = { debug() {
}, info() {
}, warn() {
}, error() {
} };
function tokenClient({ token, apiUrl, userAgent: userAgent2 }) {
  return new Octokit2({
    ...token === null ? {} : { auth: token },
    ...apiUrl === void 0 ? {} : { baseUrl: apiUrl.replace(/\/+$/, "") },
    userAgent: userAgent2 ?? "statealyzr",
    log: silent
  });
}

// src/host/github-identity.ts
var nobody = { login: "ghost", kind: "user" };
function loginOf(identity) {
  return identity.kind === "app" ? `${identity.slug}[bot]` : identity.login;
}
function restAuthor(identity, user) {
  if (user === null || user === void 0) return nobody;
  return author(identity, user.login, user.type === "Bot" || user.login.endsWith("[bot]") ? "bot" : "user");
}
function graphqlAuthor(identity, actor) {
  if (actor === null) return nobody;
  const isBot = actor.__typename === "Bot" || actor.login.endsWith("[bot]");
  const login = isBot && !actor.login.endsWith("[bot]") ? `${actor.login}[bot]` : actor.login;
  return author(identity, login, isBot ? "bot" : "user");
}
function author(identity, login, kind) {
  const isUs = login.toLowerCase() === loginOf(identity).toLowerCase();
  return { login, kind: isUs ? "us" : kind };
}

// src/host/github-limits.ts
var LIMITS = {
  title: 255,
  /** Summary and text of a check. */
  text: 65535,
  annotation: 65535,
  comment: 65536,
  issue: 65536,
  actions: 3,
  label: 20,
  description: 40,
  identifier: 20
};
function assertLength(what, text, limit) {
  if (text.length > limit) throw new Error(`the ${what} has ${text.length} characters, more than ${limit}`);
}
function idOf(id) {
  const number = Number(id);
  if (!Number.isSafeInteger(number)) throw new Error("an id of GitHub is too large");
  return number;
}

// src/host/github-pages.ts
var MOST_PAGES = 100;
async function allPages(what, page, limit = Number.POSITIVE_INFINITY) {
  const items = [];
  for (let number = 1; number <= MOST_PAGES; number++) {
    const { items: some, more } = await page(number);
    for (const item of some) if (items.length < limit) items.push(item);
    if (more === "last" || items.length >= limit) return items;
  }
  throw new ForgeError("rejected", `${what}: more than ${MOST_PAGES} pages`);
}
function pageOf(items, link) {
  return { items, more: link?.includes('rel="next"') === true ? "more" : "last" };
}

// src/host/github-answers.ts
function answerCalls(client, calls, repo, identity) {
  const firstOf = async (comment) => {
    const { data } = await calls.read(
      "reading a comment",
      (request2) => client.request("GET /repos/{owner}/{repo}/pulls/comments/{comment_id}", {
        ...repo,
        comment_id: comment,
        request: request2
      })
    );
    return idOf(data.in_reply_to_id ?? data.id);
  };
  return {
    async react({ kind, comment }, content) {
      const where = { ...repo, comment_id: comment, content };
      await calls.write("silent", "reacting to a comment", async (request2) => {
        if (kind === "conversation")
          await client.request("POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", {
            ...where,
            request: request2
          });
        else
          await client.request("POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions", {
            ...where,
            request: request2
          });
      });
    },
    async answer(pull, place, body) {
      assertLength("body of an answer", body, LIMITS.comment);
      const first = place.kind === "thread" ? await firstOf(place.comment) : 0;
      await calls.write("notifying", "answering a command", async (request2) => {
        if (place.kind === "conversation")
          await client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
            ...repo,
            issue_number: pull,
            body,
            request: request2
          });
        else
          await client.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies", {
            ...repo,
            pull_number: pull,
            comment_id: first,
            body,
            request: request2
          });
      });
    },
    async answers(pull, place) {
      const comments = place.kind === "conversation" ? await conversation(client, calls, repo, pull) : await threadOf(client, calls, { ...repo, pull_number: pull }, await firstOf(place.comment));
      return comments.filter(({ id }) => id > place.comment).map(({ id, user, body }) => ({ id: idOf(id), author: restAuthor(identity, user), body: body ?? "" })).filter(({ author: author2 }) => author2.kind === "us");
    }
  };
}
var conversation = (client, calls, repo, pull) => allPages(
  "reading the conversation",
  (page) => calls.read("reading the conversation", async (request2) => {
    const query = { ...repo, issue_number: pull, per_page: 100, page, request: request2 };
    const { data, headers } = await client.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", query);
    return pageOf(data, headers.link);
  })
);
async function threadOf(client, calls, pull, first) {
  const comments = await allPages(
    "reading the comments",
    (page) => calls.read("reading the comments", async (request2) => {
      const query = { ...pull, per_page: 100, page, request: request2 };
      const { data, headers } = await client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/comments", query);
      return pageOf(data, headers.link);
    })
  );
  return comments.filter(({ in_reply_to_id }) => in_reply_to_id === first);
}

// src/host/github-calls.ts
import { setTimeout as pause } from "node:timers/promises";
var REQUEST_MS = 6e4;
var READS = 3;
function writePace(writeMs = 1e3, notifyMs = 3e3) {
  let slots = [];
  return {
    async next(kind, signal) {
      const now = Date.now();
      slots = slots.filter(({ at }) => at > now - Math.max(writeMs, notifyMs));
      const own = { at: firstFree(slots, { at: now, kind }, writeMs, notifyMs), kind };
      slots = [...slots, own].sort((a, b) => a.at - b.at);
      if (own.at === now) return;
      try {
        await waited(own.at - now, signal);
      } catch (error) {
        slots = slots.filter((slot) => slot !== own);
        throw error;
      }
    }
  };
}
function firstFree(slots, wanted, writeMs, notifyMs) {
  let { at } = wanted;
  for (const slot of slots) {
    const bothNotify = slot.kind === "notifying" && wanted.kind === "notifying";
    const apart = bothNotify ? notifyMs : writeMs;
    if (Math.abs(at - slot.at) < apart) at = slot.at + apart;
  }
  return at;
}
function githubCalls(options = {}) {
  const signal = options.signal ?? new AbortController().signal;
  const pace = options.pace ?? writePace();
  const patience = options.patience ?? 60;
  const attempt = async (what, run) => {
    signal.throwIfAborted();
    try {
      return await run({ signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_MS)]), retries: 0 });
    } catch (error) {
      signal.throwIfAborted();
      throw forgeError(error, what);
    }
  };
  const patient = async (again) => {
    try {
      return await again();
    } catch (error) {
      const seconds = error instanceof ForgeError && error.kind === "rate-limited" ? error.retryAfter : null;
      if (seconds === null || seconds > patience) throw error;
      await waited(seconds * 1e3, signal);
      return await again();
    }
  };
  return {
    read: (what, run) => repeated(() => patient(() => attempt(what, run)), options.backoff ?? 500, signal),
    write: (kind, what, run) => patient(async () => {
      await pace.next(kind, signal);
      return await attempt(what, run);
    })
  };
}
async function repeated(run, backoff, signal) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === READS || !(error instanceof ForgeError && error.kind === "uncertain")) throw error;
      await waited(backoff * attempt, signal);
    }
  }
}
async function waited(milliseconds, signal) {
  try {
    await pause(milliseconds, void 0, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
function forgeError(error, what) {
  const failure = failureOf(error);
  const retryAfter = limitEnds(failure);
  const kind = retryAfter === null ? kindOf(failure) : "rate-limited";
  const status = failure.status === null ? "" : `${failure.status} `;
  return new ForgeError(kind, `${what}: ${status}${plain(failure.message)}`, retryAfter);
}
function kindOf({ status, types }) {
  if (types.length > 0) {
    if (types.includes("NOT_FOUND")) return "not-found";
    if (types.includes("FORBIDDEN") || types.includes("INSUFFICIENT_SCOPES")) return "forbidden";
    return "rejected";
  }
  if (status === 404 || status === 410) return "not-found";
  if (status === 401 || status === 403) return "forbidden";
  if (status !== null && status >= 400 && status < 500 && status !== 408) return "rejected";
  return "uncertain";
}
function limitEnds({ status, headers, message, types }) {
  const limited = status === 429 || types.includes("RATE_LIMITED") || /\b(secondary )?rate limit/i.test(message);
  const after = Number(headers["retry-after"] ?? Number.NaN);
  const isSpent = headers["x-ratelimit-remaining"] === "0";
  if (status !== 403 && !limited) return null;
  if (Number.isFinite(after)) return after;
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
  if (isSpent && Number.isFinite(reset)) return Math.max(1, Math.ceil(reset - Date.now() / 1e3) + 1);
  return limited ? 60 : null;
}
function failureOf(error) {
  const fields = typeof error === "object" && error !== null ? { ...error } : {};
  const response = recordOf(fields.response);
  const types = Array.isArray(fields.errors) ? fields.errors.map((one) => String(recordOf(one).type ?? "")) : [];
  const isGraphql = error instanceof Error && error.name === "GraphqlResponseError";
  return {
    status: typeof fields.status === "number" ? fields.status : null,
    message: error instanceof Error ? error.message : String(error),
    headers: recordOf(response.headers ?? fields.headers),
    types: isGraphql ? types : []
  };
}
function recordOf(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function plain(message) {
  return message.replace(/\b(gh[a-z]_|github_pat_|v1\.)[\w.-]{8,}|\beyJ[\w.-]{20,}/g, "(secret)").replace(/[^\x20-\x7e]+/g, " ").slice(0, 300);
}

// src/host/github-checks.ts
var CHECK_NAME = "statealyzr";
var PER_PAGE = 50;
var ATTEMPTS = 3;
function checkCalls(client, calls, repo, identity) {
  return {
    async checks(sha) {
      const what = "reading the checks";
      const runs = await allPages(
        what,
        (page) => calls.read(what, async (request2) => {
          const query = { ...repo, ref: sha, check_name: CHECK_NAME, filter: "all", per_page: 100, page };
          const ofApp = identity.kind === "app" ? { app_id: identity.id } : {};
          const { data, headers } = await client.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
            ...query,
            ...ofApp,
            request: request2
          });
          return pageOf(data.check_runs, headers.link);
        })
      );
      return runs.filter(({ app, name }) => name === CHECK_NAME && isOurs(identity, app)).sort((a, b) => idOf(b.id) - idOf(a.id)).map(
        (run) => ({
          id: idOf(run.id),
          headSha: run.head_sha,
          status: run.status === "completed" || run.status === "in_progress" ? run.status : "queued",
          conclusion: conclusionOf(run.conclusion),
          externalId: run.external_id ?? ""
        })
      );
    },
    async startCheck(sha, externalId) {
      const { data } = await calls.write(
        "silent",
        "starting the check",
        (request2) => client.request("POST /repos/{owner}/{repo}/check-runs", {
          ...repo,
          name: CHECK_NAME,
          head_sha: sha,
          external_id: externalId,
          status: "in_progress",
          started_at: (/* @__PURE__ */ new Date()).toISOString(),
          request: request2
        })
      );
      return idOf(data.id);
    },
    completeCheck: (id, conclusion, output, actions) => completeCheck(client, calls, { repo, id, conclusion, output, actions })
  };
}
async function completeCheck(client, calls, completion) {
  const { annotations } = completion.output;
  assertWithinLimits(completion);
  let sent = annotations.length > PER_PAGE ? (await readBack(client, calls, completion)).sent : 0;
  for (let failures = 0; ; ) {
    const page = annotations.slice(sent, sent + PER_PAGE);
    const isLast = sent + page.length >= annotations.length;
    try {
      await sendPage(client, calls, completion, page, isLast ? "last" : "more");
      sent += page.length;
      if (isLast) return;
    } catch (error) {
      if (!(error instanceof ForgeError && error.kind === "uncertain") || ++failures === ATTEMPTS) throw error;
      const there = await readBack(client, calls, completion);
      if (there.state === "completed" && isLast) return;
      sent = there.sent;
    }
  }
}
async function readBack(client, calls, { repo, id, conclusion }) {
  const { data } = await calls.read(
    "reading the check back",
    (request2) => client.request("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", { ...repo, check_run_id: id, request: request2 })
  );
  const isDone = data.status === "completed" && data.conclusion === conclusion;
  return { sent: data.output.annotations_count, state: isDone ? "completed" : "open" };
}
async function sendPage(client, calls, { repo, id, conclusion, output, actions }, page, which) {
  const { title: title2, summary, text } = output;
  const ending = {
    status: "completed",
    conclusion,
    completed_at: (/* @__PURE__ */ new Date()).toISOString(),
    actions: actions.map((action) => ({ ...action }))
  };
  await calls.write(
    "silent",
    "writing the check",
    (request2) => client.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
      ...repo,
      check_run_id: id,
      ...which === "last" ? ending : {},
      output: { title: title2, summary, ...text === "" ? {} : { text }, annotations: page.map(annotationJson) },
      request: request2
    })
  );
}
function annotationJson({ path, line, level, title: title2, message, details }) {
  const at = Math.max(1, line);
  return {
    path,
    start_line: at,
    end_line: at,
    annotation_level: level,
    title: title2,
    message,
    ...details === void 0 ? {} : { raw_details: details }
  };
}
function assertWithinLimits({ output, actions }) {
  assertLength("title of a check", output.title, LIMITS.title);
  assertLength("summary of a check", output.summary, LIMITS.text);
  assertLength("text of a check", output.text, LIMITS.text);
  for (const { title: title2, message, details } of output.annotations) {
    assertLength("title of an annotation", title2, LIMITS.title);
    assertLength("message of an annotation", message, LIMITS.annotation);
    assertLength("details of an annotation", details ?? "", LIMITS.annotation);
  }
  if (actions.length > LIMITS.actions) throw new Error(`a check has at most ${LIMITS.actions} buttons`);
  for (const { label, description, identifier } of actions) {
    assertLength("label of a button", label, LIMITS.label);
    assertLength("description of a button", description, LIMITS.description);
    assertLength("identifier of a button", identifier, LIMITS.identifier);
  }
}
function isOurs(identity, app) {
  if (app === null) return false;
  return identity.kind === "app" ? app.id === identity.id : `${app.slug}[bot]` === loginOf(identity);
}
function conclusionOf(conclusion) {
  if (conclusion === null) return null;
  return conclusion === "success" || conclusion === "cancelled" ? conclusion : "failure";
}

// src/host/github-issues.ts
var mostIssues = 5e3;
function issueCalls(client, calls, repo, identity) {
  return {
    async ownIssues() {
      const what = "reading our issues";
      const query = { ...repo, creator: loginOf(identity), state: "all", per_page: 100 };
      const list2 = await allPages(
        what,
        (page) => calls.read(what, async (request2) => {
          const { data, headers } = await client.request("GET /repos/{owner}/{repo}/issues", {
            ...query,
            page,
            request: request2
          });
          return pageOf(data, headers.link);
        }),
        mostIssues
      );
      return list2.filter(({ pull_request }) => pull_request === void 0).map(
        ({ number, state, created_at, user, body }) => ({
          number: idOf(number),
          state: state === "open" ? "open" : "closed",
          createdAt: created_at,
          author: restAuthor(identity, user),
          body: body ?? ""
        })
      ).filter(({ author: author2 }) => author2.kind === "us").sort((a, b) => b.number - a.number);
    },
    async openIssue(title2, body) {
      assertLength("an issue", body, LIMITS.issue);
      const { data } = await calls.write(
        "notifying",
        "opening an issue",
        (request2) => client.request("POST /repos/{owner}/{repo}/issues", { ...repo, title: title2, body, request: request2 })
      );
      return idOf(data.number);
    },
    async editIssue(number, body) {
      assertLength("an issue", body, LIMITS.issue);
      await calls.write(
        "silent",
        "editing an issue",
        (request2) => client.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
          ...repo,
          issue_number: number,
          body,
          request: request2
        })
      );
    }
  };
}

// src/host/github-repository.ts
var MOST_OPEN = 500;
function repositoryCalls(client, calls, repo, identity) {
  const facts = () => factsOf(client, calls, repo);
  const openPullRequests = async (limit) => {
    const what = "reading the pull requests";
    const query = {
      ...repo,
      state: "open",
      sort: "updated",
      direction: "desc",
      per_page: Math.min(limit, 100)
    };
    const list2 = await allPages(
      what,
      (page) => calls.read(what, async (request2) => {
        const { data, headers } = await client.request("GET /repos/{owner}/{repo}/pulls", {
          ...query,
          page,
          request: request2
        });
        return pageOf(data, headers.link);
      }),
      limit
    );
    return list2.map((pull) => pullRequestOf(identity, pull));
  };
  return {
    facts,
    openPullRequests,
    async languages() {
      const { data } = await calls.read(
        "reading the languages",
        (request2) => client.request("GET /repos/{owner}/{repo}/languages", { ...repo, request: request2 })
      );
      return Object.keys(data);
    },
    async pullRequest(number) {
      const { data } = await calls.read(
        "reading the pull request",
        (request2) => client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { ...repo, pull_number: number, request: request2 })
      );
      return pullRequestOf(identity, data);
    },
    changedPaths: (number, limit) => changedPathsOf(client, calls, repo, { number, limit }),
    /** GitHub relates few commits of forks to their pull requests: then the open ones are looked through. */
    async pullRequestsOf(sha) {
      const related = await relatedPulls(client, calls, repo, sha);
      const isIt = ({ state, head }) => state === "open" && head.sha === sha;
      const found = related.map((pull) => pullRequestOf(identity, pull)).filter(isIt);
      return found.length > 0 ? found : (await openPullRequests(MOST_OPEN)).filter(isIt);
    },
    mergeGroups: () => mergeGroupsOf(client, calls, repo),
    branchHead: (name) => branchHeadOf(client, calls, repo, name),
    file: (path, ref, limit) => fileOf(client, calls, repo, { path, ref, limit }),
    permission: (login) => permissionOf(client, calls, repo, login)
  };
}
async function permissionOf(client, calls, repo, login) {
  const answer = await orNull(
    calls.read(
      "reading a permission",
      (request2) => client.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission", {
        ...repo,
        username: login,
        request: request2
      })
    )
  );
  const permission = answer?.data.permission;
  return permission === "admin" || permission === "write" || permission === "read" ? permission : "none";
}
async function changedPathsOf(client, calls, repo, { number, limit }) {
  const what = "reading the changed files";
  const query = { ...repo, pull_number: number, per_page: Math.min(limit, 100) };
  const files = await allPages(
    what,
    (page) => calls.read(what, async (request2) => {
      const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
      const { data, headers } = await client.request(route, { ...query, page, request: request2 });
      return pageOf(data, headers.link);
    }),
    limit
  );
  return files.map(({ filename }) => filename);
}
async function factsOf(client, calls, repo) {
  const { data } = await calls.read(
    "reading the repository",
    (request2) => client.request("GET /repos/{owner}/{repo}", { ...repo, request: request2 })
  );
  const isEmpty = data.size === 0 && await hasNoFiles(client, calls, repo);
  return {
    id: idOf(data.id),
    owner: data.owner.login,
    name: data.name,
    visibility: data.private ? "private" : "public",
    state: data.archived ? "archived" : isEmpty ? "empty" : "active",
    defaultBranch: data.default_branch,
    issues: data.has_issues ? "on" : "off"
  };
}
async function hasNoFiles(client, calls, repo) {
  const root = calls.read(
    "reading the root",
    (request2) => client.request("GET /repos/{owner}/{repo}/contents/{path}", { ...repo, path: "", request: request2 })
  );
  return await orNull(root) === null;
}
async function relatedPulls(client, calls, repo, sha) {
  const what = "reading the pull requests of a commit";
  const query = { ...repo, commit_sha: sha, per_page: 100 };
  try {
    return await allPages(
      what,
      (page) => calls.read(what, async (request2) => {
        const route = "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls";
        const { data, headers } = await client.request(route, { ...query, page, request: request2 });
        return pageOf(data, headers.link);
      })
    );
  } catch (error) {
    if (error instanceof ForgeError && (error.kind === "rejected" || error.kind === "not-found")) return [];
    throw error;
  }
}
async function mergeGroupsOf(client, calls, repo) {
  const { data } = await calls.read(
    "reading the merge queues",
    (request2) => client.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", {
      ...repo,
      ref: "heads/gh-readonly-queue/",
      request: request2
    })
  );
  return data.flatMap(({ ref, object }) => {
    const [, baseSha] = /\/pr-\d+-([0-9a-f]{40,64})$/.exec(ref) ?? [];
    return baseSha === void 0 ? [] : [{ headSha: object.sha, baseSha }];
  });
}
async function branchHeadOf(client, calls, repo, name) {
  const { data } = await calls.read(
    "reading a branch",
    (request2) => client.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", { ...repo, ref: `heads/${name}`, request: request2 })
  );
  return data.find(({ ref }) => ref === `refs/heads/${name}`)?.object.sha ?? null;
}
async function fileOf(client, calls, repo, { path, ref, limit }) {
  const answer = await orNull(
    calls.read(
      "reading a file",
      (request2) => client.request("GET /repos/{owner}/{repo}/contents/{path}", {
        ...repo,
        path,
        ...ref === null ? {} : { ref },
        request: request2
      })
    )
  );
  const data = answer?.data;
  if (data === void 0 || Array.isArray(data) || data.type !== "file" || !("content" in data)) return null;
  if (data.size > limit || data.encoding !== "base64")
    throw new ForgeError("rejected", `a file has ${data.size} bytes, more than ${limit}`);
  return Buffer.from(data.content, "base64").toString("utf8");
}
async function orNull(answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ForgeError && error.kind === "not-found") return null;
    throw error;
  }
}
function pullRequestOf(identity, pull) {
  return {
    number: pull.number,
    state: pull.state === "open" ? "open" : "closed",
    stage: pull.draft === true ? "draft" : "ready",
    author: restAuthor(identity, pull.user),
    createdAt: pull.created_at,
    updatedAt: pull.updated_at,
    head: { sha: pull.head.sha, origin: pull.head.repo?.id === pull.base.repo.id ? "same" : "fork" },
    base: { sha: pull.base.sha, ref: pull.base.ref }
  };
}

// src/host/github-reviews.ts
function reviewCalls(client, calls, repo, identity) {
  return {
    async reviews(pull) {
      const what = "reading the reviews";
      const reviews = await allPages(
        what,
        (page) => calls.read(what, async (request2) => {
          const query = { ...repo, pull_number: pull, per_page: 100, page, request: request2 };
          const { data, headers } = await client.request(
            "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
            query
          );
          return pageOf(data, headers.link);
        })
      );
      return reviews.map(({ id, user, commit_id, body }) => ({
        id: idOf(id),
        author: restAuthor(identity, user),
        commit: commit_id ?? "",
        body
      })).filter(({ author: author2 }) => author2.kind === "us");
    },
    async postReview(pull, { commit, body, comments }) {
      for (const text of [body, ...comments.map((comment) => comment.body)])
        assertLength("body of a review", text, LIMITS.comment);
      await calls.write(
        "notifying",
        "posting the review",
        (request2) => client.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
          ...repo,
          pull_number: pull,
          commit_id: commit,
          event: "COMMENT",
          body,
          comments: comments.map(lineCommentJson),
          request: request2
        })
      );
    },
    async editComment(comment, body) {
      assertLength("body of a comment", body, LIMITS.comment);
      await calls.write(
        "silent",
        "editing a comment",
        (request2) => client.request("PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}", {
          ...repo,
          comment_id: comment,
          body,
          request: request2
        })
      );
    }
  };
}
function lineCommentJson({ path, line, startLine, body }) {
  const start = startLine === void 0 ? {} : { start_line: startLine, start_side: "RIGHT" };
  return { path, line, side: "RIGHT", ...start, body };
}

// src/host/github-threads.ts
var THREADS = `query ($owner: String!, $repo: String!, $pull: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $pull) {
      reviewThreads(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          isResolved
          resolvedBy { login }
          comments(first: 100) { nodes { databaseId body author { __typename login } } }
        }
      }
    }
  }
}`;
var mutation = (name) => `mutation ($thread: ID!) { ${name}(input: { threadId: $thread }) { thread { id } } }`;
function threadCalls(client, calls, repo, identity) {
  const set = async (name, what, thread) => {
    await calls.write("silent", what, (request2) => client.graphql(mutation(name), { thread, request: request2 }));
  };
  return {
    async threads(pull) {
      const what = "reading the threads";
      let after = null;
      const nodes = await allPages(what, async () => {
        const variables = { ...repo, pull, after };
        const answer = await calls.read(
          what,
          (request2) => client.graphql(THREADS, { ...variables, request: request2 })
        );
        const { nodes: items, pageInfo } = answer.repository.pullRequest.reviewThreads;
        after = pageInfo.endCursor;
        return { items, more: pageInfo.hasNextPage ? "more" : "last" };
      });
      return nodes.map((node) => threadOf2(identity, node));
    },
    resolve: (thread) => set("resolveReviewThread", "resolving a thread", thread),
    unresolve: (thread) => set("unresolveReviewThread", "reopening a thread", thread)
  };
}
function threadOf2(identity, { id, isResolved, resolvedBy, comments }) {
  return {
    id,
    state: isResolved ? "resolved" : "open",
    resolvedBy: isResolved ? resolverOf(identity, resolvedBy) : null,
    comments: comments.nodes.map(({ databaseId, body, author: author2 }) => ({
      id: databaseId,
      author: graphqlAuthor(identity, author2),
      body
    }))
  };
}
function resolverOf(identity, user) {
  return user === null ? null : restAuthor(identity, user);
}

// src/host/github-forge.ts
function githubForge(client, repository, identity, options) {
  checkName(repository);
  const repo = { owner: repository.owner, repo: repository.name };
  const calls = githubCalls({ ...options, pace: options.pace ?? paceOf(identity) });
  const asked = repositoryCalls(client, calls, repo, identity);
  const mint = async (name) => {
    if (options.gitToken) return await options.gitToken();
    if (identity.kind !== "app") return null;
    const { data } = await calls.read(
      "minting a token",
      (request2) => client.request("POST /app/installations/{installation_id}/access_tokens", {
        installation_id: identity.installation,
        repositories: [name],
        permissions: { contents: "read" },
        request: request2
      })
    );
    return data.token;
  };
  return {
    repository: { owner: repository.owner, name: repository.name },
    ...asked,
    ...checkCalls(client, calls, repo, identity),
    ...threadCalls(client, calls, repo, identity),
    ...reviewCalls(client, calls, repo, identity),
    ...answerCalls(client, calls, repo, identity),
    ...issueCalls(client, calls, repo, identity),
    /** By its present name: git follows no redirects. */
    async origin() {
      const { owner, name } = await asked.facts();
      checkName({ owner, name });
      return { url: `${options.server.replace(/\/+$/, "")}/${owner}/${name}.git`, token: await mint(name) };
    }
  };
}
function checkName({ owner, name }) {
  const isOne = /^[\w-]{1,100}$/.test(owner) && /^[\w.-]{1,100}$/.test(name) && name !== "." && name !== "..";
  if (!isOne) throw new ForgeError("rejected", "this is no name of a repository");
}
var paces = /* @__PURE__ */ new Map();
function paceOf(identity) {
  const key = identity.kind === "app" ? `${identity.id}/${identity.installation}` : identity.login;
  const pace = paces.get(key) ?? writePace();
  paces.set(key, pace);
  return pace;
}

// src/host/runner.ts
import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
var EVENT_BYTES = 32 << 20;
function runnerOf(environment, write) {
  const variable = (name) => environment[name] ?? "";
  const append = (file, text) => {
    const path = variable(file);
    if (path !== "") appendFileSync(path, text);
  };
  return {
    variable,
    input: (name) => variable(`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`).trim(),
    event: () => eventIn(variable("GITHUB_EVENT_PATH")),
    output: (name, value) => {
      const end = `end-${randomUUID()}`;
      append("GITHUB_OUTPUT", `${name}<<${end}
${value}
${end}
`);
    },
    summary: (text) => append("GITHUB_STEP_SUMMARY", text),
    say: (line) => write(`${line}
`)
  };
}
function eventIn(path) {
  const wrong2 = (why) => new HostError("bad-argument", `the event of the workflow: ${why}`, "Run it in a workflow of GitHub Actions.");
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch {
    throw wrong2("GITHUB_EVENT_PATH names no file");
  }
  if (bytes.length > EVENT_BYTES) throw wrong2("it is too large");
  try {
    const value = JSON.parse(bytes.toString("utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
  }
  throw wrong2("it is not a JSON object");
}

// src/publisher.ts
import { setTimeout as pause2 } from "node:timers/promises";

// src/review/outcome.ts
function conclusionOf2(outcome) {
  if (outcome.kind === "untouched") return "success";
  if (outcome.kind === "failed") return "failure";
  if (outcome.settings.problems.length > 0) return "failure";
  return outcome.findings.some(({ severity }) => severity === "block") ? "failure" : "success";
}

// src/review/command.ts
var verbs = {
  local: "local",
  rebuilt: "rebuilt",
  config: "config",
  accept: "accepted",
  synced: "synced",
  merged: "merged",
  reset: "reset"
};
var verbList = ["explain", ...Object.keys(verbs)].join(", ");
function isCommand(body) {
  return /^\/statealyzr(?![\w-])/i.test(firstLine(body));
}
function firstLine(body) {
  return body.split(/\r?\n/, 1)[0] ?? "";
}

// src/review/render/finding-words.ts
var mostLines = 4;
var mostCharacters = 1e3;
var mostQuoted = 300;
var mostEvidenceBytes = 24e3;
function messageWords({ message, element }, end = "\n") {
  const name = shortName(element);
  const [first = "", ...rest] = message.slice(0, mostLines).map((line) => shortened(line, mostCharacters));
  const opening = first.startsWith(`${name} `) ? markdown`**${prose(name)}** ${prose(first.slice(name.length + 1))}` : prose(first);
  return stacked([opening, ...rest.map(prose)], end);
}
function ruleWords(finding, where) {
  const [best] = [...finding.handlers].sort((a, b) => b.covered / b.siblings - a.covered / a.siblings);
  const share = best ? `, ${best.covered} of ${best.siblings} siblings` : "";
  const said = `${finding.rule}${share}. Intended?`;
  if (where === "thread") return markdown`${said} Reply ${code("/statealyzr local -- reason")}`;
  return markdown`${said} Comment ${code(`/statealyzr local ${finding.element} -- reason`)}`;
}
function suggestionWords({ suggestion }, lines) {
  if (!suggestion || suggestion.text.length > mostQuoted) return "";
  const text = `${indentOf(lines(suggestion.path, suggestion.line) ?? "")}${suggestion.text}`;
  return stacked([markdown`Suggested after ${placeWords(suggestion)}:`, fenced([text], "c")], "\n");
}
function evidenceFold({ evidence }, most) {
  if (evidence.length === 0) return "";
  const lines = evidence.slice(0, most).map(evidenceWords);
  const beyond = evidence.length - lines.length;
  const more = (left) => markdown`- and ${left + beyond} more`;
  const shown = fitted(lines, mostEvidenceBytes, { more, separator: "\n" });
  const isWhole = shown === stacked(lines, "\n");
  return fold("evidence", isWhole && beyond > 0 ? stacked([shown, more(0)], "\n") : shown);
}
function evidenceWords(evidence) {
  return markdown`- ${placeWords(evidence)} ${code(shortened(evidence.text, mostQuoted))}`;
}
function placeWords({ path, line }) {
  return code(`${path}:${line}`);
}
function indentOf(line) {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}
function countWords(findings) {
  const blocking = findings.filter(({ severity }) => severity === "block").length;
  if (findings.length === 0) return "No findings";
  return `${count(findings.length, "finding")}${blocking > 0 ? `, ${blocking} of them blocking` : ""}`;
}

// src/review/render/comment.ts
var mostEvidence = 16;
var mostSuggested = 600;
function anchorOf(finding, patch, lines) {
  const { suggestion, at } = finding;
  for (const place of suggestion && suggestedLines(suggestion, lines) ? [suggestion, at] : [at]) {
    if (patch.get(place.path)?.shown.has(place.line))
      return { path: place.path, line: place.line, digest: digestAt(place, lines) };
  }
  return null;
}
function commentBody(finding, anchor, lines) {
  const { fingerprint, element } = finding;
  const parts = [
    stacked([messageWords(finding), placeNote(finding, anchor, lines)], "\n"),
    suggestionFor(finding, anchor, lines),
    evidenceFold(finding, mostEvidence),
    ruleWords(finding, "thread")
  ];
  const marker = findingMarker({ fingerprint, element, anchor, state: "live" });
  const room = mostBytes - bytesOf(marker) - 2;
  const body = fitted(
    parts.filter((part2) => part2 !== ""),
    room,
    { more: () => "Too long for a comment: see the check." }
  );
  return `${body}

${marker}`;
}
function placeNote(finding, anchor, lines) {
  const stands = anchor === digestAt(finding.at, lines);
  return stands || !isApplicable(finding, anchor, lines) ? "" : markdown`It comes in at ${placeWords(finding.at)}.`;
}
function suggestionFor(finding, anchor, lines) {
  const { suggestion } = finding;
  if (!suggestion || !isApplicable(finding, anchor, lines)) return suggestionWords(finding, lines);
  return fenced(suggestedLines(suggestion, lines) ?? [], "suggestion");
}
function isApplicable({ suggestion }, anchor, lines) {
  return suggestion !== void 0 && suggestedLines(suggestion, lines) !== null && anchor === digestAt(suggestion, lines);
}
function suggestedLines(suggestion, lines) {
  const before = lines(suggestion.path, suggestion.line);
  if (before === null || before.trim() === "" || before.length + suggestion.text.length > mostSuggested) return null;
  if (!isPlainLine(before) || !isPlainLine(suggestion.text)) return null;
  return [before, `${indentOf(before)}${suggestion.text}`];
}
function digestAt(place, lines) {
  return anchorDigest(place, lines(place.path, place.line) ?? "");
}

// src/review/render/review-body.ts
var mostEvidence2 = 8;
function bodyWithoutFindings({ findings, head }, shown) {
  const more = findings.length - shown;
  const rest = more > 0 ? ` The check has all ${findings.length}.` : "";
  return `${count(shown, "comment")} on state that this change adds or writes.${rest}

${reviewMarker({ head, said: [] })}`;
}
function bodyWithFindings(head, findings, lines) {
  const marker = reviewMarker({ head, said: findings.map(({ fingerprint }) => fingerprint) });
  const title2 = `${count(findings.length, "finding")}. GitHub took no comments on their lines.

`;
  const room = mostBytes - bytesOf(title2) - bytesOf(marker) - 2;
  const more = (left) => markdown`${left} more: see the check.`;
  const body = fittedItems(findings, (finding) => findingPart(finding, lines), room, {
    more,
    separator: "\n\n---\n\n"
  });
  return `${title2}${body}

${marker}`;
}
function findingPart(finding, lines) {
  return stacked([
    stacked([placeWords(finding.at), messageWords(finding)], "\n"),
    suggestionWords(finding, lines),
    evidenceFold(finding, mostEvidence2),
    ruleWords(finding, "elsewhere")
  ]);
}

// src/review/publication.ts
function planPublication(input) {
  const live = liveFindings(input.outcome.findings);
  const threads = ownThreads(input.threads);
  const kept = [...threads].flatMap(([fingerprint, [first]]) => {
    const finding = live.get(fingerprint);
    return finding && first ? [changesOf(first, finding, input.lines)] : [];
  });
  const gone = [...threads].flatMap(([fingerprint, [first, ...doubles]]) => {
    const left = first && !live.has(fingerprint) ? [first, ...doubles] : doubles;
    return left.map(closingOf);
  });
  const changes = [...kept, ...gone];
  const { newComments, unplaced } = newCommentsOf([...live.values()], threads, input);
  return {
    commit: input.outcome.head,
    newComments,
    edits: changes.flatMap(({ edit }) => edit),
    resolve: changes.flatMap(({ resolve: resolve3 }) => resolve3),
    unresolve: changes.flatMap(({ unresolve }) => unresolve),
    reviewBody: newComments.length > 0 ? bodyWithoutFindings(input.outcome, newComments.length) : null,
    unplaced
  };
}
function withoutLines(plan, lines) {
  const findings = plan.newComments.map(({ finding }) => finding);
  if (findings.length === 0) return plan;
  return { ...plan, newComments: [], reviewBody: bodyWithFindings(plan.commit, findings, lines) };
}
function isEmptyPlan(plan) {
  const { newComments, edits, resolve: resolve3, unresolve, reviewBody } = plan;
  return reviewBody === null && [newComments, edits, resolve3, unresolve].every((list2) => list2.length === 0);
}
function liveFindings(findings) {
  const live = /* @__PURE__ */ new Map();
  for (const finding of findings)
    if (finding.severity !== "check" && !live.has(finding.fingerprint)) live.set(finding.fingerprint, finding);
  return live;
}
function ownThreads(threads) {
  const own = /* @__PURE__ */ new Map();
  for (const thread of threads) {
    const [first] = thread.comments;
    const mark = first && findingMark(first);
    if (mark) own.set(mark.fingerprint, [...own.get(mark.fingerprint) ?? [], { ...thread, mark, first }]);
  }
  return own;
}
var nothing = { edit: [], resolve: [], unresolve: [] };
function changesOf(thread, finding, lines) {
  if (isTheirs(thread)) return nothing;
  const body = commentBody(finding, thread.mark.anchor, lines);
  return {
    edit: sameBody(thread.first.body, body) ? [] : [{ comment: thread.first.id, body }],
    resolve: [],
    unresolve: thread.state === "resolved" ? [thread.id] : []
  };
}
function closingOf(thread) {
  if (isTheirs(thread)) return nothing;
  const { first, mark } = thread;
  const isReopened = thread.state === "open" && mark.state === "gone";
  if (isReopened) return nothing;
  return {
    edit: mark.state === "gone" ? [] : [{ comment: first.id, body: remarked(first.body, { ...mark, state: "gone" }) }],
    resolve: thread.state === "open" ? [thread.id] : [],
    unresolve: []
  };
}
function isTheirs({ comments, state, resolvedBy, mark }) {
  if (comments.some(({ author: author2, body }) => author2.kind === "user" && !isCommand(body))) return true;
  if (state === "open") return false;
  return resolvedBy === null ? mark.state === "live" : resolvedBy.kind !== "us";
}
function newCommentsOf(live, threads, { settings, reviews, patch, lines }) {
  const said = new Set(reviews.flatMap((review) => reviewMark(review)?.said ?? []));
  const silent2 = live.filter(({ fingerprint }) => !threads.has(fingerprint) && !said.has(fingerprint));
  const room = settings.comments === "off" ? 0 : Math.max(0, settings.maxComments - (live.length - silent2.length));
  const newComments = [];
  const unplaced = [];
  for (const finding of silent2) {
    const anchor = newComments.length < room ? anchorOf(finding, patch, lines) : null;
    if (!anchor) unplaced.push(finding);
    else {
      const body = commentBody(finding, anchor.digest, lines);
      newComments.push({ path: anchor.path, line: anchor.line, body, finding });
    }
  }
  return { newComments, unplaced };
}

// src/review/render/ledger.ts
var CONTEXT = 3;
var frame = 4e3;
function ledgerFold(findings, file, limit) {
  if (findings.length === 0) return "";
  const elements = [...new Set(findings.map(({ element }) => element))];
  const entries = [];
  let size = frame;
  for (const element of elements) {
    const entry = { element, kind: "accepted", reason: "" };
    size += bytesOf(entryLines(entry, "  ").join("\n+")) + 2;
    if (size > limit) break;
    entries.push(entry);
  }
  const left = elements.length - entries.length;
  return stacked([
    "Give each entry a reason: an empty one is refused.",
    entries.length === 0 ? "" : entriesFold(entries, file),
    left > 0 ? markdown`${left} more elements are not in it.` : ""
  ]);
}
function entriesFold(entries, file) {
  const patch = ledgerPatch(entries, file);
  if (patch !== null) return fold("ledger patch", fenced(patch.split("\n"), "diff"));
  const lines = entries.flatMap((entry) => entryLines(entry, "  "));
  return fold(
    "ledger entries",
    stacked([markdown`To be added to the dispositions of ${code(file.path)}:`, fenced(lines, "yaml")])
  );
}
function ledgerPatch(entries, { path, text }) {
  if (!isPlainLine(path) || path.includes('"') || path.includes("	")) return null;
  const added = (indent2) => entries.flatMap((entry) => entryLines(entry, indent2));
  if (text === null) return hunk("/dev/null", path, [], 0, ["dispositions:", ...added("  ")]);
  if (text === "") return hunk(`a/${path}`, path, [], 0, ["dispositions:", ...added("  ")]);
  if (!text.endsWith("\n") || !text.split("\n").every(isPlainLine)) return null;
  const lines = text.slice(0, -1).split("\n");
  if (lines.slice(1).some((line) => /^(---|\.\.\.)(\s|$)/.test(line))) return null;
  const at = lines.findIndex((line) => /^(dispositions|ledger)\s*:/.test(line));
  if (at < 0) {
    if (!lines.some((line) => /^[\w-]+\s*:/.test(line))) return null;
    return hunk(`a/${path}`, path, lines, lines.length, ["dispositions:", ...added("  ")]);
  }
  if (!/^(dispositions|ledger)\s*:\s*(#.*)?$/.test(lines[at] ?? "")) return null;
  const item = lines.slice(at + 1).find((line) => !/^\s*(#.*)?$/.test(line));
  const indent = /^([ ]*)- /.exec(item ?? "")?.[1];
  return indent === void 0 ? null : hunk(`a/${path}`, path, lines, at + 1, added(indent));
}
function entryLines({ element, kind, reason }, indent) {
  const disposition = dispositionKinds.find((known) => known === kind) ?? "accepted";
  return [
    `${indent}- element: ${yamlText(element)}`,
    `${indent}  disposition: ${disposition}`,
    `${indent}  reason: ${yamlText(reason)}`
  ];
}
function hunk(from, path, lines, at, added) {
  const before = lines.slice(Math.max(0, at - CONTEXT), at);
  const after = lines.slice(at, at + CONTEXT);
  const start = lines.length === 0 ? 0 : at - before.length + 1;
  const old = before.length + after.length;
  const range = `@@ -${start},${old} +${Math.max(1, start)},${old + added.length} @@`;
  const shown = (sign) => (line) => `${sign}${line}`;
  return [
    ...from === "/dev/null" ? [`diff --git a/${path} b/${path}`, "new file mode 100644"] : [],
    `--- ${from}`,
    `+++ b/${path}`,
    range,
    ...before.map(shown(" ")),
    ...added.map(shown("+")),
    ...after.map(shown(" "))
  ].join("\n");
}

// src/review/render/outcome-words.ts
var shownNames = 5;
var mostEvidence3 = 16;
var detailLines = 20;
var mostCharacters2 = 500;
function titleOf(outcome) {
  if (outcome.kind === "untouched") return "No C changed";
  if (outcome.kind === "failed") return `No result: ${causes[outcome.cause]}`;
  const { findings, settings } = outcome;
  const said = countWords(findings);
  return settings.problems.length > 0 ? `The settings cannot be used. ${said}` : said;
}
var causes = {
  crash: "the analysis crashed",
  memory: "the analysis ran out of memory",
  time: "the analysis took longer than it may",
  budget: "the analysis exceeded its budget, and so did what it falls back to",
  history: "the merge base is not in the history at hand",
  git: "git failed",
  settings: "the settings cannot be used"
};
function summaryParts(outcome, occasion) {
  if (outcome.kind === "untouched") return [untouchedWords];
  if (outcome.kind === "failed") return failureParts(outcome);
  return [
    settingsWords(outcome.settings.problems),
    rangeWords(outcome),
    table(["introduced", "fixed", "pre-existing"], [countCells(outcome)]),
    findingsTable(outcome.findings),
    dispositionWords(outcome.addedDispositions),
    limitationWords(outcome.limitations),
    occasion === "first" ? inferredWords(outcome.inferred) : ""
  ].filter((part2) => part2 !== "");
}
var untouchedWords = "No changed file is C source, a header, a file that a unit includes, build input or our settings: there is no state to review.";
function failureParts({ cause, detail, at, advice: advice2, base, head }) {
  const range = base === null ? code(short(head)) : markdown`${code(short(base))} to ${code(short(head))}`;
  return [
    `There is no result: ${causes[cause]}. Whether the change forgets state is not known, so the check fails.`,
    markdown`Compared: ${range}.`,
    at === null ? "" : markdown`File: ${placeWords(at)}.`,
    detail === "" ? "" : fenced(
      detail.split("\n").slice(0, detailLines).map((line) => shortened(line, mostCharacters2)),
      "text"
    ),
    advice2 === "" ? "" : markdown`Next: ${prose(shortened(advice2, mostCharacters2))}`
  ].filter((part2) => part2 !== "");
}
function settingsWords(problems) {
  if (problems.length === 0) return "";
  const title2 = "Settings that cannot be used fail the check:\n\n";
  return markdown`${title2}${list(problems, problemWords, 8e3)}`;
}
function problemWords({ revision, text, ...at }) {
  return markdown`- ${placeWords(at)} ${revisionWords[revision]}: ${prose(shortened(text, mostCharacters2))}`;
}
function list(items, words, limit) {
  return fittedItems(items, words, limit, { more: (left) => markdown`- and ${left} more`, separator: "\n" });
}
var revisionWords = {
  base: "in the base, so defaults are used",
  head: "in this change"
};
function rangeWords({ findings, base, head, status }) {
  const partial = status === "partial" ? " Some sources could not be analysed: see the limitations." : "";
  return `From ${code(short(base))} to ${code(short(head))}: ${countWords(findings)}.${partial}`;
}
function countCells({ counts }) {
  return [counts.introduced, counts.fixed, counts.preExisting].map(String);
}
function findingsTable(findings) {
  if (findings.length === 0) return "";
  const head = tableHead(["level", "place", "element", "what", "rule"]);
  const more = (left) => markdown`\n${left} more.`;
  const rows = fittedItems(findings, rowOf, 24e3, { more, separator: "\n" });
  return [...head, rows].join("\n");
}
function rowOf({ severity, at, element, message, rule }) {
  const what = prose(shortened(message[0] ?? "", mostCharacters2));
  return tableLine([severity, placeWords(at), code(shortened(element, mostCharacters2)), what, rule]);
}
function dispositionWords(added) {
  if (added.length === 0) return "";
  const title2 = `This change adds ${count(added.length, "disposition")}, to be reviewed with it:

`;
  return markdown`${title2}${list(added, addedWords, 16e3)}`;
}
function addedWords({ element, kind, reason, until, source }) {
  const what = element === null ? placeWords(source) : markdown`${code(element)} (${placeWords(source)})`;
  const end = until === void 0 ? "" : markdown` until ${code(until)}`;
  return markdown`- ${what}: ${kind}${end}, ${prose(shortened(reason, mostCharacters2))}`;
}
function limitationWords(limitations) {
  const kinds = /* @__PURE__ */ new Map();
  for (const { kind } of limitations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (kinds.size === 0) return "";
  const counts = [...kinds].map(([kind, n]) => `${n} ${kind}`).join(", ");
  return `Limitations of the analysis, which fail no check: ${counts}.`;
}
function inferredWords({ programs, entries, handlers, frameworks, missingHeaders }) {
  const made = frameworks.length > 0 ? markdown`; made for ${names(frameworks)}` : "";
  return stacked(
    [
      "First review of this repository:\n",
      markdown`- Inferred: programs ${names(programs)}; packets enter by ${names(entries)}; state is handled by ${names(handlers)}${made}; headers not found: ${names(missingHeaders)}.`,
      "- Nothing is blocked by this check unless an administrator makes it required.",
      markdown`- ${code("statealyzr init")} in a checkout writes a settings file from this, to be corrected where it is wrong.`
    ],
    "\n"
  );
}
function names(list2) {
  if (list2.length === 0) return "none";
  const left = list2.length - shownNames;
  const shown = list2.slice(0, shownNames).map(code).join(", ");
  return left > 0 ? markdown`${shown} and ${left} more` : shown;
}
function findingsText(outcome, lines, limit) {
  if (outcome.kind !== "reviewed") return "";
  const more = (left) => `${count(left, "finding")} more.`;
  return fittedItems(outcome.findings, (finding) => findingParts(finding, lines), limit, { more });
}
function findingParts(finding, lines) {
  return stacked([
    markdown`#### ${placeWords(finding.at)} ${finding.severity}`,
    messageWords(finding, "  \n"),
    suggestionWords(finding, lines),
    evidenceFold(finding, mostEvidence3),
    ruleWords(finding, "elsewhere")
  ]);
}
var short = (sha) => sha.slice(0, 12);

// src/review/render/check-run.ts
var checkLimits = { title: 255, summary: mostBytes, text: mostBytes, message: mostBytes };
var mostAnnotations = 500;
function checkText(outcome, { occasion, lines, ledger }) {
  const patch = outcome.kind === "reviewed" && ledger !== null ? ledgerFold(outcome.findings, ledger, checkLimits.text / 2) : "";
  const room = checkLimits.text - (patch === "" ? 0 : bytesOf(patch) + 2);
  const findings = findingsText(outcome, lines, Math.max(0, room));
  return {
    title: shortened(titleOf(outcome), checkLimits.title),
    summary: fitted(summaryParts(outcome, occasion), checkLimits.summary, { more: partsLeft }),
    text: patch === "" ? findings : `${patch}

${findings}`,
    annotations: annotationsOf(outcome)
  };
}
var partsLeft = (left) => markdown`${left} more sections left out: too long.`;
var levels = {
  block: "failure",
  comment: "warning",
  check: "notice"
};
function annotationsOf(outcome) {
  if (outcome.kind === "untouched") return [];
  if (outcome.kind === "failed") {
    const { at, detail, advice: advice2 } = outcome;
    const text = { level: "failure", title: titleOf(outcome), message: messageOf([detail, advice2]) };
    return at !== null && isInside(at.path) ? [{ path: at.path, line: Math.max(1, at.line), ...text }] : [];
  }
  const problems = outcome.settings.problems.filter(({ revision }) => revision === "head").map(ofProblem);
  const findings = outcome.findings.filter(({ at }) => isInside(at.path)).slice(0, mostAnnotations);
  return [...problems, ...findings.map(ofFinding)].slice(0, mostAnnotations);
}
function ofProblem({ path, line, text }) {
  const message = messageOf([text]);
  return { path, line: Math.max(1, line), level: "failure", title: "Settings cannot be used", message };
}
function ofFinding(finding) {
  const { at, rule, element, severity, message, evidence } = finding;
  const details = fittedLines(
    evidence.map(({ path, line, text }) => plainText([`${path}:${line}: ${text}`])),
    checkLimits.message
  );
  return {
    path: at.path,
    line: Math.max(1, at.line),
    level: levels[severity],
    title: shortened(plainText([`${rule}: ${shortName(element)}`]), checkLimits.title),
    message: messageOf(message),
    ...details === "" ? {} : { details }
  };
}
function isInside(path) {
  return path !== "" && !path.startsWith("/") && !path.split("/").includes("..");
}
function messageOf(lines) {
  const said = lines.filter((line) => line !== "");
  return fittedLines(
    said.length > 0 ? said.map((line) => plainText([line])) : [plainText(["(no text)"])],
    checkLimits.message
  );
}
function fittedLines(lines, limit) {
  const more = (left) => plainText([`${left} more lines`]);
  const kept = [];
  let size = bytesOf(more(lines.length));
  for (const line of lines) {
    size += bytesOf(line) + 1;
    if (size > limit) return [...kept, more(lines.length - kept.length)].join("\n");
    kept.push(line);
  }
  return kept.join("\n");
}

// src/publisher.ts
var ATTEMPTS2 = 3;
async function publishReview(forge, pull, publication, options = {}) {
  const progress = { form: "lines", refused: /* @__PURE__ */ new Set(), inDoubt: "no" };
  for (let failures = 0; ; ) {
    const ended = await endedMeanwhile(forge, pull, publication);
    if (ended !== null) return ended;
    const plan = await planAnew(forge, pull, publication, progress);
    if (isEmptyPlan(plan)) return "published";
    if (progress.inDoubt === "review" && plan.reviewBody !== null) {
      progress.inDoubt = "no";
      await settled(options, 3);
      continue;
    }
    try {
      return await carryOut(forge, pull, plan, publication, progress);
    } catch (error) {
      if (!(error instanceof ForgeError) || ++failures === ATTEMPTS2) throw error;
      if (error.kind === "uncertain") {
        progress.inDoubt = "review";
        await settled(options);
      } else if (error.kind === "rejected" && plan.newComments.length > 0) progress.form = "body";
      else throw error;
    }
  }
}
async function endedMeanwhile(forge, pull, { outcome }) {
  const { head, state } = await forge.pullRequest(pull);
  if (head.sha !== outcome.head) return "superseded";
  return state === "closed" ? "closed" : null;
}
async function planAnew(forge, pull, publication, { form, refused: refused2 }) {
  const threads = await forge.threads(pull);
  const reviews = await forge.reviews(pull);
  const whole = planPublication({ ...publication, threads, reviews });
  const plan = form === "body" ? withoutLines(whole, publication.lines) : whole;
  return {
    ...plan,
    resolve: plan.resolve.filter((id) => !refused2.has(id)),
    unresolve: plan.unresolve.filter((id) => !refused2.has(id)),
    edits: plan.edits.filter(({ comment }) => !refused2.has(`comment ${comment}`))
  };
}
async function carryOut(forge, pull, plan, publication, { refused: refused2 }) {
  for (const id of plan.resolve) await orRefused(refused2, id, () => forge.resolve(id));
  for (const id of plan.unresolve) await orRefused(refused2, id, () => forge.unresolve(id));
  for (const { comment, body } of plan.edits)
    await orRefused(refused2, `comment ${comment}`, () => forge.editComment(comment, body));
  if (plan.reviewBody === null) return "published";
  const ended = await endedMeanwhile(forge, pull, publication);
  if (ended !== null) return ended;
  await forge.postReview(pull, {
    commit: plan.commit,
    body: plan.reviewBody,
    comments: plan.newComments.map(({ path, line, body }) => ({ path, line, body }))
  });
  return "published";
}
async function orRefused(refused2, id, write) {
  try {
    await write();
  } catch (error) {
    const kinds = ["forbidden", "not-found", "rejected"];
    if (!(error instanceof ForgeError && kinds.includes(error.kind))) throw error;
    refused2.add(id);
  }
}
async function settled({ settle = 2e3, signal }, times = 1) {
  await pause2(settle * times, void 0, signal ? { signal } : {});
}

// node_modules/croner/dist/croner.js
function g(s, e, t, n = 0, r = 0, a = 0, i = 0) {
  let o = s >= 0 && s < 100, u = Date.UTC(o ? s + 400 : s, e, t, n, r, a, i);
  return o ? u - 126227808e5 : u;
}
var E = 3 * 36e5;
var H = g(1, 0, 1);
var P = 1440 * 60 * 1e3;
var $ = 30 * 1e3;

// src/host/git-network.ts
var LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
var PASSED_ON = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"];
var CERTIFICATES = ["SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO"];
function transportOf(server) {
  const { protocol, hostname: hostname2 } = new URL(server);
  return protocol === "http:" && LOOPBACK.includes(hostname2) ? "loopback-http" : "https";
}
function checkOrigin({ url, transport }) {
  const plain2 = /^(https?):\/\/([a-zA-Z0-9.-]+|\[::1\])(:\d{1,5})?\/([\w.-]+\/)*[\w.-]+$/.exec(url);
  const [, scheme, host = ""] = plain2 ?? [];
  const isLoopback = LOOPBACK.includes(host);
  if (plain2 && !/\/\.{1,2}(\/|$)/.test(url) && (scheme === "https" || transport === "loopback-http" && isLoopback))
    return;
  throw new HostError("bad-argument", "the address to fetch from is not a plain https address", "Check the server.");
}
function networkEnvironment(origin) {
  const environment = {
    // No settings, credentials (.netrc) or prompts of the user.
    HOME: "/nonexistent",
    XDG_CONFIG_HOME: "/nonexistent",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    SSH_ASKPASS: ""
  };
  for (const name of [...PASSED_ON, ...CERTIFICATES]) {
    const value = process.env[name];
    if (value !== void 0) environment[name] = value;
  }
  const settings = networkSettings(origin);
  environment.GIT_CONFIG_COUNT = String(settings.length);
  settings.forEach(([key, value], i) => {
    environment[`GIT_CONFIG_KEY_${i}`] = key;
    environment[`GIT_CONFIG_VALUE_${i}`] = value;
  });
  return environment;
}
function networkSettings({ url, token, transport }) {
  const settings = [
    [`protocol.${transport === "https" ? "https" : "http"}.allow`, "always"],
    ["remote.origin.url", url],
    ["remote.origin.promisor", "true"],
    ["remote.origin.partialclonefilter", "blob:none"],
    ["credential.helper", ""],
    // Else a redirect decides whom we speak to, and who gets the header.
    ["http.followRedirects", "false"],
    ["http.lowSpeedLimit", "1000"],
    ["http.lowSpeedTime", "60"],
    ["fetch.fsckObjects", "true"],
    ["fetch.recurseSubmodules", "false"],
    ["fetch.writeCommitGraph", "false"],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"]
  ];
  if (token !== null) {
    const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
    settings.push([`http.${url}.extraHeader`, `Authorization: Basic ${basic}`]);
  }
  return settings;
}

// src/host/mirror.ts
import { existsSync, mkdirSync, readdirSync as readdirSync2, rmSync as rmSync2 } from "node:fs";
import { join as join3, resolve } from "node:path";

// src/host/git-fetch.ts
import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join as join2 } from "node:path";
var WATCH_MS = 200;
var OUTPUT_BYTES = 256 << 20;
async function runGit(run) {
  run.signal.throwIfAborted();
  const child = spawn("git", [...gitPreamble, ...run.args], {
    cwd: run.gitDir,
    env: { ...gitEnvironment(), ...run.environment },
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
    windowsHide: true
  });
  const said = { out: "", complaint: "" };
  child.stdout.setEncoding("latin1").on("data", (text) => {
    if (said.out.length < OUTPUT_BYTES) said.out += text;
    else endGroup(child);
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    if (said.complaint.length < 4096) said.complaint += text;
  });
  child.stdin.on("error", () => void 0);
  child.stdin.end(run.input ?? "");
  const ended = await watched(child, run);
  run.signal.throwIfAborted();
  if (ended === "done") return said.out;
  throw ended === "failed" ? fetchFailure(said.complaint, run.args) : ended;
}
function watched(child, run) {
  let verdict;
  const end = (error) => {
    verdict ??= error;
    endGroup(child);
  };
  const abort = () => end();
  const timer = setTimeout(() => end(tooSlow(run.limits)), run.limits.milliseconds);
  const watch = setInterval(() => {
    if (bytesBelow(join2(run.gitDir, "objects")) > run.limits.bytes) end(tooLarge(run.limits));
  }, WATCH_MS);
  run.signal.addEventListener("abort", abort);
  return new Promise((resolve3) => {
    const settle = (result) => {
      clearTimeout(timer);
      clearInterval(watch);
      run.signal.removeEventListener("abort", abort);
      resolve3(result);
    };
    child.on("error", (error) => settle(fetchFailure(errorText(error), run.args)));
    child.on("close", (code2) => settle(verdict ?? (code2 === 0 ? "done" : "failed")));
  });
}
function endGroup({ pid }) {
  if (pid === void 0) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
  }
}
function bytesBelow(directory) {
  let total = 0;
  try {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join2(directory, entry.name);
      if (entry.isDirectory()) total += bytesBelow(path);
      else if (entry.isFile()) total += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    }
  } catch {
    return total;
  }
  return total;
}
var tooSlow = ({ milliseconds }) => new HostError(
  "fetch-too-slow",
  `git did not finish within ${Math.round(milliseconds / 1e3)} seconds`,
  "Run it again, or raise the time limit of fetches."
);
var tooLarge = ({ bytes }) => new HostError(
  "fetch-too-large",
  `the repository has more than ${Math.round(bytes / (1 << 20))} MB of history and source`,
  "Raise the byte limit of mirrors."
);
var refused = /authentication failed|could not read (username|password)|returned error: 40[134]|repository .* not found|not our ref|couldn't find remote ref|terminal prompts disabled/i;
var network = /could not resolve|unable to access|connection|timed? ?out|early eof|hung up|rpc failed|returned error: 5\d\d|unexpected disconnect|bad line length|ssl|tls/i;
function fetchFailure(complaint, args) {
  const command2 = args.find((arg) => /^[a-z]/.test(arg)) ?? "";
  if (/spawn git ENOENT|ENOENT.*\bgit\b/.test(complaint))
    return new HostError("git-missing", "git was not found", "Install git 2.31 or later and put it on the PATH.");
  const line = firstLine2(complaint);
  if (refused.test(complaint))
    return new HostError(
      "fetch-refused",
      `git ${command2}: ${line}`,
      "Check that the commit still exists and that the App or token may read the contents."
    );
  if (/no space left|quota exceeded/i.test(complaint))
    return new HostError("fetch-failed", `git ${command2}: ${line}`, "Free some space where the mirrors are.");
  if (network.test(complaint))
    return new HostError(
      "fetch-failed",
      `git ${command2}: ${line}`,
      "Check the connection to the server, then run it again."
    );
  return new HostError(
    "git-failed",
    `git ${command2}: ${line}`,
    "Run it again; the mirror is made anew if it is broken."
  );
}
function firstLine2(complaint) {
  const lines = complaint.split("\n").filter((text) => /^(fatal|error|remote: )/.test(text));
  const line = lines.find((text) => text.startsWith("fatal")) ?? lines[0] ?? complaint.split("\n")[0] ?? "";
  return line.replace(/[^\x20-\x7e]/g, "?").slice(0, 300) || "failed";
}

// src/host/mirror-lock.ts
import { randomBytes } from "node:crypto";
import { closeSync, openSync, readFileSync as readFileSync2, rmSync, statSync as statSync2, utimesSync, writeFileSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as pause3 } from "node:timers/promises";
var POLL_MS = 100;
var TOUCH_MS = 5e3;
var STALE_MS = 6e4;
var TAKING_OVER_MS = 1e4;
async function withLock(path, options, work) {
  const owner = `${hostname()} ${process.pid} ${randomBytes(8).toString("hex")}
`;
  await take(path, owner, options);
  const timer = setInterval(() => touch(path, owner), TOUCH_MS);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (contentOf(path) === owner) rmSync(path, { force: true });
  }
}
async function take(path, owner, { signal, milliseconds }) {
  const until = Date.now() + milliseconds;
  for (; ; ) {
    signal.throwIfAborted();
    if (create(path, owner)) return;
    if (removeStale(path)) continue;
    if (Date.now() >= until)
      throw new HostError("mirror-busy", "another process works on the same mirror", "Run it again later.");
    await pause3(POLL_MS);
  }
}
function create(path, content) {
  try {
    const file = openSync(path, "wx", 384);
    try {
      writeSync(file, content);
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
function removeStale(path) {
  const found = contentOf(path);
  if (found === null || !isStale(path, found)) return found === null;
  const guard = `${path}.stale`;
  if (ageOf(guard) > TAKING_OVER_MS) rmSync(guard, { force: true });
  if (!create(guard, "")) return false;
  try {
    if (contentOf(path) === found) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
  return true;
}
function isStale(path, content) {
  if (ageOf(path) > STALE_MS) return true;
  const [host, pid] = content.split(" ");
  return host === hostname() && pid !== void 0 && !isAlive(Number(pid));
}
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
function contentOf(path) {
  try {
    return readFileSync2(path, "latin1");
  } catch {
    return null;
  }
}
function ageOf(path) {
  const status = statSync2(path, { throwIfNoEntry: false });
  return status === void 0 ? 0 : Date.now() - status.mtimeMs;
}
function touch(path, owner) {
  if (contentOf(path) !== owner) return;
  try {
    utimesSync(path, /* @__PURE__ */ new Date(), /* @__PURE__ */ new Date());
  } catch {
  }
}
function markUsed(path) {
  writeFileSync(path, "");
}

// src/host/mirror.ts
var MIRROR_LIMITS = { bytes: 4 * 1024 ** 3, milliseconds: 6e5, depth: 256 };
function openMirror(options) {
  const { root, repositoryId, url, token, transport, limits, signal } = options;
  const origin = { url, token, transport };
  checkOrigin(origin);
  if (!Number.isSafeInteger(repositoryId) || repositoryId < 0) throw new Error("a repository id is a number");
  const place = join3(resolve(root), String(repositoryId));
  mkdirSync(place, { recursive: true, mode: 448 });
  markUsed(join3(place, "used"));
  return {
    place,
    gitDir: join3(place, "git"),
    limits: { ...MIRROR_LIMITS, ...limits },
    signal,
    network: () => networkEnvironment(origin)
  };
}
function fetchChange(mirror, change) {
  for (const id of [change.base, change.head]) if (!isId(id)) throw new Error("a commit is named by its full id");
  return locked(mirror, async () => {
    const wasThere = existsSync(mirror.gitDir);
    try {
      return await bring(mirror, change);
    } catch (error) {
      if (!wasThere || !isBroken(error)) throw error;
      rmSync2(mirror.gitDir, { recursive: true, force: true });
      return await bring(mirror, change);
    }
  });
}
function fetchHistory(mirror, head, sinceMs) {
  if (!isId(head)) throw new Error("a commit is named by its full id");
  return locked(mirror, async () => {
    await bring(mirror, { base: head, head });
    for (let depth = mirror.limits.depth; ; depth *= 4) {
      const repository = await openRepository(mirror.gitDir);
      const history = await firstParents(repository, head);
      const oldest = history.at(-1);
      const reachesBack = oldest === void 0 || oldest.committed * 1e3 < sinceMs;
      if (reachesBack || !repository.shallow) return { repository, history };
      await fetchRefs(mirror, [depth < 2e4 ? `--deepen=${depth}` : "--unshallow"], [refspecOf(head)]);
    }
  });
}
function locked(mirror, work) {
  const { signal, limits } = mirror;
  return withLock(join3(mirror.place, "lock"), { signal, milliseconds: limits.milliseconds }, work);
}
var isId = (text) => /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text);
function isBroken(error) {
  const kinds = ["git-failed", "missing-objects", "not-a-repository", "unknown-revision"];
  return error instanceof HostError && kinds.includes(error.kind);
}
async function bring(mirror, change) {
  await prepare(mirror);
  const { base, head } = change;
  const repository = await openRepository(mirror.gitDir);
  const missing = [];
  for (const id of /* @__PURE__ */ new Set([base, head])) if (!await isFetched(repository, id)) missing.push(id);
  if (missing.length > 0) await fetchTips(mirror, repository, missing, change);
  return { base, head, ...await deepenToMergeBase(mirror, change) };
}
async function prepare(mirror) {
  const { gitDir } = mirror;
  if (existsSync(join3(gitDir, "prepared"))) {
    removeLeftovers(gitDir);
    return;
  }
  rmSync2(gitDir, { recursive: true, force: true });
  mkdirSync(gitDir, { recursive: true, mode: 448 });
  await runGit({ ...mirror, args: ["init", "--bare", "--quiet", "--template=", "."], environment: {} });
  markUsed(join3(gitDir, "prepared"));
}
function removeLeftovers(directory) {
  for (const entry of readdirSync2(directory, { withFileTypes: true })) {
    const path = join3(directory, entry.name);
    if (/\.lock$|^tmp_|^incoming-/.test(entry.name)) rmSync2(path, { recursive: true, force: true });
    else if (entry.isDirectory()) removeLeftovers(path);
  }
}
async function isFetched(repository, id) {
  try {
    return await resolveRevision(repository, refOf(id)) === id;
  } catch (error) {
    if (error instanceof HostError && error.kind === "unknown-revision") return false;
    throw error;
  }
}
var refOf = (id) => `refs/fetched/${id}`;
var refspecOf = (id) => `+${id}:${refOf(id)}`;
async function fetchTips(mirror, repository, ids, { head, pull }) {
  const isNew = !await hasRefs(mirror);
  const depth = isNew ? [`--depth=${mirror.limits.depth}`] : [];
  try {
    await fetchRefs(mirror, depth, ids.map(refspecOf));
  } catch (error) {
    if (pull === void 0 || !(error instanceof HostError && error.kind === "fetch-refused")) throw error;
    await fetchRefs(mirror, depth, [...ids.filter((id) => id !== head).map(refspecOf), pullRefspec(pull)]);
    await resolveRevision(repository, head).catch(() => {
      throw error;
    });
    await runGit({ ...mirror, args: ["update-ref", refOf(head), head], environment: {} });
  }
}
var pullRefspec = (pull) => `+refs/pull/${pull}/head:refs/fetched-pulls/${pull}`;
async function hasRefs(mirror) {
  const args = ["for-each-ref", "--count=1", "refs/fetched"];
  return await runGit({ ...mirror, args, environment: {} }) !== "";
}
var QUIETLY = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules"];
async function fetchRefs(mirror, depth, refspecs) {
  const args = ["fetch", ...QUIETLY, "--filter=blob:none", ...depth, "origin", ...refspecs];
  const environment = mirror.network();
  try {
    await runGit({ ...mirror, args, environment });
  } catch (error) {
    if (!(error instanceof HostError && error.message.includes("fsck error"))) throw error;
    removeLeftovers(mirror.gitDir);
    await runGit({ ...mirror, args: ["-c", "fetch.fsckObjects=false", ...args], environment });
  }
}
async function deepenToMergeBase(mirror, { base, head }) {
  for (let depth = mirror.limits.depth; ; depth *= 4) {
    const repository = await openRepository(mirror.gitDir);
    try {
      return { mergeBase: await mergeBase(repository, base, head), repository };
    } catch (error) {
      if (!(error instanceof HostError && error.kind === "missing-history")) throw error;
    }
    const more = depth < 2e4 ? `--deepen=${depth}` : "--unshallow";
    await fetchRefs(mirror, [more], [base, head].map(refspecOf)).catch((error) => {
      throw error instanceof HostError ? withoutHistory(error) : error;
    });
  }
}
function withoutHistory(error) {
  const isLimit = error.kind === "fetch-too-large" || error.kind === "fetch-too-slow";
  if (!isLimit) return error;
  return new HostError("missing-history", `the merge base was not found: ${error.message}`, error.advice);
}
var IDS_AT_ONCE = 2e4;
function prefetchBlobs(mirror, commits) {
  return locked(mirror, async () => {
    const repository = await openRepository(mirror.gitDir);
    const wanted = /* @__PURE__ */ new Set();
    for (const commit of commits) {
      let names2 = 0;
      await listTree(repository, commit, ({ mode, id, name }) => {
        const path = pathText(name);
        if (mode !== "160000" && (isRelevant(path) || isInPatch(path))) wanted.add(id);
        return ++names2 > SNAPSHOT_LIMITS.names ? "stop" : "go-on";
      });
    }
    const missing = await missingObjects(mirror, [...wanted]);
    for (let i = 0; i < missing.length; i += IDS_AT_ONCE) await fetchObjects(mirror, missing.slice(i, i + IDS_AT_ONCE));
  });
}
async function missingObjects(mirror, ids) {
  if (ids.length === 0) return [];
  const args = ["cat-file", "--buffer", "--batch-check=%(objectname)"];
  const answer = await runGit({ ...mirror, args, input: `${ids.join("\n")}
`, environment: {} });
  return answer.split("\n").flatMap((line) => line.endsWith(" missing") ? [line.slice(0, -" missing".length)] : []);
}
async function fetchObjects(mirror, ids) {
  const args = [
    "-c",
    "fetch.negotiationAlgorithm=noop",
    "fetch",
    ...QUIETLY,
    "--filter=blob:none",
    "--stdin",
    "origin"
  ];
  await runGit({ ...mirror, args, input: `${ids.join("\n")}
`, environment: mirror.network() });
}

// src/report-order.ts
var reportDays = { since: 7, every: 7, trend: 84 };

// src/report-publisher.ts
var title = "State of the program, week by week";
var dayMs = 24 * 36e5;
async function publishReport(forge, report, today) {
  const { settings, markdown: markdown2 } = report;
  if (settings.issue === "off") return "switched-off";
  const { issues } = await forge.facts();
  if (issues === "off") return "issues-off";
  const known = (await forge.ownIssues()).find((issue) => issueMark(issue)?.name === "weekly");
  if (known === void 0 && report.packets === "unknown") return "no-packets";
  if (known !== void 0 && isSaid(known, report)) return "unchanged";
  if (known === void 0 || settings.issue === "weekly" && isOfEarlierWeek(known, today)) {
    await forge.openIssue(settings.issue === "weekly" ? `${title}: ${today}` : title, markdown2);
    return "opened";
  }
  if (known.state === "closed") return "closed";
  await forge.editIssue(known.number, markdown2);
  return "edited";
}
function isSaid(known, { markdown: markdown2, drift }) {
  if (known.body.trim() === markdown2.trim()) return true;
  const now = issueMark({ author: known.author, body: markdown2 });
  return drift === 0 && now?.digest === issueMark(known)?.digest;
}
var isOfEarlierWeek = ({ createdAt }, today) => Date.parse(`${today}T23:59:59Z`) - Date.parse(createdAt) > 6 * dayMs;

// src/host/mirror-house.ts
import { existsSync as existsSync2, readdirSync as readdirSync3, rmSync as rmSync3, statSync as statSync3 } from "node:fs";
import { basename, join as join4, resolve as resolve2 } from "node:path";
var MANY_PACKS = 40;
var MANY_REFS = 1e3;
var KEPT_REFS = 200;
var IN_USE_MS = 2 * 36e5;
var never = new AbortController().signal;
async function repackMirror(mirror) {
  const packs = join4(mirror.gitDir, "objects", "pack");
  if (!existsSync2(packs)) return;
  if (readdirSync3(packs).filter((name) => name.endsWith(".pack")).length <= MANY_PACKS) return;
  await locked(mirror, async () => {
    await forgetTips(mirror);
    await runGit({ ...mirror, args: ["repack", "-a", "-d", "-q"], environment: mirror.network() });
  });
}
async function forgetTips(mirror) {
  const args = ["for-each-ref", "--sort=-committerdate", "--format=%(refname)", "refs/fetched", "refs/fetched-pulls"];
  const refs = (await runGit({ ...mirror, args, environment: {} })).split("\n").filter((ref) => ref !== "");
  if (refs.length <= MANY_REFS) return;
  const input = refs.slice(KEPT_REFS).map((ref) => `delete ${ref}
`).join("");
  await runGit({ ...mirror, args: ["update-ref", "--stdin"], input, environment: {} });
}

// src/host/mirror-questions.ts
import { basename as basename2 } from "node:path/posix";
var MANY_PATHS = 500;
async function touchesAnalysis(repository, base, head) {
  const paths = await changedPaths(repository, base, head);
  if (paths.some(isRelevant)) return true;
  if (paths.length > MANY_PATHS) return true;
  const commits = paths.some(isInPatch) ? [base, head] : [head];
  for (const commit of commits) if ((await maybeIncluded(repository, commit, paths)).length > 0) return true;
  return false;
}
async function maybeIncluded(repository, commit, paths) {
  const names2 = new Set(paths.map((path) => basename2(path)));
  const named = await filesNaming(repository, commit, [...names2].filter(isPlain));
  if (named === "too-many") return paths;
  return paths.filter((path) => named.has(basename2(path)) || !isPlain(basename2(path)));
}
var isPlain = (name) => /^[\x20-\x5b\x5d-\x7e]+$/.test(name);

// src/host/queue.ts
var superseded = new Error("a newer job took its place");

// src/review-job.ts
async function subjectOf(forge, job) {
  const { target } = job;
  if (target.kind === "merge-group") {
    const facts2 = await forge.facts();
    if (facts2.id !== job.repository.id) return null;
    const { baseSha: base, headSha: head } = target;
    return { job, forge, facts: facts2, base, head, externalId: checkId({ kind: "merge-group", base }), pull: null };
  }
  const number = target.kind === "pull-request" ? target.number : target.kind === "command" ? target.pull : null;
  if (number === null) return null;
  const pull = await forge.pullRequest(number);
  if (pull.state === "closed") return null;
  const facts = await forge.facts();
  if (facts.id !== job.repository.id) return null;
  const externalId = checkId({ kind: "pull-request", number, base: pull.base.ref });
  return { job, forge, facts, base: pull.base.sha, head: pull.head.sha, externalId, pull };
}
var none = { posting: null, patch: /* @__PURE__ */ new Map(), lines: () => null };
async function reviewOf(desk, subject, signal) {
  const { base, head } = subject;
  if (await isFreeOfC(subject)) return { ...none, outcome: { kind: "untouched", base, head } };
  try {
    return await analysed(desk, subject, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof HostError) || mayPass.has(error.kind)) throw error;
    return { ...none, outcome: failureOf2(error, head) };
  }
}
var mayPass = /* @__PURE__ */ new Set(["fetch-failed", "mirror-busy"]);
var mostPaths = 300;
async function isFreeOfC({ forge, facts, pull }) {
  if (pull === null || pull.base.ref !== facts.defaultBranch) return false;
  const languages = await forge.languages();
  if (languages.length === 0 || languages.some((name) => ofC.has(name))) return false;
  const paths = await forge.changedPaths(pull.number, mostPaths);
  return paths.length < mostPaths && !paths.some(isSource);
}
var ofC = /* @__PURE__ */ new Set(["C", "C++", "Objective-C", "Yacc", "Lex", "XS"]);
async function analysed(desk, subject, signal) {
  const { job, forge, facts, head, pull } = subject;
  const { url, token } = await forge.origin();
  const { mirrors: root } = desk.places;
  const origin = { url, token, transport: transportOf(url) };
  const mirror = openMirror({ root, repositoryId: facts.id, ...origin, signal });
  const change = { base: subject.base, head, ...pull === null ? {} : { pull: pull.number } };
  const { mergeBase: mergeBase2, repository } = await fetchChange(mirror, change);
  await prefetchBlobs(mirror, [mergeBase2, head]);
  if (!await touchesAnalysis(repository, mergeBase2, head))
    return { ...none, outcome: { kind: "untouched", base: mergeBase2, head } };
  const answer = await desk.analyse(
    {
      gitDir: mirror.gitDir,
      base: mergeBase2,
      head,
      cacheDirectory: factsDirectory(desk.places.cache, job.installation),
      inventories: { place: desk.places.inventories, repositoryId: facts.id },
      inheritedSettings: await inherited(desk, subject, mergeBase2, signal),
      settings: null,
      compileCommands: null,
      inventoryFile: null,
      ...desk.given,
      jobs: desk.jobs,
      today: desk.today()
    },
    signal
  );
  await repacked(mirror);
  if ("failed" in answer) return { ...none, outcome: crashed(answer, mergeBase2, head) };
  const { outcome, posting, inventoryFile } = answer;
  return { outcome, posting, inventoryFile, ...shownIn(answer.files) };
}
async function repacked(mirror) {
  try {
    await repackMirror(mirror);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}
function shownIn(files) {
  const patch = new Map(
    files.map(({ path, shown, added }) => [path, { shown: new Set(shown), added: new Set(added) }])
  );
  const texts = new Map(files.map(({ path, lines }) => [path, new Map(lines.map((l) => [l.line, l.text]))]));
  return { patch, lines: (path, line) => texts.get(path)?.get(line) ?? null };
}
var settingsBytes = 64 * 1024 + 1;
function settingsAt(forge, commit) {
  return ownSettings(async (path) => {
    try {
      return await forge.file(path, commit, settingsBytes);
    } catch (error) {
      if (error instanceof ForgeError && error.kind === "rejected") return "";
      throw error;
    }
  });
}
async function inherited(desk, subject, base, signal) {
  const { forge, facts, job } = subject;
  const own = desk.given?.settings ?? await settingsAt(forge, base);
  const load = async ({ owner, name, path }) => {
    try {
      const other = await desk.forge({ ...job, repository: { owner, name, id: 0 } }, signal);
      const { visibility } = await other.facts();
      const text = await other.file(path, null, settingsBytes);
      return text === null ? null : { text, visibility };
    } catch (error) {
      if (error instanceof ForgeError && ["not-found", "forbidden", "rejected"].includes(error.kind)) return null;
      throw error;
    }
  };
  return await collectInherited(facts, own, load);
}
async function commentsOn(desk, { job }, pull, posting) {
  if (pull.stage === "draft" && posting.drafts !== "comment") return "off";
  if (pull.author.kind === "bot" && posting.bots !== "comment") return "off";
  return isOlder(pull.createdAt, await desk.installedAt(job)) ? "off" : "on";
}
var isOlder = (created, installed) => Date.parse(created) < Date.parse(installed);
var rebase = "Rebase the branch on the base of the pull request, so that both have a commit in common, and push.";
function failureOf2(error, head) {
  const base = { kind: "failed", base: null, head, at: null };
  if (error instanceof HostError) {
    const cause = ofHistory.has(error.kind) ? "history" : "git";
    const advice2 = error.kind === "unrelated-histories" ? rebase : error.advice;
    return { ...base, cause, detail: error.message, advice: advice2 };
  }
  const again = "Use Re-analyse; if it fails again, tell whoever runs this App.";
  if (error instanceof ForgeError) return { ...base, cause: "git", detail: error.message, advice: again };
  return { ...base, cause: "crash", detail: "the worker failed; its log has the details", advice: again };
}
var advices = {
  crash: "Use Re-analyse; if it fails again, tell whoever runs this App: it is a mistake in statealyzr.",
  memory: "Leave out what is not part of the program with paths.exclude, or give the worker more memory.",
  time: "Leave out what is not part of the program with paths.exclude, or give the worker more time."
};
function crashed({ failed, detail }, base, head) {
  return { kind: "failed", base, head, cause: failed, detail, at: null, advice: advices[failed] };
}

// src/report-job.ts
var mostCommits = 150;
var dayMs2 = 24 * 36e5;
async function reportOf(desk, subject, signal) {
  const { job, forge, facts } = subject;
  const branch = facts.defaultBranch;
  const head = await forge.branchHead(branch);
  if (head === null) return null;
  const { url, token } = await forge.origin();
  const origin = { url, token, transport: transportOf(url) };
  const mirror = openMirror({ root: desk.places.mirrors, repositoryId: facts.id, ...origin, signal });
  const today = desk.today();
  const { history } = await fetchHistory(mirror, head, Date.parse(daysBefore(today, reportDays.trend + 1)));
  await prefetchBlobs(mirror, commitsFor(history, today));
  return await desk.report(
    {
      kind: "report",
      gitDir: mirror.gitDir,
      head,
      branch,
      name: `${facts.owner}/${facts.name}`,
      web: url.replace(/\.git$/, ""),
      cacheDirectory: factsDirectory(desk.places.cache, job.installation),
      inventories: { place: desk.places.inventories, repositoryId: facts.id },
      inheritedSettings: await inherited(desk, subject, head, signal),
      settings: null,
      compileCommands: null,
      ...given(desk),
      jobs: desk.jobs,
      today,
      ...reportDays
    },
    signal
  );
}
var given = ({ given: by }) => by ? { settings: by.settings, compileCommands: by.compileCommands } : {};
function commitsFor(history, today) {
  const points = pointsOf(history, { today, ...reportDays }).map(({ commit }) => commit.sha);
  const since = Date.parse(daysBefore(today, reportDays.since)) - dayMs2;
  const recent = history.filter(({ committed }) => committed * 1e3 >= since).slice(0, mostCommits);
  const before = history[recent.length];
  return [.../* @__PURE__ */ new Set([...points, ...recent.map(({ sha }) => sha), ...before ? [before.sha] : []])];
}

// src/review/render/job-summary.ts
var summaryLimit = 1 << 20;
var commandsShown = 10;
function jobSummary(outcome, context, limit = summaryLimit) {
  const notes = context.notes.join("\n\n");
  const head = [
    `## statealyzr: ${titleOf(outcome)}`,
    notes,
    ...summaryParts(outcome, context.occasion)
  ];
  const summary = fitted(
    head.filter((part2) => part2 !== ""),
    Math.floor(limit / 2),
    { more: (left) => `${left} more sections left out: too long.` }
  );
  const text = findingsText(outcome, context.lines, limit - bytesOf(summary) - 3);
  return text === "" ? `${summary}
` : `${summary}

${text}
`;
}
function workflowCommands(outcome, lines) {
  const { annotations, title: title2 } = checkText(outcome, { occasion: "later", lines, ledger: null });
  const commands = [];
  let left = 0;
  for (const [level, name] of commandNames) {
    const all = annotations.filter((annotation) => annotation.level === level);
    left += Math.max(0, all.length - commandsShown);
    for (const { path, line, title: title3, message } of all.slice(0, commandsShown))
      commands.push(command(name, { file: path, line: String(line), title: title3 }, message.split("\n")));
  }
  if (outcome.kind === "failed" && commands.length === 0)
    commands.push(command("error", { title: title2 }, [outcome.detail, outcome.advice]));
  return left > 0 ? [...commands, `${left} more in the summary of the job`] : commands;
}
var commandNames = [
  ["failure", "error"],
  ["warning", "warning"],
  ["notice", "notice"]
];
function command(name, properties, lines) {
  const said = Object.entries(properties).map(
    ([key, value]) => `${key}=${commandProperty(value)}`
  );
  const data = commandData(lines);
  return `::${name} ${said.join(",")}::${data}`;
}

// src/review/render/sarif.ts
import { gzipSync } from "node:zlib";
var category = "statealyzr/";
var sarifLimits = { compressed: 1e7, results: 25e3 };
var mostNotifications = 1e3;
var mostSteps = 100;
var levels2 = { block: "error", comment: "warning", check: "note" };
function sarifFile(document, context, limit = sarifLimits.compressed) {
  const { findings } = document;
  for (let shown = Math.min(findings.length, sarifLimits.results); ; shown = Math.floor(shown / 2)) {
    const text = `${JSON.stringify(sarifLog(document, context, shown), null, 2)}
`;
    if (shown === 0 || gzipSync(text).byteLength <= limit) return text;
  }
}
function sarifLog(document, { version, docs }, shown = Number.POSITIVE_INFINITY) {
  const { findings, limitations, status } = document;
  const left = Math.max(0, findings.length - shown);
  const notifications = limitations.slice(0, mostNotifications).map(notificationOf);
  const unsaid = limitations.length - notifications.length;
  if (unsaid > 0) notifications.push(note(`${unsaid} more limitations`));
  if (left > 0) notifications.unshift({ ...note(`${left} more findings are left out: too large`), level: "warning" });
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "statealyzr",
            version,
            semanticVersion: version,
            rules: ruleNames.map((r) => ruleOf(r, docs))
          }
        },
        automationDetails: { id: category },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: status !== "failed", toolExecutionNotifications: notifications }],
        results: findings.slice(0, shown).map(resultOf)
      }
    ]
  };
}
function ruleOf(rule, docs) {
  const { name, short: short2, full, help } = ruleInfo[rule];
  return {
    id: rule,
    name,
    shortDescription: { text: short2 },
    fullDescription: { text: full },
    help: { text: help.join("\n"), markdown: help.map((line) => `- ${line}`).join("\n") },
    ...docs === null ? {} : { helpUri: `${docs}/rules/${rule}.md` },
    defaultConfiguration: { level: "warning" },
    properties: { tags: ["state"], precision: "medium" }
  };
}
function resultOf(finding) {
  const { rule, severity, message, at, fingerprint, confidence, element, evidence, handlers } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleNames.indexOf(rule),
    level: levels2[severity],
    message: { text: sarifText(message) },
    locations: [locationOf(at)],
    // GitHub tells results apart by the first of these alone.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, "statealyzr/v1": fingerprint },
    rank: Math.round(confidence * 1e3) / 10,
    ...handlers.length > 0 ? { relatedLocations: handlers.map(handlerLocation) } : {},
    ...evidence.length > 0 ? { codeFlows: [{ threadFlows: [{ locations: evidence.slice(0, mostSteps).map(stepOf) }] }] } : {},
    properties: { element: sarifText([element]) }
  };
}
function handlerLocation(handler2, index) {
  const { role, covered, siblings } = handler2;
  const text = sarifText([`${handler2.function}(), ${role}: ${covered} of ${siblings} siblings`]);
  return { id: index + 1, ...locationOf(handler2), message: { text } };
}
function stepOf({ text, ...at }) {
  return { location: { ...locationOf(at), message: { text: sarifText([text]) } } };
}
function notificationOf({ kind, detail, effect, ...at }) {
  const place = at.path === "" ? {} : { locations: [locationOf(at)] };
  return { ...note(`${kind} (${effect}): ${detail}`), ...place };
}
function note(text) {
  return { level: "note", message: { text: sarifText([text]) } };
}
function locationOf({ path, line }) {
  return {
    physicalLocation: {
      artifactLocation: path.startsWith("/") ? { uri: `file://${uriPath(path)}` } : { uri: uriPath(path), uriBaseId: "%SRCROOT%" },
      ...line > 0 ? { region: { startLine: line } } : {}
    }
  };
}
function uriPath(path) {
  return path.replace(new RegExp("\\p{Cs}", "gu"), "�").split("/").map(encodeURIComponent).join("/");
}

// src/review-analysis.ts
async function analyseInChild(order, limits, signal, entry = new URL("./review-child.js", import.meta.url)) {
  const result = await runChild({ entry, order, limits, signal });
  if (result.kind === "failed") return { failed: result.reason, detail: result.detail };
  return isAnswer(result.answer) ? result.answer : { failed: "crash", detail: "its answer is not one" };
}
async function reportInChild(order, limits, signal, entry = new URL("./report-child.js", import.meta.url)) {
  const result = await runChild({ entry, order, limits, signal });
  if (result.kind === "failed") return { failed: result.reason, detail: result.detail };
  return isReport(result.answer) ? result.answer : { failed: "crash", detail: "its answer is not one" };
}
function isReport(value) {
  if (typeof value !== "object" || value === null) return false;
  const { kind, markdown: markdown2, why } = value;
  return kind === "made" && typeof markdown2 === "string" || kind === "nothing" && typeof why === "string";
}
function isAnswer(value) {
  if (typeof value !== "object" || value === null) return false;
  const { outcome, posting, files } = value;
  const isObject = (part2) => typeof part2 === "object" && part2 !== null;
  return isObject(outcome) && isObject(posting) && Array.isArray(files);
}

// src/action.ts
var FILE_BYTES = 256 << 20;
async function main(runner) {
  let request2;
  try {
    request2 = requestOf(runner);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    runner.say(command("error", { title: "statealyzr" }, [error.message, error.advice]));
    return 2;
  }
  if (request2.token !== null) runner.say(`::add-mask::${request2.token}`);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort(new Error(signal)));
  const forge = forgeOf(request2, stop.signal);
  const desk = deskOf(request2);
  const { target } = request2;
  if (target.kind === "report") return await tellReport(runner, desk, forge, request2, stop.signal);
  const review = await reviewed(desk, forge, { ...request2, target }, stop.signal);
  if (review === null) {
    runner.say("The pull request is closed: nothing to review.");
    return 0;
  }
  return await tell(runner, request2, review);
}
async function tellReport(runner, desk, forge, request2, signal) {
  const job = {
    installation: 0,
    repository: request2.repository,
    target: { kind: "report", step: "make" },
    reason: "asked"
  };
  const end = (level, ...lines) => {
    runner.say(command(level, { title: "statealyzr" }, lines));
    runner.output("conclusion", level === "error" ? "failure" : "success");
    return level === "error" ? 1 : 0;
  };
  try {
    const answer = await reportOf(desk, { job, forge, facts: await forge.facts() }, signal);
    if (answer === null) return end("notice", "The default branch has no commit: there is nothing to report on.");
    if ("failed" in answer) return end("error", `The analysis failed: ${answer.failed}.`, answer.detail);
    if (answer.kind === "nothing") return end("notice", answer.why, answer.advice);
    runner.summary(`${answer.markdown}
`);
    return end("notice", endings[await issued(forge, answer, desk.today())]);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof HostError) return end("error", error.message, error.advice);
    if (error instanceof ForgeError) return end("error", `GitHub answered: ${error.message}`);
    throw error;
  }
}
async function issued(forge, answer, today) {
  try {
    return await publishReport(forge, answer, today);
  } catch (error) {
    if (error instanceof ForgeError && error.kind === "forbidden") return "forbidden";
    throw error;
  }
}
var endings = {
  opened: "The report is in a new issue.",
  edited: "The report is in its issue.",
  unchanged: "There is nothing new: the issue was left as it is.",
  closed: "The issue was closed, and stays closed: the report stands here.",
  "issues-off": "Issues are disabled: the report stands here.",
  "switched-off": "The settings switch the issue off: the report stands here.",
  "no-packets": "No function that receives packets was found, so no issue was opened: the report stands here.",
  forbidden: "The token may not write issues (`permissions: issues: write` lets it): the report stands here."
};
async function reviewed(desk, forge, request2, signal) {
  const target = request2.target.kind === "merge-group" ? request2.target : { ...request2.target };
  const job = { installation: 0, repository: request2.repository, target, reason: "asked" };
  const none2 = { posting: null, patch: /* @__PURE__ */ new Map(), lines: () => null, inventoryFile: null };
  try {
    const subject = await subjectOf(forge, job);
    if (subject === null) return null;
    const review = await reviewOf(desk, subject, signal);
    const notes = await posted(desk, subject, request2, review, signal);
    return { ...review, notes, inventoryFile: review.inventoryFile ?? null };
  } catch (error) {
    signal.throwIfAborted();
    const head = request2.target.kind === "merge-group" ? request2.target.headSha : "";
    return { ...none2, outcome: failureOf2(error, head), notes: [] };
  }
}
async function posted(desk, subject, { target }, { outcome, posting, patch, lines }, signal) {
  const { forge, pull } = subject;
  if (pull === null || outcome.kind !== "reviewed" || posting === null) return [];
  if (target.kind === "pull-request" && target.origin === "fork")
    return ["The pull request is of a fork, whose token may not comment: the findings stand here."];
  const comments = await commentsOn(desk, subject, pull, posting);
  try {
    const settings = { maxComments: posting.maxComments, comments };
    await publishReview(forge, pull.number, { outcome, patch, lines, settings }, { signal });
    return [];
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    if (error.kind !== "forbidden") return [`The review could not be posted: GitHub answered ${error.kind}.`];
    return ["The token may not comment (`permissions: pull-requests: write` lets it): the findings stand here."];
  }
}
async function tell(runner, request2, told) {
  const { outcome, lines, notes, inventoryFile } = told;
  const fails = isFailure(outcome, request2.failOn);
  for (const line of workflowCommands(outcome, lines)) runner.say(line);
  runner.summary(jobSummary(outcome, { occasion: "later", lines, notes }));
  runner.output("findings", String(outcome.kind === "reviewed" ? outcome.findings.length : 0));
  runner.output("conclusion", fails ? "failure" : "success");
  runner.output("inventory", inventoryFile ?? "");
  runner.output("sarif", writeSarif(request2, outcome) ?? "");
  return fails ? 1 : 0;
}
function isFailure(outcome, failOn) {
  if (outcome.kind !== "reviewed" || outcome.settings.problems.length > 0) return conclusionOf2(outcome) === "failure";
  const levels3 = {
    block: ["block"],
    comment: ["block", "comment"],
    check: ["block", "comment", "check"],
    never: []
  };
  return outcome.findings.some(({ severity }) => levels3[failOn].includes(severity));
}
function writeSarif({ sarifFile: path }, outcome) {
  if (path === null) return null;
  const isKnown = outcome.kind === "reviewed";
  const document = {
    findings: isKnown ? outcome.findings : [],
    limitations: isKnown ? outcome.limitations : [],
    status: isKnown ? outcome.status : outcome.kind === "failed" ? "failed" : "complete"
  };
  writeFileSync2(path, sarifFile(document, { version: packageVersion(), docs: null }));
  return path;
}
function forgeOf({ token, apiUrl, serverUrl, repository }, signal) {
  const identity = { kind: "user", login: "github-actions[bot]" };
  const gitToken = async () => token;
  return githubForge(tokenClient({ token, apiUrl }), repository, identity, { server: serverUrl, gitToken, signal });
}
function deskOf(request2) {
  const { temporary, cacheDirectory, config, compileCommands } = request2;
  const cache = cacheDirectory ?? join5(temporary, "statealyzr", "cache");
  return {
    forge: async ({ repository }, signal) => forgeOf({ ...request2, repository }, signal),
    installedAt: async () => (/* @__PURE__ */ new Date(0)).toISOString(),
    notes: noNotes,
    analyse: (order, signal) => analyseInChild(order, CHILD_LIMITS, signal),
    report: (order, signal) => reportInChild(order, CHILD_LIMITS, signal),
    places: { mirrors: join5(temporary, "statealyzr", "mirrors"), cache, inventories: join5(cache, "inventories") },
    jobs: availableParallelism(),
    given: {
      settings: config === null ? null : { path: config, text: textOf("config", config) },
      compileCommands: compileCommands === null ? null : { path: compileCommands, text: textOf("compile-commands", compileCommands) },
      inventoryFile: join5(temporary, "statealyzr", "inventory.json")
    },
    today: () => (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
  };
}
var noNotes = {
  read: async () => ({ addedAt: null, introduced: "yes", nextReport: null }),
  write: async () => void 0,
  forget: async () => void 0,
  openCheck: async () => null,
  setOpenCheck: async () => void 0
};
function textOf(input, path) {
  try {
    const bytes = readFileSync3(path);
    if (bytes.length <= FILE_BYTES) return bytes.toString("utf8");
  } catch {
  }
  throw new HostError("unreadable-file", `the input ${input}: ${path} cannot be read`, "Give the path of a file.");
}
process.exitCode = await main(runnerOf(process.env, (line) => process.stdout.write(line)));
export {
  isFailure
};
/*! For license information please see index.js.LEGAL.txt */
