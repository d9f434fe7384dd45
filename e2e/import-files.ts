import { writeFileSync } from 'node:fs'
import { chooseInOpenDialog, type Home, newProject, type RunningApp } from './app.ts'
import { expectSaved } from './reader-page.ts'

/** A project with one article, open in the reader. */
export async function withArticle(app: RunningApp, home: Home, file: string, text: string): Promise<void> {
  writeFileSync(home.path('article.txt'), text)
  await newProject(app, file, 'Lena')
  await importFiles(app, [home.path('article.txt')], 1)
}

/** Imports files by the dialog, as they are found, and waits until the first of them is open in the reader. */
export async function importFiles(app: RunningApp, paths: string[], articles: number): Promise<void> {
  const { page } = app
  await chooseInOpenDialog(app, paths)
  await page.getByRole('button', { name: 'Import files…' }).first().click()
  const import_ = articles === 1 ? 'Import 1 article' : `Import ${articles} articles`
  await page.getByRole('button', { name: import_ }).click({ timeout: 120_000 })
  await page.locator('.ProseMirror').waitFor({ timeout: 120_000 })
  await expectSaved(page)
}
