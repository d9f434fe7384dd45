// Does for a packaged Electron what the stock builds do by themselves: runs the app whose folder is the first
// argument that is no switch. Copied into the runtime by electron-25.ts.
const { app } = require('electron')
const { join, resolve } = require('node:path')

const folder = resolve(process.argv.slice(1).find(argument => !argument.startsWith('-')) ?? '.')
const about = require(join(folder, 'package.json'))
process.defaultApp = true
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(folder)
const userData = app.commandLine.getSwitchValue('user-data-dir')
app.setPath('userData', userData ? resolve(userData) : join(app.getPath('appData'), app.getName()))
require(join(folder, about.main))
