import { preferredLanguage } from './preferred-language';

describe('preferredLanguage', () => {
  it('takes the first wanted one there is, by its main part where needed', () => {
    expect(preferredLanguage(['de-AT', 'en'], ['en', 'de'])).toBe('de');
    expect(preferredLanguage(['zh-Hans', 'fr'], ['en', 'zh-CN'])).toBe('zh-CN');
    expect(preferredLanguage(['ZH-cn'], ['en', 'zh-CN'])).toBe('zh-CN');
    expect(preferredLanguage(['pl'], ['en'])).toBeNull();
  });
});
