import type { ColorName } from '../../shared/model/palette.ts'
import type { PaletteChoice } from '../../shared/rpc/bridge.ts'
import { phrase, t } from './language.ts'

/** What a colour is called where its palette shows another hue than the name that files keep. */
const NAMES: Record<PaletteChoice, Record<ColorName, string>> = {
  parallax: {
    blue: phrase('blue'),
    teal: phrase('teal'),
    ochre: phrase('ochre'),
    rose: phrase('rose'),
    violet: phrase('violet'),
    olive: phrase('olive'),
    slate: phrase('slate'),
    rust: phrase('rust'),
  },
  'okabe-ito': {
    blue: phrase('blue'),
    teal: phrase('bluish green'),
    ochre: phrase('orange'),
    rose: phrase('vermilion'),
    violet: phrase('reddish purple'),
    olive: phrase('yellow'),
    slate: phrase('sky blue'),
    rust: phrase('black'),
  },
  tol: {
    blue: phrase('indigo'),
    teal: phrase('teal'),
    ochre: phrase('sand'),
    rose: phrase('rose'),
    violet: phrase('purple'),
    olive: phrase('olive'),
    slate: phrase('cyan'),
    rust: phrase('wine red'),
  },
}

/** The colour in words, as the palette shows it, in the language of the interface. */
export function colorText(color: ColorName, palette: PaletteChoice): string {
  return t(NAMES[palette][color])
}
