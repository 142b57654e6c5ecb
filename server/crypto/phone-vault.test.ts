import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPhone } from './mask'
import { createPhoneVault } from './phone-vault'

const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const vault = createPhoneVault({ encryptionKey: one, hashKey: two })

describe('a number at rest', () => {
  it('opens to what was sealed, never shows it, and never seals alike twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{9,13}$/), (number) => {
        const stored = vault.store(number)
        expect(vault.open(stored.phone)).toBe(number)
        // The whole number: three digits of its middle turn up in a hash by chance.
        expect(JSON.stringify(stored)).not.toContain(number.slice(1))
        expect(vault.store(number)).toMatchObject({ phoneHash: stored.phoneHash, phoneMasked: stored.phoneMasked })
        expect(vault.store(number).phone).not.toBe(stored.phone)
      }),
    )
  })

  it('does not open when a single bit was changed, under another key, or in another place', () => {
    const { phone } = vault.store('+8613800138000')
    const [version, id, body] = phone.split(':')
    const bytes = Buffer.from(body ?? '', 'base64url')
    for (const at of [0, 12, 28, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => vault.open(`${version}:${id}:${changed.toString('base64url')}`)).toThrow()
    }
    expect(() => createPhoneVault({ encryptionKey: two, hashKey: two }).open(phone)).toThrow('CALLWEAVE_ENCRYPTION_KEY')
    expect(() => vault.unseal('elsewhere', phone)).toThrow()
  })

  it('opens under a new key while the former one is still known', () => {
    const { phone } = vault.store('+8613800138000')
    expect(createPhoneVault({ encryptionKey: two, hashKey: two, formerKeys: [one] }).open(phone)).toBe('+8613800138000')
  })

  it.each([
    ['+8613800138000', '138****8000'],
    ['+14155550123', '141****0123'],
    ['+999555', '****55'],
  ])('shows %s as %s', (number, masked) => {
    expect(maskPhone(number)).toBe(masked)
  })
})
