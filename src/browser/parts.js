// Loads the parts of the module that come later.

/** What loads a part, once and, where there is one, behind another part; what failed can be tried again. `module` gives
 * what the module exports, which is all that a part imports. */
export function loader(module, file, integrity, first) {
  let loading;
  const load = async () => {
    const response = fetch(new URL(file, import.meta.url), { integrity });
    response.catch(() => {});
    await first?.();
    // By its bytes: hosts may give any MIME type.
    await WebAssembly.instantiate(await (await response).arrayBuffer(), { __wasm_split: module() });
  };
  return () => {
    loading ??= load();
    loading.catch(() => (loading = undefined));
    return loading;
  };
}

/** What the module calls: loads a part, then calls what stands at a place of its table, with data of its own and whether
 * the part is there. */
export const caller = (module, load) => async (index, data) => {
  let isThere = true;
  await load().catch((error) => {
    console.error(error);
    isThere = false;
  });
  module().__indirect_function_table.get(index)(data, isThere);
};
