import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../test/builders.ts'
import { ask, parallax, parallaxProcess } from '../test/command-line.ts'
import { otherProcess } from '../test/other-process.ts'
import { codedProject, emptyProject, LATE, TRAM, write } from '../test/tram-project.ts'
import { EXPORTERS } from './exporters.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

describe('from files to figures', () => {
  test('init makes a project with the starting codebook, and never writes over a file', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'a.parallax')
    expect(await ask('init', file)).toEqual({ file })
    expect(await ask('list', file, 'articles')).toEqual([])
    const codes = await ask<{ code: string }[]>('list', file, 'codes')
    expect(codes.map(({ code }) => code)).toEqual([
      'framing',
      'framing/conflict',
      'framing/human interest',
      'framing/economic consequences',
      'framing/morality',
      'framing/responsibility',
      'claim',
      'quote',
    ])
    const before = readFileSync(file)
    expect(await parallax('init', file)).toMatchObject({ code: 1, stdout: '' })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('import lists what became an article and what was skipped, and succeeds', async () => {
    const project = await emptyProject()
    write(project, 'in/tram.txt', TRAM)
    write(project, 'in/late.md', LATE)
    write(project, 'in/plan.pdf', '%PDF-1.4')
    const answer = await parallax('import', project.file, project.path('in'), '--json')
    expect(answer).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(answer.stdout)).toEqual({
      imported: [
        { file: 'late.md', article: expect.stringMatching(UUID) },
        { file: 'tram.txt', article: expect.stringMatching(UUID) },
      ],
      skipped: [{ file: 'plan.pdf', reason: expect.stringMatching(/\w/) }],
    })
  })

  test('list articles tells everything about each, and the text when asked', async () => {
    const { file } = await codedProject()
    const [tram, late] = await ask<Record<string, unknown>[]>('list', file, 'articles', '--text')
    const text = `Tram stops at the bridge
By Ines Morlund
The tram will stop at the bridge for a year, the council said on Monday.
“We were not asked,” said the baker 🥐 Otto Lind.`
    expect(tram).toEqual({
      id: expect.stringMatching(UUID),
      file: 'tram.txt',
      headline: 'Tram stops at the bridge',
      byline: 'Ines Morlund',
      published: '2026-02-03',
      outlet: 'Bridge Post',
      story: 'Tram',
      origin: '',
      language: 'en',
      url: '',
      words: 29,
      annotations: 3,
      provenance: expect.any(Object),
      importedAt: expect.stringMatching(TIME),
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      blocks: [
        { kind: 'headline', start: 0, end: 24, included: true, reason: expect.any(String) },
        { kind: 'byline', start: 25, end: 40, included: false, reason: expect.any(String) },
        { kind: 'paragraph', start: 41, end: 113, included: true, reason: '' },
        { kind: 'paragraph', start: 114, end: 163, included: true, reason: '' },
      ],
      text,
    })
    expect(late).toMatchObject({ file: 'late.txt', outlet: 'Spring Mail', published: '', annotations: 1 })
    const [short] = await ask<object[]>('list', file, 'articles')
    expect(short).not.toHaveProperty('text')
  })

  test('list annotations gives place, words, codes, attributes and coder', async () => {
    const { file } = await codedProject()
    const annotations = await ask<Record<string, unknown>[]>('list', file, 'annotations')
    expect(annotations[0]).toEqual({
      id: expect.stringMatching(UUID),
      article: expect.stringMatching(UUID),
      file: 'tram.txt',
      coder: 'Ines',
      start: 55,
      end: 84,
      spans: [[55, 84]],
      exact: 'stop at the bridge for a year',
      note: '',
      created: expect.stringMatching(TIME),
      codes: ['claim', 'framing/conflict'],
      attributes: {},
    })
    expect(
      annotations.map(({ coder, exact, codes, attributes }) => [coder, exact, codes, attributes]),
    ).toEqual([
      ['Ines', 'stop at the bridge for a year', ['claim', 'framing/conflict'], {}],
      ['Per', 'for a year', ['claim'], {}],
      ['Ines', '“We were not asked,”', ['quote'], { speaker: 'Otto' }],
      ['Ines', 'The tram comes back in spring.', ['claim/comes back'], {}],
    ])
  })

  test('list gives outlets, stories, coders and codes with their counts', async () => {
    const { file } = await codedProject()
    const id = expect.stringMatching(UUID)
    expect(await ask('list', file, 'outlets')).toEqual([
      { id, name: 'Bridge Post', articles: 1 },
      { id, name: 'Spring Mail', articles: 1 },
    ])
    expect(await ask('list', file, 'stories')).toEqual([{ id, name: 'Tram', articles: 2 }])
    expect(await ask('list', file, 'coders')).toEqual([
      { id, name: 'Ines', annotations: 3 },
      { id, name: 'Per', annotations: 1 },
    ])
    const codes = await ask<{ code: string }[]>('list', file, 'codes')
    expect(codes.filter(({ code }) => code.startsWith('claim'))).toEqual([
      {
        id,
        code: 'claim',
        name: 'claim',
        kind: 'claim',
        depth: 0,
        definition: expect.any(String),
        inclusion: '',
        exclusion: '',
        retired: false,
        color: expect.any(String),
        key: '2',
        annotations: 3,
      },
      {
        id,
        code: 'claim/comes back',
        name: 'comes back',
        kind: 'claim',
        depth: 1,
        definition: '',
        inclusion: '',
        exclusion: '',
        retired: false,
        color: expect.any(String),
        key: '',
        annotations: 1,
      },
    ])
  })

  test('list changes is the audit trail, oldest first', async () => {
    const { file } = await codedProject()
    await ask('undo', file)
    const changes = await ask<{ kind: string; coder: string; summary: string; inForce: boolean }[]>(
      'list',
      file,
      'changes',
    )
    expect(changes.map(({ kind, coder, summary, inForce }) => [kind, coder, summary, inForce])).toEqual([
      ['base', 'Parallax', 'New project with the starting codebook', true],
      ['do', 'Parallax', 'Import Tram stops at the bridge', true],
      ['do', 'Parallax', 'Import Late, but it comes', true],
      ['base', 'Ines', 'Add coder Ines', true],
      ['do', 'Ines', 'Add 3 annotations from a file', true],
      ['base', 'Per', 'Add coder Per', true],
      ['do', 'Per', 'Add 1 annotation from a file', false],
      ['undo', 'Parallax', expect.stringContaining('Add 1 annotation from a file'), false],
    ])
    expect(changes[0]).toMatchObject({ seq: 1, at: expect.stringMatching(TIME) })
  })

  test('every list is a table for people, too', async () => {
    const { file } = await codedProject()
    expect((await parallax('list', file, 'outlets')).stdout).toBe(
      'outlet       articles\nBridge Post         1\nSpring Mail         1',
    )
    expect((await parallax('list', file, 'coders')).stdout).toBe(
      'coder  annotations\nInes             3\nPer              1',
    )
    for (const what of ['articles', 'stories', 'codes', 'annotations', 'changes']) {
      const { code, stdout } = await parallax('list', file, what)
      expect([what, code, stdout.split('\n').length > 1]).toEqual([what, 0, true])
    }
  })

  test('undo takes back steps and redo brings them again', async () => {
    const { file } = await codedProject()
    const before = await ask('list', file, 'annotations')
    expect(await ask('undo', file, '2')).toMatchObject({
      undone: 2,
      redo: { summary: 'Add 3 annotations from a file' },
    })
    expect(await ask('list', file, 'annotations')).toEqual([])
    const codes = await ask<{ code: string }[]>('list', file, 'codes')
    expect(codes.map(({ code }) => code)).not.toContain('claim/comes back')
    expect(await ask('redo', file, '2')).toMatchObject({ redone: 2, redo: null })
    expect(await ask('list', file, 'annotations')).toEqual(before)
    expect(await ask('verify', file)).toEqual({ ok: true, problems: [] })
  })

  test('undo past the start fails and changes nothing', async () => {
    const { file } = await codedProject()
    const before = await ask('list', file, 'changes')
    for (const args of [
      ['undo', file, '5'],
      ['redo', file],
      ['redo', file, '2'],
    ]) {
      const { code, stdout, stderr } = await parallax(...args)
      expect([args[0], code, stdout, stderr.split('\n').length]).toEqual([args[0], 1, '', 1])
    }
    expect(await ask('list', file, 'changes')).toEqual(before)
    for (const count of ['0', '-1', 'x', '1.5']) expect((await parallax('undo', file, count)).code).toBe(1)
  })

  test('export writes every format, with the excerpts of the story and coder asked for', async () => {
    const project = await codedProject()
    for (const { id } of EXPORTERS) {
      const out = project.path(`out.${id}`)
      const answer = await ask('export', project.file, '--format', id, '--out', out)
      expect(answer).toMatchObject({ out, excerpts: expect.any(Number) })
      expect(statSync(out).size).toBeGreaterThan(200)
    }
    const csv = readFileSync(project.path('out.csv'), 'utf8')
    expect(csv).toContain('stop at the bridge for a year')
    expect(readFileSync(project.path('out.html'), 'utf8')).toContain('stop at the bridge')
    const rows = await readXlsxFile(project.path('out.xlsx'))
    expect(JSON.stringify(rows)).toContain('The tram comes back in spring.')
    const out = project.path('per.json')
    await ask('export', project.file, '--format', 'json', '--out', out, '--coder', 'per', '--story', 'tram')
    const text = readFileSync(out, 'utf8')
    expect([text.includes('for a year'), text.includes('comes back in spring.')]).toEqual([true, false])
  })
})

