// Reads manifests of CloudNativePG and KEDA strictly: node read.js FILE, a list of manifests in JSON. One line for each fault, the
// number of the manifest first; ends with 1 if there is any.
//
// Two readings, since each is blind where the other sees. The TypeScript types know every field and refuse any other (a literal may
// have no property that its type has not); the validators know formats, ranges and permitted values, but let unknown fields pass.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import * as cnpg from "@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1";
import * as keda from "@kubernetes-models/keda/keda.sh/v1alpha1";

const MODELS = {
  "postgresql.cnpg.io/v1": { from: "@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1", kinds: cnpg },
  "keda.sh/v1alpha1": { from: "@kubernetes-models/keda/keda.sh/v1alpha1", kinds: keda },
};
const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

/** What the types say of the manifests, each written out as a literal on a line of its own. */
function refusedByTypes(manifests) {
  const file = fileURLToPath(new URL("manifests.ts", import.meta.url));
  const text = manifests
    .map((manifest, at) => `export const m${at}: import("${MODELS[manifest.apiVersion].from}").I${manifest.kind} = ${JSON.stringify(manifest)};`)
    .join("\n");
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  return ts.getPreEmitDiagnostics(ts.createProgram([file], OPTIONS, host)).map((fault) => {
    if (!fault.file || fault.file.fileName !== file) {
      throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, " "));
    }
    const line = fault.file.getLineAndCharacterOfPosition(fault.start).line;
    const place = text.slice(fault.start, fault.start + fault.length).slice(0, 60);
    return `${line}: ${place}: ${ts.flattenDiagnosticMessageText(fault.messageText, " ")}`;
  });
}

/** What the validators say of one manifest. */
function refusedByValues(manifest, at) {
  try {
    new MODELS[manifest.apiVersion].kinds[manifest.kind](manifest).validate();
    return [];
  } catch (refused) {
    return (refused.errors ?? [refused]).map((error) => `${at}: ${error.instancePath ?? ""}: ${error.message}`);
  }
}

const manifests = JSON.parse(readFileSync(process.argv[2], "utf8"));
const foreign = manifests.flatMap((manifest, at) =>
  MODELS[manifest.apiVersion]?.kinds[manifest.kind] ? [] : [`${at}: nobody here knows the kind ${manifest.apiVersion}/${manifest.kind}`],
);
const faults = foreign.length > 0 ? foreign : [...refusedByTypes(manifests), ...manifests.flatMap(refusedByValues)];
faults.forEach((fault) => console.log(fault));
process.exitCode = faults.length > 0 ? 1 : 0;
