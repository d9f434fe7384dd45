import { FolderOpen, Plus, Settings, Sparkles, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { StartInfo } from '../shared/rpc/bridge.ts'
import { parallax } from './bridge.ts'
import { SettingsDialog } from './settings/settings-dialog.tsx'
import { IconButton } from './ui/button.tsx'
import { commandFor } from './ui/key-bindings.ts'
import { t } from './ui/language.ts'
import { Logo } from './ui/logo.tsx'
import { told } from './ui/told.ts'
import styles from './welcome.module.css'

/** What a person sees first: what this is, and the three ways to begin. */
export function Welcome({ start }: { start: StartInfo }) {
  const [recent, setRecent] = useState(start.recent)
  const forget = async (index: number) => {
    await parallax().removeRecent(index)
    setRecent(recent.filter((_, other) => other !== index))
  }
  const [settings, setSettings] = useState(false)
  useSettingsAsked(() => setSettings(true))
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.title}>
          <Logo size={34} /> Parallax
        </h1>
        <p className={styles.lead}>
          {t(
            'See how different outlets tell the same story. Read, mark framing, claims and quotes, compare, and take the evidence with you.',
          )}
        </p>
        {start.message && (
          <p className={styles.message} role="alert">
            {told(start.message)}
          </p>
        )}
        <div className={styles.ways}>
          <Way icon={<Sparkles />} name={t('Open sample project')} run={() => parallax().openSample()}>
            {t('Five invented articles on one event, coded by two people. The quickest way to look around.')}
          </Way>
          <Way icon={<Plus />} name={t('New project')} run={() => parallax().newProject()}>
            {t('One file on your disk holds everything; nothing leaves your computer.')}
          </Way>
          <Way icon={<FolderOpen />} name={t('Open project')} run={() => parallax().openProject()}>
            {t('Go on with a project you or a colleague began.')}
          </Way>
        </div>
        {recent.length > 0 && (
          <section aria-label={t('Recent projects')} className={styles.recent}>
            <h2>{t('Recent')}</h2>
            <ul>
              {recent.map((project, index) => (
                <li key={`${project.folder}/${project.name}`}>
                  <button type="button" onClick={() => parallax().openRecent(index)}>
                    <b>{project.name}</b>
                    <span>{project.folder}</span>
                  </button>
                  <IconButton
                    label={t('Remove {{project}} from this list', { project: project.name })}
                    onClick={() => forget(index)}
                  >
                    <X size={14} />
                  </IconButton>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className={styles.foot}>
          {t('Version {{version}}. Works without a network.', { version: start.version })}
          <IconButton label={t('Settings')} onClick={() => setSettings(true)}>
            <Settings size={15} />
          </IconButton>
        </p>
      </div>
      {settings && <SettingsDialog onClose={() => setSettings(false)} />}
    </main>
  )
}

/** The menu and the key ask for the settings on this page too. */
function useSettingsAsked(open: () => void): void {
  useEffect(() => {
    parallax().onCommand(command => {
      if (command === 'settings') open()
    })
    const onKey = (event: KeyboardEvent) => {
      if (commandFor(event, 'window') === 'settings') open()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}

function Way(props: { icon: React.ReactNode; name: string; run: () => void; children: string }) {
  return (
    <button type="button" className={styles.way} onClick={props.run}>
      <span className={styles.icon}>{props.icon}</span>
      <b>{props.name}</b>
      <span>{props.children}</span>
    </button>
  )
}
