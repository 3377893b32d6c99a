import { Module } from '@nestjs/common';
import { AuditModule } from '@tabularium/server-audit';
import { ControllerStore } from './controller.store';
import { CreateControllerController } from './create-controller/create-controller.controller';
import { ListControllersController } from './list-controllers/list-controllers.controller';
import { OrganisationStore } from './organisation.store';
import { Organisations } from './organisations';
import { SaveController } from './save-controller/save-controller';
import { SaveControllerController } from './save-controller/save-controller.controller';

/** The organisation of the install and its controllers (legal entities). */
@Module({
  imports: [AuditModule],
  controllers: [CreateControllerController, ListControllersController, SaveControllerController],
  providers: [ControllerStore, OrganisationStore, Organisations, SaveController],
  exports: [Organisations],
})
export class OrganisationModule {}
