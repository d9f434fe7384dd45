/** Writes one line to stderr: stdout belongs to the answer of the command that runs. */
export function say(text: string): void {
  process.stderr.write(`parallax: ${text}\n`)
}
