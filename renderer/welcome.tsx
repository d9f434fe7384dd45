import { FolderOpen, Plus, Sparkles, X } from 'lucide-react'
import { useState } from 'react'
import type { StartInfo } from '../shared/rpc/bridge.ts'
import { parallax } from './bridge.ts'
import { IconButton } from './ui/button.tsx'
import { Logo } from './ui/logo.tsx'
import styles from './welcome.module.css'

/** What a person sees first: what this is, and the three ways to begin. */
export function Welcome({ start }: { start: StartInfo }) {
  const [recent, setRecent] = useState(start.recent)
  const forget = async (index: number) => {
    await parallax().removeRecent(index)
    setRecent(recent.filter((_, other) => other !== index))
  }
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.title}>
          <Logo size={34} /> Parallax
        </h1>
        <p className={styles.lead}>
          See how different outlets tell the same story. Read, mark framing, claims and quotes, compare, and
          take the evidence with you.
        </p>
        {start.message && (
          <p className={styles.message} role="alert">
            {start.message}
          </p>
        )}
        <div className={styles.ways}>
          <Way icon={<Sparkles />} name="Open sample project" run={() => parallax().openSample()}>
            Five invented articles on one event, coded by two people. The quickest way to look around.
          </Way>
          <Way icon={<Plus />} name="New project" run={() => parallax().newProject()}>
            One file on your disk holds everything; nothing leaves your computer.
          </Way>
          <Way icon={<FolderOpen />} name="Open project" run={() => parallax().openProject()}>
            Go on with a project you or a colleague began.
          </Way>
        </div>
        {recent.length > 0 && (
          <section aria-label="Recent projects" className={styles.recent}>
            <h2>Recent</h2>
            <ul>
              {recent.map((project, index) => (
                <li key={`${project.folder}/${project.name}`}>
                  <button type="button" onClick={() => parallax().openRecent(index)}>
                    <b>{project.name}</b>
                    <span>{project.folder}</span>
                  </button>
                  <IconButton label={`Remove ${project.name} from this list`} onClick={() => forget(index)}>
                    <X size={14} />
                  </IconButton>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className={styles.foot}>Version {start.version}. Works without a network.</p>
      </div>
    </main>
  )
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
