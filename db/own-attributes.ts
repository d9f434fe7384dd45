import { attributeProblem } from '../shared/model/attribute-values.ts'
import { ATTRIBUTES, type CodeAttribute } from '../shared/model/attributes.ts'
import { codeAttributesProblem } from '../shared/model/code-attributes.ts'
import { UserError } from '../shared/model/user-error.ts'
import type { ReadDb } from './connection.ts'

const BUILT_IN: ReadonlySet<string> = new Set(ATTRIBUTES.map(({ key }) => key))

/** The attributes that the codes of the project define, those of one code left out. */
function ownAttributes(db: ReadDb, exceptCode = ''): CodeAttribute[] {
  return db
    .all<{ attributes: string }>(
      `SELECT attributes FROM code WHERE attributes <> '[]' AND id <> ? ORDER BY id`,
      [exceptCode],
    )
    .flatMap(row => JSON.parse(row.attributes) as CodeAttribute[])
}

/** What is wrong with an annotation's attributes, in plain words, or `null`. An empty value takes an attribute off. */
export function problemOfAttributes(db: ReadDb, attributes: Readonly<Record<string, string>>): string | null {
  const keys = Object.keys(attributes)
  const own = keys.every(key => BUILT_IN.has(key)) ? [] : ownAttributes(db)
  for (const key of keys) {
    const value = attributes[key] ?? ''
    const isKnown = BUILT_IN.has(key) || own.some(one => one.key === key)
    const problem = value === '' && isKnown ? null : attributeProblem(key, value, own)
    if (problem) return problem
  }
  return null
}

/** Throws `UserError` for an attribute that there is not, or a value that it cannot have. */
export function checkAttributes(db: ReadDb, attributes: Readonly<Record<string, string>>): void {
  const problem = problemOfAttributes(db, attributes)
  if (problem) throw new UserError(`${problem[0]?.toUpperCase()}${problem.slice(1)}.`)
}

/** Throws `UserError` where the attributes that a code is to ask for cannot be told apart or answered. */
export function checkDefinitions(db: ReadDb, codeId: string, attributes: readonly CodeAttribute[]): void {
  if (attributes.length === 0) return
  const taken = ownAttributes(db, codeId).map(({ key }) => key)
  const problem = codeAttributesProblem(attributes, taken)
  if (problem) throw new UserError(problem)
}

/**
 * What is offered while the attribute of this key is typed: its values, most used first; for speakers and claims then the
 * values of all other attributes of that type; for claims then the names of the codes below the roots for claims.
 */
export function attributeCompletions(db: ReadDb, key: string): string[] {
  const all = [...ATTRIBUTES, ...ownAttributes(db)]
  const type = all.find(one => one.key === key)?.type
  const isShared = type === 'speaker' || type === 'claim'
  const keys = isShared ? all.filter(one => one.type === type).map(one => one.key) : [key]
  const values = db.all<{ value: string }>(
    `SELECT value FROM annotation_attribute WHERE key IN (SELECT json_each.value FROM json_each(@keys))
     GROUP BY value ORDER BY sum(key = @key) DESC, count(*) DESC, value`,
    { keys: JSON.stringify(keys), key },
  )
  return [...new Set([...values.map(row => row.value), ...(type === 'claim' ? claimNames(db) : [])])]
}

const claimNames = (db: ReadDb) =>
  db
    .all<{ name: string }>(
      `SELECT name FROM code WHERE kind = 'claim' AND parent_id IS NOT NULL AND NOT retired ORDER BY name_key`,
    )
    .map(row => row.name)
