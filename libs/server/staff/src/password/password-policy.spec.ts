import { networkOf } from '../sign-in/network-of';
import { passwordFault } from './password-policy';

describe('password policy', () => {
  it.each([
    ['elf letters', 'too-short'],
    ['陈思远陈思远', 'too-short'],
    ['aaaaaaaaaaaa', 'too-uniform'],
    ['123456789012', 'too-uniform'],
    ['abcdefghijklm', 'too-uniform'],
    ['Passwort-2026!', 'common'],
    ['p4ssw0rd2026!!', 'common'],
    ['passwordpassword', 'common'],
    ['admin12345678', 'common'],
    ['Summer2026!!!', 'common'],
    ['mara.vogt-Lindenhof', 'holds-email'],
  ])('refuses %s as %s', (password, fault) => {
    expect(passwordFault(password, 'Mara.Vogt@lindenhof.example')).toBe(fault);
  });

  it.each([
    'quiet river under pines',
    'Zk8#fw2!qLmx',
    '安静的河流在松树林下流过远方',
    'correct horse battery',
  ])('takes %s', (password) =>
    expect(passwordFault(password, 'mara.vogt@lindenhof.example')).toBeNull(),
  );
});

describe('network of a caller', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));
});
