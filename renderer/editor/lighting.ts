/** Which annotation is lit up, and whether the others step back. */
export interface Light {
  lit: string | null
  dimmed: boolean
}

/** How long the pointer rests before an annotation lights up, and how long it stays lit after; milliseconds. */
const REST_MS = 140
const LINGER_MS = 220
/** How long something is lit before everything else steps back: a caret that only passes dims nothing. */
const DIM_MS = 240

/**
 * Decides which annotation is lit: the one under the pointer, else the chosen one. Whatever the pointer does takes a
 * moment to show, so that nothing flickers while it crosses the text.
 */
export class Lighting {
  readonly #changed: (light: Light) => void
  #active: string | null = null
  #hovered: string | null = null
  #pointed: string | null = null
  #light: Light = { lit: null, dimmed: false }
  #hover: ReturnType<typeof setTimeout> | undefined
  #dim: ReturnType<typeof setTimeout> | undefined

  /** `changed` is called whenever something else is lit, or the others begin or cease to step back. */
  constructor(changed: (light: Light) => void) {
    this.#changed = changed
  }

  get light(): Light {
    return this.#light
  }

  /** The annotation that was chosen: it is lit at once. */
  choose(id: string | null): void {
    this.#active = id
    this.#settle()
  }

  /** The annotation under the pointer, or none. */
  point(id: string | null): void {
    if (id === this.#pointed) return
    this.#pointed = id
    clearTimeout(this.#hover)
    this.#hover = setTimeout(
      () => {
        this.#hovered = id
        this.#settle()
      },
      id === null ? LINGER_MS : REST_MS,
    )
  }

  destroy(): void {
    clearTimeout(this.#hover)
    clearTimeout(this.#dim)
  }

  #settle(): void {
    const lit = this.#hovered ?? this.#active
    if (lit === this.#light.lit) return
    const dimmed = lit !== null && this.#light.dimmed
    clearTimeout(this.#dim)
    this.#show({ lit, dimmed })
    if (lit !== null && !dimmed) this.#dim = setTimeout(() => this.#show({ lit, dimmed: true }), DIM_MS)
  }

  #show(light: Light): void {
    this.#light = light
    this.#changed(light)
  }
}
