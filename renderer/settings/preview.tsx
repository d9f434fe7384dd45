import { t } from '../ui/language.ts'
import styles from './settings.module.css'

/** A paragraph as the reader shows it, with one mark of each look. */
export function Preview() {
  return (
    <figure className={styles.preview} aria-label={t('Preview')}>
      {t('The ferry was late again on Tuesday.')}{' '}
      <span data-color="rose" data-look="tint">
        {t('Once more the islanders were left waiting in the rain while the harbour office kept silent.')}
      </span>{' '}
      <span data-color="blue" data-look="solid">
        {t('Every third crossing of this month was cancelled, the timetable shows.')}
      </span>{' '}
      <span data-color="ochre" data-look="dotted">
        {t('“We were told nothing,” said a teacher who had missed her lesson.')}
      </span>{' '}
      <span data-color="teal" data-look="tint">
        {t('Repairs would cost two million, and nobody has said who is to pay for them.')}
      </span>
    </figure>
  )
}
