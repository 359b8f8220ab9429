// Checks a record in the browser, byte by byte, as the command line does: nothing is uploaded. Without this the form sends
// the file to the server, which renders the same report.
const GENESIS = "0".repeat(64);
const KINDS = ["signal", "missed", "result", "correction"];
const FORMS = {
  body_sha256: /^[0-9a-f]{64}$/,
  hash: /^[0-9a-f]{64}$/,
  kind: /^(signal|missed|result|correction)$/,
  previous_hash: /^[0-9a-f]{64}$/,
  public_key: /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/,
  recorded_at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  sequence: /^[1-9][0-9]{0,17}$/,
  session: /^\d{4}-\d\d-\d\d$/,
  signature: /^[A-Za-z0-9+/]{85}[AQgw]==$/,
};

// one character for each byte, so that positions are positions of bytes
const latin1 = new TextDecoder("latin1");
const isBytes = (text) => Uint8Array.from(text, (c) => toByte(c));
// the decoder of this name reads 0x80 to 0x9f as Windows does
const WINDOWS = Array.from({ length: 32 }, (_, i) => latin1.decode(Uint8Array.of(128 + i)));
function toByte(c) {
  const code = c.charCodeAt(0);
  return code < 256 ? code : 128 + WINDOWS.indexOf(c);
}

async function sha256(data) {
  const bytes = typeof data === "string" ? isBytes(data) : data;
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("");
}

class Broken extends Error {
  constructor(at, field, reason) {
    super(reason);
    Object.assign(this, { at, field });
  }
}

function endOfObject(line, from) {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < line.length; at++) {
    const c = line[at];
    if (quoted && c === "\\") at++;
    else if (c === '"') quoted = !quoted;
    else if (!quoted) {
      depth += c === "{" ? 1 : c === "}" ? -1 : 0;
      if (depth <= 0) return c === "}" ? at + 1 : -1;
    }
  }
  return -1;
}

function parse(line) {
  let at = 0;
  const expect = (literal) => {
    for (const c of literal) {
      if (line[at] !== c) {
        throw new Broken(at + 1, "line", `${at < line.length ? `has '${line[at]}'` : "ends"} where ${literal} belongs`);
      }
      at++;
    }
  };
  const upTo = (end, field) => {
    const to = line.indexOf(end, at);
    const value = line.slice(at, to < 0 ? line.length : to);
    if (to < 0 || !FORMS[field].test(value)) throw new Broken(at + 1, field, `is not of the form ${FORMS[field].source}`);
    at = to;
    return value;
  };
  const fields = {};
  expect('{"body":');
  const end = endOfObject(line, at);
  if (end < 0) throw new Broken(at + 1, "body", "is no JSON object: its end is not found");
  fields.body = line.slice(at, end);
  at = end;
  for (const field of Object.keys(FORMS)) {
    const number = field === "sequence";
    expect(`,"${field}":${number ? "" : '"'}`);
    fields[field] = upTo(number ? "," : '"', field);
    if (!number) at++;
  }
  expect("}");
  if (at < line.length) throw new Broken(at + 1, "line", "goes on after the record");
  return fields;
}

const linked = (f) => sha256([f.previous_hash, f.sequence, f.kind, f.session, f.body_sha256].join("\n"));
const decoded = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

async function signed(key, hash, recordedAt, signature) {
  const text = new TextEncoder().encode(`${hash}\n${recordedAt}`);
  return crypto.subtle.verify("Ed25519", key, decoded(signature), text);
}

async function importKey(raw) {
  try {
    return await crypto.subtle.importKey("raw", decoded(raw), "Ed25519", false, ["verify"]);
  } catch {
    return null;
  }
}

async function culprit(f, number, head, bodyHash, key) {
  const confirms = async (changes) => (await linked({ ...f, ...changes })) === f.hash;
  if (bodyHash !== f.body_sha256) {
    return (await confirms({ body_sha256: bodyHash }))
      ? ["body_sha256", "is not the SHA-256 of the body, which the hash confirms"]
      : ["body", `its SHA-256 is ${bodyHash}, sealed was ${f.body_sha256}`];
  }
  const sessions = [...f.body.matchAll(/"session":"([^"]+)"/g)].map((m) => ({ session: m[1] }));
  const attempts = [{ previous_hash: head }, { sequence: String(number) }, ...KINDS.map((kind) => ({ kind })), ...sessions];
  for (const attempt of attempts) {
    const [[field, value]] = Object.entries(attempt);
    if (await confirms(attempt)) return [field, `was changed: the hash holds for ${value}`];
  }
  const hash = await linked(f);
  return ["hash", key && (await signed(key, hash, f.recorded_at, f.signature))
    ? `was changed: the signature holds for ${hash}` : `is not the hash of the fields of this line, which is ${hash}`];
}

