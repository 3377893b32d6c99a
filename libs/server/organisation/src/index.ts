/** The organisation and its controllers (legal entities). */
export { OrganisationModule } from './organisation.module';
export { Organisations } from './organisations';
export type { ControllerFacts, ControllerInput, OrganisationFacts } from './controller.entity';
