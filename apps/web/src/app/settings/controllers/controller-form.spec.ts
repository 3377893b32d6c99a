import { controllerInput, emptyController, slugOf } from './controller-form';

describe('a controller', () => {
  it.each([
    ['Lindenhof Shop GmbH', 'lindenhof-shop-gmbh'],
    ['Größe & Söhne', 'grosse-sohne'],
    ['  Clinique d’Alsace ', 'clinique-d-alsace'],
    ['李', ''],
    [`${'a'.repeat(49)} b`, 'a'.repeat(49)],
  ])('gets its address from %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('without a region says null, not nothing typed', () => {
    expect(controllerInput({ ...emptyController('Europe/Berlin'), region: '' }).region).toBeNull();
  });
});
