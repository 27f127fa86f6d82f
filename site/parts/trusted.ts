type ScriptPolicy = { createScriptURL(address: string): string };
type Factory = { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };

/** The page's one Trusted Types policy: scripts of workers, from this site's own address only. */
const policy = makePolicy({
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError('not of this site');
    return address;
  },
});

/** The address of a worker's script, as the browser insists on having it. */
export function ownScript(address: string): string {
  return policy.createScriptURL(address);
}

function makePolicy(rules: ScriptPolicy): ScriptPolicy {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  return trustedTypes?.createPolicy('sidegate', rules) ?? rules;
}
