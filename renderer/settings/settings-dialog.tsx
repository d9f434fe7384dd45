import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Sheet } from '../ui/dialog.tsx'
import { t } from '../ui/language.ts'
import { KeysSection } from './keys-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { LooksSection } from './looks-section.tsx'
import { Preview } from './preview.tsx'
import { ReadingSection } from './reading-section.tsx'
import styles from './settings.module.css'

/** What is set once for all projects. Everything applies at once, in all windows, and is remembered. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t('Settings')} size="medium" onClose={onClose}>
      <Tabs orientation="vertical" className={styles.tabs ?? ''}>
        <TabList aria-label={t('Settings')} className={styles.list ?? ''}>
          <Tab id="reading">{t('Reading')}</Tab>
          <Tab id="looks">{t('Looks')}</Tab>
          <Tab id="keys">{t('Keys')}</Tab>
          <Tab id="language">{t('Language')}</Tab>
        </TabList>
        <TabPanel id="reading" className={styles.panel ?? ''}>
          <ReadingSection />
          <Preview />
        </TabPanel>
        <TabPanel id="looks" className={styles.panel ?? ''}>
          <LooksSection />
          <Preview />
        </TabPanel>
        <TabPanel id="keys" className={styles.panel ?? ''}>
          <KeysSection />
        </TabPanel>
        <TabPanel id="language" className={styles.panel ?? ''}>
          <LanguageSection />
        </TabPanel>
      </Tabs>
    </Sheet>
  )
}
