import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { t } from './language.ts'

interface State {
  /** Why the window could not be drawn; `null` while it can. */
  failure: string | null
}

/** Stands in for its content when a defect keeps that from being drawn: an empty window would look like lost work. */
export class FailureGuard extends Component<{ children: ReactNode }, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === null) return this.props.children
    return (
      <main>
        <EmptyState
          title={t('This could not be shown')}
          actions={
            <Button kind="primary" onClick={() => this.setState({ failure: null })}>
              {t('Show it again')}
            </Button>
          }
        >
          {t(
            'Everything that was saved is in the project’s file. Close the window and open the project again if this comes back. ({{failure}})',
            { failure },
          )}
        </EmptyState>
      </main>
    )
  }
}
