// @ts-check

/** A property that every text model of Monaco has, and nothing else. */
const ofModels = '_associatedResource';

/**
 * What a snapshot of the heap says that no counter does: how much of it is compiled code, and how many
 * text models there are.
 *
 * @param {import('@playwright/test').CDPSession} debug
 * @returns {Promise<{ codeBytes: number, models: number }>}
 */
export async function readSnapshot(debug) {
  /** @type {string[]} */
  const chunks = [];
  const keep = (/** @type {{ chunk: string }} */ { chunk }) => chunks.push(chunk);
  debug.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await debug.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  debug.off('HeapProfiler.addHeapSnapshotChunk', keep);
  /** @type {unknown} */
  const taken = JSON.parse(chunks.join(''));
  if (!isSnapshot(taken)) throw new Error('This is not a heap snapshot.');
  const { snapshot, nodes, edges, strings } = taken;
  const { node_fields, node_types, edge_fields } = snapshot.meta;
  const type = node_fields.indexOf('type');
  const size = node_fields.indexOf('self_size');
  const code = node_types[0].indexOf('code');
  let codeBytes = 0;
  for (let at = 0; at < nodes.length; at += node_fields.length) {
    if (nodes[at + type] === code) codeBytes += nodes[at + size] ?? 0;
  }
  const name = edge_fields.indexOf('name_or_index');
  const kind = edge_fields.indexOf('type');
  const property = snapshot.meta.edge_types[0].indexOf('property');
  const wanted = strings.indexOf(ofModels);
  let models = 0;
  for (let at = 0; at < edges.length; at += edge_fields.length) {
    if (edges[at + kind] === property && edges[at + name] === wanted) models += 1;
  }
  return { codeBytes, models };
}

/** @param {unknown} value @returns {value is Snapshot} */
const isSnapshot = (value) => typeof value === 'object' && value !== null && 'snapshot' in value;

/**
 * @typedef {{
 *   snapshot: { meta: {
 *     node_fields: string[], node_types: [string[]],
 *     edge_fields: string[], edge_types: [string[]],
 *   } },
 *   nodes: number[], edges: number[], strings: string[],
 * }} Snapshot
 */
