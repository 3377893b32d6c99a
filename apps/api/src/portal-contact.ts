import type { INestApplicationContext } from '@nestjs/common';
import { Organisations } from '@tabularium/server-organisation';
import type { PortalContact } from './static-web';

/** How to reach a controller without JavaScript, as HTML; the slug is all that is known of the visitor. */
export function portalContact(app: INestApplicationContext): PortalContact {
  const organisations = app.get(Organisations, { strict: false });
  return async (slug) => {
    const { name, contact } = await organisations.findController(slug);
    const lines = [name, contact.dpoName, contact.email, contact.phone, contact.postalAddress];
    return lines
      .filter((line) => line)
      .flatMap((line) => String(line).split(/\r?\n/))
      .map(escaped)
      .join('<br>');
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
