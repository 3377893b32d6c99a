/** Documents made from evidence: the certificate of erasure. */
/* Facade of the reports slice: papers made from the evidence of others. */
export { ReportsModule } from './reports.module';
