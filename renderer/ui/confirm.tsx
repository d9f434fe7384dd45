import { create } from 'zustand'
import { Button } from './button.tsx'
import { Sheet } from './dialog.tsx'
import { t } from './language.ts'

interface Question {
  title: string
  text: string
  yes: string
  answer: (yes: boolean) => void
}

const useQuestion = create<{ question: Question | null }>(() => ({ question: null }))

/** Asks before something surprising; resolves to whether the user agreed. */
export function confirm(title: string, text: string, yes: string): Promise<boolean> {
  return new Promise(resolve => {
    const answer = (agreed: boolean) => {
      useQuestion.setState({ question: null })
      resolve(agreed)
    }
    useQuestion.setState({ question: { title, text, yes, answer } })
  })
}

/** The open question, if any; rendered once at the end of the window. */
export function ConfirmDialog() {
  const question = useQuestion(state => state.question)
  if (!question) return null
  return (
    <Sheet
      title={question.title}
      onClose={() => question.answer(false)}
      actions={
        <>
          <Button onClick={() => question.answer(false)}>{t('Cancel')}</Button>
          <Button kind="primary" autoFocus onClick={() => question.answer(true)}>
            {question.yes}
          </Button>
        </>
      }
    >
      <p>{question.text}</p>
    </Sheet>
  )
}
