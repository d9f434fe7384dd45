import type { Coder } from '../../shared/model/annotation.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId, CoderId, StoryId } from '../../shared/model/ids.ts'
import type { NamedCount } from '../../shared/rpc/calls/articles.ts'

/** What a scope is chosen from. */
export interface ScopeSources {
  /** All articles of the project. */
  articles: readonly Pick<ArticleSummary, 'id' | 'storyId'>[]
  stories: readonly NamedCount[]
  coders: readonly Coder[]
  codes: readonly Pick<CodeWithUse, 'id'>[]
  /** The coder whose marks the reader shows; `null` means everybody. */
  shownCoder: string | null
  /** The article open in the reader. */
  openArticle: string | null
}

/** What was chosen; `undefined` where nothing was. */
export interface ScopeWishes {
  storyId?: string | null | undefined
  coderId?: string | null | undefined
  codeIds: readonly string[]
}

/** Story, coder and codes in force; `null` and the empty list mean all. */
export interface ScopeInForce {
  storyId: StoryId | null
  coderId: CoderId | null
  codeIds: CodeId[]
}

/**
 * The scope in force: what was chosen as far as it still exists. Without a choice it is the story of the open article,
 * or else the one with most articles, and the coder whose marks the reader shows.
 */
export function scopeInForce(wishes: ScopeWishes, sources: ScopeSources): ScopeInForce {
  const existing = new Set<string>(sources.codes.map(code => code.id))
  return {
    storyId: storyInForce(wishes.storyId, sources) as StoryId | null,
    coderId: coderInForce(wishes.coderId, sources) as CoderId | null,
    codeIds: wishes.codeIds.filter(id => existing.has(id)) as CodeId[],
  }
}

function storyInForce(wish: string | null | undefined, sources: ScopeSources): string | null {
  const stories = sources.stories.filter(story => story.articles > 0)
  if (wish === null || stories.some(story => story.id === wish)) return wish ?? null
  const open = sources.articles.find(article => article.id === sources.openArticle)?.storyId
  if (open) return open
  return stories.toSorted((a, b) => b.articles - a.articles)[0]?.id ?? null
}

function coderInForce(wish: string | null | undefined, { coders, shownCoder }: ScopeSources): string | null {
  const known = (id: string | null | undefined) => coders.some(coder => coder.id === id)
  if (wish === null || known(wish)) return wish ?? null
  return known(shownCoder) ? shownCoder : null
}

/**
 * The chosen codes after a code was switched on or off with everything under it. `chosen` empty means all; so does the
 * result. The last code cannot be switched off.
 */
export function toggleCode(
  chosen: readonly CodeId[],
  toggled: CodeId,
  codes: readonly Pick<CodeWithUse, 'id' | 'parentId'>[],
): CodeId[] {
  const branch = new Set<string>([toggled])
  for (const { id, parentId } of codes) if (parentId && branch.has(parentId)) branch.add(id)
  const before = new Set<string>(chosen.length === 0 ? codes.map(code => code.id) : chosen)
  const on = !before.has(toggled)
  const after = codes.filter(({ id }) => (branch.has(id) ? on : before.has(id))).map(code => code.id)
  if (after.length === 0) return [...chosen]
  return after.length === codes.length ? [] : after
}
