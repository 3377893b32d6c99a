/* Facade of the reports slice: papers made from the evidence of others. */
export { ReportsModule } from './reports.module';