describe('exit codes of import', () => {
  test('what is there already is skipped, which is no failure; keep imports it again', async () => {
    const project = await codedProject()
    const again = await parallax('import', project.file, project.path('in'), '--json')
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(again.stdout)).toEqual({
      imported: [],
      skipped: [
        { file: 'late.txt', reason: 'same text as “Late, but it comes” (late.txt)' },
        { file: 'tram.txt', reason: 'same text as “Tram stops at the bridge” (tram.txt)' },
      ],
    })
    const kept = await ask<{ imported: object[] }>(
      'import',
      project.file,
      project.path('in'),
      '--duplicates',
      'keep',
    )
    expect(kept.imported).toHaveLength(2)
  })

  test('nothing that could be imported is a failure, and the answer still says why', async () => {
    const project = await emptyProject()
    write(project, 'in/empty.txt', '')
    write(project, 'in/plan.pdf', '%PDF-1.4')
    const answer = await parallax('import', project.file, project.path('in'), '--json')
    expect(answer.code).toBe(1)
    expect(answer.stderr.split('\n')).toHaveLength(1)
    expect(JSON.parse(answer.stdout)).toEqual({
      imported: [],
      skipped: [
        { file: 'plan.pdf', reason: expect.any(String) },
        { file: 'empty.txt', reason: expect.any(String) },
      ],
      error: { message: answer.stderr.replace('parallax: ', '').trim() },
    })
    expect((await parallax('import', project.file, project.path('not there'))).code).toBe(1)
  })

  test('a date must be a real one', async () => {
    const project = await emptyProject()
    const tram = write(project, 'tram.txt', TRAM)
    for (const date of ['2026-02-30', '3 May', '2026-2-3', '2026-02-03T99:00'])
      expect([date, (await parallax('import', project.file, tram, '--date', date)).code]).toEqual([date, 1])
    expect(await ask('list', project.file, 'articles')).toEqual([])
  })
})

