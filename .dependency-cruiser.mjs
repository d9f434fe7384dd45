import { layerRules } from './scripts/walls/layer-rules.ts'

export default layerRules
