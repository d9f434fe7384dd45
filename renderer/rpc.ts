import { type Query, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import type { Annotation } from '../shared/model/annotation.ts'
import type { UndoState } from '../shared/model/history.ts'
import { CallError, type CallOptions, type Client, connect } from '../shared/rpc/client.ts'
import type { ArgsOf, ChangeNotice, Method, ResultOf } from '../shared/rpc/contract.ts'
import { parallax } from './bridge.ts'
import { withChanges } from './editor/annotation-delta.ts'
import { showOverlay } from './ui/workspace.ts'

/** What every answer is built from; an answer is asked for again when one of its tables changed. */
const BUILT_FROM: Partial<Record<Method, readonly string[]>> = {
  'article.list': ['article', 'reading', 'outlet', 'story', 'annotation'],
  'article.get': ['article', 'reading', 'outlet', 'story'],
  'code.list': ['code', 'annotation', 'annotation_code'],
  'code.mergePreview': ['code', 'annotation_code'],
  'code.passages': ['code_example', 'annotation', 'annotation_code', 'article', 'outlet', 'coder'],
  'codebook.versions': ['codebook_version', 'coder'],
  'codebook.compareVersions': ['codebook_version', 'code', 'annotation_code'],
  'codebook.importPreview': ['code'],
  'codebook.formats': [],
  'coder.list': ['coder', 'annotation'],
  'annotation.list': ['annotation', 'annotation_code', 'annotation_attribute', 'coder'],
  'suggestion.list': ['article', 'outlet', 'annotation', 'annotation_code', 'code', 'rejection'],
  'attribute.values': ['annotation_attribute'],
  'attribute.completions': ['annotation_attribute', 'code'],
  'story.list': ['story', 'article'],
  'outlet.list': ['outlet', 'article'],
  'search.text': ['article'],
  'search.find': [
    'article',
    'outlet',
    'note',
    'code',
    'annotation',
    'annotation_code',
    'annotation_attribute',
  ],
  'search.inArticle': ['article'],
  'note.get': ['note', 'coder'],
  'note.list': ['note', 'annotation', 'article', 'code'],
  'note.linksTo': ['note', 'annotation', 'article', 'code'],
  'note.targets': ['annotation', 'article', 'code', 'outlet'],
  'note.follow': ['annotation', 'article', 'code', 'outlet'],
  'article.original': [],
  'export.formats': [],
  'import.formats': [],
}

/** The link to the db host. */
interface Link {
  /** `open` while the host answers; `lost` with a message while it is restarted. */
  state: 'open' | 'lost'
  message: string
  /** Calls that change the project and are not answered yet. */
  saving: number
  undo: UndoState
}

/** The state of the link, for the footer and the menus. */
export const useLink = create<Link>(() => ({
  state: 'open',
  message: '',
  saving: 0,
  undo: { undo: null, redo: null },
}))

/** What the page knows of the project: an answer stays until a notice says that it is out of date. */
export const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false } },
})

// Changed lists of annotations keep the objects that did not change by themselves; to compare each with the one that
// stood in its place before would cost more than everything else that a key does.
queries.setQueryDefaults(['annotation.list'], { structuralSharing: false })

/** What only counts or lists annotations may follow a moment later: the mark itself is drawn first. */
const LATER_MS = 80
const ANNOTATION_TABLES = ['annotation', 'annotation_code', 'annotation_attribute']

let later: ReturnType<typeof setTimeout> | undefined

function onNotice(notice: ChangeNotice): void {
  useLink.setState({ undo: notice.undo })
  const followed = new Set(notice.tables.includes('coder') ? [] : shownAnnotations())
  for (const query of followed) void follow(query, notice.since)
  const onlyMarks = notice.tables.every(table => ANNOTATION_TABLES.includes(table))
  void queries.invalidateQueries({
    refetchType: onlyMarks ? 'none' : 'active',
    predicate: query => {
      const tables = BUILT_FROM[query.queryKey[0] as Method]
      const built = tables === undefined || tables.some(table => notice.tables.includes(table))
      return built && !followed.has(query)
    },
  })
  if (!onlyMarks) return
  clearTimeout(later)
  later = setTimeout(() => {
    void queries.refetchQueries({
      type: 'active',
      predicate: query => query.state.isInvalidated && !following.has(query),
    })
  }, LATER_MS)
}

