import { Injectable } from '@nestjs/common';
import { connectSystem, listConnections } from '@tabularium/contract/connectors/connections';
import { Organisations } from '@tabularium/server-organisation';
import { Config } from '@tabularium/server-platform';
import { controllers } from '../company/lindenhof';
import { createShopDatabase } from '../shop/create-shop-database';
import { OperationCalls } from './operation-calls';
import { StaffBadges } from './staff-badges';

const key = 'lindenhof-shop';

/** Fills the shop's database and connects it, as the administrator of the sample company would. */
@Injectable()
export class SampleShop {
  constructor(
    private readonly config: Config,
    private readonly organisations: Organisations,
    private readonly calls: OperationCalls,
    private readonly badges: StaffBadges,
  ) {}

  async open(anchor: Temporal.Instant): Promise<void> {
    await this.badges.load();
    const theo = { session: this.badges.sessionOf('theo'), address: '127.0.0.1' };
    const { connections } = await this.calls.call(listConnections, {}, theo);
    // Making the shop gives its role a new password, so a connected shop is left as it is.
    if (connections.some((connection) => connection.key === key)) return;
    const today = anchor.toZonedDateTimeISO(controllers.shop.timeZone).toPlainDate();
    const values = await createShopDatabase(this.config.databaseUrl, { today });
    const { id: controllerId } = await this.organisations.findController(controllers.shop.slug);
    // At the real time: connecting tests the system, its clock included.
    await this.calls.call(connectSystem, { key, controllerId, name: 'Web shop', values }, theo);
  }
}
