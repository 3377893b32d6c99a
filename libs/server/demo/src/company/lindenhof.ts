import type { ControllerInput } from '@tabularium/server-organisation';

/** The company of the sample data. It does not exist; its addresses end in `.example`. */
export const organisationName = 'Lindenhof Clinic & Shop';

/** Which of the two controllers. */
export type ControllerKey = 'shop' | 'strasbourg';

/** Both legal entities: one under the authority of Baden-Württemberg, one under the French one. */
export const controllers: Readonly<Record<ControllerKey, ControllerInput>> = {
  shop: {
    name: 'Lindenhof Shop GmbH',
    slug: 'lindenhof-shop',
    country: 'DE',
    region: 'DE-BW',
    timeZone: 'Europe/Berlin',
    authorityName:
      'Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
    authorityUrl: 'https://www.baden-wuerttemberg.datenschutz.de',
    authorityAddress: 'Lautenschlagerstraße 20, 70173 Stuttgart',
    dpoName: 'Mara Vogt',
    dpoEmail: 'privacy@lindenhof.example',
    dpoPhone: '+49 30 23125 642',
    postalAddress: 'Lindenhof Shop GmbH\nDatenschutz\nLindenallee 12\n79100 Freiburg',
    languages: ['en', 'de', 'fr'],
    defaultLanguage: 'en',
    automaticSearch: false,
  },
  strasbourg: {
    name: 'Lindenhof Strasbourg SAS',
    slug: 'lindenhof-strasbourg',
    country: 'FR',
    region: 'FR-67',
    timeZone: 'Europe/Paris',
    authorityName: "Commission Nationale de l'Informatique et des Libertés (CNIL)",
    authorityUrl: 'https://www.cnil.fr',
    authorityAddress: '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07',
    dpoName: 'Mara Vogt',
    dpoEmail: 'privacy.strasbourg@lindenhof.example',
    dpoPhone: '+33 3 53 01 20 99',
    postalAddress:
      'Lindenhof Strasbourg SAS\nProtection des données\n8 quai des Tilleuls\n67000 Strasbourg',
    languages: ['en', 'fr', 'de'],
    defaultLanguage: 'en',
    automaticSearch: false,
  },
};

/** Who of the staff; the key is how the stories call them. */
export type StaffKey = 'mara' | 'jonas' | 'theo';

/** People who work there. All sign in with the password that the launcher printed. */
export const staff = {
  mara: { name: 'Mara Vogt', email: 'mara.vogt@lindenhof.example', roles: ['dpo'] },
  jonas: { name: 'Jonas Reiter', email: 'jonas.reiter@lindenhof.example', roles: ['dpo'] },
  theo: { name: 'Théo Lambert', email: 'theo.lambert@lindenhof.example', roles: ['admin'] },
} as const satisfies Readonly<
  Record<StaffKey, { name: string; email: string; roles: readonly ('admin' | 'dpo')[] }>
>;
