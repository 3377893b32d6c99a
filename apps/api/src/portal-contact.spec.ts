import type { INestApplicationContext } from '@nestjs/common';
import { portalContact } from './portal-contact';

describe('portal contact', () => {
  it('is text line by line, never markup of the controller', async () => {
    const contact = {
      dpoName: '<script>x</script>',
      email: 'dpo@example.org',
      phone: '',
      postalAddress: 'Street 1\r\n"City"',
    };
    const organisations = { findController: () => Promise.resolve({ name: 'A & B', contact }) };
    const app = { get: () => organisations } as unknown as INestApplicationContext;
    expect(await portalContact(app)('a-b')).toBe(
      'A &#38; B<br>&#60;script&#62;x&#60;/script&#62;<br>dpo@example.org<br>Street 1<br>&#34;City&#34;',
    );
  });
});