/** Lists of annotations that are on the page now. */
function shownAnnotations(): Query[] {
  const lists = queries.getQueryCache().findAll({ queryKey: ['annotation.list'], type: 'active' })
  return lists.filter(({ state }) => state.data !== undefined && state.fetchStatus === 'idle')
}

/** How many answers each list waits for. */
const following = new Map<Query, number>()

/**
 * Brings a list of annotations up to date by asking only for what has changed: thousands of them are not read again for
 * one mark. Until then the list counts as out of date.
 */
async function follow(query: Query, since: number): Promise<void> {
  const { queryKey } = query
  const outOfDate = (refetchType: 'none' | 'active') =>
    queries.invalidateQueries({ queryKey, exact: true, refetchType })
  following.set(query, (following.get(query) ?? 0) + 1)
  void outOfDate('none')
  try {
    const args = queryKey[1] as ArgsOf<'annotation.list'>
    const changes = await call('annotation.changedSince', { ...args, since })
    queries.setQueryData<readonly Annotation[]>(queryKey, list => list && withChanges(list, changes))
  } catch {
    // The host was lost, or the project closed: the list is asked for as a whole.
    void outOfDate('active')
  }
  const waiting = (following.get(query) ?? 1) - 1
  if (waiting === 0) following.delete(query)
  else {
    following.set(query, waiting)
    void outOfDate('none')
  }
}

let client: Client | null = null

/** Connects the page to its host; called once, before the first call. */
export function openLink(): void {
  let receive: (message: unknown) => void = () => {}
  const post = parallax().connect({
    message: message => receive(message),
    // Large answers come as text: crossing the bridge object by object is many times slower.
    json: text => receive(JSON.parse(text)),
    lost: message => {
      const before = useLink.getState().state
      useLink.setState({ state: 'lost', message })
      client?.fail(message)
      // At once, not when the next host is ready: calls made until then wait for it, and these must be the first.
      if (before === 'open') for (const again of reconnecting) again()
    },
    ready: () => {
      useLink.setState({ state: 'open', message: '' })
      void queries.invalidateQueries()
    },
  })
  client = connect(
    {
      post,
      listen: listener => {
        receive = listener
      },
    },
    onNotice,
  )
}

const reconnecting = new Set<() => void>()

/** Registers what a new host has to be told again, such as who is coding. */
export function onReconnect(again: () => void): void {
  reconnecting.add(again)
}

/** Calls the host. Rejects with a `CallError` whose message can be shown. */
export async function call<M extends Method>(
  method: M,
  args: ArgsOf<M>,
  options?: CallOptions,
): Promise<ResultOf<M>> {
  if (!client) throw new Error('the page is not connected')
  return client.call(method, args, options)
}

/** Like `call`, for calls that change the project: the footer says "Saving…" until the answer is there. */
export async function save<M extends Method>(
  method: M,
  args: ArgsOf<M>,
  options?: CallOptions,
): Promise<ResultOf<M>> {
  useLink.setState(({ saving }) => ({ saving: saving + 1 }))
  try {
    return await call(method, args, options)
  } catch (error) {
    if (error instanceof CallError && error.code === 'no-coder') showOverlay({ name: 'coder' })
    throw error
  } finally {
    useLink.setState(({ saving }) => ({ saving: saving - 1 }))
  }
}

/** The answer to a call, kept and asked for again after changes. `args` `null` leaves it unasked. */
export function useData<M extends Method>(
  method: M,
  args: ArgsOf<M> | null,
): UseQueryResult<ResultOf<M>, Error> {
  return useQuery<ResultOf<M>, Error>({
    queryKey: [method, args],
    queryFn: async () => ((await call(method, args as ArgsOf<M>)) ?? null) as ResultOf<M>,
    enabled: args !== null,
    placeholderData: previous => previous,
  })
}
