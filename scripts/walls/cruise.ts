import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { layerRules } from './layer-rules.ts'

/** One import that a rule forbids. */
export interface Breach {
  /** Name of the rule in layer-rules.ts. */
  rule: string
  /** The importing file and what it imports, relative to the cruised folder. */
  from: string
  to: string
}

/** The names of all rules, in the order of the configuration. */
export const ruleNames = layerRules.forbidden!.map(rule => rule.name!)

const layers = ['shared', 'db', 'electron', 'renderer']

/**
 * Follows the imports of all layers under `base` and returns what the rules forbid, and how many modules of the
 * layers were seen. Throws when none was: then the rules prove nothing.
 */
export async function cruiseLayers(base: string): Promise<{ breaches: Breach[]; modules: number }> {
  const { forbidden, options } = layerRules
  const present = layers.filter(layer => existsSync(join(base, layer)))
  const found = await cruise(present, { ...options, baseDir: base, ruleSet: { forbidden }, validate: true })
  const { modules, summary } = found.output as ICruiseResult
  const seen = modules.filter(module =>
    /^(shared|db|electron|renderer)\/.*\.tsx?$/.test(module.source),
  ).length
  if (seen === 0) throw new Error('the layer rules saw no module at all')
  const breaches = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return { breaches, modules: seen }
}
