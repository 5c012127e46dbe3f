// Loaded before a program of ours (node --require): every way to another machine or program is written to the file in WATCH_NETWORK and refused.
const { appendFileSync } = require('node:fs')

// biome-ignore lint/complexity/useArrowFunction: some of them are called with new
const refuse = (way) => function () {
  appendFileSync(process.env.WATCH_NETWORK, `${way}\n`)
  throw new Error(`${way} was called`)
}
const dns = require('node:dns')
for (const name of Object.keys(dns)) if (/^(?:lookup|resolve|reverse)/.test(name)) dns[name] = refuse(`dns.${name}`)
for (const name of Object.keys(dns.promises)) if (/^(?:lookup|resolve|reverse)/.test(name)) dns.promises[name] = refuse(`dns.promises.${name}`)
const net = require('node:net')
net.Socket.prototype.connect = refuse('net connect')
net.Server.prototype.listen = refuse('net listen')
require('node:dgram').createSocket = refuse('dgram')
require('node:tls').connect = refuse('tls')
for (const name of ['node:http', 'node:https']) {
  require(name).request = refuse(`${name} request`)
  require(name).get = refuse(`${name} get`)
}
require('node:http2').connect = refuse('http2')
const programs = require('node:child_process')
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) programs[name] = refuse(`child_process.${name}`)
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) globalThis[name] = refuse(name)
require('node:module').syncBuiltinESMExports()
