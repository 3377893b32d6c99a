/** Accounts, sessions and roles, and who works for which controller. */
export { StaffModule } from './staff.module';
export { StaffDirectory } from './staff-directory';
