export { StaffModule } from './staff.module';
export { StaffDirectory } from './staff-directory';
