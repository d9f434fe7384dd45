const WHOLE = new Intl.NumberFormat('en')

/** A number with what is counted: `1 article`, `2 articles`, `1,200 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${WHOLE.format(count)} ${count === 1 ? one : many}`
}