describe('errors', () => {
  test('an error is one line on stderr and, with --json, one object on stdout', async () => {
    const { file } = await codedProject()
    const missing = join(dirname(file), 'missing.parallax')
    const commands: [args: string[], message: RegExp][] = [
      [['list', missing, 'articles'], /missing\.parallax/],
      [['verify', missing], /missing\.parallax/],
      [['undo', missing], /missing\.parallax/],
      [['compare', file, '--story', 'Ferry'], /no story "Ferry".*Tram/],
      [['compare', file, '--coder', 'Nobody'], /no coder "Nobody".*Ines, Per/],
      [['compare', file, '--code', 'framing/none'], /framing\/none/],
      [['compare', file, '--count', 'hours'], /annotations, articles, words, per-1000-words/],
      [['export', file, '--format', 'doc', '--out', 'x'], /csv, .*json/],
      [['export', file, '--format', 'csv'], /--out/],
      [['annotate', file, join(dirname(file), 'no.jsonl')], /no\.jsonl/],
      [['list', file, 'apples'], /articles, outlets/],
      [['frobnicate'], /frobnicate/],
    ]
    for (const [args, message] of commands) {
      const plain = await parallax(...args)
      expect([args, plain.code, plain.stdout]).toEqual([args, 1, ''])
      expect(plain.stderr).toMatch(message)
      expect(plain.stderr).not.toContain('\n')
      const { code, stdout, stderr } = await parallax(...args, '--json')
      expect([args, code, stderr]).toEqual([args, 1, expect.stringMatching(/^parallax: /)])
      const { error, ...rest } = JSON.parse(stdout) as { error: { message: string } }
      expect([rest, `parallax: ${error.message}`]).toEqual([{}, stderr])
    }
  })

  test('a word that a command cannot use is named in plain words', async () => {
    const { file } = await emptyProject()
    const told = async (...args: string[]) => (await parallax(...args)).stderr
    const help = 'See: parallax --help'
    expect(await told('undo', file, 'x')).toBe(
      `parallax: "x" will not do for <n>. Give a number of steps from 1. ${help}`,
    )
    expect(await told('list', file, 'apples')).toMatch(
      /^parallax: "apples" will not do for <what>\. Use one of articles, outlets, .*\. See: parallax --help$/,
    )
    expect(await told('import', file, file, '--date', '3 May')).toBe(
      `parallax: "3 May" will not do for --date <YYYY-MM-DD>. Write a date as YYYY-MM-DD. ${help}`,
    )
    expect(await told('compare', file, '--count', 'hours')).toBe(
      `parallax: "hours" will not do for --count <what>. Use one of annotations, articles, words, per-1000-words. ${help}`,
    )
  })

  test('an error in a file of annotations names the file as it was typed, and the line', async () => {
    const { file, folder, path } = await codedProject()
    writeFileSync(path('bad.jsonl'), '\n{"article": "tram.txt", "codes": ["claim"], "exact": "ferry"}\n')
    const typed = join(folder, 'in', '..', 'bad.jsonl').replace('/bad', '/in/../bad')
    const { code, stdout, stderr } = await parallax('annotate', file, typed, '--json')
    const message = `${typed}, line 2: "ferry" does not occur in the article. Nothing was changed.`
    expect([code, stderr]).toEqual([1, `parallax: ${message}`])
    expect(JSON.parse(stdout)).toEqual({ error: { message, file: typed, line: 2 } })
  })

  test('a file of annotations that cannot be read leaves every byte of the project alone', async () => {
    const { file, path } = await codedProject()
    const before = readFileSync(file)
    writeFileSync(path('bad.jsonl'), '{"article": "tram.txt", "codes": "claim", "exact": "tram"}\n')
    const { code, stderr } = await parallax('annotate', file, path('bad.jsonl'))
    expect([code, stderr]).toEqual([1, expect.stringContaining('"codes" must be a list')])
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a damaged project is reported once, as the answer of verify', async () => {
    const { file } = await codedProject()
    const { default: Database } = await import('better-sqlite3')
    const db = new Database(file)
    db.prepare('UPDATE annotation SET exact = ? WHERE exact = ?').run('for two years', 'for a year')
    db.close()
    const { code, stdout, stderr } = await parallax('verify', file, '--json')
    const { ok, problems } = JSON.parse(stdout) as { ok: boolean; problems: string[] }
    expect([code, ok, problems.length > 0]).toEqual([1, false, true])
    expect(stderr).toMatch(/^parallax: .*problems? found\.$/)
  })

  test('a file that is there and is no sound project is judged by verify, whatever it is', async () => {
    const { file } = await codedProject()
    const bytes = readFileSync(file)
    const newer = Buffer.from(bytes)
    newer.writeUInt32BE(999, 60)
    const another = Buffer.from(bytes)
    another.writeUInt32BE(1, 68)
    const files: [content: Buffer, reason: RegExp][] = [
      [bytes.subarray(0, bytes.length / 2), /is damaged: it is \d+ bytes long/],
      [bytes.subarray(0, 50), /is damaged: it is 50 bytes long/],
      [Buffer.from('Notes about the tram\n'), /is not a Parallax project/],
      [Buffer.alloc(0), /is not a Parallax project/],
      [newer, /was made by a newer Parallax/],
      [another, /is a database of another program/],
    ]
    for (const [content, reason] of files) {
      writeFileSync(file, content)
      const { code, stdout, stderr } = await parallax('verify', file, '--json')
      const { ok, problems } = JSON.parse(stdout) as { ok: boolean; problems: string[] }
      expect([code, ok, problems]).toEqual([1, false, [expect.stringMatching(reason)]])
      expect(stderr).toBe(`parallax: ${problems[0]}`)
      expect(await parallax('verify', file)).toEqual({ code: 1, stdout: '', stderr })
    }
    const folder = await parallax('verify', dirname(file), '--json')
    expect(JSON.parse(folder.stdout)).toEqual({
      error: { message: expect.stringMatching(/cannot be read/), file: dirname(file) },
    })
  })

  test('a file that is no project is refused by every command and left as it was', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'notes.parallax')
    writeFileSync(file, 'These are my notes about the tram.\n'.repeat(100))
    for (const args of [
      ['list', file, 'articles'],
      ['verify', file],
      ['undo', file],
      ['import', file, file],
    ])
      expect(await parallax(...args)).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/not a/i),
      })
    expect(readFileSync(file, 'utf8')).toBe('These are my notes about the tram.\n'.repeat(100))
  })
})

