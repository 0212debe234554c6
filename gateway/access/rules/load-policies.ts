import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError } from '../../../protocol/index.ts';
import type { Policies, Policy } from './policies.ts';

/**
 * Loads the module that POLICIES_MODULE names: one default export `{ 'own-region': async (caller, request) => … }`, or
 * one export for each policy. Without a file there are no policies, and every field that requires one is denied.
 *
 * Throws a `ConfigError` when the module cannot be loaded, or exports something that is not a function.
 */
export async function loadPolicies(file: string | undefined): Promise<Policies> {
  if (file === undefined) return new Map();
  const exported = await importModule(file);
  const policies = new Map<string, Policy>();
  for (const [name, policy] of Object.entries(exported)) {
    if (typeof policy !== 'function') {
      throw new ConfigError(
        `POLICIES_MODULE must export a function for each policy, but "${name}" is not a function. See .env.example.`,
      );
    }
    policies.set(name, policy as Policy);
  }
  return policies;
}

async function importModule(file: string): Promise<object> {
  try {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { readonly default?: unknown };
    const { default: all = module } = module;
    if (typeof all === 'object' && all !== null) return all;
  } catch (cause) {
    throw new ConfigError(
      `POLICIES_MODULE must name an ES module, but ${file} cannot be loaded. See .env.example.`,
      { cause },
    );
  }
  throw new ConfigError(
    `POLICIES_MODULE must name an ES module that exports an object of policies, but ${file} exports something else. See .env.example.`,
  );
}
