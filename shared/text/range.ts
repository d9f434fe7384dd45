/** A stretch of a text: UTF-16 offsets, end-exclusive. */
export interface Range {
  start: number
  end: number
}