async function faultOf(f, number, head, keys, published) {
  if (!keys.has(f.public_key)) keys.set(f.public_key, await importKey(f.public_key));
  const key = keys.get(f.public_key);
  const bodyHash = await sha256(f.body);
  if (bodyHash !== f.body_sha256 || (await linked(f)) !== f.hash) return culprit(f, number, head, bodyHash, key);
  if (Number(f.sequence) > number) return ["sequence", `is ${f.sequence}: record ${number} is missing here`];
  if (Number(f.sequence) < number) return ["sequence", `is ${f.sequence}: repeated or out of order, ${number} belongs here`];
  if (f.previous_hash !== head) return ["previous_hash", "is not the hash of the line before"];
  if (published.length && !published.includes(f.public_key)) return ["public_key", "is not a published one"];
  if (key && !(await signed(key, f.hash, f.recorded_at, f.signature))) {
    return ["signature", "does not hold for this hash, recorded_at and public_key: one of the four was changed"];
  }
  return null;
}

/** @returns {records, head, signatures, fault: null | {line, at, field, reason}} */
export async function verify(bytes, published = [], progress = () => {}) {
  const keys = new Map();
  const report = { records: 0, head: GENESIS, first: "", last: "", signatures: true, compared: published.length > 0,
    fault: null };
  const stop = (at, field, reason) => ({ ...report, fault: { line: report.records + 1, at, field, reason } });
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(10, from);
    const line = latin1.decode(bytes.subarray(from, feed < 0 ? bytes.length : feed));
    try {
      const fields = parse(line);
      const fault = await faultOf(fields, report.records + 1, report.head, keys, published);
      if (fault) return stop(0, ...fault);
      if (feed < 0) return stop(line.length + 1, "line", "ends without a line feed: the file is cut off");
      report.records++;
      report.head = fields.hash;
      report.first ||= fields.session;
      if (fields.session > report.last) report.last = fields.session;
      report.signatures &&= keys.get(fields.public_key) !== null;
    } catch (e) {
      if (!(e instanceof Broken)) throw e;
      return stop(e.at, e.field, e.message);
    }
    if (report.records % 100 === 0) progress(report.records);
    from = feed + 1;
  }
  return report.records ? report : stop(0, "line", "there is no record in this file");
}

function words(report) {
  if (report.fault) {
    const { line, at, field, reason } = report.fault;
    return [`Broken at line ${line}${at ? `, byte ${at}` : ""}: ${field}`, `${reason}. ${report.records} records before it hold.`];
  }
  const signatures = report.signatures ? `Every signature holds${report.compared ? " for a published key" : ""}.`
    : "This browser has no Ed25519, so the signatures could not be checked here; the hashes could.";
  return [`${report.records} records hold`, `From ${report.first} to ${report.last}. Head ${report.head}. ${signatures}`];
}

async function published() {
  const answer = await fetch("/record/key");
  return answer.ok ? (await answer.json()).keys.map((key) => key.public_key) : [];
}

function start(form) {
  const place = document.getElementById("verdict");
  const show = (kind, title, text) => {
    const box = document.createElement("div");
    box.className = `callout${kind ? ` callout--${kind}` : ""}`;
    box.append(Object.assign(document.createElement("h2"), { textContent: title }),
      Object.assign(document.createElement("p"), { textContent: text }));
    place.replaceChildren(box);
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const file = form.elements.file.files[0];
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(form.elements.text.value);
    show("", "Checking", "Nothing leaves this browser.");
    const report = await verify(bytes, await published(), (n) => show("", "Checking", `${n} records so far.`));
    show(report.fault ? "loss" : "", ...words(report));
  });
}

if (globalThis.document && globalThis.crypto?.subtle) {
  const form = document.getElementById("verify");
  if (form) start(form);
}