describe('while another program has the project', () => {
  test('reading works, and writing fails with its name', async () => {
    const project = await codedProject()
    const other = otherProcess(project.file, 'write')
    expect(await other.line()).toBe('open with 2 articles')
    expect(await ask<object[]>('list', project.file, 'annotations')).toHaveLength(4)
    expect((await parallax('compare', project.file)).code).toBe(0)
    expect(
      (await parallax('export', project.file, '--format', 'csv', '--out', project.path('x.csv'))).code,
    ).toBe(0)
    expect(await ask('verify', project.file)).toEqual({ ok: true, problems: [] })
    const writes = [
      ['undo', project.file],
      ['redo', project.file],
      ['import', project.file, project.path('in')],
      ['annotate', project.file, project.path('per.jsonl')],
    ]
    for (const args of writes) {
      const { code, stdout, stderr } = await parallax(...args)
      expect([args[0], code, stdout, stderr]).toEqual([
        args[0],
        1,
        '',
        expect.stringContaining('another process'),
      ])
    }
    await other.end()
    expect((await parallax('undo', project.file)).code).toBe(0)
  })
})

describe('as a process', () => {
  test('only the answer is on stdout, and the exit code says how it went', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'tram.txt'), TRAM)
    const made = parallaxProcess(folder, 'init', 'tram.parallax', '--json')
    expect(made).toEqual({ code: 0, stdout: `{"file":"${join(folder, 'tram.parallax')}"}\n`, stderr: '' })
    const imported = parallaxProcess(folder, 'import', 'tram.parallax', 'tram.txt')
    expect(imported).toEqual({ code: 0, stdout: 'Imported 1 article\n', stderr: '' })
    const missing = parallaxProcess(folder, 'list', 'no.parallax', 'articles', '--json')
    expect(missing.code).toBe(1)
    expect(JSON.parse(missing.stdout)).toHaveProperty('error.message')
    expect(missing.stderr).toMatch(/^parallax: [^\n]+\n$/)
    expect(existsSync(join(folder, 'no.parallax'))).toBe(false)
    expect(parallaxProcess(folder, '--help').stdout).toMatch(/^Usage: parallax/)
  })
})
