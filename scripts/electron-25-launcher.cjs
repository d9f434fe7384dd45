// Does for a packaged Electron what the stock builds do by themselves: runs the app whose folder is the first
// argument that is no switch, and before it the file that `-r` names, which is how Playwright holds an app back until
// it is connected. Copied into the runtime by electron-25.ts.
const { app } = require('electron')
const { join, resolve } = require('node:path')

const given = process.argv.slice(1)
const first = given.indexOf('-r')
const [before] = first < 0 ? [] : given.splice(first, 2).slice(1)
if (before) require(resolve(before))
const folder = resolve(given.find(argument => !argument.startsWith('-')) ?? '.')
const about = require(join(folder, 'package.json'))
process.defaultApp = true
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(folder)
const userData = app.commandLine.getSwitchValue('user-data-dir')
app.setPath('userData', userData ? resolve(userData) : join(app.getPath('appData'), app.getName()))
require(join(folder, about.main))
