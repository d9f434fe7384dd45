import { basename, extname } from 'node:path'

/** A file that breaks a rule of the house which imports alone do not show. */
export interface Offence {
  rule: keyof typeof houseRules
  file: string
}

/** The rules: each tells from a file's path (with `/`) and text whether the file breaks it. */
export const houseRules = {
  /** A file is named after its subject. */
  'no-dump-names': (path: string) => {
    const parts = path.split('/').map(part => part.replace(/\..*$/, ''))
    return parts.some(part => /^(utils?|helpers?|common|misc)$/i.test(part))
  },
  /** No file that only passes on what others export. */
  'no-barrels': (path: string, text: string) => isCode(path) && (isIndex(path) || onlyReexports(text)),
  /** Shared code is a function of what it is given. */
  'shared-reads-no-clock-or-chance': (path: string, text: string) =>
    path.startsWith('shared/') &&
    isCode(path) &&
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\b/.test(codeOf(text)),
}

/** The offences of one file, in the order of the rules. */
export function offences(path: string, text: string): Offence[] {
  const names = Object.keys(houseRules) as (keyof typeof houseRules)[]
  return names.filter(rule => houseRules[rule](path, text)).map(rule => ({ rule, file: path }))
}

const isCode = (path: string) => /\.(ts|tsx|mts|mjs|js)$/.test(path) && !/\.(test|d)\.\w+$/.test(path)

const isIndex = (path: string) => basename(path, extname(path)) === 'index'

/** The text without its comments. Comment marks inside strings are taken for comments, which does no harm here. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

function onlyReexports(text: string): boolean {
  const rest = codeOf(text).replace(
    /export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+(['"])[^'"]*\4;?/g,
    '',
  )
  return rest.trim() === '' && /export\b/.test(codeOf(text))
}
