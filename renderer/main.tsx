import { offerLanguage } from './ui/language.ts'
import { offerTold } from './ui/told.ts'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './ui/tokens.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { takeUpSettings } from './app-settings.ts'
import { parallax } from './bridge.ts'
import { GERMAN } from './language/german.ts'
import { GERMAN_TOLD } from './language/german-told.ts'
import { queries } from './rpc.ts'
import { followTheme } from './theme.ts'

offerLanguage('de', { ...GERMAN, ...GERMAN_TOLD })
offerTold(Object.keys(GERMAN_TOLD))
const start = await parallax().start()
followTheme(start.theme)
takeUpSettings(start)

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App start={start} />
    </QueryClientProvider>
  </StrictMode>,
)
