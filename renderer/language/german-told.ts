import type { Translations } from '../ui/language.ts'
import { HOST_PROBLEMS } from './de/host-problems.ts'
import { HOST_STEPS } from './de/host-steps.ts'

/** The German of what the host says, by its English sentences; see `ui/told.ts`. */
export const GERMAN_TOLD: Translations = { ...HOST_STEPS, ...HOST_PROBLEMS }
