import assert from 'node:assert/strict'
it('x', () => assert.ok(true))
