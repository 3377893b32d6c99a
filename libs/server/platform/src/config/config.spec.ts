import { Config } from './config';
import { SettingError } from './environment';

const production = {
  DATABASE_URL: 'postgres://u:hunter2@db/t',
  SMTP_URL: 'smtps://mail.example',
  PUBLIC_URL: 'https://privacy.example',
  STAFF_URL: 'https://staff.example',
};
const demo = { TABULARIUM_MODE: 'demo', DATABASE_URL: 'postgres://127.0.0.1/t' };

describe('config', () => {
  it('has defaults that are safe: production, loopback', () => {
    expect(Config.read(production)).toMatchObject({
      mode: 'production',
      host: '127.0.0.1',
      port: 4300,
    });
    expect(Config.read(production).hasTwoHosts).toBe(true);
  });

  it('points mail at the catcher and links at itself in the demo', () => {
    expect(Config.read({ ...demo, PORT: '5000' })).toMatchObject({
      smtpUrl: 'smtp://127.0.0.1:5002',
      publicUrl: 'http://127.0.0.1:5000',
      staffUrl: 'http://127.0.0.1:5000',
      hasTwoHosts: false,
    });
  });

  it.each([
    ['SMTP_URL', { ...production, SMTP_URL: '' }],
    ['DATABASE_URL', { ...production, DATABASE_URL: undefined }],
    ['DATABASE_URL', { ...production, DATABASE_URL: 'mysql://u:hunter2@db/t' }],
    ['PUBLIC_URL', { ...production, PUBLIC_URL: 'http://privacy.example' }],
    ['PORT', { ...production, PORT: '99999' }],
    ['PORT', { ...production, PORT: '4300x' }],
    ['TABULARIUM_MODE', { ...production, TABULARIUM_MODE: 'debug' }],
    ['HOST', { ...demo, HOST: '0.0.0.0' }],
    ['TABULARIUM_KILL_AT', { ...production, TABULARIUM_KILL_AT: 'erase:before-call' }],
  ])('names %s when it is wrong, without its value', (name, environment) => {
    const read = () => Config.read(environment);
    expect(read).toThrow(SettingError);
    expect(read).toThrow(name);
    expect(read).not.toThrow('hunter2');
  });
});
