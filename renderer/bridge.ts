import type { ParallaxBridge } from '../shared/rpc/bridge.ts'

/** The app's side of the bridge, as the preload script exposes it. */
export function parallax(): ParallaxBridge<File> {
  return (globalThis as unknown as { parallax: ParallaxBridge<File> }).parallax
}
